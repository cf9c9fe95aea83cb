"""The cheapest change of a purchase that needs no consent: found by asking the rules again, never guessed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from uuid import UUID

from lonja.approvals.rules.conditions import (
    AmountFrom,
    BudgetBelow,
    InCategory,
    Leaf,
    LinesFrom,
    NewProduct,
    NoContract,
    OfBrand,
    OfProducts,
    OverLimit,
    WantedWithin,
)
from lonja.approvals.rules.consents import RuleFacts, verdict
from lonja.approvals.rules.facts import ZERO, AskedLine, ConsentAsk, OverBudget, Whose
from lonja.approvals.rules.trees import leaves
from lonja.core.money import Money, minor_units

Numbers = frozenset[int]


@dataclass(frozen=True, slots=True)
class Change:
    """What to change. `cost` is by how much the net total falls: what the buyer goes without.

    Leave out `lines` (by their numbers), then spend `less` than what is left of it, and wish for it no sooner than
    `wanted_from`. Where less is all there is to it, `example` is the cheapest line that is enough on its own.
    """

    cost: Decimal
    lines: tuple[int, ...] = ()
    less: Decimal = ZERO
    wanted_from: date | None = None
    example: int | None = None


def cheapest_change(rules: Sequence[RuleFacts], ask: ConsentAsk, category_paths: Mapping[int, str]) -> Change | None:
    """The change that costs least and lets this purchase be made at once; None where none of those tried does.

    Tried are later dates, lower totals, and leaving out all the
    lines that some condition looks at, alone and together.
    """

    def is_free(asked: ConsentAsk) -> bool:
        return verdict(rules, asked, category_paths).is_free

    found = [leaf for rule in rules for leaf in leaves(rule.condition)]
    changes = [
        change
        for wanted_from in (None, *_later_dates(ask, found))
        for lines in _line_sets(ask, found, category_paths)
        for change in _with_less(_without(ask, lines, wanted_from), found, is_free, (lines, wanted_from, ask))
    ]
    best = min(
        changes, key=lambda change: (change.cost, len(change.lines), change.wanted_from or date.min), default=None
    )
    if best is None or best.lines or not best.less:
        return best
    return replace(best, example=_example(ask, best, is_free))


def _with_less(
    asked: ConsentAsk,
    found: Iterable[Leaf],
    is_free: Callable[[ConsentAsk], bool],
    made: tuple[Numbers, date | None, ConsentAsk],
) -> Iterator[Change]:
    """The changes after these lines were left out: nothing more, or the highest lower total that is free."""
    lines, wanted_from, original = made
    cost = original.amount.amount - asked.amount.amount
    numbers = tuple(sorted(lines))
    if is_free(asked):
        yield Change(cost, numbers, ZERO, wanted_from)
        return
    for total in _lower_totals(asked, found):
        if is_free(_of_amount(asked, total)):
            less = asked.amount.amount - total
            yield Change(cost + less, numbers, less, wanted_from)
            return


def _lower_totals(asked: ConsentAsk, found: Iterable[Leaf]) -> list[Decimal]:
    """The totals at which conditions on amounts stop to hold, the highest first."""
    before = {row.days: row.amount for row in asked.earlier if row.whose is Whose.REQUESTER}
    smallest = Decimal(1).scaleb(-minor_units(asked.amount.currency))
    totals = {
        leaf.amount.quantize(smallest, rounding=ROUND_CEILING) - smallest - before.get(leaf.days, ZERO)
        for leaf in found
        if isinstance(leaf, AmountFrom) and (not leaf.days or leaf.whose is Whose.REQUESTER)
    }
    for leaf in found:
        if isinstance(leaf, OverLimit) and asked.spend_limit is not None:
            totals.add(asked.spend_limit + (leaf.amount - smallest if leaf.amount else ZERO))
        elif isinstance(leaf, BudgetBelow) and asked.budget_left is not None:
            totals.add(asked.amount.amount - (leaf.amount - asked.budget_left))
    totals |= {asked.amount.amount - over.over_by for over in asked.over_budget}
    if asked.spend_limit is not None:
        totals.add(asked.spend_limit)
    return sorted((total for total in totals if 0 < total < asked.amount.amount), reverse=True)


def _line_sets(ask: ConsentAsk, found: Iterable[Leaf], paths: Mapping[int, str]) -> list[Numbers]:
    """Sets of lines to leave out: none, those that one condition or budget looks at, and all of these."""
    single = {_looked_at(leaf, ask, paths) for leaf in found} | {_enough_for(over, ask) for over in ask.over_budget}
    single -= {frozenset()}
    sets = {frozenset[int](), *single, frozenset[int]().union(*single)}
    return [lines for lines in sets if len(lines) < len(ask.lines) or not lines]


def _looked_at(leaf: Leaf, ask: ConsentAsk, paths: Mapping[int, str]) -> Numbers:
    """The lines without which a condition on lines does not hold."""
    if isinstance(leaf, LinesFrom):
        surplus = max(len(ask.lines) - leaf.count + 1, 0)
        return frozenset(line.number for line in sorted(ask.lines, key=lambda line: line.amount)[:surplus])
    return frozenset(line.number for line in ask.lines if _is_meant(leaf, line, paths))


def _enough_for(over: OverBudget, ask: ConsentAsk) -> Numbers:
    """The cheapest line without which this budget is not passed; none where one alone is not enough."""
    enough = [one for one in ask.lines if one.cost_center_id == over.cost_center_id and one.amount >= over.over_by]
    return frozenset(one.number for one in sorted(enough, key=lambda one: one.amount)[:1])


def _is_meant(leaf: Leaf, line: AskedLine, paths: Mapping[int, str]) -> bool:
    match leaf:
        case InCategory(category_id=pk):
            return pk in paths and line.category_path.startswith(paths[pk])
        case OfBrand(brand=brand):
            return line.brand.casefold() == brand.casefold()
        case OfProducts(variant_ids=ids):
            return line.variant_id in ids
        case NewProduct():
            return line.is_new
        case NoContract():
            return not line.is_contract
        case _:
            return False


def _later_dates(ask: ConsentAsk, found: Iterable[Leaf]) -> list[date]:
    """The first days for which a condition on the wanted date does not hold any more."""
    if ask.wanted_on is None or ask.asked_on is None:
        return []
    days = {leaf.days + 1 for leaf in found if isinstance(leaf, WantedWithin)}
    dates = (ask.asked_on + timedelta(days=many) for many in sorted(days))
    return [one for one in dates if one > ask.wanted_on]


def _without(ask: ConsentAsk, lines: Numbers, wanted_from: date | None) -> ConsentAsk:
    kept = tuple(line for line in ask.lines if line.number not in lines)
    gone = sum((line.amount for line in ask.lines if line.number in lines), ZERO)
    left = _of_amount(ask, ask.amount.amount - gone) if lines else ask
    over = _relieved(ask.over_budget, [line for line in ask.lines if line.number in lines])
    return replace(left, lines=kept, wanted_on=wanted_from or ask.wanted_on, over_budget=over)


def _of_amount(ask: ConsentAsk, total: Decimal) -> ConsentAsk:
    saved = ask.amount.amount - total
    budget = None if ask.budget_left is None else ask.budget_left + saved
    centers = {line.cost_center_id for line in ask.lines}
    over = ask.over_budget if len(centers) > 1 else tuple(one for one in ask.over_budget if one.over_by > saved)
    return replace(ask, amount=Money(total, ask.amount.currency), budget_left=budget, over_budget=over)


def _relieved(over: Iterable[OverBudget], gone: Sequence[AskedLine]) -> tuple[OverBudget, ...]:
    """The budgets that are passed still without these lines, each by less where they were charged to it."""
    saved: dict[UUID | None, Decimal] = {}
    for line in gone:
        saved[line.cost_center_id] = saved.get(line.cost_center_id, ZERO) + line.amount
    less = (replace(one, over_by=one.over_by - saved.get(one.cost_center_id, ZERO)) for one in over)
    return tuple(one for one in less if one.over_by > 0)


def _example(ask: ConsentAsk, best: Change, is_free: Callable[[ConsentAsk], bool]) -> int | None:
    """The cheapest line without which the purchase is free."""
    enough = sorted((line for line in ask.lines if line.amount >= best.less), key=lambda line: line.amount)
    if not enough or len(ask.lines) == 1:
        return None
    number = enough[0].number
    return number if is_free(_without(ask, frozenset({number}), best.wanted_from)) else None
