"""Shipments of another program's past: `core.staged.compare` has put them beside the tables, here they come in."""

from __future__ import annotations

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.staged import Landing, merge, take_back
from lonja.fulfillment.models import Shipment, ShipmentLine

SHIPMENTS = Landing(
    Shipment,
    key=("order_id",),
    values=("shipped_at",),
    staged="staged_past_shipments",
    defaults={
        "number": "(SELECT o.number || '-1' FROM ordering_order o WHERE o.id = order_id)",
        "carrier": "''",
        "tracking_number": "''",
        "tracking_url": "''",
    },
    is_open=True,
)
SHIPMENT_LINES = Landing(
    ShipmentLine,
    key=("shipment_id", "order_line_id"),
    values=("quantity",),
    staged="staged_past_shipment_lines",
    is_open=True,
)
"""Where they land, in the order of writing."""


def merge_past_shipments(actor: Actor) -> None:
    """Add the shipments that the landings hold; nobody is told, no stock moves: the goods left long ago."""
    actor.require(Permission.SALES_ORDERS_HANDLE)
    with transaction_by(actor, "merge_past_shipments"):
        merge(SHIPMENTS)
        merge(SHIPMENT_LINES)


def restore_past_shipments(actor: Actor, landing: Landing, images: str) -> None:
    """Take away what an import added to one of these landings: lines first."""
    actor.require(Permission.SALES_ORDERS_HANDLE)
    with transaction_by(actor, "restore_past_shipments"):
        take_back(landing, images)
