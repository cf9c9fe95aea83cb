"""Every road into the catalog, each as a function from an actor and a variant to whether he meets it there.

A new way to read the catalog belongs into `ROADS`; test_visibility.py walks all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lonja.catalog.models import Pack, Variant
from lonja.catalog.queries import (
    Branch,
    ListingAsk,
    SearchAsk,
    Way,
    branches_below,
    find_by_codes,
    listing,
    product_or_404,
    search,
    suggest,
    variant_or_404,
    variants_of,
    visible_categories,
    visible_products,
    visible_variants,
    way_to,
)
from lonja.companies.actor import Actor
from lonja.core.errors import NotFound

Road = Callable[[Actor, Variant], bool]


def _search(actor: Actor, variant: Variant, text: str = "", **ask: object) -> bool:
    result = search(actor, SearchAsk(text=text, page_size=500, **ask))  # type: ignore[arg-type]
    assert result.total == len(result.variants)
    return variant in result.variants


def _facets(actor: Actor, variant: Variant) -> bool:
    """The variant has a color that nothing else has."""
    facets = search(actor, SearchAsk(text="canary")).facets
    return variant.attributes["color"] in {value.value for facet in facets for value in facet.values}


def _filter(actor: Actor, variant: Variant) -> bool:
    return search(actor, SearchAsk(filters={"color": (variant.attributes["color"],)})).total > 0


def _barcode(variant: Variant) -> str:
    assert variant.barcode is not None
    return variant.barcode


def _is_found(what: Callable[[], object]) -> bool:
    try:
        what()
    except NotFound:
        return False
    return True


def _all(branches: Iterable[Branch]) -> Iterable[Branch]:
    for branch in branches:
        yield branch
        yield from _all(branch.children)


def _branches(actor: Actor, variant: Variant) -> bool:
    return variant.product.category in {branch.category for branch in _all(visible_categories(actor))}


def _below(actor: Actor, variant: Variant) -> bool:
    parent = variant.product.category.parent
    assert parent is not None
    return variant.product.category in {
        branch.category for branch in branches_below(actor, Way((parent,), has_branches=True))
    }


def _code(actor: Actor, code: str) -> bool:
    return bool(find_by_codes(actor, [code])[code])


def _pack(variant: Variant) -> str:
    return Pack.objects.get(variant=variant).barcode


ROADS: dict[str, Road] = {
    "the whole list": _search,
    "the list of its category": lambda actor, variant: _search(actor, variant, category=variant.product.category.code),
    "words": lambda actor, variant: _search(actor, variant, "canary"),
    "its SKU": lambda actor, variant: _search(actor, variant, variant.sku),
    "the beginning of its SKU": lambda actor, variant: _search(actor, variant, variant.sku[:-1]),
    "its barcode": lambda actor, variant: _search(actor, variant, _barcode(variant)),
    "its pack's barcode": lambda actor, variant: _search(actor, variant, _pack(variant)),
    "a filter": _filter,
    "facets": _facets,
    "suggestions": lambda actor, variant: variant in suggest(actor, "cana", limit=500),
    "suggested codes": lambda actor, variant: variant in suggest(actor, variant.sku[:5], limit=500),
    "the walk": lambda actor, variant: variant in listing(actor, ListingAsk(limit=500)).variants,
    "the tree": _branches,
    "the branches below": _below,
    "its category": lambda actor, v: _is_found(lambda: way_to(actor, v.product.category.code)),
    "its product": lambda actor, v: _is_found(lambda: product_or_404(actor, v.product.code)),
    "its product's table": lambda actor, variant: variant in variants_of(actor, variant.product),
    "itself": lambda actor, v: _is_found(lambda: variant_or_404(actor, v.sku)),
    "a pasted SKU": lambda actor, variant: _code(actor, variant.sku),
    "a pasted SKU in another way": lambda actor, variant: _code(actor, variant.sku.lower().replace("-", " ")),
    "a pasted barcode": lambda actor, variant: _code(actor, _barcode(variant)),
    "a scanned pack": lambda actor, variant: _code(actor, _pack(variant)),
    "the query of variants": lambda actor, variant: visible_variants(actor).filter(pk=variant.pk).exists(),
    "the query of products": lambda actor, v: visible_products(actor).filter(pk=v.product_id).exists(),
}
