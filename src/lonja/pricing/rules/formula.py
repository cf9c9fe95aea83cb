"""What a list makes of the entry that it stands on."""

from __future__ import annotations

from decimal import Decimal

from lonja.core.money import round_to
from lonja.pricing.rules.facts import AssignedList

HUNDRED = Decimal(100)


def list_price(assigned: AssignedList, unit_price: Decimal) -> Decimal:
    """What this list makes of an entry's price: as it stands, or less its percentage, rounded once."""
    if assigned.percent_off is None:
        return unit_price
    return round_to(unit_price * (HUNDRED - assigned.percent_off) / HUNDRED, assigned.price_decimals)
