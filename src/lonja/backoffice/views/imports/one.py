"""One import: what its file would do, how far the worker is, what became of it, and the way back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.import_rows import (
    TONES,
    guard_words,
    kind_name,
    mapped,
    rejected_examples,
    tables_of,
    undone,
)
from lonja.backoffice.listing import download, wanted_kind
from lonja.backoffice.views.catalog.media import INERT
from lonja.backoffice.views.imports.lists import frame_of
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.exchange.actions import ask_to_apply, ask_to_undo, cancel, try_again
from lonja.exchange.actions.undo import is_undoable
from lonja.exchange.media.showing import picture_of
from lonja.exchange.progress import how_far, is_late
from lonja.exchange.queries import import_of, rejected_rows, warnings_of
from lonja.exchange.states import AT_WORK, ImportState, may_move
from lonja.exchange.undoing import undo_preview
from lonja.web import pages


@for_staff(Permission.SALES_IMPORTS_VIEW)
def import_page(request: StaffRequest, import_id: int) -> HttpResponse:
    """What became of a file so far; while the worker has it, its progress, which asks for itself again."""
    record = import_of(request.actor, import_id)
    is_at_work = record.state in AT_WORK
    if pages.wants_fragment(request) and not is_at_work:
        return pages.redirect(request, "backoffice:import", import_id)
    context = {
        **frame_of(request.actor, "imports"), "record": record, "is_at_work": is_at_work, "tones": TONES,
        "kind_name": kind_name(record), "state": ImportState(record.state).label,
        "progress": how_far(record.pk) if is_at_work else None, "is_late": is_at_work and is_late(record),
        "tables": tables_of(record), "guards": guard_words(record), "rejected": rejected_examples(record),
        "warnings": warnings_of(record), "mapped": mapped(record), "has_file": record.parts.exists(),
        "may_cancel": may_move(ImportState(record.state), ImportState.CANCELED),
        "is_undoable": record.state == ImportState.APPLIED and is_undoable(record),
    }  # fmt: skip
    return pages.render(request, "backoffice/imports/one.html", context, fragment="progress")


@require_POST
@for_staff(Permission.SALES_IMPORTS_MANAGE)
def apply(request: StaffRequest, import_id: int) -> HttpResponse:
    """Have it applied; where a guard speaks, its words must be agreed to."""
    import_of(request.actor, import_id)
    try:
        ask_to_apply(request.actor, import_id, request.POST.getlist("agreed"))
    except LonjaError as refused:
        messages.error(request, str(refused))
    return pages.redirect(request, "backoffice:import", import_id)


@require_POST
@for_staff(Permission.SALES_IMPORTS_MANAGE)
def again(request: StaffRequest, import_id: int) -> HttpResponse:
    """Have it read once more, or what was asked and never done, done."""
    import_of(request.actor, import_id)
    try:
        try_again(request.actor, import_id)
    except LonjaError as refused:
        messages.error(request, str(refused))
    return pages.redirect(request, "backoffice:import", import_id)


@require_POST
@for_staff(Permission.SALES_IMPORTS_MANAGE)
def cancel_import(request: StaffRequest, import_id: int) -> HttpResponse:
    """Drop it, with its file, while nothing of it has been applied."""
    import_of(request.actor, import_id)
    try:
        cancel(request.actor, import_id)
    except LonjaError as refused:
        messages.error(request, str(refused))
    return pages.redirect(request, "backoffice:import", import_id)


@for_staff(Permission.SALES_IMPORTS_MANAGE)
def undo(request: StaffRequest, import_id: int) -> HttpResponse:
    """See what undoing would restore, and have it done."""
    record = import_of(request.actor, import_id)
    if request.method == "POST":
        try:
            ask_to_undo(request.actor, import_id, keeps_changed=request.POST.get("keeps_changed") == "1")
        except LonjaError as refused:
            messages.error(request, str(refused))
        return pages.redirect(request, "backoffice:import", import_id)
    parts = undone(record, undo_preview(request.actor, import_id))
    context = {
        **frame_of(request.actor, "imports"), "record": record, "parts": parts, "kind_name": kind_name(record),
        "warnings": warnings_of(record), "is_changed": any(part.facts.changed for part in parts),
        "title": _("Undo import %(number)s") % {"number": import_id},
    }  # fmt: skip
    return pages.render(request, "backoffice/imports/undo.html", context)


@for_staff(Permission.SALES_IMPORTS_VIEW)
def picture(request: StaffRequest, import_id: int, file_hash: str) -> HttpResponse:
    """A picture of a preview, under its own type, as an answer that does nothing."""
    data, media_type = picture_of(request.actor, import_id, file_hash)
    answer = HttpResponse(data, content_type=media_type)
    answer["Content-Security-Policy"] = INERT
    answer["Cache-Control"] = "private, max-age=3600"
    return answer


@for_staff(Permission.SALES_IMPORTS_VIEW)
def rejected(request: StaffRequest, import_id: int) -> HttpResponseBase:
    """The rejected rows as they stood in the file, with what is wrong with each."""
    columns, rows = rejected_rows(request.actor, import_id)
    return download(wanted_kind(request) or "xlsx", f"rejected-{import_id}", columns, rows)
