"""Operations on joining a company, by the verbs of the administrator's page, for people only."""

from __future__ import annotations

from uuid import UUID

from ninja import Body, Router

from lonja.api import fields
from lonja.api.callers import CallerRequest
from lonja.api.joining import schemas
from lonja.api.operations import operation
from lonja.companies import actions, queries
from lonja.companies.domain_files import PATH
from lonja.companies.errors import (
    AlreadyHeld,
    CodeTaken,
    DomainElsewhere,
    DomainFileMissing,
    DomainPublic,
    DomainUnusable,
    ProofElsewhere,
    ProviderNeedsDomain,
    RoleTooWide,
)
from lonja.companies.models import JoinRequest, MailDomain
from lonja.companies.permissions import Permission
from lonja.core.errors import NotFound

router = Router(tags=["People and units"])

MANAGING = (Permission.PEOPLE_MANAGE,)
ASKING = "/join-requests/{uuid:join_id}"
DOMAIN = "/mail-domains/{uuid:domain_id}"


@operation(router, "GET", "/join-requests", needs=MANAGING, answer=schemas.JoinRequests, persons_only=True)
def list_join_requests(request: CallerRequest) -> schemas.JoinRequests:
    """List who asks to join.

    By an address in one of the company's proved domains.
    """
    return {"data": [_asking(one) for one in queries.join_requests(request.actor)]}


@operation(
    router,
    "POST",
    ASKING + "/approve",
    needs=MANAGING,
    answer=schemas.JoinRequest,
    raises=(NotFound, RoleTooWide, AlreadyHeld),
    persons_only=True,
)
def approve_join_request(request: CallerRequest, join_id: UUID, body: Body[schemas.LetInIn]) -> schemas.JoinRequest:
    """Let somebody in.

    He gets an invitation to this role in this unit, which is his alone and works once.
    """
    return _asking(actions.approve_join_request(request.actor, join_id, body.unit_id, body.role_id))


@operation(
    router,
    "POST",
    ASKING + "/refuse",
    needs=MANAGING,
    answer=schemas.JoinRequest,
    raises=(NotFound,),
    persons_only=True,
)
def refuse_join_request(request: CallerRequest, join_id: UUID) -> schemas.JoinRequest:
    """Refuse to let somebody in.

    He is told by mail.
    """
    return _asking(actions.refuse_join_request(request.actor, join_id))


@operation(router, "GET", "/mail-domains", needs=MANAGING, answer=schemas.MailDomains, persons_only=True)
def list_mail_domains(request: CallerRequest) -> schemas.MailDomains:
    """List domains of mail.

    Those that the company says are its own, and how each was proved.
    """
    return {"data": [_domain(one) for one in queries.domains_of(request.actor)]}


@operation(
    router,
    "POST",
    "/mail-domains",
    needs=MANAGING,
    answer=schemas.MailDomain,
    status=201,
    raises=(DomainUnusable, DomainPublic, CodeTaken),
    persons_only=True,
)
def state_mail_domain(request: CallerRequest, body: Body[schemas.DomainIn]) -> schemas.MailDomain:
    """State a domain of mail.

    It does not count before it is proved: by a link to an address there, or by a file on its web server.
    """
    return _domain(actions.state_domain(request.actor, body.domain))


@operation(
    router,
    "POST",
    DOMAIN + "/link",
    needs=MANAGING,
    answer=schemas.MailDomain,
    raises=(NotFound, ProofElsewhere),
    persons_only=True,
)
def send_domain_link(request: CallerRequest, domain_id: UUID, body: Body[schemas.ProofIn]) -> schemas.MailDomain:
    """Send the link that proves a domain.

    To an address there: whoever opens it has proved it. An earlier link dies.
    """
    return _domain(actions.ask_domain_proof(request.actor, domain_id, body.email))


@operation(
    router,
    "PUT",
    DOMAIN + "/file",
    needs=MANAGING,
    answer=schemas.MailDomain,
    raises=(NotFound, DomainFileMissing, DomainElsewhere),
    persons_only=True,
)
def look_for_domain_file(request: CallerRequest, domain_id: UUID) -> schemas.MailDomain:
    """Look for the file that proves a domain.

    Under its address, with its text; once it was found it may be deleted.
    """
    return _domain(actions.prove_domain_by_file(request.actor, domain_id))


@operation(router, "DELETE", DOMAIN, needs=MANAGING, raises=(NotFound, ProviderNeedsDomain), persons_only=True)
def remove_mail_domain(request: CallerRequest, domain_id: UUID) -> None:
    """Remove a domain.

    Nobody asks to join by it any more; who joined stays.
    """
    actions.remove_domain(request.actor, domain_id)


def _asking(one: JoinRequest) -> schemas.JoinRequest:
    return {
        "id": str(one.pk),
        "email": one.email,
        "name": one.name,
        "note": one.note,
        "state": one.state,  # type: ignore[typeddict-item] # a word of JoinStateName
        "confirmed_at": fields.moment_or_none(one.confirmed_at),
        "decided_at": fields.moment_or_none(one.decided_at),
    }


def _domain(one: MailDomain) -> schemas.MailDomain:
    return {
        "id": str(one.pk),
        "domain": one.domain,
        "proof": one.proof or None,  # type: ignore[typeddict-item] # a word of ProofName
        "proved_at": fields.moment_or_none(one.proved_at),
        "proof_email": one.proof_email,
        "file_address": f"https://{one.domain}{PATH}",
        "file_text": queries.domain_file(one),
    }
