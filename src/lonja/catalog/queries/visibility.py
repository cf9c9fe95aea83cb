"""The one predicate: who may see which variants. Everything that reads the catalog is built on it.

A person who acts for no company sees nothing; the seller's people see all. A company sees of every active variant of
every active product those that the nearest assortment shows it, or hides from it: assigned to the company itself, to
its segments, to its channel; of several at one level one that hides. Where none says anything, it sees a product if
it sees the whole catalog.
"""

# ruff: noqa: S608 - the statements are made of this file's own pieces; values are parameters

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from lonja.catalog.errors import ProductUnknown, VariantUnknown
from lonja.catalog.models import Product, Variant
from lonja.companies.actor import Actor
from lonja.companies.permissions import ActorKind

# What an assignment weighs: more at a nearer level, and at one level more if it hides. Odd shows, even hides, and so do
# 1 and 0 for a company that sees the whole catalog or only what it is shown.
_MINE = """
    SELECT entry.category_id, entry.product_id, entry.brand,
           CASE WHEN given.company_id IS NOT NULL THEN 7 WHEN given.segment_id IS NOT NULL THEN 5 ELSE 3 END
           + given.hides::int AS weight
    FROM catalog_assortmentassignment given
    JOIN catalog_assortmententry entry ON entry.assortment_id = given.assortment_id
    WHERE given.company_id = %s OR given.channel_id = %s
       OR given.segment_id = ANY(ARRAY(SELECT segment_id FROM companies_segmentmembership WHERE company_id = %s))"""
_BRANCHES = """
    SELECT inside.id, max(mine.weight) AS weight
    FROM mine
    JOIN catalog_category branch ON branch.id = mine.category_id
    JOIN catalog_category inside ON starts_with(inside.path, branch.path)
    GROUP BY inside.id"""
_TURNED_BRANCHES = f"""
    WITH mine AS ({_MINE}), branches AS ({_BRANCHES})
    SELECT id FROM branches WHERE weight & 1 <> {{base}}"""
_TURNED_PRODUCTS = f"""
    WITH mine AS MATERIALIZED ({_MINE}),
    branches AS ({_BRANCHES}),
    named AS (
        SELECT p.id, p.category_id, mine.weight FROM mine JOIN catalog_product p ON p.id = mine.product_id
        UNION ALL
        SELECT p.id, p.category_id, mine.weight
        FROM mine JOIN catalog_product p ON p.brand = mine.brand AND p.brand <> '')
    SELECT named.id
    FROM named LEFT JOIN branches ON branches.id = named.category_id
    GROUP BY named.id, branches.weight
    HAVING max(named.weight) > coalesce(branches.weight, {{base}})
       AND max(named.weight) & 1 <> coalesce(branches.weight, {{base}}) & 1"""
# Two small sets, each made once: the branches that differ from what the company sees else, and the products that differ
# from their branch. Both are empty for a company that nothing is assigned to.
_SHOWN_IF = f"(({{category}} IN ({_TURNED_BRANCHES})) {{sign}} ({{product}} IN ({_TURNED_PRODUCTS})))"


class Sql(NamedTuple):
    """A piece of SQL and what goes into its places."""

    text: str
    params: tuple[Any, ...] = ()


def shown_products(actor: Actor) -> Sql:
    """SELECT of the ids of the products that `actor` may see."""
    assorted = _assorted(actor, "shown.id", "shown.category_id")
    return Sql(f"SELECT shown.id FROM catalog_product shown WHERE shown.is_active AND {assorted.text}", assorted.params)


def shown_words(actor: Actor) -> Sql:
    """The same predicate as the condition that the variant of the VariantWords `w` is active and `actor` may see it."""
    assorted = _assorted(actor, "w.product_id", "w.category_id")
    return Sql(f"w.is_active AND w.is_product_active AND {assorted.text}", assorted.params)


def _assorted(actor: Actor, product: str, category: str) -> Sql:
    """The condition that a product, standing in a category, is among those that are meant for `actor`."""
    if actor.company is None:
        return Sql("true" if _is_seller(actor) else "false")
    sees_all = actor.company.sees_whole_catalog
    text = _SHOWN_IF.format(category=category, product=product, base=int(sees_all), sign="=" if sees_all else "<>")
    channel_id = actor.channel.id if actor.channel else None
    return Sql(text, (actor.company.id, channel_id, actor.company.id) * 2)


def _is_seller(actor: Actor) -> bool:
    """The seller's people hold seller's rights; somebody whose last role was taken away holds none."""
    return actor.kind is ActorKind.SYSTEM or (actor.kind is ActorKind.STAFF and bool(actor.grants))


def visible_variants(actor: Actor) -> QuerySet[Variant]:
    """The variants that `actor` may see; unordered. The predicate behind every read of the catalog."""
    products = shown_products(actor)
    shown = RawSQL(products.text, products.params)  # noqa: S611
    return Variant.objects.filter(is_active=True, product_id__in=shown)


def visible_products(actor: Actor) -> QuerySet[Product]:
    """The products of which `actor` may see at least one variant; unordered."""
    return Product.objects.filter(pk__in=visible_variants(actor).values("product_id"))


def variant_or_404(actor: Actor, sku: str) -> Variant:
    """The variant with this SKU, with its product and category. Raises VariantUnknown (404)."""
    variant = visible_variants(actor).select_related("product__category").filter(sku=sku).first()
    if variant is None:
        raise VariantUnknown(sku=sku)
    return variant


def product_or_404(actor: Actor, code: str) -> Product:
    """The product with this code, with its category. Raises ProductUnknown (404)."""
    product = visible_products(actor).select_related("category").filter(code=code).first()
    if product is None:
        raise ProductUnknown
    return product


def variants_of(actor: Actor, product: Product) -> QuerySet[Variant]:
    """The visible variants of a product, in the order of its table."""
    return (
        visible_variants(actor).filter(product=product).select_related("product__category").order_by("position", "id")
    )
