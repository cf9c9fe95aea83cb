"""Sharing an amount out so that the parts add up to it, to the smallest coin."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal
from typing import Any

from lonja.core.money import minor_units


def shared_out(amount: Decimal, weights: Sequence[Decimal], ranks: Sequence[Any], currency: str) -> list[Decimal]:
    """The parts of an amount (not below zero) by weight, in minor units, by the largest remainder.

    Equal remainders go by larger weight, then by `ranks`. No part exceeds its weight where the amount does not exceed
    their sum. Raises ZeroDivisionError when all weights are zero and the amount is not.
    """
    if not amount:
        return [Decimal(0)] * len(weights)
    coin = Decimal(1).scaleb(-minor_units(currency))
    whole = sum(weights, Decimal(0))
    # Numerators of exact fractions over the same denominator: a quotient of decimals would be rounded.
    exact = [amount * weight for weight in weights]
    parts = [(each / whole).quantize(coin, rounding=ROUND_DOWN) for each in exact]
    parts = [part - coin if part * whole > each else part for part, each in zip(parts, exact, strict=True)]
    left = [each - part * whole for part, each in zip(parts, exact, strict=True)]
    coins = int((amount - sum(parts, Decimal(0))) / coin)
    by_remainder = sorted(range(len(parts)), key=lambda place: (-left[place], -weights[place], ranks[place]))
    for place in by_remainder[:coins]:
        parts[place] += coin
    return parts
