"""The cart: see it, change it, empty it, take note of new prices."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.catalog.queries import successors_of
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import cost_centers, delivery_addresses
from lonja.core.errors import Conflict, NotFound, Refused
from lonja.ordering import actions
from lonja.ordering.models import Cart
from lonja.ordering.queries import (
    CartView,
    cart_of,
    cart_outlook,
    cart_sums,
    cart_view,
    changers_of,
    code_answers,
    is_own_cart,
    kept_carts,
    last_edit,
    may_edit_cart,
)
from lonja.payments.queries import credit_of
from lonja.pricing.wording import promotion_hints
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.cart_edits import apply_to_picked
from lonja.storefront.cart_look import HEADINGS, MANY, SHOWN, CartLook, delivery_label, line_table
from lonja.storefront.forms import uuid_or_none, version_or_none
from lonja.storefront.offers import cart_rows, stock_cell
from lonja.storefront.service_levels import chosen_in_cart
from lonja.web import pages, tables
from lonja.web.formats import number_or_zero

FRAGMENTS = ("lines", "oob_cart")


@for_buyers
def cart(request: BuyerRequest) -> HttpResponse:
    """The lines with price, stock and sums."""
    return _page(request)


@require_POST
@for_buyers
def change_line(request: BuyerRequest, line_id: UUID) -> HttpResponse:
    """Another quantity or cost center for a line; quantity 0 takes it out."""
    quantity = number_or_zero(request.POST.get("quantity", ""))
    cart_id, seen = _cart_id(request), version_or_none(request.POST.get("version", ""))
    center = uuid_or_none(request.POST.get("cost_center", ""))
    change = partial(actions.change_line, quantity=quantity, cost_center_id=center)
    try:
        (change if quantity else actions.remove_line)(request.actor, line_id, cart_id=cart_id, seen_version=seen)
    except Conflict as refused:
        messages.error(request, str(refused))
    return _answer(request)


@require_POST
@for_buyers
def remove_line(request: BuyerRequest, line_id: UUID) -> HttpResponse:
    """Take a line out."""
    actions.remove_line(request.actor, line_id, cart_id=_cart_id(request))
    return _answer(request)


@require_POST
@for_buyers
def line_services(request: BuyerRequest, line_id: UUID) -> HttpResponse:
    """Buy these service levels with a line, and no others."""
    actions.choose_services(request.actor, line_id, request.POST.getlist("service"), cart_id=_cart_id(request))
    return _answer(request)


@require_POST
@for_buyers
def edit_lines(request: BuyerRequest) -> HttpResponse:
    """Change the lines that were picked, or take them out."""
    try:
        apply_to_picked(request.actor, request)
    except (Refused, Conflict) as refused:
        messages.error(request, str(refused))
    return _answer(request)


@require_POST
@for_buyers
def undo(request: BuyerRequest, undo_id: UUID) -> HttpResponse:
    """Take the last edit back."""
    try:
        actions.undo_edit(request.actor, undo_id)
    except (Refused, Conflict) as refused:
        messages.error(request, str(refused))
    return _answer(request)


@require_POST
@for_buyers
def clear(request: BuyerRequest) -> HttpResponse:
    """Take all lines out."""
    actions.clear_cart(request.actor, cart_id=_cart_id(request))
    return _answer(request)


@require_POST
@for_buyers
def accept_prices(request: BuyerRequest) -> HttpResponse:
    """Take note of the prices that moved."""
    actions.accept_prices(request.actor, cart_id=_cart_id(request))
    messages.success(request, _("The new prices are noted."))
    return pages.redirect(request, reverse("storefront:cart") + _here(request))


@require_POST
@for_buyers
def enter_code(request: BuyerRequest) -> HttpResponse:
    """Note a promotion's code; say what it does or why it is refused."""
    try:
        actions.enter_code(request.actor, request.POST.get("code", ""), cart_id=_cart_id(request))
    except Refused as refused:
        messages.error(request, str(refused))
    return pages.redirect(request, reverse("storefront:cart") + _here(request))


@require_POST
@for_buyers
def remove_code(request: BuyerRequest) -> HttpResponse:
    """Take a code off the cart."""
    actions.remove_code(request.actor, request.POST.get("code", ""), cart_id=_cart_id(request))
    return pages.redirect(request, reverse("storefront:cart") + _here(request))


def _answer(request: BuyerRequest) -> HttpResponse:
    """The lines anew, as they were looked at."""
    if pages.wants_fragment(request):
        return _page(request)
    return pages.redirect(request, reverse("storefront:cart") + _here(request))


def _here(request: BuyerRequest) -> str:
    """Which cart is looked at, and how, for the addresses of its forms."""
    return tables.query(request).removesuffix("?")


def _cart_id(request: BuyerRequest) -> UUID | None:
    """The cart that the address names; None: the current one. Raises NotFound for one that is no cart's id."""
    named = request.GET.get("cart", "")
    cart_id = uuid_or_none(named)
    if named and cart_id is None:
        raise NotFound
    return cart_id


def _page(request: BuyerRequest) -> HttpResponse:
    actor = request.actor
    actor.require(Permission.ORDERS_PLACE)
    named = _cart_id(request)
    held = cart_of(actor, named)
    view = cart_view(actor, held) if held else None
    context = {
        "promotion_hints": promotion_hints,
        "stock_cell": stock_cell,
        "area": "cart",
        "view": view if view and view.lines else None,
        "cart_look": CartLook.of(request),
        "here": _here(request),
        "held": held,
        "is_active": named is None or held == cart_of(actor),
        **_rights(actor, held),
        "undo": last_edit(held) if held else None,
        "cost_centers": list(cost_centers(actor)),
        "credit": credit_of(actor) if actor.may(Permission.CREDIT_VIEW) else None,
        **(_lines(request, held, view) if held and view else {}),
    }
    return pages.render(request, "storefront/cart.html", context, fragment=FRAGMENTS)


def _rights(actor: Actor, held: Cart | None) -> dict[str, object]:
    """Whose cart it is, what the reader may do with it, and which others he has."""
    kept = list(kept_carts(actor))
    return {
        "is_mine": held is None or is_own_cart(actor, held),
        "may_edit": held is None or may_edit_cart(actor, held),
        "kept": kept,
        "others": [cart for cart in kept if held is None or cart.pk != held.pk],
    }


def _lines(request: BuyerRequest, held: Cart, view: CartView) -> dict[str, object]:
    """The lines that are looked at, and what holds for all of them."""
    actor, look = request.actor, CartLook.of(request)
    table = line_table(request, look, view)
    hidden = [line.variant_id for line in table.lines if line.variant is None]
    return {
        "table": table,
        "changers": changers_of(held),
        "addresses": list(delivery_addresses(actor)),
        "going": [delivery_label(one) for one in view.deliveries],
        "rows": cart_rows(table.lines, successors_of(actor, hidden)),
        "services": chosen_in_cart(actor, table.lines),
        "sums": cart_sums(view),
        "codes": code_answers(view),
        "moved": [line for line in view.lines if line.has_new_price],
        "budgets": cart_outlook(actor, view),
        "shown_choices": [(key, label) for key, (label, _test) in SHOWN.items()],
        "heading_choices": list(HEADINGS.items()),
        "is_long": look.is_narrowed or bool(look.by) or len(view.lines) >= MANY,
    }
