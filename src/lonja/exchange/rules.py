"""How numbers, days and yes or no are read from a cell: strictly, or not at all. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal

from lonja.core.sheets.titles import plain_words

NUMBER_CELL = "\x1d"
"""Stands before the text of a cell that a workbook holds as a number: its decimal mark is a point."""

ON_REQUEST = frozenset({"on request", "a consultar", "consultar", "price on request", "precio a consultar"})
YES = frozenset({"yes", "y", "si", "s", "true", "1", "x", "verdadero", "activo", "active"})
NO = frozenset({"no", "n", "false", "0", "falso", "inactivo", "inactive"})

_SILENT = re.compile("[\\s\u00a0\u202f'€$£]|EUR$|USD$|GBP$")
_PLAIN = re.compile(r"[+-]?\d+")
_ONE_MARK = re.compile(r"[+-]?\d+([.,])(\d+)")
_AMBIGUOUS = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:(\.)\d{3}(?:\.\d{3})*(?:,\d+)?|(,)\d{3}(?:,\d{3})*(?:\.\d+)?)")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_SERIAL = re.compile(r"[2-6]\d{4}(?:\.\d+)?")


class Ambiguous(ValueError):
    """The text can be read in two ways."""


def read_number(text: str, mark: str) -> Decimal:
    """The number that the text says; `mark` is the column's decimal mark, '' while nothing tells it.

    A number that can be read in one way only ('0,19', '1.234,50') is read so whatever the mark. Raises Ambiguous for
    '1.234' without a mark, and ValueError for what is no number.
    """
    if text.startswith(NUMBER_CELL):
        text, mark = text[1:], "."
    text = _SILENT.sub("", text)
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if _AMBIGUOUS.fullmatch(text):
        if not mark:
            raise Ambiguous(text)
        is_decimal = mark in text
        return Decimal(text.replace(",", ".") if is_decimal else text.replace(".", "").replace(",", ""))
    if _ONE_MARK.fullmatch(text):
        return Decimal(text.replace(",", "."))
    grouped = _GROUPED.fullmatch(text)
    if grouped is None:
        raise ValueError(text)
    return Decimal(text.replace(grouped[1] or grouped[2], "").replace(",", "."))


def decimal_mark(texts: Iterable[str]) -> str:
    """The decimal mark that these numbers show: '' where none can be read in one way only, or they disagree."""
    marks = set()
    for text in texts:
        plain = _SILENT.sub("", text)
        if text.startswith(NUMBER_CELL) or _AMBIGUOUS.fullmatch(plain):
            continue
        if found := _ONE_MARK.fullmatch(plain):
            marks.add(found[1])
        elif found := _GROUPED.fullmatch(plain):
            marks.add("," if found[1] else ".")
    return marks.pop() if len(marks) == 1 else ""


def read_day(text: str) -> date:
    """The day that the text says, as 2026-12-31 or with the day first. Raises ValueError."""
    text = text.removeprefix(NUMBER_CELL)
    if iso := _ISO.fullmatch(text):
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    if found := _DAY_FIRST.fullmatch(text):
        return date(int(found[3]), int(found[2]), int(found[1]))
    raise ValueError(text)


def read_time(text: str, zone: tzinfo) -> datetime:
    """The moment that the text says, by the clocks of `zone` unless it names its own.

    Read are ISO 8601 and a day in any form, also with hours behind it. Raises ValueError.
    """
    bare = text.removeprefix(NUMBER_CELL).strip()
    try:
        found = datetime.fromisoformat(bare)
    except ValueError:
        day, _blank, hours = bare.partition(" ")
        found = datetime.combine(read_day(day), time.fromisoformat(hours) if hours else time())
    return found if found.tzinfo else found.replace(tzinfo=zone)


def is_serial_day(text: str) -> bool:
    """Whether this looks like a day that a spreadsheet shows as a bare number: 45292 is January 1, 2024."""
    return bool(_SERIAL.fullmatch(text.removeprefix(NUMBER_CELL)))


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_OLDEST_MOMENT = 10**15


def read_moment(text: str) -> int:
    """Microseconds since 1970 of an ISO 8601 moment with its time zone. Raises ValueError, also before 2001-09-09."""
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError(text)
    moment = (found - _EPOCH) // timedelta(microseconds=1)
    if moment < _OLDEST_MOMENT:
        raise ValueError(text)
    return moment


def read_flag(text: str) -> bool:
    """Yes or no, in English or Spanish. Raises ValueError."""
    plain = plain_words(text.removeprefix(NUMBER_CELL))
    if plain in YES:
        return True
    if plain in NO:
        return False
    raise ValueError(text)
