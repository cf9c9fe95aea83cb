"""Products as answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Literal, cast

from django.utils.translation import get_language

from lonja.api import fields
from lonja.api.products import schemas
from lonja.api.shapes import breaks_of, component_of, stock_of
from lonja.catalog import queries as catalog
from lonja.catalog.configuring import Configurator, Option, Rule
from lonja.catalog.models import Document, Pack, Relation, Variant
from lonja.core.idempotency import fingerprint
from lonja.core.texts import localized
from lonja.ordering.queries import Offer


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
        own_part_numbers=[{"code": code, "name": name or None} for code, name in variant.own_numbers],
        product={"code": product.code, "name": localized(product.names, language), "brand": product.brand},
        category={"code": category.code, "name": localized(category.names, language)},
        attributes=variant.attributes,
        fulfillment=variant.fulfillment,
        sales_unit=variant.sales_unit,
        content=fields.quantity(variant.content),
        quantity_minimum=fields.quantity(variant.quantity_minimum),
        quantity_step=fields.quantity(variant.quantity_step),
        weight_kg=fields.quantity_or_none(variant.weight_kg),
        price=price_of(offer, language),
        stock=stock_of(offer.availability),
    )


def marks_of(product: schemas.Product) -> schemas.ProductMarks:
    """Marks of an answer: others as soon as it says something else, the moment of the count apart."""
    facts = {name: value for name, value in product.items() if name not in ("price", "stock")}
    stock = {name: value for name, value in product["stock"].items() if name != "as_of"}
    return schemas.ProductMarks(
        sku=product["sku"], facts=_mark(facts), price=_mark(product["price"]), stock=_mark(stock)
    )


def _mark(told: Any) -> str:
    return fingerprint(told)[:16]


def price_of(offer: Offer, language: str | None) -> schemas.ProductPrice:
    """The company's price and what it becomes with quantity and by promotions."""
    price, promoted = offer.price, offer.promoted
    return schemas.ProductPrice(
        currency=price.currency,
        unit_price=fields.unit_price_or_none(price.unit_price, price.currency),
        price_list=price.list_code or None,
        valid_until=fields.day_or_none(price.valid_until),
        promoted=schemas.Promoted(
            unit_price=fields.unit_price(promoted.unit_price, price.currency),
            names=[localized(names, language) for names in promoted.names],
            valid_until=fields.day_or_none(promoted.valid_until),
        )
        if promoted
        else None,
        breaks=breaks_of(price.breaks, price.currency),
    )


def detail_of(  # noqa: PLR0917 (what one answer is put together from)
    offer: Offer,
    packs: Iterable[Pack],
    documents: Iterable[Document],
    relations: Iterable[Relation],
    successor: Variant | None,
    components: Iterable[catalog.Component],
    configurator: Configurator,
    services: Iterable[tuple[catalog.Service, Decimal | None]],
) -> schemas.ProductDetail:
    """A product with its texts, packages, documents, what belongs to it and what replaces it."""
    return schemas.ProductDetail(
        **product_of(offer, get_language()),
        description=localized(offer.variant.product.descriptions),
        packs=[
            {"barcode": pack.barcode, "name": localized(pack.names), "quantity": fields.quantity(pack.quantity)}
            for pack in packs
        ],
        documents=[_document_of(each) for each in documents],
        relations=[
            {
                "kind": each.kind,
                "sku": each.variant.sku,
                "name": localized(each.variant.names),
                "reason": localized(each.reasons),
            }
            for each in relations
        ],
        options=[_option_of(each) for each in configurator.options],
        option_rules=[_rule_of(each) for each in configurator.rules],
        services=[_service_of(service, price, offer.price.currency) for service, price in services],
        components=[component_of(each.sku, localized(each.names), each.quantity) for each in components],
        replaced_by=successor.sku if successor else None,
    )


def _service_of(service: catalog.Service, price: Decimal | None, currency: str) -> schemas.ServiceLevel:
    return schemas.ServiceLevel(
        code=service.code,
        sku=service.fact.sku,
        name=localized(service.fact.names),
        terms=localized(service.terms),
        basis=cast(Literal["percent", "per_unit", "per_line"], service.basis),
        percent=fields.quantity_or_none(service.percent),
        unit_price=fields.unit_price_or_none(None if service.percent is not None else price, currency),
    )


def _option_of(option: Option) -> schemas.Option:
    choices = [
        schemas.Choice(
            code=each.code,
            name=localized(each.names),
            amount=fields.unit_price_or_none(each.amount, each.currency),
            currency=each.currency or None,
            percent=fields.quantity_or_none(each.percent),
        )
        for each in option.choices
    ]
    name = localized(option.names)
    return schemas.Option(code=option.code, name=name, is_required=option.is_required, choices=choices)


def _rule_of(rule: Rule) -> schemas.OptionRule:
    kind: Literal["requires", "excludes"] = "excludes" if rule.is_exclusion else "requires"
    return schemas.OptionRule(choice="=".join(rule.choice), kind=kind, other="=".join(rule.other))


def _document_of(document: Document) -> schemas.Document:
    return schemas.Document(
        code=document.code,
        kind=document.kind,
        name=localized(document.names),
        language=document.language,
        link=document.link or None,
        media_type=document.media_type or None,
        size=document.size or None,
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
