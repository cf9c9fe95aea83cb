"""Things to reserve, in a few words: variants, warehouses, counts."""

from datetime import UTC, datetime
from decimal import Decimal
from itertools import count
from uuid import UUID, uuid4

from lonja.catalog.models import Category, Product, Variant
from lonja.companies.actor import SYSTEM
from lonja.inventory.actions import StockCount, set_stock
from lonja.inventory.models import StockLevel, SupplyRule, Warehouse
from lonja.inventory.rules import StockAsk

_numbers = count(1)
COUNTED_AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def make_variant(sku: str = "") -> Variant:
    """A variant of a product of its own; without a supply rule it is sold from stock only."""
    number = next(_numbers)
    category, _ = Category.objects.get_or_create(code="bolts", defaults={"path": "0001."})
    product = Product.objects.create(code=f"product-{number}", category=category)
    sku = sku or f"SKU-{number}"
    return Variant.objects.create(sku=sku, sku_key=sku.replace("-", ""), product=product)


def make_warehouse(code: str = "north", position: int = 0, **facts: object) -> Warehouse:
    """A warehouse that ships until 16:00 and needs one working day."""
    return Warehouse.objects.create(code=code, name=code.title(), city=f"{code} city", position=position, **facts)


def put(variant: Variant, warehouse: Warehouse, on_hand: str | int) -> StockLevel:
    """So much lies there, as a count says."""
    set_stock(SYSTEM, [StockCount(variant.pk, warehouse.pk, Decimal(on_hand))], "count", COUNTED_AT)
    return StockLevel.objects.get(variant=variant, warehouse=warehouse)


def let_backorder(variant: Variant, lead_days: int = 10) -> None:
    """The variant may be promised before it is there."""
    SupplyRule.objects.create(variant=variant, may_backorder=True, lead_days=lead_days)


def ask(variant: Variant, quantity: str | int, line: UUID | None = None) -> StockAsk:
    """A line wants so much of it."""
    return StockAsk(line or uuid4(), variant.pk, Decimal(quantity))


def shelf(variant: Variant) -> dict[str, tuple[Decimal, Decimal]]:
    """By warehouse: on hand and reserved."""
    levels = StockLevel.objects.filter(variant=variant).select_related("warehouse")
    return {level.warehouse.code: (level.on_hand, level.reserved) for level in levels}
