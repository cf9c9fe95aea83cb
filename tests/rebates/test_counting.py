"""Goods leave and come back: what counts, in which agreements, and only once."""

from __future__ import annotations

from decimal import Decimal
from uuid import uuid4

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.core.errors import NotFound
from lonja.ordering.actions import cancel_order
from lonja.ordering.events import OrderShipped
from lonja.ordering.models import Order
from lonja.pricing.actions import LadderRow, Place, PromotionRow, save_ladder, save_promotion
from lonja.pricing.rules import PromotionKind
from lonja.project.wiring import HANDLERS
from lonja.rebates.actions import GoodsRow, count_shipment, take_back
from lonja.rebates.errors import ReturnInvalid
from lonja.rebates.handlers import order_shipped
from lonja.rebates.ledger import terms_of
from lonja.rebates.models import RebateEntry, RebatePeriod
from lonja.rebates.rules import Ladder, earned
from tests import factories as make
from tests.guards import refused_by
from tests.invariants import assert_invariants
from tests.ordering.desk import make_desk
from tests.rebates.trade import agree, books, buy, period, recount, ship, terms

pytestmark = pytest.mark.django_db
D = Decimal


def test_goods_count_when_they_leave_and_not_before() -> None:
    desk, bolt = make_desk(), make.make_variant(price="10", stock=1000)
    agree(desk.company, terms((0, 3)))
    order = desk.order((bolt, 10))
    assert not RebatePeriod.objects.exists()
    assert "lonja.rebates.handlers.order_shipped" in HANDLERS["OrderShipped"]
    count_shipment(SYSTEM, ship(order, 4).pk)
    assert (period().turnover, period().rebate) == (D(40), D("1.2"))
    cancel_order(SYSTEM, order.pk, "no longer made")
    assert (period().turnover, period().rebate) == (D(40), D("1.2"))
    assert_invariants()


def test_an_event_told_three_times_counts_once() -> None:
    desk, bolt = make_desk(), make.make_variant(price="10", stock=1000)
    agree(desk.company, terms((0, 3)))
    shipment = buy(desk, bolt, 5)
    for _ in range(3):
        order_shipped(uuid4(), OrderShipped(shipment.order_id, shipment.pk))
    assert period().turnover == 50
    assert RebateEntry.objects.count() == 1
    count_shipment(SYSTEM, make.unknown_id())


def test_a_step_reached_late_rates_the_whole_year_anew_and_the_ledger_says_so() -> None:
    desk, bolt = make_desk(), make.make_variant(price="10", stock=1000)
    agree(desk.company, terms((0, 1), (100, 2)))
    for quantity in (6, 6):
        count_shipment(SYSTEM, buy(desk, bolt, quantity).pk)
    rows = RebateEntry.objects.values_list("kind", "turnover", "rebate", "rebate_after")
    assert list(rows.order_by("pk")) == [
        ("shipment", D(60), D("0.6"), D("0.6")),
        ("shipment", D(60), D("0.6"), D("1.2")),
        ("rerate", D(0), D("1.2"), D("2.4")),
    ]
    assert_invariants()


def test_only_the_goods_agreed_count_and_agreements_add_up() -> None:
    desk, segment = make_desk(), make.make_segment("members")
    make.join_segment(desk.company, segment)
    tools = make.make_category("tools")
    drills = make.make_category("drills", tools)
    drill = make.make_variant(product=make.make_product(category=drills, brand="Acme"), price="10", stock=100)
    glue = make.make_variant(product=make.make_product(brand="Acme"), price="10", stock=100)
    nail = make.make_variant(price="10", stock=100)
    agree(desk.company, terms((0, 1)), "branch", goods=[GoodsRow(category_code="tools")])
    agree(desk.company, terms((0, 1)), "brand", goods=[GoodsRow(brand="Acme")])
    agree(desk.company, terms((0, 1)), "one", goods=[GoodsRow(product_code=nail.product.code)])
    agree(None, terms((0, 1)), "everybody", segment_code="members")
    agree(make.make_company(), terms((0, 1)), "another")
    agree(desk.company, terms((0, 1)), "later", valid_from=timezone.now().date().replace(year=2099))
    count_shipment(SYSTEM, ship(desk.order((drill, 1), (glue, 2), (nail, 4))).pk)
    found = dict(RebatePeriod.objects.values_list("agreement__code", "turnover"))
    assert found == {"branch": D(10), "brand": D(30), "one": D(40), "everybody": D(70)}
    assert set(RebatePeriod.objects.values_list("company", flat=True)) == {desk.company.pk}


def test_discounts_of_the_order_are_no_turnover_nor_is_freight() -> None:
    desk, bolt = make_desk(), make.make_variant(price="10", stock=100)
    save_ladder(SYSTEM, Place("EUR", company_id=desk.company.pk), [LadderRow(D(50), D(10))])
    agree(desk.company, terms((0, 10)))
    count_shipment(SYSTEM, ship(desk.order((bolt, 9)), 4).pk)
    assert period().turnover == 36
    count_shipment(SYSTEM, ship(Order.objects.get()).pk)
    assert period().turnover == 81 == Order.objects.get().net_amount


def test_what_is_given_for_nothing_accrues_nothing() -> None:
    desk, bolt = make_desk(), make.make_variant(price="10", stock=100)
    make.make_variant("CUP", stock=100)
    row = PromotionRow("cups", {"es": "Taza"}, PromotionKind.FREE_GOODS, gift_sku="CUP", gift_quantity=D(2))
    save_promotion(SYSTEM, row)
    agree(desk.company, terms((0, 10)))
    count_shipment(SYSTEM, ship(desk.order((bolt, 9))).pk)
    assert Order.objects.get().lines.count() == 2
    assert (period().turnover, RebateEntry.objects.count()) == (90, 1)


def test_an_agreement_made_late_counts_what_has_left_since_its_first_day() -> None:
    desk, bolt = make_desk(), make.make_variant(price="10", stock=100)
    shipment = buy(desk, bolt, 5)
    agree(desk.company, terms((0, 2)))
    count_shipment(SYSTEM, shipment.pk)
    assert (period().turnover, period().rebate) == (D(50), D(1))
    Order.objects.update(road="import")
    agree(desk.company, terms((0, 2)), "second")
    assert RebatePeriod.objects.count() == 1


def test_goods_that_come_back_take_their_turnover_and_the_step_with_them() -> None:
    desk, bolt, staff = make_desk(), make.make_variant(price="10", stock=100), make.staff_actor()
    agree(desk.company, terms((0, 1), (100, 2)))
    count_shipment(SYSTEM, buy(desk, bolt, 12).pk)
    line = Order.objects.get().lines.get()
    assert take_back(staff, line.pk, D(3), "RMA-1") == 1
    assert take_back(staff, line.pk, D(3), "RMA-1") == 0
    assert (period().turnover, period().rebate) == (D(90), D("0.9"))
    before = books()
    for quantity in (D(10), D(0), D(-1), D("NaN")):
        with pytest.raises(ReturnInvalid) as refused:
            take_back(staff, line.pk, quantity, "RMA-2")
        assert refused.value.params == {"left": "9"}
    with pytest.raises(ReturnInvalid):
        take_back(staff, line.pk, D(1), "  ")
    with pytest.raises(NotFound):
        take_back(staff, make.unknown_id(), D(1), "RMA-2")
    for stranger in (desk.buyer, make.staff_actor("warehouse")):
        with pytest.raises(PermissionMissing):
            take_back(stranger, line.pk, D(1), "RMA-2")
    assert books() == before
    take_back(staff, line.pk, D(9), "RMA-3")
    assert (period().turnover, period().rebate) == (0, 0)
    assert_invariants()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_ledger_agrees_with_a_slow_recount_over_the_orders(data: st.DataObject) -> None:
    desk, segment = make_desk(limit=10_000_000), make.make_segment()
    make.join_segment(desk.company, segment)
    goods = [
        make.make_variant(product=make.make_product(brand=brand), price=price, stock=100_000)
        for brand, price in (("Acme", "9.99"), ("Acme", "0.0333"), ("", "123.45"))
    ]
    save_ladder(SYSTEM, Place("EUR", company_id=desk.company.pk), [LadderRow(D(100), D("7.5"))])
    steps = ((0, 1), (data.draw(st.integers(1, 3000)), 3))
    made = [
        agree(desk.company, terms(*steps), f"all-{uuid4()}"),
        agree(None, terms(*steps, ladder=Ladder.PART_ABOVE), f"seg-{uuid4()}", segment_code=segment.code),
        agree(desk.company, terms(*steps, minimum=500), f"brand-{uuid4()}", goods=[GoodsRow(brand="Acme")]),
    ]
    for _ in range(data.draw(st.integers(1, 3))):
        asks = [(one, data.draw(st.integers(1, 60))) for one in goods]
        order = desk.order(*asks)
        parts = [data.draw(st.integers(0, quantity)) for _one, quantity in asks]
        if any(parts):
            count_shipment(SYSTEM, ship(order, *parts).pk)
        if data.draw(st.booleans()) and any(part < asked for part, (_one, asked) in zip(parts, asks, strict=True)):
            count_shipment(SYSTEM, ship(order).pk)
    for agreement in made:
        found = RebatePeriod.objects.filter(agreement=agreement).first()
        turnover = found.turnover if found else D(0)
        assert turnover == recount(agreement, desk.company)
        assert (found.rebate if found else D(0)) == earned(terms_of(agreement), turnover)
    assert_invariants()


def test_the_database_itself_keeps_the_books() -> None:
    desk, bolt = make_desk(), make.make_variant(price="10", stock=100)
    agree(desk.company, terms((0, 3)))
    count_shipment(SYSTEM, buy(desk, bolt, 5).pk)
    entry = RebateEntry.objects.get()
    with refused_by("rebates_ledger_append_only"):
        RebateEntry.objects.update(turnover=1)
    with refused_by("rebates_ledger_append_only"):
        entry.delete()
    with refused_by("rebates_period_is_the_ledger"):
        RebatePeriod.objects.update(turnover=1)
    with refused_by("rebates_shipped_counts_once"):
        entry.pk, entry.turnover_after, entry.rebate_after = None, D(100), D(3)
        entry.save(force_insert=True)
    with refused_by("rebates_ledger_adds_up"):
        entry.pk, entry.turnover_after, entry.rebate_after, entry.shipment_line = None, D(99), D(3), None
        entry.save(force_insert=True)
