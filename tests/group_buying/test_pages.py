"""The pages of group purchases: the seller makes and watches, companies commit, nobody meets another's name; mails."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from lonja.companies.models import User
from lonja.core.events import deliver
from lonja.core.models import RecordedEvent
from lonja.core.sheets.reader import read_rows
from lonja.group_buying.models import Commitment, GroupPurchase
from lonja.notifications.models import Message
from lonja.ordering.models import Order
from tests import factories as make
from tests.group_buying.campaign import campaign, close, take_part
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db


def browser_of(desk: Desk) -> Client:
    client = Client()
    client.force_login(User.objects.get(pk=desk.buyer.user_id))
    client.cookies["lonja_language"] = "es"
    return client


@pytest.fixture
def seller() -> Client:
    client = Client()
    client.force_login(make.make_staff())
    return client


def typed(**facts: str) -> dict[str, str]:
    day = timezone.localtime() - timedelta(hours=2)
    times = {"opens_at": f"{day:%Y-%m-%dT%H:%M}", "closes_at": f"{day + timedelta(days=3):%Y-%m-%dT%H:%M}"}
    plain = {"name_es": "Tornillos juntos", "currency": "EUR", "prices": "BOLT; 100 = 9,50; 500 = 8,90"}
    return {**times, **plain, **facts}


def test_the_seller_makes_one_and_watches_who_commits(seller: Client) -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk(company=make.make_company("Alfa"))
    made = seller.post(reverse("backoffice:new_group"), typed())
    purchase = GroupPurchase.objects.get()
    assert made["Location"] == reverse("backoffice:group", args=[purchase.pk])
    take_part(desk, purchase, bolt, 120)
    page = seller.get(made["Location"]).text
    assert "Alfa" in page
    assert "120 de 500" in page
    assert "Tornillos juntos" in seller.get(reverse("backoffice:groups") + "?state=open").text
    assert "Tornillos juntos" not in seller.get(reverse("backoffice:groups") + "?state=failed").text
    rows = read_rows(seller.get(made["Location"] + "?download=xlsx").getvalue(), max_rows=9).rows
    assert rows[1].cells[:2] == ("Alfa", "BOLT")


@pytest.mark.parametrize(
    "wrong",
    [
        {"prices": "BOLT"},
        {"prices": "no-such; 1 = 2"},
        {"prices": "BOLT; 100 = 5; 200 = 6"},
        {"prices": "BOLT; 100 = 5; 200 = 4\nNUT; 100 = 1"},
        {"closes_at": "2020-01-01T10:00"},
    ],
)
def test_what_contradicts_itself_is_refused(seller: Client, wrong: dict[str, str]) -> None:
    make.make_variant("BOLT", price=10)
    make.make_variant("NUT", price=1)
    assert seller.post(reverse("backoffice:new_group"), typed(**wrong)).status_code == 422
    assert not GroupPurchase.objects.exists()


def test_one_that_runs_is_given_a_later_deadline_or_called_off(seller: Client) -> None:
    make.make_variant("BOLT", price=10)
    seller.post(reverse("backoffice:new_group"), typed())
    purchase = GroupPurchase.objects.get()
    address = reverse("backoffice:group", args=[purchase.pk])
    later = f"{timezone.localtime() + timedelta(days=9):%Y-%m-%dT%H:%M}"
    assert seller.post(address, typed(closes_at=later, seen="0")).status_code == 302
    assert seller.post(address, typed(closes_at=later, seen="1", prices="BOLT; 1 = 1")).status_code == 422
    seller.post(reverse("backoffice:cancel_group", args=[purchase.pk]))
    purchase.refresh_from_db()
    assert (purchase.outcome, purchase.version) == ("cancelled", 2)


def test_a_company_commits_changes_its_mind_and_sees_totals_but_no_names() -> None:
    bolt = make.make_variant("BOLT", price=10, stock=900)
    alfa, beta = (make_desk(company=make.make_company(name)) for name in ("Alfa", "Zeta Secreta"))
    purchase = campaign(bolt, (100, "9.50"), (500, "8.90"))
    take_part(beta, purchase, bolt, 70)
    browser, field = browser_of(alfa), f"quantity.{bolt.pk}"
    address = reverse("storefront:group_purchase", args=[purchase.pk])
    commit = reverse("storefront:commit_to_group", args=[purchase.pk])
    assert "Compra conjunta" in browser.get(reverse("storefront:group_purchases")).text
    assert browser.post(commit, {field: "50", "address": str(alfa.delivery.pk)}).status_code == 302
    page = browser.get(address).text
    assert "120" in page
    assert "380" in page
    assert "Zeta" not in page
    assert 'value="50"' in page
    part = browser.get(address, headers={"HX-Request": "true"}).text
    assert "<form" not in part
    assert 'id="progress"' in part
    wrong = browser.post(commit, {field: "doce", "address": str(alfa.delivery.pk)})
    assert wrong.status_code == 422
    assert "doce" in wrong.text
    assert browser.post(commit, {field: "", "address": ""}).status_code == 302
    assert Commitment.objects.get().company == beta.company


def test_a_page_of_group_purchases_takes_a_constant_number_of_queries(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    bolt, desk = make.make_variant("BOLT", price=10), make_desk()
    for _ in range(8):
        take_part(desk, campaign(bolt, (100, "9.50")), bolt, 5)
    browser, address = browser_of(desk), reverse("storefront:group_purchases")
    browser.get(address)
    with django_assert_max_num_queries(10):
        browser.get(address)


def test_mails_say_how_it_ended_and_an_order_that_was_refused_is_ordered_from_the_page() -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk(limit=5)
    purchase = campaign(bolt, (10, "9.50"))
    take_part(desk, purchase, bolt, 10)
    close(purchase)
    for event in RecordedEvent.objects.filter(name__startswith="Commitment"):
        kind = "settled" if event.name == "CommitmentSettled" else "refused"
        for _ in range(2):
            deliver(event.pk, f"lonja.notifications.handlers.commitment_{kind}")
    subjects = sorted(Message.objects.values_list("subject", flat=True))
    assert len(subjects) == 2
    assert all("Compra conjunta" in subject for subject in subjects)
    browser = browser_of(desk)
    order = reverse("storefront:order_group", args=[purchase.pk])
    assert browser.post(order)["Location"] == reverse("storefront:group_purchase", args=[purchase.pk])
    desk.credit.limit = Decimal(1000)
    desk.credit.save()
    assert browser.post(order)["Location"] == reverse("storefront:order", args=[Order.objects.get().pk])


def test_who_acts_for_a_customer_is_not_offered_to_order_again(seller: Client) -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk(limit=10)
    purchase = campaign(bolt, (10, "8.00"))
    take_part(desk, purchase, bolt, 10)
    close(purchase)
    page, button = (
        reverse("storefront:group_purchase", args=[purchase.pk]),
        reverse("storefront:order_group", args=[purchase.pk]),
    )
    assert button in browser_of(desk).get(page).text
    session = seller.session
    session["acting"] = {"company": str(desk.company.pk), "until": "2999-01-01T00:00:00+00:00"}
    session.save()
    shown = seller.get(page)
    assert shown.status_code == 200
    assert button not in shown.text
