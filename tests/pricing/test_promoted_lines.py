"""What promotions make of prices in lists: exact at every moment, and free where no promotion takes off lines."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM, Actor
from lonja.core.clock import today
from lonja.pricing.actions import PromotionRow, save_promotion
from lonja.pricing.models import Promotion
from lonja.pricing.queries import price_lines, promoted_lines, settled_alone
from lonja.pricing.rules import LINE_KINDS, Ask, PromotionKind, promoted_price
from tests import factories as make

pytestmark = pytest.mark.django_db

TEN = PromotionRow("ten", {"en": "Ten off"}, PromotionKind.PERCENT, Decimal(10))
OF_KIND: dict[PromotionKind, dict[str, Any]] = {
    PromotionKind.PERCENT: {"value": Decimal(10)},
    PromotionKind.AMOUNT: {"value": Decimal(1), "currency": "EUR"},
    PromotionKind.FIXED_PRICE: {"value": Decimal(7), "currency": "EUR"},
    PromotionKind.N_FOR_M: {"buy_quantity": 2, "pay_quantity": 1},
    PromotionKind.FREE_GOODS: {"buy_quantity": 1, "gift_quantity": Decimal(1)},
    PromotionKind.ORDER_PERCENT: {"value": Decimal(10)},
    PromotionKind.ORDER_AMOUNT: {"value": Decimal(1), "currency": "EUR"},
    PromotionKind.FREE_FREIGHT: {},
}


@pytest.fixture
def buyer() -> Actor:
    return make.buyer_actor(make.make_company())


@pytest.fixture
def bolt() -> Variant:
    return make.make_variant("BOLT", price=10)


def promoted(buyer: Actor, *variants: Variant) -> tuple[list[Decimal | None], int]:
    """What sales units come to by promotions (two of each are bought), and how many queries that took."""
    with CaptureQueriesContext(connection) as asked:
        found = promoted_lines(buyer, [Ask(variant.pk, Decimal(2)) for variant in variants], with_breaks=True)
    return [one.unit_price if one else None for _, one in found], len(asked)


@pytest.mark.parametrize(
    "facts",
    [
        {"is_active": False},
        {"typed_code": "TEN"},
        {"valid_from": today() + timedelta(days=1)},
        {"valid_until": today() - timedelta(days=1)},
        {"kind": PromotionKind.FIXED_PRICE, "currency": "USD"},
        {"kind": PromotionKind.ORDER_PERCENT},
        {"kind": PromotionKind.FREE_FREIGHT, "value": Decimal(0)},
    ],
)
def test_what_takes_nothing_off_lines_now_costs_no_query(buyer: Actor, bolt: Variant, facts: dict[str, Any]) -> None:
    assert promoted(buyer, bolt) == ([None], 1)
    save_promotion(SYSTEM, replace(TEN, **facts))
    assert promoted(buyer, bolt) == ([None], 1)


def test_one_that_is_switched_on_counts_at_once_and_one_that_is_switched_off_no_more(
    buyer: Actor, bolt: Variant
) -> None:
    for is_active, told in ((True, ([Decimal(9)], 2)), (False, ([None], 1)), (True, ([Decimal(9)], 2))):
        save_promotion(SYSTEM, replace(TEN, is_active=is_active))
        assert promoted(buyer, bolt) == told


def test_it_counts_from_its_first_day_to_its_last(buyer: Actor, bolt: Variant, monkeypatch: pytest.MonkeyPatch) -> None:
    now, first = timezone.now(), today() + timedelta(days=3)
    save_promotion(SYSTEM, replace(TEN, valid_from=first, valid_until=first + timedelta(days=1)))
    told = []
    for days in range(2, 6):
        monkeypatch.setattr(timezone, "now", lambda days=days: now + timedelta(days=days))
        told.append(promoted(buyer, bolt))
    assert told == [([None], 1), ([Decimal(9)], 2), ([Decimal(9)], 2), ([None], 1)]


@pytest.mark.parametrize("kind", list(PromotionKind))
def test_whatever_the_promotion_it_is_told_as_a_line_alone_is_settled(
    buyer: Actor, bolt: Variant, kind: PromotionKind
) -> None:
    asks = [Ask(bolt.pk, Decimal(2)), Ask(make.make_variant("NONE").pk, Decimal(2))]
    save_promotion(SYSTEM, PromotionRow("one", {"en": "One"}, kind, **OF_KIND[kind]))
    prices = price_lines(buyer, asks)
    settled = [promoted_price(price, alone) for price, alone in zip(prices, settled_alone(buyer, prices), strict=True)]
    assert promoted_lines(buyer, asks) == list(zip(prices, settled, strict=True))
    assert (settled[0] is not None) == (kind in LINE_KINDS)


def test_one_for_others_is_told_to_them_alone(buyer: Actor, bolt: Variant) -> None:
    other = make.make_company()
    save_promotion(SYSTEM, replace(TEN, company_ids=[other.pk]))
    assert promoted(buyer, bolt)[0] == [None]
    assert promoted(make.buyer_actor(other), bolt)[0] == [Decimal(9)]


def test_any_number_of_lines_takes_as_many_queries(buyer: Actor) -> None:
    variants = [make.make_variant(price=10) for _ in range(30)]
    save_promotion(SYSTEM, TEN)
    assert promoted(buyer, *variants) == ([Decimal(9)] * 30, 2)
    Promotion.objects.update(is_active=False)
    assert promoted(buyer, *variants) == ([None] * 30, 1)
    assert promoted(buyer) == ([], 0)
