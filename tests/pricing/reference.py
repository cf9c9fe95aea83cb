"""What a price is, told a second time: slowly, plainly, in exact fractions, and without a word of the rules' own code.

It builds every slot of every list, and then looks for the one that counts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from lonja.pricing.rules import Ask, AssignedList, Entry, Level, Mixing, Rounding, Strategy

Held = Mapping[tuple[int, int], Sequence[Entry]]


class Verdict(NamedTuple):
    """The price (None is on request) and the code of the list that says so ('' where none does)."""

    unit_price: Fraction | None
    code: str


class Slot(NamedTuple):
    """From a quantity on, a list has a price (None is on request)."""

    quantity: Fraction
    price: Fraction | None
    code: str


def half_up(value: Fraction, places: int) -> Fraction:
    """Round half up by counting whole steps; for values that are not negative."""
    step = Fraction(1, 10**places)
    return (value / step + Fraction(1, 2)).__floor__() * step


def verdict(
    ask: Ask,
    strategy: Strategy,
    lists: Sequence[AssignedList],
    held: Held,
    exceptions: Mapping[tuple[int, int], object],
) -> Verdict:
    """What the ask costs by docs/pricing.md."""
    if ask.agreed is not None:
        return Verdict(Fraction(ask.agreed.unit_price), ask.agreed.source)
    ranked = [one for one in sorted(lists, key=_rank) if not _is_behind_a_stop(one, lists)]
    tables = [(one, _slots(one, ask.variant_id, held, exceptions)) for one in ranked]
    quantity = Fraction(ask.quantity)
    contracts = [each for each in tables if each[0].level == Level.CONTRACT]
    others = [each for each in tables if each[0].level != Level.CONTRACT]
    if strategy == "first":
        found = _highest(_mixed(tables), quantity)
    elif strategy == "lowest":
        found = _lowest(tables, quantity)
    else:
        found = _highest(_mixed(contracts), quantity) or _lowest(others, quantity)
    return Verdict(found.price, found.code) if found else Verdict(None, "")


def _rank(one: AssignedList) -> tuple[int, int, int, str]:
    return (one.level.value, one.position, one.priority, one.code)


def _is_behind_a_stop(one: AssignedList, lists: Sequence[AssignedList]) -> bool:
    return any(other.stops_here and _rank(other)[:2] < _rank(one)[:2] for other in lists)


def _slots(one: AssignedList, variant_id: int, held: Held, exceptions: Mapping[tuple[int, int], object]) -> list[Slot]:
    """The slots of one list: of entries that share a break, the one that began last."""
    by_quantity: dict[Fraction, Entry] = {}
    for entry in sorted(held.get((one.source_id, variant_id), []), key=lambda e: str(e.valid_from or "")):
        by_quantity[Fraction(entry.min_quantity)] = entry
    return [
        Slot(quantity, _by_formula(one, variant_id, entry, exceptions), one.code)
        for quantity, entry in by_quantity.items()
    ]


def _by_formula(
    one: AssignedList, variant_id: int, entry: Entry, exceptions: Mapping[tuple[int, int], object]
) -> Fraction | None:
    if entry.unit_price is None:
        return None
    price = Fraction(entry.unit_price)
    for step in one.steps:
        percent = Fraction(str(exceptions.get((step.list_id, variant_id), step.percent_off)))
        price = price - price * percent / 100
        if step.exchange_rate is not None:
            price = price * Fraction(step.exchange_rate)
    return shown(price, one.rounding) if one.steps else price


def shown(price: Fraction, rounding: Rounding) -> Fraction:
    """The nearest of the prices that the list shows, the higher of two as near."""
    if rounding.step is None:
        return half_up(price, rounding.decimals)
    if price == 0:
        return price
    step, ending = Fraction(rounding.step), Fraction(rounding.ending)
    below = int(price / step)
    choices = [number * step + ending for number in range(max(below - 2, 0), below + 3)]
    return min((each for each in choices if each > 0), key=lambda each: (abs(each - price), -each))


def _mixed(tables: Sequence[tuple[AssignedList, list[Slot]]]) -> list[Slot]:
    """One table of slots, filled by the lists in their order, as each says that its breaks mix."""
    filled: dict[Fraction, Slot] = {}
    closed_from: Fraction | None = None
    for one, slots in tables:
        if one.mixing == Mixing.ALONE and filled:
            continue
        for slot in slots:
            if slot.quantity not in filled and (closed_from is None or slot.quantity < closed_from):
                filled[slot.quantity] = slot
        if slots and one.mixing == Mixing.ALONE:
            closed_from = Fraction(0)
        elif slots and one.mixing == Mixing.FIRST_BREAK:
            first = min(slot.quantity for slot in slots)
            closed_from = first if closed_from is None else min(first, closed_from)
    return list(filled.values())


def _highest(slots: Sequence[Slot], quantity: Fraction) -> Slot | None:
    return max((slot for slot in slots if slot.quantity <= quantity), key=lambda slot: slot.quantity, default=None)


def _lowest(tables: Sequence[tuple[AssignedList, list[Slot]]], quantity: Fraction) -> Slot | None:
    """The lowest answer of the lists before the first that says 'on request'."""
    prices: list[tuple[Fraction, int, Slot]] = []
    for place, (_one, slots) in enumerate(tables):
        found = _highest(slots, quantity)
        if found is not None and found.price is None:
            return min(prices)[2] if prices else found
        if found is not None and found.price is not None:
            prices.append((found.price, place, found))
    return min(prices)[2] if prices else None
