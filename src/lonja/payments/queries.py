"""Reads: what a company may still buy on account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import QuerySet

from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.payments.models import CreditAccount, CreditEntry, PaymentTerms
from lonja.payments.rules import free_credit


@dataclass(frozen=True, slots=True)
class Terms:
    """Payment terms as agreed: names by language, and days from the invoice's date."""

    code: str
    names: Mapping[str, str]
    net_days: int


@dataclass(frozen=True, slots=True)
class CreditStanding:
    """A company's credit at this moment; all sums in `currency`. `free` is never negative."""

    limit: Decimal
    used: Decimal
    free: Decimal
    currency: str
    terms: Terms
    is_on_hold: bool


def credit_of(actor: Actor) -> CreditStanding | None:
    """The credit of the actor's company; None where it has no account or he may not see it."""
    if not actor.may(Permission.CREDIT_VIEW):
        return None
    return standing(actor.company_id)


def credit_of_company(actor: Actor, company_id: UUID) -> CreditStanding | None:
    """The credit of any company, for the seller's people. Raises PermissionMissing."""
    _require_staff(actor)
    return standing(company_id)


def entries_of_company(actor: Actor, company_id: UUID) -> QuerySet[CreditEntry]:
    """The ledger of any company, newest first, for the seller's people. Raises PermissionMissing."""
    _require_staff(actor)
    return CreditEntry.objects.filter(account__company=company_id).select_related("user").order_by("-id")


def entries_of(actor: Actor) -> QuerySet[CreditEntry]:
    """The ledger of the actor's company, newest first. Raises PermissionMissing."""
    actor.require(Permission.CREDIT_VIEW)
    return CreditEntry.objects.filter(account__company=actor.company_id).select_related("user").order_by("-id")


def payment_terms() -> QuerySet[PaymentTerms]:
    """All terms that the seller offers, the shortest first."""
    return PaymentTerms.objects.all()


def standing(company_id: UUID) -> CreditStanding | None:
    """The credit of a company, whoever asks; for this room and its callers beneath a permission check."""
    account = CreditAccount.objects.select_related("terms").filter(company=company_id).first()
    if account is None:
        return None
    return CreditStanding(
        limit=account.limit,
        used=account.used,
        free=free_credit(account.limit, account.used),
        currency=account.currency,
        terms=Terms(account.terms.code, account.terms.names, account.terms.net_days),
        is_on_hold=account.is_on_hold,
    )


def _require_staff(actor: Actor) -> None:
    if actor.company is not None:
        raise PermissionMissing
    actor.require(Permission.SALES_COMPANIES_VIEW)
