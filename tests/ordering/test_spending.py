"""Spend: its spans without a database, its sums under every heading, what of it each person sees, and its lines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from lonja.approvals.actions import BudgetDraft
from lonja.approvals.budgeting import Period, Policy
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company
from lonja.ordering.actions import cancel_order, current_cart, place_order, set_budgets
from lonja.ordering.models import CartLine, Order
from lonja.ordering.queries import Spend, SpendAsk, spend, spend_lines
from lonja.ordering.spending import (
    Allowed,
    Span,
    Window,
    allowed_in,
    change_percent,
    months_later,
    span_before,
    span_of,
    whole_of,
)
from tests import factories as make
from tests.ordering.desk import Desk, make_desk

YEAR = Span(date(2026, 1, 1), date(2026, 12, 31))


class TestSpans:
    @pytest.mark.parametrize(
        ("window", "today", "since", "until", "before"),
        [
            (Window.MONTH, (2026, 3, 31), (2026, 3, 1), (2026, 3, 31), ((2026, 2, 1), (2026, 2, 28))),
            (Window.MONTH, (2026, 3, 30), (2026, 3, 1), (2026, 3, 30), ((2026, 2, 1), (2026, 2, 28))),
            (Window.LAST_MONTH, (2026, 1, 15), (2025, 12, 1), (2025, 12, 31), ((2025, 11, 1), (2025, 11, 30))),
            (Window.QUARTER, (2026, 11, 22), (2026, 10, 1), (2026, 11, 22), ((2026, 7, 1), (2026, 8, 22))),
            (Window.YEAR, (2028, 2, 29), (2028, 1, 1), (2028, 2, 29), ((2027, 1, 1), (2027, 2, 28))),
            (Window.MONTHS_12, (2026, 11, 22), (2025, 12, 1), (2026, 11, 22), ((2024, 12, 1), (2025, 11, 22))),
            (Window.MONTHS_24, (2026, 11, 22), (2024, 12, 1), (2026, 11, 22), ((2022, 12, 1), (2024, 11, 22))),
        ],
    )
    def test_a_window_and_the_same_days_before(
        self, window: Window, today: Any, since: Any, until: Any, before: Any
    ) -> None:
        span = span_of(window, date(*today))
        assert span == Span(date(*since), date(*until))
        assert span_before(window, span) == Span(date(*before[0]), date(*before[1]))

    @given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(0, 1000))
    def test_a_custom_span_follows_on_as_many_days(self, since: date, length: int) -> None:
        span = span_of(Window.CUSTOM, date(2070, 1, 1), since, since + timedelta(days=length))
        before = span_before(Window.CUSTOM, span)
        assert before.until + timedelta(days=1) == span.since
        assert before.until - before.since == span.until - span.since

    def test_days_that_make_no_sense_are_refused(self) -> None:
        for since, until in [
            (None, None),
            (date(2026, 2, 1), date(2026, 1, 1)),
            (date(2000, 1, 1), date(2026, 1, 1)),
            (date.min, date(1, 2, 1)),
            (date(9999, 1, 1), date.max),
        ]:
            with pytest.raises(ValueError, match="custom span"):
                span_of(Window.CUSTOM, date(2026, 6, 1), since, until)

    def test_months_are_clamped(self) -> None:
        assert months_later(date(2026, 1, 31), 1) == date(2026, 2, 28)
        assert months_later(date(2026, 3, 31), -13) == date(2025, 2, 28)

    def test_nothing_before_is_no_change(self) -> None:
        assert change_percent(Decimal(5), Decimal(0)) is None
        assert change_percent(Decimal(15), Decimal(10)) == 50

    def test_a_year_beside_its_months_allows_the_same_money_once(self) -> None:
        months = [
            Allowed(
                "100",
                "month",
                Span(date(2026, m, 1), months_later(date(2026, m, 1), 1) - timedelta(days=1)),
                Decimal(10),
            )
            for m in range(1, 7)
        ]
        year = Allowed("100", "year", YEAR, Decimal(150))
        assert allowed_in([*months, year], YEAR) == {"100": 150}
        half = Span(date(2026, 1, 1), date(2026, 6, 30))
        assert allowed_in([*months, year], half) == {"100": 60}
        assert allowed_in(months, YEAR) == {}, "half a year of budgets says nothing of a year's spend"
        carried = [replace(one, carried=Decimal(4)) for one in months]
        assert allowed_in(carried, half) == {"100": 64}, "what is carried on within a period is not allowed twice"
        assert allowed_in(carried, carried[1].span) == {"100": 14}
        assert whole_of(Window.QUARTER, Span(date(2026, 10, 1), date(2026, 11, 22))).until == date(2026, 12, 31)


@pytest.fixture
def desk(db: None) -> Desk:
    return make_desk()


def buy(
    desk: Desk, variant: Any, quantity: int, *, center: Any = None, actor: Actor | None = None, on: str = ""
) -> Order:
    """An order of that day, charged to the cost center."""
    with time_machine.travel(datetime.fromisoformat(on or "2026-06-15T10:00+00:00"), tick=False):
        actor = actor or desk.buyer
        desk.add((variant, quantity), actor=actor)
        CartLine.objects.filter(cart=current_cart(actor)).update(cost_center=center)
        return place_order(actor, desk.checkout(actor))


def seen(desk: Desk, *, actor: Actor | None = None, **asked: Any) -> Spend:
    """The year 2026 beside 2025."""
    admin = actor or make.buyer_actor(desk.company, "company-admin")
    return spend(admin, SpendAsk(YEAR, span_before(Window.YEAR, YEAR), **asked))


def plain(rows: Any) -> dict[str, int]:
    return {row.label or row.key: int(row.amount) for row in rows}


class TestSums:
    def test_every_heading_comes_to_the_same(self, desk: Desk) -> None:
        tools, paper = make.make_category("tools"), make.make_category("paper")
        drill = make.make_variant("D", make.make_product("d", tools, brand="Acme"), price="10", stock=99)
        sheet = make.make_variant("S", make.make_product("s", paper), price="1", stock=99)
        center = make.make_cost_center(desk.company, "100")
        buy(desk, drill, 3, center=center)
        buy(desk, sheet, 5, on="2026-07-01T10:00+00:00")
        cancelled = buy(desk, drill, 2)
        cancel_order(make.staff_actor(), cancelled.pk, "x")
        buy(desk, drill, 4, on="2025-05-05T10:00+00:00")
        found = seen(desk)
        assert (found.total, found.before) == (35, 40)
        for rows in (found.units, found.centers, found.categories, found.people, found.brands):
            assert sum(row.amount for row in rows) == found.total
            assert sum(row.before for row in rows) == found.before
        assert plain(found.brands) == {"Acme": 30, "": 5}
        assert plain(found.centers) == {f"100 {center.name}": 30, "": 5}
        assert [(month.month, amount) for month, amount in found.months] == [(6, 30), (7, 5)]

    def test_to_narrow_by_one_heading_narrows_all(self, desk: Desk) -> None:
        drill = make.make_variant("D", make.make_product("d", brand="Acme"), price="10", stock=99)
        sheet = make.make_variant("S", price="1", stock=99)
        center = make.make_cost_center(desk.company, "100")
        buy(desk, drill, 3, center=center)
        buy(desk, sheet, 5)
        assert seen(desk, brand="Acme").total == 30
        assert seen(desk, brand="").total == 5
        assert seen(desk, center="100").total == 30
        assert seen(desk, person=str(desk.buyer.user_id)).total == 35
        assert seen(desk, person="").total == 0, "no machine has ordered"
        [row] = seen(desk, center="100").categories
        assert seen(desk, category=row.key, center="100").total == 30
        ask = SpendAsk(YEAR, center="100")
        lines = spend_lines(make.buyer_actor(desk.company, "company-admin"), ask)
        assert [(line.sku, line.kept) for line in lines] == [("D", 30)]  # type: ignore[attr-defined]

    def test_a_day_belongs_to_the_company_s_own_calendar(self, desk: Desk) -> None:
        screw = make.make_variant(price="10", stock=99)
        buy(desk, screw, 1, on="2027-01-01T02:00+00:00")
        assert seen(desk).total == 0
        Company.objects.filter(pk=desk.company.pk).update(time_zone="America/Mexico_City")
        found = seen(desk)
        assert found.total == 10
        assert found.months == [(date(2026, 12, 1), 10)]

    def test_a_unit_sees_its_own_and_an_own_scope_only_his(self, desk: Desk) -> None:
        screw = make.make_variant(price="10", stock=99)
        north = make.make_unit(desk.company, "North")
        other = make.buyer_actor(desk.company, unit=north)
        buy(desk, screw, 1)
        buy(desk, screw, 2, actor=other)
        assert seen(desk, actor=make.buyer_actor(desk.company, "viewer", unit=north)).total == 20
        assert seen(desk).total == 30
        with pytest.raises(PermissionMissing):
            seen(desk, actor=Actor(kind=desk.buyer.kind, company=desk.buyer.company))
        stranger = make_desk()
        assert seen(stranger).total == 0

    def test_budgets_stand_with_their_cost_centers(self, desk: Desk) -> None:
        center, idle = make.make_cost_center(desk.company, "100"), make.make_cost_center(desk.company, "200")
        keeper = make.buyer_actor(desk.company, "company-admin")
        for one in (center, idle):
            set_budgets(keeper, [BudgetDraft(one.pk, Period.YEAR, date(2026, 1, 1), Decimal(50), Policy.WARN)])
        buy(desk, make.make_variant(price="10", stock=99), 3, center=center)
        rows = {row.key: (row.amount, row.budget) for row in seen(desk).centers}
        assert rows == {"100": (30, 50), "200": (0, 50)}
        assert all(row.budget is None for row in seen(desk, center="100").centers)

    def test_the_number_of_queries_does_not_depend_on_what_was_bought(self, desk: Desk) -> None:
        admin = make.buyer_actor(desk.company, "company-admin")
        counts = []
        for number in range(2):
            for sku in range(3):
                product = make.make_product(brand=f"B{number}{sku}")
                buy(desk, make.make_variant(f"V{number}{sku}", product, price="1", stock=9), 1,
                    center=make.make_cost_center(desk.company))  # fmt: skip
            with CaptureQueriesContext(connection) as sent:
                seen(desk, actor=admin)
            counts.append(len(sent))
        assert counts[0] == counts[1] <= 8
