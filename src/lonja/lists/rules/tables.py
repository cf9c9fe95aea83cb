"""A table of rows as an order: where its heading ends, which columns count, and what each row asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lonja.core.sheets.rows import Row
from lonja.lists.rules.columns import Columns, Known, choose_columns, column_letter, find_heading, with_names_below
from lonja.lists.rules.lines import Remark, RequestedLine, mark_repeated
from lonja.lists.rules.quantities import QuantityReading, guess_decimal_mark, parse_quantity
from lonja.lists.rules.readings import DESTROYED
from lonja.lists.rules.vocabulary import unit_of

MAX_CODE = 120
MAX_RAW = 500
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:T[\d:]+)?")
_TOTAL = re.compile(r"(?:sub)?total(?:es)?\b|suma\b|importe total\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SheetReading:
    """An order read from a table, with what a page needs to say how, and to let the buyer choose other columns.

    `columns` is None where each row was read like a pasted line. `skipped` are the rows above the heading; every
    other row with content is a line, or the heading itself. `titles` are the names of all columns: their title, else
    their letter.
    """

    lines: tuple[RequestedLine, ...]
    columns: Columns | None
    heading: Row | None
    skipped: tuple[Row, ...]
    titles: tuple[str, ...]

    @property
    def has_quantity_column(self) -> bool:
        """Whether quantities were read at all: without their column each line is 1 and QUANTITY_ASSUMED."""
        return self.columns is not None and (self.columns.quantity is not None or bool(self.columns.departments))


def read_table(
    rows: Sequence[Row],
    *,
    columns: Columns | None = None,
    known: Known | None = None,
    decimal_mark: str | None = None,
    is_department: Known | None = None,
) -> SheetReading | None:
    """Reads rows of several columns; None if no column can be told to hold the codes. See `read_order_sheet`."""
    heading = with_names_below(rows, find_heading(rows, is_department), is_department)
    above = [row for row in rows if heading and row.number < heading.number]
    body = [row for row in rows if not heading or row.number > heading.number]
    columns = columns or choose_columns(body, heading, known, is_department)
    if columns is None:
        return None
    mark = decimal_mark or guess_decimal_mark(_quantity_texts(body, columns))
    width = max(len(row.cells) for row in rows)
    titles = tuple((heading.cell(index) if heading else "") or column_letter(index) for index in range(width))
    if columns.departments:
        each = [line for row in body for line in _lines_of_departments(row, columns, heading, mark, titles)]
        lines = mark_repeated(replace(line, position=place) for place, line in enumerate(each, start=1))
    else:
        lines = mark_repeated(_line(row, columns, heading, mark) for row in body)
    return SheetReading(lines, columns, heading, tuple(above), titles)


def _quantity_texts(rows: Sequence[Row], columns: Columns) -> list[str]:
    held = columns.departments or [index for index in [columns.quantity] if index is not None]
    return [row.cell(index) for row in rows for index in held if index not in row.numbers]


def _lines_of_departments(
    row: Row, columns: Columns, heading: Row | None, mark: str | None, titles: Sequence[str]
) -> list[RequestedLine]:
    """A line for each department that asks for something, or that says something that is no quantity; 0 asks nothing.

    A row of which no department asks anything stays one line without a quantity.
    """
    found = [
        replace(_line(row, replace(columns, quantity=index), heading, mark), department=titles[index])
        for index in columns.departments
        if row.cell(index) and parse_quantity(row.cell(index), mark).remark is not Remark.QUANTITY_ZERO
    ]
    if found and not any(line.is_usable for line in found) and not found[0].code:
        return [replace(found[0], department="")]
    return found or [
        replace(_line(row, replace(columns, quantity=columns.departments[0]), heading, mark), department="")
    ]


def _line(row: Row, columns: Columns, heading: Row | None, mark: str | None) -> RequestedLine:
    barcode = row.cell(columns.barcode)
    code, remarks = check_code(row.cell(columns.code) or barcode)
    raw = "\t".join(row.cells)[:MAX_RAW]
    if heading and row.cells == heading.cells:
        return RequestedLine(row.number, "", None, raw, remarks=(Remark.HEADING,))
    if is_total(code) or (not code and any(map(is_total, row.cells))):
        return RequestedLine(row.number, "", None, raw, remarks=(Remark.TOTAL,))
    found = _quantity(row, columns, mark)
    unit = found.unit or unit_of(row.cell(columns.unit)) or ""
    department = row.cell(columns.department)[:MAX_CODE]
    line = RequestedLine(
        row.number, code, found.quantity, raw, unit, barcode if barcode != code else "", department=department
    )
    return replace(line, remarks=(*remarks, *([found.remark] if found.remark else [])))


def check_code(code: str) -> tuple[str, tuple[Remark, ...]]:
    """The code, or nothing if it is too long, and what is wrong with it."""
    if not any(map(str.isalnum, code)):
        return "", (Remark.CODE_MISSING,)
    if len(code) > MAX_CODE:
        return "", (Remark.CODE_TOO_LONG,)
    if DESTROYED.fullmatch(code):
        return code, (Remark.CODE_DESTROYED,)
    return code, (Remark.CODE_IS_DATE,) if _DATE.fullmatch(code) else ()


def is_total(text: str) -> bool:
    """Whether a row that says this in place of a code adds up the others."""
    return bool(_TOTAL.match(text))


def _quantity(row: Row, columns: Columns, mark: str | None) -> QuantityReading:
    if columns.quantity is None:
        return QuantityReading(Decimal(1), remark=Remark.QUANTITY_ASSUMED)
    return parse_quantity(row.cell(columns.quantity), "." if columns.quantity in row.numbers else mark)
