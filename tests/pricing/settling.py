"""A slow and plain settlement in exact fractions, and carts made up by chance: what the rules are held against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from random import Random

from lonja.pricing.rules import (
    Basis,
    FreightRule,
    Goods,
    GoodsMatch,
    LadderStep,
    Level,
    OrderTerms,
    Promotion,
    PromotionKind,
    SettleLine,
    Terms,
    Verdict,
)

PLACES = [(Level.COMPANY, 0), (Level.SEGMENT, 1), (Level.SEGMENT, 2), (Level.CHANNEL, 0)]
LINES = (PromotionKind.PERCENT, PromotionKind.AMOUNT, PromotionKind.FIXED_PRICE, PromotionKind.N_FOR_M)
GIFTS = PromotionKind.FREE_GOODS
ORDERS = (PromotionKind.ORDER_PERCENT, PromotionKind.ORDER_AMOUNT)
Plain = tuple[list[Fraction], dict[tuple[str, str], Fraction], Fraction, Fraction, dict[tuple[str, int], Fraction]]
"""Lines after their discounts, the order's adjustments by (what, tax class), net, missing to the minimum, and how many
are given by (promotion, variant).
"""


def cents(value: Fraction) -> Fraction:
    """Half up to whole cents, of what is not below zero."""
    return Fraction(floor(value * 100 + Fraction(1, 2)), 100)


def plain_settlement(lines: Sequence[SettleLine], terms: Terms) -> Plain:
    """What `settle` must come to, computed step by step as the page says it."""
    places = sorted(terms.placed, key=lambda one: (one.level, one.position))
    left = [Fraction(line.amount) for line in lines]
    percent = next((one.percent_off for one in places if one.percent_off is not None), Decimal(0))
    for place, line in enumerate(lines):
        usual = line.level in (Level.SEGMENT, Level.CHANNEL)
        if line.list_id is not None and terms.list_flags.get(line.list_id, usual):
            left[place] -= cents(left[place] * Fraction(percent) / 100)
    standing = [one for one in terms.promotions if stands(one, lines, left, terms)]
    gifts = goods_given(standing, lines, left, terms)
    free = {one.id: given(one, lines, left, terms) for one in standing if one.kind is PromotionKind.N_FOR_M}
    for place, line in enumerate(lines):
        mine = [one for one in standing if one.kind in LINES and is_for(one, line, terms)]
        left[place] = min(
            (after(choice, left[place], line, place, free) for choice in choices(mine)), default=left[place]
        )
    told = list(left)
    adjustments: dict[tuple[str, str], Fraction] = {}
    every = list(range(len(lines)))
    ladder = next((one.ladder for one in places if one.ladder), ())
    reached = [step for step in ladder if step.min_amount <= sum(left)]
    if reached and lines:
        step = max(reached, key=lambda one: one.min_amount)
        off(cents(sum(left, Fraction(0)) * Fraction(step.percent_off) / 100), every, "ladder", lines, left, adjustments)
    best: tuple[list[Fraction], dict[tuple[str, str], Fraction]] = (left, adjustments)
    for choice in choices([one for one in standing if one.kind in ORDERS]):
        tried, noted = list(left), dict(adjustments)
        for one in choice:
            some = [place for place in every if is_for(one, lines[place], terms)]
            base = sum((tried[place] for place in some), Fraction(0))
            wanted = Fraction(one.value) * (base / 100 if one.kind is PromotionKind.ORDER_PERCENT else 1)
            off(min(base, cents(wanted)), some, one.code, lines, tried, noted)
        if sum(tried) < sum(best[0]):
            best = tried, noted
    left, adjustments = best
    goods = sum(left, Fraction(0))
    charge_freight(lines, terms, places, goods, standing, adjustments)
    missing = Fraction(0)
    minimum = next((one for one in places if one.minimum_amount is not None), None)
    if lines and minimum is not None and goods < Fraction(minimum.minimum_amount or 0):
        if minimum.small_order_surcharge is None:
            missing = Fraction(minimum.minimum_amount or 0) - goods
        else:
            adjustments["small_order", minimum.charges_tax_class] = Fraction(minimum.small_order_surcharge)
    adjustments = {key: share for key, share in adjustments.items() if share}
    return told, adjustments, sum(told, Fraction(0)) + sum(adjustments.values(), Fraction(0)), missing, gifts


def stands(one: Promotion, lines: Sequence[SettleLine], left: Sequence[Fraction], terms: Terms) -> bool:
    """Whether a promotion's conditions are met."""
    some = [place for place, line in enumerate(lines) if is_for(one, line, terms)]
    return (
        one.barred is None
        and (not one.typed_code or one.typed_code in terms.codes)
        and (terms.is_first_order or not one.first_order_only)
        and (terms.is_online or not one.online_only)
        and bool(some)
        and sum(lines[place].quantity for place in some) >= one.min_quantity
        and sum(left[place] for place in some) >= one.min_amount
        and (one.kind is not GIFTS or bool(gifts_of(one, some, lines, left)))
    )


def goods_given(
    standing: Sequence[Promotion], lines: Sequence[SettleLine], left: Sequence[Fraction], terms: Terms
) -> dict[tuple[str, int], Fraction]:
    """What is given in all: one promotion after the other, each asking those before it about every line."""
    told: dict[tuple[str, int], Fraction] = {}
    owners: dict[int, list[Promotion]] = {place: [] for place in range(len(lines))}
    for one in sorted(standing, key=lambda each: (each.priority, each.code)):
        some = [place for place in owners if is_for(one, lines[place], terms)]
        others = [other for place in some for other in owners[place]]
        if one.kind is GIFTS and (not others or not (one.is_exclusive or any(o.is_exclusive for o in others))):
            for place in some:
                owners[place].append(one)
            told |= {(one.code, variant): units for variant, units in gifts_of(one, some, lines, left).items()}
    return told


def gifts_of(
    one: Promotion, some: Sequence[int], lines: Sequence[SettleLine], left: Sequence[Fraction]
) -> dict[int, Fraction]:
    """What one promotion gives by variant, one gift after the other while there is enough for it and its limit."""
    given: dict[int, Fraction] = {}
    many = 0
    named = one.gift_variant_id
    for variant in sorted({lines[place].variant_id for place in some}) if named is None else [named]:
        mine = [place for place in some if named is not None or lines[place].variant_id == variant]
        units = sum((Fraction(lines[place].quantity) for place in mine), Fraction(0))
        worth = sum((left[place] for place in mine), Fraction(0))
        each, purse = (one.buy_quantity, units) if one.buy_quantity else (one.value, worth)
        while purse >= each and (one.gift_times is None or many < one.gift_times):
            many += 1
            given[variant] = given.get(variant, Fraction(0)) + Fraction(one.gift_quantity)
            if not each:
                break
            purse -= Fraction(each)
    return given


def is_for(one: Promotion, line: SettleLine, terms: Terms) -> bool:
    """Whether a line is among the goods of a promotion, and open to it."""
    if line.level is Level.AGREED and one.kind in (*LINES, GIFTS):
        return False
    if one.goods is None:
        return True
    goods = terms.goods[line.variant_id]
    return any(
        match.product_id == goods.product_id
        if match.product_id is not None
        else match.brand == goods.brand
        if match.brand
        else goods.category_path[: len(match.category_path)] == match.category_path
        for match in one.goods
    )


def choices(promotions: Sequence[Promotion]) -> list[list[Promotion]]:
    """The combined ones together, then each exclusive one."""
    ordered = sorted(promotions, key=lambda one: (one.priority, one.code))
    return [[one for one in ordered if not one.is_exclusive], *([one] for one in ordered if one.is_exclusive)]


def given(one: Promotion, lines: Sequence[SettleLine], left: Sequence[Fraction], terms: Terms) -> dict[int, int]:
    """How many units of each line n for m gives: unit by unit, the cheapest first where it counts across lines."""
    units = [
        (left[place] / Fraction(line.quantity), line.variant_id, line.quantity, line.tax_class, place)
        for place, line in enumerate(lines)
        if is_for(one, line, terms)
        for _ in range(floor(line.quantity))
    ]
    groups = [units] if one.across_lines else [[u for u in units if u[4] == place] for place in range(len(lines))]
    gifts: dict[int, int] = {}
    for group in groups:
        sets = len(group) // int(one.buy_quantity)
        for unit in sorted(group)[: sets * int(one.buy_quantity - one.pay_quantity)]:
            gifts[unit[4]] = gifts.get(unit[4], 0) + 1
    return gifts


def after(
    choice: Sequence[Promotion], left: Fraction, line: SettleLine, place: int, free: Mapping[int, Mapping[int, int]]
) -> Fraction:
    """What is left of a line after these promotions, one after the other."""
    quantity = Fraction(line.quantity)
    for one in choice:
        value = Fraction(one.value)
        if one.kind is PromotionKind.PERCENT:
            saving = cents(left * value / 100)
        elif one.kind is PromotionKind.AMOUNT:
            saving = cents(quantity * value)
        elif one.kind is PromotionKind.FIXED_PRICE:
            saving = max(Fraction(0), left - cents(quantity * value))
        else:
            saving = cents(left * free[one.id].get(place, 0) / quantity)
        left -= min(left, saving)
    return left


def off(  # noqa: PLR0917
    amount: Fraction,
    some: Sequence[int],
    what: str,
    lines: Sequence[SettleLine],
    left: list[Fraction],
    adjustments: dict[tuple[str, str], Fraction],
) -> None:
    """Share an amount out over lines by largest remainder, one cent after the other."""
    if not amount:
        return
    whole = sum((left[place] for place in some), Fraction(0))
    exact = {place: amount * left[place] / whole for place in some}
    parts = {place: Fraction(floor(exact[place] * 100), 100) for place in some}
    while sum(parts.values()) < amount:
        short = max(
            some,
            key=lambda p: (
                exact[p] - parts[p],
                left[p],
                [-ord(letter) for letter in lines[p].tax_class],
                -lines[p].variant_id,
                -lines[p].quantity,
            ),
        )
        parts[short] += Fraction(1, 100)
    for place in some:
        left[place] -= parts[place]
        key = (what, lines[place].tax_class)
        adjustments[key] = adjustments.get(key, Fraction(0)) - parts[place]


def charge_freight(  # noqa: PLR0917
    lines: Sequence[SettleLine],
    terms: Terms,
    places: Sequence[OrderTerms],
    goods: Fraction,
    standing: Sequence[Promotion],
    adjustments: dict[tuple[str, str], Fraction],
) -> None:
    """The dearest of the highest steps reached in the narrowest zone of the nearest place."""
    place = next((one for one in places if one.freight), None)
    if place is None or not lines:
        return
    zones = sorted(place.freight, key=lambda rule: (len(rule.country), len(rule.postal_prefix)))
    last = zones[-1]
    measures = {
        Basis.WEIGHT: sum(
            (Fraction(line.quantity) * Fraction(terms.goods[line.variant_id].weight_kg or 0) for line in lines),
            Fraction(0),
        ),
        Basis.AMOUNT: goods,
        Basis.PACKS: Fraction(sum(ceil(line.quantity) for line in lines)),
    }
    steps: dict[Basis, FreightRule] = {}
    for rule in sorted(place.freight, key=lambda one: one.from_value):
        is_there = (rule.country, rule.postal_prefix) == (last.country, last.postal_prefix)
        if is_there and rule.from_value <= measures[rule.basis]:
            steps[rule.basis] = rule
    if not steps:
        return
    dearest = max(step.price for step in steps.values())
    rule = next(steps[basis] for basis in Basis if basis in steps and steps[basis].price == dearest)
    is_borne = any(one.kind is PromotionKind.FREE_FREIGHT for one in standing)
    if not is_borne and (rule.free_from is None or goods < rule.free_from):
        adjustments["freight", place.charges_tax_class] = Fraction(rule.price)


def made_up(chance: Random) -> tuple[list[SettleLine], Terms]:
    """A cart and terms in which bounds are met, promotions collide and remainders are equal often."""
    lines = [_line(chance) for _ in range(chance.choice([0, 1, 1, 2, 3, 5]))]
    placed = tuple(_place(chance, *each) for each in chance.sample(PLACES, chance.randint(0, 3)))
    return lines, Terms(
        currency="EUR",
        placed=placed,
        promotions=tuple(_promotion(chance, number) for number in range(chance.choice([0, 1, 2, 4, 6]))),
        goods={
            number: Goods(
                number % 3, ["", "acme"][number % 2], f"000{number % 2}.", [None, Decimal("0.75")][number % 2]
            )
            for number in range(4)
        },
        list_flags={2: True, 3: False},
        codes=frozenset({"YES"}),
        is_first_order=chance.random() < 0.5,
        is_online=chance.random() < 0.8,
    )


def _goods(number: int) -> Goods:
    is_odd = bool(number % 2)
    return Goods(number % 3, "acme" if is_odd else "", f"000{number % 2}.", Decimal("0.75") if is_odd else None)


def _money(chance: Random, most: int) -> Decimal:
    return Decimal(chance.choice([chance.randint(0, most * 100), chance.randint(0, most) * 100])).scaleb(-2)


def _line(chance: Random) -> SettleLine:
    return SettleLine(
        variant_id=chance.randint(0, 3),
        quantity=Decimal(chance.choice(["1", "2", "3", "10", "0.5", "12.25"])),
        amount=_money(chance, chance.choice([1, 20, 500])),
        tax_class=chance.choice(["standard", "reduced"]),
        level=chance.choice([Level.AGREED, Level.CONTRACT, Level.COMPANY, Level.SEGMENT, Level.CHANNEL]),
        list_id=chance.choice([None, 1, 1, 2, 3]),
    )


def _place(chance: Random, level: Level, position: int) -> OrderTerms:
    amounts = chance.sample([0, 10, 20, 100, 500], chance.choice([0, 1, 3]))
    return OrderTerms(
        level=level,
        position=position,
        percent_off=chance.choice([None, None, Decimal(0), Decimal(10), Decimal("33.33")]),
        ladder=tuple(LadderStep(Decimal(amount), Decimal(chance.randint(0, 20))) for amount in amounts),
        freight=_freight(chance),
        minimum_amount=chance.choice([None, Decimal(0), Decimal(50)]),
        small_order_surcharge=chance.choice([None, Decimal("6.00")]),
        charges_tax_class=chance.choice(["standard", "reduced"]),
    )


def _freight(chance: Random) -> tuple[FreightRule, ...]:
    zone = chance.choice([("", ""), ("ES", ""), ("ES", "35")])
    slots = chance.sample([(basis, value) for basis in Basis for value in (0, 3, 50)], chance.choice([0, 1, 3]))
    free = chance.choice([None, Decimal(100), Decimal(20)])
    rules = [FreightRule(*zone, basis, Decimal(value), _money(chance, 9), free) for basis, value in slots]
    return tuple(
        [*rules, FreightRule("", "", Basis.PACKS, Decimal(0), Decimal(3), None)] if rules and zone[0] else rules
    )


def _promotion(chance: Random, number: int) -> Promotion:
    kind = chance.choice(list(PromotionKind))
    buy = chance.randint(2, 4)
    one = Promotion(
        id=number,
        code=f"p{number}",
        kind=kind,
        value=Decimal(chance.choice([0, 5, 50, 100])) if "percent" in kind else _money(chance, 30),
        buy_quantity=Decimal(buy),
        pay_quantity=Decimal(chance.randint(0, buy - 1)),
        across_lines=chance.random() < 0.5,
        priority=chance.randint(1, 2),
        is_exclusive=chance.random() < 0.5,
        is_limited=chance.random() < 0.5,
        goods=chance.choice(
            [None, None, (), (GoodsMatch(1),), (GoodsMatch(brand="acme"), GoodsMatch(category_path="0000."))]
        ),
    )
    if kind is GIFTS:
        by_amount = chance.random() < 0.4
        one = replace(
            one,
            buy_quantity=Decimal(0) if by_amount else Decimal(chance.choice([1, 3, 10])),
            value=Decimal(chance.choice([5, 20])) if by_amount else Decimal(0),
            gift_variant_id=chance.choice([None, 3]),
            gift_quantity=Decimal(chance.choice(["1", "2", "0.5"])),
            gift_times=chance.choice([None, 1, 3]),
        )
        if one.gift_variant_id and chance.random() < 0.2:
            one = replace(one, buy_quantity=Decimal(0), value=Decimal(0))
    odd = {
        "typed_code": chance.choice(["YES", "NO"]),
        "min_quantity": Decimal(3),
        "min_amount": Decimal(20),
        "first_order_only": True,
        "online_only": True,
        "barred": Verdict.ENDED,
    }
    return replace(one, **dict(chance.sample(sorted(odd.items()), chance.choice([0, 0, 1]))))  # type: ignore[arg-type]
