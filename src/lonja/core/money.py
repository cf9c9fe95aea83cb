"""Money: an exact decimal with its currency, and the one place where amounts are rounded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

# ISO 4217 minor units that differ from two.
_MINOR_UNITS = {
    "JPY": 0,
    "CLP": 0,
    "KRW": 0,
    "ISK": 0,
    "HUF": 2,
    "TND": 3,
    "KWD": 3,
    "BHD": 3,
    "JOD": 3,
    "OMR": 3,
}
_QUANTA = {digits: Decimal(1).scaleb(-digits) for digits in range(0, 7)}


def minor_units(currency: str) -> int:
    """Decimal places of an ISO 4217 currency (2 unless the standard says otherwise)."""
    return _MINOR_UNITS.get(currency, 2)


def round_amount(amount: Decimal, currency: str) -> Decimal:
    """Round half up to the currency's minor unit, as EN 16931 documents do. Every amount passes here once."""
    return amount.quantize(_QUANTA[minor_units(currency)], rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An amount in one currency. Adding two currencies raises ValueError; multiplying does not round."""

    amount: Decimal
    currency: str

    @classmethod
    def zero(cls, currency: str) -> Money:
        """Nothing, in this currency."""
        return cls(Decimal(0), currency)

    @classmethod
    def sum(cls, parts: Iterable[Money], currency: str) -> Money:
        """The sum of `parts`, all of which must be in `currency`."""
        total = cls.zero(currency)
        for part in parts:
            total += part
        return total

    def rounded(self) -> Money:
        """This amount rounded half up to its currency's minor unit."""
        return Money(round_amount(self.amount, self.currency), self.currency)

    def _same(self, other: Money) -> Decimal:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not mix")
        return other.amount

    def __add__(self, other: Money) -> Money:
        return Money(self.amount + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.amount - self._same(other), self.currency)

    def __mul__(self, factor: Decimal | int) -> Money:
        return Money(self.amount * factor, self.currency)

    def __neg__(self) -> Money:
        return Money(-self.amount, self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.amount < self._same(other)

    def __le__(self, other: Money) -> bool:
        return self.amount <= self._same(other)

    def __bool__(self) -> bool:
        return bool(self.amount)
