"""From what stands on the shelf to what is to be ordered: up to the maximum, once the minimum is reached."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from lonja.core.quantities import fit_quantity


@dataclass(frozen=True, slots=True)
class Refill:
    """What is missing to the maximum, and the quantity that can be bought for it (both in sales units; 0: nothing)."""

    missing: Decimal
    quantity: Decimal

    @property
    def is_rounded(self) -> bool:
        """Whether packs make it more than is missing."""
        return self.quantity != self.missing


NOTHING = Refill(Decimal(0), Decimal(0))


def refill(on_shelf: Decimal, minimum: Decimal, maximum: Decimal, *, least: Decimal, step: Decimal) -> Refill:
    """What to order where so much is on the shelf: nothing above the minimum; from it down, what fills to the maximum.

    All in sales units; `least` and `step` are those in which the product is sold, so that the shelf may hold more than
    the maximum afterwards: never less.
    """
    missing = maximum - on_shelf
    if on_shelf > minimum or missing <= 0:
        return NOTHING
    return Refill(missing, fit_quantity(missing, least, step).quantity)


@dataclass(slots=True)
class Coming:
    """So much (sales units) was bought at a moment, of which so much is not shipped yet.

    What has filled a shelf already is taken off both.
    """

    at: datetime
    left: Decimal
    on_way: Decimal


def taken_in(coming: Iterable[Coming], *, since: datetime, most: Decimal) -> Decimal:
    """How much of what was bought fills a shelf that was counted at `since`, at most `most`.

    What was bought before counts as far as it was not shipped yet: the rest stood on the shelf. That much is taken off.
    """
    taken = Decimal(0)
    for one in coming:
        part = min(one.left if one.at >= since else one.on_way, most - taken)
        if part > 0:
            one.left, one.on_way = one.left - part, max(one.on_way - part, Decimal(0))
            taken += part
    return taken
