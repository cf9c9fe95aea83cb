"""Who somebody is and may be, asked at every request: of a person with 50 roles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from lonja.companies.models import Channel, Company, Grant, Role, RoleAssignment, Unit, User
from lonja.companies.permissions import Permission, Scope
from lonja.companies.queries import access_of, actor_for, units_reached
from lonja.companies.rules import ROOT_PATH, child_path
from lonja.project.bench import Figure

Best = Callable[[Callable[[], Any], int], float]

ROLES = 50
EVERY = 10


def figures(best: Best) -> Iterator[Figure]:
    """The actor of such a person, the check of one right, and the page that shows them all; then all is undone.

    `best` gives the shortest of so many calls, in seconds.
    """
    with transaction.atomic():
        user, units = _person()
        with CaptureQueriesContext(connection) as captured:
            actor = actor_for(user, None)
        statement = captured[0]["sql"]

        def bare() -> None:
            with connection.cursor() as cursor:
                cursor.execute(statement)
                cursor.fetchall()

        floor = best(bare, 15) * 1000
        yield Figure(
            f"access of a person with {ROLES} roles: read", best(partial(actor_for, user, None), 15) * 1000, "ms",
            floor, "its SQL", "", f"{len(captured)} query",
        )  # fmt: skip
        deepest = units[-1].path
        check = best(lambda: [actor.reaches(Permission.ORDERS_APPROVE, deepest, None) for _ in range(100)], 15) * 10
        yield Figure("the same: one right checked in one unit", check, "ms", None, "", "<= 2 ms")
        listed = best(lambda: list(units_reached(actor, Permission.ORDERS_VIEW)), 15) * 1000
        yield Figure("the same: the units that a right reaches, by query", listed, "ms", None, "", "<= 2 ms")
        shown = best(lambda: access_of(actor, user.pk), 5) * 1000
        yield Figure("the same: the page of effective access", shown, "ms", None, "", "")
        transaction.set_rollback(True)


def _person() -> tuple[User, list[Unit]]:
    """Somebody with a role in each of 50 units, eight deep, every tenth of which is closed to those above."""
    channel = Channel.objects.get(is_default=True)
    company = Company.objects.create(name="Bench", country="ES", currency="EUR", channel=channel)
    units = [Unit(company=company, name="Bench", path=ROOT_PATH)]
    for number in range(1, ROLES):
        parent = units[-1] if number % 8 else units[0]
        path = child_path(parent.path, [unit.path for unit in units])
        units.append(
            Unit(company=company, parent=parent, name=f"{number}", path=path, takes_inherited=number % EVERY != 0)
        )
    Unit.objects.bulk_create(units)
    user = User.objects.create(email="bench@access.example", name="Bench")
    roles = [Role.objects.create(company=company, code=f"bench-{number}") for number in range(5)]
    rights = (Permission.ORDERS_VIEW, Permission.ORDERS_PLACE, Permission.ORDERS_APPROVE, Permission.SPEND_VIEW)
    Grant.objects.bulk_create(
        Grant(role=role, permission=each, scope=Scope.UNIT_AND_BELOW) for role in roles for each in rights
    )
    RoleAssignment.objects.bulk_create(
        RoleAssignment(user=user, role=roles[number % len(roles)], unit=unit) for number, unit in enumerate(units)
    )
    return user, units
