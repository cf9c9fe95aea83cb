"""What the seller prepares: a list that does not count yet, and a price that begins next month."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import islice

from lonja.companies.actor import SYSTEM
from lonja.companies.models import Segment
from lonja.pricing.actions import EntryRow, PriceListRow, assign_price_list, save_entries, save_price_list
from lonja.project.demo.loading.goods import percent_below
from lonja.project.demo.specs import Catalog

DRAFT, PERCENT, PRICES = "campana-primavera", 24, 60


def load_drafts(catalog: Catalog, today: date) -> None:
    """Write a spring list for the first segment, switched off, whose first price rises in a month."""
    names = {"es": f"Campaña de primavera {today.year + 1}", "en": f"Spring campaign {today.year + 1}"}
    save_price_list(SYSTEM, PriceListRow(DRAFT, names, "EUR", is_active=False))
    variants = list(islice(catalog.variants(), 0, PRICES * 25, 25))
    rows = [EntryRow(DRAFT, each.sku, percent_below(each.list_price, PERCENT)) for each in variants]
    later = rows[0].unit_price or Decimal(0)
    rows.append(EntryRow(DRAFT, rows[0].sku, later + Decimal("0.10"), valid_from=today + timedelta(days=30)))
    save_entries(SYSTEM, rows)
    segment = Segment.objects.order_by("code").values_list("pk", flat=True).first()
    assign_price_list(SYSTEM, DRAFT, segment_id=segment, priority=50)
