"""Writes: sending what was drafted; from then on it never changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core import clock
from lonja.core.audit import transaction_by
from lonja.core.errors import ChangedMeanwhile
from lonja.core.events import record
from lonja.quotes.actions.consent import require_consent
from lonja.quotes.actions.drafts import begin_quote, draft_of, take_on_locked
from lonja.quotes.actions.frame import lock_quote, move, require_voice, write_log
from lonja.quotes.actions.rows import DraftRow
from lonja.quotes.errors import (
    QuoteEmpty,
    QuoteFreightMisplaced,
    QuoteLineInvalid,
    QuoteNotPriced,
    QuotePricesUntilMissing,
    QuoteValidityMissing,
)
from lonja.quotes.events import QuoteRequested, QuoteSent
from lonja.quotes.models import Becomes, Quote, QuoteLine, QuoteRevision, Side
from lonja.quotes.queries.lines import fact_of, freight_of, lines_of, said_by
from lonja.quotes.rules import fingerprint, total_of
from lonja.quotes.states import QuoteState


def take_on(actor: Actor, quote_id: UUID) -> Quote:
    """Make the actor the rep of a quote; what was asked for is in work from now on.

    Raises QuoteUnknown, PermissionMissing.
    """
    actor.require(Permission.SALES_QUOTES_MANAGE)
    with transaction_by(actor, "take_on_quote"):
        quote = lock_quote(actor, quote_id)
        quote.rep_id = None
        take_on_locked(actor, quote)
        return quote


def send_draft(actor: Actor, quote_id: UUID, *, seen: int | None = None) -> Quote:
    """Send the draft of the actor's side to the other one; `seen` is the version that he saw who sends.

    A buyer's first one is his request, later ones propose changes to the offer. A seller's can be accepted until its
    last day. Raises QuoteUnknown, QuoteMoveNotAllowed, ChangedMeanwhile, QuoteEmpty, QuoteNotPriced,
    QuoteValidityMissing, QuoteLineInvalid, QuotePricesUntilMissing, QuoteFreightMisplaced, QuoteNeedsConsent,
    QuoteAboveLimit, PermissionMissing.
    """
    side = require_voice(actor)
    with transaction_by(actor, "send_quote"):
        quote = lock_quote(actor, quote_id)
        revision = draft_of(quote, side)
        if seen is not None and revision.version != seen:
            raise ChangedMeanwhile
        return _sent(actor, quote, revision)


def request_quote(actor: Actor, subject: str, draft: DraftRow) -> Quote:
    """Ask for a quote at once, without a draft that stays. Raises what `begin_quote` and `send_draft` raise.

    Nobody else knows of the quote yet, so it needs no lock.
    """
    with transaction_by(actor, "request_quote"):
        quote = begin_quote(actor, subject, draft)
        return _sent(actor, quote, draft_of(quote, Side.BUYER))


def ask_for(actor: Actor, quote: Quote, revision: QuoteRevision) -> None:
    """Send a company's first revision that nobody else knows of yet. Raises QuoteEmpty."""
    _sent(actor, quote, revision)


def _sent(actor: Actor, quote: Quote, revision: QuoteRevision) -> Quote:
    lines = lines_of(revision)
    if not lines:
        raise QuoteEmpty
    if revision.side == Side.SELLER:
        _require_an_offer(revision, lines)
        require_consent(actor, quote, revision, lines)
    _seal(quote, revision, lines)
    if revision.side == Side.SELLER:
        _offer(actor, quote, revision)
    else:
        _ask(actor, quote, revision)
    return quote


def _seal(quote: Quote, revision: QuoteRevision, lines: Sequence[QuoteLine]) -> None:
    facts = [fact_of(line) for line in lines]
    revision.net_amount = total_of(facts, revision.discount_percent, quote.currency) + freight_of(revision)
    revision.content_hash = fingerprint(_said(quote, revision, lines))
    revision.sent_at = clock.now()
    revision.save()


def _said(quote: Quote, revision: QuoteRevision, lines: Sequence[QuoteLine]) -> dict[str, Any]:
    head = ("number", "side", "valid_until", "discount_percent", "message", "delivery", "payment", "legal")
    names = (*head, "becomes", "prices_until", "call_offs", "freight_amount")
    return {
        "quote": quote.number,
        "currency": quote.currency,
        **{name: getattr(revision, name) for name in names},
        "lines": [said_by(line) for line in lines],
        "files": sorted(revision.attachments.values_list("file_hash", flat=True)),
    }


def _offer(actor: Actor, quote: Quote, revision: QuoteRevision) -> None:
    move(quote, QuoteState.SENT)
    quote.rep_id = quote.rep_id or actor.user_id
    quote.valid_until, quote.net_amount = revision.valid_until, revision.net_amount
    quote.answered_at = quote.answered_at or (revision.sent_at if quote.asked_at else None)
    quote.save()
    write_log(actor, quote, "sent", comment=revision.message, params={"revision": revision.number})
    record(QuoteSent(quote.pk, revision.pk))


def _ask(actor: Actor, quote: Quote, revision: QuoteRevision) -> None:
    is_first = quote.state == QuoteState.DRAFT
    move(quote, QuoteState.REQUESTED if is_first else QuoteState.COUNTERED)
    quote.asked_at = quote.asked_at or revision.sent_at
    quote.save()
    kind = "requested" if is_first else "countered"
    write_log(actor, quote, kind, comment=revision.message, params={"revision": revision.number})
    record(QuoteRequested(quote.pk, revision.pk))


def _require_an_offer(revision: QuoteRevision, lines: Sequence[QuoteLine]) -> None:
    """An offer has a last day and something to take; a product stands on one line, unless on alternatives."""
    if revision.valid_until is None or revision.valid_until < clock.today():
        raise QuoteValidityMissing
    offered = [line for line in lines if line.unit_price is not None]
    if not offered:
        raise QuoteNotPriced
    if revision.becomes != Becomes.ORDER:
        _require_an_end(revision)
    if revision.becomes == Becomes.PRICES:
        _require_prices(revision, offered)
    same = Counter((line.variant_id, line.cost_center_id, line.configuration, line.choice or 0) for line in offered)
    goods = Counter((line.variant_id, line.cost_center_id, line.configuration) for line in offered)
    for line in offered:
        good = (line.variant_id, line.cost_center_id, line.configuration)
        if goods[good] > 1 and (not line.choice or same[(*good, line.choice)] != goods[good]):
            reason = _("this product stands on another line, too: join them, or make them alternatives.")
            raise QuoteLineInvalid(line=line.position, reason=reason)


def _require_an_end(revision: QuoteRevision) -> None:
    """Prices of a contract and framework agreements count for a time, longer than the offer itself."""
    if revision.prices_until is None or revision.valid_until is None or revision.prices_until <= revision.valid_until:
        raise QuotePricesUntilMissing


def _require_prices(revision: QuoteRevision, offered: Sequence[QuoteLine]) -> None:
    """Prices of a contract count for products as they are, and have no freight."""
    if revision.freight_amount is not None:
        raise QuoteFreightMisplaced
    for line in offered:
        if line.configuration:
            reason = _("what was chosen of a product has no price in a list: offer it as an order.")
            raise QuoteLineInvalid(line=line.position, reason=reason)
