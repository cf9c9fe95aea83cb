"""Many people invited at once, from a file."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from lonja.companies import actions, queries
from lonja.companies.models import InvitationSheet
from lonja.companies.people_sheet_pages import SHOWN_SHEETS, do_with_sheet, facts_of_sheet, model_file
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.storefront.access import BuyerRequest
from lonja.storefront.views.company.area import for_holders_of, page
from lonja.web import pages
from lonja.web.uploads import sent_file


@for_holders_of(Permission.PEOPLE_MANAGE)
def invite_many(request: BuyerRequest) -> HttpResponse:
    """Bring a file of people; what was read is looked at before anybody gets a mail."""
    actor, error = request.actor, ""
    if request.method == "POST":
        try:
            return pages.redirect(request, _page_of(actions.read_people_sheet(actor, *sent_file(request))))
        except LonjaError as refused:
            error = str(refused)
    context = {
        "error": error,
        "brought": queries.sheets_visible_to(actor)[:SHOWN_SHEETS],
        "page_of": _page_of,
        "roles": queries.roles_to_give(actor),
    }
    return page(request, "people", "invite_many", context, 422 if error else 200)


@require_safe
@for_holders_of(Permission.PEOPLE_MANAGE)
def people_model(request: BuyerRequest) -> HttpResponse:
    """A file to start from."""
    return model_file(request.actor)


@for_holders_of(Permission.PEOPLE_MANAGE)
def people_sheet(request: BuyerRequest, sheet_id: UUID) -> HttpResponse:
    """A file of people: look at it, send or discard it; then who has come, and the links of those who have not."""
    actor = request.actor
    sheet = queries.sheet_or_404(actor, sheet_id)
    if request.method == "POST":
        verb = request.POST.get("do", "")
        try:
            messages.success(request, do_with_sheet(actor, sheet, verb))
        except LonjaError as refused:
            messages.error(request, str(refused))
        is_gone = not InvitationSheet.objects.filter(pk=sheet.pk).exists()
        return pages.redirect(request, reverse("storefront:invite_many") if is_gone else _page_of(sheet))
    return page(request, "people", "people_sheet", facts_of_sheet(actor, sheet))


def _page_of(sheet: InvitationSheet) -> str:
    return reverse("storefront:people_sheet", args=[sheet.pk])
