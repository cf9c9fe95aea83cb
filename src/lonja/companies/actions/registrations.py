"""Become a customer: ask, confirm the address, answer what the seller asks; he decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from django.db.models import F

from lonja.companies import queries, rules
from lonja.companies.actions.companies import check_tax_id
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import (
    PostalCodeInvalid,
    RegistrationClosed,
    TaxIdMissing,
    TooManyPapers,
)
from lonja.companies.events import RegistrationAnswered, RegistrationAsked, RegistrationMade, RegistrationRefused
from lonja.companies.models import (
    OPEN_STATES,
    BuyerKind,
    Registration,
    RegistrationDocument,
    RegistrationState,
)
from lonja.companies.papers import MOST_PAPERS, PAPERS
from lonja.companies.permissions import Permission
from lonja.core import events
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.ids import new_id

UNCONFIRMED_KEPT_FOR = timedelta(days=7)
REFUSED_KEPT_FOR = timedelta(days=180)

Paper = tuple[bytes, str]
"""An uploaded file: its bytes and its name."""


@dataclass(frozen=True)
class RegistrationData:
    """What somebody says of himself. `kind`: BuyerKind; `business`: Business; country: ISO 3166."""

    kind: str
    name: str
    country: str
    street: str
    postal_code: str
    city: str
    contact_name: str
    email: str
    tax_id: str = ""
    region: str = ""
    phone: str = ""
    business: str = "own_use"
    note: str = ""
    language: str = "es"


def register(data: RegistrationData) -> None:
    """Take in that somebody wants to become a customer, and have a link mailed to the address that he gives.

    Whether the address or the tax number is known makes no difference, and nothing tells the caller. Raises what
    `check_registration` does.
    """
    facts = check_registration(data)
    registration_id = new_id()
    with transaction_by(queries.nobody(), "register"):
        token_hash = rules.fingerprint(queries.registration_token(registration_id))
        Registration.objects.create(id=registration_id, token_hash=token_hash, **asdict(facts))
        events.record(RegistrationMade(registration_id))


def check_registration(data: RegistrationData) -> RegistrationData:
    """What somebody says of himself as it is kept; nothing is written or looked up.

    Raises TaxIdMissing (companies need one), TaxIdInvalid, PostalCodeInvalid.
    """
    if data.kind == BuyerKind.COMPANY and not data.tax_id.strip():
        raise TaxIdMissing
    postal_code = rules.normalize_postal_code(data.country, data.postal_code)
    if postal_code is None:
        raise PostalCodeInvalid(postal_code=data.postal_code, country=data.country)
    return replace(
        data,
        tax_id=check_tax_id(data.country, data.tax_id),
        postal_code=postal_code,
        email=rules.normalize_email(data.email),
    )


def confirm_registration(token: str, papers: Sequence[Paper] = ()) -> Registration:
    """The address is right: from now on the registration waits for the seller. Once confirmed it stays so.

    Raises NotFound (no such link, or it has expired), RegistrationClosed, PaperUnusable, PaperTooLarge, TooManyPapers.
    """
    with transaction_by(queries.nobody(), "confirm_registration"):
        found = queries.registration_for(token)
        fresh = Registration.objects.filter(pk=found.pk, state=RegistrationState.UNCONFIRMED)
        if fresh.update(state=RegistrationState.WAITING, confirmed_at=now()):
            events.record(RegistrationAnswered(found.pk))
        _keep(found, papers)
        found.refresh_from_db()
        return found


def answer_registration(token: str, answer: str, papers: Sequence[Paper] = ()) -> Registration:
    """Say something to what the seller asked, and add papers; it waits for him again.

    Raises NotFound, RegistrationClosed, PaperUnusable, PaperTooLarge, TooManyPapers.
    """
    with transaction_by(queries.nobody(), "answer_registration"):
        found = queries.registration_for(token)
        asked = Registration.objects.filter(pk=found.pk, state=RegistrationState.ASKED)
        if answer.strip() and asked.update(state=RegistrationState.WAITING, answer=answer.strip()):
            events.record(RegistrationAnswered(found.pk))
        _keep(found, papers)
        found.refresh_from_db()
        return found


def ask_registrant(actor: Actor, registration_id: UUID, question: str) -> Registration:
    """Ask for more: the question goes to the address. Raises NotFound, PermissionMissing, RegistrationClosed."""
    with transaction_by(actor, "ask_registrant"):
        found = _change_open(
            actor, registration_id, question=question.strip(), answer="", state=RegistrationState.ASKED
        )
        events.record(RegistrationAsked(found.pk))
        return found


def refuse_registration(actor: Actor, registration_id: UUID, reason: str) -> Registration:
    """Do not take somebody as a customer; he is told the reason.

    Raises NotFound, PermissionMissing, RegistrationClosed.
    """
    with transaction_by(actor, "refuse_registration"):
        found = _decide(actor, registration_id, RegistrationState.REFUSED, reason=reason.strip())
        events.record(RegistrationRefused(found.pk))
        return found


def approve_registration(actor: Actor, registration_id: UUID) -> Registration:
    """Take somebody as a customer, in the transaction that makes one of him; then say which: `note_customer`.

    Of two who decide, the second is told that it is done. Raises NotFound, PermissionMissing, RegistrationClosed.
    """
    with transaction_by(actor, "approve_registration"):
        return _decide(actor, registration_id, RegistrationState.APPROVED)


def note_customer(actor: Actor, registration_id: UUID, company_id: UUID) -> None:
    """Note which customer an approved registration became. Raises NotFound, PermissionMissing."""
    actor.require(Permission.SALES_COMPANIES_MANAGE)
    found = queries.registration_or_404(actor, registration_id)
    with transaction_by(actor, "approve_registration"):
        Registration.objects.filter(pk=found.pk, state=RegistrationState.APPROVED).update(company_id=company_id)


def forget_registrations() -> int:
    """Drop what was never confirmed for a week and what was refused half a year ago, papers included; how many."""
    moment = now()
    old = Registration.objects.filter(
        state=RegistrationState.UNCONFIRMED, created_at__lt=moment - UNCONFIRMED_KEPT_FOR
    ) | Registration.objects.filter(state=RegistrationState.REFUSED, decided_at__lt=moment - REFUSED_KEPT_FOR)
    ids = list(old.values_list("pk", flat=True))
    hashes = set(RegistrationDocument.objects.filter(registration__in=ids).values_list("file_hash", flat=True))
    with transaction_by(SYSTEM, "forget_registrations"):
        Registration.objects.filter(pk__in=ids).delete()
    for digest in sorted(hashes):
        with transaction_by(SYSTEM, "drop_paper"):
            PAPERS.drop(digest, partial(_is_used, digest))
    return len(ids)


def _keep(registration: Registration, papers: Sequence[Paper]) -> None:
    """Add papers to a registration that is to be decided; one that it has already is not added again."""
    if not papers:
        return
    # an update that changes nothing holds the row: neither a decision nor more papers come between
    if not Registration.objects.filter(pk=registration.pk, state__in=OPEN_STATES).update(state=F("state")):
        raise RegistrationClosed
    if registration.documents.count() + len(papers) > MOST_PAPERS:
        raise TooManyPapers(most=MOST_PAPERS)
    for data, name in papers:
        kept = PAPERS.keep(data, name)
        RegistrationDocument.objects.get_or_create(
            registration=registration,
            file_hash=kept.hash,
            defaults={"file_name": kept.name, "media_type": kept.media_type, "size": kept.size},
        )


def _decide(actor: Actor, registration_id: UUID, state: RegistrationState, **facts: str) -> Registration:
    return _change_open(actor, registration_id, state=state, decided_at=now(), decided_by_id=actor.user_id, **facts)


def _change_open(actor: Actor, registration_id: UUID, **facts: Any) -> Registration:
    """Change a registration that is still to be decided, in one statement that only one of two can win."""
    actor.require(Permission.SALES_COMPANIES_MANAGE)
    found = queries.registration_or_404(actor, registration_id)
    if not Registration.objects.filter(pk=found.pk, state__in=OPEN_STATES).update(**facts):
        raise RegistrationClosed
    found.refresh_from_db()
    return found


def _is_used(digest: str) -> bool:
    return RegistrationDocument.objects.filter(file_hash=digest).exists()
