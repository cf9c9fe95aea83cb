"""Services that are sold with goods: a calibration, a longer warranty, setting up on the customer's premises."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from lonja.catalog.actions import (
    ProductRow,
    ServiceLevelRow,
    VariantRow,
    save_fulfillment,
    save_products,
    save_service_levels,
    save_variants,
)
from lonja.catalog.models import Category, Fulfillment, Product
from lonja.companies.actor import SYSTEM
from lonja.pricing.actions import EntryRow, save_entries
from lonja.project.demo.loading.depth import BLOCK
from lonja.project.demo.loading.goods import GENERAL
from lonja.project.demo.specs import Text


class _Service(NamedTuple):
    """A service in a branch, its price for itself or its percentage of the goods, and with what it is sold."""

    level: ServiceLevelRow
    branch: str
    names: Text
    terms: Text
    price: Decimal | None = None


_SERVICES = (
    _Service(
        ServiceLevelRow("calibration", "SRV-CALIBRA", "per_unit", categories=["tools-measuring-instruments"]),
        "tools-measuring-instruments",
        Text("Certificado de calibración", "Calibration certificate"),
        Text(
            "Calibración en laboratorio con trazabilidad; añade tres días laborables a la entrega.",
            "Calibrated in a laboratory, traceable; adds three working days to the delivery.",
        ),
        Decimal("28.50"),
    ),
    _Service(
        ServiceLevelRow(
            "warranty", "SRV-GARANTIA-5", "percent", Decimal(12), ["pie-de-rey-digital", "pol-elec-500"], position=1
        ),
        "tools-measuring-instruments",
        Text("Garantía ampliada a 5 años", "Warranty extended to 5 years"),
        Text(
            "Reparación o sustitución sin coste desde la fecha de entrega; no cubre el desgaste.",
            "Repair or replacement free of charge from the day of delivery; wear is not covered.",
        ),
    ),
    _Service(
        ServiceLevelRow(
            "repair-24h", "SRV-24H", "percent", Decimal("6.5"), ["pie-de-rey-digital", "pol-elec-500"], position=2
        ),
        "tools-measuring-instruments",
        Text("Reparación urgente en 24 horas", "Express repair within 24 hours"),
        Text(
            "Recogida el mismo día y devolución al siguiente día laborable, durante dos años.",
            "Collected the same day and returned on the next working day, for two years.",
        ),
    ),
    _Service(
        ServiceLevelRow("setting-up", "SRV-PUESTA", "per_line", None, [BLOCK, "pol-elec-500"], position=3),
        "tools-measuring-instruments",
        Text("Puesta en marcha en sus instalaciones", "Setting up on your premises"),
        Text(
            "Un técnico monta, alinea y prueba en una visita, hasta cuatro horas.",
            "A technician fits, aligns and tests in one visit of up to four hours.",
        ),
        Decimal("145.00"),
    ),
)


def load_service_levels() -> None:
    """Write the services whose branch has goods, and sell them with those that are there."""
    branches = set(Category.objects.filter(products__isnull=False).values_list("code", flat=True))
    products = set(Product.objects.values_list("code", flat=True))
    there = [each for each in _SERVICES if each.branch in branches]
    save_products(SYSTEM, [_product(each) for each in there])
    save_variants(SYSTEM, [VariantRow(x.level.sku, x.level.sku.lower(), x.names.as_json()) for x in there])
    save_entries(SYSTEM, [EntryRow(GENERAL, each.level.sku, each.price) for each in there if each.price is not None])
    save_fulfillment(SYSTEM, {each.level.sku: Fulfillment.SERVICE for each in there})
    save_service_levels(SYSTEM, [_level(each.level, products) for each in there])


def _product(service: _Service) -> ProductRow:
    return ProductRow(
        code=service.level.sku.lower(),
        category_code=service.branch,
        names=service.names.as_json(),
        descriptions=service.terms.as_json(),
        drawing="caliper",
    )


def _level(row: ServiceLevelRow, products: set[str]) -> ServiceLevelRow:
    goods = [code for code in row.products if code in products]
    return ServiceLevelRow(row.code, row.sku, row.basis, row.percent, goods, row.categories, position=row.position)
