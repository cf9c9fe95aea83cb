"""What was earned by whom in which period, with its ledger; closing, and goods that came back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.listing import Asked, Listing
from lonja.backoffice.rebate_forms import ReturnForm
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.clock import today
from lonja.core.errors import LonjaError
from lonja.core.sheets.writer import Cell
from lonja.core.texts import localized
from lonja.rebates.actions import close_period, take_back
from lonja.rebates.models import RebatePeriod
from lonja.rebates.queries import entry_or_404, ledger_of, period_or_404, rebate_periods, standing_of
from lonja.web import pages, tables

PAGE_SIZE = 50
STATES = {"open": gettext_lazy("running"), "due": gettext_lazy("to be closed"), "closed": gettext_lazy("closed")}


@for_staff(Permission.SALES_PRICES_VIEW)
def rebates(request: StaffRequest) -> HttpResponseBase:
    """What every customer has earned, by agreement and period."""
    shown = REBATES.of(request)
    if (file := shown.file()) is not None:
        return file
    rows = [(each, standing_of(each)) for each in shown.rows]
    context = {**shown.frame(rows), "area": "rebates", "states": STATES, "state_of": state_of}
    return pages.render(request, "backoffice/rebates/periods.html", context, fragment="list")


@for_staff(Permission.SALES_PRICES_VIEW)
def rebate(request: StaffRequest, period_id: UUID) -> HttpResponse:
    """One period of one customer, with every movement."""
    return _page(request, period_id)


@require_POST
@for_staff(Permission.SALES_PRICES_MANAGE)
def close(request: StaffRequest, period_id: UUID) -> HttpResponse:
    """Fix the sum of a period that is over."""
    try:
        close_period(request.actor, period_id)
    except LonjaError as refused:
        if refused.status == 404:
            raise
        messages.error(request, str(refused))
    else:
        messages.success(request, _("The period is closed and its sum is fixed."))
    return pages.redirect(request, "backoffice:rebate", period_id)


@for_staff(Permission.SALES_PRICES_MANAGE)
def return_goods(request: StaffRequest, period_id: UUID, entry_id: int) -> HttpResponse:
    """Note that goods of a shipped line came back."""
    entry = entry_or_404(request.actor, entry_id)
    form = ReturnForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and entry.order_line_id:
        try:
            take_back(request.actor, entry.order_line_id, form.cleaned_data["quantity"], form.cleaned_data["reference"])
        except LonjaError as refused:
            form.add_error("quantity", str(refused))
        else:
            messages.success(request, _("The return is noted; it counts from today."))
            return pages.redirect(request, "backoffice:rebate", period_id)
    context = {"area": "rebates", "entry": entry, "period_id": period_id, "form": form}
    return pages.render(request, "backoffice/rebates/return.html", context, status=422 if form.is_bound else 200)


def state_of(period: RebatePeriod) -> str:
    """A key of STATES."""
    if period.closed_at:
        return "closed"
    return "open" if period.ends_on >= today() else "due"


def _page(request: StaffRequest, period_id: UUID) -> HttpResponse:
    period = period_or_404(request.actor, period_id)
    entries, number = ledger_of(period), tables.page_number(request)
    rows = entries[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    context = {
        "area": "rebates",
        "period": period,
        "one": standing_of(period),
        "state": state_of(period),
        "states": STATES,
        "page": tables.Page(list(rows), number, PAGE_SIZE, entries.count(), request),
    }
    return pages.render(request, "backoffice/rebates/period.html", context, fragment="list")


def _found(actor: Actor, asked: Asked) -> QuerySet[RebatePeriod]:
    return rebate_periods(actor, text=asked["q"], state=asked["state"])


def _heads() -> Sequence[str]:
    heads = (_("Customer"), _("Agreement"), _("Name"), _("First day"), _("Last day"), _("Turnover"), _("Rebate"))
    return (*heads, _("Currency"), _("State"))


def _cells(actor: Actor, rows: Sequence[RebatePeriod]) -> Iterator[Sequence[Cell]]:
    for each in rows:
        one, names = standing_of(each), localized(each.agreement.names)
        days = (each.starts_on, each.ends_on)
        state = str(STATES[state_of(each)])
        yield (each.company.name, each.agreement.code, names, *days, one.turnover, one.amount, one.currency, state)


REBATES = Listing[RebatePeriod](
    name="rebates",
    filters=("q", "state"),
    find=_found,
    sorts={name: name for name in ("company__name", "agreement__code", "starts_on", "turnover", "rebate")},
    sort="-starts_on",
    heads=_heads,
    cells=_cells,
    then=("company__name", "pk"),
)
