"""Reads: requests that wait, were decided or may be seen, and who can decide them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from lonja.approvals.models import (
    LIVE,
    ApprovalRequest,
    ApprovalStep,
    RequestState,
    StepState,
)
from lonja.approvals.queries.consent import holders_in
from lonja.approvals.queries.steps import StepView, approver_of, asked_view, usual_hours
from lonja.approvals.rules import Approver, Holder, OwnPatience, escalates_to, who_may_decide
from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.companies.queries import within
from lonja.core.errors import NotFound


def requests_waiting_for(actor: Actor) -> QuerySet[ApprovalRequest]:
    """The open requests whose current step the actor may decide now, the oldest first."""
    return _requests().filter(pk__in=waiting_ids(actor)).order_by("requested_at")


# The consents of each open request of a company that are to be given next, and whether the reader gave one of them.
_TURNS = """
    SELECT request.id, step.approver_role_id, step.approver_id, step.levels_up, step.is_owner, unit.path,
           request.answerable_id, request.amount, step.may_be_own, step.raised, step.patience, step.needed < (
               SELECT count(*) FROM approvals_approvalstep o WHERE o.request_id = request.id AND o.stage = step.stage
           ) AND EXISTS (SELECT FROM approvals_approvalstep his WHERE his.request_id = request.id
                            AND his.stage = step.stage AND his.decided_by_id = %s)
      FROM approvals_approvalrequest request
      JOIN approvals_approvalstep step ON step.request_id = request.id AND step.state = 'waiting'
      JOIN companies_unit unit ON unit.id = request.unit_id
     WHERE request.company_id = %s AND request.state = 'open'
       AND step.stage = (SELECT min(w.stage) FROM approvals_approvalstep w
                          WHERE w.request_id = request.id AND w.state = 'waiting')
     ORDER BY request.requested_at, request.id, step.position
"""


def waiting_ids(actor: Actor) -> list[UUID]:
    """The ids of what waits for the actor, the oldest first; its length is the badge on every page.

    Two queries, one where nothing is open in the company, none for those who may not approve.
    """
    if actor.company is None or actor.user_id is None or not actor.may(Permission.ORDERS_APPROVE):
        return []
    with connection.cursor() as cursor:
        cursor.execute(_TURNS, [actor.user_id, actor.company_id])
        turns = cursor.fetchall()
    holders = holders_in(actor.company_id) if turns else []
    mine = (
        request_id
        for request_id, *asked, unit_path, answerable_id, amount, may_be_own, raised, patience, has_agreed in turns
        if not has_agreed
        and _is_among(
            who_may_decide(
                *(Approver(*asked), unit_path, answerable_id, holders, amount),
                may_be_own=may_be_own,
                raised=raised,
                escalates_to=escalates_to(patience_in(json.loads(patience))),
            ),
            actor.user_id,
        )
    )
    return list(dict.fromkeys(mine))


def requests_decided_by(actor: Actor) -> QuerySet[ApprovalRequest]:
    """The requests of the actor's company on which he has decided, the latest first."""
    mine = ApprovalStep.objects.filter(request=OuterRef("pk"), decided_by=actor.user_id)
    return _requests().filter(Exists(mine), company=actor.company_id).order_by("-requested_at")


def requests_visible_to(actor: Actor) -> QuerySet[ApprovalRequest]:
    """Every request of his company that the actor may see, the latest first.

    His own, those that wait for him or were decided by him, and those within his right to see or approve orders.
    """
    mine = Q(requester=actor.user_id) if actor.user_id is not None else Q(pk__in=[])
    decided = ApprovalStep.objects.filter(request=OuterRef("pk"), decided_by=actor.user_id)
    reached = within(actor, Permission.ORDERS_VIEW, owner="requester") | within(
        actor, Permission.ORDERS_APPROVE, owner="requester"
    )
    if actor.user_id is not None:
        mine |= Q(Exists(decided)) | Q(pk__in=waiting_ids(actor))
    return _requests().filter(company=actor.company_id).filter(mine | reached).order_by("-requested_at")


def request_or_404(actor: Actor, request_id: UUID) -> ApprovalRequest:
    """A request that the actor may see, with its steps. Raises NotFound."""
    request = requests_visible_to(actor).filter(pk=request_id).first()
    if request is None:
        raise NotFound
    return request


def request_of(subject: str) -> ApprovalRequest | None:
    """The latest request of a subject, with its steps; None when consent was never needed. The caller guards sight."""
    return _requests().filter(subject=subject).order_by("-requested_at", "-id").first()


def requests_of(subject: str) -> QuerySet[ApprovalRequest]:
    """Every request of a subject, the oldest first. The caller guards sight."""
    return _requests().filter(subject=subject).order_by("requested_at", "id")


def open_request_of(subject: str) -> ApprovalRequest:
    """The request of a subject that waits or was sent back. Raises NotFound; the caller guards sight."""
    request = _requests().filter(subject=subject, state__in=LIVE).first()
    if request is None:
        raise NotFound
    return request


def current_steps() -> QuerySet[ApprovalStep]:
    """The consents of each open request that are to be given next: those of its first stage that still waits."""
    earlier = ApprovalStep.objects.filter(
        request=OuterRef("request"), state=StepState.WAITING, stage__lt=OuterRef("stage")
    )
    return (
        ApprovalStep.objects.filter(~Exists(earlier), state=StepState.WAITING, request__state=RequestState.OPEN)
        .select_related("request__unit", "approver_role", "approver")
        .order_by("request__requested_at", "position")
    )


def steps_waiting(request: ApprovalRequest) -> list[ApprovalStep]:
    """The consents of this request that are to be given next; none once it is closed."""
    return list(current_steps().filter(request=request))


def approvers_of(step: ApprovalStep) -> QuerySet[User]:
    """The people who may decide this step: to be asked by mail, and nobody else."""
    people = deciders(step, holders_in(step.request.company_id))
    return User.objects.filter(pk__in=[person.user_id for person in people]).order_by("name")


def may_decide(user_id: UUID, step: ApprovalStep, holders: Sequence[Holder]) -> bool:
    """Whether this person may decide the step, by the rights that people hold now."""
    return _is_among(deciders(step, holders), user_id)


def _is_among(people: Iterable[Holder], user_id: UUID) -> bool:
    return any(person.user_id == user_id for person in people)


def deciders(step: ApprovalStep, holders: Sequence[Holder], *, higher: int = 0) -> tuple[Holder, ...]:
    """Those of `holders` who may decide the step, the nearest first; were it raised so much `higher`."""
    return _who_may(step, step.request, holders, higher)


def steps_of(request: ApprovalRequest) -> tuple[StepView, ...]:
    """The steps of a request as its page shows them, in order; three queries, one once it is closed."""
    steps = list(request.steps.select_related("approver_role", "approver", "decided_by", "on_behalf_of"))
    is_open = request.state == RequestState.OPEN
    holders = holders_in(request.company_id) if is_open else []
    usual = usual_hours(request.company_id) if is_open else {}
    current = min((step.stage for step in steps if step.state == StepState.WAITING), default=0) if is_open else 0
    return tuple(
        asked_view(
            step,
            is_current=step.stage == current,
            of=sum(1 for other in steps if other.stage == step.stage),
            names=[person.name for person in _who_may(step, request, holders)] if is_waiting(step) else [],
            hours=usual.get(approver_of(step)),
        )
        for step in steps
    )


def is_waiting(step: ApprovalStep) -> bool:
    """Whether the step is still to be decided."""
    return step.state == StepState.WAITING


def _who_may(
    step: ApprovalStep, request: ApprovalRequest, holders: Sequence[Holder], higher: int = 0
) -> tuple[Holder, ...]:
    asked = (request.unit.path, request.answerable_id, holders, request.amount)
    return who_may_decide(
        approver_of(step),
        *asked,
        may_be_own=step.may_be_own,
        raised=step.raised + higher,
        escalates_to=escalates_to(patience_in(step.patience)),
    )


def patience_in(kept: Sequence[Mapping[str, Any]]) -> tuple[OwnPatience, ...]:
    """What the rules that asked for a step said themselves of how long it waits."""
    return tuple(map(OwnPatience.from_data, kept))


def _requests() -> QuerySet[ApprovalRequest]:
    return ApprovalRequest.objects.select_related("unit", "requester").prefetch_related("steps")
