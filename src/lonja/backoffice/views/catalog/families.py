"""Families of attributes: what the goods of one kind are described by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.attribute_forms import FamilyForm
from lonja.backoffice.kept_forms import Moved
from lonja.backoffice.listing import Asked, Listing
from lonja.catalog.actions import change_family, delete_family
from lonja.catalog.errors import CodeTaken, CodeUnknown
from lonja.catalog.models import Attribute, AttributeFamily, Category
from lonja.catalog.queries.keeping import families, family_or_404
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import ChangedMeanwhile, LonjaError
from lonja.core.sheets.writer import Cell
from lonja.core.texts import localized
from lonja.web import pages


@for_staff(Permission.SALES_CATALOG_VIEW)
def attribute_families(request: StaffRequest) -> HttpResponseBase:
    """All families; a new one is added beside them; or as a file."""
    if (file := FAMILIES.of(request).file()) is not None:
        return file
    form = FamilyForm(request.POST if request.method == "POST" else None, held=None)
    if form.is_bound:
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
        if _saved(request, form):
            return pages.redirect(request, "backoffice:family", form.cleaned_data["code"])
    return _page(request, None, form)


@for_staff(Permission.SALES_CATALOG_VIEW)
def family(request: StaffRequest, code: str) -> HttpResponse:
    """A family and the categories that have it, saved never over what somebody else changed meanwhile."""
    held = family_or_404(request.actor, code)
    form, moved = FamilyForm(held=held), list[Moved]()
    if request.method == "POST":
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
        form = FamilyForm(request.POST, held=held)
        try:
            if _saved(request, form):
                return pages.redirect(request, "backoffice:family", code)
        except ChangedMeanwhile:
            held = family_or_404(request.actor, code)
            data, moved = FamilyForm(held=held).merged(request.POST.dict())
            form = FamilyForm(data, held=held)
    return _page(request, held, form, moved)


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def remove_family(request: StaffRequest, code: str) -> HttpResponse:
    """Take away a family that no category has."""
    family_or_404(request.actor, code)
    try:
        delete_family(request.actor, code)
    except LonjaError as refused:
        messages.error(request, str(refused))
        return pages.redirect(request, "backoffice:family", code)
    messages.success(request, _("%(name)s is taken away.") % {"name": code})
    return pages.redirect(request, "backoffice:attribute_families")


def _page(
    request: StaffRequest, held: AttributeFamily | None, form: FamilyForm, moved: Sequence[Moved] = ()
) -> HttpResponse:
    names = {each.code: each for each in Attribute.objects.all()}
    context = {
        **FAMILIES.of(request).frame(), "area": "catalog", "held": held, "form": form, "moved": moved,
        "attributes": names, "categories": Category.objects.filter(family=held).order_by("path") if held else [],
    }  # fmt: skip
    status = 409 if moved else 422 if form.is_bound else 200
    return pages.render(request, "backoffice/catalog/families.html", context, status=status)


def _saved(request: StaffRequest, form: FamilyForm) -> bool:
    """Whether it is saved; what was refused stands at its field. Raises ChangedMeanwhile."""
    if not form.is_valid():
        return False
    typed = form.cleaned_data
    code = form.held.code if form.held else typed["code"]
    try:
        change_family(request.actor, code, form.names(), typed["attributes"], typed["version"] or None)
    except CodeUnknown as refused:
        form.add_error("attributes", str(refused))
    except CodeTaken as refused:
        form.add_error("code", str(refused))
    else:
        messages.success(request, _("%(name)s is saved.") % {"name": localized(form.names()) or code})
        return True
    return False


def _found(actor: Actor, asked: Asked) -> QuerySet[Any]:
    return families(actor, asked["q"])


def _heads() -> Sequence[str]:
    return (_("Code"), _("Name"), _("Attributes"), _("Categories"))


def _cells(actor: Actor, rows: Sequence[Any]) -> Iterator[Sequence[Cell]]:
    for each in rows:
        yield (each.code, localized(each.names), ", ".join(each.attribute_codes), each.number)


FAMILIES = Listing[Any](
    name="families",
    filters=("q",),
    find=_found,
    sorts={"code": "code", "name": "names__{}", "categories": "number"},
    sort="code",
    heads=_heads,
    cells=_cells,
)
