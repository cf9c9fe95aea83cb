"""Versions of one thing that come at the same moment, on real connections: the newest stands, whoever was first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from lonja.companies.actor import SYSTEM, Reach
from lonja.companies.permissions import Permission, Scope
from lonja.core.errors import Busy
from lonja.exchange.actions import Upsert, upsert
from lonja.exchange.models import Import, SourceVersion
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.exchange.bodies import body, statuses
from tests.guards import patiently

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.proof]


def test_one_key_at_once_has_one_effect(at_once: Any) -> None:
    make.make_seller()
    make.make_price_list("trade")
    make.make_variant("A")
    company = make.make_company()
    actor = make.actor_of(make.make_user_in(company, "buyer"), company)
    sara = replace(actor, company=None, grants={Permission.SALES_PRICES_MANAGE: (Reach(Scope.COMPANY, ""),)})
    rows = [{"list": "trade", "sku": "A", "price": 1}]
    call = patiently(lambda: upsert(sara, Upsert("prices", body(rows), key="night")))
    outcomes = at_once([call] * 8)
    assert [each for each in outcomes if isinstance(each, Exception)] == []
    assert len({record.pk for record, _ in outcomes}) == 1
    assert sorted(is_replay for _, is_replay in outcomes) == [False, *[True] * 7]
    assert Import.objects.count() == 1


def test_the_newest_stands(at_once: Any) -> None:
    make.make_seller()
    make.make_price_list("trade")
    make.make_variant("A")

    def bring(version: int) -> Callable[[], Any]:
        rows = [{"list": "trade", "sku": "A", "price": version, "source_version": version}]
        return patiently(lambda: upsert(SYSTEM, Upsert("prices", body(rows)))[0])

    order = [3, 8, 1, 5, 7, 2, 6, 4]
    records = at_once([bring(version) for version in order])
    assert not [each for each in records if isinstance(each, Exception) and not isinstance(each, Busy)]
    assert PriceEntry.objects.get().unit_price == 8
    assert SourceVersion.objects.get().version == 8
    by_arrival = sorted(zip(records, order, strict=True), key=lambda each: each[0].applied_at)
    newest = 0
    for record, version in by_arrival:
        (status,) = statuses(record)
        assert (status == "stale") == (version < newest), by_arrival
        newest = max(newest, version)
