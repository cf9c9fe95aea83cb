"""Effective access: what somebody may do, where, from which role; who may do something in a unit, by which way."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from lonja.companies import queries
from lonja.companies.actor import Actor
from lonja.companies.models import Unit
from lonja.companies.permissions import Permission
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.company_forms import WhoForm, unit_choices
from lonja.storefront.forms import uuid_or_none
from lonja.storefront.views.company.area import for_holders_of, page
from lonja.web import pages


@for_buyers
def my_access(request: BuyerRequest) -> HttpResponse:
    """What one may do oneself in one's company, and from where each right comes."""
    actor = request.actor
    rights = queries.access_of(actor, actor.user_id) if actor.user_id and not actor.acting else ()
    return pages.render(request, "storefront/company/my_access.html", {"area": "", "rights": rights})


@for_holders_of(Permission.COMPANY_VIEW)
def person_access(request: BuyerRequest, person_id: UUID) -> HttpResponse:
    """What a colleague may do, everywhere or in one unit, and from where each right comes."""
    actor = request.actor
    person = queries.person_or_404(actor, person_id)
    rights = queries.access_of(actor, person.pk)
    units = list(queries.units_of_company(actor))
    unit = _chosen(request, units)
    if unit is not None:
        rights = tuple(right for right in rights if unit in right.units)
    context = {"person": person, "rights": rights, "units": unit_choices(units), "unit": unit}
    return page(request, "people", "person_access", {**context, "may_manage": actor.may(Permission.PEOPLE_MANAGE)})


@for_holders_of(Permission.COMPANY_VIEW)
def who_may(request: BuyerRequest) -> HttpResponse:
    """Everybody who may do something in a unit, and whom a switch stops before it."""
    actor = request.actor
    units = list(queries.units_of_company(actor))
    asked = request.GET if "unit" in request.GET else {"unit": str(_nearest(actor, units).pk)} if units else None
    form = WhoForm(asked, units=units)
    entries, unit = None, None
    if form.is_valid():
        unit = next(each for each in units if str(each.pk) == form.cleaned_data["unit"])
        wanted = form.cleaned_data["permission"]
        entries = queries.access_in(actor, unit.pk, Permission(wanted) if wanted else None)
    context = {"form": form, "entries": entries, "unit": unit, "link_to": page_of}
    return page(request, "who_may", "who_may", context)


def page_of(person_id: UUID) -> str:
    """Where the rights of a colleague are shown."""
    return reverse("storefront:person_access", args=[person_id])


def _chosen(request: BuyerRequest, units: list[Unit]) -> Unit | None:
    wanted = uuid_or_none(request.GET.get("unit", ""))
    return next((unit for unit in units if unit.pk == wanted), None)


def _nearest(actor: Actor, units: list[Unit]) -> Unit:
    return next((unit for unit in units if unit.pk == actor.unit_id), units[0])
