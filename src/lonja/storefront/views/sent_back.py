"""Orders that an approver sends back for changes, and that their requester sends again."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.approvals.queries import request_or_404, requests_waiting_for
from lonja.companies.permissions import Permission
from lonja.companies.queries import cost_centers
from lonja.core.errors import NotFound
from lonja.ordering.actions import resubmit_order, return_order
from lonja.ordering.errors import ReasonMissing, WantedDateInPast
from lonja.ordering.queries import (
    last_return,
    order_for_request,
    order_lines,
    order_or_404,
    remarks_of,
    sent_back_to,
)
from lonja.ordering.states import OrderState
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.sent_back_forms import ResubmitForm, ReturnForm
from lonja.web import pages
from lonja.web.attempts import tried


@for_buyers
def return_approval(request: BuyerRequest, request_id: UUID) -> HttpResponse:
    """Send an order back to who asked for it, with what should change of it and of its lines."""
    actor = request.actor
    actor.require(Permission.ORDERS_APPROVE)
    asked = request_or_404(actor, request_id)
    order = order_for_request(actor, asked)
    if order is None:
        raise NotFound
    if asked not in requests_waiting_for(actor):
        return pages.redirect(request, "storefront:approval", asked.pk)
    lines = [line for line in order_lines(order) if not line.is_gift]
    form = ReturnForm(request.POST or None, lines=lines, initial={"seen_hash": order.content_hash})

    def send() -> None:
        sent = form.cleaned_data
        return_order(actor, order.pk, comment=sent["comment"], remarks=form.remarks(), seen_hash=sent["seen_hash"])

    if tried(form, send, {ReasonMissing: "comment"}):
        text = _("Order %(number)s is sent back; its requester has been told.")
        messages.success(request, text % {"number": order.number})
        return pages.redirect(request, "storefront:approvals")
    context = {"area": "approvals", "asked": asked, "order": order, "lines": lines, "form": form}
    return pages.render(request, "storefront/approval_return.html", context, status=422 if form.is_bound else 200)


@for_buyers
def resubmit(request: BuyerRequest, order_id: UUID) -> HttpResponse:
    """Change an order that was sent back, and send it again."""
    actor = request.actor
    actor.require(Permission.ORDERS_PLACE)
    order = order_or_404(actor, order_id)
    if order.requester_id != actor.user_id:
        raise NotFound
    if not sent_back_to(actor).filter(pk=order.pk).exists():
        return pages.redirect(request, "storefront:order", order.pk)
    lines = [line for line in order_lines(order) if not line.is_gift and line.service_of_id is None]
    form = ResubmitForm(request.POST or None, order=order, lines=lines, centers=cost_centers(actor))

    def send() -> None:
        again = resubmit_order(actor, order.pk, form.resubmission())
        is_placed = again.state == OrderState.PLACED
        text = _("Order %(number)s is placed.") if is_placed else _("Order %(number)s is sent for approval again.")
        messages.success(request, text % {"number": again.number})

    if tried(form, send, {WantedDateInPast: "wanted_on"}):
        return pages.redirect(request, "storefront:order", order_id)
    said = last_return(order)
    remarks = {sku: text for sku, _name, text in remarks_of(said)} if said else {}
    context = {"area": "orders", "order": order, "lines": lines, "form": form, "said": said, "remarks": remarks}
    return pages.render(request, "storefront/resubmit.html", context, status=422 if form.is_bound else 200)
