"""Carts for what was agreed elsewhere: their lines stand at a price of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.ordering.models import Cart, CartLine


@dataclass(frozen=True, slots=True)
class AgreedLine:
    """So many sales units of a variant at a net price of the company's currency, agreed in the document `source`."""

    variant_id: int
    quantity: Decimal
    unit_price: Decimal
    source: str


def agreed_cart(actor: Actor, lines: Sequence[AgreedLine]) -> Cart:
    """A cart of these lines beside the actor's current one, to be ordered as it is. Raises PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "agreed_cart"):
        cart = Cart.objects.create(
            company_id=actor.company_id, unit_id=actor.own_unit_id, user_id=actor.user_id, is_current=False
        )
        CartLine.objects.bulk_create(
            CartLine(
                cart=cart,
                position=position,
                variant_id=line.variant_id,
                quantity=line.quantity,
                seen_unit_price=line.unit_price,
                agreed_unit_price=line.unit_price,
                agreed_source=line.source,
            )
            for position, line in enumerate(lines, start=1)
        )
        return cart
