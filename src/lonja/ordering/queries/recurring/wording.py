"""Recurring orders in words: when they come, how a run differs, what state it is in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from babel.dates import get_day_names
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lonja.core.texts import language
from lonja.ordering.recurrence import LAST, MonthPlace, Period, Recurrence, Shift
from lonja.ordering.recurring_rules import Difference, DifferenceKind
from lonja.ordering.recurring_states import RecurringState, RunState
from lonja.web import formats

STATE_TONES = {RecurringState.ACTIVE: "ok", RecurringState.PAUSED: "warn", RecurringState.ENDED: "none"}
RUN_TONES = {
    RunState.PLANNED: "info",
    RunState.SKIPPED: "none",
    RunState.WAITING: "warn",
    RunState.REVIEW: "warn",
    RunState.ORDERED: "ok",
    RunState.FAILED: "bad",
}


def day_names() -> list[str]:
    """The names of the days of the week in the reader's language, Monday first."""
    names = get_day_names("wide", locale=language().replace("-", "_"))
    return [str(names[number]) for number in range(7)]


def sentence(rule: Recurrence) -> str:
    """The rule as one would say it: 'every two months on the last working day'."""
    text = {Period.DAY: _days, Period.WEEK: _weeks, Period.MONTH: _months}[rule.period](rule)
    if rule.ends_on is not None:
        return _("%(rule)s, until %(day)s") % {"rule": text, "day": formats.date(rule.ends_on)}
    return text


def _days(rule: Recurrence) -> str:
    every = ngettext("every day", "every %(number)s days", rule.every) % {"number": rule.every}
    return every + _shift_clause(rule)


def _weeks(rule: Recurrence) -> str:
    names = day_names()
    chosen = [names[day] for day in sorted(rule.weekdays or {rule.anchor_on.weekday()})]
    on = (
        chosen[0]
        if len(chosen) == 1
        else _("%(days)s and %(last)s") % {"days": ", ".join(chosen[:-1]), "last": chosen[-1]}
    )
    every = ngettext("every week on %(days)s", "every %(number)s weeks on %(days)s", rule.every)
    return every % {"number": rule.every, "days": on} + _shift_clause(rule)


def _months(rule: Recurrence) -> str:
    every = ngettext("every month", "every %(number)s months", rule.every) % {"number": rule.every}
    place, is_said = _place_in_month(rule)
    text = _("%(every)s on %(place)s") % {"every": every, "place": place}
    return text if is_said else text + _shift_clause(rule)


def _place_in_month(rule: Recurrence) -> tuple[str, bool]:
    """Where in the month, and whether this says already what becomes of closed days."""
    if rule.month_place is MonthPlace.LAST_DAY:
        if rule.shift is Shift.BEFORE:
            return _("the last working day"), True
        return _("the last day"), False
    if rule.month_place is MonthPlace.WEEKDAY:
        return _nth(rule.nth) % {"day": day_names()[rule.weekday]}, False
    day = rule.month_day or rule.anchor_on.day
    if day == 1 and rule.shift is Shift.AFTER:
        return _("the first working day"), True
    if day > 28:
        return _("day %(day)s (the last day of shorter months)") % {"day": day}, False
    return _("day %(day)s") % {"day": day}, False


def _nth(nth: int) -> str:
    return {
        1: _("the first %(day)s"),
        2: _("the second %(day)s"),
        3: _("the third %(day)s"),
        4: _("the fourth %(day)s"),
        LAST: _("the last %(day)s"),
    }[nth]


def _shift_clause(rule: Recurrence) -> str:
    if rule.shift is Shift.BEFORE:
        return ", " + _("or the working day before")
    return ", " + _("or the working day after") if rule.shift is Shift.AFTER else ""


def difference_text(one: Difference, currency: str) -> str:
    """How a line differs, as a sentence."""
    facts: Mapping[str, str] = {
        "name": one.name or one.sku,
        "sku": one.sku,
        "quantity": formats.quantity(one.line.quantity),
        "got": formats.quantity(one.got_quantity) if one.got_quantity is not None else "",
        "instead": f"{one.got_name} ({one.got_sku})" if one.got_sku else "",
        "before": formats.price(one.before, currency),
        "after": formats.price(one.after, currency),
        "why": one.text,
    }
    return _SENTENCES[one.kind]() % facts


_SENTENCES: Mapping[DifferenceKind, Callable[[], str]] = {
    DifferenceKind.PRICE: lambda: _("%(name)s: the price changed from %(before)s to %(after)s."),
    DifferenceKind.PRICE_HELD: lambda: _("%(name)s: the price rose from %(before)s to %(after)s."),
    DifferenceKind.NOT_CONTRACT: lambda: _("%(name)s: today's price, %(after)s, is no contract price."),
    DifferenceKind.SUBSTITUTE: lambda: _("%(name)s is not available: %(got)s of %(instead)s instead. %(why)s"),
    DifferenceKind.REDUCED: lambda: _("%(name)s: %(got)s instead of %(quantity)s, no more is in stock."),
    DifferenceKind.LEFT_OUT: lambda: _("%(name)s is not available and is left out."),
    DifferenceKind.WAITS: lambda: _("%(name)s is not available; the order waits for it."),
    DifferenceKind.QUANTITY: lambda: _("%(name)s is no longer sold in a quantity of %(quantity)s: %(got)s fits."),
    DifferenceKind.COST_CENTER: lambda: _("%(name)s: its cost center is no longer in use."),
    DifferenceKind.FLAW: lambda: _("%(name)s can no longer be ordered as it was configured. %(why)s"),
}


def months_with(days: Iterable[date], most: int = 6) -> list[date]:
    """The first days of the months in which any of these days lies, in their order."""
    return sorted({day.replace(day=1) for day in days})[:most]
