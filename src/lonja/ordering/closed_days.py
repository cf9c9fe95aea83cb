"""Which days are open: weekends, the holidays of a country, and what a company writes into its own calendar.

National holidays are computed (decision 21): a table of them would end in some year. What a region, a town or the
company itself keeps is written by the company, or brought from a calendar file.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

SATURDAY = 5
MOST_DAYS = 1_000
MOST_BYTES = 200_000
LONGEST_EVENT = 62
NAME_LENGTH = 120

_SPAIN = ((1, 1), (1, 6), (5, 1), (8, 15), (10, 12), (11, 1), (12, 6), (12, 8), (12, 25))


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A day of a company's calendar. `is_yearly`: that day of every year; `is_open`: open, whatever else says no."""

    on: date
    name: str = ""
    is_yearly: bool = False
    is_open: bool = False


@dataclass(frozen=True)
class WorkCalendar:
    """The days on which a company works: Monday to Friday without holidays, and the days that it says are open."""

    country: str = ""
    own: tuple[ClosedDay, ...] = ()

    @functools.cached_property
    def _by_day(self) -> Mapping[tuple[int, int, int], ClosedDay]:
        # A single day says more than one of every year.
        yearly = {(0, one.on.month, one.on.day): one for one in self.own if one.is_yearly}
        return yearly | {(one.on.year, one.on.month, one.on.day): one for one in self.own if not one.is_yearly}

    def is_open(self, day: date) -> bool:
        """Whether the company works on this day."""
        own = self._by_day.get((day.year, day.month, day.day)) or self._by_day.get((0, day.month, day.day))
        if own is not None:
            return own.is_open
        return day.weekday() < SATURDAY and day not in national_holidays(self.country, day.year)

    def why_closed(self, day: date) -> str:
        """The name that the company gave to a closed day; '' for a weekend, a national holiday or an open day."""
        own = self._by_day.get((day.year, day.month, day.day)) or self._by_day.get((0, day.month, day.day))
        return own.name if own is not None and not own.is_open else ""


@functools.lru_cache(maxsize=512)
def national_holidays(country: str, year: int) -> frozenset[date]:
    """The holidays that a whole country keeps in a year; of a country that we do not know, none."""
    if country != "ES":
        return frozenset()
    return frozenset({easter(year) - timedelta(days=2), *(date(year, month, day) for month, day in _SPAIN)})


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (Meeus, Jones and Butcher), from 1583 on."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


class Unreadable(ValueError):
    """A line of a calendar that says no day; `line` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


def read_days(text: str) -> list[ClosedDay]:
    """The days of a calendar file (iCalendar), or of lines 'day; name' such as '15/05/2026; San Isidro'.

    A day without a year comes every year. Raises Unreadable.
    """
    found = _from_ics(text) if text.lstrip("\ufeff \r\n").upper().startswith("BEGIN:VCALENDAR") else _from_lines(text)
    return list({(one.on, one.is_yearly): one for one in found}.values())


def _from_lines(text: str) -> Iterator[ClosedDay]:
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        day, _, name = (part.strip() for part in re.split(r"([;,\t])", f"{line};", maxsplit=1))
        if not line.strip() or (number == 1 and not any(sign.isdigit() for sign in day)):
            continue
        try:
            yield _typed(day, name.strip(" ;,\t"))
        except ValueError as flaw:
            raise Unreadable(number) from flaw


_YEARLY = re.compile(r"(\d{1,2})[/.](\d{1,2})\.?")
_EUROPEAN = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_LEAP = 2024


def _typed(day: str, name: str) -> ClosedDay:
    if found := _YEARLY.fullmatch(day):
        return ClosedDay(date(_LEAP, int(found[2]), int(found[1])), name[:NAME_LENGTH], is_yearly=True)
    if found := _EUROPEAN.fullmatch(day):
        return ClosedDay(date(int(found[3]), int(found[2]), int(found[1])), name[:NAME_LENGTH])
    return ClosedDay(date.fromisoformat(day), name[:NAME_LENGTH])


def _from_ics(text: str) -> Iterator[ClosedDay]:
    """All-day events and others: every day from start to end; those that come yearly, each year."""
    facts: dict[str, str] = {}
    begun = 0
    for number, line in _unfolded(text.splitlines()):
        head, _, value = line.partition(":")
        name = head.partition(";")[0].upper()
        if (name, value.strip().upper()) == ("BEGIN", "VEVENT"):
            facts, begun = {}, number
        elif (name, value.strip().upper()) == ("END", "VEVENT"):
            try:
                yield from _event(facts)
            except (KeyError, ValueError) as flaw:
                raise Unreadable(begun) from flaw
        else:
            facts[name] = value.strip()


def _unfolded(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    held, begun = "", 0
    for number, line in enumerate(lines, start=1):
        if line[:1] in (" ", "\t"):
            held += line[1:]
            continue
        if held:
            yield begun, held
        held, begun = line, number
    if held:
        yield begun, held


def _event(facts: Mapping[str, str]) -> Iterator[ClosedDay]:
    first = _ics_day(facts["DTSTART"])
    # The end of an event of whole days is the day after its last one.
    last = _ics_day(facts["DTEND"]) - timedelta(days=1) if len(facts.get("DTEND", "")) == 8 else first
    name = re.sub(r"\\(.)", lambda found: " " if found[1] in "nN" else found[1], facts.get("SUMMARY", ""))[:NAME_LENGTH]
    is_yearly = "FREQ=YEARLY" in facts.get("RRULE", "").upper()
    for number in range(min((max(first, last) - first).days + 1, LONGEST_EVENT)):
        yield ClosedDay(first + timedelta(days=number), name, is_yearly=is_yearly)


def _ics_day(text: str) -> date:
    return date.fromisoformat(f"{text[:4]}-{text[4:6]}-{text[6:8]}")
