"""What a company itself calls the variants that it buys."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from django.db.models import Q, QuerySet

from lonja.catalog.models import OwnPartNumber
from lonja.catalog.queries.visibility import visible_variants
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.codes import normalize_code


class OwnNumber(NamedTuple):
    """A company's own code of a variant, and its own name ('' where it gave none)."""

    code: str
    name: str


def own_numbers(actor: Actor, variant_ids: Collection[int]) -> dict[int, tuple[OwnNumber, ...]]:
    """What the actor's company calls these variants, by variant, in the order of its codes; one query at most.

    Those that it gave no number are left out; so are all for somebody who acts for no company.
    """
    if actor.company is None:
        return {}
    given = OwnPartNumber.objects.filter(company_id=actor.company_id, variant_id__in=variant_ids).order_by("key")
    found: dict[int, tuple[OwnNumber, ...]] = {}
    for variant_id, code, name in given.values_list("variant_id", "code", "name"):
        found[variant_id] = (*found.get(variant_id, ()), OwnNumber(code, name))
    return found


def own_dictionary(actor: Actor, text: str = "") -> QuerySet[OwnPartNumber]:
    """All that the actor's company calls articles, by code, or what of it a text finds by code, name or visible SKU.

    A number whose article is hidden from the company stays, and says nothing of it: ask `variant_facts` for the rest.
    """
    found = OwnPartNumber.objects.filter(company_id=actor.company_id).defer("words").order_by("key")
    if text:
        key = normalize_code(text) or text
        by_sku = visible_variants(actor).filter(sku_key__startswith=key).order_by().values("pk")
        found = found.filter(Q(key__startswith=key) | Q(name__icontains=text) | Q(variant__in=by_sku))
    return found


def own_numbers_of_companies(actor: Actor, *, text: str = "", company: str = "") -> QuerySet[OwnPartNumber]:
    """What companies call variants, by code, name or SKU, and by company. For the seller's people."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = OwnPartNumber.objects.select_related("company", "variant").defer("words")
    if company:
        found = found.filter(company__name__icontains=company)
    if text:
        key = normalize_code(text) or text
        found = found.filter(Q(key__startswith=key) | Q(name__icontains=text) | Q(variant__sku_key__startswith=key))
    return found
