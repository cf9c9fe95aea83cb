"""The seller's list of goods: what the address asks for, and what each row tells besides the catalog's own facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from lonja.catalog.models import Document, DocumentKind, Product, Variant
from lonja.catalog.queries.keeping import Selection, kept_products, kept_variants
from lonja.companies.actor import Actor
from lonja.core.clock import today
from lonja.inventory.models import StockLevel
from lonja.pricing.models import PriceEntry

FILTERS = ("q", "category", "brand", "state", "without")
"""By what the address narrows the goods down; 'without' may stand several times."""

STATES = {
    "active": gettext_lazy("active"),
    "inactive": gettext_lazy("switched off"),
    "replaced": gettext_lazy("no longer made"),
}
LACKS = {
    "image": gettext_lazy("without image"),
    "price": gettext_lazy("without price"),
    "stock": gettext_lazy("without stock"),
    "text": gettext_lazy("without translation"),
}


def selection_of(request: HttpRequest) -> Selection:
    """What the address narrows the goods down to, as far as the catalog itself can tell."""
    asked = {name: request.GET.get(name, "").strip()[:100] for name in ("q", "category", "brand", "state")}
    lacks = lacks_of(request)
    return Selection(asked["q"], asked["category"], asked["brand"], asked["state"], "image" in lacks, "text" in lacks)


def lacks_of(request: HttpRequest) -> list[str]:
    """What the goods asked for must lack."""
    return [each for each in request.GET.getlist("without") if each in LACKS]


def products_asked(request: HttpRequest, actor: Actor) -> QuerySet[Product]:
    """The products that the address asks for; without a price is one of which an active variant has none."""
    found, lacks = kept_products(actor, selection_of(request)), lacks_of(request)
    inside = Variant.objects.filter(product=OuterRef("pk"), is_active=True)
    if "price" in lacks:
        found = found.filter(Exists(inside.filter(~Exists(_prices("pk")))))
    if "stock" in lacks:
        found = found.filter(~Exists(inside.filter(Exists(_stock("pk")))))
    return found


def variants_asked(request: HttpRequest, actor: Actor) -> QuerySet[Variant]:
    """The variants that the address asks for."""
    found, lacks = kept_variants(actor, selection_of(request)), lacks_of(request)
    if "price" in lacks:
        found = found.filter(~Exists(_prices("pk")))
    if "stock" in lacks:
        found = found.filter(~Exists(_stock("pk")))
    return found


def _prices(variant: str) -> QuerySet[PriceEntry]:
    """The prices of a variant that count today on a list that counts."""
    day = today()
    return PriceEntry.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=day),
        Q(valid_until=None) | Q(valid_until__gte=day),
        variant=OuterRef(variant), unit_price__isnull=False, price_list__is_active=True,
    )  # fmt: skip


def _stock(variant: str) -> QuerySet[StockLevel]:
    return StockLevel.objects.filter(variant=OuterRef(variant), on_hand__gt=0)


@dataclass(frozen=True, slots=True)
class Facts:
    """What rows of goods tell besides: pictures by product, prices and stock by variant, variants by product."""

    pictures: Mapping[int, Document] = field(default_factory=dict)
    priced: frozenset[int] = frozenset()
    stock: Mapping[int, Decimal] = field(default_factory=dict)
    variants: Mapping[int, Sequence[int]] = field(default_factory=dict)

    def lacks_of_product(self, product: Product) -> list[str]:
        """What a product lacks: a picture, a price of any variant, all stock."""
        inside = self.variants.get(product.pk, ())
        lacks = {
            "image": product.pk not in self.pictures,
            "price": any(each not in self.priced for each in inside),
            "stock": bool(inside) and not any(self.stock.get(each, 0) > 0 for each in inside),
        }
        return [name for name, is_lacking in lacks.items() if is_lacking]

    def lacks_of_variant(self, variant: Variant) -> list[str]:
        """What a variant lacks: a picture of its product, a price, stock."""
        lacks = {
            "image": variant.product_id not in self.pictures,
            "price": variant.pk not in self.priced,
            "stock": self.stock.get(variant.pk, 0) <= 0,
        }
        return [name for name, is_lacking in lacks.items() if is_lacking]


def facts_of_products(product_ids: Sequence[int]) -> Facts:
    """The facts of these products by their active variants; four queries."""
    inside: dict[int, list[int]] = {}
    rows = Variant.objects.filter(product__in=product_ids, is_active=True).values_list("product_id", "pk")
    for product_id, variant_id in rows:
        inside.setdefault(product_id, []).append(variant_id)
    return _facts(product_ids, [pk for some in inside.values() for pk in some], inside)


def facts_of_variants(variants: Sequence[Variant]) -> Facts:
    """The facts of these variants; three queries."""
    return _facts([each.product_id for each in variants], [each.pk for each in variants], {})


def _facts(product_ids: Sequence[int], variant_ids: Sequence[int], inside: Mapping[int, Sequence[int]]) -> Facts:
    pictures = Document.objects.filter(product__in=product_ids, kind=DocumentKind.PICTURE).order_by("-position", "-pk")
    priced = Variant.objects.filter(Exists(_prices("pk")), pk__in=variant_ids).values_list("pk", flat=True)
    stock = StockLevel.objects.filter(variant__in=variant_ids).values_list("variant_id").annotate(Sum("on_hand"))
    return Facts({each.product_id: each for each in pictures}, frozenset(priced), dict(stock), inside)


def variant_counts(product_ids: Sequence[int]) -> dict[int, int]:
    """How many variants these products have, switched off ones too; one query."""
    rows = Variant.objects.filter(product__in=product_ids).values_list("product_id").annotate(Count("pk"))
    return dict(rows)
