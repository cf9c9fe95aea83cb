"""Roles that reach the units beneath, or not: the assignment, the role and the unit must agree."""

from __future__ import annotations

import pytest

from lonja.companies import actions, queries
from lonja.companies.actor import SYSTEM, Reach
from lonja.companies.errors import (
    LastAdministrator,
    PermissionMissing,
    RoleTooWide,
    RootStays,
)
from lonja.companies.models import Address, Invitation, RoleAssignment, Unit, User
from lonja.companies.permissions import BUYER_PERMISSIONS, Permission, Scope
from lonja.core.errors import NotFound
from tests.companies.firms import Firm, actor, give, person, role

APPROVE = Permission.ORDERS_APPROVE


def approves_in(user: User, *units: Unit) -> list[bool]:
    """Whether he may approve in these units, by his actor and by the condition for rows, which must agree."""
    who = actor(user)
    by_query = set(queries.units_reached(who, APPROVE).values_list("pk", flat=True)) if who.company else set()
    answers = [who.reaches(APPROVE, unit.path, None) for unit in units]
    assert answers == [unit.pk in by_query for unit in units]
    return answers


def test_a_role_reaches_below_only_where_it_was_given_so(acme: Firm) -> None:
    carla = person("Carla", ("viewer", acme.office))
    held = actions.assign_role(actor(acme.admin), carla.pk, role("approver").pk, acme.purchasing.pk, cascades=False)
    assert approves_in(carla, acme.purchasing, acme.workshop) == [True, False]
    actions.cascade_role(actor(acme.admin), held.pk, cascades=True)
    assert approves_in(carla, acme.purchasing, acme.workshop, acme.office) == [True, True, False]


def test_a_role_reaches_below_by_default_as_its_rights_say(acme: Firm) -> None:
    carla = person("Carla", ("approver", acme.purchasing), ("buyer", acme.office))
    assert approves_in(carla, acme.workshop) == [True]
    assert not actor(carla).reaches(Permission.ORDERS_PLACE, acme.root.path, None)


def test_a_closed_unit_and_all_below_it_take_nothing_from_above(acme: Firm) -> None:
    """The trap of silent exposure: both sides must agree, and a new unit below is as closed as its parent."""
    carla = person("Carla", ("approver", acme.root))
    actions.set_inheritance(actor(acme.admin), acme.purchasing.pk, takes_inherited=False)
    night = actions.add_unit(actor(acme.admin), acme.workshop.pk, "Night")
    assert approves_in(carla, acme.root, acme.office, acme.purchasing, acme.workshop, night) == [
        True, True, False, False, False,
    ]  # fmt: skip
    give(carla, "approver", acme.workshop)
    assert approves_in(carla, acme.purchasing, acme.workshop, night) == [False, True, True]
    actions.set_inheritance(actor(acme.admin), acme.purchasing.pk, takes_inherited=True)
    assert approves_in(carla, acme.purchasing) == [True]


def test_rights_to_the_whole_company_are_no_inheritance(acme: Firm) -> None:
    actions.set_inheritance(actor(acme.admin), acme.purchasing.pk, takes_inherited=False)
    assert approves_in(acme.admin, acme.purchasing, acme.workshop) == [True, True]


def test_a_moved_unit_takes_its_closed_door_with_it(acme: Firm) -> None:
    carla = person("Carla", ("approver", acme.office))
    actions.set_inheritance(actor(acme.admin), acme.workshop.pk, takes_inherited=False)
    actions.move_unit(actor(acme.admin), acme.purchasing.pk, acme.office.pk)
    for unit in (acme.purchasing, acme.workshop):
        unit.refresh_from_db()
    assert approves_in(carla, acme.purchasing, acme.workshop) == [True, False]


def test_rights_follow_a_tree_of_eight_levels_wherever_it_is_moved(acme: Firm) -> None:
    units, ada = [acme.office], actor(acme.admin)
    for depth in range(8):
        units.append(actions.add_unit(ada, units[-1].pk, f"Level {depth}"))
    deepest = units[-1]
    carla = person("Carla", ("approver", acme.workshop))
    assert approves_in(carla, deepest) == [False]
    actions.move_unit(ada, units[1].pk, acme.workshop.pk)
    deepest.refresh_from_db()
    assert deepest.path.count(".") == 11
    assert approves_in(carla, deepest) == [True]
    actions.set_inheritance(ada, units[4].pk, takes_inherited=False)
    units[3].refresh_from_db()
    assert approves_in(carla, units[3], deepest) == [True, False]


def test_only_who_manages_everybody_closes_a_unit(acme: Firm) -> None:
    rights = {Permission.PEOPLE_MANAGE: Scope.UNIT_AND_BELOW, Permission.COMPANY_VIEW: Scope.UNIT_AND_BELOW}
    head = actions.save_role(actor(acme.admin), "Head", rights)
    nora = person("Nora", ("viewer", acme.root))
    actions.assign_role(actor(acme.admin), nora.pk, head.pk, acme.purchasing.pk)
    with pytest.raises(PermissionMissing):
        actions.set_inheritance(actor(nora), acme.workshop.pk, takes_inherited=False)
    with pytest.raises(RootStays):
        actions.set_inheritance(actor(acme.admin), acme.root.pk, takes_inherited=False)
    assert not Unit.objects.filter(takes_inherited=False).exists()


def test_closing_a_unit_does_not_take_the_last_administrator(acme: Firm) -> None:
    """Who holds everything 'from the root down' is no longer over everything once a unit is closed."""
    wide = dict.fromkeys(BUYER_PERMISSIONS, Scope.UNIT_AND_BELOW)
    chief = actions.save_role(actor(acme.admin), "Chief", wide)
    actions.assign_role(actor(acme.admin), acme.admin.pk, chief.pk, acme.root.pk)
    actions.revoke_role(actor(acme.admin), acme.admin.assignments.get(role=role("company-admin")).pk)
    with pytest.raises(LastAdministrator):
        actions.set_inheritance(actor(acme.admin), acme.office.pk, takes_inherited=False)
    with pytest.raises(LastAdministrator):
        actions.cascade_role(actor(acme.admin), acme.admin.assignments.get(role=chief).pk, cascades=False)
    assert queries.administrators_of(acme.id).get() == acme.admin


def test_nobody_lets_a_role_reach_further_than_his_own(acme: Firm) -> None:
    rights = dict.fromkeys((Permission.PEOPLE_MANAGE, Permission.COMPANY_VIEW, APPROVE), Scope.UNIT)
    head = actions.save_role(actor(acme.admin), "Head", rights)
    narrow = dict.fromkeys(rights, Scope.UNIT_AND_BELOW)
    lead = actions.save_role(actor(acme.admin), "Lead", narrow)
    nora, carla = person("Nora", ("viewer", acme.office)), person("Carla", ("viewer", acme.purchasing))
    actions.assign_role(actor(acme.admin), nora.pk, head.pk, acme.purchasing.pk)
    with pytest.raises(RoleTooWide):
        actions.assign_role(actor(nora, acme.purchasing), carla.pk, lead.pk, acme.purchasing.pk)
    held = actions.assign_role(actor(nora, acme.purchasing), carla.pk, lead.pk, acme.purchasing.pk, cascades=False)
    with pytest.raises(RoleTooWide):
        actions.cascade_role(actor(nora, acme.purchasing), held.pk, cascades=True)
    assert not RoleAssignment.objects.get(pk=held.pk).cascades


def test_an_invitation_gives_the_role_as_it_was_offered(acme: Firm) -> None:
    invitation = actions.invite_person(
        actor(acme.admin), acme.purchasing.pk, role("approver").pk, "new@acme.example", cascades=False
    )
    again = actions.invite_again(actor(acme.admin), invitation.pk)
    actions.accept_invitation(
        queries.nobody(), queries.token_of(again.pk), name="New", password="correct-horse-battery", language="en"
    )
    assert approves_in(User.objects.get(email="new@acme.example"), acme.purchasing, acme.workshop) == [True, False]


def test_a_key_stops_at_a_closed_unit_too(acme: Firm) -> None:
    made = actions.create_api_key(actor(acme.admin), acme.root.pk, "ERP", [Permission.ORDERS_VIEW])
    actions.set_inheritance(actor(acme.admin), acme.workshop.pk, takes_inherited=False)
    machine = queries.actor_for_key(made.presented)
    assert machine is not None
    assert machine.reaches(Permission.ORDERS_VIEW, acme.purchasing.path, None)
    assert not machine.reaches(Permission.ORDERS_VIEW, acme.workshop.path, None)


def test_the_reach_of_a_grant_is_settled_in_one_place() -> None:
    closed = ("0001.0002.", "0001.0003.")
    assert Reach.given(Scope.COMPANY, "0001.", cascades=False, closed=closed).covers("0001.0002.", is_own=False)
    assert Reach.given(Scope.UNIT_AND_BELOW, "0001.0002.", closed=closed).closed == ()
    assert not Reach.given(Scope.UNIT_AND_BELOW, "0001.", closed=closed).is_whole
    assert Reach.given(Scope.UNIT_AND_BELOW, "0001.", cascades=False).scope is Scope.UNIT


def test_an_archived_unit_ends_what_hangs_on_it(acme: Firm) -> None:
    ada = actor(acme.admin)
    only_here = person("Wim", ("buyer", acme.workshop))
    give(acme.admin, "approver", acme.workshop)
    actions.invite_person(ada, acme.workshop.pk, role("buyer").pk, "soon@acme.example")
    key = actions.create_api_key(ada, acme.workshop.pk, "Robot", [Permission.ORDERS_VIEW])
    address = actions.save_address(
        ada,
        actions.AddressData("delivery", "Hall", "Acme", "Mayor 1", "28013", "Madrid", "ES", unit_id=acme.workshop.pk),
    )
    hanging = queries.hanging_on(ada, acme.purchasing.pk)
    assert [unit.name for unit in hanging.units] == ["Purchasing", "Workshop"]
    assert {user.name for user in hanging.leaving} == {"Wim", "Bruno Buyer"}
    assert len(hanging.assignments) == 3
    actions.archive_unit(ada, acme.purchasing.pk)
    assert not RoleAssignment.objects.filter(unit__in=[acme.purchasing, acme.workshop]).exists()
    assert not User.objects.get(pk=only_here.pk).is_active
    assert User.objects.get(pk=acme.admin.pk).is_active
    assert Invitation.objects.get().revoked_at is not None
    assert queries.actor_for_key(key.presented) is None
    assert Address.objects.get(pk=address.pk).is_archived
    assert [unit.name for unit in queries.units_of_company(ada)] == ["Acme", "Office"]
    with pytest.raises(NotFound):
        actions.assign_role(ada, acme.admin.pk, role("buyer").pk, acme.workshop.pk)
    with pytest.raises(NotFound):
        actions.add_unit(ada, acme.purchasing.pk, "Below")


def test_an_archived_unit_comes_back_empty(acme: Firm) -> None:
    ada = actor(acme.admin)
    actions.archive_unit(ada, acme.purchasing.pk)
    with pytest.raises(NotFound):
        actions.restore_unit(ada, acme.workshop.pk)
    actions.restore_unit(ada, acme.purchasing.pk)
    assert [unit.name for unit in queries.units_of_company(ada)] == ["Acme", "Purchasing", "Office"]
    assert not acme.purchasing.assignments.exists()


def test_a_unit_with_the_last_administrator_is_not_archived(acme: Firm) -> None:
    ada = actor(acme.admin)
    actions.assign_role(ada, acme.admin.pk, role("company-admin").pk, acme.office.pk)
    actions.revoke_role(ada, acme.admin.assignments.get(unit=acme.root).pk)
    with pytest.raises(LastAdministrator):
        actions.archive_unit(actor(acme.admin), acme.office.pk)
    with pytest.raises(RootStays):
        actions.archive_unit(SYSTEM, acme.root.pk)
    acme.office.refresh_from_db()
    assert not acme.office.is_archived
    assert actor(acme.admin).may(Permission.PEOPLE_MANAGE)
