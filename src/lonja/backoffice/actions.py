"""Writes that reach over several rooms: a new customer is made ready to buy in one go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from lonja.catalog.actions import assign_assortment
from lonja.companies.actions import (
    AddressData,
    CompanyData,
    approve_registration,
    create_company,
    invite_person,
    note_customer,
    save_address,
)
from lonja.companies.actor import Actor
from lonja.companies.models import AddressKind, Company, Unit
from lonja.companies.queries import roles_for
from lonja.core.audit import repeated_on_deadlock, transaction_by
from lonja.core.money import Money
from lonja.payments.actions import set_terms
from lonja.pricing.actions import assign_price_list

FIRST_ROLE = "company-admin"


@dataclass(frozen=True, slots=True)
class NewCustomer:
    """A customer company with its first address and its first administrator.

    Without `terms` (a code) it has no credit account yet; `limit` is in the company's currency. `price_list` is the
    code of a list that counts for it alone, `assortment` that of one which is shown to it. `takes_invoices`: the
    address is also where invoices go.
    """

    company: CompanyData
    address: AddressData
    administrator_email: str
    administrator_name: str = ""
    takes_invoices: bool = True
    terms: str = ""
    limit: Decimal = Decimal(0)
    price_list: str = ""
    assortment: str = ""


@repeated_on_deadlock
def open_customer(actor: Actor, wanted: NewCustomer) -> Company:
    """Make a customer and invite its first administrator, who gets a mail after the commit: all of it or nothing.

    For staff with SALES_COMPANIES_MANAGE, SALES_TERMS_MANAGE where terms, SALES_PRICES_MANAGE where a price list and
    SALES_CATALOG_MANAGE where an assortment is given. Raises PermissionMissing, TaxIdInvalid,
    TaxIdTaken, CodeTaken (the external id), PostalCodeInvalid, TermsInvalid, PriceListUnknown, PriceListInvalid
    (another currency), CodeUnknown (the assortment).
    """
    with transaction_by(actor, "open_customer"):
        company = create_company(actor, wanted.company)
        if wanted.terms:
            set_terms(actor, company.pk, wanted.terms, Money(wanted.limit, company.currency))
        if wanted.price_list:
            assign_price_list(actor, wanted.price_list, company_id=company.pk)
        if wanted.assortment:
            assign_assortment(actor, wanted.assortment, company_id=company.pk)
        kinds = [AddressKind.DELIVERY, AddressKind.BILLING] if wanted.takes_invoices else [AddressKind.DELIVERY]
        for kind in kinds:
            save_address(actor, replace(wanted.address, kind=kind), company_id=company.pk)
        _invite_administrator(actor, company, wanted)
        return company


@repeated_on_deadlock
def admit_registrant(actor: Actor, registration_id: UUID, wanted: NewCustomer) -> Company:
    """Make a customer of somebody who registered: as `open_customer`, and his registration is decided with it.

    Raises as `open_customer`, NotFound, RegistrationClosed (decided meanwhile: then no second customer is made).
    """
    with transaction_by(actor, "approve_registration"):
        approve_registration(actor, registration_id)
        company = open_customer(actor, wanted)
        note_customer(actor, registration_id, company.pk)
        return company


def _invite_administrator(actor: Actor, company: Company, wanted: NewCustomer) -> None:
    root = Unit.objects.get(company=company, parent=None)
    role = roles_for(actor, company.pk).get(company=None, code=FIRST_ROLE)
    invite_person(actor, root.pk, role.pk, wanted.administrator_email, wanted.administrator_name)
