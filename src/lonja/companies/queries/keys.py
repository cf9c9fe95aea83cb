"""The machine behind an API key: what is written on the key, as far as whoever made it may still do it himself."""

from __future__ import annotations

import functools
import hmac
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, F, OuterRef, Q, Value
from django.db.models.functions import Cast, Concat

from lonja.companies.actor import Actor, Reach
from lonja.companies.models import ApiKey, Audience, RoleAssignment
from lonja.companies.permissions import ActorKind, Permission, Scope
from lonja.companies.queries.actors import PLACE, closed_paths_in, closed_units, default_channel, place_of
from lonja.companies.rules import fingerprint
from lonja.core.clock import now
from lonja.core.ids import new_id
from lonja.core.statements import Statement

Row = Mapping[str, Any]

KEY = (
    "id",
    "secret_hash",
    "previous_hash",
    "previous_ends_at",
    "scopes",
    "created_by",
    "created_by__is_active",
    "makers_rights",
    "closed",
    *(f"unit__{name}" for name in PLACE),
)
"""What is read of an API key."""

_MARK = "|"


def actor_for_key(presented: str) -> Actor | None:
    """The machine behind an API key `prefix.secret`, or None when it is wrong, revoked or expired.

    Scopes that its maker may no longer use himself, or all of them once he is deactivated, are not among its grants but
    in `lapsed`. One query, and a second one for the seller's own keys, which act for no company.
    """
    prefix, _, secret = presented.partition(".")
    key = _row(_key_in_use("prefix").rows(prefix, now()))
    if key is None or not _opens(key, fingerprint(secret)):
        return None
    return _machine(key)


def actor_of_key(key_id: UUID) -> Actor | None:
    """The machine behind an API key as it is now, for work that it asked for; None for one that has ended."""
    key = _row(_key_in_use("pk").rows(key_id, now()))
    return _machine(key) if key else None


def lapsed_scopes(keys: Iterable[ApiKey]) -> dict[UUID, list[Permission]]:
    """The scopes of these keys that their makers may no longer use themselves, by key; in one query."""
    rows = _with_makers(ApiKey.objects.filter(pk__in=[key.pk for key in keys])).values(*KEY)
    lost = {row["id"]: _lapsed(row) for row in rows}
    return {key: sorted(scopes) for key, scopes in lost.items() if scopes}


def _machine(key: Row) -> Actor:
    lapsed = _lapsed(key)
    reach = _reach(key)
    facts: dict[str, Any] = {
        "grants": {scope: (reach,) for scope in map(Permission, key["scopes"]) if scope not in lapsed},
        "lapsed": lapsed,
        "api_key_id": key["id"],
        "key_maker_id": key["created_by"],
    }
    if key["unit__id"] is None:
        return Actor(kind=ActorKind.MACHINE, channel=default_channel(), **facts)
    return Actor(kind=ActorKind.MACHINE, **facts, **place_of(key, "unit__"))


def _reach(key: Row) -> Reach:
    """How far a key reaches, for any amount: everything of the seller's, or its unit and what is below."""
    if key["unit__id"] is None:
        return Reach(Scope.COMPANY, "")
    return Reach.given(Scope.UNIT_AND_BELOW, key["unit__path"], closed=_closed(key))


def _closed(key: Row) -> tuple[str, ...]:
    return closed_paths_in(key["closed"], key["unit__company"])


def _lapsed(key: Row) -> frozenset[Permission]:
    """The scopes that the key's maker could not give it today; a key made by the system has no maker to lose them."""
    scopes = frozenset(map(Permission, key["scopes"]))
    if key["created_by"] is None:
        return frozenset()
    if not key["created_by__is_active"]:
        return scopes
    rights = [_right(text, _closed(key)) for text in key["makers_rights"]]
    sellers = {permission for permission, company, _ in rights if not company}
    if key["unit__id"] is None:
        return scopes - sellers
    if Permission.SALES_COMPANIES_MANAGE in sellers:
        return frozenset()
    reach, mine = _reach(key), str(key["unit__company"])
    held = {permission for permission, company, held in rights if company == mine and held.includes(reach)}
    return scopes - held


def _right(text: str, closed: Sequence[str]) -> tuple[Permission, str, Reach]:
    """A right of the key's maker; `closed` is right for rights in the company of the key, the others do not matter."""
    permission, scope, company, path, cascades, up_to = text.split(_MARK)
    limit = Decimal(up_to) if up_to else None
    reach = Reach.given(Scope(scope), path, cascades=cascades == "true", closed=closed, up_to=limit)
    return Permission(permission), company, reach


def _opens(key: Row, presented: str) -> bool:
    """Whether this is the secret of the key, or the one before it while that still counts."""
    if hmac.compare_digest(key["secret_hash"], presented):
        return True
    ends = key["previous_ends_at"]
    return ends is not None and ends > now() and hmac.compare_digest(key["previous_hash"], presented)


def _row(rows: Sequence[tuple[Any, ...]]) -> Row | None:
    return dict(zip(KEY, rows[0], strict=True)) if rows else None


@functools.cache
def _key_in_use(by: str) -> Statement[ApiKey]:
    place, moment = (str(new_id()) if by == "prefix" else new_id()), now()
    found = ApiKey.objects.filter(Q(expires_at=None) | Q(expires_at__gt=moment), revoked_at=None, **{by: place})
    return Statement(_with_makers(found).values_list(*KEY), place, moment)


def _with_makers(keys: Any) -> Any:
    """The keys, each with what its maker may do: 'permission|scope|company|path|cascades|up to'.

    Company and path are empty for rights at the seller's. And with the units of its company that take no roles from
    above.
    """
    buys = Q(role__audience=Audience.BUYER, unit__isnull=False)
    sells = Q(role__audience=Audience.SELLER, unit=None)
    parts = (
        F("role__grants__permission"),
        Value(_MARK),
        F("role__grants__scope"),
        Value(_MARK),
        Cast("unit__company", CharField()),
        Value(_MARK),
        F("unit__path"),
        Value(_MARK),
        Cast("cascades", CharField()),
        Value(_MARK),
        Cast("role__grants__up_to", CharField()),
    )
    held = RoleAssignment.objects.filter(buys | sells, user=OuterRef("created_by"), role__grants__isnull=False)
    return keys.annotate(
        makers_rights=ArraySubquery(held.values_list(Concat(*parts, output_field=CharField()), flat=True)),
        closed=closed_units(Q(company=OuterRef("unit__company"))),
    )
