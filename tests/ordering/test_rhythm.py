"""How often a company buys: the middle of the days between its purchases."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from lonja.core.clock import now, today
from lonja.ordering.models import Order
from lonja.ordering.queries import rhythms
from tests import factories as make
from tests.ordering.desk import make_desk

pytestmark = pytest.mark.django_db


def test_the_middle_of_the_days_between_purchases_and_the_last_one() -> None:
    desk, bolt = make_desk(), make.make_variant("BOLT", price=2, stock=900)
    nut = make.make_variant("NUT", price=1, stock=9)
    for days in (60, 46, 46, 32, 12):  # gaps of 14, 14 and 20 days; two orders of one day are one purchase
        order = desk.order((bolt, 1))
        Order.objects.filter(pk=order.pk).update(placed_at=now() - timedelta(days=days))
    desk.order((nut, 1))
    stranger = make_desk()
    found = rhythms(desk.buyer, [bolt.pk, nut.pk])
    assert set(found) == {bolt.pk}
    rhythm = found[bolt.pk]
    assert (rhythm.every_days, rhythm.last_on, rhythm.days_ago(), rhythm.is_due) == (
        14, today() - timedelta(days=12), 12, False,
    )  # fmt: skip
    assert rhythms(stranger.buyer, [bolt.pk]) == {}
    assert rhythms(desk.buyer, []) == {}


@pytest.mark.parametrize(("at", "day"), [("2026-07-10T21:59:00Z", 10), ("2026-07-10T22:01:00Z", 11)])
def test_a_purchase_late_at_night_counts_on_the_day_of_the_seller(at: str, day: int) -> None:
    """22:01 in UTC is past midnight in Madrid: what was bought then was not bought yesterday."""
    desk, bolt = make_desk(), make.make_variant("BOLT", price=2, stock=900)
    for days in (28, 14, 0):
        order = desk.order((bolt, 1))
        Order.objects.filter(pk=order.pk).update(placed_at=datetime.fromisoformat(at) - timedelta(days=days))
    assert rhythms(desk.buyer, [bolt.pk])[bolt.pk].last_on == date(2026, 7, day)
