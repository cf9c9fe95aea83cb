"""A file is brought, and where nobody knows what its columns mean, a person says so."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.import_columns import chosen_columns, sheet_as
from lonja.backoffice.import_rows import columns_in_words
from lonja.backoffice.views.imports.lists import frame_of
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.core.sheets.writer import XLSX
from lonja.exchange.actions import Reading, bring, read_as
from lonja.exchange.queries import import_of, kinds_of, model_file, readings_of
from lonja.web import pages


@for_staff(Permission.SALES_IMPORTS_MANAGE)
def new_import(request: StaffRequest) -> HttpResponse:
    """Bring a file; what it is, the worker finds out."""
    error, status = "", 200
    if request.method == "POST":
        upload = request.FILES.get("file")
        try:
            parts = upload.chunks() if isinstance(upload, UploadedFile) else ()
            record = bring(request.actor, (upload.name or "") if isinstance(upload, UploadedFile) else "", parts)
            return pages.redirect(request, "backoffice:import", record.pk)
        except LonjaError as refused:
            error, status = str(refused), 422
    kinds = [(kind, columns_in_words(kind)) for kind in kinds_of(request.actor)]
    context = {**frame_of(request.actor, "imports"), "error": error, "kinds": kinds}
    return pages.render(request, "backoffice/imports/new.html", context, status=status)


@for_staff(Permission.SALES_IMPORTS_VIEW)
def import_model(request: StaffRequest, kind: str) -> HttpResponse:
    """A workbook with the titles of a kind of file and an example."""
    answer = HttpResponse(model_file(request.actor, kind), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{kind}.xlsx"'
    return answer


@for_staff(Permission.SALES_IMPORTS_MANAGE)
def columns(request: StaffRequest, import_id: int) -> HttpResponse:
    """Say as what a file is to be read, and which of its titles means what; then it is read as a preview."""
    record = import_of(request.actor, import_id)
    sent: Any = request.POST if request.method == "POST" else request.GET
    shown = sheet_as(record, readings_of(request.actor, record), sent.get("kind", ""), sent.get("sheet", ""))
    error, status = "", 200
    if request.method == "POST" and shown:
        shown = chosen_columns(shown, request.POST)
        name = request.POST.get("save_as", "").strip()[:80] if request.POST.get("save") else ""
        is_whole = request.POST.get("is_whole") == "1"
        try:
            wanted = Reading(shown.kind.code, shown.sheet, shown.columns, shown.titles, is_whole, name)
            read_as(request.actor, import_id, wanted)
            return pages.redirect(request, "backoffice:import", import_id)
        except LonjaError as refused:
            error, status = str(refused), 422
    context = {**frame_of(request.actor, "imports"), "record": record, "shown": shown, "error": error}
    context["title"] = _("Columns of import %(number)s") % {"number": import_id}
    return pages.render(request, "backoffice/imports/columns.html", context, status=status)
