"""The company's spend as charts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.utils.translation import gettext as _

from lonja.companies.actor import Actor
from lonja.ordering.queries import spend_by_cost_center, spend_by_month
from lonja.web import charts, formats


def spend_charts(actor: Actor, since: date) -> dict[str, charts.Chart]:
    """Net spend since a day: columns by month, bars by cost center (the company's currency)."""
    write = _money_in(actor.currency)
    months = [(formats.date(month, "MMM yy"), [amount]) for month, amount in spend_by_month(actor, since)]
    centers = [(row.label or _("no cost center"), row.amount) for row in spend_by_cost_center(actor, since)]
    return {
        "by_month": charts.columns(
            _("Net spend by month"),
            months,
            [_("Net")],
            write=write,
            write_marks=lambda marks: formats.money_marks(marks, actor.currency),
            description=_("One column a month; the last one is still running."),
            is_last_partial=True,
        ),
        "by_center": charts.rows(
            _("Net spend by cost center"),
            centers,
            _("Net"),
            write=write,
            description=_("One bar a cost center, the largest first."),
        ),
    }


def _money_in(currency: str) -> Callable[[charts.Value], str]:
    return lambda value: formats.money(value, currency)
