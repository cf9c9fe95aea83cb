"""The inbox of quotes: all of them, by state and rep, as a page or a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.listing import Asked, Listing
from lonja.backoffice.queries import people_who_offer
from lonja.backoffice.quote_forms import FloorForm, LimitForm
from lonja.companies.actor import Actor
from lonja.companies.models import Seller
from lonja.companies.permissions import Permission
from lonja.core.sheets.writer import Cell
from lonja.quotes.actions import set_floor, set_limit
from lonja.quotes.models import Quote
from lonja.quotes.queries import RepFigures, figures_by_rep, floor_percent, quotes_for_seller, state_tone
from lonja.quotes.queries import limits as limits_of
from lonja.quotes.states import QuoteState
from lonja.web import pages
from lonja.web.attempts import tried

GROUPS = {
    "to_answer": gettext_lazy("waiting for us"),
    "consent": gettext_lazy("waiting for consent"),
    "open": gettext_lazy("not decided"),
}
REPS = {"mine": gettext_lazy("mine"), "nobody": gettext_lazy("nobody's")}


@for_staff(Permission.SALES_QUOTES_VIEW)
def quotes(request: StaffRequest) -> HttpResponseBase:
    """All quotes that customers asked for or that were offered."""
    shown = QUOTES.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {
        **shown.frame(),
        "area": "quotes",
        "states": [*GROUPS.items(), *QuoteState.choices],
        "reps": REPS,
        "tone": state_tone,
    }
    return pages.render(request, "backoffice/quotes/list.html", context, fragment="list")


@for_staff(Permission.SALES_QUOTES_VIEW)
def figures(request: StaffRequest) -> HttpResponseBase:
    """How the quotes of a year ended, by rep."""
    shown = FIGURES.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {**shown.frame(), "area": "quotes"}
    return pages.render(request, "backoffice/quotes/figures.html", context, fragment="list")


@for_staff(Permission.SALES_QUOTES_APPROVE)
def floor(request: StaffRequest) -> HttpResponse:
    """What every line of an offer must earn at least."""
    form = FloorForm(request.POST if request.method == "POST" else None, initial={"margin_percent": floor_percent()})
    if form.is_valid():
        set_floor(request.actor, form.cleaned_data["margin_percent"])
        messages.success(request, _("The floor is saved."))
        return pages.redirect(request, "backoffice:quotes")
    context = {"area": "quotes", "form": form}
    return pages.render(request, "backoffice/quotes/floor.html", context, status=422 if form.is_bound else 200)


@for_staff(Permission.SALES_QUOTES_APPROVE)
def limits(request: StaffRequest) -> HttpResponse:
    """Up to what amount everybody, or one person, may send offers without consent."""
    people = people_who_offer()
    form = LimitForm(request.POST or None, people=people, initial={"currency": Seller.objects.get().currency})

    def save() -> None:
        typed = form.cleaned_data
        person = UUID(typed["person"]) if typed["person"] else None
        set_limit(request.actor, person, typed["currency"], typed["amount"])

    if tried(form, save):
        messages.success(request, _("The limit is saved."))
        return pages.redirect(request, "backoffice:quote_limits")
    context = {"area": "quotes", "form": form, "limits": limits_of(request.actor)}
    return pages.render(request, "backoffice/quotes/limits.html", context, status=422 if form.is_bound else 200)


def _found(actor: Actor, asked: Asked) -> QuerySet[Quote]:
    return quotes_for_seller(actor, text=asked["q"], state=asked["state"], rep=asked["rep"])


def _heads() -> Sequence[str]:
    return (
        _("Number"), _("Subject"), _("Customer"), _("State"), _("Rep"), _("Net"), _("Currency"), _("Valid until"),
        _("Lost because"),
    )  # fmt: skip


def _cells(actor: Actor, rows: Sequence[Quote]) -> Iterator[Sequence[Cell]]:
    for one in rows:
        rep = one.rep.name if one.rep else ""
        lost = str(one.get_lost_reason_display())
        state = str(one.get_state_display())
        yield (
            one.number, one.subject, one.company.name, state, rep, one.net_amount, one.currency, one.valid_until, lost,
        )  # fmt: skip


QUOTES = Listing[Quote](
    name="quotes",
    filters=("q", "state", "rep"),
    find=_found,
    sorts={"number": "number", "changed": "changed_at", "net": "net_amount", "until": "valid_until"},
    sort="-changed",
    heads=_heads,
    cells=_cells,
)


def _figures(actor: Actor, asked: Asked) -> list[RepFigures]:
    text = asked["q"].casefold()
    return [one for one in figures_by_rep(actor) if text in one.rep.casefold()]


def _figure_heads() -> Sequence[str]:
    return (
        _("Rep"), _("Currency"), _("Asked for"), _("Offered"), _("Won"), _("Lost"), _("Rate, percent"), _("Won, net"),
        _("Hours to the first answer"),
    )  # fmt: skip


def _figure_cells(actor: Actor, rows: Sequence[RepFigures]) -> Iterator[Sequence[Cell]]:
    for one in rows:
        counts = (one.asked, one.offered, one.won, one.lost)
        yield (one.rep, one.currency, *counts, one.rate, one.won_net, one.hours)


FIGURES = Listing[RepFigures](
    name="quote-figures",
    filters=("q",),
    find=_figures,
    sorts={name: name for name in ("rep", "asked", "won", "rate", "won_net", "hours")},
    sort="-won_net",
    heads=_figure_heads,
    cells=_figure_cells,
    then=("rep",),
)
