"""The list of all imports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.downloads import download, wanted_kind
from lonja.backoffice.import_rows import TONES, kind_name
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.sheets.writer import Cell, Column
from lonja.exchange.models import Import
from lonja.exchange.queries import imports_visible_to, kinds_of
from lonja.exchange.states import ImportState
from lonja.web import pages, tables

PAGE_SIZE = 50
SORTS = {"number": "pk", "kind": "kind", "file": "file_name", "state": "state", "person": "user__name"}


@for_staff(Permission.SALES_IMPORTS_VIEW)
def imports(request: StaffRequest) -> HttpResponseBase:
    """All imports by file, person, kind and state, the newest first."""
    asked = {name: request.GET.get(name, "").strip()[:80] for name in ("q", "kind", "state")}
    sort = tables.Sort.of(request, SORTS, "-number")
    by = ("-" if sort.descending else "") + SORTS[sort.key]
    found = imports_visible_to(request.actor, text=asked["q"], kind=asked["kind"], state=asked["state"])
    found = found.defer("heads", "examples").order_by(by, "-pk")
    if kind := wanted_kind(request):
        return download(kind, "imports", _columns(), _cells(found))
    number = tables.page_number(request)
    rows = list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    context = {
        **frame_of(request.actor, "imports"), "asked": asked, "sort": sort, "tones": TONES, "kind_name": kind_name,
        "page": tables.Page(rows, number, PAGE_SIZE, found.count(), request),
        "kinds": kinds_of(request.actor), "states": ImportState.choices, "totals": totals,
        "export_url": lambda kind: tables.query(request, download=kind, page=None),
    }  # fmt: skip
    return pages.render(request, "backoffice/imports/list.html", context, fragment="list")


def frame_of(actor: Actor, current: str) -> dict[str, Any]:
    """What all lists of these pages share."""
    parts = (
        ("imports", _("Imports")), ("import_mappings", _("Column mappings")), ("import_guards", _("Guard rails")),
    )  # fmt: skip
    tabs = [(text, reverse(f"backoffice:{name}"), None, name == current) for name, text in parts]
    return {"area": "imports", "tabs": tabs, "is_manager": actor.may(Permission.SALES_IMPORTS_MANAGE)}


def totals(record: Import) -> dict[str, int]:
    """New, changed and gone rows of all its tables together."""
    found = record.counts.get("tables", {}).values()
    return {what: sum(table[what] for table in found) for what in ("new", "changed", "gone")}


def _columns() -> list[Column]:
    heads = (
        _("Number"), _("File"), _("Kind"), _("State"), _("Brought by"), _("Brought at"), _("Rows"),
        pgettext("rows", "New"), pgettext("rows", "Changed"), pgettext("rows", "Gone"), pgettext("rows", "Rejected"),
    )  # fmt: skip
    return [Column(head) for head in heads]


def _cells(found: QuerySet[Import]) -> Iterator[Sequence[Cell]]:
    for each in found.iterator():
        sums, counts, person = totals(each), each.counts, each.user.name if each.user else ""
        yield (
            each.pk, each.file_name, kind_name(each), str(ImportState(each.state).label), person,
            each.created_at, counts.get("rows"), *(sums.values() if counts else ("", "", "")), counts.get("rejected"),
        )  # fmt: skip
