"""From where lines come onto a list: the cart, an earlier order, a quick order that was reviewed, a product."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from lonja.catalog.queries import variant_facts, variant_or_404
from lonja.companies.actor import Actor
from lonja.lists.queries.reviews import READY, quick_order_or_404
from lonja.ordering.models import CartLine
from lonja.ordering.queries import cart_of, order_lines, order_or_404


@dataclass(frozen=True, slots=True)
class LineAsk:
    """A line that somebody wants on a list: so many sales units of a variant, as it was configured."""

    variant_id: int
    quantity: Decimal
    cost_center_id: UUID | None = None
    note: str = ""
    configuration: str = ""


def lines_of_cart(actor: Actor) -> list[LineAsk]:
    """What stands in the actor's cart now and may be seen by him; two queries. Raises PermissionMissing."""
    cart = cart_of(actor)
    rows = CartLine.objects.filter(cart=cart).order_by("position") if cart else ()
    return _shown(
        actor, [LineAsk(row.variant_id, row.quantity, row.cost_center_id, row.note, row.configuration) for row in rows]
    )


def lines_of_order(actor: Actor, order_id: UUID) -> list[LineAsk]:
    """What was bought with an order, without gifts, of what may be seen today. Raises NotFound."""
    lines = order_lines(order_or_404(actor, order_id))
    bought = [line for line in lines if not line.is_gift and not line.service_of_id]
    return _shown(
        actor,
        [
            LineAsk(line.variant_id, line.quantity, line.cost_center_id, line.note, line.configuration)
            for line in bought
        ],
    )


def lines_of_quick_order(actor: Actor, quick_order_id: UUID) -> list[LineAsk]:
    """The lines of a reviewed quick order that are ready. Raises NotFound."""
    ready = quick_order_or_404(actor, quick_order_id).lines.filter(status__in=READY, is_left_out=False)
    return _shown(
        actor,
        [
            LineAsk(line.variant_id, line.quantity, line.cost_center_id, configuration=line.configuration)
            for line in ready.order_by("position")
            if line.variant_id and line.quantity
        ],
    )


def line_of_product(actor: Actor, sku: str, quantity: Decimal | None = None) -> list[LineAsk]:
    """One variant by its SKU, in the least quantity that is sold if none is given. Raises NotFound."""
    variant = variant_or_404(actor, sku)
    return [LineAsk(variant.pk, variant.quantity_minimum if quantity is None else quantity)]


def _shown(actor: Actor, asks: list[LineAsk]) -> list[LineAsk]:
    facts = variant_facts(actor, {ask.variant_id for ask in asks})
    return [ask for ask in asks if ask.variant_id in facts]
