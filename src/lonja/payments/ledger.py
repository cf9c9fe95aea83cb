"""The statements that move used credit: the account and its ledger always change together, under the account's lock."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db import connection
from django.db.models import Sum

from lonja.core import locks
from lonja.core.clock import now
from lonja.core.money import Money, round_amount
from lonja.payments.errors import NoCreditAccount, ReleaseTooLarge
from lonja.payments.models import CreditAccount, CreditEntry, EntryKind


@dataclass(frozen=True, slots=True)
class Taken:
    """Credit that was taken: what is used now, and the account's terms."""

    used: Decimal
    terms_code: str
    terms_names: Mapping[str, str]
    net_days: int


# The condition is the guard: of all who ask at once, only those pass for whom the limit still suffices when their
# turn comes, because PostgreSQL checks it again on the row that the one before them has left.
_TAKE = """
    WITH taken AS (
        UPDATE payments_creditaccount account
           SET used = used + %(amount)s
          FROM payments_paymentterms terms
         WHERE account.company_id = %(company)s AND account.currency = %(currency)s AND terms.id = account.terms_id
           AND NOT account.is_on_hold AND account.used + %(amount)s <= account."limit"
     RETURNING account.id, account.used, terms.code, terms.names, terms.net_days
    ), written AS (
        INSERT INTO payments_creditentry
               (account_id, kind, amount, used_after, reference, note, user_id, created_at)
        SELECT id, %(kind)s, %(amount)s, used, %(reference)s, %(note)s, %(user)s, %(now)s FROM taken
    )
    SELECT used, code, names, net_days FROM taken
"""


def take(company_id: UUID, amount: Money, reference: str, user_id: UUID | None) -> Taken | None:
    """Use `amount` of the company's credit for `reference`, if it fits under the limit and is not on hold.

    One statement; None when it was refused, and then nothing changed.
    """
    _check(amount)
    locks.take(locks.Lock.CREDIT)
    with connection.cursor() as cursor:
        cursor.execute(
            _TAKE,
            {
                "company": company_id, "amount": amount.amount, "currency": amount.currency, "kind": EntryKind.RESERVE,
                "reference": reference, "note": "", "user": user_id, "now": now(),
            },
        )  # fmt: skip
        row = cursor.fetchone()
    return Taken(row[0], row[1], json.loads(row[2]), row[3]) if row else None


def give_back(company_id: UUID, amount: Money, reference: str, user_id: UUID | None, note: str) -> None:
    """Return credit that `reference` has taken. Raises NoCreditAccount, and ReleaseTooLarge for more than it holds."""
    _check(amount)
    account = lock_account(company_id, amount.currency)
    taken = CreditEntry.objects.filter(account=account, reference=reference).aggregate(sum=Sum("amount"))["sum"]
    held = min(taken or Decimal(0), account.used)
    if amount.amount > held:
        raise ReleaseTooLarge(amount=amount, held=Money(held, amount.currency))
    write(account, EntryKind.RELEASE, -amount.amount, reference, user_id=user_id, note=note)


def lock_account(company_id: UUID, currency: str) -> CreditAccount:
    """The company's account, its row locked until the transaction ends. Raises NoCreditAccount."""
    locks.take(locks.Lock.CREDIT)
    account = CreditAccount.objects.select_for_update(no_key=True).filter(company=company_id, currency=currency).first()
    if account is None:
        raise NoCreditAccount(currency=currency)
    return account


def write(
    account: CreditAccount, kind: EntryKind, amount: Decimal, reference: str, *, user_id: UUID | None, note: str
) -> None:
    """Move the used credit of a locked account by `amount` and write the ledger row that says why."""
    account.used += amount
    account.save(update_fields=["used"])
    CreditEntry.objects.create(
        account=account, kind=kind, amount=amount, used_after=account.used, reference=reference, note=note,
        user_id=user_id,
    )  # fmt: skip


def _check(amount: Money) -> None:
    if amount.amount < 0 or round_amount(amount.amount, amount.currency) != amount.amount:
        raise ValueError(f"{amount} is not a rounded amount of zero or more")
