"""Effective access: what somebody may do, where, and from which role in which unit each of his rights comes.

It asks the same `Reach` by which the server decides: what these pages say is what holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db.models import Q, TextChoices
from django.utils.translation import gettext_lazy as _

from lonja.companies.actor import Actor, Reach
from lonja.companies.models import ApiKey, Audience, RoleAssignment, Unit, User
from lonja.companies.permissions import BUYER_PERMISSIONS, ActorKind, Permission, Scope
from lonja.companies.queries.actors import closed_paths, closed_paths_in, closed_units
from lonja.companies.queries.keys import lapsed_scopes
from lonja.companies.queries.people import person_or_404
from lonja.companies.queries.scope import company_or_404, units_of_company
from lonja.companies.rules import highest_limit, is_below
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.core.texts import localized


class Way(TextChoices):
    """How a role gets into a unit, or what stops it on its way there."""

    HERE = "here", _("given here")
    ABOVE = "above", _("given above, reaches down")
    COMPANY = "company", _("reaches the whole company")
    OWN = "own", _("own things only")
    ENDS_ABOVE = "ends_above", _("given above, without the units below")
    CLOSED = "closed", _("given above, stopped by a closed unit")


STOPPED = frozenset({Way.ENDS_ABOVE, Way.CLOSED})


@dataclass(frozen=True, slots=True)
class Source:
    """Where a right comes from: a grant of a role that somebody holds in a unit. `granted` is what the role says."""

    user_id: UUID
    assignment_id: UUID
    role_id: UUID
    role_name: str
    unit_id: UUID
    unit_name: str
    unit_path: str
    cascades: bool
    permission: Permission
    granted: Scope
    reach: Reach

    def way_into(self, unit_path: str) -> Way | None:
        """How it gets into a unit, or why it does not though it would reach below; None where it has no way at all."""
        if self.reach.scope is Scope.OWN:
            return Way.OWN
        if self.reach.covers(unit_path, is_own=False):
            return Way.COMPANY if self.reach.scope is Scope.COMPANY else self._inherited(unit_path)
        if self.granted is Scope.UNIT_AND_BELOW and is_below(unit_path, self.unit_path):
            return Way.CLOSED if self.cascades else Way.ENDS_ABOVE
        return None

    def _inherited(self, unit_path: str) -> Way:
        return Way.HERE if unit_path == self.unit_path else Way.ABOVE


@dataclass(frozen=True, slots=True)
class Right:
    """One permission of a person: the units that it reaches, and every role that it comes from.

    `up_to`: the highest limit of those roles for one order, anywhere; None: no limit.
    """

    permission: Permission
    sources: tuple[Source, ...]
    units: tuple[Unit, ...]

    @property
    def is_whole(self) -> bool:
        """Whether it reaches everything of the company."""
        return any(source.reach.is_whole for source in self.sources)

    @property
    def up_to(self) -> Decimal | None:
        """The highest limit of its sources; None: no limit."""
        return highest_limit(source.reach.up_to for source in self.sources)


@dataclass(frozen=True, slots=True)
class RoleWay:
    """A role that somebody holds gets into a unit by this way with these rights, or is stopped with them."""

    source: Source
    way: Way
    permissions: tuple[Permission, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody who gets into a unit, or is stopped on the way: by which roles, each with its way."""

    person: User
    ways: tuple[tuple[Source, Way], ...]

    @property
    def roles(self) -> tuple[RoleWay, ...]:
        """His roles, each once for every way by which it gets in."""
        found: dict[tuple[UUID, Way], list[Source]] = {}
        for source, way in self.ways:
            found.setdefault((source.assignment_id, way), []).append(source)
        return tuple(
            RoleWay(sources[0], way, tuple(source.permission for source in sources))
            for (_, way), sources in found.items()
        )


@dataclass(frozen=True, slots=True)
class Entries:
    """Who may do something in a unit, who is stopped though his role reaches below, and which API keys may."""

    people: tuple[Entry, ...]
    stopped: tuple[Entry, ...]
    keys: tuple[ApiKey, ...]


def access_of(actor: Actor, user_id: UUID, company_id: UUID | None = None) -> tuple[Right, ...]:
    """What a person may do in a company (the actor's by default), in the order of the permissions; four queries.

    Of oneself everybody may know all. Of others what reaches the units that the actor may look at.
    Raises NotFound for somebody whom he does not see.
    """
    company = company_or_404(actor, company_id or actor.company_id)
    units: Sequence[Unit] = list(units_of_company(actor, company.pk))
    sources = _sources(company.pk, Q(user=user_id, user__is_active=True))
    if user_id == actor.user_id and actor.kind is not ActorKind.STAFF:
        units = list(Unit.objects.filter(company=company, is_archived=False))
    else:
        person_or_404(actor, user_id, company.pk)
        sources = [source for source in sources if _is_in_sight(source, units)]
    return tuple(
        Right(permission, held, reached_by([source.reach for source in held], units))
        for permission in BUYER_PERMISSIONS
        if (held := tuple(source for source in sources if source.permission is permission))
    )


def access_in(
    actor: Actor, unit_id: UUID, permission: Permission | None = None, company_id: UUID | None = None
) -> Entries:
    """Who may do something (or anything) in a unit that the actor may look at, and by which way each gets in.

    Also those whose right a switch stops before it, so that nothing is exposed, or shut out, in silence. People who may
    only deal with their own things are among those who get in: these things may lie there. Raises NotFound.
    """
    unit = units_of_company(actor, company_id).filter(pk=unit_id).first()
    if unit is None:
        raise NotFound
    asked = Q(role__grants__permission=permission) if permission else Q()
    sources = _sources(unit.company_id, asked & Q(user__is_active=True))
    ways = [(source, way) for source in sources if (way := source.way_into(unit.path)) is not None]
    inside = [each for each in ways if each[1] not in STOPPED]
    held = {(source.user_id, source.permission) for source, _ in inside}
    outside = [each for each in ways if each[1] in STOPPED and (each[0].user_id, each[0].permission) not in held]
    return Entries(entries_of(inside), entries_of(outside), _keys_in(unit, permission))


def reached_by(reaches: Sequence[Reach], units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Those of the units that these grants reach; one's own things lie nowhere."""
    return tuple(unit for unit in units if any(reach.covers(unit.path, is_own=False) for reach in reaches))


def reaches_of(user_id: UUID, company_id: UUID, permission: Permission) -> list[Reach]:
    """How far a person's permission reaches in a company today, whoever asks; one query. The caller guards sight."""
    asked = Q(user=user_id, user__is_active=True, role__grants__permission=permission)
    return [source.reach for source in _sources(company_id, asked)]


def sources_in(company_id: UUID) -> list[Source]:
    """All rights of all active people of a company. The caller guards sight."""
    return _sources(company_id, Q(user__is_active=True))


def sources_of_holders(company_id: UUID, role_id: UUID) -> list[Source]:
    """All rights of all people of a company who hold a role: what a change of it is measured against."""
    holders = RoleAssignment.objects.filter(role=role_id, unit__company=company_id).values("user")
    return _sources(company_id, Q(user__in=holders))


_COLUMNS = (
    "user", "pk", "role", "role__names", "unit", "unit__name", "unit__path", "cascades",
    "role__grants__permission", "role__grants__scope", "role__grants__up_to",
)  # fmt: skip


def _sources(company_id: UUID, which: Q) -> list[Source]:
    """The grants of the roles that people hold in a company, in one query; nearest to the root first."""
    held = RoleAssignment.objects.filter(
        which, unit__company=company_id, role__audience=Audience.BUYER, role__grants__isnull=False
    )
    rows = (
        held.annotate(closed=closed_units(Q(company=company_id)))
        .order_by("unit__path", "role__code", "pk")
        .values(*_COLUMNS, "closed")
    )
    return [_source(row, company_id) for row in rows]


def _source(row: dict[str, Any], company_id: UUID) -> Source:
    granted = Scope(row["role__grants__scope"])
    reach = Reach.given(
        granted,
        row["unit__path"],
        cascades=row["cascades"],
        closed=closed_paths_in(row["closed"], company_id),
        up_to=row["role__grants__up_to"],
    )
    return Source(
        user_id=row["user"],
        assignment_id=row["pk"],
        role_id=row["role"],
        role_name=localized(row["role__names"]),
        unit_id=row["unit"],
        unit_name=row["unit__name"],
        unit_path=row["unit__path"],
        cascades=row["cascades"],
        permission=Permission(row["role__grants__permission"]),
        granted=granted,
        reach=reach,
    )


def _is_in_sight(source: Source, units: Collection[Unit]) -> bool:
    """Whether a role was given in, or reaches, one of the units that the reader may look at."""
    return any(unit.pk == source.unit_id or source.reach.covers(unit.path, is_own=False) for unit in units)


def entries_of(ways: Iterable[tuple[Source, Way]]) -> tuple[Entry, ...]:
    """Roles and their ways by person, in the order of their names; one query."""
    by_person = sorted(ways, key=lambda each: str(each[0].user_id))
    people = User.objects.in_bulk({source.user_id for source, _ in by_person})
    grouped = groupby(by_person, key=lambda each: each[0].user_id)
    entries = [Entry(people[user_id], tuple(each)) for user_id, each in grouped]
    return tuple(sorted(entries, key=lambda entry: (entry.person.name.casefold(), entry.person.email)))


def _keys_in(unit: Unit, permission: Permission | None) -> tuple[ApiKey, ...]:
    """The API keys in use that act in a unit, with what their makers may still do themselves."""
    lasting = Q(expires_at=None) | Q(expires_at__gt=now())
    usable = ApiKey.objects.filter(lasting, unit__company=unit.company_id, revoked_at=None).select_related("unit")
    closed = closed_paths(unit.company_id)
    keys = [
        key
        for key in usable.order_by("name")
        if key.unit and Reach.given(Scope.UNIT_AND_BELOW, key.unit.path, closed=closed).covers(unit.path, is_own=False)
    ]
    lapsed = lapsed_scopes(keys)
    usable_by = {key.pk: set(key.scopes) - set(lapsed.get(key.pk, ())) for key in keys}
    return tuple(key for key in keys if (permission in usable_by[key.pk] if permission else usable_by[key.pk]))
