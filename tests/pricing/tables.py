"""Small words for tables of prices: lists, entries and what they come to, without a database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from lonja.pricing.rules import Ask, AssignedList, Entry, Level, PricedLine, price_line

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
    )


def number_of(code: str) -> int:
    """The id of the list with this code."""
    return int.from_bytes(code.encode())


def entry(quantity: str, price: str, since: date | None = None, until: date | None = None) -> Entry:
    """A valid price from a quantity on."""
    return Entry(Decimal(quantity), Decimal(price), since, until)


def priced(
    quantity: str, lists: Sequence[AssignedList], prices: dict[str, list[Entry]], *, explain: bool = False
) -> PricedLine:
    """What `quantity` costs when these lists count and hold these prices; the lists may come in any order."""
    entries = {(number_of(code), VARIANT): rows for code, rows in prices.items()}
    in_order = sorted(lists, key=lambda one: one.order)
    return price_line(Ask(VARIANT, Decimal(quantity)), in_order, entries, "EUR", explain=explain)
