"""Those who want to become customers: the queue, what is like them, and what to write to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from lonja.companies.actor import Actor
from lonja.companies.mail_domains import domain_of, is_public
from lonja.companies.models import Company, Registration, RegistrationDocument, RegistrationState
from lonja.companies.papers import PAPERS
from lonja.companies.permissions import Permission
from lonja.companies.rules import fingerprint
from lonja.companies.tokens import token_for
from lonja.core.clock import now
from lonja.core.errors import NotFound

LINK_LASTS = timedelta(days=7)
"""How long somebody has to confirm his address."""

SHOWN_LIKE = 10


def registrations(actor: Actor) -> QuerySet[Registration]:
    """All whose address is confirmed, those that wait the longest first. Raises PermissionMissing."""
    actor.require(Permission.SALES_COMPANIES_VIEW)
    found = Registration.objects.exclude(state=RegistrationState.UNCONFIRMED)
    return found.annotate(papers=Count("documents")).select_related("company", "decided_by")


def waiting_registrations(actor: Actor) -> int:
    """How many wait for the seller. Raises PermissionMissing."""
    return registrations(actor).filter(state=RegistrationState.WAITING).count()


def registration_or_404(actor: Actor, registration_id: UUID) -> Registration:
    """One of these. Raises NotFound, PermissionMissing."""
    found = registrations(actor).filter(pk=registration_id).first()
    if found is None:
        raise NotFound
    return found


def paper_or_404(actor: Actor, registration_id: UUID, document_id: int) -> tuple[RegistrationDocument, Path]:
    """A paper of a registration and where it lies. Raises NotFound, PermissionMissing."""
    found = registration_or_404(actor, registration_id).documents.filter(pk=document_id).first()
    path = PAPERS.path_of(found.file_hash) if found else None
    if found is None or path is None:
        raise NotFound
    return found, path


@dataclass(frozen=True, slots=True)
class Likeness:
    """Who may be the same as somebody who registers.

    `by_tax_id`: customers with his tax number; `by_domain`: those with people of the domain of his address, unless
    anybody can have one there; `by_email`: customers to whom the very address belongs; `others`: registrations.
    """

    by_tax_id: list[Company]
    by_domain: list[Company]
    by_email: list[Company]
    others: list[Registration]

    @property
    def is_any(self) -> bool:
        """Whether there is anybody."""
        return bool(self.by_tax_id or self.by_domain or self.by_email or self.others)


def likeness_of(actor: Actor, registration: Registration) -> Likeness:
    """Whom the seller should look at before he decides. Raises PermissionMissing."""
    actor.require(Permission.SALES_COMPANIES_VIEW)
    companies, domain = Company.objects.order_by("name"), domain_of(registration.email)
    same = Q(email=registration.email)
    if registration.tax_id:
        same |= Q(tax_id=registration.tax_id, country=registration.country)
    if not is_public(domain):
        same |= Q(email__endswith=f"@{domain}")
    of_domain = companies.filter(units__assignments__user__email__endswith=f"@{domain}").distinct()
    by_tax_id = companies.filter(tax_id=registration.tax_id, country=registration.country)
    return Likeness(
        by_tax_id=list(by_tax_id) if registration.tax_id else [],
        by_domain=[] if is_public(domain) else list(of_domain[:SHOWN_LIKE]),
        by_email=list(companies.filter(units__assignments__user__email=registration.email).distinct()[:SHOWN_LIKE]),
        others=list(Registration.objects.filter(same).exclude(pk=registration.pk)[:SHOWN_LIKE]),
    )


def registration_token(registration_id: UUID) -> str:
    """The token of a registration's link, made from the server's secret key, so that the database need not keep it."""
    return token_for("registration", registration_id)


def registration_for(token: str) -> Registration:
    """The registration that this token opens. Raises NotFound, also a week after one that was never confirmed."""
    found = Registration.objects.filter(token_hash=fingerprint(token)).first()
    if found is None or (found.state == RegistrationState.UNCONFIRMED and found.created_at < now() - LINK_LASTS):
        raise NotFound
    return found


@dataclass(frozen=True, slots=True)
class RegistrationMail:
    """What a mail to somebody who registers says; `language` is his."""

    registration: Registration
    language: str
    token: str


def registration_mail(registration_id: UUID) -> RegistrationMail | None:
    """What to write to somebody who registers; None when his registration is gone."""
    found = Registration.objects.filter(pk=registration_id).first()
    return RegistrationMail(found, found.language, registration_token(found.pk)) if found else None
