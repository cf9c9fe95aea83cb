"""Collect rounds: all of them, a new one, a department's column, the trail, the deadline."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lonja.catalog.queries import variant_facts
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError, NotFound
from lonja.lists.actions import rounds as actions
from lonja.lists.models import RoundDepartment
from lonja.lists.queries import lists_visible_to
from lonja.lists.queries.grid import grid
from lonja.lists.queries.round_budgets import round_budgets
from lonja.lists.queries.rounds import SHOWN, SeenRound, managed_round_or_404, round_or_404, rounds_visible_to, trail_of
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.round_forms import DeadlineForm, RoundForm, department_choices, department_rows
from lonja.storefront.round_rows import column_rows
from lonja.web import formats, pages


@for_buyers
def rounds(request: BuyerRequest) -> HttpResponse:
    """The rounds that the reader manages or fills."""
    context = {"area": "lists", "rounds": rounds_visible_to(request.actor)}
    return pages.render(request, "storefront/rounds/list.html", context)


@for_buyers
def new_round(request: BuyerRequest) -> HttpResponse:
    """Open a round."""
    request.actor.require(Permission.LISTS_MANAGE)
    lists = lists_visible_to(request.actor)
    typed = request.POST if request.method == "POST" else None
    form = RoundForm(typed, lists=lists)
    choices = department_choices(request.actor, typed)
    if form.is_valid():
        try:
            made = actions.open_round(request.actor, form.row(department_rows(choices)))
        except LonjaError as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("The round is open; its departments are being told."))
            return pages.redirect(request, "storefront:round", made.pk)
    context = {"area": "lists", "form": form, "choices": choices, "has_lists": bool(lists)}
    return pages.render(request, "storefront/rounds/new.html", context, status=422 if form.is_bound else 200)


@for_buyers
def round_page(request: BuyerRequest, round_id: UUID) -> HttpResponse:
    """The grid for its manager; for a department its column, and for several the choice among them."""
    seen = round_or_404(request.actor, round_id)
    if seen.is_manager and request.GET.get("view") != "departments":
        return pages.redirect(request, "storefront:round_grid", round_id)
    if len(seen.departments) == 1 and not seen.is_manager:
        return pages.redirect(request, "storefront:round_column", round_id, seen.departments[0].unit_id)
    return pages.render(request, "storefront/rounds/departments.html", {"area": "lists", "seen": seen})


@for_buyers
def round_column(request: BuyerRequest, round_id: UUID, department_unit_id: UUID) -> HttpResponse:
    """A department's quantities, a product a card on a phone; sent as a whole where there is no script."""
    seen = round_or_404(request.actor, round_id)
    column = _column(seen, department_unit_id)
    problem = ""
    if request.method == "POST":
        problem = _save(request, seen, column)
        if not problem:
            return pages.redirect(request, "storefront:round_column", round_id, department_unit_id)
    found = grid(request.actor, seen, [column], with_stock=True)
    context = {
        "area": "lists",
        "seen": seen,
        "column": column,
        "grid": found,
        "budget": round_budgets(found).of(column),
        "rows": column_rows(found),
        "problem": problem,
    }
    return pages.render(request, "storefront/rounds/column.html", context, status=422 if problem else 200)


def _column(seen: SeenRound, unit_id: UUID) -> RoundDepartment:
    found = next((one for one in seen.departments if one.unit_id == unit_id), None)
    if found is None:
        raise NotFound
    return found


def _save(request: BuyerRequest, seen: SeenRound, column: RoundDepartment) -> str:
    """Save what was typed without a script; what is wrong with it, or ''."""
    asks = []
    for name, text in request.POST.dict().items():
        product = name.removeprefix("q.")
        if name.startswith("q.") and product.isdecimal() and len(product) < 19:
            version = request.POST.get(f"v.{product}", "0")
            try:
                quantity = formats.parse_number(text) if text.strip() else Decimal(0)
            except ValueError:
                return _("“%(text)s” is no number. Nothing was saved.") % {"text": text[:20]}
            if text.strip() != request.POST.get(f"was.{product}", ""):
                number = int(version) if version.isdecimal() and len(version) < 9 else 0
                asks.append(actions.CellAsk(int(product), column.pk, quantity, number))
    try:
        answers = actions.save_cells(request.actor, seen.held.pk, asks)
    except LonjaError as refused:
        return str(refused)
    if any(answer.is_conflict for answer in answers):
        return _("Somebody else changed some of these quantities meanwhile: they are shown as they are now.")
    messages.success(request, _("Your quantities are saved."))
    return ""


@require_POST
@for_buyers
def round_done(request: BuyerRequest, round_id: UUID, department_unit_id: UUID) -> HttpResponse:
    """Say that a department has filled what it needs, or not yet."""
    column = _column(round_or_404(request.actor, round_id), department_unit_id)
    is_done = request.POST.get("done") != "0"
    try:
        actions.mark_done(request.actor, round_id, column.pk, is_done=is_done)
    except LonjaError as refused:
        if refused.status in (403, 404):
            raise
        messages.error(request, str(refused))
    else:
        messages.success(request, _("Thank you: who manages the round sees it.") if is_done else _("Go on filling it."))
    return pages.redirect(request, "storefront:round_column", round_id, department_unit_id)


@for_buyers
def round_trail(request: BuyerRequest, round_id: UUID) -> HttpResponse:
    """Who wrote what, the latest first."""
    seen = round_or_404(request.actor, round_id)
    entries = list(trail_of(seen)[:SHOWN])
    facts = variant_facts(request.actor, {one.product.variant_id for one in entries if one.product})
    skus = {key: fact.sku for key, fact in facts.items()}
    context = {"area": "lists", "seen": seen, "entries": entries, "skus": skus}
    return pages.render(request, "storefront/rounds/trail.html", context)


@require_POST
@for_buyers
def round_deadline(request: BuyerRequest, round_id: UUID) -> HttpResponse:
    """Another deadline, remind, close it now, or call it off."""
    seen = managed_round_or_404(request.actor, round_id)
    try:
        if request.POST.get("do") == "close":
            actions.lock_round(request.actor, round_id)
            messages.success(request, _("The round is closed: no department changes it any more."))
        elif request.POST.get("do") == "remind":
            _remind(request, round_id)
        elif request.POST.get("do") == "cancel":
            actions.cancel_round(request.actor, round_id)
            messages.success(request, _("The round is called off. Nothing was ordered."))
        else:
            _move_deadline(request, round_id)
    except LonjaError as refused:
        messages.error(request, str(refused))
    return pages.redirect(request, "storefront:round_grid", seen.held.pk)


def _remind(request: BuyerRequest, round_id: UUID) -> None:
    count = actions.remind_round(request.actor, round_id)
    text = ngettext("%(count)s department is being reminded.", "%(count)s departments are being reminded.", count)
    messages.success(request, text % {"count": formats.number(count)})


def _move_deadline(request: BuyerRequest, round_id: UUID) -> None:
    form = DeadlineForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Give a day and a time in the future."))
        return
    actions.set_deadline(request.actor, round_id, form.cleaned_data["closes_at"])
    messages.success(request, _("The deadline is moved; departments may fill the round again."))
