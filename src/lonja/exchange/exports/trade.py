"""Companies and the lines of orders going out."""

from __future__ import annotations

from lonja.companies.permissions import Permission
from lonja.exchange.exports.sheet import Sheet, plain

COMPANIES = Sheet(
    code="companies",
    permission=Permission.SALES_COMPANIES_VIEW,
    columns=lambda: plain(
        {
            "company": "c.external_id",
            "name": "c.name",
            "legal_name": "c.legal_name",
            "tax_id": "c.tax_id",
            "country": "c.country",
            "currency": "c.currency",
            "language": "c.language",
            "phone": "c.phone",
            "channel": "ch.code",
            "segments": "(SELECT string_agg(s.code, ' ' ORDER BY m.position, s.code) FROM companies_segmentmembership m"
            " JOIN companies_segment s ON s.id = m.segment_id WHERE m.company_id = c.id)",
            "sees_whole_catalog": "c.sees_whole_catalog",
            "blocked": "c.is_blocked",
        }
    ),
    source="FROM companies_company c JOIN companies_channel ch ON ch.id = c.channel_id",
    order="c.name, c.id",
    filters={"company": "c.external_id = %s"},
)

ORDERS = Sheet(
    code="orders",
    permission=Permission.SALES_ORDERS_VIEW,
    columns=lambda: plain(
        {
            "order": "o.number",
            "company": "c.external_id",
            "company_name": "c.name",
            "state": "o.state",
            "submitted": "o.submitted_at",
            "placed": "o.placed_at",
            "po_number": "o.po_number",
            "currency": "o.currency",
            "line": "l.position",
            "sku": "l.sku",
            "name": "l.name",
            "quantity": "trim_scale(l.quantity)",
            "unit": "l.sales_unit",
            "unit_price": "trim_scale(l.unit_price)",
            "discount": "trim_scale(l.discount_amount)",
            "amount": "trim_scale(l.amount)",
            "tax_percent": "trim_scale(l.tax_percent)",
            "cost_center": "l.cost_center_code",
            "shipped": "trim_scale(l.quantity_shipped)",
            "cancelled": "trim_scale(l.quantity_cancelled)",
        }
    ),
    source="FROM ordering_order o JOIN companies_company c ON c.id = o.company_id"
    " LEFT JOIN ordering_orderline l ON l.order_id = o.id",
    order="o.submitted_at, o.number, l.position",
    filters={"company": "c.external_id = %s"},
)
