"""A company's own roles: made, changed, archived; never more than their maker holds."""

from __future__ import annotations

import pytest

from lonja.companies import actions, queries
from lonja.companies.errors import CodeTaken, LastAdministrator, PermissionMissing, RoleInUse, RoleTooWide
from lonja.companies.models import Grant, Role, User
from lonja.companies.permissions import BUYER_PERMISSIONS, Permission, Scope
from lonja.core.errors import NotFound
from lonja.project.cli import ground
from tests.companies.firms import Firm, actor, person, role

ORDERS = {Permission.ORDERS_VIEW: Scope.OWN, Permission.ORDERS_PLACE: Scope.UNIT}


def test_a_role_is_made_given_and_its_rights_change_at_once(acme: Firm) -> None:
    ada = actor(acme.admin)
    made = actions.save_role(ada, " Foreman ", ORDERS)
    assert (made.name, made.code) == ("Foreman", "foreman")
    nora = person("Nora", ("viewer", acme.root))
    actions.assign_role(ada, nora.pk, made.pk, acme.workshop.pk)
    assert actor(nora, acme.workshop).reaches(Permission.ORDERS_PLACE, acme.workshop.path, None)
    actions.save_role(ada, "Foreman", {Permission.ORDERS_VIEW: Scope.UNIT}, role_id=made.pk)
    assert not actor(nora, acme.workshop).may(Permission.ORDERS_PLACE)


def test_a_name_is_taken_once_also_by_a_template(acme: Firm, bolt: Firm) -> None:
    actions.save_role(actor(acme.admin), "Foreman", ORDERS)
    for name in ("foreman", "Comprador", "buyer"):
        with pytest.raises(CodeTaken):
            actions.save_role(actor(acme.admin), name, ORDERS)
    assert Role.objects.filter(company=acme.company).count() == 1
    assert actions.save_role(actor(bolt.admin), "Foreman", ORDERS).code == "foreman"


def test_nobody_makes_a_role_that_holds_more_than_he_has(acme: Firm) -> None:
    everything_but_keys = {each: Scope.COMPANY for each in BUYER_PERMISSIONS if each is not Permission.KEYS_MANAGE}
    deputy_role = actions.save_role(actor(acme.admin), "Deputy", everything_but_keys)
    actions.assign_role(queries.actor_for(acme.admin, None), acme.buyer.pk, deputy_role.pk, acme.root.pk)
    deputy = acme.buyer
    with pytest.raises(RoleTooWide):
        actions.save_role(actor(deputy, acme.root), "Robot", {Permission.KEYS_MANAGE: Scope.UNIT})
    wide = actions.save_role(actor(acme.admin), "Robot", {Permission.KEYS_MANAGE: Scope.UNIT})
    with pytest.raises(RoleTooWide):
        actions.save_role(actor(deputy, acme.root), "Robot", ORDERS, role_id=wide.pk)
    assert list(Grant.objects.filter(role=wide).values_list("permission", flat=True)) == [Permission.KEYS_MANAGE]


def test_who_manages_the_people_of_a_part_makes_no_roles(acme: Firm) -> None:
    rights = {Permission.PEOPLE_MANAGE: Scope.UNIT_AND_BELOW, Permission.COMPANY_VIEW: Scope.UNIT_AND_BELOW, **ORDERS}
    made = actions.save_role(actor(acme.admin), "Foreman", rights)
    actions.assign_role(actor(acme.admin), acme.buyer.pk, made.pk, acme.office.pk)
    for who in (actor(acme.buyer, acme.office), actor(acme.buyer, acme.purchasing)):
        with pytest.raises(PermissionMissing):
            actions.save_role(who, "Another", ORDERS)
        with pytest.raises(PermissionMissing):
            actions.archive_role(who, made.pk)
    assert Role.objects.filter(company=acme.company).count() == 1


def test_templates_and_other_companies_roles_do_not_exist_to_a_writer(acme: Firm, bolt: Firm) -> None:
    foreign = actions.save_role(actor(bolt.admin), "Foreman", ORDERS)
    for target in (foreign, role("buyer")):
        with pytest.raises(NotFound):
            actions.save_role(actor(acme.admin), "Mine", ORDERS, role_id=target.pk)
        with pytest.raises(NotFound):
            actions.archive_role(actor(acme.admin), target.pk)
    assert foreign not in queries.roles_with_holders(actor(acme.admin))


def test_the_last_administrator_does_not_lose_his_right_by_an_edit(acme: Firm) -> None:
    ada = actor(acme.admin)
    chief = actions.save_role(ada, "Chief", dict.fromkeys(BUYER_PERMISSIONS, Scope.COMPANY))
    actions.assign_role(ada, acme.admin.pk, chief.pk, acme.root.pk)
    old = acme.admin.assignments.get(role=role("company-admin"))
    actions.revoke_role(actor(acme.admin), old.pk)
    with pytest.raises(LastAdministrator):
        actions.save_role(actor(acme.admin), "Chief", ORDERS, role_id=chief.pk)
    assert actor(acme.admin).may(Permission.PEOPLE_MANAGE)


def test_a_role_is_archived_when_nobody_has_it_and_comes_back(acme: Firm) -> None:
    ada = actor(acme.admin)
    made = actions.save_role(ada, "Foreman", ORDERS)
    given = actions.assign_role(ada, acme.buyer.pk, made.pk, acme.office.pk)
    with pytest.raises(RoleInUse):
        actions.archive_role(ada, made.pk)
    actions.revoke_role(ada, given.pk)
    invited = actions.invite_person(ada, acme.office.pk, made.pk, "new@acme.example")
    with pytest.raises(RoleInUse):
        actions.archive_role(ada, made.pk)
    assert not Role.objects.get(pk=made.pk).is_archived
    actions.revoke_invitation(ada, invited.pk)
    actions.archive_role(ada, made.pk)
    assert made not in queries.roles_for(ada)
    assert made in queries.roles_for(ada, named=[made.pk])
    with pytest.raises(NotFound):
        actions.assign_role(ada, acme.buyer.pk, made.pk, acme.office.pk)
    actions.save_role(ada, "Foreman", ORDERS)
    with pytest.raises(CodeTaken):
        actions.archive_role(ada, made.pk, is_archived=False)


def test_an_upgrade_brings_the_roles_that_everybody_may_use_up_to_date(seller: User) -> None:
    administrator = role("administrator")
    Grant.objects.filter(role=administrator, permission=Permission.SALES_SETTINGS_MANAGE).delete()
    assert not actor(seller).may(Permission.SALES_SETTINGS_MANAGE)
    ground.migrate(verbosity=0)
    assert actor(seller).may(Permission.SALES_SETTINGS_MANAGE)
