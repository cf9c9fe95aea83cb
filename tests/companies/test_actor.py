"""Who somebody is, read anew each time: no right survives its end."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from lonja.companies import actions, queries
from lonja.companies.actor import SYSTEM
from lonja.companies.authentication import PersonBackend
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import RoleAssignment, User
from lonja.companies.permissions import ActorKind, Permission, Scope
from lonja.core.errors import NotFound
from lonja.core.ids import new_id
from tests.companies.firms import Firm, actor, give, person, role


def test_a_buyer_is_known_with_one_query(acme: Firm, django_assert_num_queries) -> None:
    buyer = User.objects.get(pk=acme.buyer.pk)
    with django_assert_num_queries(1):
        someone = queries.actor_for(buyer, None)
    assert someone.kind is ActorKind.BUYER
    assert (someone.company_id, someone.unit_id, someone.unit_name) == (acme.id, acme.purchasing.pk, "Purchasing")
    assert (someone.role_names, someone.role_ids) == (("Comprador",), {role("buyer").pk})
    assert someone.widest(Permission.ORDERS_PLACE) is Scope.UNIT
    assert someone.channel is not None
    assert someone.channel.code == "trade"


def test_the_person_of_a_session_comes_with_his_roles(acme: Firm, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        person = PersonBackend().get_user(str(acme.buyer.pk))
        assert person is not None
        someone = queries.actor_for(person, None)
    assert someone == actor(acme.buyer)
    assert person == acme.buyer
    assert person.password == acme.buyer.password
    acme.buyer.assignments.all().delete()
    assert not queries.actor_for(person, None).grants, "what was read with him serves once"


def test_a_session_belongs_to_nobody_who_was_deactivated_or_never_was(acme: Firm) -> None:
    User.objects.filter(pk=acme.buyer.pk).update(is_active=False)
    assert PersonBackend().get_user(acme.buyer.pk) is None
    assert PersonBackend().get_user(new_id()) is None
    loner = person("Nadia")
    assert PersonBackend().get_user(loner.pk) == loner, "also who has no role yet may sign in"


def test_rights_of_all_roles_in_the_company_count_wherever_he_works(acme: Firm, bolt: Firm) -> None:
    """The trap of Medusa's starter: a role is read from the login, and never held against the company it is used in."""
    give(acme.buyer, "viewer", acme.root)
    give(acme.buyer, "company-admin", bolt.root)
    in_acme = actor(acme.buyer, acme.purchasing)
    assert in_acme.reaches(Permission.ORDERS_VIEW, acme.office.path, None)
    assert not in_acme.reaches(Permission.ORDERS_PLACE, acme.office.path, None)
    assert not in_acme.may(Permission.PEOPLE_MANAGE), "what he is elsewhere does not count here"
    assert actor(acme.buyer, bolt.root).may(Permission.PEOPLE_MANAGE)


def test_a_unit_that_is_not_his_is_not_chosen(acme: Firm, bolt: Firm) -> None:
    assert actor(acme.buyer, bolt.root).unit_id == acme.purchasing.pk
    assert actor(acme.buyer, acme.root).unit_id == acme.purchasing.pk


def test_a_role_taken_away_is_gone_at_once(acme: Firm) -> None:
    before = actor(acme.buyer)
    actions.revoke_role(actor(acme.admin), acme.buyer.assignments.get().pk)
    after = actor(acme.buyer)
    assert before.may(Permission.ORDERS_PLACE)
    assert not after.may(Permission.ORDERS_PLACE)
    with pytest.raises(PermissionMissing):
        _ = after.company_id


def test_a_blocked_company_shows_at_once(acme: Firm, seller: User) -> None:
    actions.block_company(actor(seller), acme.id, is_blocked=True)
    facts = actor(acme.buyer).company
    assert facts is not None
    assert facts.is_blocked


def test_inactive_and_unknown_people_are_nobody(acme: Firm) -> None:
    User.objects.filter(pk=acme.buyer.pk).update(is_active=False)
    assert actor(acme.buyer) == queries.nobody()
    assert queries.actor_for(AnonymousUser(), None) == queries.nobody()


def test_a_login_without_any_role_is_not_the_seller(seller: User) -> None:
    """The trap of Medusa's starter: where no employee is known, the check lets everybody pass."""
    newcomer = actor(person("Nadia"))
    assert newcomer.kind is ActorKind.BUYER
    assert newcomer.company is None
    assert not newcomer.grants


def test_a_sellers_role_in_a_customers_unit_gives_nothing(acme: Firm) -> None:
    RoleAssignment.objects.create(user=acme.buyer, role=role("administrator"), unit=acme.root)
    RoleAssignment.objects.create(user=acme.buyer, role=role("company-admin"), unit=None)
    someone = actor(acme.buyer)
    assert not someone.may(Permission.SALES_ORDERS_VIEW)
    assert not someone.may(Permission.PEOPLE_MANAGE)


def test_the_seller_sees_as_a_customer_what_acting_allows(acme: Firm, seller: User, django_assert_num_queries) -> None:
    staff = actor(seller)
    with django_assert_num_queries(1):
        acting = queries.actor_acting_for(staff, acme.id)
    assert acting.company_id == acme.id
    assert acting.acting == staff.person == acting.person
    assert acting.reaches(Permission.ORDERS_VIEW, acme.office.path, None)
    for forbidden in (Permission.ORDERS_APPROVE, Permission.PEOPLE_MANAGE, Permission.KEYS_MANAGE):
        assert not acting.may(forbidden)
    assert acting.audit_facts() == {
        "kind": "buyer", "user": str(seller.pk), "acting": str(seller.pk), "company": str(acme.id), "api_key": None
    }  # fmt: skip
    with pytest.raises(NotFound):
        queries.actor_acting_for(staff, seller.pk)


def test_the_system_may_do_everything_and_belongs_nowhere() -> None:
    assert SYSTEM.may(Permission.SALES_TERMS_MANAGE)
    assert SYSTEM.reaches(Permission.PEOPLE_MANAGE, "0001.", None)
    assert SYSTEM.widest(Permission.ORDERS_VIEW) is Scope.COMPANY
    with pytest.raises(PermissionMissing):
        _ = SYSTEM.company_id
