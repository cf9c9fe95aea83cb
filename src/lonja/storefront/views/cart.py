"""The cart: see it, change it, empty it, take note of new prices."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lonja.catalog.models import Variant
from lonja.catalog.queries import successors_of
from lonja.companies.permissions import Permission
from lonja.companies.queries import cost_centers
from lonja.core.errors import Refused
from lonja.ordering import actions
from lonja.ordering.queries import CartView, cart_of, cart_sums, cart_view, code_answers
from lonja.payments.queries import credit_of
from lonja.pricing.wording import promotion_hints
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.forms import uuid_or_none
from lonja.storefront.offers import cart_rows
from lonja.web import pages
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
    if quantity == Decimal(0):
        actions.remove_line(request.actor, line_id)
    else:
        center = uuid_or_none(request.POST.get("cost_center", ""))
        actions.change_line(request.actor, line_id, quantity=quantity, cost_center_id=center)
    return _page(request) if pages.wants_fragment(request) else pages.redirect(request, "storefront:cart")


@require_POST
@for_buyers
def remove_line(request: BuyerRequest, line_id: UUID) -> HttpResponse:
    """Take a line out."""
    actions.remove_line(request.actor, line_id)
    return _page(request) if pages.wants_fragment(request) else pages.redirect(request, "storefront:cart")


@require_POST
@for_buyers
def clear(request: BuyerRequest) -> HttpResponse:
    """Take all lines out."""
    count = actions.clear_cart(request.actor)
    messages.success(request, ngettext("%(count)s line removed.", "%(count)s lines removed.", count) % {"count": count})
    return pages.redirect(request, "storefront:cart")


@require_POST
@for_buyers
def accept_prices(request: BuyerRequest) -> HttpResponse:
    """Take note of the prices that moved."""
    actions.accept_prices(request.actor)
    messages.success(request, _("The new prices are noted."))
    return pages.redirect(request, "storefront:cart")


@require_POST
@for_buyers
def enter_code(request: BuyerRequest) -> HttpResponse:
    """Note a promotion's code; say what it does or why it is refused."""
    try:
        actions.enter_code(request.actor, request.POST.get("code", ""))
    except Refused as refused:
        messages.error(request, str(refused))
    return pages.redirect(request, "storefront:cart")


@require_POST
@for_buyers
def remove_code(request: BuyerRequest) -> HttpResponse:
    """Take a code off the cart."""
    actions.remove_code(request.actor, request.POST.get("code", ""))
    return pages.redirect(request, "storefront:cart")


def _successors(request: BuyerRequest, view: CartView) -> dict[int, Variant]:
    """What replaces the products of lines that can no longer be ordered; no query where all can."""
    return successors_of(request.actor, [line.variant_id for line in view.lines if line.variant is None])


def _page(request: BuyerRequest) -> HttpResponse:
    actor = request.actor
    actor.require(Permission.ORDERS_PLACE)
    held = cart_of(actor)
    view = cart_view(actor, held) if held else None
    context = {
        "promotion_hints": promotion_hints,
        "area": "cart",
        "view": view if view and view.lines else None,
        "rows": cart_rows(view.lines, _successors(request, view)) if view else [],
        "sums": cart_sums(view) if view else [],
        "codes": code_answers(view) if view else [],
        "moved": [line for line in view.lines if line.has_new_price] if view else [],
        "cost_centers": list(cost_centers(actor)),
        "credit": credit_of(actor) if actor.may(Permission.CREDIT_VIEW) else None,
    }
    return pages.render(request, "storefront/cart.html", context, fragment=FRAGMENTS)
