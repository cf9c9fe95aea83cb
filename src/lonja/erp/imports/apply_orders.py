"""Writing the order history: an order for each invoice, shipped in full as it was invoiced.

An order never changes: an invoice that is there already with other lines is left alone and reported. The files
hold no tax, so the orders hold none.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection

from lonja.core.money import minor_units
from lonja.erp.errors import OrderNumbersTaken
from lonja.erp.imports.mapping import TransactionMap
from lonja.erp.imports.names import UNKNOWN_COUNTRY
from lonja.erp.imports.rules import Outcome
from lonja.ordering.models import Road
from lonja.ordering.states import OrderState

_FORGET = "DROP TABLE IF EXISTS pg_temp.staged_order, pg_temp.staged_line"
_STAGED_ORDERS = """
    CREATE TEMPORARY TABLE staged_order ON COMMIT DROP AS
    SELECT invoice, min(customer) AS customer, min(invoiced_at) AS at, min(staged_country.iso) AS country,
           sum(round(quantity * unit_price, %(digits)s)) AS net,
           encode(sha256(string_agg(fingerprint::text, ',' ORDER BY fingerprint)::bytea), 'hex') AS content_hash
    FROM staged JOIN staged_country ON staged_country.name = staged.country
    WHERE outcome = 'sale' GROUP BY invoice
"""
_KNOW_ORDERS = "CREATE UNIQUE INDEX ON staged_order (invoice); ANALYZE staged_order"
# Without these the planner takes the tables for as small as they were before the transaction, and joins by loops.
_ANALYZE_PARTIES = "ANALYZE companies_company, companies_unit, catalog_product, catalog_variant"
_FOREIGN = """
    SELECT number FROM ordering_order JOIN staged_order ON invoice = number
    WHERE external_id IS DISTINCT FROM number ORDER BY number LIMIT 10
"""
_MARK_CHANGED = """
    WITH changed AS (
        DELETE FROM staged_order USING ordering_order AS known
        WHERE known.external_id = invoice AND known.content_hash <> staged_order.content_hash RETURNING invoice
    )
    UPDATE staged SET outcome = %s WHERE outcome = %s AND invoice IN (SELECT invoice FROM changed)
"""
_STAGED_LINES = """
    CREATE TEMPORARY TABLE staged_line ON COMMIT DROP AS
    SELECT number, invoice, row_number() OVER (PARTITION BY invoice ORDER BY number)::integer AS position
    FROM staged WHERE outcome = 'sale';
    CREATE UNIQUE INDEX ON staged_line (number);
    ANALYZE staged_line;
    DELETE FROM staged_order USING ordering_order WHERE external_id = invoice
"""
_ORDERS = """
    INSERT INTO ordering_order (
        id, number, company_id, unit_id, road, state, currency, net_amount, tax_amount, total_amount, tax_lines,
        content_hash, po_number, note, delivery_address, billing_address, payment_method, terms, external_id,
        submitted_at, placed_at, acknowledged_at, closed_at
    )
    SELECT pg_temp.id_at(at), invoice, company.id, unit.id, %(road)s, %(state)s, %(currency)s, net, 0, net, '[]',
           content_hash, '', '',
           jsonb_build_object(
               'label', '', 'recipient', company.name, 'street', '', 'street2', '', 'postal_code', '', 'city', '',
               'region', '', 'country', replace(staged_order.country, %(unknown)s, ''), 'phone', ''
           ),
           '{}', 'on_account', '{}', invoice, at, at, at, at
    FROM staged_order
    JOIN companies_company AS company ON company.external_id = staged_order.customer
    JOIN companies_unit AS unit ON unit.company_id = company.id AND unit.parent_id IS NULL
    ORDER BY at, invoice
"""
_LINES = """
    INSERT INTO ordering_orderline (
        id, order_id, position, variant_id, sku, name, sales_unit, content, quantity, unit_price, amount,
        price_source, tax_class, tax_category, tax_percent, cost_center_code, note, quantity_shipped,
        quantity_cancelled
    )
    SELECT pg_temp.id_at(made.submitted_at), made.id, staged_line.position, variant.id, variant.sku,
           left(coalesce(variant.names->>%(language)s, staged.description), 255), variant.sales_unit,
           variant.content, staged.quantity, staged.unit_price,
           round(staged.quantity * staged.unit_price, %(digits)s), '', product.tax_class, 'O', 0, '', '',
           staged.quantity, 0
    FROM staged_order
    JOIN ordering_order AS made ON made.external_id = staged_order.invoice
    JOIN staged_line USING (invoice)
    JOIN staged ON staged.number = staged_line.number
    JOIN catalog_variant AS variant ON variant.sku = staged.code
    JOIN catalog_product AS product ON product.id = variant.product_id
    ORDER BY staged.number
"""
_LOG = """
    INSERT INTO ordering_orderlogentry (order_id, at, kind, params, comment)
    SELECT made.id, at, %(state)s, jsonb_build_object('document', invoice), %(source)s || ', ' || invoice
    FROM staged_order JOIN ordering_order AS made ON made.external_id = invoice ORDER BY at, invoice
"""
_SHIPMENTS = """
    INSERT INTO fulfillment_shipment (
        id, order_id, number, carrier, tracking_number, tracking_url, shipped_at
    )
    SELECT pg_temp.id_at(at), made.id, invoice || '-1', '', '', '', at
    FROM staged_order JOIN ordering_order AS made ON made.external_id = invoice ORDER BY at, invoice
"""
_SHIPMENT_LINES = """
    INSERT INTO fulfillment_shipmentline (shipment_id, order_line_id, quantity)
    SELECT shipment.id, line.id, line.quantity
    FROM staged_order JOIN ordering_order AS made ON made.external_id = invoice
    JOIN fulfillment_shipment AS shipment ON shipment.order_id = made.id
    JOIN ordering_orderline AS line ON line.order_id = made.id
    ORDER BY shipment.id, line.position
"""


@dataclass(frozen=True, slots=True)
class OrderChanges:
    """Orders and lines that were made."""

    orders: int
    lines: int


def apply_orders(table: TransactionMap) -> OrderChanges:
    """Make the orders that are not there yet, with lines, shipments and a first entry in their logs.

    Needs the tables `staged` and `staged_country`, companies and variants in their places; makes the table
    `staged_line`. Raises OrderNumbersTaken.
    """
    values: dict[str, str | int] = {
        "digits": minor_units(table.currency),
        "currency": table.currency,
        "language": table.language,
        "road": Road.IMPORT,
        "state": OrderState.SHIPPED,
        "source": table.name,
        "unknown": UNKNOWN_COUNTRY,
    }
    with connection.cursor() as cursor:
        cursor.execute(_ANALYZE_PARTIES)
        cursor.execute(_FORGET)
        cursor.execute(_STAGED_ORDERS, values)
        cursor.execute(_KNOW_ORDERS)
        cursor.execute(_FOREIGN)
        if foreign := [number for (number,) in cursor.fetchall()]:
            raise OrderNumbersTaken(numbers=", ".join(foreign))
        cursor.execute(_MARK_CHANGED, [Outcome.INVOICE_CHANGED, Outcome.SALE])
        cursor.execute(_STAGED_LINES)
        cursor.execute(_ORDERS, values)
        orders: int = cursor.rowcount
        cursor.execute("ANALYZE ordering_order")
        cursor.execute(_LINES, values)
        lines: int = cursor.rowcount
        cursor.execute("ANALYZE ordering_orderline")
        for statement in (_LOG, _SHIPMENTS, "ANALYZE fulfillment_shipment", _SHIPMENT_LINES):
            cursor.execute(statement, values)
        cursor.execute("ANALYZE fulfillment_shipmentline")
    return OrderChanges(orders, lines)
