"""On which days something comes again: pure arithmetic of calendars, without a clock and without a database.

A date that comes by the rule alone, whatever is closed, is *due*; it names the run for good. The day on which it runs
is the due date, or the nearest open day before or after it. Every due date is computed from the anchor, never from
the one before: a month that is too short clamps its own date and no other (31 January, 28 February, 31 March).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import count, islice, takewhile
from typing import NamedTuple
from zoneinfo import ZoneInfo

from lonja.ordering.closed_days import WorkCalendar

MOST_EVERY = 366
LONGEST_SHIFT = 60
"""So many days are looked through for an open one; who is closed for longer gets the due date itself."""

LAST = -1
DAYS_OF_WEEK = 7


class Period(StrEnum):
    """What is counted."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class MonthPlace(StrEnum):
    """Where in its month a due date lies: a day of the month, the last one, or a weekday such as the second Monday."""

    DAY = "day"
    LAST_DAY = "last_day"
    WEEKDAY = "weekday"


class Shift(StrEnum):
    """What becomes of a due date that is closed."""

    NONE = "none"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule: every so many days, weeks or months from `anchor_on` on, until `ends_on` (inclusive).

    `weekdays` (0 is Monday) count for weeks; none: that of the anchor. For months `month_place` says which day:
    `month_day` (that of the anchor without), the last one, or the `nth` weekday `weekday` (1 to 4, LAST for the last).
    """

    period: Period
    every: int
    anchor_on: date
    weekdays: frozenset[int] = frozenset()
    month_place: MonthPlace = MonthPlace.DAY
    month_day: int | None = None
    nth: int = 1
    weekday: int = 0
    shift: Shift = Shift.NONE
    ends_on: date | None = None


class Occurrence(NamedTuple):
    """A due date, and the day on which it runs."""

    due_on: date
    runs_on: date

    @property
    def is_shifted(self) -> bool:
        """Whether it gives way to a day that is closed."""
        return self.due_on != self.runs_on


def is_sound(rule: Recurrence) -> bool:
    """Whether the rule says something: counts, days and places are within what a calendar has."""
    return (
        1 <= rule.every <= MOST_EVERY
        and all(0 <= day < DAYS_OF_WEEK for day in rule.weekdays)
        and (rule.month_day is None or 1 <= rule.month_day <= 31)
        and (rule.nth == LAST or 1 <= rule.nth <= 4)
        and 0 <= rule.weekday < DAYS_OF_WEEK
        and (rule.ends_on is None or rule.ends_on >= rule.anchor_on)
    )


def due_dates(rule: Recurrence, since: date | None = None) -> Iterator[date]:
    """The due dates in their order, from `since` on (inclusive; from the anchor without), up to the rule's end."""
    start = rule.anchor_on if since is None else max(since, rule.anchor_on)
    for due in _all_dates(rule, start):
        if rule.ends_on is not None and due > rule.ends_on:
            return
        if due >= start:
            yield due


def _all_dates(rule: Recurrence, start: date) -> Iterator[date]:
    """Due dates from a step that is not after `start` on; the first ones may lie before it."""
    anchor = rule.anchor_on
    try:
        if rule.period is Period.DAY:
            for step in count((start - anchor).days // rule.every):
                yield anchor + timedelta(days=step * rule.every)
        elif rule.period is Period.WEEK:
            monday = anchor - timedelta(days=anchor.weekday())
            wanted = sorted(rule.weekdays or {anchor.weekday()})
            for step in count((start - monday).days // (DAYS_OF_WEEK * rule.every)):
                yield from (monday + timedelta(weeks=step * rule.every, days=day) for day in wanted)
        else:
            months = (start.year - anchor.year) * 12 + start.month - anchor.month
            for step in count(months // rule.every):
                yield _in_month(rule, anchor.year * 12 + anchor.month - 1 + step * rule.every)
    except (OverflowError, ValueError):  # the end of the calendar, in the year 9999
        return


def _in_month(rule: Recurrence, month: int) -> date:
    """The due date in a month, counted since the year 0."""
    year, index = divmod(month, 12)
    first_weekday, length = monthrange(year, index + 1)
    if rule.month_place is MonthPlace.LAST_DAY:
        day = length
    elif rule.month_place is MonthPlace.WEEKDAY:
        first = (rule.weekday - first_weekday) % DAYS_OF_WEEK + 1
        day = (
            first + (length - first) // DAYS_OF_WEEK * DAYS_OF_WEEK if rule.nth == LAST else first + 7 * (rule.nth - 1)
        )
    else:
        day = min(rule.month_day or rule.anchor_on.day, length)
    return date(year, index + 1, day)


def shifted(day: date, shift: Shift, closed: WorkCalendar) -> date:
    """The day itself if it is open, or else the nearest open one before or after it, as the rule wants."""
    if shift is Shift.NONE:
        return day
    step = timedelta(days=-1 if shift is Shift.BEFORE else 1)
    found = (day + step * number for number in range(LONGEST_SHIFT))
    return next((each for each in found if closed.is_open(each)), day)


def occurrences(rule: Recurrence, closed: WorkCalendar, *, since: date | None = None) -> Iterator[Occurrence]:
    """The due dates from `since` on with the days on which they run, which only ever go up.

    Of several dates that give way to the same open day (Saturday and Sunday to Monday) the first one counts alone.
    """
    earlier = None if since is None else _one_before(rule, since)
    before = None if earlier is None else shifted(earlier, rule.shift, closed)
    for due in due_dates(rule, since):
        runs_on = shifted(due, rule.shift, closed)
        if before is None or runs_on > before:
            yield Occurrence(due, runs_on)
            before = runs_on


def _one_before(rule: Recurrence, day: date) -> date | None:
    """The due date just before a day; None where the rule begins on it or later."""
    whole_step = {Period.DAY: 1, Period.WEEK: DAYS_OF_WEEK, Period.MONTH: 31}[rule.period]
    start = day - timedelta(days=(rule.every + 1) * whole_step)
    return max(takewhile(lambda due: due < day, due_dates(rule, start)), default=None)


def upcoming(
    rule: Recurrence, closed: WorkCalendar, *, after: date | None, not_before: date, most: int
) -> list[Occurrence]:
    """The next occurrences, at most `most`: due after `after`, and running on `not_before` or later."""
    since = not_before - timedelta(days=LONGEST_SHIFT) if after is None else after + timedelta(days=1)
    fitting = (one for one in occurrences(rule, closed, since=since) if one.runs_on >= not_before)
    return list(islice(fitting, max(most, 0)))


def moment_of(day: date, hour: int, zone: str) -> datetime:
    """The instant (UTC) at which a full hour begins on a day in a time zone.

    An hour that the clock leaves out in spring begins with the next one; one that it repeats in autumn is the first.
    """
    return datetime.combine(day, time(hour), ZoneInfo(zone)).astimezone(UTC)
