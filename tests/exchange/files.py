"""Files in few words, and what becomes of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lonja.companies.actor import SYSTEM
from lonja.core.sheets.writer import Cell, Column, write_xlsx
from lonja.exchange.actions import Request, take_in
from lonja.exchange.models import Import


def csv_of(text: str) -> bytes:
    """The lines of a text without their indentation."""
    return "\n".join(line.strip() for line in text.strip().splitlines()).encode() + b"\n"


def xlsx_of(titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    """A workbook with one sheet."""
    return write_xlsx([Column(title) for title in titles], rows)


def bring(kind: str, data: bytes | str, **wishes: Any) -> Import:
    """Take a file in as the system."""
    content = csv_of(data) if isinstance(data, str) else data
    return take_in(SYSTEM, Request(kind, content, "file.csv", **wishes))


def counts(record: Import, table: str = "priceentry") -> tuple[int, int, int, int]:
    """New, changed, the same, gone."""
    found = record.counts["tables"][table]
    return found["new"], found["changed"], found["same"], found["gone"]


def rejects(record: Import) -> list[tuple[int, str, str, str]]:
    """Row, column, fault and hint of each rejected row."""
    return list(record.rejected.values_list("number", "column", "fault", "hint"))
