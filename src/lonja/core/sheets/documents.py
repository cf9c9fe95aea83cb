"""Reading the text of a PDF as rows: pieces of text and their places become lines, cells and columns.

A table is no more than texts that stand below each other. Pieces at one height are a row; a gap wider than a blank
parts its cells; what stands below each other in the rows of several cells is a column, on all pages the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from lonja.core.sheets.confined import MAX_MEMORY, answer_of
from lonja.core.sheets.errors import (
    DamagedDocument,
    FileTooLarge,
    ProtectedDocument,
    ReadingTooCostly,
    ScannedDocument,
    TooManyPages,
    TooMuchText,
    UnreadableFile,
)
from lonja.core.sheets.guard import MAX_BYTES
from lonja.core.sheets.packages import megabytes
from lonja.core.sheets.pdf_child import FIELD, RECORD
from lonja.core.sheets.rows import FileKind, Row, Sheet

MAX_PAGES = 30
MAX_CPU_SECONDS = 15
MAX_CHARACTERS = 2_000_000

_CHILD = Path(__file__).with_name("pdf_child.py")
_SIGNATURE = b"%PDF-"
_BLANK, _CELL_GAP = 0.12, 0.9
"""Gaps in parts of the letters' height: from the first on there is a blank, from the second on another cell."""


class _Piece(NamedTuple):
    x0: float
    x1: float
    y: float
    size: float
    text: str


def is_pdf(data: bytes) -> bool:
    """Whether these bytes are a PDF; some programs write a few others before its signature."""
    return _SIGNATURE in data[:1024]


def read_document(data: bytes, *, max_bytes: int = MAX_BYTES) -> Sheet:
    """The lines of a PDF with a text layer, as rows whose cells stand in the columns of its tables.

    Parsed in a process of its own, with limits on memory and time. Row numbers count the lines of all pages. Raises
    FileTooLarge, TooManyPages, ProtectedDocument, ScannedDocument (no text in it), DamagedDocument, TooMuchText,
    ReadingTooCostly and Busy: each says what to do, and nothing of the file was used.
    """
    if len(data) > max_bytes:
        raise FileTooLarge(size=megabytes(len(data)), limit=megabytes(max_bytes))
    answer = answer_of(_CHILD, (MAX_PAGES, MAX_CHARACTERS, MAX_MEMORY, MAX_CPU_SECONDS), data)
    lines = [line for page in _pages(answer.split(RECORD)) for line in _lines(page)]
    if not lines:
        raise ScannedDocument
    return Sheet(FileKind.PDF, tuple(_rows(lines)))


def _pages(records: Sequence[str]) -> Iterator[list[_Piece]]:
    held: list[_Piece] = []
    for record in records[:-1]:
        kind, *fields = record.split(FIELD)
        if kind == "P":
            if held:
                yield held
            held = []
        elif kind == "C":
            x0, x1, y, size = map(float, fields[:4])
            held.append(_Piece(x0, x1, y, size, fields[4]))
        elif kind == "N":
            raise TooManyPages(pages=fields[0], limit=MAX_PAGES)
        else:
            raise _refusal(fields[0])
    if held:
        yield held


def _refusal(code: str) -> UnreadableFile:
    match code:
        case "password":
            return ProtectedDocument()
        case "text":
            return TooMuchText(limit=MAX_CHARACTERS // 1_000_000)
        case "memory":
            return ReadingTooCostly()
        case _:
            return DamagedDocument()


def _lines(page: list[_Piece]) -> Iterator[list[_Piece]]:
    """The pieces of a page by their height, from above, each line divided into its cells."""
    held: list[_Piece] = []
    for piece in sorted(page, key=lambda each: -each.y):
        if held and held[0].y - piece.y > 0.5 * min(held[0].size, piece.size):
            yield list(_cells(held))
            held = []
        held.append(piece)
    if held:
        yield list(_cells(held))


def _cells(line: list[_Piece]) -> Iterator[_Piece]:
    """The cells of a line: pieces with no more than a blank between them are one."""
    held: _Piece | None = None
    for piece in sorted(line):
        if held is None:
            held = piece
            continue
        gap = piece.x0 - held.x1
        if gap >= _CELL_GAP * held.size:
            yield held
            held = piece
        else:
            blank = " " if gap > _BLANK * held.size else ""
            held = held._replace(x1=max(held.x1, piece.x1), text=f"{held.text}{blank}{piece.text}")
    if held is not None:
        yield held


def _rows(lines: Sequence[list[_Piece]]) -> Iterator[Row]:
    columns = _columns([line for line in lines if len(line) > 1])
    for number, line in enumerate(lines, start=1):
        cells = [""] * max(len(columns), 1)
        for cell in line:
            index = _column_of(cell, columns)
            cells[index] = f"{cells[index]} {cell.text}".strip()
        while cells and not cells[-1]:
            cells.pop()
        yield Row(number, tuple(cells))


def _columns(lines: Sequence[list[_Piece]]) -> list[tuple[float, float]]:
    """The spans that the cells of rows with the commonest number of cells, or more, have in common."""
    if not lines:
        return []
    counts = sorted(len(line) for line in lines)
    usual = max(set(counts), key=lambda number: (counts.count(number) * number, number))
    spans: list[tuple[float, float]] = []
    for x0, x1 in sorted((cell.x0, cell.x1) for line in lines if len(line) >= usual for cell in line):
        if spans and x0 < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], x1))
        else:
            spans.append((x0, x1))
    return spans


def _column_of(cell: _Piece, columns: Sequence[tuple[float, float]]) -> int:
    """The column with which a cell shares most, else the nearest."""
    return max(
        range(len(columns)), key=lambda at: min(cell.x1, columns[at][1]) - max(cell.x0, columns[at][0]), default=0
    )
