"""What a search should give, written plainly: variant by variant, value by value, with no thought of speed.

The one thing taken from PostgreSQL is whether a text has these words, because stemming is its own.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from django.db import connection

from lonja.catalog import rules
from lonja.catalog.models import Attribute, AttributeKind, Category, Pack, Variant
from lonja.catalog.queries import SearchAsk, SearchResult, visible_variants
from lonja.catalog.queries.lookup import language
from lonja.companies.actor import Actor
from lonja.core.codes import normalize_code

CONFIGS = {"es": "spanish", "en": "english"}

Facets = dict[str, list[tuple[str, int, bool]]]


class Expected(NamedTuple):
    """The SKUs of one page, how many fit in all, and code -> (value, count, is it chosen) of the facets."""

    skus: list[str]
    total: int
    facets: Facets
    page: int

    @classmethod
    def given(cls, result: SearchResult) -> "Expected":
        """What a search really gave, in the same form."""
        facets = {facet.code: [(v.value, v.count, v.is_chosen) for v in facet.values] for facet in result.facets}
        return cls([variant.sku for variant in result.variants], result.total, facets, result.page)


def expected(actor: Actor, ask: SearchAsk) -> Expected:
    """What `search` should give."""
    text = rules.storable(ask.text).strip()
    filters = {code: values for code, values in ask.filters.items() if values}
    ranks = _ranks(text)
    inside = [variant for variant in _inside(actor, ask.category) if not text or variant.pk in ranks]
    known = {*Attribute.objects.filter(is_facet=True).values_list("code", flat=True)}
    hits = [v for v in inside if all(_fits(v, code, values, known) for code, values in filters.items())]
    hits.sort(key=lambda variant: _place(variant, ask.sort, ranks.get(variant.pk, 0)))
    pages = max(1, -(-len(hits) // ask.page_size))
    page = min(max(1, ask.page), pages)
    shown = hits[(page - 1) * ask.page_size : page * ask.page_size]
    is_narrow = bool(text or ask.category is not None or filters)
    facets = _facets(inside, filters, len(hits)) if ask.with_facets and is_narrow else {}
    return Expected([variant.sku for variant in shown], len(hits), facets, page)


def ranked(actor: Actor, text: str) -> list[str]:
    """The SKUs of all that the actor may see and that fit a text, the best first."""
    return expected(actor, SearchAsk(text=text, page_size=10_000)).skus


def _inside(actor: Actor, category: str | None) -> Iterator[Variant]:
    branch = None if category is None else Category.objects.filter(code=category).first()
    for variant in visible_variants(actor).select_related("product__category"):
        path = variant.product.category.path
        if category is None or (branch is not None and path.startswith(branch.path)):
            yield variant


def _place(variant: Variant, sort: str, rank: int) -> tuple[object, ...]:
    if sort == "sku":
        return (variant.sku_key.encode(), variant.pk)
    other = "en" if language() == "es" else "es"
    name = variant.names.get(language()) or variant.names.get(other, "")
    return (-rank if sort == "relevance" else 0, rules.sort_key(name)[:255].encode(), variant.pk)


def _ranks(text: str) -> dict[int, int]:
    """By variant: 6 the whole code, 5 its beginning, 4 words in the name, 3 in the product, 2 anywhere, 1 elsewhere."""
    ranks: dict[int, int] = {}
    if not text:
        return ranks
    key = normalize_code(text)
    codes = {*Variant.objects.filter(barcode=key).values_list("pk", flat=True)} if key.isdigit() else set()
    codes |= {*Pack.objects.filter(barcode=key).values_list("variant_id", flat=True)} if key.isdigit() else set()
    by_words = _ranks_of_words(text)
    for variant in Variant.objects.all():
        if variant.pk in codes or variant.sku_key == key:
            ranks[variant.pk] = 6
        elif len(key) >= 3 and variant.sku_key.startswith(key):
            ranks[variant.pk] = 5
        elif variant.pk in by_words:
            ranks[variant.pk] = by_words[variant.pk]
    return ranks


def _ranks_of_words(text: str) -> dict[int, int]:
    mine, other = ("es", "en") if language() == "es" else ("en", "es")
    asked = {code: rules.query_words(text, code) for code in CONFIGS}
    ways = [(1, other, asked[other]), (2, mine, asked[mine])]
    ways += [(3, mine, rules.weighed(asked[mine], "AB")), (4, mine, rules.weighed(asked[mine], "A"))]
    ranks: dict[int, int] = {}
    for rank, code, query in ways:
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT variant_id FROM catalog_variantwords WHERE {code} @@ to_tsquery('{CONFIGS[code]}', %s)",
                [query],
            )
            ranks |= {variant_id: rank for (variant_id,) in cursor.fetchall()}
    return ranks


def _values(variant: Variant) -> Mapping[str, str]:
    return {code: str(value).lower() if value in (True, False) else str(value)
            for code, value in variant.attributes.items()}  # fmt: skip


def _fits(variant: Variant, code: str, values: Sequence[str], facets: Collection[str]) -> bool:
    return code in facets and _values(variant).get(code) in values


def _facets(inside: Sequence[Variant], filters: Mapping[str, Sequence[str]], total: int) -> Facets:
    facets = {}
    attributes = {each.code: each for each in Attribute.objects.filter(is_facet=True).order_by("position", "code")}
    for attribute in attributes.values():
        others = {code: values for code, values in filters.items() if code != attribute.code}
        left = [v for v in inside if all(_fits(v, code, values, attributes) for code, values in others.items())]
        counts = Counter(_values(v)[attribute.code] for v in left if attribute.code in _values(v))
        helps = len(counts) > 1 and counts.total() >= 0.1 * total
        if counts and (attribute.code in filters or helps):
            chosen = filters.get(attribute.code, ())
            order = sorted(counts, key=lambda value: _order(attribute, value))
            facets[attribute.code] = [(value, counts[value], value in chosen) for value in order]
    return facets


def _order(attribute: Attribute, value: str) -> tuple[object, ...]:
    if attribute.kind == AttributeKind.NUMBER:
        return (float(value), value)
    if attribute.kind == AttributeKind.BOOLEAN:
        return (value != "true",)
    return (rules.sort_key(value),)
