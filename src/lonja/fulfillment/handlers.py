"""What this room does when it hears of orders and keys; safe to repeat, because nothing is ready a second time."""

from __future__ import annotations

from uuid import UUID

from lonja.companies.actor import SYSTEM
from lonja.fulfillment.actions import deliver_licenses
from lonja.inventory.events import LicenseKeysArrived
from lonja.ordering.events import OrderPlaced
from lonja.ordering.queries import order_id_of


def order_placed(event_id: UUID, event: OrderPlaced) -> None:
    """Send the keys of its licenses at once."""
    deliver_licenses(SYSTEM, event.order_id)


def license_keys_arrived(event_id: UUID, event: LicenseKeysArrived) -> None:
    """Send the keys that were waited for."""
    for reference in event.references:
        deliver_licenses(SYSTEM, order_id_of(reference))
