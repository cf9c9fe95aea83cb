"""Reads: who somebody is and may be, and what of a company an actor may see."""

from __future__ import annotations

import hashlib
import hmac
from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.utils.translation import get_language

from lonja.companies.actor import Actor, ChannelFacts, CompanyFacts, Person, Reach
from lonja.companies.models import (
    Address,
    ApiKey,
    Channel,
    Company,
    CostCenter,
    Grant,
    RoleAssignment,
    Unit,
    User,
)
from lonja.companies.permissions import ActorKind, Permission, Scope
from lonja.core.clock import now
from lonja.core.errors import NotFound

# What reading and buying as a customer includes when the seller's people see the store as him:
# never approving, never people, rights or keys.
ACTING_GRANTS = (
    Permission.ORDERS_VIEW,
    Permission.ORDERS_PLACE,
    Permission.SPEND_VIEW,
    Permission.CREDIT_VIEW,
    Permission.COMPANY_VIEW,
)

_COMPANY = "unit__company__"
_FACTS = {
    "grant_permission": F("role__grants__permission"),
    "grant_scope": F("role__grants__scope"),
    "role_names_": F("role__names"),
    "unit_path": F("unit__path"),
    "unit_name": F("unit__name"),
    "company": F("unit__company_id"),
    "company_name": F(_COMPANY + "name"),
    "company_currency": F(_COMPANY + "currency"),
    "company_country": F(_COMPANY + "country"),
    "company_tax_id": F(_COMPANY + "tax_id"),
    "company_blocked": F(_COMPANY + "is_blocked"),
    "company_whole": F(_COMPANY + "sees_whole_catalog"),
    "channel": F(_COMPANY + "channel_id"),
    "channel_code": F(_COMPANY + "channel__code"),
    "channel_name": F(_COMPANY + "channel__name"),
    "channel_theme": F(_COMPANY + "channel__theme"),
    "seller_country": F(_COMPANY + "channel__seller__country"),
}


def nobody() -> Actor:
    """The one who has not signed in: no company, no rights."""
    return Actor(kind=ActorKind.BUYER)


def actor_for(user: Any, unit_id: UUID | None) -> Actor:
    """The actor for a person in one of his units (the first by name when none is chosen), in one query.

    Rights of all his roles in that unit's company count together. Without any role in a company: the seller's
    own roles. An inactive person is nobody.
    """
    if not user.is_active:
        return nobody()
    rows = list(
        RoleAssignment.objects.filter(user_id=user.pk)
        .values("unit_id", "role_id", **_FACTS)
        .order_by("company_name", "unit_path")
    )
    person = Person(user.pk, user.name, user.email)
    chosen = _chosen(rows, unit_id)
    if chosen is None:
        return Actor(kind=ActorKind.STAFF, channel=default_channel(), person=person, grants=_grants(rows))
    mine = [row for row in rows if row["company"] == chosen["company"]]
    return Actor(
        kind=ActorKind.BUYER,
        channel=_channel_facts(chosen),
        person=person,
        company=_company_facts(chosen),
        unit_id=chosen["unit_id"],
        unit_path=chosen["unit_path"],
        unit_name=chosen["unit_name"],
        role_ids=frozenset(row["role_id"] for row in mine),
        role_names=_role_names(row for row in mine if row["unit_id"] == chosen["unit_id"]),
        grants=_grants(mine),
    )


def actor_acting_for(staff: Actor, company_id: UUID) -> Actor:
    """The seller's person seeing the store as this company: its eyes and cart, in its root unit, his own name.

    Raises NotFound for an unknown company.
    """
    root = (
        Unit.objects.filter(company_id=company_id, parent=None)
        .values(
            "id",
            "path",
            "name",
            **{k: F(v.name.removeprefix("unit__")) for k, v in _FACTS.items() if v.name.startswith(_COMPANY)},
            company=F("company_id"),
        )
        .first()
    )
    if root is None:
        raise NotFound
    return Actor(
        kind=ActorKind.BUYER,
        channel=_channel_facts(root),
        person=staff.person,
        company=_company_facts(root),
        unit_id=root["id"],
        unit_path=root["path"],
        unit_name=root["name"],
        grants={permission: (Reach(Scope.COMPANY, root["path"]),) for permission in ACTING_GRANTS},
        acting=staff.person,
    )


def actor_for_key(presented: str) -> Actor | None:
    """The machine behind an API key `prefix.secret`, or None when it is wrong, revoked or expired."""
    prefix, _, secret = presented.partition(".")
    key = (
        ApiKey.objects.select_related("unit__company__channel__seller")
        .filter(prefix=prefix, revoked_at=None)
        .filter(Q(expires_at=None) | Q(expires_at__gt=now()))
        .first()
    )
    digest = hashlib.sha256(secret.encode()).hexdigest()
    if key is None or not hmac.compare_digest(key.secret_hash, digest):
        return None
    return _machine(key)


def _machine(key: ApiKey) -> Actor:
    company = key.unit.company
    channel = company.channel
    return Actor(
        kind=ActorKind.MACHINE,
        channel=ChannelFacts(channel.pk, channel.code, channel.name, channel.seller.country, channel.theme),
        company=CompanyFacts(
            company.id, company.name, company.currency, company.country, company.tax_id, company.is_blocked,
            company.sees_whole_catalog,
        ),
        unit_id=key.unit_id,
        unit_path=key.unit.path,
        unit_name=key.unit.name,
        grants={Permission(scope): (Reach(Scope.UNIT_AND_BELOW, key.unit.path),) for scope in key.scopes},
        api_key_id=key.id,
    )  # fmt: skip


def _chosen(rows: list[dict[str, Any]], unit_id: UUID | None) -> dict[str, Any] | None:
    with_company = [row for row in rows if row["company"] is not None]
    return next(
        (row for row in with_company if row["unit_id"] == unit_id), with_company[0] if with_company else None
    )


def _grants(rows: Iterable[dict[str, Any]]) -> dict[Permission, tuple[Reach, ...]]:
    grants: dict[Permission, list[Reach]] = defaultdict(list)
    for row in rows:
        if row["grant_permission"] is not None:
            grants[Permission(row["grant_permission"])].append(
                Reach(Scope(row["grant_scope"]), row["unit_path"] or "")
            )
    return {permission: tuple(reaches) for permission, reaches in grants.items()}


def _role_names(rows: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    language = get_language() or "en"
    names = (row["role_names_"] for row in rows)
    return tuple(dict.fromkeys(name.get(language) or next(iter(name.values()), "") for name in names))


def _company_facts(row: dict[str, Any]) -> CompanyFacts:
    return CompanyFacts(
        row["company"], row["company_name"], row["company_currency"], row["company_country"], row["company_tax_id"],
        row["company_blocked"], row["company_whole"],
    )  # fmt: skip


def _channel_facts(row: dict[str, Any]) -> ChannelFacts:
    return ChannelFacts(
        row["channel"], row["channel_code"], row["channel_name"], row["seller_country"], row["channel_theme"]
    )


def default_channel() -> ChannelFacts | None:
    """The channel that greets those who belong to no company; None before a seller is set up."""
    channel = Channel.objects.select_related("seller").filter(is_default=True).first()
    return channel and ChannelFacts(
        channel.pk, channel.code, channel.name, channel.seller.country, channel.theme
    )


def assigned_unit(user: Any, unit_id: UUID) -> Unit:
    """A unit where the person holds a role. Raises NotFound otherwise."""
    unit = Unit.objects.filter(pk=unit_id, assignments__user=user.pk).first()
    if unit is None:
        raise NotFound
    return unit


def units_of(user: Any) -> QuerySet[Unit]:
    """The units in which a person holds roles, with their companies, for the switcher."""
    return (
        Unit.objects.filter(assignments__user=user.pk)
        .select_related("company")
        .distinct()
        .order_by("company__name", "path")
    )


def within(actor: Actor, permission: Permission, *, unit_path: str = "unit__path", owner: str = "user") -> Q:
    """The condition for rows of the actor's company that his permission reaches; matches nothing without it.

    `unit_path` and `owner` are the lookups from the row to its unit's path and to its owner. The caller
    filters by company as well: `.filter(company=actor.company_id).filter(within(...))`.
    """
    reached = Q(pk__in=[])
    for reach in actor.grants.get(permission, ()):
        match reach.scope:
            case Scope.COMPANY:
                return Q()
            case Scope.UNIT_AND_BELOW:
                reached |= Q(**{f"{unit_path}__startswith": reach.unit_path})
            case Scope.UNIT:
                reached |= Q(**{unit_path: reach.unit_path})
            case _:
                if actor.user_id is not None:
                    reached |= Q(**{owner: actor.user_id})
    return reached


def delivery_addresses(actor: Actor) -> QuerySet[Address]:
    """Where the actor may have goods sent: the company's and his unit's addresses, the default first."""
    return _addresses(actor, "delivery")


def billing_addresses(actor: Actor) -> QuerySet[Address]:
    """Where invoices may go."""
    return _addresses(actor, "billing")


def _addresses(actor: Actor, kind: str) -> QuerySet[Address]:
    return Address.objects.filter(company=actor.company_id, kind=kind, is_archived=False)


def cost_centers(actor: Actor) -> QuerySet[CostCenter]:
    """The cost centers that lines of this actor may be charged to."""
    return CostCenter.objects.filter(company=actor.company_id, is_archived=False)


def role_ids_of(user_id: UUID, company_id: UUID) -> frozenset[UUID]:
    """The roles that a person holds anywhere in a company."""
    held = RoleAssignment.objects.filter(user=user_id, unit__company=company_id)
    return frozenset(held.values_list("role_id", flat=True))


def holders_of(company_id: UUID, permission: Permission) -> QuerySet[User]:
    """Active people of a company who hold a permission at any scope."""
    return User.objects.filter(
        is_active=True,
        assignments__unit__company=company_id,
        assignments__role__grants__permission=permission,
    ).distinct()


def companies_for_staff(actor: Actor) -> QuerySet[Company]:
    """Every customer company, for the seller's people who may see them. Raises PermissionMissing."""
    actor.require(Permission.SALES_COMPANIES_VIEW)
    return Company.objects.select_related("channel")


def grants_of(role_ids: Iterable[UUID]) -> QuerySet[Grant]:
    """The grants of these roles."""
    return Grant.objects.filter(role__in=role_ids).order_by("permission")
