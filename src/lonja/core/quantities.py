"""Quantities that a variant may be bought in: at least its minimum, and in whole steps."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal


@dataclass(frozen=True, slots=True)
class Fitted:
    """What was asked and what may be bought instead, both in sales units."""

    asked: Decimal
    quantity: Decimal

    @property
    def changed(self) -> bool:
        """Whether the quantity asked for is not one that may be bought."""
        return self.asked != self.quantity


def fit_quantity(quantity: Decimal, minimum: Decimal, step: Decimal) -> Fitted:
    """The smallest allowed quantity that is not below the one asked for: a multiple of `step`, from `minimum` on.

    All three are in sales units; `minimum` and `step` are greater than zero. A quantity of zero or less asks
    for the minimum.
    """
    wanted = max(quantity, minimum)
    steps = (wanted / step).to_integral_value(ROUND_CEILING)
    return Fitted(asked=quantity, quantity=(steps * step).normalize() + 0)
