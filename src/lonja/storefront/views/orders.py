"""Orders: the list, one order, and what its requester may still do with it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.approvals.models import RequestState
from lonja.approvals.queries import request_of, steps_of
from lonja.exchange.states import PreparedKind
from lonja.fulfillment.queries import shipments_of
from lonja.ordering import actions
from lonja.ordering.queries import (
    last_return,
    license_keys,
    live_total,
    log_of,
    order_deliveries,
    order_discounts,
    order_lines,
    order_or_404,
    orders_visible_to,
    state_label,
    state_tone,
    subject_of,
    timeline,
    waiting_for_approval,
)
from lonja.ordering.states import OrderState
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.offers import line_unit
from lonja.storefront.views.prepared import paper
from lonja.web import pages, tables
from lonja.web.formats import number_or_zero

PAGE_SIZE = 30


@for_buyers
def orders(request: BuyerRequest) -> HttpResponse:
    """The company's orders that the reader may see; filtered by state, number, PO number, person."""
    found = orders_visible_to(request.actor)
    text = request.GET.get("q", "").strip()[:60]
    if text:
        found = found.filter(Q(number__istartswith=text) | Q(po_number__icontains=text) | Q(lines__sku__iexact=text))
    chosen = [state for state in request.GET.getlist("state") if state in OrderState.values]
    if chosen:
        found = found.filter(state__in=chosen)
    found = found.distinct().order_by("-submitted_at")
    number = tables.page_number(request)
    rows = found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    context = {
        "area": "orders",
        "text": text,
        "states": [(state.value, state.label, state.value in chosen) for state in OrderState],
        "page": tables.Page(list(rows), number, PAGE_SIZE, found.count(), request),
        "tone": state_tone,
        "label": state_label,
    }
    return pages.render(request, "storefront/orders.html", context, fragment="list")


@for_buyers
def order(request: BuyerRequest, order_id: UUID) -> HttpResponse:
    """One order: lines, sums, addresses, who agreed, what was shipped, what happened."""
    found = order_or_404(request.actor, order_id)
    lines = order_lines(found)
    asked = request_of(subject_of(found.pk))
    context = {
        "area": "orders",
        "order": found,
        "per": line_unit,
        "lines": lines,
        "discounts": order_discounts(found, lines),
        "deliveries": order_deliveries(found, lines),
        "keys": license_keys(request.actor, lines),
        "stays": live_total(found, lines),
        "steps": steps_of(asked) if asked else [],
        "waiting": waiting_for_approval(found, asked) if asked else None,
        "attachments": found.attachments.all(),
        "shipments": shipments_of(request.actor, found),
        "timeline": timeline(found, log_of(found)),
        "tone": state_tone(found.state),
        "label": state_label(found.state),
        "is_mine": found.requester_id == request.actor.user_id and found.state == OrderState.PENDING_APPROVAL,
        "sent_back": last_return(found) if asked and asked.state == RequestState.RETURNED else None,
    }
    return pages.render(request, "storefront/order.html", context)


@for_buyers
def order_paper(request: BuyerRequest, order_id: UUID) -> HttpResponse:
    """The order as a PDF."""
    return paper(request, PreparedKind.ORDER, order_id)


@require_POST
@for_buyers
def withdraw(request: BuyerRequest, order_id: UUID) -> HttpResponse:
    """Take back an order that still waits."""
    found = actions.withdraw_order(request.actor, order_id)
    messages.success(request, _("Order %(number)s is withdrawn. You can order it again.") % {"number": found.number})
    return pages.redirect(request, "storefront:order", order_id)


@require_POST
@for_buyers
def change(request: BuyerRequest, order_id: UUID) -> HttpResponse:
    """Give lines of a waiting order other quantities; its approval starts anew."""
    lines = order_lines(order_or_404(request.actor, order_id))
    typed = {line.pk: request.POST.get(f"quantity-{line.pk}") for line in lines}
    wanted = {pk: number_or_zero(text) for pk, text in typed.items() if text is not None}
    changed = {line.pk: wanted[line.pk] for line in lines if line.pk in wanted and wanted[line.pk] != line.quantity}
    found = actions.change_pending_order(request.actor, order_id, changed)
    messages.success(request, _("Order %(number)s is changed; its approval starts anew.") % {"number": found.number})
    return pages.redirect(request, "storefront:order", order_id)
