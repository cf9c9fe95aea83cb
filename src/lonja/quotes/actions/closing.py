"""Writes: how quotes end without an order: declined, withdrawn, or past their last day."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.db.models import F

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core import clock
from lonja.core.audit import transaction_by
from lonja.core.events import record
from lonja.quotes.actions.frame import lock_any_quote, lock_quote, move, require_voice, write_log
from lonja.quotes.errors import QuoteMoveNotAllowed, QuoteReasonMissing
from lonja.quotes.events import QuoteDeclined, QuoteExpiring, QuoteRanOut, QuoteWithdrawn
from lonja.quotes.models import LostReason, Quote, Side
from lonja.quotes.states import OFFERED, TO_ANSWER, QuoteState

REMIND_DAYS = 3
"""So many days before its last one a buyer is reminded of an offer."""


def decline_quote(actor: Actor, quote_id: UUID, reason: str, note: str = "") -> Quote:
    """Say no: the buyer to what is offered, the seller to what is asked for. The seller may take it up again.

    Raises QuoteReasonMissing, QuoteUnknown, QuoteMoveNotAllowed, PermissionMissing.
    """
    side = require_voice(actor)
    if reason not in LostReason.values:
        raise QuoteReasonMissing
    with transaction_by(actor, "decline_quote"):
        quote = lock_quote(actor, quote_id)
        if quote.state not in (OFFERED if side is Side.BUYER else TO_ANSWER):
            raise QuoteMoveNotAllowed(number=quote.number, state=QuoteState(quote.state).label)
        _close(quote, QuoteState.DECLINED)
        quote.lost_reason, quote.lost_note = reason, note.strip()
        quote.save()
        write_log(actor, quote, "declined", comment=quote.lost_note, params={"reason": reason})
        record(QuoteDeclined(quote.pk, side))
        return quote


def withdraw_quote(actor: Actor, quote_id: UUID) -> Quote:
    """Take back what the actor's own side asked for or offered, for good.

    Raises QuoteUnknown, QuoteMoveNotAllowed, PermissionMissing.
    """
    side = require_voice(actor)
    with transaction_by(actor, "withdraw_quote"):
        quote = lock_quote(actor, quote_id)
        asked = {QuoteState.REQUESTED, QuoteState.IN_WORK}
        if quote.state not in (asked if side is Side.BUYER else OFFERED):
            raise QuoteMoveNotAllowed(number=quote.number, state=QuoteState(quote.state).label)
        _close(quote, QuoteState.WITHDRAWN)
        quote.save()
        write_log(actor, quote, "withdrawn")
        record(QuoteWithdrawn(quote.pk, side))
        return quote


def expire_due(actor: Actor) -> int:
    """Close every offer whose last day is past; returns how many. Again it changes nothing."""
    actor.require(Permission.SALES_QUOTES_MANAGE)
    due = Quote.objects.filter(state__in=OFFERED, valid_until__lt=clock.today())
    closed = 0
    for quote_id in list(due.values_list("pk", flat=True)):
        with transaction_by(actor, "expire_quote"):
            quote = lock_any_quote(quote_id)
            if quote.state not in OFFERED or quote.valid_until is None or quote.valid_until >= clock.today():
                continue
            _close(quote, QuoteState.EXPIRED)
            quote.lost_reason = LostReason.NO_ANSWER
            quote.save()
            write_log(actor, quote, "expired")
            record(QuoteRanOut(quote.pk))
            closed += 1
    return closed


def remind_due(actor: Actor) -> int:
    """Remind the buyers of offers that end within three days, of each revision once; returns how many."""
    actor.require(Permission.SALES_QUOTES_MANAGE)
    due = Quote.objects.filter(state__in=OFFERED, valid_until__range=_soon())
    reminded = 0
    for quote_id in list(due.values_list("pk", flat=True)):
        with transaction_by(actor, "remind_of_quote"):
            quote = lock_any_quote(quote_id)
            first, last = _soon()
            revision = quote.revisions.exclude(sent_at=None).filter(side=Side.SELLER).order_by("number").last()
            is_due = quote.state in OFFERED and quote.valid_until is not None and first <= quote.valid_until <= last
            if not is_due or revision is None or quote.reminded_number >= revision.number:
                continue
            Quote.objects.filter(pk=quote.pk).update(reminded_number=revision.number, changed_at=F("changed_at"))
            record(QuoteExpiring(quote.pk, revision.pk))
            reminded += 1
    return reminded


def _soon() -> tuple[date, date]:
    return clock.today(), clock.today() + timedelta(days=REMIND_DAYS)


def _close(quote: Quote, state: QuoteState) -> None:
    move(quote, state)
    quote.closed_at = clock.now()
