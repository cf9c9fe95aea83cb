"""Operations on quotes."""

from __future__ import annotations

from uuid import UUID

from ninja import Body, Query, Router

from lonja.api.callers import CallerRequest
from lonja.api.errors import SkusUnknown
from lonja.api.operations import operation
from lonja.api.paging import cursor_after, newest_first, place_in
from lonja.api.quotes import answers, schemas
from lonja.api.quotes.lines import lines_from, variants_of
from lonja.api.quotes.refusals import ORDERING
from lonja.companies.errors import CompanyBlocked, PermissionMissing
from lonja.companies.models import Company, User
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_acting_for
from lonja.quotes import actions, errors
from lonja.quotes.actions import Acceptance, DraftRow, LineRow, accept_quote, decline_quote, take_in_offer
from lonja.quotes.queries import quote_or_404, quotes_visible_to

router = Router(tags=["Quotes"])

TALKING = (Permission.QUOTES_REQUEST,)
BUYING = (Permission.ORDERS_PLACE,)
OFFERING = (Permission.SALES_QUOTES_MANAGE,)
DECIDED = (errors.QuoteUnknown, errors.QuoteMoveNotAllowed)


@operation(router, "GET", "/quotes", needs=TALKING, answer=schemas.QuotePage)
def list_quotes(request: CallerRequest, asked: Query[schemas.QuotesAsk]) -> schemas.QuotePage:
    """List quotes.

    The company's quotes that the caller may see, the latest first.
    """
    place = place_in(request, asked.cursor)
    rows = quotes_visible_to(request.actor)
    rows = rows.filter(state__in=asked.state) if asked.state else rows
    found, after = newest_first(rows, "created_at", place, asked.limit)
    return {"data": [answers.quote_of(quote) for quote in found], "next": cursor_after(request, after)}


@operation(
    router, "GET", "/quotes/{uuid:quote_id}", needs=TALKING, answer=schemas.QuoteDetail, raises=(errors.QuoteUnknown,)
)
def read_quote(request: CallerRequest, quote_id: UUID) -> schemas.QuoteDetail:
    """Read a quote.

    What the seller offers and what the company asked for last. The offer's fingerprint is what an acceptance names.
    """
    return answers.detail_of(request.actor, quote_or_404(request.actor, quote_id))


@operation(
    router,
    "POST",
    "/quotes",
    needs=TALKING,
    answer=schemas.QuoteDetail,
    status=201,
    raises=(CompanyBlocked, SkusUnknown, errors.QuoteLineInvalid),
)
def request_quote(request: CallerRequest, body: Body[schemas.QuoteRequestIn]) -> schemas.QuoteDetail:
    """Ask for a quote.

    Products by SKU, or in words what is wanted; the seller answers with an offer.
    """
    actor = request.actor
    draft = DraftRow(lines=lines_from(actor, body.lines), message=body.message)
    made = actions.request_quote(actor, body.subject, draft)
    return answers.detail_of(actor, made)


@operation(
    router,
    "PUT",
    "/quotes/{uuid:quote_id}/acceptance",
    needs=BUYING,
    answer=schemas.QuoteDetail,
    raises=(
        *DECIDED,
        errors.QuoteExpired,
        errors.QuoteChanged,
        errors.QuoteChoiceInvalid,
        errors.QuoteTermMissing,
        *ORDERING,
    ),
)
def accept_offer(request: CallerRequest, quote_id: UUID, body: Body[schemas.QuoteAcceptanceIn]) -> schemas.QuoteDetail:
    """Accept an offer.

    Whole or in part: what is taken is ordered at once at the prices of the offer, as the company's rules allow. An
    offer of prices becomes a contract instead, and one of a framework an agreement to call off from.
    """
    quote_or_404(request.actor, quote_id)
    wanted = {line.key: line.quantity for line in body.lines}
    acceptance = Acceptance(body.fingerprint, wanted, body.name, body.po_number, body.delivery_address_id)
    made = accept_quote(request.actor, quote_id, acceptance)
    return answers.detail_of(request.actor, made.quote)


@operation(
    router,
    "PUT",
    "/quotes/{uuid:quote_id}/refusal",
    needs=TALKING,
    answer=schemas.QuoteDetail,
    raises=(*DECIDED, errors.QuoteReasonMissing),
)
def decline_offer(request: CallerRequest, quote_id: UUID, body: Body[schemas.DeclineIn]) -> schemas.QuoteDetail:
    """Decline an offer.

    With the reason; the seller may make another one.
    """
    return answers.detail_of(request.actor, decline_quote(request.actor, quote_id, body.reason, body.note))


@operation(
    router,
    "PUT",
    "/quotes/offers",
    needs=OFFERING,
    answer=schemas.QuoteDetail,
    raises=(
        SkusUnknown,
        errors.QuoteUnknown,
        errors.QuoteNobodyToTell,
        errors.QuoteLineInvalid,
        errors.QuoteValidityMissing,
        errors.QuoteNeedsConsent,
        errors.QuoteAboveLimit,
        errors.OfferDecided,
    ),
)
def send_offer(request: CallerRequest, body: Body[schemas.OfferIn]) -> schemas.QuoteDetail:
    """Send an offer of another program.

    For the seller's programs: the customer accepts it here and it becomes an order. The same `external_id` of a
    `source` again is a new revision; what says nothing new sends nothing.
    """
    actor = request.actor
    if actor.company is not None:
        raise PermissionMissing
    company = Company.objects.filter(external_id=body.company).first()
    person = User.objects.filter(email__iexact=body.email).first()
    if company is None or person is None:
        raise errors.QuoteNobodyToTell
    variants = variants_of(actor_acting_for(actor, company.pk), [line.sku for line in body.lines])
    lines = [
        LineRow(line.quantity, variant, unit_price=line.unit_price, note=line.note)
        for line, variant in zip(body.lines, variants, strict=True)
    ]
    draft = DraftRow(lines=lines, message=body.message, valid_until=body.valid_until)
    whom = {"company_id": company.pk, "person_id": person.pk}
    made = take_in_offer(actor, body.source, body.external_id, draft, subject=body.subject, **whom)
    return answers.detail_of(actor, made)
