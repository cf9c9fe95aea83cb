"""A larger range: everything that is drawn once more in other series, which differ in brand, code and price."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from lonja.project.demo.families.build import barcode_of, chance, join, shelf_price, stock_class_of
from lonja.project.demo.specs import Catalog, CategorySpec, PriceBreak, ProductSpec, VariantSpec

BRANCHED = 8
"""So many of the fullest categories have a category of their own for each series; in the others they mix."""

_CHEAPEST, _SPREAD = 0.75, 0.6


def in_series(catalog: Catalog, variants: int) -> Catalog:
    """The catalog with as many series more as it takes to reach so many variants; the last one ends when it does."""
    missing = variants - sum(len(product.variants) for product in catalog.products)
    branched, taken = _fullest(catalog), {variant.barcode for variant in catalog.variants()}
    products, categories = list(catalog.products), list(catalog.categories)
    number = 1
    while missing > 0:
        number += 1
        mark = f"R{number}"
        categories += _categories(catalog, branched, mark)
        for product in _products(catalog, branched, mark):
            kept = replace(product, variants=tuple(_coded(product.variants[:missing], taken)))
            products.append(kept)
            missing -= len(kept.variants)
            if missing <= 0:
                break
    return replace(catalog, categories=tuple(categories), products=tuple(products))


def _fullest(catalog: Catalog) -> set[str]:
    parents = {category.parent_code for category in catalog.categories}
    sizes = Counter[str]()
    for product in catalog.products:
        if product.category_code not in parents:
            sizes[product.category_code] += len(product.variants)
    return {code for code, _ in sizes.most_common(BRANCHED)}


def _categories(catalog: Catalog, branched: set[str], mark: str) -> Iterator[CategorySpec]:
    for category in catalog.categories:
        if category.code in branched:
            yield CategorySpec(
                code=f"{category.code}-{mark.lower()}",
                parent_code=category.code,
                names=join(category.names, f" · {mark}"),
                position=int(mark[1:]),
            )


def _products(catalog: Catalog, branched: set[str], mark: str) -> Iterator[ProductSpec]:
    for product in catalog.products:
        code = product.category_code
        yield replace(
            product,
            code=f"{mark.lower()}-{product.code}",
            category_code=f"{code}-{mark.lower()}" if code in branched else code,
            names=join(product.names, f" {mark}"),
            attributes=MappingProxyType({**product.attributes, "brand": f"Ribera {mark}"}),
            variants=tuple(_variant(variant, mark) for variant in product.variants),
        )


def _variant(variant: VariantSpec, mark: str) -> VariantSpec:
    sku = f"{mark}-{variant.sku}"
    factor = Decimal(str(round(_CHEAPEST + _SPREAD * chance(f"series {sku}"), 3)))
    list_price = shelf_price(variant.list_price * factor)
    return replace(
        variant,
        sku=sku,
        names=join(variant.names, f" {mark}"),
        list_price=list_price,
        breaks=tuple(_breaks(variant, list_price)),
        stock_class=stock_class_of(sku),
    )


def _coded(variants: Iterable[VariantSpec], taken: set[str]) -> Iterator[VariantSpec]:
    """The variants, each with a barcode of its own: among so many, two codes may come to the same one."""
    for variant in variants:
        barcode, attempt = barcode_of(variant.sku), 0
        while barcode in taken:
            attempt += 1
            barcode = barcode_of(f"{variant.sku} {attempt}")
        taken.add(barcode)
        yield replace(variant, barcode=barcode)


def _breaks(variant: VariantSpec, list_price: Decimal) -> Iterator[PriceBreak]:
    """The breaks of the drawn variant, in the same proportion; one that rounds to nothing is left out."""
    last = list_price
    for step in variant.breaks:
        price = (list_price * step.price / variant.list_price).quantize(Decimal("0.01"))
        if price < last:
            last = price
            yield PriceBreak(step.quantity, price)
