"""What belongs to a product, and what comes after what is no longer made; seen as everything else is."""

from __future__ import annotations

from collections.abc import Collection

from django.db import connection

from lonja.catalog.models import Product, Relation, Variant
from lonja.catalog.queries.rows import VARIANT_COLUMNS, VARIANT_JOINS, variants_from
from lonja.catalog.queries.visibility import meant_products, shown_variants, visible_variants
from lonja.companies.actor import Actor

_LONGEST_CHAIN = 20

# From each variant on to the first of its successors that the actor may buy, where he was meant to see it itself.
_SUCCESSORS = """
WITH RECURSIVE chain AS (
    SELECT old.id AS from_id, old.replaced_by_id AS id, 1 AS step
    FROM catalog_variant old
    JOIN catalog_product op ON op.id = old.product_id
    WHERE {which} AND old.replaced_by_id IS NOT NULL AND op.id IN ({meant})
    UNION ALL
    SELECT chain.from_id, next.replaced_by_id, chain.step + 1
    FROM chain JOIN catalog_variant next ON next.id = chain.id
    WHERE next.replaced_by_id IS NOT NULL AND chain.step < {longest}),
found AS (
    SELECT DISTINCT ON (chain.from_id) chain.from_id, chain.id
    FROM chain JOIN catalog_variant v ON v.id = chain.id
    WHERE {shown}
    ORDER BY chain.from_id, chain.step)
SELECT found.from_id, {columns} FROM found {joins} ORDER BY found.from_id
"""


def relations_of(actor: Actor, product: Product) -> list[Relation]:
    """What belongs to a product and may be bought by the actor, with its variants; one query."""
    found = Relation.objects.filter(product=product, variant__in=visible_variants(actor))
    return list(found.select_related("variant__product__category").order_by("position", "id"))


def successors_of(actor: Actor, variant_ids: Collection[int]) -> dict[int, Variant]:
    """What replaces these variants, by their ids, as far as the actor may buy it; one query, none for no ids.

    It says nothing of a variant that was never meant for the actor.
    """
    return _successors(actor, "old.id = ANY(%s::bigint[])", list(variant_ids)) if variant_ids else {}


def successors_of_product(actor: Actor, code: str) -> list[Variant]:
    """What replaces the variants of a product that is sold no more, each once; one query."""
    found = _successors(actor, "op.code = %s", code)
    return list({variant.pk: variant for variant in found.values()}.values())


def _successors(actor: Actor, which: str, value: str | list[int]) -> dict[int, Variant]:
    meant, shown = meant_products(actor), shown_variants(actor)
    statement = _SUCCESSORS.format(
        which=which,
        meant=meant.text,
        shown=shown.text,
        longest=_LONGEST_CHAIN,
        columns=VARIANT_COLUMNS,
        joins=VARIANT_JOINS,
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [value, *meant.params, *shown.params])
        rows = cursor.fetchall()
    return dict(zip((row[0] for row in rows), variants_from(row[1:] for row in rows), strict=True))
