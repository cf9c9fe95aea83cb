"""Group purchases: what is open, how far each has come, and the company's own part."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.companies.permissions import Permission
from lonja.companies.queries import delivery_addresses
from lonja.core.errors import LonjaError
from lonja.group_buying.actions import commit, order_again
from lonja.group_buying.queries import Seen, purchase_seen, purchases_seen
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.forms import uuid_or_none
from lonja.web import formats, pages


@for_buyers
def group_purchases(request: BuyerRequest) -> HttpResponse:
    """Those that are open, and those to which the company committed."""
    context = {"area": "group", "rows": purchases_seen(request.actor)}
    return pages.render(request, "storefront/group/list.html", context)


@for_buyers
def group_purchase(request: BuyerRequest, purchase_id: UUID) -> HttpResponse:
    """One of them; its bar looks again by itself."""
    return _page(request, purchase_seen(request.actor, purchase_id))


@require_POST
@for_buyers
def commit_to_group(request: BuyerRequest, purchase_id: UUID) -> HttpResponse:
    """Commit to other quantities; nothing withdraws."""
    request.actor.require(Permission.ORDERS_PLACE)
    seen = purchase_seen(request.actor, purchase_id)
    typed = {fact.id: request.POST.get(f"quantity.{fact.id}", "").strip()[:20] for fact in seen.goods}
    try:
        quantities = {pk: formats.parse_number(text) if text else Decimal(0) for pk, text in typed.items()}
        made = commit(request.actor, purchase_id, quantities, uuid_or_none(request.POST.get("address", "")))
    except (LonjaError, ValueError) as refused:
        problem = str(refused) if isinstance(refused, LonjaError) else _("Enter a number.")
        return _page(request, seen, typed=typed, problem=problem, status=422)
    text = _("Your commitment counts; you can change it until the deadline.") if made else _("You have withdrawn.")
    messages.success(request, text)
    return pages.redirect(request, "storefront:group_purchase", purchase_id)


@require_POST
@for_buyers
def order_group(request: BuyerRequest, purchase_id: UUID) -> HttpResponse:
    """Order the company's part once more, where it was refused."""
    order = order_again(request.actor, purchase_id)
    if order is None:
        messages.error(request, _("It still could not be ordered; the reason stands below."))
        return pages.redirect(request, "storefront:group_purchase", purchase_id)
    return pages.redirect(request, "storefront:order", order.pk)


def _page(
    request: BuyerRequest, seen: Seen, *, typed: dict[int, str] | None = None, problem: str = "", status: int = 200
) -> HttpResponse:
    asks = [Ask(fact.id, fact.quantity_minimum) for fact in seen.goods]
    context: dict[str, Any] = {
        "area": "group",
        "one": seen,
        "typed": typed or {pk: formats.typed(quantity) for pk, quantity in seen.own.items()},
        "problem": problem,
        "today": {price.variant_id: price.unit_price for price in price_lines(request.actor, asks)},
        "addresses": delivery_addresses(request.actor),
        "may_commit": seen.state == "open" and request.actor.may(Permission.ORDERS_PLACE) and not request.actor.acting,
    }
    return pages.render(request, "storefront/group/one.html", context, fragment="progress", status=status)
