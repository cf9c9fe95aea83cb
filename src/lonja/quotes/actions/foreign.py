"""Writes: offers that another program of the seller made, to be accepted here."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.quotes.actions.drafts import begin_offer, open_draft, save_draft
from lonja.quotes.actions.frame import lock_quote
from lonja.quotes.actions.rows import DraftRow
from lonja.quotes.actions.sending import send_draft
from lonja.quotes.errors import OfferDecided
from lonja.quotes.models import Quote, QuoteLine, Side
from lonja.quotes.queries.lines import lines_of
from lonja.quotes.states import WON, QuoteState


def take_in_offer(
    actor: Actor, source: str, external_id: str, draft: DraftRow, *, company_id: UUID, person_id: UUID, subject: str
) -> Quote:
    """Send an offer that has this id in another program; again it is a new revision of the same quote.

    What says nothing new sends nothing. Raises QuoteNobodyToTell, QuoteLineInvalid, QuoteNotPriced,
    QuoteValidityMissing, OfferDecided, QuoteNeedsConsent, QuoteAboveLimit,
    PermissionMissing.
    """
    actor.require(Permission.SALES_QUOTES_MANAGE)
    with transaction_by(actor, "take_in_offer"):
        held = Quote.objects.filter(source=source, external_id=external_id, company=company_id).first()
        if held is None:
            made = begin_offer(actor, company_id, person_id, subject, draft)
            made.source, made.external_id = source, external_id
            made.save(update_fields=["source", "external_id"])
            return send_draft(actor, made.pk)
        quote = lock_quote(actor, held.pk)
        last = quote.revisions.exclude(sent_at=None).filter(side=Side.SELLER).order_by("number").last()
        lines = lines_of(last) if last is not None else []
        head = last is not None and (last.valid_until, last.message) == (draft.valid_until, draft.message.strip())
        if head and [_said(line) for line in lines] == [
            (row.variant_id, row.quantity, row.unit_price, row.note) for row in draft.lines
        ]:
            return quote
        if quote.state in WON or quote.state == QuoteState.WITHDRAWN:
            state = QuoteState(quote.state).label
            raise OfferDecided(external_id=external_id, number=quote.number, state=state)
        open_draft(actor, quote.pk)
        keys = [line.key for line in lines]
        rows = [replace(row, key=keys[place] if place < len(keys) else None) for place, row in enumerate(draft.lines)]
        save_draft(actor, quote.pk, replace(draft, lines=rows))
        return send_draft(actor, quote.pk)


def _said(line: QuoteLine) -> tuple[object, ...]:
    return (line.variant_id, line.quantity, line.unit_price, line.note)
