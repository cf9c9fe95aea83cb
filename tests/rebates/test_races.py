"""Many tell of goods at once, some twice, while agreements are made and periods closed: each line counts once."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

import pytest

from lonja.companies.actor import SYSTEM
from lonja.rebates import ledger
from lonja.rebates.actions import ChangeRow, change_agreement, count_shipment, take_back
from lonja.rebates.models import RebateEntry, RebatePeriod
from lonja.rebates.rules import earned
from tests import factories as make
from tests.guards import patiently
from tests.invariants import assert_invariants
from tests.ordering.desk import make_desk
from tests.rebates.trade import agree, buy, recount, terms

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.proof]

AtOnce = Callable[..., list[Any]]


def test_each_shipment_told_by_three_at_once_counts_once(at_once: AtOnce) -> None:
    desk, bolt = make_desk(), make.make_variant(price="9.99", stock=1000)
    made = agree(desk.company, terms((0, 1), (100, 2), (200, 3)))
    shipments = [buy(desk, bolt, quantity).pk for quantity in range(1, 9)]
    outcomes = at_once([patiently(partial(count_shipment, SYSTEM, one)) for one in shipments * 3])
    assert sorted(outcomes) == [0] * 16 + [1] * 8
    found = RebatePeriod.objects.get()
    assert found.turnover == recount(made, desk.company) == Decimal("9.99") * 36
    assert found.rebate == found.turnover * 3 / 100
    assert_invariants()


def test_counting_returning_agreeing_and_changing_at_once_lose_nothing(at_once: AtOnce) -> None:
    desk, bolt = make_desk(), make.make_variant(price="9.99", stock=1000)
    first = agree(desk.company, terms((0, 1)), "first")
    shipments = [buy(desk, bolt, 5) for _ in range(6)]
    count_shipment(SYSTEM, shipments[0].pk)
    line = shipments[0].lines.get().order_line_id
    calls: list[Callable[[], Any]] = [partial(count_shipment, SYSTEM, one.pk) for one in shipments]
    calls += [partial(agree, desk.company, terms((0, 2)), f"new-{n}") for n in range(3)]
    calls += [partial(take_back, SYSTEM, line, Decimal(2), "RMA-1") for _ in range(3)]
    calls += [partial(change_agreement, SYSTEM, "first", ChangeRow({}, terms((0, 5)), None))]
    outcomes = at_once([patiently(call) for call in calls])
    assert [one for one in outcomes if isinstance(one, Exception)] == []
    back = -sum(RebateEntry.objects.filter(agreement=first, kind="return").values_list("turnover", flat=True))
    assert back == Decimal("19.98")
    for found in RebatePeriod.objects.select_related("agreement"):
        gone = -sum(found.entries.filter(kind="return").values_list("turnover", flat=True))
        assert found.turnover == recount(found.agreement, desk.company) - gone
        assert found.rebate == earned(ledger.terms_of(found.agreement), found.turnover)
    assert RebatePeriod.objects.count() == 4
    assert_invariants()
