"""Those who want to become customers: the queue, their papers, who is like them; take, ask or refuse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.forms import BaseForm
from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.actions import admit_registrant
from lonja.backoffice.listing import Asked, Listing
from lonja.backoffice.queries import customer_choices
from lonja.backoffice.registration_forms import QuestionForm, RefusalForm, admission_form
from lonja.backoffice.views.new_company import PLACES
from lonja.companies import actions, queries
from lonja.companies.actor import Actor
from lonja.companies.models import BuyerKind, Company, Registration, RegistrationState
from lonja.companies.permissions import Permission
from lonja.core.sheets.writer import Cell
from lonja.web import pages
from lonja.web.attempts import pressed, tried
from lonja.web.countries import country_name

TONES = {"waiting": "warn", "asked": "info", "approved": "ok", "refused": "none"}
STATES = [choice for choice in RegistrationState.choices if choice[0] != RegistrationState.UNCONFIRMED]
INERT = "default-src 'none'; sandbox"


@for_staff(Permission.SALES_COMPANIES_VIEW)
def registrations(request: StaffRequest) -> HttpResponseBase:
    """The queue, those that wait the longest first; or as a file."""
    shown = REGISTRATIONS.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {
        **shown.frame(), "area": "companies", "states": STATES, "kinds": BuyerKind.choices, "tones": TONES,
        "country_name": country_name,
    }  # fmt: skip
    return pages.render(request, "backoffice/registrations.html", context, fragment="list")


@for_staff(Permission.SALES_COMPANIES_VIEW)
def registration(request: StaffRequest, registration_id: UUID) -> HttpResponseBase:
    """One of them, with his papers and whoever is like him."""
    return _page(request, queries.registration_or_404(request.actor, registration_id))


@for_staff(Permission.SALES_COMPANIES_MANAGE)
def admit(request: StaffRequest, registration_id: UUID) -> HttpResponseBase:
    """Make a customer of him: channel, segments, terms, prices, goods; he gets a welcome with his way in."""
    actor = request.actor
    found = queries.registration_or_404(actor, registration_id)
    form = admission_form(request.POST or None, found, customer_choices(actor))
    made: list[Company] = []
    if tried(form, lambda: made.append(admit_registrant(actor, found.pk, form.customer())), PLACES):
        told = {"name": made[0].name, "email": form.cleaned_data["administrator_email"]}
        messages.success(request, _("%(name)s is a customer now. The welcome is on its way to %(email)s.") % told)
        return pages.redirect(request, "backoffice:company", made[0].pk)
    context = {"area": "companies", "registration": found, "form": form}
    return pages.render(request, "backoffice/admit.html", context, status=422 if form.is_bound else 200)


@require_POST
@for_staff(Permission.SALES_COMPANIES_MANAGE)
def ask(request: StaffRequest, registration_id: UUID) -> HttpResponseBase:
    """Ask him for more."""
    found, form = queries.registration_or_404(request.actor, registration_id), QuestionForm(request.POST)
    if not form.is_valid():
        return _page(request, found, ask_form=form)

    def send() -> None:
        actions.ask_registrant(request.actor, found.pk, form.cleaned_data["question"])

    done = _("The question is on its way to %(email)s.") % {"email": found.email}
    return pressed(request, send, done, "backoffice:registration", found.pk)


@require_POST
@for_staff(Permission.SALES_COMPANIES_MANAGE)
def refuse(request: StaffRequest, registration_id: UUID) -> HttpResponseBase:
    """Do not take him, and say why."""
    found, form = queries.registration_or_404(request.actor, registration_id), RefusalForm(request.POST)
    if not form.is_valid():
        return _page(request, found, refuse_form=form)

    def send() -> None:
        actions.refuse_registration(request.actor, found.pk, form.cleaned_data["reason"])

    done = _("The registration is refused; the reason is on its way to %(email)s.") % {"email": found.email}
    return pressed(request, send, done, "backoffice:registration", found.pk)


@require_safe
@for_staff(Permission.SALES_COMPANIES_VIEW)
def paper(request: StaffRequest, registration_id: UUID, paper_id: int) -> HttpResponseBase:
    """One of his papers, which does nothing when it is opened."""
    found, path = queries.paper_or_404(request.actor, registration_id, paper_id)
    answer = FileResponse(path.open("rb"), content_type=found.media_type)
    answer["Content-Disposition"] = content_disposition_header(False, found.file_name) or "inline"
    answer["Content-Security-Policy"] = INERT
    answer["Cache-Control"] = "private, no-store"
    return cast(HttpResponse, answer)


def _page(
    request: StaffRequest, found: Registration, *, ask_form: BaseForm | None = None, refuse_form: BaseForm | None = None
) -> HttpResponse:
    context = {
        "area": "companies",
        "registration": found,
        "papers": found.documents.all(),
        "like": queries.likeness_of(request.actor, found),
        "ask_form": ask_form or QuestionForm(),
        "refuse_form": refuse_form or RefusalForm(),
        "tones": TONES,
        "country_name": country_name,
    }
    return pages.render(
        request, "backoffice/registration.html", context, status=422 if ask_form or refuse_form else 200
    )


def _found(actor: Actor, asked: Asked) -> QuerySet[Registration, Any]:
    found = queries.registrations(actor)
    if text := asked["q"]:
        found = found.filter(Q(name__icontains=text) | Q(email__icontains=text) | Q(tax_id__istartswith=text))
    if asked["kind"] in BuyerKind:
        found = found.filter(kind=asked["kind"])
    state = asked["state"] or "open"
    if state == "open":
        return found.filter(state__in=[RegistrationState.WAITING, RegistrationState.ASKED])
    return found.filter(state=state) if state in RegistrationState else found


def _heads() -> Sequence[str]:
    heads = (_("Name"), _("Tax number"), _("Country"), _("City"), _("Contact"), _("E-mail"), _("Who buys"))
    return (*heads, _("State"), _("Since"))


def _cells(actor: Actor, rows: Sequence[Registration]) -> Iterator[Sequence[Cell]]:
    for one in rows:
        facts = (one.name, one.tax_id, one.country, one.city, one.contact_name, one.email)
        yield (*facts, str(one.get_kind_display()), str(one.get_state_display()), one.confirmed_at)


REGISTRATIONS = Listing[Registration](
    name="registrations",
    filters=("q", "kind", "state"),
    find=_found,
    sorts={"since": "confirmed_at", "name": queries.BY_NAME},
    sort="since",
    heads=_heads,
    cells=_cells,
)
