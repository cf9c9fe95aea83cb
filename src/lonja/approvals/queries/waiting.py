"""Reads: how long a request has waited, whom that was told, and what comes next if nobody decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from lonja.approvals.models import ApprovalNotice, ApprovalRequest, ApprovalStep, NoticeKind, RequestState, StepState
from lonja.approvals.queries.consent import holders_in
from lonja.approvals.queries.policy import patience_of
from lonja.approvals.queries.requests import deciders, patience_in
from lonja.approvals.queries.steps import approver_of
from lonja.approvals.rules import Due, Holder, Patience, WorkDays, patience_for, what_is_due


@dataclass(frozen=True, slots=True)
class Turn:
    """The stage of an open request whose consents are asked for: of all steps `together`, `steps` wait since `since`.

    `notices` are those of this stage, the oldest first; `able` who may decide now.
    """

    request: ApprovalRequest
    steps: Sequence[ApprovalStep]
    together: Sequence[ApprovalStep]
    since: datetime
    notices: Sequence[ApprovalNotice]
    able: Sequence[Holder]

    @property
    def stage(self) -> int:
        """The number of the stage."""
        return self.steps[0].stage

    @property
    def untold(self) -> list[Holder]:
        """Those of `able` who were never told that it waits for them."""
        told = {person["id"] for notice in self.notices for person in notice.people}
        return [one for one in self.able if str(one.user_id) not in told]

    def above(self, holders: Sequence[Holder]) -> list[Holder]:
        """Who would be asked besides, if it were raised once more."""
        known = {one.user_id for one in self.able}
        return [one for one in _able(self.steps, self.together, holders, higher=1) if one.user_id not in known]

    def due(self, patience: Patience, days: WorkDays) -> Due:
        """When it reminds and when it asks those above next: as the company, unless its rules say so themselves."""
        told = [one.told_at for one in self.notices]
        escalated = [one.told_at for one in self.notices if one.kind == NoticeKind.ESCALATED]
        patience = patience_for(patience, patience_in(self.steps[0].patience))
        return what_is_due(patience, self.since, told, escalated, days)


@dataclass(frozen=True, slots=True)
class Waiting:
    """What people read of a request that waits: whom it was told when, and what comes next.

    `above` are the names of those whom it asks then besides; without any it is never escalated.
    """

    notices: Sequence[ApprovalNotice]
    reminds_at: datetime | None = None
    escalates_at: datetime | None = None
    above: tuple[str, ...] = ()


def turn_of(request: ApprovalRequest, holders: Sequence[Holder]) -> Turn | None:
    """The stage that waits; None once the request is closed. Two queries."""
    steps = list(request.steps.select_related("request__unit"))
    waiting = [step for step in steps if step.state == StepState.WAITING]
    if request.state != RequestState.OPEN or not waiting:
        return None
    stage = min(step.stage for step in waiting)
    before = [step.decided_at for step in steps if step.stage < stage and step.decided_at is not None]
    together = [step for step in steps if step.stage == stage]
    asked = [step for step in together if step.state == StepState.WAITING]
    notices = list(request.notices.filter(stage=stage))
    since = max([request.requested_at, *before])
    return Turn(request, asked, together, since, notices, _able(asked, together, holders))


def waiting_of(request: ApprovalRequest, days: WorkDays) -> Waiting:
    """What its page says of the time that a request waits; the caller guards sight."""
    holders = holders_in(request.company_id)
    turn = turn_of(request, holders)
    notices = list(request.notices.all())
    if turn is None:
        return Waiting(notices)
    due = turn.due(patience_of(request.company_id), days)
    above = tuple(dict.fromkeys(one.name for one in turn.above(holders)))
    return Waiting(notices, due.reminds_at, due.escalates_at if above else None, above)


def open_requests() -> QuerySet[ApprovalRequest]:
    """Every request of every company that waits, for the jobs that tend them."""
    return ApprovalRequest.objects.filter(state=RequestState.OPEN)


def _able(
    asked: Iterable[ApprovalStep], together: Sequence[ApprovalStep], holders: Sequence[Holder], *, higher: int = 0
) -> list[Holder]:
    """Who may decide one of these steps, each person once; nobody who has agreed already where he counts once."""
    able: dict[UUID, Holder] = {}
    for step in asked:
        same = together if step.needed < len(together) else [o for o in together if approver_of(o) == approver_of(step)]
        agreed = {other.decided_by_id for other in same}
        able |= {one.user_id: one for one in deciders(step, holders, higher=higher) if one.user_id not in agreed}
    return list(able.values())
