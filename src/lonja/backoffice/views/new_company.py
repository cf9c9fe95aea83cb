"""A new customer company, ready to buy: one form, one transaction."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.actions import open_customer
from lonja.backoffice.customer_form import NewCustomerForm
from lonja.backoffice.queries import customer_choices
from lonja.companies.errors import CodeTaken, PostalCodeInvalid, TaxIdTaken
from lonja.companies.models import Company
from lonja.companies.permissions import Permission
from lonja.payments.errors import TermsInvalid
from lonja.pricing.errors import PriceListInvalid
from lonja.web import pages
from lonja.web.attempts import tried

PLACES = {
    TaxIdTaken: "tax_id",
    CodeTaken: "external_id",
    PostalCodeInvalid: "postal_code",
    TermsInvalid: "limit",
    PriceListInvalid: "price_list",
}
"""Beside which field a refusal stands."""


@for_staff(Permission.SALES_COMPANIES_MANAGE)
def new_company(request: StaffRequest) -> HttpResponse:
    """Create a customer with its first address, terms and prices, and invite its first administrator."""
    form = NewCustomerForm(request.POST or None, choices=customer_choices(request.actor))
    opened: list[Company] = []
    if tried(form, lambda: opened.append(open_customer(request.actor, form.customer())), PLACES):
        told = {"name": opened[0].name, "email": form.cleaned_data["administrator_email"]}
        messages.success(request, _("%(name)s is created. The invitation is on its way to %(email)s.") % told)
        return pages.redirect(request, "backoffice:company", opened[0].pk)
    context = {"area": "companies", "form": form}
    return pages.render(request, "backoffice/new_company.html", context, status=422 if form.is_bound else 200)
