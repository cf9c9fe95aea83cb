"""Prices by the hundred thousand: `core.staged.compare` has put them beside the table, these verbs bring them in."""

from __future__ import annotations

from lonja.companies.actor import Actor
from lonja.core.staged import Landing, merge, take_back
from lonja.pricing.actions.frame import written_by
from lonja.pricing.models import PriceEntry, PriceList, VariantCost

ENTRIES = Landing(
    PriceEntry,
    key=("price_list_id", "variant_id", "min_quantity", "valid_from"),
    values=("valid_until", "unit_price"),
    staged="staged_prices",
)
"""Where the prices of a file land."""

LISTS = Landing(
    PriceList,
    key=("code",),
    values=("names", "currency"),
    staged="staged_lists",
    defaults={"price_decimals": "2", "rounding_ending": "0", "is_active": "true"},
)
"""Where lists that a file brings along land; nobody buys by a new one until it is assigned."""

COSTS = Landing(VariantCost, key=("variant_id", "currency"), values=("unit_cost",), staged="staged_costs")
"""Where the costs of a file land."""


def merge_entries(actor: Actor) -> None:
    """Add, change and remove prices as ENTRIES holds them."""
    with written_by(actor, "merge_entries"):
        merge(ENTRIES)


def restore_entries(actor: Actor, images: str) -> None:
    """Put back what `images` (a table as `core.staged.images` gives it) says stood there before."""
    with written_by(actor, "restore_entries"):
        take_back(ENTRIES, images)


def merge_lists(actor: Actor) -> None:
    """Add the lists that LISTS holds."""
    with written_by(actor, "merge_lists"):
        merge(LISTS)


def restore_lists(actor: Actor, images: str) -> None:
    """Take away lists that a file brought; `images` as `core.staged.images` gives it."""
    with written_by(actor, "restore_lists"):
        take_back(LISTS, images)


def merge_costs(actor: Actor) -> None:
    """Add and change costs as COSTS holds them."""
    with written_by(actor, "merge_costs"):
        merge(COSTS)


def restore_costs(actor: Actor, images: str) -> None:
    """Put back what `images` (a table as `core.staged.images` gives it) says stood there before."""
    with written_by(actor, "restore_costs"):
        take_back(COSTS, images)
