"""The pages of quotes on both sides: asked for, answered, accepted; nobody meets what is not his."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from lonja.companies.models import User
from lonja.core.clock import today
from lonja.core.sheets.reader import read_rows
from lonja.ordering.models import Order
from lonja.quotes.models import Quote, QuotePolicy
from tests import factories as make
from tests.lists.shelves import make_list
from tests.ordering.desk import Desk, make_desk
from tests.quotes.deal import ask, offer, offered, price, rep, row

pytestmark = pytest.mark.django_db


def browser_of(desk: Desk, role: str = "") -> Client:
    client = Client()
    person = make.make_user_in(desk.company, role) if role else User.objects.get(pk=desk.buyer.user_id)
    client.force_login(person)
    client.cookies["lonja_language"] = "en"
    return client


@pytest.fixture
def seller() -> Client:
    client = Client()
    client.force_login(make.make_staff("sales-desk"))
    client.cookies["lonja_language"] = "en"
    return client


def typed(*rows: dict[str, str], **facts: str) -> dict[str, str]:
    """A grid with these rows."""
    fields = {f"row.{number}.{name}": value for number, each in enumerate(rows, 1) for name, value in each.items()}
    return {**fields, **facts}


def test_from_the_cart_to_the_order_through_the_pages_of_both_sides(seller: Client) -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk()
    desk.add((bolt, 10))
    buyer = browser_of(desk)
    begun = buyer.post(reverse("storefront:new_quote"), {"from": "cart"})
    quote = Quote.objects.get()
    draft = reverse("storefront:quote_draft", args=[quote.pk])
    assert begun["Location"] == draft
    page = buyer.get(draft).text
    assert 'value="BOLT"' in page
    lines = quote.revisions.get().lines
    key = str(lines.get().key)
    rows = (
        {"key": key, "code": "BOLT", "quantity": "10", "target": "8.50"},
        {"code": "a strong glue for metal", "quantity": "2"},
        {"code": ""},
    )
    sent = buyer.post(draft, typed(*rows, message="For May", subject="Hall 3", then="send"))
    assert sent["Location"] == reverse("storefront:quote", args=[quote.pk])
    quote.refresh_from_db()
    assert (quote.state, quote.subject) == ("requested", "Hall 3")
    assert [(line.sku, line.text, line.target_price) for line in quote.revisions.get().lines.all()] == [
        ("BOLT", "", Decimal("8.5")),
        ("", "a strong glue for metal", None),
    ]

    assert "Hall 3" in seller.get(reverse("backoffice:quotes") + "?state=to_answer").text
    office = reverse("backoffice:quote", args=[quote.pk])
    assert "a strong glue for metal" in seller.get(office).text
    editor = reverse("backoffice:quote_draft", args=[quote.pk])
    assert seller.post(reverse("backoffice:revise_quote", args=[quote.pk]))["Location"] == editor
    assert 'value="10"' in seller.get(editor).text
    held = quote.revisions.get(side="seller")
    bolts, glue = held.lines.order_by("position")
    answer = (
        {"key": str(bolts.key), "code": "BOLT", "quantity": "10", "price": "9", "tiers": "50 = 8.75", "discount": "5"},
        {"key": str(glue.key), "code": glue.text, "text": glue.text, "quantity": "2", "note": "we do not sell it"},
    )
    until = (today() + timedelta(days=7)).isoformat()
    done = seller.post(editor, typed(*answer, valid_until=until, then="send", seen="0"))
    assert done["Location"] == office
    quote.refresh_from_db()
    assert (quote.state, quote.net_amount) == ("sent", Decimal("85.5"))

    mine = reverse("storefront:quote", args=[quote.pk])
    page = buyer.get(mine).text
    assert "Accept and order" in page
    assert "we do not sell it" in page
    form = {"name": "Ana", "po_number": "PO-1", "delivery_address": str(desk.delivery.pk)}
    form |= {f"take.{bolts.key}": "on", f"quantity.{bolts.key}": "60", "seen_hash": offered(quote).content_hash}
    ordered = buyer.post(reverse("storefront:accept_quote", args=[quote.pk]), form)
    order = Order.objects.get()
    assert ordered["Location"] == reverse("storefront:order", args=[order.pk])
    assert order.net_amount == Decimal("498.75")
    assert order.number in buyer.get(mine).text
    assert order.number in seller.get(office).text


def test_a_purchase_list_becomes_a_request_with_what_can_be_bought_of_it() -> None:
    bolt, nut = make.make_variant("BOLT", price=10, quantity_step=5, quantity_minimum=5), make.make_variant("NUT")
    desk, other = make_desk(), make_desk()
    kept = make_list(desk.buyer, (bolt, 7), (nut, 3), name="Hall 3")
    assert "Ask for a quote" in browser_of(desk).get(reverse("storefront:purchase_list", args=[kept.pk])).text
    for stranger in (browser_of(other), browser_of(desk, "viewer")):
        assert stranger.post(reverse("storefront:new_quote"), {"list": str(kept.pk)}).status_code in (403, 404)
    assert not Quote.objects.exists()
    browser_of(desk).post(reverse("storefront:new_quote"), {"list": str(kept.pk)})
    quote = Quote.objects.get()
    assert quote.subject == "Hall 3"
    assert [(one.sku, one.quantity) for one in quote.revisions.get().lines.all()] == [("BOLT", 10), ("NUT", 3)]


def test_what_is_refused_stands_as_it_was_typed(seller: Client) -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900, quantity_step=5, quantity_minimum=5), make_desk()
    quote = ask(desk, row(bolt, 10))
    seller.post(reverse("backoffice:revise_quote", args=[quote.pk]))
    editor = reverse("backoffice:quote_draft", args=[quote.pk])
    for wrong in (
        {"code": "no-such", "quantity": "5", "price": "9"},
        {"code": "BOLT", "quantity": "five", "price": "9"},
        {"code": "BOLT", "quantity": "7", "price": "9"},
        {"code": "BOLT", "quantity": "5", "price": "9", "tiers": "10 - 8"},
        {"code": "BOLT", "quantity": "5", "price": "9", "discount": "100"},
    ):
        page = seller.post(editor, typed(wrong, then="save", seen="0"))
        assert page.status_code == 422, wrong
        assert all(f'value="{text}"' in page.text for text in wrong.values())
    assert quote.revisions.get(side="seller").version == 0
    buyer, accept = browser_of(desk), reverse("storefront:accept_quote", args=[quote.pk])
    offer(rep(), quote, row(bolt, 10, **price("9")))
    form = {"name": "", "delivery_address": str(desk.delivery.pk), "seen_hash": offered(quote).content_hash}
    assert buyer.post(accept, form).status_code == 422
    assert buyer.post(accept, {**form, "name": "Ana"}).status_code == 422, "nothing is ticked"
    assert not Order.objects.exists()


def test_the_seller_begins_one_for_a_person_of_a_company(seller: Client) -> None:
    desk = make_desk(company=make.make_company("Alfa"))
    new = reverse("backoffice:new_offer")
    page = seller.post(new, {"company": "Alfa", "person": "", "subject": "Spring"})
    assert page.status_code == 422
    assert str(desk.buyer.user_id) in page.text, "its people can be chosen now"
    assert seller.post(new, {"company": "Omega", "person": "", "subject": "x"}).status_code == 422
    done = seller.post(new, {"company": "Alfa", "person": str(desk.buyer.user_id), "subject": "Spring"})
    quote = Quote.objects.get()
    assert done["Location"] == reverse("backoffice:quote_draft", args=[quote.pk])
    assert browser_of(desk).get(reverse("storefront:quote", args=[quote.pk])).status_code == 404
    assert "Spring" not in browser_of(desk).get(reverse("storefront:quotes")).text


def test_each_side_closes_what_is_its_own(seller: Client) -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk()
    buyer, line = browser_of(desk), row(bolt, 10, **price("9"))
    withdrawn = ask(desk, row(bolt, 1))
    buyer.post(reverse("storefront:withdraw_quote", args=[withdrawn.pk]))
    declined = offer(rep(), ask(desk, row(bolt, 1)), line)
    buyer.post(reverse("storefront:decline_quote", args=[declined.pk]), {"reason": "price", "note": "7 elsewhere"})
    refused = ask(desk, row(bolt, 1))
    seller.post(reverse("backoffice:decline_quote", args=[refused.pk]), {"reason": "not_sold"})
    taken_back = offer(rep(), ask(desk, row(bolt, 1)), line)
    seller.post(reverse("backoffice:withdraw_quote", args=[taken_back.pk]))
    states = [Quote.objects.get(pk=one.pk).state for one in (withdrawn, declined, refused, taken_back)]
    assert states == ["withdrawn", "declined", "declined", "withdrawn"]
    page = seller.get(reverse("backoffice:quote", args=[declined.pk])).text
    assert "too expensive" in page
    assert "7 elsewhere" in page


def test_proposing_changes_and_throwing_a_draft_away() -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk()
    quote = offer(rep(), ask(desk, row(bolt, 10)), row(bolt, 10, **price("9")))
    buyer = browser_of(desk)
    draft = reverse("storefront:quote_draft", args=[quote.pk])
    change = reverse("storefront:propose_changes", args=[quote.pk])
    assert buyer.post(change)["Location"] == draft
    assert buyer.get(draft).status_code == 200
    assert "Go on with your draft" in buyer.get(reverse("storefront:quote", args=[quote.pk])).text
    buyer.post(reverse("storefront:drop_quote_draft", args=[quote.pk]))
    quote.refresh_from_db()
    assert (quote.state, quote.revisions.count()) == ("sent", 2)
    assert buyer.get(draft).status_code == 404


def test_the_inbox_is_narrowed_and_taken_away(seller: Client) -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk(company=make.make_company("Alfa"))
    waiting = ask(desk, row(bolt, 1))
    offer(rep(), ask(desk, row(bolt, 1)), row(bolt, 1, **price("9")))
    inbox = reverse("backoffice:quotes")
    rows = read_rows(seller.get(f"{inbox}?state=to_answer&download=xlsx").getvalue(), max_rows=9).rows
    assert [each.cells[0] for each in rows[1:]] == [waiting.number]
    seller.post(reverse("backoffice:take_quote", args=[waiting.pk]))
    assert waiting.number in seller.get(f"{inbox}?rep=mine").text
    assert waiting.number not in seller.get(f"{inbox}?rep=nobody").text


def test_a_company_permits_the_mail_and_forbids_it_again() -> None:
    desk = make_desk()
    address = reverse("storefront:quote_policy")
    assert browser_of(desk).post(address, {"accepts_by_mail": "1"}).status_code == 403
    admin = browser_of(desk, "company-admin")
    for sent, expected in (("1", True), ("0", False)):
        admin.post(address, {"accepts_by_mail": sent})
        assert QuotePolicy.objects.get().accepts_by_mail is expected


def test_a_quote_of_many_lines_takes_a_constant_number_of_queries(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    goods = [make.make_variant(f"B{number}", price=10, stock=900) for number in range(40)]
    desk = make_desk()
    quote = offer(rep(), ask(desk, *(row(each, 5) for each in goods)), *(row(each, 5, **price("9")) for each in goods))
    browser, address = browser_of(desk), reverse("storefront:quote", args=[quote.pk])
    browser.get(address)
    with django_assert_max_num_queries(24):
        browser.get(address)
