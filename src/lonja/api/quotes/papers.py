"""Operations on the papers of quotes: the offer as PDF, and the files of both sides."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from ninja import Path, Router

from lonja.api import fields
from lonja.api.callers import CallerRequest
from lonja.api.errors import InputInvalid
from lonja.api.forms import FileForm, FormText
from lonja.api.handing_out import ATTACHABLE, PDF, paper
from lonja.api.operations import operation
from lonja.api.quotes import schemas
from lonja.api.validation import field_problem
from lonja.companies.permissions import Permission
from lonja.quotes.actions import attach_file, remove_attachment
from lonja.quotes.cabinet import ATTACHMENTS
from lonja.quotes.errors import (
    AttachmentStays,
    AttachmentUnusable,
    QuotePaperUnset,
    QuoteUnknown,
    TooManyAttachments,
)
from lonja.quotes.paper import quote_pdf
from lonja.quotes.queries import Attachment, attachment_or_404, attachments_of, quote_or_404, quote_view
from lonja.web.attached import attached_file

router = Router(tags=["Quotes"])

TALKING = (Permission.QUOTES_REQUEST,)
ONE = "/quotes/{uuid:quote_id}"
FILE = FileForm(
    "A PDF, PNG, JPEG or WebP.",
    ATTACHMENTS.most_bytes,
    {"line_key": FormText("The key of the line that it is about; of the whole quote without it.", fields.SOME_ID, 36)},
)


@operation(router, "GET", ONE + "/pdf", needs=TALKING, media=PDF, raises=(QuoteUnknown, QuotePaperUnset))
def read_quote_pdf(request: CallerRequest, quote_id: UUID) -> HttpResponse:
    """Fetch an offer as PDF.

    What the seller offered last, in the caller's language; 404 as long as there is no offer.
    """
    quote = quote_or_404(request.actor, quote_id)
    view = quote_view(request.actor, quote)
    if view.offer is None:
        raise QuoteUnknown
    return paper(quote_pdf(quote, view.offer), quote.number)


@operation(router, "GET", ONE + "/attachments", needs=TALKING, answer=schemas.QuoteAttachments, raises=(QuoteUnknown,))
def list_quote_attachments(request: CallerRequest, quote_id: UUID) -> schemas.QuoteAttachments:
    """List the files of a quote.

    Those of both sides that were sent, and the caller's own that wait with a proposal.
    """
    quote = quote_or_404(request.actor, quote_id)
    return {"data": [_attached(one) for one in attachments_of(request.actor, quote)]}


@operation(
    router,
    "POST",
    ONE + "/attachments",
    needs=TALKING,
    answer=schemas.QuoteAttachment,
    raises=(QuoteUnknown, AttachmentUnusable, TooManyAttachments),
    form=FILE,
)
def attach_to_quote(request: CallerRequest, quote_id: UUID) -> schemas.QuoteAttachment:
    """Attach a file to a quote.

    Up to 5 MB. The seller is told of it at once, or together with a proposal that is being written. The same file again
    is not added again.
    """
    actor, sent = request.actor, request.sent
    quote = quote_or_404(actor, quote_id)
    made = attach_file(actor, quote_id, sent.data, sent.file_name, _key_or_none(sent.texts["line_key"]))
    return next(_attached(one) for one in attachments_of(actor, quote) if one.row.pk == made.pk)


@operation(router, "GET", ONE + "/attachments/{number}", needs=TALKING, media=ATTACHABLE, raises=(QuoteUnknown,))
def read_quote_attachment(request: CallerRequest, quote_id: UUID, number: Path[fields.NumberIn]) -> HttpResponse:
    """Fetch a file of a quote.

    As it was attached.
    """
    found, path = attachment_or_404(request.actor, quote_id, number)
    return attached_file(path, found.media_type, found.file_name)


@operation(router, "DELETE", ONE + "/attachments/{number}", needs=TALKING, raises=(QuoteUnknown, AttachmentStays))
def remove_quote_attachment(request: CallerRequest, quote_id: UUID, number: Path[fields.NumberIn]) -> None:
    """Remove a file of a quote.

    One of the caller's side that was not sent yet; what was sent stays.
    """
    quote_or_404(request.actor, quote_id)
    remove_attachment(request.actor, quote_id, number)


def _key_or_none(text: str) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        raise InputInvalid([field_problem("body", ["line_key"], "uuid_parsing")]) from None


def _attached(one: Attachment) -> schemas.QuoteAttachment:
    row = one.row
    return schemas.QuoteAttachment(
        number=row.pk,
        name=row.file_name,
        media_type=row.media_type,
        size=row.size,
        attached_at=fields.moment(row.attached_at),
        person=row.user.name if row.user else None,
        side=row.side,  # type: ignore[typeddict-item] # one of Side
        line_key=str(row.line_key) if row.line_key else None,
        may_go=one.may_go,
    )
