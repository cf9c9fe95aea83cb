"""Companies that buy and goods that leave, for stories of rebates; and a clerk who recounts it all from the orders."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from lonja.catalog.models import Category, Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Company, SegmentMembership
from lonja.core.clock import today
from lonja.fulfillment.actions import ship_order
from lonja.fulfillment.models import Shipment, ShipmentLine
from lonja.ordering.actions import acknowledge_order
from lonja.ordering.models import Order, OrderAdjustment, OrderLine
from lonja.rebates.actions import AgreementRow, agree_rebate
from lonja.rebates.models import RebateAgreement, RebateEntry, RebatePeriod, RebateStep
from lonja.rebates.rules import Ladder, PeriodKind, RebateTerms, Step
from tests.ordering.desk import Desk

NEW_YEAR = date(2000, 1, 1)


def terms(*steps: tuple[Any, Any], ladder: Ladder = Ladder.WHOLE, minimum: Any = 0) -> RebateTerms:
    """Terms from (turnover, percent) pairs."""
    return RebateTerms(ladder, [Step(Decimal(bound), Decimal(rate)) for bound, rate in steps], Decimal(minimum))


def agree(company: Company | None, agreed: RebateTerms, code: str = "bonus", **facts: Any) -> RebateAgreement:
    """An annual agreement that has counted for long."""
    row = {
        "code": code,
        "names": {"es": "Bonificación anual", "en": "Annual bonus"},
        "period": PeriodKind.YEAR,
        "terms": agreed,
        "valid_from": NEW_YEAR,
        "company_id": company.pk if company else None,
    }
    return agree_rebate(SYSTEM, AgreementRow(**(row | facts)))


def ship(order: Order, *quantities: int) -> Shipment:
    """Send so many of each line of an order; without quantities, all that is open."""
    order.refresh_from_db()
    if order.state == "placed":
        acknowledge_order(SYSTEM, order.pk)
    lines = list(order.lines.order_by("position"))
    wanted: Sequence[Any] = quantities or [one.quantity - one.quantity_shipped for one in lines]
    chosen = {one.pk: Decimal(quantity) for one, quantity in zip(lines, wanted, strict=True)}
    return ship_order(SYSTEM, order.pk, chosen)


def buy(desk: Desk, variant: Variant, quantity: int) -> Shipment:
    """Order and send."""
    return ship(desk.order((variant, quantity)))


def period() -> RebatePeriod:
    """The only period there is."""
    return RebatePeriod.objects.get()


def books() -> tuple[Any, ...]:
    """What a refusal must leave as it was."""
    return (
        list(RebateAgreement.objects.order_by("pk").values()),
        list(RebateStep.objects.order_by("pk").values()),
        list(RebatePeriod.objects.order_by("pk").values()),
        list(RebateEntry.objects.order_by("pk").values()),
    )


def recount(agreement: RebateAgreement, company: Company) -> Decimal:
    """The turnover of an agreement, this year, found the slow way: order by order, line by line."""
    in_segment = SegmentMembership.objects.filter(segment=agreement.segment_id, company=company).exists()
    assert agreement.company_id == company.pk or in_segment
    total = Decimal(0)
    for order in Order.objects.filter(company=company, currency=agreement.currency).exclude(road="import"):
        for line in OrderLine.objects.filter(order=order).select_related("variant__product__category"):
            if _belongs(agreement, line):
                total += _shipped_turnover(agreement, order, line)
    return total


def _belongs(agreement: RebateAgreement, line: OrderLine) -> bool:
    product = line.variant.product
    goods = list(agreement.goods.select_related("category"))
    branches: set[int] = set()
    node: Category | None = product.category
    while node is not None:
        branches.add(node.pk)
        node = node.parent
    return not goods or any(
        one.product_id == product.pk or (one.brand and one.brand == product.brand) or one.category_id in branches
        for one in goods
    )


def _shipped_turnover(agreement: RebateAgreement, order: Order, line: OrderLine) -> Decimal:
    alike = {"order": order, "tax_class": line.tax_class, "tax_percent": line.tax_percent}
    off = -sum(OrderAdjustment.objects.filter(line=None, amount__lt=0, **alike).values_list("amount", flat=True))
    base = sum(OrderLine.objects.filter(**alike).values_list("amount", flat=True))
    share = (line.amount * off / base).quantize(Decimal("0.0001"), ROUND_HALF_UP) if base else Decimal(0)
    sent = ShipmentLine.objects.filter(order_line=line).select_related("shipment").order_by("pk")
    last = agreement.valid_until or today()
    assert all(agreement.valid_from <= one.shipment.shipped_at.date() <= last for one in sent)
    gone = sum((one.quantity for one in sent), Decimal(0))
    return ((line.amount - share) * gone / line.quantity).quantize(Decimal("0.0001"), ROUND_HALF_UP)
