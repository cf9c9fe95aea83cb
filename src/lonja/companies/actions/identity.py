"""Who gets in by a company's identity provider: its own people, by an address or a link that it may speak for."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.hashers import make_password

from lonja.companies import queries, rules
from lonja.companies.actions.guards import lock_company, used_once
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import (
    AddressNotOfCompany,
    IdentityAsked,
    IdentityIncomplete,
    IdentityOfAnother,
    IdentityOfSeller,
    IdentityUnknown,
    ProviderOff,
)
from lonja.companies.events import JoinWaits
from lonja.companies.identity.rules import Identity, proves_address
from lonja.companies.mail_domains import domain_of
from lonja.companies.models import (
    IdentityLink,
    IdentityProvider,
    Invitation,
    JoinRequest,
    JoinState,
    RoleAssignment,
    User,
)
from lonja.core import events
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.ids import new_id

MOST_OF_A_FAILURE = 300


def admit(provider_id: UUID, identity: Identity) -> User:
    """The person of the company whom its provider has just proved; from now on he is known there by his subject.

    Whoever was invited joins by this. An unknown one asks to join where the company wants it so. Raises a subclass of
    IdentityRefused; then nobody is signed in, and nothing but such a request was written.
    """
    try:
        with transaction_by(SYSTEM, "sign_in_by_provider"):
            provider = _in_use(provider_id)
            lock_company(provider.company_id)
            person = _known(provider, identity) or _invited(provider, identity)
            _link(provider, person, identity)
            _note_success(provider)
            return person
    except IdentityUnknown:
        if _ask_to_join(provider_id, identity):
            raise IdentityAsked(company=provider.company.name) from None
        raise


def judge(provider_id: UUID, identity: Identity) -> User:
    """Whom `admit` would let in, without doing it; for an administrator's trial, also of a provider not yet in use.

    Raises as `admit`.
    """
    provider = IdentityProvider.objects.select_related("company").filter(pk=provider_id).first()
    if provider is None:
        raise ProviderOff
    person = _known(provider, identity)
    if person is None:
        raise IdentityUnknown(email=identity.email, company=provider.company.name)
    with transaction_by(SYSTEM, "try_provider"):
        _note_success(provider)
    return person


def note_provider_failure(provider_id: UUID, reason: str) -> None:
    """Keep why the last sign-in did not work, for the administrator; the visitor is told less."""
    with transaction_by(SYSTEM, "note_provider_failure"):
        failure = reason[:MOST_OF_A_FAILURE]
        IdentityProvider.objects.filter(pk=provider_id).update(failure=failure, failed_at=now())


def _note_success(provider: IdentityProvider) -> None:
    IdentityProvider.objects.filter(pk=provider.pk).update(worked_at=now())


def _in_use(provider_id: UUID) -> IdentityProvider:
    found = IdentityProvider.objects.select_related("company").filter(pk=provider_id, is_active=True).first()
    if found is None:
        raise ProviderOff
    return found


def _known(provider: IdentityProvider, identity: Identity) -> User | None:
    """The person behind the subject, or else behind the proved address; None for somebody without a role there."""
    if not identity.subject:
        raise IdentityIncomplete
    domains = queries.domains_for_sign_in(provider.company_id)
    link = IdentityLink.objects.filter(provider=provider, subject=identity.subject).select_related("user").first()
    if link is None:
        _require_proof(provider, identity, domains)
    person = link.user if link else User.objects.filter(email__iexact=identity.email).first()
    if person is None:
        return None
    if _is_of_seller(person):
        raise IdentityOfSeller
    if domain_of(person.email) not in domains:
        raise AddressNotOfCompany(email=person.email, company=provider.company.name)
    if link is None and IdentityLink.objects.filter(provider=provider, user=person).exists():
        raise IdentityOfAnother(email=identity.email)
    return queries.member(provider.company_id, person.pk)


def _link(provider: IdentityProvider, person: User, identity: Identity) -> None:
    """He is this subject from now on; a link of somebody who has no role there any more gives way."""
    links = IdentityLink.objects.filter(provider=provider)
    links.filter(subject=identity.subject).exclude(user=person).delete()
    if links.filter(user=person).exclude(subject=identity.subject).exists():
        raise IdentityOfAnother(email=identity.email)
    links.get_or_create(provider=provider, user=person, subject=identity.subject)


def _require_proof(provider: IdentityProvider, identity: Identity, domains: frozenset[str]) -> None:
    if not identity.email:
        raise IdentityIncomplete
    if not proves_address(identity, provider.issuer, domains):
        raise AddressNotOfCompany(email=identity.email, company=provider.company.name)


def _is_of_seller(person: User) -> bool:
    return person.is_staff or person.is_superuser or RoleAssignment.objects.filter(user=person, unit=None).exists()


def _invited(provider: IdentityProvider, identity: Identity) -> User:
    """Join by the open invitations to the address that the provider proved. Raises IdentityUnknown without any."""
    unknown = IdentityUnknown(email=identity.email, company=provider.company.name)
    found = Invitation.objects.filter(
        unit__company=provider.company_id, email=rules.normalize_email(identity.email), accepted_at=None,
        revoked_at=None, expires_at__gt=now(),
    )  # fmt: skip
    invitations = list(found.select_related("unit"))
    if not invitations:
        raise unknown
    _require_proof(provider, identity, queries.domains_for_sign_in(provider.company_id))
    person = User.objects.filter(email__iexact=identity.email).first()
    if person is not None and not person.is_active and person.assignments.exists():
        raise unknown  # locked by the seller, not merely out of work
    person = person or User(email=rules.normalize_email(identity.email))
    if not person.is_active or person._state.adding:
        person.name = identity.name or invitations[0].name or identity.email
        person.is_active, person.password = True, make_password(None)
        with used_once(person.email):
            person.save()
    for each in invitations:
        RoleAssignment.objects.get_or_create(
            user=person, role_id=each.role_id, unit=each.unit, defaults={"cascades": each.cascades}
        )
    found.update(accepted_at=now())
    return person


def _ask_to_join(provider_id: UUID, identity: Identity) -> bool:
    """Put an unknown person into the queue of those who ask to join, once; whether his company has one for him."""
    with transaction_by(SYSTEM, "ask_to_join_by_provider"):
        provider = _in_use(provider_id)
        email = rules.normalize_email(identity.email)
        if not provider.lets_ask or not proves_address(
            identity, provider.issuer, queries.domains_for_sign_in(provider.company_id)
        ):
            return False
        lock_company(provider.company_id)
        waiting = JoinRequest.objects.filter(company=provider.company_id, email=email, state=JoinState.WAITING)
        if waiting.exists():
            return True
        request_id = new_id()
        JoinRequest.objects.create(
            id=request_id, email=email, name=identity.name or email, language=provider.company.language,
            state=JoinState.WAITING, company=provider.company, confirmed_at=now(),
            token_hash=rules.fingerprint(queries.join_token(request_id)),
        )  # fmt: skip
        events.record(JoinWaits(request_id))
        return True
