"""Reads: what a link from a mail stands for, if it still stands for anything."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_for
from lonja.core.clock import now
from lonja.quotes.errors import QuoteLinkInvalid
from lonja.quotes.models import Quote, QuoteLink, QuotePolicy, QuoteRevision, Side
from lonja.quotes.queries.access import quotes_visible_to
from lonja.quotes.states import OFFERED


@dataclass(frozen=True, slots=True)
class OfferLink:
    """A valid link: `actor` is its person in his company, who may accept `revision`, the last of `quote`, now."""

    actor: Actor
    quote: Quote
    revision: QuoteRevision


def accepts_by_mail(company_id: UUID) -> bool:
    """Whether the company lets its people accept offers from their mail without signing in."""
    return QuotePolicy.objects.filter(company=company_id, accepts_by_mail=True).exists()


def link_for(token: str) -> OfferLink:
    """What the link's token stands for, by what holds now.

    Raises QuoteLinkInvalid for a token that is unknown, used or expired; where another revision was sent since or the
    quote is decided; where the company no longer permits it; and where its person left or may no longer order.
    """
    link = (
        QuoteLink.objects.select_related("user", "revision__quote__unit")
        .filter(token_hash=hash_of(token), used_at=None, expires_at__gt=now(), user__is_active=True)
        .first()
    )
    if link is None:
        raise QuoteLinkInvalid
    quote = link.revision.quote
    last = quote.revisions.exclude(sent_at=None).filter(side=Side.SELLER).order_by("number").last()
    stands = quote.state in OFFERED and last == link.revision and accepts_by_mail(quote.company_id)
    actor = actor_for(link.user, quote.unit_id)
    if not stands or actor.company is None or actor.company_id != quote.company_id:
        raise QuoteLinkInvalid
    if not actor.may(Permission.ORDERS_PLACE) or not quotes_visible_to(actor).filter(pk=quote.pk).exists():
        raise QuoteLinkInvalid
    return OfferLink(actor, quote, link.revision)


def hash_of(token: str) -> str:
    """What is kept of a token: enough to recognize it, not to make it (256 random bits need no slow hash)."""
    return hashlib.sha256(token.encode()).hexdigest()
