"""The day at a glance."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.backoffice import queries
from lonja.backoffice.access import StaffRequest, for_staff
from lonja.companies.models import Seller
from lonja.companies.permissions import Permission
from lonja.ordering.queries import orders_visible_to, state_label, state_tone
from lonja.ordering.states import OrderState
from lonja.web import charts, formats, pages


@for_staff(Permission.SALES_DASHBOARD)
def dashboard(request: StaffRequest) -> HttpResponse:
    """What waits for the seller, what came in, who buys."""
    actor = request.actor
    currency = Seller.objects.values_list("currency", flat=True).first() or "EUR"
    days = queries.turnover_by_day(actor, currency)
    context = {
        "area": "day",
        "day": queries.day(actor),
        "newest": orders_visible_to(actor).filter(state=OrderState.PLACED).order_by("placed_at")[:8],
        "turnover": charts.columns(
            _("Net turnover of the last 30 days"),
            [(formats.date(each, "d MMM"), [net]) for each, net in days],
            [_("Net")],
            write=lambda value: formats.money(value, currency),
            write_marks=lambda marks: formats.money_marks(marks, currency),
            description=_("One column a day; today is still running."),
            is_last_partial=True,
        ),
        "top": queries.top_companies(actor),
        "tone": state_tone,
        "label": state_label,
    }
    return pages.render(request, "backoffice/dashboard.html", context)
