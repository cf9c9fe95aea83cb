"""Who may write prices, and the transaction in which it is done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by


@contextmanager
def written_by(actor: Actor, verb: str) -> Iterator[None]:
    """One transaction of the seller's people or of the system. Raises PermissionMissing for anybody else."""
    actor.require(Permission.SALES_PRICES_MANAGE)
    with transaction_by(actor, verb):
        yield
