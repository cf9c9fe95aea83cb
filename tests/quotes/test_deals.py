"""From the request to the order: both sides propose, one accepts, and nothing is ordered twice or at another price."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import partial

import pytest
import time_machine
from django.db import IntegrityError, transaction

from lonja.approvals.models import ApprovalRequest
from lonja.approvals.queries import approvers_of, steps_waiting
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import CompanyBlocked, PermissionMissing
from lonja.companies.queries import actor_acting_for
from lonja.core.clock import now, today
from lonja.core.errors import ChangedMeanwhile, LonjaError
from lonja.core.events import deliver
from lonja.core.models import RecordedEvent
from lonja.inventory.errors import OutOfStock
from lonja.ordering.actions import decide_order, withdraw_order
from lonja.ordering.models import Order, Road
from lonja.payments.errors import CreditLimitExceeded
from lonja.payments.models import CreditAccount
from lonja.pricing.models import PriceEntry
from lonja.quotes.actions import (
    DraftRow,
    accept_quote,
    begin_offer,
    begin_quote,
    decline_quote,
    drop_draft,
    expire_due,
    open_draft,
    remind_due,
    save_draft,
    send_draft,
    withdraw_quote,
)
from lonja.quotes.errors import (
    QuoteChanged,
    QuoteChoiceInvalid,
    QuoteEmpty,
    QuoteExpired,
    QuoteLineInvalid,
    QuoteMoveNotAllowed,
    QuoteNobodyToTell,
    QuoteNotPriced,
    QuoteReasonMissing,
    QuoteUnknown,
    QuoteValidityMissing,
)
from lonja.quotes.models import Quote, QuoteAcceptance, QuoteLine, QuoteRevision, QuoteTier
from lonja.quotes.queries import quote_or_404, quote_view, quotes_visible_to
from lonja.quotes.rules import Tier
from tests import factories as make
from tests.ordering.desk import make_desk, make_rule, state_of_the_world
from tests.quotes.deal import accept, ask, confirmed, line_of, offer, offered, price, rep, row, write

pytestmark = pytest.mark.django_db


def tell(name: str) -> None:
    """Deliver the events of a name to this room, as the worker would, twice."""
    handlers = {"OrderPlaced": "order_placed", "OrderRejected": "order_rejected", "OrderWithdrawn": "order_withdrawn"}
    for event in RecordedEvent.objects.filter(name=name):
        for _ in range(2):
            deliver(event.pk, f"lonja.quotes.handlers.{handlers[name]}")


def test_a_buyer_asks_the_seller_answers_and_what_is_accepted_is_ordered_at_the_agreed_prices() -> None:
    bolt, nut = make.make_variant("BOLT", price=10, stock=900), make.make_variant("NUT", price=2, stock=900)
    desk, seller = make_desk(), rep()
    quote = ask(desk, row(bolt, 100, target_price=Decimal(8)), row(nut, 50), message="For the new hall")
    assert quote.state == "requested"
    draft = open_draft(seller, quote.pk)
    assert [line.unit_price for line in draft.lines.order_by("position")] == [10, 2], "the seller begins with today's"
    quote = offer(seller, quote, row(bolt, 100, **price("8.40")), row(nut, 50, **price("1.90")))
    assert (quote.state, quote.net_amount, quote.rep_id) == ("sent", 935, seller.user_id)
    PriceEntry.objects.update(unit_price=99)
    made = accept(desk, quote, po_number="PO-7")
    assert made.order is not None
    assert (made.order.net_amount, made.order.road, made.order.po_number) == (935, Road.QUOTE, "PO-7")
    assert [line.price_source for line in made.order.lines.all()] == [f"quote {quote.number}"] * 2
    assert CreditAccount.objects.get(pk=desk.credit.pk).used == made.order.total_amount
    quote.refresh_from_db()
    assert quote.state == "accepted"
    tell("OrderPlaced")
    quote.refresh_from_db()
    assert quote.state == "ordered"
    assert quote.log.filter(kind="ordered").count() == 1


def test_the_seller_begins_and_the_customer_sees_nothing_until_it_is_sent() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    person = desk.buyer.user_id
    assert person is not None
    until = today() + timedelta(days=5)
    draft = DraftRow(lines=[row(bolt, 10, **price("9"))], valid_until=until)
    quote = begin_offer(seller, desk.company.pk, person, "Winter stock", draft)
    with pytest.raises(QuoteUnknown):
        quote_or_404(desk.buyer, quote.pk)
    send_draft(seller, quote.pk)
    assert quote_view(desk.buyer, quote_or_404(desk.buyer, quote.pk)).can_accept
    assert accept(desk, quote).order is not None


def test_an_offer_is_for_a_person_of_the_company_who_may_take_part() -> None:
    desk, other, seller = make_desk(), make_desk(), rep()
    viewer = make.make_user_in(desk.company, "viewer")
    for person in (other.buyer.user_id, viewer.pk):
        assert person is not None
        with pytest.raises(QuoteNobodyToTell):
            begin_offer(seller, desk.company.pk, person, "x", DraftRow())
    assert not Quote.objects.exists()


def test_the_buyer_proposes_changes_and_sees_no_way_to_set_prices() -> None:
    bolt, nut = make.make_variant("BOLT", price=10, stock=900), make.make_variant("NUT", price=2, stock=900)
    desk, seller = make_desk(), rep()
    quote = offer(seller, ask(desk, row(bolt, 100)), row(bolt, 100, **price("9")))
    draft = open_draft(desk.buyer, quote.pk)
    key = draft.lines.get().key
    wanted = [row(bolt, 200, key=key, target_price=Decimal("8.20"), **price("0.01")), row(nut, 5, **price("0.01"))]
    save_draft(desk.buyer, quote.pk, DraftRow(lines=wanted, discount_percent=Decimal(50)))
    quote = send_draft(desk.buyer, quote.pk)
    assert quote.state == "countered"
    counter = quote.revisions.get(number=3)
    bolts, nuts = counter.lines.order_by("position")
    assert (bolts.quantity, bolts.unit_price, bolts.target_price, bolts.key) == (200, 9, Decimal("8.20"), key)
    assert (nuts.unit_price, counter.discount_percent) == (None, 0)
    answer = open_draft(seller, quote.pk)
    bolts, nuts = answer.lines.order_by("position")
    assert (bolts.quantity, bolts.unit_price, nuts.unit_price) == (200, 9, 2), "from the proposal, at our own prices"
    quote = offer(seller, quote, row(bolt, 200, **price("8.30")), row(nut, 5, **price("2")))
    made = accept(desk, quote)
    assert made.order is not None
    assert made.order.net_amount == 1670


def test_the_trap_of_a_changed_offer_what_was_not_seen_is_not_accepted() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    quote = offer(seller, ask(desk, row(bolt, 10)), row(bolt, 10, **price("9")))
    seen = confirmed(quote)
    offer(seller, quote, row(bolt, 10, **price("9.50")))
    before = state_of_the_world()
    with pytest.raises(QuoteChanged):
        accept_quote(desk.buyer, quote.pk, seen)
    assert state_of_the_world() == before
    assert not QuoteAcceptance.objects.exists()


def test_a_part_is_accepted_with_alternatives_steps_and_optional_lines() -> None:
    a, b, c, d = (make.make_variant(sku, price=10, stock=900) for sku in ("A1", "B1", "C1", "D1"))
    desk, seller = make_desk(), rep()
    steps = (Tier(Decimal(50), Decimal(8)),)
    quote = offer(
        seller,
        ask(desk, row(a, 10), row(b, 10)),
        row(a, 10, choice=1, **price("9")),
        row(b, 10, choice=1, **price("7")),
        row(c, 20, tiers=steps, **price("9")),
        row(d, 1, is_optional=True, **price("100")),
        discount_percent=Decimal(10),
    )
    assert quote.net_amount == Decimal("243.00")
    for wrong in ((a, b), ((a, 11),), ((c, 19),)):
        with pytest.raises(QuoteChoiceInvalid):
            accept(desk, quote, *wrong)
    made = accept(desk, quote, b, (c, 60))
    assert made.is_whole
    assert made.order is not None
    assert made.order.net_amount == 63 + 432
    assert {line.line.sku for line in made.lines.all()} == {"B1", "C1"}


def test_what_is_left_out_makes_it_accepted_in_part() -> None:
    bolt, nut = make.make_variant("BOLT", price=10, stock=900), make.make_variant("NUT", price=2, stock=900)
    desk, seller = make_desk(), rep()
    quote = offer(seller, ask(desk, row(bolt, 1), row(nut, 1)), row(bolt, 1, **price("9")), row(nut, 1, **price("1")))
    made = accept(desk, quote, nut)
    quote.refresh_from_db()
    assert (quote.state, made.is_whole) == ("part_accepted", False)
    with pytest.raises(QuoteMoveNotAllowed):
        accept(desk, quote, bolt)


def test_words_become_a_product_before_they_have_a_price() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    quote = ask(desk, row("something to hold beams", 4))
    with pytest.raises(QuoteLineInvalid):
        write(seller, quote, row("something to hold beams", 4, **price("9")))
    quote = offer(seller, quote, row(bolt, 4, text="something to hold beams", **price("9")))
    assert line_of(quote, bolt).text == "something to hold beams"
    assert accept(desk, quote).order is not None


@pytest.mark.parametrize("wrong", ["no price", "no day", "yesterday", "twice the same", "step"])
def test_an_offer_that_cannot_be_accepted_is_not_sent(wrong: str) -> None:
    bolt = make.make_variant("BOLT", price=10, stock=900, quantity_minimum=5, quantity_step=5)
    desk, seller = make_desk(), rep()
    quote = ask(desk, row(bolt, 10))
    good = row(bolt, 10, **price("9"))
    if wrong == "step":
        with pytest.raises(QuoteLineInvalid):
            write(seller, quote, row(bolt, 7, **price("9")))
        return
    lines = {"no price": [row(bolt, 10)], "twice the same": [good, good]}.get(wrong, [good])
    write(seller, quote, *lines)
    if wrong in ("no day", "yesterday"):
        day = today() - timedelta(days=1) if wrong == "yesterday" else None
        save_draft(seller, quote.pk, DraftRow(lines=[good], valid_until=day))
    with pytest.raises((QuoteNotPriced, QuoteValidityMissing, QuoteLineInvalid)):
        send_draft(seller, quote.pk)
    quote.refresh_from_db()
    assert (quote.state, quote.revisions.exclude(sent_at=None).count()) == ("in_work", 1)


def test_the_database_refuses_every_change_of_what_was_sent() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    steps = (Tier(Decimal(50), Decimal(8)),)
    quote = offer(seller, ask(desk, row(bolt, 10)), row(bolt, 10, tiers=steps, **price("9")))
    revision = offered(quote)
    line = revision.lines.get()
    attempts = [
        lambda: QuoteRevision.objects.filter(pk=revision.pk).update(discount_percent=50),
        lambda: QuoteRevision.objects.filter(pk=revision.pk).update(sent_at=None),
        lambda: QuoteLine.objects.filter(pk=line.pk).update(unit_price=1),
        lambda: QuoteLine.objects.filter(pk=line.pk).delete(),
        lambda: QuoteLine.objects.create(revision=revision, position=9, text="more", quantity=1),
        lambda: QuoteTier.objects.filter(line=line).update(unit_price=1),
        lambda: QuoteTier.objects.create(line=line, from_quantity=1, unit_price=1),
        lambda: QuoteTier.objects.filter(line=line).delete(),
    ]
    for attempt in attempts:
        with pytest.raises(IntegrityError), transaction.atomic():
            attempt()
    assert offered(quote).lines.get().unit_price == 9


def test_the_company_s_own_approvals_decide_and_where_they_say_no_the_offer_stands_again() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    make_rule(desk.company, at_least=1)
    approver = make.make_user_in(desk.company, "approver")
    quote = offer(seller, ask(desk, row(bolt, 10)), row(bolt, 10, **price("9")))
    made = accept(desk, quote)
    assert made.order is not None
    assert made.order.state == "pending_approval", "no road passes the rules"
    [step] = steps_waiting(ApprovalRequest.objects.get(state="open"))
    assert approver in approvers_of(step)
    decider = make.actor_of(approver, desk.company)
    decide_order(decider, made.order.pk, approve=False, comment="Too dear", seen_hash=made.order.content_hash)
    tell("OrderRejected")
    quote.refresh_from_db()
    assert quote.state == "sent"
    again = accept(desk, quote)
    assert again.order is not None
    assert again.order.pk != made.order.pk
    withdraw_order(desk.buyer, again.order.pk)
    tell("OrderWithdrawn")
    quote.refresh_from_db()
    assert (quote.state, QuoteAcceptance.objects.filter(is_void=True).count()) == ("sent", 2)
    last = accept(desk, quote)
    assert last.order is not None
    decide_order(decider, last.order.pk, approve=True, seen_hash=last.order.content_hash)
    tell("OrderPlaced")
    quote.refresh_from_db()
    assert quote.state == "ordered"


@pytest.mark.parametrize("reason", ["credit", "stock", "blocked"])
def test_if_one_of_the_four_says_no_nothing_is_accepted(reason: str) -> None:
    bolt = make.make_variant("BOLT", price=10, stock=5 if reason == "stock" else 900)
    desk, seller = make_desk(limit=10 if reason == "credit" else 10_000), rep()
    quote = offer(seller, ask(desk, row(bolt, 10)), row(bolt, 10, **price("9")))
    if reason == "blocked":
        desk.company.is_blocked = True
        desk.company.save()
    buyer, before = make.actor_of_again(desk.buyer), state_of_the_world()
    with pytest.raises((CreditLimitExceeded, OutOfStock, CompanyBlocked)):
        accept_quote(buyer, quote.pk, confirmed(quote))
    assert state_of_the_world() == before
    quote.refresh_from_db()
    assert (quote.state, QuoteAcceptance.objects.count()) == ("sent", 0)


@pytest.mark.django_db(transaction=True)
def test_of_many_clicks_at_once_one_counts(at_once) -> None:  # type: ignore[no-untyped-def]
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    quote = offer(seller, ask(desk, row(bolt, 10)), row(bolt, 10, **price("9")))
    wanted = confirmed(quote)
    colleague = make.buyer_actor(desk.company)
    calls = [partial(accept_quote, actor, quote.pk, wanted) for actor in [desk.buyer, colleague] * 6]
    outcomes = at_once([*calls, partial(withdraw_quote, seller, quote.pk)])
    accepted = [one for one in outcomes if isinstance(one, QuoteAcceptance)]
    assert all(isinstance(one, QuoteAcceptance | LonjaError | Quote) for one in outcomes), outcomes
    quote.refresh_from_db()
    won = quote.state == "accepted"
    assert (len(accepted), Order.objects.count(), QuoteAcceptance.objects.count()) == ((1, 1, 1) if won else (0, 0, 0))


def test_after_its_last_day_it_is_over_and_the_seller_may_offer_it_again() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    quote = offer(seller, ask(desk, row(bolt, 10)), row(bolt, 10, **price("9")), days=5)
    assert remind_due(SYSTEM) == 0
    with time_machine.travel(now() + timedelta(days=3), tick=False):
        assert (remind_due(SYSTEM), remind_due(SYSTEM)) == (1, 0), "once"
        assert expire_due(SYSTEM) == 0
    with time_machine.travel(now() + timedelta(days=5), tick=False):
        assert expire_due(SYSTEM) == 0, "its last day counts"
    with time_machine.travel(now() + timedelta(days=6), tick=False):
        with pytest.raises(QuoteExpired):
            accept(desk, quote)
        assert (expire_due(SYSTEM), expire_due(SYSTEM)) == (1, 0)
        quote.refresh_from_db()
        assert (quote.state, quote.lost_reason) == ("expired", "no_answer")
        quote = offer(seller, quote, row(bolt, 10, **price("9.10")))
        assert (quote.state, quote.lost_reason) == ("sent", "")
        assert remind_due(SYSTEM) == 0
        assert accept(desk, quote).order is not None
    assert RecordedEvent.objects.filter(name="QuoteExpiring").count() == 1
    assert RecordedEvent.objects.filter(name="QuoteRanOut").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_remind_and_close_once(at_once) -> None:  # type: ignore[no-untyped-def]
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    for _ in range(3):
        offer(seller, ask(desk, row(bolt, 10)), row(bolt, 10, **price("9")), days=1)
    assert sum(at_once([partial(remind_due, SYSTEM) for _ in range(4)])) == 3
    Quote.objects.update(valid_until=today() - timedelta(days=1))
    assert sum(at_once([partial(expire_due, SYSTEM) for _ in range(4)])) == 3
    names = ("QuoteExpiring", "QuoteRanOut")
    assert [RecordedEvent.objects.filter(name=name).count() for name in names] == [3, 3]


def test_who_says_no_says_why_and_what_was_withdrawn_is_over() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    quote = offer(seller, ask(desk, row(bolt, 10)), row(bolt, 10, **price("9")))
    with pytest.raises(QuoteReasonMissing):
        decline_quote(desk.buyer, quote.pk, "")
    decline_quote(desk.buyer, quote.pk, "price", "A friend has it for 7")
    with pytest.raises(QuoteMoveNotAllowed):
        accept(desk, quote)
    quote = offer(seller, quote, row(bolt, 10, **price("7.50")))
    withdraw_quote(seller, quote.pk)
    for late in (partial(accept, desk, quote), partial(open_draft, seller, quote.pk)):
        with pytest.raises(QuoteMoveNotAllowed):
            late()
    other = ask(desk, row(bolt, 1))
    decline_quote(seller, other.pk, "not_sold")
    other.refresh_from_db()
    assert (other.state, other.lost_reason) == ("declined", "not_sold")


def test_a_draft_is_changed_by_one_at_a_time_and_may_be_thrown_away() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    quote = begin_quote(desk.buyer, "Later", DraftRow())
    with pytest.raises(QuoteEmpty):
        send_draft(desk.buyer, quote.pk)
    save_draft(desk.buyer, quote.pk, DraftRow(lines=[row(bolt, 3)]), seen=0)
    with pytest.raises(ChangedMeanwhile):
        save_draft(desk.buyer, quote.pk, DraftRow(lines=[row(bolt, 4)]), seen=0)
    with pytest.raises(QuoteUnknown):
        quote_or_404(seller, quote.pk)
    drop_draft(desk.buyer, quote.pk)
    quote.refresh_from_db()
    assert (quote.state, quote.revisions.count()) == ("withdrawn", 0)


def test_no_quote_is_seen_by_another_company_or_past_the_reach_of_a_role() -> None:
    bolt, desk, other = make.make_variant("BOLT", price=10, stock=900), make_desk(), make_desk()
    quote = ask(desk, row(bolt, 10))
    north = make.make_unit(desk.company)
    colleague = make.buyer_actor(desk.company, unit=north)
    for stranger in (other.buyer, colleague):
        assert not quotes_visible_to(stranger).exists()
        with pytest.raises(QuoteUnknown):
            withdraw_quote(stranger, quote.pk)
    viewer = make.buyer_actor(desk.company, "viewer")
    with pytest.raises(PermissionMissing):
        begin_quote(viewer, "x", DraftRow())
    warehouse = make.staff_actor("warehouse")
    assert not quotes_visible_to(warehouse).exists()


def test_the_seller_does_not_accept_in_the_customer_s_place() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    quote = offer(seller, ask(desk, row(bolt, 10)), row(bolt, 10, **price("9")))
    acting = actor_acting_for(seller, desk.company.pk)
    with pytest.raises(QuoteUnknown):
        accept_quote(acting, quote.pk, confirmed(quote))
    with pytest.raises(PermissionMissing):
        accept_quote(seller, quote.pk, confirmed(quote))
    assert not Order.objects.exists()


def test_the_same_clicks_again_make_no_second_order() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    quote = offer(seller, ask(desk, row(bolt, 10)), row(bolt, 10, **price("9")))
    wanted = confirmed(quote)
    accept_quote(desk.buyer, quote.pk, wanted)
    with pytest.raises(QuoteMoveNotAllowed):
        accept_quote(desk.buyer, quote.pk, replace(wanted, po_number="other"))
    assert Order.objects.count() == 1
