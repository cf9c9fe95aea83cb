"""Who somebody is and may be: an Actor from a person, an API key, or the seller's eyes on a customer."""

from __future__ import annotations

import functools
import hmac
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypedDict
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.db.models import Q

from lonja.companies.actor import Actor, ChannelFacts, CompanyFacts, Person, Reach
from lonja.companies.models import ApiKey, Audience, Channel, RoleAssignment, Seller, Unit, User
from lonja.companies.permissions import ACTING_GRANTS, LOOKING_GRANTS, ActorKind, Permission, Scope
from lonja.companies.rules import fingerprint
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.core.ids import new_id
from lonja.core.statements import Statement
from lonja.core.texts import localized

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
    "company__channel",
    "company__channel__code",
    "company__channel__name",
    "company__channel__theme",
    "company__channel__seller__country",
)
"""What is read from a unit to know where an actor stands, as lookups from the unit."""


KEY = (
    "id",
    "secret_hash",
    "previous_hash",
    "previous_ends_at",
    "scopes",
    "created_by",
    *(f"unit__{name}" for name in PLACE),
)
"""What is read of an API key."""


class Place(TypedDict):
    """Where an actor stands: the fields of Actor that come with a unit."""

    channel: ChannelFacts
    company: CompanyFacts
    unit_id: UUID
    unit_path: str
    unit_name: str


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
    here = {row["role"]: localized(row["role__names"]) for row in mine if row["unit__id"] == chosen["unit__id"]}
    return Actor(
        kind=ActorKind.BUYER,
        person=person,
        role_ids=frozenset(row["role"] for row in mine),
        role_names=tuple(here.values()),
        grants=_grants(mine),
        **_place(chosen, "unit__"),
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
        **_place(root, ""),
    )


def actor_looking_as(staff: Actor, company_id: UUID) -> Actor:
    """As `actor_acting_for`, to look at only: with no right to place, approve or change anything.

    Raises NotFound for an unknown company.
    """
    acting = actor_acting_for(staff, company_id)
    grants = {seen: acting.grants[seen] for seen, held in LOOKING_GRANTS.items() if staff.may(held)}
    return replace(acting, grants=grants, is_looking=True)


def actor_for_key(presented: str) -> Actor | None:
    """The machine behind an API key `prefix.secret`, or None when it is wrong, revoked or expired.

    One query, and a second one for the seller's own keys, which act for no company.
    """
    prefix, _, secret = presented.partition(".")
    row = next(iter(_key_in_use().rows(prefix, now())), None)
    key = dict(zip(KEY, row, strict=True)) if row else None
    if key is None or not _opens(key, fingerprint(secret)):
        return None
    if key["unit__id"] is None:
        return _seller_machine(key)
    reach = Reach(Scope.UNIT_AND_BELOW, key["unit__path"])
    return Actor(
        kind=ActorKind.MACHINE,
        grants={Permission(scope): (reach,) for scope in key["scopes"]},
        api_key_id=key["id"],
        key_maker_id=key["created_by"],
        **_place(key, "unit__"),
    )


def _seller_machine(key: Row) -> Actor:
    return Actor(
        kind=ActorKind.MACHINE,
        channel=default_channel(),
        grants={Permission(scope): (Reach(Scope.COMPANY, ""),) for scope in key["scopes"]},
        api_key_id=key["id"],
        key_maker_id=key["created_by"],
    )


def _opens(key: Row, presented: str) -> bool:
    """Whether this is the secret of the key, or the one before it while that still counts."""
    if hmac.compare_digest(key["secret_hash"], presented):
        return True
    ends = key["previous_ends_at"]
    return ends is not None and ends > now() and hmac.compare_digest(key["previous_hash"], presented)


@functools.cache
def _key_in_use() -> Statement[ApiKey]:
    prefix, moment = str(new_id()), now()
    found = ApiKey.objects.filter(Q(expires_at=None) | Q(expires_at__gt=moment), prefix=prefix, revoked_at=None)
    return Statement(found.values_list(*KEY), prefix, moment)


def staff_needs_second_step() -> bool:
    """Whether the seller's people must sign in with a second step before they may do anything."""
    return Seller.objects.filter(staff_needs_second_step=True).exists()


def default_channel() -> ChannelFacts | None:
    """The channel that greets those who belong to no company; None before a seller is set up."""
    channel = Channel.objects.select_related("seller").filter(is_default=True).first()
    if channel is None:
        return None
    return ChannelFacts(channel.pk, channel.code, channel.name, channel.seller.country, channel.theme)


def person_with_roles(user_id: UUID) -> User | None:
    """The person of a session, with what `actor_for` will ask of him at once: one query for both; None for nobody."""
    rows = _assignments_of(with_person=True).rows(user_id)
    if not rows:
        return User.objects.filter(pk=user_id).first()
    person = User.from_db(connection.alias, _PERSON, rows[0][: len(_PERSON)])
    setattr(person, _ROLES_READ, [_assignment(row[len(_PERSON) :]) for row in rows])
    return person


def _roles_of(user: User) -> list[Row]:
    """The grants of his roles: those that were read with him, once (he may be given others meanwhile), or a query."""
    if hasattr(user, _ROLES_READ):
        rows: list[Row] = getattr(user, _ROLES_READ)
        delattr(user, _ROLES_READ)
        return rows
    return [_assignment(row) for row in _assignments_of().rows(user.pk)]


def _assignment(values: Sequence[Any]) -> Row:
    """A grant of a role: a customer's roles count in units only, the seller's only without one."""
    return dict(zip(_ASSIGNMENT, values, strict=True))


_ROLES_READ = "_roles_read"
_PERSON = [field.attname for field in User._meta.concrete_fields]
_ASSIGNMENT = (
    "role", "role__names", "role__grants__permission", "role__grants__scope", *(f"unit__{name}" for name in PLACE)
)  # fmt: skip


@functools.cache
def _assignments_of(*, with_person: bool = False) -> Statement[RoleAssignment]:
    buys = Q(role__audience=Audience.BUYER, unit__isnull=False)
    sells = Q(role__audience=Audience.SELLER, unit=None)
    somebody = new_id()
    found = RoleAssignment.objects.filter(buys | sells, user=somebody).order_by("pk")
    person = [f"user__{name}" for name in _PERSON] if with_person else []
    return Statement(found.values_list(*person, *_ASSIGNMENT), somebody)


def _place(row: Row, unit: str) -> Place:
    """Read the columns of PLACE; `unit` is the lookup that led from the queried table to the unit."""
    at = {name: row[f"{unit}{name}"] for name in PLACE}
    company = CompanyFacts(
        at["company"],
        at["company__name"],
        at["company__currency"],
        at["company__country"],
        at["company__tax_id"],
        at["company__is_blocked"],
        at["company__sees_whole_catalog"],
    )
    channel = ChannelFacts(
        at["company__channel"],
        at["company__channel__code"],
        at["company__channel__name"],
        at["company__channel__seller__country"],
        at["company__channel__theme"],
    )
    return Place(channel=channel, company=company, unit_id=at["id"], unit_path=at["path"], unit_name=at["name"])


def _chosen(rows: list[Row], unit_id: UUID | None) -> Row | None:
    in_companies = [row for row in rows if row["unit__id"] is not None]
    return next((row for row in in_companies if row["unit__id"] == unit_id), next(iter(in_companies), None))


def _grants(rows: Iterable[Row]) -> dict[Permission, tuple[Reach, ...]]:
    grants: dict[Permission, list[Reach]] = defaultdict(list)
    for row in rows:
        if row["role__grants__permission"] is not None:
            reach = Reach(Scope(row["role__grants__scope"]), row["unit__path"] or "")
            grants[Permission(row["role__grants__permission"])].append(reach)
    return {permission: tuple(reaches) for permission, reaches in grants.items()}
