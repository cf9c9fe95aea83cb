"""Asking without an account: confirmed from the mail, nothing betrayed, given to a customer, who accepts as he may."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from functools import partial

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from lonja.companies.errors import PermissionMissing
from lonja.core.clock import now
from lonja.core.errors import LonjaError, NotFound
from lonja.core.events import deliver
from lonja.core.models import RecordedEvent
from lonja.notifications.models import Message
from lonja.quotes.actions import (
    GuestAsk,
    ask_as_guest,
    confirm_guest,
    forget_guests,
    give_to_customer,
    refuse_guest,
)
from lonja.quotes.errors import GuestRequestClosed, GuestRequestEmpty, QuoteNobodyToTell, QuoteReasonMissing
from lonja.quotes.models import GuestRequest, Quote
from lonja.quotes.queries import guest_requests, guest_token
from tests import factories as make
from tests.ordering.desk import make_desk
from tests.quotes.deal import accept, offer, price, rep, row

pytestmark = pytest.mark.django_db

FORM = {
    "company_name": "Talleres Sur", "person_name": "Eva", "email": "eva@sur.example",
    "lines": "200 BOLT\ngloves, size L", "message": "For June",
}  # fmt: skip


def letters() -> list[Message]:
    """What is written of guests' requests, each event told twice."""
    names = {
        "GuestRequestMade": "guest_request_made", "GuestRequestConfirmed": "guest_request_confirmed",
        "GuestRequestRefused": "guest_request_refused", "GuestRequestTaken": "guest_request_taken",
    }  # fmt: skip
    for event in RecordedEvent.objects.filter(name__in=names).order_by("pk"):
        for _ in range(2):
            deliver(event.pk, f"lonja.notifications.guest_handlers.{names[event.name]}")
    return list(Message.objects.filter(template="guest_request").order_by("created_at"))


def waiting(email: str = "eva@sur.example") -> GuestRequest:
    """A request whose address is confirmed."""
    ask_as_guest(GuestAsk("Talleres Sur", "Eva", email, lines=[("BOLT", Decimal(200)), ("gloves", Decimal(1))]))
    return confirm_guest(guest_token(GuestRequest.objects.latest("created_at").pk))


def test_from_the_open_form_to_an_offer_that_the_customer_accepts() -> None:
    bolt, browser = make.make_variant("BOLT", price=10, stock=900), Client(headers={"accept-language": "en"})
    sent = browser.post(reverse("storefront:guest_request"), FORM)
    assert sent["Location"] == reverse("storefront:guest_asked")
    [mail] = letters()
    assert mail.recipient == "eva@sur.example"
    found = re.search(r"/quote-request/confirm/[\w-]+/", mail.text)
    assert found is not None
    page = browser.get(found[0]).text
    assert re.search("200 . BOLT", page)
    assert not guest_requests(rep()).exists(), "opening it confirms nothing"
    for _ in range(2):
        assert browser.post(found[0]).status_code == 302
    guest = guest_requests(rep()).get()
    desk, seller, office = make_desk(), rep(), Client(headers={"accept-language": "en"})
    office.force_login(make.make_staff("sales-desk"))
    assert "Talleres Sur" in office.get(reverse("backoffice:guests")).text
    one = reverse("backoffice:guest", args=[guest.pk])
    assert "gloves, size L" in office.get(one, {"company": desk.company.name}).text
    person = desk.buyer.user_id
    given = {"company": str(desk.company.pk), "person": str(person)}
    assert office.post(reverse("backoffice:give_guest", args=[guest.pk]), given).status_code == 302
    quote = Quote.objects.get()
    assert (quote.state, quote.company, quote.requester_id) == ("requested", desk.company, person)
    lines = list(quote.revisions.get().lines.order_by("position").values_list("sku", "text", "quantity"))
    assert lines == [("BOLT", "", 200), ("", "gloves, size L", 1)]
    assert quote.number in browser.get(found[0]).text
    order = accept(desk, offer(seller, quote, row(bolt, 200, **price("9")))).order
    assert order is not None
    assert order.net_amount == 1800
    assert {letter.recipient for letter in letters()} >= {"eva@sur.example"}


def test_the_trap_of_enumeration_known_and_unknown_addresses_get_the_same_answer() -> None:
    known = make.make_user_in(make.make_company(), "buyer")
    answers = []
    for number, email in enumerate((known.email, "nobody@nowhere.example")):
        browser = Client(REMOTE_ADDR=f"10.0.0.{number + 1}", headers={"accept-language": "en"})
        answer = browser.post(reverse("storefront:guest_request"), {**FORM, "email": email})
        answers.append((answer.status_code, answer["Location"]))
    assert answers[0] == answers[1]
    assert [one.recipient for one in letters()] == [known.email, "nobody@nowhere.example"]
    assert not Quote.objects.exists()


def test_attempts_are_limited_by_place_and_by_address_and_links_lapse() -> None:
    browser, path = Client(headers={"accept-language": "en"}), reverse("storefront:guest_request")
    codes = [browser.post(path, {**FORM, "email": f"e{number}@sur.example"}).status_code for number in range(7)]
    assert (codes[0], codes[-1]) == (302, 429)
    for number in range(5):
        other = Client(REMOTE_ADDR=f"10.1.0.{number + 1}", headers={"accept-language": "en"})
        last = other.post(path, FORM).status_code
    assert last == 429, "also from many places"
    token = guest_token(GuestRequest.objects.earliest("created_at").pk)
    for wrong in ("forged", token[:-1] + ("A" if token[-1] != "A" else "B")):
        assert browser.get(reverse("storefront:guest_link", args=[wrong])).status_code == 404
    with time_machine.travel(now() + timedelta(days=8), tick=False):
        with pytest.raises(NotFound):
            confirm_guest(token)
        assert forget_guests() > 0
        assert not GuestRequest.objects.exists()


def test_a_request_says_something_and_is_decided_once() -> None:
    with pytest.raises(GuestRequestEmpty):
        ask_as_guest(GuestAsk("X", "Y", "y@x.example", message="  ", lines=[(" ", Decimal(1))]))
    desk, seller, guest = make_desk(), rep(), waiting()
    person = desk.buyer.user_id
    assert person is not None
    viewer = make.make_user_in(desk.company, "viewer")
    with pytest.raises(QuoteNobodyToTell):
        give_to_customer(seller, guest.pk, desk.company.pk, viewer.pk)
    with pytest.raises(QuoteReasonMissing):
        refuse_guest(seller, guest.pk, " ")
    for stranger in (desk.buyer, make.staff_actor("warehouse")):
        with pytest.raises(PermissionMissing):
            refuse_guest(stranger, guest.pk, "No")
    assert not Quote.objects.exists()
    refuse_guest(seller, guest.pk, "We do not sell gloves")
    with pytest.raises(GuestRequestClosed):
        give_to_customer(seller, guest.pk, desk.company.pk, person)
    assert not Quote.objects.exists()
    assert "We do not sell gloves" in letters()[-1].text


@pytest.mark.django_db(transaction=True)
def test_of_two_who_decide_at_once_one_does(at_once) -> None:  # type: ignore[no-untyped-def]
    desk, seller, guest = make_desk(), rep(), waiting()
    give = partial(give_to_customer, seller, guest.pk, desk.company.pk, desk.buyer.user_id)
    outcomes = at_once([give, partial(refuse_guest, seller, guest.pk, "No"), give])
    assert sum(not isinstance(one, LonjaError) for one in outcomes) == 1, outcomes
    guest.refresh_from_db()
    assert Quote.objects.count() == (1 if guest.state == "taken" else 0)
