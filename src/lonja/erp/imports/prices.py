"""What a thing costs, as the sales themselves show it: the list price and its quantity breaks. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

FEWEST_CUSTOMERS = 2
LEAST_AGREEMENT = Decimal("0.75")
LEAST_COVERAGE = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Purchase:
    """A customer bought this quantity at this net unit price, `lines` times."""

    customer: str
    quantity: int
    unit_price: Decimal
    lines: int


@dataclass(frozen=True, slots=True)
class Break:
    """The net unit price from `quantity` on."""

    quantity: int
    unit_price: Decimal


@dataclass(frozen=True, slots=True)
class PriceLadder:
    """List price from one piece on, and the breaks in rising quantity and falling price."""

    list_price: Decimal
    breaks: tuple[Break, ...]


def price_ladder(purchases: Sequence[Purchase]) -> PriceLadder:
    """The ladder that `purchases` of one product (at least one) show; see docs/import-transactions.md for the reasons.

    The list price is the most frequent unit price over the lines; of two equally frequent ones the higher.
    Each lower price is then asked, from the highest down, whether it is a quantity break, and from where.
    """
    price = list_price(purchases)
    # A customer who repeats the same purchase says nothing new about the price list.
    seen = sorted({(p.customer, p.quantity, p.unit_price) for p in purchases})
    breaks: list[Break] = []
    for lower in sorted({unit_price for _, _, unit_price in seen if unit_price < price}, reverse=True):
        found = _quantity_break(seen, lower, beyond=breaks[-1].quantity if breaks else 1)
        if found:
            breaks.append(found)
    return PriceLadder(price, tuple(breaks))


def list_price(purchases: Iterable[Purchase]) -> Decimal:
    """The most frequent unit price over the lines; of equals the highest, as the others may be discounts."""
    lines: Counter[Decimal] = Counter()
    for purchase in purchases:
        lines[purchase.unit_price] += purchase.lines
    return max(lines, key=lambda price: (lines[price], price))


_Seen = tuple[str, int, Decimal]


def _quantity_break(seen: Sequence[_Seen], price: Decimal, beyond: int) -> Break | None:
    """The quantity over `beyond` from which `price` is what people pay, if the evidence is good enough.

    Of the quantities at which the price was paid, the one that contradicts the fewest purchases at this price
    or a higher one is taken; of equals the largest, so that no discount is promised that was not given.
    """
    at_price = [(customer, quantity) for customer, quantity, paid in seen if paid == price]
    higher = [quantity for _, quantity, paid in seen if paid > price]
    best: tuple[int, int] | None = None
    for start in sorted({quantity for _, quantity in at_price if quantity > beyond}):
        with_it = [customer for customer, quantity in at_price if quantity >= start]
        against = sum(quantity >= start for quantity in higher)
        if len(set(with_it)) < FEWEST_CUSTOMERS or len(with_it) < LEAST_COVERAGE * len(at_price):
            continue
        if len(with_it) < LEAST_AGREEMENT * (len(with_it) + against):
            continue
        contradictions = against + len(at_price) - len(with_it)
        if best is None or contradictions <= best[0]:
            best = (contradictions, start)
    return Break(best[1], price) if best else None
