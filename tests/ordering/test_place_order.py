"""From a cart to an order: what happens, and what a refusal leaves as it was."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from lonja.approvals.models import ApprovalRequest
from lonja.companies.errors import CompanyBlocked, PermissionMissing
from lonja.companies.models import Company
from lonja.core.clock import today
from lonja.core.errors import LonjaError, NotFound
from lonja.core.models import RecordedEvent
from lonja.inventory.errors import OutOfStock
from lonja.inventory.models import StockLevel
from lonja.ordering.actions import CartAsk, add_lines, change_line, place_order
from lonja.ordering.errors import (
    AddressMissing,
    CartChanged,
    CartIsEmpty,
    LinesNotAvailable,
    QuantityNotAllowed,
    WantedDateInPast,
)
from lonja.ordering.models import CartLine, Order, OrderLine
from lonja.ordering.states import OrderState
from lonja.payments.errors import CreditLimitExceeded
from lonja.payments.models import CreditEntry
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, make_rule, state_of_the_world

pytestmark = pytest.mark.django_db


def test_an_order_binds_price_tax_stock_and_credit() -> None:
    desk = make_desk()
    screw = make.make_variant("933-8-40", price="12.40", stock=100)
    drill = make.make_variant("338-68", price="2.86", stock=50)

    order = desk.order((screw, 3), (drill, 10), po_number="PO-7", note="for hall 3")

    assert order.state == OrderState.PLACED
    assert (order.net_amount, order.tax_amount, order.total_amount) == (
        Decimal("65.80"),
        Decimal("13.82"),
        Decimal("79.62"),
    )
    assert order.po_number == "PO-7"
    assert [(line.sku, line.quantity, line.amount) for line in order.lines.all()] == [
        ("933-8-40", 3, Decimal("37.20")),
        ("338-68", 10, Decimal("28.60")),
    ]
    assert StockLevel.objects.get(variant=screw).reserved == 3
    desk.credit.refresh_from_db()
    assert desk.credit.used == Decimal("79.62")
    assert CreditEntry.objects.get().amount == Decimal("79.62")
    assert not CartLine.objects.exists()
    assert RecordedEvent.objects.get().name == "OrderPlaced"
    assert all(line.promised_on is not None for line in order.lines.all())


def test_an_order_above_the_rule_waits_and_binds_nothing() -> None:
    desk = make_desk()
    make_rule(desk.company, at_least=1000)
    make.make_user_in(desk.company, "approver")
    saw = make.make_variant(price="100", stock=50)

    order = desk.order((saw, 10))

    assert order.state == OrderState.PENDING_APPROVAL
    assert ApprovalRequest.objects.get().amount == 1000
    assert StockLevel.objects.get(variant=saw).reserved == 0
    assert not CreditEntry.objects.exists()
    assert RecordedEvent.objects.get().name == "ApprovalAsked"


def test_the_same_key_gives_the_same_order_again() -> None:
    desk = make_desk()
    screw = make.make_variant(price="1", stock=100)
    desk.add((screw, 5))
    checkout = desk.checkout()

    first = place_order(desk.buyer, checkout)
    again = place_order(desk.buyer, checkout)

    assert first.pk == again.pk
    assert Order.objects.count() == 1


def test_two_companies_may_use_the_same_key() -> None:
    one, other = make_desk(), make_desk()
    screw = make.make_variant(price="1", stock=100)

    assert one.order((screw, 1), idempotency_key="k") != other.order((screw, 1), idempotency_key="k")


def _raise_price(desk: Desk) -> None:
    PriceEntry.objects.update(unit_price=Decimal("2"))


def _hide_everything(desk: Desk) -> None:
    Company.objects.filter(pk=desk.company.pk).update(sees_whole_catalog=False)


def _drop_price(desk: Desk) -> None:
    PriceEntry.objects.all().delete()


def _sell_out(desk: Desk) -> None:
    StockLevel.objects.update(on_hand=0)


def _lower_limit(desk: Desk) -> None:
    desk.credit.__class__.objects.update(limit=Decimal("1"))


@pytest.mark.parametrize(
    ("happens", "refusal"),
    [
        (_raise_price, CartChanged),
        (_hide_everything, LinesNotAvailable),
        (_drop_price, LinesNotAvailable),
        (_sell_out, OutOfStock),
        (_lower_limit, CreditLimitExceeded),
    ],
)
def test_what_changed_since_it_was_seen_refuses_and_keeps_everything(happens: Any, refusal: type[LonjaError]) -> None:
    desk = make_desk()
    desk.add((make.make_variant(price="1", stock=100), 5))
    checkout = desk.checkout()
    happens(desk)
    before = state_of_the_world()

    with pytest.raises(refusal):
        place_order(make.actor_of_again(desk.buyer), checkout)

    assert state_of_the_world() == before


def test_the_refusals_of_a_checkout() -> None:
    desk, stranger = make_desk(), make_desk()
    desk.add((make.make_variant(price="1", stock=100), 5))
    before = state_of_the_world()

    for facts, refusal in [
        ({"delivery_address_id": stranger.delivery.pk}, AddressMissing),
        ({"billing_address_id": stranger.delivery.pk}, AddressMissing),
        ({"wanted_on": today() - timedelta(days=1)}, WantedDateInPast),
        ({"seen_hash": "0" * 64}, CartChanged),
        ({"cart_id": make.unknown_id()}, NotFound),
    ]:
        with pytest.raises(refusal):
            place_order(desk.buyer, desk.checkout(**facts))
    with pytest.raises(NotFound):
        place_order(stranger.buyer, desk.checkout())

    assert state_of_the_world() == before


def test_an_empty_cart_a_viewer_and_a_blocked_company_cannot_order() -> None:
    desk = make_desk()
    with pytest.raises(CartIsEmpty):
        place_order(desk.buyer, desk.checkout())
    with pytest.raises(PermissionMissing):
        place_order(make.buyer_actor(desk.company, "viewer"), desk.checkout())
    Company.objects.filter(pk=desk.company.pk).update(is_blocked=True)
    desk.add((make.make_variant(price="1", stock=9), 1))
    before = state_of_the_world()
    with pytest.raises(CompanyBlocked):
        place_order(make.actor_of_again(desk.buyer), desk.checkout())
    assert state_of_the_world() == before


@pytest.mark.parametrize("quantity", ["0", "-1", "5", "10.5", "NaN", "Infinity", "1e308", "0.0001"])
def test_a_quantity_that_does_not_fit_is_refused_not_rounded(quantity: str) -> None:
    desk = make_desk()
    box = make.make_variant(price="1", stock=100, quantity_minimum=10, quantity_step=10)
    with pytest.raises(QuantityNotAllowed):
        add_lines(desk.buyer, [CartAsk(box.pk, Decimal(quantity))])
    assert not CartLine.objects.exists()


def test_a_hidden_variant_looks_like_one_that_does_not_exist() -> None:
    desk = make_desk(company=make.make_company(sees_whole_catalog=False))
    hidden = make.make_variant(price="1", stock=100)
    for variant_id in (hidden.pk, 999_999_999):
        with pytest.raises(NotFound):
            add_lines(desk.buyer, [CartAsk(variant_id, Decimal(1))])


def test_the_same_thing_for_the_same_cost_center_grows_one_line() -> None:
    desk = make_desk()
    screw = make.make_variant(price="1", stock=100)
    center = make.make_cost_center(desk.company)
    desk.add((screw, 2), (screw, 3))
    add_lines(desk.buyer, [CartAsk(screw.pk, Decimal(1), center.pk)])
    assert sorted(CartLine.objects.values_list("quantity", "cost_center_id"), key=str) == sorted(
        [(Decimal(5), None), (Decimal(1), center.pk)], key=str
    )
    lone = CartLine.objects.get(cost_center=None)
    change_line(desk.buyer, lone.pk, quantity=Decimal(4), cost_center_id=center.pk)
    assert CartLine.objects.get().quantity == 5


def test_a_placed_line_never_changes_and_stays() -> None:
    desk = make_desk()
    order = desk.order((make.make_variant(price="1", stock=100), 5))
    line = order.lines.get()
    for change in ({"quantity": 6}, {"unit_price": 2}, {"amount": 1}, {"sku": "x"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            OrderLine.objects.filter(pk=line.pk).update(**change)
    with pytest.raises(IntegrityError), transaction.atomic():
        OrderLine.objects.filter(pk=line.pk).delete()
    line.refresh_from_db()
    assert line.quantity == 5


def test_the_number_of_statements_does_not_depend_on_the_lines() -> None:
    counts = []
    for lines in (1, 20, 60):
        desk = make_desk()
        desk.add(*((make.make_variant(price="1", stock=100), 1) for _ in range(lines)))
        checkout = desk.checkout()
        with CaptureQueriesContext(connection) as captured:
            place_order(desk.buyer, checkout)
        counts.append(len(captured))
    assert counts[0] == counts[1] == counts[2], counts
