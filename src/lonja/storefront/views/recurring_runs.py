"""What one does with a recurring order and its runs: skip, move, pause, agree beforehand, review, try again."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.companies.models import Unit
from lonja.companies.permissions import Permission
from lonja.companies.queries import units_reached
from lonja.core.errors import LonjaError
from lonja.ordering.actions import recurring as actions
from lonja.ordering.queries import cart_sums
from lonja.ordering.queries.recurring import (
    assemble,
    buyer_for,
    calendar_days,
    lines_of,
    may_manage,
    recurring_or_404,
    run_or_404,
)
from lonja.ordering.recurring_states import TO_BE_MENDED, RecurringState, RunState
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.recurring_forms import CalendarForm, ConsentForm, day_or_none
from lonja.storefront.recurring_pages import WORDS, told
from lonja.web import pages

STATE_VERBS = {
    "pause": actions.pause_recurring,
    "resume": actions.resume_recurring,
    "end": actions.end_recurring,
    "take_over": actions.take_over,
}


@require_POST
@for_buyers
def change_date(request: BuyerRequest, recurring_id: UUID) -> HttpResponse:
    """Skip one date, take it in again, or move it."""
    request.actor.require(Permission.ORDERS_PLACE)
    due, to = (day_or_none(request.POST.get(name, "")) for name in ("due", "to"))
    recurring_or_404(request.actor, recurring_id)
    try:
        if due is None:
            messages.error(request, _("Choose a day."))
        elif "skip" in request.POST:
            actions.skip_run(request.actor, recurring_id, due)
        elif "take_in" in request.POST:
            actions.take_in_again(request.actor, recurring_id, due)
        elif "all" in request.POST:
            actions.edit_run(request.actor, recurring_id, due, ())
        elif to is not None:
            actions.move_run(request.actor, recurring_id, due, to)
    except LonjaError as refused:
        messages.error(request, str(refused))
    return pages.redirect(request, "storefront:recurring_order", recurring_id)


@require_POST
@for_buyers
def change_state(request: BuyerRequest, recurring_id: UUID) -> HttpResponse:
    """Pause, resume, end it, or answer for it."""
    request.actor.require(Permission.ORDERS_PLACE)
    recurring_or_404(request.actor, recurring_id)
    verb = STATE_VERBS.get(request.POST.get("to", ""))
    try:
        if verb is not None:
            verb(request.actor, recurring_id)
    except LonjaError as refused:
        messages.error(request, str(refused))
    return pages.redirect(request, "storefront:recurring_order", recurring_id)


@require_POST
@for_buyers
def take_levels(request: BuyerRequest, recurring_id: UUID) -> HttpResponse:
    """Take the levels of its list as they are today."""
    request.actor.require(Permission.ORDERS_PLACE)
    held = recurring_or_404(request.actor, recurring_id)
    try:
        actions.take_levels_over(request.actor, held.pk, seen=held.version)
        messages.success(request, _("Saved for all runs to come."))
    except LonjaError as refused:
        messages.error(request, str(refused))
    return pages.redirect(request, "storefront:recurring_order", held.pk)


@require_POST
@for_buyers
def consent(request: BuyerRequest, recurring_id: UUID) -> HttpResponse:
    """Agree beforehand to its runs, or take that back."""
    request.actor.require(Permission.ORDERS_APPROVE)
    recurring_or_404(request.actor, recurring_id)
    form = ConsentForm(request.POST)
    try:
        if "revoke" in request.POST:
            actions.revoke_consent(request.actor, recurring_id)
        elif form.is_valid():
            given = form.cleaned_data
            actions.consent_beforehand(request.actor, recurring_id, given["amount"], given["until_on"])
            messages.success(request, _("Agreed: runs up to this amount are not put before you."))
        else:
            messages.error(request, _("Give an amount for each run, and a day to come until which it counts."))
    except LonjaError as refused:
        messages.error(request, str(refused))
    return pages.redirect(request, "storefront:recurring_order", recurring_id)


@for_buyers
def recurring_run(request: BuyerRequest, run_id: UUID) -> HttpResponse:
    """What became of one run; where it waits for a person, what it would be today, to order it so or try it again."""
    run = run_or_404(request.actor, run_id)
    held = run.recurring
    buyer = buyer_for(held, held.owner)
    is_open = run.state in (*TO_BE_MENDED, RunState.WAITING)
    now = assemble(buyer, held, lines_of(held, run)) if buyer is not None and is_open else None
    may_act = is_open and may_manage(request.actor, held)
    context = {
        "run": run,
        "held": held,
        "now": now,
        "sums": cart_sums(now.view) if now else [],
        "told": told(run),
        "may_act": may_act and held.state == RecurringState.ACTIVE,
        "may_accept": may_act and run.state in TO_BE_MENDED and held.owner_id == request.actor.user_id,
    }
    return pages.render(request, "storefront/recurring/run.html", {**WORDS, **context})


@require_POST
@for_buyers
def settle_run(request: BuyerRequest, run_id: UUID) -> HttpResponse:
    """Order a run as it was shown, try it again, or skip it."""
    request.actor.require(Permission.ORDERS_PLACE)
    run = run_or_404(request.actor, run_id)
    try:
        if "accept" in request.POST:
            is_for_all = "for_all" in request.POST
            order = actions.accept_run(request.actor, run_id, request.POST.get("seen", ""), is_for_all=is_for_all)
            return pages.redirect(request, "storefront:order", order.pk)
        if "skip" in request.POST:
            actions.skip_run(request.actor, run.recurring_id, run.due_on)
        elif (done := actions.retry_run(request.actor, run_id)).order_id is not None:
            return pages.redirect(request, "storefront:order", done.order_id)
    except LonjaError as refused:
        messages.error(request, str(refused))
    return pages.redirect(request, "storefront:recurring_run", run_id)


@for_buyers
def work_days(request: BuyerRequest) -> HttpResponse:
    """The company's own calendar."""
    return _calendar_page(request, CalendarForm(units=_units(request)))


@require_POST
@for_buyers
def change_work_days(request: BuyerRequest) -> HttpResponse:
    """Write days into the calendar, or take some out: for those who keep the company's addresses."""
    request.actor.require(Permission.ADDRESSES_MANAGE)
    form = CalendarForm(request.POST, request.FILES, units=_units(request))
    if _calendar_changed(request, form):
        return pages.redirect(request, "storefront:work_days")
    return _calendar_page(request, form)


def _units(request: BuyerRequest) -> Iterable[Unit]:
    may_edit = request.actor.may(Permission.ADDRESSES_MANAGE)
    return units_reached(request.actor, Permission.ADDRESSES_MANAGE) if may_edit else ()


def _calendar_page(request: BuyerRequest, form: CalendarForm) -> HttpResponse:
    actor = request.actor
    context = {
        **WORDS,
        "form": form,
        "days": list(calendar_days(actor)),
        "may_edit": actor.may(Permission.ADDRESSES_MANAGE),
    }
    return pages.render(request, "storefront/recurring/calendar.html", context, status=422 if form.errors else 200)


def _calendar_changed(request: BuyerRequest, form: CalendarForm) -> bool:
    picked = [int(each) for each in request.POST.getlist("remove") if each.isdecimal() and len(each) < 19]
    if picked:
        actions.remove_calendar_days(request.actor, picked)
        return True
    if not form.is_valid():
        return False
    unit = form.cleaned_data["unit"]
    try:
        count = actions.add_calendar_days(
            request.actor, form.text(), UUID(unit) if unit else None, is_open=form.cleaned_data["is_open"]
        )
    except LonjaError as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, _("%(count)s days were written; planned runs follow them.") % {"count": count})
    return True
