"""The company itself: its facts, and the billing data that it keeps."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.companies import actions, queries
from lonja.companies.errors import CodeTaken, TaxIdInvalid
from lonja.companies.permissions import Permission
from lonja.companies.rules import ROOT_PATH
from lonja.storefront.access import BuyerRequest
from lonja.storefront.company_forms import CompanyForm, lock
from lonja.storefront.views.company.area import for_holders_of, page, status_of
from lonja.web import pages
from lonja.web.attempts import tried
from lonja.web.countries import country_name


@for_holders_of(Permission.COMPANY_VIEW)
def company(request: BuyerRequest) -> HttpResponse:
    """What the seller knows of the company; those who keep its billing data correct it here."""
    actor = request.actor
    found = queries.company_or_404(actor, actor.company_id)
    form = None
    if actor.reaches(Permission.ADDRESSES_MANAGE, ROOT_PATH, None):
        facts = {name: getattr(found, name) for name in ("legal_name", "tax_id", "phone", "language", "time_zone")}
        form = CompanyForm(request.POST or None, initial=facts)
        lock(form, queries.locked_fields(found) & set(form.fields))
        fields = {TaxIdInvalid: "tax_id", CodeTaken: "tax_id"}
        if tried(form, lambda: actions.correct_company(actor, **form.cleaned_data), fields):
            messages.success(request, _("The company's data are saved."))
            return pages.redirect(request, "storefront:company")
    context = {
        "company": found,
        "country": country_name(found.country),
        "administrators": queries.administrators_of(found.pk).order_by("name"),
        "form": form,
    }
    return page(request, "company", "data", context, status_of(form))
