"""Tables: price lists, their entries and assignments, and tax rates as dated data."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from lonja.pricing.rules import Mixing, Strategy

ASSIGNEES = ("channel", "segment", "company", "unit", "contract")
MIXINGS = [
    (Mixing.FIRST_BREAK, _("from its first break on only its own prices count")),
    (Mixing.MERGED, _("other lists fill the breaks that it lacks")),
    (Mixing.ALONE, _("it prices a product alone or not at all")),
]
STRATEGIES = [
    (Strategy.FIRST, _("the first list that has a price")),
    (Strategy.LOWEST, _("the lowest price")),
    (Strategy.CONTRACT_LOCKS, _("the contract's price, otherwise the lowest")),
]


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
class Contract(models.Model):
    """What was agreed with a company for a time (both dates inclusive): its lists come before all others."""

    number = models.CharField(max_length=60, unique=True)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="+")
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                name="pricing_contract_dates_in_order",
            ),
        ]

    def __str__(self) -> str:
        return self.number


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class PriceListAssignment(models.Model):
    """For whom a list counts: a channel, segment, company, unit (with those below it) or contract (exactly one).

    Lower `priority` is asked first. `mixing` says how its breaks stand beside those of the lists behind it;
    `stops_here` that no list of a farther place is asked, whatever was found.
    """

    price_list = models.ForeignKey(PriceList, on_delete=models.CASCADE, related_name="assignments")
    channel = models.ForeignKey("companies.Channel", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    segment = models.ForeignKey("companies.Segment", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    unit = models.ForeignKey("companies.Unit", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, null=True, blank=True, related_name="assignments")
    priority = models.PositiveSmallIntegerField(default=100)
    mixing = models.CharField(max_length=12, choices=MIXINGS, default=Mixing.FIRST_BREAK)
    stops_here = models.BooleanField(default=False)
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Exact(
                    Func(*ASSIGNEES, function="num_nonnulls", output_field=models.IntegerField()), Value(1)
                ),
                name="pricing_assigned_to_one",
            ),
            models.CheckConstraint(condition=Q(mixing__in=list(Mixing)), name="pricing_mixing_known"),
        ]


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class PricingPolicy(models.Model):
    """Which of several prices counts in a channel; a channel without one takes the first."""

    channel = models.OneToOneField("companies.Channel", on_delete=models.CASCADE, primary_key=True, related_name="+")
    strategy = models.CharField(max_length=20, choices=STRATEGIES, default=Strategy.FIRST)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(strategy__in=list(Strategy)), name="pricing_strategy_known"),
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
