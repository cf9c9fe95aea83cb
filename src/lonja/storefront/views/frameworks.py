"""Framework agreements: what is left of them, and calling goods off."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.companies.permissions import Permission
from lonja.companies.queries import delivery_addresses
from lonja.core.errors import LonjaError
from lonja.core.ids import new_id
from lonja.quotes.actions import call_off
from lonja.quotes.queries import FrameworkView, framework_or_404, framework_view, framework_views, frameworks_visible_to
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.quote_forms import CallOffForm, called_off
from lonja.web import pages, tables

PAGE_SIZE = 30
WORDS: dict[str, Any] = {"area": "quotes"}


@for_buyers
def frameworks(request: BuyerRequest) -> HttpResponse:
    """The company's agreements that the reader may see, those that run first, with what is left of each."""
    request.actor.require(Permission.QUOTES_REQUEST)
    found = frameworks_visible_to(request.actor).order_by("-ends_on", "number")
    number = tables.page_number(request)
    rows = framework_views(list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]))
    page = tables.Page(rows, number, PAGE_SIZE, found.count(), request)
    return pages.render(request, "storefront/quotes/frameworks.html", {**WORDS, "page": page})


@for_buyers
def framework(request: BuyerRequest, framework_id: UUID) -> HttpResponse:
    """One agreement: what is left, what was called off, and calling off more."""
    view = framework_view(framework_or_404(request.actor, framework_id))
    addresses = delivery_addresses(request.actor)
    form = CallOffForm(request.POST or None, addresses=addresses, initial={"key": new_id().hex})
    if request.method == "POST" and form.is_valid():
        try:
            order = call_off(request.actor, framework_id, form.ask(called_off(request.POST.dict())))
        except LonjaError as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("Called off at the agreed prices."))
            return pages.redirect(request, "storefront:order", order.pk)
    return _page(request, view, form)


def _page(request: BuyerRequest, view: FrameworkView, form: CallOffForm) -> HttpResponse:
    context = {
        **WORDS,
        "view": view,
        "framework": view.framework,
        "quote": view.framework.quote,
        "form": form,
        "typed": request.POST,
        "may_call_off": view.can_be_called_off and request.actor.may(Permission.ORDERS_PLACE),
    }
    return pages.render(request, "storefront/quotes/framework.html", context, status=422 if form.is_bound else 200)
