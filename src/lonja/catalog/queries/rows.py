"""Variants from the rows of raw statements, with product and category at hand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.db.models import JSONField, Model

from lonja.catalog.models import Category, Product, Variant


class _Columns(NamedTuple):
    model: type[Model]
    names: list[str]
    json_at: list[int]

    def instance(self, values: Sequence[Any]) -> Any:
        read = list(values)
        for place in self.json_at:
            read[place] = json.loads(read[place])
        return self.model.from_db("default", self.names, read)


def _columns(model: type[Model]) -> _Columns:
    fields = model._meta.concrete_fields
    json_at = [place for place, field in enumerate(fields) if isinstance(field, JSONField)]
    return _Columns(model, [field.attname for field in fields], json_at)


_VARIANT, _PRODUCT, _CATEGORY = _columns(Variant), _columns(Product), _columns(Category)
_PRODUCT_AT = len(_VARIANT.names)
_CATEGORY_AT = _PRODUCT_AT + len(_PRODUCT.names)
_OWN_AT = _CATEGORY_AT + len(_CATEGORY.names)

VARIANT_COLUMNS = ", ".join(
    f"{alias}.{name}" for alias, part in (("v", _VARIANT), ("p", _PRODUCT), ("c", _CATEGORY)) for name in part.names
)
"""The columns of a variant `v`, its product `p` and its category `c`."""

CATEGORY_COLUMNS = ", ".join(f"c.{name}" for name in _CATEGORY.names)
"""The columns of a category `c`."""

VARIANT_JOINS = """
JOIN catalog_variant v ON v.id = found.id
JOIN catalog_product p ON p.id = v.product_id
JOIN catalog_category c ON c.id = p.category_id
"""
"""From the ids of `found` to what VARIANT_COLUMNS names."""


def variants_from(rows: Iterable[Sequence[Any]]) -> list[Variant]:
    """The variants in rows of VARIANT_COLUMNS; those of one product share it, and its category.

    With `own_column` behind them they know what the company calls them.
    """
    products: dict[int, Product] = {}
    variants = []
    for row in rows:
        variant: Variant = _VARIANT.instance(row[:_PRODUCT_AT])
        product = products.get(variant.product_id)
        if product is None:
            product = products[variant.product_id] = _PRODUCT.instance(row[_PRODUCT_AT:_CATEGORY_AT])
            product.category = _CATEGORY.instance(row[_CATEGORY_AT:_OWN_AT])
        variant.product = product
        if len(row) > _OWN_AT:
            variant.own_numbers = json.loads(row[_OWN_AT])
        variants.append(variant)
    return variants


def category_from(values: Sequence[Any]) -> Category:
    """The category in the values of CATEGORY_COLUMNS."""
    made: Category = _CATEGORY.instance(values)
    return made
