"""The price of what costs what its parts cost: the sum of their own prices, each for as many as the line takes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from lonja.core.money import round_amount
from lonja.pricing.rules.choice import answer_for, earlier
from lonja.pricing.rules.facts import NO_NAMES, Answer, Ask, Break, KitPart, PriceBook, PricedLine

_SIX_DECIMALS = Decimal("0.000001")


def kit_line(ask: Ask, parts: Sequence[KitPart], book: PriceBook) -> PricedLine:
    """The price of one ask for a kit; on request as soon as one part is, or has no price.

    The sum is exact and rounded once, half up, to the six decimals of a unit price. Where one list prices all parts,
    the kit's price is that list's; else it is no list's own.
    """
    answers = [answer_for(book, part.variant_id, ask.quantity * part.quantity) for part in parts]
    priced = tuple(_part(part, answer, ask, book.currency) for part, answer in zip(parts, answers, strict=True))
    lists = {one.list_id: one for one in priced}
    only = next(iter(lists.values())) if len(lists) == 1 else None
    unit_price = _sum(priced, parts)
    valid_until = None
    for one in priced:
        valid_until = earlier(valid_until, one.valid_until)
    return PricedLine(
        variant_id=ask.variant_id,
        quantity=ask.quantity,
        currency=book.currency,
        unit_price=unit_price,
        amount=None if unit_price is None else round_amount(ask.quantity * unit_price, book.currency),
        list_id=only.list_id if only else None,
        list_code=only.list_code if only else "",
        list_names=only.list_names if only else NO_NAMES,
        level=only.level if only else None,
        valid_until=valid_until,
        parts=priced,
    )


def kit_breaks(variant_id: int, parts: Sequence[KitPart], book: PriceBook) -> tuple[tuple[Break, ...], Decimal | None]:
    """Every number of kits at which their price changes, because a part reaches a break; and the first on request."""
    steps: list[Break] = []
    on_request_from: Decimal | None = None
    last: Decimal | None = None
    for quantity in kit_quantities(parts, book):
        line = kit_line(Ask(variant_id, quantity), parts, book)
        if line.unit_price is None:
            on_request_from = on_request_from or quantity if steps else None
        elif line.unit_price != last:
            steps.append(Break(quantity, line.unit_price))
        last = line.unit_price
    return tuple(steps), on_request_from


def kit_quantities(parts: Sequence[KitPart], book: PriceBook) -> list[Decimal]:
    """The numbers of kits from which on some part may cost otherwise, ascending, in whole kits."""
    return sorted(
        {
            max(Decimal(1), (entry.min_quantity / part.quantity).to_integral_value(ROUND_CEILING))
            for part in parts
            for one in book.asked
            for entry in book.entries.get((one.source_id, part.variant_id), ())
        }
    )


def _part(part: KitPart, answer: Answer | None, ask: Ask, currency: str) -> PricedLine:
    quantity = ask.quantity * part.quantity
    if answer is None:
        return PricedLine(part.variant_id, quantity, currency)
    assigned, entry, unit_price = answer
    return PricedLine(
        variant_id=part.variant_id,
        quantity=quantity,
        currency=currency,
        unit_price=unit_price,
        amount=None if unit_price is None else round_amount(quantity * unit_price, currency),
        list_id=assigned.list_id,
        list_code=assigned.code,
        list_names=assigned.names,
        level=assigned.level,
        min_quantity=entry.min_quantity,
        valid_until=earlier(assigned.valid_until, entry.valid_until),
    )


def _sum(priced: Sequence[PricedLine], parts: Sequence[KitPart]) -> Decimal | None:
    total = Decimal(0)
    for one, part in zip(priced, parts, strict=True):
        if one.unit_price is None:
            return None
        total += one.unit_price * part.quantity
    return total.quantize(_SIX_DECIMALS, ROUND_HALF_UP).normalize() + Decimal(0)
