"""Tables: domains of mail that belong to a company, and people with an address there who ask to join it."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lonja.companies.models.companies import Company
from lonja.companies.models.history import keep_whole_history
from lonja.companies.models.people import User
from lonja.companies.models.sellers import LANGUAGES
from lonja.core.ids import new_id


class Proof(models.TextChoices):
    """How it was shown that a domain belongs to a company."""

    MAIL = "mail", _("by mail to an address there")
    SELLER = "seller", _("by the seller")
    WEB = "web", _("by a file on its web server")


STRONG = (Proof.SELLER, Proof.WEB)
"""What shows that a company has a domain in its hands, and not merely an address there."""


@keep_whole_history
class MailDomain(models.Model):
    """A domain of mail that a company says is its own; only a proved one counts, and for one company.

    For sign-in at the company's identity provider only STRONG proofs count: many people read mail in a domain.

    `proof_email` is the address to which the link went that proves it.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="mail_domains")
    domain = models.CharField(max_length=253)
    proof_email = models.EmailField(blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    proof = models.CharField(max_length=10, choices=Proof.choices, blank=True)
    proved_at = models.DateTimeField(null=True, blank=True)
    stated_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    stated_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["domain"]
        constraints = [
            models.UniqueConstraint(fields=["company", "domain"], name="companies_domain_stated_once"),
            models.UniqueConstraint(
                fields=["domain"], condition=Q(proved_at__isnull=False), name="companies_domain_proved_once"
            ),
            models.CheckConstraint(
                condition=Q(proof="", proved_at=None) | (~Q(proof="") & Q(proved_at__isnull=False)),
                name="companies_domain_proved_somehow",
            ),
        ]

    def __str__(self) -> str:
        return self.domain


class JoinState(models.TextChoices):
    """Where a request to join stands."""

    UNCONFIRMED = "unconfirmed", pgettext_lazy("request to join", "address not confirmed")
    WAITING = "waiting", pgettext_lazy("request to join", "waiting")
    APPROVED = "approved", pgettext_lazy("request to join", "approved")
    REFUSED = "refused", pgettext_lazy("request to join", "refused")


@pghistory.track(model_name="JoinRequestEvent", fields=["state", "company", "decided_by"])
class JoinRequest(models.Model):
    """Somebody asks to join the company to which the domain of his address belongs.

    Which one that is, is known once the address is confirmed: until then `company` is empty.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField()
    name = models.CharField(max_length=150)
    note = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=5, choices=LANGUAGES, default="es")
    state = models.CharField(max_length=12, choices=JoinState.choices, default=JoinState.UNCONFIRMED)
    company = models.ForeignKey(Company, on_delete=models.CASCADE, null=True, related_name="join_requests")
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["confirmed_at", "created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["company", "email"], condition=Q(state="waiting"), name="companies_one_open_join_request"
            ),
            models.CheckConstraint(
                condition=Q(state="unconfirmed", company=None) | (~Q(state="unconfirmed") & Q(company__isnull=False)),
                name="companies_join_request_of_a_company",
            ),
        ]

    def __str__(self) -> str:
        return self.email
