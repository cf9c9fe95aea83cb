"""What goods were called before, and what is no longer sold, for whom it was meant."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models.expressions import RawSQL

from lonja.catalog.models import EndOfSale, FormerProductCode, Product, Relation, RelationKind, Variant
from lonja.catalog.queries.nearest import nearest
from lonja.catalog.queries.visibility import meant_products, visible_products, visible_variants
from lonja.companies.actor import Actor
from lonja.core.texts import localized

ENOUGH = 4
"""So many substitutes are named; what the seller did not name is what comes nearest by its words."""


def renamed_product(actor: Actor, code: str) -> Product | None:
    """The product that had this code before, if the actor may see it; one query."""
    held = FormerProductCode.objects.filter(code=code).values("product")
    return visible_products(actor).filter(pk__in=held).first()


def ended_product(actor: Actor, code: str) -> Product | None:
    """The product with this code whose variants are all no longer sold, if it was meant for the actor; two queries."""
    meant = meant_products(actor)
    found = Product.objects.filter(code=code, pk__in=RawSQL(meant.text, meant.params))  # noqa: S611
    product = found.select_related("category").first()
    if product is None:
        return None
    variants = Variant.objects.filter(product=product).values_list("is_active", "end_of_sale")
    return product if variants and all(not is_active and ended for is_active, ended in variants) else None


def substitutes_for(actor: Actor, product: Product) -> list[Variant]:
    """What the actor may buy in place of a product: what the seller named, then what comes nearest by its words."""
    relations = Relation.objects.filter(product=product, kind=RelationKind.SUBSTITUTE).order_by("position", "id")
    ids = list(relations.values_list("variant", flat=True))
    seen = visible_variants(actor).filter(pk__in=ids).select_related("product__category")
    found = sorted(seen, key=lambda one: ids.index(one.pk))
    if len(found) < ENOUGH:
        near = nearest(actor, localized(product.names), ENOUGH)
        found += [one for one in near if one.product_id != product.pk and one not in found]
    return found[:ENOUGH]


def named_substitutes(actor: Actor, variant_ids: Collection[int]) -> dict[int, list[Variant]]:
    """What the seller named in place of variants that are no longer sold, by their ids, as far as the actor may buy it.

    Two queries; none for no ids.
    """
    if not variant_ids:
        return {}
    ended = dict(EndOfSale.objects.filter(variant__in=variant_ids).values_list("variant", "variant__product"))
    relations = Relation.objects.filter(
        product__in=ended.values(), kind=RelationKind.SUBSTITUTE, variant__in=visible_variants(actor)
    )
    rows = list(relations.select_related("variant__product__category").order_by("position", "id"))
    return {pk: [row.variant for row in rows if row.product_id == product] for pk, product in ended.items()}
