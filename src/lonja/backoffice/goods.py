"""What goods can be narrowed down by on the seller's pages."""

from __future__ import annotations

from collections.abc import Collection

from lonja.catalog.models import Category, Variant
from lonja.core.texts import localized
from lonja.web.trees import Node

_STEP = 5
"""Characters of a path for each step down the tree ('0003.')."""


def category_nodes(nothing: str = "", *, without: Category | None = None) -> list[Node]:
    """All categories in the order of the tree, for a field that chooses in it; one query.

    `nothing` is what stands first for the choice of none; a whole branch may be left out.
    """
    rows = Category.objects.order_by("path").values_list("code", "names", "path")
    if without is not None:
        rows = rows.exclude(path__startswith=without.path)
    first = [Node("", nothing, 0)] if nothing else []
    return [*first, *(Node(code, localized(names) or code, len(path) // _STEP - 1) for code, names, path in rows)]


def category_choices() -> list[tuple[str, str]]:
    """All categories in the order of the tree as (code, name), indented by their depth; one query."""
    return [(node.value, "\u2003" * node.depth + node.label) for node in category_nodes()]


def goods_named(variant_ids: Collection[int]) -> dict[int, tuple[str, dict[str, str]]]:
    """SKU and names of these variants; one query."""
    rows = Variant.objects.filter(pk__in=variant_ids).values_list("pk", "sku", "names")
    return {pk: (sku, names) for pk, sku, names in rows}
