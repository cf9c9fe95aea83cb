"""Many people of a customer invited at once, from a file."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.companies import actions, queries
from lonja.companies.models import InvitationSheet
from lonja.companies.people_sheet_pages import SHOWN_SHEETS, do_with_sheet, facts_of_sheet, model_file
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.web import pages
from lonja.web.uploads import sent_file


@for_staff(Permission.SALES_COMPANIES_MANAGE)
def invite_many(request: StaffRequest, company_id: UUID) -> HttpResponseBase:
    """Bring a file of a customer's people; what was read is looked at before anybody gets a mail."""
    actor, error = request.actor, ""
    company = queries.company_or_404(actor, company_id)
    if request.method == "POST":
        data, name = sent_file(request)
        try:
            sheet = actions.read_people_sheet(actor, data, name, company_id=company_id)
            return pages.redirect(request, _page_of(sheet))
        except LonjaError as refused:
            error = str(refused)
    brought = queries.sheets_visible_to(actor, company_id)[:SHOWN_SHEETS]
    context = {"area": "companies", "company": company, "error": error, "brought": brought, "page_of": _page_of}
    return pages.render(request, "backoffice/invite_many.html", context, status=422 if error else 200)


@require_safe
@for_staff(Permission.SALES_COMPANIES_MANAGE)
def people_model(request: StaffRequest, company_id: UUID) -> HttpResponseBase:
    """A file to start from."""
    return model_file(request.actor, company_id)


@for_staff(Permission.SALES_COMPANIES_MANAGE)
def people_sheet(request: StaffRequest, sheet_id: UUID) -> HttpResponseBase:
    """A file of people: look at it, send or discard it; then who has come, and the links of those who have not."""
    actor = request.actor
    sheet = queries.sheet_or_404(actor, sheet_id)
    if request.method == "POST":
        try:
            messages.success(request, do_with_sheet(actor, sheet, request.POST.get("do", "")))
        except LonjaError as refused:
            messages.error(request, str(refused))
        is_gone = not InvitationSheet.objects.filter(pk=sheet.pk).exists()
        to = reverse("backoffice:invite_many", args=[sheet.company_id]) if is_gone else _page_of(sheet)
        return pages.redirect(request, to)
    context = {"area": "companies", **facts_of_sheet(actor, sheet)}
    return pages.render(request, "backoffice/people_sheet.html", context)


def _page_of(sheet: InvitationSheet) -> str:
    return reverse("backoffice:people_sheet", args=[sheet.pk])
