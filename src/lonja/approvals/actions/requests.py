"""Writes: ask for consent, decide, withdraw, replace."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from lonja.approvals.actions.links import use_link
from lonja.approvals.errors import (
    AlreadyDecided,
    ContentChanged,
    NotYourTurn,
    OwnRequest,
    ReasonMissing,
    RequestOpen,
)
from lonja.approvals.models import ApprovalRequest, ApprovalStep, RequestState, StepState
from lonja.approvals.queries.consent import holders_in, needs_of, rule_names
from lonja.approvals.queries.requests import current_steps, may_decide, requests_visible_to
from lonja.approvals.queries.steps import who_is_asked
from lonja.approvals.rules import ConsentAsk, Need
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core import locks
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound


@dataclass(frozen=True, slots=True)
class Decision:
    """What a decision led to. `is_final`: the request is closed, approved by everybody or rejected."""

    request: ApprovalRequest
    state: RequestState
    is_final: bool


def open_request(actor: Actor, subject: str, ask: ConsentAsk, content_hash: str) -> ApprovalRequest | None:
    """Ask for the consents that the company's rules want for `subject`; None when they want none.

    `content_hash` stands for what is to be bought: decisions bind to it. Raises NobodyCanApprove before anything
    is asked, and RequestOpen when the subject waits already.
    """
    needs = needs_of(actor, ask)
    if not needs:
        return None
    with transaction_by(actor, "ask_approval"):
        if ApprovalRequest.objects.filter(subject=subject, state=RequestState.OPEN).exists():
            raise RequestOpen
        request = ApprovalRequest.objects.create(
            company_id=actor.company_id,
            unit_id=ask.unit_id,
            subject=subject,
            requester_id=ask.requester_id,
            answerable_id=ask.answerable_id,
            amount=ask.amount.amount,
            currency=ask.amount.currency,
            content_hash=content_hash,
        )
        ApprovalStep.objects.bulk_create(_steps(request, needs))
        return request


def _steps(request: ApprovalRequest, needs: tuple[Need, ...]) -> list[ApprovalStep]:
    return [
        ApprovalStep(
            request=request,
            position=position,
            rule_name=rule_names(need),
            approver_role_id=need.approver.role_id,
            approver_id=need.approver.user_id,
        )
        for position, need in enumerate(needs, start=1)
    ]


def decide(
    actor: Actor,
    request_id: UUID,
    *,
    approve: bool,
    comment: str = "",
    content_hash: str,
    link_token: str | None = None,
) -> Decision:
    """Approve or reject the current step of a request, for the content that was shown to the actor.

    A rejection closes the request and needs a comment; the last approval closes it too. `link_token` is used up
    where the decision comes by a link from a mail. Raises PermissionMissing, NotFound, ReasonMissing, OwnRequest,
    AlreadyDecided, ContentChanged, NotYourTurn, LinkInvalid; then nothing changed.
    """
    actor.require(Permission.ORDERS_APPROVE)
    if not approve and not comment.strip():
        raise ReasonMissing
    with transaction_by(actor, "approve" if approve else "reject"):
        request = _lock(actor, request_id)
        step = _step_to_decide(actor, request, content_hash)
        if link_token is not None:
            use_link(actor, step, link_token)
        _write_decision(actor, step, approve, comment.strip())
        if approve and request.steps.filter(state=StepState.WAITING).exists():
            return Decision(request, RequestState.OPEN, is_final=False)
        _close(request, RequestState.APPROVED if approve else RequestState.REJECTED)
        return Decision(request, RequestState(request.state), is_final=True)


def withdraw(actor: Actor, subject: str) -> None:
    """The requester takes his request back. The caller guards who may. Raises AlreadyDecided."""
    _close_open(actor, subject, RequestState.WITHDRAWN)


def supersede(actor: Actor, subject: str) -> None:
    """What is to be bought has changed: the request for the old content is void. Raises AlreadyDecided."""
    _close_open(actor, subject, RequestState.SUPERSEDED)


def _close_open(actor: Actor, subject: str, state: RequestState) -> None:
    with transaction_by(actor, f"{state}_approval"):
        locks.take(locks.Lock.APPROVAL)
        request = (
            ApprovalRequest.objects.select_for_update(no_key=True)
            .filter(subject=subject, company=actor.company_id)
            .order_by("-requested_at", "-id")
            .first()
        )
        if request is None:
            raise NotFound
        if request.state != RequestState.OPEN:
            raise AlreadyDecided(state=RequestState(request.state).label)
        _close(request, state)


def _lock(actor: Actor, request_id: UUID) -> ApprovalRequest:
    """A request of the actor's company, its row locked until the transaction ends. Raises NotFound."""
    locks.take(locks.Lock.APPROVAL)
    request = (
        ApprovalRequest.objects.select_for_update(of=("self",), no_key=True)
        .select_related("unit")
        .filter(pk=request_id, company=actor.company_id)
        .first()
    )
    if request is None:
        raise NotFound
    return request


def _step_to_decide(actor: Actor, request: ApprovalRequest, content_hash: str) -> ApprovalStep:
    """The current step of a locked request, if this actor may decide it for this content."""
    step = current_steps().filter(request=request).first()
    is_his = (
        step is not None
        and actor.user_id is not None
        and may_decide(actor.user_id, step, holders_in(request.company_id))
    )
    if not is_his and not requests_visible_to(actor).filter(pk=request.pk).exists():
        raise NotFound
    if request.answerable_id is not None and request.answerable_id == actor.user_id:
        raise OwnRequest
    if step is None:
        raise AlreadyDecided(state=RequestState(request.state).label)
    if request.content_hash != content_hash:
        raise ContentChanged
    if not is_his:
        raise NotYourTurn(who=who_is_asked(step))
    return step


def _write_decision(actor: Actor, step: ApprovalStep, approve: bool, comment: str) -> None:
    """Decide a step that nobody has decided. Raises AlreadyDecided."""
    state = StepState.APPROVED if approve else StepState.REJECTED
    decided = ApprovalStep.objects.filter(pk=step.pk, state=StepState.WAITING).update(
        state=state, decided_by=actor.user_id, decided_at=now(), comment=comment
    )
    if not decided:
        raise AlreadyDecided(state=state.label)


def _close(request: ApprovalRequest, state: RequestState) -> None:
    request.state = state
    request.closed_at = now()
    request.save(update_fields=["state", "closed_at"])
