"""Steps as people read them: who is asked and why, who can answer, how long it normally takes, what was decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from lonja.approvals.errors import NobodyCanApprove, RefusedByRule
from lonja.approvals.models import ApprovalStep, StepState
from lonja.approvals.queries.names import Names, over_budget_text
from lonja.approvals.rules import Approver, Need, RuleFacts
from lonja.core.texts import localized
from lonja.web.formats import datetime

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
    need: Need, names: Names, *, rule_name: str, people: Sequence[str], usual: Mapping[Approver, int]
) -> StepView:
    """A step that a purchase would need, because of these rules and budgets. Without people it is a dead end."""
    reason = "; ".join(dict.fromkeys(names.reason(rule) for rule in need.rules)) or rule_of(rule_name)
    rule_name = rule_of(rule_name)
    hours = [usual[one] for one in need.step.approvers if one in usual]
    only = need.step.approvers[0] if len(need.step.approvers) == 1 else Approver()
    return StepView(
        state=Progress.NEXT if people else Progress.FAILED,
        label=_label(names.step(need.step), people),
        text=reason if people else str(NobodyCanApprove(rule=rule_name)),
        note=_usually(max(hours) if hours else None),
        rule_name=rule_name,
        reason=reason,
        approver_role_id=only.role_id,
        approver_id=only.user_id,
        names=tuple(people),
    )


def refused_view(rule: RuleFacts) -> StepView:
    """The rule that does not let a purchase be made."""
    return StepView(
        state=Progress.FAILED,
        label=rule.name,
        text=str(RefusedByRule(rule=rule.name, sentence=rule.refusal)),
        note="",
        rule_name=rule.name,
        reason=rule.refusal,
        approver_role_id=None,
        approver_id=None,
    )


def asked_view(step: ApprovalStep, *, is_current: bool, of: int, names: Sequence[str], hours: int | None) -> StepView:
    """A consent of a request, one `of` so many that are asked together: what was decided, or who can decide it."""
    reason = over_budget_text(step.rule_name) if step.overrides_budget else rule_of(step.rule_name)
    return StepView(
        state=_progress(step, is_current),
        label=_label(who_is_asked(step), names),
        text=step.comment if step.decided_at else reason,
        note=_note(step, of, hours),
        rule_name=rule_of(step.rule_name),
        reason=reason,
        approver_role_id=step.approver_role_id,
        approver_id=step.approver_id,
        names=tuple(names),
    )


def who_is_asked(step: ApprovalStep) -> str:
    """The role, person, level or owners that a step asks, in the reader's language."""
    names = Names("")
    if step.approver_role is not None:
        names.roles[step.approver_role.pk] = localized(step.approver_role.names) or step.approver_role.code
    if step.approver is not None:
        names.people[step.approver.pk] = str(step.approver)
    return names.who(approver_of(step))


def approver_of(step: ApprovalStep) -> Approver:
    """Whom the step asks."""
    return Approver(step.approver_role_id, step.approver_id, step.levels_up, step.is_owner)


def rule_of(rule_name: str) -> str:
    """What asks for a step: its rules, or, without any, the limit of who orders."""
    return rule_name or _("over the limit of who orders")


def _note(step: ApprovalStep, of: int, hours: int | None) -> str:
    if step.state == StepState.SPARED:
        return str(StepState.SPARED.label)
    if step.decided_at is not None:
        by = str(step.decided_by)
        if step.on_behalf_of is not None:
            by = _("%(name)s for %(absent)s") % {"name": by, "absent": step.on_behalf_of}
        if step.kept_from is not None:
            facts = {"name": by, "moment": datetime(step.kept_from)}
            return _("%(name)s, %(moment)s; kept, because nothing rose") % facts
        return f"{by}, {datetime(step.decided_at)}"
    few = _("%(needed)d of %(num)d are enough") % {"needed": step.needed, "num": of} if step.needed < of else ""
    return " · ".join(filter(None, [few, _usually(hours)]))


_USUAL = """
    WITH decided AS (
        SELECT s.approver_role_id, s.approver_id, s.levels_up, s.is_owner,
               extract(epoch FROM s.decided_at - coalesce(
                   max(s.decided_at) OVER (PARTITION BY s.request_id ORDER BY s.stage
                                           GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), r.requested_at
               )) AS seconds
          FROM approvals_approvalstep s
          JOIN approvals_approvalrequest r ON r.id = s.request_id
         WHERE r.company_id = %s AND s.decided_at IS NOT NULL AND r.requested_at > now() - interval '1 year'
    )
    SELECT approver_role_id, approver_id, levels_up, is_owner, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)
      FROM decided
     GROUP BY approver_role_id, approver_id, levels_up, is_owner
    HAVING count(*) >= 3
"""


def usual_hours(company_id: UUID) -> Mapping[Approver, int]:
    """How long each role or person of the company normally takes: the median of a year, in hours, at least one.

    Only of those who have decided three times or more.
    """
    with connection.cursor() as cursor:
        cursor.execute(_USUAL, [company_id])
        return {Approver(*asked): max(1, ceil(seconds / 3600)) for *asked, seconds in cursor.fetchall()}


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
    return Progress.FAILED if step.state in (StepState.REJECTED, StepState.RETURNED) else Progress.DONE
