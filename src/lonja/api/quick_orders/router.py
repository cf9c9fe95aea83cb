"""Operations on quick orders, by the verbs of their pages."""

from __future__ import annotations

from uuid import UUID

from ninja import Body, Path, Query, Router

from lonja.api import fields
from lonja.api.callers import CallerRequest
from lonja.api.carts.schemas import LinesAdded
from lonja.api.codes import cost_center_ids, variant_ids
from lonja.api.errors import InputInvalid, SkusUnknown
from lonja.api.forms import FileForm, FormText
from lonja.api.lists.schemas import ListLinesAdded
from lonja.api.operations import operation
from lonja.api.paging import cursor_after, newest_first, place_in
from lonja.api.quick_orders import answers, schemas
from lonja.api.quick_orders.refusals import FILE_REFUSALS
from lonja.api.validation import field_problem
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.errors import NotFound
from lonja.core.sheets.guard import MAX_BYTES
from lonja.lists import actions, queries
from lonja.lists.errors import (
    AlreadyAdded,
    LevelMissing,
    ListClosed,
    ListTooLong,
    NothingGiven,
    NothingReady,
    QuantityUnusable,
    TooManyLines,
)
from lonja.lists.models import QuickOrder
from lonja.lists.rules import Columns
from lonja.ordering.errors import ConfigurationRefused, CostCenterUnknown, QuantityNotAllowed
from lonja.ordering.errors import TooManyLines as CartTooLong

router = Router(tags=["Quick orders"])

BUYING = (Permission.ORDERS_PLACE,)
HOME = "/quick-orders"
ONE = HOME + "/{uuid:quick_order_id}"
ORDER_FILE = FileForm(
    "A spreadsheet (XLSX, XLS, ODS), CSV, a PDF with text in it, or a saved mail (EML).",
    MAX_BYTES,
    {"sheet": FormText("The sheet to read; without it the one that looks most like an order.", "Pedido")},
)


@operation(
    router,
    "POST",
    HOME,
    needs=BUYING,
    answer=schemas.QuickSummary,
    status=201,
    raises=(NothingGiven, TooManyLines, NotFound),
)
def read_quick_order(request: CallerRequest, body: Body[schemas.QuickOrderIn]) -> schemas.QuickSummary:
    """Bring a quick order as text.

    Or as lines of codes, or as an order that is wanted again: up to 5,000 lines. Nothing is ordered: each line says
    what was understood, and what is still to be decided.
    """
    given = body.model_fields_set & {"text", "lines", "order_id"}
    if len(given) > 1:
        raise InputInvalid([field_problem("body", [name], "extra_forbidden") for name in sorted(given)[1:]])
    return answers.summary_of(request.actor, _read(request.actor, body))


def _read(actor: Actor, body: schemas.QuickOrderIn) -> QuickOrder:
    if body.lines:
        return actions.read_codes(
            actor, [actions.AskedCode(one.code, one.quantity, one.unit or "") for one in body.lines]
        )
    if body.order_id is not None:
        return actions.reorder(actor, body.order_id)
    if body.text is None or not body.text.strip():
        raise NothingGiven
    return actions.read_pasted(actor, body.text)


@operation(
    router,
    "POST",
    HOME + "/files",
    needs=BUYING,
    answer=schemas.QuickSummary,
    status=201,
    raises=(TooManyLines, *FILE_REFUSALS),
    form=ORDER_FILE,
    home=HOME,
)
def upload_quick_order(request: CallerRequest) -> schemas.QuickSummary:
    """Bring a quick order as a file.

    In the field `file` of a form, up to 10 MB and 5,000 lines; columns in any order are found by their titles or by
    what stands in them. Nothing is ordered.
    """
    sent = request.sent
    held = actions.read_upload(request.actor, sent.data, sent.file_name, sheet=sent.texts["sheet"] or None)
    return answers.summary_of(request.actor, held)


@operation(router, "GET", HOME, needs=BUYING, answer=schemas.QuickOrders)
def list_quick_orders(request: CallerRequest, asked: Query[schemas.QuickOrdersAsk]) -> schemas.QuickOrders:
    """List quick orders.

    The caller's own in its unit, the latest first.
    """
    place = place_in(request, asked.cursor)
    found, after = newest_first(queries.quick_orders_of(request.actor), "created_at", place, asked.limit)
    return {"data": [answers.head_of(one) for one in found], "next": cursor_after(request, after)}


@operation(router, "GET", ONE, needs=BUYING, answer=schemas.QuickOrder, raises=(NotFound,))
def review_quick_order(
    request: CallerRequest, quick_order_id: UUID, asked: Query[schemas.QuickLinesAsk]
) -> schemas.QuickOrder:
    """Review a quick order.

    Its lines in their order, with what became of each, at today's prices. The sums are those of all lines.
    """
    actor, place = request.actor, place_in(request, asked.cursor)
    held = queries.quick_order_or_404(actor, quick_order_id)
    seen = queries.review(actor, held, asked.status or "", after=place[0] if place else 0, size=asked.limit + 1)
    page = seen.lines[: asked.limit]
    after = [page[-1].line.position] if len(seen.lines) > asked.limit else None
    return schemas.QuickOrder(
        **answers.summary_of(actor, held, seen),
        lines=[answers.line_of(one, actor.currency) for one in page],
        next=cursor_after(request, after),
    )


@operation(
    router,
    "PATCH",
    ONE + "/lines/{position}",
    needs=BUYING,
    answer=schemas.QuickLine,
    raises=(NotFound, SkusUnknown, QuantityUnusable, AlreadyAdded),
)
def settle_quick_line(
    request: CallerRequest,
    quick_order_id: UUID,
    position: Path[fields.NumberIn],
    body: Body[schemas.QuickLineChange],
) -> schemas.QuickLine:
    """Decide about a line.

    Which product it means, how many of it are wanted, how much its unit is, or that it stays behind. What is said of
    codes and units is learnt: the company's next orders are read by it. Answers with the line as it is then.
    """
    actor = request.actor
    held = queries.quick_order_or_404(actor, quick_order_id)
    with transaction_by(actor, "settle_quick_line"):
        _settle(actor, quick_order_id, position, body)
    found = queries.review(actor, held, position=position).lines
    if not found:
        raise NotFound
    return answers.line_of(found[0], actor.currency)


def _settle(actor: Actor, quick_order_id: UUID, position: int, body: schemas.QuickLineChange) -> None:
    """Raises SkusUnknown, and what the actions raise; then nothing was changed."""
    if body.sku is not None:
        found = variant_ids(actor, [body.sku])
        if body.sku not in found:
            raise SkusUnknown([field_problem("body", ["sku"], "sku", sku=body.sku)])
        actions.choose_variant(actor, quick_order_id, position, found[body.sku])
    if body.unit_quantity is not None:
        actions.teach_unit_of_line(actor, quick_order_id, position, body.unit_quantity)
    if body.quantity is not None:
        actions.change_quantity(actor, quick_order_id, position, body.quantity)
    if body.is_left_out is not None:
        actions.leave_out(actor, quick_order_id, position, is_left_out=body.is_left_out)


@operation(
    router,
    "POST",
    ONE + "/columns",
    needs=BUYING,
    answer=schemas.QuickSummary,
    status=201,
    raises=(NotFound, TooManyLines, CostCenterUnknown),
    home=HOME,
)
def choose_columns(request: CallerRequest, quick_order_id: UUID, body: Body[schemas.ColumnsIn]) -> schemas.QuickSummary:
    """Read a file by other columns.

    Another quick order of the same file; what was decided about lines starts anew. The company's next file with these
    titles is read so.
    """
    actor = request.actor
    titles = queries.quick_order_or_404(actor, quick_order_id).reading.get("titles") or []
    codes = cost_center_ids(actor, {one.cost_center for one in body.departments})
    problems = [
        field_problem("body", ["departments", index, "column"], "column")
        for index, one in enumerate(body.departments)
        if one.column >= len(titles) or one.column == body.code
    ]
    if body.departments and body.quantity is not None:
        problems.append(field_problem("body", ["quantity"], "extra_forbidden"))
    if problems:
        raise InputInvalid(problems)
    if any(one.cost_center not in codes for one in body.departments):
        raise CostCenterUnknown
    columns = Columns(body.code, body.quantity, departments=tuple(one.column for one in body.departments))
    meant = {titles[one.column]: codes[one.cost_center] for one in body.departments}
    return answers.summary_of(actor, actions.choose_columns(actor, quick_order_id, columns, meant))


@operation(
    router,
    "POST",
    ONE + "/attachment",
    needs=BUYING,
    answer=schemas.QuickSummary,
    status=201,
    raises=(NotFound, TooManyLines, *FILE_REFUSALS),
    home=HOME,
)
def read_quick_order_attachment(
    request: CallerRequest, quick_order_id: UUID, body: Body[schemas.AttachmentIn]
) -> schemas.QuickSummary:
    """Read what came with a mail.

    Another quick order, of one of the mail's `attachments`, until the mail's own lines are in a cart.
    """
    return answers.summary_of(request.actor, actions.read_attachment(request.actor, quick_order_id, body.number))


@operation(
    router,
    "POST",
    ONE + "/cart",
    needs=BUYING,
    answer=LinesAdded,
    raises=(
        *(NotFound, AlreadyAdded, NothingReady, QuantityNotAllowed, ConfigurationRefused, CostCenterUnknown),
        CartTooLong,
    ),
)
def send_quick_order_to_cart(request: CallerRequest, quick_order_id: UUID, body: Body[schemas.ToCartIn]) -> LinesAdded:
    """Send a quick order to a cart.

    All lines that are ready, once; the others stay behind.
    """
    added = actions.add_to_cart(request.actor, quick_order_id, cart_id=body.cart_id)
    return {"cart_id": str(added.cart_id), "added": added.added, "grown": added.grown, "lines": added.lines}


@operation(
    router,
    "POST",
    ONE + "/list",
    needs=(Permission.LISTS_FILL,),
    answer=ListLinesAdded,
    raises=(NotFound, NothingReady, LevelMissing, ListClosed, ListTooLong, QuantityUnusable, CostCenterUnknown),
)
def put_quick_order_on_list(
    request: CallerRequest, quick_order_id: UUID, body: Body[schemas.ToListIn]
) -> ListLinesAdded:
    """Put a quick order on a purchase list.

    All lines that are ready, as the caller's own; a SKU that it has there already grows.
    """
    asks = queries.lines_of_quick_order(request.actor, quick_order_id)
    queries.list_or_404(request.actor, body.list_id)
    if not asks:
        raise NothingReady
    return {"added": actions.add_to_list(request.actor, body.list_id, asks)}
