"""The arithmetic of budgets, without a database: days, shares of a line, and what changes in a ledger."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.approvals.budgeting import (
    Charge,
    Held,
    Period,
    Policy,
    Standing,
    charge_of,
    growth_by_budget,
    last_day,
    moves_to,
    next_period,
)

CENTER, OTHER = uuid4(), uuid4()


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        (Period.MONTH, date(2028, 2, 1), date(2028, 2, 29)),
        (Period.MONTH, date(2026, 12, 1), date(2026, 12, 31)),
        (Period.QUARTER, date(2026, 11, 1), date(2027, 1, 31)),
        (Period.YEAR, date(2026, 1, 1), date(2026, 12, 31)),
        (Period.YEAR, date(2027, 10, 1), date(2028, 9, 30)),
    ],
)
def test_a_period_ends_where_the_calendar_says(period: Period, start: date, end: date) -> None:
    assert last_day(period, start) == end


def test_what_is_no_period_is_refused() -> None:
    for period, start, end in [
        (Period.MONTH, date(2026, 11, 2), None),
        (Period.CUSTOM, date(2026, 11, 2), None),
        (Period.CUSTOM, date(2026, 11, 2), date(2026, 11, 1)),
    ]:
        with pytest.raises(ValueError, match=r"first of a month|custom period"):
            last_day(period, start, end)


@given(st.sampled_from(list(Period)), st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 800))
def test_periods_follow_each_other_without_gap_or_overlap(period: Period, day: date, length: int) -> None:
    start = day if period is Period.CUSTOM else day.replace(day=1)
    end = last_day(period, start, start + timedelta(days=length))
    following, last = next_period(period, start, end)
    assert following == end + timedelta(days=1)
    assert last >= following
    if period is Period.CUSTOM:
        assert last - following == end - start


def test_a_line_gives_back_only_its_own_share() -> None:
    def charge(shipped: int, cancelled: int) -> Charge:
        counts = (Decimal(3), Decimal(shipped), Decimal(cancelled))
        return charge_of(CENTER, CENTER, Decimal("10.00"), *counts, "EUR")

    assert (charge(0, 0).committed, charge(0, 0).spent) == (10, 0)
    assert (charge(1, 0).committed, charge(1, 0).spent) == (Decimal("6.67"), Decimal("3.33"))
    assert (charge(1, 1).committed, charge(1, 1).spent) == (Decimal("3.34"), Decimal("3.33"))
    assert (charge(1, 2).committed, charge(1, 2).spent) == (0, Decimal("3.33"))
    assert (charge(0, 3).committed, charge(0, 3).spent) == (0, 0)
    assert (charge(3, 0).committed, charge(3, 0).spent) == (0, 10)


@given(st.decimals(0, 9999, places=2), st.integers(1, 50), st.data())
def test_shares_never_exceed_the_line_nor_fall_below_zero(amount: Decimal, ordered: int, data: st.DataObject) -> None:
    shipped = data.draw(st.integers(0, ordered))
    cancelled = data.draw(st.integers(0, ordered - shipped))
    one = charge_of(CENTER, CENTER, amount, Decimal(ordered), Decimal(shipped), Decimal(cancelled), "EUR")
    assert one.committed >= 0
    assert one.spent >= 0
    assert one.amount <= amount
    if shipped + cancelled == ordered:
        assert one.committed <= Decimal("0.01")


def budget(center: UUID = CENTER, *, amount: int = 100, used: int = 0, policy: Policy = Policy.BLOCK) -> Standing:
    return Standing(uuid4(), center, policy, Decimal(amount), Decimal(used), Decimal(0))


def test_exactly_the_budget_fits_and_a_cent_more_does_not() -> None:
    one = budget(used=40)
    assert not one.is_passed_by(Decimal(60))
    assert one.is_passed_by(Decimal("60.01"))
    passed = budget(used=140)
    assert not passed.is_passed_by(Decimal(0)), "what takes nothing more is never refused"
    assert not passed.is_passed_by(Decimal(-1))


def test_a_line_without_cost_center_counts_against_nothing() -> None:
    assert moves_to([budget()], [Charge(uuid4(), None, Decimal(10))], {}) == []


def test_a_cost_center_without_budget_has_no_limit() -> None:
    assert moves_to([budget()], [Charge(uuid4(), OTHER, Decimal(10))], {}) == []


def test_what_is_not_there_any_more_is_given_back() -> None:
    one, line, gone = budget(), uuid4(), uuid4()
    held: Held = {(one.id, line): (Decimal(5), Decimal(5)), (one.id, gone): (Decimal(7), Decimal(0))}
    moves = moves_to([one], [Charge(line, CENTER, Decimal(2), Decimal(8))], held)
    assert growth_by_budget(moves) == {one.id: (Decimal(-10), Decimal(3))}


lines = st.lists(
    st.tuples(st.integers(0, 5), st.sampled_from([CENTER, OTHER, None]), st.integers(0, 99), st.integers(0, 99)),
    unique_by=lambda row: row[0],
)


@given(st.lists(lines, min_size=1, max_size=6))
def test_holding_twice_changes_nothing_and_the_last_word_stands(
    story: list[list[tuple[int, UUID | None, int, int]]],
) -> None:
    budgets = [budget(), budget(), budget(OTHER)]
    held: dict[tuple[UUID, UUID], tuple[Decimal, Decimal]] = {}
    for rows in story:
        charges = [Charge(UUID(int=key), center, Decimal(c), Decimal(s)) for key, center, c, s in rows]
        for move in moves_to(budgets, charges, held):
            committed, spent = held.get((move.budget_id, move.line_id), (Decimal(0), Decimal(0)))
            held[move.budget_id, move.line_id] = committed + move.committed, spent + move.spent
        assert moves_to(budgets, charges, held) == []
    for one in budgets:
        mine = [value for (key, _), value in held.items() if key == one.id]
        wanted = [row for row in story[-1] if row[1] == one.cost_center_id]
        assert sum(c for c, _ in mine) == sum(row[2] for row in wanted)
        assert sum(s for _, s in mine) == sum(row[3] for row in wanted)
