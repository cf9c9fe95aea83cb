"""The table of docs/group-buying.md, row by row."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from lonja.group_buying.rules import Step, standing

STEPS = [Step(Decimal(100), {1: Decimal("9.50")}), Step(Decimal(300), {1: Decimal("8.25")})]


def test_every_row_stands_as_the_page_says() -> None:
    page = Path(__file__).parents[2] / "docs" / "group-buying.md"
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.read_text().splitlines()]
    rows = [row for row in cells if len(row) == 4][2:]
    held: dict[str, Decimal] = {}
    for said, total, price, missing in rows:
        company, quantity = said.split()
        held[company] = Decimal(quantity)
        now = standing(STEPS, sum(held.values(), Decimal(0)))
        assert now.total == Decimal(total)
        assert (str(now.reached.prices[1]) if now.reached else "none") == price
        assert now.missing == Decimal(missing)
    assert len(rows) == 5
