"""Reads: requests that wait, were decided or may be seen, and who can decide them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from lonja.approvals.models import (
    ApprovalRequest,
    ApprovalStep,
    RequestState,
    StepState,
)
from lonja.approvals.queries.consent import holders_in
from lonja.approvals.queries.steps import StepView, asked_view, usual_hours
from lonja.approvals.rules import Approver, Holder, who_may_decide
from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.companies.queries import within
from lonja.core.errors import NotFound


def requests_waiting_for(actor: Actor) -> QuerySet[ApprovalRequest]:
    """The open requests whose current step the actor may decide now, the oldest first."""
    return _requests().filter(pk__in=waiting_ids(actor)).order_by("requested_at")


# The step of each open request of a company that is to be decided next.
_TURNS = """
    SELECT DISTINCT ON (request.requested_at, request.id)
           request.id, step.approver_role_id, step.approver_id, unit.path, request.answerable_id
      FROM approvals_approvalrequest request
      JOIN approvals_approvalstep step ON step.request_id = request.id AND step.state = 'waiting'
      JOIN companies_unit unit ON unit.id = request.unit_id
     WHERE request.company_id = %s AND request.state = 'open'
     ORDER BY request.requested_at, request.id, step.position
"""


def waiting_ids(actor: Actor) -> list[UUID]:
    """The ids of what waits for the actor, the oldest first; its length is the badge on every page.

    Two queries, one where nothing is open in the company, none for those who may not approve.
    """
    if actor.company is None or actor.user_id is None or not actor.may(Permission.ORDERS_APPROVE):
        return []
    with connection.cursor() as cursor:
        cursor.execute(_TURNS, [actor.company_id])
        turns = cursor.fetchall()
    holders = holders_in(actor.company_id) if turns else []
    return [
        request_id
        for request_id, role_id, user_id, unit_path, answerable_id in turns
        if _is_among(who_may_decide(Approver(role_id, user_id), unit_path, answerable_id, holders), actor.user_id)
    ]


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


def open_request_of(subject: str) -> ApprovalRequest:
    """The request of a subject that waits for a decision. Raises NotFound; the caller guards sight."""
    request = _requests().filter(subject=subject, state=RequestState.OPEN).first()
    if request is None:
        raise NotFound
    return request


def current_steps() -> QuerySet[ApprovalStep]:
    """The step of each open request that is to be decided next."""
    earlier = ApprovalStep.objects.filter(
        request=OuterRef("request"), state=StepState.WAITING, position__lt=OuterRef("position")
    )
    return (
        ApprovalStep.objects.filter(~Exists(earlier), state=StepState.WAITING, request__state=RequestState.OPEN)
        .select_related("request__unit", "approver_role", "approver")
        .order_by("request__requested_at")
    )


def current_step(request: ApprovalRequest) -> ApprovalStep | None:
    """The step of this request that is to be decided next; None once it is closed."""
    return current_steps().filter(request=request).first()


def approvers_of(step: ApprovalStep) -> QuerySet[User]:
    """The people who may decide this step: to be asked by mail, and nobody else."""
    people = deciders(step, holders_in(step.request.company_id))
    return User.objects.filter(pk__in=[person.user_id for person in people]).order_by("name")


def may_decide(user_id: UUID, step: ApprovalStep, holders: Iterable[Holder]) -> bool:
    """Whether this person may decide the step, by the rights that people hold now."""
    return _is_among(deciders(step, holders), user_id)


def _is_among(people: Iterable[Holder], user_id: UUID) -> bool:
    return any(person.user_id == user_id for person in people)


def deciders(step: ApprovalStep, holders: Iterable[Holder]) -> tuple[Holder, ...]:
    """Those of `holders` who may decide the step, the nearest first."""
    request = step.request
    return who_may_decide(approver_of(step), request.unit.path, request.answerable_id, holders)


def approver_of(step: ApprovalStep) -> Approver:
    """Whom the step asks."""
    return Approver(role_id=step.approver_role_id, user_id=step.approver_id)


def steps_of(request: ApprovalRequest) -> tuple[StepView, ...]:
    """The steps of a request as its page shows them, in order; three queries, one once it is closed."""
    steps = list(request.steps.select_related("approver_role", "approver", "decided_by"))
    is_open = request.state == RequestState.OPEN
    holders = holders_in(request.company_id) if is_open else []
    usual = usual_hours(request.company_id) if is_open else {}
    current = _first_waiting(steps) if is_open else None
    return tuple(
        asked_view(
            step,
            is_current=step == current,
            names=[person.name for person in _who_may(step, request, holders)],
            hours=usual.get(approver_of(step)),
        )
        for step in steps
    )


def _who_may(step: ApprovalStep, request: ApprovalRequest, holders: Sequence[Holder]) -> tuple[Holder, ...]:
    if step.state != StepState.WAITING:
        return ()
    return who_may_decide(approver_of(step), request.unit.path, request.answerable_id, holders)


def _first_waiting(steps: Iterable[ApprovalStep]) -> ApprovalStep | None:
    return next((step for step in steps if step.state == StepState.WAITING), None)


def _requests() -> QuerySet[ApprovalRequest]:
    return ApprovalRequest.objects.select_related("unit", "requester").prefetch_related("steps")
