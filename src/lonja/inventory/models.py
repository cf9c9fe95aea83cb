"""Tables: warehouses, stock levels, supply rules, reservations."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class Warehouse(models.Model):
    """A place that ships. Lower `position` is asked first; orders before `cutoff` leave the same working day."""

    code = models.SlugField(max_length=30, unique=True)
    name = models.CharField(max_length=100)
    city = models.CharField(max_length=100, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    cutoff = models.TimeField(default="16:00")
    transit_days = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name


class StockLevel(models.Model):
    """What lies in a warehouse (sales units), how much of it is promised, who said so and when."""

    variant = models.ForeignKey("catalog.Variant", on_delete=models.CASCADE, related_name="stock_levels")
    warehouse = models.ForeignKey(Warehouse, on_delete=models.PROTECT, related_name="levels")
    on_hand = models.DecimalField(max_digits=14, decimal_places=3, default=0)
    reserved = models.DecimalField(max_digits=14, decimal_places=3, default=0)
    source = models.CharField(max_length=30, default="lonja")
    as_of = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["variant", "warehouse"], name="inventory_level_once"),
            models.CheckConstraint(condition=Q(on_hand__gte=0), name="inventory_on_hand_not_negative"),
            models.CheckConstraint(condition=Q(reserved__gte=0), name="inventory_reserved_not_negative"),
            models.CheckConstraint(condition=Q(reserved__lte=F("on_hand")), name="inventory_no_overselling"),
        ]


class SupplyRule(models.Model):
    """How a variant is refilled: without a rule it is sold from stock only."""

    variant = models.OneToOneField("catalog.Variant", on_delete=models.CASCADE, related_name="supply_rule")
    may_backorder = models.BooleanField(default=False)
    lead_days = models.PositiveSmallIntegerField(default=10)


class Reservation(models.Model):
    """Stock promised to a reference ('order:<id>'). Without a warehouse it waits for supply (backorder).

    `per_unit` is how many sales units of the variant a unit of the line takes: of a kit, so many of a component.
    """

    reference = models.CharField(max_length=80)
    line = models.UUIDField()
    variant = models.ForeignKey("catalog.Variant", on_delete=models.PROTECT, related_name="+")
    warehouse = models.ForeignKey(Warehouse, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    per_unit = models.DecimalField(max_digits=12, decimal_places=3, default=1, db_default=1)
    promised_on = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["reference"], name="inventory_by_reference")]
        constraints = [models.CheckConstraint(condition=Q(quantity__gt=0), name="inventory_reservation_positive")]
