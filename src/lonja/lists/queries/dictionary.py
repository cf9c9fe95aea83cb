"""A company's dictionary: what it calls what it buys, and what it means by its words for units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import QuerySet

from lonja.catalog.models import Pack
from lonja.catalog.queries import VariantFacts, own_dictionary, variant_facts
from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.lists.models import OwnUnit
from lonja.lists.rules.matching import Counts
from lonja.lists.rules.vocabulary import unit_of


@dataclass(frozen=True, slots=True)
class Word:
    """A code of the company's: what it means, by whose word (None: the seller's, by an import) and since when.

    Of a variant that is hidden from the reader `variant` is None, and neither name nor quantity is told.
    """

    code: str
    name: str
    variant: VariantFacts | None
    quantity: Decimal
    taught_by: User | None
    taught_at: datetime | None


@dataclass(frozen=True, slots=True)
class UnitWord:
    """How many sales units of a variant the company means by one `unit` of it, by whose word and since when."""

    pk: int
    unit: str
    variant: VariantFacts
    quantity: Decimal
    taught_by: User | None
    taught_at: datetime


@dataclass(frozen=True, slots=True)
class Dictionary:
    """A page of the codes, how many there are, and the units of variants that may be seen."""

    words: list[Word]
    total: int
    units: list[UnitWord]


UNITS_SHOWN = 200


def dictionary(actor: Actor, text: str = "", *, start: int = 0, size: int = 100) -> Dictionary:
    """What the actor's company taught: the codes from `start` on, all or those that fit a text, and the latest units.

    Five queries at most. Raises PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    found = own_dictionary(actor, text).select_related("taught_by")
    total = found.count()
    numbers = list(found[start : start + size])
    units = list(_units(actor))
    facts = variant_facts(actor, {one.variant_id for one in numbers} | {one.variant_id for one in units})
    words = [
        Word(
            one.code,
            one.name if one.variant_id in facts else "",
            facts.get(one.variant_id),
            one.quantity if one.variant_id in facts else Decimal(1),
            one.taught_by,
            one.taught_at,
        )
        for one in numbers
    ]
    shown = [
        UnitWord(one.pk, one.unit, facts[one.variant_id], one.quantity, one.taught_by, one.taught_at)
        for one in units
        if one.variant_id in facts
    ]
    return Dictionary(words, total, shown)


def _units(actor: Actor) -> QuerySet[OwnUnit]:
    return own_units(actor).order_by("-taught_at", "pk")[:UNITS_SHOWN]


def own_units(actor: Actor) -> QuerySet[OwnUnit]:
    """What the actor's company means by units, also of variants that are hidden from him: ask `variant_facts`."""
    return OwnUnit.objects.filter(company=actor.company_id).select_related("taught_by")


def unit_counts(actor: Actor, asked: Collection[tuple[int, str]]) -> dict[int, Counts]:
    """How many sales units of each variant a unit is, by variant; two queries, none if nothing is asked.

    By the company's own count; and by the packs of the catalog, where only one pack of the variant is called so.
    """
    ids = {variant_id for variant_id, _ in asked}
    if not ids:
        return {}
    own: dict[int, dict[str, Decimal]] = defaultdict(dict)
    taught = OwnUnit.objects.filter(company=actor.company_id, variant_id__in=ids)
    for variant_id, unit, quantity in taught.values_list("variant_id", "unit", "quantity"):
        own[variant_id][unit] = quantity
    packs = _packs(ids)
    return {variant_id: Counts(own.get(variant_id, {}), packs.get(variant_id, {})) for variant_id in ids}


def _packs(variant_ids: Collection[int]) -> dict[int, dict[str, Decimal]]:
    """The packs of each variant by the unit that their names begin with; none where two are called the same."""
    found: dict[int, dict[str, set[Decimal]]] = defaultdict(lambda: defaultdict(set))
    for variant_id, names, quantity in Pack.objects.filter(variant_id__in=variant_ids).values_list(
        "variant_id", "names", "quantity"
    ):
        for name in names.values():
            unit = unit_of((name.split() or [""])[0])
            if unit:
                found[variant_id][unit].add(quantity)
    return {
        variant_id: {unit: next(iter(sizes)) for unit, sizes in units.items() if len(sizes) == 1}
        for variant_id, units in found.items()
    }
