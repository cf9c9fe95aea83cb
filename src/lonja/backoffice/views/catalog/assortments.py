"""Assortments: what they hold, for whom they show or hide it, and what a change would do before it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.assortment_forms import AssignForm, AssortmentForm
from lonja.backoffice.kept_forms import Moved
from lonja.backoffice.listing import Asked, Listing
from lonja.catalog.actions import (
    Effect,
    assign_assortment,
    change_assortment,
    delete_assortment,
    effect_of,
    withdraw_assortment,
)
from lonja.catalog.models import Assortment, AssortmentAssignment
from lonja.catalog.queries.keeping import assignments_of, assortment_or_404, brands, entries_of
from lonja.catalog.queries.keeping import assortments as assortments_found
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import ChangedMeanwhile, LonjaError
from lonja.core.sheets.writer import Cell
from lonja.core.texts import localized
from lonja.web import pages


@for_staff(Permission.SALES_CATALOG_VIEW)
def assortments(request: StaffRequest) -> HttpResponseBase:
    """All assortments with what they hold and for how many they count; or as a file."""
    shown = ASSORTMENTS.of(request)
    if (file := shown.file()) is not None:
        return file
    return pages.render(request, "backoffice/catalog/assortments.html", {**shown.frame(), "area": "catalog"})


@for_staff(Permission.SALES_CATALOG_MANAGE)
def new_assortment(request: StaffRequest) -> HttpResponse:
    """Add an assortment; it counts for nobody yet."""
    form = _form(request, None, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid() and _done(request, form, lambda: change_assortment(*_change(request, form))):
        return pages.redirect(request, "backoffice:assortment", form.cleaned_data["code"])
    return _page(request, None, form)


@for_staff(Permission.SALES_CATALOG_VIEW)
def assortment(request: StaffRequest, code: str) -> HttpResponse:
    """What an assortment holds; a change is first shown by what companies would see more and less."""
    held = assortment_or_404(request.actor, code)
    if request.method != "POST":
        return _page(request, held, _form(request, held))
    request.actor.require(Permission.SALES_CATALOG_MANAGE)
    form = _form(request, held, request.POST)
    if not form.is_valid():
        return _page(request, held, form, status=422)
    try:
        if request.POST.get("do") != "apply":
            effect = effect_of(request.actor, code, lambda: change_assortment(*_change(request, form)))
            return _page(request, held, form, effect=effect)
        if _done(request, form, lambda: change_assortment(*_change(request, form))):
            return pages.redirect(request, "backoffice:assortment", code)
    except ChangedMeanwhile:
        held = assortment_or_404(request.actor, code)
        data, moved = _form(request, held).merged(request.POST)
        return _page(request, held, _form(request, held, data), moved=moved, status=409)
    return _page(request, held, form, status=422)


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def assign(request: StaffRequest, code: str) -> HttpResponse:
    """Let an assortment count for a company, a segment or a channel, after it was shown what that comes to."""
    held = assortment_or_404(request.actor, code)
    form = AssignForm(request.POST, actor=request.actor)
    if not form.is_valid():
        return _page(request, held, _form(request, held), assign_form=form, status=422)

    def change() -> None:
        assign_assortment(request.actor, code, **form.whom(), hides=form.hidden())

    if request.POST.get("do") == "apply":
        change()
        messages.success(request, _("It counts from the next page on that they open."))
        return pages.redirect(request, "backoffice:assortment", code)
    effect = effect_of(request.actor, code, change)
    return _page(request, held, _form(request, held), assign_form=form, effect=effect)


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def withdraw(request: StaffRequest, code: str, given_id: int) -> HttpResponse:
    """Let an assortment count for somebody no more, after it was shown what that comes to."""
    held = assortment_or_404(request.actor, code)
    given = next((each for each in assignments_of(request.actor, held) if each.pk == given_id), None)
    if given is None:
        return pages.redirect(request, "backoffice:assortment", code)

    def change() -> None:
        whom: dict[str, Any] = {name: getattr(given, name) for name in ("company_id", "segment_id", "channel_id")}
        withdraw_assortment(request.actor, code, **whom)

    if request.POST.get("do") == "apply":
        change()
        messages.success(request, _("It no longer counts for %(name)s.") % {"name": name_of(given)})
        return pages.redirect(request, "backoffice:assortment", code)
    effect = effect_of(request.actor, code, change)
    return _page(request, held, _form(request, held), effect=effect, withdrawn=given)


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def remove_assortment(request: StaffRequest, code: str) -> HttpResponse:
    """Take away an assortment that counts for nobody."""
    assortment_or_404(request.actor, code)
    try:
        delete_assortment(request.actor, code)
    except LonjaError as refused:
        messages.error(request, str(refused))
        return pages.redirect(request, "backoffice:assortment", code)
    messages.success(request, _("%(name)s is taken away.") % {"name": code})
    return pages.redirect(request, "backoffice:assortments")


def name_of(given: AssortmentAssignment) -> str:
    """Whom an assignment names, in words."""
    if given.company:
        return given.company.name
    if given.segment:
        return localized(given.segment.names) or given.segment.code
    return given.channel.name if given.channel else ""


def _form(request: StaffRequest, held: Assortment | None, data: Any = None) -> AssortmentForm:
    entries = entries_of(request.actor, held) if held else []
    return AssortmentForm(data, held=held, entries=entries, brands=brands(request.actor))


def _change(request: StaffRequest, form: AssortmentForm) -> tuple[Any, Any, str | None]:
    """The arguments of change_assortment."""
    return request.actor, form.row(), form.cleaned_data["version"] or None


def _done(request: StaffRequest, form: AssortmentForm, change: Callable[[], None]) -> bool:
    """Whether it was changed; what was refused stands at the form. Raises ChangedMeanwhile."""
    try:
        change()
    except ChangedMeanwhile:
        raise
    except LonjaError as refused:
        form.add_error("code" if "code" in form.fields else None, str(refused))
        return False
    row = form.row()
    messages.success(request, _("%(name)s is saved.") % {"name": localized(row.names) or row.code})
    return True


def _page(
    request: StaffRequest,
    held: Assortment | None,
    form: AssortmentForm,
    *,
    assign_form: AssignForm | None = None,
    effect: Effect | None = None,
    withdrawn: AssortmentAssignment | None = None,
    moved: Sequence[Moved] = (),
    status: int = 200,
) -> HttpResponse:
    context = {
        "area": "catalog", "held": held, "form": form, "effect": effect, "withdrawn": withdrawn, "moved": moved,
        "assign_form": assign_form or AssignForm(actor=request.actor), "name_of": name_of,
        "assignments": assignments_of(request.actor, held) if held else [],
        "entries": entries_of(request.actor, held) if held else [],
        "is_assigning": assign_form is not None and effect is not None,
    }  # fmt: skip
    is_wrong = form.is_bound and not form.is_valid()
    template = "backoffice/catalog/assortment.html"
    return pages.render(request, template, context, status=422 if is_wrong and status == 200 else status)


def _found(actor: Actor, asked: Asked) -> QuerySet[Assortment, Any]:
    return assortments_found(actor, asked["q"])


def _heads() -> Sequence[str]:
    return (_("Code"), _("Name"), _("Branches, products, brands"), _("Shown to"), _("Hidden from"))


def _cells(actor: Actor, rows: Sequence[Any]) -> Iterator[Sequence[Cell]]:
    for each in rows:
        yield (each.code, localized(each.names), each.number, each.show, each.hide)


ASSORTMENTS = Listing[Any](
    name="assortments",
    filters=("q",),
    find=_found,
    sorts={"code": "code", "entries": "number", "show": "show", "hide": "hide"},
    sort="code",
    heads=_heads,
    cells=_cells,
    then=("code",),
)
