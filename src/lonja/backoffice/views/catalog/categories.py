"""The tree of categories: chosen, named, moved, added and taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.contrib.staticfiles import finders
from django.http import HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.category_forms import CategoryForm, NewCategoryForm
from lonja.backoffice.kept_forms import Moved
from lonja.backoffice.listing import Asked, Listing
from lonja.catalog.actions import (
    add_category,
    change_category,
    delete_category,
    place_category,
)
from lonja.catalog.errors import CategoryCycle
from lonja.catalog.models import Category
from lonja.catalog.queries import kept_category_picture
from lonja.catalog.queries.keeping import KeptBranch, beneath, flat, kept_category_or_404, kept_tree, matching
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import ChangedMeanwhile, LonjaError
from lonja.core.sheets.writer import Cell
from lonja.core.texts import localized
from lonja.web import pages, tables

MOVES = ("up", "down", "in", "out")


@for_staff(Permission.SALES_CATALOG_VIEW)
def categories(request: StaffRequest) -> HttpResponseBase:
    """The whole tree, with the products in every branch; or as a file."""
    if (file := CATEGORIES.of(request).file()) is not None:
        return file
    new = NewCategoryForm(request.POST if request.method == "POST" else None)
    if new.is_bound:
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
        if _added(request, new, None):
            return pages.redirect(request, _address(new.cleaned_data["code"]))
    return _page(request, None, None, new)


@for_staff(Permission.SALES_CATALOG_VIEW)
def kept_category(request: StaffRequest, code: str) -> HttpResponse:
    """One category within the tree, saved never over what somebody else changed meanwhile."""
    held = kept_category_or_404(request.actor, code)
    form, moved = _form(held), list[Moved]()
    if request.method == "POST":
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
        form = _form(held, request.POST)
        try:
            if _saved(request, held, form):
                return pages.redirect(request, _address(code))
        except ChangedMeanwhile:
            held = kept_category_or_404(request.actor, code)
            data, moved = _form(held).merged(request.POST.dict())
            form = _form(held, data)
    return _page(request, held, form, NewCategoryForm(), moved)


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def add_below(request: StaffRequest, code: str) -> HttpResponse:
    """Add a category beneath another one."""
    held = kept_category_or_404(request.actor, code)
    new = NewCategoryForm(request.POST)
    if _added(request, new, code):
        return pages.redirect(request, _address(new.cleaned_data["code"]))
    return _page(request, held, _form(held), new)


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def move_category(request: StaffRequest, code: str) -> HttpResponse:
    """Move a category: up, down, in or out by one step; or under a parent, before one of its children."""
    kept_category_or_404(request.actor, code)
    step = request.POST.get("do", "")
    try:
        if step in MOVES:
            _step(request, code, step)
        else:
            parent, before = request.POST.get("parent", ""), request.POST.get("before", "")
            place_category(request.actor, code, parent_code=parent or None, before_code=before or None)
    except LonjaError as refused:
        messages.error(request, str(refused))
    return pages.redirect(request, _address(code))


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def remove_category(request: StaffRequest, code: str) -> HttpResponse:
    """Take away an empty category; one in which something stands is kept."""
    held = kept_category_or_404(request.actor, code)
    try:
        delete_category(request.actor, code)
    except LonjaError as refused:
        messages.error(request, str(refused))
        return pages.redirect(request, _address(code))
    messages.success(request, _("%(name)s is taken away.") % {"name": localized(held.names) or code})
    return pages.redirect(request, _address(held.parent.code) if held.parent else "backoffice:categories")


def _address(code: str) -> str:
    return f"{reverse('backoffice:kept_category', args=[code])}#c-{code}"


def _step(request: StaffRequest, code: str, step: str) -> None:
    """A move by the keyboard, in terms of parents and neighbors; nothing happens at an edge."""
    roots = kept_tree(request.actor)
    branch = next(each for each in flat(roots) if each.category.code == code)
    above, siblings = branch.parent, branch.parent.children if branch.parent else roots
    at = siblings.index(branch)
    where: tuple[KeptBranch | None, KeptBranch | None] | None = None
    if step == "up" and at > 0:
        where = (above, siblings[at - 1])
    elif step == "down" and at + 1 < len(siblings):
        where = (above, siblings[at + 2] if at + 2 < len(siblings) else None)
    elif step == "in" and at > 0:
        where = (siblings[at - 1], None)
    elif step == "out" and above is not None:
        neighbors = above.parent.children if above.parent else roots
        next_to = neighbors.index(above) + 1
        where = (above.parent, neighbors[next_to] if next_to < len(neighbors) else None)
    if where is not None:
        parent, before = (each.category.code if each else None for each in where)
        place_category(request.actor, code, parent_code=parent, before_code=before)


def _page(
    request: StaffRequest,
    held: Category | None,
    form: CategoryForm | None,
    new: NewCategoryForm,
    moved: Sequence[Moved] = (),
) -> HttpResponse:
    listed, roots = CATEGORIES.of(request), kept_tree(request.actor)
    context = {
        **listed.frame(), "area": "catalog", "held": held, "form": form, "new": new, "moved": moved,
        "roots": roots, "shown": {row.category.pk for row in listed.matching} if listed.asked["q"] else None,
        "picture": kept_category_picture(request.actor, held.code) if held else None, "way": beneath,
        "sorted_url": lambda key: tables.query(request, sort=key, page=None),
        "branch": next((each for each in flat(roots) if held and each.category.pk == held.pk), None),
    }  # fmt: skip
    status = 409 if moved else 422 if new.is_bound or (form is not None and form.is_bound) else 200
    return pages.render(request, "backoffice/catalog/categories.html", context, status=status)


def _form(held: Category, data: Any = None) -> CategoryForm:
    return CategoryForm(data, held=held, drawings=drawings())


def drawings() -> list[str]:
    """The names of the drawings that goods and categories may have."""
    found = finders.find("catalog/pictures.svg")
    text = Path(found).read_text(encoding="utf-8") if isinstance(found, str) else ""
    return sorted(re.findall(r'<symbol id="([^"]+)"', text))


def _added(request: StaffRequest, new: NewCategoryForm, parent_code: str | None) -> bool:
    if not new.is_valid():
        return False
    try:
        add_category(request.actor, new.cleaned_data["code"], new.names(), parent_code)
    except LonjaError as refused:
        new.add_error("code", str(refused))
        return False
    messages.success(request, _("%(name)s is added.") % {"name": localized(new.names())})
    return True


def _saved(request: StaffRequest, held: Category, form: CategoryForm) -> bool:
    """Whether it is saved; what was refused stands at its field. Raises ChangedMeanwhile."""
    if not form.is_valid():
        return False
    try:
        change_category(request.actor, held.code, **form.wanted())
    except ChangedMeanwhile:
        raise
    except LonjaError as refused:
        form.add_error("parent" if isinstance(refused, CategoryCycle) else None, str(refused))
        return False
    messages.success(request, _("%(name)s is saved.") % {"name": localized(form.wanted()["names"])})
    return True


def _found(actor: Actor, asked: Asked) -> list[KeptBranch]:
    """All branches as they stand; of those whose name or code holds the words, with those above them."""
    roots = kept_tree(actor)
    shown = matching(roots, asked["q"]) if asked["q"] else None
    return [row for row in flat(roots) if shown is None or row.category.pk in shown]


def _heads() -> Sequence[str]:
    heads = (_("Code"), _("Name"), _("Stands under"), _("Family of attributes"))
    return (*heads, _("Products"), _("In the whole branch"))


def _cells(actor: Actor, rows: Sequence[KeptBranch]) -> Iterator[Sequence[Cell]]:
    for each in rows:
        category, parent = each.category, each.parent.category.code if each.parent else None
        family = category.family.code if category.family else None
        yield (category.code, localized(category.names), parent, family, each.own, each.count)


CATEGORIES = Listing[KeptBranch](
    name="categories",
    filters=("q",),
    find=_found,
    sorts={"tree": "category.path", "name": "name", "code": "category.code", "own": "own", "products": "count"},
    sort="tree",
    heads=_heads,
    cells=_cells,
    page_size=100,
)
