"""What files bring to kits: `core.staged.compare` has put it beside the tables, these verbs bring it in."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from django.db import connection

from lonja.catalog.actions.access import written_by
from lonja.catalog.errors import KitUnusable
from lonja.catalog.models import KitComponent, Variant
from lonja.catalog.rules import KitFlaw
from lonja.companies.actor import Actor
from lonja.core.staged import Landing, merge, take_back

KITS = Landing(Variant, key=("sku",), values=("fulfillment", "is_priced_by_parts"), staged="staged_kits")
"""Where the kits of a file land: variants that are there already."""

KIT_COMPONENTS = Landing(
    KitComponent, key=("kit_id", "component_id"), values=("quantity", "position"), staged="staged_kit_components"
)
"""Where their components land."""


def merge_kits(actor: Actor) -> None:
    """Make kits and change what they are made of, as their landings hold it.

    Raises KitUnusable where a kit would be without components, in a kit, or sold in fractions.
    """
    with written_by(actor, "merge_kits"):
        merge(KITS)
        merge(KIT_COMPONENTS)
        _require_sound(f"SELECT sku FROM {KITS.staged}")


def restore_kits(actor: Actor, place: int, images: str) -> None:
    """Put back components (1) or kits (0), in this order, as `images` says that they were. Raises KitUnusable."""
    with written_by(actor, "restore_kits"):
        take_back((KITS, KIT_COMPONENTS)[place], images)
        if place == 0:
            _require_sound("SELECT sku FROM catalog_variant WHERE fulfillment = 'kit'")


def _require_sound(skus: str) -> None:
    """Raise KitUnusable for the first of these SKUs whose kit cannot be."""
    flaws = {
        KitFlaw.EMPTY: "NOT EXISTS (SELECT FROM catalog_kitcomponent k WHERE k.kit_id = v.id)",
        KitFlaw.NESTED: "EXISTS (SELECT FROM catalog_kitcomponent k JOIN catalog_variant part"
        " ON part.id = k.component_id WHERE k.kit_id = v.id AND part.fulfillment = 'kit')",
        KitFlaw.FRACTIONS: "(v.quantity_minimum % 1 <> 0 OR v.quantity_step % 1 <> 0)",
    }
    with connection.cursor() as cursor:
        for flaw, condition in flaws.items():
            cursor.execute(
                f"SELECT v.sku FROM catalog_variant v WHERE v.fulfillment = 'kit' AND v.sku IN ({skus})"
                f" AND {condition} ORDER BY v.sku LIMIT 1"
            )
            found = cursor.fetchone()
            if found:
                raise KitUnusable(flaw, sku=found[0])
