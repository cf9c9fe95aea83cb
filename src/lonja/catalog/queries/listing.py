"""The catalog as a sequence that is walked page after page; what comes or goes meanwhile shifts no page.

A page begins after the last variant of the page before, by the values that sort it, and not after so many rows.
"""

# ruff: noqa: S608 - the statement is made of this file's own pieces; values are parameters

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db import connection

from lonja.catalog.models import Variant
from lonja.catalog.queries.hits import LAST_KEY, Filters, Hits, ordered, sort_column
from lonja.catalog.queries.rows import VARIANT_COLUMNS, VARIANT_JOINS, variants_from
from lonja.catalog.queries.search import Sort
from lonja.catalog.queries.spelling import corrections
from lonja.catalog.queries.visibility import Sql, own_column
from lonja.companies.actor import Actor

Place = tuple[float | str | int, ...]
"""Where a variant stands in a sequence: the values that sort it, unique together."""


@dataclass(frozen=True, slots=True)
class ListingAsk:
    """As SearchAsk; `after` is the place of the last variant seen, as a page before has given it."""

    text: str = ""
    category: str | None = None
    filters: Filters = field(default_factory=dict)
    sort: Sort = "relevance"
    order: Sql | None = None
    after: Place | None = None
    limit: int = 24


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of variants, and the place after which the next begins (None: the end).

    They come with product and category, and with what the actor's company itself calls them.
    """

    variants: list[Variant]
    next: Place | None


# What sorts a list, ascending, so that a place is one row of values; the last one makes it unique.
_KEYS: Mapping[str, tuple[str, ...]] = {
    "relevance": ("- found.rank", "found.key", "found.id"),
    "name": ("found.key", "found.id"),
    "sku": ("found.key",),
}


def listing(actor: Actor, ask: ListingAsk) -> Listing:
    """One page of the variants that `actor` may see and that fit `ask`; a text whose words find nothing is corrected.

    Without a text nothing is more relevant than anything else: then 'relevance' sorts by name. As many queries as a
    search takes.
    """
    hits = Hits.of(actor, ask.text, ask.category, ask.filters)
    page = _page(actor, hits, ask)
    for text in corrections(ask.text) if hits.lookup and not page.variants else ():
        page = page if page.variants else _page(actor, Hits.of(actor, text, ask.category, ask.filters), ask)
    return page


def _page(actor: Actor, hits: Hits, ask: ListingAsk) -> Listing:
    is_ranked = ask.order is None and ask.sort == "relevance" and hits.lookup is not None
    keys = _KEYS["relevance" if is_ranked else "sku" if ask.sort == "sku" else "name"]
    column = sort_column("whole_sku" if ask.sort == "sku" else ask.sort)
    fitting = hits.all(column, is_ranked=is_ranked, is_kept=ask.order is not None)
    rows, source, first = ordered(fitting, ask.order)
    keys = (f"coalesce(found.given, {LAST_KEY})", *keys) if first else keys
    after = _after(keys, ask.after)
    order = ", ".join(keys)
    own = own_column(actor)
    statement = f"""
        {rows.text}
        SELECT {order}, {VARIANT_COLUMNS}, {own.text}
        FROM (SELECT * FROM {source} AS found WHERE {after.text} ORDER BY {order} LIMIT %s) AS found {VARIANT_JOINS}
        ORDER BY {order}"""
    with connection.cursor() as cursor:
        cursor.execute(statement, [*rows.params, *own.params, *after.params, ask.limit + 1])
        found = cursor.fetchall()
    kept = found[: ask.limit]
    variants = variants_from(row[len(keys) :] for row in kept)
    return Listing(variants, kept[-1][: len(keys)] if len(found) > ask.limit else None)


def _after(keys: Sequence[str], place: Place | None) -> Sql:
    """The condition for what comes after a place. Raises ValueError for a place of another kind of list."""
    if place is None:
        return Sql("true")
    if len(place) != len(keys):
        raise ValueError(f"a place of {len(keys)} values was expected, not {place!r}")
    return Sql(f"({', '.join(keys)}) > ({', '.join(['%s'] * len(keys))})", place)
