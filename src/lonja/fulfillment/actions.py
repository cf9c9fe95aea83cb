"""Writes: goods leave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import connection
from django.utils.translation import gettext as _

from lonja.catalog.models import Fulfillment
from lonja.companies.actor import Actor
from lonja.core import clock
from lonja.core.audit import repeated_on_deadlock, transaction_by
from lonja.core.events import record
from lonja.fulfillment.errors import SeveralDeliveries, TrackingUrlInvalid
from lonja.fulfillment.models import Shipment, ShipmentLine
from lonja.inventory.queries import keys_ready
from lonja.ordering.actions import lock_any_order, record_shipment
from lonja.ordering.events import OrderShipped
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries import SeenDelivery, order_deliveries, subject_of
from lonja.ordering.states import OPEN, OrderState
from lonja.web import formats


@dataclass(frozen=True, slots=True)
class Tracking:
    """How the customer can follow the goods."""

    carrier: str = ""
    number: str = ""
    url: str = ""


@repeated_on_deadlock
def ship_order(
    actor: Actor, order_id: UUID, quantities: Mapping[UUID, Decimal], tracking: Tracking | None = None
) -> Shipment:
    """Send these quantities (sales units by order line) of an order, in part or whole; the customer is told.

    Goods of one delivery of the order only; services and licenses travel with none. Raises PermissionMissing, NotFound,
    ordering's MoveNotAllowed, NothingChosen and QuantityPastOrdered, SeveralDeliveries, TrackingUrlInvalid.
    """
    tracking = tracking or Tracking()
    _check_url(tracking.url)
    with transaction_by(actor, "ship_order"):
        order = record_shipment(actor, order_id, quantities)
        _require_one_delivery(order, quantities)
        shipment = Shipment.objects.create(
            order_id=order.pk,
            number=_next_number(),
            carrier=tracking.carrier.strip(),
            tracking_number=tracking.number.strip(),
            tracking_url=tracking.url.strip(),
            shipped_at=clock.now(),
            user_id=actor.user_id,
        )
        ShipmentLine.objects.bulk_create(
            ShipmentLine(shipment=shipment, order_line_id=line_id, quantity=quantity)
            for line_id, quantity in quantities.items()
            if quantity
        )
        record(OrderShipped(order.pk, shipment.pk))
    return shipment


@repeated_on_deadlock
def deliver_licenses(actor: Actor, order_id: UUID) -> Shipment | None:
    """Deliver the licenses of an order whose keys lie ready; None where none do. The customer gets the keys by mail.

    Those inside of kits go with their kit. Raises PermissionMissing, NotFound.
    """
    with transaction_by(actor, "deliver_licenses"):
        order = lock_any_order(actor, order_id)
        ready = keys_ready(subject_of(order.pk))
        licenses = OrderLine.objects.filter(order=order, pk__in=ready, fulfillment=Fulfillment.LICENSE)
        quantities = {line.pk: Decimal(ready[line.pk]) for line in licenses}
        return ship_order(actor, order_id, quantities) if quantities and OrderState(order.state) in OPEN else None


def _require_one_delivery(order: Order, quantities: Mapping[UUID, Decimal]) -> None:
    """Refuse goods that go to several places or on several days. Raises SeveralDeliveries."""
    sent = {pk for pk, quantity in quantities.items() if quantity}
    deliveries = enumerate(order_deliveries(order, list(order.lines.order_by("position"))), start=1)
    found = [(number, one, [x for x in one.lines if x.pk in sent and _travels(x)]) for number, one in deliveries]
    going = [_going(number, one, lines[0]) for number, one, lines in found if lines]
    if len(going) > 1:
        raise SeveralDeliveries(places="; ".join(going))


def _travels(line: OrderLine) -> bool:
    return line.fulfillment in {Fulfillment.GOODS, Fulfillment.KIT}


def _going(number: int, one: SeenDelivery, line: OrderLine) -> str:
    place = f"{one.place} · {formats.date(one.wanted_on)}" if one.wanted_on else one.place
    facts = {"position": line.position, "sku": line.sku, "number": number, "place": place}
    return _("line %(position)s (%(sku)s) with delivery %(number)s (%(place)s)") % facts


def _check_url(url: str) -> None:
    if not url.strip():
        return
    try:
        URLValidator(schemes=["https", "http"])(url.strip())
    except ValidationError as wrong:
        raise TrackingUrlInvalid from wrong


def _next_number() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('fulfillment_shipment_number')")
        (number,) = cursor.fetchone()
    return f"E{number}"
