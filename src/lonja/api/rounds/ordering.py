"""Operations that make orders of what is approved in a collect round."""

from __future__ import annotations

from uuid import UUID

from ninja import Body

from lonja.api import fields
from lonja.api.callers import CallerRequest
from lonja.api.operations import operation
from lonja.api.rounds import managing_schemas as schemas
from lonja.api.rounds.managing import MANAGING, router
from lonja.api.rounds.router import ONE
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError, NotFound
from lonja.lists.actions import rounds
from lonja.lists.errors import DepartmentWithoutAddress, NothingApproved, RoundClosed
from lonja.lists.models import RoundOrder
from lonja.lists.queries.rounds import SeenRound, managed_round_or_404
from lonja.ordering.errors import LinesNotAvailable, QuantityNotAllowed, TooManyLines
from lonja.ordering.queries import CartView, cart_of, cart_view

__all__ = ["router"]


@operation(
    router,
    "POST",
    ONE + "/orders/prepare",
    needs=MANAGING,
    answer=schemas.RoundPrepared,
    raises=(
        *(NotFound, RoundClosed, NothingApproved, DepartmentWithoutAddress),
        *(LinesNotAvailable, QuantityNotAllowed, TooManyLines),
    ),
    persons_only=True,
)
def prepare_round_orders(
    request: CallerRequest, round_id: UUID, body: Body[schemas.PrepareIn]
) -> schemas.RoundPrepared:
    """Prepare the orders of a round.

    What is approved goes into a cart for each delivery address, or into one for all; the round closes if it is open.
    What was prepared before and not ordered is prepared anew. Needs the right to order as well.
    """
    actor = request.actor
    made = rounds.prepare_orders(actor, round_id, body.address_id)
    return {**_orders(actor, managed_round_or_404(actor, round_id)), "left_out": made.left_out}


@operation(
    router,
    "GET",
    ONE + "/orders",
    needs=MANAGING,
    answer=schemas.RoundOrders,
    raises=(NotFound,),
    persons_only=True,
)
def list_round_orders(request: CallerRequest, round_id: UUID) -> schemas.RoundOrders:
    """List the orders of a round.

    Those that are placed, and those that are prepared at today's prices.
    """
    request.actor.require(Permission.ORDERS_PLACE)
    return _orders(request.actor, managed_round_or_404(request.actor, round_id))


@operation(
    router,
    "PUT",
    ONE + "/orders",
    needs=MANAGING,
    answer=schemas.RoundOrders,
    raises=(NotFound, RoundClosed),
    persons_only=True,
)
def place_round_orders(
    request: CallerRequest, round_id: UUID, body: Body[schemas.RoundOrdersIn]
) -> schemas.RoundOrders:
    """Order a round.

    Each prepared order as it was seen, by the company's rules; each once, however often this is sent. One that is
    refused stops none of the others: it says why in `refusal`, and can be ordered again.
    """
    actor = request.actor
    seen = {one.id: one.fingerprint for one in body.orders}
    rounds.order_round(actor, round_id, seen, po_number=body.po_number, note=body.note)
    return _orders(actor, managed_round_or_404(actor, round_id))


def _orders(actor: Actor, seen: SeenRound) -> schemas.RoundOrders:
    found = seen.held.orders.select_related("order", "address").order_by("pk")
    return {"data": [_order(actor, one) for one in found]}


def _order(actor: Actor, one: RoundOrder) -> schemas.RoundOrderOut:
    """One order of a round: what it became, or what its cart comes to. Who prepared it sees its cart."""
    view = _view(actor, one)
    totals = view.totals if view else None
    return {
        "id": one.pk,
        "address_id": str(one.address_id),
        "cart_id": str(view.id) if view else None,
        "order_id": str(one.order_id) if one.order_id else None,
        "fingerprint": view.content_hash if view else None,
        "currency": actor.currency,
        "lines": len(view.lines) if view else 0,
        "net": fields.amount_or_none(
            totals.net if totals else one.order.net_amount if one.order else None, actor.currency
        ),
        "total": fields.amount_or_none(
            totals.total if totals else one.order.total_amount if one.order else None, actor.currency
        ),
        "refusal": one.refusal,
    }


def _view(actor: Actor, one: RoundOrder) -> CartView | None:
    """Its cart at today's prices; None where it is ordered, or the actor cannot order it."""
    if one.order_id is not None or one.cart_id is None:
        return None
    try:
        cart = cart_of(actor, one.cart_id)
        return cart_view(actor, cart, delivery=one.address, with_stock=False) if cart else None
    except LonjaError:
        return None
