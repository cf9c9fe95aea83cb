"""A promotion: made, changed, copied, and tried before it is saved."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.promotion_forms import PromotionForm, TrialForm
from lonja.backoffice.promotion_trial import tried_cart
from lonja.backoffice.views.promotions.lists import STATES, TONES, WORDS
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.pricing.actions import save_promotion
from lonja.pricing.models import Promotion
from lonja.pricing.queries.promotions import promotion_or_404, promotions, promotions_beside
from lonja.pricing.wording import verdict_text
from lonja.pricing.wording_for_seller import stacking
from lonja.web import pages


@for_staff(Permission.SALES_PRICES_MANAGE)
def new_promotion(request: StaffRequest) -> HttpResponse:
    """Make a promotion, from nothing or as a copy of `?from=`."""
    copied = request.GET.get("from", "")
    source = promotion_or_404(request.actor, copied) if copied else None
    form = PromotionForm(request.actor, request.POST if request.method == "POST" else None, source=source)
    return _answer(request, form, None)


@for_staff(Permission.SALES_PRICES_VIEW)
def promotion(request: StaffRequest, promotion_code: str) -> HttpResponse:
    """One promotion in words, changed and tried by those who may."""
    held = promotion_or_404(request.actor, promotion_code)
    if request.method == "POST":
        request.actor.require(Permission.SALES_PRICES_MANAGE)
    form = PromotionForm(request.actor, request.POST if request.method == "POST" else None, held=held)
    return _answer(request, form, held)


def _answer(request: StaffRequest, form: PromotionForm, held: Promotion | None) -> HttpResponse:
    if not form.is_bound:
        return _page(request, form, held)
    if request.POST.get("do") == "try":
        return _tried(request, form, held)
    if form.is_valid() and (made := _saved(request, form)) is not None:
        return pages.redirect(request, "backoffice:promotion", made.code)
    return _page(request, form, held, status=422)


def _saved(request: StaffRequest, form: PromotionForm) -> Promotion | None:
    row = form.row()
    if form.held is None and promotions(request.actor).filter(code=row.code).exists():
        form.add_error("code", _("There is a promotion with this code already."))
        return None
    try:
        made = save_promotion(request.actor, row, seen=form.cleaned_data["seen"] or 0 if form.held else None)
    except LonjaError as refused:
        form.add_error(None, str(refused))
        return None
    text = _("%(code)s is saved and counts from now on.") if made.is_active else _("%(code)s is saved, switched off.")
    messages.success(request, text % {"code": made.code})
    return made


def _tried(request: StaffRequest, form: PromotionForm, held: Promotion | None) -> HttpResponse:
    trial = TrialForm(request.actor, request.POST)
    are_valid = form.is_valid(), trial.is_valid()
    if not all(are_valid):
        return _page(request, form, held, trial=trial, status=422)
    try:
        tried = tried_cart(request.actor, form.row(), trial.cleaned_data["company"], trial.cleaned_data["lines"])
    except LonjaError as refused:
        form.add_error(None, str(refused))
        return _page(request, form, held, trial=trial, status=422)
    return _page(request, form, held, trial=trial, tried=tried)


def _page(
    request: StaffRequest,
    form: PromotionForm,
    held: Promotion | None,
    *,
    trial: TrialForm | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    beside = promotions_beside(request.actor, held or Promotion())
    context: dict[str, Any] = {
        "area": "promotions",
        "promotion": held,
        "form": form,
        "trial": trial or TrialForm(request.actor),
        "tried": None,
        "beside": list(beside[:12]),
        "stacking": stacking,
        "verdict_text": verdict_text,
        "states": STATES,
        "tones": TONES,
        "may_manage": request.actor.may(Permission.SALES_PRICES_MANAGE),
    }
    return pages.render(request, "backoffice/promotions/one.html", {**WORDS, **context, **more}, status=status)
