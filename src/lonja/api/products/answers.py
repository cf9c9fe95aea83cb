"""Products as answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import get_language

from lonja.api import fields
from lonja.api.products import schemas
from lonja.api.shapes import breaks_of, stock_of
from lonja.catalog import queries as catalog
from lonja.catalog.models import Pack, Variant
from lonja.core.texts import localized
from lonja.ordering.queries import Offer
from lonja.pricing.rules import PricedLine


def products_of(offers: Iterable[Offer]) -> list[schemas.Product]:
    """Variants with the company's prices and stock."""
    language = get_language()
    return [product_of(offer, language) for offer in offers]


def product_of(offer: Offer, language: str | None) -> schemas.Product:
    """A variant with the company's price and stock, its names in a language."""
    variant = offer.variant
    product = variant.product
    category = product.category
    return schemas.Product(
        sku=variant.sku,
        barcode=variant.barcode,
        name=localized(variant.names, language),
        product={"code": product.code, "name": localized(product.names, language), "brand": product.brand},
        category={"code": category.code, "name": localized(category.names, language)},
        attributes=variant.attributes,
        sales_unit=variant.sales_unit,
        content=fields.quantity(variant.content),
        quantity_minimum=fields.quantity(variant.quantity_minimum),
        quantity_step=fields.quantity(variant.quantity_step),
        weight_kg=fields.quantity_or_none(variant.weight_kg),
        price=price_of(offer.price),
        stock=stock_of(offer.availability),
    )


def price_of(price: PricedLine) -> schemas.ProductPrice:
    """The company's price and what it becomes with quantity."""
    return schemas.ProductPrice(
        currency=price.currency,
        unit_price=fields.unit_price_or_none(price.unit_price, price.currency),
        price_list=price.list_code or None,
        valid_until=fields.day_or_none(price.valid_until),
        breaks=breaks_of(price.breaks, price.currency),
    )


def detail_of(offer: Offer, packs: Iterable[Pack]) -> schemas.ProductDetail:
    """A product with its texts and packages."""
    return schemas.ProductDetail(
        **product_of(offer, get_language()),
        description=localized(offer.variant.product.descriptions),
        packs=[
            {"barcode": pack.barcode, "name": localized(pack.names), "quantity": fields.quantity(pack.quantity)}
            for pack in packs
        ],
    )


def packs_of(variant: Variant) -> Iterable[Pack]:
    """The larger packages of a variant, the smallest first."""
    return variant.packs.order_by("quantity", "barcode")


def facet_of(facet: catalog.Facet) -> schemas.Facet:
    """An attribute with the values that were found."""
    values: list[schemas.FacetValue] = [
        {"value": value.value, "label": value.label, "count": value.count} for value in facet.values
    ]
    return schemas.Facet(code=facet.code, name=facet.name, unit=facet.unit, values=values)


def categories_of(branches: Iterable[catalog.Branch], parent: str | None = None) -> Iterator[schemas.Category]:
    """The tree as one list, parents before their children."""
    for branch in branches:
        code = branch.category.code
        yield schemas.Category(code=code, parent=parent, name=branch.name, count=branch.count)
        yield from categories_of(branch.children, code)
