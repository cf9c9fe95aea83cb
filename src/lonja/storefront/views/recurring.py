"""Recurring orders: all of them with their calendar, one with what comes next, a new one, its settings and lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.companies.permissions import Permission
from lonja.companies.queries import cost_centers, delivery_addresses, holders_of
from lonja.core.clock import today
from lonja.core.errors import LonjaError, NotFound
from lonja.lists.queries import leveled_lists, list_lines, list_or_404
from lonja.ordering.actions import CartAsk
from lonja.ordering.actions import recurring as actions
from lonja.ordering.models import Contents, RecurringOrder
from lonja.ordering.queries import cart_of, order_lines, order_or_404
from lonja.ordering.queries.recurring import (
    calendar_of,
    lines_of,
    may_manage,
    preview,
    recurring_or_404,
    recurring_visible_to,
    sentence,
)
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.forms import uuid_or_none
from lonja.storefront.recurring_forms import RecurringForm, RuleForm, day_or_none, initial_of, typed_lines
from lonja.storefront.recurring_pages import WORDS, as_asks, detail, overview, table_rows
from lonja.web import pages

EMPTY_ROWS = range(3)


@for_buyers
def recurring_orders(request: BuyerRequest) -> HttpResponse:
    """Those that the reader may see, with a calendar of their next runs and what waits for somebody."""
    found = list(recurring_visible_to(request.actor).order_by("state", "name", "pk")[:200])
    context = {**WORDS, **overview(request.actor, found), "may_make": _may_make(request)}
    return pages.render(request, "storefront/recurring/list.html", context)


@for_buyers
def recurring_order(request: BuyerRequest, recurring_id: UUID) -> HttpResponse:
    """One of them: what comes next at today's prices, what it says, what became of its runs."""
    held = recurring_or_404(request.actor, recurring_id)
    return pages.render(request, "storefront/recurring/one.html", {**WORDS, **detail(request.actor, held)})


@for_buyers
def new_recurring(request: BuyerRequest) -> HttpResponse:
    """Make one of the cart, of an order, or of what is typed."""
    if not _may_make(request):
        raise NotFound
    asks = _asks_to_begin_with(request)
    form = _form(request, initial={"anchor_on": today() + timedelta(days=1), **_place(request), **_shelf(request)})
    if request.method == "POST":
        typed = typed_lines(request.actor, request.POST)
        asks = typed.asks
        if typed.problem:
            form.add_error(None, typed.problem)
        if form.is_valid() and (made := _tried(form, lambda: actions.make_recurring(request.actor, form.row(), asks))):
            messages.success(request, _("The recurring order is made."))
            return pages.redirect(request, "storefront:recurring_order", made.pk)
    return _edited(request, form, None, asks)


@for_buyers
def edit_recurring(request: BuyerRequest, recurring_id: UUID) -> HttpResponse:
    """Change what one says, from its next run on."""
    held = _managed(request, recurring_id)
    form = _form(request, initial=initial_of(held))
    seen = request.POST.get("seen", "")
    version = int(seen) if seen.isdecimal() and len(seen) < 9 else -1
    if form.is_valid() and _tried(
        form, lambda: actions.save_recurring(request.actor, held.pk, form.row(), seen=version)
    ):
        messages.success(request, _("Saved; it counts from the next run on."))
        return pages.redirect(request, "storefront:recurring_order", held.pk)
    return _edited(request, form, held, ())


@for_buyers
def recurring_lines(request: BuyerRequest, recurring_id: UUID) -> HttpResponse:
    """Give one run, or all that come, other lines."""
    held = _managed(request, recurring_id)
    due = day_or_none(request.GET.get("due", ""))
    run = held.runs.filter(due_on=due).first() if due else None
    asks, problem = as_asks(lines_of(held, run)), ""
    if request.method == "POST":
        asks, problem = typed_lines(request.actor, request.POST)  # type: ignore[assignment]
        problem = problem or _saved_lines(request, held, asks)
        if not problem:
            return pages.redirect(request, "storefront:recurring_order", held.pk)
    context = {"held": held, "due": due, "problem": problem, **_table(request, asks)}
    status = 422 if problem else 200
    return pages.render(request, "storefront/recurring/lines.html", {**WORDS, **context}, status=status)


@for_buyers
def recurring_preview(request: BuyerRequest) -> HttpResponse:
    """What the rule that is being typed says, and on which days it would run."""
    form = RuleForm(request.GET)
    context: dict[str, Any] = {"said": "", "dates": []}
    if form.is_valid():
        actor, rule = request.actor, form.rule()
        chosen = uuid_or_none(request.GET.get("delivery_address", ""))
        place = delivery_addresses(actor).filter(pk=chosen).first() if chosen else None
        country = place.country if place else actor.company.country if actor.company else ""
        calendar = calendar_of(actor.company_id, country, actor.unit_path)
        dates = preview(rule, calendar, form.cleaned_data["hour"])
        context = {"said": sentence(rule), "dates": dates}
    return pages.render(request, "storefront/recurring/preview.html", context)


def _may_make(request: BuyerRequest) -> bool:
    return request.actor.may(Permission.ORDERS_PLACE) and request.actor.acting is None


def _managed(request: BuyerRequest, recurring_id: UUID) -> RecurringOrder:
    held = recurring_or_404(request.actor, recurring_id)
    if not may_manage(request.actor, held):
        raise NotFound
    return held


def _asks_to_begin_with(request: BuyerRequest) -> Sequence[CartAsk]:
    order_id = uuid_or_none(request.GET.get("order", ""))
    if order_id is not None:
        lines = order_lines(order_or_404(request.actor, order_id))
        chosen = [line for line in lines if not line.is_gift and line.service_of_id is None]
        return [CartAsk(x.variant_id, x.quantity, x.cost_center_id, x.note, x.configuration) for x in chosen]
    list_id = uuid_or_none(request.GET.get("list", ""))
    if list_id is not None:
        lines_on_list = list_lines(request.actor, list_or_404(request.actor, list_id)).lines
        on_list = [(each.line, each.fitting) for each in lines_on_list if each.is_orderable]
        return [CartAsk(x.variant_id, many, x.cost_center_id, x.note, x.configuration) for x, many in on_list]
    cart = cart_of(request.actor) if request.GET.get("from") == "cart" else None
    return [
        CartAsk(x.variant_id, x.quantity, x.cost_center_id, x.note, x.configuration)
        for x in (cart.lines.order_by("position") if cart else ())
    ]


def _shelf(request: BuyerRequest) -> dict[str, str]:
    """By levels, where one begins with a list that has some."""
    asked = uuid_or_none(request.GET.get("list", ""))
    is_leveled = any(seen.held.pk == asked for seen in leveled_lists(request.actor)) if asked else False
    return {"contents": Contents.PAR_LEVELS, "source_id": str(asked)} if is_leveled else {}


def _place(request: BuyerRequest) -> dict[str, str]:
    first = delivery_addresses(request.actor).first()
    return {"delivery_address": str(first.pk)} if first else {}


def _form(request: BuyerRequest, *, initial: dict[str, Any]) -> RecurringForm:
    actor = request.actor
    holders = holders_of(actor.company_id, Permission.ORDERS_PLACE).order_by("name")
    people = [each for each in holders if each.pk != actor.user_id]
    posted = request.POST if request.method == "POST" else None
    shelves, places = leveled_lists(actor), delivery_addresses(actor)
    return RecurringForm(posted, addresses=places, deputies=people, lists=shelves, initial=initial)


def _tried(form: RecurringForm, act: Any) -> RecurringOrder | None:
    try:
        made: RecurringOrder = act()
    except LonjaError as refused:
        form.add_error(None, str(refused))
        return None
    return made


def _edited(
    request: BuyerRequest, form: RecurringForm, held: RecurringOrder | None, asks: Sequence[CartAsk]
) -> HttpResponse:
    table = _table(request, asks) if held is None else {}
    context = {**WORDS, "form": form, "held": held, **table}
    return pages.render(request, "storefront/recurring/edit.html", context, status=422 if form.errors else 200)


def _table(request: BuyerRequest, asks: Sequence[CartAsk]) -> dict[str, Any]:
    """The lines as the table shows them, with names and today's prices."""
    actor = request.actor
    rows = table_rows(actor, asks)
    return {"rows": rows, "cost_centers": list(cost_centers(actor)), "empty_rows": EMPTY_ROWS}


def _saved_lines(request: BuyerRequest, held: RecurringOrder, asks: Sequence[CartAsk]) -> str:
    """Save what was typed for one run or for all; what is wrong with it, or ''."""
    due, seen = day_or_none(request.POST.get("due", "")), request.POST.get("seen", "")
    try:
        if due is not None and request.POST.get("which") != "all":
            actions.edit_run(request.actor, held.pk, due, asks)
            messages.success(request, _("Saved for this run alone."))
        else:
            version = int(seen) if seen.isdecimal() and len(seen) < 9 else -1
            actions.replace_lines(request.actor, held.pk, asks, seen=version)
            messages.success(request, _("Saved for all runs to come."))
    except LonjaError as refused:
        return str(refused)
    return ""
