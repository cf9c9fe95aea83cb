"""The sums of a cart or an order: what pricing settles, with the tax that each part bears."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from lonja.catalog.models import Fulfillment
from lonja.catalog.queries import Component
from lonja.companies.actor import Actor
from lonja.core.money import round_amount
from lonja.ordering.models import CHARGES, Order, OrderLine
from lonja.ordering.states import OrderState
from lonja.pricing.queries import Circumstances, settlement_terms
from lonja.pricing.rules import (
    Adjustment,
    PricedLine,
    SettleLine,
    Settlement,
    TaxableLine,
    TaxTerms,
    Terms,
    document_totals,
    settle,
)

NOT_BOUGHT = (OrderState.REJECTED, OrderState.WITHDRAWN, OrderState.CANCELLED)
"""Orders in these states do not count when a promotion asks for the first one."""


class TaxedShare(NamedTuple):
    """The part of a discount or charge of the order that one tax class bears."""

    adjustment: Adjustment
    amount: Decimal
    tax_class: str
    tax: TaxTerms


NOT_CARRIED = (Fulfillment.SERVICE, Fulfillment.LICENSE)


class Sold(NamedTuple):
    """What a line's sums depend on besides its price: its tax class, how it reaches the buyer, with which delivery."""

    tax_class: str
    fulfillment: str
    delivery: int = 0


def kind_of(fulfillment: str, components: Sequence[Component]) -> str:
    """How a line reaches its buyer: a kit of nothing but services is one itself."""
    kinds = {one.fulfillment for one in components}
    return Fulfillment.SERVICE if kinds == {Fulfillment.SERVICE} else fulfillment


def settled(
    actor: Actor, prices: Sequence[PricedLine], sold: Sequence[Sold], circumstances: Circumstances
) -> tuple[Settlement, Terms]:
    """What priced lines come to, with what counted; lines without a price count as nothing. One query, if any line."""
    if not prices:
        terms = Terms(actor.currency)
        return settle([], terms), terms
    terms = settlement_terms(actor, prices, circumstances)
    lines = [
        SettleLine(
            price.variant_id,
            price.quantity,
            price.amount or Decimal(0),
            one.tax_class,
            price.level,
            price.list_id,
            is_carried=one.fulfillment not in NOT_CARRIED,
            delivery=one.delivery,
        )
        for price, one in zip(prices, sold, strict=True)
    ]
    return settle(lines, terms), terms


def charge_classes(settlement: Settlement) -> set[str]:
    """The tax classes of what the order bears: those of its charges may be none of its lines'."""
    return {tax_class for one in settlement.adjustments for tax_class, _ in one.shares}


def taxed_shares(settlement: Settlement, taxes: Mapping[str, TaxTerms]) -> list[TaxedShare]:
    """The discounts and charges of the order by tax class."""
    return [
        TaxedShare(one, amount, tax_class, taxes[tax_class])
        for one in settlement.adjustments
        for tax_class, amount in one.shares
    ]


def taxable(shares: Iterable[TaxedShare]) -> list[TaxableLine]:
    """What these add to the sums of a document."""
    return [TaxableLine(share.amount, share.tax.category, share.tax.percent) for share in shares]


def has_ordered(company_id: UUID, besides: UUID) -> bool:
    """Whether the company has bought anything besides this order."""
    return Order.objects.filter(company=company_id).exclude(state__in=NOT_BOUGHT).exclude(pk=besides).exists()


def live_total(order: Order, lines: Iterable[OrderLine]) -> Decimal:
    """What the order comes to, tax included, without its cancelled quantities.

    Discounts shrink with the goods of their tax class; freight and surcharge stay as long as anything does.
    """
    lines = list(lines)
    if not any(line.quantity_cancelled for line in lines):
        return order.total_amount
    kept = [(line, _kept(line, order.currency)) for line in lines if line.quantity > line.quantity_cancelled]
    if not kept:
        return round_amount(Decimal(0), order.currency)
    parts = [TaxableLine(amount, line.tax_category, line.tax_percent) for line, amount in kept]
    for one in order.adjustments.filter(line=None):
        amount = one.amount
        if one.kind not in CHARGES:
            whole = sum((line.amount for line in lines if line.tax_class == one.tax_class), Decimal(0))
            rest = sum((amount for line, amount in kept if line.tax_class == one.tax_class), Decimal(0))
            amount = round_amount(amount * rest / whole, order.currency)
        parts.append(TaxableLine(amount, one.tax_category, one.tax_percent))
    return document_totals(parts, order.currency).total


def _kept(line: OrderLine, currency: str) -> Decimal:
    quantity = line.quantity - line.quantity_cancelled
    if line.discount_amount:
        return round_amount(line.amount * quantity / line.quantity, currency)
    return round_amount(line.unit_price * quantity, currency)


def seen_adjustments(settlement: Settlement) -> list[tuple[str, str, Decimal]]:
    """The order's discounts, charges and gifts as its fingerprint has them."""
    gifts = [("gift", f"{one.code}|{one.variant_id}", one.quantity) for one in settlement.gifts]
    return [(one.kind.value, one.code, one.amount) for one in settlement.adjustments] + gifts
