"""The lines of purchase lists as rows of a page and of a file, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lonja.core.sheets.writer import Cell, Column
from lonja.core.texts import localized
from lonja.lists.models import ListKind
from lonja.lists.queries import ListLine, ListView, SeenList
from lonja.storefront.offers import StockCell, stock_cell, unit_text
from lonja.storefront.usual import rhythm_note, usual_note
from lonja.web import formats


@dataclass(frozen=True, slots=True)
class ListLineRow:
    """A line with its name, what its price counts in, its stock cell, and when it was bought last."""

    seen: ListLine
    name: str
    per: str
    stock: StockCell | None
    usual: str
    rhythm: str
    is_due: bool


def line_rows(lines: Iterable[ListLine]) -> list[ListLineRow]:
    """Rows for the table of a list; one whose product is hidden has no name."""
    return [
        ListLineRow(
            each,
            localized(each.variant.names) if each.variant else "",
            unit_text(each.variant.sales_unit, each.variant.content) if each.variant else "",
            stock_cell(each.stock) if each.stock and each.variant else None,
            usual_note(each.known.usual) if each.known else "",
            rhythm_note(each.rhythm) if each.rhythm else "",
            each.rhythm is not None and each.rhythm.is_due,
        )
        for each in lines
    ]


class ListTab(NamedTuple):
    """Lists of one kind under their heading."""

    heading: str
    rows: list[SeenList]


def by_kind(lists: Iterable[SeenList]) -> list[ListTab]:
    """The lists as their page has them: one's own, those of units, of the company, of the seller; no empty heading."""
    held = list(lists)
    order = (ListKind.PERSONAL, ListKind.UNIT, ListKind.COMPANY, ListKind.SELLER)
    tabs = [ListTab(str(kind.label), [one for one in held if one.held.kind == kind]) for kind in order]
    return [tab for tab in tabs if tab.rows]


def file_columns() -> list[Column]:
    """The heads of a list's file; the first two are read back by the quick order."""
    return [
        Column(_("SKU")), Column(_("Quantity"), "0.###"), Column(_("Your number")), Column(_("Product")),
        Column(_("Unit")), Column(_("Price"), "0.00####"), Column(_("Amount"), "0.00"), Column(_("Currency")),
        Column(_("Cost center")), Column(_("Minimum"), "0.###"), Column(_("Maximum"), "0.###"), Column(_("Note")),
    ]  # fmt: skip


def file_cells(view: ListView) -> Iterator[list[Cell]]:
    """The lines of a list for its file; one whose product is hidden keeps its quantity and note only."""
    for row in line_rows(view.lines):
        line, variant, price = row.seen.line, row.seen.variant, row.seen.price
        yield [
            variant.sku if variant else _("no longer available"),
            plain(line.quantity),
            variant.own_code if variant else "",
            row.name,
            row.per,
            price.line.unit_price if price else None,
            row.seen.amount,
            price.line.currency if price else "",
            line.cost_center.code if line.cost_center else "",
            plain(line.minimum),
            plain(line.maximum),
            line.note,
        ]


def plain(quantity: Decimal | None) -> Decimal | None:
    """Without zeros behind the sign, which a spreadsheet might take for thousands."""
    return quantity if quantity is None else quantity.normalize() + 0


def source_text(source: str) -> str:
    """From where lines come that are put on a list."""
    return {
        "cart": _("the lines of your cart"),
        "order": _("the lines of the order"),
        "quick": _("the ready lines of the quick order"),
        "product": _("the product"),
    }[source]


def list_url(seen: SeenList) -> str:
    """The address of a list's page."""
    return reverse("storefront:purchase_list", args=[seen.held.pk])


def left_out_text(count: int) -> str:
    """What to say of lines that stayed behind."""
    text = ngettext(
        "%(count)s line cannot be ordered today and stayed on the list.",
        "%(count)s lines cannot be ordered today and stayed on the list.",
        count,
    )
    return text % {"count": formats.number(count)}
