"""The year that has been: orders with lines, shipments and logs, priced as the pricing room prices them today.

Written through COPY, because the past was not made by today's verbs; what is still open holds its stock by the
inventory room's own verb.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.models import Address, User
from lonja.companies.queries import actor_for
from lonja.core.locks import no_locks_held
from lonja.fulfillment.models import Shipment, ShipmentLine
from lonja.inventory.actions import reserve
from lonja.inventory.models import Warehouse
from lonja.inventory.rules import StockAsk
from lonja.ordering.actions.place_order import address_copy, tax_lines_as_json
from lonja.ordering.models import Order, OrderLine, OrderLogEntry, Road
from lonja.ordering.queries.orders import subject_of
from lonja.ordering.rules import SeenLine, content_hash
from lonja.pricing.queries import price_lines, tax_for
from lonja.pricing.rules import Ask, DocumentTotals, PricedLine, TaxableLine, TaxTerms, document_totals
from lonja.project.demo.history import PlannedLine, PlannedOrder, Stage
from lonja.project.demo.loading.copying import check_references, copy_in, id_at, numbers_of
from lonja.project.demo.loading.customers import Customer
from lonja.project.demo.people import STAFF, TERMS

CARRIER = "Transportes Meseta"
_NET_DAYS = {code: days for code, _, days in TERMS}
_TERMS = {code: json.dumps({"code": code, "names": names.as_json(), "net_days": days}) for code, names, days in TERMS}
_OPEN = {Stage.PLACED, Stage.ACKNOWLEDGED, Stage.PARTIALLY_SHIPPED}


@dataclass(frozen=True, slots=True)
class _Line:
    """A planned line with its identity and price."""

    id: UUID
    position: int
    plan: PlannedLine
    variant: Variant
    price: PricedLine

    @property
    def quantity(self) -> Decimal:
        return Decimal(self.plan.quantity)

    @property
    def shipped(self) -> Decimal:
        return Decimal(0) if self.plan.shipment is None else self.quantity


@dataclass(frozen=True, slots=True)
class PastOrder:
    """A planned order with its identity, number and sums: what the ledger needs to know of it."""

    id: UUID
    number: str
    plan: PlannedOrder
    customer: Customer
    requester: User
    tax: TaxTerms
    totals: DocumentTotals
    lines: tuple[_Line, ...]

    @property
    def net_days(self) -> int:
        """Calendar days after which it falls due."""
        return _NET_DAYS[self.customer.spec.terms]


def load_past(plans: Sequence[PlannedOrder], customers: Mapping[str, Customer]) -> list[PastOrder]:
    """Write every planned order whose goods all have a price, oldest first."""
    priced = _price_all(plans, customers)
    numbers = numbers_of("ordering_order_number", len(plans))
    orders = [
        _order(plan, customers[plan.company], number, priced) for plan, number in zip(plans, numbers, strict=True)
    ]
    promised = _hold_stock(orders)
    copy_in(Order, _ORDER_FIELDS, _order_rows(orders))
    copy_in(OrderLine, _LINE_FIELDS, (_line_row(order, line, promised) for order in orders for line in order.lines))
    check_references()
    _load_shipments(orders)
    _load_logs(orders)
    return orders


@dataclass(frozen=True, slots=True)
class _Prices:
    """Variants by SKU, and for each company its tax and the price of each quantity that it bought."""

    variants: Mapping[str, Variant]
    taxes: Mapping[str, TaxTerms]
    lines: Mapping[tuple[str, str, int], PricedLine]


def _price_all(plans: Iterable[PlannedOrder], customers: Mapping[str, Customer]) -> _Prices:
    """Ask the pricing room once for each company, for all that it ever bought."""
    variants = {variant.sku: variant for variant in Variant.objects.select_related("product")}
    wanted: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for plan in plans:
        wanted[plan.company] |= {(line.sku, line.quantity) for line in plan.lines}
    taxes, lines = {}, {}
    for code, bought in wanted.items():
        actor = _somebody_of(customers[code])
        taxes[code] = tax_for(actor, "ES", {"standard"})["standard"]
        asks = sorted(bought)
        priced = price_lines(actor, [Ask(variants[sku].pk, Decimal(quantity)) for sku, quantity in asks])
        lines.update({(code, *ask): price for ask, price in zip(asks, priced, strict=True)})
    return _Prices(variants, taxes, lines)


def _somebody_of(customer: Customer) -> Actor:
    person, unit = customer.spec.buyers()[0]
    return actor_for(customer.users[person.email], customer.units[unit].pk)


def _order(plan: PlannedOrder, customer: Customer, number: int, priced: _Prices) -> PastOrder:
    key = f"{plan.company} {plan.placed_at.isoformat()}"
    tax = priced.taxes[plan.company]
    lines = tuple(
        _Line(
            id_at(plan.placed_at, f"{key} {position}"),
            position,
            line,
            priced.variants[line.sku],
            priced.lines[plan.company, line.sku, line.quantity],
        )
        for position, line in enumerate(plan.lines, start=1)
    )
    taxable = [TaxableLine(_known(line.price.amount), tax.category, tax.percent) for line in lines]
    return PastOrder(
        id=id_at(plan.placed_at, key),
        number=f"P{number}",
        plan=plan,
        customer=customer,
        requester=customer.users[plan.buyer],
        tax=tax,
        totals=document_totals(taxable, "EUR"),
        lines=lines,
    )


def _known(value: Decimal | None) -> Decimal:
    if value is None:
        raise LookupError("the general price list lacks something that the history sells")
    return value


def _hold_stock(orders: Iterable[PastOrder]) -> dict[UUID, date]:
    """Promise stock to what is still open, oldest first; gives the promised day of each open line."""
    promised: dict[UUID, date] = {}
    for order in orders:
        if order.plan.stage not in _OPEN:
            continue
        asks = [StockAsk(line.id, line.variant.pk, line.quantity) for line in order.lines if line.plan.shipment is None]
        with no_locks_held():
            promises = reserve(SYSTEM, subject_of(order.id), asks)
        promised |= {line: promise.on for line, promise in promises.items() if promise.on is not None}
    return promised


_ORDER_FIELDS = (
    "id", "number", "company_id", "unit_id", "requester_id", "road", "state", "currency", "net_amount", "tax_amount",
    "total_amount", "tax_lines", "content_hash", "po_number", "note", "delivery_address", "billing_address",
    "payment_method", "terms", "submitted_at", "placed_at", "acknowledged_at", "closed_at",
)  # fmt: skip


def _order_rows(orders: Iterable[PastOrder]) -> Iterator[Sequence[Any]]:
    copies: dict[UUID, str] = {}
    for order in orders:
        plan, totals = order.plan, order.totals
        yield (
            order.id, order.number, order.customer.id, order.customer.units[plan.unit].pk, order.requester.pk,
            Road.PAGE, plan.stage, "EUR", totals.net, totals.tax, totals.total,
            json.dumps(tax_lines_as_json(totals.tax_lines)), _hash_of(order), plan.po_number, "",
            _address(order, "delivery", copies), _address(order, "billing", copies), "on_account",
            _TERMS[order.customer.spec.terms], plan.placed_at, plan.placed_at, plan.acknowledged_at, _closed_at(plan),
        )  # fmt: skip


def _hash_of(order: PastOrder) -> str:
    center = _cost_center_id(order)
    lines = (SeenLine(line.variant.pk, line.quantity, line.price.unit_price, center) for line in order.lines)
    return content_hash(lines, "EUR")


def _cost_center_id(order: PastOrder) -> UUID | None:
    code = order.plan.cost_center
    return order.customer.cost_centers[code].pk if code else None


def _address(order: PastOrder, kind: str, copies: dict[UUID, str]) -> str:
    """The unit's own address of this kind, else the company's default one, as the order keeps it."""
    unit = order.customer.units[order.plan.unit].pk
    offered = [address for address in order.customer.addresses if address.kind == kind]
    chosen: Address = next((one for one in offered if one.unit_id == unit), offered[0])
    if chosen.pk not in copies:
        copies[chosen.pk] = json.dumps(address_copy(chosen))
    return copies[chosen.pk]


def _closed_at(plan: PlannedOrder) -> datetime | None:
    if plan.stage is Stage.CANCELLED:
        return plan.acknowledged_at
    return plan.shipped_at[-1] if plan.stage is Stage.SHIPPED else None


_LINE_FIELDS = (
    "id", "order_id", "position", "variant_id", "sku", "name", "sales_unit", "content", "quantity", "unit_price",
    "amount", "price_source", "tax_class", "tax_category", "tax_percent", "cost_center_id", "cost_center_code", "note",
    "promised_on", "quantity_shipped", "quantity_cancelled",
)  # fmt: skip


def _line_row(order: PastOrder, line: _Line, promised: Mapping[UUID, date]) -> Sequence[Any]:
    variant, price, plan = line.variant, line.price, order.plan
    is_cancelled = plan.stage is Stage.CANCELLED
    left_on = None if line.plan.shipment is None else plan.shipped_at[line.plan.shipment].date()
    return (
        line.id, order.id, line.position, variant.pk, variant.sku, variant.names[order.customer.spec.language],
        variant.sales_unit, variant.content, line.quantity, price.unit_price, price.amount, price.list_code,
        variant.product.tax_class, order.tax.category, order.tax.percent, _cost_center_id(order), plan.cost_center, "",
        left_on or promised.get(line.id), line.shipped, line.quantity if is_cancelled else Decimal(0),
    )  # fmt: skip


def _load_shipments(orders: Iterable[PastOrder]) -> None:
    shipped = [(order, place, at) for order in orders for place, at in enumerate(order.plan.shipped_at)]
    shipped.sort(key=lambda one: one[2])
    numbers = numbers_of("fulfillment_shipment_number", len(shipped))
    warehouse = Warehouse.objects.order_by("position").values_list("pk", flat=True)[0]
    packer = User.objects.get(email=STAFF[-1].email).pk
    ids = {(order.id, place): id_at(at, f"shipment {order.id} {place}") for order, place, at in shipped}
    copy_in(
        Shipment,
        (
            "id",
            "order_id",
            "number",
            "warehouse_id",
            "carrier",
            "tracking_number",
            "tracking_url",
            "shipped_at",
            "user_id",
        ),
        (
            (ids[order.id, place], order.id, f"E{number}", warehouse, CARRIER, f"TM{number:08d}ES", "", at, packer)
            for (order, place, at), number in zip(shipped, numbers, strict=True)
        ),
    )
    copy_in(
        ShipmentLine,
        ("shipment_id", "order_line_id", "quantity"),
        (
            (ids[order.id, line.plan.shipment], line.id, line.quantity)
            for order in orders
            for line in order.lines
            if line.plan.shipment is not None
        ),
    )


def _load_logs(orders: Iterable[PastOrder]) -> None:
    """What people read of an order: who placed, acknowledged, shipped or cancelled it, and when."""
    desk, packer = (User.objects.get(email=person.email).pk for person in STAFF[1:])
    entries = [entry for order in orders for entry in _log_of(order, desk, packer)]
    entries.sort(key=lambda entry: entry[1])
    copy_in(OrderLogEntry, ("order_id", "at", "kind", "user_id", "params", "comment"), entries)


def _log_of(order: PastOrder, desk: UUID, packer: UUID) -> Iterator[tuple[Any, ...]]:
    plan = order.plan
    yield order.id, plan.placed_at, Stage.PLACED, order.requester.pk, "{}", ""
    if plan.stage is Stage.CANCELLED:
        yield order.id, plan.acknowledged_at, Stage.CANCELLED, desk, "{}", "Anulado a petición del cliente."
    elif plan.acknowledged_at is not None:
        yield order.id, plan.acknowledged_at, Stage.ACKNOWLEDGED, desk, "{}", ""
    for place, at in enumerate(plan.shipped_at, start=1):
        is_last = plan.stage is Stage.SHIPPED and place == len(plan.shipped_at)
        yield order.id, at, Stage.SHIPPED if is_last else Stage.PARTIALLY_SHIPPED, packer, "{}", ""
