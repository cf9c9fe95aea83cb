"""Discounts, freight and small orders: in the cart, in the order, when it is decided, changed and cancelled."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from lonja.companies.actor import SYSTEM
from lonja.core import clock
from lonja.ordering.actions import (
    cancel_order,
    change_pending_order,
    current_cart,
    decide_order,
    enter_code,
    place_order,
    remove_code,
    withdraw_order,
)
from lonja.ordering.errors import (
    CartChanged,
    OrderTooSmall,
    PromotionCodeOver,
    PromotionCodeUnknown,
    TooManyCodes,
)
from lonja.ordering.models import Order, OrderAdjustment, OrderLine
from lonja.ordering.queries import cart_view, live_total, order_adjustments, order_lines
from lonja.ordering.states import OrderState
from lonja.payments.models import CreditAccount
from lonja.pricing.actions import (
    FreightRow,
    LadderRow,
    OrderTermsRow,
    Place,
    PromotionRow,
    save_freight_rules,
    save_ladder,
    save_order_terms,
    save_promotion,
)
from lonja.pricing.models import Promotion, PromotionUse
from lonja.pricing.rules import Basis, PromotionKind, Verdict
from tests import factories as make
from tests.invariants import assert_invariants
from tests.ordering.desk import Desk, make_desk, make_rule, state_of_the_world

pytestmark = pytest.mark.django_db

NAMES = {"en": "Spring", "es": "Primavera"}


def everybody() -> Place:
    """What counts for the default channel."""
    return Place("EUR", channel_id=make.make_channel().pk)


def promote(code: str = "spring", percent: int = 10, **facts: Any) -> Promotion:
    """A promotion of lines, for everybody and everything unless told."""
    return save_promotion(SYSTEM, PromotionRow(code, NAMES, PromotionKind.PERCENT, Decimal(percent), **facts))


def charge_freight(price: str = "8.50", free_from: str | None = "300", **facts: Any) -> None:
    free = None if free_from is None else Decimal(free_from)
    save_freight_rules(SYSTEM, everybody(), [FreightRow(Decimal(price), free_from=free, **facts)])


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def test_an_order_with_everything_adds_up_and_keeps_what_was_agreed(desk: Desk) -> None:
    save_order_terms(SYSTEM, OrderTermsRow(Place("EUR", company_id=desk.company.pk), percent_off=Decimal(5)))
    save_ladder(SYSTEM, everybody(), [LadderRow(Decimal(100), Decimal(2)), LadderRow(Decimal(1000), Decimal(4))])
    charge_freight()
    promote(percent=10)
    bolt = make.make_variant("BOLT", price="9.99", stock=100)
    book = make.make_variant("BOOK", make.make_product(tax_class="super_reduced"), price="20", stock=100)

    order = desk.order((bolt, 10), (book, 1))

    # bolts 99.90 - 5.00 - 9.49 = 85.41; books 20.00 - 1.00 - 1.90 = 17.10; 2 % of 102.51 = 2.05
    assert [line.amount for line in order_lines(order)] == [Decimal("85.41"), Decimal("17.10")]
    assert [line.discount_amount for line in order_lines(order)] == [Decimal("14.49"), Decimal("2.90")]
    told = [(one.kind, one.code, one.amount, one.tax_class) for one in order_adjustments(order)]
    assert told == [
        ("company_percent", "", Decimal("-5.00"), "standard"),
        ("promotion", "spring", Decimal("-9.49"), "standard"),
        ("company_percent", "", Decimal("-1.00"), "super_reduced"),
        ("promotion", "spring", Decimal("-1.90"), "super_reduced"),
        ("ladder", "", Decimal("-1.71"), "standard"),
        ("ladder", "", Decimal("-0.34"), "super_reduced"),
        ("freight", "", Decimal("8.50"), "standard"),
    ]
    order.refresh_from_db()
    # standard 85.41 - 1.71 + 8.50 = 92.20 at 21 % = 19.36; super reduced 17.10 - 0.34 = 16.76 at 4 % = 0.67
    assert (order.net_amount, order.tax_amount, order.total_amount) == tuple(
        map(Decimal, ("108.96", "20.03", "128.99"))
    )
    assert CreditAccount.objects.get().used == order.total_amount
    assert_invariants()


def test_without_terms_nothing_is_written_and_the_fingerprint_stays_what_it_was(desk: Desk) -> None:
    bolt = make.make_variant("BOLT", price="10", stock=100)
    desk.add((bolt, 2))
    before = desk.see().content_hash
    other = make.make_company()
    promote("theirs", 50, company_ids=[other.pk])
    save_order_terms(SYSTEM, OrderTermsRow(Place("EUR", company_id=other.pk), percent_off=Decimal(50)))
    save_ladder(SYSTEM, Place("EUR", company_id=other.pk), [LadderRow(Decimal(0), Decimal(50))])
    save_order_terms(SYSTEM, OrderTermsRow(Place("USD", channel_id=make.make_channel().pk), percent_off=Decimal(5)))
    assert desk.see().content_hash == before
    place_order(desk.buyer, desk.checkout())
    assert not OrderAdjustment.objects.exists()


def test_the_terms_take_one_query_whatever_the_number_of_lines(desk: Desk) -> None:
    for code in ("one", "two"):
        promote(code, brands=["acme"])
    charge_freight(basis=Basis.WEIGHT)
    few = make.make_variant(price="10")
    desk.add((few, 1))

    def queries() -> tuple[int, int]:
        with CaptureQueriesContext(connection) as asked:
            view = desk.see()
        assert view.settlement.freight is not None
        return sum("pricing_orderterms" in query["sql"] for query in asked), len(asked)

    before = queries()
    desk.add(*((make.make_variant(price="1"), 1) for _ in range(30)))
    assert queries() == before
    assert before[0] == 1


def test_a_price_on_request_keeps_the_rest_of_the_cart_settled(desk: Desk) -> None:
    promote()
    desk.add((make.make_variant(price="10"), 1), (make.make_variant(), 1))
    view = desk.see()
    assert [line.amount for line in view.lines] == [Decimal("9.00"), None]
    assert view.totals.net == Decimal("9.00")


def test_an_order_is_refused_when_its_discounts_moved_since_they_were_seen(desk: Desk) -> None:
    spring = promote()
    desk.add((make.make_variant(price="10", stock=9), 1))
    checkout = desk.checkout()
    Promotion.objects.filter(pk=spring.pk).update(is_active=False)
    before = state_of_the_world()
    with pytest.raises(CartChanged):
        place_order(desk.buyer, checkout)
    assert state_of_the_world() == before


def test_an_order_is_refused_when_its_freight_goes_to_another_zone(desk: Desk) -> None:
    rules = [FreightRow(Decimal(8), country="ES"), FreightRow(Decimal(30), country="ES", postal_prefix="07")]
    save_freight_rules(SYSTEM, everybody(), rules)
    island = make.make_address(desk.company, postal_code="07001", city="Palma")
    desk.add((make.make_variant(price="10", stock=9), 1))
    with pytest.raises(CartChanged):
        place_order(desk.buyer, desk.checkout(delivery_address_id=island.pk))
    desk.delivery = island
    order = place_order(desk.buyer, desk.checkout())
    assert order.net_amount == 40


def test_too_small_an_order_is_refused_or_bears_a_surcharge(desk: Desk) -> None:
    terms = OrderTermsRow(everybody(), minimum_amount=Decimal(50))
    save_order_terms(SYSTEM, terms)
    desk.add((make.make_variant(price="20", stock=9), 2))
    before = state_of_the_world()
    with pytest.raises(OrderTooSmall) as refused:
        place_order(desk.buyer, desk.checkout())
    assert "10,00" in str(refused.value)
    assert state_of_the_world() == before
    save_order_terms(SYSTEM, replace(terms, small_order_surcharge=Decimal(6)))
    order = place_order(desk.buyer, desk.checkout())
    assert order.net_amount == 46
    assert [one.kind for one in order_adjustments(order)] == ["small_order"]


def test_a_code_is_typed_kept_until_the_order_and_copied_to_it(desk: Desk) -> None:
    promote("welcome", 20, typed_code="Hola20", min_amount=Decimal(50), currency="EUR")
    bolt = make.make_variant(price="20", stock=9)
    desk.add((bolt, 1))
    enter_code(desk.buyer, " hola20 ")
    enter_code(desk.buyer, "HOLA20")
    view = desk.see()
    assert view.codes == ("HOLA20",)
    assert [one.verdict for one in view.settlement.considered] == [Verdict.BELOW_AMOUNT]
    desk.add((bolt, 2))
    assert desk.see().totals.net == 48
    order = place_order(desk.buyer, desk.checkout())
    assert (order.net_amount, order.promotion_codes) == (48, ["HOLA20"])
    assert desk.see().codes == ()


def test_codes_that_are_unknown_over_or_others_are_refused_with_a_reason(desk: Desk) -> None:
    yesterday = clock.today() - timedelta(days=1)
    promote("old", typed_code="OLD", valid_until=yesterday)
    promote("others", typed_code="OTHERS", company_ids=[make.make_company().pk])
    promote("gone", typed_code="GONE", limit_total=0)
    for code, error in {
        "OLD": PromotionCodeOver,
        "GONE": PromotionCodeOver,
        "OTHERS": PromotionCodeUnknown,
        "NONE": PromotionCodeUnknown,
        "": PromotionCodeUnknown,
    }.items():
        with pytest.raises(error):
            enter_code(desk.buyer, code)
    assert desk.see().codes == ()


def test_a_cart_takes_ten_codes_and_gives_them_back(desk: Desk) -> None:
    for number in range(11):
        promote(f"c{number}", typed_code=f"C{number}")
    for number in range(10):
        enter_code(desk.buyer, f"c{number}")
    with pytest.raises(TooManyCodes):
        enter_code(desk.buyer, "C10")
    remove_code(desk.buyer, "c3")
    remove_code(desk.buyer, "unknown")
    assert len(desk.see().codes) == 9


def test_the_first_order_only(desk: Desk) -> None:
    promote(percent=50, first_order_only=True)
    bolt = make.make_variant(price="10", stock=9)
    assert desk.order((bolt, 1)).net_amount == 5
    assert desk.order((bolt, 1)).net_amount == 10
    Order.objects.update(state=OrderState.CANCELLED)
    assert desk.order((bolt, 1)).net_amount == 5


def test_online_only_is_not_for_what_the_seller_orders_on_behalf(desk: Desk) -> None:
    promote(percent=50, online_only=True)
    desk.add((make.make_variant(price="10", stock=9), 1))
    assert desk.see().totals.net == 5
    seller = replace(desk.buyer, acting=desk.buyer.person)
    assert cart_view(seller, current_cart(desk.buyer)).totals.net == 10


def test_an_order_in_approval_is_settled_again_when_it_is_decided(desk: Desk) -> None:
    make_rule(desk.company, at_least=1)
    approver = make.buyer_actor(desk.company, "approver")
    spring = promote(percent=50)
    order = desk.order((make.make_variant(price="10", stock=99), 10))
    assert (order.state, order.net_amount) == (OrderState.PENDING_APPROVAL, 50)
    Promotion.objects.filter(pk=spring.pk).update(is_active=False)
    order = decide_order(approver, order.pk, approve=True, seen_hash=order.content_hash)
    assert (order.state, order.net_amount) == (OrderState.PENDING_APPROVAL, 100)
    assert not order_adjustments(order)
    order = decide_order(approver, order.pk, approve=True, seen_hash=order.content_hash)
    assert order.state == OrderState.PLACED
    assert_invariants()


def test_an_order_whose_settlement_stands_is_released_as_it_was_agreed(desk: Desk) -> None:
    make_rule(desk.company, at_least=1)
    approver = make.buyer_actor(desk.company, "approver")
    promote(percent=50, first_order_only=True, limit_total=1, typed_code="ONE")
    charge_freight()
    bolt = make.make_variant(price="10", stock=99)
    desk.add((bolt, 10))
    enter_code(desk.buyer, "ONE")
    order = place_order(desk.buyer, desk.checkout())
    order = decide_order(approver, order.pk, approve=True, seen_hash=order.content_hash)
    assert (order.state, order.net_amount) == (OrderState.PLACED, Decimal("58.50"))
    assert CreditAccount.objects.get().used == order.total_amount
    assert_invariants()


def test_a_changed_order_is_settled_anew_and_may_not_become_too_small(desk: Desk) -> None:
    make_rule(desk.company, at_least=1)
    make.buyer_actor(desk.company, "approver")
    save_ladder(SYSTEM, everybody(), [LadderRow(Decimal(100), Decimal(10))])
    save_order_terms(SYSTEM, OrderTermsRow(everybody(), minimum_amount=Decimal(20)))
    order = desk.order((make.make_variant(price="10", stock=99), 10))
    [line] = order_lines(order)
    assert order.net_amount == 90
    before = state_of_the_world()
    with pytest.raises(OrderTooSmall), transaction.atomic():
        change_pending_order(desk.buyer, order.pk, {line.pk: Decimal(1)})
    assert state_of_the_world() == before
    order = change_pending_order(desk.buyer, order.pk, {line.pk: Decimal(9)})
    assert (order.net_amount, order_adjustments(order)) == (90, [])
    assert_invariants()


def test_uses_are_counted_and_given_back(desk: Desk) -> None:
    make_rule(desk.company, at_least=1)
    approver = make.buyer_actor(desk.company, "approver")
    spring = promote(limit_total=3, limit_per_company=1)
    bolt = make.make_variant(price="10", stock=99)

    def uses() -> tuple[int, int]:
        spring.refresh_from_db()
        return spring.used, PromotionUse.objects.count()

    order = desk.order((bolt, 1))
    assert (order.net_amount, uses()) == (9, (1, 1))
    assert desk.order((bolt, 1)).net_amount == 10
    withdraw_order(desk.buyer, order.pk)
    assert uses() == (0, 0)
    order = desk.order((bolt, 1))
    assert (order.net_amount, uses()) == (9, (1, 1))
    decide_order(approver, order.pk, approve=False, comment="no", seen_hash=order.content_hash)
    assert uses() == (0, 0)
    order = desk.order((bolt, 1))
    order = decide_order(approver, order.pk, approve=True, seen_hash=order.content_hash)
    cancel_order(make.staff_actor(), order.pk, "none left")
    assert uses() == (0, 0)
    assert_invariants()


def test_what_is_left_of_a_cancelled_order_keeps_its_share_of_the_discounts(desk: Desk) -> None:
    save_ladder(SYSTEM, everybody(), [LadderRow(Decimal(50), Decimal(10))])
    charge_freight("6", None)
    promote(percent=20)
    order = desk.order((make.make_variant(price="10", stock=99), 10))
    # 100 - 20 - 8 + 6
    assert order.net_amount == 78
    [line] = order_lines(order)
    line.quantity_cancelled = Decimal(5)
    # 40 - 4 + 6 = 42, with 21 % of tax 50.82
    assert live_total(order, [line]) == Decimal("50.82")
    line.quantity_cancelled = Decimal(10)
    assert live_total(order, [line]) == 0
    cancel_order(make.staff_actor(), order.pk, "none left")
    assert CreditAccount.objects.get().used == 0
    assert_invariants()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE ordering_orderadjustment SET amount = -1",
        "DELETE FROM ordering_orderadjustment",
        "UPDATE ordering_orderline SET discount_amount = 5",
        "UPDATE ordering_order SET net_amount = net_amount - 1, total_amount = total_amount - 1;"
        " SET CONSTRAINTS ALL IMMEDIATE",
        "INSERT INTO ordering_orderadjustment (order_id, position, kind, code, names, amount, tax_class, tax_category,"
        " tax_percent) SELECT id, 99, 'freight', '', '{}', -1, 'standard', 'S', 21 FROM ordering_order",
    ],
)
def test_the_database_keeps_a_placed_order_as_it_was_agreed(desk: Desk, change: str) -> None:
    promote()
    desk.order((make.make_variant(price="10", stock=9), 1))
    before = state_of_the_world()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)
    assert state_of_the_world() == before
    assert OrderAdjustment.objects.count() == OrderLine.objects.count() == 1
