"""Writes: authorize a purchase, give it back, and set what a company may owe."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company
from lonja.companies.permissions import Permission
from lonja.core import locks
from lonja.core.audit import transaction_by
from lonja.core.errors import NotFound
from lonja.core.money import Money
from lonja.payments import ledger
from lonja.payments.errors import OpeningInvalid, TermsInvalid
from lonja.payments.methods import Authorization, method_of
from lonja.payments.models import CreditAccount, EntryKind, PaymentTerms


def authorize(
    actor: Actor, company_id: UUID, amount: Money, reference: str, method: str = "on_account"
) -> Authorization:
    """Let the company pay `amount` (gross, already rounded) for `reference` by `method`.

    On account it takes credit, exactly and under concurrency. Raises CreditLimitExceeded, AccountOnHold,
    NoCreditAccount or UnknownPaymentMethod; then nothing changed.
    """
    way = method_of(method)
    with transaction_by(actor, "authorize_payment"):
        return way.authorize(actor, company_id, amount, reference)


def release(
    actor: Actor,
    company_id: UUID,
    amount: Money,
    reference: str,
    note: str = "",
    *,
    method: str = "on_account",
) -> None:
    """Give back `amount` (already rounded) of what was authorized for `reference`, in whole or in part.

    Raises ReleaseTooLarge when the reference holds less than that: credit never falls below zero.
    """
    way = method_of(method)
    with transaction_by(actor, "release_payment"):
        way.release(actor, company_id, amount, reference, note)


def set_terms(
    actor: Actor, company_id: UUID, terms_code: str, limit: Money, *, is_on_hold: bool = False
) -> CreditAccount:
    """Give a company its payment terms and credit limit, or stop its purchases on account.

    For staff with SALES_TERMS_MANAGE; the history keeps who and what. The limit may go under what is used:
    then nothing more is admitted. Raises PermissionMissing, NotFound, TermsInvalid.
    """
    _require_terms_manager(actor)
    company = Company.objects.filter(pk=company_id).first()
    if company is None:
        raise NotFound
    terms = PaymentTerms.objects.filter(code=terms_code).first()
    if terms is None or not _is_limit(limit, company.currency):
        raise TermsInvalid
    with transaction_by(actor, "set_terms"):
        locks.take(locks.Lock.CREDIT)
        account, _ = CreditAccount.objects.update_or_create(
            company=company,
            defaults={"terms": terms, "limit": limit.amount, "is_on_hold": is_on_hold},
            create_defaults={
                "terms": terms, "limit": limit.amount, "is_on_hold": is_on_hold, "currency": limit.currency,
            },
        )  # fmt: skip
        return account


def record_opening(actor: Actor, company_id: UUID, amount: Money, note: str = "") -> None:
    """Write what a company owed before Lonja kept its account: once, and within its limit.

    For staff with SALES_TERMS_MANAGE. Raises PermissionMissing, NoCreditAccount, OpeningInvalid.
    """
    _require_terms_manager(actor)
    if amount.amount <= 0 or amount.rounded() != amount:
        raise OpeningInvalid
    with transaction_by(actor, "record_opening"):
        account = ledger.lock_account(company_id, amount.currency)
        if account.entries.exists() or amount.amount > account.limit:
            raise OpeningInvalid
        ledger.write(account, EntryKind.OPENING, amount.amount, "opening", user_id=actor.user_id, note=note)


def _require_terms_manager(actor: Actor) -> None:
    if actor.company is not None:
        raise PermissionMissing
    actor.require(Permission.SALES_TERMS_MANAGE)


def _is_limit(limit: Money, currency: str) -> bool:
    return limit.currency == currency and limit.amount.is_finite() and limit.amount >= Decimal(0)
