"""Pure arithmetic of spend: spans of days, the span before, and what budgets allowed in one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum


class Window(StrEnum):
    """Spans that people ask for by name; all but `CUSTOM` end today or with the last month."""

    MONTH = "month"
    LAST_MONTH = "last_month"
    QUARTER = "quarter"
    YEAR = "year"
    MONTHS_12 = "12_months"
    MONTHS_24 = "24_months"
    CUSTOM = "custom"


_MONTHS: Mapping[Window, int] = {
    Window.MONTH: 1, Window.LAST_MONTH: 1, Window.QUARTER: 3, Window.YEAR: 12, Window.MONTHS_12: 12,
    Window.MONTHS_24: 24,
}  # fmt: skip
LONGEST = timedelta(days=366 * 5)
EARLIEST, LATEST = date(1900, 1, 1), date(2999, 12, 31)
"""Beyond them the arithmetic of days would come to the ends of the calendar."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `since` to `until`, both included."""

    since: date
    until: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.until - self.since).days + 1

    def has(self, day: date) -> bool:
        """Whether it has the day."""
        return self.since <= day <= self.until


def span_of(window: Window, today: date, since: date | None = None, until: date | None = None) -> Span:
    """The days of a window as of today; a custom one has its own, at most five years of them.

    Raises ValueError where a custom one has no first day, or ends before it begins, or is longer than that, or lies
    outside the years 1900 to 2999.
    """
    first = today.replace(day=1)
    match window:
        case Window.CUSTOM:
            last = until or today
            if since is None or not EARLIEST <= since <= last <= LATEST or last - since > LONGEST:
                raise ValueError("a custom span needs a first day that is not after its last, and at most five years")
            return Span(since, last)
        case Window.LAST_MONTH:
            return Span(months_later(first, -1), first - timedelta(days=1))
        case Window.QUARTER:
            return Span(months_later(first, -((first.month - 1) % 3)), today)
        case Window.YEAR:
            return Span(date(today.year, 1, 1), today)
        case _:
            return Span(months_later(first, 1 - _MONTHS[window]), today)


def span_before(window: Window, span: Span) -> Span:
    """The span to compare with: the same days so many months earlier; of a custom span, as many days right before.

    A day that the earlier month does not have is its last one: 31 March is compared with 28 February.
    """
    if window is Window.CUSTOM:
        return Span(span.since - (span.until - span.since) - timedelta(days=1), span.since - timedelta(days=1))
    back = -_MONTHS[window]
    ends_with_month = (span.until + timedelta(days=1)).day == 1
    until = months_later(span.until + timedelta(days=1), back) - timedelta(days=1) if ends_with_month else None
    return Span(months_later(span.since, back), until or months_later(span.until, back))


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last one of that month where it has no such day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    length = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month, min(day.day, length))


def change_percent(now: Decimal, before: Decimal) -> Decimal | None:
    """By how many percent spend has grown, to a tenth; None where there was none before."""
    return None if before <= 0 else ((now - before) / before * 100).quantize(Decimal("0.1"))


@dataclass(frozen=True, slots=True)
class Allowed:
    """A budget as spend looks at it: whose, of which kind, its days, amount, and what was carried into it."""

    code: str
    period: str
    span: Span
    amount: Decimal
    carried: Decimal = Decimal(0)


def whole_of(window: Window, span: Span) -> Span:
    """The whole period that a span is, or will be when it is over: budgets are held against that."""
    if window is Window.CUSTOM:
        return span
    months = _MONTHS[window]
    return Span(span.since, months_later(span.since, months) - timedelta(days=1))


def allowed_in(budgets: Iterable[Allowed], whole: Span) -> dict[str, Decimal]:
    """What budgets allowed each cost center in a whole period, by its code.

    Only budgets of one kind count, those that together cover every day of it and none besides: part of a year's spend
    beside a month's budget would say nothing. Of a year beside its months the year counts. What was carried over adds
    to the first of them alone: the others have it from those before.
    """
    kinds: dict[tuple[str, str], tuple[int, Decimal]] = {}
    for one in budgets:
        if whole.has(one.span.since) and whole.has(one.span.until):
            days, amount = kinds.get((one.code, one.period), (0, Decimal(0)))
            carried = one.carried if one.span.since == whole.since else Decimal(0)
            kinds[one.code, one.period] = days + one.span.days, amount + one.amount + carried
    covering = {key: amount for key, (days, amount) in sorted(kinds.items()) if days == whole.days}
    return {code: amount for (code, _period), amount in covering.items()}
