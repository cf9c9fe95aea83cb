"""The seller's pages of terms: places, percentage, ladder, freight, smallest order, strategies, contracts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lonja.companies.actor import SYSTEM
from lonja.pricing.actions import (
    FreightRow,
    LadderRow,
    OrderTermsRow,
    Place,
    save_freight_rules,
    save_ladder,
    save_order_terms,
)
from lonja.pricing.models import Contract, FreightRule, LadderStep, OrderTerms, PriceListAssignment, PricingPolicy
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser() -> Client:
    client = Client()
    client.force_login(make.make_staff())
    return client


def page(name: str, *args: Any) -> str:
    return reverse(f"backoffice:{name}", args=args)


def terms_of(name: str = "Alfa") -> OrderTerms:
    company = make.make_company(name)
    return save_order_terms(SYSTEM, OrderTermsRow(Place("EUR", company_id=company.pk), percent_off=Decimal(3)))


def test_something_is_said_of_a_company_and_found_again(browser: Client) -> None:
    company = make.make_company("Alfa")
    make.make_company("Pounds", currency="GBP")
    made = browser.post(page("new_terms"), {"kind": "company", "company": "Alfa", "currency": "EUR"})
    held = OrderTerms.objects.get()
    assert made["Location"] == page("terms_of_place", held.pk)
    assert held.company == company
    again = browser.post(page("new_terms"), {"kind": "company", "company": "Alfa", "currency": "EUR"})
    assert again["Location"] == made["Location"]
    wrong = browser.post(page("new_terms"), {"kind": "company", "company": "Pounds", "currency": "EUR"})
    assert wrong.status_code == 422
    assert OrderTerms.objects.count() == 1
    assert "Alfa" in browser.get(page("order_terms") + "?place=company").text
    assert "Alfa" not in browser.get(page("order_terms") + "?place=channel&q=x").text


def test_percentage_smallest_order_ladder_and_freight_are_saved(browser: Client) -> None:
    held = terms_of()
    basics = {"percent_off": "4,5", "minimum_amount": "40", "below": "surcharge", "small_order_surcharge": "6,5"}
    basics |= {"charges_tax_class": "standard", "seen": "1"}
    assert browser.post(page("terms_of_place", held.pk), basics).status_code == 302
    ladder = {"steps": "1.500 = 2\n4000 = 3 %", "seen": "2"}
    assert browser.post(page("save_ladder", held.pk), ladder).status_code == 302
    rows = {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "0", "form-0-basis": "weight", "form-0-price": "8,50"}
    rows |= {"form-0-country": "ES", "form-0-free_from": "300", "form-1-basis": "amount", "seen": "3"}
    assert browser.post(page("save_freight", held.pk), rows).status_code == 302
    held.refresh_from_db()
    assert (held.percent_off, held.minimum_amount, held.small_order_surcharge) == (Decimal("4.5"), 40, Decimal("6.5"))
    assert list(LadderStep.objects.values_list("min_amount", "percent_off").order_by("min_amount")) == [
        (1500, 2),
        (4000, 3),
    ]
    assert FreightRule.objects.get().price == Decimal("8.5")
    assert "6,50" in browser.get(page("order_terms")).text


def test_who_saw_an_older_version_changes_nothing(browser: Client) -> None:
    held = terms_of()
    save_freight_rules(SYSTEM, Place("EUR", company_id=held.company_id), [FreightRow(Decimal(5))])
    old = {"seen": "1", "steps": "1 = 1", "percent_off": "9", "charges_tax_class": "standard"}
    empty = {"form-TOTAL_FORMS": "0", "form-INITIAL_FORMS": "0", "seen": "1"}
    for name, sent in (("terms_of_place", old), ("save_ladder", old), ("save_freight", empty)):
        answer = browser.post(page(name, held.pk), sent)
        assert answer.status_code == 422, name
        assert "entretanto" in answer.text
    browser.post(page("forget_terms", held.pk), {"seen": "1"})
    held.refresh_from_db()
    assert (held.percent_off, held.version) == (3, 2)
    assert FreightRule.objects.exists()
    assert not LadderStep.objects.exists()
    browser.post(page("forget_terms", held.pk), {"seen": "2"})
    assert not OrderTerms.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"percent_off": "100"},
        {"minimum_amount": "50"},
        {"below": "refuse"},
        {"below": "surcharge", "minimum_amount": "5"},
    ],
)
def test_basics_that_contradict_themselves_are_refused(browser: Client, wrong: dict[str, str]) -> None:
    held = terms_of()
    sent = {"charges_tax_class": "standard", "seen": "1", **wrong}
    assert browser.post(page("terms_of_place", held.pk), sent).status_code == 422
    held.refresh_from_db()
    assert (held.percent_off, held.version) == (3, 1)


def test_a_channels_strategy_is_set_by_who_saw_the_present_one(browser: Client) -> None:
    channel = make.make_channel()
    sent = {"channel": channel.pk, "strategy": "lowest", "seen": "first"}
    browser.post(page("set_strategy"), sent)
    assert PricingPolicy.objects.get().strategy == "lowest"
    browser.post(page("set_strategy"), sent | {"strategy": "contract_locks"})
    assert PricingPolicy.objects.get().strategy == "lowest", "he did not see that it is the lowest by now"


def test_a_contract_is_made_with_its_list_and_prices_by_it(browser: Client) -> None:
    company, bolt = make.make_company("Alfa"), make.make_variant("BOLT", price=10)
    made = browser.post(page("new_contract"), {"number": "C-1/26", "company": "Alfa", "with_list": "on"})
    held = Contract.objects.get()
    assert made["Location"] == page("contract", held.pk)
    use = PriceListAssignment.objects.get(contract=held)
    make.make_price(bolt, 8, use.price_list)
    assert price_lines(make.buyer_actor(company), [Ask(bolt.pk, Decimal(1))])[0].unit_price == 8
    assert "BOLT" in browser.get(page("contract", held.pk)).text
    assert browser.post(page("contract", held.pk), {"valid_until": "2020-01-01", "seen": "0"}).status_code == 302
    assert price_lines(make.buyer_actor(company), [Ask(bolt.pk, Decimal(1))])[0].unit_price == 10
    assert browser.post(page("contract", held.pk), {"valid_until": "", "seen": "0"}).status_code == 422
    assert "C-1/26" in browser.get(page("contracts") + "?state=over").text
    assert "C-1/26" not in browser.get(page("contracts") + "?state=running").text
    assert browser.post(page("new_contract"), {"number": "C-1/26", "company": "Alfa"}).status_code == 422
    assert Contract.objects.count() == 1


def test_the_ladder_of_a_place_is_shown_to_who_may_only_look() -> None:
    held = terms_of()
    save_ladder(SYSTEM, Place("EUR", company_id=held.company_id), [LadderRow(Decimal(1500), Decimal(2))])
    client = Client()
    client.force_login(make.make_staff("sales-desk"))
    answer = client.get(page("terms_of_place", held.pk))
    assert answer.status_code == 200
    assert "1.500,00" in answer.text
    assert "<textarea" not in answer.text
