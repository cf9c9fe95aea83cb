"""Who may write the catalog, and what every write checks."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager

from lonja.catalog.errors import CodeUnknown
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by


@contextmanager
def written_by(actor: Actor, verb: str) -> Iterator[None]:
    """One transaction of the seller's people or of the system. Raises PermissionMissing for anybody else."""
    actor.require(Permission.SALES_TERMS_MANAGE)
    with transaction_by(actor, verb):
        yield


def require_codes(kind: str, codes: Iterable[str | None], known: Container[str]) -> None:
    """Raise CodeUnknown for the first code that does not exist."""
    for code in codes:
        if code and code not in known:
            raise CodeUnknown(kind=kind, value=code)
