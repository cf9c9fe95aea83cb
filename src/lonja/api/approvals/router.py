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
    OwnRequest,
)
from lonja.approvals.models import ApprovalRequest
from lonja.approvals.queries import request_or_404, requests_visible_to, requests_waiting_for, waiting_ids
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import NotFound
from lonja.inventory.errors import OutOfStock
from lonja.ordering import actions
from lonja.ordering.errors import LinesNotAvailable, MoveNotAllowed, ReasonMissing
from lonja.ordering.queries import order_id_of, orders_for_requests
from lonja.payments.errors import AccountOnHold, CreditLimitExceeded, NoCreditAccount

router = Router(tags=["Approvals"])

LOOKING = (Permission.ORDERS_VIEW, Permission.ORDERS_APPROVE)
DECIDING = (Permission.ORDERS_APPROVE,)
DECISION = (NotFound, MoveNotAllowed, OwnRequest, NotYourTurn, AlreadyDecided, ContentChanged)
RELEASE = (OutOfStock, LinesNotAvailable, NobodyCanApprove, CreditLimitExceeded, AccountOnHold, NoCreditAccount)


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
    raises=(*DECISION, *RELEASE),
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
