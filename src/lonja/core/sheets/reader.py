"""Reading what was uploaded: any workbook or delimited text becomes rows of text, or a clear refusal."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lonja.core.sheets.confined import ParsedSheet, parse_workbook
from lonja.core.sheets.delimited import read_delimited
from lonja.core.sheets.errors import EmptyFile, SheetNotFound, TooManyColumns, TooManyRows
from lonja.core.sheets.guard import MAX_BYTES, check
from lonja.core.sheets.padding import with_shown_zeros
from lonja.core.sheets.rows import FileKind, Row, Sheet

Score = Callable[[Sequence[Row]], int]
_SCORED_ROWS = 50


def read_rows(
    data: bytes,
    *,
    max_rows: int,
    max_columns: int = 100,
    max_bytes: int = MAX_BYTES,
    sheet: str | None = None,
    score: Score | None = None,
) -> Sheet:
    """The rows of an uploaded XLSX, XLS, ODS, CSV, TSV or TXT, told apart by content, without empty ones.

    Of several visible sheets it takes the one named `sheet`, else the one whose first 50 rows `score` highest
    (the first of equals; without `score`, the one with most rows of two cells). Cells are stripped text:
    numbers as a person reads them ('933840', '1.5'; with leading zeros if the file holds or shows them), dates in ISO
    8601, formulas as last computed, merged cells in their first cell. Raises a subclass of
    `errors.UnreadableFile`, whose sentence says where and what to do; the file was then not used at all.
    """
    kind = check(data, max_bytes=max_bytes)
    if kind is FileKind.TEXT:
        return read_delimited(data, max_rows=max_rows, max_columns=max_columns)
    found = parse_workbook(data, max_rows=max_rows, max_columns=max_columns)
    chosen = _choose(found, sheet, score or _rows_of_two_cells)
    if chosen.has_more_rows:
        raise TooManyRows(limit=max_rows)
    if chosen.widest_row:
        row, columns = chosen.widest_row
        raise TooManyColumns(row=row, columns=columns, limit=max_columns)
    rows = tuple(chosen.rows)
    if kind is FileKind.XLSX:
        rows = with_shown_zeros(data, chosen.name, rows)
    return Sheet(kind, rows, name=chosen.name, sheet_names=tuple(each.name for each in found))


def _choose(found: list[ParsedSheet], name: str | None, score: Score) -> ParsedSheet:
    if not found:
        raise EmptyFile()
    if name is None:
        return max(found, key=lambda each: score(each.rows[:_SCORED_ROWS]))
    for each in found:
        if each.name == name:
            return each
    raise SheetNotFound(name=name)


def _rows_of_two_cells(rows: Sequence[Row]) -> int:
    return sum(1 for row in rows if sum(map(bool, row.cells)) >= 2)
