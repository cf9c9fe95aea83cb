"""Pure arithmetic of carts and orders: fingerprints, drift, what is open."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, Protocol
from uuid import UUID

MAX_LINES = 5000
MAX_CODES = 10
MAX_CARTS = 50
MAX_CART_NAME = 80
MAX_CODE_LENGTH = 40

MAX_QUANTITY = Decimal("99999999")
"""The most sales units of one line."""


@dataclass(frozen=True, slots=True)
class SeenLine:
    """What a person agrees to on one line: thing, quantity, net unit price, discount, parts, and whose cost it is."""

    variant_id: int
    quantity: Decimal
    unit_price: Decimal | None
    cost_center_id: UUID | None
    discount: Decimal = Decimal(0)
    made_of: str = ""

    @property
    def text(self) -> str:
        """The line as the fingerprint reads it; what a line does not have adds nothing to it."""
        off = f"|{plain(self.discount)}" if self.discount else ""
        of = f"|of {self.made_of}" if self.made_of else ""
        return f"{self.variant_id}|{plain(self.quantity)}|{plain(self.unit_price)}|{self.cost_center_id or ''}{off}{of}"


class AgreedStep(NamedTuple):
    """From `from_quantity` sales units on one costs `unit_price`, net, as it was agreed."""

    from_quantity: Decimal
    unit_price: Decimal


def steps_as_text(steps: Iterable[AgreedStep]) -> str:
    """Agreed steps as a line keeps them ('10=9.5;50=8'), lowest first; '' for none."""
    return ";".join(f"{plain(step.from_quantity)}={plain(step.unit_price)}" for step in sorted(steps))


def price_at(steps: str, quantity: Decimal) -> Decimal | None:
    """What these steps (as text, not empty) say of a quantity; None where it is less than the lowest of them."""
    reached = [step for step in _steps_of(steps) if step.from_quantity <= quantity]
    return max(reached).unit_price if reached else None


def lowest_step(steps: str) -> Decimal:
    """From what quantity on these steps (as text, not empty) say a price."""
    return min(_steps_of(steps)).from_quantity


def _steps_of(text: str) -> list[AgreedStep]:
    pairs = (part.split("=") for part in text.split(";"))
    return [AgreedStep(Decimal(quantity), Decimal(price)) for quantity, price in pairs]


SeenAdjustment = tuple[str, str, Decimal]
"""Kind, code and amount of a discount or charge on the order; of a gift its code, variant and quantity."""


def content_hash(lines: Iterable[SeenLine], currency: str, adjustments: Iterable[SeenAdjustment] = ()) -> str:
    """A fingerprint of what was shown; equal content gives equal hashes whatever the lines' order."""
    rows = sorted(line.text for line in lines)
    rows += sorted(f"{kind}|{code}|{plain(amount)}" for kind, code, amount in adjustments)
    return hashlib.sha256("\n".join([currency, *rows]).encode()).hexdigest()


class MadeOf(Protocol):
    """So many sales units of a variant in something."""

    @property
    def variant_id(self) -> int:
        """Of which variant."""

    @property
    def quantity(self) -> Decimal:
        """How many."""


def made_of(parts: Iterable[MadeOf]) -> str:
    """The parts of a line as its fingerprint reads them."""
    return ",".join(f"{part.variant_id}x{plain(part.quantity)}" for part in parts)


def plain(value: Decimal | None) -> str:
    """A decimal without exponent or trailing zeros, so that 2, 2.0 and 2.000 are the same text."""
    return "" if value is None else format(value.normalize(), "f")


def has_drifted(agreed: Decimal, current: Decimal, tolerance_percent: Decimal) -> bool:
    """Whether a net amount rose above what was agreed by more than the tolerance. A fall never asks again."""
    return current > agreed * (1 + tolerance_percent / 100)


@dataclass(frozen=True, slots=True)
class LineProgress:
    """How far a line has come (sales units)."""

    ordered: Decimal
    shipped: Decimal
    cancelled: Decimal

    @property
    def open(self) -> Decimal:
        """What is still to be shipped."""
        return self.ordered - self.shipped - self.cancelled


def is_complete(lines: Iterable[LineProgress]) -> bool:
    """Whether nothing is open on any line."""
    return all(line.open == 0 for line in lines)
