"""Reading one field: texts, identifiers, exact numbers, moments; strictly, so that nothing is guessed. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from zoneinfo import ZoneInfo

LARGEST_QUANTITY = 9_999_999
LARGEST_PRICE = Decimal(10) ** 9
FINEST_PRICE = -6


class Fault(StrEnum):
    """Why a row cannot be read at all."""

    FIELD_COUNT = "field_count"
    QUOTING = "quoting"
    CONTROL_CHARACTER = "control_character"
    MISSING = "missing"
    TOO_LONG = "too_long"
    NOT_A_NUMBER = "not_a_number"
    NOT_WHOLE = "not_whole"
    ZERO_QUANTITY = "zero_quantity"
    TOO_LARGE = "too_large"
    TOO_FINE = "too_fine"
    NOT_A_DATE = "not_a_date"


class WrongField(ValueError):
    """A field that cannot be read."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault)


def clean_text(text: str, longest: int) -> str:
    """The text with its white space put in order. Raises for control characters and too long a text."""
    cleaned = " ".join(text.split())
    if not cleaned.isprintable():
        raise WrongField(Fault.CONTROL_CHARACTER)
    if len(cleaned) > longest:
        raise WrongField(Fault.TOO_LONG)
    return cleaned


def plain_id(text: str) -> str:
    """An identifier without the '.0' that spreadsheets leave behind numbers: 17850.0 is 17850; AB.0 stays."""
    head, dot, tail = text.partition(".")
    return head if dot and tail and head.isdecimal() and not tail.strip("0") else text


def required_id(text: str, longest: int) -> str:
    """The identifier in a field that must not be empty."""
    found = plain_id(clean_text(text, longest))
    if not found:
        raise WrongField(Fault.MISSING)
    return found


_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,9})?", re.ASCII)


def parse_number(text: str, decimal_mark: str) -> Decimal:
    """An exact number written with `decimal_mark`, without thousands, exponents or currency signs.

    What could be read in two ways (1,234) is refused rather than guessed.
    """
    plain = text.strip()
    if not plain:
        raise WrongField(Fault.MISSING)
    if decimal_mark != ".":
        plain = plain.replace(".", "x").replace(decimal_mark, ".")
    if not _NUMBER.fullmatch(plain):
        raise WrongField(Fault.NOT_A_NUMBER)
    number = Decimal(plain.rstrip("0").rstrip(".") if "." in plain else plain)
    return number + 0  # no trailing zeros and no minus zero: equal numbers are written equally


def whole_quantity(number: Decimal) -> int:
    """The number of pieces. Raises for zero, for fractions and for what no warehouse holds."""
    if number != number.to_integral_value():
        raise WrongField(Fault.NOT_WHOLE)
    if number == 0:
        raise WrongField(Fault.ZERO_QUANTITY)
    if abs(number) > LARGEST_QUANTITY:
        raise WrongField(Fault.TOO_LARGE)
    return int(number)


def storable_price(number: Decimal) -> Decimal:
    """The unit price. Raises for what the store could not keep exactly: a billion, or over six decimals."""
    if abs(number) >= LARGEST_PRICE:
        raise WrongField(Fault.TOO_LARGE)
    if int(number.as_tuple().exponent) < FINEST_PRICE:
        raise WrongField(Fault.TOO_FINE)
    return number


def parse_moment(text: str, formats: Sequence[str], zone: ZoneInfo) -> datetime:
    """The moment in UTC that `text` names in the file's own time zone, by the first format that fits."""
    plain = text.strip()
    if not plain:
        raise WrongField(Fault.MISSING)
    for form in formats:
        try:
            moment = datetime.strptime(plain, form).replace(tzinfo=zone).astimezone(UTC)
        except (ValueError, OverflowError):
            continue
        if moment.year >= 1970:
            return moment
    raise WrongField(Fault.NOT_A_DATE)
