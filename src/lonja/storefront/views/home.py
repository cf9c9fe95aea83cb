"""The first page of a signed-in buyer: what waits for him, credit, reorder, open orders."""

from __future__ import annotations

from django.http import HttpResponse

from lonja.approvals.queries import requests_waiting_for
from lonja.catalog.queries import category_pictures, visible_categories
from lonja.companies.permissions import Permission
from lonja.ordering.queries import orders_visible_to, sent_back_to
from lonja.ordering.states import OPEN, OrderState
from lonja.payments.queries import credit_of
from lonja.rebates.queries import running_rebates
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.orders import approval_rows
from lonja.web import pages


@for_buyers
def home(request: BuyerRequest) -> HttpResponse:
    """What waits for the reader first, then what he usually comes for."""
    actor = request.actor
    orders, branches = orders_visible_to(actor), visible_categories(actor)
    mine = orders.filter(requester=actor.user_id)
    waiting = requests_waiting_for(actor) if actor.may(Permission.ORDERS_APPROVE) else []
    context = {
        "area": "home",
        "waiting": approval_rows(actor, waiting),
        "sent_back": sent_back_to(actor)[:3],
        "rejected": mine.filter(state=OrderState.REJECTED).order_by("-submitted_at")[:3],
        "pending": mine.filter(state=OrderState.PENDING_APPROVAL).order_by("-submitted_at")[:5],
        "credit": credit_of(actor) if actor.may(Permission.CREDIT_VIEW) else None,
        "rebates": running_rebates(actor) if actor.may(Permission.CREDIT_VIEW) else [],
        "recent": mine.exclude(state=OrderState.WITHDRAWN).order_by("-submitted_at")[:5],
        "open_orders": orders.filter(state__in=OPEN).order_by("-submitted_at")[:6],
        "categories": branches,
        "pictures": category_pictures(actor, [each.category.pk for each in branches]),
    }
    return pages.render(request, "storefront/home.html", context)
