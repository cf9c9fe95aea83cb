"""What a run could order today: its lines at today's prices and stock, and how that differs from what was planned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from lonja.catalog.models import Fulfillment, Relation, RelationKind, Variant
from lonja.catalog.queries import VariantFacts, successors_of, variant_facts, visible_variants
from lonja.companies.actor import Actor
from lonja.companies.queries import cost_centers
from lonja.core.ids import new_id
from lonja.core.quantities import fit_quantity
from lonja.core.texts import localized
from lonja.inventory.queries import availability
from lonja.ordering.models import Cart, Contents, PricePolicy, RecurringOrder, WhenMissing
from lonja.ordering.queries.cart_view import CartLineView, CartView, view_of_rows
from lonja.ordering.queries.configured import Wanted, configured, price_configured
from lonja.ordering.queries.recurring.contents import written_lines
from lonja.ordering.queries.sums import has_ordered
from lonja.ordering.recurring_rules import (
    Difference,
    DifferenceKind,
    PlannedLine,
    Verdict,
    judge_price,
    merged,
    that_fits,
    verdict_on,
)
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask, Level

_NO_DEPARTMENT = (None, "")
_NO_PLACE = (None, None)
_NOT_AGREED = (None, "", "")
"""What the rows of a cart's lines say after what was chosen, where there is none."""

CONTRACT_LEVELS = (Level.AGREED, Level.CONTRACT)
Key = tuple[int, UUID | None, str]


@dataclass(frozen=True, slots=True)
class Assembly:
    """The lines that would be ordered now, priced (`view`), what differs, and what may be done with it.

    `whole_prices` are today's unit prices of what runs by levels may order at most, by key: those were accepted.
    """

    lines: tuple[PlannedLine, ...]
    view: CartView
    differences: tuple[Difference, ...]
    whole_prices: Mapping[Key, Decimal]

    @property
    def verdict(self) -> Verdict:
        """Whether it may be ordered by itself."""
        return verdict_on(self.lines, self.differences)


def assemble(actor: Actor, recurring: RecurringOrder, planned: Sequence[PlannedLine]) -> Assembly:
    """What these lines come to for the actor who orders them; as many queries for one line as for a thousand."""
    codes = dict(cost_centers(actor).values_list("pk", "code"))
    wanted = merged(planned)
    first = priced_view(actor, recurring, wanted, codes)
    seen = _by_position(first)
    lines, differences = _Fitting(actor, recurring, wanted, seen, codes).resolved()
    view = first if lines == wanted else priced_view(actor, recurring, lines, codes)
    priced = _by_position(view)
    stands_for = {one.got_variant_id: one for one in differences if one.kind is DifferenceKind.SUBSTITUTE}
    whole = _whole_prices(actor, recurring, lines) if recurring.contents == Contents.PAR_LEVELS else {}
    judged = (
        _judged(recurring, line, priced[position], stands_for.get(line.variant_id), whole.get(line.key))
        for position, line in enumerate(lines, start=1)
    )
    return Assembly(tuple(lines), view, (*differences, *filter(None, judged)), whole)


def _whole_prices(actor: Actor, recurring: RecurringOrder, lines: Sequence[PlannedLine]) -> dict[Key, Decimal]:
    """Today's unit prices of these lines, in the quantities whose prices were accepted.

    A run by levels orders now more, now less; that its quantity breaks differ is no change of price.
    """
    accepted = {line.key: line for line in written_lines(recurring)}
    asked = [accepted[line.key] for line in lines if line.key in accepted]
    held = configured(actor, [Wanted(x.variant_id, x.quantity, x.configuration, bool(x.configuration)) for x in asked])
    priced = price_configured(actor, held, unit_id=recurring.unit_id)
    found = ((line.key, price.line.unit_price) for line, price in zip(asked, priced, strict=True))
    return {key: price for key, price in found if price is not None}


def priced_view(
    actor: Actor, recurring: RecurringOrder, lines: Sequence[PlannedLine], codes: Mapping[UUID, str]
) -> CartView:
    """Lines as a cart that was never saved, with stock."""
    cart = Cart(company_id=recurring.company_id, unit_id=recurring.unit_id, user_id=actor.user_id, promotion_codes=[])
    is_known = bool(lines) and has_ordered(recurring.company_id, besides=cart.pk)
    rows = [
        (
            is_known,
            new_id(),
            position,
            line.variant_id,
            line.quantity,
            line.cost_center_id,
            codes.get(line.cost_center_id) if line.cost_center_id else None,
            line.note,
            line.accepted_unit_price,
            line.configuration,
            *_NO_DEPARTMENT,
            *_NO_PLACE,
            *_NOT_AGREED,
        )
        for position, line in enumerate(lines, start=1)
    ]
    return view_of_rows(actor, cart, rows, delivery=recurring.delivery_address, with_stock=True)


def _by_position(view: CartView) -> dict[int, CartLineView]:
    return {line.position: line for line in view.lines if line.service_of is None}


@dataclass(frozen=True)
class _Fitting:
    """Planned lines held against what can be had."""

    actor: Actor
    recurring: RecurringOrder
    planned: Sequence[PlannedLine]
    seen: Mapping[int, CartLineView]
    codes: Mapping[UUID, str]

    def resolved(self) -> tuple[list[PlannedLine], list[Difference]]:
        """The lines that can be ordered, and what differs; a line that a person must look at stays as it is."""
        left = self._stock()
        missing = self._missing(left) if self.recurring.has_substitutes else set()
        instead = _instead_of(self.actor, missing) if missing else {}
        lines, found = list[PlannedLine](), list[Difference]()
        for position, line in enumerate(self.planned, start=1):
            shown = self.seen[position]
            if flaw := self._flaw(line, shown):
                found.append(flaw)
                lines += [self._mended(line, flaw)] if shown.is_orderable else []
                continue
            got, difference = self._had(line, shown, left, instead)
            found += [difference] if difference else []
            if got is not None:
                lines.append(got)
                if got.variant_id in left:
                    left[got.variant_id] -= got.quantity
        return merged(lines), found

    def _stock(self) -> dict[int, Decimal]:
        """What is there of each variant that cannot come later."""
        stocks = {line.variant_id: line.stock for line in self.seen.values() if line.stock is not None}
        return {pk: one.available for pk, one in stocks.items() if not one.may_backorder}

    def _missing(self, left: Mapping[int, Decimal]) -> set[int]:
        """The variants of which there is not enough for all lines together, or that cannot be bought."""
        wanted: Counter[int] = Counter()
        for line in self.planned:
            wanted[line.variant_id] += line.quantity  # type: ignore[assignment] # a Counter of decimals
        gone = {line.variant_id for line in self.seen.values() if not line.is_orderable}
        return gone | {pk for pk, there in left.items() if there < wanted[pk]}

    def _is_short(self, line: PlannedLine, shown: CartLineView, left: Mapping[int, Decimal]) -> bool:
        return not shown.is_orderable or left.get(line.variant_id, line.quantity) < line.quantity

    def _flaw(self, line: PlannedLine, shown: CartLineView) -> Difference | None:
        """Why a person must look at a line before anything else is asked."""
        if line.cost_center_id is not None and line.cost_center_id not in self.codes:
            return _differs(DifferenceKind.COST_CENTER, line, shown)
        if shown.flaw:
            return replace(_differs(DifferenceKind.FLAW, line, shown), text=shown.flaw)
        if shown.variant is not None:
            fitted = fit_quantity(line.quantity, shown.variant.quantity_minimum, shown.variant.quantity_step)
            if fitted.changed:
                return replace(_differs(DifferenceKind.QUANTITY, line, shown), got_quantity=fitted.quantity)
        return None

    def _mended(self, line: PlannedLine, flaw: Difference) -> PlannedLine:
        """What is proposed to the person who looks: the quantity that fits, no cost center that is gone."""
        if flaw.kind is DifferenceKind.QUANTITY and flaw.got_quantity is not None:
            return replace(line, quantity=flaw.got_quantity)
        return replace(line, cost_center_id=None) if flaw.kind is DifferenceKind.COST_CENTER else line

    def _had(
        self,
        line: PlannedLine,
        shown: CartLineView,
        left: Mapping[int, Decimal],
        instead: Mapping[int, Sequence[_Substitute]],
    ) -> tuple[PlannedLine | None, Difference | None]:
        """What can be had for a line, and how that differs from it."""
        if not self._is_short(line, shown, left):
            return line, None
        for one in instead.get(line.variant_id, ()):
            got = one.taken_for(line, shown.variant)
            if got is not None and left.get(got.variant_id, one.available) >= got.quantity:
                return got, one.told(_differs(DifferenceKind.SUBSTITUTE, line, shown), got)
        wanted = WhenMissing(self.recurring.when_missing)
        if wanted is WhenMissing.WAIT:
            return None, _differs(DifferenceKind.WAITS, line, shown)
        there = left.get(line.variant_id, Decimal(0)) if shown.is_orderable else Decimal(0)
        if wanted is WhenMissing.PARTIAL and shown.variant is not None and there > 0:
            part = that_fits(there, shown.variant.quantity_minimum, shown.variant.quantity_step)
            if part > 0:
                reduced = replace(_differs(DifferenceKind.REDUCED, line, shown), got_quantity=part)
                return replace(line, quantity=part), replace(reduced, got_variant_id=line.variant_id)
        return None, _differs(DifferenceKind.LEFT_OUT, line, shown)


@dataclass(frozen=True, slots=True)
class _Substitute:
    """What may be taken for a variant: its facts, why, and how much there is (None of it known: as much as comes)."""

    facts: VariantFacts
    reason: str
    available: Decimal

    def taken_for(self, line: PlannedLine, former: VariantFacts | None) -> PlannedLine | None:
        """The line with this in place of the other: as much content, in quantities in which it is sold.

        None for what needs choices of its own.
        """
        if self.facts.is_configurable or line.configuration:
            return None
        share = former.content / self.facts.content if former is not None and self.facts.content else Decimal(1)
        fitted = fit_quantity(line.quantity * share, self.facts.quantity_minimum, self.facts.quantity_step)
        accepted = None if line.accepted_unit_price is None else line.accepted_unit_price / share
        return replace(line, variant_id=self.facts.id, quantity=fitted.quantity, accepted_unit_price=accepted)

    def told(self, difference: Difference, got: PlannedLine) -> Difference:
        """The difference that it makes."""
        return replace(
            difference,
            got_variant_id=self.facts.id,
            got_sku=self.facts.sku,
            got_name=localized(self.facts.names),
            got_quantity=got.quantity,
            text=self.reason,
        )


MANY = Decimal(10**9)


def _instead_of(actor: Actor, variant_ids: Collection[int]) -> dict[int, list[_Substitute]]:
    """What the seller named in place of each of these, the best first: its successor, then the substitutes."""
    ids = list(variant_ids)
    successors = successors_of(actor, ids)
    relations = Relation.objects.filter(
        kind=RelationKind.SUBSTITUTE, product__variants__in=ids, variant__in=visible_variants(actor)
    ).order_by("position", "id")
    products = dict(Variant.objects.filter(pk__in=ids).values_list("pk", "product_id"))
    by_product: dict[int, dict[int, str]] = {}
    for one in relations:
        by_product.setdefault(one.product_id, {}).setdefault(one.variant_id, localized(one.reasons))
    named = {pk: dict(by_product.get(products.get(pk, 0), {})) for pk in ids}
    for pk, variant in successors.items():
        named[pk] = {variant.pk: "", **named[pk]}
    wanted = {other for found in named.values() for other in found}
    facts, stock = (variant_facts(actor, wanted), availability(actor, wanted)) if wanted else ({}, {})
    asks = [Ask(pk, fact.quantity_minimum) for pk, fact in facts.items()]
    priced = {price.variant_id for price in price_lines(actor, asks) if price.unit_price is not None}
    free = {
        pk: MANY if one.may_backorder or one.fulfillment == Fulfillment.SERVICE else one.available
        for pk, one in stock.items()
    }
    return {
        pk: [_Substitute(facts[other], reason, free[other]) for other, reason in found.items() if other in priced]
        for pk, found in named.items()
    }


def _differs(kind: DifferenceKind, line: PlannedLine, shown: CartLineView) -> Difference:
    sku, name = (shown.variant.sku, shown.name) if shown.variant else (line.sku, line.name)
    return Difference(kind, line, sku, name)


def _judged(
    recurring: RecurringOrder,
    line: PlannedLine,
    shown: CartLineView,
    stands_for: Difference | None,
    whole_price: Decimal | None,
) -> Difference | None:
    """What the recurring order's policy says of a line's price today (`whole_price`: of the accepted quantity)."""
    if not shown.is_orderable or shown.price is None or shown.price.unit_price is None:
        return _differs(DifferenceKind.PRICE_HELD, line, shown)
    policy = PricePolicy(recurring.price_policy)
    most = {PricePolicy.ACCEPT: recurring.price_percent, PricePolicy.HOLD: Decimal(0), PricePolicy.CONTRACT: None}
    current = shown.price.unit_price if whole_price is None else whole_price
    kind = judge_price(
        line.accepted_unit_price,
        current,
        most_percent=most[policy],
        is_contract=shown.price.level in CONTRACT_LEVELS,
    )
    if kind is None:
        return None
    told = replace(_differs(kind, line, shown), before=line.accepted_unit_price, after=current)
    return replace(told, text=stands_for.sku) if stands_for is not None else told
