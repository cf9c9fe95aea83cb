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
from lonja.backoffice.import_rows import TONES, kind_name
from lonja.backoffice.listing import Asked, Listing
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.sheets.writer import Cell
from lonja.exchange.models import Import
from lonja.exchange.queries import imports_visible_to, kinds_of
from lonja.exchange.states import ImportState
from lonja.web import pages


@for_staff(Permission.SALES_IMPORTS_VIEW)
def imports(request: StaffRequest) -> HttpResponseBase:
    """All imports by file, person, kind and state, the newest first."""
    shown = IMPORTS.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {
        **shown.frame(), **frame_of(request.actor, "imports"), "tones": TONES, "kind_name": kind_name,
        "kinds": kinds_of(request.actor), "states": ImportState.choices, "totals": totals,
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


def _found(actor: Actor, asked: Asked) -> QuerySet[Import]:
    found = imports_visible_to(actor, text=asked["q"], kind=asked["kind"], state=asked["state"])
    return found.defer("heads", "examples")


def _heads() -> Sequence[str]:
    return (
        _("Number"), _("File"), _("Kind"), _("State"), _("Brought by"), _("Brought at"), _("Rows"),
        pgettext("rows", "New"), pgettext("rows", "Changed"), pgettext("rows", "Gone"), pgettext("rows", "Rejected"),
    )  # fmt: skip


def _cells(actor: Actor, rows: Sequence[Import]) -> Iterator[Sequence[Cell]]:
    for each in rows:
        sums, counts, person = totals(each), each.counts, each.user.name if each.user else ""
        yield (
            each.pk, each.file_name, kind_name(each), str(ImportState(each.state).label), person,
            each.created_at, counts.get("rows"), *(sums.values() if counts else ("", "", "")), counts.get("rejected"),
        )  # fmt: skip


IMPORTS = Listing[Import](
    name="imports",
    filters=("q", "kind", "state"),
    find=_found,
    sorts={"number": "pk", "kind": "kind", "file": "file_name", "state": "state", "person": "user__name"},
    sort="-number",
    heads=_heads,
    cells=_cells,
    then=("-pk",),
)
