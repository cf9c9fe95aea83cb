"""Reads of quick orders."""

from lonja.lists.queries.reviews import (
    READY,
    Review,
    ReviewLine,
    candidates_of,
    left_out_rows,
    quick_order_or_404,
    recent_quick_orders,
    review,
)

__all__ = [
    "READY",
    "Review",
    "ReviewLine",
    "candidates_of",
    "left_out_rows",
    "quick_order_or_404",
    "recent_quick_orders",
    "review",
]
