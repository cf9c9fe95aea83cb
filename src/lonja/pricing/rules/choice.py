"""Which list answers for a quantity of a variant: the choice that docs/pricing.md tells in prose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from lonja.pricing.rules.facts import (
    NO_EXCEPTIONS,
    NO_KITS,
    Answer,
    AssignedList,
    Entries,
    Entry,
    Exceptions,
    Kits,
    Level,
    Mixing,
    PriceBook,
    Strategy,
)
from lonja.pricing.rules.formula import factor_of, list_price


def price_book(
    currency: str,
    strategy: Strategy,
    lists: Iterable[AssignedList],
    entries: Entries,
    exceptions: Exceptions = NO_EXCEPTIONS,
    *,
    kits: Kits = NO_KITS,
) -> PriceBook:
    """The lists in the order in which they are asked, as far as they are asked at all."""
    in_order = sorted(lists, key=lambda one: one.order)
    last = min((one.place for one in in_order if one.stops_here), default=(len(Level), 0))
    asked = tuple(one for one in in_order if one.place <= last)
    return PriceBook(
        currency=currency,
        strategy=strategy,
        asked=asked,
        stopped=tuple(in_order[len(asked) :]),
        contracts=tuple(one for one in asked if one.level is Level.CONTRACT),
        others=tuple(one for one in asked if one.level is not Level.CONTRACT),
        entries=entries,
        exceptions=exceptions,
        factors={one.list_id: factor_of(one.steps) for one in in_order if one.steps},
        kits=kits,
    )


def answer_for(book: PriceBook, variant_id: int, quantity: Decimal) -> Answer | None:
    """The answer that counts by the channel's strategy, which may be 'on request'; None where no list has one."""
    if book.strategy is Strategy.FIRST:
        return first_answer(book, book.asked, variant_id, quantity)
    if book.strategy is Strategy.LOWEST:
        return lowest_answer(book, book.asked, variant_id, quantity)
    locked = first_answer(book, book.contracts, variant_id, quantity)
    return locked or lowest_answer(book, book.others, variant_id, quantity)


def first_answer(book: PriceBook, lists: Sequence[AssignedList], variant_id: int, quantity: Decimal) -> Answer | None:
    """The highest break that the quantity reaches, of the first list that has this break, as the lists mix theirs."""
    held, winner, best, is_supplied = book.entries, None, None, False
    for assigned in lists:
        entries = held.get((assigned.source_id, variant_id))
        if not entries or (is_supplied and assigned.mixing is Mixing.ALONE):
            continue
        is_supplied = True
        entry = entry_for(entries, quantity)
        if entry is not None and (best is None or entry.min_quantity > best.min_quantity):
            winner, best = assigned, entry
        if assigned.mixing is Mixing.ALONE or (entry is not None and assigned.mixing is Mixing.FIRST_BREAK):
            break
    return None if winner is None or best is None else answer_of(book, winner, variant_id, best)


def lowest_answer(book: PriceBook, lists: Sequence[AssignedList], variant_id: int, quantity: Decimal) -> Answer | None:
    """The lowest of what the lists say each for itself; of equal ones, that of the first list.

    'On request' is no price to compare: what a list says so of, those behind it do not price either.
    """
    best: Answer | None = None
    lowest: Decimal | None = None
    for assigned in lists:
        entry = entry_for(book.entries.get((assigned.source_id, variant_id), ()), quantity)
        if entry is None:
            continue
        answer = answer_of(book, assigned, variant_id, entry)
        if answer.unit_price is None:
            return best or answer
        if lowest is None or answer.unit_price < lowest:
            best, lowest = answer, answer.unit_price
    return best


def answer_of(book: PriceBook, assigned: AssignedList, variant_id: int, entry: Entry) -> Answer:
    """What a list makes of its entry for the variant."""
    return Answer(assigned, entry, list_price(book, assigned, variant_id, entry.unit_price))


def entry_for(entries: Sequence[Entry], quantity: Decimal) -> Entry | None:
    """The entry with the highest break that the quantity reaches; of two such, the one that began later."""
    best: Entry | None = None
    for entry in entries:
        if entry.min_quantity <= quantity and (
            best is None
            or entry.min_quantity > best.min_quantity
            or (entry.min_quantity == best.min_quantity and place_of(entry) > place_of(best))
        ):
            best = entry
    return best


def place_of(entry: Entry) -> tuple[Decimal, date]:
    """Its place among the entries of a list: by break, and then by first day."""
    return (entry.min_quantity, entry.valid_from or date.min)


def earlier(one: date | None, other: date | None) -> date | None:
    """The earlier of two last days, of which either may be open."""
    if one is None or other is None:
        return one or other
    return min(one, other)
