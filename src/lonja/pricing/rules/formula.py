"""What a list by formula makes of the entry at the end of its chain: exact, and rounded once."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

from lonja.pricing.rules.facts import AssignedList, Exceptions, Rounding

HUNDRED = Decimal(100)

# Five percentages and rates on a price of 18 digits have fewer than 200 digits, so nothing is lost before the end.
EXACT = Context(prec=400, rounding=ROUND_HALF_UP)


def list_price(
    assigned: AssignedList, variant_id: int, unit_price: Decimal | None, exceptions: Exceptions
) -> Decimal | None:
    """What this list makes of an entry's price: as it stands, or by its formulas, rounded once."""
    if unit_price is None or not assigned.steps:
        return unit_price
    price = unit_price
    for step in assigned.steps:
        percent_off = exceptions.get((step.list_id, variant_id), step.percent_off)
        price = EXACT.multiply(price, EXACT.subtract(HUNDRED, percent_off))
        if step.exchange_rate is not None:
            price = EXACT.multiply(price, step.exchange_rate)
    return rounded(EXACT.scaleb(price, -2 * len(assigned.steps)), assigned.rounding)


def rounded(price: Decimal, rounding: Rounding) -> Decimal:
    """The nearest price that the list shows, half up.

    With a step: a whole number of steps plus the ending. What costs something is never rounded to nothing.
    """
    if rounding.step is None:
        return EXACT.quantize(price, Decimal(1).scaleb(-rounding.decimals))
    if not price:
        return price
    doubled = EXACT.add(EXACT.multiply(2, EXACT.subtract(price, rounding.ending)), rounding.step)
    steps = EXACT.divide_int(doubled, 2 * rounding.step)
    return EXACT.add(EXACT.multiply(max(steps, 0 if rounding.ending else 1), rounding.step), rounding.ending)
