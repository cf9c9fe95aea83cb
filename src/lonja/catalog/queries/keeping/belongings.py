"""What belongs to a product, and which assortments speak of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from lonja.catalog.models import Assortment, AssortmentAssignment, AssortmentEntry, Product, Relation, UsualVariant
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission


def relations_kept(actor: Actor, product: Product) -> list[Relation]:
    """What belongs to a product, whether or not anybody sees it; one query."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = Relation.objects.filter(product=product).select_related("variant__product")
    return list(found.order_by("kind", "position", "pk"))


@dataclass(frozen=True, slots=True)
class Speaking:
    """An assortment that speaks of a product: the entries by which it does, and for whom it shows or hides it."""

    assortment: Assortment
    entries: Sequence[AssortmentEntry]
    assignments: Sequence[AssortmentAssignment]


def assortments_of_product(actor: Actor, product: Product) -> list[Speaking]:
    """The assortments that hold a product by itself, its brand or a branch above it; three queries."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    path = product.category.path
    above = [path[: end + 1] for end, sign in enumerate(path) if sign == "."]
    named = Q(product=product) | Q(category__path__in=above)
    if product.brand:
        named |= Q(brand=product.brand)
    entries = list(AssortmentEntry.objects.filter(named).select_related("assortment", "category", "product"))
    held = {each.assortment_id: each.assortment for each in entries}
    given = AssortmentAssignment.objects.filter(assortment__in=held).select_related("company", "segment", "channel")
    assignments = list(given.order_by("channel__name", "segment__code", "company__name"))
    return [
        Speaking(
            assortment,
            [each for each in entries if each.assortment_id == pk],
            [each for each in assignments if each.assortment_id == pk],
        )
        for pk, assortment in sorted(held.items(), key=lambda pair: pair[1].code)
    ]


def usual_for(actor: Actor, product: Product) -> list[UsualVariant]:
    """To which companies the variants of a product are put forward; one query."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = UsualVariant.objects.filter(variant__product=product).select_related("company", "variant")
    return list(found.order_by("company__name", "variant__sku"))
