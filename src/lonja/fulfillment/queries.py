"""Reads: the shipments of an order that the reader may see."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from lonja.companies.actor import Actor
from lonja.fulfillment.models import Shipment, ShipmentLine
from lonja.ordering.models import Order
from lonja.ordering.queries import orders_visible_to


def shipments_of(actor: Actor, order: Order) -> QuerySet[Shipment]:
    """What has left of this order, oldest first, with its lines."""
    return _shipments(actor).filter(order=order.pk)


def _shipments(actor: Actor) -> QuerySet[Shipment]:
    lines = Prefetch("lines", ShipmentLine.objects.select_related("order_line").order_by("order_line__position"))
    return Shipment.objects.filter(order__in=orders_visible_to(actor)).prefetch_related(lines).order_by("shipped_at")
