"""Small words for tables of prices: lists, entries and what they come to, without a database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from lonja.pricing.rules import (
    Ask,
    AssignedList,
    Entry,
    FormulaStep,
    Level,
    Mixing,
    PricedLine,
    Rounding,
    Strategy,
    price_book,
    price_line,
)

VARIANT = 7

Row = tuple[str, str]
"""A quantity break and its unit price."""


def a_list(
    code: str,
    level: Level = Level.CHANNEL,
    *,
    position: int = 0,
    priority: int = 100,
    percent_off: str | None = None,
    steps: Sequence[FormulaStep] = (),
    source: str = "",
    decimals: int = 2,
    rounding: Rounding | None = None,
    valid_until: date | None = None,
    mixing: Mixing = Mixing.FIRST_BREAK,
    stops_here: bool = False,
) -> AssignedList:
    """A list as assigned; a list by formula names its `source`, and its percentage or the `steps` of its chain."""
    if percent_off is not None:
        steps = (FormulaStep(number_of(code), Decimal(percent_off)),)
    return AssignedList(
        list_id=number_of(code),
        code=code,
        names={"en": code},
        level=level,
        position=position,
        priority=priority,
        valid_until=valid_until,
        source_id=number_of(source or code),
        steps=tuple(steps),
        rounding=rounding or Rounding(decimals),
        mixing=mixing,
        stops_here=stops_here,
    )


def number_of(code: str) -> int:
    """The id of the list with this code."""
    return int.from_bytes(code.encode())


def entry(quantity: str, price: str | None, since: date | None = None, until: date | None = None) -> Entry:
    """A valid price from a quantity on; None is on request."""
    return Entry(Decimal(quantity), None if price is None else Decimal(price), since, until)


def ask_for(quantity: str) -> Ask:
    """So many of the variant that the tables are about."""
    return Ask(VARIANT, Decimal(quantity))


def priced(
    quantity: str | Ask,
    lists: Sequence[AssignedList],
    prices: Mapping[str, Sequence[Entry]],
    *,
    strategy: Strategy = Strategy.FIRST,
    exceptions: Mapping[str, str] | None = None,
    explain: bool = False,
) -> PricedLine:
    """What `quantity` costs when these lists count and hold these prices; the lists may come in any order."""
    entries = {(number_of(code), VARIANT): rows for code, rows in prices.items()}
    others = {(number_of(code), VARIANT): Decimal(percent) for code, percent in (exceptions or {}).items()}
    ask = quantity if isinstance(quantity, Ask) else ask_for(quantity)
    return price_line(ask, price_book("EUR", strategy, lists, entries, others), explain=explain)
