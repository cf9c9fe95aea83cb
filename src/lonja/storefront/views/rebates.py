"""Rebates: what the company has earned back, what it lacks for more, and from which goods."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.rebates.models import RebatePeriod
from lonja.rebates.queries import (
    ledger_of,
    past_rebates,
    period_or_404,
    running_rebates,
    standing_of,
    turnover_by_month,
)
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.web import charts, formats, pages, tables

PAGE_SIZE = 50


@for_buyers
def rebates(request: BuyerRequest) -> HttpResponse:
    """Where the company stands in each agreement, and the periods that are over."""
    running = running_rebates(request.actor)
    context = {"area": "rebates", "running": running, "past": past_rebates(request.actor)}
    return pages.render(request, "storefront/rebates.html", context)


@for_buyers
def rebate(request: BuyerRequest, period_id: UUID) -> HttpResponse:
    """One period: the sum, the turnover by month, and each movement behind it."""
    period = period_or_404(request.actor, period_id)
    entries, number = ledger_of(period), tables.page_number(request)
    rows = entries[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    context = {
        "area": "rebates",
        "one": standing_of(period),
        "chart": _chart(period),
        "page": tables.Page(list(rows), number, PAGE_SIZE, entries.count(), request),
    }
    return pages.render(request, "storefront/rebate.html", context, fragment="list")


def _chart(period: RebatePeriod) -> charts.Chart:
    currency = period.agreement.currency
    return charts.columns(
        _("Counted turnover by month"),
        [(formats.date(month, "MMM yy"), [amount]) for month, amount in turnover_by_month(period)],
        [_("Net")],
        write=lambda value: formats.money(value, currency),
        write_marks=lambda marks: formats.money_marks(marks, currency),
        description=_("One column a month in which goods were shipped or came back."),
    )
