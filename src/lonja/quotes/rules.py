"""The arithmetic of quotes: what a line costs, what was taken of an offer, what it earns, what changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from lonja.core.money import round_amount

_PRICE_PLACES = Decimal("0.000001")
_HUNDRED = Decimal(100)
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Tier:
    """From `from_quantity` sales units on, one costs `unit_price` (net, before discounts)."""

    from_quantity: Decimal
    unit_price: Decimal


@dataclass(frozen=True, slots=True)
class LineFacts:
    """A line as the arithmetic sees it.

    `key` is the line's own through all revisions. `choice`: lines of one number are alternatives, of which one is
    chosen; 0: none. A line without a price cannot be taken. `unit_price` is net, before `discount_percent`.
    """

    key: UUID
    quantity: Decimal
    unit_price: Decimal | None
    discount_percent: Decimal = _ZERO
    tiers: tuple[Tier, ...] = ()
    is_optional: bool = False
    choice: int = 0

    @property
    def is_offered(self) -> bool:
        """Whether it can be taken."""
        return self.unit_price is not None


@dataclass(frozen=True, slots=True)
class TakenLine:
    """So much of a line at this net price of one sales unit, all discounts taken off; `amount` is rounded."""

    key: UUID
    quantity: Decimal
    unit_price: Decimal
    amount: Decimal


class Flaw(StrEnum):
    """Why a choice cannot be taken."""

    NOTHING = "nothing"
    UNKNOWN = "unknown"
    TWO_ALTERNATIVES = "two_alternatives"
    QUANTITY = "quantity"


class CannotTake(Exception):
    """What was chosen contradicts the offer; `flaw` says how, `key` at which line."""

    def __init__(self, flaw: Flaw, key: UUID | None = None) -> None:
        super().__init__(flaw)
        self.flaw, self.key = flaw, key


def unit_price_at(line: LineFacts, quantity: Decimal, whole_discount: Decimal) -> Decimal | None:
    """What one sales unit costs when so many are taken: tier, discount of the line, discount of the whole; six places.

    The discount of the whole is taken off each price, so that an order of some lines has its share of it.
    """
    if line.unit_price is None:
        return None
    reached = [tier for tier in line.tiers if tier.from_quantity <= quantity]
    base = max(reached, key=lambda tier: tier.from_quantity).unit_price if reached else line.unit_price
    off = (1 - line.discount_percent / _HUNDRED) * (1 - whole_discount / _HUNDRED)
    return (base * off).quantize(_PRICE_PLACES, rounding=ROUND_HALF_UP)


def amount_of(line: LineFacts, whole_discount: Decimal, currency: str) -> Decimal | None:
    """What the line comes to in the quantity that was quoted, net, rounded to the currency; None without a price."""
    price = unit_price_at(line, line.quantity, whole_discount)
    return None if price is None else round_amount(price * line.quantity, currency)


def proposed(lines: Iterable[LineFacts]) -> list[LineFacts]:
    """The lines that the sum of a quote counts: no optional ones, and of alternatives the first that is offered."""
    seen: set[int] = set()
    counted = []
    for line in lines:
        if not line.is_offered or line.is_optional or line.choice in seen:
            continue
        counted.append(line)
        if line.choice:
            seen.add(line.choice)
    return counted


def total_of(lines: Iterable[LineFacts], whole_discount: Decimal, currency: str) -> Decimal:
    """The net sum of a quote as it is proposed, freight not counted."""
    return sum((amount_of(line, whole_discount, currency) or _ZERO for line in proposed(lines)), _ZERO)


def taken(
    lines: Sequence[LineFacts], wanted: Mapping[UUID, Decimal | None], whole_discount: Decimal, currency: str
) -> list[TakenLine]:
    """What is bought when these lines (by key) are taken; a quantity of None is the one quoted.

    Another quantity only where the line has tiers, and then from the lowest of them or the one quoted on. Raises
    CannotTake.
    """
    if not wanted:
        raise CannotTake(Flaw.NOTHING)
    by_key = {line.key: line for line in lines if line.is_offered}
    if unknown := next((key for key in wanted if key not in by_key), None):
        raise CannotTake(Flaw.UNKNOWN, unknown)
    chosen: set[int] = set()
    result = []
    for line in (line for line in lines if line.key in wanted):
        if line.choice and line.choice in chosen:
            raise CannotTake(Flaw.TWO_ALTERNATIVES, line.key)
        chosen |= {line.choice} if line.choice else set()
        result.append(_taken(line, wanted[line.key], whole_discount, currency))
    return result


def least_of(line: LineFacts) -> Decimal:
    """The least quantity in which the line was offered: the one quoted, or its lowest tier."""
    return min([line.quantity, *(tier.from_quantity for tier in line.tiers)])


def _taken(line: LineFacts, asked: Decimal | None, whole_discount: Decimal, currency: str) -> TakenLine:
    quantity = line.quantity if asked is None else asked
    if quantity != line.quantity and (not line.tiers or not quantity.is_finite() or quantity < least_of(line)):
        raise CannotTake(Flaw.QUANTITY, line.key)
    price = unit_price_at(line, quantity, whole_discount)
    if price is None:
        raise CannotTake(Flaw.UNKNOWN, line.key)
    return TakenLine(line.key, quantity, price, round_amount(price * quantity, currency))


def is_whole(lines: Iterable[LineFacts], keys: Collection[UUID]) -> bool:
    """Whether all that is offered was taken: every line that is not optional, and of alternatives one."""
    firm = [line for line in lines if line.is_offered and not line.is_optional]
    groups: dict[object, list[UUID]] = {}
    for line in firm:
        groups.setdefault(line.choice or line.key, []).append(line.key)
    return all(any(key in keys for key in members) for members in groups.values())


def margin_percent(net: Decimal, cost: Decimal | None) -> Decimal | None:
    """What of the net is earned, in percent with one place; None where the cost is unknown or nothing is asked."""
    if cost is None or net <= 0:
        return None
    return ((net - cost) / net * _HUNDRED).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)


def lowest_price(line: LineFacts, whole_discount: Decimal) -> Decimal | None:
    """The least that one sales unit of the line can cost, whichever step is reached; None without a price."""
    reached = [unit_price_at(line, line.quantity, whole_discount)]
    reached += [unit_price_at(line, tier.from_quantity, whole_discount) for tier in line.tiers]
    known = [price for price in reached if price is not None]
    return min(known) if known else None


def highest_sum(lines: Iterable[tuple[LineFacts, Decimal | None]], whole_discount: Decimal, currency: str) -> Decimal:
    """The most that an offer of these lines can come to as quoted, net: optional ones too, of alternatives the dearest.

    Each line at its dearest step, and where a most is given beside it in that quantity.
    """
    sums: dict[object, Decimal] = {}
    for line, most in lines:
        quantities = (line.quantity, *(tier.from_quantity for tier in line.tiers), *((most,) if most else ()))
        prices = ((many, unit_price_at(line, many, whole_discount)) for many in quantities)
        highest = max((price * many for many, price in prices if price is not None), default=_ZERO)
        key = line.choice or line.key
        sums[key] = max(sums.get(key, _ZERO), round_amount(highest, currency))
    return sum(sums.values(), _ZERO)


def earned(lines: Iterable[tuple[LineFacts, Decimal | None]], whole_discount: Decimal) -> Decimal | None:
    """The margin of these lines together, each with its cost, in percent; None where a cost is unknown."""
    net = cost = _ZERO
    for line, unit_cost in lines:
        price = unit_price_at(line, line.quantity, whole_discount)
        if price is None or unit_cost is None:
            return None
        net, cost = net + price * line.quantity, cost + unit_cost * line.quantity
    return margin_percent(net, cost)


def price_before(net: Decimal, whole_discount: Decimal) -> Decimal:
    """The price from which the discount of the whole leaves `net`; six places."""
    return (net / (1 - whole_discount / _HUNDRED)).quantize(_PRICE_PLACES, rounding=ROUND_HALF_UP)


LABEL = "label"
"""How a line is called: no fact that two revisions differ by."""


class Change(StrEnum):
    """What became of a line from one revision to another."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class LineChange:
    """A line of two revisions side by side: its facts by name, before and after, and the names of those that differ."""

    key: UUID
    change: Change
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    differs: frozenset[str] = frozenset()


def changes_between(
    before: Mapping[UUID, Mapping[str, Any]], after: Mapping[UUID, Mapping[str, Any]]
) -> list[LineChange]:
    """All lines of two revisions by their keys, in the order of the later one, removed ones last."""
    rows = [_change(key, before.get(key), facts) for key, facts in after.items()]
    rows += [LineChange(key, Change.REMOVED, facts, None) for key, facts in before.items() if key not in after]
    return rows


def _change(key: UUID, old: Mapping[str, Any] | None, new: Mapping[str, Any]) -> LineChange:
    if old is None:
        return LineChange(key, Change.ADDED, None, new)
    differs = frozenset(name for name in new if name != LABEL and old.get(name) != new[name])
    return LineChange(key, Change.CHANGED if differs else Change.SAME, old, new, differs)


def fingerprint(facts: Any) -> str:
    """What stands for all that a revision says: 64 characters, the same only for the same words and figures."""
    text = json.dumps(facts, sort_keys=True, default=_plain)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> str:
    return format(value.normalize(), "f") if isinstance(value, Decimal) else str(value)
