"""A waiting order as it would be ordered today: its lines priced anew, and all sums with them."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from lonja.catalog.configuring import from_text
from lonja.companies.actor import Actor
from lonja.core.ids import new_id
from lonja.ordering.actions.gifts import given_lines
from lonja.ordering.actions.parts import copied, moved_to, parts_of
from lonja.ordering.actions.place_order import known, tax_lines_as_json, write_adjustments
from lonja.ordering.errors import AgreedLineShrinks, LinesNotAvailable
from lonja.ordering.models import Order, OrderAdjustment, OrderDelivery, OrderLine, OrderLinePart
from lonja.ordering.queries.configured import Wanted, configured, price_configured
from lonja.ordering.queries.deliveries import freight_of
from lonja.ordering.queries.gifts import GiftLine, gift_lines, used
from lonja.ordering.queries.orders import subject_of
from lonja.ordering.queries.sums import (
    Sold,
    TaxedShare,
    charge_classes,
    has_ordered,
    seen_adjustments,
    settled,
    taxable,
    taxed_shares,
)
from lonja.ordering.rules import SeenLine, content_hash, lowest_step, made_of, price_at
from lonja.pricing.actions import use_promotions
from lonja.pricing.queries import Circumstances, tax_for
from lonja.pricing.rules import AgreedPrice, PricedLine, Settlement, TaxableLine, TaxTerms, document_totals
from lonja.web import formats


class Outcome(NamedTuple):
    """What an order would come to today: its lines, with how many of each, and their prices."""

    kept: list[tuple[OrderLine, Decimal]]
    prices: list[PricedLine]
    settlement: Settlement
    shares: list[TaxedShare]
    gifts: list[GiftLine]
    deliveries: list[OrderDelivery]


def settle_anew(actor: Actor, order: Order, kept: list[tuple[OrderLine, Decimal]]) -> Outcome:
    """Today's prices and terms for the order as its buyer sent it. Raises LinesNotAvailable."""
    kept, prices = _priced_anew(actor, order, kept)
    if any(price.amount is None for price in prices):
        raise LinesNotAvailable(
            skus=", ".join(line.sku for (line, _), p in zip(kept, prices, strict=True) if p.amount is None)
        )
    country = order.delivery_address.get("country", "")
    deliveries = list(OrderDelivery.objects.filter(order=order).order_by("position"))
    numbers: dict[UUID | None, int] = {one.pk: number for number, one in enumerate(deliveries)}
    addresses = [one.address for one in deliveries] or [order.delivery_address]
    postal_code, *further = [address.get("postal_code", "") for address in addresses]
    settlement, _ = settled(
        actor,
        prices,
        [Sold(line.tax_class, line.fulfillment, numbers.get(line.delivery_id, 0)) for line, _ in kept],
        Circumstances(
            country=country,
            postal_code=postal_code,
            further=tuple(further),
            codes=tuple(order.promotion_codes),
            is_first_order=not has_ordered(order.company_id, besides=order.pk),
            is_online=order.acting_id is None,
            reference=subject_of(order.pk),
            agreed_freight=order.agreed_freight,
        ),
    )
    taxes = {line.tax_class: TaxTerms(line.tax_category, line.tax_percent) for line, _ in kept}
    if unknown := charge_classes(settlement) - taxes.keys():
        taxes |= tax_for(actor, country, unknown)
    gifts = gift_lines(actor, settlement, country)
    return Outcome(kept, prices, settlement, taxed_shares(settlement, taxes), gifts, deliveries)


def _priced_anew(
    actor: Actor, order: Order, kept: list[tuple[OrderLine, Decimal]]
) -> tuple[list[tuple[OrderLine, Decimal]], list[PricedLine]]:
    """Each line and then its service levels, in the quantities that go with it, at today's prices."""
    goods = [(line, many) for line, many in kept if line.service_of_id is None]
    hung = {(line.service_of_id, line.variant_id): line for line, _ in kept}
    wanted = [Wanted(x.variant_id, many, x.configuration, bool(from_text(x.configuration))) for x, many in goods]
    held = [
        one._replace(ask=one.ask._replace(agreed=_agreed(line, many)))
        for (line, many), one in zip(goods, configured(actor, wanted), strict=True)
    ]
    lines, prices, flawed = [], [], []
    for (line, many), one, price in zip(goods, held, price_configured(actor, held, unit_id=order.unit_id), strict=True):
        services = [hung.get((line.pk, service.fact.id)) for service in one.services]
        flawed += [line.sku] if one.flaw or None in services else []
        lines += [(line, many), *((x, cost.quantity) for x, cost in zip(services, price.services, strict=True) if x)]
        prices += [price.line, *price.services]
    if flawed:
        raise LinesNotAvailable(skus=", ".join(flawed))
    return lines, prices


def _agreed(line: OrderLine, quantity: Decimal) -> AgreedPrice | None:
    """What was agreed for so much of the line. Raises AgreedLineShrinks for less than was offered."""
    if not line.is_agreed:
        return None
    if not line.agreed_steps:
        return AgreedPrice(line.unit_price, line.price_source)
    price = price_at(line.agreed_steps, quantity)
    if price is None:
        raise AgreedLineShrinks(sku=line.sku, least=formats.quantity(lowest_step(line.agreed_steps)))
    return AgreedPrice(price, line.price_source)


def take_over(actor: Actor, order: Order, outcome: Outcome) -> list[OrderLine]:
    """Replace the lines of a waiting order by the same things as settled today, and all sums with them."""
    promotions = used(outcome.settlement, outcome.gifts)
    use_promotions(actor, order.company_id, subject_of(order.pk), promotions)
    parts = parts_of(line for line, _ in outcome.kept)
    OrderAdjustment.objects.filter(order=order).delete()
    OrderLinePart.objects.filter(line__order=order).delete()
    OrderLine.objects.filter(order=order).delete()
    lines, moved, made = [], {}, {}
    for position, ((line, quantity), price, settled_line) in enumerate(
        zip(outcome.kept, outcome.prices, outcome.settlement.lines, strict=True), start=1
    ):
        held = parts.get(line.pk, ())
        made[line.pk] = new = new_id()
        line.pk, line.position, line.quantity = new, position, quantity
        line.service_of_id = made[line.service_of_id] if line.service_of_id else None
        moved[line.pk] = moved_to(line.pk, held)
        line.unit_price, line.price_source = known(price.unit_price), price.list_code
        line.amount, line.discount_amount = settled_line.amount, settled_line.discount
        line._state.adding = True
        lines.append(line)
    given = given_lines(order, outcome.gifts, after=len(lines))
    of_gifts = (part for line, gift in zip(given, outcome.gifts, strict=True) for part in copied(line.pk, gift.parts))
    OrderLine.objects.bulk_create([*lines, *given])
    OrderLinePart.objects.bulk_create(of_gifts)
    OrderLinePart.objects.bulk_create(part for held in moved.values() for part in held)
    write_adjustments(order, lines, outcome.settlement, outcome.shares)
    for number, one in enumerate(outcome.deliveries):
        one.freight_amount = freight_of(outcome.settlement, number)
    OrderDelivery.objects.bulk_update(outcome.deliveries, ["freight_amount"])
    taxed = [TaxableLine(line.amount, line.tax_category, line.tax_percent) for line in [*lines, *given]]
    totals = document_totals([*taxed, *taxable(outcome.shares)], order.currency)
    order.net_amount, order.tax_amount, order.total_amount = totals.net, totals.tax, totals.total
    order.tax_lines = tax_lines_as_json(totals.tax_lines)
    order.content_hash = content_hash(
        (
            SeenLine(
                x.variant_id,
                x.quantity,
                x.unit_price,
                x.cost_center_id,
                x.discount_amount,
                made_of(moved[x.pk]) + x.configuration,
            )
            for x in lines
        ),
        order.currency,
        seen_adjustments(outcome.settlement),
    )
    order.save(update_fields=["net_amount", "tax_amount", "total_amount", "tax_lines", "content_hash"])
    return [*lines, *given]
