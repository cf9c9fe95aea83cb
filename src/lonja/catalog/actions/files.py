"""What files bring to the catalog: `core.staged.compare` has put it beside the tables, these verbs bring it in."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from django.db import connection

from lonja.catalog.actions.access import written_by
from lonja.catalog.actions.indexing import index_variants
from lonja.catalog.actions.own_part_numbers import index_own_numbers
from lonja.catalog.actions.saving import place_categories
from lonja.catalog.errors import AttributeInUse
from lonja.catalog.models import Attribute, Category, OwnPartNumber, Pack, Product, Variant
from lonja.companies.actor import Actor
from lonja.core.staged import Landing, merge, take_back

PRODUCTS = Landing(
    Product,
    key=("code",),
    values=("category_id", "names", "descriptions", "brand", "attribute_codes", "tax_class"),
    staged="staged_products",
    defaults={"drawing": "''", "is_active": "true"},
)
VARIANTS = Landing(
    Variant,
    key=("sku",),
    values=(
        "sku_key", "product_id", "names", "attributes", "barcode", "sales_unit", "content", "quantity_minimum",
        "quantity_step", "weight_kg", "position", "is_active",
    ),
    staged="staged_variants",
    gone={"is_active": "false"},
)  # fmt: skip
PACKS = Landing(
    Pack, key=("barcode",), values=("variant_id", "quantity"), staged="staged_packs", defaults={"names": "'{}'"}
)
"""Where the products of a file land, in the order of writing; a variant that goes is no longer for sale."""

CATEGORIES = Landing(
    Category,
    key=("code",),
    values=("parent_id", "names", "position"),
    staged="staged_categories",
    defaults={"path": "'~' || code", "drawing": "''"},
)
"""Where the categories of a file land; their paths follow from these."""

ATTRIBUTES = Landing(
    Attribute,
    key=("code",),
    values=("names", "kind", "unit", "choice_names", "choice_order", "is_facet", "position"),
    staged="staged_attributes",
)
"""Where the attributes of a file land."""

OWN_NUMBERS = Landing(
    OwnPartNumber,
    key=("company_id", "key"),
    values=("code", "variant_id", "name"),
    staged="staged_own_numbers",
    defaults={"words": "''"},
)
"""Where the part numbers of a file land."""


def merge_products(actor: Actor) -> None:
    """Add and change products, variants and packs as their landings hold them, and index what changed.

    Raises CodeTaken where a barcode belongs to something else.
    """
    with written_by(actor, "merge_products"):
        for landing in (PRODUCTS, VARIANTS, PACKS):
            merge(landing)
        _index_variants(
            f"SELECT row_id FROM {VARIANTS.staged} WHERE what <> 'same' UNION SELECT v.id FROM {VARIANTS.table} v"
            f" JOIN {PRODUCTS.staged} p ON p.row_id = v.product_id AND p.what = 'changed'"
        )


def restore_products(actor: Actor, place: int, images: str) -> None:
    """Put back packs (2), variants (1) or products (0), in this order, as `images` says that they were."""
    landing = (PRODUCTS, VARIANTS, PACKS)[place]
    with written_by(actor, "restore_products"):
        if landing is VARIANTS:
            with connection.cursor() as cursor:
                cursor.execute(
                    "DELETE FROM catalog_variantwords WHERE variant_id IN"
                    f" (SELECT row_id FROM {images} WHERE before IS NULL)"
                )
        take_back(landing, images)
        if landing is not PACKS:
            owner = "v.id" if landing is VARIANTS else "v.product_id"
            _index_variants(f"SELECT v.id FROM {VARIANTS.table} v JOIN {images} i ON i.row_id = {owner}")


def _index_variants(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        ids = [variant_id for (variant_id,) in cursor.fetchall()]
    if ids:
        index_variants(ids)


def merge_categories(actor: Actor) -> None:
    """Add and change categories as CATEGORIES holds them, number the tree anew and index what stands in it.

    Raises CategoryCycle where a branch would hold itself.
    """
    with written_by(actor, "merge_categories"):
        merge(CATEGORIES)
        place_categories()
        index_variants()


def restore_categories(actor: Actor, images: str) -> None:
    """Put categories back as `images` says that they were. Raises CategoryCycle where the tree has changed since."""
    with written_by(actor, "restore_categories"):
        take_back(CATEGORIES, images)
        place_categories()
        index_variants()


def merge_attributes(actor: Actor) -> None:
    """Add and change attributes as ATTRIBUTES holds them, and index the variants."""
    with written_by(actor, "merge_attributes"):
        merge(ATTRIBUTES)
        index_variants()


def restore_attributes(actor: Actor, images: str) -> None:
    """Put attributes back as `images` says that they were. Raises AttributeInUse for a new one with values by now."""
    with written_by(actor, "restore_attributes"):
        require_without_values(images)
        take_back(ATTRIBUTES, images)
        index_variants()


def require_without_values(images: str) -> None:
    """Raise AttributeInUse where goods have values by now of an attribute that goes with these `images`."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT a.code FROM {images} i JOIN {ATTRIBUTES.table} a ON a.id = i.row_id WHERE i.before IS NULL"
            " AND EXISTS (SELECT FROM catalog_variant v WHERE v.attributes ? a.code) ORDER BY a.code LIMIT 1"
        )
        used = cursor.fetchone()
    if used:
        raise AttributeInUse(code=used[0])


def merge_own_numbers(actor: Actor) -> None:
    """Add, change and remove what companies call their variants, as OWN_NUMBERS holds it, and index it."""
    with written_by(actor, "merge_own_numbers"):
        merge(OWN_NUMBERS)
        _index(f"SELECT company_id, key FROM {OWN_NUMBERS.staged} WHERE what IN ('new', 'changed')")


def restore_own_numbers(actor: Actor, images: str) -> None:
    """Put back what `images` (a table as `core.staged.images` gives it) says stood there before."""
    with written_by(actor, "restore_own_numbers"):
        take_back(OWN_NUMBERS, images)
        _index(f"SELECT t.company_id, t.key FROM {images} i JOIN {OWN_NUMBERS.table} t ON t.id = i.row_id")


def _index(statement: str) -> None:
    keys: dict[UUID, list[str]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(statement)
        for company_id, key in cursor.fetchall():
            keys[company_id].append(key)
    for company_id, found in keys.items():
        index_own_numbers(company_id, found)
