"""Files of quotes, for both sides and nobody else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.db.models import Q, QuerySet

from lonja.companies.actor import Actor
from lonja.quotes.cabinet import ATTACHMENTS
from lonja.quotes.errors import QuoteUnknown
from lonja.quotes.models import Quote, QuoteAttachment
from lonja.quotes.queries.access import quote_or_404, side_of
from lonja.quotes.queries.talk import line_names


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file, with how the line is called to which it was put ('' for the whole quote); `may_go`: not sent yet."""

    row: QuoteAttachment
    about: str
    may_go: bool


def attachments_of(actor: Actor, quote: Quote) -> list[Attachment]:
    """The files of a quote that the actor's side may read: not those of the other one's draft; two queries."""
    names, side = line_names(quote), side_of(actor)
    return [
        Attachment(
            row=one,
            about=names.get(one.line_key, "") if one.line_key else "",
            may_go=one.side == side and one.revision is not None and one.revision.sent_at is None,
        )
        for one in _readable(actor, quote).select_related("revision", "user")
    ]


def attachment_or_404(actor: Actor, quote_id: UUID, attachment_id: int) -> tuple[QuoteAttachment, Path]:
    """A file of a quote that the actor may see, and where it lies. Raises QuoteUnknown (404)."""
    found = _readable(actor, quote_or_404(actor, quote_id)).filter(pk=attachment_id).first()
    path = ATTACHMENTS.path_of(found.file_hash) if found is not None else None
    if found is None or path is None:
        raise QuoteUnknown
    return found, path


def _readable(actor: Actor, quote: Quote) -> QuerySet[QuoteAttachment]:
    own = Q(side=side_of(actor))
    return quote.attachments.filter(own | Q(revision=None) | Q(revision__sent_at__isnull=False))
