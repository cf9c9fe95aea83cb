"""Approvals: what waits for me, one request, and the page behind the link in the mail."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from lonja.approvals.models import ApprovalRequest
from lonja.approvals.queries import (
    link_for,
    request_or_404,
    requests_decided_by,
    requests_visible_to,
    requests_waiting_for,
    steps_of,
)
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError, NotFound
from lonja.ordering.actions import decide_order
from lonja.ordering.errors import ReasonMissing
from lonja.ordering.models import Order
from lonja.ordering.queries import order_discounts, order_for_request, order_lines, state_label, state_tone
from lonja.ordering.states import OrderState
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.forms import DecisionForm
from lonja.storefront.offers import line_unit
from lonja.storefront.orders import approval_rows
from lonja.web import pages


@for_buyers
def approvals(request: BuyerRequest) -> HttpResponse:
    """The inbox: my turn now; or what I decided; or all that I may see."""
    actor = request.actor
    actor.require(Permission.ORDERS_APPROVE)
    view = request.GET.get("view", "waiting")
    found = {"decided": requests_decided_by, "all": requests_visible_to}.get(view, requests_waiting_for)(actor)
    context = {"area": "approvals", "view": view, "rows": approval_rows(actor, list(found[:100]))}
    return pages.render(request, "storefront/approvals.html", context)


@for_buyers
def approval(request: BuyerRequest, request_id: UUID) -> HttpResponse:
    """One request with its order; decide on it."""
    request.actor.require(Permission.ORDERS_APPROVE)
    asked = request_or_404(request.actor, request_id)
    return _decision_page(request, request.actor, asked, token=None)


def approval_link(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind a mail's link: shows the order and asks; nothing is decided by opening it."""
    try:
        facts = link_for(token)
    except LonjaError as dead:
        return pages.render(request, "storefront/link_dead.html", {"reason": str(dead)}, status=410)
    return _decision_page(request, facts.actor, facts.request, token=token)


def _decision_page(request: HttpRequest, actor: Actor, asked: ApprovalRequest, token: str | None) -> HttpResponse:
    order = order_for_request(actor, asked)
    if order is None:
        raise NotFound
    form = DecisionForm(request.POST or None, initial={"seen_hash": order.content_hash})
    if request.method == "POST" and form.is_valid():
        answer = _decide(request, actor, order, form, token)
        if answer is not None:
            return answer
    lines = order_lines(order)
    context = {
        "area": "approvals",
        "asked": asked,
        "order": order,
        "per": line_unit,
        "lines": lines,
        "discounts": order_discounts(order, lines),
        "steps": steps_of(asked),
        "form": form,
        "token": token,
        "is_my_turn": token is not None or asked in requests_waiting_for(actor),
        "tone": state_tone(order.state),
        "label": state_label(order.state),
    }
    return pages.render(request, "storefront/approval.html", context, status=422 if form.is_bound else 200)


def _decide(
    request: HttpRequest, actor: Actor, order: Order, form: DecisionForm, token: str | None
) -> HttpResponse | None:
    try:
        decided = decide_order(
            actor,
            order.pk,
            approve=request.POST.get("decision") == "approve",
            comment=form.cleaned_data["comment"],
            seen_hash=form.cleaned_data["seen_hash"],
            link_token=token,
        )
    except LonjaError as refused:
        form.add_error("comment" if isinstance(refused, ReasonMissing) else None, str(refused))
        return None
    if token is not None:
        return pages.render(
            request, "storefront/link_done.html", {"order": decided, "label": state_label(decided.state)}
        )
    messages.success(request, _result(decided))
    return pages.redirect(request, "storefront:approvals")


def _result(order: Order) -> str:
    texts = {
        OrderState.PLACED: _("Order %(number)s is approved and placed."),
        OrderState.REJECTED: _("Order %(number)s is rejected; its requester has been told."),
    }
    text = texts.get(
        OrderState(order.state), _("Your decision on order %(number)s is noted; it still waits for approval.")
    )
    return text % {"number": order.number}
