"""One order to several addresses and days: each delivery with its lines, its freight, and its copy of the address."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from lonja.approvals.models import ApprovalRule
from lonja.approvals.rules import ShipTo, WantedWithin, as_data
from lonja.catalog.models import Variant
from lonja.companies.models import Address
from lonja.core.clock import today
from lonja.core.ids import new_id
from lonja.lists.actions import add_to_cart, reorder
from lonja.notifications.handlers import order_placed
from lonja.notifications.models import Message
from lonja.ordering.actions import (
    CartAsk,
    LineEdit,
    add_lines,
    change_pending_order,
    place_order,
    undo_edit,
)
from lonja.ordering.errors import (
    AddressMissing,
    CartChanged,
    QuantityNotAllowed,
    SeveralCountries,
    WantedDateInPast,
)
from lonja.ordering.events import OrderPlaced
from lonja.ordering.models import CartLine, CartUndo, Order, OrderDelivery
from lonja.ordering.states import OrderState
from tests import factories as make
from tests.ordering.desk import Desk, make_rule, state_of_the_world
from tests.ordering.places import goes, northern_desk, northern_shop, send

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


def test_each_delivery_bears_the_freight_of_an_order_of_its_own(
    desk: Desk, shop: Address, bolt: Variant, nut: Variant
) -> None:
    desk.add((bolt, 15), (nut, 4))
    assert desk.see().settlement.net == 154, "150 and more goes free to one address"
    send(desk, LineEdit(ship_to_id=shop.pk), nut)
    view = desk.see()
    assert [(one.address.pk if one.address else None, one.freight) for one in view.deliveries] == [
        (desk.delivery.pk, 0), (shop.pk, 20),
    ]  # fmt: skip
    assert view.totals.net == 150 + 4 + 20
    order = place_order(desk.buyer, desk.checkout())
    assert order.net_amount == 174
    city = desk.delivery.city
    assert goes(order) == [(city, None, 0, [("BOLT", 15)]), ("Santander", None, 20, [("NUT", 4)])]
    assert order.delivery_address["id"] == str(desk.delivery.pk)


def test_two_days_are_two_deliveries_to_the_same_place(desk: Desk, bolt: Variant, nut: Variant) -> None:
    later = today() + timedelta(days=30)
    desk.add((bolt, 5), (nut, 4))
    send(desk, LineEdit(wanted_on=later), nut)
    order = place_order(desk.buyer, desk.checkout(seen_hash=desk.see().content_hash))
    assert [(day, freight) for _, day, freight, _ in goes(order)] == [(None, 8), (later, 8)]
    assert order.net_amount == 54 + 16


def test_a_part_of_a_line_goes_elsewhere_and_comes_back(desk: Desk, shop: Address, bolt: Variant) -> None:
    desk.add((bolt, 40))
    send(desk, LineEdit(ship_to_id=shop.pk, part=D(15)), bolt)
    parts = CartLine.objects.values_list("quantity", "ship_to")
    assert sorted(parts, key=lambda row: row[0]) == [(15, shop.pk), (25, None)]
    undo_edit(desk.buyer, CartUndo.objects.get().pk)
    assert list(CartLine.objects.values_list("quantity", "ship_to")) == [(40, None)]
    send(desk, LineEdit(ship_to_id=shop.pk, part=D(15)), bolt)
    send(desk, LineEdit(ship_to_id=None), bolt)
    assert list(CartLine.objects.values_list("quantity", "ship_to")) == [(40, None)], "what is equal again is one"


@pytest.mark.parametrize("part", ["0", "-3", "0.5", "NaN"])
def test_a_part_that_cannot_be_sold_changes_nothing(desk: Desk, shop: Address, bolt: Variant, part: str) -> None:
    desk.add((bolt, 40))
    before = list(CartLine.objects.values())
    with pytest.raises(QuantityNotAllowed):
        send(desk, LineEdit(ship_to_id=shop.pk, part=D(part)), bolt)
    assert list(CartLine.objects.values()) == before


def test_where_no_line_goes_to_the_orders_own_address_there_is_no_delivery_there(
    desk: Desk, shop: Address, bolt: Variant
) -> None:
    desk.add((bolt, 1))
    send(desk, LineEdit(ship_to_id=shop.pk), bolt)
    order = place_order(desk.buyer, desk.checkout())
    assert order.delivery_address["id"] == str(shop.pk)
    assert not OrderDelivery.objects.exists()
    assert goes(order) == [("Santander", None, 0, [("BOLT", 1)])]
    assert order.net_amount == 30


def test_only_addresses_that_the_person_may_use(desk: Desk, shop: Address, bolt: Variant) -> None:
    """The trap: an address of a line is checked when it is set, and again when the order is placed."""
    foreign = make.make_address(make.make_company("Other"))
    archived, billing = make.make_address(desk.company, is_archived=True), make.make_address(desk.company, "billing")
    desk.add((bolt, 1))
    before = (state_of_the_world(), list(CartLine.objects.values()))
    for address in (foreign, archived, billing):
        with pytest.raises(AddressMissing):
            send(desk, LineEdit(ship_to_id=address.pk), bolt)
        with pytest.raises(AddressMissing):
            add_lines(desk.buyer, [CartAsk(bolt.pk, D(1), ship_to_id=address.pk)])
    assert (state_of_the_world(), list(CartLine.objects.values())) == before
    send(desk, LineEdit(ship_to_id=shop.pk), bolt)
    checkout = desk.checkout()
    Address.objects.filter(pk=shop.pk).update(is_archived=True)
    world = state_of_the_world()
    with pytest.raises(AddressMissing):
        place_order(desk.buyer, checkout)
    assert state_of_the_world() == world


def test_a_day_that_is_over_is_refused_also_when_it_passed_in_the_cart(desk: Desk, bolt: Variant) -> None:
    desk.add((bolt, 1))
    with pytest.raises(WantedDateInPast):
        send(desk, LineEdit(wanted_on=today() - timedelta(days=1)), bolt)
    CartLine.objects.update(wanted_on=today() - timedelta(days=1))
    world = state_of_the_world()
    with pytest.raises(WantedDateInPast):
        place_order(desk.buyer, desk.checkout())
    assert state_of_the_world() == world


def test_one_order_goes_to_one_country(desk: Desk, bolt: Variant, nut: Variant) -> None:
    """The trap: lines to two countries would bear the taxes of one."""
    abroad = make.make_address(desk.company, country="FR", postal_code="75001", city="Paris")
    desk.add((bolt, 1), (nut, 1))
    send(desk, LineEdit(ship_to_id=abroad.pk), nut)
    world = state_of_the_world()
    with pytest.raises(SeveralCountries):
        place_order(desk.buyer, desk.checkout())
    assert state_of_the_world() == world
    send(desk, LineEdit(ship_to_id=abroad.pk), bolt)
    assert desk.see().country == "FR"


def test_a_line_sent_elsewhere_meanwhile_is_not_ordered_unseen(desk: Desk, shop: Address, bolt: Variant) -> None:
    desk.add((bolt, 1))
    checkout = desk.checkout()
    send(desk, LineEdit(ship_to_id=shop.pk), bolt)
    with pytest.raises(CartChanged):
        place_order(desk.buyer, checkout)
    assert not Order.objects.exists()


@pytest.mark.parametrize("what", ["ship_to", "wanted_within"])
def test_rules_look_at_every_delivery(desk: Desk, shop: Address, bolt: Variant, nut: Variant, what: str) -> None:
    """The trap: a rule on the address or the day that looks at the order's head alone."""
    soon = today() + timedelta(days=2)
    rule = make_rule(desk.company, at_least=None)
    condition = ShipTo(shop.pk) if what == "ship_to" else WantedWithin(3)
    ApprovalRule.objects.filter(pk=rule.pk).update(conditions=as_data(condition))
    make.make_user_in(desk.company, "approver")
    assert desk.order((bolt, 1), (nut, 1)).state == OrderState.PLACED
    desk.add((bolt, 1), (nut, 1))
    edit = LineEdit(ship_to_id=shop.pk) if what == "ship_to" else LineEdit(wanted_on=soon)
    send(desk, edit, nut)
    assert place_order(desk.buyer, desk.checkout()).state == OrderState.PENDING_APPROVAL


def test_a_changed_order_settles_the_freight_of_each_delivery_anew(
    desk: Desk, shop: Address, bolt: Variant, nut: Variant
) -> None:
    make_rule(desk.company, at_least=1)
    make.make_user_in(desk.company, "approver")
    desk.add((bolt, 15), (nut, 4))
    send(desk, LineEdit(ship_to_id=shop.pk), nut)
    order = place_order(desk.buyer, desk.checkout())
    line = order.lines.get(sku="BOLT")
    changed = change_pending_order(desk.buyer, order.pk, {line.pk: D(5)})
    assert [freight for _, _, freight, _ in goes(changed)] == [8, 20]
    assert changed.net_amount == 50 + 4 + 28


def test_services_go_with_their_goods_and_the_mail_tells_of_each_delivery(
    desk: Desk, shop: Address, bolt: Variant, nut: Variant
) -> None:
    desk.add((bolt, 5), (nut, 4))
    send(desk, LineEdit(ship_to_id=shop.pk, wanted_on=today() + timedelta(days=9)), nut)
    order = place_order(desk.buyer, desk.checkout())
    order_placed(new_id(), OrderPlaced(order.pk))
    letter = Message.objects.filter(template="order_placed").get()
    assert ("Santander" in letter.text, desk.delivery.city in letter.text) == (True, True)


def test_ordered_again_the_lines_go_where_they_went(desk: Desk, shop: Address, bolt: Variant, nut: Variant) -> None:
    desk.add((bolt, 5), (nut, 4))
    send(desk, LineEdit(ship_to_id=shop.pk), nut)
    order = place_order(desk.buyer, desk.checkout())
    add_to_cart(desk.buyer, reorder(desk.buyer, order.pk).pk)
    again = CartLine.objects.order_by("position").values_list("variant__sku", "ship_to")
    assert list(again) == [("BOLT", desk.delivery.pk), ("NUT", shop.pk)]


def test_an_order_of_one_delivery_is_as_it_always_was(desk: Desk, bolt: Variant) -> None:
    order = desk.order((bolt, 1), wanted_on=today())
    assert not OrderDelivery.objects.exists()
    assert goes(order) == [(desk.delivery.city, today(), 0, [("BOLT", 1)])]
    assert order.net_amount == 18
