"""The worked examples of docs/rebates.md: every row of their tables is computed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from lonja.core.money import round_amount
from lonja.rebates.rules import Ladder, RebateTerms, Step, earned, postings

PAGE = Path(__file__).parents[2] / "docs" / "rebates.md"


@dataclass(frozen=True)
class Example:
    """One example of the page, read."""

    title: str
    terms: RebateTerms
    rows: list[list[Decimal]]
    owed: Decimal


def _read(part: str) -> Example:
    title, _, text = part.partition("\n")
    ladder = re.search(r"Ladder: \*\*(.+?)\*\*", text)
    minimum = re.search(r"Minimum: (\d+)", text)
    owed = re.search(r"Shown and owed: ([\d.]+)\.", text)
    assert ladder
    assert owed
    steps = [Step(Decimal(bound), Decimal(rate)) for bound, rate in re.findall(r"from (\d+): ([\d.]+) %", text)]
    terms = RebateTerms(Ladder(ladder[1].replace(" ", "_")), steps, Decimal(minimum[1] if minimum else 0))
    cells = [row.strip("| ").split("|") for row in text.splitlines() if re.match(r"\| -?\d", row)]
    return Example(title, terms, [[Decimal(cell.strip()) for cell in row] for row in cells], Decimal(owed[1]))


EXAMPLES = [_read(part) for part in PAGE.read_text(encoding="utf-8").split("### Example: ")[1:]]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_every_row_is_what_the_rules_compute(example: Example) -> None:
    turnover = rebate = Decimal(0)
    assert example.rows
    for moved, total, expected, anew in example.rows:
        rows = postings(example.terms, turnover, moved)
        turnover += sum(row.turnover for row in rows)
        rebate += sum(row.rebate for row in rows)
        assert (turnover, rebate) == (total, expected)
        assert sum(row.rebate for row in rows if row.is_rerate) == anew
        assert rebate == earned(example.terms, turnover)
    assert round_amount(rebate, "EUR") == example.owed


def test_the_page_has_its_examples() -> None:
    assert len(EXAMPLES) >= 6
    assert {example.terms.ladder for example in EXAMPLES} == set(Ladder)
    assert sum(len(example.rows) for example in EXAMPLES) >= 20
