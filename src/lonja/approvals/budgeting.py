"""Pure arithmetic of budgets: which days a period has, what a line holds, and whether one more purchase fits.

A line counts against every budget of its cost center that has the day on which it was submitted, in the company's own
time zone. A line without a cost center counts against none, and a cost center without a budget has no limit. Amounts
are net, of the lines after their discounts, in the company's currency; freight and discounts of the whole order belong
to no cost center.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from lonja.core.money import round_amount


class Period(StrEnum):
    """How long a budget lasts. All but custom ones begin on the first of a month, so that any business year fits."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    CUSTOM = "custom"


class Policy(StrEnum):
    """What happens to a purchase that goes past a budget."""

    BLOCK = "block"
    WARN = "warn"
    ASK = "ask"


MONTHS: Mapping[Period, int] = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}


def last_day(period: Period, starts_on: date, ends_on: date | None = None) -> date:
    """The last day of a period that begins on this one; a custom one names its own.

    Raises ValueError where a month, quarter or year does not begin on a first, and where a custom one has no end or
    ends before it begins.
    """
    if period is Period.CUSTOM:
        if ends_on is None or ends_on < starts_on:
            raise ValueError("a custom period needs an end that is not before its beginning")
        return ends_on
    if starts_on.day != 1:
        raise ValueError("a month, quarter or year begins on the first of a month")
    return _months_later(starts_on, MONTHS[period]) - timedelta(days=1)


def next_period(period: Period, starts_on: date, ends_on: date) -> tuple[date, date]:
    """First and last day of the period after this one; a custom one is as long as the one before it."""
    start = ends_on + timedelta(days=1)
    return start, last_day(period, start, start + (ends_on - starts_on))


def _months_later(first: date, months: int) -> date:
    count = first.year * 12 + first.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


@dataclass(frozen=True, slots=True)
class Charge:
    """What one line of a purchase takes of its cost center's budgets: still to come, and delivered."""

    line_id: UUID
    cost_center_id: UUID | None
    committed: Decimal
    spent: Decimal = Decimal(0)

    @property
    def amount(self) -> Decimal:
        """Both together."""
        return self.committed + self.spent


def charge_of(  # noqa: PLR0917 (the figures of one line)
    line_id: UUID, cost_center_id: UUID | None, amount: Decimal, ordered: Decimal, shipped: Decimal,
    cancelled: Decimal, currency: str,
) -> Charge:  # fmt: skip
    """What a line of this net amount takes when so much of it was shipped and cancelled (sales units).

    What was cancelled is given back, only its share; the shares of a line never come to more than its amount.
    """
    kept = round_amount(amount * (ordered - cancelled) / ordered, currency)
    spent = min(round_amount(amount * shipped / ordered, currency), kept)
    return Charge(line_id, cost_center_id, kept - spent, spent)


@dataclass(frozen=True, slots=True)
class Standing:
    """A budget as it stands: what it allows, and what is taken of it (company's currency, net)."""

    id: UUID
    cost_center_id: UUID
    policy: Policy
    amount: Decimal
    committed: Decimal
    spent: Decimal

    @property
    def used(self) -> Decimal:
        """Committed and spent together."""
        return self.committed + self.spent

    @property
    def left(self) -> Decimal:
        """What may still be bought; below zero where it was passed."""
        return self.amount - self.used

    def is_passed_by(self, growth: Decimal) -> bool:
        """Whether taking `growth` more goes past it. What gives back, or takes nothing, never does."""
        return growth > 0 and self.used + growth > self.amount


@dataclass(frozen=True, slots=True)
class Move:
    """How what one line holds of one budget changes."""

    budget_id: UUID
    line_id: UUID
    committed: Decimal
    spent: Decimal


Held = Mapping[tuple[UUID, UUID], tuple[Decimal, Decimal]]
"""Committed and spent, by budget and line."""


def moves_to(budgets: Iterable[Standing], charges: Iterable[Charge], held: Held) -> list[Move]:
    """What must change so that each line holds exactly its charge of each budget of its cost center.

    What is held for lines that are not there any more, or that are charged elsewhere now, is given back. Doing it
    twice changes nothing the second time.
    """
    charges = list(charges)
    wanted = {
        (budget.id, one.line_id): (one.committed, one.spent)
        for budget in budgets
        for one in charges
        if one.cost_center_id == budget.cost_center_id
    }
    none = (Decimal(0), Decimal(0))
    moves = []
    for key in {**held, **wanted}:
        (to_commit, to_spend), (committed, spent) = wanted.get(key, none), held.get(key, none)
        if (to_commit, to_spend) != (committed, spent):
            moves.append(Move(*key, to_commit - committed, to_spend - spent))
    return moves


def growth_by_budget(moves: Iterable[Move]) -> dict[UUID, tuple[Decimal, Decimal]]:
    """By how much committed and spent of each budget change."""
    sums: dict[UUID, tuple[Decimal, Decimal]] = {}
    for move in moves:
        committed, spent = sums.get(move.budget_id, (Decimal(0), Decimal(0)))
        sums[move.budget_id] = committed + move.committed, spent + move.spent
    return sums
