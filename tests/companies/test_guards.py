"""Each guard of people and rights taken out once: what it holds back then happens."""

from __future__ import annotations

import threading
from datetime import datetime
from typing import Any

import pytest

from lonja.companies import actions, queries, rules
from lonja.companies.actions import guards, invitations, people
from lonja.companies.actor import Actor
from lonja.companies.models import Company, RoleAssignment, User
from lonja.companies.permissions import Permission, Scope
from lonja.companies.queries import scope
from lonja.core import clock
from tests.companies.firms import PASSWORD, Firm, actor, give, person, role

pytestmark = pytest.mark.proof


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_two_administrators_unseat_each_other(
    acme: Firm, at_once: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(acme.buyer, "company-admin", acme.root)
    ada, bruno = actor(acme.admin), actor(acme.buyer)
    both_have_looked = threading.Barrier(2, timeout=20)

    def wait() -> datetime:
        both_have_looked.wait()
        return clock.now()

    monkeypatch.setattr(guards, "lock_company", lambda _: None)
    monkeypatch.setattr(people, "now", wait)
    outcomes = at_once(
        [
            lambda: actions.deactivate_person(ada, acme.buyer.pk),
            lambda: actions.deactivate_person(bruno, acme.admin.pk),
        ]
    )
    assert outcomes == [None, None]
    assert not queries.administrators_of(acme.id).exists()


@pytest.mark.django_db
def test_without_the_comparison_a_foreman_makes_himself_administrator(
    acme: Firm, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = acme.company.roles.create(code="foreman", names={"en": "Foreman"})
    for permission in (Permission.PEOPLE_MANAGE, Permission.COMPANY_VIEW):
        own.grants.create(permission=permission, scope=Scope.UNIT_AND_BELOW)
    foreman = person("Fran", ("viewer", acme.purchasing))
    actions.assign_role(actor(acme.admin), foreman.pk, own.pk, acme.purchasing.pk)
    monkeypatch.setattr(Actor, "may_hand_out", lambda *_: True)
    actions.assign_role(actor(foreman), foreman.pk, role("company-admin").pk, acme.purchasing.pk)
    assert foreman in queries.administrators_of(acme.id)


@pytest.mark.django_db
def test_without_the_scope_other_companies_are_seen(acme: Firm, bolt: Firm, monkeypatch: pytest.MonkeyPatch) -> None:

    monkeypatch.setattr("lonja.companies.queries.scope.companies_visible_to", lambda _: Company.objects.all())
    assert scope.company_or_404(actor(acme.admin), bolt.id) == bolt.company


@pytest.mark.django_db
def test_without_the_reach_a_buyer_sees_the_whole_company(acme: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    bruno = actor(acme.buyer)
    held = RoleAssignment.objects.filter(unit__company=acme.id)
    assert held.filter(queries.within(bruno, Permission.ORDERS_VIEW)).count() == 1
    monkeypatch.setattr(scope, "NOTHING", scope.EVERYTHING)
    assert held.filter(scope.within(bruno, Permission.ORDERS_APPROVE)).count() == 2


@pytest.mark.django_db
def test_without_the_binding_somebody_else_uses_the_link(
    acme: Firm, bolt: Firm, monkeypatch: pytest.MonkeyPatch
) -> None:
    invitation = actions.invite_person(actor(acme.admin), acme.office.pk, role("buyer").pk, "nora@acme.example")
    monkeypatch.setattr(rules, "normalize_email", lambda _: invitation.email)
    actions.accept_invitation(actor(bolt.buyer), queries.token_of(invitation.pk))
    assert queries.role_ids_of(bolt.buyer.pk, acme.id) == {role("buyer").pk}


@pytest.mark.django_db
def test_without_the_claim_a_link_works_twice(acme: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    invitation = actions.invite_person(actor(acme.admin), acme.office.pk, role("buyer").pk, "nora@acme.example")
    monkeypatch.setattr(invitations, "_open", lambda unit: unit.invitations)
    monkeypatch.setattr(queries, "invitation_for", lambda _: invitation)
    actions.accept_invitation(queries.nobody(), "", name="Nora", password=PASSWORD)
    User.objects.filter(email="nora@acme.example").delete()
    assert actions.accept_invitation(queries.nobody(), "", name="Thief", password=PASSWORD).name == "Thief"
