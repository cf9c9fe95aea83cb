"""Units: the company's tree."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Count
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lonja.companies import actions, queries
from lonja.companies.actor import Actor
from lonja.companies.errors import CodeTaken, UnitCannotMove
from lonja.companies.models import Unit
from lonja.companies.permissions import Permission
from lonja.core.errors import NotFound
from lonja.storefront.access import BuyerRequest
from lonja.storefront.company_forms import MoveUnitForm, NewUnitForm, UnitForm
from lonja.storefront.views.company.access import page_of
from lonja.storefront.views.company.area import for_holders_of, page, status_of
from lonja.web import pages
from lonja.web.attempts import pressed, tried


@for_holders_of(Permission.COMPANY_VIEW)
def units(request: BuyerRequest) -> HttpResponse:
    """The tree with the number of people in each unit; those who manage people add to it."""
    actor = request.actor
    manageable = list(queries.units_reached(actor, Permission.PEOPLE_MANAGE))
    form = NewUnitForm(request.POST or None, units=manageable) if manageable else None
    if form is not None:
        grown = form

        def add() -> None:
            actions.add_unit(actor, UUID(grown.cleaned_data["unit"]), grown.cleaned_data["name"])

        if tried(form, add, {CodeTaken: "name"}):
            messages.success(request, _("The unit is added."))
            return pages.redirect(request, "storefront:units")
    found = queries.units_of_company(actor).annotate(people=Count("assignments__user", distinct=True))
    context = {
        "nodes": _tree(found, {unit.pk for unit in manageable}),
        "form": form,
        "archived": queries.archived_units(actor),
    }
    return page(request, "units", "units", context, status_of(form))


@for_holders_of(Permission.PEOPLE_MANAGE)
def unit(request: BuyerRequest, unit_id: UUID) -> HttpResponse:
    """One unit: rename it, or hang it elsewhere with all below it."""
    actor = request.actor
    found = queries.unit_or_404(actor, unit_id)
    queries.require_reach(actor, Permission.PEOPLE_MANAGE, found.path)
    if found.is_archived:
        raise NotFound
    asked = request.POST.get("do", "")
    name_form = UnitForm(request.POST if asked == "rename" else None, initial={"name": found.name})
    move_form = _move_form(request, actor, found, is_asked=asked == "move")
    change = _change_to_show(request, found, move_form)
    is_moved = move_form is not None and change is None and _moved(actor, found, move_form)
    if _renamed(actor, found, name_form) or is_moved:
        messages.success(request, _("The unit is changed."))
        return pages.redirect(request, "storefront:units")
    context = {
        "unit": found,
        "name_form": name_form,
        "move_form": move_form,
        "change": change,
        "entries": queries.access_in(actor, found.pk),
        "link_to": page_of,
        "may_close": found.parent_id is not None and queries.may_make_roles(actor),
        "may_archive": found.parent_id is not None,
    }
    return page(request, "units", "unit", context, status_of(name_form, move_form))


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def inheritance(request: BuyerRequest, unit_id: UUID) -> HttpResponse:
    """Let roles given above reach into a unit, or close it to them."""
    takes = request.POST.get("takes") == "1"
    done = _("Roles given above reach into the unit.") if takes else _("The unit is closed to roles given above.")

    def change() -> None:
        actions.set_inheritance(request.actor, unit_id, takes_inherited=takes)

    return pressed(request, change, done, "storefront:unit", unit_id)


@for_holders_of(Permission.PEOPLE_MANAGE)
def archive_unit(request: BuyerRequest, unit_id: UUID) -> HttpResponse:
    """See what hangs on a unit and ends with it; then archive it."""
    actor = request.actor
    found = queries.unit_or_404(actor, unit_id)
    queries.require_reach(actor, Permission.PEOPLE_MANAGE, found.path)
    if request.method == "POST":
        done = _("The unit is archived.")
        return pressed(request, lambda: actions.archive_unit(actor, found.pk), done, "storefront:units")
    return page(request, "units", "archive_unit", {"unit": found, "hanging": queries.hanging_on(actor, found.pk)})


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def restore_unit(request: BuyerRequest, unit_id: UUID) -> HttpResponse:
    """Use an archived unit again."""
    done = _("The unit is in use again. Give its people their roles anew.")
    return pressed(request, lambda: actions.restore_unit(request.actor, unit_id), done, "storefront:units")


def _change_to_show(request: BuyerRequest, found: Unit, form: MoveUnitForm | None) -> queries.MoveChange | None:
    """Who would get in, or no longer, by the move that was sent, unless it is what was seen and is confirmed."""
    if form is None or not form.is_valid():
        return None
    change = queries.move_change(request.actor, found.pk, UUID(form.cleaned_data["unit"]))
    is_confirmed = request.POST.get("seen") == change.fingerprint
    return change if (change.gained or change.lost) and not is_confirmed else None


def _renamed(actor: Actor, found: Unit, form: UnitForm) -> bool:
    return tried(form, lambda: actions.rename_unit(actor, found.pk, form.cleaned_data["name"]), {CodeTaken: "name"})


def _moved(actor: Actor, found: Unit, form: MoveUnitForm) -> bool:
    def move() -> Any:
        return actions.move_unit(actor, found.pk, UUID(form.cleaned_data["unit"]))

    return tried(form, move, {CodeTaken: "unit", UnitCannotMove: "unit"})


def _move_form(request: BuyerRequest, actor: Actor, found: Unit, *, is_asked: bool) -> MoveUnitForm | None:
    """Where it may hang: not below itself. None for the root and for what hangs below a unit out of reach."""
    if found.parent is None or not actor.reaches(Permission.PEOPLE_MANAGE, found.parent.path, None):
        return None
    places = queries.units_reached(actor, Permission.PEOPLE_MANAGE).exclude(path__startswith=found.path)
    return MoveUnitForm(request.POST if is_asked else None, units=places, initial={"unit": str(found.parent_id)})


def _tree(found: Iterable[Any], manageable: set[UUID]) -> list[dict[str, Any]]:
    """The units as nodes of `ui.tree`, siblings by name; a unit whose parent is out of sight stands at the top."""
    nodes: dict[UUID, dict[str, Any]] = {}
    tops: list[dict[str, Any]] = []
    for each in found:
        node: dict[str, Any] = {
            "label": each.name,
            "url": reverse("storefront:unit", args=[each.pk]) if each.pk in manageable else None,
            "note": _note(each),
            "icon": "sitemap" if each.parent_id is None else None,
            "children": [],
        }
        nodes[each.pk] = node
        above = nodes.get(each.parent_id)
        (above["children"] if above else tops).append(node)
    _sort(tops, key=lambda node: str(node["label"]).casefold())
    return tops


def _note(each: Any) -> str:
    people = ngettext("%(n)s person", "%(n)s people", each.people) % {"n": each.people}
    return people if each.takes_inherited else _("%(people)s · closed to roles given above") % {"people": people}


def _sort(nodes: list[dict[str, Any]], key: Callable[[dict[str, Any]], str]) -> None:
    nodes.sort(key=key)
    for node in nodes:
        _sort(node["children"], key)
