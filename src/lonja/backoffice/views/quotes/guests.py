"""Requests of people without an account: the queue, one of them, refusing it, giving it to a customer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.functions import Lower
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.listing import Asked, Listing
from lonja.backoffice.queries import companies_named, people_for_quotes
from lonja.backoffice.quote_forms import NewOfferForm
from lonja.backoffice.views.order_list import uuid_or_none
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.sheets.writer import Cell
from lonja.quotes.actions import give_to_customer, refuse_guest
from lonja.quotes.errors import QuoteNobodyToTell
from lonja.quotes.models import GuestRequest, GuestState
from lonja.quotes.queries import customer_of, guest_or_404, guest_requests
from lonja.web import pages
from lonja.web.attempts import pressed

TONES = {"waiting": "warn", "taken": "ok", "refused": "bad"}
STATES = [choice for choice in GuestState.choices if choice[0] != GuestState.UNCONFIRMED]


@for_staff(Permission.SALES_QUOTES_VIEW)
def guests(request: StaffRequest) -> HttpResponseBase:
    """Those whose address is confirmed; those that wait, the longest first, unless others are asked for."""
    shown = GUESTS.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {**shown.frame(), "area": "quotes", "states": STATES, "tones": TONES}
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


def _found(actor: Actor, asked: Asked) -> QuerySet[GuestRequest]:
    found = guest_requests(actor)
    if text := asked["q"]:
        words = Q(company_name__icontains=text) | Q(person_name__icontains=text) | Q(email__icontains=text)
        found = found.filter(words | Q(quote__number__istartswith=text))
    state = asked["state"] or GuestState.WAITING
    return found.filter(state=state) if state in GuestState else found


def _heads() -> Sequence[str]:
    heads = (_("Company"), _("Person"), _("E-mail"), _("Telephone"), pgettext("quote", "Asked"), _("Lines"))
    return (*heads, _("State"), _("Quote"), _("Reason"))


def _cells(actor: Actor, rows: Sequence[GuestRequest]) -> Iterator[Sequence[Cell]]:
    for one in rows:
        who = (one.company_name, one.person_name, one.email, one.phone, one.confirmed_at, len(one.lines))
        yield (*who, str(one.get_state_display()), one.quote.number if one.quote else "", one.reason)


GUESTS = Listing[GuestRequest](
    name="guest-requests",
    filters=("q", "state"),
    find=_found,
    sorts={"asked": "confirmed_at", "company": Lower("company_name"), "person": Lower("person_name")},
    sort="asked",
    heads=_heads,
    cells=_cells,
)
