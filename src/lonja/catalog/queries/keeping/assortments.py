"""Assortments with what they hold and for whom they count; and what one company sees because of them."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection
from django.db.models import Count, Q, QuerySet

from lonja.catalog.errors import AssortmentUnknown
from lonja.catalog.models import Assortment, AssortmentAssignment, AssortmentEntry, Category, Product
from lonja.catalog.queries.visibility import shown_products
from lonja.companies.actor import Actor
from lonja.companies.models import Company
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_acting_for


def assortments(actor: Actor, text: str = "") -> QuerySet[Assortment]:
    """All assortments by code and name, each with the `number` of its entries and how many `show` and `hide` it."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = (
        Assortment.objects.filter(Q(code__icontains=text) | Q(names__icontains=text)) if text else Assortment.objects
    )
    return found.annotate(
        number=Count("entries", distinct=True),
        show=Count("assignments", filter=Q(assignments__hides=False), distinct=True),
        hide=Count("assignments", filter=Q(assignments__hides=True), distinct=True),
    )


def assortment_or_404(actor: Actor, code: str) -> Assortment:
    """The assortment with this code. Raises AssortmentUnknown (404)."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = Assortment.objects.filter(code=code).first()
    if found is None:
        raise AssortmentUnknown
    return found


def entries_of(actor: Actor, assortment: Assortment) -> list[AssortmentEntry]:
    """The branches, products and brands of an assortment; one query."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = AssortmentEntry.objects.filter(assortment=assortment).select_related("category", "product")
    return list(found.order_by("category__path", "product__code", "brand"))


def assignments_of(actor: Actor, assortment: Assortment) -> list[AssortmentAssignment]:
    """For whom an assortment counts; one query."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = AssortmentAssignment.objects.filter(assortment=assortment).select_related("company", "segment", "channel")
    return list(found.order_by("channel__name", "segment__code", "company__name", "pk"))


@dataclass(frozen=True, slots=True)
class SeenBranch:
    """A root of the tree: how many active products stand in it, and how many of them the company sees."""

    category: Category
    seen: int
    total: int


_SEEN = """
    SELECT left(c.path, 5) AS root, count(*), count(*) FILTER (WHERE p.id IN ({shown}))
    FROM catalog_product p JOIN catalog_category c ON c.id = p.category_id
    WHERE p.is_active GROUP BY root"""


def seen_by_company(actor: Actor, company: Company) -> list[SeenBranch]:
    """What a company sees of every root of the tree, by the predicate of the store itself; two queries."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    shown = shown_products(actor_acting_for(actor, company.pk))
    with connection.cursor() as cursor:
        cursor.execute(_SEEN.format(shown=shown.text), shown.params)
        numbers = {root: (total, seen) for root, total, seen in cursor.fetchall()}
    roots = Category.objects.filter(parent=None).order_by("path")
    return [SeenBranch(root, *reversed(numbers.get(root.path, (0, 0)))) for root in roots]


def assignments_that_reach(actor: Actor, company: Company) -> list[AssortmentAssignment]:
    """What is assigned to a company, its segments and its channel, the nearest first; one query."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    wanted = Q(company=company) | Q(segment__companies=company) | Q(channel=company.channel_id)
    found = AssortmentAssignment.objects.filter(wanted).select_related("assortment", "company", "segment", "channel")
    return sorted(found, key=lambda each: (each.company_id is None, each.segment_id is None, -each.hides))


def sees_product(actor: Actor, company: Company, product: Product) -> bool:
    """Whether a company sees a product, by the predicate of the store itself; one query."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    shown = shown_products(actor_acting_for(actor, company.pk))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT %s IN ({shown.text})", [product.pk, *shown.params])
        return bool(cursor.fetchone()[0])
