"""Carts as answers."""

from __future__ import annotations

from lonja.api import fields
from lonja.api.carts import schemas
from lonja.api.shapes import Adjustment, Discount, component_of, stock_of, totals_of
from lonja.catalog.configuring import from_text
from lonja.core.texts import localized
from lonja.ordering.queries import CartLineView, CartView, code_answers
from lonja.pricing import rules
from lonja.pricing.wording import adjustment_label


def cart_of(view: CartView) -> schemas.Cart:
    """A cart with its lines and sums."""
    return schemas.Cart(
        id=str(view.id),
        version=view.version,
        currency=view.currency,
        country=view.country,
        fingerprint=view.content_hash,
        is_orderable=bool(view.lines) and not view.blocked_lines and not view.settlement.minimum_missing,
        lines=[line_of(line, view.currency) for line in view.lines],
        adjustments=[_adjustment(one, view.currency) for one in view.settlement.adjustments],
        codes=[schemas.Code(code=one.code, counts=one.counts, reason=one.text) for one in code_answers(view)],
        missing_to_minimum=fields.amount(view.settlement.minimum_missing, view.currency),
        missing_to_free_freight=_missing(view),
        totals=totals_of(view.totals, view.currency),
    )


def _adjustment(one: rules.Adjustment, currency: str) -> Adjustment:
    return Adjustment(
        kind=one.kind.value,
        code=one.code or None,
        label=adjustment_label(one.kind, one.code, one.names, one.percent),
        amount=fields.amount(one.amount, currency),
    )


def _discount(one: rules.LineDiscount, currency: str) -> Discount:
    return Discount(
        kind=one.kind.value,
        code=one.code or None,
        label=adjustment_label(one.kind, one.code, one.names),
        amount=fields.amount(-one.amount, currency),
    )


def _missing(view: CartView) -> str | None:
    freight = view.settlement.freight
    if freight is None or freight.free_from is None:
        return None
    return fields.amount(freight.missing, view.currency)


def line_of(line: CartLineView, currency: str) -> schemas.CartLine:
    """A line with its price, tax and stock."""
    price = line.price
    return schemas.CartLine(
        id=str(line.id),
        position=line.position,
        sku=line.variant.sku if line.variant else None,
        name=line.name,
        quantity=fields.quantity(line.quantity),
        cost_center=line.cost_center_code or None,
        note=line.note,
        unit_price=fields.unit_price_or_none(price.unit_price if price else None, currency),
        amount=fields.amount_or_none(line.amount, currency),
        discounts=[_discount(one, currency) for one in line.settled.discounts] if line.settled else [],
        price_list=price.list_code or None if price else None,
        seen_unit_price=fields.unit_price_or_none(line.seen_unit_price, currency),
        has_new_price=line.has_new_price,
        is_orderable=line.is_orderable,
        configuration=from_text(line.configuration),
        configured=line.configured,
        parts=[component_of(part.sku, localized(part.names), part.quantity) for part in line.parts],
        tax_category=line.tax.category if line.tax else None,
        tax_percent=fields.quantity(line.tax.percent) if line.tax else None,
        stock=stock_of(line.stock) if line.stock else None,
    )
