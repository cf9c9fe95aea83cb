"""Tables: quotes, and what happened to them."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from lonja.core.ids import new_id
from lonja.quotes.states import LOST, QuoteState


class Side(models.TextChoices):
    """Who speaks."""

    BUYER = "buyer", pgettext_lazy("quote", "customer")
    SELLER = "seller", pgettext_lazy("quote", "seller")


class LostReason(models.TextChoices):
    """Why nothing came of a quote."""

    PRICE = "price", pgettext_lazy("quote", "too expensive")
    DELIVERY = "delivery", pgettext_lazy("quote", "takes too long")
    COMPETITOR = "competitor", pgettext_lazy("quote", "bought elsewhere")
    NOT_NEEDED = "not_needed", pgettext_lazy("quote", "no longer needed")
    NOT_SOLD = "not_sold", pgettext_lazy("quote", "not what we sell")
    NO_ANSWER = "no_answer", pgettext_lazy("quote", "no answer")
    OTHER = "other", pgettext_lazy("quote", "something else")


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(condition=pghistory.AnyChange("state", "rep", "lost_reason")),
    fields=["id", "number", "company", "state", "rep", "lost_reason"],
)
class Quote(models.Model):
    """What a company and the seller negotiate; amounts are in `currency`. Who `began` it is one of both sides.

    `requester` is the company's person whom it is for; `rep` the seller's who answers. `valid_until` is the last day of
    the revision that can be accepted, `net_amount` what that one proposes. `asked_at` is when the buyer last began to
    wait for the seller, `answered_at` when he had his first answer; `reminded_number` the
    revision of whose last day he was reminded. One that came from another program has its `external_id` in `source`.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=30, unique=True)
    company = models.ForeignKey("companies.Company", on_delete=models.PROTECT, related_name="quotes")
    unit = models.ForeignKey("companies.Unit", on_delete=models.PROTECT, related_name="quotes")
    requester = models.ForeignKey(
        "companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="quotes"
    )
    api_key = models.ForeignKey("companies.ApiKey", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    rep = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    began = models.CharField(max_length=10, choices=Side.choices)
    subject = models.CharField(max_length=120)
    state = models.CharField(max_length=20, choices=QuoteState.choices, default=QuoteState.DRAFT)
    currency = models.CharField(max_length=3)
    net_amount = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    lost_reason = models.CharField(max_length=20, choices=LostReason.choices, blank=True)
    lost_note = models.TextField(blank=True)
    source = models.CharField(max_length=40, blank=True, default="", db_default="")
    external_id = models.CharField(max_length=64, blank=True, default="", db_default="")
    reminded_number = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["-changed_at"]
        indexes = [
            models.Index(fields=["company", "-changed_at"], name="quotes_by_company"),
            models.Index(fields=["state", "-changed_at"], name="quotes_by_state"),
            models.Index(
                fields=["valid_until"], condition=Q(state__in=["sent", "countered"]), name="quotes_running_out"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "external_id"], condition=~Q(external_id=""), name="quotes_external_id_once"
            ),
            models.CheckConstraint(
                condition=Q(lost_reason="") | Q(state__in=sorted(state.value for state in LOST)),
                name="quotes_lost_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class QuoteLogEntry(models.Model):
    """What happened to a quote, for people: who of which side, when, which move, and in what words."""

    quote = models.ForeignKey(Quote, on_delete=models.CASCADE, related_name="log")
    at = models.DateTimeField(auto_now_add=True)
    kind = models.CharField(max_length=30)
    side = models.CharField(max_length=10, choices=Side.choices, blank=True)
    user = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    params = models.JSONField(default=dict)
    comment = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
