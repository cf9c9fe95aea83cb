"""Which promotions take what off: conditions first, then the best for the customer where they exclude one another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from lonja.core.money import round_amount
from lonja.pricing.rules.facts import Level, PricedLine
from lonja.pricing.rules.gifts import gifts_of, short_of_gift
from lonja.pricing.rules.sharing import shared_out
from lonja.pricing.rules.terms import (
    FINAL_TO,
    LINE_KINDS,
    ORDER_KINDS,
    ZERO,
    Adjustment,
    AdjustmentKind,
    Considered,
    Gift,
    LineDiscount,
    PromotedPrice,
    Promotion,
    PromotionKind,
    SettleLine,
    Settlement,
    Terms,
    Verdict,
)

HUNDRED = Decimal(100)
Saving = tuple[Promotion, Decimal]


@dataclass(slots=True)
class Working:
    """A settlement under way: what is left of each line, what was taken off it, and what became of each promotion.

    `missing` is how much more of its goods a promotion takes, by its id.
    """

    lines: Sequence[SettleLine]
    currency: str
    left: list[Decimal]
    discounts: list[list[LineDiscount]]
    adjustments: list[Adjustment] = field(default_factory=list)
    saved: dict[int, Decimal] = field(default_factory=dict)
    contended: set[int] = field(default_factory=set)
    missing: dict[int, Decimal] = field(default_factory=dict)
    gifts: list[Gift] = field(default_factory=list)

    def take_off(self, place: int, discount: LineDiscount) -> None:
        """Take a discount off a line."""
        if discount.amount:
            self.left[place] -= discount.amount
            self.discounts[place].append(discount)

    def share_off(self, adjustment: Callable[[tuple[tuple[str, Decimal], ...]], Adjustment], amount: Decimal) -> None:
        """Take an amount off the order: each line that is part of it bears its share."""
        self.share_off_some(adjustment, amount, range(len(self.lines)))

    def share_off_some(
        self,
        adjustment: Callable[[tuple[tuple[str, Decimal], ...]], Adjustment],
        amount: Decimal,
        places: Sequence[int],
    ) -> None:
        """As `share_off`, where only some lines bear it."""
        if not amount:
            return
        ranks = [(self.lines[p].tax_class, self.lines[p].variant_id, self.lines[p].quantity) for p in places]
        parts = shared_out(amount, [self.left[place] for place in places], ranks, self.currency)
        by_class: dict[str, Decimal] = {}
        for place, part in zip(places, parts, strict=True):
            self.left[place] -= part
            tax_class = self.lines[place].tax_class
            by_class[tax_class] = by_class.get(tax_class, ZERO) - part
        self.adjustments.append(adjustment(tuple((key, share) for key, share in sorted(by_class.items()) if share)))

    def note(self, promotion: Promotion, amount: Decimal) -> None:
        """Remember what a promotion took off."""
        self.saved[promotion.id] = self.saved.get(promotion.id, ZERO) + amount


def standing(terms: Terms, working: Working) -> tuple[dict[int, list[int]], dict[int, Verdict]]:
    """The lines that each promotion is for, of those whose conditions are met, and why the others' are not."""
    places: dict[int, list[int]] = {}
    refused: dict[int, Verdict] = {}
    for promotion in terms.promotions:
        found = covered(promotion, terms, working.lines)
        verdict = promotion.barred or _of_buyer(promotion, terms) or _of_goods(promotion, found, working)
        if verdict is None:
            places[promotion.id] = found
        else:
            refused[promotion.id] = verdict
    return places, refused


def covered(promotion: Promotion, terms: Terms, lines: Sequence[SettleLine]) -> list[int]:
    """The places of the lines that a promotion is for; to some kinds those at an agreed price are final."""
    is_final = promotion.kind in FINAL_TO
    open_to_it = [place for place, line in enumerate(lines) if not (is_final and line.level is Level.AGREED)]
    if promotion.goods is None:
        return open_to_it
    answers: dict[int, bool] = {}
    for line in lines:
        if line.variant_id not in answers:
            goods = terms.goods.get(line.variant_id)
            answers[line.variant_id] = goods is not None and any(each.covers(goods) for each in promotion.goods)
    return [place for place in open_to_it if answers[lines[place].variant_id]]


def _of_buyer(promotion: Promotion, terms: Terms) -> Verdict | None:
    if promotion.typed_code and promotion.typed_code not in terms.codes:
        return Verdict.NEEDS_CODE
    if promotion.first_order_only and not terms.is_first_order:
        return Verdict.FIRST_ORDER_ONLY
    if promotion.online_only and not terms.is_online:
        return Verdict.ONLINE_ONLY
    return None


def _of_goods(promotion: Promotion, places: Sequence[int], working: Working) -> Verdict | None:
    """Quantity and amount are those of the goods that it is for, before any promotion."""
    if not places:
        return Verdict.NO_GOODS
    units, worth = short_of_gift(promotion, places, working.lines, working.left)
    units = max(units, promotion.min_quantity - sum((working.lines[place].quantity for place in places), ZERO))
    worth = max(worth, promotion.min_amount - sum((working.left[place] for place in places), ZERO))
    if units > 0:
        working.missing[promotion.id] = units
        return Verdict.BELOW_QUANTITY
    if worth > 0:
        working.missing[promotion.id] = worth
        return Verdict.BELOW_AMOUNT
    return None


def give_goods(terms: Terms, places: Mapping[int, list[int]], working: Working) -> None:
    """Add the free goods; to be asked before any promotion takes something off."""
    working.gifts, beaten = gifts_of(terms.promotions, places, working.lines, working.left)
    working.contended |= beaten


def options(promotions: Iterable[Promotion]) -> list[list[Promotion]]:
    """What may be chosen: all that can be combined, together, and each exclusive one alone."""
    ordered = sorted(promotions, key=lambda one: one.order)
    together = [one for one in ordered if not one.is_exclusive]
    alone = [[one] for one in ordered if one.is_exclusive]
    return [together, *alone] if together else alone


def best(choices: Sequence[Sequence[Saving]]) -> Sequence[Saving]:
    """The choice that saves most; of equal ones the first."""
    return max(choices, key=lambda choice: sum((saving for _, saving in choice), ZERO))


def free_units(promotion: Promotion, places: Sequence[int], working: Working) -> dict[int, Decimal]:
    """How many sales units of each line n for m makes free; nothing for a promotion of another kind.

    Across its lines it counts whole sales units together, and the cheapest are free: by what a unit comes to before any
    promotion, equal ones by variant, then quantity.
    """
    if promotion.kind is not PromotionKind.N_FOR_M:
        return {}
    quantities = {place: working.lines[place].quantity for place in places}
    bought, free = promotion.buy_quantity, promotion.buy_quantity - promotion.pay_quantity
    if not promotion.across_lines:
        return {place: quantity // bought * free for place, quantity in quantities.items()}
    rest = sum((quantity // 1 for quantity in quantities.values()), ZERO) // bought * free
    units: dict[int, Decimal] = {}
    for place in sorted(places, key=lambda place: _cheapness(working, place)):
        units[place] = min(quantities[place] // 1, rest)
        rest -= units[place]
    return units


def _cheapness(working: Working, place: int) -> tuple[Fraction, int, Decimal, str]:
    line = working.lines[place]
    return Fraction(working.left[place]) / Fraction(line.quantity), line.variant_id, line.quantity, line.tax_class


def _note_units_missing(promotion: Promotion, places: Sequence[int], working: Working) -> None:
    """How many more sales units make the first one free, where none is."""
    quantities = [working.lines[place].quantity // 1 for place in places]
    most = sum(quantities, ZERO) if promotion.across_lines else max(quantities)
    working.missing[promotion.id] = promotion.buy_quantity - most


def reduce_lines(terms: Terms, places: Mapping[int, list[int]], working: Working) -> None:
    """Take the promotions of single lines off, on each line those that are best for the customer there."""
    of_line: dict[int, list[Promotion]] = {}
    free: dict[int, dict[int, Decimal]] = {}
    for promotion in terms.promotions:
        if promotion.kind in LINE_KINDS and promotion.id in places:
            free[promotion.id] = free_units(promotion, places[promotion.id], working)
            if promotion.kind is PromotionKind.N_FOR_M and not any(free[promotion.id].values()):
                _note_units_missing(promotion, places[promotion.id], working)
            for place in places[promotion.id]:
                of_line.setdefault(place, []).append(promotion)
    for place, promotions in of_line.items():
        choices = [_on_line(choice, place, free, working) for choice in options(promotions)]
        working.contended |= {one.id for choice in choices for one, saving in choice if saving}
        for promotion, saving in best(choices):
            working.take_off(place, LineDiscount(AdjustmentKind.PROMOTION, saving, promotion.code, promotion.names))
            working.note(promotion, saving)


def _on_line(
    choice: Iterable[Promotion], place: int, free: Mapping[int, Mapping[int, Decimal]], working: Working
) -> list[Saving]:
    quantity, left = working.lines[place].quantity, working.left[place]
    savings = []
    for promotion in choice:
        units = free[promotion.id].get(place, ZERO)
        saving = line_saving(promotion, quantity, left, working.currency, units)
        left -= saving
        savings.append((promotion, saving))
    return savings


def line_saving(promotion: Promotion, quantity: Decimal, left: Decimal, currency: str, free: Decimal) -> Decimal:
    """What a promotion takes off a line of which `left` is left: rounded once, at most all of it.

    `free` are the sales units of the line that n for m makes free.
    """
    match promotion.kind:
        case PromotionKind.PERCENT:
            saving = left * promotion.value / HUNDRED
        case PromotionKind.AMOUNT:
            saving = quantity * promotion.value
        case PromotionKind.FIXED_PRICE:
            saving = left - round_amount(quantity * promotion.value, currency)
        case _:
            saving = left * free / quantity
    return min(left, max(ZERO, round_amount(saving, currency)))


def reduce_order(terms: Terms, places: Mapping[int, list[int]], working: Working) -> None:
    """Take the promotions of the whole order off: those that are best for the customer."""
    promotions = [one for one in terms.promotions if one.kind in ORDER_KINDS and one.id in places]
    if not promotions:
        return
    choices = [_on_order(choice, places, working) for choice in options(promotions)]
    working.contended |= {one.id for choice in choices for one, saving in choice if saving}
    for promotion, saving in best(choices):
        working.share_off_some(
            lambda shares, one=promotion, amount=saving: Adjustment(  # type: ignore[misc]
                AdjustmentKind.PROMOTION, -amount, shares, one.code, one.names
            ),
            saving,
            places[promotion.id],
        )
        working.note(promotion, saving)


def _on_order(choice: Iterable[Promotion], places: Mapping[int, list[int]], working: Working) -> list[Saving]:
    """What each would take off, one after the other; tried on a copy, for the shares of one lessen the next."""
    trial = Working(working.lines, working.currency, list(working.left), [])
    savings = []
    for promotion in choice:
        base = sum((trial.left[place] for place in places[promotion.id]), ZERO)
        wanted = promotion.value
        if promotion.kind is PromotionKind.ORDER_PERCENT:
            wanted = base * promotion.value / HUNDRED
        saving = min(base, round_amount(wanted, working.currency))
        trial.share_off_some(
            lambda shares: Adjustment(AdjustmentKind.PROMOTION, ZERO, shares), saving, places[promotion.id]
        )
        savings.append((promotion, saving))
    return savings


def free_freight(terms: Terms, places: Mapping[int, list[int]]) -> Promotion | None:
    """The first promotion that bears the freight, if any does."""
    found = [one for one in terms.promotions if one.kind is PromotionKind.FREE_FREIGHT and one.id in places]
    return min(found, key=lambda one: one.order, default=None)


def considered(terms: Terms, refused: Mapping[int, Verdict], working: Working) -> tuple[Considered, ...]:
    """Every promotion with what became of it, in the order in which they are considered."""

    given = {gift.promotion_id for gift in working.gifts}

    def verdict(one: Promotion) -> Verdict:
        if one.id in refused:
            return refused[one.id]
        if working.saved.get(one.id) or one.id in given:
            return Verdict.APPLIED
        return Verdict.BEATEN if one.id in working.contended else Verdict.NOTHING_TO_TAKE_OFF

    ordered = sorted(terms.promotions, key=lambda one: one.order)
    return tuple(
        Considered(one, verdict(one), working.saved.get(one.id, ZERO), working.missing.get(one.id, ZERO))
        for one in ordered
    )


def promoted_price(price: PricedLine, settlement: Settlement) -> PromotedPrice | None:
    """What a sales unit comes to where promotions count for a line that was settled alone; None where none does.

    To four decimals, half up: that is what is shown; what is charged is the amount of the line.
    """
    (line,) = settlement.lines
    if not any(one.kind is AdjustmentKind.PROMOTION for one in line.discounts):
        return None
    by = [one.promotion for one in settlement.considered if one.verdict is Verdict.APPLIED]
    by = [one for one in by if one.kind in LINE_KINDS]
    until = min((one.valid_until for one in by if one.valid_until is not None), default=None)
    unit_price = (line.amount / price.quantity).quantize(Decimal("0.0001"), rounding=ROUND_HALF_UP)
    return PromotedPrice(unit_price, until, tuple(one.names for one in by))
