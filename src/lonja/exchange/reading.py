"""Opening a file: which sheet, which row holds the titles, which of them is which column, and the rows below."""

from __future__ import annotations

import csv
import hashlib
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lonja.core.sheets.delimited import MAX_RECORD, OpenedText, open_text
from lonja.core.sheets.errors import EmptyFile, RecordTooLong
from lonja.core.sheets.guard import check
from lonja.core.sheets.reader import read_rows
from lonja.core.sheets.rows import FileKind, Row
from lonja.core.sheets.titles import plain_words
from lonja.core.sheets.writer import as_meant
from lonja.exchange.columns import Column
from lonja.exchange.errors import ColumnNamedTwice, HeadingMissing, SeveralSheetsFit
from lonja.exchange.kinds import Kind
from lonja.exchange.rules import NUMBER_CELL

MAX_BYTES = 100_000_000
MAX_ROWS = 1_048_576
SEARCHED_ROWS = 30
_DELIMITERS = {";": "';'", ",": "','", "\t": "a tab", "|": "'|'", "": "no separator"}

Record = tuple[int, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Found:
    """A column of the kind in the file: where it stands (from 0) and what its title says."""

    column: Column
    position: int
    title: str


@dataclass(frozen=True, slots=True)
class Table:
    """A file whose columns are known. `records` gives number (from 1) and cells of each row below the titles.

    `mark` is the decimal mark where it is agreed; '' has each column's numbers tell it. A reader that finds faults by
    itself gives `lines` instead of records: number, 'column:fault' or '', and the cells of `found`.
    """

    titles: tuple[str, ...]
    found: tuple[Found, ...]
    records: Callable[[], Iterator[Record]]
    mark: str = ""
    lines: Callable[[], Iterator[tuple[str, ...]]] | None = None

    @property
    def mapping(self) -> dict[str, str]:
        """Name of a column -> its title in the file, for those that have one."""
        return {each.column.name: each.title for each in self.found if each.title}

    @property
    def signature(self) -> str:
        """The same for files whose titles are the same."""
        return signature_of(self.titles)


def signature_of(titles: Sequence[str]) -> str:
    """What files with these titles have in common."""
    return hashlib.sha256("\n".join(map(plain_words, titles)).encode()).hexdigest()


def open_table(data: bytes, kind: Kind, mapping: Mapping[str, str] | None = None, sheet: str | None = None) -> Table:
    """Find titles and columns; `mapping` (column -> title) decides where it is given, else the words of the kind.

    Raises a subclass of core's UnreadableFile, HeadingMissing, ColumnNamedTwice or SeveralSheetsFit.
    """
    if check(data, max_bytes=MAX_BYTES) is FileKind.TEXT:
        opened = open_text(data)
        head = _head(opened)
        number, titles, found = _heading(head, kind, mapping, opened.delimiter)
        return Table(titles, found, lambda: _text_below(opened, number))
    rows = _sheet_rows(data, kind, mapping, sheet)
    number, titles, found = _heading([(row.number, row.cells) for row in rows[:SEARCHED_ROWS]], kind, mapping, "|")
    return Table(titles, found, lambda: ((row.number, _marked(row)) for row in rows if row.number > number))


def first_rows(data: bytes) -> list[Record]:
    """The first rows of a text that hold something. Raises a subclass of UnreadableFile."""
    return _head(open_text(data))


def first_rows_of_sheets(data: bytes) -> dict[str, Sequence[Record]]:
    """The first rows of each sheet of a workbook, by its name. Raises a subclass of UnreadableFile."""
    heads: list[Sequence[Record]] = []

    def look(rows: Sequence[Row]) -> int:
        heads.append([(row.number, row.cells) for row in rows[:SEARCHED_ROWS]])
        return len(rows)

    found = read_rows(data, max_rows=MAX_ROWS, max_bytes=MAX_BYTES, score=look)
    return dict(zip(found.sheet_names, heads, strict=True))


def _sheet_rows(data: bytes, kind: Kind, mapping: Mapping[str, str] | None, sheet: str | None) -> Sequence[Row]:
    fits: list[bool] = []

    def score(rows: Sequence[Row]) -> int:
        fit = max((_fit(row.cells, kind, mapping) for row in rows[:SEARCHED_ROWS]), default=(False, 0))
        fits.append(fit[0])
        return fit[1]

    found = read_rows(data, max_rows=MAX_ROWS, max_bytes=MAX_BYTES, sheet=sheet, score=score)
    if sum(fits) > 1:
        names = (name for name, fit in zip(found.sheet_names, fits, strict=False) if fit)
        raise SeveralSheetsFit(sheets=", ".join(names))
    return found.rows


def _fit(cells: Sequence[str], kind: Kind, mapping: Mapping[str, str] | None) -> tuple[bool, int]:
    """Whether a row names all columns that are needed, and how many it names."""
    names = [found.column.name for found in columns_in(cells, kind, mapping)]
    return {column.name for column in kind.columns if column.is_needed} <= set(names), len(set(names))


def _heading(
    head: Sequence[Record], kind: Kind, mapping: Mapping[str, str] | None, delimiter: str
) -> tuple[int, tuple[str, ...], tuple[Found, ...]]:
    if not head:
        raise EmptyFile()
    number, cells = max(head, key=lambda record: (_fit(record[1], kind, mapping), -record[0]))
    found = columns_in(cells, kind, mapping)
    names = [each.column.name for each in found]
    missing = [column for column in kind.columns if column.is_needed and column.name not in names]
    if missing:
        first = next((cells for _, cells in head if any(cells)), ())
        raise HeadingMissing(
            columns=", ".join(" / ".join(column.titles[:4]) for column in missing),
            heading=" | ".join(first)[:200],
            delimiter=_DELIMITERS[delimiter],
        )
    for each in found:
        if names.count(each.column.name) > 1:
            twice = [other.title for other in found if other.column == each.column]
            raise ColumnNamedTwice(column=each.column.titles[0], titles=", ".join(twice))
    return number, tuple(cells), tuple(found)


def columns_in(cells: Sequence[str], kind: Kind, mapping: Mapping[str, str] | None) -> list[Found]:
    """Which of these titles stand for which column, by the mapping or by their words.

    Raises AttributeUnknown for a title that must be an attribute and is none.
    """
    if mapping is not None:
        by_title = {title: name for name, title in mapping.items()}
        columns = {column.name: column for column in (*kind.columns, *kind.open_columns())}
        named = ((columns.get(by_title.get(title, "")), place, title) for place, title in enumerate(cells))
    else:
        words = {word: column for column in kind.columns for word in column.titles}
        extra = {column.titles[0]: column for column in _more(kind, cells)}
        named = ((words.get(plain_words(title)) or extra.get(title), place, title) for place, title in enumerate(cells))
    return [Found(column, place, title) for column, place, title in named if column is not None]


def _more(kind: Kind, titles: Sequence[str]) -> Sequence[Column]:
    return kind.columns_of(titles) if kind.columns_of else ()


def _text_records(opened: OpenedText, quoting: int) -> Iterator[Record]:
    """The rows that hold something, numbered from 1. Raises RecordTooLong."""
    number = 0
    try:
        for number, cells in enumerate(opened.records(quoting), start=1):
            if cells:
                yield number, cells
    except csv.Error as error:
        raise RecordTooLong(row=number + 1, limit=MAX_RECORD) from error


def _head(opened: OpenedText) -> list[Record]:
    """The first rows that hold something, without the quotes that are left where they do not add up."""
    try:
        records = list(itertools.islice(_text_records(opened, csv.QUOTE_MINIMAL), SEARCHED_ROWS))
    except RecordTooLong:
        records = list(itertools.islice(_text_records(opened, csv.QUOTE_NONE), SEARCHED_ROWS))
    return [(number, [cell.strip().strip('"').strip() for cell in cells]) for number, cells in records]


def _text_below(opened: OpenedText, heading: int) -> Iterator[Record]:
    """The rows below the titles; where quotes do not add up they are ordinary characters, from the first row on.

    An apostrophe that keeps a text from being run as a formula is taken off. Raises RecordTooLong.
    """
    has_quotes = '"' in opened.text.getvalue() and _adds_up(opened)
    records = _text_records(opened, csv.QUOTE_MINIMAL if has_quotes else csv.QUOTE_NONE)
    below = (record for record in records if record[0] > heading)
    if "'" in opened.text.getvalue():
        return ((number, [as_meant(cell) if cell[:1] == "'" else cell for cell in cells]) for number, cells in below)
    return below


def _adds_up(opened: OpenedText) -> bool:
    """Whether every quote that opens is closed where it should be."""
    try:
        for _ in opened.records():
            pass
    except csv.Error:
        return False
    return True


def _marked(row: Row) -> Sequence[str]:
    if not row.numbers:
        return row.cells
    return [NUMBER_CELL + cell if place in row.numbers else cell for place, cell in enumerate(row.cells)]
