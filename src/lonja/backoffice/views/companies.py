"""Customer companies: people, terms, limit, ledger, and the store as they see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import F, Q, QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.forms import ActAsForm, InviteForm, TermsForm
from lonja.backoffice.listing import Asked, Listing
from lonja.backoffice.queries import own_price_lists
from lonja.companies import sessions
from lonja.companies.actions import block_company, invite_person
from lonja.companies.actor import Actor
from lonja.companies.models import Channel, Company, Segment
from lonja.companies.permissions import Permission
from lonja.companies.queries import (
    BY_NAME,
    addresses_visible_to,
    assignments_visible_to,
    companies_for_staff,
    company_or_404,
    domains_of,
    open_invitations,
    roles_for,
    segments_of,
    units_of_company,
    waiting_registrations,
)
from lonja.core.clock import now
from lonja.core.errors import LonjaError
from lonja.core.money import Money
from lonja.core.sheets.writer import Cell
from lonja.core.texts import localized
from lonja.ordering.queries import order_id_of, orders_visible_to, state_label, state_tone
from lonja.payments.actions import set_terms
from lonja.payments.models import CreditEntry
from lonja.payments.queries import credit_of_company, entries_of_company
from lonja.rebates.queries import rebates_of_company
from lonja.web import pages
from lonja.web.countries import country_name

SITUATIONS = {
    "orders": gettext_lazy("may order"),
    "blocked": gettext_lazy("blocked"),
    "hold": gettext_lazy("on hold"),
    "over": gettext_lazy("over the limit"),
}
STATES = {"tone": state_tone, "label": state_label}


@for_staff(Permission.SALES_COMPANIES_VIEW)
def companies(request: StaffRequest) -> HttpResponseBase:
    """All customers, found by name, tax number or number in the ERP; or as a file."""
    shown = COMPANIES.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {
        **shown.frame(),
        "area": "companies",
        "situations": SITUATIONS,
        "segments": Segment.objects.order_by("code"),
        "channels": Channel.objects.order_by("code"),
        "waiting": waiting_registrations(request.actor),
    }
    return pages.render(request, "backoffice/companies.html", context, fragment="list")


@for_staff(Permission.SALES_COMPANIES_VIEW)
def company(request: StaffRequest, company_id: UUID) -> HttpResponse:
    """One customer."""
    return _page(request, company_id)


@require_POST
@for_staff(Permission.SALES_TERMS_MANAGE)
def terms(request: StaffRequest, company_id: UUID) -> HttpResponse:
    """Set terms, limit and hold."""
    found = company_or_404(request.actor, company_id)
    form = TermsForm(request.POST)
    if form.is_valid():
        wanted = form.cleaned_data
        try:
            limit = Money(wanted["limit"], found.currency)
            set_terms(request.actor, company_id, wanted["terms"], limit, is_on_hold=wanted["is_on_hold"])
        except LonjaError as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("Terms of %(name)s are saved.") % {"name": found.name})
            return pages.redirect(request, "backoffice:company", company_id)
    return _page(request, company_id, terms_form=form, status=422)


@require_POST
@for_staff(Permission.SALES_COMPANIES_MANAGE)
def invite(request: StaffRequest, company_id: UUID) -> HttpResponse:
    """Invite somebody to the company, its first administrator too."""
    form = _invite_form(request, company_id, request.POST)
    if form.is_valid():
        wanted = form.cleaned_data
        try:
            invite_person(request.actor, UUID(wanted["unit"]), UUID(wanted["role"]), wanted["email"], wanted["name"])
        except LonjaError as refused:
            form.add_error("email", str(refused))
        else:
            messages.success(request, _("The invitation is on its way to %(email)s.") % {"email": wanted["email"]})
            return pages.redirect(request, "backoffice:company", company_id)
    return _page(request, company_id, invite_form=form, status=422)


@require_POST
@for_staff(Permission.SALES_COMPANIES_MANAGE)
def block(request: StaffRequest, company_id: UUID) -> HttpResponse:
    """Block or unblock a company's orders."""
    is_blocked = request.POST.get("blocked") == "1"
    found = block_company(request.actor, company_id, is_blocked=is_blocked)
    text = _("%(name)s can no longer order.") if is_blocked else _("%(name)s can order again.")
    messages.success(request, text % {"name": found.name})
    return pages.redirect(request, "backoffice:company", company_id)


@require_POST
@for_staff(Permission.SALES_ACT_AS)
def act_as(request: StaffRequest, company_id: UUID) -> HttpResponse:
    """See the store as this company for an hour."""
    form = ActAsForm(request.POST)
    if not form.is_valid():
        return _page(request, company_id, act_form=form, status=422)
    sessions.start_acting(request, company_id, form.cleaned_data["reason"])
    return pages.redirect(request, "storefront:home")


def _page(
    request: StaffRequest,
    company_id: UUID,
    *,
    terms_form: TermsForm | None = None,
    invite_form: InviteForm | None = None,
    act_form: ActAsForm | None = None,
    status: int = 200,
) -> HttpResponse:
    found = company_or_404(request.actor, company_id)
    credit = credit_of_company(request.actor, company_id)
    may_invite = request.actor.may(Permission.SALES_COMPANIES_MANAGE)
    context = {
        "area": "companies",
        "company": found,
        "country_name": country_name,
        "credit": credit,
        "terms_form": terms_form or TermsForm.of(credit),
        "invite_form": (invite_form or _invite_form(request, company_id)) if may_invite else None,
        "act_form": act_form or ActAsForm(),
        **_facts(request.actor, company_id),
        **STATES,
    }
    return pages.render(request, "backoffice/company.html", context, status=status)


def _facts(actor: Actor, company_id: UUID) -> dict[str, object]:
    """What the page tells of the company: its people, places, orders and movements of credit."""
    return {
        "segments": segments_of(actor, company_id),
        "price_lists": own_price_lists(actor, company_id),
        "entries": _entries(actor, company_id),
        "people": assignments_visible_to(actor, company_id),
        "invitations": open_invitations(actor, company_id),
        "now": now(),
        "rebates": rebates_of_company(actor, company_id),
        "addresses": addresses_visible_to(actor, company_id),
        "domains": domains_of(actor, company_id) if actor.may(Permission.SALES_COMPANIES_MANAGE) else [],
        "orders": orders_visible_to(actor).filter(company=company_id).order_by("-submitted_at")[:8],
    }


def _invite_form(request: StaffRequest, company_id: UUID, data: Any = None) -> InviteForm:
    roles, units = roles_for(request.actor, company_id), units_of_company(request.actor, company_id)
    first = roles.filter(code="company-admin").values_list("pk", flat=True).first()
    return InviteForm(data, roles=roles, units=units, initial={"role": str(first or "")})


def _entries(actor: Actor, company_id: UUID) -> list[tuple[CreditEntry, UUID | None, str]]:
    """The latest movements of credit, each with the order behind it: its id and number."""
    entries = entries_of_company(actor, company_id).order_by("-pk")[:12]
    pairs = [(each, _order_id(each.reference)) for each in entries]
    orders = orders_visible_to(actor).filter(pk__in=[order_id for _entry, order_id in pairs if order_id])
    numbers = dict(orders.values_list("pk", "number"))
    return [(each, order_id, numbers.get(order_id, "") if order_id else "") for each, order_id in pairs]


def _order_id(reference: str) -> UUID | None:
    try:
        return order_id_of(reference)
    except ValueError:
        return None


def _found(actor: Actor, asked: Asked) -> QuerySet[Company]:
    found = companies_for_staff(actor).select_related("credit_account__terms", "channel")
    if text := asked["q"]:
        found = found.filter(Q(name__icontains=text) | Q(tax_id__istartswith=text) | Q(external_id__istartswith=text))
    if asked["segment"]:
        found = found.filter(segments__code=asked["segment"])
    if asked["channel"]:
        found = found.filter(channel__code=asked["channel"])
    situations = {
        "orders": Q(is_blocked=False),
        "blocked": Q(is_blocked=True),
        "hold": Q(credit_account__is_on_hold=True),
        "over": Q(credit_account__used__gt=F("credit_account__limit")),
    }
    return found.filter(situations.get(asked["state"], Q()))


def _heads() -> Sequence[str]:
    heads = (_("Number in the ERP"), _("Name"), _("Tax number"), _("Country"), _("Channel"), _("Terms"))
    return (*heads, _("Used"), _("Limit"), _("Currency"), _("blocked"), _("on hold"))


def _cells(actor: Actor, rows: Sequence[Company]) -> Iterator[Sequence[Cell]]:
    for one in rows:
        account = getattr(one, "credit_account", None)
        credit = (localized(account.terms.names), account.used, account.limit) if account else (None, None, None)
        facts = (one.external_id, one.name, one.tax_id, one.country, one.channel.name)
        yield (*facts, *credit, one.currency, one.is_blocked, bool(account and account.is_on_hold))


COMPANIES = Listing[Company](
    name="customers",
    filters=("q", "segment", "channel", "state"),
    find=_found,
    sorts={
        "name": BY_NAME,
        "terms": "credit_account__terms__code",
        "used": "credit_account__used",
        "limit": "credit_account__limit",
    },
    sort="name",
    heads=_heads,
    cells=_cells,
)
