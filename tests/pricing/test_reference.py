"""Prices and totals against an independent reference, slow and plain, on thousands of made-up cases.

The cases come from a seeded generator, because making them with hypothesis takes a hundred times as long as pricing
them; hypothesis looks for the odd case among fewer, and makes it small.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
    TaxableLine,
    document_totals,
    price_book,
    price_line,
)
from tests.pricing.reference import half_up, verdict
from tests.pricing.tables import VARIANT, a_list, number_of

CODES = [f"l{number}" for number in range(6)]
BREAKS = ["1", "2.5", "10", "10.001", "100"]
RATES = [("S", "21"), ("S", "10"), ("S", "4"), ("Z", "0"), ("S", "5.5"), ("G", "0")]
ROUNDINGS = [
    *(Rounding(places) for places in range(7)),
    Rounding(2, Decimal(1), Decimal("0.95")),
    Rounding(2, Decimal("0.05")),
    Rounding(2, Decimal(100), Decimal(99)),
]


class Case(NamedTuple):
    """A quantity, a strategy, lists at all levels, and prices whose breaks and first days collide often."""

    ask: Ask
    strategy: Strategy
    lists: list[AssignedList]
    held: dict[tuple[int, int], list[Entry]]
    exceptions: dict[tuple[int, int], Decimal]


def made_up(chance: Random) -> Case:
    quantity = Decimal(chance.choice([*BREAKS, "0.999", "2.499", "99.999", str(chance.randint(1, 300))]))
    agreed = AgreedPrice(Decimal(chance.randint(1, 9999)).scaleb(-2), "Q-1") if chance.random() < 0.03 else None
    formulas = {code: _formula(chance, code) for code in CODES}
    lists = [_assigned(chance, formulas) for _ in range(chance.randint(0, 8))]
    return Case(
        ask=Ask(VARIANT, quantity, agreed),
        strategy=chance.choice(list(Strategy)),
        # Two assignments of one list in one place are one; the reference could not tell them apart.
        lists=list({one.order: one for one in lists}.values()),
        held={(number_of(code), VARIANT): _entries(chance) for code in chance.sample(CODES, chance.randint(0, 6))},
        exceptions={
            (number_of(code), VARIANT): Decimal(chance.randint(-200, 99))
            for code in chance.sample(CODES, chance.randint(0, 2))
        },
    )


def _entries(chance: Random) -> list[Entry]:
    days = [None, date(2026, 1, 1), date(2026, 5, 1), date(2026, 5, 2)]
    slots = chance.sample([(since, quantity) for since in days for quantity in BREAKS], chance.randint(0, 8))
    # Few different prices, so that the lowest is often that of two lists.
    prices = [
        None,
        Decimal("0.01"),
        *(Decimal(chance.randint(0, 10**9)).scaleb(-6) for _ in range(3)),
        *map(Decimal, range(0, 40, 5)),
    ]
    return [
        Entry(Decimal(quantity), chance.choice(prices), since, since and since + timedelta(90))
        for since, quantity in slots
    ]


Formula = tuple[list[FormulaStep], str, Rounding]
"""The steps of a list's chain, the list that holds its entries, and its rounding."""


def _formula(chance: Random, code: str) -> Formula:
    percents = [f"{chance.randint(-5000, 9000) / 100}", "12.5", "33.3333", "0"]
    rates = [None, None, Decimal("0.86"), Decimal("163.12345678")]
    chain = [
        FormulaStep(number_of(code), Decimal(chance.choice(percents)), chance.choice(rates))
        for code in chance.sample(CODES, chance.choice([0, 0, 1, 1, 2, 5]))
    ]
    return chain, chance.choice(CODES) if chain else code, chance.choice(ROUNDINGS)


def _assigned(chance: Random, formulas: Mapping[str, Formula]) -> AssignedList:
    code = chance.choice(CODES)
    steps, source, rounding = formulas[code]
    return a_list(
        code,
        chance.choice(list(Level)[1:]),
        position=chance.randint(-2, 2),
        priority=chance.randint(1, 3),
        steps=steps,
        source=source,
        rounding=rounding,
        mixing=chance.choice([Mixing.FIRST_BREAK, *Mixing]),
        stops_here=chance.random() < 0.08,
    )


def price_of(case: Case, *, quantity: Decimal | None = None, explain: bool = True) -> PricedLine:
    ask = case.ask if quantity is None else case.ask._replace(quantity=quantity)
    book = price_book("EUR", case.strategy, case.lists, case.held, case.exceptions)
    return price_line(ask, book, explain=explain)


def agree(cases: int, seed: int) -> dict[str, int]:
    """Price so many made-up cases in both ways; how often each level gave the price."""
    chance, won = Random(seed), {level.name: 0 for level in Level} | {"NONE": 0}
    for _ in range(cases):
        case = made_up(chance)
        expected = verdict(*case)
        line = price_of(case, explain=False)
        got = None if line.unit_price is None else Fraction(line.unit_price)
        assert (got, line.list_code) == expected, case
        amount = None if expected.unit_price is None else half_up(Fraction(case.ask.quantity) * expected.unit_price, 2)
        assert (None if line.amount is None else Fraction(line.amount)) == amount, case
        won[line.level.name if line.level is not None else "NONE"] += 1
    return won


def test_two_thousand_prices_are_the_reference_s() -> None:
    assert min(agree(2000, 20261122).values()) > 20  # every level was met


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(4))
def test_a_hundred_thousand_prices_are_the_reference_s(seed: int) -> None:
    assert min(agree(25_000, seed).values()) > 250


cases = st.integers(0, 10**9).map(lambda seed: made_up(Random(seed)))


@settings(max_examples=150, deadline=None)
@given(cases, st.randoms(use_true_random=False))
def test_the_order_in_which_things_come_does_not_matter(case: Case, chance: Random) -> None:
    shuffled = case._replace(
        lists=chance.sample(case.lists, len(case.lists)),
        held={key: chance.sample(rows, len(rows)) for key, rows in case.held.items()},
    )
    assert price_of(shuffled) == price_of(case)


@settings(max_examples=150, deadline=None)
@given(cases)
def test_the_explanation_tells_the_same_story(case: Case) -> None:
    line = price_of(case)
    winners = [one for one in line.candidates if one.reason == "won"]
    assert len(line.candidates) == len(case.lists) + (case.ask.agreed is not None)
    assert [(one.unit_price, one.list_code) for one in winners] == (
        [(line.unit_price, line.list_code)] if line.level is not None else []
    )
    codes = {one.list_code for one in line.candidates}
    for one in line.candidates:
        says_nothing = one.reason in {"won", "no_price", "below_break"}
        assert (one.beaten_by == "") == says_nothing
        assert one.beaten_by in {"", *codes}


@settings(max_examples=150, deadline=None)
@given(cases)
def test_a_break_counts_from_its_own_quantity_on(case: Case) -> None:
    """At each quantity the price is that of the last step that it reaches, and each step itself is included."""
    case = case._replace(ask=case.ask._replace(agreed=None))
    steps = price_of(case).breaks
    for place, step in enumerate(steps):
        assert price_of(case, quantity=step.min_quantity).unit_price == step.unit_price
        just_below = price_of(case, quantity=step.min_quantity - Decimal("0.001")).unit_price
        if just_below is not None:
            assert just_below == (steps[place - 1].unit_price if place else None)


@settings(max_examples=150, deadline=None)
@given(cases, st.sampled_from(list(Level)[1:]), st.integers(1, 3))
def test_another_list_changes_only_what_it_wins(case: Case, level: Level, priority: int) -> None:
    """Of a list whose breaks begin anew, or where the lowest counts: others keep what it does not win."""
    added = a_list("new", level, priority=priority)
    held = {**case.held, (number_of("new"), VARIANT): [Entry(Decimal(10), Decimal(1), None, None)]}
    with_new = case._replace(held=held, lists=[replace(one, mixing=Mixing.FIRST_BREAK) for one in case.lists])
    before, after = price_of(with_new), price_of(with_new._replace(lists=[*with_new.lists, added]))
    if after.list_code != "new":
        assert (after.unit_price, after.amount, after.list_id) == (before.unit_price, before.amount, before.list_id)


def test_three_thousand_documents_are_the_reference_s() -> None:
    chance = Random(16931)
    for _ in range(3000):
        lines = [(chance.randint(-99999, 999999), chance.choice(RATES)) for _ in range(chance.randint(0, 30))]
        _same_sums(lines)


def _same_sums(lines: Sequence[tuple[int, tuple[str, str]]]) -> None:
    """Lines as (cents, rate): the reference counts cents and rounds the tax of each rate once, half a cent up."""
    taxable = [TaxableLine(Decimal(cents).scaleb(-2), rate[0], Decimal(rate[1])) for cents, rate in lines]
    totals = document_totals(taxable, "EUR")
    expected = {}
    for rate in {rate for _cents, rate in lines}:
        base = sum(cents for cents, each in lines if each == rate)
        exact = base * Fraction(rate[1]) / 100
        tax = int(abs(exact) + Fraction(1, 2)) * (1 if exact >= 0 else -1)
        expected[rate[0], Decimal(rate[1])] = (base, tax)
    got = {(line.category, line.percent): (line.base * 100, line.amount * 100) for line in totals.tax_lines}
    assert got == expected
    net, tax = sum(base for base, _tax in expected.values()), sum(tax for _base, tax in expected.values())
    assert (totals.net * 100, totals.tax * 100, totals.total * 100) == (net, tax, net + tax)
