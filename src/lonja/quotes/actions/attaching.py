"""Writes: files put to a quote or to one of its lines, and taken away while the other side has not seen them."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from lonja.companies.actor import Actor
from lonja.core.audit import transaction_by
from lonja.core.events import record
from lonja.quotes.actions.files import forget_files
from lonja.quotes.actions.frame import lock_quote, require_voice
from lonja.quotes.cabinet import ATTACHMENTS, MOST_ATTACHMENTS
from lonja.quotes.errors import AttachmentStays, QuoteUnknown, TooManyAttachments
from lonja.quotes.events import QuoteCommented
from lonja.quotes.models import Quote, QuoteAttachment, QuoteComment, QuoteLine, Side


def attach_file(actor: Actor, quote_id: UUID, data: bytes, name: str, line_key: UUID | None = None) -> QuoteAttachment:
    """Put a file to a quote or to one of its lines by key; the same one again is not added again.

    With a draft of the actor's side it goes with that draft; without, the other side is told of it at once. Raises
    QuoteUnknown (also for a line that the quote does not have), AttachmentTooLarge, AttachmentUnusable,
    TooManyAttachments, PermissionMissing.
    """
    side = require_voice(actor)
    with transaction_by(actor, "attach_to_quote"):
        quote = lock_quote(actor, quote_id)
        draft = quote.revisions.filter(sent_at=None, side=side).first()
        if line_key is not None and not _lines(quote, side).filter(key=line_key).exists():
            raise QuoteUnknown
        kept = ATTACHMENTS.examined(data, name)
        held = quote.attachments.filter(side=side, file_hash=kept.hash, line_key=line_key).first()
        if held is not None:
            return held
        if quote.attachments.count() >= MOST_ATTACHMENTS:
            raise TooManyAttachments(most=MOST_ATTACHMENTS)
        kept = ATTACHMENTS.keep(data, name)
        facts = {"file_name": kept.name, "media_type": kept.media_type, "size": kept.size, "user_id": actor.user_id}
        made = QuoteAttachment.objects.create(
            quote=quote, revision=draft, line_key=line_key, side=side, file_hash=kept.hash, **facts
        )
        if draft is None:
            _tell(actor, made)
        return made


def remove_attachment(actor: Actor, quote_id: UUID, attachment_id: int) -> None:
    """Take away a file that goes with a draft of the actor's side. Raises QuoteUnknown, AttachmentStays."""
    side = require_voice(actor)
    with transaction_by(actor, "remove_from_quote"):
        quote = lock_quote(actor, quote_id)
        seen = Q(side=side) | Q(revision=None) | Q(revision__sent_at__isnull=False)
        held = quote.attachments.select_related("revision").filter(seen, pk=attachment_id).first()
        if held is None:
            raise QuoteUnknown
        if held.side != side or held.revision is None or held.revision.sent_at is not None:
            raise AttachmentStays(name=held.file_name)
        held.delete()
    forget_files([held.file_hash])


def _lines(quote: Quote, side: Side) -> QuerySet[QuoteLine]:
    """The lines of a quote that this side sees: of what was sent, and of its own draft."""
    return QuoteLine.objects.filter(Q(revision__sent_at__isnull=False) | Q(revision__side=side), revision__quote=quote)


def _tell(actor: Actor, made: QuoteAttachment) -> None:
    """Say to the other side that a file is there, where its comments are."""
    text = _("Attached: %(name)s") % {"name": made.file_name}
    comment = QuoteComment.objects.create(
        quote=made.quote, line_key=made.line_key, side=made.side, user_id=actor.user_id, text=text
    )
    record(QuoteCommented(made.quote_id, comment.pk))
