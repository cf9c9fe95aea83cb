"""Quotes: the company's own, one of them, asking for one, proposing changes, accepting."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.companies.permissions import Permission
from lonja.companies.queries import delivery_addresses
from lonja.core.errors import LonjaError
from lonja.exchange.states import PreparedKind
from lonja.quotes.actions import (
    DraftRow,
    accept_quote,
    add_comment,
    begin_quote,
    decline_quote,
    drop_draft,
    open_draft,
    save_draft,
    send_draft,
    withdraw_quote,
)
from lonja.quotes.errors import QuoteUnknown
from lonja.quotes.models import Quote, QuoteAcceptance, Side
from lonja.quotes.queries import (
    accepts_by_mail,
    attachments_of,
    changes_since_last,
    comments_of,
    may_answer,
    quote_or_404,
    quote_view,
    quotes_visible_to,
    state_tone,
    timeline,
)
from lonja.quotes.states import OFFERED, OPEN, QuoteState
from lonja.quotes.typed import EMPTY_ROWS, TypedRow, read_rows, typed_of, typed_rows
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.forms import uuid_or_none
from lonja.storefront.quote_forms import AcceptForm, DeclineForm, wanted_lines
from lonja.storefront.quotes import lines_of_cart, lines_of_list, lines_of_product
from lonja.storefront.views.prepared import paper
from lonja.web import pages, tables
from lonja.web.attempts import pressed

PAGE_SIZE = 30
WORDS: dict[str, Any] = {"area": "quotes", "tone": state_tone}


@for_buyers
def quotes(request: BuyerRequest) -> HttpResponse:
    """The company's quotes that the reader may see, by number, subject and state."""
    request.actor.require(Permission.QUOTES_REQUEST)
    found = quotes_visible_to(request.actor)
    text, state = request.GET.get("q", "").strip()[:60], request.GET.get("state", "")
    if text:
        found = found.filter(number__istartswith=text) | found.filter(subject__icontains=text)
    if state in QuoteState.values:
        found = found.filter(state=state)
    elif state == "open":
        found = found.filter(state__in=OPEN)
    number = tables.page_number(request)
    rows = list(found.order_by("-changed_at")[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    page = tables.Page(rows, number, PAGE_SIZE, found.count(), request)
    facts = {"text": text, "state": state, "states": QuoteState.choices, "page": page}
    context = {**WORDS, **facts, "by_mail": accepts_by_mail(request.actor.company_id)}
    return pages.render(request, "storefront/quotes/list.html", context, fragment="list")


@require_POST
@for_buyers
def new_quote(request: BuyerRequest) -> HttpResponse:
    """Begin a request: of the cart, of a purchase list, of a product, or blank; the draft is the next page."""
    request.actor.require(Permission.QUOTES_REQUEST)
    origin = request.POST.get("from", "")
    if origin == "cart":
        subject, lines = _("From my cart"), lines_of_cart(request.actor)
    elif list_id := uuid_or_none(request.POST.get("list", "")):
        subject, lines = lines_of_list(request.actor, list_id)
    elif sku := request.POST.get("sku", "").strip()[:64]:
        subject, lines = sku, lines_of_product(request.actor, sku, request.POST.get("quantity", ""))
    else:
        subject, lines = _("New request"), []
    made = begin_quote(request.actor, subject, DraftRow(lines=lines))
    return pages.redirect(request, "storefront:quote_draft", made.pk)


@for_buyers
def quote(request: BuyerRequest, quote_id: UUID) -> HttpResponse:
    """One quote: what is offered, what was asked, what happened, and what can be done."""
    return _page(request, quote_or_404(request.actor, quote_id))


@for_buyers
def quote_draft(request: BuyerRequest, quote_id: UUID) -> HttpResponse:
    """What the buyer is writing: saved, or sent to the seller."""
    found = quote_or_404(request.actor, quote_id)
    view = quote_view(request.actor, found)
    if view.draft is None:
        raise QuoteUnknown
    rows = [typed_of(line.line) for line in view.draft.lines]
    message, problem = view.draft.revision.message, ""
    if request.method == "POST":
        rows, message = typed_rows(request.POST.dict()), request.POST.get("message", "")[:5000]
        try:
            return _saved(request, found, rows, message)
        except LonjaError as refused:
            problem = str(refused)
    context = {
        **WORDS, "quote": found, "draft": view.draft.revision, "rows": [*rows, *[TypedRow()] * EMPTY_ROWS],
        "attachments": attachments_of(request.actor, found), "lines": view.draft.lines,
        "message": message, "problem": problem, "is_first": found.state == QuoteState.DRAFT,
    }  # fmt: skip
    return pages.render(request, "storefront/quotes/draft.html", context, status=422 if problem else 200)


@for_buyers
def quote_paper(request: BuyerRequest, quote_id: UUID) -> HttpResponse:
    """The offer as a PDF."""
    return paper(request, PreparedKind.QUOTE, quote_id)


@require_POST
@for_buyers
def propose_changes(request: BuyerRequest, quote_id: UUID) -> HttpResponse:
    """Begin to change what is offered."""
    open_draft(request.actor, quote_id)
    return pages.redirect(request, "storefront:quote_draft", quote_id)


@require_POST
@for_buyers
def drop_quote_draft(request: BuyerRequest, quote_id: UUID) -> HttpResponse:
    """Throw the buyer's draft away."""
    dropped = drop_draft(request.actor, quote_id)
    messages.success(request, _("The draft is gone."))
    if dropped.state == QuoteState.WITHDRAWN:
        return pages.redirect(request, "storefront:quotes")
    return pages.redirect(request, "storefront:quote", quote_id)


@require_POST
@for_buyers
def accept(request: BuyerRequest, quote_id: UUID) -> HttpResponse:
    """Accept the chosen lines; they are ordered at once."""
    request.actor.require(Permission.ORDERS_PLACE)
    found = quote_or_404(request.actor, quote_id)
    form = AcceptForm(request.POST, addresses=delivery_addresses(request.actor))
    if form.is_valid():
        try:
            made = accept_quote(request.actor, found.pk, form.acceptance(wanted_lines(request.POST.dict())))
        except LonjaError as refused:
            form.add_error(None, str(refused))
        else:
            return _accepted(request, made)
    return _page(request, found, form=form, status=422)


@require_POST
@for_buyers
def decline(request: BuyerRequest, quote_id: UUID) -> HttpResponse:
    """Say no to what is offered."""
    _require_seen(request, quote_id)
    typed = (request.POST.get("reason", ""), request.POST.get("note", "")[:2000])
    done = _("Declined. The seller has been told, and may make another offer.")
    return pressed(request, lambda: decline_quote(request.actor, quote_id, *typed), done, "storefront:quote", quote_id)


@require_POST
@for_buyers
def withdraw(request: BuyerRequest, quote_id: UUID) -> HttpResponse:
    """Take the request back."""
    _require_seen(request, quote_id)
    done = _("Withdrawn. Nobody works on it any more.")
    return pressed(request, lambda: withdraw_quote(request.actor, quote_id), done, "storefront:quote", quote_id)


@require_POST
@for_buyers
def comment(request: BuyerRequest, quote_id: UUID) -> HttpResponse:
    """Say something about the quote or one of its lines."""
    _require_seen(request, quote_id)
    text, line = request.POST.get("text", ""), uuid_or_none(request.POST.get("line", ""))
    done = _("The seller has been told.")
    return pressed(
        request, lambda: add_comment(request.actor, quote_id, text, line), done, "storefront:quote", quote_id
    )


def _require_seen(request: BuyerRequest, quote_id: UUID) -> None:
    """Raises PermissionMissing without the right, QuoteUnknown (404) for what is not his."""
    request.actor.require(Permission.QUOTES_REQUEST)
    quote_or_404(request.actor, quote_id)


def _accepted(request: BuyerRequest, made: QuoteAcceptance) -> HttpResponse:
    if made.framework_id is not None:
        messages.success(request, _("Accepted. From today on you can call off from the agreement."))
        return pages.redirect(request, "storefront:framework", made.framework_id)
    if made.order_id is None:
        messages.success(request, _("Accepted. The prices are yours from today on."))
        return pages.redirect(request, "storefront:quote", made.quote_id)
    messages.success(request, _("Accepted. It is ordered at the prices of the offer."))
    return pages.redirect(request, "storefront:order", made.order_id)


def _saved(request: BuyerRequest, found: Quote, rows: list[TypedRow], message: str) -> HttpResponse:
    seen = int(text) if (text := request.POST.get("seen", "")).isdigit() else None
    draft = DraftRow(lines=read_rows(request.actor, Side.BUYER, rows), message=message)
    subject = request.POST.get("subject", "").strip()[:120]
    revision = save_draft(request.actor, found.pk, draft, seen=seen, subject=subject)
    if request.POST.get("then") != "send":
        messages.success(request, _("The draft is saved."))
        return pages.redirect(request, "storefront:quote_draft", found.pk)
    send_draft(request.actor, found.pk, seen=revision.version)
    messages.success(request, _("Sent. You get a mail as soon as there is an answer."))
    return pages.redirect(request, "storefront:quote", found.pk)


def _page(request: BuyerRequest, found: Quote, *, form: AcceptForm | None = None, status: int = 200) -> HttpResponse:
    actor, view = request.actor, quote_view(request.actor, found)
    person = actor.person.name if actor.person else ""
    seen_hash = view.offer.revision.content_hash if view.offer else ""
    if form is None:
        form = AcceptForm(initial={"name": person, "seen_hash": seen_hash}, addresses=delivery_addresses(actor))
    speaks = may_answer(actor, found)
    context = {
        **WORDS,
        "view": view,
        "quote": found,
        "form": form,
        "decline_form": DeclineForm(),
        "ticked": set(request.POST) if form.is_bound else None,
        "may_accept": view.can_accept and actor.may(Permission.ORDERS_PLACE),
        "may_speak": speaks,
        "may_propose": speaks and found.state in OFFERED,
        "may_withdraw": speaks and found.state in (QuoteState.REQUESTED, QuoteState.IN_WORK),
        "timeline": timeline(found),
        "attachments": attachments_of(actor, found),
        "changes": changes_since_last(view.history),
        "comments": comments_of(found),
    }
    return pages.render(request, "storefront/quotes/one.html", context, status=status)
