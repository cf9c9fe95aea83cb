"""Dates that come again: tables of real calendars, and laws that hold for any rule."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import islice, pairwise
from typing import Any

import pytest
from dateutil import rrule
from dateutil.easter import easter as known_easter
from hypothesis import given
from hypothesis import strategies as st

from lonja.ordering.closed_days import ClosedDay, Unreadable, WorkCalendar, easter, national_holidays, read_days
from lonja.ordering.recurrence import (
    LAST,
    MonthPlace,
    Period,
    Recurrence,
    Shift,
    due_dates,
    is_sound,
    moment_of,
    occurrences,
    shifted,
    upcoming,
)

SPAIN = WorkCalendar("ES")


def rule(period: str, every: int, anchor: str, **facts: Any) -> Recurrence:
    return Recurrence(Period(period), every, date.fromisoformat(anchor), **facts)


def first(how_many: int, of: Recurrence) -> list[str]:
    return [str(each) for each in islice(due_dates(of), how_many)]


def test_monthly_on_the_31st_never_drifts() -> None:
    """The trap: elsewhere 31 January leads to 3 March and stays on the 3rd; here every month clamps its own date."""
    monthly = rule("month", 1, "2026-01-31")
    assert first(5, monthly) == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]
    assert first(3, rule("month", 1, "2028-01-30"))[1] == "2028-02-29"
    for start in ("2026-02-28", "2026-03-01", "2026-03-30"):
        assert next(due_dates(monthly, date.fromisoformat(start))).day >= 28


@pytest.mark.parametrize(
    ("of", "dates"),
    [
        (rule("day", 10, "2026-12-25"), ["2026-12-25", "2027-01-04", "2027-01-14"]),
        (rule("week", 2, "2026-11-18"), ["2026-11-18", "2026-12-02", "2026-12-16"]),
        (
            rule("week", 2, "2026-11-18", weekdays=frozenset({0, 2, 4})),
            ["2026-11-18", "2026-11-20", "2026-11-30", "2026-12-02"],
        ),
        (rule("month", 2, "2026-11-15"), ["2026-11-15", "2027-01-15", "2027-03-15"]),
        (rule("month", 1, "2026-11-20", month_day=5), ["2026-12-05", "2027-01-05"]),
        (rule("month", 2, "2026-12-10", month_place=MonthPlace.LAST_DAY), ["2026-12-31", "2027-02-28", "2027-04-30"]),
        (
            rule("month", 1, "2026-11-01", month_place=MonthPlace.WEEKDAY, nth=2, weekday=0),
            ["2026-11-09", "2026-12-14", "2027-01-11"],
        ),
        (
            rule("month", 1, "2026-11-01", month_place=MonthPlace.WEEKDAY, nth=LAST, weekday=4),
            ["2026-11-27", "2026-12-25", "2027-01-29"],
        ),
        (rule("month", 12, "2024-02-29"), ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]),
        (rule("month", 1, "2026-11-15", ends_on=date(2027, 1, 15)), ["2026-11-15", "2026-12-15", "2027-01-15"]),
    ],
)
def test_the_dates_of_a_rule(of: Recurrence, dates: list[str]) -> None:
    assert first(len(dates), of) == dates


def test_an_end_is_inclusive_and_final() -> None:
    ending = rule("month", 1, "2026-11-15", ends_on=date(2027, 1, 15))
    assert len(list(due_dates(ending))) == 3
    assert list(due_dates(ending, date(2027, 1, 16))) == []


def test_the_calendar_ends_without_a_fault() -> None:
    assert [len(list(due_dates(rule(kind, 300, "9999-12-01")))) for kind in ("day", "week", "month")] == [1, 1, 1]


def test_closed_days_give_way_before_or_after() -> None:
    # 6 and 8 December 2026 are a Sunday and a Tuesday, both holidays; Monday 7 is open.
    day = date(2026, 12, 8)
    assert shifted(day, Shift.BEFORE, SPAIN) == date(2026, 12, 7)
    assert shifted(day, Shift.AFTER, SPAIN) == date(2026, 12, 9)
    assert shifted(day, Shift.NONE, SPAIN) == day
    assert shifted(date(2026, 4, 3), Shift.AFTER, SPAIN) == date(2026, 4, 6)  # Good Friday
    assert shifted(date(2026, 4, 3), Shift.AFTER, WorkCalendar()) == date(2026, 4, 3)


def test_the_last_working_day_every_two_months() -> None:
    office = rule("month", 2, "2026-01-31", month_place=MonthPlace.LAST_DAY, shift=Shift.BEFORE)
    days = upcoming(office, SPAIN, after=None, not_before=date(2026, 1, 1), most=6)
    assert [str(each.runs_on) for each in days] == [
        "2026-01-30", "2026-03-31", "2026-05-29", "2026-07-31", "2026-09-30", "2026-11-30",
    ]  # fmt: skip
    assert [each.is_shifted for each in days] == [True, False, True, False, False, False]


def test_a_weekend_of_daily_dates_makes_one_run_not_three() -> None:
    """The trap of shifting: Saturday, Sunday and Monday would all run on Monday."""
    daily = rule("day", 1, "2026-11-20", shift=Shift.AFTER)
    runs = [str(one.runs_on) for one in islice(occurrences(daily, SPAIN), 4)]
    assert runs == ["2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25"]
    # Also where one begins to look in the middle of it.
    after_saturday = upcoming(daily, SPAIN, after=date(2026, 11, 21), not_before=date(2026, 11, 21), most=1)
    assert [str(one.runs_on) for one in after_saturday] == ["2026-11-24"]


def test_a_company_that_never_opens_gets_the_dates_themselves() -> None:
    shut = WorkCalendar(own=tuple(ClosedDay(date(2024, 1, 1) + timedelta(days=n), is_yearly=True) for n in range(366)))
    assert shifted(date(2026, 3, 3), Shift.AFTER, shut) == date(2026, 3, 3)


def test_an_own_day_says_more_than_the_nation_and_one_year_more_than_every_year() -> None:
    own = WorkCalendar(
        "ES",
        (
            ClosedDay(date(2024, 5, 15), "San Isidro", is_yearly=True),
            ClosedDay(date(2027, 5, 15), is_open=True),
            ClosedDay(date(2026, 12, 8), "we count", is_open=True),
        ),
    )
    assert not own.is_open(date(2026, 5, 15))
    assert own.why_closed(date(2026, 5, 15)) == "San Isidro"
    assert own.is_open(date(2027, 5, 15))  # a Saturday on which they work
    assert own.is_open(date(2026, 12, 8))


def test_easter_is_that_of_the_church_for_six_hundred_years() -> None:
    assert all(easter(year) == known_easter(year) for year in range(1583, 2200))
    assert date(2027, 3, 26) in national_holidays("ES", 2027)
    assert len(national_holidays("ES", 2026)) == 10
    assert national_holidays("XX", 2026) == frozenset()


@pytest.mark.parametrize(
    ("day", "hour", "instant"),
    [
        (date(2026, 7, 1), 6, datetime(2026, 7, 1, 4, tzinfo=UTC)),
        (date(2026, 12, 1), 6, datetime(2026, 12, 1, 5, tzinfo=UTC)),
        (date(2026, 3, 29), 2, datetime(2026, 3, 29, 1, tzinfo=UTC)),  # an hour that is left out: 3 o'clock
        (date(2026, 3, 29), 3, datetime(2026, 3, 29, 1, tzinfo=UTC)),
        (date(2026, 10, 25), 2, datetime(2026, 10, 25, 0, tzinfo=UTC)),  # an hour that comes twice: the first
    ],
)
def test_hours_are_those_of_the_seller_also_when_the_clocks_change(day: date, hour: int, instant: datetime) -> None:
    assert moment_of(day, hour, "Europe/Madrid") == instant


def test_nonsense_is_no_rule() -> None:
    assert is_sound(rule("month", 1, "2026-01-01"))
    wrong = [{"month_day": 32}, {"weekdays": frozenset({7})}, {"nth": 5}, {"weekday": 7}, {"ends_on": date(2025, 1, 1)}]
    assert not any(is_sound(rule("month", 1, "2026-01-01", **facts)) for facts in wrong)
    assert not is_sound(rule("day", 0, "2026-01-01"))


def test_a_calendar_is_read_from_lines_and_from_a_file() -> None:
    lines = "Día;Nombre\n15/05/2026;San Isidro\n9/11; Almudena\n2026-12-24, Nochebuena\n\n"
    assert read_days(lines) == [
        ClosedDay(date(2026, 5, 15), "San Isidro"),
        ClosedDay(date(2024, 11, 9), "Almudena", is_yearly=True),
        ClosedDay(date(2026, 12, 24), "Nochebuena"),
    ]
    file = (
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260803\r\nDTEND;VALUE=DATE:20260806\r\n"
        "SUMMARY:Cierre\\, aver\r\n ano\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20250515\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:San Isidro\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )
    found = read_days(file)
    assert [str(one.on) for one in found] == ["2026-08-03", "2026-08-04", "2026-08-05", "2025-05-15"]
    assert (found[0].name, found[3].is_yearly) == ("Cierre, averano", True)


@pytest.mark.parametrize(
    ("text", "line"),
    [("15/05/2026;ok\n31/02/2026;no such day", 2), ("x\ny", 2), ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\n", 2)],
)
def test_a_line_that_says_no_day_is_named(text: str, line: int) -> None:
    with pytest.raises(Unreadable) as refused:
        read_days(text)
    assert refused.value.line == line


def rules() -> st.SearchStrategy[Recurrence]:
    return st.builds(
        Recurrence,
        period=st.sampled_from(Period),
        every=st.integers(1, 14),
        anchor_on=st.dates(date(2020, 1, 1), date(2040, 12, 31)),
        weekdays=st.frozensets(st.integers(0, 6), max_size=3),
        month_place=st.sampled_from(MonthPlace),
        month_day=st.none() | st.integers(1, 31),
        nth=st.sampled_from((1, 2, 3, 4, LAST)),
        weekday=st.integers(0, 6),
        shift=st.sampled_from(Shift),
    )


@given(rules(), st.integers(0, 2000))
def test_where_one_begins_to_look_changes_no_date(of: Recurrence, days: int) -> None:
    since = of.anchor_on + timedelta(days=days)
    seen = list(islice(occurrences(of, SPAIN, since=since), 5))
    last = seen[-1].due_on
    whole = []
    for each in occurrences(of, SPAIN):
        if each.due_on > last:
            break
        whole.append(each)
    assert seen == [each for each in whole if each.due_on >= since]


@given(rules())
def test_runs_only_go_up_and_lie_on_open_days(of: Recurrence) -> None:
    seen = list(islice(occurrences(of, SPAIN), 12))
    assert all(one.runs_on < two.runs_on and one.due_on < two.due_on for one, two in pairwise(seen))
    assert all(one.due_on >= of.anchor_on for one in seen)
    if of.shift is not Shift.NONE:
        assert all(SPAIN.is_open(one.runs_on) for one in seen)
    if of.shift is Shift.BEFORE:
        assert all(one.runs_on <= one.due_on for one in seen)


@given(st.integers(1, 9), st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.integers(1, 31))
def test_months_are_those_of_a_slow_reference(every: int, anchor: date, day: int) -> None:
    """Another library's rule for 'the last of these days that the month has'."""
    of = Recurrence(Period.MONTH, every, anchor, month_day=day)
    start = datetime(anchor.year, anchor.month, 1, tzinfo=UTC)
    wanted = rrule.rrule(
        rrule.MONTHLY, interval=every, dtstart=start, bymonthday=range(max(day - 3, 1), day + 1), bysetpos=-1, count=8
    )
    reference = [each.date() for each in wanted if each.date() >= anchor]
    assert list(islice(due_dates(of), len(reference))) == reference


@given(rules(), st.dates(date(2020, 1, 1), date(2045, 1, 1)))
def test_no_number_of_restarts_loses_or_repeats_a_run(of: Recurrence, today: date) -> None:
    """Asked one by one, each time after the last due date, as the scheduler does."""
    at_once = upcoming(of, SPAIN, after=None, not_before=today, most=6)
    one_by_one, after = [], None
    for _ in range(6):
        for found in upcoming(of, SPAIN, after=after, not_before=today, most=1):
            one_by_one.append(found)
            after = found.due_on
    assert one_by_one == at_once
