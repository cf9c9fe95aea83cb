"""What a price list is: its names, currency, formula and rounding, its exceptions, the lists on which it stands."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.price_forms import ExceptionsForm, PriceListForm
from lonja.backoffice.views.prices.lists import tabs_of
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.core.texts import localized
from lonja.pricing.actions import save_exceptions, save_price_list
from lonja.pricing.models import PriceList
from lonja.pricing.queries.lists import chain_of, exceptions_of, price_list_or_404, price_lists
from lonja.web import pages


@for_staff(Permission.SALES_PRICES_MANAGE)
def new_price_list(request: StaffRequest) -> HttpResponse:
    """Make a list; it counts for nobody until it is assigned."""
    form = _form(request, None)
    if request.method == "POST" and form.is_valid():
        if price_lists(request.actor).filter(code=form.cleaned_data["code"]).exists():
            form.add_error("code", _("There is a list with this code already."))
        elif (made := _saved(request, form)) is not None:
            return pages.redirect(request, "backoffice:price_list", made.code)
    context = {"area": "prices", "form": form}
    return pages.render(request, "backoffice/prices/new.html", context, status=422 if form.is_bound else 200)


@for_staff(Permission.SALES_PRICES_VIEW)
def price_list_facts(request: StaffRequest, list_code: str) -> HttpResponse:
    """A list's facts, its chain drawn, its exceptions; changed by those who may."""
    found = price_list_or_404(request.actor, list_code)
    form = _form(request, found)
    if request.method == "POST":
        request.actor.require(Permission.SALES_PRICES_MANAGE)
        if form.is_valid() and _saved(request, form) is not None:
            return pages.redirect(request, "backoffice:price_list_facts", list_code)
    return _page(request, found, form=form, status=422 if form.is_bound else 200)


@require_POST
@for_staff(Permission.SALES_PRICES_MANAGE)
def exceptions(request: StaffRequest, list_code: str) -> HttpResponse:
    """Say for which goods a list by formula has another percentage."""
    found, form = price_list_or_404(request.actor, list_code), ExceptionsForm(request.POST)
    if form.is_valid():
        try:
            save_exceptions(request.actor, list_code, form.rows())
        except LonjaError as refused:
            form.add_error("lines", str(refused))
        else:
            messages.success(request, _("The exceptions are saved and count from now on."))
            return pages.redirect(request, "backoffice:price_list_facts", list_code)
    return _page(request, found, exceptions_form=form, status=422)


def _form(request: StaffRequest, held: PriceList | None, *, is_sent: bool = True) -> PriceListForm:
    lists = [
        (one.code, f"{localized(one.names) or one.code} ({one.currency})")
        for one in price_lists(request.actor).order_by("code")
        if held is None or one.pk != held.pk
    ]
    return PriceListForm(request.POST if is_sent and request.method == "POST" else None, lists=lists, held=held)


def _saved(request: StaffRequest, form: PriceListForm) -> PriceList | None:
    try:
        made = save_price_list(request.actor, form.row())
    except LonjaError as refused:
        form.add_error(None, str(refused))
        return None
    messages.success(request, _("%(code)s is saved.") % {"code": made.code})
    return made


def _page(request: StaffRequest, found: PriceList, *, status: int, **forms: Any) -> HttpResponse:
    exceptions_held = list(exceptions_of(request.actor, found))
    context = {
        "area": "prices",
        "list": found,
        "tabs": tabs_of(found, "price_list_facts"),
        "chain": chain_of(found),
        "form": forms.get("form") or _form(request, found, is_sent=False),
        "exceptions": exceptions_held,
        "exceptions_form": forms.get("exceptions_form") or ExceptionsForm.of(exceptions_held),
    }
    return pages.render(request, "backoffice/prices/facts.html", context, status=status)
