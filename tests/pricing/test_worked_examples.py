"""The worked examples of docs/pricing.md: every row of their tables is computed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

import pytest

from lonja.pricing.rules import (
    AgreedPrice,
    Ask,
    AssignedList,
    Entry,
    FormulaStep,
    Level,
    Mixing,
    PricedLine,
    Rounding,
    Strategy,
    price_book,
    price_line,
    share_line,
)
from tests.pricing.tables import a_list, number_of

PAGE = Path(__file__).parents[2] / "docs" / "pricing.md"
ON_REQUEST = "on request"
GOODS = ["bolt", "nut", "washer"]

Table = list[list[str]]
Entries = dict[tuple[int, int], list[Entry]]


@dataclass
class Example:
    """One example of the page: what its tables say, read."""

    title: str
    strategy: Strategy
    assigned: list[AssignedList] = field(default_factory=list)
    entries: Entries = field(default_factory=dict)
    exceptions: dict[tuple[int, int], Decimal] = field(default_factory=dict)
    rows: Table = field(default_factory=list)
    breaks: list[tuple[str, str]] = field(default_factory=list)

    def price(self, goods: str, quantity: str) -> PricedLine:
        share, _, goods = goods.rpartition(" % of ")
        name, *agreed = re.split(r" agreed at | in ", goods)
        ask = Ask(GOODS.index(name), Decimal(quantity), AgreedPrice(Decimal(agreed[0]), agreed[1]) if agreed else None)
        book = price_book("EUR", self.strategy, self.assigned, self.entries, self.exceptions)
        line = price_line(ask, book, explain=True)
        return share_line(line, ask.variant_id, Decimal(share)) if share else line


def examples() -> Iterator[Example]:
    for part in re.split(r"^### Example: ", PAGE.read_text(encoding="utf-8").split("## Why this price")[0], flags=re.M)[
        1:
    ]:
        title, _, text = part.partition("\n")
        named = re.search(r"Strategy: \*\*(.+?)\*\*", text)
        example = Example(title, Strategy(named[1].replace(" ", "_")) if named else Strategy.FIRST)
        lists, example.rows = tables(text)
        read_lists(example, lists)
        example.breaks = re.findall(r"^Breaks shown of (\w+): (.+)\.$", text, flags=re.M)
        yield example


def tables(text: str) -> list[Table]:
    """The rows of each table, without its head."""
    blocks = re.findall(r"(?:^\|.*\n)+", text + "\n", flags=re.M)
    return [[[cell.strip() for cell in row.split("|")[1:-1]] for row in block.splitlines()[2:]] for block in blocks]


def read_lists(example: Example, rows: Table) -> None:
    chains: dict[str, tuple[str, tuple[FormulaStep, ...]]] = {}
    roundings: dict[str, Rounding] = {}
    for cell, _place, holds in sorted(rows, key=lambda row: " off " in row[2] or " above " in row[2]):
        code = cell.strip("`")
        if formula := re.match(r"([\d.]+) % (off|above) `(\S+)`", holds):
            source, steps = chains[formula[3]]
            rate = re.search(r"rate ([\d.]+)", holds)
            step = FormulaStep(number_of(code), signed(formula[1], formula[2]), Decimal(rate[1]) if rate else None)
            chains[code] = source, (step, *steps)
            roundings[code] = rounding_of(holds)
            for percent, sign, goods in re.findall(r"([\d.]+) % (off|above) for (\w+)", holds):
                example.exceptions[number_of(code), GOODS.index(goods)] = signed(percent, sign)
        else:
            chains[code] = code, ()
            for priced in holds.split("; "):
                name, _, steps_of_price = priced.partition(" ")
                example.entries[number_of(code), GOODS.index(name)] = list(entries_of(steps_of_price))
    for cell, place, _holds in rows:
        code = cell.strip("`")
        source, steps = chains[code]
        if place != "nobody":
            told = assigned(code, place)
            example.assigned.append(
                replace(told, source_id=number_of(source), steps=steps, rounding=roundings.get(code, Rounding(2)))
            )


def signed(percent: str, sign: str) -> Decimal:
    return Decimal(percent) * (1 if sign == "off" else -1)


def rounding_of(holds: str) -> Rounding:
    step = re.search(r"steps of ([\d.]+)(?: ending ([\d.]+))?", holds)
    return Rounding(2, Decimal(step[1]), Decimal(step[2] or 0)) if step else Rounding(2)


def entries_of(text: str) -> Iterator[Entry]:
    for part in text.split(", "):
        quantity, price = re.fullmatch(r"(?:from (\S+): )?(.+)", part).groups()  # type: ignore[union-attr]
        yield Entry(Decimal(quantity or 1), None if price == ON_REQUEST else Decimal(price), None, None)


def assigned(code: str, cell: str) -> AssignedList:
    place, *how = cell.split(", ")
    level, _, position = place.partition(" ")
    facts: dict[str, object] = {"position": int(position or 0)}
    for word in how:
        if word.startswith("priority "):
            facts["priority"] = int(word.removeprefix("priority "))
        elif word == "stops here":
            facts["stops_here"] = True
        else:
            facts["mixing"] = Mixing(word)
    return a_list(code, Level[level.upper()], **facts)  # type: ignore[arg-type]


EXAMPLES = list(examples())


def decimal_or_none(text: str) -> Decimal | None:
    return None if text in {"", ON_REQUEST} else Decimal(text)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_every_row_is_what_the_rules_say(example: Example) -> None:
    assert example.rows
    for goods, quantity, price, amount, code, others in example.rows:
        line = example.price(goods, quantity)
        found = (line.unit_price, line.amount, line.list_code)
        assert found == (decimal_or_none(price), decimal_or_none(amount), code.strip("`")), (goods, quantity)
        lost = {one.list_code: one.reason.value for one in line.candidates if one.reason != "won"}
        assert lost == dict(told.replace("`", "").split() for told in others.split(", ") if told), (goods, quantity)


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.breaks], ids=lambda example: example.title)
def test_the_breaks_shown_are_those_of_the_rules(example: Example) -> None:
    for goods, told in example.breaks:
        line = example.price(goods, "1")
        expected: Mapping[Decimal, Decimal | None] = {e.min_quantity: e.unit_price for e in entries_of(told)}
        shown: dict[Decimal, Decimal | None] = dict(line.breaks)
        if line.on_request_from is not None:
            shown[line.on_request_from] = None
        assert shown == expected


def test_the_page_has_its_examples() -> None:
    """Were the page written in another form, nothing would be read and nothing could fail."""
    assert len(EXAMPLES) == PAGE.read_text(encoding="utf-8").count("### Example: ") >= 13
    assert {strategy for one in EXAMPLES for strategy in [one.strategy]} == set(Strategy)
    assert sum(len(one.rows) for one in EXAMPLES) >= 35
