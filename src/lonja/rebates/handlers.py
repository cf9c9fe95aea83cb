"""What this room does when it hears an event; safe to repeat."""

from __future__ import annotations

from uuid import UUID

from lonja.companies.actor import SYSTEM
from lonja.ordering.events import OrderShipped
from lonja.rebates.actions import count_shipment


def order_shipped(event_id: UUID, event: OrderShipped) -> None:
    """Count what has left in every agreement that it belongs to."""
    count_shipment(SYSTEM, event.shipment_id)
