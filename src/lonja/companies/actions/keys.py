"""Make, rotate and revoke API keys: they belong to a company or the seller, and may do no more than their makers."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q

from lonja.companies import queries, rules
from lonja.companies.actor import Actor, Reach
from lonja.companies.errors import KeyEnded, RoleTooWide
from lonja.companies.models import ApiKey
from lonja.companies.permissions import KEY_SCOPES, SELLER_KEY_SCOPES, Permission, Scope
from lonja.core.audit import transaction_by
from lonja.core.clock import now, today


@dataclass(frozen=True)
class NewKey:
    """A fresh key and what its holder must send; `presented` is shown this once and kept nowhere."""

    key: ApiKey
    presented: str


def create_api_key(
    actor: Actor,
    unit_id: UUID,
    name: str,
    scopes: Collection[Permission],
    *,
    expires_at: datetime | None = None,
) -> NewKey:
    """A key that acts in this unit and below it. Raises NotFound, PermissionMissing, RoleTooWide."""
    unit = queries.unit_or_404(actor, unit_id)
    queries.require_reach(actor, Permission.KEYS_MANAGE, unit.path)
    reach = Reach(Scope.UNIT_AND_BELOW, unit.path)
    if not all(scope in KEY_SCOPES and actor.may_hand_out(scope, reach) for scope in scopes):
        raise RoleTooWide
    return _create(actor, ApiKey(unit=unit, name=name.strip(), expires_at=expires_at), scopes)


def create_seller_key(
    actor: Actor, name: str, scopes: Collection[Permission], *, expires_at: datetime | None = None
) -> NewKey:
    """A key for the seller's own programs. Raises PermissionMissing, and RoleTooWide for what its maker may not do."""
    actor.require(Permission.SALES_SETTINGS_MANAGE)
    if not all(scope in SELLER_KEY_SCOPES and actor.may(scope) for scope in scopes):
        raise RoleTooWide
    return _create(actor, ApiKey(name=name.strip(), expires_at=expires_at), scopes)


def _create(actor: Actor, key: ApiKey, scopes: Collection[Permission]) -> NewKey:
    secret = secrets.token_urlsafe(32)
    key.prefix, key.secret_hash = secrets.token_hex(5), rules.fingerprint(secret)
    key.scopes, key.created_by_id = sorted(str(scope) for scope in scopes), actor.user_id
    with transaction_by(actor, "create_api_key"):
        key.save(force_insert=True)
    return NewKey(key, f"{key.prefix}.{secret}")


def rotate_seller_key(actor: Actor, key_id: UUID, *, overlap: timedelta) -> NewKey:
    """Give a key a new secret; the one before it counts for `overlap` more, so that programs can change over.

    Name, scopes, last day and the idempotency keys that it has used stay; from now on the key may do what the actor
    may, whoever made it. Raises NotFound, PermissionMissing,
    RoleTooWide where the key may do what the actor may not, KeyEnded for one that is revoked or past its last day.
    """
    secret = secrets.token_urlsafe(32)
    with transaction_by(actor, "rotate_api_key"):
        found = queries.seller_key_or_404(actor, key_id)
        key = ApiKey.objects.select_for_update().get(pk=found.pk)
        if key.revoked_at or (key.expires_at and key.expires_at <= now()):
            raise KeyEnded
        if not all(actor.may(Permission(scope)) for scope in key.scopes):
            raise RoleTooWide
        key.previous_hash, key.previous_ends_at = key.secret_hash, now() + overlap
        key.secret_hash, key.created_by_id = rules.fingerprint(secret), actor.user_id
        key.save()
    return NewKey(key, f"{key.prefix}.{secret}")


def revoke_seller_key(actor: Actor, key_id: UUID) -> None:
    """Make a key of the seller worthless at once, whichever secret is sent. Raises NotFound, PermissionMissing."""
    key = queries.seller_key_or_404(actor, key_id)
    with transaction_by(actor, "revoke_api_key"):
        ApiKey.objects.filter(pk=key.pk, revoked_at=None).update(revoked_at=now())


def revoke_api_key(actor: Actor, key_id: UUID) -> None:
    """Make a key worthless at once. Raises NotFound, PermissionMissing."""
    key = queries.key_or_404(actor, key_id)
    queries.require_reach(actor, Permission.KEYS_MANAGE, key.unit.path if key.unit else None)
    with transaction_by(actor, "revoke_api_key"):
        ApiKey.objects.filter(pk=key.pk, revoked_at=None).update(revoked_at=now())


def note_key_use(actor: Actor) -> None:
    """Remember the day on which a machine last called; writes at most once a day. Call it after `actor_for_key`."""
    if actor.api_key_id is not None:
        unseen = Q(last_used_on=None) | Q(last_used_on__lt=today())
        ApiKey.objects.filter(unseen, pk=actor.api_key_id).update(last_used_on=today())
