"""Who somebody is and may be: an Actor from a person, or the seller's eyes on a customer."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypedDict
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import CharField, OuterRef, Q, Value
from django.db.models.functions import Cast, Concat

from lonja.companies.actor import Actor, ChannelFacts, CompanyFacts, Person, Reach
from lonja.companies.models import Audience, Channel, Grant, RoleAssignment, Seller, Unit, User
from lonja.companies.permissions import ACTING_GRANTS, LOOKING_GRANTS, ActorKind, Permission, Scope
from lonja.core.errors import NotFound
from lonja.core.ids import new_id
from lonja.core.statements import Statement
from lonja.core.texts import Register, localized

Row = Mapping[str, Any]

PLACE = (
    "id",
    "path",
    "name",
    "company",
    "company__name",
    "company__currency",
    "company__country",
    "company__tax_id",
    "company__is_blocked",
    "company__sees_whole_catalog",
    "company__needs_second_step",
    "company__needs_provider",
    "company__channel",
    "company__channel__code",
    "company__channel__name",
    "company__channel__theme",
    "company__channel__register",
    "company__channel__seller__country",
)
"""What is read from a unit to know where an actor stands, as lookups from the unit."""


class Place(TypedDict):
    """Where an actor stands: the fields of Actor that come with a unit."""

    channel: ChannelFacts
    company: CompanyFacts
    unit_id: UUID
    unit_path: str
    unit_name: str


def closed_units(of: Q) -> ArraySubquery:
    """The units that take no roles from above, `of` some companies, each as 'company|path'; for `closed_paths_in`.

    Where `of` does not depend on the row, the database reads them once for all rows.
    """
    closed = Unit.objects.filter(of, takes_inherited=False).order_by("path")
    text = Concat(Cast("company", CharField()), Value(_MARK), "path", output_field=CharField())
    return ArraySubquery(closed.values_list(text, flat=True))


def closed_paths_in(closed: Iterable[str], company_id: UUID) -> tuple[str, ...]:
    """The paths of a company's units that take no roles from above, of what `closed_units` found."""
    mark = f"{company_id}{_MARK}"
    return tuple(each.removeprefix(mark) for each in closed if each.startswith(mark))


def closed_paths(company_id: UUID) -> tuple[str, ...]:
    """The paths of a company's units that take no roles from above; one query."""
    return tuple(Unit.objects.filter(company=company_id, takes_inherited=False).values_list("path", flat=True))


def nobody() -> Actor:
    """The one who has not signed in: no company, no rights."""
    return Actor(kind=ActorKind.BUYER)


def actor_for(user: User | AnonymousUser, unit_id: UUID | None) -> Actor:
    """The actor for a person in one of his units (his oldest role's, when none is chosen), in one query.

    Rights of all his roles in that unit's company count together; where `person_with_roles` has just read them, they
    are taken from there, once. Somebody without a role in any company acts for the
    seller if he has a role there, and for nobody otherwise; his default channel costs a second query. An inactive
    person is nobody.
    """
    if not isinstance(user, User) or not user.is_active:
        return nobody()
    rows = _roles_of(user)
    person = Person(user.pk, user.name, user.email)
    chosen = _chosen(rows, unit_id)
    if chosen is None:
        kind = ActorKind.STAFF if rows else ActorKind.BUYER
        return Actor(kind=kind, channel=default_channel(), person=person, grants=_grants(rows))
    mine = [row for row in rows if row["unit__company"] == chosen["unit__company"]]
    closed = closed_paths_in(chosen["closed"], chosen["unit__company"])
    here = {row["role"]: localized(row["role__names"]) for row in mine if row["unit__id"] == chosen["unit__id"]}
    return Actor(
        kind=ActorKind.BUYER,
        person=person,
        role_ids=frozenset(row["role"] for row in mine),
        role_names=tuple(here.values()),
        grants=_grants(mine, closed),
        **place_of(chosen, "unit__"),
    )


def actor_acting_for(staff: Actor, company_id: UUID) -> Actor:
    """The seller's person seeing the store as this company: its eyes and cart, in its root unit, his own name.

    Raises NotFound for an unknown company.
    """
    root = Unit.objects.filter(company_id=company_id, parent=None).values(*PLACE).first()
    if root is None:
        raise NotFound
    return Actor(
        kind=ActorKind.BUYER,
        person=staff.person,
        grants={permission: (Reach(Scope.COMPANY, root["path"]),) for permission in ACTING_GRANTS},
        acting=staff.person,
        **place_of(root, ""),
    )


def actor_looking_as(staff: Actor, company_id: UUID) -> Actor:
    """As `actor_acting_for`, to look at only: with no right to place, approve or change anything.

    Raises NotFound for an unknown company.
    """
    acting = actor_acting_for(staff, company_id)
    grants = {seen: acting.grants[seen] for seen, held in LOOKING_GRANTS.items() if staff.may(held)}
    return replace(acting, grants=grants, is_looking=True)


def staff_needs_second_step() -> bool:
    """Whether the seller's people must sign in with a second step before they may do anything."""
    return Seller.objects.filter(staff_needs_second_step=True).exists()


def default_channel() -> ChannelFacts | None:
    """The channel that greets those who belong to no company; None before a seller is set up."""
    channel = Channel.objects.select_related("seller").filter(is_default=True).first()
    if channel is None:
        return None
    return ChannelFacts(
        channel.pk, channel.code, channel.name, channel.seller.country, channel.theme, Register(channel.register)
    )


def person_with_roles(user_id: UUID) -> User | None:
    """The person of a session, with what `actor_for` will ask of him at once: one query for both; None for nobody."""
    rows = _assignments_of(with_person=True).rows(user_id)
    if not rows:
        return User.objects.filter(pk=user_id).first()
    person = User.from_db(connection.alias, _PERSON, rows[0][: len(_PERSON)])
    setattr(person, _ROLES_READ, [_assignment(row[len(_PERSON) :]) for row in rows])
    return person


def _roles_of(user: User) -> list[Row]:
    """His roles: those that were read with him, once (he may be given others meanwhile), or a query."""
    if hasattr(user, _ROLES_READ):
        rows: list[Row] = getattr(user, _ROLES_READ)
        delattr(user, _ROLES_READ)
        return rows
    return [_assignment(row) for row in _assignments_of().rows(user.pk)]


def _assignment(values: Sequence[Any]) -> Row:
    """A role that somebody holds, with what it gives: a customer's count in units only, the seller's only without."""
    return dict(zip(_ASSIGNMENT, values, strict=True))


_MARK = "|"
_ROLES_READ = "_roles_read"
_PERSON = [field.attname for field in User._meta.concrete_fields]
_ASSIGNMENT = (
    "role", "role__names", "grants", "cascades", "closed", *(f"unit__{name}" for name in PLACE)
)  # fmt: skip


@functools.cache
def _assignments_of(*, with_person: bool = False) -> Statement[RoleAssignment]:
    buys = Q(role__audience=Audience.BUYER, unit__isnull=False)
    sells = Q(role__audience=Audience.SELLER, unit=None)
    somebody = new_id()
    his = RoleAssignment.objects.filter(user=somebody, unit__isnull=False)
    found = RoleAssignment.objects.filter(buys | sells, user=somebody).order_by("pk")
    parts = ("permission", Value(_MARK), "scope", Value(_MARK), Cast("up_to", CharField()))
    grants = Grant.objects.filter(role=OuterRef("role")).order_by("pk")
    rights = grants.values_list(Concat(*parts, output_field=CharField()), flat=True)
    found = found.annotate(
        grants=ArraySubquery(rights), closed=closed_units(Q(company__in=his.values("unit__company")))
    )
    person = [f"user__{name}" for name in _PERSON] if with_person else []
    return Statement(found.values_list(*person, *_ASSIGNMENT), somebody)


def place_of(row: Row, unit: str) -> Place:
    """Where an actor stands, of the columns of PLACE; `unit` is the lookup that led from the table to the unit."""
    at = {name: row[f"{unit}{name}"] for name in PLACE}
    company = CompanyFacts(
        at["company"],
        at["company__name"],
        at["company__currency"],
        at["company__country"],
        at["company__tax_id"],
        at["company__is_blocked"],
        at["company__sees_whole_catalog"],
        at["company__needs_second_step"],
        at["company__needs_provider"],
    )
    channel = ChannelFacts(
        at["company__channel"],
        at["company__channel__code"],
        at["company__channel__name"],
        at["company__channel__seller__country"],
        at["company__channel__theme"],
        Register(at["company__channel__register"]),
    )
    return Place(channel=channel, company=company, unit_id=at["id"], unit_path=at["path"], unit_name=at["name"])


def _chosen(rows: list[Row], unit_id: UUID | None) -> Row | None:
    in_companies = [row for row in rows if row["unit__id"] is not None]
    return next((row for row in in_companies if row["unit__id"] == unit_id), next(iter(in_companies), None))


@functools.lru_cache(maxsize=4096)
def _grant(text: str) -> tuple[Permission, Scope, Decimal | None]:
    """What a role says, of 'permission|scope|up to': read anew each time, but few are different."""
    permission, scope, up_to = text.split(_MARK)
    return Permission(permission), Scope(scope), Decimal(up_to) if up_to else None


def _grants(rows: Iterable[Row], closed: Sequence[str] = ()) -> dict[Permission, tuple[Reach, ...]]:
    grants: dict[Permission, list[Reach]] = defaultdict(list)
    for row in rows:
        path, cascades = row["unit__path"] or "", row["cascades"]
        for permission, scope, up_to in map(_grant, row["grants"]):
            grants[permission].append(Reach.given(scope, path, cascades=cascades, closed=closed, up_to=up_to))
    return {permission: tuple(reaches) for permission, reaches in grants.items()}
