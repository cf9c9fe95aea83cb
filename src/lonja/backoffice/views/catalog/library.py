"""The library: every file of the catalog and what uses it, files without use, and uploads that find their goods."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.listing import Asked, Listing
from lonja.backoffice.views.catalog.media import file_answer, uploads_of
from lonja.catalog.actions import TakenIn, delete_loose_files, give_file, take_in_files
from lonja.catalog.models import Document, DocumentKind, LooseFile
from lonja.catalog.queries.keeping import MEDIA_SORTS, MediaAsk, loose_files, media, media_rows
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.core.sheets.writer import Cell
from lonja.core.texts import localized
from lonja.web import pages

FORMS = {"image": gettext_lazy("images"), "paper": gettext_lazy("papers"), "link": gettext_lazy("links")}
SORTS = {
    "-new": gettext_lazy("the newest first"),
    "name": gettext_lazy("by name"),
    "-size": gettext_lazy("the largest first"),
    "-uses": gettext_lazy("the most used first"),
}


@for_staff(Permission.SALES_CATALOG_VIEW)
def library(request: StaffRequest) -> HttpResponseBase:
    """All files and links with what uses each; files dropped here go to the goods that their names tell."""
    taken: list[TakenIn] = []
    if request.method == "POST":
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
        taken = take_in_files(request.actor, uploads_of(request))
    shown = MEDIA.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {
        **shown.frame(media_rows(shown.rows)), **_frame(request, "library"), "sorts": SORTS,
        "kinds": DocumentKind.choices, "forms": FORMS, "taken": taken,
    }  # fmt: skip
    return pages.render(request, "backoffice/catalog/library.html", context)


@for_staff(Permission.SALES_CATALOG_VIEW)
def unused_files(request: StaffRequest) -> HttpResponseBase:
    """Files that belong to no product; or their names as a file."""
    shown = UNUSED_FILES.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {**shown.frame(), **_frame(request, "unused_files")}
    return pages.render(request, "backoffice/catalog/unused_files.html", context)


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def give_unused_file(request: StaffRequest, file_id: int) -> HttpResponse:
    """Give a file to a product."""
    try:
        product = give_file(request.actor, file_id, request.POST.get("code", "").strip()[:100])
    except LonjaError as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("%(name)s has it now.") % {"name": localized(product.names) or product.code})
    return pages.redirect(request, "backoffice:unused_files")


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def delete_unused_files(request: StaffRequest) -> HttpResponse:
    """Delete the picked files for good."""
    picked = [int(each) for each in request.POST.getlist("pick") if each.isdecimal() and len(each) < 18]
    done = delete_loose_files(request.actor, picked)
    messages.success(request, ngettext("%(n)s file is deleted.", "%(n)s files are deleted.", done) % {"n": done})
    return pages.redirect(request, "backoffice:unused_files")


@for_staff(Permission.SALES_CATALOG_VIEW)
def unused_file(request: StaffRequest, file_id: int) -> HttpResponse:
    """One file that belongs to no product."""
    held = LooseFile.objects.filter(pk=file_id).first()
    return file_answer(request, held.file_hash, held.media_type, held.file_name) if held else HttpResponse(status=404)


def _frame(request: StaffRequest, current: str) -> dict[str, Any]:
    unused = loose_files(request.actor).count()
    parts = (("library", _("In use"), None), ("unused_files", _("Without use"), unused or None))
    tabs = [(text, reverse(f"backoffice:{name}"), count, name == current) for name, text, count in parts]
    return {"area": "catalog", "tabs": tabs}


def _media_found(actor: Actor, asked: Asked) -> QuerySet[Document, Any]:
    return media(actor, MediaAsk(asked["q"], asked["kind"], asked["form"]))


def _media_heads() -> Sequence[str]:
    return (_("File"), _("Title"), _("Kind"), _("Language"), _("Bytes"), _("Used by"), _("Products"))


def _media_cells(actor: Actor, rows: Sequence[Any]) -> Iterator[Sequence[Cell]]:
    for row in media_rows(rows):
        one, products = row.document, ", ".join(each.code for each in row.products)
        name, kind = one.file_name or one.link, one.get_kind_display()
        yield (name, localized(one.names), kind, one.language, one.size, row.number, products)


def _unused_found(actor: Actor, asked: Asked) -> QuerySet[LooseFile]:
    return loose_files(actor, asked["q"])


def _unused_heads() -> Sequence[str]:
    return (_("File"), _("Kind"), _("Bytes"), _("Since"))


def _unused_cells(actor: Actor, rows: Sequence[LooseFile]) -> Iterator[Sequence[Cell]]:
    for each in rows:
        yield (each.file_name, each.media_type, each.size, each.kept_at)


MEDIA = Listing[Any](
    name="media",
    filters=("q", "kind", "form"),
    find=_media_found,
    sorts=MEDIA_SORTS,
    sort="-new",
    heads=_media_heads,
    cells=_media_cells,
    then=("first",),
    page_size=60,
)
UNUSED_FILES = Listing[LooseFile](
    name="files-without-use",
    filters=("q",),
    find=_unused_found,
    sorts={"file": "file_name", "since": "kept_at", "size": "size"},
    sort="-since",
    heads=_unused_heads,
    cells=_unused_cells,
    page_size=60,
)
