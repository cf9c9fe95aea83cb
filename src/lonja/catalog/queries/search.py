"""Lists of the catalog, page by page: by words, code, category and facets, inside what the actor may see."""

# ruff: noqa: S608 - the statement is made of this file's own pieces; values are parameters

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from django.db import connection

from lonja.catalog.models import Variant
from lonja.catalog.queries.attributes import AttributeColumn, key_attributes
from lonja.catalog.queries.facets import Facet, facets_of
from lonja.catalog.queries.hits import Filters, cleaned, hits_of, narrowed, ordered
from lonja.catalog.queries.lookup import Lookup
from lonja.catalog.queries.rows import VARIANT_COLUMNS, VARIANT_JOINS, variants_from
from lonja.catalog.queries.visibility import Sql
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
    filters: Filters = field(default_factory=dict)
    sort: Sort = "relevance"
    page: int = 1
    page_size: int = 24
    with_facets: bool = True


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One page of variants (with product and category), how many fit in all, and the facets of all.

    `columns` are the attributes by which the variants of the page differ, as far as they are facets.
    """

    variants: list[Variant]
    total: int
    facets: list[Facet]
    columns: list[AttributeColumn]
    page: int
    page_size: int

    @property
    def pages(self) -> int:
        """How many pages there are; at least one."""
        return max(1, -(-self.total // self.page_size))


# What the caller may choose from; every order ends with the id, so that no two pages overlap.
_ORDERS: Mapping[str, str] = {
    "relevance": "found.rank DESC, found.name, found.id",
    "name": "found.name, found.id",
    "sku": 'found.sku_key COLLATE "C", found.id',
}


def search(actor: Actor, ask: SearchAsk) -> SearchResult:
    """One page of the variants that `actor` may see and that fit `ask`, in a stable order.

    A page behind the last one gives the last one. Two queries: the page with its total, and the facets; these
    only with words, a category or filters, because nothing is common to a whole catalog.
    """
    lookup = Lookup.of(ask.text)
    hits, filters = hits_of(actor, ask.category, lookup), cleaned(ask.filters)
    page, size = min(max(1, ask.page), LAST_PAGE), max(1, ask.page_size)
    found = ordered(narrowed(hits, filters), has_rank=lookup is not None, is_filtered=bool(filters))
    sort = "name" if ask.sort == "relevance" and lookup is None else ask.sort
    variants, total = _page(found, sort, size, page)
    is_narrow = lookup is not None or ask.category is not None or bool(filters)
    facets: list[Facet] = []
    columns: list[AttributeColumn] = []
    if ask.with_facets and is_narrow:
        unranked = hits_of(actor, ask.category, lookup, ranked=False)
        facets, columns = facets_of(unranked, filters, total, key_attributes(variants))
    return SearchResult(variants, total, facets, columns, min(page, max(1, -(-total // size))), size)


def suggest(actor: Actor, text: str, limit: int = 8) -> list[Variant]:
    """The best matches while somebody types: the last word counts as a beginning. One query."""
    lookup = Lookup.of(text, is_typing=True)
    if lookup is None:
        return []
    found = ordered(hits_of(actor, None, lookup), has_rank=True, is_filtered=False)
    return _page(found, "relevance", limit, 1)[0]


def _page(with_hits: Sql, sort: Sort, size: int, page: int) -> tuple[list[Variant], int]:
    order = _ORDERS[sort]
    offset = "least(%s, ((SELECT number FROM total) - 1) / %s * %s)" if page > 1 else "0"
    skipped = ((page - 1) * size, size, size) if page > 1 else ()
    statement = f"""
        {with_hits.text}, total AS MATERIALIZED (SELECT count(*) AS number FROM hits)
        SELECT (SELECT number FROM total), {VARIANT_COLUMNS}
        FROM (SELECT * FROM hits AS found ORDER BY {order} LIMIT %s OFFSET {offset}) AS found {VARIANT_JOINS}
        ORDER BY {order}"""
    with connection.cursor() as cursor:
        cursor.execute(statement, [*with_hits.params, size, *skipped])
        rows = cursor.fetchall()
    return variants_from(row[1:] for row in rows), rows[0][0] if rows else 0
