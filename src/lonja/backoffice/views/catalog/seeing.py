"""What a company sees of the catalog, and why; and the store as it sees it, to look at only."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.queries import companies_named
from lonja.backoffice.views.catalog.assortments import name_of
from lonja.catalog.models import Product
from lonja.catalog.queries.keeping import (
    Selection,
    assignments_that_reach,
    assortments_of_product,
    kept_products,
    seen_by_company,
    sees_product,
)
from lonja.companies import sessions
from lonja.companies.permissions import Permission
from lonja.companies.queries import company_or_404
from lonja.web import pages

MOST = 8


@for_staff(Permission.SALES_CATALOG_VIEW)
def which_company(request: StaffRequest) -> HttpResponse:
    """Find the company whose eyes are wanted."""
    text = request.GET.get("company", "").strip()[:120]
    found = companies_named(request.actor, text) if text else []
    if len(found) == 1:
        return pages.redirect(request, "backoffice:company_sees", found[0].pk)
    context = {"area": "catalog", "text": text, "companies": found}
    return pages.render(request, "backoffice/catalog/which_company.html", context)


@for_staff(Permission.SALES_CATALOG_VIEW)
def company_sees(request: StaffRequest, company_id: UUID) -> HttpResponse:
    """How much of every branch a company sees, which assignments reach it, and why it sees a product or not."""
    company = company_or_404(request.actor, company_id)
    text = request.GET.get("q", "").strip()[:80]
    products: list[Product] = list(kept_products(request.actor, Selection(text))[:MOST]) if text else []
    asked = [
        (each, sees_product(request.actor, company, each), assortments_of_product(request.actor, each))
        for each in products
    ]
    reaching = assignments_that_reach(request.actor, company)
    context = {
        "area": "catalog", "company": company, "text": text, "asked": asked, "assignments": reaching,
        "assortment_ids": {each.assortment_id for each in reaching}, "name_of": name_of,
        "reaching": {each.pk for each in reaching}, "branches": seen_by_company(request.actor, company),
    }  # fmt: skip
    return pages.render(request, "backoffice/catalog/company_sees.html", context)


@require_POST
@for_staff(Permission.SALES_ACT_AS)
def look_as(request: StaffRequest, company_id: UUID) -> HttpResponse:
    """See the store as this company does, for an hour at most, without being able to change anything."""
    back = reverse("backoffice:company_sees", args=[company_id])
    sessions.start_looking(request, company_id, back)
    return pages.redirect(request, "storefront:home", follow_next=True)
