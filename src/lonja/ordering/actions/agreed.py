"""Carts for what was agreed elsewhere: their lines stand at a price of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.ordering.models import Cart, CartLine
from lonja.ordering.rules import AgreedStep, steps_as_text


@dataclass(frozen=True, slots=True)
class AgreedLine:
    """So many sales units of a variant at a net price of the company's currency, agreed in the document `source`.

    `configuration` is what was chosen of it (catalog.configuring.as_text). With `steps` the price follows them where
    less is ordered in the end, and less than their lowest is refused; without, it stays.
    """

    variant_id: int
    quantity: Decimal
    unit_price: Decimal
    source: str
    configuration: str = ""
    cost_center_id: UUID | None = None
    note: str = ""
    steps: Sequence[AgreedStep] = ()


def agreed_cart(actor: Actor, lines: Sequence[AgreedLine], *, freight: Decimal | None = None) -> Cart:
    """A cart of these lines beside the actor's current one, to be ordered as it is.

    `freight` (net, in the company's currency) was agreed for all of it; None: as usual. Raises PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "agreed_cart"):
        cart = Cart.objects.create(
            company_id=actor.company_id,
            unit_id=actor.own_unit_id,
            user_id=actor.user_id,
            api_key_id=actor.api_key_id,
            is_current=False,
            agreed_freight=freight,
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
                agreed_steps=steps_as_text(line.steps),
                configuration=line.configuration,
                cost_center_id=line.cost_center_id,
                note=line.note,
            )
            for position, line in enumerate(lines, start=1)
        )
        return cart
