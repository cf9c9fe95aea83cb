"""The cheapest change that needs no approval: it is computed, it is enough, and nothing cheaper would be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from lonja.approvals.rules import (
    AllOf,
    AmountFrom,
    AnyOf,
    Approver,
    AskedLine,
    BudgetBelow,
    Change,
    Condition,
    ConsentAsk,
    Earlier,
    InCategory,
    LinesFrom,
    NoContract,
    OverLimit,
    RuleFacts,
    StepFacts,
    WantedWithin,
    Whose,
    cheapest_change,
    verdict,
)
from lonja.core.money import Money

HEAD = (StepFacts.all_of(Approver(role_id=UUID(int=20))),)
PATHS = {1: "0003."}
ASK = ConsentAsk(
    amount=Money(Decimal("1012.39"), "EUR"),
    unit_id=UUID(int=9),
    unit_path="0001.",
    requester_id=UUID(int=7),
    lines=(
        AskedLine(1, 71, Decimal("900.00"), "0004."),
        AskedLine(2, 72, Decimal("40.00"), "0003.0001."),
        AskedLine(3, 73, Decimal("72.39"), "0004."),
    ),
    asked_on=date(2026, 11, 22),
    wanted_on=date(2026, 11, 24),
)


def change(*conditions: Condition, ask: ConsentAsk = ASK) -> Change | None:
    rules = [RuleFacts(UUID(int=number), "rule", HEAD, one) for number, one in enumerate(conditions)]
    return cheapest_change(rules, ask, PATHS)


def test_a_little_less() -> None:
    assert change(AmountFrom(Decimal(1000))) == Change(Decimal("12.40"), less=Decimal("12.40"), example=2)


def test_without_the_line_that_a_rule_looks_at() -> None:
    assert change(InCategory(1)) == Change(Decimal("40.00"), lines=(2,))


def test_whichever_is_cheaper() -> None:
    both = AllOf((AmountFrom(Decimal(1000)), InCategory(1)))
    assert change(both) == Change(Decimal("12.40"), less=Decimal("12.40"), example=2)
    assert change(AllOf((AmountFrom(Decimal(900)), InCategory(1)))) == Change(Decimal("40.00"), lines=(2,))


def test_both_where_either_would_ask() -> None:
    either = AnyOf((AmountFrom(Decimal(960)), InCategory(1)))
    assert change(either) == Change(Decimal("52.40"), lines=(2,), less=Decimal("12.40"))


def test_a_later_date_costs_nothing() -> None:
    assert change(WantedWithin(5)) == Change(Decimal(0), wanted_from=date(2026, 11, 28))


def test_fewer_lines_are_the_cheapest_ones() -> None:
    assert change(LinesFrom(3)) == Change(Decimal("40.00"), lines=(2,))


def test_what_was_ordered_before_counts() -> None:
    ask = replace(ASK, earlier=(Earlier(30, Whose.REQUESTER, Decimal(500)),))
    assert change(AmountFrom(Decimal(1500), 30), ask=ask) == Change(Decimal("12.40"), less=Decimal("12.40"), example=2)
    assert change(AmountFrom(Decimal(500), 30), ask=ask) is None  # nothing is left for today


def test_what_is_left_of_budget_and_limit() -> None:
    ask = replace(ASK, budget_left=Decimal(-20), spend_limit=Decimal(1000))
    assert change(BudgetBelow(Decimal(0)), ask=ask) == Change(Decimal(20), less=Decimal(20), example=2)
    assert change(OverLimit(Decimal(0)), ask=ask) == Change(Decimal("12.39"), less=Decimal("12.39"), example=2)


def test_where_nothing_helps_nothing_is_said() -> None:
    assert change(AllOf()) is None
    assert change(NoContract(), ask=replace(ASK, lines=(ASK.lines[0]._replace(is_contract=False),))) is None


AMOUNTS = st.decimals(1, 900, places=2)


@given(st.lists(AMOUNTS, min_size=1, max_size=5), AMOUNTS, AMOUNTS)
def test_the_change_is_enough_and_a_cent_less_is_not(amounts: list[Decimal], one: Decimal, other: Decimal) -> None:
    lines = tuple(AskedLine(number, number, amount, "0004.") for number, amount in enumerate(amounts, start=1))
    ask = replace(ASK, lines=lines, amount=Money(sum(amounts, Decimal(0)), "EUR"))
    rules = [RuleFacts(UUID(int=number), "rule", HEAD, AmountFrom(from_)) for number, from_ in enumerate((one, other))]
    if verdict(rules, ask).is_free:
        return
    found = cheapest_change(rules, ask, {})
    if found is None:
        assert min(one, other) <= Decimal("0.01") or min(one, other) == 1
        return
    left = replace(ask, amount=Money(ask.amount.amount - found.cost, "EUR"))
    assert verdict(rules, left).is_free
    assert not verdict(rules, replace(left, amount=left.amount + Money(Decimal("0.01"), "EUR"))).is_free
