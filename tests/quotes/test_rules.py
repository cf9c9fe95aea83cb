"""The arithmetic of quotes, by tables of cases."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from lonja.quotes.rules import (
    CannotTake,
    Change,
    Flaw,
    LineFacts,
    Tier,
    amount_of,
    changes_between,
    fingerprint,
    is_whole,
    margin_percent,
    proposed,
    taken,
    total_of,
    unit_price_at,
)
from lonja.quotes.states import MOVES, QuoteState, may_move

STEPS = (Tier(Decimal(100), Decimal("9.50")), Tier(Decimal(500), Decimal("8.90")))


def line(price: str | None = "10", quantity: int = 10, **facts: Any) -> LineFacts:
    known = None if price is None else Decimal(price)
    return LineFacts(**{"key": uuid4(), "quantity": Decimal(quantity), "unit_price": known, **facts})


@pytest.mark.parametrize(
    ("quantity", "expected"), [(10, "10"), (99, "10"), (100, "9.50"), (499, "9.50"), (500, "8.90"), (9_000, "8.90")]
)
def test_the_highest_step_that_is_reached_counts_the_step_itself_included(quantity: int, expected: str) -> None:
    assert unit_price_at(line(tiers=STEPS), Decimal(quantity), Decimal(0)) == Decimal(expected)


def test_discounts_of_line_and_whole_follow_each_other_and_are_rounded_once() -> None:
    one = line("3.333333", 3, discount_percent=Decimal(10))
    assert unit_price_at(one, one.quantity, Decimal(5)) == Decimal("2.850000")
    assert amount_of(one, Decimal(5), "EUR") == Decimal("8.55")
    assert amount_of(one, Decimal(5), "JPY") == Decimal(9)


def test_optional_lines_and_further_alternatives_are_not_in_the_sum() -> None:
    first, second = line("10", choice=1), line("12", choice=1)
    lines = [line("5"), line("7", is_optional=True), first, second, line(None)]
    assert [one.unit_price for one in proposed(lines)] == [5, 10]
    assert total_of(lines, Decimal(0), "EUR") == 150


def test_what_is_taken_costs_what_was_offered() -> None:
    plain, stepped = line("10"), line("10", 50, tiers=STEPS)
    result = taken([plain, stepped], {plain.key: None, stepped.key: Decimal(120)}, Decimal(10), "EUR")
    assert [(one.quantity, one.unit_price, one.amount) for one in result] == [
        (10, Decimal(9), 90),
        (120, Decimal("8.55"), 1026),
    ]


@pytest.mark.parametrize("quantity", ["9", "11", "NaN", "Infinity", "-1", "0"])
def test_without_steps_only_the_quantity_quoted_can_be_taken(quantity: str) -> None:
    one = line()
    with pytest.raises(CannotTake) as refused:
        taken([one], {one.key: Decimal(quantity)}, Decimal(0), "EUR")
    assert (refused.value.flaw, refused.value.key) == (Flaw.QUANTITY, one.key)


def test_with_steps_not_less_than_the_lowest_or_what_was_quoted() -> None:
    one = line(quantity=200, tiers=STEPS)
    assert taken([one], {one.key: Decimal(100)}, Decimal(0), "EUR")[0].unit_price == Decimal("9.50")
    with pytest.raises(CannotTake):
        taken([one], {one.key: Decimal(99)}, Decimal(0), "EUR")


def test_of_alternatives_one_is_taken_of_nothing_nothing_and_unknown_lines_never() -> None:
    a, b, silent = line(choice=1), line(choice=1), line(None)
    cases: list[tuple[dict[UUID, Decimal | None], Flaw]] = [
        ({a.key: None, b.key: None}, Flaw.TWO_ALTERNATIVES),
        ({}, Flaw.NOTHING),
        ({uuid4(): None}, Flaw.UNKNOWN),
        ({silent.key: None}, Flaw.UNKNOWN),
    ]
    for wanted, flaw in cases:
        with pytest.raises(CannotTake) as refused:
            taken([a, b, silent], wanted, Decimal(0), "EUR")
        assert refused.value.flaw is flaw


def test_whole_is_every_firm_line_and_one_of_each_alternative() -> None:
    firm, extra, a, b, silent = line(), line(is_optional=True), line(choice=1), line(choice=1), line(None)
    lines = [firm, extra, a, b, silent]
    assert is_whole(lines, {firm.key, b.key})
    assert is_whole(lines, {firm.key, a.key, extra.key})
    assert not is_whole(lines, {firm.key, extra.key})
    assert not is_whole(lines, {a.key})


@pytest.mark.parametrize(
    ("net", "cost", "expected"),
    [("100", "75", "25.0"), ("100", "120", "-20.0"), ("3", "1", "66.7"), ("100", None, None), ("0", "5", None)],
)
def test_the_margin_is_what_of_the_net_is_earned(net: str, cost: str | None, expected: str | None) -> None:
    known = margin_percent(Decimal(net), None if cost is None else Decimal(cost))
    assert known == (None if expected is None else Decimal(expected))


def test_two_revisions_side_by_side() -> None:
    kept, changed, gone, new = (uuid4() for _ in range(4))
    before = {kept: {"q": 1, "p": 2}, changed: {"q": 1, "p": 2}, gone: {"q": 9, "p": 9}}
    after = {changed: {"q": 1, "p": 3}, kept: {"q": 1, "p": 2}, new: {"q": 4, "p": 4}}
    rows = changes_between(before, after)
    assert [(row.key, row.change) for row in rows] == [
        (changed, Change.CHANGED),
        (kept, Change.SAME),
        (new, Change.ADDED),
        (gone, Change.REMOVED),
    ]
    assert rows[0].differs == {"p"}


def test_the_fingerprint_is_that_of_the_words_and_figures_alone() -> None:
    one = {"price": Decimal("9.50"), "note": "x"}
    assert fingerprint(one) == fingerprint({"note": "x", "price": Decimal("9.5000")})
    assert fingerprint(one) != fingerprint({**one, "price": Decimal("9.51")})


def test_what_is_decided_stays_decided_but_the_seller_may_take_a_lost_one_up_again() -> None:
    assert not MOVES[QuoteState.ORDERED]
    assert not MOVES[QuoteState.WITHDRAWN]
    for lost in (QuoteState.DECLINED, QuoteState.EXPIRED):
        assert MOVES[lost] == {QuoteState.IN_WORK}
        assert may_move(QuoteState.IN_WORK, QuoteState.SENT)
    assert set(MOVES) == set(QuoteState)
