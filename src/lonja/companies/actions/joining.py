"""Join a company by the domain of one's address: asked by the person, granted by its administrator, never by itself."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.db.models import Q

from lonja.companies import queries, rules
from lonja.companies.actions.guards import lock_company, used_once
from lonja.companies.actions.invitations import invite_person
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.domain_files import read_domain_file
from lonja.companies.errors import (
    DomainElsewhere,
    DomainPublic,
    DomainUnusable,
    NoCompanyForDomain,
    ProofElsewhere,
    ProviderNeedsDomain,
)
from lonja.companies.events import DomainProofAsked, JoinAsked, JoinRefused, JoinWaits
from lonja.companies.mail_domains import domain_of, is_public, normalize_domain
from lonja.companies.models import STRONG, JoinRequest, JoinState, MailDomain, Proof
from lonja.companies.permissions import Permission
from lonja.core import events
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.core.ids import new_id

FORGOTTEN_AFTER = timedelta(days=30)


def state_domain(actor: Actor, domain: str, *, company_id: UUID | None = None) -> MailDomain:
    """Say that a domain of mail is the company's own (the actor's by default); it does not count before it is proved.

    Raises NotFound, PermissionMissing, DomainUnusable, DomainPublic, CodeTaken (stated before).
    """
    plain = normalize_domain(domain)
    if plain is None:
        raise DomainUnusable(domain=domain[:80])
    if is_public(plain):
        raise DomainPublic(domain=plain)
    queries.domains_of(actor, company_id)
    with transaction_by(actor, "state_domain"), used_once(plain):
        return MailDomain.objects.create(
            company_id=company_id or actor.company_id, domain=plain, stated_by_id=actor.user_id
        )


def ask_domain_proof(actor: Actor, domain_id: UUID, email: str) -> MailDomain:
    """Send a link to an address of the domain; whoever opens it there proves it. An earlier link dies.

    Raises NotFound, PermissionMissing, ProofElsewhere (the address is of another domain).
    """
    found, address = queries.domain_or_404(actor, domain_id), rules.normalize_email(email)
    if domain_of(address) != found.domain:
        raise ProofElsewhere(domain=found.domain)
    with transaction_by(actor, "ask_domain_proof"):
        found.proof_email, found.asked_at = address, now()
        found.save(update_fields=["proof_email", "asked_at"])
        events.record(DomainProofAsked(found.pk))
        return found


def prove_domain(token: str) -> MailDomain:
    """The link was opened by the reader of an address there: the domain is the company's, unless it is another's.

    Raises NotFound, DomainElsewhere.
    """
    with transaction_by(queries.nobody(), "prove_domain"):
        return _proved(queries.domain_for(token), Proof.MAIL)


def grant_domain(actor: Actor, domain_id: UUID) -> MailDomain:
    """The seller says that the domain is the company's. Raises NotFound, PermissionMissing, DomainElsewhere."""
    actor.require(Permission.SALES_COMPANIES_MANAGE)
    with transaction_by(actor, "grant_domain"):
        return _proved(queries.domain_or_404(actor, domain_id), Proof.SELLER)


def prove_domain_by_file(actor: Actor, domain_id: UUID) -> MailDomain:
    """Look for the file on the domain's web server that only who has it in hand can put there.

    Raises NotFound, PermissionMissing, DomainFileMissing, DomainElsewhere.
    """
    found = queries.domain_or_404(actor, domain_id)
    read_domain_file(found.domain, queries.domain_file(found))
    with transaction_by(actor, "prove_domain_by_file"):
        return _proved(found, Proof.WEB)


def remove_domain(actor: Actor, domain_id: UUID) -> None:
    """It no longer counts: nobody asks to join by it, nor signs in. Who joined stays.

    Raises NotFound, PermissionMissing, ProviderNeedsDomain (all must come by the provider, and it is the last).
    """
    with transaction_by(actor, "remove_domain"):
        found = queries.domain_or_404(actor, domain_id)
        lock_company(found.company_id)
        found.delete()
        if found.company.needs_provider and not queries.domains_for_sign_in(found.company_id):
            raise ProviderNeedsDomain


def ask_to_join(email: str, name: str, note: str = "", language: str = "es") -> None:
    """Somebody asks to join the company of his address; a link goes there. Nothing tells whether there is one.

    Raises DomainPublic, which anybody can know.
    """
    address = rules.normalize_email(email)
    if is_public(domain_of(address)):
        raise DomainPublic(domain=domain_of(address))
    request_id = new_id()
    with transaction_by(queries.nobody(), "ask_to_join"):
        JoinRequest.objects.create(
            id=request_id,
            email=address,
            name=name.strip(),
            note=note.strip(),
            language=language,
            token_hash=rules.fingerprint(queries.join_token(request_id)),
        )
        events.record(JoinAsked(request_id))


def confirm_join_request(token: str) -> JoinRequest:
    """The address is right: now its administrators are asked, if a company has the domain. Once confirmed it stays so.

    It takes the place of one that waits for the same person already. Raises NotFound, NoCompanyForDomain.
    """
    with transaction_by(queries.nobody(), "confirm_join_request"):
        found = queries.join_request_for(token)
        company = queries.company_of_domain(found.email)
        if found.state != JoinState.UNCONFIRMED:
            return found
        if company is None:
            raise NoCompanyForDomain
        JoinRequest.objects.filter(company=company, email=found.email, state=JoinState.WAITING).delete()
        fresh = JoinRequest.objects.filter(pk=found.pk, state=JoinState.UNCONFIRMED)
        with used_once(found.email):
            is_first = fresh.update(state=JoinState.WAITING, company=company, confirmed_at=now())
        if is_first:
            events.record(JoinWaits(found.pk))
        found.refresh_from_db()
        return found


def approve_join_request(actor: Actor, request_id: UUID, unit_id: UUID, role_id: UUID) -> JoinRequest:
    """Let somebody in, in a unit with a role: he gets an invitation, which is his alone and works once.

    Raises NotFound, PermissionMissing, RoleTooWide, AlreadyHeld.
    """
    with transaction_by(actor, "approve_join_request"):
        found = _decided(actor, request_id, JoinState.APPROVED)
        invite_person(actor, unit_id, role_id, found.email, found.name)
        return found


def refuse_join_request(actor: Actor, request_id: UUID) -> JoinRequest:
    """Do not let somebody in; he is told. Raises NotFound, PermissionMissing."""
    with transaction_by(actor, "refuse_join_request"):
        found = _decided(actor, request_id, JoinState.REFUSED)
        events.record(JoinRefused(found.pk))
        return found


def forget_join_requests() -> int:
    """Drop requests that nobody confirmed, and decided ones, after a month; gives how many."""
    moment = now() - FORGOTTEN_AFTER
    old = Q(state=JoinState.UNCONFIRMED, created_at__lt=moment) | Q(decided_at__lt=moment)
    with transaction_by(SYSTEM, "forget_join_requests"):
        return JoinRequest.objects.filter(old).delete()[0]


def _proved(domain: MailDomain, proof: Proof) -> MailDomain:
    taken = DomainElsewhere(value=domain.domain)
    weaker = Q(proved_at=None) if proof not in STRONG else ~Q(proof__in=STRONG)
    with used_once(domain.domain, companies_domain_proved_once=taken):
        MailDomain.objects.filter(weaker, pk=domain.pk).update(proof=proof, proved_at=now())
    domain.refresh_from_db()
    return domain


def _decided(actor: Actor, request_id: UUID, state: JoinState) -> JoinRequest:
    """Decide a request that waits, in one statement that only one of two can win."""
    found = queries.join_request_or_404(actor, request_id)
    waiting = JoinRequest.objects.filter(pk=found.pk, state=JoinState.WAITING)
    if not waiting.update(state=state, decided_at=now(), decided_by_id=actor.user_id):
        raise NotFound
    found.refresh_from_db()
    return found
