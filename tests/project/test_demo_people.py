"""The demo's customers: invented, valid on paper, and with people for every part of the tour."""

from __future__ import annotations

import re

from stdnum.es import nif

from lonja.companies.rules import normalize_postal_code, normalize_tax_id
from lonja.companies.templates import ROLE_TEMPLATES
from lonja.project.demo.families import catalog
from lonja.project.demo.people import SEGMENTS, SELLER, STAFF, TALLERES_NORTE, TERMS, companies
from lonja.project.demo.people.firms import firms, tax_id
from lonja.project.demo.people.specs import CompanySpec

ROLES = {template.code for template in ROLE_TEMPLATES}
BRANCHES = {category.code for category in catalog([]).categories}


def paths(company: CompanySpec) -> set[str]:
    return {"", *(unit.path for unit in company.units)}


def test_forty_customers_with_numbers_of_their_own() -> None:
    everyone = companies()
    assert len(everyone) == 40
    for values in (
        [company.code for company in everyone],
        [company.name for company in everyone],
        [company.tax_id for company in everyone],
    ):
        assert len(set(values)) == 40


def test_tax_numbers_are_valid_and_of_nobody() -> None:
    for number in (SELLER["tax_id"], *(company.tax_id for company in companies())):
        assert nif.validate(number) == number
        assert normalize_tax_id("ES", number) == number
        assert re.fullmatch(r"[A-Z]00\d{6}|99999\d{3}[A-Z]", number), "a number that a real company may have"


def test_tax_number_depends_on_form_and_name_only() -> None:
    assert tax_id("SL", "a") == tax_id("SL", "a") != tax_id("SL", "b")
    assert tax_id("SA", "a")[0] == "A"
    assert tax_id("FUND", "a")[0] == "G"
    assert tax_id("", "a")[-1].isalpha()


def test_two_makings_are_equal() -> None:
    assert list(firms()) == list(firms())


def test_mail_goes_nowhere() -> None:
    people = [person for company in companies() for person in company.people] + list(STAFF)
    assert all(re.fullmatch(r"[a-z0-9]+@[a-z]+\.example", person.email) for person in people)
    names = {(person.email, person.name) for person in people}
    assert len(names) == len({email for email, _ in names}), "one address with two names"


def test_roles_units_and_approvers_exist() -> None:
    for company in companies():
        emails = {person.email for person in company.people}
        own_roles = {role.code for role in company.own_roles}
        assert {role.like for role in company.own_roles} <= ROLES
        for person in company.people:
            assert person.roles
            for role, unit in person.roles:
                assert role in ROLES | own_roles
                assert unit in paths(company), (company.code, unit)
        for belonging in (*company.addresses, *company.cost_centers):
            assert belonging.unit in paths(company)
        for rule in company.rules:
            assert (rule.approver_role in ROLES) ^ (rule.approver_email in emails)
        parents = {unit.path.rpartition("/")[0] for unit in company.units}
        assert parents <= paths(company), "a unit below one that is not there"


def test_every_company_can_buy_and_be_delivered_to() -> None:
    for company in companies():
        assert company.buyers()
        assert any(role == "company-admin" for person in company.people for role, _ in person.roles)
        kinds = [address.kind for address in company.addresses]
        assert "billing" in kinds
        assert any(address.kind == "delivery" and not address.unit for address in company.addresses)
        assert all(normalize_postal_code("ES", address.postal_code) for address in company.addresses)
        assert len({center.code for center in company.cost_centers}) == len(company.cost_centers)


def test_somebody_who_buys_for_two_companies() -> None:
    holders: dict[str, set[str]] = {}
    for company in companies():
        for person in company.people:
            holders.setdefault(person.email, set()).add(company.code)
    assert holders["buyer@talleresnorte.example"] == {"talleresnorte", "velanorte"}


def test_the_main_buyer_begins_at_the_main_company() -> None:
    names = [company.name for company in companies() for p in company.people if p.email.startswith("buyer@")]
    assert min(names) == TALLERES_NORTE.name, "without a choice, the first company by name is the one to begin with"


def test_tour_has_its_people_and_its_rules() -> None:
    roles = {role for person in TALLERES_NORTE.people for role, _ in person.roles}
    assert roles == {"buyer", "approver", "company-admin", "accounts-payable", "viewer", "encargado"}
    assert [(role.code, role.like, role.up_to) for role in TALLERES_NORTE.own_roles] == [("encargado", "buyer", 500)]
    assert [(rule.name, rule.min_amount) for rule in TALLERES_NORTE.rules] == [
        ("Jefatura de Mantenimiento", 1000),
        ("Dirección de Compras", 3000),
    ]


def test_segments_buy_and_see_branches_that_exist() -> None:
    segments = {segment.code for segment in SEGMENTS}
    assert {company.segment for company in companies()} == segments
    assert {company.terms for company in companies()} == {code for code, _, _ in TERMS}
    for segment in SEGMENTS:
        wanted = {branch for branch, _ in segment.interests}
        assert wanted <= BRANCHES
        assert set(segment.sees_only) <= BRANCHES
        if segment.sees_only:
            seen = {branch for branch in wanted for top in segment.sees_only if f"{branch}-".startswith(f"{top}-")}
            assert seen == wanted, "a segment buys what it may not see"
