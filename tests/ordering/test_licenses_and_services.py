"""What is sold without a warehouse: keys by mail and on the order, services without stock and freight."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from lonja.companies.actor import SYSTEM
from lonja.companies.models import User
from lonja.core.events import deliver
from lonja.core.models import RecordedEvent
from lonja.fulfillment.actions import deliver_licenses, ship_order
from lonja.fulfillment.models import Shipment
from lonja.inventory.actions import add_license_keys
from lonja.inventory.models import LicenseKey, Reservation, StockLevel
from lonja.notifications.models import Message
from lonja.ordering.actions import acknowledge_order, cancel_order
from lonja.ordering.errors import MoveNotAllowed
from lonja.ordering.models import Order
from lonja.ordering.queries import license_keys, order_lines
from lonja.project.wiring import HANDLERS
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, state_of_the_world
from tests.ordering.test_sums import charge_freight

pytestmark = pytest.mark.django_db
ONE = Decimal(1)


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def hear(*names: str) -> None:
    """Let the handlers of what was recorded do their work, twice."""
    for row in RecordedEvent.objects.filter(name__in=names).order_by("id"):
        for handler in HANDLERS[row.name] * 2:
            deliver(row.id, handler)


def shown(desk: Desk, order: Order, actor: Any = None) -> list[list[str]]:
    return list(license_keys(actor or desk.buyer, order_lines(order)).values())


def test_a_license_is_delivered_at_once_by_mail_and_on_the_order(desk: Desk) -> None:
    cad = make.make_license("CAD", "AAAA-BBBB-CCCC-1111", "AAAA-BBBB-CCCC-2222", price=100)
    order = desk.order((cad, 2))
    assert (order.state, shown(desk, order)) == ("placed", [])
    hear("OrderPlaced")
    hear("OrderShipped")
    order.refresh_from_db()
    assert order.state == "shipped"
    assert shown(desk, order) == [["AAAA-BBBB-CCCC-1111", "AAAA-BBBB-CCCC-2222"]]
    assert shown(desk, order, make.staff_actor()) == [["…1111", "…2222"]]
    mail = Message.objects.get(template="order_shipped")
    assert "AAAA-BBBB-CCCC-2222" in mail.text
    assert Message.objects.filter(text__contains="AAAA").count() == 1
    assert Shipment.objects.count() == 1


def test_the_rest_of_the_order_still_waits_to_be_taken_in_hand(desk: Desk) -> None:
    cad, bolt = make.make_license("CAD", "KEY", price=100), make.make_variant("BOLT", price=1, stock=9)
    order = desk.order((cad, 1), (bolt, 2))
    goods = order_lines(order)[1]
    before = state_of_the_world()
    with pytest.raises(MoveNotAllowed):
        ship_order(make.staff_actor(), order.pk, {goods.pk: ONE})
    assert state_of_the_world() == before
    hear("OrderPlaced")
    order.refresh_from_db()
    assert order.state == "partially_shipped"
    ship_order(make.staff_actor(), order.pk, {goods.pk: Decimal(2)})
    assert StockLevel.objects.get().on_hand == 7


def test_who_waits_for_a_dry_pool_gets_his_key_when_it_is_filled(desk: Desk) -> None:
    cad = make.make_license("CAD", "KEY-1", price=100)
    order = desk.order((cad, 2))
    (line,) = order_lines(order)
    assert line.promised_on is not None
    hear("OrderPlaced")
    assert shown(desk, order) == [["KEY-1"]]
    add_license_keys(SYSTEM, cad.pk, "KEY-2\nKEY-3")
    hear("LicenseKeysArrived")
    order.refresh_from_db()
    assert (order.state, shown(desk, order)) == ("shipped", [["KEY-1", "KEY-2"]])
    assert LicenseKey.objects.get(line=None).key == "KEY-3"


def test_what_was_delivered_never_comes_back(desk: Desk) -> None:
    cad = make.make_license("CAD", "KEY-1", price=100)
    order = desk.order((cad, 3))
    hear("OrderPlaced")
    add_license_keys(SYSTEM, cad.pk, "KEY-2")
    cancel_order(make.staff_actor(), order.pk, "a mistake")
    assert list(LicenseKey.objects.filter(line=None).values_list("key", flat=True)) == ["KEY-2"]
    assert not Reservation.objects.exists()
    assert deliver_licenses(SYSTEM, order.pk) is None


def test_a_key_inside_of_a_kit_goes_with_it(desk: Desk) -> None:
    cad, dongle = make.make_license("CAD", "KEY-1", "KEY-2"), make.make_variant("DONGLE", stock=2)
    hours = make.make_service("HOURS")
    kit = make.make_kit("SUITE", (cad, 1), (dongle, 1), (hours, 3), price=200)
    order = desk.order((kit, 1))
    (line,) = order_lines(order)
    hear("OrderPlaced")
    assert shown(desk, order) == []
    acknowledge_order(make.staff_actor(), order.pk)
    ship_order(make.staff_actor(), order.pk, {line.pk: ONE})
    assert shown(desk, order) == [["KEY-1"]]
    assert StockLevel.objects.get().on_hand == 1


def test_a_service_has_no_stock_and_is_done_like_a_shipment(desk: Desk) -> None:
    hours = make.make_service("HOURS", price=48)
    order = desk.order((hours, 3))
    (line,) = order_lines(order)
    assert (line.fulfillment, line.promised_on) == ("service", None)
    keeper = make.staff_actor()
    acknowledge_order(keeper, order.pk)
    ship_order(keeper, order.pk, {line.pk: ONE})
    cancel_order(keeper, order.pk, "the rest is not needed")
    order.refresh_from_db()
    assert (order.state, Reservation.objects.count()) == ("shipped", 0)


def test_only_what_is_carried_bears_freight(desk: Desk) -> None:
    charge_freight("9", free_from=None)
    hours, bolt = make.make_service("HOURS", price=48), make.make_variant("BOLT", price=10, stock=5)
    cad = make.make_license("CAD", price=100)
    desk.add((hours, 2), (cad, 1))
    assert [each.amount for each in desk.see().settlement.adjustments] == []
    desk.add((bolt, 1))
    assert [each.amount for each in desk.see().settlement.adjustments] == [9]


def test_strangers_never_see_a_key(desk: Desk) -> None:
    cad = make.make_license("CAD", "SECRET-KEY", price=100)
    desk.order((cad, 1))
    hear("OrderPlaced")
    order, client = Order.objects.get(), Client()
    client.force_login(make.make_user_in(make.make_company()))
    assert client.get(f"/orders/{order.pk}/").status_code == 404
    assert desk.buyer.person is not None
    client.force_login(User.objects.get(pk=desk.buyer.person.id))
    assert "SECRET-KEY" in client.get(f"/orders/{order.pk}/").text
