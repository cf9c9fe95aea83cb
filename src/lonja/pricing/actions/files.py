"""Prices by the hundred thousand: `core.staged.compare` has put them beside the table, these verbs bring them in."""

from __future__ import annotations

from lonja.companies.actor import Actor
from lonja.core.staged import Landing, merge, take_back
from lonja.pricing.actions.frame import written_by
from lonja.pricing.models import PriceEntry

ENTRIES = Landing(
    PriceEntry,
    key=("price_list_id", "variant_id", "min_quantity", "valid_from"),
    values=("valid_until", "unit_price"),
    staged="staged_prices",
)
"""Where the prices of a file land."""


def merge_entries(actor: Actor) -> None:
    """Add, change and remove prices as ENTRIES holds them."""
    with written_by(actor, "merge_entries"):
        merge(ENTRIES)


def restore_entries(actor: Actor, images: str) -> None:
    """Put back what `images` (a table as `core.staged.images` gives it) says stood there before."""
    with written_by(actor, "restore_entries"):
        take_back(ENTRIES, images)
