"""What both sides said, and the lines that a buyer proposes otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from lonja.quotes.models import Quote, QuoteComment, QuoteLine, QuoteLineAnswer, QuoteRevision, Side
from lonja.quotes.queries.lines import changes_of
from lonja.quotes.rules import Change, LineChange
from lonja.quotes.states import QuoteState


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, with how the line is called that it is about ('' for the whole quote)."""

    row: QuoteComment
    about: str


def comments_of(quote: Quote) -> list[Comment]:
    """All comments, the oldest first; two queries."""
    words = line_names(quote)
    rows = quote.comments.select_related("user")
    return [Comment(row, words.get(row.line_key, "") if row.line_key else "") for row in rows]


def line_names(quote: Quote) -> dict[UUID, str]:
    """How the lines that were sent are called, by key: as the last revision says; one query."""
    sent = QuoteLine.objects.filter(revision__quote=quote, revision__sent_at__isnull=False)
    rows = sent.order_by("revision__number").values_list("key", "name", "text")
    return {key: name or text for key, name, text in rows if name or text}


@dataclass(frozen=True, slots=True)
class Proposed:
    """A line that the buyer wants otherwise than it was offered; `is_taken` is what the seller said, None: nothing."""

    change: LineChange
    is_taken: bool | None


def proposals_of(quote: Quote, revisions: list[QuoteRevision]) -> list[Proposed]:
    """The lines in which the buyer's last revision differs from the offer; none unless he proposes changes.

    `revisions` are those that were sent, the newest first.
    """
    if quote.state != QuoteState.COUNTERED or not revisions or revisions[0].side != Side.BUYER:
        return []
    offer = next((each for each in revisions if each.side == Side.SELLER), None)
    if offer is None:
        return []
    answers: dict[UUID, bool] = dict(
        QuoteLineAnswer.objects.filter(revision=revisions[0]).values_list("line_key", "is_taken")
    )
    changes = changes_of(offer, revisions[0])
    return [Proposed(one, answers.get(one.key)) for one in changes if one.change is not Change.SAME]


def changes_since_last(revisions: list[QuoteRevision]) -> list[LineChange]:
    """What the seller's last offer changed of his one before; nothing where there is only one."""
    offers = [each for each in revisions if each.side == Side.SELLER][:2]
    if len(offers) < 2:
        return []
    return [one for one in changes_of(offers[1], offers[0]) if one.change is not Change.SAME]
