"""Rows of past orders put together: what an order is, what its lines are, and which cannot have been so."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from django.db import connection

from lonja.core.clock import now
from lonja.core.money import minor_units
from lonja.exchange.faults import Fault
from lonja.exchange.kinds.kind import Present
from lonja.ordering.states import OPEN, OrderState

JUDGED = "exchange_judged"
SAID = "exchange_order_rows"
"""The temporary table of all that rows say, empty where the file has no such column."""
HEADS = "exchange_order_heads"
"""The temporary table of orders: of each column the first value among its rows, and sums over its lines."""
LINES = "exchange_order_lines"
"""The temporary table of lines, with what follows from their order."""

_TYPES = {
    "company": "uuid", "state": "text", "submitted": "timestamptz", "placed": "timestamptz", "po_number": "text",
    "currency": "text", "line": "numeric", "sku": "bigint", "name": "text", "quantity": "numeric", "unit": "text",
    "unit_price": "numeric", "discount": "numeric", "amount": "numeric", "tax_percent": "numeric",
    "cost_center": "text", "shipped": "numeric", "cancelled": "numeric",
}  # fmt: skip
_HEAD = ("company", "state", "submitted", "placed", "po_number", "currency")
_AGREE = ("company", "state", "submitted", "currency")
_UNDONE = ", ".join(f"'{state.value}'" for state in (*OPEN, OrderState.PENDING_APPROVAL))
_IS_LINE = "num_nonnulls(r.sku, r.quantity, r.unit_price) > 0"
_WHOLE = "round(r.quantity * r.unit_price, h.digits)"
_TOLERANCE = "power(10::numeric, -h.digits)"


def judge(present: Present) -> None:
    """Make orders and lines of the good rows; of an order of which a row is wrong none is left."""
    with connection.cursor() as cursor:
        said = ", ".join(f"{f'r.{n}' if n in present else 'NULL'}::{kind} AS {n}" for n, kind in _TYPES.items())
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{SAID}, pg_temp.{HEADS}, pg_temp.{LINES}")
        cursor.execute(
            f"CREATE TEMPORARY TABLE {SAID} ON COMMIT DROP AS SELECT r.number, r.order_number, {said}"
            f" FROM {JUDGED} r WHERE r.trouble IS NULL"
        )
        cursor.execute(_heads(_digits()))
        for column, fault, condition in _FLAWS:
            cursor.execute(_reject(f"{column}:{fault}", condition), {"now": now()} if "%(now)s" in condition else None)
        cursor.execute(_lines())
        for column, fault, condition in _FLAWS_OF_LINES:
            cursor.execute(_reject(f"{column}:{fault}", condition, LINES))
        cursor.execute(_DIFFERENT)
        cursor.execute(_REST)


def _digits() -> str:
    """SQL of the decimal places of an order's currency."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT currency FROM {SAID} UNION SELECT DISTINCT currency FROM companies_company")
        odd = [(code, minor_units(code)) for (code,) in cursor.fetchall() if code and minor_units(code) != 2]
    cases = "".join(f" WHEN '{code}' THEN {digits}" for code, digits in odd if code.isalpha())
    return f"CASE currency{cases} ELSE 2 END" if cases else "2"


def _heads(digits: str) -> str:
    firsts = ", ".join(
        f"(array_agg({name} ORDER BY number) FILTER (WHERE {name} IS NOT NULL))[1] AS {name}" for name in _HEAD
    )
    differ = " OR ".join(f"count(DISTINCT {name}) > 1" for name in _AGREE)
    return f"""
        CREATE TEMPORARY TABLE {HEADS} ON COMMIT DROP AS
        SELECT *, {digits} AS digits FROM (
            SELECT h.number, h.order_number, h.company, coalesce(h.state, '{OrderState.SHIPPED}') AS state, h.submitted,
                   h.placed, h.po_number, coalesce(h.currency, c.currency) AS currency, h.differ, h.lines,
                   o.id AS there, o.unit_id AS unit_there,
                   o.id IS NULL OR o.external_id = h.order_number AS is_ours
            FROM (
                SELECT min(number) AS number, order_number, {firsts}, {differ} AS differ,
                       count(*) FILTER (WHERE {_IS_LINE.replace("r.", "")}) AS lines
                FROM {SAID} GROUP BY order_number
            ) AS h
            LEFT JOIN companies_company c ON c.id = h.company LEFT JOIN ordering_order o ON o.number = h.order_number
        ) AS headed
    """


def _reject(trouble: str, condition: str, table: str = SAID) -> str:
    """SQL that rejects rows by a condition on `r` (the row) and `h` (its order)."""
    return (
        f"UPDATE {JUDGED} AS j SET trouble = '{trouble}' FROM {table} r JOIN {HEADS} h USING (order_number)"
        f" WHERE j.number = r.number AND j.trouble IS NULL AND ({condition})"
    )


_FLAWS = (
    ("order_number", Fault.REPEATED_KEY, "h.differ"),
    ("company", Fault.EMPTY, "h.company IS NULL"),
    ("submitted", Fault.EMPTY, "h.submitted IS NULL"),
    ("submitted", Fault.IN_FUTURE, "greatest(h.submitted, h.placed) > %(now)s"),
    ("currency", Fault.NOT_A_CHOICE, "h.currency !~ '^[A-Z]{3}$'"),
    ("state", Fault.STILL_OPEN, f"h.there IS NULL AND h.state IN ({_UNDONE})"),
    ("sku", Fault.EMPTY, f"h.lines = 0 OR ({_IS_LINE} AND r.sku IS NULL)"),
    ("quantity", Fault.EMPTY, f"{_IS_LINE} AND r.quantity IS NULL"),
    ("quantity", Fault.TOO_SMALL, "r.quantity = 0"),
    ("unit_price", Fault.EMPTY, f"{_IS_LINE} AND r.unit_price IS NULL"),
    ("shipped", Fault.MORE_THAN_ORDERED, "coalesce(r.shipped, 0) + coalesce(r.cancelled, 0) > r.quantity"),
    ("discount", Fault.AMOUNT_DIFFERS, f"h.there IS NULL AND r.discount > {_WHOLE}"),
    (
        "amount",
        Fault.AMOUNT_DIFFERS,
        f"h.there IS NULL AND abs(r.amount - {_WHOLE} + coalesce(r.discount, 0)) > {_TOLERANCE}",
    ),
)
"""Column, fault and condition of what cannot have been so; orders that are there are compared as a whole."""

_FLAWS_OF_LINES = (
    (
        "line",
        Fault.REPEATED_KEY,
        f"(SELECT count(*) FROM {LINES} o WHERE o.order_number = r.order_number AND o.position = r.position) > 1",
    ),
)


def _lines() -> str:
    """SQL that makes the lines; where one of an order lacks its number, all are numbered as they stand."""
    finished = "greatest(r.quantity - coalesce(r.cancelled, 0), 0)"
    return f"""
        CREATE TEMPORARY TABLE {LINES} ON COMMIT DROP AS
        SELECT r.number, r.order_number, h.there, r.sku AS variant_id, r.name, r.unit, r.quantity, r.unit_price,
               r.cost_center, coalesce(r.discount, 0) AS discount,
               coalesce(r.amount, {_WHOLE} - coalesce(r.discount, 0)) AS amount,
               coalesce(r.tax_percent, 0) AS tax_percent,
               CASE WHEN r.tax_percent IS NULL THEN 'O' WHEN r.tax_percent = 0 THEN 'Z' ELSE 'S' END AS tax_category,
               CASE WHEN h.state = '{OrderState.SHIPPED}' THEN coalesce(r.shipped, {finished}) ELSE 0 END AS shipped,
               CASE h.state WHEN '{OrderState.SHIPPED}' THEN coalesce(r.cancelled, r.quantity - r.shipped, 0)
                            WHEN '{OrderState.CANCELLED}' THEN r.quantity ELSE 0 END AS cancelled,
               CASE WHEN bool_and(r.line IS NOT NULL) OVER of_order THEN r.line
                    ELSE row_number() OVER (PARTITION BY r.order_number ORDER BY r.number) END::integer AS position
        FROM {SAID} r JOIN {HEADS} h USING (order_number)
        WHERE {_IS_LINE} AND r.number IN (SELECT number FROM {JUDGED} WHERE trouble IS NULL)
        WINDOW of_order AS (PARTITION BY r.order_number);
        CREATE INDEX ON {LINES} (order_number, position);
        ANALYZE {LINES}
    """


_SUM = "string_agg(concat_ws('|', {0}.{1}, trim_scale({0}.quantity), trim_scale({0}.unit_price)), ','"
_DIFFERENT = f"""
    UPDATE {JUDGED} AS j SET trouble = 'order_number:{Fault.ORDER_DIFFERS}'
    FROM {SAID} r JOIN {HEADS} h USING (order_number) JOIN ordering_order o ON o.id = h.there
    WHERE j.number = r.number AND j.trouble IS NULL AND (
        o.company_id <> h.company OR
        (SELECT {_SUM.format("l", "variant_id")} ORDER BY l.variant_id, l.quantity, l.unit_price)
         FROM {LINES} l WHERE l.order_number = h.order_number) IS DISTINCT FROM
        (SELECT {_SUM.format("l", "variant_id")} ORDER BY l.variant_id, l.quantity, l.unit_price)
         FROM ordering_orderline l WHERE l.order_id = o.id)
    )
"""
# Half an order would be another one.
_REST = f"""
    UPDATE {JUDGED} AS j SET trouble = ':{Fault.ORDER_INCOMPLETE}'
    WHERE j.trouble IS NULL AND j.order_number IN (SELECT order_number FROM {JUDGED} WHERE trouble IS NOT NULL)
"""
