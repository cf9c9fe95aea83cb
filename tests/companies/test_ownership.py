"""What the seller's ERP owns of a customer is changed there and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lonja.companies import actions, queries
from lonja.companies.actions import AddressData, CompanyData
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import FieldLocked, PermissionMissing
from lonja.companies.models import Address, Company, CostCenter, OwnedField, User
from tests.companies.firms import Firm, actor, firm, give

DELIVERY = AddressData("delivery", "Hall", "Acme", "Mayor 1", "28013", "Madrid", "ES")
FACTS = {"legal_name": "", "tax_id": "", "phone": "", "language": "es"}


@pytest.fixture
def known(seller: User) -> Firm:
    """A company that the ERP knows."""
    return firm("Known", external_id="430001")


def own(seller: User, *fields: OwnedField) -> None:
    """The seller says what his ERP owns."""
    actions.set_ownership(actor(seller), fields)


@pytest.mark.parametrize(
    ("field", "change"),
    [
        (OwnedField.LEGAL_NAME, lambda who, firm: actions.correct_company(who, **{**FACTS, "legal_name": "X, S.L."})),
        (OwnedField.TAX_ID, lambda who, firm: actions.correct_company(who, **{**FACTS, "tax_id": "B58378431"})),
        (OwnedField.PHONE, lambda who, firm: actions.correct_company(who, **{**FACTS, "phone": "1"})),
        (OwnedField.DELIVERY_ADDRESSES, lambda who, firm: actions.save_address(who, DELIVERY)),
        (OwnedField.COST_CENTERS, lambda who, firm: actions.save_cost_center(who, code="1", name="One")),
    ],
)
def test_what_the_erp_owns_is_refused_with_a_sentence(
    known: Firm, acme: Firm, seller: User, field: OwnedField, change: Callable[[Actor, Firm], Any]
) -> None:
    own(seller, *(each for each in OwnedField if each is not field))
    change(actor(known.admin), known)
    own(seller, field)
    Company.objects.filter(pk=known.id).update(legal_name="", tax_id="", phone="")
    Address.objects.all().delete()
    CostCenter.objects.all().delete()
    before = _state(known.company)
    with pytest.raises(FieldLocked, match=str(field.label)):
        change(actor(known.admin), known)
    assert _state(known.company) == before
    change(actor(acme.admin), acme)  # the ERP does not know this company


def test_the_same_values_sent_back_change_nothing_and_pass(known: Firm, seller: User) -> None:
    own(seller, *OwnedField)
    actions.correct_company(actor(known.admin), **{**FACTS, "language": "en"})
    known.company.refresh_from_db()
    assert known.company.language == "en"


def test_the_seller_types_nothing_over_his_own_erp_but_the_erp_does(known: Firm, seller: User) -> None:
    own(seller, OwnedField.COMPANY_NAME)
    data = CompanyData(name="Another", country="ES", currency="EUR", external_id="430001")
    with pytest.raises(FieldLocked):
        actions.update_company(actor(seller), known.id, data)
    assert Company.objects.get(pk=known.id).name == "Known"
    actions.update_company(SYSTEM, known.id, data)
    assert Company.objects.get(pk=known.id).name == "Another"


def test_addresses_are_neither_archived_nor_made_others_of_a_free_kind(known: Firm, seller: User) -> None:
    address = actions.save_address(SYSTEM, DELIVERY, company_id=known.id)
    own(seller, OwnedField.DELIVERY_ADDRESSES)
    with pytest.raises(FieldLocked):
        actions.archive_address(actor(known.admin), address.pk)
    with pytest.raises(FieldLocked):
        actions.save_address(
            actor(known.admin), AddressData("billing", "H", "A", "M 1", "28013", "M", "ES"), address_id=address.pk
        )
    assert Address.objects.get(is_archived=False).kind == "delivery"
    actions.save_address(actor(known.admin), AddressData("billing", "H", "A", "M 1", "28013", "M", "ES"))


def test_a_unit_with_what_the_erp_owns_is_not_archived(known: Firm, seller: User) -> None:
    actions.save_cost_center(SYSTEM, code="1", name="One", unit_id=known.workshop.pk, company_id=known.id)
    own(seller, OwnedField.COST_CENTERS)
    with pytest.raises(FieldLocked):
        actions.archive_unit(actor(known.admin), known.purchasing.pk)
    assert known.buyer.assignments.exists()


def test_people_of_the_erp_keep_their_name_and_stay_but_roles_are_the_companys(known: Firm, seller: User) -> None:
    erik = actions.create_person(SYSTEM, "erik@known.example", "Erik", is_from_erp=True)
    given = give(erik, "viewer", known.office)
    own(seller, OwnedField.PEOPLE)
    with pytest.raises(FieldLocked):
        actions.deactivate_person(actor(known.admin), erik.pk)
    with pytest.raises(FieldLocked):
        actions.change_profile(actor(erik), name="Eric", language="en")
    actions.change_profile(actor(erik), name="Erik", language="en")
    actions.change_profile(actor(known.buyer), name="Bruno B.", language="")
    actions.revoke_role(actor(known.admin), given.pk)
    assert not User.objects.get(pk=erik.pk).assignments.exists()


def test_only_who_keeps_the_settings_says_what_the_erp_owns(known: Firm, seller: User) -> None:
    with pytest.raises(PermissionMissing):
        actions.set_ownership(actor(known.admin), [])
    own(seller, OwnedField.PHONE)
    assert queries.locked_fields(known.company) == {OwnedField.PHONE}


def _state(company: Company) -> list[Any]:
    return [
        list(Company.objects.filter(pk=company.pk).values()),
        list(Address.objects.values()),
        list(CostCenter.objects.values()),
    ]
