"""The catalog: branches, search, suggestions, product pages, why this price."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.catalog import queries as catalog
from lonja.catalog.actions import count_search_without_result
from lonja.catalog.configuring import with_services
from lonja.catalog.errors import ProductUnknown
from lonja.catalog.models import Category, Fulfillment, Variant
from lonja.catalog.queries import AttributeColumn, Component, SearchAsk, SearchResult
from lonja.catalog.queries.search import Sort
from lonja.core.texts import localized
from lonja.ordering.actions import CartAsk, add_lines
from lonja.ordering.queries import known_variants, offer_order, offers, shown_discounts, usual_variants
from lonja.pricing.queries import price_lines, settled_alone
from lonja.pricing.rules import Ask, PricedLine
from lonja.pricing.wording import level_label, promotion_notes, reason_text
from lonja.storefront import facets
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.offers import OfferRow, offer_rows, promoted, unit_label
from lonja.storefront.product_page import document_links, drawings_of, has_drawing, pictures_of, related_groups
from lonja.storefront.service_levels import choices_beside
from lonja.storefront.usual import MINE, asks_for_mine, usual_tabs
from lonja.web import formats, pages, tables
from lonja.web.pages import toast

PAGE_SIZE = 24
SORTS = ("relevance", "name", "sku")


@for_buyers
def category(request: BuyerRequest, code: str) -> HttpResponse:
    """A branch of the tree with everything in it that this company may buy."""
    way = catalog.way_to(request.actor, code)
    result = catalog.search(request.actor, _ask(request, code))
    branches = catalog.branches_below(request.actor, way)
    context = {
        "category": way.category,
        "pictures": catalog.category_pictures(request.actor, [each.category.pk for each in branches]),
        "trail": [*_crumbs(way.categories[:-1]), (localized(way.category.names), None)],
        "children": branches,
        **_listing(request, result),
    }
    return pages.render(request, "storefront/category.html", context, fragment="listing")


@for_buyers
def search(request: BuyerRequest) -> HttpResponse:
    """What the words, the reference or the barcode find; where that is nothing, what comes nearest."""
    text = request.GET.get("q", "").strip()
    ask = _ask(request, None)
    result = catalog.search(request.actor, ask)
    context = {"search_text": text, "corrected": result.corrected, "nearest": [], **_listing(request, result)}
    if text and not result.total and not ask.filters and ask.among is None:
        count_search_without_result(request.actor, text)
        context["nearest"] = offer_rows(offers(request.actor, catalog.nearest(request.actor, ask.text)))
    return pages.render(request, "storefront/search.html", context, fragment="listing")


@for_buyers
def suggest(request: BuyerRequest) -> HttpResponse:
    """The first finds while the buyer types, with his own prices."""
    text = request.GET.get("q", "").strip()
    found = catalog.suggest(request.actor, text) if len(text) > 1 else []
    rows = offer_rows(offers(request.actor, found))
    return pages.render(request, "storefront/suggest.html", {"rows": rows, "search_text": text, "fills": False})


@for_buyers
def product(request: BuyerRequest, code: str) -> HttpResponse:
    """A product with all its variants as a table by attribute, and what explains it and belongs to it."""
    actor = request.actor
    try:
        found = catalog.product_or_404(actor, code)
    except ProductUnknown:
        return _instead(request, code)
    variants, columns = list(catalog.variants_of(actor, found)), catalog.attribute_columns(found.attribute_codes)
    documents, relations = catalog.documents_of(actor, found), catalog.relations_of(actor, found)
    positions = catalog.positions_on(actor, found) if has_drawing(documents) else []
    others = [*(each.variant for each in positions), *(each.variant for each in relations)]
    rows = _rows_by_id(request, [*variants, *others], columns)
    alone = settled_alone(actor, [rows[variant.pk].price for variant in variants])
    context = {
        "product": found,
        "trail": _crumbs(catalog.way_to(actor, found.category.code).categories),
        "columns": columns,
        "rows": [promoted(rows[variant.pk], each) for variant, each in zip(variants, alone, strict=True)],
        "pictures": pictures_of(documents),
        "documents": document_links(documents),
        "drawings": drawings_of(documents, positions, rows),
        "related": related_groups(relations, rows),
        "promotions": promotion_notes(alone, actor.currency),
        "services": choices_beside(actor, variants),
    }
    return pages.render(request, "storefront/product.html", context)


@for_buyers
def why_price(request: BuyerRequest, sku: str) -> HttpResponse:
    """Which list gave the price, what else was considered, and the breaks; `on` asks for another day."""
    variant = catalog.variant_or_404(request.actor, sku)
    asked = request.GET.get("quantity", "")
    quantity = formats.parse_number(asked) if asked else variant.quantity_minimum
    day = _day(request.GET.get("on", ""))
    (priced,) = price_lines(request.actor, [Ask(variant.pk, quantity)], on=day, explain=True)
    is_seller = request.actor.acting is not None
    (alone,) = settled_alone(request.actor, [priced], on=day, with_all_promotions=is_seller)
    names = {"variant": variant, "name": localized(variant.names), "per": unit_label(variant)}
    notes = promotion_notes([alone], priced.currency, for_seller=is_seller)
    sums = {"discounts": shown_discounts(alone.lines[0].discounts), "amount": alone.lines[0].amount, "notes": notes}
    names |= {"parts": _priced_parts(request, priced)}
    context = {**names, **sums, "price": priced, "on": day, "reason_of": reason_text, "level_of": level_label}
    return pages.render(request, "storefront/why_price.html", context)


@require_POST
@for_buyers
def add_line(request: BuyerRequest) -> HttpResponse:
    """Put a quantity of one variant into the cart, from any table."""
    variant = catalog.variant_or_404(request.actor, request.POST.get("sku", ""))
    try:
        quantity = formats.parse_number(request.POST.get("quantity", ""))
    except (ValueError, InvalidOperation):
        quantity = Decimal(0)
    services = with_services("", request.POST.getlist("service"))
    add_lines(request.actor, [CartAsk(variant.pk, quantity, configuration=services)])
    if not pages.wants_fragment(request):
        return pages.redirect(request, "storefront:cart", follow_next=True)
    response = pages.render(request, "storefront/frame.html", fragment="cart")
    text = _("Added: %(quantity)s of %(name)s") % {
        "quantity": formats.quantity(quantity),
        "name": localized(variant.names),
    }
    return toast(response, text)


def _priced_parts(request: BuyerRequest, priced: PricedLine) -> list[tuple[Component, PricedLine]]:
    """The parts of a kit that costs what they cost, each with its price; no query for anything else."""
    if not priced.parts:
        return []
    (components,) = catalog.components_of(request.actor, [priced.variant_id]).values()
    lines = {line.variant_id: line for line in priced.parts}
    return [(part, lines[part.variant_id]) for part in components]


def _rows_by_id(
    request: BuyerRequest,
    variants: Sequence[Variant],
    columns: Sequence[AttributeColumn],
    *,
    with_promotions: bool = False,
) -> dict[int, OfferRow]:
    """The rows of variants, each priced once however often it stands on the page."""
    shown = {variant.pk: variant for variant in variants}
    known = known_variants(request.actor, shown)
    successors = catalog.successors_of(request.actor, [pk for pk, each in shown.items() if each.replaced_by_id])
    parts = catalog.components_of(
        request.actor, [pk for pk, each in shown.items() if each.fulfillment == Fulfillment.KIT]
    )
    found = offers(request.actor, list(shown.values()), with_promotions=with_promotions)
    return dict(zip(shown, offer_rows(found, columns, known, successors, parts=parts), strict=True))


def _instead(request: BuyerRequest, code: str) -> HttpResponse:
    """Lead on from an old code, and from what is sold no more to what replaces it or can stand in for it.

    Raises ProductUnknown where there is nothing to lead to.
    """
    renamed = catalog.renamed_product(request.actor, code)
    if renamed is not None:
        return pages.redirect(request, "storefront:product", renamed.code)
    successors = catalog.successors_of_product(request.actor, code)
    if not successors:
        return _ended_page(request, code)
    new = successors[0]
    text = _("This product is no longer sold. It was replaced by %(name)s.")
    messages.info(request, text % {"name": localized(new.names)})
    return pages.redirect(request, "storefront:product", new.product.code)


def _ended_page(request: BuyerRequest, code: str) -> HttpResponse:
    """That a product is no longer sold, with what can stand in for it. Raises ProductUnknown."""
    ended = catalog.ended_product(request.actor, code)
    if ended is None:
        raise ProductUnknown
    rows = _rows_by_id(request, catalog.substitutes_for(request.actor, ended), [])
    context = {"product": ended, "rows": list(rows.values())}
    return pages.render(request, "storefront/ended.html", context, status=410)


def _day(text: str) -> date | None:
    """The day asked for; today's prices where it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _crumbs(categories: Iterable[Category]) -> list[tuple[str, str | None]]:
    return [(localized(each.names), reverse("storefront:category", args=[each.code])) for each in categories]


def _ask(request: BuyerRequest, within: str | None) -> SearchAsk:
    mine = usual_variants(request.actor) if asks_for_mine(request) else None
    sort = request.GET.get("sort", "relevance")
    chosen: Sort = sort if sort in SORTS else "relevance"  # type: ignore[assignment]
    return SearchAsk(
        text=request.GET.get("q", "").strip()[:200],
        category=within,
        filters=_filters(request),
        sort="among" if mine is not None and chosen == "relevance" else chosen,
        among=mine,
        order=offer_order(request.actor, sort),
        page=tables.page_number(request),
        page_size=PAGE_SIZE,
    )


def _filters(request: HttpRequest) -> Mapping[str, tuple[str, ...]]:
    return {
        name.removeprefix(facets.PREFIX): tuple(values[:50])
        for name, values in request.GET.lists()
        if name.startswith(facets.PREFIX)
    }


def _listing(request: BuyerRequest, result: SearchResult) -> dict[str, object]:
    rows = list(_rows_by_id(request, result.variants, result.columns, with_promotions=True).values())
    return {
        "columns": result.columns,
        "page": tables.Page(rows, tables.page_number(request), PAGE_SIZE, result.total, request),
        "groups": facets.filter_groups(result.facets),
        "filters": tables.filters_on(request, facets.filter_labels(result.facets)),
        "sort": request.GET.get("sort", "relevance"),
        "tabs": usual_tabs(request, result.total),
        "is_mine": asks_for_mine(request),
        "keep": {name: request.GET.get(name, "") for name in ("q", "sort", MINE)},
    }
