"""The rows of a collect round as its pages draw them, and as its script reads them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext
from markupsafe import Markup

from lonja.core.texts import localized
from lonja.lists.queries.grid import EMPTY, Cell, Grid, GridRow
from lonja.storefront.offers import StockCell, stock_cell, unit_text
from lonja.storefront.usual import usual_note
from lonja.web import formats


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A product in a department's column."""

    row: GridRow
    cell: Cell
    name: str
    per: str
    stock: StockCell | None
    usual: str


def column_rows(found: Grid) -> list[ColumnRow]:
    """The rows of a grid of one column."""
    return [
        ColumnRow(
            row,
            row.cells[0],
            localized(row.variant.names) if row.variant else "",
            unit_text(row.variant.sales_unit, row.variant.content) if row.variant else "",
            stock_cell(row.stock) if row.stock else None,
            usual_note(row.known.usual) if row.known else "",
        )
        for row in found.rows
    ]


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """A row of the grid: its cells are HTML already, made here because a grid has twenty thousand of them."""

    row: GridRow
    name: str
    per: str
    cells: Markup
    approve: str
    total: str
    amount: str
    change: str


def drawn_rows(found: Grid) -> list[DrawnRow]:
    """The rows of a grid as its table has them."""
    written: dict[Decimal, str] = {}
    approve = gettext("Approve the row of %(name)s")
    names = [localized(row.variant.names) if row.variant else "" for row in found.rows]
    return [
        DrawnRow(
            row,
            name,
            unit_text(row.variant.sales_unit, row.variant.content) if row.variant else "",
            _cells_html(row.cells, written),
            approve % {"name": name},
            formats.quantity(row.total) if row.total else "",
            formats.money(row.amount, found.currency) if row.amount else "",
            change_text(row.total, row.last),
        )
        for row, name in zip(found.rows, names, strict=True)
    ]


EMPTY_CELL = "<td></td>"


def _cells_html(cells: Sequence[Cell], written: dict[Decimal, str]) -> Markup:
    drawn = [EMPTY_CELL if cell is EMPTY else _cell_html(cell, written) for cell in cells]
    return Markup("".join(drawn))  # noqa: S704 (numbers only)


def _cell_html(cell: Cell, written: dict[Decimal, str]) -> str:
    """A cell: its quantity, its version, whether it is approved, what was typed if that differs, what it was before."""
    if not cell.version and cell.last is None:
        return EMPTY_CELL
    quantity = cell.quantity
    if quantity not in written:
        written[quantity] = formats.typed(quantity) if quantity else ""
    facts = f' data-v="{cell.version}"' if cell.version else ""
    if cell.is_changed:
        facts += f' data-a="{formats.typed(cell.asked)}"'
    if cell.last is not None and cell.last != quantity:
        facts += f' data-l="{formats.typed(cell.last)}"'
    classes = " ".join([*(["ok"] if cell.is_approved else []), *(["chg"] if cell.is_changed else [])])
    named = f' class="{classes}"' if classes else ""
    return f"<td{facts}{named}>{written[quantity]}</td>"


def change_text(now: Decimal, last: Decimal | None) -> str:
    """How a row differs from the last round: more, less, '=' where it does not; '' where there was none."""
    if last is None:
        return ""
    change = now - last
    if not change:
        return "="
    return f"{'+' if change > 0 else '−'}{formats.quantity(abs(change))}"  # noqa: RUF001 (the sign of a minus)


def cell_facts(product_id: int, department_id: int, cell: Any, *, is_conflict: bool = False) -> dict[str, Any]:
    """A cell as the script reads it; quantities as they are typed in the reader's language."""
    return {
        "product": product_id,
        "department": department_id,
        "quantity": formats.typed(cell.quantity) if cell.quantity else "",
        "asked": formats.typed(cell.asked) if cell.asked != cell.quantity else "",
        "approved": cell.is_approved,
        "version": cell.version,
        "conflict": is_conflict,
    }


def row_facts(rows: Iterable[GridRow], currency: str) -> dict[int, dict[str, str]]:
    """The sums of rows as the script writes them into their last columns."""
    return {
        row.product.pk: {
            "total": formats.quantity(row.total) if row.total else "",
            "amount": formats.money(row.amount, currency) if row.amount else "",
            "change": change_text(row.total, row.last),
        }
        for row in rows
    }
