"""All customers' orders: find, look, acknowledge, ship, cancel."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from django.contrib import messages
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.approvals.queries import request_of, steps_of
from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.forms import CancelForm, ShipmentForm
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.fulfillment.actions import Tracking, ship_order
from lonja.fulfillment.queries import shipments_of
from lonja.ordering import actions
from lonja.ordering.models import Order
from lonja.ordering.queries import (
    log_of,
    order_lines,
    order_or_404,
    orders_visible_to,
    state_label,
    state_tone,
    subject_of,
    timeline,
)
from lonja.ordering.states import OPEN, OrderState, may_move
from lonja.web import pages, tables
from lonja.web.formats import number_or_zero

PAGE_SIZE = 50
SORTS = ("submitted_at", "total_amount", "number")


@for_staff(Permission.SALES_ORDERS_VIEW)
def orders(request: StaffRequest) -> HttpResponse:
    """Orders by state, number, customer, customer's number, day; sorted."""
    found = _filtered(request, orders_visible_to(request.actor))
    sort = tables.Sort.of(request, SORTS, "-submitted_at")
    number = tables.page_number(request)
    rows = found.order_by(sort.order_by, "-pk")[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    counts = dict(orders_visible_to(request.actor).order_by().values_list("state").annotate(n=Count("pk")))
    chosen = request.GET.getlist("state")
    context = {
        "area": "orders",
        "text": request.GET.get("q", ""),
        "day": request.GET.get("day", ""),
        "states": [(s.value, s.label, counts.get(s.value, 0), s.value in chosen) for s in OrderState],
        "sort": sort,
        "page": tables.Page(list(rows), number, PAGE_SIZE, found.count(), request),
        "tone": state_tone,
        "label": state_label,
    }
    return pages.render(request, "backoffice/orders.html", context, fragment="list")


def _filtered(request: HttpRequest, found: QuerySet[Order]) -> QuerySet[Order]:
    text = request.GET.get("q", "").strip()[:80]
    if text:
        found = found.filter(
            Q(number__istartswith=text) | Q(po_number__icontains=text) | Q(company__name__icontains=text)
        )
    chosen = [state for state in request.GET.getlist("state") if state in OrderState.values]
    if chosen:
        found = found.filter(state__in=chosen)
    day = tables_day(request.GET.get("day", ""))
    return found.filter(submitted_at__date=day) if day else found


def tables_day(text: str) -> str | None:
    """An ISO day from the address, or None for anything else."""
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


@for_staff(Permission.SALES_ORDERS_VIEW)
def order(request: StaffRequest, order_id: UUID) -> HttpResponse:
    """One order with everything that can be done to it now."""
    return _page(request, order_id, ShipmentForm(), CancelForm())


@require_POST
@for_staff(Permission.SALES_ORDERS_HANDLE)
def acknowledge(request: StaffRequest, order_id: UUID) -> HttpResponse:
    """Take the order in hand."""
    found = actions.acknowledge_order(request.actor, order_id)
    messages.success(request, _("Order %(number)s is acknowledged.") % {"number": found.number})
    return pages.redirect(request, "backoffice:order", order_id)


@require_POST
@for_staff(Permission.SALES_ORDERS_HANDLE)
def ship(request: StaffRequest, order_id: UUID) -> HttpResponse:
    """Send the quantities given, in part or whole."""
    form = ShipmentForm(request.POST)
    if form.is_valid():
        found = order_or_404(request.actor, order_id)
        tracking = Tracking(**form.cleaned_data)
        try:
            shipment = ship_order(request.actor, order_id, _quantities(request, found), tracking)
        except LonjaError as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("Shipment %(number)s is on its way.") % {"number": shipment.number})
            return pages.redirect(request, "backoffice:order", order_id)
    return _page(request, order_id, form, CancelForm(), status=422)


def _quantities(request: HttpRequest, found: Order) -> dict[UUID, Decimal]:
    typed = {line.pk: request.POST.get(f"quantity-{line.pk}", "").strip() for line in order_lines(found)}
    return {pk: number_or_zero(text) for pk, text in typed.items() if text}


@require_POST
@for_staff(Permission.SALES_ORDERS_HANDLE)
def cancel(request: StaffRequest, order_id: UUID) -> HttpResponse:
    """Cancel what is still open."""
    form = CancelForm(request.POST)
    if form.is_valid():
        found = actions.cancel_order(request.actor, order_id, form.cleaned_data["reason"])
        messages.success(request, _("What was open of order %(number)s is cancelled.") % {"number": found.number})
        return pages.redirect(request, "backoffice:order", order_id)
    return _page(request, order_id, ShipmentForm(), form, status=422)


def _page(
    request: StaffRequest, order_id: UUID, shipment_form: ShipmentForm, cancel_form: CancelForm, status: int = 200
) -> HttpResponse:
    found = order_or_404(request.actor, order_id)
    state = OrderState(found.state)
    asked = request_of(subject_of(found.pk))
    may_handle = request.actor.may(Permission.SALES_ORDERS_HANDLE)
    context = {
        "area": "orders",
        "order": found,
        "lines": order_lines(found),
        "shipments": shipments_of(request.actor, found),
        "steps": steps_of(asked) if asked else [],
        "timeline": timeline(found, log_of(found)),
        "tone": state_tone(found.state),
        "label": state_label(found.state),
        "may_acknowledge": may_handle and may_move(state, OrderState.ACKNOWLEDGED),
        "may_ship": may_handle and state in (OrderState.ACKNOWLEDGED, OrderState.PARTIALLY_SHIPPED),
        "may_cancel": may_handle and state in OPEN,
        "shipment_form": shipment_form,
        "cancel_form": cancel_form,
    }
    return pages.render(request, "backoffice/order.html", context, status=status)
