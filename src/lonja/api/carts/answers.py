"""Carts as answers."""

from __future__ import annotations

from lonja.api import fields
from lonja.api.carts import schemas
from lonja.api.shapes import stock_of, totals_of
from lonja.ordering.queries import CartLineView, CartView


def cart_of(view: CartView) -> schemas.Cart:
    """A cart with its lines and sums."""
    return schemas.Cart(
        id=str(view.id),
        version=view.version,
        currency=view.currency,
        country=view.country,
        fingerprint=view.content_hash,
        is_orderable=bool(view.lines) and not view.blocked_lines,
        lines=[line_of(line, view.currency) for line in view.lines],
        totals=totals_of(view.totals, view.currency),
    )


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
        amount=fields.amount_or_none(price.amount if price else None, currency),
        price_list=price.list_code or None if price else None,
        seen_unit_price=fields.unit_price_or_none(line.seen_unit_price, currency),
        has_new_price=line.has_new_price,
        is_orderable=line.is_orderable,
        tax_category=line.tax.category if line.tax else None,
        tax_percent=fields.quantity(line.tax.percent) if line.tax else None,
        stock=stock_of(line.stock) if line.stock else None,
    )
