"""Free goods: which promotions add what to a cart. What is added costs nothing and changes no sum."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from lonja.pricing.rules.terms import ZERO, Gift, Promotion, PromotionKind, SettleLine

Bought = dict[int | None, tuple[Decimal, Decimal]]
"""Quantity and amount by what is given for them: the variant that was bought, or None where all counts together."""


def short_of_gift(
    promotion: Promotion, places: Sequence[int], lines: Sequence[SettleLine], left: Sequence[Decimal]
) -> tuple[Decimal, Decimal]:
    """How much more of its goods, in quantity and in amount, leads to the first gift; 0 for other promotions."""
    if promotion.kind is not PromotionKind.FREE_GOODS:
        return ZERO, ZERO
    bought = _bought(promotion, places, lines, left).values()
    if promotion.buy_quantity:
        return promotion.buy_quantity - max(quantity for quantity, _ in bought), ZERO
    return ZERO, promotion.value - max(amount for _, amount in bought) if promotion.value else ZERO


def gifts_of(
    promotions: Sequence[Promotion],
    places: Mapping[int, Sequence[int]],
    lines: Sequence[SettleLine],
    left: Sequence[Decimal],
) -> tuple[list[Gift], set[int]]:
    """What the promotions of free goods that stand give, and which of them give nothing because of another (by id).

    They are taken by priority and code. Two that count one same line give together only where both combine; otherwise
    the first does. `left` is what the lines come to before any promotion.
    """
    gifts: list[Gift] = []
    before: list[tuple[Promotion, set[int]]] = []
    beaten: set[int] = set()
    standing = [one for one in promotions if one.kind is PromotionKind.FREE_GOODS and one.id in places]
    for promotion in sorted(standing, key=lambda one: one.order):
        mine = set(places[promotion.id])
        if any(mine & theirs and (promotion.is_exclusive or other.is_exclusive) for other, theirs in before):
            beaten.add(promotion.id)
            continue
        before.append((promotion, mine))
        gifts += _given(promotion, _bought(promotion, places[promotion.id], lines, left))
    return gifts, beaten


def _bought(
    promotion: Promotion, places: Sequence[int], lines: Sequence[SettleLine], left: Sequence[Decimal]
) -> Bought:
    bought: Bought = {}
    for place in places:
        key = lines[place].variant_id if promotion.gift_variant_id is None else None
        quantity, amount = bought.get(key, (ZERO, ZERO))
        bought[key] = quantity + lines[place].quantity, amount + left[place]
    return bought


def _given(promotion: Promotion, bought: Bought) -> list[Gift]:
    rest = promotion.gift_times
    gifts = []
    for variant_id, (quantity, amount) in sorted(bought.items(), key=lambda one: -1 if one[0] is None else one[0]):
        times = _times(promotion, quantity, amount)
        if rest is not None:
            times = min(times, rest)
            rest -= times
        given = variant_id if promotion.gift_variant_id is None else promotion.gift_variant_id
        if times and given is not None:
            gifts.append(Gift(promotion.id, given, times * promotion.gift_quantity, promotion.code, promotion.names))
    return gifts


def _times(promotion: Promotion, quantity: Decimal, amount: Decimal) -> int:
    if promotion.buy_quantity:
        return int(quantity // promotion.buy_quantity)
    return int(amount // promotion.value) if promotion.value else 1
