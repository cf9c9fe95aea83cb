"""What leads from agreed lines to the one door to orders: a cart at their prices, and what is confirmed with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.queries import delivery_addresses
from lonja.ordering.actions import AgreedLine, Checkout, agreed_cart
from lonja.ordering.errors import AddressMissing
from lonja.ordering.models import Road
from lonja.ordering.queries import cart_view
from lonja.ordering.rules import AgreedStep
from lonja.quotes.models import QuoteLine
from lonja.quotes.queries.lines import fact_of
from lonja.quotes.rules import least_of, unit_price_at


@dataclass(frozen=True, slots=True)
class Bought:
    """So many sales units of a quote's line, at this net price of one; `source` names the document to the order."""

    line: QuoteLine
    quantity: Decimal
    unit_price: Decimal
    source: str
    steps: Sequence[AgreedStep] = ()


@dataclass(frozen=True, slots=True)
class Sending:
    """What is confirmed with agreed lines. `key` makes one order of the same click, `road` says by which it came.

    Without an address the goods go to the default one.
    """

    key: str
    road: Road
    po_number: str = ""
    note: str = ""
    delivery_address_id: UUID | None = None
    wanted_on: date | None = None


def steps_of(line: QuoteLine, whole_discount: Decimal, *, lowest: Decimal | None = None) -> list[AgreedStep]:
    """What an order of the line remembers of its tiers, all discounts taken off; nothing where it has none.

    They begin at the least that was offered, or at `lowest`.
    """
    fact = fact_of(line)
    if not fact.tiers:
        return []
    quantities = {least_of(fact) if lowest is None else lowest, line.quantity, *(t.from_quantity for t in fact.tiers)}
    found = ((quantity, unit_price_at(fact, quantity, whole_discount)) for quantity in sorted(quantities))
    return [AgreedStep(quantity, price) for quantity, price in found if price is not None]


def agreed_checkout(actor: Actor, bought: Sequence[Bought], sending: Sending, freight: Decimal | None) -> Checkout:
    """A cart of these lines, and what `place_order` is asked with. Raises AddressMissing, PermissionMissing."""
    addresses = delivery_addresses(actor)
    wanted = sending.delivery_address_id
    address = addresses.filter(pk=wanted).first() if wanted else addresses.order_by("-is_default", "pk").first()
    if address is None:
        raise AddressMissing
    cart = agreed_cart(actor, [_agreed(one) for one in bought], freight=freight)
    view = cart_view(actor, cart, delivery=address, with_stock=False)
    return Checkout(
        cart_id=cart.pk,
        idempotency_key=sending.key,
        seen_hash=view.content_hash,
        delivery_address_id=address.pk,
        po_number=sending.po_number,
        note=sending.note,
        wanted_on=sending.wanted_on,
        road=sending.road,
    )


def _agreed(one: Bought) -> AgreedLine:
    line = one.line
    return AgreedLine(
        variant_id=line.variant_id or 0,
        quantity=one.quantity,
        unit_price=one.unit_price,
        source=one.source,
        configuration=line.configuration,
        cost_center_id=line.cost_center_id,
        steps=one.steps,
    )
