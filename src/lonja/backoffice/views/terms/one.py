"""What is said of one place: percentage and smallest order, ladder, freight."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.terms_forms import BasicsForm, FreightSet, LadderForm, freight_of
from lonja.companies.permissions import Permission
from lonja.core.errors import Conflict, LonjaError
from lonja.pricing.actions import Place, forget_terms, save_freight_rules, save_ladder, save_order_terms
from lonja.pricing.models import OrderTerms
from lonja.pricing.queries.terms import terms_or_404
from lonja.pricing.wording_for_seller import buyer_text, place_kind, terms_text
from lonja.web import pages


@for_staff(Permission.SALES_PRICES_VIEW)
def terms(request: StaffRequest, terms_id: int) -> HttpResponse:
    """All that is said of a place; percentage and smallest order are changed by those who may."""
    held = terms_or_404(request.actor, terms_id)
    if request.method != "POST":
        return _page(request, held)
    request.actor.require(Permission.SALES_PRICES_MANAGE)
    form = BasicsForm(request.POST)
    if form.is_valid() and _is_saved(
        request, form, lambda seen: save_order_terms(request.actor, form.row(_place(held)), seen=seen)
    ):
        return pages.redirect(request, "backoffice:terms_of_place", terms_id)
    return _page(request, held, basics=form)


@require_POST
@for_staff(Permission.SALES_PRICES_MANAGE)
def ladder(request: StaffRequest, terms_id: int) -> HttpResponse:
    """Say the ladder."""
    held, form = terms_or_404(request.actor, terms_id), LadderForm(request.POST)
    if form.is_valid() and _is_saved(
        request,
        form,
        lambda seen: save_ladder(request.actor, _place(held), form.cleaned_data["steps"], seen=seen),
    ):
        return pages.redirect(request, "backoffice:terms_of_place", terms_id)
    return _page(request, held, ladder=form)


@require_POST
@for_staff(Permission.SALES_PRICES_MANAGE)
def freight(request: StaffRequest, terms_id: int) -> HttpResponse:
    """Say the freight of all zones."""
    held, rows = terms_or_404(request.actor, terms_id), FreightSet(request.POST)
    form = LadderForm(request.POST)
    if rows.is_valid() and form.is_valid():
        found = [row for row in (each.row() for each in rows) if row is not None]
        if _is_saved(request, form, lambda seen: save_freight_rules(request.actor, _place(held), found, seen=seen)):
            return pages.redirect(request, "backoffice:terms_of_place", terms_id)
    return _page(request, held, freight=rows, freight_problems=form)


@require_POST
@for_staff(Permission.SALES_PRICES_MANAGE)
def forget(request: StaffRequest, terms_id: int) -> HttpResponse:
    """Say nothing more of a place."""
    held = terms_or_404(request.actor, terms_id)
    try:
        forget_terms(request.actor, terms_id, seen=int(request.POST.get("seen", "0") or 0))
    except Conflict as refused:
        messages.error(request, str(refused))
        return pages.redirect(request, "backoffice:terms_of_place", terms_id)
    messages.success(request, _("Nothing more is said of %(whom)s.") % {"whom": buyer_text(held)})
    return pages.redirect(request, "backoffice:order_terms")


def _place(held: OrderTerms) -> Place:
    return Place(held.currency, held.channel_id, held.segment_id, held.company_id)


def _is_saved(request: StaffRequest, form: BasicsForm | LadderForm, save: Callable[[int], object]) -> bool:
    """Save, with the version that the person saw; what is refused is said at the form."""
    try:
        save(form.cleaned_data["seen"])
    except LonjaError as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, _("It is saved and counts from now on."))
    return True


def _page(request: StaffRequest, held: OrderTerms, **bound: Any) -> HttpResponse:
    context: dict[str, Any] = {
        "area": "terms",
        "terms": held,
        "name": buyer_text(held),
        "kind": place_kind(held),
        "said": terms_text(held),
        "basics": BasicsForm.of(held),
        "ladder": LadderForm.of(held),
        "freight": FreightSet(initial=freight_of(held.freight.all())),
        "freight_problems": None,
        "may_manage": request.actor.may(Permission.SALES_PRICES_MANAGE),
    }
    return pages.render(request, "backoffice/terms/one.html", context | bound, status=422 if bound else 200)
