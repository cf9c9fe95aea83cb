"""Writes: tell those who are asked, remind them, and ask those above them: nothing waits for nobody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F

from lonja.approvals.models import ApprovalNotice, ApprovalRequest, ApprovalStep, NoticeKind
from lonja.approvals.queries.consent import holders_in
from lonja.approvals.queries.policy import patience_of
from lonja.approvals.queries.waiting import Turn, turn_of
from lonja.approvals.rules import Holder, WorkDays
from lonja.core import locks
from lonja.core.clock import now


@dataclass(frozen=True, slots=True)
class Nudge:
    """It is time for a request that waits: `notice` says who is told; without one, who was never told is asked."""

    notice: ApprovalNotice | None = None


def nudge(request_id: UUID, days: WorkDays) -> Nudge | None:
    """Escalate a request where it is time, or say that somebody is asked who was never told, or remind.

    None where nothing is due: however many workers look at once, each thing is done once. Whoever may decide is read
    anew, so that a request moves on when somebody is blocked or loses his role. Belongs into its caller's transaction,
    which holds no later lock.
    """
    request = _locked(request_id)
    if request is None:
        return None
    holders = holders_in(request.company_id)
    turn = turn_of(request, holders)
    if turn is None:
        return None
    due, moment = turn.due(patience_of(request.company_id), days), now()
    above = turn.above(holders) if _is_past(due.escalates_at, moment) else []
    if above:
        ApprovalStep.objects.filter(pk__in=[step.pk for step in turn.steps]).update(raised=F("raised") + 1)
        return Nudge(_note(turn, NoticeKind.ESCALATED, above, moment))
    if turn.untold:
        return Nudge()
    if turn.able and _is_past(due.reminds_at, moment):
        return Nudge(_note(turn, NoticeKind.REMINDED, turn.able, moment))
    return None


def note_asked(request_id: UUID) -> set[UUID]:
    """Note that those are told now who may decide what is to be decided next and were never told so; gives them.

    Again it gives nobody. Belongs into the transaction that tells them.
    """
    request = _locked(request_id)
    turn = turn_of(request, holders_in(request.company_id)) if request is not None else None
    if turn is None or not turn.untold:
        return set()
    _note(turn, NoticeKind.ASKED, turn.untold, now())
    return {one.user_id for one in turn.untold}


def _locked(request_id: UUID) -> ApprovalRequest | None:
    locks.take(locks.Lock.APPROVAL)
    rows = ApprovalRequest.objects.select_for_update(of=("self",), no_key=True).select_related("unit")
    return rows.filter(pk=request_id).first()


def _is_past(at: datetime | None, moment: datetime) -> bool:
    return at is not None and at <= moment


def _note(turn: Turn, kind: NoticeKind, people: Iterable[Holder], moment: datetime) -> ApprovalNotice:
    told: Sequence[dict[str, str]] = [{"id": str(one.user_id), "name": one.name} for one in people]
    return ApprovalNotice.objects.create(request=turn.request, stage=turn.stage, kind=kind, people=told, told_at=moment)
