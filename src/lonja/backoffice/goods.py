"""What goods can be narrowed down by on the seller's pages."""

from __future__ import annotations

from collections.abc import Collection

from lonja.catalog.models import Category, Variant
from lonja.core.texts import localized

_STEP = 5
"""Characters of a path for each step down the tree ('0003.')."""


def category_choices() -> list[tuple[str, str]]:
    """All categories in the order of the tree as (code, name), indented by their depth; one query."""
    rows = Category.objects.order_by("path").values_list("code", "names", "path")
    return [(code, "\u2003" * (len(path) // _STEP - 1) + localized(names)) for code, names, path in rows]


def goods_named(variant_ids: Collection[int]) -> dict[int, tuple[str, dict[str, str]]]:
    """SKU and names of these variants; one query."""
    rows = Variant.objects.filter(pk__in=variant_ids).values_list("pk", "sku", "names")
    return {pk: (sku, names) for pk, sku, names in rows}
