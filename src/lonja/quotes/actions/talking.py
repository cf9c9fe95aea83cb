"""Writes: comments of both sides, and taking or keeping a line that the buyer proposes otherwise."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.events import record
from lonja.quotes.actions.drafts import HEAD, open_draft, save_draft
from lonja.quotes.actions.frame import lock_quote, require_voice
from lonja.quotes.actions.rows import DraftRow, LineRow
from lonja.quotes.errors import QuoteMoveNotAllowed, QuoteTextMissing, QuoteUnknown
from lonja.quotes.events import QuoteCommented
from lonja.quotes.models import Quote, QuoteComment, QuoteLine, QuoteLineAnswer, QuoteRevision, Side
from lonja.quotes.queries.access import may_answer, quote_or_404
from lonja.quotes.queries.lines import lines_of
from lonja.quotes.rules import Tier, price_before
from lonja.quotes.states import QuoteState

LONGEST = 2_000


def add_comment(actor: Actor, quote_id: UUID, text: str, line_key: UUID | None = None) -> QuoteComment:
    """Say something about a quote, or about one of its lines by key; the other side is told.

    Raises QuoteTextMissing, QuoteUnknown (also for a line that no revision has), QuoteMoveNotAllowed for a draft that
    the other side has not seen, PermissionMissing.
    """
    side = require_voice(actor)
    if not text.strip():
        raise QuoteTextMissing
    with transaction_by(actor, "comment_quote"):
        quote = quote_or_404(actor, quote_id)
        if not actor.is_system and not may_answer(actor, quote):
            raise PermissionMissing
        if quote.state == QuoteState.DRAFT:
            raise QuoteMoveNotAllowed(number=quote.number, state=QuoteState(quote.state).label)
        sent = QuoteLine.objects.filter(revision__quote=quote, revision__sent_at__isnull=False)
        if line_key is not None and not sent.filter(key=line_key).exists():
            raise QuoteUnknown
        made = QuoteComment.objects.create(
            quote=quote, line_key=line_key, side=side, user_id=actor.user_id, text=text.strip()[:LONGEST]
        )
        record(QuoteCommented(quote.pk, made.pk))
        return made


def answer_line(actor: Actor, quote_id: UUID, line_key: UUID, *, take: bool) -> QuoteRevision:
    """Take a line into the seller's draft as the buyer proposes it, at his target price where he named one; or keep it.

    Kept is what was offered before; a line that was not offered goes. Opens the draft where there is none. Raises
    QuoteUnknown, QuoteMoveNotAllowed where nothing is proposed, QuoteLineInvalid, PermissionMissing.
    """
    actor.require(Permission.SALES_QUOTES_MANAGE)
    with transaction_by(actor, "answer_quote_line"):
        quote = lock_quote(actor, quote_id)
        proposal, offer = _both(quote)
        draft = open_draft(actor, quote_id)
        theirs = {line.key: line for line in lines_of(proposal)}.get(line_key)
        ours = {line.key: line for line in lines_of(offer)}.get(line_key)
        if theirs is None and ours is None:
            raise QuoteUnknown
        rows = {line.key: row_of(line) for line in lines_of(draft)}
        row = _taken(theirs, ours, draft) if take else (row_of(ours) if ours is not None else None)
        if row is None:
            rows.pop(line_key, None)
        else:
            rows[line_key] = row
        QuoteLineAnswer.objects.update_or_create(
            revision=proposal, line_key=line_key, defaults={"is_taken": take, "user_id": actor.user_id}
        )
        return save_draft(actor, quote_id, _head(draft, list(rows.values())))


def row_of(line: QuoteLine) -> LineRow:
    """A line as it would be written again."""
    return LineRow(
        quantity=line.quantity,
        variant_id=line.variant_id,
        text=line.text,
        key=line.key,
        unit_price=line.unit_price,
        discount_percent=line.discount_percent,
        tiers=tuple(Tier(tier.from_quantity, tier.unit_price) for tier in line.tiers.all()),
        target_price=line.target_price,
        minimum_quantity=line.minimum_quantity,
        maximum_quantity=line.maximum_quantity,
        is_optional=line.is_optional,
        choice=line.choice,
        delivery=line.delivery,
        note=line.note,
        configuration=line.configuration,
        cost_center_id=line.cost_center_id,
    )


def _both(quote: Quote) -> tuple[QuoteRevision, QuoteRevision]:
    """The buyer's last revision that proposes changes, and the offer that it is about."""
    sent = list(quote.revisions.exclude(sent_at=None).order_by("number"))
    offer = next((each for each in reversed(sent) if each.side == Side.SELLER), None)
    if quote.state != QuoteState.COUNTERED or offer is None or sent[-1].side != Side.BUYER:
        raise QuoteMoveNotAllowed(number=quote.number, state=QuoteState(quote.state).label)
    return sent[-1], offer


def _taken(theirs: QuoteLine | None, ours: QuoteLine | None, draft: QuoteRevision) -> LineRow | None:
    if theirs is None:
        return None
    row = row_of(theirs)
    if theirs.variant_id is None or theirs.target_price is None:
        return row
    if ours is not None and ours.target_price == theirs.target_price:
        return row
    price = price_before(theirs.target_price, draft.discount_percent)
    return replace(row, unit_price=price, discount_percent=row.discount_percent * 0, tiers=())


def _head(draft: QuoteRevision, lines: list[LineRow]) -> DraftRow:
    head = {name: getattr(draft, name) for name in HEAD}
    return DraftRow(lines=lines, message=draft.message, valid_until=draft.valid_until, **head)
