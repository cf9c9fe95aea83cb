"""Who may write the catalog, and what every write checks."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager

from django.db import IntegrityError
from psycopg.errors import UniqueViolation

from lonja.catalog.errors import CodeTaken, CodeUnknown
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by


@contextmanager
def written_by(actor: Actor, verb: str) -> Iterator[None]:
    """One transaction of the seller's people or of the system.

    Raises PermissionMissing for anybody else, and CodeTaken where a code that must be unique is not.
    """
    actor.require(Permission.SALES_CATALOG_MANAGE)
    try:
        with transaction_by(actor, verb):
            yield
    except IntegrityError as error:
        if isinstance(error.__cause__, UniqueViolation):
            raise CodeTaken(value=_value_of(error.__cause__)) from error
        raise


def _value_of(violation: UniqueViolation) -> str:
    """The value of which PostgreSQL says 'Key (barcode)=(8411234567890) already exists.'"""
    return (violation.diag.message_detail or "").partition("=(")[2].rpartition(")")[0]


def require_codes(kind: str, codes: Iterable[str | None], known: Container[str]) -> None:
    """Raise CodeUnknown for the first code that does not exist."""
    for code in codes:
        if code and code not in known:
            raise CodeUnknown(kind=kind, value=code)
