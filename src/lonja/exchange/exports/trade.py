"""Companies and the lines of orders going out."""

from __future__ import annotations

from lonja.companies.permissions import Permission
from lonja.exchange.exports.sheet import Sheet, outs
from lonja.exchange.kinds.company_columns import COLUMNS as COMPANY_COLUMNS
from lonja.exchange.kinds.orders import COLUMNS as ORDER_COLUMNS

_COMPANY_SQL = {
    "company": "c.external_id",
    "name": "c.name",
    "legal_name": "nullif(c.legal_name, '')",
    "tax_id": "nullif(c.tax_id, '')",
    "country": "c.country",
    "currency": "c.currency",
    "language": "c.language",
    "phone": "nullif(c.phone, '')",
    "channel": "ch.code",
    "segments": "(SELECT string_agg(s.code, ' ' ORDER BY m.position, s.code) FROM companies_segmentmembership m"
    " JOIN companies_segment s ON s.id = m.segment_id WHERE m.company_id = c.id)",
    "sees_whole_catalog": "c.sees_whole_catalog",
    "blocked": "c.is_blocked",
    "terms": "t.code",
    "credit_limit": "trim_scale(a.limit)",
    "email": "p.email",
    "person": "nullif(p.name, '')",
    "role": "p.role",
    **{
        f"{kind}_{line}": f"nullif({kind}.{line}, '')"
        for kind in ("delivery", "billing")
        for line in ("recipient", "street", "postal_code", "city", "region", "country", "phone")
    },
}
_FIRST_ADDRESS = " LEFT JOIN companies_address {0} ON {0}.company_id = c.id AND {0}.kind = '{0}' AND {0}.is_default"
_PEOPLE = (
    " LEFT JOIN LATERAL (SELECT u.email, u.name, ro.code AS role FROM companies_roleassignment ra"
    " JOIN companies_unit n ON n.id = ra.unit_id AND n.parent_id IS NULL JOIN companies_user u ON u.id = ra.user_id"
    " JOIN companies_role ro ON ro.id = ra.role_id AND ro.company_id IS NULL"
    " WHERE n.company_id = c.id AND u.is_active) p ON true"
)

_EVENTS = {
    "companies_companyevent": "pgh_obj_id",
    "companies_addressevent": "company_id",
    "companies_segmentmembershipevent": "company_id",
    "payments_creditaccountevent": "company_id",
}
_COMPANY_CHANGED = " UNION ALL ".join(
    [
        *(f"SELECT {company} FROM {table} WHERE pgh_created_at >= %s" for table, company in _EVENTS.items()),  # noqa: S608
        "SELECT n.company_id FROM companies_roleassignmentevent e JOIN companies_unit n ON n.id = e.unit_id"
        " WHERE e.pgh_created_at >= %s",
    ]
)

COMPANIES = Sheet(
    code="companies",
    permission=Permission.SALES_COMPANIES_VIEW,
    columns=lambda: outs(COMPANY_COLUMNS, _COMPANY_SQL),
    source="FROM companies_company c JOIN companies_channel ch ON ch.id = c.channel_id"
    " LEFT JOIN payments_creditaccount a ON a.company_id = c.id LEFT JOIN payments_paymentterms t ON t.id = a.terms_id"
    + _FIRST_ADDRESS.format("delivery")
    + _FIRST_ADDRESS.format("billing")
    + _PEOPLE,
    order="c.name, c.id, p.email, p.role",
    filters={"company": "c.external_id = %s"},
    changed=f"c.id IN ({_COMPANY_CHANGED})",
)

ORDERS = Sheet(
    code="orders",
    permission=Permission.SALES_ORDERS_VIEW,
    columns=lambda: outs(
        ORDER_COLUMNS,
        {
            "order_number": "o.number",
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
        },
    ),
    source="FROM ordering_order o JOIN companies_company c ON c.id = o.company_id"
    " LEFT JOIN ordering_orderline l ON l.order_id = o.id",
    order="o.submitted_at, o.number, l.position",
    filters={"company": "c.external_id = %s"},
    changed="(greatest(o.submitted_at, o.placed_at, o.acknowledged_at, o.closed_at) >= %s"
    " OR o.id IN (SELECT order_id FROM ordering_orderlogentry WHERE at >= %s))",
)
