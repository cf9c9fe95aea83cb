"""Which earlier sale a cancellation takes back. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Movement:
    """A line sold or canceled, known by its number; `quantity` is positive, `unit_price` net."""

    number: int
    customer: str
    code: str
    unit_price: Decimal
    at: datetime
    quantity: int


@dataclass(frozen=True, slots=True)
class SetOff:
    """So many pieces of the sale were taken back by the cancellation (both by their numbers)."""

    cancellation: int
    sale: int
    quantity: int


def set_off(cancellations: Iterable[Movement], sales: Iterable[Movement]) -> list[SetOff]:
    """Set each cancellation off against earlier sales of the same thing to the same customer at its price.

    The latest sale gives first, as goods come back soon or never; what it cannot cover is taken from the one
    before. A cancellation that the sales cannot cover in full is not set off at all: its sale lies outside.
    """
    open_sales: dict[tuple[str, str, Decimal], list[Movement]] = defaultdict(list)
    for sale in sorted(sales, key=lambda sale: (sale.at, sale.number), reverse=True):
        open_sales[_key(sale)].append(sale)
    left: dict[int, int] = {}
    found: list[SetOff] = []
    for cancellation in sorted(cancellations, key=lambda each: (each.at, each.number)):
        shares = _shares(cancellation, open_sales[_key(cancellation)], left)
        for share in shares:
            left[share.sale] -= share.quantity
        found.extend(shares)
    return found


def _key(movement: Movement) -> tuple[str, str, Decimal]:
    return movement.customer, movement.code, movement.unit_price


def _shares(cancellation: Movement, sales: Iterable[Movement], left: dict[int, int]) -> list[SetOff]:
    """What each of `sales` (the latest first) gives; `left` holds the pieces not yet taken back."""
    missing = cancellation.quantity
    shares: list[SetOff] = []
    for sale in sales:
        available = left.setdefault(sale.number, sale.quantity)
        if sale.at > cancellation.at or not available:
            continue
        shares.append(SetOff(cancellation.number, sale.number, min(missing, available)))
        missing -= shares[-1].quantity
        if not missing:
            return shares
    return []
