"""What all verbs of this room share: the lock on the quote, its moves, its log."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import connection

from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.core import locks
from lonja.quotes.errors import QuoteMoveNotAllowed, QuoteUnknown
from lonja.quotes.models import Quote, QuoteLogEntry, Side
from lonja.quotes.queries.access import may_answer, quote_or_404, side_of
from lonja.quotes.states import QuoteState, may_move


def require_voice(actor: Actor) -> Side:
    """The side for which the actor may speak at all. Raises PermissionMissing."""
    side = side_of(actor)
    actor.require(Permission.SALES_QUOTES_MANAGE if side is Side.SELLER else Permission.QUOTES_REQUEST)
    return side


def lock_quote(actor: Actor, quote_id: UUID) -> Quote:
    """A quote for which the actor may speak, its row locked until the transaction ends.

    Raises QuoteUnknown (404) where he does not see it, PermissionMissing where he only looks.
    """
    quote_or_404(actor, quote_id)
    quote = lock_any_quote(quote_id)
    if not actor.is_system and not may_answer(actor, quote):
        raise PermissionMissing
    return quote


def lock_any_quote(quote_id: UUID) -> Quote:
    """A quote with its row locked, whoever asks: for jobs and for links that name their person. Raises QuoteUnknown."""
    locks.take(locks.Lock.QUOTE)
    rows = Quote.objects.select_for_update(of=("self",)).select_related("company", "unit", "requester", "rep")
    found = rows.filter(pk=quote_id).first()
    if found is None:
        raise QuoteUnknown
    return found


def move(quote: Quote, state: QuoteState) -> None:
    """Set the state if the table of moves allows it. Raises QuoteMoveNotAllowed."""
    old = QuoteState(quote.state)
    if not may_move(old, state):
        raise QuoteMoveNotAllowed(number=quote.number, state=old.label)
    quote.state = state


def write_log(
    actor: Actor, quote: Quote, kind: str, *, comment: str = "", params: Mapping[str, Any] | None = None
) -> None:
    """Add a sentence to the quote's log; what the program itself did is of neither side."""
    QuoteLogEntry.objects.create(
        quote=quote,
        kind=kind,
        side="" if actor.is_system else side_of(actor),
        user_id=actor.user_id,
        params=dict(params or {}),
        comment=comment,
    )


def next_number() -> str:
    """The next number of a quote: never twice, with gaps."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('quotes_quote_number')")
        (number,) = cursor.fetchone()
    return f"Q{number}"
