"""Who may do what in a customer's company: the same pages that its own administrator has."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.companies import queries
from lonja.companies.permissions import BUYER_PERMISSIONS, Permission
from lonja.web import pages


@for_staff(Permission.SALES_COMPANIES_VIEW)
def company_access(request: StaffRequest, company_id: UUID) -> HttpResponse:
    """Everybody who may do something in a unit of a customer, and whom a switch stops before it."""
    company = queries.company_or_404(request.actor, company_id)
    units = list(queries.units_of_company(request.actor, company.pk))
    unit = next((each for each in units if str(each.pk) == request.GET.get("unit")), units[0])
    asked = request.GET.get("permission", "")
    permission = Permission(asked) if asked in BUYER_PERMISSIONS else None
    context = {
        "area": "companies",
        "company": company,
        "units": units,
        "unit": unit,
        "permissions": BUYER_PERMISSIONS,
        "permission": permission,
        "entries": queries.access_in(request.actor, unit.pk, permission, company.pk),
        "link_to": partial(_page_of, company.pk),
    }
    return pages.render(request, "backoffice/company_access.html", context)


@for_staff(Permission.SALES_COMPANIES_VIEW)
def person_access(request: StaffRequest, company_id: UUID, person_id: UUID) -> HttpResponse:
    """What somebody may do in a customer's company, and from where each right comes."""
    company = queries.company_or_404(request.actor, company_id)
    context = {
        "area": "companies",
        "company": company,
        "person": queries.person_or_404(request.actor, person_id, company.pk),
        "rights": queries.access_of(request.actor, person_id, company.pk),
    }
    return pages.render(request, "backoffice/person_access.html", context)


def _page_of(company_id: UUID, person_id: UUID) -> str:
    return reverse("backoffice:person_access", args=[company_id, person_id])
