"""The ways to pay. Each answers the same question: may this be bought, and how will it be paid?

'On account' answers with the credit limit. A payment gateway is one more class here; `place_order` knows none of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.money import Money
from lonja.payments import ledger
from lonja.payments.errors import AccountOnHold, CreditLimitExceeded, NoCreditAccount, UnknownPaymentMethod
from lonja.payments.queries import standing
from lonja.payments.rules import excess


@dataclass(frozen=True, slots=True)
class Authorization:
    """The consent to a purchase: by which method, and its terms (code, names by language, net_days)."""

    method: str
    terms: Mapping[str, Any]


class PaymentMethod(Protocol):
    """A way to pay. Both verbs run inside the transaction of the order, so they must not call outside."""

    code: str

    def authorize(self, actor: Actor, company_id: UUID, amount: Money, reference: str) -> Authorization:
        """Bind `amount` to `reference`, or raise a PaymentsError and change nothing."""
        ...

    def release(self, actor: Actor, company_id: UUID, amount: Money, reference: str, note: str) -> None:
        """Give back what an authorization of `reference` has bound, in whole or in part."""
        ...


class OnAccount:
    """Buy now, pay by the agreed terms: the credit limit is the authorization."""

    code = "on_account"

    def authorize(self, actor: Actor, company_id: UUID, amount: Money, reference: str) -> Authorization:
        """Take the amount from the company's credit. Raises CreditLimitExceeded, AccountOnHold, NoCreditAccount."""
        taken = ledger.take(company_id, amount, reference, actor.user_id)
        if taken is None:
            raise _refusal(actor, company_id, amount)
        terms = {"code": taken.terms_code, "names": dict(taken.terms_names), "net_days": taken.net_days}
        return Authorization(self.code, terms)

    def release(self, actor: Actor, company_id: UUID, amount: Money, reference: str, note: str) -> None:
        """Give credit back. Raises ReleaseTooLarge, NoCreditAccount."""
        ledger.give_back(company_id, amount, reference, actor.user_id, note)


def _refusal(actor: Actor, company_id: UUID, amount: Money) -> Exception:
    """Why the account said no, as it stands now; who may not see the company's credit learns no more than needed."""
    account = standing(company_id)
    if account is None or account.currency != amount.currency:
        return NoCreditAccount(currency=amount.currency)
    if account.is_on_hold:
        return AccountOnHold()
    over = Money(excess(account.limit, account.used, amount.amount), amount.currency)
    if not actor.may(Permission.CREDIT_VIEW):
        return CreditLimitExceeded(amount=amount, over=over)
    limit, used, free = (Money(sum_, amount.currency) for sum_ in (account.limit, account.used, account.free))
    return CreditLimitExceeded(amount=amount, over=over, limit=limit, used=used, free=free)


METHODS: Mapping[str, PaymentMethod] = {method.code: method for method in (OnAccount(),)}


def method_of(code: str) -> PaymentMethod:
    """The payment method of this code. Raises UnknownPaymentMethod."""
    if code not in METHODS:
        raise UnknownPaymentMethod(method=code)
    return METHODS[code]
