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
from lonja.backoffice.downloads import download, wanted_kind
from lonja.backoffice.views.catalog.media import file_answer, uploads_of
from lonja.catalog.actions import TakenIn, delete_loose_files, give_file, take_in_files
from lonja.catalog.models import Document, DocumentKind, LooseFile
from lonja.catalog.queries.keeping import MediaAsk, loose_files, media, media_rows
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.core.sheets.writer import Cell, Column
from lonja.core.texts import localized
from lonja.web import pages, tables

PAGE_SIZE = 60
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
    asked = {name: request.GET.get(name, "").strip()[:80] for name in ("q", "kind", "form")}
    sort = request.GET.get("sort", "") if request.GET.get("sort", "") in SORTS else "-new"
    found = media(request.actor, MediaAsk(asked["q"], asked["kind"], asked["form"]), sort)
    if kind := wanted_kind(request):
        return download(kind, "media", _columns(), _cells(found))
    number = tables.page_number(request)
    rows = media_rows(list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]))
    context = {
        **_frame(request, "library"), "asked": asked, "sort": sort, "sorts": SORTS, "kinds": DocumentKind.choices,
        "forms": FORMS, "taken": taken, "page": tables.Page(rows, number, PAGE_SIZE, found.count(), request),
        "export_url": lambda kind: tables.query(request, download=kind, page=None),
    }  # fmt: skip
    return pages.render(request, "backoffice/catalog/library.html", context)


@for_staff(Permission.SALES_CATALOG_VIEW)
def unused_files(request: StaffRequest) -> HttpResponse:
    """Files that belong to no product."""
    text, number = request.GET.get("q", "").strip()[:80], tables.page_number(request)
    found = loose_files(request.actor, text)
    rows = list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    page = tables.Page(rows, number, PAGE_SIZE, found.count(), request)
    context = {**_frame(request, "unused_files"), "text": text, "page": page}
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


def _columns() -> list[Column]:
    heads = (_("File"), _("Title"), _("Kind"), _("Language"), _("Bytes"), _("Used by"), _("Products"))
    return [Column(head) for head in heads]


def _cells(found: QuerySet[Document, Any]) -> Iterator[Sequence[Cell]]:
    for start in range(0, found.count(), 1_000):
        for row in media_rows(list(found[start : start + 1_000])):
            one, products = row.document, ", ".join(each.code for each in row.products)
            name, kind = one.file_name or one.link, one.get_kind_display()
            yield (name, localized(one.names), kind, one.language, one.size, row.number, products)
