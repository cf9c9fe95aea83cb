"""What a line of a cart, an order or a list needs to know of its variant, without the weight of model instances."""

from __future__ import annotations

import json
from collections.abc import Collection
from decimal import Decimal
from typing import NamedTuple

from django.db import connection

from lonja.catalog.queries.visibility import shown_products
from lonja.companies.actor import Actor


class VariantFacts(NamedTuple):
    """What a line needs to know of its variant."""

    id: int
    sku: str
    names: dict[str, str]
    sales_unit: str
    content: Decimal
    quantity_minimum: Decimal
    quantity_step: Decimal
    product_code: str
    drawing: str
    tax_class: str
    category_path: str


_FACTS = """
    SELECT v.id, v.sku, v.names, v.sales_unit, v.content, v.quantity_minimum, v.quantity_step,
           p.code, p.drawing, p.tax_class, c.path
    FROM catalog_variant v
    JOIN catalog_product p ON p.id = v.product_id
    JOIN catalog_category c ON c.id = p.category_id
    WHERE v.id = ANY(%s) AND v.is_active AND v.product_id IN ({shown})"""


def variant_facts(actor: Actor, variant_ids: Collection[int]) -> dict[int, VariantFacts]:
    """The facts of those variants that the actor may see, by id; one query for any number."""
    shown = shown_products(actor)
    with connection.cursor() as cursor:
        cursor.execute(_FACTS.format(shown=shown.text), (list(variant_ids), *shown.params))
        rows = cursor.fetchall()
    return {row[0]: VariantFacts(row[0], row[1], json.loads(row[2]), *row[3:]) for row in rows}
