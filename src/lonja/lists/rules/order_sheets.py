"""What people upload: a table with codes and quantities somewhere in it, or a column of lines like pasted ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lonja.core.codes import normalize_code
from lonja.core.sheets.rows import Row
from lonja.core.sheets.titles import plain_words
from lonja.lists.rules.columns import SAMPLED_ROWS, Columns, Known, column_letter, find_heading
from lonja.lists.rules.pasting import codes_in_lines, parse_lines
from lonja.lists.rules.tables import MAX_CODE, SheetReading, read_table

MAX_SHAPE = 2_000


def read_order_sheet(
    rows: Sequence[Row],
    *,
    columns: Columns | None = None,
    known: Known | None = None,
    decimal_mark: str | None = None,
    is_department: Known | None = None,
) -> SheetReading:
    """One line for each row of an uploaded table but its heading and what stands above it; positions are row numbers.

    The columns are those given (as remembered, or as chosen on the page), else those whose titles in Spanish or
    English say so, else those whose content does: among several, the one whose codes are `known` (asked with
    normalized codes: resolve `codes_in_rows` first, in one query). Rows of a single column are read like pasted
    lines.

    Columns of quantities whose titles are names of departments (`is_department`) give a line for each department that
    asks for something; then positions count the lines.

    A quantity that is missing or wrong leaves None and a remark; without a quantity column each is 1 and
    QUANTITY_ASSUMED. Rows that repeat a code stay apart, marked CODE_REPEATED; `merge_repeated` is for the buyer to
    ask. `decimal_mark` decides about texts such as '1.000', else the other texts of the column do; numbers of a
    workbook are never in doubt.
    """
    reading = None
    if not _is_one_column(rows):
        reading = read_table(rows, columns=columns, known=known, decimal_mark=decimal_mark, is_department=is_department)
    return reading or _read_as_lines(rows, known, decimal_mark)


def codes_in_rows(rows: Sequence[Row]) -> set[str]:
    """The normalized codes that `read_order_sheet` may ask `known` about."""
    cells = (cell for row in rows[:SAMPLED_ROWS] for cell in row.cells if len(cell) <= MAX_CODE)
    codes = {normalize_code(cell) for cell in cells} - {""}
    if _is_one_column(rows) or read_table(rows[:SAMPLED_ROWS]) is None:
        codes |= codes_in_lines(map(_text, rows))
    return codes


def score_rows(rows: Sequence[Row]) -> int:
    """How much the first rows of a sheet look like an order, to choose among the sheets of a workbook."""
    reading = None if _is_one_column(rows) else read_table(rows)
    if reading is None:
        return 0
    return sum(line.is_usable for line in reading.lines) + (len(rows) if reading.heading else 0)


def shape_of(rows: Sequence[Row], is_department: Known | None = None) -> str:
    """By what a table is known again that comes anew with other lines: its titles; '' where it has none."""
    heading = None if _is_one_column(rows) else find_heading(rows, is_department)
    return "|".join(map(plain_words, heading.cells))[:MAX_SHAPE] if heading else ""


def _is_one_column(rows: Sequence[Row]) -> bool:
    return len({index for row in rows for index, cell in enumerate(row.cells) if cell}) <= 1


def _text(row: Row) -> str:
    return "\t".join(filter(None, row.cells))


def _read_as_lines(rows: Sequence[Row], known: Known | None, decimal_mark: str | None) -> SheetReading:
    found = parse_lines([_text(row) for row in rows], known=known, decimal_mark=decimal_mark)
    numbers = [row.number for row in rows]
    lines = tuple(
        replace(line, position=row.number, same_as=None if line.same_as is None else numbers[line.same_as - 1])
        for line, row in zip(found, rows, strict=True)
    )
    width = max((len(row.cells) for row in rows), default=0)
    return SheetReading(lines, None, None, (), tuple(map(column_letter, range(width))))
