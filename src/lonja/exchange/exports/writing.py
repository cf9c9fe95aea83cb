"""The formats of what goes out: cells as they are read in again, none of which a spreadsheet would run."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import IO

from lonja.core.sheets.workbook import xlsx_into
from lonja.core.sheets.writer import MAX_ROWS, Cell, Column, csv_parts
from lonja.exchange.errors import SheetTooLong
from lonja.exchange.exports.sheet import Out

_MOST_EXACT_DIGITS = 15
_READ_IN_TWO_WAYS = -3
_ROWS_PER_PART = 500

Rows = Iterable[Sequence[Cell]]


class Format(StrEnum):
    """As what the rows are written."""

    CSV = "csv"
    XLSX = "xlsx"
    NDJSON = "ndjson"


def write(form: Format, columns: Sequence[Out], rows: Rows, target: IO[bytes]) -> None:
    """Write the rows as they come. Raises SheetTooLong where a workbook cannot hold them."""
    _WRITERS[form](columns, rows, target)


def _csv(columns: Sequence[Out], rows: Rows, target: IO[bytes]) -> None:
    said = ([unmistakable(value) for value in row] for row in rows)
    for part in csv_parts([Column(column.title) for column in columns], said):
        target.write(part)


def _xlsx(columns: Sequence[Out], rows: Rows, target: IO[bytes]) -> None:
    said = ([_exact(value) for value in row] for row in _that_fit(rows))
    xlsx_into(target, [Column(column.title) for column in columns], said)


def _ndjson(columns: Sequence[Out], rows: Rows, target: IO[bytes]) -> None:
    names = [column.name for column in columns]
    part: list[str] = []
    for row in rows:
        part.append(json.dumps(dict(zip(names, map(as_json, row), strict=True)), ensure_ascii=False))
        if len(part) == _ROWS_PER_PART:
            target.write(("\n".join(part) + "\n").encode())
            part.clear()
    if part:
        target.write(("\n".join(part) + "\n").encode())


_WRITERS: dict[Format, Callable[[Sequence[Out], Rows, IO[bytes]], None]] = {
    Format.CSV: _csv,
    Format.XLSX: _xlsx,
    Format.NDJSON: _ndjson,
}


def unmistakable(value: Cell) -> Cell:
    """A number with three decimals gets a fourth: '1.234' alone could also mean 1234."""
    if isinstance(value, Decimal) and value.as_tuple().exponent == _READ_IN_TWO_WAYS:
        return value.quantize(Decimal("0.0001"))
    return value


def _exact(value: Cell) -> Cell:
    """A number with more digits than a spreadsheet keeps is written as text."""
    if isinstance(value, Decimal) and len(value.as_tuple().digits) > _MOST_EXACT_DIGITS:
        return format(unmistakable(value), "f")
    return value


def as_json(value: Cell) -> str | int | bool | None:
    """Numbers with decimals as texts, exact, as the API writes them."""
    match value:
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
        case float():
            return str(value)
        case _:
            return value


def _that_fit(rows: Rows) -> Iterator[Sequence[Cell]]:
    for number, row in enumerate(rows, start=1):
        if number > MAX_ROWS:
            raise SheetTooLong(limit=MAX_ROWS)
        yield row
