"""Operations on what both sides of a quote say: its revisions, changes that the company proposes, comments."""

from __future__ import annotations

from uuid import UUID

from ninja import Body, Router

from lonja.api.callers import CallerRequest
from lonja.api.errors import SkusUnknown
from lonja.api.operations import operation
from lonja.api.quotes import answers, schemas
from lonja.api.quotes.lines import lines_from
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.quotes import errors
from lonja.quotes.actions import DraftRow, add_comment, open_draft, save_draft, send_draft
from lonja.quotes.queries import comments_of, quote_or_404, quote_view

router = Router(tags=["Quotes"])

TALKING = (Permission.QUOTES_REQUEST,)


@operation(
    router,
    "GET",
    "/quotes/{uuid:quote_id}/revisions",
    needs=TALKING,
    answer=schemas.QuoteRevisions,
    raises=(errors.QuoteUnknown,),
)
def list_revisions(request: CallerRequest, quote_id: UUID) -> schemas.QuoteRevisions:
    """List what was said of a quote.

    All revisions that both sides sent, the latest first. Lines keep their `key` through all of them.
    """
    quote = quote_or_404(request.actor, quote_id)
    view = quote_view(request.actor, quote)
    return {"data": [answers.said_of(revision, quote.currency) for revision in view.history]}


@operation(
    router,
    "PUT",
    "/quotes/{uuid:quote_id}/proposal",
    needs=TALKING,
    answer=schemas.QuoteDetail,
    raises=(
        errors.QuoteUnknown,
        errors.QuoteMoveNotAllowed,
        SkusUnknown,
        errors.QuoteLineInvalid,
        errors.QuoteEmpty,
        errors.TooManyQuoteLines,
    ),
)
def propose_changes(request: CallerRequest, quote_id: UUID, body: Body[schemas.ProposalIn]) -> schemas.QuoteDetail:
    """Propose changes to an offer.

    The lines as the company wants them, those of the offer by their `key`; what is left out goes. Prices are the
    seller's: say what you would pay by the target price. The offer stands meanwhile.
    """
    actor = request.actor
    quote_or_404(actor, quote_id)
    lines = lines_from(actor, body.lines)
    with transaction_by(actor, "propose_by_api"):
        open_draft(actor, quote_id)
        save_draft(actor, quote_id, DraftRow(lines=lines, message=body.message))
        return answers.detail_of(actor, send_draft(actor, quote_id))


@operation(
    router,
    "GET",
    "/quotes/{uuid:quote_id}/comments",
    needs=TALKING,
    answer=schemas.QuoteComments,
    raises=(errors.QuoteUnknown,),
)
def list_comments(request: CallerRequest, quote_id: UUID) -> schemas.QuoteComments:
    """List comments.

    What both sides said about a quote and its lines, the oldest first.
    """
    return {"data": [answers.comment_of(one.row) for one in comments_of(quote_or_404(request.actor, quote_id))]}


@operation(
    router,
    "POST",
    "/quotes/{uuid:quote_id}/comments",
    needs=TALKING,
    answer=schemas.QuoteComment,
    raises=(errors.QuoteUnknown, errors.QuoteMoveNotAllowed, errors.QuoteTextMissing),
)
def comment(request: CallerRequest, quote_id: UUID, body: Body[schemas.CommentIn]) -> schemas.QuoteComment:
    """Comment.

    Say something about a quote, or about one of its lines by `line_key`; the seller gets a mail.
    """
    quote_or_404(request.actor, quote_id)
    return answers.comment_of(add_comment(request.actor, quote_id, body.text, body.line_key))
