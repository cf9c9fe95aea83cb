"""Agreements of rebates: all of them, a new one, one to look at and change."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.rebate_forms import AgreementForm, ChangeAgreementForm
from lonja.companies.models import Seller
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.rebates import queries
from lonja.rebates.actions import agree_rebate, change_agreement
from lonja.web import pages, tables

PAGE_SIZE = 50


@for_staff(Permission.SALES_PRICES_VIEW)
def agreements(request: StaffRequest) -> HttpResponse:
    """All agreements, and how far each has counted."""
    found, number = queries.agreements(request.actor), tables.page_number(request)
    rows = list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    context = {"area": "rebates", "page": tables.Page(rows, number, PAGE_SIZE, found.count(), request)}
    return pages.render(request, "backoffice/rebates/agreements.html", context, fragment="list")


@for_staff(Permission.SALES_PRICES_MANAGE)
def new_agreement(request: StaffRequest) -> HttpResponse:
    """Agree a rebate; what has left since its first day counts at once."""
    form = AgreementForm(request.actor, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            made = agree_rebate(request.actor, form.row(Seller.objects.get().currency))
        except LonjaError as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("%(code)s counts from now on.") % {"code": made.code})
            return pages.redirect(request, "backoffice:rebate_agreement", made.code)
    context = {"area": "rebates", "form": form}
    return pages.render(request, "backoffice/rebates/new.html", context, status=422 if form.is_bound else 200)


@for_staff(Permission.SALES_PRICES_VIEW)
def agreement(request: StaffRequest, agreement_code: str) -> HttpResponse:
    """One agreement; changed and ended by those who may."""
    found = queries.agreement_or_404(request.actor, agreement_code)
    form = ChangeAgreementForm.of(found)
    if request.method == "POST":
        request.actor.require(Permission.SALES_PRICES_MANAGE)
        form = ChangeAgreementForm(request.POST)
        if form.is_valid():
            try:
                change_agreement(request.actor, agreement_code, form.change())
            except LonjaError as refused:
                form.add_error(None, str(refused))
            else:
                messages.success(request, _("The agreement is saved; open periods are rated by it."))
                return pages.redirect(request, "backoffice:rebate_agreement", agreement_code)
    context = {"area": "rebates", "agreement": found, "form": form}
    return pages.render(request, "backoffice/rebates/agreement.html", context, status=422 if form.is_bound else 200)
