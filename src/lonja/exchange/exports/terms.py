"""Prices, stock and own part numbers going out."""

from __future__ import annotations

from lonja.companies.permissions import Permission
from lonja.exchange.exports.sheet import Sheet, logged, outs
from lonja.exchange.kinds.part_numbers import COLUMNS as PART_NUMBER_COLUMNS
from lonja.exchange.kinds.prices import COLUMNS as PRICE_COLUMNS
from lonja.exchange.kinds.stock import COLUMNS as STOCK_COLUMNS

ON_REQUEST = "on request"
"""How an import reads a price without a number; an empty one would be a mistake."""

PRICES = Sheet(
    code="prices",
    permission=Permission.SALES_PRICES_VIEW,
    columns=lambda: outs(
        PRICE_COLUMNS,
        {
            "list": "l.code",
            "sku": "v.sku",
            "from_quantity": "trim_scale(e.min_quantity)",
            "price": "trim_scale(e.unit_price)",
            "valid_from": "e.valid_from",
            "valid_until": "e.valid_until",
        },
        price=ON_REQUEST,
    ),
    source="FROM pricing_priceentry e JOIN pricing_pricelist l ON l.id = e.price_list_id"
    " JOIN catalog_variant v ON v.id = e.variant_id",
    order="l.code, v.sku, e.min_quantity, e.valid_from NULLS FIRST",
    filters={"list": "l.code = %s"},
    changed=logged("prices", "(e.price_list_id, e.variant_id)", "owner, unnest(ids)"),
)

STOCK = Sheet(
    code="stock",
    permission=Permission.SALES_CATALOG_VIEW,
    columns=lambda: outs(STOCK_COLUMNS, {"warehouse": "w.code", "sku": "v.sku", "on_hand": "trim_scale(s.on_hand)"}),
    source="FROM inventory_stocklevel s JOIN inventory_warehouse w ON w.id = s.warehouse_id"
    " JOIN catalog_variant v ON v.id = s.variant_id",
    order="w.code, v.sku",
    filters={},
    changed=logged("stock", "(s.warehouse_id, s.variant_id)", "owner, unnest(ids)"),
)

PART_NUMBERS = Sheet(
    code="part-numbers",
    permission=Permission.SALES_CATALOG_VIEW,
    columns=lambda: outs(
        PART_NUMBER_COLUMNS, {"company": "c.external_id", "code": "n.code", "sku": "v.sku", "name": "n.name"}
    ),
    source="FROM catalog_ownpartnumber n JOIN companies_company c ON c.id = n.company_id"
    " JOIN catalog_variant v ON v.id = n.variant_id",
    order="c.external_id, n.key",
    filters={"company": "c.external_id = %s"},
    changed=logged("part-numbers", "n.id"),
    condition="c.external_id <> ''",
)
