"""The floor and its consent, lines taken or kept, comments, prices of a contract, figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lonja.companies.errors import PermissionMissing
from lonja.companies.models import User
from lonja.companies.queries import actor_acting_for
from lonja.core.clock import today
from lonja.core.errors import ChangedMeanwhile
from lonja.core.events import deliver
from lonja.core.models import RecordedEvent
from lonja.notifications.models import Message
from lonja.ordering.models import Order
from lonja.pricing.models import VariantCost
from lonja.pricing.queries import price_lines
from lonja.pricing.queries.costs import costs_of
from lonja.pricing.rules import Ask
from lonja.quotes.actions import (
    DraftRow,
    add_comment,
    answer_line,
    ask_consent,
    give_consent,
    open_draft,
    save_draft,
    send_draft,
    set_floor,
    set_limit,
)
from lonja.quotes.errors import (
    QuoteAboveLimit,
    QuoteLimitInvalid,
    QuoteMoveNotAllowed,
    QuoteNeedsConsent,
    QuotePricesUntilMissing,
    QuoteTextMissing,
    QuoteUnknown,
)
from lonja.quotes.models import QuoteLimit, QuoteLineAnswer
from lonja.quotes.queries import comments_of, figures_by_rep, proposals_of, quote_view
from lonja.quotes.rules import Tier
from tests import factories as make
from tests.ordering.desk import make_desk
from tests.quotes.deal import accept, ask, offer, offered, price, rep, row, write

pytestmark = pytest.mark.django_db


def cost(variant: object, amount: str) -> None:
    VariantCost.objects.create(variant=variant, currency="EUR", unit_cost=Decimal(amount))


@pytest.mark.parametrize(
    "hidden", ["plain", "line discount", "discount on everything", "optional", "alternative", "step"]
)
def test_the_trap_of_a_low_price_in_a_corner_each_line_is_held_to_the_floor_at_its_lowest_price(hidden: str) -> None:
    bolt, nut = make.make_variant("BOLT", price=10, stock=900), make.make_variant("NUT", price=10, stock=900)
    cost(bolt, "8")
    cost(nut, "1")
    desk, seller, boss = make_desk(), rep(), make.staff_actor("administrator")
    set_floor(boss, Decimal(20))
    good = row(bolt, 10, **price("10"))
    lines = {
        "plain": replace(good, unit_price=Decimal("9.99")),
        "line discount": replace(good, discount_percent=Decimal(1)),
        "discount on everything": good,
        "optional": replace(good, unit_price=Decimal("9.99"), is_optional=True),
        "alternative": replace(good, unit_price=Decimal("9.99"), choice=1),
        "step": replace(good, tiers=(Tier(Decimal(50), Decimal("9.99")),)),
    }
    quote = ask(desk, row(bolt, 10))
    off = Decimal(1) if hidden == "discount on everything" else Decimal(0)
    draft = write(seller, quote, lines[hidden], row(nut, 10, choice=1, **price("10")), discount_percent=off)
    with pytest.raises(QuoteNeedsConsent):
        send_draft(seller, quote.pk)
    with pytest.raises(PermissionMissing):
        give_consent(seller, quote.pk, seen=draft.version)
    ask_consent(seller, quote.pk)
    give_consent(boss, quote.pk, seen=draft.version)
    assert send_draft(seller, quote.pk).state == "sent"


def test_consent_is_to_what_was_seen_and_ends_with_the_next_change() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    cost(bolt, "8")
    boss = make.staff_actor("administrator")
    set_floor(boss, Decimal(20))
    quote = ask(desk, row(bolt, 10))
    first = write(seller, quote, row(bolt, 10, **price("9")))
    give_consent(boss, quote.pk, seen=first.version)
    write(seller, quote, row(bolt, 10, **price("8.10")))
    with pytest.raises(QuoteNeedsConsent):
        send_draft(seller, quote.pk)
    with pytest.raises(ChangedMeanwhile):
        give_consent(boss, quote.pk, seen=first.version)
    assert send_draft(boss, quote.pk).state == "sent", "who may agree may send"


def test_no_customer_and_nobody_in_his_place_learns_what_goods_cost() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10), make_desk(), rep()
    cost(bolt, "8")
    for actor in (desk.buyer, actor_acting_for(seller, desk.company.pk), make.staff_actor("warehouse")):
        with pytest.raises(PermissionMissing):
            costs_of(actor, [bolt.pk], "EUR")
    assert costs_of(seller, [bolt.pk], "EUR") == {bolt.pk: 8}


def test_a_proposal_is_taken_or_kept_line_by_line() -> None:
    a, b, c, d = (make.make_variant(sku, price=10, stock=900) for sku in ("A1", "B1", "C1", "D1"))
    desk, seller = make_desk(), rep()
    quote = ask(desk, row(a, 10), row(b, 10), row(c, 10))
    offer(seller, quote, *(row(each, 10, **price("9")) for each in (a, b, c)), discount_percent=Decimal(10))
    draft = open_draft(desk.buyer, quote.pk)
    keys = {line.sku: line.key for line in draft.lines.all()}
    lines = [
        row(a, 10, key=keys["A1"], target_price=Decimal("7.20")),
        row(b, 20, key=keys["B1"]),
        row(d, 5),
    ]
    save_draft(desk.buyer, quote.pk, DraftRow(lines=lines))
    quote = send_draft(desk.buyer, quote.pk)
    proposals = {
        (one.change.after or one.change.before or {})["sku"]: one
        for one in proposals_of(quote, quote_view(seller, quote).history)
    }
    assert {sku: one.change.change for sku, one in proposals.items()} == {
        "A1": "changed",
        "B1": "changed",
        "D1": "added",
        "C1": "removed",
    }
    for sku, take in (("A1", True), ("B1", False), ("C1", False), ("D1", False)):
        answer_line(seller, quote.pk, proposals[sku].change.key, take=take)
    answered = open_draft(seller, quote.pk)
    held = {line.sku: line for line in answered.lines.all()}
    assert {sku: (line.quantity, line.unit_price) for sku, line in held.items()} == {
        "A1": (10, Decimal(8)),
        "B1": (10, 9),
        "C1": (10, 9),
    }, "his target price after our discount, ours elsewhere; the line that he left out is back under its key"
    assert held["C1"].key == keys["C1"]
    assert QuoteLineAnswer.objects.filter(is_taken=True).count() == 1
    answer_line(seller, quote.pk, proposals["D1"].change.key, take=True)
    answer_line(seller, quote.pk, proposals["C1"].change.key, take=True)
    assert set(open_draft(seller, quote.pk).lines.values_list("sku", flat=True)) == {"A1", "B1", "D1"}
    other = ask(desk, row(a, 1))
    with pytest.raises(QuoteMoveNotAllowed):
        answer_line(seller, other.pk, keys["A1"], take=True)


def test_both_sides_say_something_and_the_other_one_is_told() -> None:
    bolt, desk, seller, stranger = make.make_variant("BOLT", price=10), make_desk(), rep(), make_desk()
    quote = ask(desk, row(bolt, 10))
    key = quote.revisions.get().lines.get().key
    add_comment(desk.buyer, quote.pk, "In stainless steel, please", key)
    add_comment(seller, quote.pk, "A2 or A4?")
    assert [(one.row.side, one.about) for one in comments_of(quote)] == [
        ("buyer", "Variante BOLT"),
        ("seller", ""),
    ]
    for wrong, error in ((" ", QuoteTextMissing), ("x", QuoteUnknown)):
        with pytest.raises(error):
            add_comment(desk.buyer, quote.pk, wrong, None if wrong == " " else make.unknown_id())
    with pytest.raises(QuoteUnknown):
        add_comment(stranger.buyer, quote.pk, "hello")
    for event in RecordedEvent.objects.filter(name="QuoteCommented"):
        for _ in range(2):
            deliver(event.pk, "lonja.notifications.quote_handlers.quote_commented")
    assert Message.objects.filter(text__contains="A4", template="quote_comment").count() == 1
    assert Message.objects.filter(text__contains="stainless", template="quote_news").count() == 1


def test_an_offer_of_prices_becomes_a_contract_with_its_list_and_nothing_is_ordered() -> None:
    bolt, nut = make.make_variant("BOLT", price=10, stock=900), make.make_variant("NUT", price=2, stock=900)
    desk, seller = make_desk(), rep()
    quote = ask(desk, row(bolt, 100), row(nut, 10))
    lines = [row(bolt, 100, tiers=(Tier(Decimal(500), Decimal(8)),), **price("9")), row(nut, 10, **price("1"))]
    write(seller, quote, *lines, becomes="prices", discount_percent=Decimal(10))
    with pytest.raises(QuotePricesUntilMissing):
        send_draft(seller, quote.pk)
    until = today() + timedelta(days=200)
    offer(seller, quote, *lines, becomes="prices", prices_until=until, discount_percent=Decimal(10))
    made = accept(desk, quote, bolt)
    assert (made.order, made.is_whole) == (None, False)
    assert made.contract is not None
    assert (made.contract.company, made.contract.valid_until) == (desk.company, until)
    assert not Order.objects.exists()
    asks = [Ask(bolt.pk, Decimal(1)), Ask(bolt.pk, Decimal(500)), Ask(nut.pk, Decimal(10))]
    assert [each.unit_price for each in price_lines(desk.buyer, asks)] == [Decimal("8.1"), Decimal("7.2"), 2]
    other = make_desk()
    assert price_lines(other.buyer, asks)[0].unit_price == 10
    order = desk.order((bolt, 2))
    assert order.net_amount == Decimal("16.2")


def test_figures_say_what_was_won_by_whom() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    line = row(bolt, 10, **price("9"))
    accept(desk, offer(seller, ask(desk, row(bolt, 10)), line))
    offer(seller, ask(desk, row(bolt, 10)), line)
    ask(desk, row(bolt, 10))
    (nobody, mine) = sorted(figures_by_rep(seller), key=lambda one: one.rep)
    assert (nobody.rep_id, nobody.asked, nobody.rate) == (None, 1, None)
    assert (mine.asked, mine.offered, mine.won, mine.lost, mine.won_net, mine.rate) == (2, 2, 1, 0, 90, 100)
    with pytest.raises(PermissionMissing):
        figures_by_rep(desk.buyer)


def test_the_pages_of_all_that() -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk()
    cost(bolt, "8")
    boss, seller, buyer = Client(), Client(), Client()
    for client, person in ((boss, make.make_staff()), (seller, make.make_staff("sales-desk"))):
        client.force_login(person)
        client.cookies["lonja_language"] = "en"
    buyer.force_login(User.objects.get(pk=desk.buyer.user_id))
    floor = reverse("backoffice:quote_floor")
    assert seller.get(floor).status_code == 403
    assert boss.post(floor, {"margin_percent": "25"}).status_code == 302
    quote = offer(rep(), ask(desk, row(bolt, 10)), row(bolt, 10, **price("12")))
    draft = open_draft(desk.buyer, quote.pk)
    key = draft.lines.get().key
    save_draft(desk.buyer, quote.pk, DraftRow(lines=[row(bolt, 10, key=key, target_price=Decimal("9"))]))
    send_draft(desk.buyer, quote.pk)
    office = reverse("backoffice:quote", args=[quote.pk])
    assert "What the customer proposes" in seller.get(office).text
    seller.post(reverse("backoffice:answer_quote_line", args=[quote.pk]), {"line": str(key), "take": "1"})
    editor = reverse("backoffice:quote_draft", args=[quote.pk])
    page = seller.get(editor).text
    assert "Needs consent" in page
    assert "Ask for consent" in page
    seller.post(reverse("backoffice:ask_quote_consent", args=[quote.pk]))
    assert quote.number in boss.get(reverse("backoffice:quotes") + "?state=consent").text
    version = quote.revisions.get(side="seller", sent_at=None).version
    boss.post(reverse("backoffice:consent_quote", args=[quote.pk]), {"seen": str(version)})
    assert "agreed to by" in seller.get(editor).text
    send_draft(rep(), quote.pk)
    assert offered(quote).net_amount == 90
    address = reverse("storefront:quote", args=[quote.pk])
    buyer.cookies["lonja_language"] = "en"
    assert "What changed since our offer before" in buyer.get(address).text
    buyer.post(reverse("storefront:comment_quote", args=[quote.pk]), {"text": "Thank you", "line": str(key)})
    assert "Thank you" in seller.get(office).text
    seller.post(reverse("backoffice:comment_quote", args=[quote.pk]), {"text": "With pleasure", "line": ""})
    assert "With pleasure" in buyer.get(address).text
    assert seller.get(reverse("backoffice:quote_figures")).status_code == 200
    for pages, name in ((buyer, "storefront:quote_paper"), (seller, "backoffice:quote_paper")):
        paper = pages.get(reverse(name, args=[quote.pk]))
        assert paper.content.startswith(b"%PDF")


@pytest.mark.parametrize("wrapped", ["plain", "optional", "alternative", "step", "most of a framework"])
def test_the_trap_of_an_amount_in_a_corner_above_the_limit_somebody_else_agrees(wrapped: str) -> None:
    bolt, nut = make.make_variant("BOLT", price=10, stock=900), make.make_variant("NUT", price=2, stock=900)
    desk, seller, boss = make_desk(), rep(), make.staff_actor("administrator")
    set_limit(boss, None, "EUR", Decimal(500))
    dear: dict[str, dict[str, Any]] = {
        "plain": {}, "optional": {"is_optional": True}, "alternative": {"choice": 1},
        "step": {"tiers": (Tier(Decimal(60), Decimal("8.50")),)}, "most of a framework": {},
    }  # fmt: skip
    quantity, facts, head = (50 if wrapped == "step" else 51), dear[wrapped], {}
    if wrapped == "most of a framework":
        quantity, facts = 5, {"maximum_quantity": Decimal(51)}
        head = {"becomes": "framework", "prices_until": today() + timedelta(days=60)}
    lines = [row(nut, 1, choice=1, **price("1"))] if wrapped == "alternative" else []
    quote = ask(desk, row(nut, 1))
    write(seller, quote, *lines, row(bolt, quantity, **price("10"), **facts), **head)
    with pytest.raises(QuoteAboveLimit):
        send_draft(seller, quote.pk)
    quote.refresh_from_db()
    assert quote.state == "in_work"
    held = ask_consent(seller, quote.pk)
    give_consent(boss, quote.pk, seen=held.version)
    assert send_draft(seller, quote.pk).state == "sent"


def test_a_person_s_own_limit_counts_before_that_of_all_and_one_without_any_is_free() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    boss = make.staff_actor("administrator")
    set_limit(boss, None, "EUR", Decimal(100))
    set_limit(boss, seller.user_id, "EUR", Decimal(1000))
    set_limit(boss, None, "USD", Decimal(1))
    assert offer(seller, ask(desk, row(bolt, 50)), row(bolt, 50, **price("10"))).state == "sent"
    with pytest.raises(QuoteAboveLimit):
        offer(rep(), ask(desk, row(bolt, 50)), row(bolt, 50, **price("10")))
    set_limit(boss, None, "EUR", None)
    assert offer(rep(), ask(desk, row(bolt, 50)), row(bolt, 50, **price("10"))).state == "sent"
    assert offer(boss, ask(desk, row(bolt, 500)), row(bolt, 500, **price("10"))).state == "sent"
    with pytest.raises(PermissionMissing):
        set_limit(seller, None, "EUR", None)
    with pytest.raises(QuoteLimitInvalid):
        set_limit(boss, desk.buyer.user_id, "EUR", Decimal(5))


def test_the_page_of_limits_saves_and_takes_away() -> None:
    client, boss = Client(), make.make_staff("administrator")
    client.force_login(boss)
    path = reverse("backoffice:quote_limits")
    assert client.post(path, {"person": "", "currency": "EUR", "amount": "5000"}).status_code == 302
    assert client.post(path, {"person": str(boss.pk), "currency": "EUR", "amount": "9000"}).status_code == 302
    assert [one.amount for one in QuoteLimit.objects.order_by("amount")] == [5000, 9000]
    assert client.post(path, {"person": "", "currency": "euro", "amount": "1"}).status_code == 422
    assert boss.name in client.get(path).text
    client.post(path, {"person": "", "currency": "EUR"})
    assert QuoteLimit.objects.get().person == boss
