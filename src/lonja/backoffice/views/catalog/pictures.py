"""The picture of a category: shown, uploaded, taken away."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.views.catalog.media import file_answer, uploads_of
from lonja.catalog.actions import remove_category_picture, set_category_picture
from lonja.catalog.queries import kept_category_picture
from lonja.catalog.queries.keeping import kept_category_or_404
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.web import pages


@for_staff(Permission.SALES_CATALOG_VIEW)
def category_picture(request: StaffRequest, code: str) -> HttpResponse:
    """The picture itself; sent here, a file becomes it, or it is taken away."""
    kept_category_or_404(request.actor, code)
    if request.method == "POST":
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
        _change(request, code)
        return pages.redirect(request, "backoffice:kept_category", code)
    held = kept_category_picture(request.actor, code)
    return file_answer(request, held.file_hash, held.media_type, held.file_name) if held else HttpResponse(status=404)


def _change(request: StaffRequest, code: str) -> None:
    """Do what the form asks for, and say what became of it."""
    if request.POST.get("do") == "remove":
        remove_category_picture(request.actor, code)
        messages.success(request, _("The picture is taken away; the drawing stands there again."))
        return
    upload = next(uploads_of(request), None)
    if upload is None:
        messages.error(request, _("Choose a picture first."))
        return
    try:
        set_category_picture(request.actor, code, upload)
    except LonjaError as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("The category has this picture from now on."))
