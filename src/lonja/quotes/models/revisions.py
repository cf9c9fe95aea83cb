"""Tables: revisions of quotes with their lines and tiers; what was sent never changes."""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from lonja.core.ids import new_id
from lonja.quotes.models.quotes import Quote, Side


def _refusal(name: str) -> str:
    return (
        f"RAISE EXCEPTION 'a revision that was sent never changes' USING ERRCODE = 'check_violation',"
        f" CONSTRAINT = '{name}';"
    )


def stays_once_sent(name: str, where: str) -> pgtrigger.Trigger:
    """Refuses every change of a row whose revision was sent; `where` finds the revision `r` of NEW or OLD."""
    return pgtrigger.Trigger(
        name=name,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        func=f"IF EXISTS (SELECT 1 FROM quotes_quoterevision r {where} AND r.sent_at IS NOT NULL) THEN"  # noqa: S608
        f" {_refusal(name)} END IF; IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;",
    )


class Becomes(models.TextChoices):
    """What an offer becomes when it is accepted."""

    ORDER = "order", pgettext_lazy("quote", "an order")
    PRICES = "prices", pgettext_lazy("quote", "prices of a contract")
    FRAMEWORK = "framework", pgettext_lazy("quote", "a framework agreement")


class QuoteRevision(models.Model):
    """What one side proposes, numbered through the quote. Without `sent_at` it is that side's draft; there is one.

    `discount_percent` is taken off every price. `content_hash` stands for all that it says, from the moment it is sent.
    `version` grows with every change of the draft; `consent_version` is the one that `consent_by` agreed to where it is
    below the floor. Accepted, it `becomes` an order, or prices of a contract or a framework agreement until
    `prices_until`; of a framework at most so many `call_offs` (None: any number). `freight_amount` (net) is proposed
    for the order, or for each that is called off; None: freight as usual.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    quote = models.ForeignKey(Quote, on_delete=models.CASCADE, related_name="revisions", db_index=False)
    number = models.PositiveSmallIntegerField()
    side = models.CharField(max_length=10, choices=Side.choices)
    author = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    sent_at = models.DateTimeField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)
    discount_percent = models.DecimalField(max_digits=5, decimal_places=2, default=0)
    message = models.TextField(blank=True)
    delivery = models.CharField(max_length=200, blank=True)
    payment = models.CharField(max_length=200, blank=True)
    legal = models.TextField(blank=True)
    net_amount = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    content_hash = models.CharField(max_length=64, blank=True)
    version = models.PositiveIntegerField(default=0)
    becomes = models.CharField(
        max_length=10, choices=Becomes.choices, default=Becomes.ORDER, db_default=Becomes.ORDER.value
    )
    prices_until = models.DateField(null=True, blank=True)
    call_offs = models.PositiveIntegerField(null=True, blank=True)
    freight_amount = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    consent_asked_at = models.DateTimeField(null=True, blank=True)
    consent_by = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    consent_version = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["quote", "number"], name="quotes_revision_number_once"),
            models.UniqueConstraint(
                fields=["quote", "side"], condition=Q(sent_at=None), name="quotes_one_draft_a_side"
            ),
            models.CheckConstraint(
                condition=Q(discount_percent__gte=0, discount_percent__lt=100), name="quotes_discount_sane"
            ),
            models.CheckConstraint(condition=Q(sent_at=None) | ~Q(content_hash=""), name="quotes_sent_with_hash"),
            models.CheckConstraint(
                condition=Q(freight_amount=None) | Q(freight_amount__gte=0), name="quotes_freight_not_negative"
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="quotes_revision_stays",
                operation=pgtrigger.Update | pgtrigger.Delete,
                when=pgtrigger.Before,
                condition=pgtrigger.Q(old__sent_at__isnull=False),
                func=_refusal("quotes_revision_stays"),
            )
        ]


class QuoteLine(models.Model):
    """A line of a revision: a product, or what the buyer wrote in words (`text`) until the seller finds a product.

    `key` is the line's own through all revisions. `unit_price` (net, of one sales unit, before discounts) is what the
    seller asks: without it the line is not offered. `target_price` is what the buyer would pay. Lines of one `choice`
    are alternatives; 0: none. Of a framework agreement at least `minimum_quantity` is to be called off until its end,
    and at most `maximum_quantity` can be.
    """

    revision = models.ForeignKey(QuoteRevision, on_delete=models.CASCADE, related_name="lines", db_index=False)
    key = models.UUIDField(default=new_id)
    position = models.PositiveIntegerField()
    variant = models.ForeignKey("catalog.Variant", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    sku = models.CharField(max_length=64, blank=True)
    name = models.CharField(max_length=255, blank=True)
    text = models.CharField(max_length=500, blank=True)
    configuration = models.CharField(max_length=2000, blank=True)
    sales_unit = models.CharField(max_length=10, blank=True)
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    unit_price = models.DecimalField(max_digits=18, decimal_places=6, null=True, blank=True)
    discount_percent = models.DecimalField(max_digits=5, decimal_places=2, default=0)
    target_price = models.DecimalField(max_digits=18, decimal_places=6, null=True, blank=True)
    minimum_quantity = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    maximum_quantity = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    is_optional = models.BooleanField(default=False)
    choice = models.PositiveSmallIntegerField(default=0)
    delivery = models.CharField(max_length=100, blank=True)
    note = models.CharField(max_length=200, blank=True)
    cost_center = models.ForeignKey(
        "companies.CostCenter", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["revision", "position"], name="quotes_line_position_once"),
            models.UniqueConstraint(fields=["revision", "key"], name="quotes_line_key_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="quotes_line_quantity_positive"),
            models.CheckConstraint(
                condition=Q(unit_price__isnull=True) | Q(unit_price__gte=0), name="quotes_line_price_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(target_price__isnull=True) | Q(target_price__gte=0), name="quotes_line_target_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(discount_percent__gte=0, discount_percent__lt=100), name="quotes_line_discount_sane"
            ),
            models.CheckConstraint(
                condition=Q(unit_price__isnull=True) | Q(variant__isnull=False), name="quotes_priced_line_has_product"
            ),
            models.CheckConstraint(condition=Q(variant__isnull=False) | ~Q(text=""), name="quotes_line_says_something"),
            models.CheckConstraint(
                condition=(Q(minimum_quantity=None) | Q(minimum_quantity__gt=0))
                & (Q(maximum_quantity=None) | Q(maximum_quantity__gt=0))
                & (
                    Q(minimum_quantity=None)
                    | Q(maximum_quantity=None)
                    | Q(minimum_quantity__lte=models.F("maximum_quantity"))
                ),
                name="quotes_line_least_and_most",
            ),
        ]
        triggers = [
            stays_once_sent("quotes_line_stays", "WHERE r.id = coalesce(NEW.revision_id, OLD.revision_id)"),
        ]


class QuoteTier(models.Model):
    """From `from_quantity` sales units on, one of the line costs `unit_price` (net, before discounts)."""

    line = models.ForeignKey(QuoteLine, on_delete=models.CASCADE, related_name="tiers", db_index=False)
    from_quantity = models.DecimalField(max_digits=12, decimal_places=3)
    unit_price = models.DecimalField(max_digits=18, decimal_places=6)

    class Meta:
        ordering = ["from_quantity"]
        constraints = [
            models.UniqueConstraint(fields=["line", "from_quantity"], name="quotes_tier_once"),
            models.CheckConstraint(condition=Q(from_quantity__gt=0, unit_price__gte=0), name="quotes_tier_sane"),
        ]
        triggers = [
            stays_once_sent(
                "quotes_tier_stays",
                "JOIN quotes_quoteline l ON l.revision_id = r.id WHERE l.id = coalesce(NEW.line_id, OLD.line_id)",
            ),
        ]
