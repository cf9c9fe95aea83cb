"""Offers as rows of a page: what stands in the price and the stock cell, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lonja.catalog.models import Fulfillment, SalesUnit, Variant
from lonja.catalog.queries import AttributeColumn, Component
from lonja.core.texts import language, localized
from lonja.inventory.queries import Availability
from lonja.ordering.models import OrderLine
from lonja.ordering.queries import CartLineView, Known, Offer, ShownSum, shown_discounts
from lonja.pricing.rules import PricedLine, PromotedPrice, Settlement, promoted_price
from lonja.storefront.usual import own_note, usual_note
from lonja.web import formats

NOTHING = Known(None)


@dataclass(frozen=True, slots=True)
class StockCell:
    """A dot's tone, the words beside it, and where and how old the figure is."""

    tone: str
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class OfferRow:
    """A variant as a row: everything a template prints; of an attribute, its text and whether it is a number."""

    variant: Variant
    name: str
    drawing: str
    attributes: tuple[tuple[str, bool], ...]
    price: PricedLine
    per: str
    next_break: str
    stock: StockCell
    usual: str
    own: str
    remark: str = ""
    successor: Variant | None = None
    parts: Sequence[Component] = ()
    promoted: PromotedPrice | None = None


def offer_rows(
    offers: Iterable[Offer],
    columns: Sequence[AttributeColumn] = (),
    known: Mapping[int, Known] | None = None,
    successors: Mapping[int, Variant] | None = None,
    *,
    parts: Mapping[int, Sequence[Component]] | None = None,
) -> list[OfferRow]:
    """Rows for a table of offers; `columns` are the attributes to show.

    `known` is what the company knows of the variants, `successors` what replaces a variant that is being sold off,
    `parts` what kits are made of.
    """
    return [
        OfferRow(
            variant=offer.variant,
            name=localized(offer.variant.names),
            drawing=offer.variant.product.drawing,
            attributes=tuple((attribute_text(offer.variant.attributes, each), each.is_number) for each in columns),
            price=offer.price,
            per=unit_label(offer.variant),
            next_break=next_break(offer.price, offer.variant),
            stock=stock_cell(offer.availability),
            usual=usual_note(knows.usual),
            own=own_note(knows.own or offer.variant.own_numbers),
            successor=successors.get(offer.variant.pk) if successors else None,
            parts=parts.get(offer.variant.pk, ()) if parts else (),
            promoted=offer.promoted,
        )
        for offer in offers
        for knows in [known.get(offer.variant.pk, NOTHING) if known else NOTHING]
    ]


def promoted(row: OfferRow, alone: Settlement) -> OfferRow:
    """The row with what a sales unit comes to by promotions, as its line was settled alone."""
    return replace(row, promoted=promoted_price(row.price, alone) if row.price.amount is not None else None)


@dataclass(frozen=True, slots=True)
class CartRow:
    """A line of the cart with what its price counts in, its stock cell, what was taken off it, and what replaces it."""

    line: CartLineView
    per: str
    stock: StockCell | None
    discounts: list[ShownSum]
    successor: Variant | None


def cart_rows(lines: Iterable[CartLineView], successors: Mapping[int, Variant]) -> list[CartRow]:
    """Rows for the table of a cart; `successors` by the id of what they replace."""
    return [
        CartRow(
            line,
            unit_text(line.variant.sales_unit, line.variant.content) if line.variant else "",
            stock_cell(line.stock) if line.stock else None,
            shown_discounts(line.settled.discounts) if line.settled else [],
            successors.get(line.variant_id),
        )
        for line in lines
    ]


def attribute_text(values: Mapping[str, object], column: AttributeColumn) -> str:
    """One attribute's value as text; '' where the variant has none."""
    value = values.get(column.code)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        return formats.quantity(Decimal(str(value)))
    return "" if value is None else column.choices.get(str(value), str(value))


def unit_label(variant: Variant) -> str:
    """In what the price counts: 'box of 100', 'meter', 'pair'."""
    return unit_text(variant.sales_unit, variant.content)


def line_unit(line: OrderLine) -> str:
    """In what the price of an order's line counts, as it was agreed: 'box of 100'."""
    return unit_text(line.sales_unit, line.content)


def unit_text(sales_unit: str, content: Decimal) -> str:
    """In what a price counts of something sold so: 'box of 100'."""
    return _unit_in(language(), sales_unit, content)


@lru_cache(maxsize=1_024)
def _unit_in(_language: str, sales_unit: str, content: Decimal) -> str:
    name = str(SalesUnit(sales_unit).label)
    if content == 1:
        return name
    return _("%(unit)s of %(content)s") % {"unit": name, "content": formats.quantity(content)}


def next_break(price: PricedLine, variant: Variant) -> str:
    """The next better price by quantity: '11.90 € from 10'; '' where there is none."""
    for step in price.breaks:
        if step.min_quantity > price.quantity:
            return _("%(price)s from %(quantity)s") % {
                "price": formats.price(step.unit_price, price.currency),
                "quantity": formats.quantity(step.min_quantity),
            }
    return ""


def stock_cell(stock: Availability) -> StockCell:
    """Stock with its place and age, or what happens when there is none; of a license how it comes, as a service is."""
    if stock.fulfillment == Fulfillment.SERVICE:
        return StockCell("ok", _("service"), _("by arrangement"))
    if stock.fulfillment == Fulfillment.LICENSE and stock.available > 0:
        return StockCell("ok", _("key at once"), _("by mail and on the order"))
    note = f"{stock.source} · {formats.ago(stock.as_of)}" if stock.as_of else ""
    if stock.available > 0:
        return StockCell("ok", f"{formats.quantity(stock.available)} · {stock.city or stock.warehouse}", note)
    if stock.may_backorder:
        days = stock.lead_days or 0
        return StockCell("warn", ngettext("in %(days)s day", "in %(days)s days", days) % {"days": days}, _("on order"))
    return StockCell("bad", _("out of stock"), note)
