"""Writing what people download: XLSX and CSV in which no text of ours or theirs can become a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
"""The media type of what `write_xlsx` gives."""

Cell = str | int | float | Decimal | date | bool | None

MAX_ROWS = 1_048_575
_WIDEST, _NARROWEST = 60, 8
_ROWS_PER_PART = 500
# Beyond 15 digits a spreadsheet would round: such a number is written as text.
_MAX_EXACT = 10**15
_NOT_IN_SHEET_NAME = re.compile(r"[\[\]:*?/\\']")
_NOT_IN_XML = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\ud800-\udfff\ufffe\uffff]")
# What a spreadsheet would take for the start of a formula, also in full width; a negative number is none.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")  # noqa: RUF001
_NEGATIVE_NUMBER = re.compile(r"-\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a download: its translated title and, for numbers and dates, a spreadsheet's format."""

    title: str
    number_format: str = ""


def write_xlsx(columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, sheet_name: str = "") -> bytes:
    """An XLSX file of one sheet with a frozen heading; rows are written as they come and not kept in memory.

    Texts stay texts (codes keep their zeros, nothing becomes a formula or a link), numbers are numbers, times
    are written as they read in their own time zone. Raises ValueError beyond 1,048,575 rows, or if a row has
    more cells than there are columns; a text is cut at the format's 32,767 characters.
    """
    import xlsxwriter  # here, because it is a tenth of a web server's start and few pages write sheets

    target = io.BytesIO()
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "remove_timezone": True,
    }
    with xlsxwriter.Workbook(target, options) as book:
        sheet = book.add_worksheet(_plain(_NOT_IN_SHEET_NAME.sub(" ", sheet_name)).strip()[:31].strip() or None)
        sheet.freeze_panes(1, 0)
        widths = _fill(sheet, columns, rows, _styles(book, columns))
        for index, width in enumerate(widths):
            sheet.set_column(index, index, min(max(width, _NARROWEST), _WIDEST) + 2)
    return target.getvalue()


@dataclass(frozen=True, slots=True)
class _Styles:
    heading: Any
    numbers: list[Any]
    day: Any
    moment: Any


def _styles(book: Any, columns: Sequence[Column]) -> _Styles:
    return _Styles(
        heading=book.add_format({"bold": True, "bottom": 1, "bg_color": "#EEF3F4"}),
        numbers=[book.add_format({"num_format": column.number_format or "General"}) for column in columns],
        day=book.add_format({"num_format": "yyyy-mm-dd"}),
        moment=book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
    )


def _fill(sheet: Any, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], styles: _Styles) -> list[int]:
    """Writes heading and rows, and returns the longest text of each column."""
    widths = [len(column.title) for column in columns]
    for index, column in enumerate(columns):
        sheet.write_string(0, index, _plain(column.title), styles.heading)
    for number, row in enumerate(rows, start=1):
        if number > MAX_ROWS or len(row) > len(columns):
            raise ValueError(f"row {number} does not fit into a sheet of {len(columns)} columns")
        for index, value in enumerate(row):
            if value is not None and value != "":
                _write_cell(sheet, number, index, value, styles)
                widths[index] = max(widths[index], len(str(value)))
    return widths


def _write_cell(sheet: Any, row: int, column: int, value: Cell, styles: _Styles) -> None:
    match value:
        case bool():
            sheet.write_boolean(row, column, value)
        case int() | float() | Decimal() if abs(float(value)) < _MAX_EXACT:
            sheet.write_number(row, column, value, styles.numbers[column])
        case datetime():
            sheet.write_datetime(row, column, value, styles.moment)
        case date():
            sheet.write_datetime(row, column, value, styles.day)
        case _:
            sheet.write_string(row, column, _plain(str(value)))


def _plain(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)


def write_csv(
    columns: Sequence[Column],
    rows: Iterable[Sequence[Cell]],
    *,
    delimiter: str = ",",
    decimal_mark: str = ".",
) -> bytes:
    """A CSV file by RFC 4180 in UTF-8 with its mark, as spreadsheets expect it; `;` and `,` suit a Spanish Excel.

    A text that could be taken for a formula gets an apostrophe in front; a negative number does not.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=delimiter)
    writer.writerow([harmless(column.title) for column in columns])
    writer.writerows([_csv_cell(value, decimal_mark) for value in row] for row in rows)
    return target.getvalue().encode("utf-8-sig", "replace")


def csv_parts(
    columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, delimiter: str = ",", decimal_mark: str = "."
) -> Iterator[bytes]:
    """What `write_csv` writes, in parts of some hundred rows as they come: for files that nobody wants in memory."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=delimiter)
    writer.writerow([harmless(column.title) for column in columns])
    encoding = "utf-8-sig"
    for number, row in enumerate(rows, start=1):
        writer.writerow([_csv_cell(value, decimal_mark) for value in row])
        if number % _ROWS_PER_PART == 0:
            yield target.getvalue().encode(encoding, "replace")
            encoding = "utf-8"
            target.seek(0)
            target.truncate()
    yield target.getvalue().encode(encoding, "replace")


def _csv_cell(value: Cell, decimal_mark: str) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float() | Decimal():
            return format(Decimal(str(value)), "f").replace(".", decimal_mark)
        case date():
            return value.isoformat()
        case _:
            return harmless(value)


def harmless(text: str) -> str:
    """The text for a cell of a CSV file: with an apostrophe in front where a spreadsheet would see a formula.

    One that begins with such an apostrophe itself gets another, so that `as_meant` finds back to each.
    """
    if _FORMULA.match(text.lstrip("'")) and not _NEGATIVE_NUMBER.fullmatch(text):
        return "'" + text
    return text


def as_meant(text: str) -> str:
    """The text that `harmless` made this cell of."""
    return text[1:] if text.startswith("'") and harmless(text[1:]) == text else text
