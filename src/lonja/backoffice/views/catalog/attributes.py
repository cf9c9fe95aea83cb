"""Attributes: how goods are described, by what lists are narrowed down, which values mean the same; and families."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.attribute_forms import AttributeForm
from lonja.backoffice.kept_forms import Moved
from lonja.backoffice.listing import Asked, Listing
from lonja.catalog.actions import (
    change_attribute,
    delete_attribute,
    merge_values,
    place_attribute,
    switch_facet,
)
from lonja.catalog.errors import AttributeInUse, CodeTaken, ValueInUse
from lonja.catalog.models import Attribute, AttributeKind
from lonja.catalog.queries.keeping import (
    families,
    kept_attribute_or_404,
    kept_attributes,
    uses_of_attributes,
    values_of,
)
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import ChangedMeanwhile, LonjaError
from lonja.core.sheets.writer import Cell
from lonja.core.texts import localized
from lonja.web import pages, tables

VALUED = (AttributeKind.CHOICE, AttributeKind.TEXT)


@for_staff(Permission.SALES_CATALOG_VIEW)
def attributes(request: StaffRequest) -> HttpResponseBase:
    """All attributes with how many goods have them; or as a file."""
    shown = ATTRIBUTES.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {
        **shown.frame(), "area": "catalog", "kinds": AttributeKind.choices, "families": families(request.actor),
        "uses": uses_of_attributes(request.actor, [row.code for row in shown.rows]),
        "families_of": _families_of(request.actor),
    }  # fmt: skip
    return pages.render(request, "backoffice/catalog/attributes.html", context)


@for_staff(Permission.SALES_CATALOG_MANAGE)
def new_attribute(request: StaffRequest) -> HttpResponse:
    """Add an attribute."""
    form = AttributeForm(request.POST if request.method == "POST" else None, held=None)
    if form.is_bound and _saved(request, form):
        return pages.redirect(request, "backoffice:attribute", form.cleaned_data["code"])
    return _page(request, None, form)


@for_staff(Permission.SALES_CATALOG_VIEW)
def attribute(request: StaffRequest, code: str) -> HttpResponse:
    """An attribute with its values, saved never over what somebody else changed meanwhile."""
    held = kept_attribute_or_404(request.actor, code)
    form, moved = AttributeForm(held=held), list[Moved]()
    if request.method == "POST":
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
        form = AttributeForm(request.POST, held=held)
        try:
            if _saved(request, form):
                return pages.redirect(request, "backoffice:attribute", code)
        except ChangedMeanwhile:
            held = kept_attribute_or_404(request.actor, code)
            data, moved = AttributeForm(held=held).merged(request.POST.dict())
            form = AttributeForm(data, held=held)
    return _page(request, held, form, moved)


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def arrange_attribute(request: StaffRequest, code: str) -> HttpResponse:
    """Move it up or down; switch its facet on or off; take it away."""
    do = request.POST.get("do", "")
    try:
        if do in ("up", "down"):
            place_attribute(request.actor, code, is_up=do == "up")
        elif do == "remove":
            delete_attribute(request.actor, code)
            messages.success(request, _("%(name)s is taken away.") % {"name": code})
        else:
            switch_facet(request.actor, code, is_facet=do == "facet")
    except AttributeInUse as refused:
        messages.error(request, str(refused))
    return pages.redirect(request, f"{reverse('backoffice:attributes')}{tables.query(request)}#a-{code}")


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def merge_attribute_values(request: StaffRequest, code: str) -> HttpResponse:
    """Make several values of an attribute one."""
    kept_attribute_or_404(request.actor, code)
    values, into = request.POST.getlist("pick"), request.POST.get("into", "").strip()[:200]
    if not values or not into:
        messages.error(request, _("Pick the values, and say into which one they go."))
        return pages.redirect(request, "backoffice:attribute", code)
    try:
        done = merge_values(request.actor, code, values, into)
    except LonjaError as refused:
        messages.error(request, str(refused))
    else:
        text = ngettext("%(n)s variant now has %(value)s.", "%(n)s variants now have %(value)s.", done)
        messages.success(request, text % {"n": done, "value": into})
    return pages.redirect(request, "backoffice:attribute", code)


def _page(
    request: StaffRequest, held: Attribute | None, form: AttributeForm, moved: Sequence[Moved] = ()
) -> HttpResponse:
    context = {
        "area": "catalog", "held": held, "form": form, "moved": moved,
        "values": values_of(request.actor, held) if held and held.kind in VALUED else [],
        "used": uses_of_attributes(request.actor, [held.code]).get(held.code, 0) if held else 0,
        "families_of": _families_of(request.actor),
    }  # fmt: skip
    status = 409 if moved else 422 if form.is_bound else 200
    return pages.render(request, "backoffice/catalog/attribute.html", context, status=status)


def _saved(request: StaffRequest, form: AttributeForm) -> bool:
    """Whether it is saved; what was refused stands at its field. Raises ChangedMeanwhile."""
    if not form.is_valid():
        return False
    try:
        change_attribute(request.actor, form.row(), form.cleaned_data["version"] or None)
    except AttributeInUse as refused:
        form.add_error("kind", str(refused))
    except ValueInUse as refused:
        form.add_error("choices", str(refused))
    except CodeTaken as refused:
        form.add_error("code", str(refused))
    else:
        messages.success(request, _("%(name)s is saved.") % {"name": localized(form.row().names)})
        return True
    return False


def _families_of(actor: Actor) -> dict[str, list[Any]]:
    """The families that hold each attribute, by its code."""
    held: dict[str, list[Any]] = {}
    for family in families(actor):
        for code in family.attribute_codes:
            held.setdefault(code, []).append(family)
    return held


def _found(actor: Actor, asked: Asked) -> QuerySet[Attribute]:
    return kept_attributes(actor, text=asked["q"], kind=asked["kind"], family=asked["family"])


def _heads() -> Sequence[str]:
    return (_("Code"), _("Name"), _("Kind"), _("Unit of measure"), _("Facet"), _("Families"), _("Variants"))


def _cells(actor: Actor, rows: Sequence[Attribute]) -> Iterator[Sequence[Cell]]:
    uses, held = uses_of_attributes(actor, [row.code for row in rows]), _families_of(actor)
    for row in rows:
        names = ", ".join(family.code for family in held.get(row.code, ()))
        name, kind = localized(row.names), row.get_kind_display()
        yield (row.code, name, kind, row.unit, row.is_facet, names, uses.get(row.code, 0))


ATTRIBUTES = Listing[Attribute](
    name="attributes",
    filters=("q", "kind", "family"),
    find=_found,
    sorts={"position": "position", "code": "code", "name": "names__{}", "kind": "kind"},
    sort="position",
    heads=_heads,
    cells=_cells,
    then=("code",),
    page_size=100,
)
