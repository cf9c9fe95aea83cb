"""Money, numbers and dates as the reader's language writes them.

Babel knows the rules; asking it for each of the thousands of numbers of a page is too slow, so its answer is learnt
once per language and currency (what stands before and after the digits, which signs part them) and then applied to
Decimals with Python's own formatting. The numbers written last are remembered, because pages repeat them. The language
is the one that Django has active. A minus is the true minus sign (U+2212), as wide as a digit, read aloud as 'minus'.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from babel import Locale
from babel import dates as babel_dates
from babel import numbers as babel_numbers
from django.utils import timezone

from lonja.core.money import Money, minor_units
from lonja.core.texts import language

Number = Decimal | int | float

EMPTY = "\u2013"
"""Shown where there is no value: an absent number is not a zero."""

SHORTENED_FROM = 10_000
"""From here on the marks of an axis are written in thousands or millions."""

_REGIONS = {"en": "en_GB"}
"""Languages whose bare code would bring customs that most readers do not share (12-hour clock, month first)."""

_QUANTA = tuple(Decimal(1).scaleb(-places) for places in range(9))


class _Affixes(NamedTuple):
    """What Babel writes around and between the digits of a number, positive and negative."""

    before: str
    after: str
    before_negative: str
    after_negative: str
    group: str
    point: str


_remembered = lru_cache(maxsize=4_096, typed=True)


@lru_cache(maxsize=32)
def locale_of(language: str | None) -> Locale:
    """The Babel locale of a Django language code ('es', 'en', 'pt-br'); English where none is active."""
    code = (language or "en").replace("-", "_")
    return Locale.parse(_REGIONS.get(code, code))


def _learn(locale: Locale, write: Callable[[int], str]) -> _Affixes:
    before, after = write(1).split("1", 1)
    before_negative, after_negative = write(-1).replace("-", "\u2212").split("1", 1)
    group, point = babel_numbers.get_group_symbol(locale), babel_numbers.get_decimal_symbol(locale)
    return _Affixes(before, after, before_negative, after_negative, group, point)


@lru_cache(maxsize=256)
def _currency_affixes(language: str | None, currency: str) -> _Affixes:
    locale = locale_of(language)
    pattern = locale.currency_formats["standard"]

    def write(number: int) -> str:
        return babel_numbers.format_currency(
            number, currency, locale=locale, format=pattern.pattern.replace(".00", ""), currency_digits=False
        )

    return _learn(locale, write)


@lru_cache(maxsize=32)
def _number_affixes(language: str | None) -> _Affixes:
    locale = locale_of(language)
    return _learn(locale, lambda number: babel_numbers.format_decimal(number, locale=locale))


@lru_cache(maxsize=32)
def _percent_affixes(language: str | None) -> _Affixes:
    locale = locale_of(language)
    return _learn(locale, lambda number: babel_numbers.format_percent(number / 100, locale=locale))


def _decimal(value: Number) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(str(value))


def _split(amount: Money | Number, currency: str) -> tuple[Decimal, str]:
    return (amount.amount, amount.currency) if isinstance(amount, Money) else (_decimal(amount), currency)


def _places_used(value: Decimal, least: int, most: int) -> Decimal:
    """Round half up to `most` places, then drop trailing zeros down to `least` places."""
    value = value.quantize(_QUANTA[most], rounding=ROUND_HALF_UP)
    for places in range(least, most):
        shorter = value.quantize(_QUANTA[places], rounding=ROUND_HALF_UP)
        if shorter == value:
            return shorter
    return value


def _write(value: Decimal, affixes: _Affixes) -> str:
    digits = f"{abs(value):,f}"
    if affixes.group != ",":
        digits = digits.replace(",", "\0").replace(".", affixes.point).replace("\0", affixes.group)
    if value < 0:
        return f"{affixes.before_negative}{digits}{affixes.after_negative}"
    return f"{affixes.before}{digits}{affixes.after}"


def money(amount: Money | Number | None, currency: str = "") -> str:
    """A Money, or a number and its ISO currency, in the currency's own number of decimals: '1.284,60 €'."""
    return EMPTY if amount is None else _money(*_split(amount, currency), language())


@_remembered
def _money(value: Decimal, currency: str, language: str) -> str:
    rounded = value.quantize(_QUANTA[minor_units(currency)], rounding=ROUND_HALF_UP)
    return _write(rounded, _currency_affixes(language, currency))


def money_marks(values: Sequence[Number], currency: str) -> list[str]:
    """The marks of an axis, all in one style: whole units ('8.000 €'), from 10,000 on shortened ('12,5 mil €').

    Minor units are written only where a mark has some.
    """
    if any(value % 1 for value in values):
        return [money(value, currency) for value in values]
    if max(values, default=0) < SHORTENED_FROM:
        return [
            _write(_decimal(value).quantize(_QUANTA[0]), _currency_affixes(language(), currency)) for value in values
        ]
    locale = locale_of(language())
    return [
        babel_numbers.format_compact_currency(value, currency, locale=locale, fraction_digits=2) for value in values
    ]


def price(amount: Money | Number | None, currency: str = "") -> str:
    """A unit price: at least the currency's decimals, up to four where they are needed: '0,0125 €', '12,40 €'."""
    return EMPTY if amount is None else _price(*_split(amount, currency), language())


@_remembered
def _price(value: Decimal, currency: str, language: str) -> str:
    least = minor_units(currency)
    shown = _places_used(value, least, max(least, 4))
    return _write(shown, _currency_affixes(language, currency))


def number(value: Number | None, places: int = 0) -> str:
    """A plain number with `places` decimals, in groups of thousands: '1.000', '3,50'."""
    return EMPTY if value is None else _number(value, places, language())


@_remembered
def _number(value: Number, places: int, language: str) -> str:
    rounded = _decimal(value).quantize(_QUANTA[places], rounding=ROUND_HALF_UP)
    return _write(rounded, _number_affixes(language))


def quantity(value: Number | None) -> str:
    """A quantity without trailing zeros, up to four decimals: '12', '1.250', '2,5'."""
    return EMPTY if value is None else _quantity(value, language())


@_remembered
def _quantity(value: Number, language: str) -> str:
    return _write(_places_used(_decimal(value), 0, 4), _number_affixes(language))


def decimal_sign() -> str:
    """The decimal sign of the active language, which the scripts of the page need too."""
    return _number_affixes(language()).point


def typed(value: Number | None) -> str:
    """A number as one would type it into a field: local decimal sign, no groups, no trailing zeros; '' for None."""
    if value is None:
        return ""
    text = f"{_places_used(_decimal(value), 0, 6):f}"
    return text.replace(".", decimal_sign())


def percent(value: Number | None, places: int = 2) -> str:
    """A percentage given in points, as rates are stored (21 is '21 %'); at most `places` decimals, none for nothing."""
    if value is None:
        return EMPTY
    return _write(_places_used(_decimal(value), 0, places), _percent_affixes(language()))


def parse_number(text: str) -> Decimal:
    """Read what a person typed, in the active language: '1.250,5' in Spanish, '1,250.5' in English.

    A single foreign decimal sign is understood where it cannot be a group of thousands ('2.5' in Spanish). Raises
    ValueError for anything else; nothing is guessed.
    """
    plain = re.sub(r"\s", "", text).replace("\u2212", "-")
    if not re.fullmatch(r"-?[0-9][0-9.,]*", plain):
        raise ValueError(f"not a number: {text!r}")
    try:
        return babel_numbers.parse_decimal(plain, locale=locale_of(language()), strict=True)
    except babel_numbers.NumberFormatError:
        whole, _, fraction = plain.replace(",", ".").partition(".")
        if not fraction.isdigit() or len(fraction) == 3 or not whole.lstrip("-").isdigit():
            raise ValueError(f"not a number: {text!r}") from None
        return Decimal(f"{whole}.{fraction}")


def number_or_zero(text: str) -> Decimal:
    """As `parse_number`, but 0 for what is no number: no action takes 0 for a quantity."""
    try:
        return parse_number(text)
    except ValueError:
        return Decimal(0)


@lru_cache(maxsize=4096)
def _date(value: dt.date, style: str, language: str | None) -> str:
    return babel_dates.format_date(value, style, locale=locale_of(language))


def date(value: dt.date | None, style: str = "medium") -> str:
    """A calendar day: '22 nov 2026' (`style`: short, medium, long, full, or a Babel pattern such as 'MMM y').

    A moment is shown as the day it falls on in the active time zone.
    """
    if value is None:
        return EMPTY
    if isinstance(value, dt.datetime):
        value = timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return _date(value, style, language())


@lru_cache(maxsize=4096)
def _minute(value: dt.datetime, language: str | None) -> str:
    locale = locale_of(language)
    day = babel_dates.format_date(value, "medium", locale=locale)
    return f"{day}, {babel_dates.format_time(value, 'short', tzinfo=value.tzinfo, locale=locale)}"


def datetime(value: dt.datetime | None) -> str:
    """A moment to the minute in the active time zone: '22 nov 2026, 13:40'."""
    if value is None:
        return EMPTY
    local = timezone.localtime(value) if timezone.is_aware(value) else value
    return _minute(local.replace(second=0, microsecond=0), language())


@lru_cache(maxsize=1024)
def _delta(seconds: int, language: str | None) -> str:
    return babel_dates.format_timedelta(
        dt.timedelta(seconds=seconds), add_direction=True, threshold=0.95, locale=locale_of(language)
    )


def ago(value: dt.datetime | None) -> str:
    """How long ago (or in how long): 'hace 8 segundos', 'dentro de 3 horas'; a date where it is over 30 days."""
    if value is None:
        return EMPTY
    delta = value - timezone.now()
    if abs(delta) > dt.timedelta(days=30):
        return date(value)
    return _delta(round(delta.total_seconds()), language())
