"""The arithmetic of a collect round: what a typed quantity becomes, what it costs, and who overwrites whom."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from lonja.core.quantities import fit_quantity


def settled(typed: Decimal, *, least: Decimal, step: Decimal) -> Decimal:
    """What counts of a quantity that a department typed: nothing of zero, else the next one that is sold.

    All in sales units; `least` and `step` are greater than zero.
    """
    return Decimal(0) if typed <= 0 else fit_quantity(typed, least, step).quantity


@dataclass(frozen=True, slots=True)
class Steps:
    """The unit prices of a product by quantity, the smallest first; none: it has no price."""

    bounds: tuple[Decimal, ...]
    prices: tuple[Decimal, ...]

    def price_of(self, quantity: Decimal) -> Decimal | None:
        """The unit price of so many sales units; None below the first step."""
        at = bisect_right(self.bounds, quantity) - 1
        return self.prices[at] if at >= 0 else None

    def amount_of(self, quantity: Decimal) -> Decimal:
        """What so many cost, net and not rounded; nothing where they have no price."""
        price = self.price_of(quantity)
        return quantity * price if price is not None else Decimal(0)


def steps_of(breaks: Iterable[tuple[Decimal, Decimal]]) -> Steps:
    """Steps from pairs of quantity and unit price."""
    pairs = sorted(breaks)
    return Steps(tuple(quantity for quantity, _ in pairs), tuple(price for _, price in pairs))


def is_conflict(seen: int, version: int, *, typed: Decimal, held: Decimal) -> bool:
    """Whether somebody else changed a cell since its writer looked, and to something else than he now writes."""
    return seen != version and typed != held
