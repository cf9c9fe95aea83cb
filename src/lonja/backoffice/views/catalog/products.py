"""The list of all products, or of all variants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponseBase
from django.utils.translation import gettext as _

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.goods import category_choices
from lonja.backoffice.goods_list import (
    FILTERS,
    LACKS,
    STATES,
    facts_of_products,
    facts_of_variants,
    lacks_of,
    products_asked,
    selection_of,
    variant_counts,
    variants_asked,
)
from lonja.backoffice.listing import Asked, Listing, Shown
from lonja.catalog.models import Product, Variant
from lonja.catalog.queries.keeping import brands, missing_texts
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.sheets.writer import Cell
from lonja.core.texts import localized
from lonja.web import pages


@for_staff(Permission.SALES_CATALOG_VIEW)
def products(request: StaffRequest) -> HttpResponseBase:
    """All products that the address asks for; or all of them as a file."""
    shown = PRODUCTS.of(request, request)
    if (file := shown.file()) is not None:
        return file
    ids = [row.pk for row in shown.rows]
    context = {**_frame(shown), "facts": facts_of_products(ids), "counts": variant_counts(ids)}
    return pages.render(request, "backoffice/catalog/products.html", context)


@for_staff(Permission.SALES_CATALOG_VIEW)
def variants(request: StaffRequest) -> HttpResponseBase:
    """All variants that the address asks for; or all of them as a file."""
    shown = VARIANTS.of(request, request)
    if (file := shown.file()) is not None:
        return file
    context = {**_frame(shown), "facts": facts_of_variants(shown.rows)}
    return pages.render(request, "backoffice/catalog/variants.html", context)


def _frame(shown: Shown[Any]) -> dict[str, Any]:
    """What both lists show: filters and where to download."""
    request = shown.request
    return {
        **shown.frame(),
        "area": "catalog",
        "selection": selection_of(request),
        "lacks": LACKS,
        "chosen_lacks": lacks_of(request),
        "states": STATES,
        "categories": category_choices(),
        "brands": brands(request.actor),
        "missing_texts": missing_texts,
        "query": request.GET.urlencode(),
    }


def _products_found(actor: Actor, asked: Asked, request: StaffRequest) -> QuerySet[Product]:
    return products_asked(request, actor)


def _variants_found(actor: Actor, asked: Asked, request: StaffRequest) -> QuerySet[Variant]:
    return variants_asked(request, actor)


def _product_heads() -> Sequence[str]:
    return (_("Code"), _("Name"), _("Category"), _("Brand"), _("Variants"), _("Active"), _("Lacks"))


def _product_cells(actor: Actor, rows: Sequence[Product], request: StaffRequest) -> Iterator[Sequence[Cell]]:
    ids = [each.pk for each in rows]
    facts, counts = facts_of_products(ids), variant_counts(ids)
    for each in rows:
        lacks = ", ".join(str(LACKS[name]) for name in facts.lacks_of_product(each))
        category = localized(each.category.names)
        name = localized(each.names)
        yield (each.code, name, category, each.brand, counts.get(each.pk, 0), each.is_active, lacks)


def _variant_heads() -> Sequence[str]:
    return (
        _("SKU"), _("Name"), _("Product"), _("Category"), _("Brand"), _("Barcode (GTIN)"), _("Sales unit"),
        _("Content"), _("Minimum"), _("Step"), _("Weight (kg)"), _("Active"), _("Replaced by"), _("Lacks"),
    )  # fmt: skip


def _variant_cells(actor: Actor, rows: Sequence[Variant], request: StaffRequest) -> Iterator[Sequence[Cell]]:
    facts = facts_of_variants(rows)
    for each in rows:
        product, lacks = each.product, ", ".join(str(LACKS[name]) for name in facts.lacks_of_variant(each))
        yield (
            each.sku, localized(each.names), product.code, localized(product.category.names), product.brand,
            each.barcode, each.get_sales_unit_display(), each.content, each.quantity_minimum, each.quantity_step,
            each.weight_kg, each.is_active, each.replaced_by.sku if each.replaced_by else None, lacks,
        )  # fmt: skip


PRODUCTS = Listing[Product](
    name="products",
    filters=FILTERS,
    find=_products_found,
    sorts={"name": "names__{}", "code": "code", "category": "category__path", "brand": "brand"},
    sort="name",
    heads=_product_heads,
    cells=_product_cells,
)
VARIANTS = Listing[Variant](
    name="variants",
    filters=FILTERS,
    find=_variants_found,
    sorts={"sku": "sku", "name": "names__{}", "category": "product__category__path", "brand": "product__brand"},
    sort="sku",
    heads=_variant_heads,
    cells=_variant_cells,
)
