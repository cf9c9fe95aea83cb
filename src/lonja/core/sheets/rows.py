"""What a reader hands over: rows of text cells that remember where they stood in the file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FileKind(StrEnum):
    """What a file is by its content."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    PDF = "pdf"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Row:
    """A row that holds something: its number as the file's owner sees it (from 1), and its text cells.

    `numbers` are the columns (from 0) whose cells are numbers in a workbook: their decimal mark is a point.
    """

    number: int
    cells: tuple[str, ...]
    numbers: frozenset[int] = frozenset()

    def cell(self, index: int | None) -> str:
        """The text in this column (from 0); empty if there is no such column or cell."""
        return self.cells[index] if index is not None and 0 <= index < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one sheet and how they were found, so that a page can show it and offer another choice.

    `name` and `sheet_names` (the visible sheets that hold something) are empty for text; `encoding` and
    `delimiter` are empty for workbooks, and `delimiter` also for text of one column.
    """

    kind: FileKind
    rows: tuple[Row, ...]
    name: str = ""
    sheet_names: tuple[str, ...] = ()
    encoding: str = ""
    delimiter: str = ""
