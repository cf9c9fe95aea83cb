"""Past orders: a row for each line, what belongs to the order in any of them."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from collections.abc import Mapping

from django.db import connection
from django.utils.translation import gettext_lazy as _

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.models import Company
from lonja.companies.permissions import Permission
from lonja.exchange.columns import Choice, Code, Moment, Number, SalesUnitWord, Text, words
from lonja.exchange.gathering import TWINS, Alarm
from lonja.exchange.kinds.kind import ROWS, Kind, Present, Target
from lonja.exchange.kinds.order_judging import HEADS, LINES, judge
from lonja.fulfillment.files import SHIPMENT_LINES, SHIPMENTS, merge_past_shipments, restore_past_shipments
from lonja.ordering.actions.past import ADJUSTMENTS, ORDERS, merge_past_orders, restore_past_orders
from lonja.ordering.actions.past import LINES as ORDER_LINES
from lonja.ordering.models import Road
from lonja.ordering.states import OrderState
from lonja.pricing.rules import AdjustmentKind

STATE_WORDS = {
    **{state.value.replace("_", " "): state.value for state in OrderState},
    "enviado": OrderState.SHIPPED, "servido": OrderState.SHIPPED, "entregado": OrderState.SHIPPED,
    "delivered": OrderState.SHIPPED, "closed": OrderState.SHIPPED, "cerrado": OrderState.SHIPPED,
    "anulado": OrderState.CANCELLED, "cancelado": OrderState.CANCELLED, "canceled": OrderState.CANCELLED,
    "rechazado": OrderState.REJECTED, "retirado": OrderState.WITHDRAWN, "realizado": OrderState.PLACED,
    "confirmado": OrderState.ACKNOWLEDGED, "parcialmente enviado": OrderState.PARTIALLY_SHIPPED,
    "pendiente": OrderState.PENDING_APPROVAL,
}  # fmt: skip
COLUMNS = (
    Code(
        name="order_number", titles=words("order, order number, pedido, numero pedido, n pedido, numero de pedido"),
        longest=28, is_needed=True, is_filled=True,
    ),
    Code(
        name="company", titles=words("company, customer, cliente, empresa, customer number, codigo cliente, n cliente"),
        longest=64, is_needed=True, model=Company, attribute="external_id",
    ),
    Text(name="company_name", titles=words("company name, nombre cliente, nombre comercial"), longest=255),
    Choice(name="state", titles=words("state, status, estado, situacion"), words=STATE_WORDS),
    Moment(
        name="submitted", titles=words("submitted, order date, date, fecha, fecha pedido, fecha del pedido"),
        is_needed=True,
    ),
    Moment(name="placed", titles=words("placed, accepted, fecha de aceptacion, aceptado")),
    Text(name="po_number", titles=words("po number, purchase order, su pedido, pedido del cliente"), longest=60),
    Code(name="currency", titles=words("currency, moneda, divisa"), longest=3),
    Number(name="line", titles=words("line, linea, posicion, position"), whole_digits=6, decimals=0),
    Code(
        name="sku", titles=words("sku, referencia, ref, codigo, articulo, codigo articulo, item, item code"),
        longest=64, is_needed=True, model=Variant, attribute="sku",
    ),
    Text(name="name", titles=words("name, nombre, descripcion, description, denominacion"), longest=255),
    Number(name="quantity", titles=words("quantity, qty, cantidad, unidades"), is_needed=True),
    SalesUnitWord(name="unit", titles=words("unit, unidad, um, unidad de venta, sales unit")),
    Number(
        name="unit_price", titles=words("unit price, price, precio, precio unitario, net price, precio neto"),
        whole_digits=12, decimals=6, is_needed=True,
    ),
    Number(name="discount", titles=words("discount, descuento, dto"), whole_digits=14, decimals=4),
    Number(name="amount", titles=words("amount, net amount, importe, importe neto"), whole_digits=14, decimals=4),
    Number(name="tax_percent", titles=words("tax percent, vat, iva, tipo de iva"), whole_digits=3, decimals=2),
    Text(name="cost_center", titles=words("cost center, centro de coste"), longest=30),
    Number(name="shipped", titles=words("shipped, servido, enviado, cantidad enviada")),
    Number(name="cancelled", titles=words("cancelled, canceled, anulado, cancelado, cantidad anulada")),
)  # fmt: skip

_ID_AT = (
    "(substr(encode(int8send((extract(epoch FROM {0}) * 1000)::bigint), 'hex'), 5) || '7'"
    " || substr(replace(gen_random_uuid()::text, '-', ''), 14, 3)"
    " || substr(replace(gen_random_uuid()::text, '-', ''), 17))::uuid"
)
"""SQL of a UUID of version 7 with the moment of the fact, so that history sorts as it happened."""
_GOOD = f"number IN (SELECT number FROM {ROWS})"
_NEW_LINES = (
    f"SELECT l.*, o.row_id AS order_id, o.company_id, o.submitted_at, h.digits FROM {LINES} l"
    f" JOIN {HEADS} h USING (order_number)"
    f" JOIN {ORDERS.staged} o ON o.external_id = l.order_number AND o.what = 'new' WHERE l.{_GOOD}"
)


def _order_rows(present: Present) -> str:
    """The orders of which rows are good: with the first of them, what they come to, and the tax by its rates."""
    rates = (
        "SELECT order_number, tax_category, tax_percent, sum(amount) AS base FROM"
        f" {LINES} GROUP BY order_number, tax_category, tax_percent"
    )
    tax = "round(t.base * t.tax_percent / 100, h.digits)"
    breakdown = (
        "jsonb_agg(jsonb_build_object('category', t.tax_category, 'percent', t.tax_percent::text,"
        f" 'base', t.base::text, 'amount', {tax}::text) ORDER BY t.tax_percent DESC)"
        " FILTER (WHERE t.tax_category <> 'O')"
    )
    return f"""
        SELECT h.*, coalesce(h.unit_there, u.id) AS unit_id, c.name AS company_name, c.country, s.net, s.tax,
               s.tax_lines, s.hash
        FROM {HEADS} h
        JOIN (SELECT r.order_number, count(*) FROM {ROWS} r GROUP BY r.order_number) n
             USING (order_number)
        JOIN companies_company c ON c.id = h.company
        JOIN companies_unit u ON u.company_id = c.id AND u.parent_id IS NULL
        JOIN LATERAL (
            SELECT coalesce(sum(t.base), 0) AS net, coalesce(sum({tax}), 0) AS tax, coalesce({breakdown}, '[]')
                       AS tax_lines,
                   (SELECT encode(sha256(string_agg(concat_ws('|', l.variant_id, l.quantity, l.unit_price, l.amount),
                           ',' ORDER BY l.position)::bytea), 'hex')
                    FROM {LINES} l WHERE l.order_number = h.order_number) AS hash
            FROM ({rates}) AS t WHERE t.order_number = h.order_number
        ) s ON true
        WHERE h.is_ours
    """


def _order_values(present: Present) -> Mapping[str, str]:
    """Of an order that is there all stays as it is."""
    bought = f"r.state IN ('{OrderState.SHIPPED}', '{OrderState.CANCELLED}')"
    placed = f"CASE WHEN {bought} THEN coalesce(r.placed, r.submitted) END"
    address = (
        "jsonb_build_object('label', '', 'recipient', r.company_name, 'street', '', 'street2', '', 'postal_code', '',"
        " 'city', '', 'region', '', 'country', r.country, 'phone', '')"
    )
    new = {
        "company_id": "r.company", "road": f"'{Road.IMPORT}'", "state": "r.state",
        "currency": "r.currency", "net_amount": "r.net", "tax_amount": "r.tax", "total_amount": "r.net + r.tax",
        "tax_lines": "r.tax_lines", "content_hash": "r.hash", "po_number": "coalesce(r.po_number, '')",
        "delivery_address": address, "submitted_at": "r.submitted",
        "placed_at": placed, "acknowledged_at": placed, "closed_at": "r.submitted",
    }  # fmt: skip
    values = {
        name: f"CASE WHEN there.id IS NULL THEN {sql} ELSE there.{ORDERS.column(name)} END" for name, sql in new.items()
    }
    return {"unit_id": "r.unit_id", "external_id": "r.order_number", "id": _ID_AT.format("r.submitted"), **values}


def _line_rows(present: Present) -> str:
    """New lines with what they copy of the catalog; one without a name has the product's in the company's language."""
    return (
        "SELECT n.*, v.sku, v.content, coalesce(n.unit, v.sales_unit) AS sales_unit, p.tax_class, left(coalesce(n.name,"
        " nullif(concat_ws(' ', p.names ->> c.language, v.names ->> c.language), ''), v.sku), 255) AS text"
        f" FROM ({_NEW_LINES}) AS n JOIN catalog_variant v ON v.id = n.variant_id"
        " JOIN catalog_product p ON p.id = v.product_id JOIN companies_company c ON c.id = n.company_id"
    )


def _line_values(present: Present) -> Mapping[str, str]:
    return {
        "id": _ID_AT.format("r.submitted_at"), "order_id": "r.order_id", "position": "r.position",
        "variant_id": "r.variant_id", "sku": "r.sku", "name": "r.text", "sales_unit": "r.sales_unit",
        "content": "r.content", "quantity": "r.quantity", "unit_price": "r.unit_price", "amount": "r.amount",
        "discount_amount": "r.discount", "tax_class": "r.tax_class", "tax_category": "r.tax_category",
        "tax_percent": "r.tax_percent", "cost_center_code": "coalesce(r.cost_center, '')",
        "quantity_shipped": "r.shipped", "quantity_cancelled": "r.cancelled",
    }  # fmt: skip


def _discount_values(present: Present) -> Mapping[str, str]:
    return {
        "order_id": "r.order_id", "position": "r.position", "line_id": "r.line_id",
        "kind": f"'{AdjustmentKind.PROMOTION}'", "code": "''",
        "names": "'{\"es\": \"Descuento\", \"en\": \"Discount\"}'::jsonb", "amount": "-r.discount",
        "tax_class": "r.tax_class", "tax_category": "r.tax_category", "tax_percent": "r.tax_percent",
    }  # fmt: skip


_STAGED_LINE = f"{ORDER_LINES.staged} s JOIN {ORDERS.staged} o ON o.row_id = s.order_id"


def _apply(actor: Actor) -> None:
    merge_past_orders(actor)
    merge_past_shipments(actor)


def _restore(actor: Actor, place: int, images: str) -> None:
    landing = PAST_ORDERS.targets[place].landing
    if landing in (SHIPMENTS, SHIPMENT_LINES):
        restore_past_shipments(actor, landing, images)
    else:
        restore_past_orders(actor, landing, images)


def _alarms() -> list[Alarm]:
    """Orders that seem to stand here under another number: same company, day and sum."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FILTER (WHERE EXISTS (SELECT FROM ordering_order o WHERE o.company_id = s.company_id"
            " AND o.submitted_at::date = s.submitted_at::date AND o.net_amount = s.net_amount"
            " AND o.number <> s.external_id)), count(*)"
            f" FROM {ORDERS.staged} s WHERE s.what = 'new'"
        )
        count, total = cursor.fetchone()
    return [Alarm(TWINS, count, total, 0)] if count else []


PAST_ORDERS = Kind(
    code="orders",
    label=_("Past orders"),
    columns=COLUMNS,
    key=("order_number",),
    targets=(
        Target(ORDERS, _("orders"), _order_values, label="s.external_id", rows=_order_rows),
        Target(
            ORDER_LINES, _("order lines"), _line_values, rows=_line_rows,
            label="(SELECT concat_ws(' ', o.number, s.sku) FROM ordering_order o WHERE o.id = s.order_id)",
            preview=f"(SELECT concat_ws(' ', o.external_id, s.sku) FROM {ORDERS.staged} o WHERE o.row_id = s.order_id)",
        ),
        Target(
            ADJUSTMENTS, _("discounts"), _discount_values,
            rows=lambda present: f"SELECT s.*, s.row_id AS line_id, s.discount_amount AS discount FROM {_STAGED_LINE}"
            " WHERE s.discount_amount > 0",
            label="(SELECT concat_ws(' ', o.number, s.position) FROM ordering_order o WHERE o.id = s.order_id)",
            preview=f"(SELECT concat_ws(' ', o.external_id, s.position) FROM {ORDERS.staged} o"
            " WHERE o.row_id = s.order_id)",
        ),
        Target(
            SHIPMENTS, _("shipments"),
            lambda present: {"id": _ID_AT.format("r.placed_at"), "order_id": "r.row_id", "shipped_at": "r.placed_at"},
            rows=lambda present: f"SELECT o.* FROM {ORDERS.staged} o WHERE o.what = 'new'"
            f" AND EXISTS (SELECT FROM {ORDER_LINES.staged} s WHERE s.order_id = o.row_id AND s.quantity_shipped > 0)",
            label="s.number",
            preview=f"(SELECT o.external_id || '-1' FROM {ORDERS.staged} o WHERE o.row_id = s.order_id)",
        ),
        Target(
            SHIPMENT_LINES, _("lines of shipments"),
            lambda present: {"shipment_id": "r.shipment_id", "order_line_id": "r.row_id",
                             "quantity": "r.quantity_shipped"},
            rows=lambda present: f"SELECT s.*, h.row_id AS shipment_id FROM {ORDER_LINES.staged} s"
            f" JOIN {SHIPMENTS.staged} h ON h.order_id = s.order_id WHERE s.quantity_shipped > 0",
            label="(SELECT concat_ws(' ', o.number, l.sku) FROM ordering_orderline l JOIN ordering_order o"
            " ON o.id = l.order_id WHERE l.id = s.order_line_id)",
            preview=f"(SELECT concat_ws(' ', o.external_id, l.sku) FROM {ORDER_LINES.staged} l JOIN {ORDERS.staged} o"
            " ON o.row_id = l.order_id WHERE l.row_id = s.order_line_id)",
        ),
    ),
    permission=Permission.SALES_ORDERS_HANDLE,
    judge=judge,
    apply=_apply,
    restore=_restore,
    alarms=_alarms,
    repeats=True,
    main=1,
)  # fmt: skip
