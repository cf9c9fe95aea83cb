"""Tables: shipments and their lines."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from lonja.core.ids import new_id


class Shipment(models.Model):
    """Goods that left together, with the carrier's tracking."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    order = models.ForeignKey("ordering.Order", on_delete=models.PROTECT, related_name="shipments")
    number = models.CharField(max_length=30, unique=True)
    warehouse = models.ForeignKey(
        "inventory.Warehouse", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    carrier = models.CharField(max_length=80, blank=True)
    tracking_number = models.CharField(max_length=80, blank=True)
    tracking_url = models.URLField(blank=True)
    shipped_at = models.DateTimeField()
    user = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["shipped_at"]

    def __str__(self) -> str:
        return self.number


class ShipmentLine(models.Model):
    """How much of an order line is in a shipment (sales units)."""

    shipment = models.ForeignKey(Shipment, on_delete=models.CASCADE, related_name="lines")
    order_line = models.ForeignKey("ordering.OrderLine", on_delete=models.PROTECT, related_name="shipment_lines")
    quantity = models.DecimalField(max_digits=12, decimal_places=3)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shipment", "order_line"], name="fulfillment_line_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="fulfillment_quantity_positive"),
        ]
