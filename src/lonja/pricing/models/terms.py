"""Tables of what counts for whole orders: permanent percentage, ladder, freight and the smallest order."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Func, Q, Value
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lonja.pricing.rules import Basis

BASES = [
    (Basis.WEIGHT, _("weight (kg)")),
    (Basis.AMOUNT, _("amount of goods")),
    (Basis.PACKS, pgettext_lazy("freight", "packs")),
]


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class OrderTerms(models.Model):
    """What was said of orders in one currency for a channel, a segment or a company (exactly one); None says nothing.

    Amounts are net. Orders below `minimum_amount` bear `small_order_surcharge`; without one they are refused.
    `charges_tax_class` is the tax class of freight and surcharge. `version` grows with every change, also of the ladder
    and the freight.
    """

    channel = models.ForeignKey("companies.Channel", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    segment = models.ForeignKey("companies.Segment", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    currency = models.CharField(max_length=3)
    percent_off = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    minimum_amount = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    small_order_surcharge = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    charges_tax_class = models.CharField(max_length=20, default="standard")
    version = models.PositiveIntegerField(default=0, db_default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["channel", "segment", "company", "currency"],
                nulls_distinct=False,
                name="pricing_terms_once",
            ),
            models.CheckConstraint(
                condition=Exact(
                    Func("channel", "segment", "company", function="num_nonnulls", output_field=models.IntegerField()),
                    Value(1),
                ),
                name="pricing_terms_for_one",
            ),
            models.CheckConstraint(
                condition=Q(percent_off__isnull=True) | Q(percent_off__gte=0, percent_off__lt=100),
                name="pricing_terms_percent_sane",
            ),
            models.CheckConstraint(condition=Q(minimum_amount__gte=0), name="pricing_minimum_not_negative"),
            models.CheckConstraint(
                condition=Q(small_order_surcharge__isnull=True)
                | Q(small_order_surcharge__gte=0, minimum_amount__isnull=False),
                name="pricing_surcharge_of_minimum",
            ),
        ]


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class LadderStep(models.Model):
    """From `min_amount` of goods on, the whole order is `percent_off` cheaper."""

    terms = models.ForeignKey(OrderTerms, on_delete=models.CASCADE, related_name="ladder", db_index=False)
    min_amount = models.DecimalField(max_digits=18, decimal_places=4)
    percent_off = models.DecimalField(max_digits=7, decimal_places=4)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["terms", "min_amount"], name="pricing_ladder_step_once"),
            models.CheckConstraint(
                condition=Q(min_amount__gte=0, percent_off__gte=0, percent_off__lt=100), name="pricing_ladder_step_sane"
            ),
        ]


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class FreightRule(models.Model):
    """A step of a zone's freight: from `from_value` on (kilograms, amount or packs) it costs `price`.

    Nothing from `free_from` of goods on. The zone is a country ('' all) and the beginning of its postal codes.
    """

    terms = models.ForeignKey(OrderTerms, on_delete=models.CASCADE, related_name="freight", db_index=False)
    country = models.CharField(max_length=2, blank=True)
    postal_prefix = models.CharField(max_length=10, blank=True)
    basis = models.CharField(max_length=10, choices=BASES)
    from_value = models.DecimalField(max_digits=18, decimal_places=4, default=0)
    price = models.DecimalField(max_digits=18, decimal_places=4)
    free_from = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["terms", "country", "postal_prefix", "basis", "from_value"], name="pricing_freight_rule_once"
            ),
            models.CheckConstraint(condition=Q(basis__in=list(Basis)), name="pricing_basis_known"),
            models.CheckConstraint(
                condition=Q(from_value__gte=0, price__gte=0) & (Q(free_from__isnull=True) | Q(free_from__gte=0)),
                name="pricing_freight_not_negative",
            ),
            models.CheckConstraint(condition=Q(postal_prefix="") | ~Q(country=""), name="pricing_prefix_needs_country"),
        ]
