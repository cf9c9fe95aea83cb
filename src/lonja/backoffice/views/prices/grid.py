"""The prices of one list as a grid: a window of them, edited in place and saved together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.goods import category_choices
from lonja.backoffice.listing import Asked, Listing
from lonja.backoffice.price_rows import GridRow, refused_row, row_of, rows_of_form, unread
from lonja.backoffice.views.prices.lists import tabs_of
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import Conflict
from lonja.core.sheets.writer import Cell
from lonja.core.texts import localized
from lonja.pricing.actions import change_prices
from lonja.pricing.models import PriceEntry, PriceList
from lonja.pricing.queries.grid import Selection, brands_of, everybodys_prices, formula_prices, prices_of
from lonja.pricing.queries.lists import price_list_or_404
from lonja.web import pages, tables

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
    if (file := PRICES.of(request, request, found, name=found.code).file()) is not None:
        return file
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


def _context(request: StaffRequest, found: PriceList, left: Sequence[GridRow] = ()) -> dict[str, Any]:
    shown = PRICES.of(request, request, found)
    return {
        **shown.frame(_rows(request.actor, found, shown.rows)),
        "area": "prices",
        "list": found,
        "tabs": tabs_of(found, "price_list"),
        "left": left,
        "left_ids": {row.id for row in left},
        "is_editable": found.base is None and request.actor.may(Permission.SALES_PRICES_MANAGE),
        "selection": selection_of(request),
        "query": request.GET.urlencode(),
        "categories": category_choices(),
        "brands": brands_of(request.actor, found),
        "times": WHEN,
        "new_row": GridRow("new", ""),
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


def _found(actor: Actor, asked: Asked, request: HttpRequest, found: PriceList) -> QuerySet[PriceEntry]:
    return prices_of(actor, found, selection_of(request))


def _heads() -> Sequence[str]:
    return (_("SKU"), _("Name"), _("From quantity"), pgettext("of a line", "Price"), _("First day"), _("Last day"))


def _cells(
    actor: Actor, rows: Sequence[PriceEntry], request: HttpRequest, found: PriceList
) -> Iterator[Sequence[Cell]]:
    for entry, price in zip(rows, _own_prices(actor, found, rows), strict=True):
        sku, name = entry.variant.sku, localized(entry.variant.names)
        yield (sku, name, entry.min_quantity, price, entry.valid_from, entry.valid_until)


PRICES = Listing[PriceEntry](
    name="prices",
    filters=("q", "category", "brand", "when"),
    find=_found,
    sorts={"sku": "variant__sku", "price": "unit_price", "since": "valid_from", "until": "valid_until"},
    sort="sku",
    heads=_heads,
    cells=_cells,
    then=("variant__sku", "min_quantity", "pk"),
    page_size=100,
    nothing_is_least=True,
)
