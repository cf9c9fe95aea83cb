"""Prices and totals against an independent reference, slow and plain, on thousands of made-up cases.

The cases come from a seeded generator, because making them with hypothesis takes a hundred times as long as pricing
them; hypothesis looks for the odd case among fewer, and makes it small.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from lonja.pricing.rules import (
    Ask,
    AssignedList,
    Entry,
    Level,
    PricedLine,
    Strategy,
    TaxableLine,
    document_totals,
    price_book,
    price_line,
)
from tests.pricing.tables import VARIANT, a_list, number_of

CODES = [f"l{number}" for number in range(6)]
BREAKS = ["1", "2.5", "10", "10.001", "100"]
RATES = [("S", "21"), ("S", "10"), ("S", "4"), ("Z", "0"), ("S", "5.5"), ("G", "0")]

Held = Mapping[tuple[int, int], Sequence[Entry]]
Case = tuple[Ask, list[AssignedList], dict[tuple[int, int], list[Entry]]]


def made_up(chance: Random) -> Case:
    """A quantity, lists at all levels, and prices whose breaks and first days collide often."""
    quantity = Decimal(chance.choice([*BREAKS, "0.999", "2.499", "99.999", str(chance.randint(1, 300))]))
    held = {(number_of(code), VARIANT): _entries(chance) for code in chance.sample(CODES, chance.randint(0, 6))}
    lists = [_assigned(chance) for _ in range(chance.randint(0, 8))]
    # Two assignments of one list in one place are one; the reference could not tell them apart.
    return Ask(VARIANT, quantity), list({one.order: one for one in lists}.values()), held


def _entries(chance: Random) -> list[Entry]:
    days = [None, date(2026, 1, 1), date(2026, 5, 1), date(2026, 5, 2)]
    slots = chance.sample([(since, quantity) for since in days for quantity in BREAKS], chance.randint(0, 8))
    return [
        Entry(Decimal(quantity), Decimal(chance.randint(0, 10**9)).scaleb(-6), since, since and since + timedelta(90))
        for since, quantity in slots
    ]


def _assigned(chance: Random) -> AssignedList:
    return a_list(
        chance.choice(CODES),
        chance.choice(list(Level)),
        position=chance.randint(0, 2),
        priority=chance.randint(1, 3),
        percent_off=chance.choice([None, f"{chance.randint(-5000, 9000) / 100}", "12.5", "33.3333"]),
        source=chance.choice(CODES),
        decimals=chance.randint(0, 6),
    )


def half_up(value: Fraction, places: int) -> Fraction:
    """Round half up by counting whole steps; for values that are not negative."""
    step = Fraction(1, 10**places)
    return (value / step + Fraction(1, 2)).__floor__() * step


def reference(ask: Ask, lists: Sequence[AssignedList], held: Held) -> Fraction | None:
    """The unit price by trying everything: all offers with the rank of each, and then the best rank."""
    offers = []
    for one in lists:
        for each in held.get((one.source_id, ask.variant_id), []):
            if Fraction(each.min_quantity) > Fraction(ask.quantity):
                continue
            price = Fraction(each.unit_price or 0)
            if one.steps:
                (step,) = one.steps
                price = half_up(price - price * Fraction(step.percent_off) / 100, one.rounding.decimals)
            began = (each.valid_from - date.min).days if each.valid_from else 0
            rank = (one.level.value, one.position, one.priority, one.code)
            offers.append((rank, -Fraction(each.min_quantity), -began, price))
    return min(offers)[3] if offers else None


def ask_in_order(ask: Ask, lists: Sequence[AssignedList], held: Held) -> PricedLine:
    return price_line(ask, price_book("EUR", Strategy.FIRST, lists, held), explain=True)


def test_five_thousand_prices_are_the_reference_s() -> None:
    chance = Random(20261122)
    for _ in range(5000):
        ask, lists, held = made_up(chance)
        expected = reference(ask, lists, held)
        line = ask_in_order(ask, lists, held)
        if expected is None:
            assert line.unit_price is line.amount is None
            continue
        assert line.unit_price is not None
        assert line.amount is not None
        assert Fraction(line.unit_price) == expected, (ask, lists, held)
        assert Fraction(line.amount) == half_up(Fraction(ask.quantity) * expected, 2)


cases = st.integers(0, 10**9).map(lambda seed: made_up(Random(seed)))


@settings(max_examples=150, deadline=None)
@given(cases, st.randoms(use_true_random=False))
def test_the_order_in_which_things_come_does_not_matter(case: Case, chance: Random) -> None:
    ask, lists, held = case
    shuffled = {key: chance.sample(rows, len(rows)) for key, rows in held.items()}
    assert ask_in_order(ask, chance.sample(lists, len(lists)), shuffled) == ask_in_order(ask, lists, held)


@settings(max_examples=150, deadline=None)
@given(cases)
def test_the_explanation_tells_the_same_story(case: Case) -> None:
    ask, lists, held = case
    line = ask_in_order(ask, lists, held)
    winners = [candidate for candidate in line.candidates if candidate.reason == "won"]
    assert len(line.candidates) == len(lists)
    assert [winner.unit_price for winner in winners] == ([] if line.unit_price is None else [line.unit_price])
    reached = [step for step in line.breaks if step.min_quantity <= ask.quantity]
    assert (reached[-1].unit_price if reached else None) == line.unit_price


@settings(max_examples=150, deadline=None)
@given(cases, st.sampled_from(Level), st.integers(1, 3))
def test_another_list_changes_only_what_it_wins(case: Case, level: Level, priority: int) -> None:
    ask, lists, held = case
    added = a_list("new", level, priority=priority)
    with_new = {**held, (number_of("new"), VARIANT): [Entry(Decimal(10), Decimal(1), None, None)]}
    before, after = ask_in_order(ask, lists, with_new), ask_in_order(ask, [*lists, added], with_new)
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
