"""Giving and taking roles: never more than one's own, never the last administrator."""

from __future__ import annotations

import pytest
from django.db import connection

from lonja.companies import actions, queries
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import AlreadyHeld, CodeTaken, LastAdministrator, PermissionMissing, RoleTooWide
from lonja.companies.models import Audience, Company, Grant, Role, RoleAssignment, User
from lonja.companies.permissions import Permission, Scope
from lonja.companies.templates import ROLE_TEMPLATES
from lonja.core.errors import NotFound
from tests.companies.firms import Firm, actor, give, person, role


def own_role(company: Company, code: str, **grants: Scope) -> Role:
    """A role of a company's own; grants by the permission's name."""
    made = Role.objects.create(company=company, code=code, names={"en": code})
    for name, scope in grants.items():
        Grant.objects.create(role=made, permission=Permission[name], scope=scope)
    return made


@pytest.fixture
def foreman(acme: Firm) -> User:
    """Manages the people of Purchasing and below, and may do there what a buyer does."""
    made = own_role(
        acme.company,
        "foreman",
        PEOPLE_MANAGE=Scope.UNIT_AND_BELOW,
        COMPANY_VIEW=Scope.UNIT_AND_BELOW,
        ORDERS_VIEW=Scope.UNIT_AND_BELOW,
        ORDERS_PLACE=Scope.UNIT_AND_BELOW,
        LISTS_FILL=Scope.UNIT_AND_BELOW,
        QUOTES_REQUEST=Scope.UNIT_AND_BELOW,
        SPEND_VIEW=Scope.UNIT_AND_BELOW,
        CREDIT_VIEW=Scope.COMPANY,
    )
    foreman = person("Fran Foreman")
    actions.assign_role(SYSTEM, foreman.pk, made.pk, acme.purchasing.pk)
    return foreman


def test_an_administrator_gives_a_role_and_it_counts_at_once(acme: Firm) -> None:
    actions.assign_role(actor(acme.admin), acme.buyer.pk, role("approver").pk, acme.office.pk)
    assert actor(acme.buyer).reaches(Permission.ORDERS_APPROVE, acme.office.path, None)


def test_a_foreman_gives_what_he_has_below_him(acme: Firm, foreman: User) -> None:
    actions.assign_role(actor(foreman), acme.buyer.pk, role("buyer").pk, acme.workshop.pk)
    assert actor(acme.buyer).reaches(Permission.ORDERS_PLACE, acme.workshop.path, None)


@pytest.mark.parametrize("code", ["approver", "company-admin", "accounts-payable"])
def test_nobody_gives_more_than_he_has(acme: Firm, foreman: User, code: str) -> None:
    for receiver in (acme.buyer, foreman):
        with pytest.raises(RoleTooWide):
            actions.assign_role(actor(foreman), receiver.pk, role(code).pk, acme.workshop.pk)
    assert not RoleAssignment.objects.filter(role__code=code, unit=acme.workshop).exists()


def test_a_scope_wider_than_ones_own_is_more(acme: Firm, foreman: User) -> None:
    wide = own_role(acme.company, "all-orders", ORDERS_VIEW=Scope.COMPANY)
    same = own_role(acme.company, "orders-below", ORDERS_VIEW=Scope.UNIT_AND_BELOW)
    with pytest.raises(RoleTooWide):
        actions.assign_role(actor(foreman), acme.buyer.pk, wide.pk, acme.workshop.pk)
    actions.assign_role(actor(foreman), acme.buyer.pk, same.pk, acme.purchasing.pk)


@pytest.mark.parametrize("place", ["root", "office"])
def test_nobody_gives_roles_beside_or_above_his_reach(acme: Firm, foreman: User, place: str) -> None:
    with pytest.raises(NotFound):
        actions.assign_role(actor(foreman), acme.buyer.pk, role("viewer").pk, getattr(acme, place).pk)
    assert not RoleAssignment.objects.filter(role__code="viewer").exists()


def test_a_buyer_gives_nothing(acme: Firm) -> None:
    with pytest.raises(PermissionMissing):
        actions.assign_role(actor(acme.buyer), acme.buyer.pk, role("buyer").pk, acme.purchasing.pk)
    with pytest.raises(PermissionMissing):
        actions.invite_person(actor(acme.buyer), acme.purchasing.pk, role("buyer").pk, "friend@example.com")


def test_a_foreman_cannot_unseat_one_who_may_more(acme: Firm, foreman: User) -> None:
    chief = person("Carla", ("company-admin", acme.workshop))
    with pytest.raises(RoleTooWide):
        actions.revoke_role(actor(foreman), chief.assignments.get().pk)
    with pytest.raises(RoleTooWide):
        actions.deactivate_person(actor(foreman), chief.pk)
    assert chief.assignments.count() == 1


def test_another_companys_people_units_and_roles_do_not_exist(acme: Firm, bolt: Firm) -> None:
    ada = actor(acme.admin)
    secret_role = own_role(bolt.company, "secret", ORDERS_VIEW=Scope.OWN)
    tries = [
        lambda: actions.assign_role(ada, bolt.buyer.pk, role("buyer").pk, acme.office.pk),
        lambda: actions.assign_role(ada, acme.buyer.pk, role("buyer").pk, bolt.office.pk),
        lambda: actions.assign_role(ada, acme.buyer.pk, secret_role.pk, acme.office.pk),
        lambda: actions.revoke_role(ada, bolt.buyer.assignments.get().pk),
        lambda: actions.deactivate_person(ada, bolt.buyer.pk),
        lambda: actions.deactivate_person(ada, bolt.buyer.pk, bolt.id),
        lambda: actions.invite_person(ada, bolt.office.pk, role("buyer").pk, "spy@example.com"),
        lambda: queries.people_visible_to(ada, bolt.id),
    ]
    for attempt in tries:
        with pytest.raises(NotFound):
            attempt()
    assert bolt.buyer.assignments.count() == 1
    assert acme.buyer.assignments.count() == 1


def test_the_sellers_roles_are_not_for_customers(acme: Firm) -> None:
    with pytest.raises(NotFound):
        actions.assign_role(actor(acme.admin), acme.admin.pk, role("administrator").pk, acme.root.pk)
    with pytest.raises(PermissionMissing):
        actions.assign_role(actor(acme.admin), acme.admin.pk, role("administrator").pk, None)
    assert not RoleAssignment.objects.filter(user=acme.admin, role__audience=Audience.SELLER).exists()


def test_the_last_administrator_stays(acme: Firm) -> None:
    ada = actor(acme.admin)
    with pytest.raises(LastAdministrator):
        actions.revoke_role(ada, acme.admin.assignments.get().pk)
    with pytest.raises(LastAdministrator):
        actions.deactivate_person(ada, acme.admin.pk)
    assert actor(acme.admin).may(Permission.PEOPLE_MANAGE)
    give(acme.buyer, "company-admin", acme.root)
    actions.deactivate_person(ada, acme.admin.pk)
    assert list(queries.administrators_of(acme.id)) == [acme.buyer]


@pytest.mark.django_db(transaction=True)
def test_two_administrators_cannot_unseat_each_other_at_once(acme: Firm, at_once) -> None:
    give(acme.buyer, "company-admin", acme.root)
    ada, bruno = actor(acme.admin), actor(acme.buyer)
    outcomes = at_once(
        [
            lambda: actions.deactivate_person(ada, acme.buyer.pk),
            lambda: actions.deactivate_person(bruno, acme.admin.pk),
        ]
    )
    assert sum(isinstance(outcome, LastAdministrator | NotFound) for outcome in outcomes) == 1
    assert queries.administrators_of(acme.id).count() == 1


def test_the_same_role_is_not_given_twice(acme: Firm) -> None:
    with pytest.raises(AlreadyHeld):
        actions.assign_role(actor(acme.admin), acme.buyer.pk, role("buyer").pk, acme.purchasing.pk)


def test_who_leaves_his_only_company_cannot_sign_in_any_more(acme: Firm, bolt: Firm) -> None:
    twice = person("Tomas", ("buyer", acme.office), ("buyer", bolt.office))
    actions.deactivate_person(actor(acme.admin), twice.pk)
    twice.refresh_from_db()
    assert twice.is_active, "he still works for the other company"
    assert actor(twice).company_id == bolt.id
    actions.deactivate_person(actor(bolt.admin), twice.pk)
    twice.refresh_from_db()
    assert not twice.is_active
    assert actor(twice) == queries.nobody()


def test_one_sees_only_the_people_within_ones_reach(acme: Firm, foreman: User) -> None:
    person("Olga", ("buyer", acme.office))
    assert [someone.name for someone in queries.people_visible_to(actor(foreman))] == ["Bruno Buyer", "Fran Foreman"]
    assert queries.people_visible_to(actor(acme.admin)).count() == 4


def test_the_people_of_a_company_are_read_in_few_queries(acme: Firm, django_assert_num_queries) -> None:
    for number in range(6):
        person(f"P{number}", ("buyer", acme.office), ("viewer", acme.root))
    ada = actor(acme.admin)
    with django_assert_num_queries(3):
        seen = [
            (someone.name, [held.role.code for held in someone.roles_here])
            for someone in queries.people_visible_to(ada)
        ]
    assert ("P0", ["viewer", "buyer"]) in seen


def test_every_change_of_rights_stays_in_the_history(acme: Firm) -> None:
    ada = actor(acme.admin)
    assignment = actions.assign_role(ada, acme.buyer.pk, role("viewer").pk, acme.root.pk)
    actions.revoke_role(ada, assignment.pk)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pgh_label, pgh_context ->> 'verb', pgh_context ->> 'user', pgh_context ->> 'company'"
            " FROM companies_roleassignmentevent WHERE id = %s ORDER BY pgh_id",
            [assignment.pk],
        )
        assert cursor.fetchall() == [
            ("insert", "assign_role", str(acme.admin.pk), str(acme.id)),
            ("delete", "revoke_role", str(acme.admin.pk), str(acme.id)),
        ]


def test_addresses_of_people_are_unique_whatever_their_case(seller: User) -> None:
    person("Nadia", email="nadia@example.com")
    with pytest.raises(CodeTaken):
        actions.create_person(SYSTEM, " Nadia@Example.com ", "Other")


def test_one_changes_ones_own_name_and_language(acme: Firm) -> None:
    actions.change_profile(actor(acme.buyer), name=" Bruno B. ", language="en")
    acme.buyer.refresh_from_db()
    assert (acme.buyer.name, acme.buyer.language) == ("Bruno B.", "en")


def test_role_templates_are_brought_up_to_date_and_keep_their_ids(seller: User) -> None:
    before = role("buyer").pk
    Grant.objects.filter(role=before, permission=Permission.ORDERS_PLACE).delete()
    Grant.objects.create(role=role("buyer"), permission=Permission.KEYS_MANAGE, scope=Scope.COMPANY)
    actions.install_role_templates()
    wanted = next(template for template in ROLE_TEMPLATES if template.code == "buyer").grants
    assert role("buyer").pk == before
    assert dict(Grant.objects.filter(role=before).values_list("permission", "scope")) == wanted
    assert Role.objects.filter(company=None).count() == len(ROLE_TEMPLATES)


def test_no_template_mixes_the_two_sides() -> None:
    for template in ROLE_TEMPLATES:
        sells = {permission.value.startswith("sales.") for permission in template.grants}
        assert sells == {template.audience is Audience.SELLER}, template.code
