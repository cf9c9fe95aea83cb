"""Tables: rules with their steps; requests with theirs; links to decide by mail; delegations; budgets and ledger."""

from lonja.approvals.models.budgets import Budget, BudgetEntry, BudgetPeriod, BudgetPolicy
from lonja.approvals.models.delegations import ApprovalDelegation
from lonja.approvals.models.links import ApprovalLink
from lonja.approvals.models.requests import (
    LIVE,
    ApprovalNotice,
    ApprovalRequest,
    ApprovalStep,
    NoticeKind,
    RequestState,
    StepState,
)
from lonja.approvals.models.rules import (
    ApprovalPolicy,
    ApprovalRule,
    ApprovalRuleStep,
    RuleEffect,
    RuleStatus,
    WaitUnit,
)

__all__ = [
    "LIVE",
    "ApprovalDelegation",
    "ApprovalLink",
    "ApprovalNotice",
    "ApprovalPolicy",
    "ApprovalRequest",
    "ApprovalRule",
    "ApprovalRuleStep",
    "ApprovalStep",
    "Budget",
    "BudgetEntry",
    "BudgetPeriod",
    "BudgetPolicy",
    "NoticeKind",
    "RequestState",
    "RuleEffect",
    "RuleStatus",
    "StepState",
    "WaitUnit",
]
