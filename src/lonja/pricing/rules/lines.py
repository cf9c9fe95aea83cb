"""The price of a line: the answer that counts, its amount, and on demand its breaks and the reasons."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from lonja.core.money import round_amount
from lonja.pricing.rules.choice import answer_for, earlier
from lonja.pricing.rules.explanation import candidates_for
from lonja.pricing.rules.facts import AgreedPrice, Answer, Ask, Break, Level, PriceBook, PricedLine, Surcharge
from lonja.pricing.rules.kits import kit_breaks, kit_line

_SIX_DECIMALS = Decimal("0.000001")


def price_line(ask: Ask, book: PriceBook, *, with_breaks: bool = False, explain: bool = False) -> PricedLine:
    """The price of one ask by what counts for the company on the day; `explain` includes the breaks.

    What is priced by its parts is explained by them.
    """
    if ask.agreed is not None:
        priced = _agreed(ask, ask.agreed, book.currency)
        return priced._replace(candidates=candidates_for(book, ask, _answer(ask, book))) if explain else priced
    if ask.variant_id in book.kits:
        priced = _kit(ask, book, with_breaks=with_breaks or explain)
    else:
        priced = _by_lists(ask, book, with_breaks=with_breaks, explain=explain)
    return priced if ask.surcharge is None else _surcharged(priced, ask.surcharge)


def share_line(goods: PricedLine, variant_id: int, percent: Decimal) -> PricedLine:
    """The line of what costs so many percent of its goods' unit price, for as many, by the goods' list.

    Exact and rounded once, half up, to six decimals; on request where the goods are.
    """
    shared = goods._replace(variant_id=variant_id, breaks=(), on_request_from=None, candidates=(), parts=())
    if goods.unit_price is None:
        return shared
    unit_price = (goods.unit_price * percent / 100).quantize(_SIX_DECIMALS, ROUND_HALF_UP).normalize() + Decimal(0)
    return shared._replace(unit_price=unit_price, amount=round_amount(goods.quantity * unit_price, goods.currency))


def _answer(ask: Ask, book: PriceBook) -> Answer | None:
    return answer_for(book, ask.variant_id, ask.quantity)


def _by_lists(ask: Ask, book: PriceBook, *, with_breaks: bool, explain: bool) -> PricedLine:
    answer = _answer(ask, book)
    if answer is None:
        priced = PricedLine(ask.variant_id, ask.quantity, book.currency)
    else:
        priced = _priced(ask, answer, book.currency)
    if with_breaks or explain:
        breaks, on_request_from = _breaks(book, ask.variant_id)
        priced = priced._replace(breaks=breaks, on_request_from=on_request_from)
    if explain:
        priced = priced._replace(candidates=candidates_for(book, ask, answer))
    return priced


def _surcharged(priced: PricedLine, added: Surcharge) -> PricedLine:
    """The line with what was chosen; the sum is exact and rounded once, half up, to six decimals."""
    amount, percent = added
    if priced.unit_price is None or amount is None:
        return priced._replace(unit_price=None, amount=None, breaks=())
    unit_price = _with(priced.unit_price, amount, percent)
    breaks = [Break(one.min_quantity, _with(one.unit_price, amount, percent)) for one in priced.breaks]
    total = round_amount(priced.quantity * unit_price, priced.currency)
    return priced._replace(unit_price=unit_price, amount=total, breaks=tuple(breaks))


def _with(unit_price: Decimal, amount: Decimal, percent: Decimal) -> Decimal:
    exact = unit_price * (100 + percent) / 100 + amount
    return exact.quantize(_SIX_DECIMALS, ROUND_HALF_UP)


def _kit(ask: Ask, book: PriceBook, *, with_breaks: bool) -> PricedLine:
    parts = book.kits[ask.variant_id]
    line = kit_line(ask, parts, book)
    if not with_breaks:
        return line
    breaks, on_request_from = kit_breaks(ask.variant_id, parts, book)
    return line._replace(breaks=breaks, on_request_from=on_request_from)


def _priced(ask: Ask, answer: Answer, currency: str) -> PricedLine:
    assigned, entry, unit_price = answer
    return PricedLine(
        variant_id=ask.variant_id,
        quantity=ask.quantity,
        currency=currency,
        unit_price=unit_price,
        amount=None if unit_price is None else round_amount(ask.quantity * unit_price, currency),
        list_id=assigned.list_id,
        list_code=assigned.code,
        list_names=assigned.names,
        level=assigned.level,
        min_quantity=entry.min_quantity,
        valid_until=earlier(assigned.valid_until, entry.valid_until),
    )


def _agreed(ask: Ask, agreed: AgreedPrice, currency: str) -> PricedLine:
    """The line stands at what was agreed for it, whatever the lists say."""
    return PricedLine(
        variant_id=ask.variant_id,
        quantity=ask.quantity,
        currency=currency,
        unit_price=agreed.unit_price,
        amount=round_amount(ask.quantity * agreed.unit_price, currency),
        list_code=agreed.source,
        level=Level.AGREED,
    )


def _breaks(book: PriceBook, variant_id: int) -> tuple[tuple[Break, ...], Decimal | None]:
    """Every quantity at which this buyer's price changes, whichever list gives it; and the first on request."""
    steps: list[Break] = []
    on_request_from: Decimal | None = None
    last: Decimal | None = None
    quantities = {e.min_quantity for one in book.asked for e in book.entries.get((one.source_id, variant_id), ())}
    for quantity in sorted(quantities):
        answer = answer_for(book, variant_id, quantity)
        if answer is None:
            continue
        if answer.unit_price is None:
            on_request_from = on_request_from or quantity
        elif answer.unit_price != last:
            steps.append(Break(quantity, answer.unit_price))
        last = answer.unit_price
    return tuple(steps), on_request_from
