"""Families of attributes: what the goods of the demo's fullest branches are described by."""

from __future__ import annotations

from collections import Counter

from lonja.catalog.actions import category_version, change_category, change_family
from lonja.catalog.models import Category
from lonja.companies.actor import SYSTEM
from lonja.project.demo.specs import Catalog

_FAMILIES = 6


def load_families(catalog: Catalog) -> None:
    """A family for each of the branches with most products; its attributes are those that most of them have."""
    fullest = Counter(product.category_code for product in catalog.products).most_common(_FAMILIES)
    for category_code, number in fullest:
        inside = [product for product in catalog.products if product.category_code == category_code]
        had = Counter(code for product in inside for code in (*product.varies, *product.attributes))
        codes = [code for code, times in had.most_common() if 2 * times >= number]
        category = Category.objects.select_related("parent").get(code=category_code)
        change_family(SYSTEM, category_code, category.names, codes, None)
        change_category(
            SYSTEM, category_code, names=category.names, drawing=category.drawing, family_code=category_code,
            parent_code=category.parent.code if category.parent else None, seen=category_version(category),
        )  # fmt: skip
