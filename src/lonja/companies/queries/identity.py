"""Identity providers of companies: whose sign-in it is for an address, and what a session opened there counts for."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from lonja.companies.actor import Actor
from lonja.companies.mail_domains import domain_of
from lonja.companies.models import STRONG, IdentityLink, IdentityProvider, MailDomain, User
from lonja.companies.queries.joining import managed_company
from lonja.companies.queries.people import administrators_of, people_of
from lonja.companies.tokens import token_for
from lonja.core.errors import NotFound


def has_providers() -> bool:
    """Whether any company signs in at a provider of its own."""
    return IdentityProvider.objects.filter(is_active=True).exists()


def provider_for_address(email: str) -> IdentityProvider | None:
    """Where people of this address' domain sign in; the person himself is not looked for, so nothing tells of him."""
    strong = MailDomain.objects.filter(domain=domain_of(email), proved_at__isnull=False, proof__in=STRONG)
    found = IdentityProvider.objects.filter(is_active=True, company__in=strong.values("company"))
    return found.select_related("company").first()


def provider_in_use(provider_id: UUID) -> IdentityProvider:
    """A provider at which one can sign in. Raises NotFound."""
    found = IdentityProvider.objects.filter(pk=provider_id, is_active=True).select_related("company").first()
    if found is None:
        raise NotFound
    return found


def provider_in_use_of(company_id: UUID) -> IdentityProvider | None:
    """The provider at which people of this company can sign in; None where it has none."""
    return IdentityProvider.objects.filter(company=company_id, is_active=True).select_related("company").first()


def provider_of(actor: Actor, company_id: UUID | None = None) -> IdentityProvider | None:
    """The provider of a company (the actor's by default), in use or not. For who manages all of its people.

    Raises NotFound, PermissionMissing.
    """
    company = managed_company(actor, company_id)
    return IdentityProvider.objects.filter(company=company).select_related("company", "keeper").first()


def provider_or_404(actor: Actor, company_id: UUID | None = None) -> IdentityProvider:
    """The same. Raises NotFound also where there is none."""
    found = provider_of(actor, company_id)
    if found is None:
        raise NotFound
    return found


def domains_for_sign_in(company_id: UUID) -> frozenset[str]:
    """The domains of a company that were shown to be in its hands: its provider may speak for addresses there."""
    found = MailDomain.objects.filter(company=company_id, proved_at__isnull=False, proof__in=STRONG)
    return frozenset(found.values_list("domain", flat=True))


def domain_file(domain: MailDomain) -> str:
    """What the file on the domain's web server must hold to prove it."""
    return f"lonja-domain={token_for('domain-file', domain.pk)}"


def links_of(provider: IdentityProvider) -> QuerySet[IdentityLink]:
    """Who of the company is known at its provider."""
    return IdentityLink.objects.filter(provider=provider).select_related("user")


def keepers_to_choose(actor: Actor, company_id: UUID | None = None) -> QuerySet[User]:
    """Those who may keep the way in by password: the company's administrators. Raises NotFound, PermissionMissing."""
    company = managed_company(actor, company_id)
    return administrators_of(company.pk).order_by("name", "email")


def is_keeper(company_id: UUID, user_id: UUID) -> bool:
    """Whether this person gets in by password and second step where all others must come by the provider."""
    return IdentityProvider.objects.filter(company=company_id, keeper=user_id).exists()


def sign_in_counts(company_id: UUID, provider_ids: Collection[UUID]) -> bool | None:
    """Whether the company's provider, if it is one of these and in use, checks the second step; None where it is not.

    This is the only place that says what a session counts for that was opened at a provider: its own company.
    """
    found = IdentityProvider.objects.filter(company=company_id, pk__in=list(provider_ids), is_active=True)
    return found.values_list("checks_second_step", flat=True).first()


def provider_checks(provider_ids: Collection[UUID]) -> bool:
    """Whether one of these providers is in use and checks the second step."""
    return IdentityProvider.objects.filter(pk__in=list(provider_ids), is_active=True, checks_second_step=True).exists()


def member(company_id: UUID, user_id: UUID) -> User | None:
    """An active person with a role in this company; None where he is none."""
    return people_of(company_id).filter(pk=user_id).first()
