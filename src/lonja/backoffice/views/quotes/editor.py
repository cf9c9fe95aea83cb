"""The editor of an offer: its lines as a grid, its head, and sending it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.quote_forms import OfferForm
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_acting_for
from lonja.core.errors import LonjaError
from lonja.quotes.actions import ask_consent, drop_draft, give_consent, open_draft, save_draft, send_draft
from lonja.quotes.errors import QuoteUnknown
from lonja.quotes.models import Quote, QuoteRevision, Side
from lonja.quotes.queries import attachments_of, quote_or_404, quote_view, scruples_of, state_tone
from lonja.quotes.queries.views import QuoteView
from lonja.quotes.states import QuoteState
from lonja.quotes.typed import EMPTY_ROWS, TypedRow, read_rows, typed_of, typed_rows
from lonja.web import pages
from lonja.web.attempts import pressed


@require_POST
@for_staff(Permission.SALES_QUOTES_MANAGE)
def revise(request: StaffRequest, quote_id: UUID) -> HttpResponse:
    """Begin an answer, or go on with it."""
    open_draft(request.actor, quote_id)
    return pages.redirect(request, "backoffice:quote_draft", quote_id)


@for_staff(Permission.SALES_QUOTES_MANAGE)
def draft(request: StaffRequest, quote_id: UUID) -> HttpResponse:
    """The seller's draft: saved, or sent to the customer."""
    found = quote_or_404(request.actor, quote_id)
    view = quote_view(request.actor, found)
    if view.draft is None:
        raise QuoteUnknown
    held = view.draft.revision
    held.quote = found
    form = OfferForm(request.POST if request.method == "POST" else None, held=held)
    rows = typed_rows(request.POST.dict()) if form.is_bound else [typed_of(line.line) for line in view.draft.lines]
    if form.is_valid() and _is_saved(request, found, form, rows):
        if request.POST.get("then") == "send" and _is_sent(request, found, form):
            return pages.redirect(request, "backoffice:quote", quote_id)
        if not form.errors:
            return pages.redirect(request, "backoffice:quote_draft", quote_id)
    context = _context(request, found, view, held, rows)
    return pages.render(
        request, "backoffice/quotes/draft.html", {**context, "form": form}, status=422 if form.is_bound else 200
    )


@require_POST
@for_staff(Permission.SALES_QUOTES_MANAGE)
def drop(request: StaffRequest, quote_id: UUID) -> HttpResponse:
    """Throw the draft away."""
    dropped = drop_draft(request.actor, quote_id)
    messages.success(request, _("The draft is gone."))
    if dropped.state == QuoteState.WITHDRAWN:
        return pages.redirect(request, "backoffice:quotes")
    return pages.redirect(request, "backoffice:quote", quote_id)


@require_POST
@for_staff(Permission.SALES_QUOTES_MANAGE)
def ask_for_consent(request: StaffRequest, quote_id: UUID) -> HttpResponse:
    """Ask those who may to agree to the draft below the floor."""
    done = _("Asked; you get a mail once somebody agrees.")
    return pressed(request, lambda: ask_consent(request.actor, quote_id), done, "backoffice:quote_draft", quote_id)


@require_POST
@for_staff(Permission.SALES_QUOTES_APPROVE)
def consent(request: StaffRequest, quote_id: UUID) -> HttpResponse:
    """Agree to the draft as it was seen."""
    seen = int(text) if (text := request.POST.get("seen", "")).isdigit() else -1
    done = _("Agreed. It can be sent as it is.")
    return pressed(
        request, lambda: give_consent(request.actor, quote_id, seen=seen), done, "backoffice:quote_draft", quote_id
    )


def _context(
    request: StaffRequest, found: Quote, view: QuoteView, held: QuoteRevision, rows: list[TypedRow]
) -> dict[str, Any]:
    asked = {str(line.line.key): line.line for line in view.asked.lines} if view.asked else {}
    lines = [line.line for line in view.draft.lines] if view.draft else []
    scruples = scruples_of(request.actor, held, lines, found.currency, sender_id=held.author_id)
    margins = scruples.margins
    return {
        "scruples": scruples,
        "margins": margins,
        "margin_of": {str(key): percent for key, percent in margins.lines.items()},
        "below": {str(key) for key in margins.below},
        "has_consent": held.consent_version == held.version,
        "area": "quotes",
        "tone": state_tone,
        "quote": found,
        "draft": held,
        "sums": view.draft,
        "attachments": attachments_of(request.actor, found),
        "asked": asked,
        "rows": [*rows, *[TypedRow()] * EMPTY_ROWS],
    }


def _is_saved(request: StaffRequest, found: Quote, form: OfferForm, rows: list[TypedRow]) -> bool:
    eyes = actor_acting_for(request.actor, found.company_id)
    try:
        lines = form.draft(read_rows(eyes, Side.SELLER, rows))
        typed = form.cleaned_data
        revision = save_draft(request.actor, found.pk, lines, seen=typed["seen"], subject=typed["subject"])
    except LonjaError as refused:
        form.add_error(None, str(refused))
        return False
    form.cleaned_data["saved"] = revision.version
    if request.POST.get("then") != "send":
        messages.success(request, _("The draft is saved."))
    return True


def _is_sent(request: StaffRequest, found: Quote, form: OfferForm) -> bool:
    try:
        send_draft(request.actor, found.pk, seen=form.cleaned_data["saved"])
    except LonjaError as refused:
        messages.error(request, str(refused))
        return False
    messages.success(request, _("The offer is sent."))
    return True
