"""What becomes of the deliveries of an order: each is shipped apart, and moved when the order is sent again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import translation

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Address
from lonja.core import clock
from lonja.fulfillment.actions import deliver_licenses, ship_order
from lonja.fulfillment.errors import SeveralDeliveries
from lonja.fulfillment.models import Shipment
from lonja.ordering.actions import (
    LineEdit,
    Resubmission,
    acknowledge_order,
    current_cart,
    place_order,
    resubmit_order,
    return_order,
)
from lonja.ordering.errors import (
    NothingChosen,
)
from lonja.ordering.models import Order, OrderDelivery, OrderLine
from lonja.ordering.queries import cart_view, changes_of, last_resubmission, order_deliveries, order_lines
from lonja.ordering.states import OrderState
from lonja.pricing.actions import PromotionRow, save_promotion
from lonja.pricing.rules import PromotionKind
from lonja.web import formats
from tests import factories as make
from tests.ordering.desk import Desk, make_rule, state_of_the_world
from tests.ordering.places import goes, in_days, northern_desk, northern_shop, send

pytestmark = pytest.mark.django_db
D = Decimal


@pytest.fixture
def desk() -> Desk:
    return northern_desk()


@pytest.fixture
def shop(desk: Desk) -> Address:
    return northern_shop(desk)


@pytest.fixture
def bolt() -> Variant:
    return make.make_variant("BOLT", price=10, stock=1000)


@pytest.fixture
def nut() -> Variant:
    return make.make_variant("NUT", price=1, stock=1000)


@pytest.fixture
def two_places(desk: Desk, shop: Address, bolt: Variant, nut: Variant) -> Order:
    """BOLT goes to the desk's own address, NUT to the shop, and hours of service to nobody's door; one bolt is free."""
    row = PromotionRow("five", {"es": "Cinco"}, PromotionKind.FREE_GOODS, buy_quantity=5, gift_quantity=D(1))
    save_promotion(SYSTEM, replace(row, gift_sku="BOLT", gift_times=1))
    desk.add((bolt, 5), (nut, 4), (make.make_service("HOURS", price=48), 1))
    send(desk, LineEdit(ship_to_id=shop.pk), nut)
    order = place_order(desk.buyer, desk.checkout())
    return acknowledge_order(make.staff_actor(), order.pk)


def test_goods_of_two_deliveries_never_leave_in_one_shipment(two_places: Order) -> None:
    """The trap: a parcel with one tracking number that is said to go to two addresses."""
    staff, lines = make.staff_actor(), {line.sku + line.price_source[:4]: line.pk for line in order_lines(two_places)}
    bolt, nut, hours, gift = lines["BOLTlist"], lines["NUTlist"], lines["HOURSlist"], lines["BOLTfive"]
    world = state_of_the_world()
    for mixed in ({bolt: D(2), nut: D(4)}, {gift: D(1), nut: D(4)}):
        with translation.override("en"), pytest.raises(SeveralDeliveries) as refusal:
            ship_order(staff, two_places.pk, mixed)
        with translation.override("en"):
            said = str(refusal.value)
        assert "line 2 (NUT) with delivery 2 (Tienda norte, " in said
        assert "Send each delivery apart" in said
        assert (state_of_the_world(), Shipment.objects.count()) == (world, 0)
    ship_order(staff, two_places.pk, {nut: D(4), hours: D(1), bolt: D(0)})
    ship_order(staff, two_places.pk, {bolt: D(5), gift: D(1)})
    two_places.refresh_from_db()
    assert two_places.state == OrderState.SHIPPED


def test_keys_of_licenses_go_by_mail_wherever_their_lines_go(desk: Desk, shop: Address) -> None:
    cad, cam = make.make_license("CAD", "KEY-1", price=10), make.make_license("CAM", "KEY-2", price=10)
    desk.add((cad, 1), (cam, 1))
    send(desk, LineEdit(ship_to_id=shop.pk), cam)
    order = place_order(desk.buyer, desk.checkout())
    shipment = deliver_licenses(SYSTEM, order.pk)
    assert shipment is not None
    assert shipment.lines.count() == 2


def test_the_shipping_page_has_a_form_for_each_delivery(two_places: Order) -> None:
    browser, page = Client(), reverse("backoffice:order", args=[two_places.pk])
    browser.force_login(make.make_staff())
    shown = browser.get(page).text
    here, there = shown.split('name="delivery" value="')[1:]
    nut = OrderLine.objects.get(sku="NUT").pk
    assert ("Tienda norte" in there, f"quantity-{nut}" in there, f"quantity-{nut}" in here) == (True, True, False)
    ship = reverse("backoffice:ship_order", args=[two_places.pk])
    wrong = browser.post(ship, {"delivery": "2", f"quantity-{nut}": "99", "carrier": "Correos"})
    here, there = wrong.text.split('name="delivery" value="')[1:]
    assert ("Correos" in there, 'value="99"' in there, "Correos" in here) == (True, True, False)
    browser.post(ship, {"delivery": "2", f"quantity-{nut}": "4"})
    here, there = browser.get(page).text.split('name="delivery" value="')[1:]
    assert ('name="carrier"' in here, 'name="carrier"' in there) == (True, False), "all of the second has left"


@pytest.fixture
def sent_back(desk: Desk, shop: Address, bolt: Variant, nut: Variant) -> Order:
    """BOLT on the order's day, in 10 days; NUT to the shop on the same; PIN to the shop in 20 days; CAP there in 3."""
    make_rule(desk.company, at_least=1)
    approver = make.buyer_actor(desk.company, "approver")
    pin, cap = (make.make_variant(sku, price=1, stock=99) for sku in ("PIN", "CAP"))
    desk.add((bolt, 15), (nut, 4), (pin, 2), (cap, 1))
    for days, variant in ((None, nut), (20, pin), (3, cap)):
        send(desk, LineEdit(ship_to_id=shop.pk, wanted_on=in_days(days) if days else None), variant)
    day = in_days(10)
    view = cart_view(desk.buyer, current_cart(desk.buyer), delivery=desk.delivery, wanted_on=day)
    order = place_order(desk.buyer, desk.checkout(wanted_on=day, seen_hash=view.content_hash))
    return return_order(approver, order.pk, comment="Later, please", seen_hash=order.content_hash)


def again(desk: Desk, order: Order, wanted_on: date | None) -> list[tuple[str, Any, Decimal]]:
    """The order sent again with this day: what goes where and when, with the freight."""
    sent = resubmit_order(desk.buyer, order.pk, Resubmission({}, {}, wanted_on))
    first = order_deliveries(sent, order_lines(sent))[0]
    assert (sent.delivery_address, sent.wanted_on) == (first.address, first.wanted_on)
    return [("+".join(sku for sku, _many in lines), day, freight) for _city, day, freight, lines in goes(sent)]


class TestSentAgainWithAnotherDay:
    def test_moves_what_had_the_orders_day_and_leaves_what_has_its_own(self, desk: Desk, sent_back: Order) -> None:
        assert again(desk, sent_back, in_days(12)) == [
            ("BOLT", in_days(12), 0), ("NUT", in_days(12), 20), ("PIN", in_days(20), 20), ("CAP", in_days(3), 20),
        ]  # fmt: skip

    def test_moves_what_is_over_and_says_so(self, desk: Desk, sent_back: Order) -> None:
        with time_machine.travel(clock.now() + timedelta(days=5), tick=False):
            found = again(desk, sent_back, in_days(9))
            moved = in_days(9)
        assert [(sku, day) for sku, day, _freight in found] == [
            ("BOLT", moved), ("NUT+CAP", moved), ("PIN", in_days(20)),
        ]  # fmt: skip
        change = last_resubmission(sent_back)
        assert change is not None
        assert [(one.name[:12], one.after) for one in changes_of(change)][-1] == ("Tienda norte", formats.date(moved))

    def test_two_that_become_one_bear_one_freight(self, desk: Desk, sent_back: Order) -> None:
        """The trap: freight for two deliveries to the same door on the same day."""
        assert again(desk, sent_back, in_days(20)) == [
            ("BOLT", in_days(20), 0), ("NUT+PIN", in_days(20), 20), ("CAP", in_days(3), 20),
        ]  # fmt: skip
        assert Order.objects.get().net_amount == 150 + 4 + 2 + 1 + 40

    def test_one_that_is_left_is_the_orders_own(self, desk: Desk, bolt: Variant, nut: Variant) -> None:
        make_rule(desk.company, at_least=1)
        approver = make.buyer_actor(desk.company, "approver")
        desk.add((bolt, 15), (nut, 4))
        send(desk, LineEdit(wanted_on=in_days(20)), nut)
        order = place_order(desk.buyer, desk.checkout())
        return_order(approver, order.pk, comment="Together", seen_hash=order.content_hash)
        assert again(desk, order, in_days(20)) == [("BOLT+NUT", in_days(20), 0)]
        assert not OrderDelivery.objects.exists()

    def test_a_refusal_leaves_every_day_as_it_was(self, desk: Desk, sent_back: Order) -> None:
        before = goes(sent_back)
        with pytest.raises(NothingChosen):
            resubmit_order(
                desk.buyer, sent_back.pk, Resubmission(dict.fromkeys(_ids(sent_back), D(0)), {}, in_days(12))
            )
        assert goes(Order.objects.get()) == before


def _ids(order: Order) -> list[UUID]:
    return [line.pk for line in order_lines(order)]
