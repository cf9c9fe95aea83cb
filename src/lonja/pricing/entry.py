"""One price of a list, as a person sees and types it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from lonja.pricing.errors import PriceInvalid

MOST_QUANTITY, MOST_PRICE = Decimal(10**9), Decimal(10**12)


class PriceState(NamedTuple):
    """A price of a list: from which quantity (sales units), how much (None: on request), first and last day."""

    min_quantity: Decimal
    unit_price: Decimal | None
    valid_from: date | None = None
    valid_until: date | None = None


def check_price(wanted: PriceState) -> None:
    """Raise PriceInvalid for what no price list can hold."""
    if not 0 < wanted.min_quantity < MOST_QUANTITY or not _has_places(wanted.min_quantity, 3):
        raise PriceInvalid.of_quantity()
    price = wanted.unit_price
    if price is not None and not (0 <= price < MOST_PRICE and _has_places(price, 6)):
        raise PriceInvalid.of_price()
    if wanted.valid_from and wanted.valid_until and wanted.valid_until < wanted.valid_from:
        raise PriceInvalid.of_dates()


def _has_places(number: Decimal, places: int) -> bool:
    return number == round(number, places)
