"""Tables: group purchases with their prices, and what companies commit to."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q

from lonja.core.ids import new_id
from lonja.group_buying.rules import Outcome


@pghistory.track()
class GroupPurchase(models.Model):
    """A purchase to which companies of one currency commit from `opens_at` until `closes_at`.

    `most` is the greatest quantity in all (sales units); None: as much as comes. `outcome` is '' until it is settled
    or cancelled; `final_quantity` is what was committed then. `version` grows with every change by the seller.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    names = models.JSONField(default=dict)
    currency = models.CharField(max_length=3)
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    most = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    outcome = models.CharField(max_length=10, blank=True)
    final_quantity = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["closes_at"], condition=Q(outcome=""), name="group_buying_to_settle")]
        constraints = [
            models.CheckConstraint(condition=Q(closes_at__gt=F("opens_at")), name="group_buying_times_in_order"),
            models.CheckConstraint(condition=Q(outcome__in=list(Outcome)), name="group_buying_outcome_known"),
            models.CheckConstraint(
                condition=Q(outcome="", settled_at__isnull=True, final_quantity__isnull=True)
                | (~Q(outcome="") & Q(settled_at__isnull=False, final_quantity__isnull=False)),
                name="group_buying_settled_whole",
            ),
            models.CheckConstraint(
                condition=Q(most__isnull=True) | Q(final_quantity__isnull=True) | Q(final_quantity__lte=F("most")),
                name="group_buying_not_past_the_most",
            ),
        ]


@pghistory.track()
class GroupPrice(models.Model):
    """From `from_quantity` sales units in all on, one of the variant costs `unit_price` (net)."""

    purchase = models.ForeignKey(GroupPurchase, on_delete=models.CASCADE, related_name="prices", db_index=False)
    variant = models.ForeignKey("catalog.Variant", on_delete=models.PROTECT, related_name="+")
    from_quantity = models.DecimalField(max_digits=14, decimal_places=3)
    unit_price = models.DecimalField(max_digits=18, decimal_places=6)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["purchase", "variant", "from_quantity"], name="group_buying_price_once"),
            models.CheckConstraint(condition=Q(from_quantity__gt=0, unit_price__gt=0), name="group_buying_price_sane"),
        ]


@pghistory.track()
class Commitment(models.Model):
    """What a company has committed to: who did it last for which unit, and where the goods go.

    Once the purchase is settled it leads to an `order`, or `refusal` says (in the buyer's language) why it could not.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    purchase = models.ForeignKey(GroupPurchase, on_delete=models.PROTECT, related_name="commitments", db_index=False)
    company = models.ForeignKey("companies.Company", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("companies.Unit", on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey("companies.User", on_delete=models.PROTECT, related_name="+")
    delivery_address = models.ForeignKey("companies.Address", on_delete=models.PROTECT, related_name="+")
    order = models.OneToOneField("ordering.Order", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    refusal = models.TextField(blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["purchase", "company"], name="group_buying_committed_once")]


@pghistory.track()
class CommitmentLine(models.Model):
    """So many sales units of a variant that a company commits to."""

    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, related_name="lines", db_index=False)
    variant = models.ForeignKey("catalog.Variant", on_delete=models.PROTECT, related_name="+")
    quantity = models.DecimalField(max_digits=12, decimal_places=3)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["commitment", "variant"], name="group_buying_line_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="group_buying_quantity_positive"),
        ]
