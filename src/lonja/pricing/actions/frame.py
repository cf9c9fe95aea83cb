"""Who may write prices, and the transaction in which it is done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.errors import ChangedMeanwhile


@contextmanager
def written_by(actor: Actor, verb: str) -> Iterator[None]:
    """One transaction of the seller's people or of the system. Raises PermissionMissing for anybody else."""
    actor.require(Permission.SALES_PRICES_MANAGE)
    with transaction_by(actor, verb):
        yield


class Versioned(Protocol):
    """A row that counts its changes."""

    version: int


def require_seen(held: Versioned | None, seen: int | None) -> None:
    """Refuse a change by somebody who saw another version; None asks for none. Raises ChangedMeanwhile."""
    if seen is not None and (held is None or held.version != seen):
        raise ChangedMeanwhile
