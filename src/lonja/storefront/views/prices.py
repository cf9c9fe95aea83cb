"""The company's own price list: chosen on a page, taken away as a file."""

from __future__ import annotations

import tempfile
from typing import cast
from urllib.parse import urlencode

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from lonja.catalog.queries import visible_categories
from lonja.companies.actor import Actor
from lonja.core.texts import language
from lonja.exchange.exports.price_list import ListFormat, PriceListAsk, file_name, write_price_list
from lonja.exchange.preparing import is_large, prepare_list, turn_to_wait
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.forms import PriceListForm
from lonja.web import pages

IN_MEMORY = 4_000_000
"""Bytes of a file above which it is kept on disk until it is sent."""

DEFAULTS = {"format": ListFormat.XLSX.value}


@require_safe
@for_buyers
def price_list(request: BuyerRequest) -> HttpResponse:
    """Which part of the catalog, in which format and language."""
    form = PriceListForm(branches=visible_categories(request.actor))
    return pages.render(request, "storefront/price_list.html", {"form": form})


@require_POST
@for_buyers
def prepare(request: BuyerRequest) -> HttpResponse:
    """Take a list away: at once, or from its own page once the worker has made it."""
    form = _form(request.actor, request.POST.dict())
    if not form.is_valid():
        return pages.render(request, "storefront/price_list.html", {"form": form}, status=422)
    ask = PriceListAsk(**form.cleaned_data)
    with turn_to_wait(ask) as is_free:
        is_waited_for = is_free and not is_large(request.actor, ask)
    if not is_waited_for:
        return redirect("storefront:prepared_file", prepare_list(request.actor, ask).pk)
    return redirect(f"{reverse('storefront:price_list_file')}?{urlencode(form.cleaned_data)}")


@require_safe
@for_buyers
def price_list_file(request: BuyerRequest) -> HttpResponse:
    """The file, priced at this moment; one that is too large for that is refused."""
    form = _form(request.actor, request.GET.dict())
    if form.is_valid():
        ask = PriceListAsk(**form.cleaned_data)
        if is_large(request.actor, ask):
            form.add_error("format", _("This list is too large to wait for. Ask for it with the button below."))
        else:
            with turn_to_wait(ask) as is_free:
                if is_free:
                    return _sent(request.actor, ask)
            return _crowded(request, form)
    return pages.render(request, "storefront/price_list.html", {"form": form}, status=422)


def _crowded(request: BuyerRequest, form: PriceListForm) -> HttpResponse:
    words = _(
        "Others are having lists made. Ask for yours with the button below: it is made while you do something else."
    )
    form.add_error("format", words)
    answer = pages.render(request, "storefront/price_list.html", {"form": form}, status=503)
    answer["Retry-After"] = "10"
    return answer


def _form(actor: Actor, asked: dict[str, str]) -> PriceListForm:
    return PriceListForm({**DEFAULTS, "language": language()[:2], **asked}, branches=visible_categories(actor))


def _sent(actor: Actor, ask: PriceListAsk) -> HttpResponse:
    # The answer closes it when it is sent.
    target = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115
    write_price_list(actor, ask, target)
    target.seek(0)
    return cast(HttpResponse, FileResponse(target, as_attachment=True, filename=file_name(actor, ask)))
