"""One question, one record: for this company, how much and when?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.inventory.queries import Availability, availability
from lonja.pricing.queries import price_lines, promoted_lines
from lonja.pricing.rules import Ask, PricedLine, PromotedPrice


@dataclass(frozen=True, slots=True)
class Offer:
    """A variant with this company's price (at its minimum quantity, with breaks) and stock."""

    variant: Variant
    price: PricedLine
    availability: Availability
    promoted: PromotedPrice | None = None


def offers(actor: Actor, variants: Sequence[Variant], *, with_promotions: bool = False) -> list[Offer]:
    """Price and stock of variants that the actor may see, in two queries for any number of them.

    `with_promotions` tells what a sales unit comes to by promotions that count for it alone, in a third query where
    there are promotions of lines today.
    """
    asks = [Ask(variant.pk, variant.quantity_minimum) for variant in variants]
    stock = availability(actor, [variant.pk for variant in variants])
    if with_promotions:
        prices = promoted_lines(actor, asks, with_breaks=True)
    else:
        prices = [(price, None) for price in price_lines(actor, asks, with_breaks=True)]
    return [
        Offer(variant, price, stock[variant.pk], promoted)
        for variant, (price, promoted) in zip(variants, prices, strict=True)
    ]
