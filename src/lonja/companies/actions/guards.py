"""What the verbs of this room lean on: a company's lock and last administrator, a role's grants, unique codes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from uuid import UUID

from django.db import IntegrityError, transaction
from psycopg.errors import UniqueViolation

from lonja.companies import queries
from lonja.companies.errors import CodeTaken, LastAdministrator
from lonja.companies.models import Company, Grant, Role
from lonja.companies.permissions import Permission, Scope
from lonja.core import locks


def lock_company(company_id: UUID) -> None:
    """Let nobody else change this company's units, people or rights until the transaction ends.

    Orders and carts of the company go on: they only need that its row does not vanish.
    """
    locks.take(locks.Lock.COMPANY)
    Company.objects.select_for_update(no_key=True).filter(pk=company_id).first()


@contextmanager
def used_once(value: str, **others: CodeTaken) -> Iterator[None]:
    """Save something whose `value` must be unique; raises CodeTaken when the table says that it is not.

    `others`: what to raise instead, by the name of the constraint that was broken.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as broken:
        if not isinstance(broken.__cause__, UniqueViolation):
            raise
        raise others.get(broken.__cause__.diag.constraint_name or "", CodeTaken(value=value)) from broken


@contextmanager
def administrator_remains(company_id: UUID) -> Iterator[None]:
    """Lock the company and refuse a change that takes its last administrator. Raises LastAdministrator."""
    lock_company(company_id)
    had_one = queries.administrators_of(company_id).exists()
    yield
    if had_one and not queries.administrators_of(company_id).exists():
        raise LastAdministrator


def write_grants(role: Role, grants: Mapping[Permission, Scope]) -> None:
    """Make these the grants of a role, and no others."""
    wanted = {str(permission): str(scope) for permission, scope in grants.items()}
    Grant.objects.filter(role=role).exclude(permission__in=wanted).delete()
    Grant.objects.bulk_create(
        [Grant(role=role, permission=permission, scope=scope) for permission, scope in wanted.items()],
        update_conflicts=True,
        unique_fields=["role", "permission"],
        update_fields=["scope"],
    )
