"""One customer's order: look, acknowledge, ship, cancel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.approvals.queries import request_of, steps_of
from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.forms import CancelForm, ShipmentForm
from lonja.catalog.models import SalesUnit
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.fulfillment.actions import Tracking, ship_order
from lonja.fulfillment.queries import shipments_of
from lonja.ordering import actions
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries import (
    license_keys,
    log_of,
    order_deliveries,
    order_discounts,
    order_lines,
    order_or_404,
    state_label,
    state_tone,
    subject_of,
    timeline,
)
from lonja.ordering.states import OPEN, OrderState, may_move
from lonja.web import pages
from lonja.web.formats import number_or_zero, quantity


@for_staff(Permission.SALES_ORDERS_VIEW)
def order(request: StaffRequest, order_id: UUID) -> HttpResponse:
    """One order with everything that can be done to it now."""
    return _page(request, order_id, None, CancelForm())


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
    """Send the quantities given of one delivery, in part or whole."""
    form = _shipment_form(request.POST.get("delivery", "1"), request.POST)
    typed = _quantities(request, order_or_404(request.actor, order_id))
    if form.is_valid():
        try:
            shipment = ship_order(request.actor, order_id, typed, Tracking(**form.cleaned_data))
        except LonjaError as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("Shipment %(number)s is on its way.") % {"number": shipment.number})
            return pages.redirect(request, "backoffice:order", order_id)
    return _page(request, order_id, form, CancelForm(), typed=typed, status=422)


def _shipment_form(delivery: str, sent: QueryDict | None = None) -> ShipmentForm:
    """How the goods of one of the page's deliveries travel; each has a form of its own."""
    return ShipmentForm(sent, auto_id=f"id_delivery_{slugify(delivery)}_%s")


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
    return _page(request, order_id, None, form, status=422)


def _page(
    request: StaffRequest,
    order_id: UUID,
    shipment_form: ShipmentForm | None,
    cancel_form: CancelForm,
    *,
    typed: Mapping[UUID, Decimal] | None = None,
    status: int = 200,
) -> HttpResponse:
    found = order_or_404(request.actor, order_id)
    context = {
        "area": "orders",
        "order": found,
        **_goods(request, found, shipment_form),
        "typed": typed or {},
        "sales_unit": _sales_unit,
        "shipments": shipments_of(request.actor, found),
        **_past(found),
        "tone": state_tone(found.state),
        "label": state_label(found.state),
        **_moves(request, OrderState(found.state)),
        "shipment_form": shipment_form or ShipmentForm(),
        "cancel_form": cancel_form,
    }
    return pages.render(request, "backoffice/order.html", context, status=status)


def _goods(request: StaffRequest, found: Order, sent: ShipmentForm | None) -> dict[str, object]:
    """The lines of the order by delivery, each with its form, and what was taken off and charged."""
    lines = order_lines(found)
    deliveries = order_deliveries(found, lines)
    return {
        "discounts": order_discounts(found, lines),
        "keys": license_keys(request.actor, lines),
        "deliveries": deliveries,
        "forms": [_form_of(number, one.lines, sent) for number, one in enumerate(deliveries, start=1)],
    }


def _form_of(delivery: int, lines: Iterable[OrderLine], sent: ShipmentForm | None) -> ShipmentForm | None:
    """The form of a delivery: that which was sent, if it was sent from there; None where nothing of it is left."""
    if all(line.quantity == line.quantity_shipped + line.quantity_cancelled for line in lines):
        return None
    own = _shipment_form(str(delivery))
    return sent if sent is not None and sent.auto_id == own.auto_id else own


def _past(found: Order) -> dict[str, object]:
    """Who approved the order, and what happened to it."""
    asked = request_of(subject_of(found.pk))
    return {"steps": steps_of(asked) if asked else [], "timeline": timeline(found, log_of(found))}


def _moves(request: StaffRequest, state: OrderState) -> dict[str, bool]:
    """What the reader may do with an order in this state."""
    may_handle = request.actor.may(Permission.SALES_ORDERS_HANDLE)
    return {
        "may_acknowledge": may_handle and may_move(state, OrderState.ACKNOWLEDGED),
        "may_ship": may_handle and state in (OrderState.ACKNOWLEDGED, OrderState.PARTIALLY_SHIPPED),
        "may_cancel": may_handle and state in OPEN,
    }


def _sales_unit(line: OrderLine) -> str:
    """In what the line counts: 'piece', 'box of 100'."""
    name = str(SalesUnit(line.sales_unit).label)
    if line.content == 1:
        return name
    return _("%(unit)s of %(content)s") % {"unit": name, "content": quantity(line.content)}
