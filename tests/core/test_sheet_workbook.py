"""A large workbook written straight: any reader finds in it what was given, and no formula."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from decimal import Decimal

import openpyxl  # type: ignore[import-untyped]
import pytest

from lonja.core.sheets.workbook import xlsx_into
from lonja.core.sheets.writer import Cell, Column


def read_back(rows: list[list[Cell]], *titles: str, name: str = "") -> list[tuple[object, ...]]:
    target = io.BytesIO()
    xlsx_into(target, [Column(title, "0.00") for title in titles], rows, sheet_name=name)
    book = openpyxl.load_workbook(target)
    assert [sheet.title for sheet in book] == [name[:31].replace("/", " ") or "Sheet1"]
    return [tuple(cell.value for cell in row) for row in book.active.iter_rows()]


def test_every_sort_of_cell_comes_back() -> None:
    row: list[Cell] = ["<b>&\"'", "=1+1", " two\nlines ", "00123", Decimal("1E+2"), Decimal("0.000001"), 7, 1.5, True]
    days: list[Cell] = [date(2027, 1, 31), datetime(2027, 1, 31, 12, 30, tzinfo=UTC), None, ""]
    titles = [str(number) for number in range(len(row + days))]
    heading, found = read_back([row + days], *titles, name="A/B")
    assert heading == tuple(titles)
    assert found == (
        "<b>&\"'", "=1+1", " two\nlines ", "00123", 100, 0.000001, 7, 1.5, True,
        datetime(2027, 1, 31), datetime(2027, 1, 31, 12, 30), None, None,  # noqa: DTZ001
    )  # fmt: skip


def test_signs_that_no_workbook_can_hold_are_replaced() -> None:
    assert read_back([["a\x00b\ud800"]], "x\x01")[1] == ("a\ufffdb\ufffd",)


def test_more_than_one_part_and_more_than_26_columns() -> None:
    rows: list[list[Cell]] = [[number] * 30 for number in range(1_201)]
    found = read_back(rows, *map(str, range(30)))
    assert [row[29] for row in found[1:]] == list(range(1_201))


def test_none_at_all_and_one_cell_too_many() -> None:
    assert read_back([], "alone") == [("alone",)]
    with pytest.raises(ValueError, match="does not fit"):
        read_back([[1, 2]], "one")
