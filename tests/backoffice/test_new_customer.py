"""A new customer is ready to buy after one form: company, terms, prices, address, invitation; or nothing happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lonja.backoffice.actions import NewCustomer, open_customer
from lonja.companies.actions import AddressData, CompanyData
from lonja.companies.errors import CodeTaken, PermissionMissing, PostalCodeInvalid, TaxIdInvalid, TaxIdTaken
from lonja.companies.models import Address, Company, Grant, Invitation, Role, Unit
from lonja.companies.permissions import Permission, Scope
from lonja.core.errors import LonjaError
from lonja.core.models import RecordedEvent
from lonja.payments.errors import TermsInvalid
from lonja.payments.models import CreditAccount
from lonja.pricing.errors import PriceListInvalid, PriceListUnknown
from lonja.pricing.models import PriceListAssignment
from tests import factories as make

pytestmark = pytest.mark.django_db

WANTED = NewCustomer(
    company=CompanyData(
        name="Talleres Ejea", country="ES", currency="EUR", tax_id="ES-B58378431", segments=("workshops",)
    ),
    address=AddressData(
        kind="delivery",
        label="Ejea",
        recipient="Talleres Ejea",
        street="Calle Mayor 3",
        postal_code="50600",
        city="Ejea",
        country="ES",
    ),
    administrator_email="Jefa@Ejea.example",
    administrator_name="Pilar",
    terms="net60",
    limit=Decimal("2500.50"),
    price_list="contract-9",
)


@pytest.fixture(autouse=True)
def _things_to_choose() -> None:
    make.make_seller()
    make.make_segment("workshops")
    make.make_terms("net60", 60)
    make.make_price_list("contract-9")


def nothing_was_made() -> bool:
    """Whether not a trace of a customer is there."""
    tables = (Company, Unit, Address, Invitation, CreditAccount, PriceListAssignment, RecordedEvent)
    return not any(table.objects.exists() for table in tables)


def test_all_of_it_is_made_in_one_audited_go() -> None:
    staff = make.staff_actor()
    company = open_customer(staff, WANTED)

    assert (company.name, company.tax_id) == ("Talleres Ejea", "B58378431")
    assert [each.code for each in company.segments.all()] == ["workshops"]
    account = CreditAccount.objects.get(company=company)
    assert (account.terms.code, account.limit, account.currency) == ("net60", Decimal("2500.50"), "EUR")
    assert PriceListAssignment.objects.get(company=company).price_list.code == "contract-9"
    addresses = Address.objects.filter(company=company, is_default=True, postal_code="50600")
    assert sorted(addresses.values_list("kind", flat=True)) == ["billing", "delivery"]
    invitation = Invitation.objects.get()
    assert (invitation.email, invitation.name, invitation.role.code) == ("jefa@ejea.example", "Pilar", "company-admin")
    assert invitation.unit == company.units.get()
    contexts = {history.pgh_context_id for history in (company.history.get(), invitation.history.get())}  # type: ignore[attr-defined]
    assert len(contexts) == 1, "one transaction"
    assert company.history.get().pgh_context["verb"] == "open_customer"  # type: ignore[attr-defined]
    assert company.history.get().pgh_context["user"] == str(staff.user_id)  # type: ignore[attr-defined]


def test_terms_and_a_price_list_may_come_later() -> None:
    company = open_customer(
        make.staff_actor(), replace(WANTED, terms="", limit=Decimal(0), price_list="", takes_invoices=False)
    )
    assert not CreditAccount.objects.exists()
    assert not PriceListAssignment.objects.exists()
    assert Address.objects.get(company=company).kind == "delivery"


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (replace(WANTED, company=replace(WANTED.company, tax_id="B58378432")), TaxIdInvalid),
        (replace(WANTED, terms="net999"), TermsInvalid),
        (replace(WANTED, limit=Decimal(-1)), TermsInvalid),
        (replace(WANTED, price_list="no-such-list"), PriceListUnknown),
        (replace(WANTED, price_list="dollars"), PriceListInvalid),
        (replace(WANTED, address=replace(WANTED.address, postal_code="99999")), PostalCodeInvalid),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
def test_what_is_refused_leaves_nothing_behind(wrong: NewCustomer, error: type[LonjaError]) -> None:
    make.make_price_list("dollars", currency="USD")
    staff = make.staff_actor()
    with pytest.raises(error):
        open_customer(staff, wrong)
    assert nothing_was_made()


def test_a_tax_number_and_a_customer_number_belong_to_one_customer() -> None:
    staff = make.staff_actor()
    open_customer(staff, replace(WANTED, company=replace(WANTED.company, external_id="C-9")))
    with pytest.raises(TaxIdTaken, match="B58378431"):
        open_customer(staff, WANTED)
    with pytest.raises(CodeTaken, match="C-9") as refused:
        open_customer(staff, replace(WANTED, company=replace(WANTED.company, tax_id="A28015865", external_id="C-9")))
    assert not isinstance(refused.value, TaxIdTaken)
    assert Company.objects.count() == Invitation.objects.count() == 1


@pytest.mark.parametrize("role", ["sales-desk", "warehouse"])
def test_the_action_needs_the_right_to_make_companies(role: str) -> None:
    staff = make.staff_actor(role)
    with pytest.raises(PermissionMissing):
        open_customer(staff, WANTED)
    assert nothing_was_made()


def test_a_customers_administrator_makes_no_customers() -> None:
    admin = make.buyer_actor(make.make_company(), "company-admin")
    with pytest.raises(PermissionMissing):
        open_customer(admin, WANTED)
    assert Company.objects.count() == 1


PAGE = "/office/companies/new/"
TYPED = {
    "name": "Talleres Ejea",
    "legal_name": "Talleres Ejea, S.L.",
    "country": "ES",
    "tax_id": "B58378431",
    "language": "es",
    "phone": "976 66 00 00",
    "external_id": "C-204",
    "segment": "workshops",
    "recipient": "",
    "street": "Calle Mayor 3",
    "street2": "Nave 2",
    "postal_code": "50600",
    "city": "Ejea de los Caballeros",
    "region": "Zaragoza",
    "address_country": "",
    "takes_invoices": "on",
    "currency": "EUR",
    "terms": "net60",
    "limit": "2.500,50",
    "price_list": "contract-9",
    "administrator_email": "pilar@ejea.example",
    "administrator_name": "Pilar Gil",
}


def signed_in(*roles: str) -> Client:
    client = Client(headers={"accept-language": "es"})
    client.force_login(make.make_staff(*roles))
    return client


def test_the_form_makes_the_customer_and_leads_to_its_page() -> None:
    client = signed_in()
    answer = client.post(PAGE, TYPED, follow=True)
    company = Company.objects.get()
    assert answer.redirect_chain == [(reverse("backoffice:company", args=[company.pk]), 302)]
    assert "pilar@ejea.example" in answer.text
    assert CreditAccount.objects.get().limit == Decimal("2500.50")
    address = Address.objects.get(kind="delivery")
    assert (address.recipient, address.label, address.country) == ("Talleres Ejea", "Ejea de los Caballeros", "ES")
    assert (company.legal_name, company.external_id, company.phone) == ("Talleres Ejea, S.L.", "C-204", "976 66 00 00")


@pytest.mark.parametrize(
    ("typed", "field", "told"),
    [
        ({"tax_id": "B58378432"}, "tax_id", "Revise sus dígitos"),
        ({"tax_id": ""}, "tax_id", "obligatorio"),
        ({"postal_code": "99999"}, "postal_code", "Corríjalo o elija otro país"),
        ({"limit": "-1"}, "limit", ""),
        ({"limit": ""}, "limit", "Indique un límite"),
        ({"limit": "9" * 20}, "limit", ""),
        ({"terms": ""}, "terms", "Elija las condiciones"),
        ({"price_list": "no-such-list"}, "price_list", ""),
        ({"administrator_email": "no address"}, "administrator_email", ""),
        ({"name": "x" * 201}, "name", ""),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_refusal_stands_beside_its_field_and_keeps_what_was_typed(
    typed: Mapping[str, str], field: str, told: str
) -> None:
    sent = {**TYPED, **typed}
    answer = signed_in().post(PAGE, sent)
    assert answer.status_code == 422
    page = answer.text
    place = page[page.index(f'id="id_{field}_error"') :]
    assert told in place[: place.index("</div>")]
    kept = {name: text for name, text in sent.items() if name not in ("takes_invoices", "currency")}
    for name in ("name", "street", "administrator_name", "external_id"):
        assert f'value="{kept[name]}"' in page
    assert nothing_was_made()


def test_a_customer_that_exists_is_told_beside_its_tax_number() -> None:
    client = signed_in()
    client.post(PAGE, TYPED)
    again = client.post(PAGE, TYPED | {"external_id": "C-205"})
    assert again.status_code == 422
    assert "Ya existe un cliente con el NIF B58378431" in again.text[again.text.index('id="id_tax_id_error"') :][:400]
    number = client.post(PAGE, TYPED | {"tax_id": "A28015865"})
    assert "C-204" in number.text[number.text.index('id="id_external_id_error"') :][:400]
    assert Company.objects.count() == 1


def test_who_may_not_set_terms_is_not_asked_for_them_and_cannot_send_them() -> None:
    role = Role.objects.create(code="opener", audience="seller")
    for permission in (Permission.SALES_COMPANIES_VIEW, Permission.SALES_COMPANIES_MANAGE):
        Grant.objects.create(role=role, permission=permission, scope=Scope.COMPANY)
    client: Any = signed_in("opener")
    page = client.get(PAGE)
    assert page.status_code == 200
    assert 'name="terms"' not in page.text
    assert client.post(PAGE, TYPED).status_code == 302
    assert not CreditAccount.objects.exists()
    assert not PriceListAssignment.objects.exists()


def test_only_those_who_may_see_the_page_and_the_way_to_it() -> None:
    companies = reverse("backoffice:companies")
    assert PAGE in signed_in().get(companies).text
    desk = signed_in("sales-desk")
    assert PAGE not in desk.get(companies).text
    assert desk.get(PAGE).status_code == 403
    assert desk.post(PAGE, TYPED).status_code == 403
    assert nothing_was_made()
