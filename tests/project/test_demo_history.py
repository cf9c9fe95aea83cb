"""The plan of a year of orders: repeatable, plausible, and never ahead of its time."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from lonja.ordering.states import OrderState
from lonja.project.demo.families import catalog
from lonja.project.demo.history import PlannedOrder, Stage, is_working_day, plan, working_days_between
from lonja.project.demo.people import SEGMENTS, companies

NOW = datetime(2026, 11, 25, 12, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def orders() -> list[PlannedOrder]:
    return plan(NOW, companies(), catalog())


def test_same_moment_same_plan(orders: list[PlannedOrder]) -> None:
    assert plan(NOW, companies(), catalog()) == orders
    assert plan(NOW - timedelta(days=1), companies(), catalog()) != orders


def test_a_year_of_a_wholesaler(orders: list[PlannedOrder]) -> None:
    assert 2300 <= len(orders) <= 3000
    assert {order.company for order in orders} == {company.code for company in companies()}
    assert orders == sorted(orders, key=lambda order: (order.placed_at, order.company))
    assert NOW - timedelta(days=366) < orders[0].placed_at
    lines = [len(order.lines) for order in orders]
    assert max(lines) <= 25
    assert 6 < sum(lines) / len(lines) < 14


def test_august_and_weekends_are_quiet(orders: list[PlannedOrder]) -> None:
    months = Counter(order.placed_at.month for order in orders)
    assert months[8] < 0.6 * months[6]
    assert all(is_working_day(order.placed_at.date()) for order in orders)


def test_companies_come_back_to_what_they_always_buy(orders: list[PlannedOrder]) -> None:
    bought = Counter(line.sku for order in orders if order.company == "talleresnorte" for line in order.lines)
    usual = sum(count for _, count in bought.most_common(70))
    assert usual > 0.6 * bought.total()


def test_companies_with_an_assortment_buy_only_from_it(orders: list[PlannedOrder]) -> None:
    branch_of = {variant.sku: product.category_code for product in catalog().products for variant in product.variants}
    sees = {segment.code: segment.sees_only for segment in SEGMENTS if segment.sees_only}
    restricted = {company.code: sees[company.segment] for company in companies() if company.segment in sees}
    checked = 0
    for order in orders:
        for line in order.lines if order.company in restricted else ():
            checked += 1
            branch = f"{branch_of[line.sku]}-"
            assert any(branch.startswith(f"{top}-") for top in restricted[order.company])
    assert checked > 500


def test_quantities_fit_the_packs(orders: list[PlannedOrder]) -> None:
    variants = {variant.sku: variant for variant in catalog().variants()}
    for order in orders:
        assert len({line.sku for line in order.lines}) == len(order.lines)
        for line in order.lines:
            variant = variants[line.sku]
            assert line.quantity >= variant.quantity_minimum
            assert line.quantity % variant.quantity_step == 0


def test_every_stage_occurs_and_is_a_state(orders: list[PlannedOrder]) -> None:
    stages = Counter(order.stage for order in orders)
    assert set(stages) == set(Stage)
    assert all(OrderState(stage) for stage in Stage)
    assert stages[Stage.SHIPPED] > 0.95 * len(orders)


def test_old_orders_are_closed_and_new_ones_open(orders: list[PlannedOrder]) -> None:
    for order in orders:
        age = working_days_between(order.placed_at.date(), NOW.date())
        if age > 10:
            assert order.stage in {Stage.SHIPPED, Stage.CANCELLED}
        if age == 0:
            assert order.stage == Stage.PLACED


def test_times_are_in_order_and_not_ahead(orders: list[PlannedOrder]) -> None:
    for order in orders:
        times = [order.placed_at, *filter(None, [order.acknowledged_at]), *order.shipped_at]
        assert times == sorted(times), order
        assert times[-1] <= NOW


def test_lines_name_shipments_that_exist(orders: list[PlannedOrder]) -> None:
    for order in orders:
        left = {line.shipment for line in order.lines}
        done = set(range(len(order.shipped_at)))
        expected = {Stage.SHIPPED: done, Stage.PARTIALLY_SHIPPED: done | {None}}.get(order.stage, {None})
        assert left == expected, order


def test_a_share_of_the_catalog_still_makes_a_history() -> None:
    few = plan(NOW, companies(), catalog(["nuts", "paint", "lifting"]), share=0.2)
    assert 50 < len(few) < 900
    skus = {variant.sku for variant in catalog(["nuts", "paint", "lifting"]).variants()}
    assert all(line.sku in skus for order in few for line in order.lines)


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (date(2026, 11, 20), date(2026, 11, 23), 1),
        (date(2026, 12, 4), date(2026, 12, 9), 2),
        (date(2026, 3, 2),) * 2 + (0,),
    ],
)
def test_working_days(first: date, last: date, days: int) -> None:
    assert working_days_between(first, last) == days
