"""Small words for tables of prices: lists, entries and what they come to, without a database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from lonja.pricing.rules import (
    Ask,
    AssignedList,
    Entry,
    Level,
    Mixing,
    PricedLine,
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
    source: str = "",
    decimals: int = 2,
    valid_until: date | None = None,
    mixing: Mixing = Mixing.FIRST_BREAK,
    stops_here: bool = False,
) -> AssignedList:
    """A list as assigned; a percent list names its `source`."""
    return AssignedList(
        list_id=number_of(code),
        code=code,
        names={"en": code},
        level=level,
        position=position,
        priority=priority,
        valid_until=valid_until,
        source_id=number_of(source or code),
        percent_off=None if percent_off is None else Decimal(percent_off),
        price_decimals=decimals,
        mixing=mixing,
        stops_here=stops_here,
    )


def number_of(code: str) -> int:
    """The id of the list with this code."""
    return int.from_bytes(code.encode())


def entry(quantity: str, price: str, since: date | None = None, until: date | None = None) -> Entry:
    """A valid price from a quantity on."""
    return Entry(Decimal(quantity), Decimal(price), since, until)


def ask_for(quantity: str) -> Ask:
    """So many of the variant that the tables are about."""
    return Ask(VARIANT, Decimal(quantity))


def priced(
    quantity: str | Ask,
    lists: Sequence[AssignedList],
    prices: Mapping[str, Sequence[Entry]],
    *,
    strategy: Strategy = Strategy.FIRST,
    explain: bool = False,
) -> PricedLine:
    """What `quantity` costs when these lists count and hold these prices; the lists may come in any order."""
    entries = {(number_of(code), VARIANT): rows for code, rows in prices.items()}
    ask = quantity if isinstance(quantity, Ask) else ask_for(quantity)
    return price_line(ask, price_book("EUR", strategy, lists, entries), explain=explain)
