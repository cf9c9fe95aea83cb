"""A kit as one company would see it, before it is saved: tried in a transaction that is taken back."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction

from lonja.catalog.actions import KitRow, save_kits
from lonja.catalog.models import Variant
from lonja.catalog.queries import visible_variants
from lonja.catalog.queries.keeping import variants_by_sku
from lonja.companies.actor import Actor
from lonja.companies.models import Company
from lonja.companies.queries import actor_acting_for
from lonja.inventory.queries import Availability, availability
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask, PricedLine


@dataclass(frozen=True, slots=True)
class TriedPart:
    """A component: how many of it a kit takes, how many there are, what so many cost, whether the company sees it."""

    variant: Variant
    quantity: Decimal
    stock: Availability
    price: PricedLine
    is_seen: bool


@dataclass(frozen=True, slots=True)
class TriedKit:
    """A kit with its price and stock for a company; `is_seen`: it is on the company's lists."""

    company: Company
    price: PricedLine
    stock: Availability
    parts: list[TriedPart]
    is_seen: bool


def tried_kit(staff: Actor, row: KitRow, held: Variant, company: Company) -> TriedKit:
    """What a company would see of a kit. Nothing is kept of it. Raises what save_kits raises."""
    buyer = actor_acting_for(staff, company.pk)
    parts = variants_by_sku(staff, [sku for sku, _quantity in row.components])
    ids = [held.pk, *(part.pk for part in parts.values())]
    with transaction.atomic():
        save_kits(staff, [row])
        stock = availability(buyer, ids)
        seen = set(visible_variants(buyer).filter(pk__in=ids).values_list("pk", flat=True))
        quantities = [(parts[sku], quantity) for sku, quantity in row.components]
        asks = [Ask(held.pk, held.quantity_minimum), *(Ask(one.pk, quantity) for one, quantity in quantities)]
        prices = price_lines(buyer, asks, with_breaks=True)
        transaction.set_rollback(True)
    tried = [
        TriedPart(one, quantity, stock[one.pk], price, one.pk in seen)
        for (one, quantity), price in zip(quantities, prices[1:], strict=True)
    ]
    return TriedKit(company, prices[0], stock[held.pk], tried, held.pk in seen)
