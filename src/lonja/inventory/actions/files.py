"""Stock from a file: `core.staged.compare` has put it beside the levels, these verbs take the counts over."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from collections.abc import Collection

from django.db import connection

from lonja.companies.actor import Actor
from lonja.core.clock import now
from lonja.core.staged import Landing
from lonja.inventory.actions.counts import StockCount, set_stock
from lonja.inventory.actions.shelves import lock_levels
from lonja.inventory.models import StockLevel

SOURCE = "file"
LEVELS = Landing(
    StockLevel,
    key=("variant_id", "warehouse_id"),
    values=("on_hand",),
    staged="staged_levels",
    gone={"on_hand": "0"},
    is_open=True,
)
"""Where the counts of a file land: what it does not name has none on hand. Buyers go on ordering meanwhile."""


def hold_levels(variant_ids: Collection[int]) -> None:
    """Hold the stock of these variants until the transaction ends, so that what is compared with it stays true."""
    lock_levels(variant_ids)


def merge_levels(actor: Actor) -> None:
    """Take over the counts that LEVELS holds, as made now; as `set_stock`, which says what becomes of promises."""
    _count(actor, f"SELECT variant_id, warehouse_id, on_hand FROM {LEVELS.staged} WHERE what <> 'same'")


def restore_levels(actor: Actor, images: str) -> None:
    """Count again what `images` (a table as `core.staged.images` gives it) says was on hand; new levels get none."""
    _count(
        actor,
        f"SELECT level.variant_id, level.warehouse_id, coalesce((before ->> 'on_hand')::numeric, 0)"
        f" FROM {images} JOIN inventory_stocklevel level ON level.id = row_id",
    )


def _count(actor: Actor, statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        counts = [StockCount(*row) for row in cursor.fetchall()]
    if counts:
        set_stock(actor, counts, SOURCE, now())
