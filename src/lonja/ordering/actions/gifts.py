"""Lines of an order that a promotion gives for nothing: written as any line, left out where they are not there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from lonja.companies.actor import Actor
from lonja.core.ids import new_id
from lonja.inventory.actions import reserve
from lonja.inventory.errors import OutOfStock
from lonja.inventory.queries import availability
from lonja.inventory.rules import Promise
from lonja.ordering.actions.parts import Parts, stock_asks
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries.gifts import GiftLine, missing
from lonja.ordering.queries.orders import subject_of
from lonja.ordering.queries.sums import kind_of
from lonja.pricing.actions import give_promotion_back


def given_lines(order: Order, gifts: Iterable[GiftLine], *, after: int) -> list[OrderLine]:
    """The lines of an order for what is given, behind its first `after` lines."""
    return [
        OrderLine(
            id=new_id(),
            order_id=order.pk,
            position=position,
            variant_id=gift.variant.id,
            sku=gift.variant.sku,
            own_code=gift.variant.own_code,
            own_name=gift.variant.own_name,
            name=gift.name,
            configuration="",
            configured="",
            fulfillment=kind_of(gift.variant.fulfillment, gift.parts),
            sales_unit=gift.variant.sales_unit,
            content=gift.variant.content,
            quantity=gift.quantity,
            unit_price=Decimal(0),
            amount=Decimal(0),
            price_source=gift.code,
            gift_of=gift.promotion[:120],
            tax_class=gift.variant.tax_class,
            tax_category=gift.tax.category,
            tax_percent=gift.tax.percent,
        )
        for position, gift in enumerate(gifts, start=after + 1)
    ]


def leave_out_missing(actor: Actor, order: Order, lines: Iterable[OrderLine]) -> None:
    """Cancel those lines that are gifts and not there, and give back the uses of the promotions that gave only such.

    Before the stock is locked: uses of promotions are locked before it.
    """
    lines = list(lines)
    gifts = [line for line in lines if line.is_gift]
    if not gifts:
        return
    bought = [(line.variant_id, line.quantity) for line in lines if not line.is_gift]
    stock = availability(actor, {line.variant_id for line in gifts})
    for line, is_missing in zip(
        gifts, missing(bought, [(line.variant_id, line.quantity) for line in gifts], stock), strict=True
    ):
        if is_missing:
            line.quantity_cancelled = line.quantity
    given = {line.price_source for line in gifts if not line.quantity_cancelled}
    for code in sorted({line.price_source for line in gifts} - given):
        give_promotion_back(actor, subject_of(order.pk), code)


def promised(actor: Actor, reference: str, lines: Sequence[OrderLine], parts: Parts) -> Mapping[UUID, Promise]:
    """Promise stock for the lines that are not cancelled; a gift that somebody took meanwhile is left out.

    Raises OutOfStock for what was bought.
    """
    wanted = [line for line in lines if not line.quantity_cancelled]
    gifts = {line.pk: line for line in wanted if line.is_gift}
    try:
        with transaction.atomic():
            return reserve(actor, reference, list(stock_asks(wanted, parts)))
    except OutOfStock as short:
        taken = {one.line for one in short.shortages} & gifts.keys()
        if not taken:
            raise
    for pk in taken:
        gifts[pk].quantity_cancelled = gifts[pk].quantity
    rest = [line for line in wanted if line.pk not in taken]
    return reserve(actor, reference, list(stock_asks(rest, parts)))
