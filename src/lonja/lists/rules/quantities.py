"""Quantities as people write them: '12', '1.234,56', '1,234.56', '12 cajas', 'x10'; and how they fit what is sold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from lonja.core.quantities import fit_quantity
from lonja.lists.rules.lines import Remark
from lonja.lists.rules.vocabulary import unit_of

MAX_QUANTITY = 9_999_999
MAX_DECIMALS = 3

# Signs that look like those of the keyboard and mean the same.
_SAME_SIGNS = str.maketrans({"\u00d7": "x", "\u2212": "-", "\u2019": "'"})
_DIGITS = r"\d(?:[\d.,']| (?=\d{3}(?!\d)))*"
_QUANTITY = re.compile(
    rf"(?:[x*]\s*)?(?P<sign>[-+(]\s*)?(?P<number>[.,]\d+|{_DIGITS})\s*(?P<minus>[-)])?"
    r"\s*(?P<unit>(?![x]\W*$)[^\W\d_]+)?\.?\s*[x*]?",
    re.IGNORECASE,
)
_EXPONENT = re.compile(r"[-+]?\d+(?:[.,]\d+)?[eE][-+]?\d+")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:T[\d:.]+)?")
_GROUPING = re.compile(r"[' ]")


@dataclass(frozen=True, slots=True)
class QuantityReading:
    """A quantity above zero of at most three decimals, or None; the unit if one was named; what there is to say."""

    quantity: Decimal | None
    unit: str = ""
    remark: Remark | None = None


def with_plain_signs(text: str) -> str:
    """The text with every multiplication and minus sign and apostrophe as on the keyboard."""
    return text.translate(_SAME_SIGNS)


@lru_cache(maxsize=8_192)
def parse_quantity(text: str, decimal_mark: str | None = None) -> QuantityReading:
    """Reads one quantity, which may have a unit word in Spanish or English and a multiplication sign about it.

    With both marks in it the last is the decimal one, and one that repeats groups thousands. A single mark before
    exactly three digits ('1.000', '1,500') is ambiguous: it is decimal if it is `decimal_mark` ('.' or ','), grouping
    if that is the other one, and grouping with SEPARATOR_GUESSED if that is None. Refused with a remark: nothing
    at all, zero, negative, an exponent ('1e3'), a date, more than 9,999,999, more than three decimals, anything else.
    """
    text = " ".join(with_plain_signs(text).split())
    if not text:
        return QuantityReading(None, remark=Remark.QUANTITY_MISSING)
    if _EXPONENT.fullmatch(text) or _DATE.fullmatch(text):
        is_date = "e" not in text.lower()
        return QuantityReading(None, remark=Remark.QUANTITY_IS_DATE if is_date else Remark.QUANTITY_EXPONENT)
    match = _QUANTITY.fullmatch(text)
    unit = unit_of(match["unit"] or "") if match else None
    number, is_guessed = _number(match["number"], decimal_mark) if match else (None, False)
    if match is None or unit is None or number is None:
        return QuantityReading(None, remark=Remark.QUANTITY_UNREADABLE)
    if (match["sign"] or "").strip() not in ("", "+") or match["minus"]:
        return QuantityReading(None, unit, Remark.QUANTITY_NEGATIVE)
    problem = quantity_problem(number)
    if problem:
        return QuantityReading(None, unit, problem)
    return QuantityReading(number, unit, Remark.SEPARATOR_GUESSED if is_guessed else None)


def quantity_problem(number: Decimal) -> Remark | None:
    """Why nobody can order so many sales units; None if it can be a quantity. The number is finite."""
    if number <= 0:
        return Remark.QUANTITY_NEGATIVE if number < 0 else Remark.QUANTITY_ZERO
    if number > MAX_QUANTITY:
        return Remark.QUANTITY_TOO_LARGE
    if number != round(number, MAX_DECIMALS):
        return Remark.QUANTITY_TOO_FINE
    return None


def _number(text: str, decimal_mark: str | None) -> tuple[Decimal | None, bool]:
    """The number, and whether its only mark was guessed to group thousands; None if its groups are not of three."""
    text = _GROUPING.sub("", text)
    if len(text) > 20 or not text.isascii():
        return None, False
    mark, is_guessed = _decimal_mark(text, decimal_mark)
    whole, _, fraction = text.partition(mark) if mark else (text, "", "")
    groups = re.split(r"[.,]", whole)
    well_grouped = len(groups) == 1 or (1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:]))
    if not well_grouped or not (fraction.isdigit() or not fraction):
        return None, False
    return Decimal(f"{''.join(groups) or 0}.{fraction.rstrip('0') or 0}").normalize() + 0, is_guessed


def _decimal_mark(text: str, hint: str | None) -> tuple[str, bool]:
    """Which mark in this number is the decimal one ('' for none), and whether that is a guess."""
    marks = [sign for sign in text if sign in ".,"]
    if not marks:
        return "", False
    last = marks[-1]
    if len(set(marks)) == 2:
        return last, False
    if len(marks) > 1:
        return "", False
    whole, _, fraction = text.partition(last)
    if len(fraction) != 3 or not 1 <= len(whole) <= 3 or whole.startswith("0"):
        return last, False
    if hint is None:
        return "", True
    return (last if hint == last else ""), False


def guess_decimal_mark(texts: Iterable[str]) -> str | None:
    """The decimal mark that all the unambiguous numbers among these texts agree on, else None."""
    found = set()
    for text in texts:
        match = _QUANTITY.fullmatch(" ".join(with_plain_signs(text).split()))
        if match is None:
            continue
        number = _GROUPING.sub("", match["number"])
        mark, is_guessed = _decimal_mark(number, None)
        if mark:
            found.add(mark)
        elif not is_guessed and set(number) & {".", ","}:
            found.add("," if "." in number else ".")
    return found.pop() if len(found) == 1 else None


class Adjustment(StrEnum):
    """Why a quantity had to grow to one that may be bought."""

    BELOW_MINIMUM = "below_minimum"
    NOT_A_STEP = "not_a_step"


def adjustment_of(quantity: Decimal, minimum: Decimal, step: Decimal) -> tuple[Decimal, Adjustment | None]:
    """The next allowed quantity, never a smaller one, and why it differs from the one asked for (None: it does not).

    All in sales units; `minimum` and `step` are greater than zero.
    """
    fitted = fit_quantity(quantity, minimum, step)
    if not fitted.changed:
        return fitted.quantity, None
    return fitted.quantity, Adjustment.BELOW_MINIMUM if quantity < minimum else Adjustment.NOT_A_STEP
