"""Of whom something is said, and which of several prices counts in each channel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.listing import Asked, Listing
from lonja.backoffice.terms_forms import PlaceForm, StrategyForm
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import Conflict, LonjaError
from lonja.core.sheets.writer import Cell
from lonja.pricing.actions import OrderTermsRow, save_order_terms, set_strategy
from lonja.pricing.models import STRATEGIES, OrderTerms
from lonja.pricing.queries.terms import strategies, terms_of_places
from lonja.pricing.rules import Strategy
from lonja.pricing.wording_for_seller import buyer_text, place_kind, terms_text
from lonja.web import pages

KINDS = {"channel": gettext_lazy("channels"), "segment": gettext_lazy("segments"), "company": gettext_lazy("companies")}


@for_staff(Permission.SALES_PRICES_VIEW)
def order_terms(request: StaffRequest) -> HttpResponseBase:
    """Every place of which something is said, in words; and the strategies of the channels."""
    shown = ORDER_TERMS.of(request)
    if (file := shown.file()) is not None:
        return file
    context: dict[str, Any] = {
        **shown.frame(),
        "area": "terms",
        "kinds": KINDS,
        "words": {"whom": buyer_text, "kind": place_kind, "said": terms_text},
        "strategies": strategies(request.actor),
        "strategy_choices": STRATEGIES,
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


def _found(actor: Actor, asked: Asked) -> QuerySet[OrderTerms]:
    return terms_of_places(actor, text=asked["q"], place=asked["place"])


def _heads() -> Sequence[str]:
    return (
        _("Kind"), _("For whom"), _("Currency"), _("Permanent percentage off"), _("Small is an order below"),
        _("Surcharge"), _("In words"),
    )  # fmt: skip


def _cells(actor: Actor, rows: Sequence[OrderTerms]) -> Iterator[Sequence[Cell]]:
    for one in rows:
        amounts = (one.percent_off, one.minimum_amount, one.small_order_surcharge)
        yield (place_kind(one), buyer_text(one), one.currency, *amounts, " · ".join(terms_text(one)))


ORDER_TERMS = Listing[OrderTerms](
    name="terms",
    filters=("q", "place"),
    find=_found,
    sorts={name: name for name in ("company__name", "currency", "percent_off", "minimum_amount")},
    sort="company__name",
    heads=_heads,
    cells=_cells,
    then=("segment__code", "pk"),
)
