"""Free goods: they come and go with the cart, stand on the order as lines of their own, and hold nothing up."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM
from lonja.inventory.errors import OutOfStock
from lonja.inventory.models import Reservation, StockLevel
from lonja.lists.actions import reorder
from lonja.ordering.actions import acknowledge_order, cancel_order, change_pending_order, decide_order, place_order
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries import known_variants, live_total, order_lines
from lonja.ordering.queries.orders import subject_of
from lonja.ordering.states import OrderState
from lonja.pricing.actions import PromotionRow, save_promotion
from lonja.pricing.errors import PromotionInvalid
from lonja.pricing.models import Promotion, PromotionUse
from lonja.pricing.rules import PromotionKind
from tests import factories as make
from tests.invariants import assert_invariants
from tests.ordering.desk import Desk, make_desk, make_rule

pytestmark = pytest.mark.django_db

NAMES = {"en": "Ten and one", "es": "Diez y uno"}


def free(code: str = "ten", **facts: Any) -> Promotion:
    """For every ten of all goods, one more of the same."""
    row = {"buy_quantity": 10, "gift_quantity": Decimal(1), **facts}
    return save_promotion(SYSTEM, PromotionRow(code, NAMES, PromotionKind.FREE_GOODS, **row))


@pytest.fixture
def bolt() -> Variant:
    return goods("bolt", 100)


def goods(sku: str, stock: int, price: str = "5.00", **facts: Any) -> Variant:
    made = make.make_variant(sku, **facts)
    make.make_price(made, Decimal(price))
    make.make_stock(made, stock)
    return made


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def given(order: Order) -> list[tuple[str, Decimal, bool]]:
    return [(line.sku, line.quantity, line.is_left_out) for line in order_lines(order) if line.is_gift]


def test_a_gift_comes_and_goes_with_the_cart(desk: Desk, bolt: Variant) -> None:
    free()
    desk.add((bolt, 9))
    assert desk.see().gifts == []
    desk.add((bolt, 12))
    seen = desk.see()
    assert [(gift.variant.sku, gift.quantity, gift.promotion) for gift in seen.gifts] == [
        ("bolt", Decimal(2), "Diez y uno")
    ]
    assert seen.totals.net == Decimal("105.00")
    save_promotion(
        SYSTEM, PromotionRow("ten", NAMES, PromotionKind.FREE_GOODS, buy_quantity=30, gift_quantity=Decimal(1))
    )
    assert desk.see().gifts == []
    assert desk.see().content_hash != seen.content_hash


def test_it_is_a_line_of_the_order_that_costs_nothing_and_reserves_stock(desk: Desk, bolt: Variant) -> None:
    cup = goods("cup", 5)
    free("cups", gift_sku="cup", gift_quantity=Decimal(2), gift_times=1)
    order = desk.order((bolt, 25))
    bought, gift = order_lines(order)
    assert (gift.sku, gift.quantity, gift.gift_of, gift.price_source) == ("cup", Decimal(2), "Diez y uno", "cups")
    assert (gift.unit_price, gift.amount, gift.position) == (0, 0, 2)
    assert gift.promised_on is not None
    assert not bought.is_gift
    assert order.net_amount == Decimal("125.00")
    assert StockLevel.objects.get(variant=cup).reserved == 2
    assert_invariants()


def test_a_gift_out_of_stock_holds_nothing_up(desk: Desk, bolt: Variant) -> None:
    goods("cup", 1)
    free("cups", gift_sku="cup", gift_quantity=Decimal(2), limit_per_company=1)
    desk.add((bolt, 10))
    [seen] = desk.see().gifts
    assert seen.is_missing
    order = place_order(desk.buyer, desk.checkout())
    assert order.state == OrderState.PLACED
    assert given(order) == [("cup", Decimal(2), True)]
    assert not PromotionUse.objects.exists()
    assert Promotion.objects.get(code="cups").used == 0
    assert_invariants()


def test_what_is_bought_comes_before_what_is_given(desk: Desk) -> None:
    nut = goods("nut", 10)
    free()
    assert given(desk.order((nut, 10))) == [("nut", Decimal(1), True)]
    assert StockLevel.objects.get(variant=nut).reserved == 10


def test_a_gift_that_can_be_supplied_waits_for_supply(desk: Desk, bolt: Variant) -> None:
    make.make_supply(goods("cup", 0), lead_days=3)
    free("cups", gift_sku="cup")
    order = desk.order((bolt, 10))
    assert given(order) == [("cup", Decimal(1), False)]
    assert Reservation.objects.filter(reference=subject_of(order.pk), warehouse=None).count() == 1


def test_it_is_given_to_who_may_see_it_and_as_its_step_allows(desk: Desk, bolt: Variant) -> None:
    tape = goods("tape", 50, quantity_step=Decimal(5), quantity_minimum=Decimal(5))
    with pytest.raises(PromotionInvalid):
        free("tapes", gift_sku="tape", gift_quantity=Decimal(3))
    free("tapes", gift_sku="tape", gift_quantity=Decimal(5))
    desk.add((bolt, 10))
    assert [gift.quantity for gift in desk.see().gifts] == [5]
    make.make_assortment(tape.product, companies=[desk.company], hides=True)
    assert desk.see().gifts == []
    assert given(place_order(desk.buyer, desk.checkout())) == []


def test_the_last_use_is_given_once(desk: Desk, bolt: Variant) -> None:
    free(limit_per_company=1)
    assert given(desk.order((bolt, 10))) == [("bolt", Decimal(1), False)]
    assert given(desk.order((bolt, 10))) == []
    assert PromotionUse.objects.count() == 1


def test_gifts_follow_a_waiting_order_that_is_changed(desk: Desk, bolt: Variant) -> None:
    free(limit_total=5)
    make_rule(desk.company, at_least=1)
    approver = make.buyer_actor(desk.company, "approver")
    order = desk.order((bolt, 25))
    first, gift = order_lines(order)
    assert given(order) == [("bolt", Decimal(2), False)]
    order = change_pending_order(desk.buyer, order.pk, {first.pk: Decimal(12), gift.pk: Decimal(40)})
    assert [(line.quantity, line.is_gift) for line in order_lines(order)] == [(12, False), (1, True)]
    order = change_pending_order(desk.buyer, order.pk, {order_lines(order)[0].pk: Decimal(9)})
    assert given(order) == []
    assert not PromotionUse.objects.exists()
    order = change_pending_order(desk.buyer, order.pk, {order_lines(order)[0].pk: Decimal(10)})
    StockLevel.objects.filter(variant=bolt).update(on_hand=10)
    order = decide_order(approver, order.pk, approve=True, seen_hash=order.content_hash)
    assert order.state == OrderState.PLACED
    assert given(order) == [("bolt", Decimal(1), True)]
    assert not PromotionUse.objects.exists()
    assert_invariants()


def test_cancelling_gives_the_gift_and_its_use_back(desk: Desk, bolt: Variant) -> None:
    free(limit_total=5)
    order = desk.order((bolt, 20))
    clerk = make.staff_actor()
    acknowledge_order(clerk, order.pk)
    order = cancel_order(clerk, order.pk, "No longer made")
    lines = order_lines(order)
    assert [line.quantity_cancelled for line in lines] == [20, 2]
    assert live_total(order, lines) == 0
    assert StockLevel.objects.get(variant=bolt).reserved == 0
    assert not PromotionUse.objects.exists()


def test_a_service_that_was_given_was_there_though_it_is_cancelled(desk: Desk, bolt: Variant) -> None:
    make.make_service("SETUP", price=75)
    free("setup", gift_sku="SETUP", gift_times=1)
    order = desk.order((bolt, 10))
    assert given(order) == [("SETUP", Decimal(1), False)]
    order = cancel_order(make.staff_actor(), order.pk, "No longer made")
    assert given(order) == [("SETUP", Decimal(1), False)]


def test_ordering_again_orders_what_was_bought(desk: Desk, bolt: Variant) -> None:
    goods("cup", 5)
    free("cups", gift_sku="cup")
    order = desk.order((bolt, 10))
    again = reorder(desk.buyer, order.pk)
    assert [line.code for line in again.lines.all()] == ["bolt"]
    cup = Variant.objects.get(sku="cup")
    assert known_variants(desk.buyer, [cup.pk]) == {}


def test_what_is_given_stands_at_no_price(desk: Desk, bolt: Variant) -> None:
    order = desk.order((bolt, 1))
    with pytest.raises(DatabaseError), transaction.atomic():
        OrderLine.objects.filter(order=order).update(gift_of="Diez y uno")
    assert given(order) == []


def test_gifts_cost_no_query_for_each_line(desk: Desk) -> None:
    free()
    many = [goods(f"g{number}", 100) for number in range(12)]

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            assert desk.see().gifts
        return len(seen)

    desk.add((many[0], 10))
    few = queries()
    desk.add(*((one, 10) for one in many))
    assert len(desk.see().gifts) == 12
    assert queries() == few


def test_a_gift_that_somebody_took_meanwhile_is_left_out(
    desk: Desk, bolt: Variant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is looked at before the stock is locked may be gone when it is."""
    goods("cup", 1)
    free("cups", gift_sku="cup", gift_quantity=Decimal(2))
    monkeypatch.setattr("lonja.ordering.actions.gifts.missing", lambda bought, gifts, stock: [False] * len(gifts))
    order = desk.order((bolt, 10))
    assert order.state == OrderState.PLACED
    assert given(order) == [("cup", Decimal(2), True)]
    assert StockLevel.objects.get(variant=bolt).reserved == 10
    with pytest.raises(OutOfStock):
        desk.order((bolt, 500))
