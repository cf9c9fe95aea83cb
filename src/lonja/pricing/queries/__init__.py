"""Reads: what things cost this actor, which tax they bear, and what else counts for a whole cart."""

from lonja.pricing.queries.by_price import price_order
from lonja.pricing.queries.prices import price_lines, tax_for
from lonja.pricing.queries.settlement import (
    Circumstances,
    promoted_lines,
    promotion_of_code,
    settled_alone,
    settlement_terms,
)

__all__ = [
    "Circumstances",
    "price_lines",
    "price_order",
    "promoted_lines",
    "promotion_of_code",
    "settled_alone",
    "settlement_terms",
    "tax_for",
]
