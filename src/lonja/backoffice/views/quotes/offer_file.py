"""Offers of another program from a file: taken in at once, and told one by one what became of each."""

from __future__ import annotations

from django.http import HttpResponse

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.quote_forms import OfferFileForm
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.core.sheets.guard import MAX_BYTES
from lonja.quotes.actions import TakenIn, take_in_file
from lonja.web import pages

TONES = {"new": "ok", "revised": "info", "same": "none", "refused": "bad"}


@for_staff(Permission.SALES_QUOTES_MANAGE)
def offer_file(request: StaffRequest) -> HttpResponse:
    """Send the offers of a file; the same file again sends nothing."""
    form = OfferFileForm(request.POST or None, request.FILES or None)
    found: list[TakenIn] | None = None
    if form.is_valid():
        data = form.cleaned_data["file"].read(MAX_BYTES + 1)
        try:
            found = take_in_file(request.actor, data, form.cleaned_data["source"])
        except LonjaError as refused:
            form.add_error("file", str(refused))
    context = {"area": "quotes", "form": form, "found": found, "tones": TONES}
    return pages.render(request, "backoffice/quotes/offer_file.html", context, status=422 if form.errors else 200)
