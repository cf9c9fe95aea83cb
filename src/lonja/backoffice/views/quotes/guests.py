"""Requests of people without an account: the queue, one of them, refusing it, giving it to a customer."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.queries import companies_named, people_for_quotes
from lonja.backoffice.quote_forms import NewOfferForm
from lonja.backoffice.views.order_list import uuid_or_none
from lonja.companies.permissions import Permission
from lonja.quotes.actions import give_to_customer, refuse_guest
from lonja.quotes.errors import QuoteNobodyToTell
from lonja.quotes.models import GuestState
from lonja.quotes.queries import customer_of, guest_or_404, guest_requests
from lonja.web import pages, tables
from lonja.web.attempts import pressed

PAGE_SIZE = 50
TONES = {"waiting": "warn", "taken": "ok", "refused": "bad"}


@for_staff(Permission.SALES_QUOTES_VIEW)
def guests(request: StaffRequest) -> HttpResponse:
    """Those whose address is confirmed; those that wait come first unless another state is asked for."""
    state = request.GET.get("state", GuestState.WAITING)
    found = guest_requests(request.actor)
    found = found.filter(state=state) if state in GuestState.values else found
    number = tables.page_number(request)
    rows = list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    page = tables.Page(rows, number, PAGE_SIZE, found.count(), request)
    states = [choice for choice in GuestState.choices if choice[0] != GuestState.UNCONFIRMED]
    context = {"area": "quotes", "page": page, "states": states, "state": state, "tones": TONES}
    return pages.render(request, "backoffice/quotes/guests.html", context, fragment="list")


@for_staff(Permission.SALES_QUOTES_VIEW)
def guest(request: StaffRequest, guest_id: UUID) -> HttpResponse:
    """One of them, with the customer whose person has that address; or another one is looked for by name."""
    found = guest_or_404(request.actor, guest_id)
    known = customer_of(request.actor, found)
    name = known.unit.company.name if known is not None and known.unit is not None else ""
    text = request.GET.get("company", name).strip()[:200]
    companies = companies_named(request.actor, text) if text else []
    company = companies[0] if len(companies) == 1 else None
    people = people_for_quotes(company) if company else []
    form = NewOfferForm(people=people, initial={"company": text, "person": str(known.user_id) if known else ""})
    context = {"area": "quotes", "guest": found, "form": form, "company": company, "known": known, "tones": TONES}
    return pages.render(request, "backoffice/quotes/guest.html", context)


@require_POST
@for_staff(Permission.SALES_QUOTES_MANAGE)
def refuse(request: StaffRequest, guest_id: UUID) -> HttpResponse:
    """Offer nothing, with the reason in words."""
    guest_or_404(request.actor, guest_id)
    done, reason = _("Refused; the reason is on its way."), request.POST.get("reason", "")
    return pressed(request, lambda: refuse_guest(request.actor, guest_id, reason), done, "backoffice:guest", guest_id)


@require_POST
@for_staff(Permission.SALES_QUOTES_MANAGE)
def give(request: StaffRequest, guest_id: UUID) -> HttpResponse:
    """Make it a quote of a customer's person."""
    guest_or_404(request.actor, guest_id)
    company, person = (uuid_or_none(request.POST.get(name, "")) for name in ("company", "person"))

    def do() -> None:
        if company is None or person is None:
            raise QuoteNobodyToTell
        give_to_customer(request.actor, guest_id, company, person)

    return pressed(request, do, _("It is a quote of the customer's now."), "backoffice:guest", guest_id)
