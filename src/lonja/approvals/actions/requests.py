"""Writes: ask for consent, decide, withdraw, replace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from lonja.approvals.actions.links import use_link
from lonja.approvals.errors import (
    AlreadyDecided,
    ContentChanged,
    NotYourTurn,
    OverrideReasonMissing,
    OwnRequest,
    ReasonMissing,
    RequestOpen,
)
from lonja.approvals.models import LIVE, ApprovalRequest, ApprovalStep, RequestState, StepState
from lonja.approvals.queries.book import RuleBook, rule_book
from lonja.approvals.queries.consent import holders_in, needs_of, rule_names
from lonja.approvals.queries.requests import deciders, requests_visible_to, steps_waiting
from lonja.approvals.queries.steps import approver_of, who_is_asked
from lonja.approvals.rules import Approver, ConsentAsk, Holder, Need, as_data
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core import locks
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound


@dataclass(frozen=True, slots=True)
class Decision:
    """What a decision led to. `is_final`: the request is closed, approved by everybody or rejected.

    `has_moved_on`: others are to be asked now; else those who were asked together with the decider still are.
    """

    request: ApprovalRequest
    state: RequestState
    is_final: bool
    has_moved_on: bool = False


def lock_sums(actor: Actor) -> None:
    """Let nobody else of the company order until this transaction ends, so that sums of several orders are true.

    For a company whose rules add up the orders of a period: without it, two orders at once would each be small.
    """
    locks.take(locks.Lock.APPROVAL)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"approvals:{actor.company_id}"])


def open_request(
    actor: Actor, subject: str, ask: ConsentAsk, content_hash: str, book: RuleBook | None = None
) -> ApprovalRequest | None:
    """Ask for the consents that the company's rules want for `subject`; None when they want none.

    `content_hash` stands for what is to be bought: decisions bind to it. `book` are the rules, where they were read in
    this transaction. Raises RefusedByRule and NobodyCanApprove before anything is asked, and RequestOpen when the
    subject waits already.
    """
    needs = needs_of(actor, ask, book or rule_book(actor.company_id))
    if not needs:
        return None
    with transaction_by(actor, "ask_approval"):
        if ApprovalRequest.objects.filter(subject=subject, state__in=LIVE).exists():
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
            evidence=_evidence(ask, needs),
        )
        ApprovalStep.objects.bulk_create(_steps(request, needs))
        return request


def _evidence(ask: ConsentAsk, needs: tuple[Need, ...]) -> dict[str, Any]:
    """What the rules saw, and which of them asked, as plain data: rules may change, the trail does not."""
    rules = {rule.id: rule for need in needs for rule in need.rules if not rule.is_budget}
    return {
        "rules": [
            {"id": str(rule.id), "name": rule.name, "conditions": as_data(rule.condition)} for rule in rules.values()
        ],
        "lines": len(ask.lines),
        "freight": str(ask.freight),
        "wanted_on": ask.wanted_on.isoformat() if ask.wanted_on else None,
        "payment_method": ask.payment_method,
        "delivery_address": str(ask.delivery_address_id) if ask.delivery_address_id else None,
        "further": [
            {"address": str(address) if address else None, "wanted_on": day.isoformat() if day else None}
            for address, day in ask.further
        ],
        "earlier": [
            {"days": row.days, "of": row.whose.value, "amount": str(row.amount)} for row in ask.earlier if row.amount
        ],
        "budget_left": None if ask.budget_left is None else str(ask.budget_left),
        "over_budget": [{"id": str(one.budget_id), "name": one.name} for one in ask.over_budget],
        "spend_limit": None if ask.spend_limit is None else str(ask.spend_limit),
    }


def _steps(request: ApprovalRequest, needs: tuple[Need, ...]) -> list[ApprovalStep]:
    asked = [(stage, need, approver) for stage, need in enumerate(needs, start=1) for approver in need.step.approvers]
    return [
        ApprovalStep(
            request=request,
            position=position,
            stage=stage,
            needed=need.step.needed,
            may_be_own=need.may_be_own,
            rule_name=rule_names(need),
            overrides_budget=need.overrides_budget,
            approver_role_id=approver.role_id,
            approver_id=approver.user_id,
            levels_up=approver.levels_up,
            is_owner=approver.is_owner,
            patience=[one.as_data() for one in need.patience],
        )
        for position, (stage, need, approver) in enumerate(asked, start=1)
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
    """Approve or reject what is to be decided next of a request, for the content that was shown to the actor.

    Where everybody of a step must agree, he gives all the different consents that are his to give; where some of
    several must, one. A rejection closes the request, whatever others have said, and needs a comment; the last
    approval closes it too. `link_token` is used up where the decision comes by a link from a mail. Raises
    PermissionMissing, NotFound, ReasonMissing, OwnRequest, AlreadyDecided, ContentChanged, NotYourTurn, LinkInvalid,
    and OverrideReasonMissing where a consent to go past a budget does not say why; then nothing changed.
    """
    actor.require(Permission.ORDERS_APPROVE)
    if not approve and not comment.strip():
        raise ReasonMissing
    with transaction_by(actor, "approve" if approve else "reject"):
        request = _lock(actor, request_id)
        steps = _steps_to_decide(actor, request, content_hash)
        if any(step.overrides_budget for step in steps) and not comment.strip():
            raise OverrideReasonMissing
        if link_token is not None:
            use_link(actor, steps[0], link_token)
        for step in steps if approve else steps[:1]:
            state = StepState.APPROVED if approve else StepState.REJECTED
            _write_decision(actor.user_id, step, state, comment.strip())
        if approve:
            _spare_others(steps[0])
        if approve and request.steps.filter(state=StepState.WAITING).exists():
            has_moved_on = steps_waiting(request)[0].stage > steps[0].stage
            return Decision(request, RequestState.OPEN, is_final=False, has_moved_on=has_moved_on)
        _close(request, RequestState.APPROVED if approve else RequestState.REJECTED)
        return Decision(request, RequestState(request.state), is_final=True)


def send_back(actor: Actor, request_id: UUID, *, comment: str, content_hash: str) -> ApprovalRequest:
    """Send a request back to its requester, for changes that the comment names, in place of a decision.

    Nobody is asked until it is replaced by one for the changed content, or withdrawn. Raises as `decide` does.
    """
    actor.require(Permission.ORDERS_APPROVE)
    if not comment.strip():
        raise ReasonMissing
    with transaction_by(actor, "send_back"):
        request = _lock(actor, request_id)
        step = _steps_to_decide(actor, request, content_hash)[0]
        _write_decision(actor.user_id, step, StepState.RETURNED, comment.strip())
        _close(request, RequestState.RETURNED)
        return request


def keep_consents(request: ApprovalRequest, former: ApprovalRequest) -> bool:
    """Give again, on a new request, the consents that people gave to `former`; whether it is approved by that.

    For content that rose in nothing: the caller has seen to it. Each counts for the same approver as before, by the
    rights that its giver holds now, and says when it was given; none lets the purchase go past a budget. Belongs into
    the transaction that opened the request.
    """
    given = list(former.steps.filter(state=StepState.APPROVED).order_by("position"))
    while waiting := steps_waiting(request):
        kept = next(((step, old) for old in given if (step := _same(old, waiting, request)) is not None), None)
        if kept is None:
            return False
        step, old = kept
        given.remove(old)
        step.kept_from = old.kept_from or old.decided_at
        _write_decision(old.decided_by_id, step, StepState.APPROVED, old.comment)
        _spare_others(step)
    _close(request, RequestState.APPROVED)
    return True


def _same(old: ApprovalStep, waiting: list[ApprovalStep], request: ApprovalRequest) -> ApprovalStep | None:
    """The consent asked for now that stands for one given before, if its giver may still give it."""
    his = consents_to_give(old.decided_by_id, waiting, request) if old.decided_by_id else []
    own = (step for step in his if step.may_be_own or old.decided_by_id != request.answerable_id)
    return next((one for one in own if approver_of(one) == approver_of(old) and not one.overrides_budget), None)


def require_turn(actor: Actor, request_id: UUID, content_hash: str) -> None:
    """Raise what `decide` would where the actor may not decide on this content now: to change it in deciding.

    The request stays locked until the transaction ends.
    """
    actor.require(Permission.ORDERS_APPROVE)
    _steps_to_decide(actor, _lock(actor, request_id), content_hash)


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
        if request.state not in LIVE:
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


def _steps_to_decide(actor: Actor, request: ApprovalRequest, content_hash: str) -> list[ApprovalStep]:
    """The consents of a locked request that this actor may give now, for this content; at least one."""
    waiting = steps_waiting(request)
    his = consents_to_give(actor.user_id, waiting, request) if actor.user_id is not None else []
    if not his and not requests_visible_to(actor).filter(pk=request.pk).exists():
        raise NotFound
    is_own = request.answerable_id is not None and request.answerable_id == actor.user_id
    if is_own and not (his and all(step.may_be_own for step in his)):
        raise OwnRequest
    if not waiting:
        raise AlreadyDecided(state=RequestState(request.state).label)
    if request.content_hash != content_hash:
        raise ContentChanged
    if not his:
        raise NotYourTurn(who=who_is_asked(waiting[0]))
    return his


def consents_to_give(user_id: UUID, waiting: list[ApprovalStep], request: ApprovalRequest) -> list[ApprovalStep]:
    """Those of the consents asked for now that one decision of this person gives; of equal approvers' one."""
    if not waiting:
        return []
    together = list(request.steps.filter(stage=waiting[0].stage))
    has_agreed = any(step.decided_by_id == user_id for step in together)
    is_some_of_several = waiting[0].needed < len(together)
    if is_some_of_several and has_agreed:
        return []
    holders = holders_in(request.company_id)
    able = [(step, people) for step in waiting if user_id in (people := _places(step, holders))]
    able.sort(key=lambda row: len(row[1]))  # the consent that the fewest others could give
    chosen: dict[Approver, ApprovalStep] = {}
    given = {approver_of(step) for step in together if step.decided_by_id == user_id}
    for step, people in able:
        step.on_behalf_of_id = people[user_id]
        if approver_of(step) not in given:
            chosen.setdefault(approver_of(step), step)
    found = list(chosen.values())
    return found[:1] if is_some_of_several else found


def _places(step: ApprovalStep, holders: list[Holder]) -> dict[UUID, UUID | None]:
    """Who may give a consent, each with the absent colleague in whose place."""
    return {person.user_id: person.absent_id for person in deciders(step, holders)}


def _write_decision(user_id: UUID | None, step: ApprovalStep, state: StepState, comment: str) -> None:
    """Decide a step that nobody has decided. Raises AlreadyDecided."""
    decided = ApprovalStep.objects.filter(pk=step.pk, state=StepState.WAITING).update(
        state=state,
        decided_by=user_id,
        decided_at=now(),
        kept_from=step.kept_from,
        comment=comment,
        on_behalf_of=step.on_behalf_of_id,
    )
    if not decided:
        raise AlreadyDecided(state=state.label)


def _spare_others(step: ApprovalStep) -> None:
    """Once enough have agreed to a step, the others are asked no more."""
    together = ApprovalStep.objects.filter(request=step.request_id, stage=step.stage)
    if together.filter(state=StepState.APPROVED).count() >= step.needed:
        together.filter(state=StepState.WAITING).update(state=StepState.SPARED)


def _close(request: ApprovalRequest, state: RequestState) -> None:
    request.state = state
    request.closed_at = now()
    request.save(update_fields=["state", "closed_at"])
