"""Operations on purchase lists and their lines, by the verbs of their pages."""

from __future__ import annotations

from uuid import UUID

from ninja import Body, Query, Router

from lonja.api.callers import CallerRequest
from lonja.api.codes import cost_center_ids, variant_ids
from lonja.api.errors import SkusUnknown
from lonja.api.lists import answers, schemas
from lonja.api.operations import operation
from lonja.api.validation import field_problem
from lonja.companies.permissions import Permission
from lonja.core.errors import NotFound
from lonja.lists import actions
from lonja.lists.errors import (
    CountUnusable,
    LevelMissing,
    ListClosed,
    ListIsEmpty,
    ListNameMissing,
    ListTooLong,
    OnlyTheHeadOrders,
    QuantityUnusable,
)
from lonja.lists.models import Level, ListKind
from lonja.lists.queries import LineAsk, list_lines, list_or_404, lists_visible_to
from lonja.ordering.errors import ConfigurationRefused, CostCenterUnknown, QuantityNotAllowed, TooManyLines

router = Router(tags=["Lists and rounds"])

ONE = "/purchase-lists/{uuid:list_id}"
USING = (Permission.LISTS_FILL,)
WRITING = (NotFound, LevelMissing, ListClosed, QuantityUnusable, CostCenterUnknown, ListTooLong)
TO_CART = (NotFound, ListIsEmpty, QuantityNotAllowed, ConfigurationRefused, CostCenterUnknown, TooManyLines)


@operation(router, "GET", "/purchase-lists", needs=USING, answer=schemas.PurchaseLists)
def list_purchase_lists(request: CallerRequest, asked: Query[schemas.ListsAsk]) -> schemas.PurchaseLists:
    """List purchase lists.

    Those that the caller meets: of its unit, of the company, from the seller; a person's own as well.
    """
    found = lists_visible_to(request.actor, is_archived=asked.is_archived)
    return {"data": [answers.head_of(seen) for seen in found]}


@operation(router, "GET", ONE, needs=USING, answer=schemas.PurchaseListFull, raises=(NotFound,))
def read_purchase_list(request: CallerRequest, list_id: UUID) -> schemas.PurchaseListFull:
    """Read a purchase list.

    Its lines at today's prices. A product that is hidden from the company leaves its line without a word about it.
    """
    return answers.list_of(request.actor, list_lines(request.actor, list_or_404(request.actor, list_id)))


@operation(
    router,
    "POST",
    "/purchase-lists",
    needs=USING,
    answer=schemas.PurchaseListFull,
    status=201,
    raises=(NotFound, ListNameMissing),
    persons_only=True,
)
def create_purchase_list(request: CallerRequest, body: Body[schemas.ListIn]) -> schemas.PurchaseListFull:
    """Make a purchase list.

    A list of the person's own, or of a unit or the company where he keeps lists.
    """
    row = actions.ListRow(body.name, body.note, Level[body.level_for_all.upper()], body.is_closed_by_head)
    made = actions.create_list(request.actor, row, kind=ListKind(body.kind), unit_id=body.unit_id)
    return answers.list_of(request.actor, list_lines(request.actor, list_or_404(request.actor, made)))


@operation(
    router,
    "POST",
    ONE + "/lines",
    needs=USING,
    answer=schemas.ListLinesAdded,
    raises=(*WRITING, SkusUnknown),
)
def add_to_purchase_list(
    request: CallerRequest, list_id: UUID, body: Body[schemas.ListLinesIn]
) -> schemas.ListLinesAdded:
    """Put lines on a list.

    Up to 5,000 lines, all or none, as the caller's own; a SKU that it has there already grows.
    """
    actor = request.actor
    list_or_404(actor, list_id)
    known = variant_ids(actor, {line.sku for line in body.lines})
    unknown = [
        field_problem("body", ["lines", index, "sku"], "sku", sku=line.sku)
        for index, line in enumerate(body.lines)
        if line.sku not in known
    ]
    if unknown:
        raise SkusUnknown(unknown)
    centers = cost_center_ids(actor, {line.cost_center for line in body.lines if line.cost_center})
    if any(line.cost_center and line.cost_center not in centers for line in body.lines):
        raise CostCenterUnknown
    asks = [
        LineAsk(known[line.sku], line.quantity, centers[line.cost_center] if line.cost_center else None, line.note)
        for line in body.lines
    ]
    return {"added": actions.add_to_list(actor, list_id, asks)}


@operation(
    router,
    "DELETE",
    ONE + "/lines/{uuid:list_line_id}",
    needs=USING,
    raises=(NotFound, LevelMissing, ListClosed),
)
def remove_from_purchase_list(request: CallerRequest, list_id: UUID, list_line_id: UUID) -> None:
    """Take a line off a list.

    Any line where the caller may change all, else one of its own.
    """
    actions.remove_list_lines(request.actor, list_id, [list_line_id])


@operation(
    router,
    "POST",
    ONE + "/cart",
    needs=(Permission.ORDERS_PLACE,),
    answer=schemas.ListToCart,
    raises=(*TO_CART, OnlyTheHeadOrders),
)
def send_purchase_list_to_cart(request: CallerRequest, list_id: UUID) -> schemas.ListToCart:
    """Send a list to the cart.

    All lines that can be ordered go into the caller's current cart, in quantities in which they are sold.
    """
    return answers.to_cart(actions.list_to_cart(request.actor, list_id))


@operation(
    router,
    "PUT",
    ONE + "/counts",
    needs=USING,
    answer=schemas.PurchaseListFull,
    raises=(NotFound, LevelMissing, ListClosed, CountUnusable),
)
def save_shelf_counts(request: CallerRequest, list_id: UUID, body: Body[schemas.CountsIn]) -> schemas.PurchaseListFull:
    """Keep a count of the shelf.

    Of lines with a minimum and a maximum: recurring orders by levels order what is missing by it.
    """
    actions.save_counts(request.actor, list_id, {one.line_id: one.on_shelf for one in body.counts})
    return answers.list_of(request.actor, list_lines(request.actor, list_or_404(request.actor, list_id)))
