"""The grid of a collect round: seen, written, approved, ordered."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lonja.approvals.queries import StepView, preview_steps, rule_book
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import delivery_addresses
from lonja.core.errors import LonjaError
from lonja.lists.actions import rounds as actions
from lonja.lists.models import RoundOrder
from lonja.lists.queries.grid import changes_since, grid
from lonja.lists.queries.round_budgets import round_budgets
from lonja.lists.queries.rounds import SeenRound, managed_round_or_404, round_or_404
from lonja.ordering.queries import CartView, cart_of, cart_sums, cart_view, consent_ask
from lonja.payments.queries import credit_of
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.forms import uuid_or_none
from lonja.storefront.round_forms import DeadlineForm
from lonja.storefront.round_rows import cell_facts, drawn_rows, row_facts
from lonja.web import formats, pages

MOST_AT_ONCE = 2_000


@for_buyers
def round_grid(request: BuyerRequest, round_id: UUID) -> HttpResponse:
    """All products and departments with their sums; htmx asks for the sums alone."""
    actor = request.actor
    seen = managed_round_or_404(actor, round_id)
    found = grid(actor, seen)
    context = {
        "area": "lists",
        "seen": seen,
        "grid": found,
        "budgets": round_budgets(found),
        "is_fragment": pages.wants_fragment(request),
        "rows": [] if pages.wants_fragment(request) else drawn_rows(found),
        "credit": credit_of(actor) if actor.may(Permission.CREDIT_VIEW) else None,
        "deadline": DeadlineForm(initial={"closes_at": seen.held.closes_at}),
        "may_order": actor.may(Permission.ORDERS_PLACE),
        "orders": list(seen.held.orders.select_related("order", "address").order_by("pk")),
    }
    return pages.render(request, "storefront/rounds/grid.html", context, fragment="sums")


@require_POST
@for_buyers
def save_cells(request: BuyerRequest, round_id: UUID) -> HttpResponse:
    """Write cells that the script sends; each answer is the cell as it stands then."""
    seen = round_or_404(request.actor, round_id)
    try:
        body = json.loads(request.body)
        asks = [_ask(each) for each in body["cells"][:MOST_AT_ONCE]]
        as_manager = body.get("manager") is True
    except (ValueError, TypeError, KeyError, AttributeError):
        return JsonResponse({"problem": _("A quantity is a number of zero or more.")}, status=422)
    try:
        answers = actions.save_cells(request.actor, round_id, asks, as_manager=as_manager)
    except LonjaError as refused:
        if refused.status == 404:
            raise
        return JsonResponse({"problem": str(refused), "code": refused.code}, status=refused.status)
    cells = [cell_facts(one.product_id, one.department_id, one, is_conflict=one.is_conflict) for one in answers]
    touched = {one.product_id for one in answers} if as_manager else set()
    rows = grid(request.actor, seen, product_ids=touched).rows if touched else []
    return JsonResponse({"cells": cells, "rows": row_facts(rows, request.actor.currency)})


def _ask(each: dict[str, Any]) -> actions.CellAsk:
    """A cell of the body. Raises ValueError, TypeError, KeyError for what is none."""
    text = str(each["quantity"]).strip()[:20]
    quantity = formats.parse_number(text) if text else Decimal(0)
    key = uuid_or_none(str(each.get("key", "")))
    return actions.CellAsk(int(each["product"]), int(each["department"]), quantity, int(each["version"]), key)


@for_buyers
def round_changes(request: BuyerRequest, round_id: UUID) -> HttpResponse:
    """The cells that were written since, for a grid that stays open."""
    seen = managed_round_or_404(request.actor, round_id)
    since = request.GET.get("since", "0")
    cursor, cells = changes_since(request.actor, seen, int(since) if since.isdecimal() and len(since) < 19 else 0)
    rows = grid(request.actor, seen, product_ids={product for product, _, _ in cells}).rows if cells else []
    return JsonResponse(
        {
            "cursor": cursor,
            "cells": [cell_facts(product, department, cell) for product, department, cell in cells],
            "rows": row_facts(rows, request.actor.currency),
        }
    )


@require_POST
@for_buyers
def approve_cells(request: BuyerRequest, round_id: UUID) -> HttpResponse:
    """Approve a cell, a row, a column or all, or take it back."""
    seen = managed_round_or_404(request.actor, round_id)
    chosen = {name: _number_of(request.POST.get(name, "")) for name in ("product", "department")}
    is_approved = request.POST.get("take_back") != "1"
    try:
        count = actions.approve_cells(
            request.actor, round_id, product_id=chosen["product"], department_id=chosen["department"],
            is_approved=is_approved,
        )  # fmt: skip
    except LonjaError as refused:
        if refused.status == 404:
            raise
        messages.error(request, str(refused))
    else:
        text = ngettext("%(count)s quantity changed.", "%(count)s quantities changed.", count)
        messages.success(request, text % {"count": formats.number(count)})
    return pages.redirect(request, "storefront:round_grid", seen.held.pk)


def _number_of(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 19 else None


@require_POST
@for_buyers
def prepare_round(request: BuyerRequest, round_id: UUID) -> HttpResponse:
    """Put what is approved into carts, and show what would be ordered."""
    seen = managed_round_or_404(request.actor, round_id)
    try:
        made = actions.prepare_orders(request.actor, round_id, uuid_or_none(request.POST.get("address", "")))
    except LonjaError as refused:
        if refused.status in (403, 404):
            raise
        messages.error(request, str(refused))
        return pages.redirect(request, "storefront:round_grid", seen.held.pk)
    if made.left_out:
        text = ngettext(
            "%(count)s quantity is not approved and stays out.", "%(count)s quantities are not approved and stay out.",
            made.left_out,
        )  # fmt: skip
        messages.warning(request, text % {"count": formats.number(made.left_out)})
    return pages.redirect(request, "storefront:round_order", seen.held.pk)


@for_buyers
def round_order(request: BuyerRequest, round_id: UUID) -> HttpResponse:
    """What would be ordered, who would have to agree and what it comes to; ordered on POST."""
    request.actor.require(Permission.ORDERS_PLACE)
    seen = managed_round_or_404(request.actor, round_id)
    if request.method == "POST":
        return _order(request, seen)
    prepared = list(seen.held.orders.select_related("order", "address").order_by("pk"))
    context = {
        "area": "lists",
        "seen": seen,
        "parts_of": [_part(request, one) for one in prepared],
        "addresses": list(delivery_addresses(request.actor)),
        "credit": credit_of(request.actor) if request.actor.may(Permission.CREDIT_VIEW) else None,
        "is_open": any(one.order_id is None for one in prepared),
    }
    return pages.render(request, "storefront/rounds/order.html", context)


def _part(request: BuyerRequest, one: RoundOrder) -> dict[str, Any]:
    """One order of a round: what it became, or its cart with sums and who must agree."""
    actor = request.actor
    try:
        cart = cart_of(actor, one.cart_id) if one.order_id is None and one.cart_id else None
    except LonjaError:
        cart = None
    view = cart_view(actor, cart, delivery=one.address, with_stock=False) if cart else None
    return {
        "one": one,
        "view": view,
        "sums": cart_sums(view) if view else [],
        "steps": _steps(actor, view, one) if view and view.lines else (),
    }


def _steps(actor: Actor, view: CartView, one: RoundOrder) -> tuple[StepView, ...]:
    """Who would have to agree to one order of a round."""
    book = rule_book(actor.company_id)
    return preview_steps(actor, consent_ask(actor, view, book), book)


def _order(request: BuyerRequest, seen: SeenRound) -> HttpResponse:
    hashes = {
        int(name[5:]): text
        for name, text in request.POST.dict().items()
        if name.startswith("seen.") and name[5:].isdecimal()
    }
    po_number, note = request.POST.get("po_number", "")[:60], request.POST.get("note", "")[:2000]
    try:
        made = actions.order_round(request.actor, seen.held.pk, hashes, po_number=po_number, note=note)
    except LonjaError as refused:
        if refused.status in (403, 404):
            raise
        messages.error(request, str(refused))
        return pages.redirect(request, "storefront:round_order", seen.held.pk)
    for one in made:
        if one.order is None:
            messages.error(request, _("%(address)s: %(why)s") % {"address": one.address.label, "why": one.refusal})
    done = [one.order for one in made if one.order is not None]
    if done:
        text = ngettext("%(count)s order is sent.", "%(count)s orders are sent.", len(done))
        messages.success(request, text % {"count": formats.number(len(done))})
    if len(done) == len(made) == 1:
        return pages.redirect(request, "storefront:order", done[0].pk)
    return pages.redirect(request, "storefront:round_order", seen.held.pk)
