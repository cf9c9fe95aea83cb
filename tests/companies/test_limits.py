"""Up to how much: the highest counts, none is no limit, 0 is nothing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from lonja.companies import actions, queries
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing, RoleTooWide
from lonja.companies.models import Grant, Role, Unit, User
from lonja.companies.permissions import BUYER_PERMISSIONS, Permission, Scope
from lonja.companies.rules import highest_limit
from tests.companies.firms import Firm, actor, give, person, role

PLACE, APPROVE = Permission.ORDERS_PLACE, Permission.ORDERS_APPROVE


def limited(firm: Firm, name: str, up_to: int | None, permission: Permission = PLACE) -> Role:
    """A role of the company's own that may place orders up to an amount."""
    limits = {} if up_to is None else {permission: Decimal(up_to)}
    return actions.save_role(actor(firm.admin), name, {permission: Scope.UNIT_AND_BELOW}, limits=limits)


def hand(firm: Firm, user: User, made: Role, unit: Unit) -> None:
    """Give him the role there."""
    actions.assign_role(actor(firm.admin), user.pk, made.pk, unit.pk)


@pytest.mark.parametrize(
    ("limits", "highest"),
    [
        ([], 0),  # no right at all
        ([Decimal(300)], 300),
        ([Decimal(300), Decimal(1000)], 1000),
        ([Decimal(300), None], None),  # an absent limit is no limit
        ([Decimal(0)], 0),  # 0 is nothing, not unlimited
        ([Decimal(0), Decimal(5)], 5),
    ],
)
def test_the_highest_limit_counts(limits: list[Decimal | None], highest: int | None) -> None:
    assert highest_limit(limits) == highest


def test_of_several_roles_the_highest_that_reaches_the_unit_counts(acme: Firm) -> None:
    nora = person("Nora", ("viewer", acme.root))
    hand(acme, nora, limited(acme, "Up to 300", 300), acme.purchasing)
    assert queries.spend_limit(_at(nora, acme.purchasing)) == 300
    hand(acme, nora, limited(acme, "Up to 1000", 1000), acme.workshop)
    assert queries.spend_limit(_at(nora, acme.workshop)) == 1000
    assert queries.spend_limit(_at(nora, acme.purchasing)) == 300, "a role given elsewhere does not count here"
    give(nora, "buyer", acme.workshop)
    assert queries.spend_limit(_at(nora, acme.workshop)) is None
    assert queries.spend_limit_of(nora.pk, acme.id, acme.workshop.path) is None
    assert queries.spend_limit_of(nora.pk, acme.id, acme.office.path) == 0
    with pytest.raises(PermissionMissing):
        queries.spend_limit(_at(nora, acme.root))


def test_the_right_to_approve_has_a_limit_of_its_own(acme: Firm) -> None:
    nora = person("Nora", ("buyer", acme.purchasing))
    hand(acme, nora, limited(acme, "Approves up to 500", 500, APPROVE), acme.purchasing)
    assert queries.approval_limit_of(nora.pk, acme.id, acme.workshop.path) == 500
    assert queries.spend_limit(_at(nora, acme.purchasing)) is None


def test_a_limit_is_of_money_only_and_never_below_nothing(acme: Firm) -> None:
    made = limited(acme, "Foreman", 10)
    for wrong in ({"permission": PLACE, "up_to": -1}, {"permission": Permission.SPEND_VIEW, "up_to": 1}):
        Grant.objects.filter(role=made).delete()
        with pytest.raises(IntegrityError), transaction.atomic():
            Grant.objects.create(role=made, scope=Scope.UNIT, **wrong)


def test_nobody_gives_a_higher_limit_than_his_own(acme: Firm) -> None:
    everything = dict.fromkeys(BUYER_PERMISSIONS, Scope.COMPANY)
    deputy = actions.save_role(actor(acme.admin), "Deputy", everything, limits={PLACE: Decimal(500)})
    nora = person("Nora", ("viewer", acme.root))
    hand(acme, nora, deputy, acme.root)
    for too_much in ({PLACE: Decimal(501)}, {}):
        with pytest.raises(RoleTooWide):
            actions.save_role(actor(nora), "More", {PLACE: Scope.UNIT}, limits=too_much)
    made = actions.save_role(actor(nora), "Equal", {PLACE: Scope.UNIT}, limits={PLACE: Decimal(500)})
    with pytest.raises(RoleTooWide):
        actions.assign_role(actor(nora), acme.buyer.pk, role("buyer").pk, acme.office.pk)
    actions.assign_role(actor(nora), acme.buyer.pk, made.pk, acme.office.pk)
    with pytest.raises(RoleTooWide):
        actions.save_role(actor(nora), "Deputy", everything, limits={}, role_id=deputy.pk)
    assert deputy.grants.get(permission=PLACE).up_to == 500


def test_a_key_knows_no_limit_so_who_has_one_gives_it_no_orders(acme: Firm) -> None:
    everything = dict.fromkeys(BUYER_PERMISSIONS, Scope.COMPANY)
    made = actions.create_api_key(actor(acme.admin), acme.root.pk, "ERP", [PLACE])
    deputy = actions.save_role(actor(acme.admin), "Deputy", everything, limits={PLACE: Decimal(500)})
    nora = person("Nora", ("viewer", acme.root))
    hand(acme, nora, deputy, acme.root)
    with pytest.raises(RoleTooWide):
        actions.create_api_key(actor(nora), acme.root.pk, "Robot", [PLACE])
    hand(acme, acme.admin, deputy, acme.root)
    chief = acme.admin.assignments.get(role=role("company-admin"))
    actions.revoke_role(actor(acme.admin), chief.pk)
    machine = queries.actor_for_key(made.presented)
    assert machine is not None
    assert (machine.may(PLACE), machine.lapsed) == (False, frozenset({PLACE}))


def _at(user: User, unit: Unit) -> Actor:
    """Who he is where he works for this unit, whether or not he holds a role in it."""
    return replace(actor(user), unit_id=unit.pk, unit_path=unit.path)
