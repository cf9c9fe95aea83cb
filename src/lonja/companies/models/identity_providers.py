"""Tables: a company's own identity provider, and who of its people is who there."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q

from lonja.companies.models.companies import Company
from lonja.companies.models.history import keep_whole_history
from lonja.companies.models.people import User
from lonja.core.ids import new_id


class ProviderKind(models.TextChoices):
    """Which language an identity provider speaks."""

    OIDC = "oidc", "OpenID Connect"
    SAML = "saml", "SAML 2.0"


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
    exclude=["sealed_secret", "metadata", "worked_at", "read_at", "failure", "failed_at"],
)
class IdentityProvider(models.Model):
    """Where a company's people prove who they are; for its proved domains of mail only, and for this company only.

    Its id follows from the company's (`identity.rules.provider_id_of`).
    OIDC: `issuer`, `client_id` and `sealed_secret` (see `core.sealed`), given at `secret_set_at`. SAML: `metadata` as
    it was pasted or read from `metadata_url` at `read_at`, and `idp`, what python3-saml made of it.

    `checks_second_step`: a sign-in there counts as the second step here. `lets_ask`: unknown people of the domains ask
    to join, instead of being refused. `keeper`: who gets in by password and second step while all others must come by
    the provider (`Company.needs_provider`). `worked_at`: when it last proved somebody as it is set up now; `failure`:
    what went wrong at `failed_at`, as its administrator reads it.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    company = models.OneToOneField(Company, on_delete=models.CASCADE, related_name="identity_provider")
    kind = models.CharField(max_length=4, choices=ProviderKind.choices)
    issuer = models.CharField(max_length=500, blank=True)
    client_id = models.CharField(max_length=191, blank=True)
    sealed_secret = models.TextField(blank=True)
    secret_set_at = models.DateTimeField(null=True, blank=True)
    metadata_url = models.CharField(max_length=500, blank=True)
    metadata = models.TextField(blank=True)
    idp = models.JSONField(default=dict, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    is_active = models.BooleanField(default=False)
    checks_second_step = models.BooleanField(default=False)
    lets_ask = models.BooleanField(default=False)
    keeper = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    worked_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=300, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=ProviderKind.OIDC, idp={}) & ~Q(issuer="") & ~Q(client_id="")
                | Q(kind=ProviderKind.SAML, issuer="", client_id="", sealed_secret="") & ~Q(idp={}),
                name="companies_provider_is_whole",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.company_id}"


@keep_whole_history
class IdentityLink(models.Model):
    """A person of the company is `subject` at its provider. One is never taken for another, whatever his address."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    provider = models.ForeignKey(IdentityProvider, on_delete=models.CASCADE, related_name="links", db_index=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="identity_links")
    subject = models.CharField(max_length=191)
    linked_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["provider", "subject"], name="companies_subject_is_one_person"),
            models.UniqueConstraint(fields=["provider", "user"], name="companies_person_is_one_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.provider_id} {self.subject}"
