"""Tables: warehouses, stock levels, supply rules, reservations, keys of licenses."""

from __future__ import annotations

import pgtrigger
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


class LicensePool(models.Model):
    """The keys of a license: it warns with fewer than `warns_below` left; a dry one is filled in `lead_days`."""

    LEAD_DAYS = 3

    variant = models.OneToOneField(
        "catalog.Variant", on_delete=models.CASCADE, primary_key=True, related_name="license_pool"
    )
    warns_below = models.PositiveSmallIntegerField(default=10)
    lead_days = models.PositiveSmallIntegerField(default=LEAD_DAYS)
    is_low = models.BooleanField(default=False)


class LicenseKey(models.Model):
    """A key that is sold once: free, taken for a line, or delivered to its buyer, which is for good.

    One unit of the line takes `per_unit` keys.
    """

    LONGEST = 500

    variant = models.ForeignKey(
        "catalog.Variant", on_delete=models.PROTECT, related_name="license_keys", db_index=False
    )
    key = models.CharField(max_length=LONGEST)
    reference = models.CharField(max_length=80, blank=True)
    line = models.UUIDField(null=True, blank=True)
    per_unit = models.DecimalField(max_digits=12, decimal_places=3, default=1)
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    taken_at = models.DateTimeField(null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["variant", "id"], condition=Q(line=None), name="inventory_free_keys"),
            models.Index(fields=["reference"], condition=~Q(reference=""), name="inventory_keys_by_reference"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["variant", "key"], name="inventory_key_once"),
            models.CheckConstraint(
                condition=Q(line=None, reference="", taken_at=None, delivered_at=None)
                | (Q(line__isnull=False, taken_at__isnull=False) & ~Q(reference="")),
                name="inventory_key_free_or_taken",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="inventory_key_goes_once",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                condition=pgtrigger.Condition(
                    "OLD.delivered_at IS NOT NULL OR OLD.key <> NEW.key OR OLD.variant_id <> NEW.variant_id"
                    " OR (OLD.line IS NOT NULL AND NEW.line IS NOT NULL AND OLD.line <> NEW.line)"
                ),
                func="RAISE EXCEPTION 'a key goes to one line, once' USING ERRCODE = 'check_violation',"
                " CONSTRAINT = 'inventory_key_goes_once';",
            ),
            pgtrigger.Protect(
                name="inventory_taken_keys_stay",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Condition("OLD.line IS NOT NULL"),
            ),
        ]
