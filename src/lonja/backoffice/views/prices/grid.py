"""The prices of one list as a grid: a window of them, edited in place and saved together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.downloads import download, wanted_kind
from lonja.backoffice.goods import category_choices
from lonja.backoffice.price_rows import GridRow, refused_row, row_of, rows_of_form, unread
from lonja.backoffice.views.prices.lists import tabs_of
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import Conflict
from lonja.core.sheets.writer import Cell, Column
from lonja.core.texts import localized
from lonja.pricing.actions import change_prices
from lonja.pricing.models import PriceEntry, PriceList
from lonja.pricing.queries.grid import Selection, brands_of, everybodys_prices, formula_prices, prices_of
from lonja.pricing.queries.lists import price_list_or_404
from lonja.web import pages, tables

WINDOW = 100
SORTS = {"sku": "variant__sku", "price": "unit_price", "since": "valid_from", "until": "valid_until"}
WHEN = {
    "now": gettext_lazy("count today"),
    "later": gettext_lazy("begin later"),
    "over": gettext_lazy("are over"),
    "request": gettext_lazy("on request"),
}


@for_staff(Permission.SALES_PRICES_VIEW)
def price_list(request: StaffRequest, list_code: str) -> HttpResponseBase:
    """The prices of a list, found by words, branch, brand and time; or all that were found as a file."""
    found = price_list_or_404(request.actor, list_code)
    if kind := wanted_kind(request):
        return download(kind, found.code, _columns(), _cells(request.actor, found, _sorted(request, found)[1]))
    return pages.render(request, "backoffice/prices/grid.html", _context(request, found))


@require_POST
@for_staff(Permission.SALES_PRICES_MANAGE)
def save_prices(request: StaffRequest, list_code: str) -> HttpResponse:
    """Save all rows that were changed; what is refused stays as it was typed, each with its reason."""
    found = price_list_or_404(request.actor, list_code)
    wrong, read = unread(rows_of_form(request.POST.dict()))
    try:
        done = change_prices(request.actor, list_code, [change for _row, change in read])
    except Conflict as refused:
        messages.error(request, str(refused))
        context = _context(request, found, [row for row, _change in read] + wrong)
        return pages.render(request, "backoffice/prices/grid.html", context, status=409)
    if done.saved:
        text = ngettext("%(n)s price is saved.", "%(n)s prices are saved.", done.saved) % {"n": done.saved}
        messages.success(request, text)
    left = [refused_row(read[each.place][0], each) for each in done.refused] + wrong
    if not left:
        return pages.redirect(request, f"{_address(found)}{tables.query(request)}")
    return pages.render(request, "backoffice/prices/grid.html", _context(request, found, left), status=422)


def selection_of(request: HttpRequest) -> Selection:
    """What the address narrows the prices down to."""
    asked = {name: request.GET.get(name, "").strip()[:100] for name in ("q", "category", "brand", "when")}
    return Selection(asked["q"], asked["category"], asked["brand"], asked["when"])


def _address(found: PriceList) -> str:
    return reverse("backoffice:price_list", args=[found.code])


def _sorted(request: StaffRequest, found: PriceList) -> tuple[tables.Sort, QuerySet[PriceEntry]]:
    """The prices that the address asks for, in its order; what has no price or day stands first."""
    sort = tables.Sort.of(request, SORTS, "sku")
    field = F(SORTS[sort.key])
    first = field.desc(nulls_last=True) if sort.descending else field.asc(nulls_first=True)
    entries = prices_of(request.actor, found, selection_of(request))
    return sort, entries.order_by(first, "variant__sku", "min_quantity", "pk")


def _context(request: StaffRequest, found: PriceList, left: Sequence[GridRow] = ()) -> dict[str, Any]:
    selection, number = selection_of(request), tables.page_number(request)
    sort, entries = _sorted(request, found)
    shown = list(entries[(number - 1) * WINDOW : number * WINDOW])
    rows = _rows(request.actor, found, shown)
    return {
        "area": "prices",
        "list": found,
        "tabs": tabs_of(found, "price_list"),
        "left": left,
        "left_ids": {row.id for row in left},
        "page": tables.Page(rows, number, WINDOW, entries.count(), request),
        "is_editable": found.base is None and request.actor.may(Permission.SALES_PRICES_MANAGE),
        "selection": selection,
        "sort": sort,
        "query": request.GET.urlencode(),
        "categories": category_choices(),
        "brands": brands_of(request.actor, found),
        "times": WHEN,
        "new_row": GridRow("new", ""),
        "export_url": lambda kind: tables.query(request, download=kind, page=None),
    }


def _rows(actor: Actor, found: PriceList, entries: Sequence[PriceEntry]) -> list[GridRow]:
    asks = [(entry.variant_id, entry.min_quantity) for entry in entries]
    everybody = everybodys_prices(actor, found.currency, asks)
    own = _own_prices(actor, found, entries)
    return [row_of(*each) for each in zip(entries, everybody, own, strict=True)]


def _own_prices(actor: Actor, found: PriceList, entries: Sequence[PriceEntry]) -> list[Decimal | None]:
    if found.base is not None:
        return formula_prices(actor, found, entries)
    return [entry.unit_price for entry in entries]


def _columns() -> list[Column]:
    heads = (
        _("SKU"), _("Name"), _("From quantity"), pgettext("of a line", "Price"), _("First day"), _("Last day"),
    )  # fmt: skip
    return [Column(head) for head in heads]


def _cells(actor: Actor, found: PriceList, entries: QuerySet[PriceEntry]) -> Iterator[Sequence[Cell]]:
    for some in _batches(entries):
        for entry, price in zip(some, _own_prices(actor, found, some), strict=True):
            sku, name = entry.variant.sku, localized(entry.variant.names)
            yield (sku, name, entry.min_quantity, price, entry.valid_from, entry.valid_until)


def _batches(entries: QuerySet[PriceEntry], size: int = 1_000) -> Iterator[list[PriceEntry]]:
    some: list[PriceEntry] = []
    for entry in entries.iterator(size):
        some.append(entry)
        if len(some) == size:
            yield some
            some = []
    if some:
        yield some
