"""Approvals: what waits for me, one request, and the page behind the link in the mail."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lonja.approvals.actions import delegate, end_delegation
from lonja.approvals.errors import OverrideReasonMissing
from lonja.approvals.models import ApprovalRequest, RequestState
from lonja.approvals.queries import (
    current_delegations,
    link_for,
    possible_approvers,
    request_or_404,
    requests_decided_by,
    requests_visible_to,
    requests_waiting_for,
    steps_of,
)
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.clock import today
from lonja.core.errors import LonjaError, NotFound
from lonja.ordering.actions import cut_order, decide_order
from lonja.ordering.errors import ReasonMissing
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries import (
    changes_of,
    last_resubmission,
    order_deliveries,
    order_discounts,
    order_for_request,
    order_lines,
    order_outlook,
    state_label,
    state_tone,
    waiting_for_approval,
)
from lonja.ordering.states import OrderState
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.forms import AbsenceForm, CutForm, DecisionForm, uuid_or_none
from lonja.storefront.offers import line_unit
from lonja.storefront.orders import ApprovalRow, approval_rows
from lonja.web import pages
from lonja.web.attempts import pressed, tried


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


@for_buyers
def cut_approval(request: BuyerRequest, request_id: UUID) -> HttpResponse:
    """Approve a request in smaller quantities; its requester reads what and why."""
    actor = request.actor
    actor.require(Permission.ORDERS_APPROVE)
    asked = request_or_404(actor, request_id)
    order = order_for_request(actor, asked)
    if order is None:
        raise NotFound
    if asked not in requests_waiting_for(actor):
        return pages.redirect(request, "storefront:approval", asked.pk)
    lines = [line for line in order_lines(order) if not line.is_gift and line.service_of_id is None]
    form = CutForm(request.POST or None, lines=lines, initial={"seen_hash": order.content_hash})

    def cut() -> None:
        sent = form.cleaned_data
        seen, comment = sent["seen_hash"], sent["comment"]
        done = cut_order(actor, order.pk, form.quantities(), comment=comment, seen_hash=seen)
        messages.success(request, _result(done))

    if tried(form, cut, {ReasonMissing: "comment"}):
        return pages.redirect(request, "storefront:approvals")
    context = {"area": "approvals", "asked": asked, "order": order, "lines": lines, "form": form}
    return pages.render(request, "storefront/approval_cut.html", context, status=422 if form.is_bound else 200)


@require_POST
@for_buyers
def decide_several(request: BuyerRequest) -> HttpResponse:
    """Approve or reject all requests that were chosen in the inbox, each for the content that it showed."""
    actor = request.actor
    actor.require(Permission.ORDERS_APPROVE)
    chosen = [uuid_or_none(one) for one in request.POST.getlist("request")]
    waiting = requests_waiting_for(actor).filter(pk__in=[one for one in chosen if one])
    answers = [_decided_in_bulk(request, row) for row in approval_rows(actor, waiting)]
    refused = [answer for answer in answers if answer]
    done = len(answers) - len(refused)
    if done:
        text = ngettext("%(num)d order is decided.", "%(num)d orders are decided.", done)
        messages.success(request, text % {"num": done})
    for text in refused or ([] if done else [_("Choose the orders on which you decide.")]):
        messages.error(request, text)
    return pages.redirect(request, "storefront:approvals")


def _decided_in_bulk(request: BuyerRequest, row: ApprovalRow) -> str:
    """Decide on one of several; what was refused, or ''."""
    sent = request.POST
    try:
        decide_order(
            request.actor,
            row.order.pk,
            approve=sent.get("decision") == "approve",
            comment=sent.get("comment", "")[:2000],
            seen_hash=sent.get(f"seen-{row.request.pk}", ""),
        )
    except LonjaError as refused:
        return f"{row.order.number}: {refused}"
    return ""


@for_buyers
def absence(request: BuyerRequest) -> HttpResponse:
    """Who stands in for me, and for whom I stand in; let somebody stand in."""
    actor = request.actor
    actor.require(Permission.ORDERS_APPROVE)
    others = [one for one in possible_approvers(actor) if one.pk != actor.user_id]
    form = AbsenceForm(request.POST or None, people=others, initial={"first_on": today()})

    def save() -> None:
        sent = form.cleaned_data
        delegate(actor, UUID(sent["substitute"]), sent["first_on"], sent["last_on"])

    if tried(form, save):
        messages.success(request, _("It is noted who stands in for you."))
        return pages.redirect(request, "storefront:absence")
    context = {"area": "approvals", "form": form, "delegations": current_delegations(actor), "me": actor.user_id}
    return pages.render(request, "storefront/absence.html", context, status=422 if form.is_bound else 200)


@require_POST
@for_buyers
def end_absence(request: BuyerRequest, delegation_id: UUID) -> HttpResponse:
    """End a delegation."""
    request.actor.require(Permission.ORDERS_APPROVE)
    done = _("From now on everybody decides for himself.")
    return pressed(request, lambda: end_delegation(request.actor, delegation_id), done, "storefront:absence")


def approval_link(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind a mail's link: shows the order and asks; nothing is decided by opening it.

    Where a link is not enough for this decision it leads to the sign-in, and from there to the order.
    """
    try:
        facts = link_for(token)
    except LonjaError as dead:
        return pages.render(request, "storefront/link_dead.html", {"reason": str(dead)}, status=410)
    if not facts.is_enough:
        return pages.redirect(request, "storefront:approval", facts.request.pk)
    return _decision_page(request, facts.actor, facts.request, token=token)


def _goods(order: Order, lines: list[OrderLine]) -> dict[str, object]:
    """The lines, what was taken off and charged, and where they go."""
    discounts, deliveries = order_discounts(order, lines), order_deliveries(order, lines)
    return {"lines": lines, "discounts": discounts, "deliveries": deliveries}


def _decision_page(request: HttpRequest, actor: Actor, asked: ApprovalRequest, token: str | None) -> HttpResponse:
    order = order_for_request(actor, asked)
    if order is None:
        raise NotFound
    form = DecisionForm(request.POST or None, initial={"seen_hash": order.content_hash})
    if request.method == "POST" and form.is_valid():
        answer = _decide(request, actor, order, form, token)
        if answer is not None:
            return answer
    context = {
        "area": "approvals",
        "form": form,
        "token": token,
        "is_my_turn": token is not None or asked in requests_waiting_for(actor),
        **_shown(order, asked),
    }
    return pages.render(request, "storefront/approval.html", context, status=422 if form.is_bound else 200)


def _shown(order: Order, asked: ApprovalRequest) -> dict[str, Any]:
    """What an approver reads of an order: its lines, budgets and steps, what it waited for and what has changed."""
    lines = order_lines(order)
    return {
        "asked": asked,
        "order": order,
        "per": line_unit,
        **_goods(order, lines),
        "steps": steps_of(asked),
        "attachments": order.attachments.all(),
        "waiting": waiting_for_approval(order, asked),
        "resubmission": last_resubmission(order),
        "changes_of": changes_of,
        "budgets": order_outlook(order, lines) if asked.state == RequestState.OPEN else (),
        "tone": state_tone(order.state),
        "label": state_label(order.state),
    }


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
        form.add_error("comment" if isinstance(refused, ReasonMissing | OverrideReasonMissing) else None, str(refused))
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
