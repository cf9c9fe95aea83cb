"""What is checked before a line is kept: nothing is changed silently, what does not fit is refused by its line."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from lonja.catalog.queries import VariantFacts, variant_facts
from lonja.companies.actor import Actor
from lonja.companies.models import CostCenter
from lonja.core.ids import new_id
from lonja.core.quantities import fit_quantity
from lonja.core.texts import localized
from lonja.quotes.actions.rows import LineRow
from lonja.quotes.errors import QuoteLineInvalid, TooManyQuoteLines
from lonja.quotes.models import QuoteLine, Side
from lonja.quotes.rules import Tier
from lonja.web import formats

MOST_LINES = 1_000
MOST = Decimal(10_000_000)
_HUNDRED = Decimal(100)

Checked = tuple[QuoteLine, Sequence[Tier]]


def checked_lines(
    eyes: Actor, side: Side, rows: Sequence[LineRow], held: Mapping[UUID, QuoteLine], keys: Collection[UUID] = ()
) -> list[Checked]:
    """The rows as lines, seen with the eyes of the company; `held` are the lines of the draft by key,
    `keys` those of all lines that the quote ever had.

    Raises QuoteLineInvalid, TooManyQuoteLines.
    """
    if len(rows) > MOST_LINES:
        raise TooManyQuoteLines(limit=MOST_LINES)
    facts = variant_facts(eyes, {row.variant_id for row in rows if row.variant_id is not None})
    centers = set(CostCenter.objects.filter(company=eyes.company_id).values_list("pk", flat=True))
    seen: set[UUID] = set()
    lines = []
    for number, row in enumerate(rows, start=1):
        known = held.get(row.key) if row.key is not None and row.key not in seen else None
        try:
            line = _line(side, row, known, facts)
            if row.cost_center_id is not None and row.cost_center_id not in centers:
                raise ValueError(_("this cost center is not the company's."))
        except ValueError as wrong:
            raise QuoteLineInvalid(line=number, reason=str(wrong)) from wrong
        if row.key is not None and row.key in keys and row.key not in seen:
            line.key = row.key
        seen.add(line.key)
        lines.append((line, _tiers_of(side, row, known)))
    return lines


def _line(side: Side, row: LineRow, known: QuoteLine | None, facts: Mapping[int, VariantFacts]) -> QuoteLine:
    fact = _fact(row, facts)
    text = row.text.strip()
    if fact is None and not text:
        raise ValueError(_("name a product, or say in words what is wanted."))
    if not (row.quantity.is_finite() and 0 < row.quantity < MOST):
        raise ValueError(_("give a quantity greater than zero."))
    line = QuoteLine(
        key=known.key if known is not None else new_id(),
        variant_id=fact.id if fact else None,
        sku=fact.sku if fact else "",
        name=localized(fact.names)[:255] if fact else "",
        text=text[:500],
        configuration=row.configuration,
        sales_unit=fact.sales_unit if fact else "",
        quantity=row.quantity,
        note=row.note.strip()[:200],
        cost_center_id=row.cost_center_id,
    )
    if side is Side.BUYER:
        _of_buyer(line, row, known)
    else:
        _of_seller(line, row, known, fact)
    return line


def _fact(row: LineRow, facts: Mapping[int, VariantFacts]) -> VariantFacts | None:
    if row.variant_id is None:
        return None
    if row.variant_id not in facts:
        raise ValueError(_("this product is not for the company."))
    return facts[row.variant_id]


def _of_buyer(line: QuoteLine, row: LineRow, known: QuoteLine | None) -> None:
    """What the buyer may say: what he would pay. What the seller said of the same product stays."""
    line.target_price = _price(row.target_price)
    if known is not None and known.variant_id == line.variant_id:
        kept = ("unit_price", "discount_percent", "is_optional", "choice", "delivery")
        for name in (*kept, "minimum_quantity", "maximum_quantity"):
            setattr(line, name, getattr(known, name))


def _of_seller(line: QuoteLine, row: LineRow, known: QuoteLine | None, fact: VariantFacts | None) -> None:
    if not 0 <= row.discount_percent < _HUNDRED:
        raise ValueError(_("a discount is from 0 to less than 100 percent."))
    line.unit_price, line.discount_percent = _price(row.unit_price), row.discount_percent
    line.is_optional, line.choice = row.is_optional, row.choice
    line.delivery = row.delivery.strip()[:100]
    line.minimum_quantity, line.maximum_quantity = _least_and_most(row)
    line.target_price = known.target_price if known is not None else None
    if line.unit_price is None:
        return
    if fact is None:
        raise ValueError(_("only a product can have a price: choose the one that answers these words."))
    for quantity in (row.quantity, *(tier.from_quantity for tier in row.tiers)):
        if fit_quantity(quantity, fact.quantity_minimum, fact.quantity_step).changed:
            sizes = {"minimum": formats.quantity(fact.quantity_minimum), "step": formats.quantity(fact.quantity_step)}
            raise ValueError(_("it is sold from %(minimum)s on in steps of %(step)s.") % sizes)


def _least_and_most(row: LineRow) -> tuple[Decimal | None, Decimal | None]:
    least, most = row.minimum_quantity, row.maximum_quantity
    if any(not (many.is_finite() and 0 < many < MOST) for many in (least, most) if many is not None):
        raise ValueError(_("the minimum and the maximum are greater than zero."))
    if least is not None and most is not None and least > most:
        raise ValueError(_("the minimum is above the maximum."))
    return least, most


def _price(price: Decimal | None) -> Decimal | None:
    if price is not None and not (price.is_finite() and 0 <= price < MOST):
        raise ValueError(_("give a price that is not negative."))
    return price


def _tiers_of(side: Side, row: LineRow, known: QuoteLine | None) -> Sequence[Tier]:
    """The seller's tiers, lowest first; a buyer leaves them as they were."""
    if side is Side.BUYER:
        held = known.tiers.all() if known is not None and known.variant_id == row.variant_id else ()
        return [Tier(tier.from_quantity, tier.unit_price) for tier in held]
    by_quantity = {tier.from_quantity: tier for tier in row.tiers}
    return [by_quantity[quantity] for quantity in sorted(by_quantity)]
