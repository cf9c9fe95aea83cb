"""What can go wrong with paying."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import LonjaError, NotAllowed, Refused
from lonja.core.money import Money
from lonja.web.formats import money


class PaymentsError(LonjaError):
    """Base of this room's errors."""

    code = "payments_error"

    def __str__(self) -> str:
        """The sentence, with sums written in the reader's language."""
        shown: dict[str, Any] = {
            name: money(value) if isinstance(value, Money) else value for name, value in self.params.items()
        }
        return str(self.message) % shown if shown else str(self.message)


class CreditRefused(PaymentsError, Refused):
    """Base of all refusals to sell on account; catch this one to offer another way to pay."""

    code = "credit_refused"


class CreditLimitExceeded(CreditRefused):
    """The purchase does not fit under the company's credit limit.

    `amount` and `over` (what exceeds the free credit) are told to everybody; `limit`, `used` and `free` are None
    for those who may not see the company's credit.
    """

    code = "credit_limit_exceeded"
    message = _(
        "This order of %(amount)s exceeds your free credit by %(over)s: of the limit of %(limit)s,"
        " %(used)s are in use and %(free)s free. Order less, pay open invoices to free credit, or ask the seller"
        " for a higher limit. Nothing was changed."
    )
    discreet = _(
        "This order of %(amount)s exceeds your company's free credit by %(over)s. Order less, or ask whoever looks"
        " after payments in your company to free credit. Nothing was changed."
    )

    def __init__(
        self,
        *,
        amount: Money,
        over: Money,
        limit: Money | None = None,
        used: Money | None = None,
        free: Money | None = None,
    ) -> None:
        self.amount, self.over = amount, over
        self.limit, self.used, self.free = limit, used, free
        if limit is None:
            super().__init__(self.discreet, amount=amount, over=over)
        else:
            super().__init__(amount=amount, over=over, limit=limit, used=used, free=free)


class AccountOnHold(CreditRefused, NotAllowed):
    """The seller has stopped sales on account to this company."""

    code = "account_on_hold"
    status = 403
    message = _(
        "Purchases on account are on hold for your company. Pay what is overdue or contact the seller."
        " Nothing was changed."
    )


class NoCreditAccount(CreditRefused):
    """The company has no credit account in this currency."""

    code = "no_credit_account"
    message = _("Your company has no credit account in %(currency)s. Ask the seller to open one. Nothing was changed.")


class UnknownPaymentMethod(PaymentsError, Refused):
    """There is no payment method of this code."""

    code = "unknown_payment_method"
    message = _("There is no payment method called %(method)s. Choose one of those offered.")


class ReleaseTooLarge(PaymentsError, Refused):
    """More credit was to be given back than the reference, or the account, has taken."""

    code = "release_too_large"
    message = _("%(amount)s cannot be given back: only %(held)s are taken for this reference.")


class TermsInvalid(PaymentsError, Refused):
    """The terms, the limit or its currency cannot be set so."""

    code = "terms_invalid"
    message = _("Choose existing payment terms and a limit of zero or more, in the company's currency.")


class OpeningInvalid(PaymentsError, Refused):
    """An opening balance that is not the account's first entry, not rounded, or beyond the limit."""

    code = "opening_invalid"
    message = _("An opening balance is the account's first entry, more than zero and within the limit.")
