"""Spend: the dashboard, the lines beneath each figure, and their file."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.companies.permissions import Permission
from lonja.core.sheets.writer import XLSX, write_csv, write_xlsx
from lonja.ordering import queries
from lonja.storefront import spend as shown
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.web import pages, tables

PAGE_SIZE = 50
MOST_IN_FILE = 200_000


@for_buyers
def spend(request: BuyerRequest) -> HttpResponse:
    """What was spent in a period, beside the one before, under every heading."""
    request.actor.require(Permission.SPEND_VIEW)
    ask, window = shown.asked_by(request.actor, request.GET)
    found = queries.spend(request.actor, ask)
    context = {
        "area": "spend",
        "ask": ask,
        "form": _form(window, ask),
        "window": window,
        "found": found,
        "change": shown.change_text(found.total, found.before),
        "by_month": shown.month_chart(found, request.actor.currency, is_running=shown.is_running(ask)),
        "headings": shown.headings(request, found),
        "chips": shown.chips(request, found, ask),
        "budgets": shown.budgets_of_today(request.actor),
        "currency": request.actor.currency,
    }
    return pages.render(request, "storefront/spend.html", context)


@for_buyers
def spend_lines(request: BuyerRequest) -> HttpResponse:
    """The lines of orders beneath a figure."""
    ask, window = shown.asked_by(request.actor, request.GET)
    found, number = queries.spend_lines(request.actor, ask), tables.page_number(request)
    rows = list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    context = {
        "area": "spend",
        "ask": ask,
        "window": window,
        "page": tables.Page(rows, number, PAGE_SIZE, found.count(), request),
        "chips": shown.chips(request, queries.spend(request.actor, ask), ask),
        "currency": request.actor.currency,
    }
    return pages.render(request, "storefront/spend_lines.html", context)


@for_buyers
def spend_file(request: BuyerRequest) -> HttpResponse:
    """The same lines as a spreadsheet, or as CSV with `format=csv`."""
    ask, _window = shown.asked_by(request.actor, request.GET)
    rows = shown.rows_of(queries.spend_lines(request.actor, ask)[:MOST_IN_FILE])
    is_csv = request.GET.get("format") == "csv"
    data = write_csv(shown.columns(), rows) if is_csv else write_xlsx(shown.columns(), rows, sheet_name=_("Spend"))
    name = f"spend-{ask.span.since.isoformat()}-{ask.span.until.isoformat()}.{'csv' if is_csv else 'xlsx'}"
    kind = "text/csv; charset=utf-8" if is_csv else XLSX
    return HttpResponse(data, kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _form(window: str, ask: queries.SpendAsk) -> shown.SpendForm:
    return shown.SpendForm(initial={"window": window, "since": ask.span.since, "until": ask.span.until})
