"""Saved column mappings: which title means which column in files of one shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.downloads import download, wanted_kind
from lonja.backoffice.import_rows import kind_name, mapped
from lonja.backoffice.views.imports.lists import frame_of
from lonja.companies.permissions import Permission
from lonja.core.sheets.writer import Cell, Column
from lonja.exchange.actions import forget_mapping
from lonja.exchange.models import ColumnMapping
from lonja.exchange.queries import kinds_of, mappings_visible_to
from lonja.web import pages, tables

PAGE_SIZE = 50
SORTS = ("name", "kind")


@for_staff(Permission.SALES_IMPORTS_VIEW)
def mappings(request: StaffRequest) -> HttpResponseBase:
    """The saved mappings by name and kind."""
    asked = {name: request.GET.get(name, "").strip()[:80] for name in ("q", "kind")}
    sort = tables.Sort.of(request, SORTS, "name")
    found = mappings_visible_to(request.actor, text=asked["q"], kind=asked["kind"]).order_by(sort.order_by, "pk")
    if kind := wanted_kind(request):
        return download(kind, "column-mappings", _columns(), _cells(found))
    number = tables.page_number(request)
    rows = list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    context = {
        **frame_of(request.actor, "import_mappings"), "asked": asked, "sort": sort, "kind_name": kind_name,
        "page": tables.Page(rows, number, PAGE_SIZE, found.count(), request),
        "kinds": kinds_of(request.actor), "mapped": mapped,
        "export_url": lambda kind: tables.query(request, download=kind, page=None),
    }  # fmt: skip
    return pages.render(request, "backoffice/imports/mappings.html", context, fragment="list")


@require_POST
@for_staff(Permission.SALES_IMPORTS_MANAGE)
def forget(request: StaffRequest, mapping_id: int) -> HttpResponse:
    """Forget a mapping."""
    forget_mapping(request.actor, mapping_id)
    messages.success(request, _("The mapping is forgotten. Files of this shape are asked about again."))
    return pages.redirect(request, "backoffice:import_mappings")


def _columns() -> list[Column]:
    return [Column(head) for head in (_("Name"), _("Kind"), _("Title in the file"), _("Means"))]


def _cells(found: QuerySet[ColumnMapping]) -> Iterator[Sequence[Cell]]:
    for each in found:
        for title, label in mapped(each):
            yield (each.name, kind_name(each), title, label)
