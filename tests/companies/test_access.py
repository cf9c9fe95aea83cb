"""Effective access: what the pages say is what the server does, and from where each right comes."""

from __future__ import annotations

from decimal import Decimal
from itertools import cycle

import pytest

from lonja.companies import actions, queries
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Channel, Invitation, User
from lonja.companies.permissions import Permission, Scope
from lonja.companies.queries import Way
from lonja.core.errors import NotFound
from tests.companies.firms import Firm, actor, give, person, role
from tests.companies.random_firms import ASKED, RandomFirm, random_firm

APPROVE = Permission.ORDERS_APPROVE


def test_each_right_says_from_which_role_in_which_unit_it_comes(acme: Firm) -> None:
    give(acme.buyer, "approver", acme.office)
    rights = {right.permission: right for right in queries.access_of(actor(acme.buyer), acme.buyer.pk)}
    view = rights[Permission.ORDERS_VIEW]
    assert [(source.role_name, source.unit_name, source.granted) for source in view.sources] == [
        ("Comprador", "Purchasing", Scope.UNIT),
        ("Aprobador", "Office", Scope.UNIT_AND_BELOW),
    ]
    assert [unit.name for unit in view.units] == ["Purchasing", "Office"]
    assert rights[Permission.CREDIT_VIEW].is_whole
    assert Permission.PEOPLE_MANAGE not in rights


def test_who_gets_in_is_shown_with_his_way_and_who_is_stopped_too(acme: Firm) -> None:
    """The trap of silent exposure: the page of a unit names everybody who gets in from elsewhere."""
    carla, dora = person("Carla", ("approver", acme.root)), person("Dora", ("viewer", acme.office))
    actions.assign_role(actor(acme.admin), dora.pk, role("approver").pk, acme.purchasing.pk, cascades=False)
    ada = actor(acme.admin)
    entries = queries.access_in(ada, acme.workshop.pk, APPROVE)
    assert _ways(entries.people) == {"Carla": {Way.ABOVE}, "Ada Admin": {Way.COMPANY}}
    assert _ways(entries.stopped) == {"Dora": {Way.ENDS_ABOVE}}
    actions.set_inheritance(ada, acme.workshop.pk, takes_inherited=False)
    give(carla, "buyer", acme.workshop)
    entries = queries.access_in(ada, acme.workshop.pk, APPROVE)
    assert _ways(entries.people) == {"Ada Admin": {Way.COMPANY}}
    assert _ways(entries.stopped) == {"Carla": {Way.CLOSED}, "Dora": {Way.ENDS_ABOVE}}
    anything = queries.access_in(ada, acme.workshop.pk)
    assert Way.HERE in _ways(anything.people)["Carla"]


def test_keys_that_act_in_a_unit_are_among_those_who_get_in(acme: Firm) -> None:
    made = actions.create_api_key(actor(acme.admin), acme.purchasing.pk, "ERP", [Permission.ORDERS_PLACE])
    for unit, asked, is_in in [
        (acme.workshop, Permission.ORDERS_PLACE, True),
        (acme.workshop, None, True),
        (acme.workshop, APPROVE, False),
        (acme.office, Permission.ORDERS_PLACE, False),
    ]:
        keys = queries.access_in(actor(acme.admin), unit.pk, asked).keys
        assert (made.key in keys) is is_in
    actions.revoke_api_key(actor(acme.admin), made.key.pk)
    assert queries.access_in(actor(acme.admin), acme.workshop.pk).keys == ()


def test_everybody_knows_his_own_rights_but_not_his_neighbours(acme: Firm, bolt: Firm) -> None:
    clerk_role = actions.save_role(actor(acme.admin), "Clerk", {Permission.ORDERS_VIEW: Scope.OWN})
    actions.assign_role(actor(acme.admin), acme.buyer.pk, clerk_role.pk, acme.office.pk)
    actions.revoke_role(actor(acme.admin), acme.buyer.assignments.get(role=role("buyer")).pk)
    clerk = actor(acme.buyer)
    (right,) = queries.access_of(clerk, acme.buyer.pk)
    assert (right.permission, right.units) == (Permission.ORDERS_VIEW, ())
    for stranger in (acme.admin, bolt.buyer):
        with pytest.raises(NotFound):
            queries.access_of(clerk, stranger.pk)
    with pytest.raises(NotFound):
        queries.access_of(actor(acme.admin), bolt.buyer.pk)
    with pytest.raises(NotFound):
        queries.access_in(actor(acme.admin), bolt.office.pk)


def test_who_sees_a_part_of_the_company_sees_what_reaches_into_it(acme: Firm) -> None:
    viewer = person("Vera", ("viewer", acme.purchasing))
    give(acme.buyer, "approver", acme.office)
    rights = queries.access_of(actor(viewer), acme.buyer.pk)
    assert APPROVE not in {right.permission for right in rights}, "what he may do in another part is not hers to know"
    entries = queries.access_in(actor(viewer), acme.workshop.pk, Permission.PEOPLE_MANAGE)
    assert _ways(entries.people) == {"Ada Admin": {Way.COMPANY}}, "but whoever gets in is"
    with pytest.raises(NotFound):
        queries.access_in(actor(viewer), acme.office.pk)


def test_the_seller_sees_the_access_of_any_customer(acme: Firm, seller: User) -> None:
    rights = queries.access_of(actor(seller), acme.buyer.pk, acme.id)
    assert Permission.ORDERS_PLACE in {right.permission for right in rights}
    entries = queries.access_in(actor(seller), acme.office.pk, Permission.PEOPLE_MANAGE, acme.id)
    assert _ways(entries.people) == {"Ada Admin": {Way.COMPANY}}
    with pytest.raises(PermissionMissing):
        queries.access_of(queries.nobody(), acme.buyer.pk)


def test_closed_accounts_have_no_access(acme: Firm) -> None:
    User.objects.filter(pk=acme.buyer.pk).update(is_active=False)
    assert queries.access_of(actor(acme.admin), acme.buyer.pk) == ()
    entries = queries.access_in(actor(acme.admin), acme.purchasing.pk, Permission.ORDERS_PLACE)
    assert _ways(entries.people) == {"Ada Admin": {Way.COMPANY}}


def test_a_change_of_a_role_says_for_whom_and_what_stays_by_other_roles(acme: Firm) -> None:
    ada = actor(acme.admin)
    place, view = Permission.ORDERS_PLACE, Permission.ORDERS_VIEW
    foreman = actions.save_role(ada, "Foreman", {place: Scope.UNIT_AND_BELOW, view: Scope.UNIT_AND_BELOW})
    nora = person("Nora", ("viewer", acme.root))
    for user in (acme.buyer, nora):
        actions.assign_role(ada, user.pk, foreman.pk, acme.purchasing.pk)
    change = queries.role_change(ada, foreman, {place: Scope.UNIT}, {place: Decimal(300)})
    assert [right for right, _, _ in change.rights] == [view, place]
    found = {(effect.person.name, effect.permission): effect for effect in change.effects}
    assert ("Nora", view) not in found, "another role gives her the same"
    lost = found["Bruno Buyer", view]
    assert [unit.name for unit in lost.lost] == ["Workshop"]
    assert (lost.had, lost.has) == (True, True)
    nora_places = found["Nora", place]
    assert (nora_places.limit_before, nora_places.limit_after) == (None, Decimal(300))
    assert found["Bruno Buyer", place].limit_after is None, "as a buyer he has no limit"
    again = queries.role_change(ada, foreman, {place: Scope.UNIT}, {place: Decimal("300.00")})
    assert again.fingerprint == change.fingerprint
    assert queries.role_change(ada, foreman, {place: Scope.UNIT}, {}).fingerprint != change.fingerprint
    assert foreman.grants.count() == 2, "nothing is saved by looking"


@pytest.mark.parametrize("seed", range(25))
def test_effective_access_equals_what_the_server_enforces(seller: User, seed: int) -> None:
    _agree(random_firm(seed, Channel.objects.get()))


@pytest.mark.proof
def test_effective_access_equals_what_the_server_enforces_in_a_thousand_trees(seller: User) -> None:
    channel = Channel.objects.get()
    for seed in range(1000):
        _agree(random_firm(1000 + seed, channel))


def _agree(firm: RandomFirm) -> None:
    """The rule told a second time, the page of a person, that of a unit, and both ways to enforce say the same."""
    for user in firm.people:
        who = queries.actor_for(User.objects.get(pk=user.pk), None)
        if who.company is None:
            assert not firm.of(user, Permission.ORDERS_VIEW)
            continue
        shown = {right.permission: right for right in queries.access_of(who, user.pk)}
        for permission in ASKED:
            wanted = {unit.pk for unit in firm.units if firm.may(user, permission, unit)}
            assert {unit.pk for unit in firm.units if who.reaches(permission, unit.path, None)} == wanted
            assert set(queries.units_reached(who, permission).values_list("pk", flat=True)) == wanted
            page = {unit.pk for unit in shown[permission].units} if permission in shown else set()
            assert page == wanted
            assert who.may(permission) is (permission in shown)
            own = {each.pk for each in firm.things if each.invited_by_id == user.pk}
            has_own = any(grant.scope == Scope.OWN for _, grant in firm.of(user, permission))
            rows = Invitation.objects.filter(unit__company=firm.company)
            reached = rows.filter(queries.within(who, permission, owner="invited_by"))
            assert set(reached.values_list("pk", flat=True)) == {
                each.pk for each in firm.things if each.unit_id in wanted or (has_own and each.pk in own)
            }
        for unit in firm.units[-2:]:
            assert queries.approval_limit_of(user.pk, firm.company.pk, unit.path) == firm.limit(user, APPROVE, unit)
    _agree_on_units(firm)


def _agree_on_units(firm: RandomFirm) -> None:
    """Who may look at everything is told by the page of a unit exactly who gets in; one right for each in turn."""
    for unit, permission in zip(firm.units, cycle(ASKED), strict=False):
        entries = queries.access_in(SYSTEM, unit.pk, permission, firm.company.pk)
        inside = {entry.person.pk for entry in entries.people if any(way is not Way.OWN for _, way in entry.ways)}
        assert inside == {user.pk for user in firm.people if firm.may(user, permission, unit)}
        stopped = {entry.person.pk for entry in entries.stopped}
        assert not stopped & inside


def _ways(entries: tuple[queries.Entry, ...]) -> dict[str, set[Way]]:
    return {entry.person.name: {way for _, way in entry.ways} for entry in entries}


def test_a_move_says_before_who_gets_in_and_who_no_longer(acme: Firm) -> None:
    """The trap of silent exposure, once more: to move a unit is to let others in."""
    ada = actor(acme.admin)
    person("Carla", ("approver", acme.office))
    person("Dora", ("approver", acme.purchasing))
    person("Wim", ("buyer", acme.workshop))
    change = queries.move_change(ada, acme.workshop.pk, acme.office.pk)
    assert [entry.person.name for entry in change.gained] == ["Carla"]
    assert [entry.person.name for entry in change.lost] == ["Dora"]
    before = {user: _reached_in(acme, user) for user in User.objects.filter(name__in=["Carla", "Dora", "Wim"])}
    actions.move_unit(ada, acme.workshop.pk, acme.office.pk)
    acme.workshop.refresh_from_db()
    gained = {user.name for user in before if _reached_in(acme, user) and not before[user]}
    lost = {user.name for user in before if before[user] and not _reached_in(acme, user)}
    assert (gained, lost) == ({"Carla"}, {"Dora"})
    actions.set_inheritance(ada, acme.workshop.pk, takes_inherited=False)
    back = queries.move_change(ada, acme.workshop.pk, acme.purchasing.pk)
    assert (back.gained, back.lost) == ((), ())


def _reached_in(firm: Firm, user: User) -> bool:
    return actor(user).reaches(Permission.ORDERS_PLACE, firm.workshop.path, None)
