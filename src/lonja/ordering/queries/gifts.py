"""Free goods of a cart or order: what promotions add for nothing, as far as it can be given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal

from lonja.catalog.models import Fulfillment
from lonja.catalog.queries import Component, VariantFacts, components_of, variant_facts
from lonja.companies.actor import Actor
from lonja.core.texts import localized
from lonja.inventory.queries import Availability
from lonja.pricing.queries import tax_for
from lonja.pricing.rules import Gift, Settlement, TaxTerms

Wanted = tuple[int, Decimal]
"""A variant, and how many sales units of it."""


@dataclass(frozen=True, slots=True)
class GiftLine:
    """So many sales units of a variant for nothing, by the promotion of this code and name.

    `is_missing`: stock does not cover it now, and nothing supplies it; an order goes on without it.
    """

    promotion_id: int
    code: str
    promotion: str
    variant: VariantFacts
    quantity: Decimal
    parts: tuple[Component, ...]
    tax: TaxTerms
    stock: Availability | None = None
    is_missing: bool = False

    @property
    def name(self) -> str:
        """The variant's name in the reader's language."""
        return localized(self.variant.names)


def gift_lines(actor: Actor, settlement: Settlement, country: str) -> list[GiftLine]:
    """What a settlement gives, taxed for `country`: of what the actor may see, in quantities that its step allows.

    What is configured is never given, for something would have to be chosen. No query where nothing is given.
    """
    if not settlement.gifts:
        return []
    facts = variant_facts(actor, [gift.variant_id for gift in settlement.gifts])
    given = [
        (gift, facts[gift.variant_id], quantity)
        for gift in settlement.gifts
        if gift.variant_id in facts
        and not facts[gift.variant_id].is_configurable
        and (quantity := _fitting(gift, facts[gift.variant_id]))
    ]
    kits = components_of(actor, [fact.id for _, fact, _ in given if fact.fulfillment == Fulfillment.KIT])
    taxes = tax_for(actor, country, {fact.tax_class for _, fact, _ in given})
    return [
        GiftLine(
            promotion_id=gift.promotion_id,
            code=gift.code,
            promotion=localized(gift.names) or gift.code,
            variant=fact,
            quantity=quantity,
            parts=tuple(kits.get(fact.id, ())),
            tax=taxes[fact.tax_class],
        )
        for gift, fact, quantity in given
    ]


def _fitting(gift: Gift, fact: VariantFacts) -> Decimal:
    steps = (gift.quantity / fact.quantity_step).to_integral_value(ROUND_FLOOR)
    return steps * fact.quantity_step


def missing(bought: Iterable[Wanted], gifts: Sequence[Wanted], stock: Mapping[int, Availability]) -> list[bool]:
    """Of each gift, whether stock does not cover it after what is bought and the gifts before it are taken."""
    taken: defaultdict[int, Decimal] = defaultdict(Decimal)
    for variant_id, quantity in bought:
        taken[variant_id] += quantity
    are_missing = []
    for variant_id, quantity in gifts:
        one = stock[variant_id]
        is_short = not one.may_backorder and one.available - taken[variant_id] < quantity
        if not is_short:
            taken[variant_id] += quantity
        are_missing.append(is_short)
    return are_missing


def stocked(gifts: Sequence[GiftLine], bought: Iterable[Wanted], stock: Mapping[int, Availability]) -> list[GiftLine]:
    """The gifts with their stock, and whether they are missing."""
    are_missing = missing(bought, [(gift.variant.id, gift.quantity) for gift in gifts], stock)
    return [
        replace(gift, stock=stock.get(gift.variant.id), is_missing=is_missing)
        for gift, is_missing in zip(gifts, are_missing, strict=True)
    ]


def used(settlement: Settlement, gifts: Iterable[GiftLine]) -> list[int]:
    """The promotions with a limit that took something off, or gave something that can be given (by id)."""
    given = {gift.promotion_id for gift in gifts}
    in_vain = {gift.promotion_id for gift in settlement.gifts} - given
    return [pk for pk in settlement.used if pk not in in_vain]
