"""Steps as people read them: who is asked and why, who can answer, how long it normally takes, what was decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from lonja.approvals.errors import NobodyCanApprove
from lonja.approvals.models import ApprovalRule, ApprovalRuleStep, ApprovalStep, StepState
from lonja.approvals.rules import Approver
from lonja.core.texts import localized
from lonja.web.formats import datetime, money

NAMES_SHOWN = 3


class Progress(StrEnum):
    """How far a step is, as the kit's list of steps draws it."""

    DONE = "done"
    FAILED = "failed"
    NOW = "now"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class StepView:
    """One consent, asked for or still to be asked.

    `label` says who is asked and who can answer ('Department head: Ana Ruiz, Luis Gil'), `text` why or with which
    words it was decided, `note` how long it normally takes or who decided it when. `names` are those who can answer.
    """

    state: Progress
    label: str
    text: str
    note: str
    rule_name: str
    reason: str
    approver_role_id: UUID | None
    approver_id: UUID | None
    names: tuple[str, ...] = ()


def needed_view(
    step: ApprovalRuleStep, *, rule_name: str, rules: Sequence[ApprovalRule], names: Sequence[str], hours: int | None
) -> StepView:
    """A consent that a purchase would need, because of these rules. Without names it is a dead end."""
    reason = "; ".join(dict.fromkeys(reason_of(rule) for rule in rules))
    return StepView(
        state=Progress.NEXT if names else Progress.FAILED,
        label=_label(who_is_asked(step), names),
        text=reason if names else str(NobodyCanApprove(rule=rule_name)),
        note=_usually(hours),
        rule_name=rule_name,
        reason=reason,
        approver_role_id=step.approver_role_id,
        approver_id=step.approver_id,
        names=tuple(names),
    )


def asked_view(step: ApprovalStep, *, is_current: bool, names: Sequence[str], hours: int | None) -> StepView:
    """A step of a request: what was decided, or who can decide it."""
    is_decided = step.state != StepState.WAITING
    return StepView(
        state=_progress(step, is_current),
        label=_label(who_is_asked(step), names),
        text=step.comment if is_decided else step.rule_name,
        note=f"{step.decided_by}, {datetime(step.decided_at)}" if is_decided else _usually(hours),
        rule_name=step.rule_name,
        reason=step.rule_name,
        approver_role_id=step.approver_role_id,
        approver_id=step.approver_id,
        names=tuple(names),
    )


def who_is_asked(step: ApprovalRuleStep | ApprovalStep) -> str:
    """The role or the person that a step asks, in the reader's language."""
    return localized(step.approver_role.names) if step.approver_role is not None else str(step.approver)


def reason_of(rule: ApprovalRule) -> str:
    """Why the rule applies: its conditions, in the reader's language."""
    reasons = []
    if rule.min_amount is not None:
        reasons.append(_("net amount from %(amount)s") % {"amount": money(rule.min_amount, rule.company.currency)})
    if rule.category is not None:
        reasons.append(_("contains %(category)s") % {"category": localized(rule.category.names)})
    if rule.requester_role is not None:
        reasons.append(_("asked for by %(role)s") % {"role": localized(rule.requester_role.names)})
    if rule.unit is not None:
        reasons.append(_("for %(unit)s") % {"unit": rule.unit.name})
    return ", ".join(reasons) or _("every order")


_USUAL = """
    WITH decided AS (
        SELECT s.approver_role_id, s.approver_id,
               extract(epoch FROM s.decided_at - coalesce(
                   lag(s.decided_at) OVER (PARTITION BY s.request_id ORDER BY s.position), r.requested_at
               )) AS seconds
          FROM approvals_approvalstep s
          JOIN approvals_approvalrequest r ON r.id = s.request_id
         WHERE r.company_id = %s AND s.decided_at IS NOT NULL AND r.requested_at > now() - interval '1 year'
    )
    SELECT approver_role_id, approver_id, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)
      FROM decided
     GROUP BY approver_role_id, approver_id
    HAVING count(*) >= 3
"""


def usual_hours(company_id: UUID) -> Mapping[Approver, int]:
    """How long each role or person of the company normally takes: the median of a year, in hours, at least one.

    Only of those who have decided three times or more.
    """
    with connection.cursor() as cursor:
        cursor.execute(_USUAL, [company_id])
        return {Approver(role, user): max(1, ceil(seconds / 3600)) for role, user, seconds in cursor.fetchall()}


def _label(who: str, names: Sequence[str]) -> str:
    shown = ", ".join(names[:NAMES_SHOWN])
    if len(names) > NAMES_SHOWN:
        shown = _("%(names)s and %(count)d more") % {"names": shown, "count": len(names) - NAMES_SHOWN}
    return who if shown in {"", who} else f"{who}: {shown}"


def _usually(hours: int | None) -> str:
    return "" if hours is None else _("normally %(hours)d h") % {"hours": hours}


def _progress(step: ApprovalStep, is_current: bool) -> Progress:
    if step.state == StepState.WAITING:
        return Progress.NOW if is_current else Progress.NEXT
    return Progress.DONE if step.state == StepState.APPROVED else Progress.FAILED
