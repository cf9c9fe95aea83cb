"""The list of all products, or of all variants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponseBase
from django.utils.translation import gettext as _

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.downloads import download, wanted_kind
from lonja.backoffice.goods import category_choices
from lonja.backoffice.goods_list import (
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
from lonja.catalog.models import Product, Variant
from lonja.catalog.queries.keeping import brands, missing_texts
from lonja.companies.permissions import Permission
from lonja.core.sheets.writer import Cell, Column
from lonja.core.texts import language, localized
from lonja.web import pages, tables

PAGE_SIZE = 50
BATCH = 1_000
PRODUCT_SORTS = {"name": "names__{}", "code": "code", "category": "category__path", "brand": "brand"}
VARIANT_SORTS = {"sku": "sku", "name": "names__{}", "category": "product__category__path", "brand": "product__brand"}


@for_staff(Permission.SALES_CATALOG_VIEW)
def products(request: StaffRequest) -> HttpResponseBase:
    """All products that the address asks for; or all of them as a file."""
    sort = tables.Sort.of(request, PRODUCT_SORTS, "name")
    found: QuerySet[Product] = products_asked(request, request.actor).order_by(_by(sort, PRODUCT_SORTS), "pk")
    if kind := wanted_kind(request):
        return download(kind, "products", _product_columns(), _product_cells(found))
    number = tables.page_number(request)
    rows = list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    ids = [row.pk for row in rows]
    context = {
        **_frame(request, sort),
        "page": tables.Page(rows, number, PAGE_SIZE, found.count(), request),
        "facts": facts_of_products(ids),
        "counts": variant_counts(ids),
    }
    return pages.render(request, "backoffice/catalog/products.html", context)


@for_staff(Permission.SALES_CATALOG_VIEW)
def variants(request: StaffRequest) -> HttpResponseBase:
    """All variants that the address asks for; or all of them as a file."""
    sort = tables.Sort.of(request, VARIANT_SORTS, "sku")
    found: QuerySet[Variant] = variants_asked(request, request.actor).order_by(_by(sort, VARIANT_SORTS), "pk")
    if kind := wanted_kind(request):
        return download(kind, "variants", _variant_columns(), _variant_cells(found))
    number = tables.page_number(request)
    rows = list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    context = {
        **_frame(request, sort),
        "page": tables.Page(rows, number, PAGE_SIZE, found.count(), request),
        "facts": facts_of_variants(rows),
    }
    return pages.render(request, "backoffice/catalog/variants.html", context)


def _by(sort: tables.Sort, keys: dict[str, str]) -> str:
    return ("-" if sort.descending else "") + keys[sort.key].format(language()[:2])


def _frame(request: StaffRequest, sort: tables.Sort) -> dict[str, Any]:
    """What both lists show: filters and where to download."""
    return {
        "area": "catalog",
        "selection": selection_of(request),
        "sort": sort,
        "lacks": LACKS,
        "chosen_lacks": lacks_of(request),
        "states": STATES,
        "categories": category_choices(),
        "brands": brands(request.actor),
        "missing_texts": missing_texts,
        "export_url": lambda kind: tables.query(request, download=kind, page=None),
        "query": request.GET.urlencode(),
    }  # fmt: skip


def _product_columns() -> list[Column]:
    heads = (_("Code"), _("Name"), _("Category"), _("Brand"), _("Variants"), _("Active"), _("Lacks"))
    return [Column(head) for head in heads]


def _product_cells(found: QuerySet[Product]) -> Iterator[Sequence[Cell]]:
    for some in _batches(found):
        ids = [each.pk for each in some]
        facts, counts = facts_of_products(ids), variant_counts(ids)
        for each in some:
            lacks = ", ".join(str(LACKS[name]) for name in facts.lacks_of_product(each))
            category = localized(each.category.names)
            name = localized(each.names)
            yield (each.code, name, category, each.brand, counts.get(each.pk, 0), each.is_active, lacks)


def _variant_columns() -> list[Column]:
    heads = (
        _("SKU"), _("Name"), _("Product"), _("Category"), _("Brand"), _("Barcode (GTIN)"), _("Sales unit"),
        _("Content"), _("Minimum"), _("Step"), _("Weight (kg)"), _("Active"), _("Replaced by"), _("Lacks"),
    )  # fmt: skip
    return [Column(head) for head in heads]


def _variant_cells(found: QuerySet[Variant]) -> Iterator[Sequence[Cell]]:
    for some in _batches(found):
        facts = facts_of_variants(some)
        for each in some:
            product, lacks = each.product, ", ".join(str(LACKS[name]) for name in facts.lacks_of_variant(each))
            yield (
                each.sku, localized(each.names), product.code, localized(product.category.names), product.brand,
                each.barcode, each.get_sales_unit_display(), each.content, each.quantity_minimum, each.quantity_step,
                each.weight_kg, each.is_active, each.replaced_by.sku if each.replaced_by else None, lacks,
            )  # fmt: skip


def _batches(found: Any) -> Iterable[list[Any]]:
    """In parts, so that the facts of a part are asked at once and a hundred thousand rows fit into memory."""
    some: list[Any] = []
    for each in found.iterator(BATCH):
        some.append(each)
        if len(some) == BATCH:
            yield some
            some = []
    if some:
        yield some
