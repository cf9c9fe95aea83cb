"""Customers' recurring orders, to look at: what the next weeks bring, and which runs were held or failed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import Min, Q, QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.listing import Asked, Listing
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.clock import today
from lonja.core.sheets.writer import Cell
from lonja.ordering.models import RecurringOrder, RecurringRun
from lonja.ordering.queries.recurring import (
    RUN_TONES,
    STATE_TONES,
    difference_text,
    history,
    outlook,
    recurring_or_404,
    recurring_visible_to,
    sentence,
    written_lines,
)
from lonja.ordering.recurring_rules import difference_from
from lonja.ordering.recurring_states import TO_BE_MENDED, TO_BE_TRIED, RecurringState, RunState
from lonja.web import pages

WORDS: dict[str, Any] = {
    "area": "orders",
    "sentence": sentence,
    "in_words": difference_text,
    "states": dict(RecurringState.choices),
    "tones": STATE_TONES,
    "run_states": dict(RunState.choices),
    "run_tones": RUN_TONES,
}
SOON = timedelta(days=28)


@for_staff(Permission.SALES_ORDERS_VIEW)
def recurring_orders(request: StaffRequest) -> HttpResponseBase:
    """All of them by customer, name and state, the next run first."""
    shown = RECURRING.of(request)
    if (file := shown.file()) is not None:
        return file
    seen = recurring_visible_to(request.actor).values("pk")
    runs = RecurringRun.objects.filter(recurring__in=seen)
    context = {
        **WORDS,
        **shown.frame(),
        "soon": runs.filter(state__in=TO_BE_TRIED, runs_on__lte=today() + SOON).count(),
        "held": runs.filter(state__in=TO_BE_MENDED).count(),
    }
    return pages.render(request, "backoffice/recurring/list.html", context, fragment="list")


@for_staff(Permission.SALES_ORDERS_VIEW)
def recurring_order(request: StaffRequest, recurring_id: UUID) -> HttpResponse:
    """One of them: what it says, its next runs at the customer's prices, what became of the others."""
    held = recurring_or_404(request.actor, recurring_id)
    past = [(run, [difference_from(row) for row in run.differences]) for run in history(request.actor, held)]
    context = {**WORDS, "held": held, "ahead": outlook(held), "lines": written_lines(held), "past": past}
    return pages.render(request, "backoffice/recurring/one.html", context)


def _found(actor: Actor, asked: Asked) -> QuerySet[RecurringOrder]:
    text = asked["q"].strip()[:80]
    found = recurring_visible_to(actor).filter(Q(company__name__icontains=text) | Q(name__icontains=text))
    if asked["state"] in RecurringState.values:
        found = found.filter(state=asked["state"])
    planned = Q(runs__state__in=TO_BE_TRIED) & Q(state=RecurringState.ACTIVE)
    return found.annotate(next_on=Min("runs__runs_on", filter=planned))


def _heads() -> Sequence[str]:
    return (_("Customer"), _("Recurring order"), _("Rhythm"), _("Next run"), _("Answers for it"), _("State"))


def _cells(actor: Actor, rows: Sequence[RecurringOrder]) -> Iterator[Sequence[Cell]]:
    for one in rows:
        next_on = one.next_on  # type: ignore[attr-defined]
        state = str(RecurringState(one.state).label)
        yield (one.company.name, one.name, sentence(one.rule), next_on, one.owner.name, state)


RECURRING = Listing[RecurringOrder](
    name="recurring-orders",
    filters=("q", "state"),
    find=_found,
    sorts={"next": "next_on", "company": "company__name", "name": "name"},
    sort="next",
    then=("company__name", "name", "pk"),
    heads=_heads,
    cells=_cells,
)
