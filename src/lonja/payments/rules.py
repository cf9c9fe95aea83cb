"""Due dates and what is left of a credit limit: pure arithmetic."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal


def due_on(issued_on: date, net_days: int) -> date:
    """The day when an invoice of `issued_on` must be paid: `net_days` calendar days later."""
    return issued_on + timedelta(days=net_days)


def free_credit(limit: Decimal, used: Decimal) -> Decimal:
    """What may still be bought on account; zero where more is used than the limit admits."""
    return max(limit - used, Decimal(0))


def excess(limit: Decimal, used: Decimal, amount: Decimal) -> Decimal:
    """By how much a purchase of `amount` goes beyond the free credit; zero or less where it fits."""
    return amount - free_credit(limit, used)
