"""Goods that have left and are not yet counted, for each agreement that they belong to: one query for any number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection

from lonja.rebates.rules import net_of_discounts, turnover_of_part


@dataclass(frozen=True, slots=True)
class Uncounted:
    """A line of a shipment that an agreement does not know yet; `turnover` is net, with 4 decimals."""

    agreement_id: UUID
    company_id: UUID
    day: date
    order_line_id: UUID
    shipment_line_id: int
    quantity: Decimal
    turnover: Decimal


# Orders that another program handled (road 'import') are its history and not counted here: docs/rebates.md.
_UNCOUNTED = """
    SELECT l.gift_of <> '', a.id, o.company_id, (s.shipped_at AT TIME ZONE %(zone)s)::date AS day, l.id, sl.id,
           sl.quantity, l.amount, l.quantity,
           (SELECT coalesce(sum(x.quantity), 0) FROM fulfillment_shipmentline x
             WHERE x.order_line_id = l.id AND x.id < sl.id),
           (SELECT -coalesce(sum(d.amount), 0) FROM ordering_orderadjustment d
             WHERE d.order_id = o.id AND d.line_id IS NULL AND d.amount < 0
               AND (d.tax_class, d.tax_category, d.tax_percent) = (l.tax_class, l.tax_category, l.tax_percent)),
           (SELECT sum(x.amount) FROM ordering_orderline x
             WHERE x.order_id = o.id
               AND (x.tax_class, x.tax_category, x.tax_percent) = (l.tax_class, l.tax_category, l.tax_percent))
      FROM rebates_rebateagreement a
      JOIN ordering_order o ON o.currency = a.currency AND o.road <> 'import'
       AND (o.company_id = a.company_id OR EXISTS (
            SELECT FROM companies_segmentmembership m
             WHERE m.segment_id = a.segment_id AND m.company_id = o.company_id))
      JOIN fulfillment_shipment s ON s.order_id = o.id
       AND (s.shipped_at AT TIME ZONE %(zone)s)::date BETWEEN a.valid_from AND coalesce(a.valid_until, 'infinity')
      JOIN fulfillment_shipmentline sl ON sl.shipment_id = s.id
      JOIN ordering_orderline l ON l.id = sl.order_line_id
      JOIN catalog_variant v ON v.id = l.variant_id
      JOIN catalog_product p ON p.id = v.product_id
      JOIN catalog_category c ON c.id = p.category_id
     WHERE (NOT EXISTS (SELECT FROM rebates_rebategoods g WHERE g.agreement_id = a.id) OR EXISTS (
            SELECT FROM rebates_rebategoods g LEFT JOIN catalog_category branch ON branch.id = g.category_id
             WHERE g.agreement_id = a.id
               AND (g.product_id = p.id OR (g.brand <> '' AND g.brand = p.brand) OR starts_with(c.path, branch.path))))
       AND NOT EXISTS (SELECT FROM rebates_rebateentry e
                        WHERE e.agreement_id = a.id AND e.shipment_line_id = sl.id AND e.kind = 'shipment')
       AND {which}
     ORDER BY s.shipped_at, sl.id, a.code
"""


def of_shipment(shipment_id: UUID) -> Iterator[Uncounted]:
    """What of one shipment is not yet counted, in any agreement."""
    return _read("s.id = %(shipment)s", {"shipment": shipment_id})


def of_agreement(agreement_id: UUID, company_id: UUID | None = None) -> Iterator[Uncounted]:
    """What an agreement does not know of all that has left since its first day, for one company or for all."""
    which = "a.id = %(agreement)s" + (" AND o.company_id = %(company)s" if company_id else "")
    return _read(which, {"agreement": agreement_id, "company": company_id})


def _read(which: str, params: Mapping[str, Any]) -> Iterator[Uncounted]:
    with connection.cursor() as cursor:
        cursor.execute(_UNCOUNTED.format(which=which), {"zone": settings.TIME_ZONE, **params})
        rows = cursor.fetchall()
    for is_gift, agreement, company, day, line, sent, quantity, amount, ordered, before, discounts, base in rows:
        if is_gift:  # left out here: as a condition it makes PostgreSQL expect one line of 200, and join all with all
            continue
        net = net_of_discounts(amount, discounts, base)
        yield Uncounted(agreement, company, day, line, sent, quantity, turnover_of_part(net, ordered, before, quantity))
