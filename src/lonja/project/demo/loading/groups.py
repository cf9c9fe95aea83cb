"""Group purchases: one under way to which three customers committed, one to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import islice

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.queries import actor_for, delivery_addresses
from lonja.core.locks import no_locks_held
from lonja.core.money import round_amount
from lonja.core.quantities import fit_quantity
from lonja.group_buying.actions import PurchaseRow, commit, save_purchase
from lonja.group_buying.rules import Step
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask
from lonja.project.demo.loading.customers import Customer

_PARTS = (
    ("talleresnorte", "buyer@talleresnorte.example", 60),
    ("almazara", "puerto@almazara.example", 110),
    ("lumbrera", "almacen@lumbrera.example", 40),
)
_STEPS = ((100, 92), (250, 86), (600, 79))
"""From so many sales units in all on, so many percent of the price that the first customer pays alone."""


def load_groups(customers: Mapping[str, Customer], now: datetime) -> None:
    """Write them for gloves, as far as gloves and customers are there."""
    gloves = list(Variant.objects.filter(product__category__code__startswith="safe-hands").order_by("sku")[:40])
    buyers = [
        (actor_for(customers[code].users[email], None), quantity)
        for code, email, quantity in _PARTS
        if code in customers and email in customers[code].users
    ]
    if not gloves or not buyers:
        return
    steps = _steps(buyers[0][0], gloves)
    if not steps:
        return
    names = {"es": "Guantes para el invierno", "en": "Gloves for the winter"}
    begun = now - timedelta(days=4)
    held = save_purchase(SYSTEM, PurchaseRow(names, "EUR", begun, now + timedelta(days=6), steps))
    later = {"es": "Guantes para la primavera", "en": "Gloves for the spring"}
    save_purchase(SYSTEM, PurchaseRow(later, "EUR", now + timedelta(days=40), now + timedelta(days=60), steps))
    by_id = {variant.pk: variant for variant in gloves}
    for buyer, quantity in buyers:
        address = delivery_addresses(buyer).first()
        first = by_id[min(steps[0].prices)]
        fitting = fit_quantity(Decimal(quantity), first.quantity_minimum, first.quantity_step).quantity
        if address is not None:
            with no_locks_held():
                commit(buyer, held.pk, {first.pk: fitting}, address.pk)


def _steps(buyer: Actor, gloves: Sequence[Variant]) -> list[Step]:
    priced = price_lines(buyer, [Ask(variant.pk, variant.quantity_minimum) for variant in gloves])
    known = ((price.variant_id, price.unit_price) for price in priced if price.unit_price)
    chosen = dict(islice(known, 3))
    return [
        Step(Decimal(bound), {pk: round_amount(price * percent / 100, "EUR") for pk, price in chosen.items()})
        for bound, percent in (_STEPS if chosen else ())
    ]
