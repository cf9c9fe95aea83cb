"""Stock, which no invoice tells: as much as four weeks of sales at the file's pace, and marked as an estimate."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from datetime import timedelta
from decimal import ROUND_CEILING, Decimal

from django.db.models import F, Max, Min, Sum

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM
from lonja.core.clock import now
from lonja.erp.imports.giftware.ground import WAREHOUSE
from lonja.inventory.actions import StockCount, set_stock
from lonja.inventory.models import SupplyRule, Warehouse
from lonja.ordering.models import Order, OrderLine

SOURCE = "demo estimate"
FEWEST = 12
ONE_IN_OUT = 25  # of so many products one is out of stock, so that backorders can be seen
LEAD_DAYS = 14


def load_stock() -> int:
    """Fill the warehouse and let everything be backordered; gives how many products have stock."""
    warehouse = Warehouse.objects.get(code=WAREHOUSE)
    counts = [StockCount(variant, warehouse.pk, on_hand) for variant, on_hand in _estimates()]
    set_stock(SYSTEM, counts, SOURCE, now())
    SupplyRule.objects.bulk_create(
        SupplyRule(variant_id=variant, may_backorder=True, lead_days=LEAD_DAYS)
        for variant in Variant.objects.filter(is_active=True).values_list("pk", flat=True)
    )
    return sum(count.on_hand > 0 for count in counts)


def _estimates() -> Iterator[tuple[int, Decimal]]:
    """Variant and stock on hand of everything that is for sale."""
    span = Order.objects.aggregate(first=Min("submitted_at"), last=Max("submitted_at"))
    days = max(1, (span["last"] - span["first"]) // timedelta(days=1) + 1) if span["first"] else 1
    sold = dict(
        OrderLine.objects.values_list("variant_id")
        .annotate(sold=Sum(F("quantity") - F("quantity_cancelled")))
        .values_list("variant_id", "sold")
    )
    for variant, sku in Variant.objects.filter(is_active=True).order_by("sku").values_list("pk", "sku"):
        if zlib.crc32(sku.encode()) % ONE_IN_OUT == 0:
            yield variant, Decimal(0)
        else:
            pace = sold.get(variant, Decimal(0)) * 28 / days
            yield variant, max(Decimal(FEWEST), pace.to_integral_value(ROUND_CEILING))
