"""Keys of the seller's own programs: what they may, how they get a new secret, how they end."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lonja.companies import actions, queries
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import KeyEnded, PermissionMissing, RoleTooWide
from lonja.companies.models import ApiKey, Grant, User
from lonja.companies.permissions import SELLER_KEY_SCOPES, ActorKind, Permission
from lonja.core.clock import now
from lonja.core.errors import NotFound
from tests import factories as make

pytestmark = pytest.mark.django_db
PRICES = Permission.SALES_PRICES_MANAGE


@pytest.fixture
def sara() -> Actor:
    """The seller's administrator."""
    make.make_seller(staff_needs_second_step=False)
    return actor(make.make_staff("administrator"))


def actor(user: User) -> Actor:
    return queries.actor_for(user, None)


def test_it_acts_for_the_seller_and_no_company(sara: Actor) -> None:
    new = actions.create_seller_key(sara, " ERP ", [PRICES])
    machine = queries.actor_for_key(new.presented)
    assert machine is not None
    assert (machine.kind, machine.company, machine.person) == (ActorKind.MACHINE, None, None)
    assert set(machine.grants) == {PRICES}
    assert machine.audit_facts()["api_key"] == str(new.key.pk)
    assert new.presented.partition(".")[2] not in str(ApiKey.objects.values())
    assert [(key.name, key.created_by_id) for key in queries.seller_keys(sara)] == [("ERP", sara.user_id)]
    history = new.key.history.get()  # type: ignore[attr-defined, no-untyped-call]
    assert history.pgh_context["user"] == str(sara.user_id)


@pytest.mark.parametrize("scope", [scope for scope in Permission if scope not in SELLER_KEY_SCOPES])
def test_it_never_handles_orders_customers_or_rights(sara: Actor, scope: Permission) -> None:
    with pytest.raises(RoleTooWide):
        actions.create_seller_key(sara, "ERP", [scope])
    assert not ApiKey.objects.exists()


def test_it_may_no_more_than_its_maker(sara: Actor) -> None:
    Grant.objects.filter(role__code="administrator", permission=PRICES).delete()
    with pytest.raises(RoleTooWide):
        actions.create_seller_key(actor(User.objects.get()), "ERP", [PRICES])
    assert not ApiKey.objects.exists()


def test_a_new_secret_and_for_a_while_the_old_one(sara: Actor) -> None:
    old = actions.create_seller_key(sara, "ERP", [PRICES])
    new = actions.rotate_seller_key(sara, old.key.pk, overlap=timedelta(days=1))
    ids = {found.api_key_id for found in map(queries.actor_for_key, (old.presented, new.presented)) if found}
    assert ids == {old.key.pk}, "both open, and are one key to the idempotency of requests"
    ApiKey.objects.update(previous_ends_at=now() - timedelta(seconds=1))
    assert queries.actor_for_key(old.presented) is None
    assert queries.actor_for_key(new.presented) is not None


def test_a_secret_that_was_seen_ends_at_once(sara: Actor) -> None:
    old = actions.create_seller_key(sara, "ERP", [PRICES])
    new = actions.rotate_seller_key(sara, old.key.pk, overlap=timedelta(0))
    assert queries.actor_for_key(old.presented) is None
    assert queries.actor_for_key(new.presented) is not None


def test_revoking_ends_both_secrets(sara: Actor) -> None:
    old = actions.create_seller_key(sara, "ERP", [PRICES])
    new = actions.rotate_seller_key(sara, old.key.pk, overlap=timedelta(days=7))
    actions.revoke_seller_key(sara, old.key.pk)
    assert queries.actor_for_key(old.presented) is None
    assert queries.actor_for_key(new.presented) is None
    with pytest.raises(KeyEnded):
        actions.rotate_seller_key(sara, old.key.pk, overlap=timedelta(days=7))


@pytest.mark.parametrize("role", ["sales-desk", "warehouse"])
def test_only_who_keeps_the_settings_has_to_do_with_them(sara: Actor, role: str) -> None:
    key = actions.create_seller_key(sara, "ERP", [PRICES]).key
    other = actor(make.make_staff(role))
    tries = [
        lambda: actions.create_seller_key(other, "Mine", [PRICES]),
        lambda: actions.rotate_seller_key(other, key.pk, overlap=timedelta(0)),
        lambda: actions.revoke_seller_key(other, key.pk),
        lambda: queries.seller_keys(other),
    ]
    for attempt in tries:
        with pytest.raises(PermissionMissing):
            attempt()
    (left,) = ApiKey.objects.all()
    assert (left.secret_hash, left.revoked_at) == (key.secret_hash, None)


def test_a_customers_key_is_none_of_the_sellers(sara: Actor) -> None:
    company = make.make_company()
    key = actions.create_api_key(SYSTEM, make.root_unit(company).pk, "Theirs", [Permission.ORDERS_VIEW]).key
    assert not queries.seller_keys(sara).exists()
    with pytest.raises(NotFound):
        actions.revoke_seller_key(sara, key.pk)
    with pytest.raises(NotFound):
        actions.rotate_seller_key(sara, key.pk, overlap=timedelta(0))
    mine = actions.create_seller_key(sara, "ERP", [PRICES]).key
    admin = make.actor_of(make.make_user_in(company, "company-admin"), company)
    with pytest.raises(NotFound):
        actions.revoke_api_key(admin, mine.pk)
    assert list(queries.keys_visible_to(admin)) == [key]


def test_a_key_loses_what_its_maker_loses(sara: Actor, django_assert_num_queries) -> None:
    stock = Permission.SALES_STOCK_MANAGE
    new = actions.create_seller_key(sara, "ERP", [PRICES, stock])
    Grant.objects.filter(role__code="administrator", permission=PRICES).delete()
    with django_assert_num_queries(2):
        machine = queries.actor_for_key(new.presented)
    assert machine is not None
    assert (set(machine.grants), machine.lapsed) == ({stock}, {PRICES})
    assert queries.actor_of_key(new.key.pk) == machine
    with django_assert_num_queries(1):
        assert queries.lapsed_scopes([new.key]) == {new.key.pk: [PRICES]}


def test_a_key_of_somebody_who_left_may_nothing_until_another_takes_it_over(sara: Actor) -> None:
    new = actions.create_seller_key(sara, "ERP", [PRICES])
    User.objects.update(is_active=False)
    machine = queries.actor_for_key(new.presented)
    assert machine is not None
    assert (set(machine.grants), machine.lapsed) == (set(), {PRICES})
    berta = actor(make.make_staff_named("Berta", "berta@example.com"))
    taken = actions.rotate_seller_key(berta, new.key.pk, overlap=timedelta(0))
    machine = queries.actor_for_key(taken.presented)
    assert machine is not None
    assert (set(machine.grants), machine.lapsed, machine.key_maker_id) == ({PRICES}, set(), berta.user_id)


def test_a_key_of_the_system_has_no_maker_to_lose_rights() -> None:
    make.make_seller()
    new = actions.create_seller_key(SYSTEM, "ERP", [PRICES])
    machine = queries.actor_for_key(new.presented)
    assert machine is not None
    assert machine.may(PRICES)
    assert queries.lapsed_scopes([new.key]) == {}
