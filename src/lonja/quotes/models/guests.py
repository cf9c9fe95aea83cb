"""Table: what people ask for who have no account."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from lonja.companies.models.sellers import LANGUAGES
from lonja.core.ids import new_id
from lonja.quotes.models.quotes import Quote


class GuestState(models.TextChoices):
    """Where a guest's request stands; TAKEN and REFUSED are the end."""

    UNCONFIRMED = "unconfirmed", pgettext_lazy("guest", "address not confirmed")
    WAITING = "waiting", pgettext_lazy("guest", "waits for us")
    TAKEN = "taken", pgettext_lazy("guest", "became a quote")
    REFUSED = "refused", pgettext_lazy("guest", "refused")


@pghistory.track(model_name="GuestRequestEvent", fields=["state", "reason", "decided_by", "quote"])
class GuestRequest(models.Model):
    """Somebody without an account asks for a quote; nobody answers before his address is confirmed.

    `lines` are what he typed: a text and a quantity each. Given to a customer it is that company's `quote`. `reason` is
    why it was refused.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company_name = models.CharField(max_length=200)
    person_name = models.CharField(max_length=150)
    email = models.EmailField()
    phone = models.CharField(max_length=30, blank=True)
    message = models.TextField(blank=True)
    lines = models.JSONField(default=list)
    language = models.CharField(max_length=5, choices=LANGUAGES, default="es")
    state = models.CharField(max_length=12, choices=GuestState.choices, default=GuestState.UNCONFIRMED)
    token_hash = models.CharField(max_length=64, unique=True)
    reason = models.TextField(blank=True)
    quote = models.OneToOneField(Quote, on_delete=models.PROTECT, null=True, blank=True, related_name="guest_request")
    created_at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["confirmed_at", "created_at"]
        indexes = [models.Index(fields=["state", "confirmed_at"], name="quotes_guests_waiting")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="unconfirmed") ^ Q(confirmed_at__isnull=False), name="quotes_guest_confirmed"
            ),
            models.CheckConstraint(condition=Q(state="taken") ^ Q(quote=None), name="quotes_guest_taken_as_quote"),
            models.CheckConstraint(
                condition=Q(state__in=["taken", "refused"]) ^ Q(decided_at=None), name="quotes_guest_decided"
            ),
        ]

    def __str__(self) -> str:
        return self.company_name
