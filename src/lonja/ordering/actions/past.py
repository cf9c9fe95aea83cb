"""Orders of another program's past: `core.staged.compare` has put them beside the tables, these verbs bring them in.

Nobody is asked and nobody is told: they were bought long ago, at their own prices (decision 5).
"""

# ruff: noqa: S608 - the statements are made of names of temporary tables

from __future__ import annotations

from django.db import connection

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.staged import Landing, merge, take_back
from lonja.ordering.models import Order, OrderAdjustment, OrderLine

ORDERS = Landing(
    Order,
    key=("unit_id", "external_id"),
    values=(
        "company_id",
        "road",
        "state",
        "currency",
        "net_amount",
        "tax_amount",
        "total_amount",
        "tax_lines",
        "content_hash",
        "po_number",
        "delivery_address",
        "submitted_at",
        "placed_at",
        "acknowledged_at",
        "closed_at",
    ),
    staged="staged_past_orders",
    defaults={
        "number": "external_id",
        "note": "''",
        "billing_address": "'{}'",
        "payment_method": "'on_account'",
        "terms": "'{}'",
    },
    is_open=True,
)
LINES = Landing(
    OrderLine,
    key=("order_id", "position"),
    values=(
        "variant_id",
        "sku",
        "name",
        "sales_unit",
        "content",
        "quantity",
        "unit_price",
        "amount",
        "discount_amount",
        "tax_class",
        "tax_category",
        "tax_percent",
        "cost_center_code",
        "quantity_shipped",
        "quantity_cancelled",
    ),
    staged="staged_past_lines",
    defaults={"price_source": "''", "note": "''"},
    is_open=True,
)
ADJUSTMENTS = Landing(
    OrderAdjustment,
    key=("order_id", "position"),
    values=("line_id", "kind", "code", "names", "amount", "tax_class", "tax_category", "tax_percent"),
    staged="staged_past_adjustments",
    is_open=True,
)
"""Where orders of the past land, in the order of writing; an order that is there already is never changed."""

_LOG = f"""
    INSERT INTO ordering_orderlogentry (order_id, at, kind, params, comment)
    SELECT row_id, submitted_at, state, jsonb_build_object('document', external_id), ''
    FROM {ORDERS.staged} WHERE what = 'new' ORDER BY submitted_at, external_id
"""
_FORGET_LOG = """
    DELETE FROM ordering_orderlogentry l USING {images} i, ordering_order o
    WHERE i.before IS NULL AND o.id = i.row_id AND l.order_id = o.id AND l.kind = o.state AND l.at = o.submitted_at
"""
# A number of ours that comes back from an export must not be given to another order.
_NUMBERS = f"""
    SELECT setval('ordering_order_number', most) FROM (
        SELECT max(substr(external_id, 2)::bigint) AS most FROM {ORDERS.staged} WHERE external_id ~ '^P[0-9]{{1,15}}$'
    ) AS taken WHERE most > (SELECT last_value FROM ordering_order_number)
"""


def merge_past_orders(actor: Actor) -> None:
    """Add the orders that the landings hold, with lines, discounts and a first entry in their logs."""
    actor.require(Permission.SALES_ORDERS_HANDLE)
    with transaction_by(actor, "merge_past_orders"):
        for landing in (ORDERS, LINES, ADJUSTMENTS):
            merge(landing)
        with connection.cursor() as cursor:
            cursor.execute(_LOG)
            cursor.execute(_NUMBERS)


def restore_past_orders(actor: Actor, landing: Landing, images: str) -> None:
    """Take away what an import added to one of these landings: discounts first, orders last.

    What hangs on an order by now keeps it: the database refuses at the end of the transaction.
    """
    actor.require(Permission.SALES_ORDERS_HANDLE)
    with transaction_by(actor, "restore_past_orders"):
        if landing is ORDERS:
            with connection.cursor() as cursor:
                cursor.execute(_FORGET_LOG.format(images=images))
        take_back(landing, images)
