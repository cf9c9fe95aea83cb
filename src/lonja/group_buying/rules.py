"""The arithmetic of group purchases: which step a quantity reaches. Prices are net, for each sales unit."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Outcome(StrEnum):
    """What became of a group purchase; '' until it is settled."""

    NONE = ""
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Step(NamedTuple):
    """From so many sales units in all on, each variant (by id) costs so much."""

    from_quantity: Decimal
    prices: Mapping[int, Decimal]


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a purchase has come: the step reached (None below the first), the next one, and what is missing to it."""

    total: Decimal
    reached: Step | None
    following: Step | None
    last: Step

    @property
    def missing(self) -> Decimal:
        """How many more sales units lead to the next step; 0 where the last is reached."""
        return self.following.from_quantity - self.total if self.following else Decimal(0)


def standing(steps: Sequence[Step], total: Decimal) -> Standing:
    """Where a total stands on these steps, each of them included. Raises ValueError without any."""
    if not steps:
        raise ValueError("a group purchase has steps")
    ordered = sorted(steps, key=lambda step: step.from_quantity)
    reached = [step for step in ordered if step.from_quantity <= total]
    following = next((step for step in ordered if step.from_quantity > total), None)
    return Standing(total, reached[-1] if reached else None, following, ordered[-1])


def are_sound(steps: Sequence[Step]) -> bool:
    """Whether every step prices the same variants above zero, none dearer than at the step before it."""
    ordered = sorted(steps, key=lambda step: step.from_quantity)
    if not ordered or len({step.from_quantity for step in ordered}) < len(ordered) or ordered[0].from_quantity <= 0:
        return False
    variants = ordered[0].prices.keys()
    if not variants or any(step.prices.keys() != variants for step in ordered):
        return False
    if any(price <= 0 for step in ordered for price in step.prices.values()):
        return False
    pairs = itertools.pairwise(ordered)
    return all(after.prices[pk] <= before.prices[pk] for before, after in pairs for pk in variants)
