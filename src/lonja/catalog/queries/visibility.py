"""The one predicate: who may see which variants. Everything that reads the catalog is built on it.

A person who acts for no company sees nothing; the seller's people see all. A company sees of every active variant of
every active product those that the nearest assortment shows it, or hides from it: assigned to the company itself, to
its segments, to its channel; of several at one level one that hides. Where none says anything, it sees a product if
it sees the whole catalog.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import JSONField, QuerySet
from django.db.models.expressions import RawSQL

from lonja.catalog.errors import ProductUnknown, VariantUnknown
from lonja.catalog.models import Product, Variant
from lonja.companies.actor import Actor
from lonja.companies.permissions import ActorKind

# Migration 0006 makes the functions. Two small sets, each made once for a statement: the branches that differ from what
# the company sees else, and the products that differ from their branch. A company that sees all and to which nothing is
# assigned is asked about no row.
_DIFFERS_IF = """
    ({category} IN (SELECT catalog_turned_branches(%s, %s, {sees_all})))
    <> ({product} IN (SELECT catalog_turned_products(%s, %s, {sees_all})))"""
# Of a kit every part must be seen too. Only kits are asked, which the first half tells without a look at another table.
_KIT_IS_WHOLE = """
    (NOT {is_kit} OR NOT EXISTS (
        SELECT FROM catalog_kitcomponent inside JOIN catalog_variantwords part ON part.variant_id = inside.component_id
        WHERE inside.kit_id = {variant} AND NOT (part.is_active AND part.is_product_active AND {assorted})))"""
_ALL_BUT_IF = f"((SELECT NOT catalog_is_told(%s, %s)) OR NOT ({_DIFFERS_IF}))"


class Sql(NamedTuple):
    """A piece of SQL and what goes into its places."""

    text: str
    params: tuple[Any, ...] = ()


def shown_products(actor: Actor) -> Sql:
    """SELECT of the ids of the products that `actor` may see."""
    assorted = _assorted(actor, "shown.id", "shown.category_id")
    return Sql(f"SELECT shown.id FROM catalog_product shown WHERE shown.is_active AND {assorted.text}", assorted.params)  # noqa: S608


def meant_products(actor: Actor) -> Sql:
    """SELECT of the ids of the products that are meant for `actor`, also of those that are sold no more."""
    assorted = _assorted(actor, "shown.id", "shown.category_id")
    return Sql(f"SELECT shown.id FROM catalog_product shown WHERE {assorted.text}", assorted.params)  # noqa: S608


def shown_words(actor: Actor) -> Sql:
    """The same predicate as the condition that the variant of the VariantWords `w` is active and `actor` may see it."""
    assorted = _assorted(actor, "w.product_id", "w.category_id")
    whole = kit_is_whole(actor, "w.variant_id", "w.is_kit")
    condition = f"w.is_active AND w.is_product_active AND {assorted.text} AND {whole.text}"
    return Sql(condition, assorted.params + whole.params)


def shown_variants(actor: Actor) -> Sql:
    """The same predicate as the condition that the variant `v` is active and `actor` may see it."""
    products = shown_products(actor)
    whole = kit_is_whole(actor, "v.id", "(v.fulfillment = 'kit')")
    return Sql(f"v.is_active AND v.product_id IN ({products.text}) AND {whole.text}", products.params + whole.params)


def kit_is_whole(actor: Actor, variant: str, is_kit: str) -> Sql:
    """The condition that a variant is no kit, or one of which `actor` may see every component."""
    assorted = _assorted(actor, "part.product_id", "part.category_id")
    return Sql(_KIT_IS_WHOLE.format(variant=variant, is_kit=is_kit, assorted=assorted.text), assorted.params)


def _assorted(actor: Actor, product: str, category: str) -> Sql:
    """The condition that a product, standing in a category, is among those that are meant for `actor`."""
    if actor.company is None:
        return Sql("true" if _is_seller(actor) else "false")
    where = (actor.company.id, actor.channel.id if actor.channel else None)
    if actor.company.sees_whole_catalog:
        return Sql(_ALL_BUT_IF.format(category=category, product=product, sees_all="true"), where * 3)
    return Sql(f"({_DIFFERS_IF})".format(category=category, product=product, sees_all="false"), where * 2)


def _is_seller(actor: Actor) -> bool:
    """The seller's people hold seller's rights; somebody whose last role was taken away holds none."""
    return actor.kind is ActorKind.SYSTEM or (actor.kind is ActorKind.STAFF and bool(actor.grants))


def visible_variants(actor: Actor) -> QuerySet[Variant]:
    """The variants that `actor` may see; unordered. The predicate behind every read of the catalog."""
    shown = shown_variants(actor)
    ids = RawSQL(f"SELECT v.id FROM catalog_variant v WHERE {shown.text}", shown.params)  # noqa: S608, S611
    return Variant.objects.filter(pk__in=ids)


def own_column(actor: Actor, variant: str = "v.id") -> Sql:
    """A column with what the actor's company itself calls a variant: code and name of each of its own part numbers.

    As JSON, in the order of the codes; empty for somebody who acts for no company.
    """
    return Sql(_OWN_NUMBERS.format(variant=variant), (actor.company.id if actor.company else None,))


_OWN_NUMBERS = """(
    SELECT coalesce(jsonb_agg(jsonb_build_array(n.code, n.name) ORDER BY n.key), '[]')
    FROM catalog_ownpartnumber n WHERE n.variant_id = {variant} AND n.company_id = %s)"""


def _called(actor: Actor) -> QuerySet[Variant]:
    """The variants that `actor` may see, with product, category and what his company itself calls them."""
    own = own_column(actor, "catalog_variant.id")
    told: dict[str, Any] = {"own_numbers": RawSQL(own.text, own.params, output_field=JSONField())}  # noqa: S611
    return visible_variants(actor).select_related("product__category").annotate(**told)


def visible_after(actor: Actor, variant_id: int, limit: int) -> tuple[list[Variant], int | None]:
    """At most `limit` variants that `actor` may see, and the place after which more follow; told as `variant_or_404`.

    In an order in which none is passed by, however the catalog changes: one that stays visible is in one of the pages.
    """
    found = _called(actor).filter(pk__gt=variant_id).order_by("pk")
    variants = list(found[: limit + 1])
    return variants[:limit], variants[limit - 1].pk if len(variants) > limit else None


def visible_products(actor: Actor) -> QuerySet[Product]:
    """The products of which `actor` may see at least one variant; unordered."""
    return Product.objects.filter(pk__in=visible_variants(actor).values("product_id"))


def variant_or_404(actor: Actor, sku: str) -> Variant:
    """The variant with this SKU, with product, category and own numbers. Raises VariantUnknown (404)."""
    variant = _called(actor).filter(sku=sku).first()
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
