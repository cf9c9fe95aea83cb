"""Lists of the catalog, page by page: by words, code, category and facets, inside what the actor may see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from django.db import connection

from lonja.catalog.models import Variant
from lonja.catalog.queries.attributes import AttributeColumn, key_attributes
from lonja.catalog.queries.facets import Facet, facets_from, facets_sql
from lonja.catalog.queries.hits import Filters, Hits, ordered, sort_column
from lonja.catalog.queries.rows import VARIANT_COLUMNS, VARIANT_JOINS, variants_from
from lonja.catalog.queries.spelling import corrections
from lonja.catalog.queries.visibility import Sql
from lonja.companies.actor import Actor

Sort = Literal["relevance", "name", "sku", "among"]

LAST_PAGE = 10_000


@dataclass(frozen=True, slots=True)
class SearchAsk:
    """What is looked for: words or a code, in the branch of a category (by code), with chosen facet values.

    Values of one attribute widen the result (or), several attributes narrow it (and). Pages count from 1. `among`: only
    these variants; sorted by 'among', in this order. `order` comes before `sort`: what a room above knows of the
    variants found, as hits.ordered takes it.
    """

    text: str = ""
    category: str | None = None
    filters: Filters = field(default_factory=dict)
    sort: Sort = "relevance"
    order: Sql | None = None
    page: int = 1
    page_size: int = 24
    with_facets: bool = True
    among: Sequence[int] | None = None


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One page of variants (with product and category), how many fit in all, and the facets of all.

    `columns` are the attributes by which the variants of the page differ, as far as they are facets. `corrected` is
    the text that was looked up instead, where the one given found nothing.
    """

    variants: list[Variant]
    total: int
    facets: list[Facet]
    columns: list[AttributeColumn]
    page: int
    page_size: int
    corrected: str = ""

    @property
    def pages(self) -> int:
        """How many pages there are; at least one."""
        return max(1, -(-self.total // self.page_size))


def search(actor: Actor, ask: SearchAsk) -> SearchResult:
    """One page of the variants that `actor` may see and that fit `ask`, in a stable order.

    A page behind the last one gives the last one. One query for the page, its total and the facets; these only with
    words, a category or filters, because nothing is common to a whole catalog. With words one more, for synonyms; and
    where they find nothing, one for the words that they may be slips of, and one or two for each that is tried.
    """
    hits = Hits.of(actor, ask.text, ask.category, ask.filters, ask.among)
    result = _result(hits, ask)
    if result.total or result.facets or hits.lookup is None:
        return result
    for text in corrections(ask.text):
        corrected = _result(Hits.of(actor, text, ask.category, ask.filters, ask.among), ask)
        if corrected.total:
            return replace(corrected, corrected=text)
    return result


def _result(hits: Hits, ask: SearchAsk) -> SearchResult:
    page, size = min(max(1, ask.page), LAST_PAGE), max(1, ask.page_size)
    found = _page(hits, ask, size, page)
    facets, columns = facets_from(found.facets, hits.filters, found.total, key_attributes(found.variants))
    last = max(1, -(-found.total // size))
    return SearchResult(found.variants, found.total, facets, columns, min(page, last), size)


class _Page(NamedTuple):
    variants: list[Variant]
    total: int
    facets: str | None


# The one row that is always there carries what is true of all hits; the first of the page shares it.
_STATEMENT = """
{hits},
total AS MATERIALIZED (SELECT count(*) AS number FROM hits),
page AS MATERIALIZED (
    SELECT id, row_number() OVER (ORDER BY {order}) AS place
    FROM (SELECT * FROM {source} AS hits ORDER BY {order} LIMIT %s OFFSET {offset}) AS found)
SELECT total.number, CASE WHEN coalesce(found.place, 1) = 1 THEN ({facets})::text END, {columns}
FROM total LEFT JOIN (page AS found {joins}) ON true
ORDER BY found.place
"""


def _page(hits: Hits, ask: SearchAsk, size: int, page: int) -> _Page:
    with_facets = ask.with_facets and hits.is_narrow
    is_ranked = ask.order is None and ask.sort == "relevance" and hits.lookup is not None
    key = sort_column(ask.sort)
    if with_facets:
        found = hits.judged(key, is_ranked=is_ranked)
    else:
        found = hits.all(key, is_ranked=is_ranked, is_kept=ask.order is not None)
    rows, source, first = ordered(found, ask.order)
    facets = facets_sql(hits.filters) if with_facets else Sql("NULL")
    statement = _STATEMENT.format(
        hits=rows.text,
        order=f"{first}rank DESC, key, id" if is_ranked else f"{first}key, id",
        source=source,
        offset="least(%s, ((SELECT number FROM total) - 1) / %s * %s)" if page > 1 else "0",
        facets=facets.text,
        columns=VARIANT_COLUMNS,
        joins=VARIANT_JOINS,
    )
    skipped = ((page - 1) * size, size, size) if page > 1 else ()
    with connection.cursor() as cursor:
        cursor.execute(statement, [*rows.params, size, *skipped, *facets.params])
        lines = cursor.fetchall()
    total, counted, *_ = lines[0]
    return _Page(variants_from(line[2:] for line in lines) if total else [], total, counted)
