"""What a rule makes of many prices: a percentage, an amount or a fixed price, rounded once."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from lonja.pricing.rules.facts import Rounding
from lonja.pricing.rules.formula import EXACT, HUNDRED, rounded


class ChangeKind(StrEnum):
    """How a rule changes a price."""

    PERCENT = "percent"
    AMOUNT = "amount"
    FIXED = "fixed"


class ChangeRule(NamedTuple):
    """By how much prices change: so many percent or so much money more (negative: less), or to one fixed price."""

    kind: ChangeKind
    value: Decimal
    rounding: Rounding


def changed_price(rule: ChangeRule, unit_price: Decimal) -> Decimal:
    """The new price, rounded once as the rule says; below zero where so much cannot be taken away."""
    match rule.kind:
        case ChangeKind.PERCENT:
            exact = EXACT.scaleb(EXACT.multiply(unit_price, EXACT.add(HUNDRED, rule.value)), -2)
        case ChangeKind.AMOUNT:
            exact = EXACT.add(unit_price, rule.value)
        case ChangeKind.FIXED:
            exact = rule.value
    return exact if exact < 0 else rounded(exact, rule.rounding)


def percent_between(before: Decimal, after: Decimal) -> Decimal | None:
    """By how many percent `after` lies above `before` (below: negative); None where there is nothing to compare."""
    return (after - before) * HUNDRED / before if before else None
