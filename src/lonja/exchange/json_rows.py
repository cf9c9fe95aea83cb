"""Rows that come as JSON: a list of objects, or an object in each line (NDJSON); read piece by piece from a file."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any

from lonja.exchange.columns import Column, Flag
from lonja.exchange.errors import NoRows, RowsUnreadable, TooManyRows
from lonja.exchange.faults import Fault
from lonja.exchange.kinds import Kind
from lonja.exchange.reading import MAX_ROWS, Found, Table
from lonja.exchange.versions import VERSION

ATTRIBUTES = "attributes"
MAX_ROW = 1_000_000
_CHUNK = 65_536
_LONGEST_NAME = 30
_NAMES_AT_ONCE = 1_000
_TEXTS = frozenset({str})
_BLANK = re.compile(r"[ \t\n\r]*")

Rows = Iterator[tuple[int, Any]]


@dataclass(frozen=True, slots=True)
class JsonBody:
    """What was sent, in a file that is read from its start each time; `sha256` is that of its bytes."""

    file: IO[bytes]
    sha256: str
    is_lines: bool

    def rows(self) -> Rows:
        """The rows with their numbers: from 1 in a list, of the line in NDJSON. Numbers come as their texts.

        Raises RowsUnreadable, NoRows and TooManyRows where they are met.
        """
        self.file.seek(0)
        count = 0
        for count, row in enumerate(_lines(self.file) if self.is_lines else _list(self.file), start=1):
            if count > MAX_ROWS:
                raise TooManyRows(limit=MAX_ROWS)
            yield row
        if not count:
            raise NoRows

    def lines_at_most(self) -> int:
        """How many rows there may be; 0 where only reading tells."""
        if not self.is_lines:
            return 0
        self.file.seek(0)
        return 1 + sum(chunk.count(b"\n") for chunk in iter(lambda: self.file.read(_CHUNK), b""))

    def table(self, kind: Kind) -> Table:
        """The rows as a table of the kind: its columns, attributes that the rows name, and their versions."""
        attributes = self._attributes(kind)
        named = {column.name: column for column in (*kind.columns, VERSION)}
        keeps = {name: Flag(name=f"keeps_{name}", titles=()) for name in kind.clears}
        columns = [*named.items(), *((f"{ATTRIBUTES}/{code}", column) for code, column in attributes.items())]
        columns += [(column.name, column) for column in keeps.values()]
        found = tuple(Found(column, place, title) for place, (title, column) in enumerate(columns))
        spread = _Spread(tuple(named), tuple(attributes), tuple(keeps), frozenset(named))
        lines: Callable[[], Iterator[tuple[str, ...]]] = lambda: map(spread, self.rows())  # noqa: E731
        return Table(tuple(each.title for each in found), found, lambda: iter(()), ".", lines)

    def _attributes(self, kind: Kind) -> Mapping[str, Column]:
        """Columns of the attributes that rows name, where there are such attributes."""
        if kind.columns_of is None:
            return {}
        found: dict[str, Column] = {}
        asked: set[str] = set()
        for _, row in self.rows():
            values = row.get(ATTRIBUTES) if isinstance(row, dict) else None
            if isinstance(values, dict):
                asked.update(code for code in values if code not in found)
            if len(asked) > _NAMES_AT_ONCE:  # made-up names cost neither a look each nor memory
                found |= _named(kind.columns_of, asked)
                asked.clear()
        return found | _named(kind.columns_of, asked)


def _named(columns_of: Callable[[Sequence[str]], Sequence[Column]], codes: Collection[str]) -> dict[str, Column]:
    """The columns of those of these codes that are attributes."""
    titles = {f"attribute {code}": code for code in sorted(codes) if ":" not in code}
    return {titles[column.titles[0]]: column for column in columns_of(list(titles))} if titles else {}


@dataclass(frozen=True, slots=True)
class _Spread:
    """Spreads a row over the cells of the table, as COPY will take them: number, fault, values."""

    named: tuple[str, ...]
    attributes: tuple[str, ...]
    keeps: tuple[str, ...]
    known: frozenset[str]

    def __call__(self, numbered: tuple[int, Any]) -> tuple[str, ...]:
        number, row = numbered
        if type(row) is not dict:
            return self._refused(number, f":{Fault.NOT_AN_OBJECT}")
        more = row.pop(ATTRIBUTES, None) if ATTRIBUTES in row else None
        if not row.keys() <= self.known:
            return self._refused(number, _fault(next(name for name in row if name not in self.known)))
        keeps = ["" if name in row else "yes" for name in self.keeps]
        if not self.attributes and more is None and _TEXTS.issuperset(map(type, row.values())):
            return (str(number), "", *[row.get(name, "") for name in self.named], *keeps)
        return self._plain(number, [*map(row.get, self.named), *self._attribute_cells(more)], keeps, more)

    def _attribute_cells(self, more: Any) -> list[Any]:
        return [more.get(code) for code in self.attributes] if type(more) is dict else [None] * len(self.attributes)

    def _plain(self, number: int, cells: Sequence[Any], keeps: list[str], more: Any) -> tuple[str, ...]:
        titles = (*self.named, *(f"{ATTRIBUTES}/{code}" for code in self.attributes))
        bad = next((title for title, cell in zip(titles, cells, strict=True) if type(cell) in (list, dict)), None)
        if bad is None and more is not None and type(more) is not dict:
            bad = ATTRIBUTES
        if bad is not None:
            return self._refused(number, _fault(bad, Fault.NOT_PLAIN), cells)
        unknown = next((code for code in more if code not in self.attributes), None) if more else None
        if unknown is not None:
            return self._refused(number, _fault(f"{ATTRIBUTES}/{unknown}"), cells)
        return (str(number), "", *map(_text, cells), *keeps)

    def _refused(self, number: int, fault: str, cells: Sequence[Any] = ()) -> tuple[str, ...]:
        """A row with a fault of its own; what can be read of it stays, so that its key can be told."""
        empty = [""] * (len(self.named) + len(self.attributes))
        texts = ["" if type(cell) in (list, dict) else _text(cell) for cell in cells] or empty
        return (str(number), fault, *texts, *("" for _ in self.keeps))


def _fault(name: str, fault: Fault = Fault.UNKNOWN_FIELD) -> str:
    """'field:fault', as `trouble` has it."""
    return f"{name.replace(':', ' ')[:_LONGEST_NAME]}:{fault}"


def _text(value: Any) -> str:
    if type(value) is str:
        return value
    return "" if value is None else "yes" if value else "no"


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


_DECODER = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=_refuse_constant)


def _lines(file: IO[bytes]) -> Rows:
    number = 0
    while line := file.readline(MAX_ROW + 1):
        number += 1
        if len(line) > MAX_ROW:
            raise RowsUnreadable(row=number, reason=f"more than {MAX_ROW} bytes")
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8").strip()
            if text:
                yield number, _DECODER.decode(text)
        except (ValueError, RecursionError) as wrong:
            raise RowsUnreadable(row=number, reason=str(wrong)) from wrong


def _list(file: IO[bytes]) -> Rows:
    window = _Window(codecs.getreader("utf-8-sig")(file))
    try:
        window.expect("[")
        if window.peek() == "]":
            window.expect("]")
        else:
            while True:
                window.number += 1
                yield window.number, window.value()
                if window.peek() == "]":
                    window.expect("]")
                    break
                window.expect(",")
        if window.peek():
            raise ValueError("more after the end of the list")
    except (ValueError, RecursionError) as wrong:
        raise RowsUnreadable(row=max(window.number, 1), reason=str(wrong)) from wrong


class _Window:
    """The part of a JSON text that is being read; `number` is that of the row."""

    def __init__(self, stream: codecs.StreamReader) -> None:
        self.stream = stream
        self.text, self.at, self.number = "", 0, 0

    def more(self) -> bool:
        """Read on; False at the end."""
        chunk = self.stream.read(_CHUNK)
        self.text, self.at = self.text[self.at :] + chunk, 0
        return bool(chunk)

    def peek(self) -> str:
        """The next character that is no blank; '' at the end."""
        while True:
            blank = _BLANK.match(self.text, self.at)
            self.at = blank.end() if blank else self.at
            if self.at < len(self.text):
                return self.text[self.at]
            if not self.more():
                return ""

    def expect(self, sign: str) -> None:
        """Go past this character. Raises ValueError for another one."""
        if self.peek() != sign:
            raise ValueError(f"{sign} expected")
        self.at += 1

    def value(self) -> Any:
        """The next value, read whole. Raises ValueError."""
        self.peek()
        while True:
            try:
                value, end = _DECODER.raw_decode(self.text, self.at)
            except ValueError:
                if len(self.text) - self.at > MAX_ROW or not self.more():
                    raise
                continue
            if end == len(self.text) and self.more():
                continue
            self.at = end
            return value
