"""Operations on approvals."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from ninja import Body, Query, Router

from lonja.api.approvals import answers, schemas
from lonja.api.callers import CallerRequest
from lonja.api.operations import operation
from lonja.api.paging import cursor_after, newest_first, place_in
from lonja.approvals.errors import (
    AlreadyDecided,
    ContentChanged,
    NobodyCanApprove,
    NotYourTurn,
    OverrideReasonMissing,
    OwnRequest,
    RefusedByRule,
)
from lonja.approvals.models import ApprovalRequest
from lonja.approvals.queries import request_or_404, requests_visible_to, requests_waiting_for, waiting_ids
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError, NotFound
from lonja.inventory.errors import OutOfStock
from lonja.ordering import actions
from lonja.ordering.errors import (
    AgreedLineGrows,
    LinesNotAvailable,
    MoveNotAllowed,
    NobodyToChangeIt,
    NothingChosen,
    OnlyLess,
    OnlyWhole,
    OrderTooSmall,
    QuantityNotAllowed,
    ReasonMissing,
)
from lonja.ordering.queries import order_id_of, orders_for_requests
from lonja.payments.errors import AccountOnHold, CreditLimitExceeded, NoCreditAccount
from lonja.pricing.errors import PromotionUsedUp

router = Router(tags=["Approvals"])

LOOKING = (Permission.ORDERS_VIEW, Permission.ORDERS_APPROVE)
DECIDING = (Permission.ORDERS_APPROVE,)
DECISION = (NotFound, MoveNotAllowed, OwnRequest, NotYourTurn, AlreadyDecided, ContentChanged)
RELEASE = (
    OutOfStock,
    LinesNotAvailable,
    NobodyCanApprove,
    RefusedByRule,
    CreditLimitExceeded,
    AccountOnHold,
    NoCreditAccount,
)

CHANGE = (NothingChosen, OnlyLess, OnlyWhole, QuantityNotAllowed, AgreedLineGrows, OrderTooSmall, PromotionUsedUp)


@operation(router, "GET", "/approvals", needs=LOOKING, answer=schemas.ApprovalPage)
def list_approvals(request: CallerRequest, asked: Query[schemas.ApprovalsAsk]) -> schemas.ApprovalPage:
    """List approvals.

    The requests for consent that the caller may see, the latest first.
    """
    place = place_in(request, asked.cursor)
    requests = (requests_waiting_for if asked.waiting_for_me else requests_visible_to)(request.actor)
    if asked.state:
        requests = requests.filter(state__in=asked.state)
    found, after = newest_first(requests, "requested_at", place, asked.limit)
    return {"data": _approvals(request.actor, found), "next": cursor_after(request, after)}


@operation(router, "GET", "/approvals/{uuid:approval_id}", needs=LOOKING, answer=schemas.Approval, raises=(NotFound,))
def read_approval(request: CallerRequest, approval_id: UUID) -> schemas.Approval:
    """Read an approval.

    One request for consent with its steps. What would be bought stands in its order.
    """
    return _read(request.actor, approval_id)


@operation(
    router,
    "POST",
    "/approvals/{uuid:approval_id}/approve",
    needs=DECIDING,
    answer=schemas.Approval,
    raises=(*DECISION, OverrideReasonMissing, *RELEASE),
    persons_only=True,
)
def approve_order(request: CallerRequest, approval_id: UUID, body: Body[schemas.DecisionIn]) -> schemas.Approval:
    """Approve.

    Consent to the current step; the last consent places the order. For people only: no key decides.
    """
    return _decide(request.actor, approval_id, body, approve=True)


@operation(
    router,
    "POST",
    "/approvals/{uuid:approval_id}/reject",
    needs=DECIDING,
    answer=schemas.Approval,
    raises=(*DECISION, ReasonMissing),
    persons_only=True,
)
def reject_order(request: CallerRequest, approval_id: UUID, body: Body[schemas.DecisionIn]) -> schemas.Approval:
    """Reject.

    Say no, with a comment that tells why; the order is closed. For people only: no key decides.
    """
    return _decide(request.actor, approval_id, body, approve=False)


@operation(
    router,
    "POST",
    "/approvals/{uuid:approval_id}/return",
    needs=DECIDING,
    answer=schemas.Approval,
    raises=(*DECISION, ReasonMissing, NobodyToChangeIt),
    persons_only=True,
)
def return_order(request: CallerRequest, approval_id: UUID, body: Body[schemas.ReturnIn]) -> schemas.Approval:
    """Ask for changes.

    Send the order back to its requester, who changes it and sends it again. For people only: no key decides.
    """
    asked = request_or_404(request.actor, approval_id)
    remarks = {one.line_id: one.text for one in body.remarks}
    order_id = order_id_of(asked.subject)
    actions.return_order(request.actor, order_id, comment=body.comment, remarks=remarks, seen_hash=body.fingerprint)
    return _read(request.actor, approval_id)


@operation(
    router,
    "PUT",
    "/approvals/{uuid:approval_id}/quantities",
    needs=DECIDING,
    answer=schemas.Approval,
    raises=(*DECISION, OverrideReasonMissing, ReasonMissing, *CHANGE, *RELEASE),
    persons_only=True,
)
def cut_order(request: CallerRequest, approval_id: UUID, body: Body[schemas.CutIn]) -> schemas.Approval:
    """Approve less.

    Consent to smaller quantities: what is left is priced anew and whoever else must agree is asked again. Answers with
    the order's latest request. For people only: no key decides.
    """
    asked = request_or_404(request.actor, approval_id)
    quantities = {one.line_id: one.quantity for one in body.lines}
    order_id = order_id_of(asked.subject)
    actions.cut_order(request.actor, order_id, quantities, comment=body.comment, seen_hash=body.fingerprint)
    latest = requests_visible_to(request.actor).filter(subject=asked.subject).first()
    return _read(request.actor, latest.pk if latest else approval_id)


@operation(
    router,
    "PUT",
    "/approvals/decisions",
    needs=DECIDING,
    answer=schemas.Decisions,
    persons_only=True,
)
def decide_approvals(request: CallerRequest, body: Body[schemas.DecisionsIn]) -> schemas.Decisions:
    """Decide on several.

    Each is decided by itself, for the content that was seen; what is refused leaves the others. For people only.
    """
    approve = body.decision == "approve"
    return {"data": [_decided(request.actor, one, body.comment, approve=approve) for one in body.approvals]}


def _decided(actor: Actor, one: schemas.OneOfSeveralIn, comment: str, *, approve: bool) -> schemas.Decided:
    sent = schemas.DecisionIn(fingerprint=one.fingerprint, comment=comment)
    try:
        state = _decide(actor, one.id, sent, approve=approve)["state"]
    except LonjaError as refused:
        return schemas.Decided(id=str(one.id), state=None, refused=refused.code, detail=str(refused))
    return schemas.Decided(id=str(one.id), state=state, refused=None, detail=None)


def _decide(actor: Actor, approval_id: UUID, body: schemas.DecisionIn, *, approve: bool) -> schemas.Approval:
    asked = request_or_404(actor, approval_id)
    actions.decide_order(
        actor, order_id_of(asked.subject), approve=approve, comment=body.comment, seen_hash=body.fingerprint
    )
    return _read(actor, approval_id)


def _read(actor: Actor, approval_id: UUID) -> schemas.Approval:
    approvals = _approvals(actor, [request_or_404(actor, approval_id)])
    if not approvals:
        raise NotFound
    return approvals[0]


def _approvals(actor: Actor, requests: Sequence[ApprovalRequest]) -> list[schemas.Approval]:
    """Requests with the orders that they stand for."""
    orders = orders_for_requests(actor, requests)
    mine = set(waiting_ids(actor))
    return [
        answers.approval_of(asked, orders[asked.subject], is_my_turn=asked.pk in mine)
        for asked in requests
        if asked.subject in orders
    ]
