"""Make and revoke API keys: they belong to a company, and may do no more than those who make them."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from lonja.companies import queries, rules
from lonja.companies.actor import Actor, Reach
from lonja.companies.errors import RoleTooWide
from lonja.companies.models import ApiKey
from lonja.companies.permissions import KEY_SCOPES, Permission, Scope
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
    prefix, secret = secrets.token_hex(5), secrets.token_urlsafe(32)
    with transaction_by(actor, "create_api_key"):
        key = ApiKey.objects.create(
            unit=unit,
            name=name.strip(),
            prefix=prefix,
            secret_hash=rules.fingerprint(secret),
            scopes=sorted(str(scope) for scope in scopes),
            created_by_id=actor.user_id,
            expires_at=expires_at,
        )
    return NewKey(key, f"{prefix}.{secret}")


def revoke_api_key(actor: Actor, key_id: UUID) -> None:
    """Make a key worthless at once. Raises NotFound, PermissionMissing."""
    key = queries.key_or_404(actor, key_id)
    queries.require_reach(actor, Permission.KEYS_MANAGE, key.unit.path)
    with transaction_by(actor, "revoke_api_key"):
        ApiKey.objects.filter(pk=key.pk, revoked_at=None).update(revoked_at=now())


def note_key_use(actor: Actor) -> None:
    """Remember the day on which a machine last called; writes at most once a day. Call it after `actor_for_key`."""
    if actor.api_key_id is not None:
        unseen = Q(last_used_on=None) | Q(last_used_on__lt=today())
        ApiKey.objects.filter(unseen, pk=actor.api_key_id).update(last_used_on=today())
