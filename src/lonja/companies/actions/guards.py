"""What the verbs of this room lean on: the lock of a company, and codes that may be used once only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import IntegrityError, transaction
from psycopg.errors import UniqueViolation

from lonja.companies.errors import CodeTaken
from lonja.companies.models import Company
from lonja.core import locks


def lock_company(company_id: UUID) -> None:
    """Let nobody else change this company's units, people or rights until the transaction ends.

    Orders and carts of the company go on: they only need that its row does not vanish.
    """
    locks.take(locks.Lock.COMPANY)
    Company.objects.select_for_update(no_key=True).filter(pk=company_id).first()


@contextmanager
def used_once(value: str) -> Iterator[None]:
    """Save something whose `value` must be unique; raises CodeTaken when the table says that it is not."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as broken:
        if isinstance(broken.__cause__, UniqueViolation):
            raise CodeTaken(value=value) from broken
        raise
