"""Tables: price lists, their entries and assignments, and tax rates as dated data."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class PriceList(models.Model):
    """Net prices in one currency. With `base` it holds no entries: it is `percent_off` below that list.

    `price_decimals` is to how many decimals a percent price is rounded (once, half up).
    """

    code = models.SlugField(max_length=80, unique=True)
    names = models.JSONField(default=dict)
    currency = models.CharField(max_length=3)
    base = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="derived")
    percent_off = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    price_decimals = models.PositiveSmallIntegerField(default=2)
    is_active = models.BooleanField(default=True)
    external_id = models.CharField(max_length=64, null=True, blank=True, unique=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(base__isnull=True, percent_off__isnull=True)
                | Q(base__isnull=False, percent_off__isnull=False),
                name="pricing_percent_needs_base",
            ),
            models.CheckConstraint(
                condition=Q(percent_off__isnull=True) | Q(percent_off__gt=-100, percent_off__lt=100),
                name="pricing_percent_sane",
            ),
            models.CheckConstraint(condition=Q(price_decimals__lte=6), name="pricing_decimals_sane"),
        ]

    def __str__(self) -> str:
        return self.code


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), level=pghistory.Statement)
class PriceEntry(models.Model):
    """The net price of one sales unit from `min_quantity` on, while valid (both dates inclusive).

    Its history is kept by statement and not by row, because prices come by the hundred thousand.
    """

    price_list = models.ForeignKey(  # the unique constraint below is its index
        PriceList, on_delete=models.CASCADE, related_name="entries", db_index=False
    )
    variant = models.ForeignKey("catalog.Variant", on_delete=models.CASCADE, related_name="price_entries")
    min_quantity = models.DecimalField(max_digits=12, decimal_places=3, default=1)
    unit_price = models.DecimalField(max_digits=18, decimal_places=6)
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["price_list", "variant", "min_quantity", "valid_from"],
                nulls_distinct=False,
                name="pricing_entry_once",
            ),
            models.CheckConstraint(condition=Q(unit_price__gte=0), name="pricing_price_not_negative"),
            models.CheckConstraint(condition=Q(min_quantity__gt=0), name="pricing_break_positive"),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                name="pricing_entry_dates_in_order",
            ),
        ]


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class PriceListAssignment(models.Model):
    """For whom a list counts: a channel, a segment or a company (exactly one). Lower `priority` is asked first."""

    price_list = models.ForeignKey(PriceList, on_delete=models.CASCADE, related_name="assignments")
    channel = models.ForeignKey("companies.Channel", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    segment = models.ForeignKey("companies.Segment", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    priority = models.PositiveSmallIntegerField(default=100)
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(channel__isnull=False, segment__isnull=True, company__isnull=True)
                | Q(channel__isnull=True, segment__isnull=False, company__isnull=True)
                | Q(channel__isnull=True, segment__isnull=True, company__isnull=False),
                name="pricing_assigned_to_one",
            ),
        ]


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class TaxRate(models.Model):
    """The percentage that a tax class bears in a country from a day on (EN 16931 category in `category`)."""

    country = models.CharField(max_length=2)
    tax_class = models.CharField(max_length=20)
    percent = models.DecimalField(max_digits=5, decimal_places=2)
    category = models.CharField(max_length=2, default="S")
    valid_from = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["country", "tax_class", "valid_from"], name="pricing_rate_once_per_day"),
            models.CheckConstraint(condition=Q(percent__gte=0, percent__lt=100), name="pricing_rate_sane"),
        ]
