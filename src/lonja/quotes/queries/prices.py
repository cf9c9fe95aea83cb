"""What the lines of a quote would cost by the price lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask
from lonja.quotes.models import QuoteLine


def prices_for(eyes: Actor, lines: Sequence[QuoteLine]) -> Mapping[UUID, Decimal]:
    """What a sales unit of each product line costs today with the eyes of its company, by key; one query.

    Without those on request.
    """
    asked = [line for line in lines if line.variant_id is not None]
    priced = price_lines(eyes, [Ask(line.variant_id or 0, line.quantity) for line in asked])
    pairs = zip(asked, priced, strict=True)
    return {line.key: price.unit_price for line, price in pairs if price.unit_price is not None}
