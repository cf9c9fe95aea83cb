"""Writes: requests of people without an account: asked, confirmed from the mail, refused or given to a customer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from lonja.catalog.queries import find_by_codes
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_acting_for, nobody
from lonja.companies.rules import fingerprint, normalize_email
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.events import record
from lonja.core.ids import new_id
from lonja.quotes.actions.checking import checked_lines
from lonja.quotes.actions.drafts import person_of, write_lines
from lonja.quotes.actions.frame import next_number
from lonja.quotes.actions.rows import LineRow
from lonja.quotes.actions.sending import ask_for
from lonja.quotes.errors import GuestRequestClosed, GuestRequestEmpty, QuoteReasonMissing
from lonja.quotes.events import GuestRequestConfirmed, GuestRequestMade, GuestRequestRefused, GuestRequestTaken
from lonja.quotes.models import GuestRequest, GuestState, Quote, QuoteRevision, Side
from lonja.quotes.queries.guests import guest_for, guest_or_404, guest_token

MOST_GUEST_LINES = 50
UNCONFIRMED_KEPT_FOR = timedelta(days=7)
REFUSED_KEPT_FOR = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class GuestAsk:
    """What a guest says: who he is, and what he wants, in lines of a text and a quantity or in words."""

    company_name: str
    person_name: str
    email: str
    phone: str = ""
    message: str = ""
    lines: Sequence[tuple[str, Decimal]] = ()
    language: str = "es"


def ask_as_guest(ask: GuestAsk) -> None:
    """Take in a request of somebody without an account, and have a link mailed to the address that he gives.

    Whether the address is known makes no difference, and nothing tells the caller. Raises GuestRequestEmpty.
    """
    lines = [(text.strip()[:500], quantity) for text, quantity in ask.lines if text.strip()][:MOST_GUEST_LINES]
    if not lines and not ask.message.strip():
        raise GuestRequestEmpty
    made_id = new_id()
    with transaction_by(nobody(), "ask_as_guest"):
        GuestRequest.objects.create(
            id=made_id,
            company_name=ask.company_name.strip()[:200],
            person_name=ask.person_name.strip()[:150],
            email=normalize_email(ask.email),
            phone=ask.phone.strip()[:30],
            message=ask.message.strip()[:5000],
            lines=[{"text": text, "quantity": str(quantity)} for text, quantity in lines],
            language=ask.language,
            token_hash=fingerprint(guest_token(made_id)),
        )
        record(GuestRequestMade(made_id))


def confirm_guest(token: str) -> GuestRequest:
    """The address is right: from now on the request waits for the seller. Raises NotFound for no such link."""
    with transaction_by(nobody(), "confirm_guest"):
        found = guest_for(token)
        fresh = GuestRequest.objects.filter(pk=found.pk, state=GuestState.UNCONFIRMED)
        if fresh.update(state=GuestState.WAITING, confirmed_at=now()):
            record(GuestRequestConfirmed(found.pk))
        found.refresh_from_db()
        return found


def refuse_guest(actor: Actor, guest_id: UUID, reason: str) -> GuestRequest:
    """Answer that nothing is offered; he is told the reason.

    Raises QuoteReasonMissing, QuoteUnknown, GuestRequestClosed, PermissionMissing.
    """
    if not reason.strip():
        raise QuoteReasonMissing
    with transaction_by(actor, "refuse_guest"):
        found = _decide(actor, guest_id, state=GuestState.REFUSED, reason=reason.strip()[:2000])
        record(GuestRequestRefused(found.pk))
        return found


def give_to_customer(actor: Actor, guest_id: UUID, company_id: UUID, person_id: UUID) -> Quote:
    """Make a guest's request one of a customer's person, who then gets the offer and accepts it as his company may.

    What is a product's number becomes that product, as far as the company sees it; the rest stays in words. Of two who
    decide the second is told. Raises QuoteUnknown, GuestRequestClosed, QuoteNobodyToTell, PermissionMissing.
    """
    actor.require(Permission.SALES_QUOTES_MANAGE)
    with transaction_by(actor, "give_guest_to_customer"):
        found = guest_or_404(actor, guest_id)
        user, unit = person_of(company_id, person_id)
        quote = Quote.objects.create(
            number=next_number(),
            company_id=company_id,
            unit=unit,
            requester=user,
            rep_id=actor.user_id,
            began=Side.BUYER,
            subject=found.company_name[:120],
            currency=unit.company.currency,
        )
        revision = QuoteRevision.objects.create(quote=quote, number=1, side=Side.BUYER, message=found.message)
        eyes = actor_acting_for(actor, company_id)
        write_lines(revision, checked_lines(eyes, Side.BUYER, _rows(eyes, found), {}))
        ask_for(actor, quote, revision)
        _decide(actor, guest_id, state=GuestState.TAKEN, quote=quote)
        record(GuestRequestTaken(found.pk))
        return quote


def forget_guests() -> int:
    """Drop what was never confirmed for a week, and what was refused half a year ago; returns how many."""
    moment = now()
    fresh = GuestRequest.objects.filter(state=GuestState.UNCONFIRMED, created_at__lt=moment - UNCONFIRMED_KEPT_FOR)
    refused = GuestRequest.objects.filter(state=GuestState.REFUSED, decided_at__lt=moment - REFUSED_KEPT_FOR)
    with transaction_by(SYSTEM, "forget_guests"):
        return fresh.delete()[0] + refused.delete()[0]


def _rows(eyes: Actor, found: GuestRequest) -> list[LineRow]:
    if not found.lines:
        return [LineRow(Decimal(1), text=found.message[:500])]
    known = find_by_codes(eyes, {line["text"] for line in found.lines})
    rows = []
    for line in found.lines:
        matches = known.get(line["text"], ())
        variant_id = matches[0].variant.pk if len(matches) == 1 else None
        rows.append(LineRow(Decimal(line["quantity"]), variant_id, "" if variant_id else line["text"]))
    return rows


def _decide(actor: Actor, guest_id: UUID, **facts: Any) -> GuestRequest:
    """Decide one that waits, in one statement that only one of two can win."""
    actor.require(Permission.SALES_QUOTES_MANAGE)
    found = guest_or_404(actor, guest_id)
    waiting = GuestRequest.objects.filter(pk=found.pk, state=GuestState.WAITING)
    if not waiting.update(decided_at=now(), decided_by_id=actor.user_id, **facts):
        raise GuestRequestClosed
    found.refresh_from_db()
    return found
