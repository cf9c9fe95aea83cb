"""Operations on purchase lists and collect rounds, by the verbs of their pages."""

from __future__ import annotations

from uuid import UUID

from ninja import Body, Router

from lonja.api.callers import CallerRequest
from lonja.api.codes import cost_center_ids, variant_ids
from lonja.api.errors import SkusUnknown
from lonja.api.lists import answers, schemas
from lonja.api.operations import operation
from lonja.api.validation import field_problem
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.core.errors import NotFound
from lonja.lists import actions
from lonja.lists.actions import rounds
from lonja.lists.errors import (
    CountUnusable,
    LevelMissing,
    ListClosed,
    ListIsEmpty,
    ListNameMissing,
    ListTooLong,
    OnlyTheHeadOrders,
    QuantityUnusable,
    RoundClosed,
)
from lonja.lists.queries import LineAsk, list_lines, list_or_404, lists_visible_to
from lonja.lists.queries.grid import grid
from lonja.lists.queries.rounds import round_or_404, rounds_visible_to
from lonja.ordering.errors import ConfigurationRefused, CostCenterUnknown, QuantityNotAllowed, TooManyLines

router = Router(tags=["Lists and rounds"])

USING = (Permission.LISTS_FILL,)
WRITING = (NotFound, LevelMissing, ListClosed, QuantityUnusable, CostCenterUnknown, ListTooLong)


@operation(router, "GET", "/purchase-lists", needs=USING, answer=schemas.PurchaseLists)
def list_purchase_lists(request: CallerRequest) -> schemas.PurchaseLists:
    """List purchase lists.

    Those that the caller meets: of its unit, of the company, from the seller; a person's own as well.
    """
    return {"data": [answers.head_of(seen) for seen in lists_visible_to(request.actor)]}


@operation(
    router, "GET", "/purchase-lists/{uuid:list_id}", needs=USING, answer=schemas.PurchaseListFull, raises=(NotFound,)
)
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
    raises=(ListNameMissing,),
    persons_only=True,
)
def create_purchase_list(request: CallerRequest, body: Body[schemas.ListIn]) -> schemas.PurchaseListFull:
    """Make a purchase list.

    A list of the person's own.
    """
    made = actions.create_list(request.actor, actions.ListRow(body.name, body.note))
    return answers.list_of(request.actor, list_lines(request.actor, list_or_404(request.actor, made)))


@operation(
    router,
    "POST",
    "/purchase-lists/{uuid:list_id}/lines",
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
    "/purchase-lists/{uuid:list_id}/lines/{uuid:list_line_id}",
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
    "/purchase-lists/{uuid:list_id}/cart",
    needs=(Permission.ORDERS_PLACE,),
    answer=schemas.ListToCart,
    raises=(
        NotFound,
        ListIsEmpty,
        OnlyTheHeadOrders,
        QuantityNotAllowed,
        ConfigurationRefused,
        CostCenterUnknown,
        TooManyLines,
    ),
)
def send_purchase_list_to_cart(request: CallerRequest, list_id: UUID) -> schemas.ListToCart:
    """Send a list to the cart.

    All lines that can be ordered go into the caller's current cart, in quantities in which they are sold.
    """
    made = actions.list_to_cart(request.actor, list_id)
    return {
        "cart_id": str(made.cart.cart_id),
        "lines": made.cart.added + made.cart.grown,
        "left_out": made.left_out,
    }


@operation(
    router,
    "PUT",
    "/purchase-lists/{uuid:list_id}/counts",
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


@operation(router, "GET", "/collect-rounds", needs=USING, answer=schemas.Rounds)
def list_collect_rounds(request: CallerRequest) -> schemas.Rounds:
    """List collect rounds.

    Those that the caller manages, or in which it fills a department; the newest first, at most 200.
    """
    return {"data": [answers.round_head(seen) for seen in rounds_visible_to(request.actor)]}


@operation(router, "GET", "/collect-rounds/{uuid:round_id}", needs=USING, answer=schemas.RoundFull, raises=(NotFound,))
def read_collect_round(request: CallerRequest, round_id: UUID) -> schemas.RoundFull:
    """Read a collect round.

    All columns for its manager, else those of the caller's departments.
    """
    seen = round_or_404(request.actor, round_id)
    return answers.round_of(grid(request.actor, seen, None if seen.is_manager else seen.departments))


@operation(
    router,
    "PUT",
    "/collect-rounds/{uuid:round_id}/cells",
    needs=USING,
    answer=schemas.CellsSaved,
    raises=(NotFound, RoundClosed, QuantityUnusable, PermissionMissing),
)
def save_collect_round_cells(request: CallerRequest, round_id: UUID, body: Body[schemas.CellsIn]) -> schemas.CellsSaved:
    """Write quantities.

    Until the deadline, into the caller's columns. A cell that somebody else wrote since your version stays as it is,
    and its answer says so: read it, and write again.
    """
    asks = [rounds.CellAsk(one.product_id, one.department_id, one.quantity, one.version, one.key) for one in body.cells]
    return answers.saved(rounds.save_cells(request.actor, round_id, asks, as_manager=body.as_manager))
