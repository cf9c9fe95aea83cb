"""The company's spend as people ask for it and see it: filters, tables with drawn bars, charts, rows of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from lonja.approvals.models import Budget
from lonja.approvals.queries import budgets_visible_to, days_of
from lonja.companies.actor import Actor
from lonja.companies.queries import company_or_404
from lonja.core.clock import today
from lonja.core.sheets.writer import Cell, Column
from lonja.ordering.models import OrderLine
from lonja.ordering.queries import Spend, SpendAsk, SpendRow, category_names, spend_ask
from lonja.ordering.spending import Window, change_percent, months_later
from lonja.storefront.forms import uuid_or_none
from lonja.web import charts, formats, tables
from lonja.web.forms import DateField, Form

SHOWN = 12
"""How many rows of a heading are drawn; the rest is one row."""

WINDOWS = (
    (Window.MONTH, pgettext_lazy("span", "This month")),
    (Window.LAST_MONTH, pgettext_lazy("span", "Last month")),
    (Window.QUARTER, pgettext_lazy("span", "This quarter")),
    (Window.YEAR, pgettext_lazy("span", "This year")),
    (Window.MONTHS_12, pgettext_lazy("span", "12 months")),
    (Window.MONTHS_24, pgettext_lazy("span", "24 months")),
    (Window.CUSTOM, pgettext_lazy("span", "Other days")),
)


class SpendForm(Form):
    """Of which days."""

    window = forms.ChoiceField(label=gettext_lazy("Period"), choices=[(str(key), label) for key, label in WINDOWS])
    since = DateField(label=gettext_lazy("From"), required=False)
    until = DateField(label=pgettext_lazy("days", "To"), required=False)


def asked_by(actor: Actor, query: QueryDict) -> tuple[SpendAsk, Window]:
    """What an address asks for, and its window; days that make no sense become the last twelve months."""
    form = SpendForm(query)
    form.is_valid()
    facts = getattr(form, "cleaned_data", {})
    narrowed: dict[str, Any] = {
        "unit": uuid_or_none(query.get("unit", "")),
        "center": query.get("center"),
        "category": query.get("category"),
        "person": _person(query.get("person")),
        "brand": query.get("brand"),
    }
    window = Window(facts.get("window") or Window.MONTHS_12)
    try:
        return spend_ask(actor, window, facts.get("since"), facts.get("until"), **narrowed), window
    except ValueError:
        return spend_ask(actor, Window.MONTHS_12, **narrowed), Window.MONTHS_12


def _person(text: str | None) -> str | None:
    if not text:
        return text
    found: UUID | None = uuid_or_none(text)
    return str(found) if found else None


@dataclass(frozen=True, slots=True)
class Drawn:
    """A row of a heading: its name, the address of what is beneath it, its bar as percent of the largest."""

    label: str
    href: str | None
    row: SpendRow
    width: Decimal
    change: str


def change_text(now: Decimal, before: Decimal) -> str:
    """By how much spend has changed, as people read it: '+12.5%'; '' where there was none before."""
    change = change_percent(now, before)
    return "" if change is None else f"{'+' if change > 0 else ''}{formats.percent(change, 1)}"


def headings(request: HttpRequest, found: Spend) -> list[tuple[str, str, list[Drawn]]]:
    """Title, what a row without name is called, and rows, for each heading that the address does not narrow."""
    lists = (
        ("unit", _("By department"), "", found.units),
        ("center", _("By cost center"), _("No cost center"), found.centers),
        ("category", _("By category"), "", found.categories),
        ("person", _("By person"), _("Machines"), found.people),
        ("brand", _("By brand"), _("No brand"), found.brands),
    )
    return [
        (title, name, _drawn(request, name, unnamed, rows))
        for name, title, unnamed, rows in lists
        if name not in request.GET
    ]


def _drawn(request: HttpRequest, name: str, unnamed: str, rows: Sequence[SpendRow]) -> list[Drawn]:
    most = max((max(one.amount, one.budget or Decimal(0)) for one in rows), default=Decimal(0)) or Decimal(1)
    shown = list(rows[:SHOWN])
    drawn = [
        Drawn(
            one.label or unnamed,
            tables.query(request, **{name: one.key, "page": None}),
            one,
            max(one.amount, Decimal(0)) / most * 100,
            change_text(one.amount, one.before),
        )
        for one in shown
    ]
    if rest := rows[SHOWN:]:
        sums = [sum((getattr(one, part) for one in rest), Decimal(0)) for part in ("amount", "before")]
        row = SpendRow("", "", sums[0], sums[1])
        label = _("%(num)s more") % {"num": len(rest)}
        drawn.append(Drawn(label, None, row, sums[0] / most * 100, change_text(*sums)))
    return drawn


def month_chart(found: Spend, currency: str, *, is_running: bool) -> charts.Chart:
    """Columns by month; the last one is drawn paler while it runs."""
    return charts.columns(
        _("Net spend by month"),
        [(formats.date(month, "MMM yy"), [amount]) for month, amount in _every_month(found.months)],
        [_("Net")],
        write=lambda value: formats.money(value, currency),
        write_marks=lambda marks: formats.money_marks(marks, currency),
        description=_("One column a month; the last one is still running.") if is_running else _("One column a month."),
        is_last_partial=is_running,
    )


def _every_month(months: Sequence[tuple[date, Decimal]]) -> Iterator[tuple[date, Decimal]]:
    sums = dict(months)
    month = min(sums, default=None)
    while month is not None and month <= max(sums):
        yield month, sums.get(month, Decimal(0))
        month = months_later(month, 1)


def chips(request: HttpRequest, found: Spend, ask: SpendAsk) -> list[tuple[str, str]]:
    """What the address narrows to, in words, each with the address without it."""
    rows: Mapping[str, tuple[Sequence[SpendRow], str]] = {
        "unit": (found.units, _("Department")),
        "center": (found.centers, _("No cost center")),
        "category": (found.categories, _("Category")),
        "person": (found.people, _("Machines")),
        "brand": (found.brands, _("No brand")),
    }
    return [
        (next((one.label for one in rows[name][0] if one.label), "") or rows[name][1], tables.without(request, name))
        for name in rows
        if getattr(ask, name) is not None
    ]


def columns() -> list[Column]:
    """The titles of the file of lines."""
    titles = [_("Day"), _("Order"), _("Your number"), _("Department"), _("Ordered by"), _("Cost center")]
    titles += [_("Category"), _("Brand"), _("SKU"), _("Product")]
    return [*map(Column, titles), Column(_("Quantity"), "#,##0.###"), Column(_("Unit")), Column(_("Net"), "#,##0.00")]


def rows_of(lines: Iterable[OrderLine]) -> Iterator[Sequence[Cell]]:
    """Lines of `spend_lines` as rows of that file."""
    names: dict[str, str] = {}
    for line in lines:
        order, product = line.order, line.variant.product
        branch = product.category.path.partition(".")[0]
        if branch not in names:
            names |= category_names([branch])
        kept: Any = line.kept  # type: ignore[attr-defined]
        yield (
            order.placed_at.date() if order.placed_at else None, order.number, order.po_number, order.unit.name,
            order.requester.name if order.requester else "", line.cost_center_code, names.get(branch, ""),
            product.brand, line.sku, line.name, line.quantity - line.quantity_cancelled, line.sales_unit, kept,
        )  # fmt: skip


def budgets_of_today(actor: Actor) -> list[tuple[Budget, str]]:
    """The budgets that have today, with their days in words; as many as a heading has rows."""
    day = today(company_or_404(actor, actor.company_id).time_zone or None)
    found = budgets_visible_to(actor).filter(starts_on__lte=day, ends_on__gte=day).order_by("cost_center__code")
    return [(one, days_of(one.period, one.starts_on, one.ends_on)) for one in found[:SHOWN]]


def is_running(ask: SpendAsk) -> bool:
    """Whether the last month of the span is not over with it."""
    return (ask.span.until + timedelta(days=1)).day != 1
