"""Tables: agreements with their steps and goods; periods, and the ledger of what they earned."""

from __future__ import annotations

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lonja.core.ids import new_id
from lonja.rebates.rules import Ladder, PeriodKind

PERIOD_KINDS = [(PeriodKind.MONTH, _("month")), (PeriodKind.QUARTER, _("quarter")), (PeriodKind.YEAR, _("year"))]
LADDERS = [
    (Ladder.WHOLE, _("The step reached counts for the whole turnover")),
    (Ladder.PART_ABOVE, _("Each step counts for the part above it")),
]


@pghistory.track()
class RebateAgreement(models.Model):
    """What a company, or each company of a segment, is given back on its turnover; both days are inclusive.

    It is for all goods unless RebateGoods name some. Amounts are in `currency`; other orders do not count.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.SlugField(max_length=60, unique=True)
    names = models.JSONField(default=dict)
    company = models.ForeignKey(
        "companies.Company", on_delete=models.PROTECT, null=True, blank=True, related_name="rebate_agreements"
    )
    segment = models.ForeignKey("companies.Segment", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    currency = models.CharField(max_length=3)
    period = models.CharField(max_length=10, choices=PERIOD_KINDS)
    ladder = models.CharField(max_length=10, choices=LADDERS)
    minimum = models.DecimalField(max_digits=18, decimal_places=4, default=0)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(company__isnull=True, segment__isnull=False)
                | Q(company__isnull=False, segment__isnull=True),
                name="rebates_for_one",
            ),
            models.CheckConstraint(condition=Q(minimum__gte=0), name="rebates_minimum_not_negative"),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="rebates_days_in_order",
            ),
        ]

    def __str__(self) -> str:
        return self.code


@pghistory.track(pghistory.InsertEvent(), pghistory.DeleteEvent())
class RebateStep(models.Model):
    """From this turnover of a period on, so many percent."""

    agreement = models.ForeignKey(RebateAgreement, on_delete=models.CASCADE, related_name="steps", db_index=False)
    from_turnover = models.DecimalField(max_digits=18, decimal_places=4)
    percent = models.DecimalField(max_digits=7, decimal_places=4)

    class Meta:
        ordering = ["from_turnover"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "from_turnover"], name="rebates_step_once"),
            models.CheckConstraint(
                condition=Q(from_turnover__gte=0, percent__gte=0, percent__lte=100), name="rebates_step_sane"
            ),
        ]


@pghistory.track(pghistory.InsertEvent(), pghistory.DeleteEvent())
class RebateGoods(models.Model):
    """Whose turnover counts: a product's, a brand's or a branch's of the tree (exactly one)."""

    agreement = models.ForeignKey(RebateAgreement, on_delete=models.CASCADE, related_name="goods")
    product = models.ForeignKey("catalog.Product", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    brand = models.CharField(max_length=80, blank=True)
    category = models.ForeignKey("catalog.Category", on_delete=models.CASCADE, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(product__isnull=False, brand="", category__isnull=True)
                | (Q(product__isnull=True, category__isnull=True) & ~Q(brand=""))
                | Q(product__isnull=True, brand="", category__isnull=False),
                name="rebates_goods_are_one",
            ),
        ]


class RebatePeriod(models.Model):
    """An agreement with one company over one calendar period: sums of its ledger, exact; both days are inclusive.

    Once closed, `closed_amount` is what the seller owes: `rebate` rounded once, never below zero. It never changes.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agreement = models.ForeignKey(RebateAgreement, on_delete=models.PROTECT, related_name="periods", db_index=False)
    company = models.ForeignKey("companies.Company", on_delete=models.PROTECT, related_name="rebate_periods")
    starts_on = models.DateField()
    ends_on = models.DateField()
    turnover = models.DecimalField(max_digits=18, decimal_places=4, default=0)
    rebate = models.DecimalField(max_digits=28, decimal_places=10, default=0)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    closed_amount = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)

    class Meta:
        ordering = ["-starts_on"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "company", "starts_on"], name="rebates_period_once"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="rebates_period_days_in_order"),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, closed_amount__isnull=True)
                | Q(closed_at__isnull=False, closed_amount__gte=0),
                name="rebates_closed_with_a_sum",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="rebates_closed_stays",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Condition("OLD.closed_at IS NOT NULL"),
            ),
            pgtrigger.Trigger(
                name="rebates_period_is_the_ledger",
                operation=pgtrigger.Insert | pgtrigger.Update,
                when=pgtrigger.After,
                timing=pgtrigger.Deferred,
                func="""
                    IF EXISTS (
                        SELECT FROM rebates_rebateperiod p
                          LEFT JOIN LATERAL (SELECT turnover_after, rebate_after FROM rebates_rebateentry
                                              WHERE period_id = p.id ORDER BY id DESC LIMIT 1) e ON true
                         WHERE p.id = NEW.id
                           AND (p.turnover, p.rebate) <> (coalesce(turnover_after, 0), coalesce(rebate_after, 0))
                    ) THEN
                        RAISE EXCEPTION 'a rebate moves only together with its ledger'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'rebates_period_is_the_ledger';
                    END IF;
                    RETURN NULL;
                """,
            ),
        ]


class RebateEntryKind(models.TextChoices):
    """Why turnover or rebate moved."""

    SHIPMENT = "shipment", pgettext_lazy("rebate entry", "goods shipped")
    RETURN = "return", pgettext_lazy("rebate entry", "goods returned")
    RERATE = "rerate", pgettext_lazy("rebate entry", "earlier turnover rated anew")
    TERMS = "terms", pgettext_lazy("rebate entry", "terms changed")


class RebateEntry(models.Model):
    """One movement of a period, by order line where goods moved. Never changed, never deleted.

    `turnover` has 4 decimals and `rebate` is exact, both in the agreement's currency; `quantity` in sales units.
    """

    agreement = models.ForeignKey(RebateAgreement, on_delete=models.PROTECT, related_name="entries", db_index=False)
    period = models.ForeignKey(RebatePeriod, on_delete=models.PROTECT, related_name="entries", db_index=False)
    kind = models.CharField(max_length=10, choices=RebateEntryKind.choices)
    day = models.DateField()
    order_line = models.ForeignKey(
        "ordering.OrderLine", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    shipment_line = models.ForeignKey(
        "fulfillment.ShipmentLine", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    quantity = models.DecimalField(max_digits=12, decimal_places=3, default=0)
    turnover = models.DecimalField(max_digits=18, decimal_places=4)
    rebate = models.DecimalField(max_digits=28, decimal_places=10)
    turnover_after = models.DecimalField(max_digits=18, decimal_places=4)
    rebate_after = models.DecimalField(max_digits=28, decimal_places=10)
    reference = models.CharField(max_length=80, blank=True)
    user = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["period", "id"], name="rebates_entry_by_period")]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "shipment_line"],
                condition=Q(kind=RebateEntryKind.SHIPMENT),
                name="rebates_shipped_counts_once",
            ),
            models.UniqueConstraint(
                fields=["agreement", "order_line", "reference"],
                condition=Q(kind=RebateEntryKind.RETURN),
                name="rebates_returned_counts_once",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="rebates_ledger_append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="rebates_ledger_adds_up",
                operation=pgtrigger.Insert,
                when=pgtrigger.Before,
                func="""
                    IF EXISTS (SELECT FROM rebates_rebateperiod WHERE id = NEW.period_id AND closed_at IS NOT NULL) THEN
                        RAISE EXCEPTION 'nothing is added to a closed period'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'rebates_closed_stays';
                    END IF;
                    IF (NEW.turnover_after - NEW.turnover, NEW.rebate_after - NEW.rebate) IS DISTINCT FROM
                       (coalesce((SELECT turnover_after FROM rebates_rebateentry
                                   WHERE period_id = NEW.period_id ORDER BY id DESC LIMIT 1), 0),
                        coalesce((SELECT rebate_after FROM rebates_rebateentry
                                   WHERE period_id = NEW.period_id ORDER BY id DESC LIMIT 1), 0)) THEN
                        RAISE EXCEPTION 'a ledger row continues the one before it'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'rebates_ledger_adds_up';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]
