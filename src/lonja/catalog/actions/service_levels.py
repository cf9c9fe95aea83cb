"""Service levels: which services are sold with which goods, and how they are priced."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from lonja.catalog.actions.access import require_codes, written_by
from lonja.catalog.errors import CodeUnknown, ServiceLevelUnusable
from lonja.catalog.models import Category, Fulfillment, Product, ServiceBasis, ServiceLevel, ServiceOffer, Variant
from lonja.companies.actor import Actor


@dataclass(frozen=True, slots=True)
class ServiceLevelRow:
    """A service level: the service by its SKU, how it is priced, and with which goods it is offered.

    `percent` is of the goods' unit price, for the basis 'percent' only. Branches count with all beneath them.
    """

    code: str
    sku: str
    basis: str
    percent: Decimal | None = None
    products: Sequence[str] = field(default_factory=tuple)
    categories: Sequence[str] = field(default_factory=tuple)
    brands: Sequence[str] = field(default_factory=tuple)
    position: int = 0


def save_service_levels(actor: Actor, rows: Iterable[ServiceLevelRow]) -> None:
    """Make or change the service levels with these codes; lines in carts are held against them, orders stay.

    Raises CodeUnknown for a SKU, product or category that does not exist, ServiceLevelUnusable for what is no service,
    is another level's already, or has no sound price; PermissionMissing.
    """
    with written_by(actor, "save_service_levels"):
        for row in rows:
            _save(row)


def remove_service_level(actor: Actor, code: str) -> None:
    """Offer a service level no more; lines of carts that have it say so. Raises CodeUnknown, PermissionMissing."""
    with written_by(actor, "remove_service_level"):
        gone, _ = ServiceLevel.objects.filter(code=code).delete()
        if not gone:
            raise CodeUnknown(kind="service level", value=code)


def _save(row: ServiceLevelRow) -> None:
    variant = Variant.objects.filter(sku=row.sku).first()
    if variant is None:
        raise CodeUnknown(kind="variant", value=row.sku)
    taken = ServiceLevel.objects.filter(variant=variant).exclude(code=row.code).exists()
    if variant.fulfillment != Fulfillment.SERVICE or taken or not _has_sound_price(row):
        raise ServiceLevelUnusable(code=row.code)
    facts = {"variant": variant, "basis": row.basis, "percent": row.percent, "position": row.position}
    level, _ = ServiceLevel.objects.update_or_create(code=row.code, defaults=facts)
    products = Product.objects.in_bulk(row.products, field_name="code")
    categories = Category.objects.in_bulk(row.categories, field_name="code")
    require_codes("product", row.products, products)
    require_codes("category", row.categories, categories)
    level.offers.all().delete()
    ServiceOffer.objects.bulk_create(
        [
            *(ServiceOffer(level=level, product=one) for one in products.values()),
            *(ServiceOffer(level=level, category=one) for one in categories.values()),
            *(ServiceOffer(level=level, brand=brand) for brand in dict.fromkeys(row.brands)),
        ]
    )


def _has_sound_price(row: ServiceLevelRow) -> bool:
    if row.basis == ServiceBasis.PERCENT:
        return row.percent is not None and row.percent.is_finite() and 0 < row.percent < 1_000
    return row.basis in ServiceBasis.values and row.percent is None
