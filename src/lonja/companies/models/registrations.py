"""Tables: those who want to become customers, and the papers that they brought."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lonja.companies.models.companies import Company
from lonja.companies.models.sellers import LANGUAGES
from lonja.core.ids import new_id


class BuyerKind(models.TextChoices):
    """Who buys: a business, or a person for himself."""

    COMPANY = "company", _("a company or professional")
    CONSUMER = "consumer", _("a person, privately")


class Business(models.TextChoices):
    """What somebody wants to buy for."""

    OWN_USE = "own_use", _("For our own use")
    RESALE = "resale", _("To sell it on")
    PROJECTS = "projects", _("For works and installations at customers")
    PUBLIC = "public", _("For a public body, a school or an association")
    OTHER = "other", _("Something else")


class RegistrationState(models.TextChoices):
    """Where a registration stands; APPROVED and REFUSED are the end."""

    UNCONFIRMED = "unconfirmed", pgettext_lazy("registration", "address not confirmed")
    WAITING = "waiting", pgettext_lazy("registration", "waits for us")
    ASKED = "asked", pgettext_lazy("registration", "waits for the customer")
    APPROVED = "approved", pgettext_lazy("registration", "approved")
    REFUSED = "refused", pgettext_lazy("registration", "refused")


OPEN_STATES = (RegistrationState.WAITING, RegistrationState.ASKED)


@pghistory.track(model_name="RegistrationEvent", fields=["state", "question", "reason", "decided_by", "company"])
class Registration(models.Model):
    """Somebody asks to become a customer. `name` is the company's, or the person's own if he buys for himself.

    `question` is the seller's last one and `answer` what was said to it; `reason` is why it was refused.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=10, choices=BuyerKind.choices, default=BuyerKind.COMPANY)
    name = models.CharField(max_length=200)
    tax_id = models.CharField(max_length=30, blank=True)
    country = models.CharField(max_length=2)
    language = models.CharField(max_length=5, choices=LANGUAGES, default="es")
    street = models.CharField(max_length=200)
    postal_code = models.CharField(max_length=12)
    city = models.CharField(max_length=100)
    region = models.CharField(max_length=100, blank=True)
    contact_name = models.CharField(max_length=150)
    email = models.EmailField()
    phone = models.CharField(max_length=30, blank=True)
    business = models.CharField(max_length=10, choices=Business.choices, default=Business.OWN_USE)
    note = models.TextField(max_length=2000, blank=True)
    state = models.CharField(max_length=12, choices=RegistrationState.choices, default=RegistrationState.UNCONFIRMED)
    token_hash = models.CharField(max_length=64, unique=True)
    question = models.TextField(max_length=2000, blank=True)
    answer = models.TextField(max_length=2000, blank=True)
    reason = models.TextField(max_length=2000, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, related_name="+")
    company = models.ForeignKey(Company, on_delete=models.SET_NULL, null=True, blank=True, related_name="registrations")

    class Meta:
        ordering = ["confirmed_at", "created_at"]
        indexes = [models.Index(fields=["state", "confirmed_at"], name="companies_registrations_open")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="unconfirmed") ^ Q(confirmed_at__isnull=False),
                name="companies_registration_confirmed",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["approved", "refused"]) ^ Q(decided_at=None),
                name="companies_registration_decided",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        """Whether it is still to be decided."""
        return self.state in OPEN_STATES


class RegistrationDocument(models.Model):
    """A paper of a registration, a file of ours, which the seller's people alone may read."""

    registration = models.ForeignKey(Registration, on_delete=models.CASCADE, related_name="documents")
    file_hash = models.CharField(max_length=64)
    file_name = models.CharField(max_length=120)
    media_type = models.CharField(max_length=60)
    size = models.PositiveIntegerField()
    uploaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["registration", "file_hash"], name="companies_registration_paper_once")
        ]

    def __str__(self) -> str:
        return self.file_name
