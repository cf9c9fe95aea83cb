"""Orders as answers. Everything comes from the order's own copy: what was agreed never changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

from lonja.api import fields
from lonja.api.approvals.schemas import Consent
from lonja.api.orders import schemas
from lonja.api.shapes import Adjustment, Discount, TaxLine, Totals, component_of, person_ref, unit_ref
from lonja.catalog.configuring import from_text
from lonja.fulfillment.models import Shipment
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries import OrderDiscounts, SeenDelivery, ShownSum, order_deliveries


def order_of(order: Order) -> schemas.Order:
    """An order's head."""
    return schemas.Order(
        id=str(order.pk),
        number=order.number,
        state=cast(schemas.State, order.state),
        po_number=order.po_number,
        unit=unit_ref(order.unit),
        requester=person_ref(order.requester),
        totals=_totals(order),
        submitted_at=fields.moment(order.submitted_at),
        placed_at=fields.moment_or_none(order.placed_at),
        acknowledged_at=fields.moment_or_none(order.acknowledged_at),
        closed_at=fields.moment_or_none(order.closed_at),
        wanted_on=fields.day_or_none(order.wanted_on),
    )


def detail_of(  # noqa: PLR0917 (what one answer is put together from)
    order: Order,
    lines: Sequence[OrderLine],
    discounts: OrderDiscounts,
    consent: Consent | None,
    shipments: Iterable[Shipment],
    keys: Mapping[UUID, list[str]],
) -> schemas.OrderDetail:
    """An order with all that stands on it."""
    return schemas.OrderDetail(
        **order_of(order),
        fingerprint=order.content_hash,
        note=order.note,
        payment_method=order.payment_method,
        payment_terms=_terms(order.terms),
        delivery_address=_address(order.delivery_address),
        billing_address=_address(order.billing_address),
        deliveries=[_delivery(one, order.currency) for one in order_deliveries(order, lines)],
        lines=[_line(line, discounts, keys, order.currency) for line in lines],
        adjustments=[_adjustment(one, order.currency) for one in discounts.rows],
        approval=consent,
        shipments=[_shipment(shipment) for shipment in shipments],
    )


def _totals(order: Order) -> Totals:
    currency = order.currency
    return Totals(
        currency=currency,
        net=fields.amount(order.net_amount, currency),
        tax=fields.amount(order.tax_amount, currency),
        total=fields.amount(order.total_amount, currency),
        taxes=[_tax(line, currency) for line in order.tax_lines],
    )


def _tax(line: Mapping[str, str], currency: str) -> TaxLine:
    return TaxLine(
        category=line["category"],
        percent=fields.quantity(Decimal(line["percent"])),
        base=fields.amount(Decimal(line["base"]), currency),
        amount=fields.amount(Decimal(line["amount"]), currency),
    )


def _terms(terms: Mapping[str, Any]) -> schemas.PaymentTerms | None:
    """None until the order is placed; orders from before Lonja's time may have none."""
    return {"code": terms["code"], "net_days": terms["net_days"]} if terms else None


def _address(copy: Mapping[str, str]) -> schemas.OrderAddress | None:
    """None where the order has none; copies from before Lonja's time may lack a field."""
    if not copy:
        return None
    return cast(schemas.OrderAddress, {name: copy.get(name, "") for name in schemas.OrderAddress.__annotations__})


def _delivery(one: SeenDelivery, currency: str) -> schemas.OrderDelivery:
    return schemas.OrderDelivery(
        address=_address(one.address),
        wanted_on=fields.day_or_none(one.wanted_on),
        freight=fields.amount(one.freight, currency),
        line_ids=[str(line.pk) for line in one.lines],
    )


def _adjustment(one: ShownSum, currency: str) -> Adjustment:
    return Adjustment(kind=one.kind, code=one.code or None, label=one.label, amount=fields.amount(one.amount, currency))


def _discount(one: ShownSum, currency: str) -> Discount:
    return Discount(kind=one.kind, code=one.code or None, label=one.label, amount=fields.amount(one.amount, currency))


def _line(
    line: OrderLine, discounts: OrderDiscounts, keys: Mapping[UUID, list[str]], currency: str
) -> schemas.OrderLine:
    return schemas.OrderLine(
        id=str(line.pk),
        position=line.position,
        sku=line.sku,
        own_part_number=line.own_code or None,
        own_name=line.own_name or None,
        name=line.name,
        sales_unit=line.sales_unit,
        content=fields.quantity(line.content),
        quantity=fields.quantity(line.quantity),
        unit_price=fields.unit_price(line.unit_price, currency),
        amount=fields.amount(line.amount, currency),
        discounts=[_discount(one, currency) for one in discounts.by_line.get(line.pk, [])],
        price_list=None if line.is_gift else line.price_source or None,
        gift_of=line.price_source if line.is_gift else None,
        tax_category=line.tax_category,
        tax_percent=fields.quantity(line.tax_percent),
        cost_center=line.cost_center_code or None,
        department=line.department_name or None,
        note=line.note,
        configuration=from_text(line.configuration),
        configured=line.configured,
        service_of=str(line.service_of_id) if line.service_of_id else None,
        parts=[component_of(part.sku, part.name, part.quantity) for part in line.parts.all()],
        license_keys=keys.get(line.pk, []),
        promised_on=fields.day_or_none(line.promised_on),
        quantity_shipped=fields.quantity(line.quantity_shipped),
        quantity_cancelled=fields.quantity(line.quantity_cancelled),
    )


def _shipment(shipment: Shipment) -> schemas.Shipment:
    lines: list[schemas.ShippedLine] = [
        {"line_id": str(line.order_line_id), "sku": line.order_line.sku, "quantity": fields.quantity(line.quantity)}
        for line in shipment.lines.all()
    ]
    return schemas.Shipment(
        id=str(shipment.pk),
        number=shipment.number,
        shipped_at=fields.moment(shipment.shipped_at),
        carrier=shipment.carrier,
        tracking_number=shipment.tracking_number,
        tracking_url=shipment.tracking_url,
        lines=lines,
    )
