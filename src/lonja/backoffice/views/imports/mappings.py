"""Saved column mappings: which title means which column in files of one shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.import_rows import kind_name, mapped
from lonja.backoffice.listing import Asked, Listing
from lonja.backoffice.views.imports.lists import frame_of
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.sheets.writer import Cell
from lonja.exchange.actions import forget_mapping
from lonja.exchange.models import ColumnMapping
from lonja.exchange.queries import kinds_of, mappings_visible_to
from lonja.web import pages


@for_staff(Permission.SALES_IMPORTS_VIEW)
def mappings(request: StaffRequest) -> HttpResponseBase:
    """The saved mappings by name and kind."""
    shown = MAPPINGS.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {
        **shown.frame(), **frame_of(request.actor, "import_mappings"), "kind_name": kind_name,
        "kinds": kinds_of(request.actor), "mapped": mapped,
    }  # fmt: skip
    return pages.render(request, "backoffice/imports/mappings.html", context, fragment="list")


@require_POST
@for_staff(Permission.SALES_IMPORTS_MANAGE)
def forget(request: StaffRequest, mapping_id: int) -> HttpResponse:
    """Forget a mapping."""
    forget_mapping(request.actor, mapping_id)
    messages.success(request, _("The mapping is forgotten. Files of this shape are asked about again."))
    return pages.redirect(request, "backoffice:import_mappings")


def _found(actor: Actor, asked: Asked) -> QuerySet[ColumnMapping]:
    return mappings_visible_to(actor, text=asked["q"], kind=asked["kind"])


def _heads() -> Sequence[str]:
    return (_("Name"), _("Kind"), _("Title in the file"), _("Means"))


def _cells(actor: Actor, rows: Sequence[ColumnMapping]) -> Iterator[Sequence[Cell]]:
    for each in rows:
        for title, label in mapped(each) or [("", "")]:
            yield (each.name, kind_name(each), title, label)


MAPPINGS = Listing[ColumnMapping](
    name="column-mappings",
    filters=("q", "kind"),
    find=_found,
    sorts={"name": "name", "kind": "kind"},
    sort="name",
    heads=_heads,
    cells=_cells,
)
