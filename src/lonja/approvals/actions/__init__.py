"""Writes of consent: ask and decide, links from mails, the company's rules and budgets."""

from lonja.approvals.actions.beforehand import Beforehand, decide_beforehand
from lonja.approvals.actions.budgets import (
    BudgetDraft,
    archive_budget,
    carry_budgets_over,
    change_budget,
    copy_budgets,
    set_budgets,
)
from lonja.approvals.actions.delegations import delegate, end_delegation
from lonja.approvals.actions.drafts import RuleDraft, draft_of
from lonja.approvals.actions.leaving import hand_over_consent
from lonja.approvals.actions.links import issue_link, use_link
from lonja.approvals.actions.policy import (
    archive_rule,
    move_rule,
    save_rule,
    set_link_limit,
    set_patience,
    set_price_tolerance,
    set_rule_status,
)
from lonja.approvals.actions.requests import (
    Decision,
    decide,
    keep_consents,
    lock_sums,
    open_request,
    require_turn,
    send_back,
    supersede,
    withdraw,
)
from lonja.approvals.actions.waiting import Nudge, note_asked, nudge

__all__ = [
    "Beforehand",
    "BudgetDraft",
    "Decision",
    "Nudge",
    "RuleDraft",
    "archive_budget",
    "archive_rule",
    "carry_budgets_over",
    "change_budget",
    "copy_budgets",
    "decide",
    "decide_beforehand",
    "delegate",
    "draft_of",
    "end_delegation",
    "hand_over_consent",
    "issue_link",
    "keep_consents",
    "lock_sums",
    "move_rule",
    "note_asked",
    "nudge",
    "open_request",
    "require_turn",
    "save_rule",
    "send_back",
    "set_budgets",
    "set_link_limit",
    "set_patience",
    "set_price_tolerance",
    "set_rule_status",
    "supersede",
    "use_link",
    "withdraw",
]
