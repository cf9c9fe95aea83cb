"""The seller's side: acknowledge, ship in parts, cancel the rest."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lonja.companies.errors import PermissionMissing
from lonja.core.errors import NotFound
from lonja.fulfillment.actions import Tracking, ship_order
from lonja.fulfillment.errors import TrackingUrlInvalid
from lonja.fulfillment.models import Shipment
from lonja.inventory.models import Reservation, StockLevel
from lonja.ordering.actions import acknowledge_order, cancel_order
from lonja.ordering.errors import MoveNotAllowed, NothingChosen, QuantityPastOrdered, ReasonMissing
from lonja.ordering.models import Order
from lonja.ordering.states import MOVES, OrderState, may_move
from lonja.payments.models import CreditAccount, CreditEntry
from tests import factories as make
from tests.ordering.desk import make_desk, state_of_the_world

pytestmark = pytest.mark.django_db


def test_an_order_leaves_in_two_shipments() -> None:
    desk, staff = make_desk(), make.staff_actor()
    screw = make.make_variant(price="10", stock=100)
    order = desk.order((screw, 8))
    line = order.lines.get()
    assert acknowledge_order(staff, order.pk).state == OrderState.ACKNOWLEDGED

    ship_order(staff, order.pk, {line.pk: Decimal(3)}, Tracking("Correos", "ABC", "https://track.example/ABC"))
    assert Order.objects.get().state == OrderState.PARTIALLY_SHIPPED
    level = StockLevel.objects.get()
    assert (level.on_hand, level.reserved) == (97, 5)

    ship_order(staff, order.pk, {line.pk: Decimal(5)})
    assert Order.objects.get().state == OrderState.SHIPPED
    level.refresh_from_db()
    assert (level.on_hand, level.reserved) == (92, 0)
    assert not Reservation.objects.exists()
    assert Shipment.objects.count() == 2
    assert CreditAccount.objects.get().used == order.total_amount


def test_what_cannot_be_shipped_is_refused_whole() -> None:
    desk, staff = make_desk(), make.staff_actor()
    order = desk.order((make.make_variant(price="10", stock=100), 8))
    foreign = make_desk().order((make.make_variant(price="10", stock=100), 1)).lines.get()
    line = order.lines.get()
    with pytest.raises(MoveNotAllowed):
        ship_order(staff, order.pk, {line.pk: Decimal(1)})
    acknowledge_order(staff, order.pk)
    before = state_of_the_world()
    for quantities, refusal in [
        ({line.pk: Decimal(9)}, QuantityPastOrdered),
        ({line.pk: Decimal(-1)}, QuantityPastOrdered),
        ({line.pk: Decimal("NaN")}, QuantityPastOrdered),
        ({line.pk: Decimal(0)}, NothingChosen),
        ({}, NothingChosen),
        ({foreign.pk: Decimal(1)}, NotFound),
    ]:
        with pytest.raises(refusal):
            ship_order(staff, order.pk, quantities)
    with pytest.raises(TrackingUrlInvalid):
        ship_order(staff, order.pk, {line.pk: Decimal(1)}, Tracking(url="javascript:alert(1)"))
    assert state_of_the_world() == before
    assert not Shipment.objects.exists()


def test_cancelling_before_shipping_gives_everything_back() -> None:
    desk, staff = make_desk(), make.staff_actor()
    order = desk.order((make.make_variant(price="9.99", stock=100), 7))
    with pytest.raises(ReasonMissing):
        cancel_order(staff, order.pk, " ")
    assert cancel_order(staff, order.pk, "discontinued").state == OrderState.CANCELLED
    assert CreditAccount.objects.get().used == 0
    assert sum(CreditEntry.objects.values_list("amount", flat=True)) == 0
    assert StockLevel.objects.get().reserved == 0
    with pytest.raises(MoveNotAllowed):
        cancel_order(staff, order.pk, "again")


def test_cancelling_the_rest_keeps_what_was_shipped() -> None:
    desk, staff = make_desk(), make.staff_actor()
    order = desk.order((make.make_variant(price="9.99", stock=100), 7))
    line = order.lines.get()
    acknowledge_order(staff, order.pk)
    ship_order(staff, order.pk, {line.pk: Decimal(4)})

    assert cancel_order(staff, order.pk, "no more").state == OrderState.SHIPPED

    line.refresh_from_db()
    assert (line.quantity_shipped, line.quantity_cancelled) == (4, 3)
    assert CreditAccount.objects.get().used == Decimal("48.35")  # 4 x 9.99 = 39.96, with 21 % 48.35
    level = StockLevel.objects.get()
    assert (level.on_hand, level.reserved) == (96, 0)


def test_only_the_sellers_people_handle_orders() -> None:
    desk = make_desk()
    order = desk.order((make.make_variant(price="1", stock=10), 1))
    admin = make.buyer_actor(desk.company, "company-admin")
    before = state_of_the_world()
    for attempt in (
        lambda: acknowledge_order(admin, order.pk),
        lambda: cancel_order(admin, order.pk, "mine"),
        lambda: ship_order(admin, order.pk, {order.lines.get().pk: Decimal(1)}),
    ):
        with pytest.raises(PermissionMissing):
            attempt()
    assert state_of_the_world() == before


def test_every_state_stands_in_the_table_of_moves_and_ends_are_ends() -> None:
    assert set(MOVES) == set(OrderState)
    for end in (OrderState.SHIPPED, OrderState.REJECTED, OrderState.WITHDRAWN, OrderState.CANCELLED):
        assert not any(may_move(end, state) for state in OrderState)
