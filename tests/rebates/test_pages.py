"""The pages of rebates: what a buyer reads, what the seller agrees, closes and takes back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lonja.catalog.models import Category
from lonja.companies.actor import SYSTEM
from lonja.companies.models import User
from lonja.core.clock import today
from lonja.core.sheets.reader import read_rows
from lonja.rebates.actions import count_shipment
from lonja.rebates.models import RebateAgreement, RebatePeriod
from lonja.rebates.rules import PeriodKind
from tests import factories as make
from tests.ordering.desk import Desk, make_desk
from tests.rebates.test_agreements import last_month
from tests.rebates.trade import agree, books, buy, period, terms

pytestmark = pytest.mark.django_db


def signed_in(user: User) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


def office(name: str, *args: Any) -> str:
    return reverse(f"backoffice:{name}", args=args)


@pytest.fixture
def desk() -> Desk:
    """A company with 50.00 of turnover in an annual agreement."""
    made = make_desk(company=make.make_company("Alfa"))
    agree(made.company, terms((0, 1), (100, 2)))
    count_shipment(SYSTEM, buy(made, make.make_variant("BOLT-1", price="10", stock=90), 5).pk)
    return made


@pytest.fixture
def browser() -> Client:
    return signed_in(make.make_staff_named("Ana", "ana@seller.example"))


def test_a_buyer_reads_what_is_earned_and_what_is_missing(desk: Desk) -> None:
    user = make.make_user(language="en")
    buyer = signed_in(make.make_user_in(desk.company, "accounts-payable", user=user))
    for page in (reverse("storefront:rebates"), reverse("storefront:home")):
        text = buyer.get(page).content.decode()
        assert "€0.50" in text
        assert "€50.00" in text
        assert "Annual bonus" in text
    one = buyer.get(reverse("storefront:rebate", args=[period().pk])).content.decode()
    assert "BOLT-1" in one
    assert "Counted turnover by month" in one
    assert buyer.get(reverse("storefront:rebate", args=[make.unknown_id()])).status_code == 404
    viewer = signed_in(make.make_user_in(desk.company, "viewer"))
    assert viewer.get(reverse("storefront:rebates")).status_code == 403
    assert "Annual bonus" not in viewer.get(reverse("storefront:home")).content.decode()


def test_the_seller_agrees_a_rebate_changes_it_and_ends_it(browser: Client, desk: Desk) -> None:
    typed = {
        "code": "tools", "name_es": "Herramientas", "name_en": "Tools", "segment": "", "company": "alfa",
        "period": "quarter", "ladder": "part_above", "steps": "0 = 1\n1000 = 2.5 %", "minimum": "", "goods": "",
        "valid_from": "2000-01-01", "valid_until": "",
    }  # fmt: skip
    before = books()
    for wrong in ({"steps": "ten"}, {"company": "nobody"}, {"goods": "glue"}, {"goods": "brand: None"}, {"steps": "\n"},
                  {"code": "bonus"}, {"valid_until": "1999-01-01"}):  # fmt: skip
        assert browser.post(office("new_rebate_agreement"), typed | wrong).status_code == 422, wrong
    assert books() == before
    by_category = {**typed, "code": "by-category", "categories": [Category.objects.values_list("code", flat=True)[0]]}
    answer = browser.post(office("new_rebate_agreement"), by_category)
    assert RebateAgreement.objects.get(code="by-category").goods.get().category == Category.objects.all()[0]
    answer = browser.post(office("new_rebate_agreement"), typed)
    assert answer["Location"] == office("rebate_agreement", "tools")
    made = RebateAgreement.objects.get(code="tools")
    assert [(step.from_turnover, step.percent) for step in made.steps.all()] == [(0, 1), (1000, Decimal("2.5"))]
    assert RebatePeriod.objects.get(agreement=made).turnover == 50

    assert "Herramientas" in browser.get(office("rebate_agreement", "tools")).content.decode()
    change = {name: typed[name] for name in ("name_es", "name_en", "ladder", "minimum")}
    assert browser.post(office("rebate_agreement", "tools"), change | {"steps": "0 = 101"}).status_code == 422
    answer = browser.post(
        office("rebate_agreement", "tools"), change | {"steps": "0 = 10", "valid_until": "2099-12-31"}
    )
    assert answer.status_code == 302
    assert RebatePeriod.objects.get(agreement=made).rebate == 5
    assert "tools" in browser.get(office("rebate_agreements")).content.decode()
    assert browser.get(office("rebate_agreement", "none")).status_code == 404


def test_the_seller_finds_closes_and_takes_back(browser: Client, desk: Desk) -> None:
    agree(desk.company, terms((0, 3)), "monthly", period=PeriodKind.MONTH)
    shipment = last_month(desk, 7)
    count_shipment(SYSTEM, shipment.pk)
    due = RebatePeriod.objects.get(agreement__code="monthly", turnover=70)
    listed = browser.get(office("rebates"), {"state": "due", "q": "alf"}).content.decode()
    assert office("rebate", due.pk) in listed
    assert office("rebate", RebatePeriod.objects.get(agreement__code="bonus", ends_on__gte=today()).pk) not in listed
    sheet = browser.get(office("rebates"), {"download": "xlsx"}).getvalue()
    assert len(list(read_rows(sheet, max_rows=99).rows)) >= 3
    entry = due.entries.get()
    back = office("return_goods", due.pk, entry.pk)
    assert browser.get(back).status_code == 200
    assert browser.post(back, {"quantity": "8", "reference": "RMA-1"}).status_code == 422
    assert browser.post(back, {"quantity": "2", "reference": "RMA-1"}).status_code == 302
    assert browser.post(office("close_rebate", due.pk)).status_code == 302
    due.refresh_from_db()
    assert due.closed_amount == Decimal("2.10")
    assert "Rebate owed" in browser.get(office("rebate", due.pk)).content.decode()
    assert browser.post(office("close_rebate", due.pk), follow=True).status_code == 200
    assert office("rebate", due.pk) in browser.get(office("company", desk.company.pk)).content.decode()


def test_lists_ask_as_much_for_many_as_for_few(browser: Client, desk: Desk) -> None:
    buyer = signed_in(make.make_user_in(desk.company, "accounts-payable"))
    pages = [
        (browser, office("rebates")),
        (browser, office("rebate_agreements")),
        (buyer, reverse("storefront:rebates")),
    ]
    pages += [(browser, office("rebate", period().pk)), (buyer, reverse("storefront:rebate", args=[period().pk]))]

    def asked() -> list[int]:
        counts = []
        for client, page in pages:
            client.get(page)
            with CaptureQueriesContext(
                connection,
            ) as queries:
                assert client.get(page).status_code == 200
            counts.append(len(queries))
        return counts

    few = asked()
    for number in range(4):
        agree(desk.company, terms((0, 1), (9, 2)), f"more-{number}")
    count_shipment(SYSTEM, buy(desk, make.make_variant(price="10", stock=90), 5).pk)
    assert asked() == few
