"""What carts come to, against a slow reference; and what must hold whatever the terms."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest

from lonja.core.money import round_amount
from lonja.pricing.rules import AdjustmentKind, PromotionKind, SettleLine, Settlement, Terms, Verdict, settle
from tests.pricing.settling import Plain, made_up, plain_settlement
from tests.pricing.settling import is_for as covers

SEED = 20260522


def plain(lines: list[SettleLine], settlement: Settlement) -> Plain:
    adjustments: dict[tuple[str, str], Fraction] = {}
    for one in settlement.adjustments:
        is_promotion = one.kind is AdjustmentKind.PROMOTION
        for tax_class, share in one.shares:
            key = (one.code if is_promotion else one.kind.value, tax_class)
            adjustments[key] = adjustments.get(key, Fraction(0)) + Fraction(share)
    return (
        [Fraction(line.amount) for line in settlement.lines],
        {key: share for key, share in adjustments.items() if share},
        Fraction(settlement.net),
        Fraction(settlement.minimum_missing),
        {(gift.code, gift.variant_id): Fraction(gift.quantity) for gift in settlement.gifts},
    )


def agree_on(cases: int) -> None:
    chance = Random(SEED)
    seen: set[object] = set()
    for number in range(cases):
        lines, terms = made_up(chance)
        settlement = settle(lines, terms)
        assert plain(lines, settlement) == plain_settlement(lines, terms), (number, lines, terms)
        seen |= {one.verdict for one in settlement.considered} | {one.kind for one in settlement.adjustments}
    assert {Verdict.APPLIED, Verdict.BEATEN, Verdict.NOTHING_TO_TAKE_OFF, Verdict.NO_GOODS} <= seen
    assert set(AdjustmentKind) - {AdjustmentKind.COMPANY_PERCENT} <= seen


def test_two_thousand_carts_come_to_what_the_reference_says() -> None:
    agree_on(2_000)


@pytest.mark.proof
def test_a_hundred_thousand_carts_come_to_what_the_reference_says() -> None:
    agree_on(100_000)


def test_the_order_in_which_things_come_does_not_matter() -> None:
    chance = Random(SEED + 1)
    for _ in range(500):
        lines, terms = made_up(chance)
        places = chance.sample(range(len(lines)), len(lines))
        mixed = replace(
            terms,
            placed=tuple(chance.sample(terms.placed, len(terms.placed))),
            promotions=tuple(chance.sample(terms.promotions, len(terms.promotions))),
        )
        one, other = settle(lines, terms), settle([lines[place] for place in places], mixed)
        assert [one.lines[place] for place in places] == list(other.lines)
        assert one.adjustments == other.adjustments
        assert one.considered == other.considered
        assert one.gifts == other.gifts


def test_sums_are_exact_and_nothing_falls_below_zero() -> None:
    chance = Random(SEED + 2)
    for _ in range(1_000):
        lines, terms = made_up(chance)
        settlement = settle(lines, terms)
        by_class: dict[str, Decimal] = {}
        for line, settled in zip(lines, settlement.lines, strict=True):
            assert settled.amount + settled.discount == line.amount
            assert settled.amount >= 0
            assert all(each.amount > 0 for each in settled.discounts)
            by_class[line.tax_class] = by_class.get(line.tax_class, Decimal(0)) + settled.amount
        for one in settlement.adjustments:
            assert sum(share for _, share in one.shares) == one.amount == round_amount(one.amount, "EUR")
            for tax_class, share in one.shares:
                by_class[tax_class] = by_class.get(tax_class, Decimal(0)) + share
        assert all(base >= 0 for base in by_class.values())
        assert sum(by_class.values()) == settlement.net
        assert settlement.goods_amount >= 0


def test_a_promotion_whose_conditions_are_not_met_changes_nothing() -> None:
    chance = Random(SEED + 3)
    met = {Verdict.APPLIED, Verdict.BEATEN, Verdict.NOTHING_TO_TAKE_OFF}
    left_out = 0
    for _ in range(1_000):
        lines, terms = made_up(chance)
        settlement = settle(lines, terms)
        kept = tuple(one.promotion for one in settlement.considered if one.verdict in met)
        left_out += len(terms.promotions) - len(kept)
        without = settle(lines, replace(terms, promotions=kept))
        assert (without.lines, without.adjustments) == (settlement.lines, settlement.adjustments)
        assert without.gifts == settlement.gifts
    assert left_out > 500


def test_a_promotion_beaten_or_without_effect_changes_nothing_either() -> None:
    chance = Random(SEED + 4)
    for _ in range(1_000):
        lines, terms = made_up(chance)
        settlement = settle(lines, terms)
        kept = tuple(one.promotion for one in settlement.considered if one.verdict is Verdict.APPLIED)
        without = settle(lines, replace(terms, promotions=kept))
        assert (without.net, without.gifts) == (settlement.net, settlement.gifts)


def test_used_are_the_limited_promotions_that_took_something_off() -> None:
    chance = Random(SEED + 5)
    for _ in range(300):
        lines, terms = made_up(chance)
        settlement = settle(lines, terms)
        told = {one.code for line in settlement.lines for one in line.discounts}
        told |= {one.code for one in settlement.adjustments} | {one.code for one in settlement.gifts}
        limited = {one.id for one in terms.promotions if one.is_limited and one.code in told}
        assert set(settlement.used) == limited


def test_an_empty_cart_bears_nothing() -> None:
    assert settle([], Terms("EUR")).net == 0


def test_what_is_missing_to_a_promotion_is_just_what_brings_it() -> None:
    chance = Random(SEED + 6)
    brought = 0
    for _ in range(1_000):
        lines, terms = made_up(chance)
        for one in settle(lines, terms).considered:
            if one.verdict is not Verdict.BELOW_QUANTITY:
                continue
            places = [p for p, line in enumerate(lines) if covers(one.promotion, line, terms)]
            bought = {lines[p].variant_id: Decimal(0) for p in places}
            for p in places:
                bought[lines[p].variant_id] += lines[p].quantity
            place = max(places, key=lambda p: bought[lines[p].variant_id])
            more = [*lines]
            more[place] = lines[place]._replace(quantity=lines[place].quantity + one.missing)
            [there] = [each for each in settle(more, terms).considered if each.promotion.id == one.promotion.id]
            assert there.verdict is not Verdict.BELOW_QUANTITY
            brought += 1
    assert brought > 10


def test_free_goods_change_no_sum() -> None:
    chance = Random(SEED + 7)
    given = 0
    for _ in range(1_000):
        lines, terms = made_up(chance)
        settlement = settle(lines, terms)
        without = [one for one in terms.promotions if one.kind is not PromotionKind.FREE_GOODS]
        alone = settle(lines, replace(terms, promotions=tuple(without)))
        assert (alone.lines, alone.adjustments) == (settlement.lines, settlement.adjustments)
        assert all(gift.quantity > 0 for gift in settlement.gifts)
        given += len(settlement.gifts)
    assert given > 50
