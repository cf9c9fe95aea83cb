"""Of whom something is said, and which of several prices counts in each channel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.downloads import download, wanted_kind
from lonja.backoffice.terms_forms import PlaceForm, StrategyForm
from lonja.companies.permissions import Permission
from lonja.core.errors import Conflict, LonjaError
from lonja.core.sheets.writer import Cell, Column
from lonja.pricing.actions import OrderTermsRow, save_order_terms, set_strategy
from lonja.pricing.models import STRATEGIES, OrderTerms
from lonja.pricing.queries.terms import strategies, terms_of_places
from lonja.pricing.rules import Strategy
from lonja.pricing.wording_for_seller import buyer_text, place_kind, terms_text
from lonja.web import pages, tables

PAGE_SIZE = 50
SORTS = ("company__name", "currency", "percent_off", "minimum_amount")
KINDS = {"channel": gettext_lazy("channels"), "segment": gettext_lazy("segments"), "company": gettext_lazy("companies")}


@for_staff(Permission.SALES_PRICES_VIEW)
def order_terms(request: StaffRequest) -> HttpResponseBase:
    """Every place of which something is said, in words; and the strategies of the channels."""
    text, place = request.GET.get("q", "").strip()[:80], request.GET.get("place", "")
    sort = tables.Sort.of(request, SORTS, "company__name")
    found = terms_of_places(request.actor, text=text, place=place).order_by(sort.order_by, "segment__code", "pk")
    if kind := wanted_kind(request):
        return download(kind, "terms", _columns(), _cells(found))
    number = tables.page_number(request)
    rows = list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    context: dict[str, Any] = {
        "area": "terms",
        "text": text,
        "place": place,
        "kinds": KINDS,
        "words": {"whom": buyer_text, "kind": place_kind, "said": terms_text},
        "sort": sort,
        "page": tables.Page(rows, number, PAGE_SIZE, found.count(), request),
        "strategies": strategies(request.actor),
        "strategy_choices": STRATEGIES,
        "export_url": lambda kind: tables.query(request, download=kind, page=None),
    }
    return pages.render(request, "backoffice/terms/places.html", context, fragment="list")


@for_staff(Permission.SALES_PRICES_MANAGE)
def new_terms(request: StaffRequest) -> HttpResponse:
    """Begin to say something of a place; of one that has terms, its page opens."""
    form = PlaceForm(request.actor, request.POST if request.method == "POST" else None)
    if form.is_valid():
        place = form.place()
        try:
            held = OrderTerms.objects.filter(currency=place.currency, **form.cleaned_data["whom"]).first()
            held = held or save_order_terms(request.actor, OrderTermsRow(place))
        except LonjaError as refused:
            form.add_error(None, str(refused))
        else:
            return pages.redirect(request, "backoffice:terms_of_place", held.pk)
    context = {"area": "terms", "form": form}
    return pages.render(request, "backoffice/terms/new.html", context, status=422 if form.is_bound else 200)


@require_POST
@for_staff(Permission.SALES_PRICES_MANAGE)
def strategy(request: StaffRequest) -> HttpResponse:
    """Say which of several prices counts in a channel."""
    form = StrategyForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose which price counts."))
        return pages.redirect(request, "backoffice:order_terms")
    typed = form.cleaned_data
    try:
        set_strategy(request.actor, typed["channel"].pk, Strategy(typed["strategy"]), seen=Strategy(typed["seen"]))
    except Conflict as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("It counts in %(channel)s from now on.") % {"channel": typed["channel"].name})
    return pages.redirect(request, "backoffice:order_terms")


def _columns() -> list[Column]:
    heads = (
        _("Kind"), _("For whom"), _("Currency"), _("Permanent percentage off"), _("Small is an order below"),
        _("Surcharge"), _("In words"),
    )  # fmt: skip
    return [Column(head) for head in heads]


def _cells(found: Iterable[OrderTerms]) -> Iterator[Sequence[Cell]]:
    for one in found:
        amounts = (one.percent_off, one.minimum_amount, one.small_order_surcharge)
        yield (place_kind(one), buyer_text(one), one.currency, *amounts, " · ".join(terms_text(one)))
