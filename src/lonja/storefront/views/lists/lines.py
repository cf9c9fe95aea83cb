"""The lines of purchase lists: added from everywhere, changed, taken off, counted on the shelf."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lonja.core.errors import LonjaError, NotFound
from lonja.core.texts import localized
from lonja.lists import actions
from lonja.lists.errors import ListNameMissing, NothingGiven
from lonja.lists.models import Level
from lonja.lists.queries import (
    LineAsk,
    SeenList,
    line_of_product,
    lines_of_cart,
    lines_of_order,
    lines_of_quick_order,
    list_or_404,
    lists_visible_to,
    shelf,
)
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.forms import uuid_or_none
from lonja.storefront.list_rows import line_rows, source_text
from lonja.storefront.views.lists.pages import list_context, to_cart_answer
from lonja.web import formats, pages

LINES = ("lines",)
SOURCES = ("cart", "order", "quick", "product")


@require_POST
@for_buyers
def scan(request: BuyerRequest, purchase_list_id: UUID) -> HttpResponse:
    """Put what was typed or scanned on the list."""
    seen = list_or_404(request.actor, purchase_list_id)
    try:
        quantity = formats.parse_number(request.POST.get("quantity", "") or "1")
        made = actions.scan_into_list(request.actor, purchase_list_id, request.POST.get("code", ""), quantity)
    except (LonjaError, ValueError) as refused:
        text = str(refused) if isinstance(refused, LonjaError) else _("Enter a number.")
        return _answer(request, seen.held.pk, problem=text, typed=request.POST.get("code", ""))
    facts = {"quantity": formats.quantity(made.quantity), "name": localized(made.variant.names)}
    messages.success(request, _("Added: %(quantity)s of %(name)s") % facts)
    return _answer(request, seen.held.pk)


@require_POST
@for_buyers
def change_list_line(request: BuyerRequest, purchase_list_id: UUID, list_line_id: UUID) -> HttpResponse:
    """Another quantity, cost center, note or levels for a line."""
    list_or_404(request.actor, purchase_list_id)
    given = request.POST
    try:
        numbers = [_number(given.get(name, "")) for name in ("quantity", "minimum", "maximum")]
        center = uuid_or_none(given.get("cost_center", ""))
        change = actions.LineChange(numbers[0] or Decimal(0), center, given.get("note", ""), numbers[1], numbers[2])
        actions.change_list_line(request.actor, purchase_list_id, list_line_id, change)
    except (LonjaError, ValueError) as refused:
        if isinstance(refused, LonjaError) and refused.status in (403, 404):
            raise
        text = str(refused) if isinstance(refused, LonjaError) else _("Enter a number.")
        return _line_answer(request, purchase_list_id, list_line_id, problem=text)
    return _line_answer(request, purchase_list_id, list_line_id)


@require_POST
@for_buyers
def remove_list_lines(request: BuyerRequest, purchase_list_id: UUID) -> HttpResponse:
    """Take the picked lines off the list."""
    seen = list_or_404(request.actor, purchase_list_id)
    picked = [key for each in request.POST.getlist("line") if (key := uuid_or_none(each))]
    if not picked:
        messages.warning(request, _("Pick the lines first."))
    else:
        count = len(actions.remove_list_lines(request.actor, purchase_list_id, picked))
        text = ngettext("%(count)s line is taken off.", "%(count)s lines are taken off.", count)
        messages.success(request, text % {"count": formats.number(count)})
    return pages.redirect(request, "storefront:purchase_list", seen.held.pk)


@for_buyers
def take(request: BuyerRequest) -> HttpResponse:
    """Choose the list, or name a new one, onto which lines go that stand elsewhere."""
    lists = [one for one in lists_visible_to(request.actor) if one.may_fill]
    given = request.POST if request.method == "POST" else request.GET
    source = _source(given)
    asks = _asks(request, source, given)
    error = ""
    if request.method == "POST":
        try:
            chosen = _put(request, asks)
        except LonjaError as refused:
            error = str(refused)
        else:
            return pages.redirect(request, "storefront:purchase_list", chosen)
    context = {
        "area": "lists",
        "lists": lists,
        "count": len(asks),
        "text": source_text(source),
        "kept": {"from": source, **{name: given.get(name, "") for name in ("id", "sku", "quantity")}},
        "chosen": given.get("list", ""),
        "minimum": asks[0].quantity if asks else 1,
        "error": error,
    }
    return pages.render(request, "storefront/lists/take.html", context, status=422 if error else 200)


def _source(given: QueryDict) -> str:
    """From where the lines come; a reference alone is that of a product."""
    named = given.get("from", "product" if "sku" in given else "cart")
    return named if named in SOURCES else "cart"


def _put(request: BuyerRequest, asks: list[LineAsk]) -> UUID:
    """Put the lines on the chosen list, or on a new one of the reader's own."""
    if not asks:
        raise NothingGiven
    wanted, name = request.POST.get("list", ""), request.POST.get("name", "").strip()
    key = uuid_or_none(wanted)
    if key is None and not name:
        raise ListNameMissing
    chosen = key or actions.create_list(request.actor, actions.ListRow(name[:120]))
    actions.add_to_list(request.actor, chosen, asks)
    text = ngettext("%(count)s line is on this list.", "%(count)s lines are on this list.", len(asks))
    messages.success(request, text % {"count": formats.number(len(asks))})
    return chosen


def _asks(request: BuyerRequest, source: str, given: QueryDict) -> list[LineAsk]:
    actor, key = request.actor, uuid_or_none(given.get("id", ""))
    if source == "cart":
        return lines_of_cart(actor)
    if source == "product":
        text = given.get("quantity", "").strip()
        return line_of_product(actor, given.get("sku", ""), formats.number_or_zero(text) if text else None)
    if key is None:
        raise NotFound
    return lines_of_order(actor, key) if source == "order" else lines_of_quick_order(actor, key)


@for_buyers
def count_shelf(request: BuyerRequest, purchase_list_id: UUID) -> HttpResponse:
    """Type what stands on the shelf, see what is missing, and order it."""
    seen = list_or_404(request.actor, purchase_list_id)
    typed = {name[6:]: text.strip()[:20] for name, text in request.POST.dict().items() if name.startswith("count.")}
    counts, wrong = _counts(typed)
    if request.method == "POST" and not wrong and (answer := _counted(request, seen, counts)) is not None:
        return answer
    counted = shelf(request.actor, seen, counts)
    context = {
        "area": "lists",
        "seen": seen,
        "shelf": counted,
        "rows": list(zip(counted.rows, line_rows(row.seen for row in counted.rows), strict=True)),
        "typed": typed,
        "wrong": wrong,
        "is_counted": request.method == "POST",
    }
    return pages.render(request, "storefront/lists/count.html", context, status=422 if wrong else 200)


def _counted(request: BuyerRequest, seen: SeenList, counts: dict[UUID, Decimal]) -> HttpResponse | None:
    """Keep the count where the reader may fill the list, and order by it if that is asked."""
    try:
        if seen.level >= Level.FILL:
            actions.save_counts(request.actor, seen.held.pk, counts)
        if request.POST.get("do") == "order":
            _shelf, made = actions.order_by_count(request.actor, seen.held.pk, counts)
            return to_cart_answer(request, made)
        seen.held.refresh_from_db()
    except LonjaError as refused:
        if refused.status == 404:
            raise
        messages.error(request, str(refused))
    return None


def _counts(typed: dict[str, str]) -> tuple[dict[UUID, Decimal], set[str]]:
    """What was counted by line, and of which lines no count could be read."""
    counts, wrong = {}, set()
    for name, text in typed.items():
        key = uuid_or_none(name)
        try:
            number = _number(text)
        except ValueError:
            wrong.add(name)
            continue
        if key is not None and number is not None:
            if number < 0:
                wrong.add(name)
            counts[key] = number
    return counts, wrong


def _number(text: str) -> Decimal | None:
    """A number as it was typed; None for nothing. Raises ValueError."""
    return formats.parse_number(text) if text.strip() else None


def _answer(request: BuyerRequest, list_id: UUID, *, problem: str = "", typed: str = "") -> HttpResponse:
    if not pages.wants_fragment(request):
        if problem:
            messages.error(request, problem)
        return pages.redirect(request, "storefront:purchase_list", list_id)
    context = {**list_context(request, list_id), "problem": problem or None, "typed": typed}
    return pages.render(request, "storefront/lists/one.html", context, fragment=LINES, status=422 if problem else 200)


def _line_answer(request: BuyerRequest, list_id: UUID, line_id: UUID, problem: str = "") -> HttpResponse:
    """The renewed row beside the sums; without script the page at that row."""
    if not pages.wants_fragment(request):
        if problem:
            messages.error(request, problem)
        return pages.redirect(request, "storefront:purchase_list", list_id)
    context = {**list_context(request, list_id, line_id), "problem": problem or None}
    status = 422 if problem else 200
    return pages.render(request, "storefront/lists/line.html", context, fragment="line", status=status)
