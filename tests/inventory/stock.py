"""Shelves in a few words: what is wanted, what is there, what a count says."""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM
from lonja.core.ids import new_id
from lonja.inventory.actions import CountReport, StockCount, set_stock
from lonja.inventory.models import Reservation, StockLevel, Warehouse
from lonja.inventory.rules import StockAsk

COUNTED_AT = datetime(2030, 3, 4, 8, 0, tzinfo=UTC)


def ask(variant: Variant, quantity: str | int, line: UUID | None = None) -> StockAsk:
    """A line wants so much of it."""
    return StockAsk(line or new_id(), variant.pk, Decimal(quantity))


def count(
    variant: Variant, on_hand: Mapping[Warehouse, str | int], *, at: datetime = COUNTED_AT, source: str = "erp"
) -> CountReport:
    """Somebody has counted the variant."""
    counts = [StockCount(variant.pk, warehouse.pk, Decimal(quantity)) for warehouse, quantity in on_hand.items()]
    return set_stock(SYSTEM, counts, source, at)


def shelf(variant: Variant) -> dict[str, tuple[Decimal, Decimal]]:
    """By warehouse: on hand and reserved."""
    levels = StockLevel.objects.filter(variant=variant).select_related("warehouse")
    return {level.warehouse.code: (level.on_hand, level.reserved) for level in levels}


def promised(reference: str) -> list[tuple[str, Decimal]]:
    """What a reference has reserved: warehouse ('' while it waits) and quantity, the oldest first."""
    rows = Reservation.objects.filter(reference=reference).order_by("created_at", "id")
    return [(code or "", quantity) for code, quantity in rows.values_list("warehouse__code", "quantity")]
