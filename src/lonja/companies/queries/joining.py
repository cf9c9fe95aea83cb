"""Domains of a company and the people who ask to join it; nobody learns of a company before his address is proved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db.models import QuerySet
from django.utils.crypto import constant_time_compare

from lonja.companies.actor import Actor
from lonja.companies.mail_domains import domain_of
from lonja.companies.models import Company, JoinRequest, JoinState, MailDomain, User
from lonja.companies.permissions import ActorKind, Permission
from lonja.companies.queries.people import administrators_of
from lonja.companies.queries.scope import companies_visible_to, company_or_404, require_reach
from lonja.companies.rules import fingerprint
from lonja.companies.tokens import token_for
from lonja.core.clock import now
from lonja.core.errors import NotFound

PROOF_LASTS = timedelta(hours=72)
JOIN_LINK_LASTS = timedelta(hours=72)


def domains_of(actor: Actor, company_id: UUID | None = None) -> QuerySet[MailDomain]:
    """The domains that a company (the actor's by default) states. For who manages all of its people.

    Raises NotFound, PermissionMissing.
    """
    company = managed_company(actor, company_id)
    return MailDomain.objects.filter(company=company).select_related("stated_by")


def domain_or_404(actor: Actor, domain_id: UUID) -> MailDomain:
    """One of these. Raises NotFound, PermissionMissing."""
    found = MailDomain.objects.filter(pk=domain_id, company__in=companies_visible_to(actor)).first()
    if found is None:
        raise NotFound
    managed_company(actor, found.company_id)
    return found


def domain_for(token: str) -> MailDomain:
    """The domain that a mailed link proves. Raises NotFound: used, expired or invented."""
    number, _, secret = token.partition(".")
    domain_id, since = _uuid(number), now() - PROOF_LASTS
    waiting = MailDomain.objects.filter(proved_at=None, asked_at__gt=since).select_related("company")
    found = waiting.filter(pk=domain_id).first() if domain_id else None
    if found is None or not constant_time_compare(secret, domain_secret(found)):
        raise NotFound
    return found


def domain_token(domain: MailDomain) -> str:
    """The end of the link that proves a domain; it changes with every mail that is sent for it."""
    return f"{domain.pk.hex}.{domain_secret(domain)}"


def domain_secret(domain: MailDomain) -> str:
    """What only the reader of the latest mail knows."""
    moment = domain.asked_at.isoformat() if domain.asked_at else ""
    return fingerprint(f"{token_for('domain', domain.pk)} {domain.proof_email} {moment}")


def company_of_domain(email: str) -> Company | None:
    """The company to which the domain of an address was proved to belong. Tell this to nobody but its reader."""
    found = MailDomain.objects.filter(domain=domain_of(email), proved_at__isnull=False).select_related("company")
    first = found.first()
    return first.company if first else None


def join_requests(actor: Actor) -> QuerySet[JoinRequest]:
    """Who waits to join the actor's company, the longest waiting first. For who manages all of its people.

    Raises PermissionMissing.
    """
    company = managed_company(actor, None)
    return JoinRequest.objects.filter(company=company, state=JoinState.WAITING)


def join_request_or_404(actor: Actor, request_id: UUID) -> JoinRequest:
    """One of these. Raises NotFound, PermissionMissing."""
    found = join_requests(actor).filter(pk=request_id).first()
    if found is None:
        raise NotFound
    return found


def join_token(request_id: UUID) -> str:
    """The end of the link by which somebody who asks to join confirms his address."""
    return token_for("join", request_id)


def join_request_for(token: str) -> JoinRequest:
    """The request that this token opens. Raises NotFound, also after 72 hours without confirmation."""
    found = JoinRequest.objects.filter(token_hash=fingerprint(token)).select_related("company").first()
    if found is None or (found.state == JoinState.UNCONFIRMED and found.created_at < now() - JOIN_LINK_LASTS):
        raise NotFound
    return found


def domain_to_prove(domain_id: UUID) -> MailDomain | None:
    """A domain for which a link is to be sent; None once it is proved or gone."""
    found = MailDomain.objects.filter(pk=domain_id, proved_at=None).exclude(proof_email="")
    return found.select_related("company").first()


def join_request(request_id: UUID) -> JoinRequest | None:
    """A request to join; None when it is gone."""
    return JoinRequest.objects.filter(pk=request_id).select_related("company").first()


@dataclass(frozen=True, slots=True)
class JoinMails:
    """Who is to be told that somebody asks to join, while he waits."""

    request: JoinRequest
    company: Company
    administrators: list[User]


def join_mails(request_id: UUID) -> JoinMails | None:
    """The request and the people who decide on it; None once it is decided."""
    found = JoinRequest.objects.filter(pk=request_id, state=JoinState.WAITING).select_related("company").first()
    if found is None or found.company is None:
        return None
    return JoinMails(found, found.company, list(administrators_of(found.company.pk)))


def managed_company(actor: Actor, company_id: UUID | None = None) -> Company:
    """The company (the actor's by default), for who manages all of its people or, of the seller's, companies.

    Raises NotFound, PermissionMissing.
    """
    company = company_or_404(actor, company_id or actor.company_id)
    if actor.kind is not ActorKind.STAFF:
        actor.require(Permission.PEOPLE_MANAGE)
    require_reach(actor, Permission.PEOPLE_MANAGE, None)
    return company


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
