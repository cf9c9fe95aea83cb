"""Operations on products: all of them see the catalog as the caller's company does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from ninja import Path, Query, Router

from lonja.api.callers import CallerRequest
from lonja.api.fields import SkuIn
from lonja.api.operations import operation
from lonja.api.paging import cursor_after, place_in
from lonja.api.products import answers, schemas
from lonja.catalog import queries as catalog
from lonja.catalog.configuring import Configurator
from lonja.catalog.errors import VariantUnknown
from lonja.catalog.models import Fulfillment, Variant
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.ordering.queries import offer_order, offers
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask

router = Router(tags=["Products"])

CATALOG = (Permission.ORDERS_VIEW, Permission.ORDERS_PLACE)
"""Whoever may look at the company's orders, or make some, may look at what it can buy."""


@operation(router, "GET", "/products", needs=CATALOG, answer=schemas.ProductPage)
def list_products(request: CallerRequest, asked: Query[schemas.ProductsAsk]) -> schemas.ProductPage:
    """List products.

    What the company may buy, page after page, each with its own price, quantity breaks, promotion and stock.
    """
    place = place_in(request, asked.cursor)
    found = catalog.listing(
        request.actor,
        catalog.ListingAsk(
            text=asked.q,
            category=asked.category,
            filters=filters_of(asked.filter),
            sort=asked.sort if asked.sort in ("name", "sku") else "relevance",
            order=offer_order(request.actor, asked.sort),
            after=tuple(place) if place is not None else None,
            limit=asked.limit,
        ),
    )
    data = answers.products_of(offers(request.actor, found.variants, with_promotions=True))
    return {"data": data, "next": cursor_after(request, found.next)}


@operation(router, "GET", "/suggestions", needs=CATALOG, answer=schemas.Suggestions)
def list_suggestions(request: CallerRequest, asked: Query[schemas.SuggestionsAsk]) -> schemas.Suggestions:
    """List suggestions.

    The first finds while somebody types: by code, then names that begin so, then by words; each with its own price and
    stock.
    """
    found = catalog.suggest(request.actor, asked.q.strip(), asked.limit)
    return {"data": answers.products_of(offers(request.actor, found, with_promotions=True))}


@operation(router, "GET", "/product-marks", needs=CATALOG, answer=schemas.ProductMarksPage)
def list_product_marks(request: CallerRequest, asked: Query[schemas.MarksAsk]) -> schemas.ProductMarksPage:
    """List marks of products.

    For a copy of the catalog on your side: all that the company may buy, by SKU, with marks of facts, price and stock
    as the list of products gives them. Keep the marks; a product whose mark is another one has changed for you, for
    whatever reason, be it the day; one that is in no page any more is not available to you any more. Then ask for
    those products alone.
    """
    place = place_in(request, asked.cursor)
    found, following = catalog.visible_after(request.actor, place[0] if place else 0, asked.limit)
    data = [
        answers.marks_of(product) for product in answers.products_of(offers(request.actor, found, with_promotions=True))
    ]
    return {"data": data, "next": cursor_after(request, [following] if following else None)}


@operation(router, "GET", "/products/{path:sku}", needs=CATALOG, answer=schemas.ProductDetail, raises=(VariantUnknown,))
def read_product(request: CallerRequest, sku: Path[SkuIn]) -> schemas.ProductDetail:
    """Read a product.

    One product by its SKU, with its description, packages, documents, and what belongs to it or replaces it.
    """
    actor = request.actor
    variant = catalog.variant_or_404(actor, sku)
    (offer,) = offers(actor, [variant], with_promotions=True)
    documents = catalog.documents_of(actor, variant.product)
    relations = catalog.relations_of(actor, variant.product)
    successor = catalog.successors_of(actor, [variant.pk] if variant.replaced_by_id else []).get(variant.pk)
    components = catalog.components_of(actor, [variant.pk] if variant.fulfillment == Fulfillment.KIT else [])
    parts = components.get(variant.pk, ())
    ids = [variant.pk] if variant.product.is_configurable else []
    held = catalog.configurators_of(actor, ids).get(variant.pk, Configurator())
    packs, services = answers.packs_of(variant), _services(actor, variant)
    return answers.detail_of(offer, packs, documents, relations, successor, parts, held, services)


def _services(actor: Actor, variant: Variant) -> list[tuple[catalog.Service, Decimal | None]]:
    """What is sold with a variant, each with its own price for one."""
    found = catalog.services_of(actor, [variant.pk]).get(variant.pk, [])
    prices = price_lines(actor, [Ask(service.fact.id, Decimal(1)) for service in found])
    return [(service, price.unit_price) for service, price in zip(found, prices, strict=True)]


@operation(router, "GET", "/facets", needs=CATALOG, answer=schemas.Facets)
def list_facets(request: CallerRequest, asked: Query[schemas.Narrowing]) -> schemas.Facets:
    """List facets.

    The attributes by which a list of products can be narrowed, with the number of products behind each value. A whole
    catalog has nothing in common: give words, a category or filters.
    """
    ask = catalog.SearchAsk(
        text=asked.q, category=asked.category, filters=filters_of(asked.filter), page_size=1, with_facets=True
    )
    found = catalog.search(request.actor, ask)
    return {"total": found.total, "data": [answers.facet_of(facet) for facet in found.facets]}


@operation(router, "GET", "/categories", needs=CATALOG, answer=schemas.Categories)
def list_categories(request: CallerRequest) -> schemas.Categories:
    """List categories.

    The tree of categories in which the company can buy something.
    """
    return {"data": list(answers.categories_of(catalog.visible_categories(request.actor)))}


def filters_of(pairs: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """`code:value` pairs by attribute."""
    chosen: defaultdict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        code, _, value = pair.partition(":")
        chosen[code].append(value)
    return {code: tuple(values) for code, values in chosen.items()}
