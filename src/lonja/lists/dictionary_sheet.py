"""A company's dictionary as rows of a sheet: read from what its people upload, written so that it can be read again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from lonja.catalog.queries import CodeMatch, find_by_codes
from lonja.companies.actor import Actor
from lonja.core.sheets.reader import read_rows
from lonja.core.sheets.rows import Row
from lonja.core.sheets.writer import Cell, Column
from lonja.lists.queries.dictionary import Dictionary
from lonja.lists.rules import parse_quantity
from lonja.lists.rules.vocabulary import unit_of

MAX_ROWS = 5_000


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one row, in the reader's language."""

    row: int
    text: str


@dataclass(frozen=True, slots=True)
class TaughtRow:
    """A row that says something: what a code means, or where there is none what a unit of the variant means."""

    row: int
    code: str
    variant_id: int
    quantity: Decimal
    unit: str
    name: str


class _Unclear(Exception):
    """A row that cannot be read; its text says why."""


def columns() -> list[Column]:
    """Their titles; the order counts when a sheet is read, the titles do not."""
    return [
        Column(_("Your number")),
        Column(_("Our reference")),
        Column(_("Sales units"), "0.###"),
        Column(_("Unit, where there is no number")),
        Column(_("Your name for it")),
        Column(_("Said by")),
        Column(pgettext("column", "On")),
    ]


def rows_of(held: Dictionary) -> Iterator[Sequence[Cell]]:
    """A dictionary as `read_dictionary` takes it; of what is hidden from the reader only the code."""
    for word in held.words:
        sku = word.variant.sku if word.variant else ""
        by = word.taught_by.name if word.taught_by else ""
        yield word.code, sku, word.quantity.normalize() + 0, "", word.name, by, word.taught_at
    for unit in held.units:
        by = unit.taught_by.name if unit.taught_by else ""
        yield "", unit.variant.sku, unit.quantity.normalize() + 0, unit.unit, "", by, unit.taught_at


def read_dictionary(actor: Actor, data: bytes) -> tuple[list[TaughtRow], list[Fault]]:
    """What the rows of a sheet say, and the rows that say nothing that we understand. One query.

    A number of the company's (or a unit of the product), our reference as it may be written in a quick order, how many
    sales units one is (1 if empty), and the company's name for it. Raises `core.sheets.errors.UnreadableFile`.
    """
    rows = read_rows(data, max_rows=MAX_ROWS, max_columns=20).rows
    found = find_by_codes(actor, {row.cell(1) for row in rows if row.cell(1)})
    taught, faults = [], []
    for place, row in enumerate(rows):
        try:
            taught.append(_taught(row, found))
        except _Unclear as unclear:
            if place or found.get(row.cell(1)):
                faults.append(Fault(row.number, str(unclear)))
    return taught, faults


def _taught(row: Row, found: Mapping[str, Sequence[CodeMatch]]) -> TaughtRow:
    code, reference, unit = row.cell(0), row.cell(1), unit_of(row.cell(3))
    if not reference:
        raise _Unclear(_("There is no reference of ours in the second column."))
    matches = found.get(reference, ())
    if len(matches) != 1 or matches[0].via in ("similar", "successor", "substitute"):
        raise _Unclear(_("%(reference)s is not a product that you can order.") % {"reference": reference})
    if not code and not unit:
        raise _Unclear(_("There is neither a number of yours nor a unit that we know."))
    said = parse_quantity(row.cell(2) or "1", "." if 2 in row.numbers else None)
    if said.quantity is None or said.remark is not None:
        raise _Unclear(_("'%(text)s' is no clear number of sales units.") % {"text": row.cell(2)})
    quantity = said.quantity * matches[0].factor
    return TaughtRow(row.number, code, matches[0].variant.pk, quantity, "" if code else unit or "", row.cell(4))
