"""Mails about domains and about people who ask to join a company; each is written once, and safe to repeat."""

from __future__ import annotations

from uuid import UUID

from lonja.companies.events import DomainProofAsked, JoinAsked, JoinRefused, JoinWaits
from lonja.companies.queries import domain_to_prove, domain_token, join_mails, join_request, join_token
from lonja.notifications.actions import Letter, write_letter


def domain_proof_asked(event_id: UUID, event: DomainProofAsked) -> None:
    """Send the link that proves a domain to the address there; nothing once it is proved or gone."""
    found = domain_to_prove(event.domain_id)
    if found is not None:
        path, company = f"/domain/{domain_token(found)}/", found.company
        facts = {"domain": found, "company": company}
        write_letter(Letter(event_id, "domain_proof", company.pk, found.proof_email, company.language, path, facts))


def join_asked(event_id: UUID, event: JoinAsked) -> None:
    """Send the link that confirms the address of somebody who asks to join."""
    _tell_joining(event_id, "join_confirm", event.request_id)


def join_refused(event_id: UUID, event: JoinRefused) -> None:
    """Tell him that he is not let in."""
    _tell_joining(event_id, "join_refused", event.request_id)


def join_waits(event_id: UUID, event: JoinWaits) -> None:
    """Ask the administrators of the company, each in his language."""
    mails = join_mails(event.request_id)
    if mails is None:
        return
    company, path = mails.company, "/company/people/joining/"
    facts = {"asking": mails.request, "company": company}
    for person in mails.administrators:
        language = person.language or company.language
        write_letter(Letter(event_id, "join_waits", company.pk, person.email, language, path, facts))


def _tell_joining(event_id: UUID, template: str, request_id: UUID) -> None:
    found = join_request(request_id)
    if found is not None:
        path, company = f"/join/request/{join_token(found.pk)}/", found.company
        facts = {"asking": found, "company": company}
        write_letter(Letter(event_id, template, None, found.email, found.language, path, facts))
