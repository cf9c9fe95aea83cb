"""What a list by formula makes of the entry at the end of its chain: exact, and rounded once."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal

from lonja.pricing.rules.facts import NO_EXCEPTIONS, AssignedList, Exceptions, FormulaStep, PriceBook, Rounding

HUNDRED = Decimal(100)
PLACES = tuple(Decimal(1).scaleb(-decimals) for decimals in range(7))

# Five percentages and rates on a price of 18 digits have fewer than 200 digits, so nothing is lost before the end.
EXACT = Context(prec=400, rounding=ROUND_HALF_UP)


def list_price(book: PriceBook, assigned: AssignedList, variant_id: int, unit_price: Decimal | None) -> Decimal | None:
    """What this list makes of an entry's price: as it stands, or by its formulas, rounded once."""
    if unit_price is None or not assigned.steps:
        return unit_price
    if book.exceptions:
        factor = factor_of(assigned.steps, book.exceptions, variant_id)
    else:
        factor = book.factors[assigned.list_id]
    return rounded(EXACT.multiply(unit_price, factor), assigned.rounding)


def factor_of(steps: Sequence[FormulaStep], exceptions: Exceptions = NO_EXCEPTIONS, variant_id: int = 0) -> Decimal:
    """By how much a chain of formulas multiplies the price at its end, exactly."""
    factor = Decimal(1)
    for step in steps:
        percent_off = exceptions.get((step.list_id, variant_id), step.percent_off)
        factor = EXACT.multiply(factor, EXACT.subtract(HUNDRED, percent_off))
        if step.exchange_rate is not None:
            factor = EXACT.multiply(factor, step.exchange_rate)
    return EXACT.scaleb(factor, -2 * len(steps))


def rounded(price: Decimal, rounding: Rounding) -> Decimal:
    """The nearest price that the list shows, half up.

    With a step: a whole number of steps plus the ending. What costs something is never rounded to nothing.
    """
    if rounding.step is None:
        return EXACT.quantize(price, PLACES[rounding.decimals])
    if not price:
        return price
    doubled = EXACT.add(EXACT.multiply(2, EXACT.subtract(price, rounding.ending)), rounding.step)
    steps = EXACT.divide_int(doubled, 2 * rounding.step)
    return EXACT.add(EXACT.multiply(max(steps, 0 if rounding.ending else 1), rounding.step), rounding.ending)
