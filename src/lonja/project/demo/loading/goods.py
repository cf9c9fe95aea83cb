"""Goods: the catalog, what restricted customers see of it, prices, and what lies in the warehouses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from lonja.catalog.actions import (
    AssortmentRow,
    AttributeRow,
    CategoryRow,
    ProductRow,
    VariantRow,
    assign_assortment,
    save_assortments,
    save_attributes,
    save_categories,
    save_products,
    save_variants,
)
from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Channel, Segment
from lonja.core.locks import no_locks_held
from lonja.inventory.actions import StockCount, set_stock
from lonja.inventory.models import SupplyRule, Warehouse
from lonja.pricing.actions import EntryRow, PriceListRow, assign_price_list, save_entries, save_price_list
from lonja.project.demo.families.build import chance
from lonja.project.demo.people import SEGMENTS
from lonja.project.demo.specs import Catalog, ProductSpec, StockClass, VariantSpec

GENERAL = "general"

# Sales units on the shelves of the first warehouse, worth so many EUR at most, by how fast a variant turns.
_SHELF_WORTH = {StockClass.FAST: 2600, StockClass.REGULAR: 900, StockClass.SLOW: 160, StockClass.TO_ORDER: 0}
# Each warehouse: its share of the first one's stock, how likely it holds a variant, and how old its count is.
_SHARES = {"getafe": (1.0, 0.97, 7), "zaragoza": (0.45, 0.6, 52), "sevilla": (0.55, 0.5, 95)}
_LEAD_DAYS = {StockClass.FAST: 4, StockClass.REGULAR: 7, StockClass.SLOW: 12, StockClass.TO_ORDER: 15}


def load_catalog(catalog: Catalog) -> None:
    """Write categories, attributes, products and variants, and index them for search."""
    save_categories(SYSTEM, _categories(catalog))
    save_attributes(
        SYSTEM,
        (
            AttributeRow(
                code=attribute.code,
                names=attribute.names.as_json(),
                kind=attribute.kind,
                unit=attribute.unit,
                choices={code: label.as_json() for code, label in attribute.choices.items()},
                is_facet=attribute.is_facet,
                position=attribute.position,
            )
            for attribute in catalog.attributes
        ),
    )
    save_products(SYSTEM, (_product(product) for product in catalog.products))
    save_variants(
        SYSTEM,
        (
            _variant(product, variant, position)
            for product in catalog.products
            for position, variant in enumerate(product.variants, start=1)
        ),
    )


def _categories(catalog: Catalog) -> Iterator[CategoryRow]:
    """The tree; each branch shows the drawing of its first product."""
    for category in catalog.categories:
        below = (p.drawing for p in catalog.products if f"{p.category_code}-".startswith(f"{category.code}-"))
        yield CategoryRow(
            code=category.code,
            names=category.names.as_json(),
            parent_code=category.parent_code,
            position=category.position,
            drawing=next(below, ""),
        )


def _product(product: ProductSpec) -> ProductRow:
    return ProductRow(
        code=product.code,
        category_code=product.category_code,
        names=product.names.as_json(),
        descriptions=product.descriptions.as_json(),
        brand=str(product.attributes.get("brand", "")),
        attribute_codes=product.varies,
        drawing=product.drawing,
        tax_class=product.tax_class,
    )


def _variant(product: ProductSpec, variant: VariantSpec, position: int) -> VariantRow:
    return VariantRow(
        sku=variant.sku,
        product_code=product.code,
        names=variant.names.as_json(),
        attributes={**product.attributes, **variant.attributes},
        barcode=variant.barcode,
        sales_unit=variant.sales_unit,
        content=Decimal(variant.content),
        quantity_minimum=Decimal(variant.quantity_minimum),
        quantity_step=Decimal(variant.quantity_step),
        weight_kg=variant.weight_kg,
        position=position,
    )


def load_assortments() -> None:
    """Let the segments that see a part of the catalog see exactly that."""
    segments = dict(Segment.objects.values_list("code", "pk"))
    restricted = [segment for segment in SEGMENTS if segment.sees_only]
    save_assortments(
        SYSTEM,
        (
            AssortmentRow(segment.code, segment.names.as_json(), category_codes=segment.sees_only)
            for segment in restricted
        ),
    )
    for segment in restricted:
        assign_assortment(SYSTEM, segment.code, segment_id=segments[segment.code])


def load_prices(catalog: Catalog, today: date) -> None:
    """Write the general list with its breaks, for everybody, and a percentage off it for each segment."""
    names = {"es": f"Tarifa general {today.year}", "en": f"General price list {today.year}"}
    save_price_list(SYSTEM, PriceListRow(GENERAL, names, "EUR"))
    save_entries(SYSTEM, (entry for variant in catalog.variants() for entry in _entries(variant)))
    assign_price_list(SYSTEM, GENERAL, channel_id=Channel.objects.get(is_default=True).pk)
    segments = dict(Segment.objects.values_list("code", "pk"))
    for segment in SEGMENTS:
        code, percent = f"segment-{segment.code}", segment.percent_off
        names = {"es": f"Segmento {segment.names.es} −{percent} %", "en": f"Segment {segment.names.en} −{percent} %"}  # noqa: RUF001
        save_price_list(SYSTEM, PriceListRow(code, names, "EUR", base_code=GENERAL, percent_off=Decimal(percent)))
        assign_price_list(SYSTEM, code, segment_id=segments[segment.code])


def _entries(variant: VariantSpec) -> Iterator[EntryRow]:
    yield EntryRow(GENERAL, variant.sku, variant.list_price)
    for step in variant.breaks:
        yield EntryRow(GENERAL, variant.sku, step.price, Decimal(step.quantity))


def load_stock(catalog: Catalog, now: datetime) -> None:
    """Count every warehouse as the seller's ERP told it minutes or hours ago, and say how each variant is refilled."""
    variants = list(catalog.variants())
    ids = dict(Variant.objects.values_list("sku", "pk"))
    for warehouse in Warehouse.objects.all():
        counts = [
            StockCount(ids[variant.sku], warehouse.pk, Decimal(units))
            for variant in variants
            if (units := _on_hand(variant, warehouse.code)) is not None
        ]
        with no_locks_held():
            set_stock(SYSTEM, counts, "ERP", now - timedelta(minutes=_SHARES[warehouse.code][2]))
    SupplyRule.objects.bulk_create(_supply_rules(variants, ids), batch_size=2000)


def _on_hand(variant: VariantSpec, warehouse: str) -> int | None:
    """Sales units on the shelf, in whole steps; None where the warehouse does not keep the variant."""
    share, likely, _ = _SHARES[warehouse]
    worth = _SHELF_WORTH[variant.stock_class] * share
    if not worth or chance(f"kept {warehouse} {variant.sku}") > likely:
        return None
    units = int(worth * (0.15 + 0.85 * chance(f"shelf {warehouse} {variant.sku}")) / float(variant.list_price))
    if chance(f"empty {warehouse} {variant.sku}") < 0.04:
        return 0
    return min(units, 4000) // variant.quantity_step * variant.quantity_step


def _supply_rules(variants: Iterable[VariantSpec], ids: dict[str, int]) -> Iterator[SupplyRule]:
    """Nearly all can be supplied; of the slow ones some are sold off, from the shelf only."""
    for variant in variants:
        is_sold_off = variant.stock_class is StockClass.SLOW and chance(f"sold off {variant.sku}") < 0.2
        if not is_sold_off:
            yield SupplyRule(variant_id=ids[variant.sku], may_backorder=True, lead_days=_LEAD_DAYS[variant.stock_class])


def percent_below(price: Decimal, percent: float) -> Decimal:
    """A price in EUR so many percent lower, to the cent."""
    return (price * (100 - Decimal(str(percent))) / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
