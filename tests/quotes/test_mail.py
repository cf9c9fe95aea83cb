"""Accepting from the mail: where the company permits it, once, by the person, and never past the rules."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import partial

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from lonja.companies.errors import PermissionMissing
from lonja.companies.models import RoleAssignment, User
from lonja.core.clock import now
from lonja.core.errors import LonjaError
from lonja.core.events import deliver
from lonja.core.models import RecordedEvent
from lonja.notifications.models import Message
from lonja.ordering.models import Order
from lonja.quotes.actions import accept_by_link, accept_quote, issue_link, permit_mail
from lonja.quotes.errors import QuoteChoiceInvalid, QuoteLinkInvalid
from lonja.quotes.models import Quote, QuoteAcceptance, QuoteLink, QuotePolicy
from lonja.quotes.queries import link_for
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, make_rule
from tests.quotes.deal import ask, confirmed, offer, offered, price, rep, row

pytestmark = pytest.mark.django_db


def mails(name: str, handler: str) -> list[Message]:
    """What is written of all events of this name, told twice."""
    for event in RecordedEvent.objects.filter(name=name):
        for _ in range(2):
            deliver(event.pk, f"lonja.notifications.quote_handlers.{handler}")
    return list(Message.objects.filter(template=handler).order_by("created_at"))


def deal(desk: Desk, *, by_mail: bool = True, **facts: object) -> Quote:
    """An offer to the desk's buyer."""
    if by_mail:
        QuotePolicy.objects.create(company=desk.company, accepts_by_mail=True)
    bolt = make.make_variant("BOLT", price=10, stock=900)
    return offer(rep(), ask(desk, row(bolt, 10)), row(bolt, 10, **price("9")), **facts)  # type: ignore[arg-type]


def token_for(desk: Desk, quote: Quote) -> str:
    return issue_link(offered(quote), User.objects.get(pk=desk.buyer.user_id))


def form(quote: Quote, **facts: str) -> dict[str, str]:
    revision = offered(quote)
    ticked = {f"take.{line.key}": "on" for line in revision.lines.all()}
    address = quote.company.addresses.get()
    typed = {"name": "Ana Ruiz", "po_number": "PO-9", "delivery_address": str(address.pk)}
    return {**ticked, **typed, "seen_hash": revision.content_hash, **facts}


def test_the_mail_leads_to_a_page_that_asks_and_one_click_orders_without_signing_in() -> None:
    desk = make_desk()
    quote = deal(desk)
    (mail,) = mails("QuoteSent", "quote_sent")
    found = re.search(r"/quote/[\w-]+/", mail.text)
    assert found is not None
    path, browser = found[0], Client()
    page = browser.get(path)
    assert page.status_code == 200
    assert "BOLT" in page.text
    assert not Order.objects.exists(), "opening it orders nothing"
    done = browser.post(path, form(quote))
    assert done.status_code == 200
    order = Order.objects.get()
    assert (order.net_amount, order.po_number, order.requester_id) == (90, "PO-9", desk.buyer.user_id)
    assert order.number in done.text
    replayed = browser.post(path, form(quote))
    assert replayed.status_code == 410
    assert Order.objects.count() == 1


def test_where_the_company_does_not_permit_it_the_mail_leads_to_signing_in() -> None:
    desk = make_desk()
    quote = deal(desk, by_mail=False)
    (mail,) = mails("QuoteSent", "quote_sent")
    assert f"/quotes/{quote.pk}/" in mail.text
    assert "/quote/" not in mail.text.replace("/quotes/", "")
    assert not QuoteLink.objects.exists()
    assert Client().get(f"/quotes/{quote.pk}/").status_code == 302


def test_only_who_keeps_the_rules_permits_it() -> None:
    desk = make_desk()
    with pytest.raises(PermissionMissing):
        permit_mail(desk.buyer, accepts_by_mail=True)
    assert permit_mail(make.buyer_actor(desk.company, "company-admin"), accepts_by_mail=True).accepts_by_mail


@pytest.mark.parametrize(
    "trap", ["used", "forged", "expired", "left", "inactive", "no right", "replaced", "forbidden", "another company"]
)
def test_traps_of_links_each_is_refused_and_orders_nothing(trap: str) -> None:
    desk = make_desk()
    quote = deal(desk)
    token, wanted = token_for(desk, quote), confirmed(quote)
    person, moment = User.objects.get(pk=desk.buyer.user_id), now()
    if trap == "used":
        QuoteLink.objects.update(used_at=now())
    elif trap == "forged":
        token = token[:-2] + ("AA" if not token.endswith("AA") else "BB")
    elif trap == "expired":
        moment = now() + timedelta(days=16)
    elif trap == "left":
        RoleAssignment.objects.filter(user=person).delete()
    elif trap == "inactive":
        User.objects.filter(pk=person.pk).update(is_active=False)
    elif trap == "no right":
        RoleAssignment.objects.filter(user=person).update(role=make.role("viewer"))
    elif trap == "replaced":
        line = offered(quote).lines.get()
        assert line.variant is not None
        offer(rep(), quote, row(line.variant, 10, **price("12")))
    elif trap == "forbidden":
        QuotePolicy.objects.update(accepts_by_mail=False)
    else:
        RoleAssignment.objects.filter(user=person).delete()
        make.make_user_in(make.make_company(), user=person)
    with time_machine.travel(moment, tick=False):
        with pytest.raises(QuoteLinkInvalid):
            accept_by_link(token, wanted)
        assert Client().get(reverse("storefront:quote_link", args=[token])).status_code == 410
    assert not Order.objects.exists()
    assert not QuoteAcceptance.objects.exists()


def test_a_refused_acceptance_leaves_the_link_as_it_was() -> None:
    desk = make_desk()
    quote = deal(desk)
    token = token_for(desk, quote)
    with pytest.raises(QuoteChoiceInvalid):
        accept_by_link(token, confirmed(quote).__class__(seen_hash=offered(quote).content_hash, wanted={}, name="A"))
    assert link_for(token).quote == quote
    browser = Client()
    page = browser.post(reverse("storefront:quote_link", args=[token]), form(quote, name=""))
    assert page.status_code == 422
    accept_by_link(token, confirmed(quote))
    assert Order.objects.count() == 1


def test_the_approval_rules_count_for_the_mail_too() -> None:
    desk = make_desk()
    make_rule(desk.company, at_least=1)
    make.make_user_in(desk.company, "approver")
    quote = deal(desk)
    made = accept_by_link(token_for(desk, quote), confirmed(quote))
    assert made.order is not None
    assert made.order.state == "pending_approval"


@pytest.mark.django_db(transaction=True)
def test_of_many_clicks_on_links_of_one_offer_one_counts(at_once) -> None:  # type: ignore[no-untyped-def]
    desk = make_desk()
    quote = deal(desk)
    tokens = [token_for(desk, quote), token_for(desk, quote)]
    wanted = confirmed(quote)
    outcomes = at_once([partial(accept_by_link, token, wanted) for token in tokens * 5])
    accepted = [one for one in outcomes if isinstance(one, QuoteAcceptance)]
    assert all(isinstance(one, QuoteAcceptance | LonjaError) for one in outcomes), outcomes
    assert (len(accepted), Order.objects.count()) == (1, 1)


def test_each_side_is_told_what_the_other_does() -> None:
    desk = make_desk()
    quote = deal(desk, by_mail=False)
    assert quote.rep is not None
    bolt = make.make_variant("NUT", price=1)
    fresh = ask(desk, row(bolt, 1))
    mails("QuoteRequested", "quote_requested")
    news = {mail.subject: mail.recipient for mail in Message.objects.filter(template="quote_news")}
    told = {one.number: mail for one in (quote, fresh) for subject, mail in news.items() if one.number in subject}
    assert told == {quote.number: quote.rep.email, fresh.number: "pedidos@seller.example"}, (
        "the desk while it has no rep"
    )
    accept_quote(desk.buyer, quote.pk, confirmed(quote))
    mails("QuoteAccepted", "quote_accepted")
    news = Message.objects.filter(template="quote_news").latest("created_at")
    assert news.recipient == quote.rep.email
    assert quote.number in news.subject
