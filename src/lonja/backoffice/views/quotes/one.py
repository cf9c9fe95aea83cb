"""One quote as the seller sees it; a new one; taking it on, declining, withdrawing."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.queries import companies_named, people_for_quotes
from lonja.backoffice.quote_forms import NewOfferForm, RefuseForm
from lonja.backoffice.views.order_list import uuid_or_none
from lonja.companies.models import Company
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.quotes.actions import (
    DraftRow,
    add_comment,
    answer_line,
    begin_offer,
    decline_quote,
    take_on,
    withdraw_quote,
)
from lonja.quotes.errors import QuoteUnknown
from lonja.quotes.models import Quote
from lonja.quotes.paper import quote_pdf
from lonja.quotes.queries import (
    attachments_of,
    comments_of,
    may_answer,
    proposals_of,
    quote_or_404,
    quote_view,
    state_tone,
    timeline,
)
from lonja.quotes.states import OFFERED, TO_ANSWER, QuoteState
from lonja.web import pages
from lonja.web.attempts import pressed

WORDS: dict[str, Any] = {"area": "quotes", "tone": state_tone}
REVISABLE = TO_ANSWER | OFFERED | {QuoteState.DECLINED, QuoteState.EXPIRED}


@for_staff(Permission.SALES_QUOTES_MANAGE)
def new_offer(request: StaffRequest) -> HttpResponse:
    """Begin an offer to a person of a company."""
    typed = request.POST if request.method == "POST" else None
    text = (typed or request.GET).get("company", "").strip()[:200]
    companies = companies_named(request.actor, text) if text else []
    found = companies[0] if len(companies) == 1 else None
    people = people_for_quotes(found) if found else []
    form = NewOfferForm(typed, people=people, initial={"company": found.name if found else ""})
    if form.is_valid():
        made = _begun(request, form, found)
        if made is not None:
            return pages.redirect(request, "backoffice:quote_draft", made.pk)
    context = {**WORDS, "form": form}
    return pages.render(request, "backoffice/quotes/new.html", context, status=422 if form.is_bound else 200)


@for_staff(Permission.SALES_QUOTES_VIEW)
def quote(request: StaffRequest, quote_id: UUID) -> HttpResponse:
    """What was asked, what was offered, what became of it."""
    found = quote_or_404(request.actor, quote_id)
    view, speaks = quote_view(request.actor, found), may_answer(request.actor, found)
    context = {
        **WORDS,
        "quote": found,
        "view": view,
        "refuse_form": RefuseForm(),
        "may_speak": speaks,
        "may_revise": speaks and found.state in REVISABLE,
        "may_decline": speaks and found.state in TO_ANSWER,
        "may_withdraw": speaks and found.state in OFFERED,
        "timeline": timeline(found),
        "attachments": attachments_of(request.actor, found),
        "proposals": proposals_of(found, view.history),
        "comments": comments_of(found),
        "needs_consent": view.draft is not None and view.draft.revision.consent_asked_at is not None,
    }
    return pages.render(request, "backoffice/quotes/one.html", context)


@for_staff(Permission.SALES_QUOTES_VIEW)
def paper(request: StaffRequest, quote_id: UUID) -> HttpResponse:
    """The last offer as a PDF, as the customer has it."""
    found = quote_or_404(request.actor, quote_id)
    view = quote_view(request.actor, found)
    if view.offer is None:
        raise QuoteUnknown
    with translation.override(found.company.language):
        answer = HttpResponse(quote_pdf(found, view.offer), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{found.number}.pdf"'
    return answer


@require_POST
@for_staff(Permission.SALES_QUOTES_MANAGE)
def take(request: StaffRequest, quote_id: UUID) -> HttpResponse:
    """Become its rep."""
    done = _("It is yours now.")
    return pressed(request, lambda: take_on(request.actor, quote_id), done, "backoffice:quote", quote_id)


@require_POST
@for_staff(Permission.SALES_QUOTES_MANAGE)
def decline(request: StaffRequest, quote_id: UUID) -> HttpResponse:
    """Offer nothing, with the reason."""
    typed = (request.POST.get("reason", ""), request.POST.get("note", "")[:2000])
    done = _("Declined; the customer has been told.")
    return pressed(request, lambda: decline_quote(request.actor, quote_id, *typed), done, "backoffice:quote", quote_id)


@require_POST
@for_staff(Permission.SALES_QUOTES_MANAGE)
def withdraw(request: StaffRequest, quote_id: UUID) -> HttpResponse:
    """Take an offer back."""
    done = _("Withdrawn; the customer has been told.")
    return pressed(request, lambda: withdraw_quote(request.actor, quote_id), done, "backoffice:quote", quote_id)


@require_POST
@for_staff(Permission.SALES_QUOTES_MANAGE)
def comment(request: StaffRequest, quote_id: UUID) -> HttpResponse:
    """Say something to the customer about the quote or one of its lines."""
    text, line = request.POST.get("text", ""), uuid_or_none(request.POST.get("line", ""))
    done = _("The customer has been told.")
    return pressed(
        request, lambda: add_comment(request.actor, quote_id, text, line), done, "backoffice:quote", quote_id
    )


@require_POST
@for_staff(Permission.SALES_QUOTES_MANAGE)
def answer(request: StaffRequest, quote_id: UUID) -> HttpResponse:
    """Take a line into the draft as the customer proposes it, or keep ours."""
    key = uuid_or_none(request.POST.get("line", ""))
    if key is None:
        messages.error(request, _("Choose a line."))
        return pages.redirect(request, "backoffice:quote", quote_id)
    take = request.POST.get("take") == "1"
    done = _("Taken into the draft.") if take else _("Our line stays.")
    return pressed(
        request, lambda: answer_line(request.actor, quote_id, key, take=take), done, "backoffice:quote", quote_id
    )


def _begun(request: StaffRequest, form: NewOfferForm, found: Company | None) -> Quote | None:
    if found is None:
        form.add_error("company", _("No customer, or more than one, is called so."))
        return None
    if not form.cleaned_data["person"]:
        form.add_error("person", _("Choose the person whom the offer is for."))
        return None
    try:
        person = UUID(form.cleaned_data["person"])
        made = begin_offer(request.actor, found.pk, person, form.cleaned_data["subject"], DraftRow())
    except LonjaError as refused:
        form.add_error(None, str(refused))
        return None
    messages.success(request, _("The offer is begun. The customer sees nothing until you send it."))
    return made
