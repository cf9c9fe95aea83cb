"""Reads of price lists for the seller's people: what each holds, for whom it counts, on which lists it stands."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Count, Q, QuerySet

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.pricing.errors import PriceListUnknown
from lonja.pricing.models import ASSIGNEES, FormulaException, PriceEntry, PriceList, PriceListAssignment

_CHAIN = "base__base__base__base__base"


@dataclass(frozen=True, slots=True)
class Use:
    """How many prices a list holds, and to how many of each kind it is assigned (channel, segment, ...)."""

    entries: int
    assigned: dict[str, int]


def price_lists(actor: Actor, *, text: str = "", kind: str = "", currency: str = "") -> QuerySet[PriceList]:
    """The price lists by code or name, `kind` 'own' or 'formula', and currency; unordered. For the seller's people."""
    actor.require(Permission.SALES_PRICES_VIEW)
    found = PriceList.objects.select_related("base")
    if text:
        found = found.filter(Q(code__icontains=text) | Q(names__es__icontains=text) | Q(names__en__icontains=text))
    if kind in ("own", "formula"):
        found = found.filter(base__isnull=kind == "own")
    return found.filter(currency=currency) if currency else found


def uses_of(actor: Actor, list_ids: Collection[int]) -> dict[int, Use]:
    """What these lists hold and to whom they are assigned; two queries."""
    actor.require(Permission.SALES_PRICES_VIEW)
    entries = PriceEntry.objects.filter(price_list__in=list_ids).values_list("price_list").annotate(n=Count("pk"))
    held = dict(entries.order_by())
    counts = [Count(whom) for whom in ASSIGNEES]
    rows = PriceListAssignment.objects.filter(price_list__in=list_ids).order_by().values_list("price_list")
    assigned = {
        pk: {whom: n for whom, n in zip(ASSIGNEES, numbers, strict=True) if n}
        for pk, *numbers in rows.annotate(*counts)
    }
    return {pk: Use(held.get(pk, 0), assigned.get(pk, {})) for pk in list_ids}


def price_list_or_404(actor: Actor, code: str) -> PriceList:
    """A list with the chain of lists on which it stands; one query. Raises PriceListUnknown (404)."""
    actor.require(Permission.SALES_PRICES_VIEW)
    found = PriceList.objects.select_related(_CHAIN).filter(code=code).first()
    if found is None:
        raise PriceListUnknown(code=code)
    return found


def chain_of(price_list: PriceList) -> list[PriceList]:
    """The list and those on which it stands, down to the one that holds prices."""
    chain = [price_list]
    while chain[-1].base is not None:
        chain.append(chain[-1].base)
    return chain


def assignments_of(actor: Actor, price_list: PriceList, text: str = "") -> QuerySet[PriceListAssignment]:
    """For whom a list counts, ever, by name or number, in the order of priority. For the seller's people."""
    actor.require(Permission.SALES_PRICES_VIEW)
    whom = PriceListAssignment.objects.filter(price_list=price_list)
    if text:
        names = ("company__name", "unit__name", "unit__company__name", "contract__number", "contract__company__name")
        codes = ("segment__code", "segment__names__es", "segment__names__en", "channel__name")
        whom = whom.filter(reduce(or_, (Q(**{f"{field}__icontains": text}) for field in (*names, *codes))))
    assignees = ("channel", "segment", "company", "unit__company", "contract__company")
    return whom.select_related(*assignees).order_by("priority", "valid_from", "pk")


def exceptions_of(actor: Actor, price_list: PriceList) -> QuerySet[FormulaException]:
    """For which goods a list by formula has another percentage. For the seller's people."""
    actor.require(Permission.SALES_PRICES_VIEW)
    found = FormulaException.objects.filter(price_list=price_list)
    return found.select_related("product", "category").order_by("product__code", "brand", "category__path")
