"""What a variant costs a company, from each quantity on from which that changes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from lonja.pricing.rules import PriceBook, answer_for
from lonja.pricing.rules.choice import earlier

CHUNK = 2_000
"""Variants priced by one query."""


class Step(NamedTuple):
    """From a quantity on, what a sales unit costs (None: on request), until when."""

    from_quantity: Decimal
    unit_price: Decimal | None
    valid_until: date | None


def steps_of(book: PriceBook, variant_id: int, minimum: Decimal) -> list[Step]:
    """What a variant costs from its smallest quantity on, and each quantity above from which that changes."""
    held = (book.entries.get((assigned.source_id, variant_id), ()) for assigned in book.asked)
    above = {entry.min_quantity for entries in held for entry in entries if entry.min_quantity > minimum}
    steps: list[Step] = []
    for quantity in (minimum, *sorted(above)):
        answer = answer_for(book, variant_id, quantity)
        price = answer.unit_price if answer else None
        if not steps or price != steps[-1].unit_price:
            until = earlier(answer.assigned.valid_until, answer.entry.valid_until) if answer else None
            steps.append(Step(quantity, price, until))
    return steps
