"""Operations on lines of a list that stand on it: changed, picked, brought from elsewhere, refilled from a count."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from ninja import Body

from lonja.api import fields
from lonja.api.callers import CallerRequest
from lonja.api.codes import cost_center_ids
from lonja.api.errors import InputInvalid
from lonja.api.lists import answers, keeping_schemas, schemas
from lonja.api.lists.keeping import router
from lonja.api.lists.router import ONE, TO_CART, USING, WRITING
from lonja.api.operations import operation
from lonja.api.validation import field_problem
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import NotFound
from lonja.lists import actions
from lonja.lists.errors import (
    CodeMeansSeveral,
    CodeNotKnown,
    CountUnusable,
    LevelMissing,
    ListClosed,
    NothingGiven,
    OnlyTheHeadOrders,
    ParLevelsUnusable,
    QuantityUnusable,
)
from lonja.lists.models import PurchaseListLine
from lonja.lists.queries import SeenList, lines_of_cart, lines_of_order, list_or_404, shelf
from lonja.ordering.errors import CostCenterUnknown

__all__ = ["router"]

BUYING = (Permission.ORDERS_PLACE,)


@operation(
    router,
    "PUT",
    ONE + "/lines/{uuid:list_line_id}",
    needs=USING,
    raises=(NotFound, LevelMissing, ListClosed, QuantityUnusable, ParLevelsUnusable, CostCenterUnknown),
)
def change_purchase_list_line(
    request: CallerRequest, list_id: UUID, list_line_id: UUID, body: Body[keeping_schemas.ListLineChangeIn]
) -> None:
    """Change a line of a list.

    Its quantity, cost center, note, and its levels on the shelf: any line where the caller may change all, else one of
    its own. Onto the cost center of another line of the same SKU and person, the two become one.
    """
    actor = request.actor
    line = list_or_404(actor, list_id).held.lines.select_related("cost_center").filter(pk=list_line_id).first()
    if line is None:
        raise NotFound
    change = actions.LineChange(
        body.quantity, _cost_center(actor, line, body.cost_center), body.note, body.minimum, body.maximum
    )
    actions.change_list_line(actor, list_id, list_line_id, change)


@operation(
    router,
    "POST",
    ONE + "/lines/remove",
    needs=USING,
    answer=keeping_schemas.ListLinesRemoved,
    raises=(NotFound, LevelMissing, ListClosed),
)
def remove_purchase_list_lines(
    request: CallerRequest, list_id: UUID, body: Body[keeping_schemas.ListLinesPicked]
) -> keeping_schemas.ListLinesRemoved:
    """Take several lines off a list.

    All of them, or none.
    """
    return {"removed": len(actions.remove_list_lines(request.actor, list_id, body.line_ids))}


@operation(
    router,
    "POST",
    ONE + "/lines/cart",
    needs=BUYING,
    answer=schemas.ListToCart,
    raises=(*TO_CART, OnlyTheHeadOrders),
)
def send_list_lines_to_cart(
    request: CallerRequest, list_id: UUID, body: Body[keeping_schemas.ListLinesPicked]
) -> schemas.ListToCart:
    """Send picked lines to the cart.

    As the whole list, but these alone; what is not on the list counts as not picked.
    """
    return answers.to_cart(actions.list_to_cart(request.actor, list_id, body.line_ids))


@operation(
    router,
    "POST",
    ONE + "/lines/take",
    needs=USING,
    answer=schemas.ListLinesAdded,
    raises=(*WRITING, NothingGiven),
)
def take_lines_to_list(
    request: CallerRequest, list_id: UUID, body: Body[keeping_schemas.TakeIn]
) -> schemas.ListLinesAdded:
    """Take lines over.

    From an earlier order or from the current cart, of what may be seen today. Needs the right to see the order, or to
    order, as well.
    """
    actor = request.actor
    list_or_404(actor, list_id)
    asks = lines_of_cart(actor) if body.order_id is None else lines_of_order(actor, body.order_id)
    if not asks:
        raise NothingGiven
    return {"added": actions.add_to_list(actor, list_id, asks)}


@operation(
    router,
    "POST",
    ONE + "/scan",
    needs=USING,
    answer=keeping_schemas.ListScanned,
    raises=(*WRITING, CodeNotKnown, CodeMeansSeveral),
)
def scan_into_purchase_list(
    request: CallerRequest, list_id: UUID, body: Body[keeping_schemas.ScanIn]
) -> keeping_schemas.ListScanned:
    """Put what a code means on a list.

    A SKU, a barcode, a maker's or an own part number, as quick order reads it.
    """
    list_or_404(request.actor, list_id)
    made = actions.scan_into_list(request.actor, list_id, body.code, body.quantity)
    return {"sku": made.variant.sku, "quantity": fields.quantity(made.quantity)}


@operation(router, "GET", ONE + "/shelf", needs=USING, answer=keeping_schemas.Shelf, raises=(NotFound,))
def read_shelf(request: CallerRequest, list_id: UUID) -> keeping_schemas.Shelf:
    """Read what to order.

    Of lines with levels: what the last count found, and what is missing by it.
    """
    seen = list_or_404(request.actor, list_id)
    return {"data": [answers.shelf_row(row) for row in shelf(request.actor, seen, _kept(seen)).rows]}


@operation(
    router,
    "POST",
    ONE + "/shelf/cart",
    needs=BUYING,
    answer=schemas.ListToCart,
    raises=(*TO_CART, OnlyTheHeadOrders, CountUnusable),
)
def order_what_is_missing(
    request: CallerRequest, list_id: UUID, body: Body[keeping_schemas.ShelfOrderIn]
) -> schemas.ListToCart:
    """Send what is missing to the cart.

    By the counts that are sent, or without any by those that were kept. What is sent here is not kept.
    """
    actor = request.actor
    counts = {one.line_id: one.on_shelf for one in body.counts} or _kept(list_or_404(actor, list_id))
    _shelf, made = actions.order_by_count(actor, list_id, counts)
    return answers.to_cart(made)


def _kept(seen: SeenList) -> dict[UUID, Decimal]:
    """What the last counts found on the shelf, by line."""
    found = seen.held.lines.filter(counted__isnull=False).values_list("pk", "counted")
    return {key: counted for key, counted in found if counted is not None}


def _cost_center(actor: Actor, line: PurchaseListLine, code: str | None) -> UUID | None:
    """The cost center of this code; the line's own, too, where the actor may charge it no more."""
    if not code:
        return None
    if line.cost_center is not None and line.cost_center.code == code:
        return line.cost_center_id
    found = cost_center_ids(actor, [code]).get(code)
    if found is None:
        raise InputInvalid([field_problem("body", ["cost_center"], "cost_center")])
    return found
