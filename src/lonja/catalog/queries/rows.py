"""Variants from the rows of raw statements, with product and category at hand."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from django.db.models import JSONField, Model

from lonja.catalog.models import Category, Product, Variant


class _Columns(NamedTuple):
    alias: str
    model: type[Model]
    names: list[str]
    is_json: list[bool]

    def instance(self, values: Sequence[Any]) -> Any:
        read = [json.loads(value) if is_json else value for value, is_json in zip(values, self.is_json, strict=True)]
        return self.model.from_db("default", self.names, read)


def _columns(alias: str, model: type[Model]) -> _Columns:
    fields = model._meta.concrete_fields
    return _Columns(alias, model, [f.attname for f in fields], [isinstance(f, JSONField) for f in fields])


_PARTS = [_columns("v", Variant), _columns("p", Product), _columns("c", Category)]
_ENDS = list(accumulate((len(part.names) for part in _PARTS), initial=0))

VARIANT_COLUMNS = ", ".join(f"{part.alias}.{name}" for part in _PARTS for name in part.names)
"""The columns of a variant `v`, its product `p` and its category `c`."""

VARIANT_JOINS = """
JOIN catalog_variant v ON v.id = found.id
JOIN catalog_product p ON p.id = v.product_id
JOIN catalog_category c ON c.id = p.category_id
"""
"""From the ids of `found` to what VARIANT_COLUMNS names."""


def variant_from(values: Sequence[Any]) -> Variant:
    """The variant in the values of VARIANT_COLUMNS."""
    variant, product, category = (
        part.instance(values[start:end]) for part, start, end in zip(_PARTS, _ENDS, _ENDS[1:], strict=False)
    )
    product.category = category
    variant.product = product
    made: Variant = variant
    return made
