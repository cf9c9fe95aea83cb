"""The company's own price list: chosen on a page, taken away as a file."""

from __future__ import annotations

import tempfile
from typing import cast

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import require_safe

from lonja.catalog.queries import visible_categories
from lonja.core.texts import language
from lonja.exchange.exports.price_list import ListFormat, PriceListAsk, file_name, write_price_list
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


@require_safe
@for_buyers
def price_list_file(request: BuyerRequest) -> HttpResponse:
    """The file, priced at this moment."""
    actor = request.actor
    branches = visible_categories(actor)
    form = PriceListForm({**DEFAULTS, "language": language()[:2], **request.GET.dict()}, branches=branches)
    if not form.is_valid():
        return pages.render(request, "storefront/price_list.html", {"form": form}, status=422)
    ask = PriceListAsk(**form.cleaned_data)
    # The answer closes it when it is sent.
    target = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115
    write_price_list(actor, ask, target)
    target.seek(0)
    return cast(HttpResponse, FileResponse(target, as_attachment=True, filename=file_name(actor, ask)))
