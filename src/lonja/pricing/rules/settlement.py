"""What a whole cart comes to: discounts of lines and order, freight, and what small orders bear.

In prose, with worked examples that run as tests, in docs/pricing.md ('What a whole cart comes to').
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import ROUND_CEILING, Decimal
from typing import TypeVar

from lonja.core.money import round_amount
from lonja.pricing.rules import promotions as offers
from lonja.pricing.rules.facts import Level
from lonja.pricing.rules.promotions import HUNDRED, Working
from lonja.pricing.rules.terms import (
    ZERO,
    Adjustment,
    AdjustmentKind,
    Basis,
    FreightQuote,
    FreightRule,
    LadderStep,
    LineDiscount,
    NextStep,
    OrderTerms,
    Promotion,
    SettledLine,
    SettleLine,
    Settlement,
    Terms,
)

Said = TypeVar("Said")
_LISTS_FOR_MANY = frozenset((Level.SEGMENT, Level.CHANNEL))


def settle(lines: Sequence[SettleLine], terms: Terms) -> Settlement:
    """What these lines come to under these terms, before tax.

    Each discount is rounded once, half up, and takes off at most what is left; each discount of the order is shared
    out over the lines to the cent, so that the sums by tax class add up.
    """
    working = Working(lines, terms.currency, [line.amount for line in lines], [[] for _ in lines])
    _take_company_percent(terms, working)
    places, refused = offers.standing(terms, working)
    offers.give_goods(terms, places, working)
    offers.reduce_lines(terms, places, working)
    settled = tuple(
        SettledLine(left, tuple(off)) for left, off in zip(list(working.left), working.discounts, strict=True)
    )
    next_step = _take_ladder(terms, working)
    offers.reduce_order(terms, places, working)
    goods = sum(working.left, round_amount(ZERO, terms.currency))
    quotes = _charge_freights(terms, working, offers.free_freight(terms, places))
    minimum, missing = _mind_minimum(terms, working, goods) if lines else (ZERO, ZERO)
    return Settlement(
        lines=settled,
        adjustments=tuple(working.adjustments),
        goods_amount=goods,
        next_step=next_step,
        freight=quotes[0] if len(quotes) == 1 else None,
        minimum_amount=minimum,
        minimum_missing=missing,
        considered=offers.considered(terms, refused, working),
        gifts=tuple(working.gifts),
    )


def nearest(terms: Terms, said: Callable[[OrderTerms], Said | None]) -> tuple[OrderTerms, Said] | None:
    """The nearest place that says something, and what: company, then segments by position, then the channel."""
    for one in sorted(terms.placed, key=lambda one: one.place):
        answer = said(one)
        if answer is not None:
            return one, answer
    return None


def takes_company_percent(line: SettleLine, terms: Terms) -> bool:
    """Whether the permanent percentage counts on a line: on lists made for many, unless the list says otherwise."""
    if line.list_id is None:
        return False
    return terms.list_flags.get(line.list_id, line.level in _LISTS_FOR_MANY)


def _take_company_percent(terms: Terms, working: Working) -> None:
    found = nearest(terms, lambda one: one.percent_off)
    if found is None or not found[1]:
        return
    for place, line in enumerate(working.lines):
        if takes_company_percent(line, terms):
            off = round_amount(line.amount * found[1] / HUNDRED, terms.currency)
            working.take_off(place, LineDiscount(AdjustmentKind.COMPANY_PERCENT, off))


def _take_ladder(terms: Terms, working: Working) -> NextStep | None:
    """Take off what the order's amount gives; tell the next step."""
    found = nearest(terms, lambda one: one.ladder or None)
    if found is None or not working.lines:
        return None
    base = sum(working.left, ZERO)
    steps = sorted(found[1])
    reached = [step for step in steps if step.min_amount <= base]
    if reached:
        _take_step(reached[-1], base, working)
    present = reached[-1].percent_off if reached else ZERO
    following = next((step for step in steps if step.min_amount > base and step.percent_off > present), None)
    return following and NextStep(following.percent_off, following.min_amount, following.min_amount - base)


def _take_step(step: LadderStep, base: Decimal, working: Working) -> None:
    amount = round_amount(base * step.percent_off / HUNDRED, working.currency)
    working.share_off(
        lambda shares: Adjustment(AdjustmentKind.LADDER, -amount, shares, percent=step.percent_off), amount
    )


def _charge_freights(terms: Terms, working: Working, bearer: Promotion | None) -> list[FreightQuote | None]:
    """Charge what was agreed for all of it, or else the freight of each delivery with which anything is carried."""
    if terms.agreed_freight is not None:
        return [_charge_agreed(terms, working, terms.agreed_freight)]
    carried = sorted({line.delivery for line in working.lines if line.is_carried})
    return [_charge_freight(terms, working, delivery, bearer) for delivery in carried]


def _charge_freight(terms: Terms, working: Working, delivery: int, bearer: Promotion | None) -> FreightQuote | None:
    """Charge the freight of one delivery: by its zone, and by its own lines as they stand after all discounts."""
    found = nearest(terms, lambda one: _zone(_rules_for(terms, one.freight, delivery)) or None)
    if found is None:
        return None
    place, rules = found
    own = [pair for pair in zip(working.lines, working.left, strict=True) if pair[0].delivery == delivery]
    reached = [rule for rule in (_reached(rules, basis, terms, own) for basis in Basis) if rule is not None]
    if not reached:
        return None
    goods = sum((left for _, left in own), ZERO)
    rule = max(reached, key=lambda one: one.price)
    price = round_amount(rule.price, terms.currency)
    is_free = rule.free_from is not None and goods >= rule.free_from
    by = None if is_free else bearer
    charged = round_amount(ZERO, terms.currency) if is_free or by is not None else price
    if by is not None:
        working.note(by, price)
    if price:
        working.adjustments.append(
            Adjustment(
                AdjustmentKind.FREIGHT,
                charged,
                ((place.charges_tax_class, charged),),
                by.code if by else "",
                by.names if by else {},
                delivery=delivery,
            )
        )
    missing = ZERO if rule.free_from is None else max(ZERO, rule.free_from - goods)
    return FreightQuote(price, charged, rule.free_from, missing)


def _charge_agreed(terms: Terms, working: Working, agreed: Decimal) -> FreightQuote:
    """Charge what was agreed, whatever is carried; taxed as the nearest place says of charges."""
    amount = round_amount(agreed, terms.currency)
    found = nearest(terms, lambda one: one.charges_tax_class)
    tax_class = found[1] if found else OrderTerms(Level.CHANNEL).charges_tax_class
    if amount:
        working.adjustments.append(Adjustment(AdjustmentKind.FREIGHT, amount, ((tax_class, amount),)))
    return FreightQuote(amount, amount, None, ZERO)


def _rules_for(terms: Terms, rules: Sequence[FreightRule], delivery: int) -> Sequence[FreightRule]:
    """Of the rules that were read for all deliveries those that count where this one goes."""
    if not terms.postal_codes:
        return rules
    return [rule for rule in rules if terms.postal_codes[delivery].startswith(rule.postal_prefix)]


def _zone(rules: Sequence[FreightRule]) -> list[FreightRule]:
    """The rules of the narrowest zone: its country, then the longest beginning of a postal code."""
    narrowest = max(((len(rule.country), len(rule.postal_prefix)) for rule in rules), default=None)
    return [rule for rule in rules if (len(rule.country), len(rule.postal_prefix)) == narrowest]


def _reached(
    rules: Sequence[FreightRule], basis: Basis, terms: Terms, lines: Sequence[tuple[SettleLine, Decimal]]
) -> FreightRule | None:
    """The highest step of one basis that what is carried of these lines, each with what is left of it, reaches."""
    steps = [rule for rule in rules if rule.basis is basis]
    if not steps:
        return None
    carried = [(line, left) for line, left in lines if line.is_carried]
    measures: dict[Basis, Callable[[], Decimal]] = {
        Basis.WEIGHT: lambda: sum((_weight(line, terms) for line, _ in carried), ZERO),
        Basis.AMOUNT: lambda: sum((left for _, left in carried), ZERO),
        Basis.PACKS: lambda: sum(
            (line.quantity.to_integral_value(rounding=ROUND_CEILING) for line, _ in carried), ZERO
        ),
    }
    measure = measures[basis]()
    return max((rule for rule in steps if rule.from_value <= measure), key=lambda rule: rule.from_value, default=None)


def _weight(line: SettleLine, terms: Terms) -> Decimal:
    goods = terms.goods.get(line.variant_id)
    return line.quantity * goods.weight_kg if goods is not None and goods.weight_kg is not None else ZERO


def _mind_minimum(terms: Terms, working: Working, goods: Decimal) -> tuple[Decimal, Decimal]:
    """The smallest order and how much is missing to it where it is refused; else charge what small orders bear."""
    found = nearest(terms, lambda one: one.minimum_amount)
    if found is None:
        return ZERO, ZERO
    place, minimum = found
    if goods >= minimum:
        return minimum, ZERO
    if place.small_order_surcharge is None:
        return minimum, minimum - goods
    charge = round_amount(place.small_order_surcharge, terms.currency)
    if charge:
        shares = ((place.charges_tax_class, charge),)
        working.adjustments.append(Adjustment(AdjustmentKind.SMALL_ORDER, charge, shares))
    return minimum, ZERO
