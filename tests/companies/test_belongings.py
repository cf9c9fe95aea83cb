"""A company's own data: tax numbers, addresses, cost centers, API keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from lonja.companies import actions, queries
from lonja.companies.actions import AddressData, CompanyData
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import (
    CodeTaken,
    PermissionMissing,
    PostalCodeInvalid,
    RoleTooWide,
    TaxIdInvalid,
)
from lonja.companies.models import Address, ApiKey, Company, CostCenter, RoleAssignment, User
from lonja.companies.permissions import ActorKind, Permission
from lonja.core.clock import now, today
from lonja.core.errors import NotFound
from tests import factories as make
from tests.companies.firms import Firm, actor, person

HALL = AddressData("delivery", "Hall 3", "Acme", "Calle Mayor 1", "28013", "Madrid", "ES")


@pytest.mark.parametrize(
    ("country", "written", "kept"),
    [
        ("ES", "B-58378431", "B58378431"),
        ("ES", "ES B58378431", "B58378431"),
        ("ES", "12345678z", "12345678Z"),
        ("ES", "X5910266W", "X5910266W"),
        ("GB", "GB 980 7806 84", "980780684"),
        ("PT", "PT 501 964 843", "501964843"),
        ("DE", "DE 136,695 976", "136695976"),
        ("US", "12-345", "12345"),
        ("ES", "  ", ""),
    ],
)
def test_tax_numbers_are_kept_in_one_form(country: str, written: str, kept: str) -> None:
    assert actions.check_tax_id(country, written) == kept


@pytest.mark.parametrize(
    ("country", "wrong"), [("ES", "B58378432"), ("ES", "12345678A"), ("GB", "980780685"), ("ES", "x")]
)
def test_wrong_check_digits_are_refused(country: str, wrong: str) -> None:
    with pytest.raises(TaxIdInvalid) as refused:
        actions.check_tax_id(country, wrong)
    assert wrong in str(refused.value)


def test_two_companies_do_not_share_a_tax_number(acme: Firm, bolt: Firm) -> None:
    for who, number in ((acme, "B58378431"), (bolt, "ES-B58378431")):
        change = lambda who=who, number=number: actions.correct_company(  # noqa: E731
            actor(who.admin), legal_name="L", tax_id=number, phone="", language="en"
        )
        if who is acme:
            assert change().tax_id == "B58378431"
        else:
            with pytest.raises(CodeTaken):
                change()
    assert Company.objects.get(pk=bolt.id).tax_id == ""


def test_many_companies_are_made_with_few_statements_or_none_at_all(
    seller: User, django_assert_max_num_queries
) -> None:
    actions.save_segment(SYSTEM, "builders", {"en": "Builders"})
    rows = [
        CompanyData(f"C{number}", "ES", "EUR", external_id=str(number), segments=("builders",)) for number in range(50)
    ]
    with django_assert_max_num_queries(12):
        actions.create_companies(SYSTEM, rows)
    assert Company.objects.filter(segments__code="builders", units__path="0001.").count() == 50
    with pytest.raises(CodeTaken):
        actions.create_companies(SYSTEM, [CompanyData("New", "ES", "EUR"), rows[0]])
    assert not Company.objects.filter(name="New").exists()


def test_who_may_make_and_block_companies(acme: Firm, seller: User) -> None:
    desk, ada = actor(person("Dora", ("sales-desk", None))), actor(acme.admin)
    for someone in (desk, ada, queries.nobody()):
        with pytest.raises(PermissionMissing):
            actions.create_company(someone, CompanyData("Sly", "ES", "EUR"))
        with pytest.raises(PermissionMissing):
            actions.block_company(someone, acme.id, is_blocked=False)
    made = actions.create_company(actor(seller), CompanyData("Neat", "ES", "EUR"))
    actions.update_company(actor(seller), made.pk, CompanyData("Neater", "ES", "EUR", external_id="7"))
    assert Company.objects.get(external_id="7").name == "Neater"
    assert not Company.objects.filter(name="Sly").exists()


def test_the_first_address_is_the_default_until_another_is_chosen(acme: Firm) -> None:
    ada = actor(acme.admin)
    first = actions.save_address(ada, HALL)
    second = actions.save_address(ada, replace(HALL, label="Hall 4"))
    actions.make_default(ada, second.pk)
    assert list(queries.delivery_addresses(ada)) == [second, first]
    actions.archive_address(ada, second.pk)
    assert list(queries.delivery_addresses(ada)) == [first]
    with pytest.raises(NotFound):
        actions.make_default(ada, second.pk)


def test_an_address_that_changes_its_kind_takes_no_default_with_it(acme: Firm) -> None:
    ada = actor(acme.admin)
    address = actions.save_address(ada, HALL)
    actions.save_address(ada, replace(HALL, kind="billing"))
    moved = actions.save_address(ada, replace(HALL, kind="billing"), address_id=address.pk)
    assert not moved.is_default
    assert queries.billing_addresses(ada).count() == 2


@pytest.mark.parametrize(("country", "code"), [("ES", "2801"), ("ES", "53001"), ("PT", "1000"), ("GB", "12345")])
def test_impossible_postal_codes_are_refused(acme: Firm, country: str, code: str) -> None:
    with pytest.raises(PostalCodeInvalid):
        actions.save_address(actor(acme.admin), replace(HALL, country=country, postal_code=code))
    assert not Address.objects.exists()


def test_a_british_postal_code_is_written_as_the_british_do(acme: Firm) -> None:
    british = replace(HALL, country="GB", postal_code="sw1a1aa")
    assert actions.save_address(actor(acme.admin), british).postal_code == "SW1A 1AA"


def test_one_is_offered_the_addresses_and_cost_centers_of_ones_own_line(acme: Firm, bolt: Firm) -> None:
    ada = actor(acme.admin)
    for place in ("root", "purchasing", "workshop", "office"):
        unit = getattr(acme, place)
        actions.save_address(ada, replace(HALL, label=place, unit_id=unit.pk))
        actions.save_cost_center(ada, code=place, name=place, unit_id=unit.pk)
    actions.save_address(ada, replace(HALL, label="everybody"))
    actions.save_cost_center(ada, code="everybody", name="everybody")
    expected = {"everybody", "root", "purchasing", "workshop"}
    buyer = actor(acme.buyer)
    assert {address.label for address in queries.delivery_addresses(buyer)} == expected
    assert {center.code for center in queries.cost_centers(buyer)} == expected
    assert queries.delivery_addresses(ada).count() == 5
    assert not queries.delivery_addresses(actor(bolt.admin)).exists()


def test_another_companys_belongings_do_not_exist(acme: Firm, bolt: Firm) -> None:
    address = actions.save_address(actor(acme.admin), HALL)
    center = actions.save_cost_center(actor(acme.admin), code="100", name="Works")
    key = actions.create_api_key(actor(acme.admin), acme.root.pk, "ERP", [Permission.ORDERS_VIEW]).key
    intruder = actor(bolt.admin)
    tries = [
        lambda: actions.save_address(intruder, HALL, address_id=address.pk),
        lambda: actions.save_address(intruder, HALL, company_id=acme.id),
        lambda: actions.save_address(intruder, replace(HALL, unit_id=acme.office.pk)),
        lambda: actions.archive_address(intruder, address.pk),
        lambda: actions.make_default(intruder, address.pk),
        lambda: actions.save_cost_center(intruder, code="1", name="x", cost_center_id=center.pk),
        lambda: actions.archive_cost_center(intruder, center.pk),
        lambda: actions.create_api_key(intruder, acme.root.pk, "x", [Permission.ORDERS_VIEW]),
        lambda: actions.revoke_api_key(intruder, key.pk),
        lambda: actions.correct_company(
            intruder, legal_name="x", tax_id="", phone="", language="en", company_id=acme.id
        ),
    ]
    for attempt in tries:
        with pytest.raises(NotFound):
            attempt()
    assert Address.objects.get().label == "Hall 3"
    assert ApiKey.objects.get().revoked_at is None
    assert CostCenter.objects.get().code == "100"


def test_a_buyer_edits_nothing(acme: Firm) -> None:
    bruno = actor(acme.buyer)
    with pytest.raises(PermissionMissing):
        actions.save_address(bruno, replace(HALL, unit_id=acme.purchasing.pk))
    with pytest.raises(PermissionMissing):
        actions.save_cost_center(bruno, code="1", name="Mine")
    with pytest.raises(PermissionMissing):
        actions.create_api_key(bruno, acme.purchasing.pk, "Mine", [Permission.ORDERS_VIEW])
    assert not Address.objects.exists()
    assert not ApiKey.objects.exists()


def test_a_cost_center_code_is_used_once_in_a_company(acme: Firm, bolt: Firm) -> None:
    center = actions.save_cost_center(actor(acme.admin), code="100", name="Works")
    actions.save_cost_center(actor(bolt.admin), code="100", name="Other")
    actions.archive_cost_center(actor(acme.admin), center.pk)
    with pytest.raises(CodeTaken):
        actions.save_cost_center(actor(acme.admin), code="100", name="Again")
    actions.archive_cost_center(actor(acme.admin), center.pk, is_archived=False)
    assert [found.name for found in queries.cost_centers(actor(acme.admin))] == ["Works"]


def test_a_key_acts_for_its_unit_and_dies_when_revoked(acme: Firm, django_assert_num_queries) -> None:
    new = actions.create_api_key(
        actor(acme.admin), acme.purchasing.pk, "ERP", [Permission.ORDERS_PLACE, Permission.ORDERS_VIEW]
    )
    with django_assert_num_queries(1):
        machine = queries.actor_for_key(new.presented)
    assert machine is not None
    assert (machine.kind, machine.company_id, machine.person) == (ActorKind.MACHINE, acme.id, None)
    assert machine.reaches(Permission.ORDERS_VIEW, acme.workshop.path, None)
    assert not machine.reaches(Permission.ORDERS_VIEW, acme.office.path, None)
    assert not machine.may(Permission.PEOPLE_MANAGE)
    actions.note_key_use(machine)
    assert ApiKey.objects.get().last_used_on == today()
    actions.revoke_api_key(actor(acme.admin), new.key.pk)
    assert queries.actor_for_key(new.presented) is None


def test_a_wrong_or_expired_key_is_nobody(acme: Firm) -> None:
    new = actions.create_api_key(actor(acme.admin), acme.root.pk, "ERP", [Permission.ORDERS_VIEW])
    prefix, _, secret = new.presented.partition(".")
    for wrong in (
        "",
        ".",
        prefix,
        f"{prefix}.",
        f"{prefix}.{secret[:-1]}",
        f".{secret}",
        f"{prefix}.{new.key.secret_hash}",
    ):
        assert queries.actor_for_key(wrong) is None
    assert secret not in str(ApiKey.objects.values())
    ApiKey.objects.update(expires_at=now() - timedelta(seconds=1))
    assert queries.actor_for_key(new.presented) is None


def test_a_key_may_no_more_than_its_maker_and_never_approve(acme: Firm) -> None:
    keeper = acme.company.roles.create(code="keys", names={"en": "Keys"})
    keeper.grants.create(permission=Permission.KEYS_MANAGE, scope="company")
    someone = person("Kai")
    actions.assign_role(SYSTEM, someone.pk, keeper.pk, acme.root.pk)
    with pytest.raises(RoleTooWide):
        actions.create_api_key(actor(someone), acme.root.pk, "All", [Permission.ORDERS_PLACE])
    for scope in (Permission.ORDERS_APPROVE, Permission.PEOPLE_MANAGE, Permission.SALES_ORDERS_VIEW):
        with pytest.raises(RoleTooWide):
            actions.create_api_key(actor(acme.admin), acme.root.pk, "All", [scope])
    assert not ApiKey.objects.exists()


def test_a_company_key_reaches_no_further_than_its_maker_does_by_now(acme: Firm) -> None:
    new = actions.create_api_key(actor(acme.admin), acme.root.pk, "ERP", [Permission.ORDERS_VIEW])
    kept = actions.create_api_key(actor(acme.admin), acme.office.pk, "Office", [Permission.ORDERS_VIEW])
    RoleAssignment.objects.filter(user=acme.admin).update(unit=acme.office, role=make.role("approver"))
    lost = {}
    for made in (new, kept):
        machine = queries.actor_for_key(made.presented)
        assert machine is not None
        lost[made.key.name] = machine.lapsed
    assert lost == {"ERP": {Permission.ORDERS_VIEW}, "Office": set()}
