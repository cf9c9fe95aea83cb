"""Where one person is asked for consent by name."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from lonja.approvals.models import ApprovalRule, ApprovalRuleStep, ApprovalStep, RequestState, StepState
from lonja.companies.models import User


def steps_naming(company_id: UUID, person: User) -> QuerySet[ApprovalStep]:
    """The steps of open requests of a company that ask this very person and are not decided, the oldest first."""
    found = ApprovalStep.objects.filter(
        approver=person, state=StepState.WAITING, request__company=company_id, request__state=RequestState.OPEN
    )
    return found.select_related("request__unit", "request__requester").order_by("request__requested_at", "position")


def rules_escalating_to(company_id: UUID, person: User) -> QuerySet[ApprovalRule]:
    """A company's rules that ask this very person when what they asked for waits too long."""
    found = ApprovalRule.objects.filter(escalates_to=person, company=company_id, is_active=True)
    return found.order_by("position")


def rule_steps_naming(company_id: UUID, person: User) -> list[ApprovalRuleStep]:
    """The steps of a company's rules that ask this very person from the next order on."""
    found = ApprovalRuleStep.objects.filter(approver=person, rule__company=company_id, rule__is_active=True)
    return list(found.select_related("rule").order_by("rule__position", "position"))
