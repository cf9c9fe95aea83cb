"""Kits in carts and orders: priced by themselves or by their parts, promised, shipped and cancelled part by part."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lonja.catalog.actions import KitRow, save_kits
from lonja.catalog.models import Product, Variant
from lonja.catalog.queries import SearchAsk, search
from lonja.companies.actor import SYSTEM
from lonja.fulfillment.actions import ship_order
from lonja.inventory.errors import OutOfStock
from lonja.inventory.models import Reservation, StockLevel
from lonja.inventory.queries import availability
from lonja.ordering.actions import (
    acknowledge_order,
    add_lines,
    cancel_order,
    change_pending_order,
    decide_order,
    place_order,
)
from lonja.ordering.actions.carts import CartAsk
from lonja.ordering.errors import CartChanged, OnlyWhole
from lonja.ordering.models import Order, OrderLine, OrderLinePart
from lonja.ordering.queries import offer_order, offers, order_lines
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask
from tests import factories as make
from tests.inventory.stock import count
from tests.ordering.desk import Desk, make_desk, make_rule, state_of_the_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def case() -> Variant:
    return make.make_variant("CASE", name="Case", price=8, stock=5)


@pytest.fixture
def bit(case: Variant) -> Variant:
    return make.make_variant("BIT", name="Bit", price="1.50", stock=47)


@pytest.fixture
def kit(case: Variant, bit: Variant) -> Variant:
    return make.make_kit("SET", (case, 1), (bit, 10), name="Set of bits", by_parts=True)


def on_shelf(variant: Variant) -> tuple[Decimal, Decimal]:
    level = StockLevel.objects.get(variant=variant)
    return level.on_hand, level.reserved


def line_of(order: Order) -> OrderLine:
    return order_lines(order)[0]


class TestPrice:
    """Its own price, or what its parts cost this company at the quantities that the kits take."""

    def test_a_kit_costs_what_its_parts_cost_with_their_breaks(self, desk: Desk, kit: Variant, bit: Variant) -> None:
        make.make_price(bit, "1.20", min_quantity=25)
        one, three = price_lines(desk.buyer, [Ask(kit.pk, Decimal(1)), Ask(kit.pk, Decimal(3))], with_breaks=True)
        assert (one.unit_price, one.amount) == (23, 23)  # 8 + 10 x 1.50
        assert (three.unit_price, three.amount) == (20, 60)  # 30 bits cost 1.20 each
        assert [(step.min_quantity, step.unit_price) for step in one.breaks] == [(1, 23), (3, 20)]
        assert one.list_code == "list"
        assert [(part.quantity, part.unit_price) for part in one.parts] == [(1, 8), (10, Decimal("1.5"))]

    def test_the_companys_own_price_of_a_part_counts(self, desk: Desk, kit: Variant, bit: Variant) -> None:
        own = make.make_price_list()
        make.assign(own, desk.company)
        make.make_price(bit, 1, own)
        (priced,) = price_lines(desk.buyer, [Ask(kit.pk, Decimal(1))])
        assert (priced.unit_price, priced.list_code) == (18, "")
        others = price_lines(make.buyer_actor(make.make_company()), [Ask(kit.pk, Decimal(1))])
        assert others[0].unit_price == 23

    def test_a_part_on_request_makes_the_kit_so(self, desk: Desk, kit: Variant) -> None:
        save_kits(SYSTEM, [KitRow("SET", [("CASE", Decimal(1)), (make.make_variant().sku, Decimal(1))], True)])
        (priced,) = price_lines(desk.buyer, [Ask(kit.pk, Decimal(1))])
        assert priced.unit_price is None

    def test_a_kit_with_a_price_of_its_own_costs_that(self, desk: Desk, case: Variant) -> None:
        kit = make.make_kit("OWN", (case, 2), price=15)
        (priced,) = price_lines(desk.buyer, [Ask(kit.pk, Decimal(1))])
        assert (priced.unit_price, priced.parts) == (15, ())

    def test_lists_sort_it_by_its_parts_and_by_whole_kits(self, desk: Desk, kit: Variant, bit: Variant) -> None:
        dear = make.make_variant("DEAR", price=24, stock=4)
        make.make_price(kit, 99)  # a price of its own, which does not count
        by_price = search(desk.buyer, SearchAsk(order=offer_order(desk.buyer, "price"))).variants
        assert [variant.sku for variant in by_price] == ["BIT", "CASE", "SET", "DEAR"]
        StockLevel.objects.filter(variant=dear).update(on_hand=3)
        by_stock = search(desk.buyer, SearchAsk(order=offer_order(desk.buyer, "stock"))).variants
        assert [variant.sku for variant in by_stock] == ["BIT", "CASE", "SET", "DEAR"]


class TestPromise:
    """As many whole kits as the scarcest part allows."""

    def test_the_scarcest_part_says_how_many(self, desk: Desk, kit: Variant, bit: Variant) -> None:
        (offer,) = offers(desk.buyer, [kit])
        assert (offer.availability.available, offer.availability.in_warehouse) == (4, 4)  # 47 bits, 10 each
        assert offer.availability.city == "Zaragoza"

    def test_it_is_on_order_when_all_that_is_scarce_is(self, kit: Variant, case: Variant, bit: Variant) -> None:
        StockLevel.objects.update(on_hand=0)
        make.make_supply(case, lead_days=3)
        assert not availability(SYSTEM, [kit.pk])[kit.pk].may_backorder
        make.make_supply(bit, lead_days=8)
        found = availability(SYSTEM, [kit.pk])[kit.pk]
        assert (found.available, found.may_backorder, found.lead_days) == (0, True, 8)

    def test_a_stock_of_its_own_says_nothing(self, kit: Variant) -> None:
        make.make_stock(kit, 1000)
        assert availability(SYSTEM, [kit.pk])[kit.pk].available == 4


class TestOrder:
    """Its parts are copied, reserved, shipped and given back."""

    def test_an_order_reserves_and_ships_its_parts(self, desk: Desk, kit: Variant, case: Variant, bit: Variant) -> None:
        order = desk.order((kit, 3))
        line = line_of(order)
        assert (line.amount, line.promised_on is not None) == (69, True)
        assert [(part.sku, part.name, part.quantity) for part in line.parts.all()] == [
            ("CASE", "Case", 1),
            ("BIT", "Bit", 10),
        ]
        assert (on_shelf(case), on_shelf(bit)) == ((5, 3), (47, 30))
        keeper = make.staff_actor()
        acknowledge_order(keeper, order.pk)
        ship_order(keeper, order.pk, {line.pk: Decimal(2)})
        assert (on_shelf(case), on_shelf(bit)) == ((3, 1), (27, 10))
        cancel_order(keeper, order.pk, "enough")
        assert (on_shelf(case), on_shelf(bit)) == ((3, 0), (27, 0))
        assert not Reservation.objects.exists()

    def test_two_lines_share_the_stock_of_a_part(self, desk: Desk, kit: Variant, case: Variant, bit: Variant) -> None:
        desk.add((kit, 4), (bit, 8))
        checkout, before = desk.checkout(), state_of_the_world()
        with pytest.raises(OutOfStock, match="BIT"):
            place_order(desk.buyer, checkout)
        assert state_of_the_world() == before

    def test_a_part_that_waits_holds_the_shipment_back(self, desk: Desk, kit: Variant, bit: Variant) -> None:
        make.make_supply(bit, lead_days=6)
        order = desk.order((kit, 5))
        line, keeper = line_of(order), make.staff_actor()
        acknowledge_order(keeper, order.pk)
        before = state_of_the_world()
        with pytest.raises(OutOfStock, match="BIT"):
            ship_order(keeper, order.pk, {line.pk: Decimal(5)})
        assert state_of_the_world() == before
        count(bit, {make.make_warehouse(): 60}, at=make.timezone.now())
        ship_order(keeper, order.pk, {line.pk: Decimal(5)})
        assert on_shelf(bit) == (10, 0)

    def test_half_a_kit_is_never_shipped(self, desk: Desk, kit: Variant) -> None:
        order = desk.order((kit, 2))
        keeper = make.staff_actor()
        acknowledge_order(keeper, order.pk)
        before = state_of_the_world()
        with pytest.raises(OnlyWhole, match="SET"):
            ship_order(keeper, order.pk, {line_of(order).pk: Decimal("0.5")})
        assert state_of_the_world() == before

    def test_what_it_is_made_of_is_what_the_buyer_saw(self, desk: Desk, kit: Variant, case: Variant) -> None:
        desk.add((kit, 1))
        checkout = desk.checkout()
        save_kits(SYSTEM, [KitRow("SET", [("CASE", Decimal(1)), ("BIT", Decimal(9))])])
        make.make_price(kit, 23)
        with pytest.raises(CartChanged):
            place_order(desk.buyer, checkout)
        assert not Order.objects.exists()

    def test_a_hidden_part_blocks_the_line_without_a_name(self, desk: Desk, kit: Variant, bit: Variant) -> None:
        desk.add((kit, 1))
        Product.objects.filter(pk=bit.product_id).update(is_active=False)
        (line,) = desk.see().lines
        assert (line.variant, line.parts, line.is_orderable) == (None, (), False)


class TestApproval:
    """An order that waits keeps the parts that it was sent with."""

    def test_a_later_kit_does_not_change_what_was_asked_for(self, desk: Desk, kit: Variant, bit: Variant) -> None:
        make_rule(desk.company, at_least=0)
        approver = make.buyer_actor(desk.company, "approver")
        order = desk.order((kit, 2))
        save_kits(SYSTEM, [KitRow("SET", [("CASE", Decimal(1))], is_priced_by_parts=True)])
        decide_order(approver, order.pk, approve=True, seen_hash=order.content_hash)
        assert on_shelf(bit) == (47, 20)

    def test_a_change_keeps_the_parts_and_takes_whole_kits(self, desk: Desk, kit: Variant, bit: Variant) -> None:
        make_rule(desk.company, at_least=0)
        approver = make.buyer_actor(desk.company, "approver")
        order = desk.order((kit, 2))
        with pytest.raises(OnlyWhole):
            change_pending_order(desk.buyer, order.pk, {line_of(order).pk: Decimal("1.5")})
        order = change_pending_order(desk.buyer, order.pk, {line_of(order).pk: Decimal(3)})
        assert [part.quantity for part in line_of(order).parts.all()] == [1, 10]
        assert OrderLinePart.objects.count() == 2
        decide_order(approver, order.pk, approve=True, seen_hash=order.content_hash)
        assert on_shelf(bit) == (47, 30)


def test_a_cart_takes_as_many_queries_for_any_number_of_kits(desk: Desk, kit: Variant, case: Variant) -> None:
    desk.add((kit, 1))
    with CaptureQueriesContext(connection) as one:
        desk.see()
    others = [make.make_kit(f"SET-{number}", (case, 1), by_parts=True) for number in range(5)]
    add_lines(desk.buyer, [CartAsk(other.pk, Decimal(1)) for other in others])
    with CaptureQueriesContext(connection) as many:
        desk.see()
    assert len(one) == len(many)
