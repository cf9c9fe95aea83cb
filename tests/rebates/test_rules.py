"""Periods and ladders, by tables of cases and against a plain second reading."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.rebates.rules import (
    Ladder,
    NextStep,
    PeriodKind,
    RebateTerms,
    Step,
    earned,
    net_of_discounts,
    next_step,
    period_of,
    postings,
    turnover_of_part,
)

D = Decimal
CENTS = st.integers(0, 5_000_000).map(lambda cents: D(cents) / 100)
PERCENTS = st.integers(0, 2000).map(lambda n: D(n) / 100)


@st.composite
def terms(draw: st.DrawFn) -> RebateTerms:
    bounds = sorted(draw(st.sets(CENTS, min_size=1, max_size=5)))
    steps = [Step(bound, draw(PERCENTS)) for bound in bounds]
    return RebateTerms(draw(st.sampled_from(Ladder)), steps, draw(st.one_of(st.just(D(0)), CENTS)))


def plainly(agreed: RebateTerms, turnover: Decimal) -> Decimal:
    """The rebate as a clerk would find it: cut the turnover at every bound and rate each piece."""
    if turnover <= 0 or turnover < agreed.minimum:
        return D(0)
    reached = [step for step in agreed.steps if step.from_turnover <= turnover]
    if agreed.ladder is Ladder.WHOLE:
        return turnover * reached[-1].percent / 100 if reached else D(0)
    cuts = [step.from_turnover for step in reached] + [turnover]
    return sum(((cuts[i + 1] - cuts[i]) * step.percent / 100 for i, step in enumerate(reached)), D(0))


@given(terms(), st.lists(st.integers(-2_000_000, 5_000_000), max_size=12))
def test_however_turnover_comes_the_ledger_ends_at_what_a_clerk_would_find(
    agreed: RebateTerms, cents: list[int]
) -> None:
    turnover = rebate = D(0)
    for moved in (D(each) / 100 for each in cents):
        rows = postings(agreed, turnover, moved)
        assert sum(row.turnover for row in rows) == moved
        assert all(row.turnover == 0 for row in rows if row.is_rerate)
        turnover, rebate = turnover + moved, rebate + sum(row.rebate for row in rows)
        assert rebate == plainly(agreed, turnover) == earned(agreed, turnover)


@given(terms(), CENTS)
def test_the_next_step_earns_what_it_promises(agreed: RebateTerms, turnover: Decimal) -> None:
    promised = next_step(agreed, turnover)
    if promised is not None:
        assert promised.missing > 0
        assert plainly(agreed, turnover + promised.missing) == promised.rebate
    elif agreed.ladder is Ladder.WHOLE and turnover >= agreed.minimum:
        here = max((step.percent for step in agreed.steps if step.from_turnover <= turnover), default=D(0))
        if all(low.percent <= high.percent for low, high in zip(agreed.steps, agreed.steps[1:], strict=False)):
            assert here == max(step.percent for step in agreed.steps)


@given(CENTS, st.lists(st.integers(1, 9999), min_size=1, max_size=8))
def test_the_parts_of_a_line_add_up_to_it_however_it_is_divided(net: Decimal, parts: list[int]) -> None:
    gone, found = D(0), D(0)
    for part in parts:
        found += turnover_of_part(net, D(sum(parts)), gone, D(part))
        gone += part
    assert found == net


@pytest.mark.parametrize(
    ("kind", "day", "first", "last"),
    [
        ("month", "2026-02-28", "2026-02-01", "2026-02-28"),
        ("month", "2024-02-29", "2024-02-01", "2024-02-29"),
        ("month", "2026-12-31", "2026-12-01", "2026-12-31"),
        ("quarter", "2026-01-01", "2026-01-01", "2026-03-31"),
        ("quarter", "2026-11-22", "2026-10-01", "2026-12-31"),
        ("year", "2026-01-01", "2026-01-01", "2026-12-31"),
    ],
)
def test_periods_are_those_of_the_calendar(kind: str, day: str, first: str, last: str) -> None:
    expected = (date.fromisoformat(first), date.fromisoformat(last))
    assert period_of(PeriodKind(kind), date.fromisoformat(day)) == expected


def test_what_is_missing_to_the_next_step() -> None:
    agreed = RebateTerms(Ladder.WHOLE, [Step(D(0), D(1)), Step(D(10000), D(2))], D(5000))
    assert next_step(agreed, D(0)) == NextStep(D(5000), D(1), D(50))
    assert next_step(agreed, D(6000)) == NextStep(D(4000), D(2), D(200))
    assert next_step(agreed, D(10000)) is None


def test_a_line_bears_its_share_of_the_orders_discount() -> None:
    assert net_of_discounts(D("30.00"), D("10.00"), D("100.00")) == D("27.00")
    assert net_of_discounts(D("0.00"), D("10.00"), D("0.00")) == D("0.00")


@pytest.mark.parametrize(
    "steps",
    [
        [],
        [Step(D(10), D(2)), Step(D(10), D(3))],
        [Step(D(20), D(2)), Step(D(10), D(3))],
        [Step(D(-1), D(2))],
        [Step(D(0), D(101))],
        [Step(D(0), D("NaN"))],
    ],
)
def test_terms_that_make_no_sense(steps: list[Step]) -> None:
    assert not RebateTerms(Ladder.WHOLE, steps).are_sane
