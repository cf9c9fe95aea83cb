"""The arithmetic of rebates: periods, ladders, what each movement of turnover earns; docs/rebates.md has the words.

Amounts are exact and in the agreement's currency; nothing is rounded here but the turnover of part of a line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

_TURNOVER_QUANTUM = Decimal("0.0001")


class PeriodKind(StrEnum):
    """How long turnover is added up: a calendar month, quarter or year."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Ladder(StrEnum):
    """To what the percentage of a step applies: to the whole turnover, or to the part of it above the step."""

    WHOLE = "whole"
    PART_ABOVE = "part_above"


class Step(NamedTuple):
    """From this turnover on (inclusive) so many percent."""

    from_turnover: Decimal
    percent: Decimal


@dataclass(frozen=True, slots=True)
class RebateTerms:
    """What was agreed: a ladder with its steps, lowest first, and the turnover without which nothing is earned."""

    ladder: Ladder
    steps: Sequence[Step]
    minimum: Decimal = Decimal(0)

    @property
    def are_sane(self) -> bool:
        """Whether the steps are in order, differ, and no figure is negative or more than the whole."""
        bounds = [step.from_turnover for step in self.steps]
        figures = [*bounds, self.minimum, *(step.percent for step in self.steps)]
        return (
            bool(bounds)
            and all(figure.is_finite() and figure >= 0 for figure in figures)
            and all(step.percent <= 100 for step in self.steps)
            and all(low < high for low, high in pairwise(bounds))
        )


class Posting(NamedTuple):
    """A row for the ledger: turnover and rebate that came (or went). `is_rerate`: earlier turnover is rated anew."""

    turnover: Decimal
    rebate: Decimal
    is_rerate: bool = False


class NextStep(NamedTuple):
    """What would earn more: the turnover still missing, the percentage there, and all that would be earned then."""

    missing: Decimal
    percent: Decimal
    rebate: Decimal


def period_of(kind: PeriodKind, day: date) -> tuple[date, date]:
    """First and last day of the calendar period that holds `day`."""
    months = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.YEAR: 12}[kind]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    after = first.year * 12 + first.month - 1 + months
    return first, date(after // 12, after % 12 + 1, 1) - timedelta(days=1)


def earned(terms: RebateTerms, turnover: Decimal) -> Decimal:
    """The rebate on this turnover of a period, exact. Nothing below the minimum, and nothing below zero."""
    if turnover <= 0 or turnover < terms.minimum:
        return Decimal(0)
    return _on_the_ladder(terms, turnover)


def percent_at(terms: RebateTerms, turnover: Decimal) -> Decimal:
    """The percentage of the step that this turnover has reached; 0 below the first, and below the minimum."""
    if turnover < terms.minimum:
        return Decimal(0)
    return max(
        (step for step in terms.steps if step.from_turnover <= turnover), default=Step(Decimal(0), Decimal(0))
    ).percent


def postings(terms: RebateTerms, before: Decimal, turnover: Decimal) -> list[Posting]:
    """The rows by which `turnover` is added to the `before` of a period: its own, and that of a new rating if any.

    Its own row is at the terms that counted before it; what a step or the minimum, reached or lost, changes about
    the turnover already there stands in a second row.
    """
    after, floor = before + turnover, max(before, Decimal(0))
    change = earned(terms, after) - earned(terms, before)
    if terms.ladder is Ladder.WHOLE:
        own = (max(after, Decimal(0)) - floor) * percent_at(terms, floor) / 100
    else:
        own = change if min(before, after) >= terms.minimum else Decimal(0)
    rows = [Posting(turnover, own)]
    return rows if own == change else [*rows, Posting(Decimal(0), change - own, is_rerate=True)]


def next_step(terms: RebateTerms, turnover: Decimal) -> NextStep | None:
    """The nearest turnover at which a higher percentage counts; None at the top of the ladder."""
    bounds = sorted({max(step.from_turnover, terms.minimum) for step in terms.steps})
    here = percent_at(terms, turnover)
    for bound in bounds:
        percent = percent_at(terms, bound)
        if bound > turnover and percent > here:
            return NextStep(bound - turnover, percent, earned(terms, bound))
    return None


def net_of_discounts(amount: Decimal, discounts: Decimal, base: Decimal) -> Decimal:
    """A line's net amount without its share of the order's `discounts`, which were given on `base` (4 decimals)."""
    if not base:
        return amount
    return amount - (amount * discounts / base).quantize(_TURNOVER_QUANTUM, ROUND_HALF_UP)


def turnover_of_part(net: Decimal, ordered: Decimal, before: Decimal, quantity: Decimal) -> Decimal:
    """The turnover (4 decimals) of `quantity` of a line of which `before` has gone already.

    The parts of a line always add up to its net amount, however it was divided.
    """

    def up_to(gone: Decimal) -> Decimal:
        return (net * gone / ordered).quantize(_TURNOVER_QUANTUM, ROUND_HALF_UP)

    return up_to(before + quantity) - up_to(before)


def _on_the_ladder(terms: RebateTerms, turnover: Decimal) -> Decimal:
    if terms.ladder is Ladder.WHOLE:
        return turnover * percent_at(terms, turnover) / 100
    total = Decimal(0)
    ends = [step.from_turnover for step in terms.steps[1:]] + [turnover]
    for step, end in zip(terms.steps, ends, strict=True):
        total += max(min(end, turnover) - step.from_turnover, Decimal(0)) * step.percent / 100
    return total
