"""What the verbs of this room lean on: a company's lock and last administrator, a role's grants, unique codes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from uuid import UUID

from django.db import IntegrityError, transaction
from psycopg.errors import UniqueViolation

from lonja.companies import queries
from lonja.companies.actor import Actor
from lonja.companies.errors import CodeTaken, FieldLocked, LastAdministrator
from lonja.companies.models import Company, Grant, OwnedField, Role
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


def require_unlocked(actor: Actor, company: Company, *fields: OwnedField) -> None:
    """Let nobody but the system, which brings the ERP's data, change what the ERP owns. Raises FieldLocked.

    This is the only place that enforces it; `queries.locked_fields` says it to the pages.
    """
    if actor.is_system:
        return
    locked = queries.locked_fields(company)
    refused = next((field for field in fields if field in locked), None)
    if refused is not None:
        raise FieldLocked(field=refused.label)


def write_grants(
    role: Role, grants: Mapping[Permission, Scope], limits: Mapping[Permission, Decimal] | None = None
) -> None:
    """Make these the grants of a role, and no others; those of `limits` up to that amount for each order."""
    up_to = limits or {}
    wanted = [
        Grant(role=role, permission=permission, scope=scope, up_to=up_to.get(permission))
        for permission, scope in grants.items()
    ]
    Grant.objects.filter(role=role).exclude(permission__in=grants).delete()
    Grant.objects.bulk_create(
        wanted,
        update_conflicts=True,
        unique_fields=["role", "permission"],
        update_fields=["scope", "up_to"],
    )
