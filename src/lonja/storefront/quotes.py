"""From what a buyer looks at to the lines of a request for a quote."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from lonja.catalog.configuring import with_services
from lonja.catalog.queries import find_by_codes, variant_facts
from lonja.companies.actor import Actor
from lonja.core.errors import NotFound
from lonja.lists.queries import list_lines, list_or_404
from lonja.ordering.queries import cart_of, cart_view
from lonja.quotes.actions import LineRow
from lonja.web.formats import number_or_zero


def lines_of_cart(actor: Actor) -> list[LineRow]:
    """The lines of the current cart that the company may still buy; service levels as lines of their own."""
    cart = cart_of(actor)
    if cart is None:
        return []
    return [
        LineRow(
            quantity=line.quantity,
            variant_id=line.variant_id,
            configuration=with_services(line.configuration, ()) if line.configuration else "",
            cost_center_id=line.cost_center_id,
            note=line.note,
        )
        for line in cart_view(actor, cart, with_stock=False).lines
        if line.variant is not None
    ]


def lines_of_list(actor: Actor, list_id: UUID) -> tuple[str, list[LineRow]]:
    """The name of a purchase list, and what of it the company may buy; lines of several people are put together.

    Raises NotFound for a list that the actor may not see.
    """
    seen = list_or_404(actor, list_id)
    rows: dict[tuple[object, ...], LineRow] = {}
    for one in list_lines(actor, seen).lines:
        if one.variant is None:
            continue
        line, chosen = one.line, one.line.configuration
        row = LineRow(
            quantity=one.fitting,
            variant_id=line.variant_id,
            configuration=with_services(chosen, ()) if chosen else "",
            cost_center_id=line.cost_center_id,
            note=line.note,
        )
        key = (row.variant_id, row.configuration, row.cost_center_id)
        rows[key] = replace(rows[key], quantity=rows[key].quantity + row.quantity) if key in rows else row
    return seen.held.name, list(rows.values())


def lines_of_product(actor: Actor, sku: str, quantity: str) -> list[LineRow]:
    """One line of a product that the company may see, in the quantity typed or its smallest. Raises NotFound."""
    matches = find_by_codes(actor, [sku])[sku]
    if len(matches) != 1:
        raise NotFound
    fact = variant_facts(actor, [matches[0].variant.pk])[matches[0].variant.pk]
    typed = number_or_zero(quantity)
    return [LineRow(quantity=typed if typed > Decimal(0) else fact.quantity_minimum, variant_id=fact.id)]
