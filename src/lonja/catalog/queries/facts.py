"""What a line of a cart, an order or a list needs to know of its variant, without the weight of model instances."""

from __future__ import annotations

import json
from collections.abc import Collection
from decimal import Decimal
from typing import NamedTuple

from django.db import connection

from lonja.catalog.queries.visibility import shown_variants
from lonja.catalog.rules import own_words
from lonja.companies.actor import Actor


class VariantFacts(NamedTuple):
    """What a line needs to know of its variant; `own_code` and `own_name`: what the company itself calls it, or ''."""

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
    own_code: str
    own_name: str
    fulfillment: str
    is_configurable: bool

    @property
    def own(self) -> str:
        """The company's own number and name, as they are read together."""
        return own_words(self.own_code, self.own_name)


_FACTS = """
    SELECT v.id, v.sku, v.names, v.sales_unit, v.content, v.quantity_minimum, v.quantity_step,
           p.code, p.drawing, p.tax_class, c.path, coalesce(own.code, ''), coalesce(own.name, ''),
           v.fulfillment, p.is_configurable
    FROM catalog_variant v
    JOIN catalog_product p ON p.id = v.product_id
    JOIN catalog_category c ON c.id = p.category_id
    LEFT JOIN (
        SELECT DISTINCT ON (variant_id) variant_id, code, name FROM catalog_ownpartnumber
        WHERE company_id = %s AND variant_id = ANY(%s) ORDER BY variant_id, key
    ) AS own ON own.variant_id = v.id
    WHERE v.id = ANY(%s) AND {shown}"""


def variant_facts(actor: Actor, variant_ids: Collection[int]) -> dict[int, VariantFacts]:
    """The facts of those variants that the actor may see, by id; one query for any number."""
    shown, ids = shown_variants(actor), list(variant_ids)
    company_id = actor.company.id if actor.company else None
    with connection.cursor() as cursor:
        cursor.execute(_FACTS.format(shown=shown.text), (company_id, ids, ids, *shown.params))
        rows = cursor.fetchall()
    return {row[0]: VariantFacts(row[0], row[1], json.loads(row[2]), *row[3:]) for row in rows}
