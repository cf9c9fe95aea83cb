"""Lists of the catalog: by words, code, category and facets, always inside what the actor may see."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, Literal, NamedTuple

from django.contrib.postgres.search import SearchVectorField
from django.db import connection
from django.db.models import JSONField, Model

from lonja.catalog.models import Category, Product, Variant
from lonja.catalog.queries.facets import Facet, facets_of
from lonja.catalog.queries.lookup import Lookup, language
from lonja.catalog.queries.visibility import Sql, shown_products
from lonja.catalog.rules import storable
from lonja.companies.actor import Actor

Sort = Literal["relevance", "name", "sku"]

LAST_PAGE = 10_000


@dataclass(frozen=True, slots=True)
class SearchAsk:
    """What is looked for: words or a code, in the branch of a category (by code), with chosen facet values.

    Values of one attribute widen the result (or), several attributes narrow it (and). Pages count from 1.
    """

    text: str = ""
    category: str | None = None
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: Sort = "relevance"
    page: int = 1
    page_size: int = 24
    with_facets: bool = True


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One page of variants (with product and category), how many fit in all, and the facets of all."""

    variants: list[Variant]
    total: int
    facets: list[Facet]
    page: int
    page_size: int

    @property
    def pages(self) -> int:
        """How many pages there are; at least one."""
        return max(1, -(-self.total // self.page_size))


_BRANCH = """
    SELECT inside.id FROM catalog_product inside
    JOIN catalog_category leaf ON leaf.id = inside.category_id
    JOIN catalog_category root ON starts_with(leaf.path, root.path)
    WHERE root.code = %s"""

_PAGE = """
WITH hits AS MATERIALIZED (SELECT v.id, v.sort_{language} AS name, v.sku_key, {rank} AS rank {hits})
SELECT (SELECT count(*) FROM hits), {columns}
FROM (
    SELECT * FROM hits found ORDER BY {order}
    LIMIT %s OFFSET least(%s, ((SELECT count(*) FROM hits) - 1) / %s * %s)
) AS found
JOIN catalog_variant v ON v.id = found.id
JOIN catalog_product p ON p.id = v.product_id
JOIN catalog_category c ON c.id = p.category_id
ORDER BY {order}
"""

# What the caller may choose from; every order ends with the id, so that no two pages overlap.
_ORDERS: Mapping[str, str] = {
    "relevance": "found.rank DESC, found.name, found.id",
    "name": "found.name, found.id",
    "sku": 'found.sku_key COLLATE "C", found.id',
}


def search(actor: Actor, ask: SearchAsk) -> SearchResult:
    """One page of the variants that `actor` may see and that fit `ask`, in a stable order.

    A page behind the last one gives the last one. Two queries: the page with its total, and the facets (none
    with `with_facets=False`).
    """
    lookup = Lookup.of(ask.text)
    hits = hits_of(actor, ask.category, lookup)
    filters = {storable(code): tuple(map(storable, values)) for code, values in ask.filters.items() if values}
    page, size = min(max(1, ask.page), LAST_PAGE), max(1, ask.page_size)
    variants, total = _page(narrowed(hits, filters), lookup, ask.sort, size, page)
    facets = facets_of(hits, filters) if ask.with_facets else []
    return SearchResult(variants, total, facets, min(page, max(1, -(-total // size))), size)


def suggest(actor: Actor, text: str, limit: int = 8) -> list[Variant]:
    """The best matches while somebody types: the last word counts as a beginning. One query."""
    lookup = Lookup.of(text, is_typing=True)
    if lookup is None:
        return []
    return _page(hits_of(actor, None, lookup), lookup, "relevance", limit, 1)[0]


def hits_of(actor: Actor, category: str | None, lookup: Lookup | None) -> Sql:
    """FROM and WHERE of the variants that the actor may see and that fit category and text."""
    shown = shown_products(actor)
    text, params = f"FROM catalog_variant v WHERE v.is_active AND v.product_id IN ({shown.text})", shown.params
    if category is not None:
        text, params = f"{text} AND v.product_id IN ({_BRANCH})", (*params, storable(category))
    if lookup is not None:
        fits = lookup.condition()
        text, params = f"{text} AND {fits.text}", (*params, *fits.params)
    return Sql(text, params)


def narrowed(hits: Sql, filters: Mapping[str, tuple[str, ...]]) -> Sql:
    """Those of `hits` that bear one of the chosen values of every filter."""
    chosen = " AND v.attributes ->> %s = ANY(%s)" * len(filters)
    values = [part for code, wanted in filters.items() for part in (code, list(wanted))]
    return Sql(hits.text + chosen, (*hits.params, *values))


def _page(hits: Sql, lookup: Lookup | None, sort: str, size: int, page: int) -> tuple[list[Variant], int]:
    rank = lookup.rank() if lookup else Sql("0")
    order = _ORDERS.get(sort, _ORDERS["relevance"])
    statement = _PAGE.format(language=language(), rank=rank.text, hits=hits.text, columns=VARIANT_COLUMNS, order=order)
    with connection.cursor() as cursor:
        cursor.execute(statement, [*rank.params, *hits.params, size, (page - 1) * size, size, size])
        rows = cursor.fetchall()
    return [variant_from(row) for row in rows], rows[0][0] if rows else 0


class _Columns(NamedTuple):
    alias: str
    model: type[Model]
    names: list[str]
    is_json: list[bool]

    def instance(self, values: Sequence[Any]) -> Any:
        read = [json.loads(value) if is_json else value for value, is_json in zip(values, self.is_json, strict=True)]
        return self.model.from_db("default", self.names, read)


def _columns(alias: str, model: type[Model]) -> _Columns:
    kept = [f for f in model._meta.concrete_fields if not isinstance(f, SearchVectorField)]
    return _Columns(alias, model, [f.attname for f in kept], [isinstance(f, JSONField) for f in kept])


_PARTS = [_columns("v", Variant), _columns("p", Product), _columns("c", Category)]
VARIANT_COLUMNS = ", ".join(f"{part.alias}.{name}" for part in _PARTS for name in part.names)
_ENDS = list(accumulate((len(part.names) for part in _PARTS), initial=1))


def variant_from(row: Sequence[Any]) -> Variant:
    """The variant in the VARIANT_COLUMNS of a row, which follow one of the caller's; with product and category."""
    variant, product, category = (
        part.instance(row[start:end]) for part, start, end in zip(_PARTS, _ENDS, _ENDS[1:], strict=False)
    )
    product.category = category
    variant.product = product
    made: Variant = variant
    return made
