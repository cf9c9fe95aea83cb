"""Tables of promotions: what they do, for whom and for which goods, and their uses."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from lonja.pricing.rules import PromotionKind

KINDS = [
    (PromotionKind.PERCENT, _("percentage off")),
    (PromotionKind.AMOUNT, _("amount off each")),
    (PromotionKind.FIXED_PRICE, _("fixed price")),
    (PromotionKind.N_FOR_M, _("buy n, pay m")),
    (PromotionKind.ORDER_PERCENT, _("percentage off the order")),
    (PromotionKind.ORDER_AMOUNT, _("amount off the order")),
    (PromotionKind.FREE_FREIGHT, _("free freight")),
    (PromotionKind.FREE_GOODS, _("free goods")),
]
_PERCENTS = (PromotionKind.PERCENT, PromotionKind.ORDER_PERCENT)


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(condition=pghistory.AnyChange(exclude=["used"])),
    pghistory.DeleteEvent(), exclude=["used"],
)  # fmt: skip
class Promotion(models.Model):
    """A promotion; both dates are inclusive. In the words of rules.Promotion, which see.

    It is for all goods and everybody unless PromotionGoods or PromotionBuyer name some. `currency` is '' where no
    amount is part of it. `typed_code`, in capitals, must be typed where it is not ''. `used` counts the uses of one
    with a limit; under a lock on its row (core/locks.py), never past it. `version` grows with every change of it.
    """

    code = models.SlugField(max_length=60, unique=True)
    names = models.JSONField(default=dict)
    kind = models.CharField(max_length=20, choices=KINDS)
    value = models.DecimalField(max_digits=18, decimal_places=6, default=0)
    buy_quantity = models.PositiveSmallIntegerField(default=0)
    pay_quantity = models.PositiveSmallIntegerField(default=0)
    across_lines = models.BooleanField(default=False, db_default=False)
    gift_variant = models.ForeignKey(
        "catalog.Variant", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    gift_quantity = models.DecimalField(max_digits=12, decimal_places=3, default=0, db_default=0)
    gift_times = models.PositiveSmallIntegerField(null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    priority = models.PositiveSmallIntegerField(default=100)
    is_exclusive = models.BooleanField(default=True)
    is_active = models.BooleanField(default=True)
    typed_code = models.CharField(max_length=40, blank=True)
    min_quantity = models.DecimalField(max_digits=12, decimal_places=3, default=0)
    min_amount = models.DecimalField(max_digits=18, decimal_places=4, default=0)
    first_order_only = models.BooleanField(default=False)
    online_only = models.BooleanField(default=False)
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)
    limit_total = models.PositiveIntegerField(null=True, blank=True)
    limit_per_company = models.PositiveIntegerField(null=True, blank=True)
    used = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=0, db_default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["typed_code"], condition=~Q(typed_code=""), name="pricing_typed_code_once"),
            models.CheckConstraint(condition=Q(kind__in=list(PromotionKind)), name="pricing_promotion_kind_known"),
            models.CheckConstraint(
                condition=Q(value__gte=0) & (~Q(kind__in=_PERCENTS) | Q(value__lte=100)),
                name="pricing_promotion_value_sane",
            ),
            models.CheckConstraint(
                condition=~Q(kind=PromotionKind.N_FOR_M) | Q(buy_quantity__gt=F("pay_quantity")),
                name="pricing_promotion_pays_less_than_n",
            ),
            models.CheckConstraint(
                condition=(Q(kind=PromotionKind.FREE_GOODS) & Q(gift_quantity__gt=0))
                | (~Q(kind=PromotionKind.FREE_GOODS) & Q(gift_variant__isnull=True, gift_quantity=0)),
                name="pricing_promotion_gives_goods",
            ),
            models.CheckConstraint(
                condition=Q(min_quantity__gte=0, min_amount__gte=0), name="pricing_promotion_bounds_sane"
            ),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                name="pricing_promotion_dates_in_order",
            ),
            models.CheckConstraint(
                condition=Q(limit_total__isnull=True) | Q(used__lte=F("limit_total")),
                name="pricing_promotion_within_limit",
            ),
        ]

    def __str__(self) -> str:
        return self.code


@pghistory.track(pghistory.InsertEvent(), pghistory.DeleteEvent())
class PromotionBuyer(models.Model):
    """For whom a promotion is: a channel, a segment or a company (exactly one)."""

    promotion = models.ForeignKey(Promotion, on_delete=models.CASCADE, related_name="buyers")
    channel = models.ForeignKey("companies.Channel", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    segment = models.ForeignKey("companies.Segment", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Exact(
                    Func("channel", "segment", "company", function="num_nonnulls", output_field=models.IntegerField()),
                    Value(1),
                ),
                name="pricing_promotion_buyer_is_one",
            ),
        ]


@pghistory.track(pghistory.InsertEvent(), pghistory.DeleteEvent())
class PromotionGoods(models.Model):
    """For which goods a promotion is: a product, a brand or a branch of the tree (exactly one)."""

    promotion = models.ForeignKey(Promotion, on_delete=models.CASCADE, related_name="goods")
    product = models.ForeignKey("catalog.Product", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    brand = models.CharField(max_length=80, blank=True)
    category = models.ForeignKey("catalog.Category", on_delete=models.CASCADE, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(product__isnull=False, brand="", category__isnull=True)
                | (Q(product__isnull=True, category__isnull=True) & ~Q(brand=""))
                | Q(product__isnull=True, brand="", category__isnull=False),
                name="pricing_promotion_goods_are_one",
            ),
        ]


class PromotionUse(models.Model):
    """A use of a promotion that has a limit, by what another room calls `reference` (an order)."""

    promotion = models.ForeignKey(Promotion, on_delete=models.PROTECT, related_name="uses", db_index=False)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="+", db_index=False)
    reference = models.CharField(max_length=80, db_index=True)
    used_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["promotion", "company", "reference"], name="pricing_promotion_used_once_by_reference"
            ),
        ]
