"""The tree of units: paths, moves, and how far rights reach in it."""

from __future__ import annotations

from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from lonja.companies import actions, queries, rules
from lonja.companies.actor import SYSTEM, Actor, Person, Reach
from lonja.companies.errors import CodeTaken, PermissionMissing, UnitCannotMove
from lonja.companies.models import Channel, Company, Role, RoleAssignment, Seller, Unit, User
from lonja.companies.permissions import ActorKind, Permission, Scope
from lonja.core.errors import NotFound
from tests.companies.firms import Firm, actor, person


def paths(firm: Firm) -> dict[str, str]:
    """Each unit's path by its name."""
    return dict(Unit.objects.filter(company=firm.id).values_list("name", "path"))


def test_paths_say_who_is_below_whom(acme: Firm) -> None:
    assert paths(acme) == {
        "Acme": "0001.",
        "Purchasing": "0001.0001.",
        "Workshop": "0001.0001.0001.",
        "Office": "0001.0002.",
    }


def test_a_unit_moves_with_all_below_it_and_rights_follow(acme: Firm) -> None:
    chief = person("Carla", ("approver", acme.office))
    assert not actor(chief).reaches(Permission.ORDERS_APPROVE, acme.workshop.path, None)
    actions.move_unit(actor(acme.admin), acme.purchasing.pk, acme.office.pk)
    assert paths(acme)["Workshop"] == "0001.0002.0001.0001."
    acme.workshop.refresh_from_db()
    assert actor(chief).reaches(Permission.ORDERS_APPROVE, acme.workshop.path, None)


@pytest.mark.parametrize(("unit", "parent"), [("root", "office"), ("purchasing", "workshop"), ("office", "office")])
def test_some_moves_make_no_tree(acme: Firm, unit: str, parent: str) -> None:
    before = paths(acme)
    with pytest.raises(UnitCannotMove):
        actions.move_unit(actor(acme.admin), getattr(acme, unit).pk, getattr(acme, parent).pk)
    assert paths(acme) == before


def test_units_do_not_change_companies(acme: Firm, bolt: Firm) -> None:
    for who in (acme.admin, bolt.admin):
        with pytest.raises(NotFound):
            actions.move_unit(actor(who), acme.office.pk, bolt.root.pk)
    with pytest.raises(UnitCannotMove):
        actions.move_unit(SYSTEM, acme.office.pk, bolt.root.pk)
    with pytest.raises(NotFound):
        actions.add_unit(actor(acme.admin), bolt.root.pk, "Trojan")
    assert "Office" in paths(acme)


def test_siblings_have_different_names(acme: Firm) -> None:
    ada = actor(acme.admin)
    with pytest.raises(CodeTaken):
        actions.add_unit(ada, acme.root.pk, " office ")
    with pytest.raises(CodeTaken):
        actions.rename_unit(ada, acme.office.pk, "Purchasing")
    actions.rename_unit(ada, acme.office.pk, "OFFICE")
    actions.add_unit(ada, acme.purchasing.pk, "Office")


def test_a_buyer_does_not_shape_the_tree(acme: Firm) -> None:
    with pytest.raises(PermissionMissing):
        actions.add_unit(actor(acme.buyer), acme.purchasing.pk, "Mine")
    with pytest.raises(NotFound):
        actions.rename_unit(actor(acme.buyer), acme.office.pk, "Mine")


@pytest.mark.django_db(transaction=True)
def test_units_added_at_once_have_different_paths(acme: Firm, at_once) -> None:
    ada = actor(acme.admin)
    outcomes = at_once([lambda n=n: actions.add_unit(ada, acme.root.pk, f"U{n}") for n in range(20)])
    assert all(isinstance(outcome, Unit) for outcome in outcomes), outcomes
    assert len(set(paths(acme).values())) == 24


@given(st.lists(st.integers(0, 30), min_size=1, max_size=30))
def test_paths_of_a_grown_tree_mirror_its_parents(parents: list[int]) -> None:
    grown = [rules.ROOT_PATH]
    above: dict[str, str] = {}
    for choice in parents:
        parent = grown[choice % len(grown)]
        path = rules.child_path(parent, grown)
        assert path not in grown
        above[path] = parent
        grown.append(path)
    for path in grown:
        line, step = [path], path
        while step in above:
            step = above[step]
            line.append(step)
        assert {other for other in grown if rules.is_below(path, other)} == set(line[1:])


class WithinSaysWhatReachesSays(TestCase):
    """The condition in SQL and the check in Python are one rule: over random trees, grants and rows."""

    @classmethod
    def setUpTestData(cls) -> None:
        Seller.objects.create(legal_name="S", country="ES", currency="EUR")
        channel = Channel.objects.create(code="c", name="C", seller_id=1)
        cls.company = Company.objects.create(name="Acme", country="ES", currency="EUR", channel=channel)
        cls.role = Role.objects.create(code="any")
        cls.people = [User.objects.create(email=f"{number}@example.com") for number in range(2)]

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        tree=st.lists(st.integers(0, 11), max_size=11),
        grants=st.lists(st.tuples(st.sampled_from(Scope), st.integers(0, 11)), max_size=3),
        rows=st.lists(st.tuples(st.integers(0, 11), st.integers(0, 1)), max_size=12, unique=True),
        kind=st.sampled_from(ActorKind),
    )
    def test_it(
        self, tree: list[int], grants: list[tuple[Scope, int]], rows: list[tuple[int, int]], kind: ActorKind
    ) -> None:
        units = self._grow(tree)
        held = tuple(Reach(scope, units[place % len(units)].path) for scope, place in grants)
        me = self.people[0]
        someone = Actor(
            kind=kind,
            person=None if kind is ActorKind.MACHINE else Person(me.pk, "", ""),
            grants={Permission.ORDERS_VIEW: held} if held else {},
        )
        found = [
            RoleAssignment.objects.get_or_create(user=self.people[who], role=self.role, unit=units[place % len(units)])[
                0
            ]
            for place, who in rows
        ]
        of_company = RoleAssignment.objects.filter(unit__company=self.company)
        by_sql = set(of_company.filter(queries.within(someone, Permission.ORDERS_VIEW)))
        by_check = {row for row in found if someone.reaches(Permission.ORDERS_VIEW, row.unit.path, row.user_id)}
        assert by_sql == by_check
        assert not of_company.filter(queries.within(someone, Permission.ORDERS_PLACE)).exists() or someone.is_system

    def _grow(self, tree: list[int]) -> list[Unit]:
        units = [Unit(company=self.company, name="root", path=rules.ROOT_PATH)]
        for choice in tree:
            parent = units[choice % len(units)]
            path = rules.child_path(parent.path, [unit.path for unit in units])
            units.append(Unit(company=self.company, parent=parent, name=str(uuid4()), path=path))
        return Unit.objects.bulk_create(units)


REACHES = [Reach(scope, path) for scope in Scope for path in ("0001.", "0001.0001.", "0001.0001.0001.", "0001.0002.")]
PLACES = ["0001.", "0001.0001.", "0001.0001.0001.", "0001.0002.", "0001.0002.0007."]


def test_what_one_may_hand_out_never_reaches_what_one_does_not_reach_oneself() -> None:
    for mine in REACHES:
        for given_away in REACHES:
            if mine.includes(given_away) and given_away.scope is not Scope.OWN:
                for place in PLACES:
                    if given_away.covers(place, is_own=False):
                        assert mine.covers(place, is_own=False), (mine, given_away, place)


def test_one_may_hand_out_what_one_has() -> None:
    for mine in REACHES:
        assert mine.includes(mine) or mine.scope is Scope.OWN
    assert Reach(Scope.UNIT_AND_BELOW, "0001.").includes(Reach(Scope.COMPANY, "0001.0002.")), "the root is the company"
    assert not Reach(Scope.OWN, "0001.").includes(Reach(Scope.OWN, "0001."))
