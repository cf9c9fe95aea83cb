"""Framework agreements: called off within their limits, at their prices, by the one door; told before they end."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from functools import partial

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.models import User
from lonja.core.clock import now, today
from lonja.core.events import deliver
from lonja.core.models import RecordedEvent
from lonja.notifications.models import Message
from lonja.ordering.actions import cancel_order, decide_order, withdraw_order
from lonja.ordering.errors import QuantityNotAllowed
from lonja.ordering.models import Order, Road
from lonja.payments.errors import CreditLimitExceeded
from lonja.pricing.models import PriceEntry
from lonja.quotes.actions import CallOffAsk, call_off, save_draft, send_draft, watch_frameworks
from lonja.quotes.actions.rows import DraftRow, LineRow
from lonja.quotes.errors import (
    CallOffEmpty,
    CallOffTooMuch,
    FrameworkEnded,
    FrameworkUnknown,
    FrameworkUsedUp,
    QuoteLineInvalid,
    QuotePricesUntilMissing,
)
from lonja.quotes.models import CallOff, Framework, Quote
from lonja.quotes.queries import framework_view, frameworks_visible_to
from lonja.quotes.rules import Tier
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, make_rule, state_of_the_world
from tests.quotes.deal import accept, ask, offer, price, rep, row, write

pytestmark = pytest.mark.django_db


def agreed(desk: Desk, *lines: LineRow, days: int = 100, **facts: object) -> Framework:
    """An agreement that the desk's buyer accepted."""
    wanted = [row(Variant.objects.get(pk=line.variant_id), int(line.quantity)) for line in lines]
    until = today() + timedelta(days=days)
    terms = {"becomes": "framework", "prices_until": until, **facts}
    made = accept(desk, offer(rep(), ask(desk, *wanted), *lines, **terms)).framework  # type: ignore[arg-type]
    assert made is not None
    return made


def called(framework: Framework, *quantities: int, key: str = "click", **facts: object) -> CallOffAsk:
    """What is called off of the agreement's lines, in their order."""
    keys = [line.key for line in framework_view(framework).lines]
    wanted = {key: Decimal(many) for key, many in zip(keys, quantities, strict=False) if many}
    return CallOffAsk(wanted, key, **facts)  # type: ignore[arg-type]


def test_goods_are_called_off_at_the_agreed_prices_until_the_most_is_reached() -> None:
    bolt, nut = make.make_variant("BOLT", price=10, stock=900), make.make_variant("NUT", price=2, stock=900)
    desk, steps = make_desk(), (Tier(Decimal(50), Decimal(8)),)
    framework = agreed(
        desk,
        row(bolt, 500, tiers=steps, minimum_quantity=Decimal(100), maximum_quantity=Decimal(200), **price("9")),
        row(nut, 100, **price("1")),
        discount_percent=Decimal(10),
    )
    assert not Order.objects.exists(), "accepting it orders nothing"
    PriceEntry.objects.update(unit_price=99)
    first = call_off(desk.buyer, framework.pk, called(framework, 20, 30, key="a", po_number="PO-1"))
    assert (first.road, first.net_amount, first.po_number) == (Road.CALL_OFF, Decimal("189"), "PO-1")
    second = call_off(desk.buyer, framework.pk, called(framework, 60, key="b"))
    assert second.net_amount == Decimal("432"), "the step counts by the quantity of the call-off"
    bolts, nuts = framework_view(framework).lines
    assert (bolts.called, bolts.left, bolts.missing) == (80, 120, 20)
    assert (nuts.called, nuts.left, nuts.missing) == (30, None, 0)
    before = state_of_the_world()
    with pytest.raises(CallOffTooMuch):
        call_off(desk.buyer, framework.pk, called(framework, 121, key="c"))
    assert state_of_the_world() == before
    call_off(desk.buyer, framework.pk, called(framework, 120, key="d"))
    assert framework_view(framework).lines[0].left == 0
    assert not framework_view(framework).below_least


def test_the_same_click_again_orders_once() -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk()
    framework = agreed(desk, row(bolt, 100, **price("9")))
    first = call_off(desk.buyer, framework.pk, called(framework, 5))
    again = call_off(desk.buyer, framework.pk, called(framework, 7))
    assert first.pk == again.pk
    assert (Order.objects.count(), framework_view(framework).lines[0].called) == (1, 5)


def test_so_many_call_offs_and_no_more_and_what_was_withdrawn_or_cancelled_is_there_again() -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk()
    make_rule(desk.company, at_least=500)
    approver = make.make_user_in(desk.company, "approver")
    framework = agreed(desk, row(bolt, 100, maximum_quantity=Decimal(100), **price("10")), call_offs=2)
    placed = call_off(desk.buyer, framework.pk, called(framework, 40, key="a"))
    waiting = call_off(desk.buyer, framework.pk, called(framework, 60, key="b"))
    assert (placed.state, waiting.state) == ("placed", "pending_approval"), "no road passes the rules"
    with pytest.raises(FrameworkUsedUp):
        call_off(desk.buyer, framework.pk, called(framework, 1, key="c"))
    withdraw_order(desk.buyer, waiting.pk)
    assert framework_view(framework).lines[0].left == 60
    again = call_off(desk.buyer, framework.pk, called(framework, 55, key="d"))
    decider = make.actor_of(approver, desk.company)
    decide_order(decider, again.pk, approve=False, comment="Later", seen_hash=again.content_hash)
    view = framework_view(framework)
    assert (view.call_offs, view.lines[0].called, view.lines[0].left) == (1, 40, 60)
    cancel_order(make.staff_actor(), placed.pk, "Broken")
    view = framework_view(framework)
    assert (view.call_offs, view.lines[0].called, view.lines[0].left) == (0, 0, 100)


@pytest.mark.django_db(transaction=True)
def test_of_many_call_offs_at_once_no_more_than_the_most_is_ordered(at_once) -> None:  # type: ignore[no-untyped-def]
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk()
    framework = agreed(desk, row(bolt, 100, maximum_quantity=Decimal(100), **price("9")), call_offs=9)
    colleague = make.buyer_actor(desk.company)
    buyers = [desk.buyer, colleague] * 5
    calls = [
        partial(call_off, actor, framework.pk, called(framework, 30, key=str(n))) for n, actor in enumerate(buyers)
    ]
    outcomes = at_once(calls)
    assert sorted(type(one).__name__ for one in outcomes) == ["CallOffTooMuch"] * 7 + ["Order"] * 3
    assert (framework_view(framework).lines[0].left, CallOff.objects.count()) == (10, 3)
    again = at_once([partial(call_off, desk.buyer, framework.pk, called(framework, 5, key="same"))] * 6)
    assert len({one.pk for one in again}) == 1
    assert framework_view(framework).lines[0].left == 5


def test_what_the_agreement_does_not_give_is_refused_and_changes_nothing() -> None:
    bolt = make.make_variant("BOLT", price=10, stock=900, quantity_minimum=5, quantity_step=5)
    desk = make_desk(limit=100)
    framework = agreed(desk, row(bolt, 100, maximum_quantity=Decimal(100), **price("9")), days=20)
    strangers = (make_desk().buyer, make.buyer_actor(desk.company, unit=make.make_unit(desk.company)))
    before = state_of_the_world()
    for wrong, ask_ in (
        (CallOffEmpty, called(framework, 0)),
        (QuantityNotAllowed, called(framework, 7)),
        (CallOffTooMuch, called(framework, 105)),
        (CreditLimitExceeded, called(framework, 50)),
    ):
        with pytest.raises(wrong):
            call_off(desk.buyer, framework.pk, ask_)
    for stranger in strangers:
        assert not frameworks_visible_to(stranger).exists()
        with pytest.raises(FrameworkUnknown):
            call_off(stranger, framework.pk, called(framework, 5))
    assert state_of_the_world() == before
    with time_machine.travel(now() + timedelta(days=20), tick=False):
        assert call_off(desk.buyer, framework.pk, called(framework, 5)).net_amount == 45
    with time_machine.travel(now() + timedelta(days=21), tick=False), pytest.raises(FrameworkEnded):
        call_off(desk.buyer, framework.pk, called(framework, 5, key="late"))


def test_an_agreement_has_an_end_and_its_least_is_no_more_than_its_most() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    quote = ask(desk, row(bolt, 10))
    with pytest.raises(QuoteLineInvalid):
        write(seller, quote, row(bolt, 10, minimum_quantity=Decimal(9), maximum_quantity=Decimal(8), **price("9")))
    write(seller, quote, row(bolt, 10, **price("9")), becomes="framework")
    with pytest.raises(QuotePricesUntilMissing):
        send_draft(seller, quote.pk)
    line = quote.revisions.get(side="seller").lines.get()
    soon = today() + timedelta(days=3)
    head = {"valid_until": soon, "becomes": "framework", "prices_until": soon}
    save_draft(seller, quote.pk, DraftRow(lines=[row(bolt, 10, key=line.key, **price("9"))], **head))  # type: ignore[arg-type]
    with pytest.raises(QuotePricesUntilMissing):
        send_draft(seller, quote.pk)
    assert Quote.objects.get().state == "in_work"


def test_freight_that_was_agreed_is_charged_with_each_call_off() -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk()
    framework = agreed(desk, row(bolt, 100, **price("9")), freight_amount=Decimal("12.50"))
    assert framework.quote.net_amount == 900
    for key in "ab":
        order = call_off(desk.buyer, framework.pk, called(framework, 10, key=key))
        assert (order.net_amount, order.adjustments.get().amount) == (Decimal("102.5"), Decimal("12.5"))


def test_both_sides_are_told_before_the_end_which_least_is_not_reached_and_once() -> None:
    bolt, nut = make.make_variant("BOLT", price=10, stock=900), make.make_variant("NUT", price=2, stock=900)
    desk = make_desk()
    lines = [row(one, 100, minimum_quantity=Decimal(50), **price("9")) for one in (bolt, nut)]
    framework = agreed(desk, *lines, days=60)
    call_off(desk.buyer, framework.pk, called(framework, 50, 20))
    told = []
    for day in (29, 30, 31, 40, 52, 53, 54, 60, 61, 62):
        with time_machine.travel(now() + timedelta(days=day), tick=False):
            told.append(watch_frameworks(SYSTEM))
    assert told == [0, 1, 0, 0, 0, 1, 0, 0, 1, 0]
    for event in RecordedEvent.objects.filter(name__startswith="Framework"):
        handler = {"FrameworkEnding": "framework_ending", "FrameworkRanOut": "framework_ran_out"}[event.name]
        for _ in range(2):
            deliver(event.pk, f"lonja.notifications.framework_handlers.{handler}")
    letters = Message.objects.filter(template="framework").order_by("pk")
    assert letters.count() == 6, "two reminders and the end, to each side"
    assert all("30 short of the minimum" in letter.text or "faltan 30" in letter.text for letter in letters)


@pytest.mark.django_db(transaction=True)
def test_two_workers_tell_once(at_once) -> None:  # type: ignore[no-untyped-def]
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk()
    agreed(desk, row(bolt, 10, **price("9")), days=20)
    assert sum(at_once([partial(watch_frameworks, SYSTEM)] * 4)) == 1
    Framework.objects.update(starts_on=today() - timedelta(days=9), ends_on=today() - timedelta(days=1))
    assert sum(at_once([partial(watch_frameworks, SYSTEM)] * 4)) == 1


def test_the_pages_of_both_sides(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk()
    framework = agreed(desk, row(bolt, 100, minimum_quantity=Decimal(40), maximum_quantity=Decimal(80), **price("9")))
    buyer, seller = Client(), Client()
    buyer.force_login(User.objects.get(pk=desk.buyer.user_id))
    seller.force_login(make.make_staff("sales-desk"))
    for client in (buyer, seller):
        client.cookies["lonja_language"] = "en"
    page = reverse("storefront:framework", args=[framework.pk])
    assert framework.number in buyer.get(reverse("storefront:frameworks")).text
    assert "40 short of the minimum of 40" in buyer.get(page).text
    key = framework_view(framework).lines[0].key
    form = {f"quantity.{key}": "90", "delivery_address": str(desk.delivery.pk), "key": "one"}
    refused = buyer.post(page, form)
    assert refused.status_code == 422
    assert "80 are left" in refused.text
    assert 'value="90"' in refused.text
    done = buyer.post(page, {**form, f"quantity.{key}": "50", "po_number": "PO-3"})
    order = Order.objects.get()
    assert done["Location"] == reverse("storefront:order", args=[order.pk])
    assert (order.po_number, order.net_amount) == ("PO-3", 450)
    office = seller.get(reverse("backoffice:framework", args=[framework.pk])).text
    assert order.number in office
    assert "50 of 80" in office
    assert framework.number in seller.get(reverse("backoffice:frameworks")).text
    assert seller.get(reverse("backoffice:frameworks") + "?download=csv").status_code == 200
    for _ in range(3):
        agreed(desk, row(bolt, 100, **price("9")))
    with django_assert_max_num_queries(30):
        buyer.get(reverse("storefront:frameworks"))
