"""Carts as answers."""

from __future__ import annotations

from decimal import Decimal

from lonja.api import fields
from lonja.api.carts import schemas
from lonja.api.shapes import Adjustment, Discount, component_of, stock_of, totals_of
from lonja.catalog.configuring import from_text, services_in
from lonja.companies.actor import Actor
from lonja.core.texts import localized
from lonja.ordering.models import Cart, CartUndo
from lonja.ordering.queries import CartDelivery, CartLineView, CartView, GiftLine, code_answers, may_edit_cart
from lonja.pricing import rules
from lonja.pricing.wording import adjustment_label


def cart_of(view: CartView, name: str, undo: CartUndo | None) -> schemas.Cart:
    """A cart of this name with its lines and sums, and the edit that can be undone."""
    return schemas.Cart(
        id=str(view.id),
        name=name,
        version=view.version,
        currency=view.currency,
        country=view.country,
        fingerprint=view.content_hash,
        is_orderable=bool(view.lines) and not view.blocked_lines and not view.settlement.minimum_missing,
        lines=[line_of(line, view.currency) for line in view.lines],
        deliveries=[_delivery(one, view.currency) for one in view.deliveries],
        gifts=[_gift(gift) for gift in view.gifts],
        adjustments=[_adjustment(one, view.currency) for one in view.settlement.adjustments],
        codes=[schemas.Code(code=one.code, counts=one.counts, reason=one.text) for one in code_answers(view)],
        last_edit=_last_edit(undo) if undo else None,
        missing_to_minimum=fields.amount(view.settlement.minimum_missing, view.currency),
        missing_to_free_freight=_missing(view),
        totals=totals_of(view.totals, view.currency),
    )


def cart_head(actor: Actor, cart: Cart) -> schemas.CartHead:
    """A cart among others, as `kept_carts` and its kin have it."""
    return schemas.CartHead(
        id=str(cart.pk),
        name=cart.name,
        is_current=bool(getattr(cart, "is_active", False)),
        is_own=(cart.user_id, cart.api_key_id) == (actor.user_id, actor.api_key_id),
        may_edit=cart.deleted_at is None and may_edit_cart(actor, cart),
        audience=cart.audience or "nobody",
        lines=getattr(cart, "number", 0),
        net=fields.amount(getattr(cart, "net", None) or Decimal(0), actor.currency),
        deleted_at=fields.moment_or_none(cart.deleted_at),
    )


def _last_edit(undo: CartUndo) -> schemas.LastEdit:
    return schemas.LastEdit(
        id=str(undo.pk),
        kind=undo.kind,  # type: ignore[typeddict-item] # a word of CartEdit
        lines=undo.number,
        made_at=fields.moment(undo.made_at),
    )


def _delivery(one: CartDelivery, currency: str) -> schemas.CartDelivery:
    return schemas.CartDelivery(
        address_id=str(one.address.pk) if one.address else None,
        wanted_on=fields.day_or_none(one.wanted_on),
        freight=fields.amount(one.freight, currency),
    )


def _gift(gift: GiftLine) -> schemas.Gift:
    return schemas.Gift(
        sku=gift.variant.sku,
        name=gift.name,
        quantity=fields.quantity(gift.quantity),
        promotion=gift.code,
        label=gift.promotion,
        is_missing=gift.is_missing,
        stock=stock_of(gift.stock) if gift.stock else None,
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
        ship_to_id=str(line.ship_to_id) if line.ship_to_id else None,
        wanted_on=fields.day_or_none(line.wanted_on),
        delivery=line.delivery + 1,
        unit_price=fields.unit_price_or_none(price.unit_price if price else None, currency),
        amount=fields.amount_or_none(line.amount, currency),
        discounts=[_discount(one, currency) for one in line.settled.discounts] if line.settled else [],
        price_list=price.list_code or None if price else None,
        seen_unit_price=fields.unit_price_or_none(line.seen_unit_price, currency),
        has_new_price=line.has_new_price,
        is_orderable=line.is_orderable,
        configuration=from_text(line.configuration),
        configured=line.configured,
        services=services_in(line.configuration),
        service_of=str(line.service_of) if line.service_of else None,
        parts=[component_of(part.sku, localized(part.names), part.quantity) for part in line.parts],
        tax_category=line.tax.category if line.tax else None,
        tax_percent=fields.quantity(line.tax.percent) if line.tax else None,
        stock=stock_of(line.stock) if line.stock else None,
    )
