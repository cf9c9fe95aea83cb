"""Writing what came back: cancellations set off against the order lines that `cancellations` finds for them.

What was taken back counts as canceled on its order line and leaves the shipment; the order's log names the
document. Only ever more is taken back: a run with fewer files undoes nothing.
"""

from __future__ import annotations

from django.db import connection

from lonja.erp.imports.cancellations import Movement, set_off
from lonja.erp.imports.rules import Outcome
from lonja.ordering.states import OrderState

_CANCELLATIONS = """
    SELECT number, customer, code, unit_price, invoiced_at, -quantity FROM staged
    WHERE outcome = %(cancellation)s AND quantity < 0
"""
_SALES = """
    SELECT number, customer, code, unit_price, invoiced_at, quantity FROM staged
    WHERE outcome = %(sale)s AND (customer, code, unit_price) IN (
        SELECT customer, code, unit_price FROM staged WHERE outcome = %(cancellation)s
    )
"""
_TABLE = """
    DROP TABLE IF EXISTS pg_temp.staged_set_off, pg_temp.taken_back;
    CREATE TEMPORARY TABLE staged_set_off (
        cancellation integer NOT NULL, sale integer NOT NULL, quantity integer NOT NULL
    ) ON COMMIT DROP
"""
_MARK_OPEN = """
    UPDATE staged SET outcome = %(open)s
    WHERE outcome = %(cancellation)s AND number NOT IN (SELECT cancellation FROM staged_set_off)
"""
_TAKEN_BACK = """
    CREATE TEMPORARY TABLE taken_back ON COMMIT DROP AS
    SELECT line.id, line.order_id, sum(share.quantity) AS quantity
    FROM staged_set_off AS share
    JOIN staged_line ON staged_line.number = share.sale
    JOIN ordering_order AS sold ON sold.external_id = staged_line.invoice
    JOIN ordering_orderline AS line ON line.order_id = sold.id AND line.position = staged_line.position
    GROUP BY line.id HAVING sum(share.quantity) > line.quantity_cancelled
"""
_ORDER_LINES = """
    UPDATE ordering_orderline AS line
    SET quantity_cancelled = taken_back.quantity, quantity_shipped = line.quantity - taken_back.quantity
    FROM taken_back WHERE line.id = taken_back.id
"""
_SHIPMENTS = """
    DELETE FROM fulfillment_shipmentline AS sent USING ordering_orderline AS line, taken_back
    WHERE sent.order_line_id = line.id AND line.id = taken_back.id AND line.quantity_shipped = 0;

    UPDATE fulfillment_shipmentline AS sent SET quantity = line.quantity_shipped
    FROM ordering_orderline AS line JOIN taken_back USING (id) WHERE sent.order_line_id = line.id;

    DELETE FROM fulfillment_shipment AS shipment
    WHERE order_id IN (SELECT order_id FROM taken_back)
      AND NOT EXISTS (SELECT FROM fulfillment_shipmentline WHERE shipment_id = shipment.id)
"""
_ORDERS = """
    UPDATE ordering_order AS sold SET state = %(cancelled)s
    WHERE id IN (SELECT order_id FROM taken_back)
      AND NOT EXISTS (SELECT FROM ordering_orderline WHERE order_id = sold.id AND quantity_cancelled < quantity)
"""
_LOG = """
    INSERT INTO ordering_orderlogentry (order_id, at, kind, params, comment)
    SELECT sold.id, max(back.invoiced_at), %(cancelled)s, jsonb_build_object('document', back.invoice),
           back.invoice || ': ' || string_agg(back.code || ' x ' || share.quantity, ', ' ORDER BY back.number)
    FROM staged_set_off AS share
    JOIN staged AS back ON back.number = share.cancellation
    JOIN staged_line ON staged_line.number = share.sale
    JOIN ordering_order AS sold ON sold.external_id = staged_line.invoice
    WHERE NOT EXISTS (
        SELECT FROM ordering_orderlogentry WHERE order_id = sold.id AND params->>'document' = back.invoice
    )
    GROUP BY sold.id, back.invoice ORDER BY max(back.invoiced_at), back.invoice
"""


def apply_cancellations() -> int:
    """Take back from order lines what was canceled; gives of how many lines.

    Needs the tables `staged` and `staged_line`, and the orders in their place. Cancellations for which there is
    no sale in the files are marked as open.
    """
    values = {
        "cancellation": Outcome.CANCELLATION,
        "sale": Outcome.SALE,
        "open": Outcome.CANCELLATION_OPEN,
        "cancelled": OrderState.CANCELLED,
    }
    with connection.cursor() as cursor:
        cursor.execute(_CANCELLATIONS, values)
        canceled = [Movement(*row) for row in cursor.fetchall()]
        cursor.execute(_SALES, values)
        sold = [Movement(*row) for row in cursor.fetchall()]
        cursor.execute(_TABLE)
        with cursor.copy("COPY staged_set_off FROM STDIN") as copy:
            for share in set_off(canceled, sold):
                copy.write_row((share.cancellation, share.sale, share.quantity))
        for statement in (_MARK_OPEN, _TAKEN_BACK):
            cursor.execute(statement, values)
        cursor.execute(_ORDER_LINES)
        taken_back: int = cursor.rowcount
        cursor.execute(_SHIPMENTS)
        for statement in (_ORDERS, _LOG):
            cursor.execute(statement, values)
    return taken_back
