"""The catalog as a sequence that is walked page after page; what comes or goes meanwhile shifts no page.

A page begins after the last variant of the page before, by the values that sort it, and not after so many rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db import connection

from lonja.catalog.models import Variant
from lonja.catalog.queries.lookup import Lookup, language
from lonja.catalog.queries.search import VARIANT_COLUMNS, Sort, hits_of, narrowed, variant_from
from lonja.catalog.queries.visibility import Sql
from lonja.catalog.rules import storable
from lonja.companies.actor import Actor

Place = tuple[float | str | int, ...]
"""Where a variant stands in a sequence: the values that sort it, unique together."""


@dataclass(frozen=True, slots=True)
class ListingAsk:
    """As SearchAsk; `after` is the place of the last variant seen, as a page before has given it."""

    text: str = ""
    category: str | None = None
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: Sort = "relevance"
    after: Place | None = None
    limit: int = 24


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of variants (with product and category), and the place after which the next begins (None: the end)."""

    variants: list[Variant]
    next: Place | None


_LISTING = """
SELECT {keys}, {columns}
FROM (SELECT v.*, {rank} AS rank {hits}) v
JOIN catalog_product p ON p.id = v.product_id
JOIN catalog_category c ON c.id = p.category_id
WHERE {after}
ORDER BY {keys}
LIMIT %s
"""

# What sorts a list, ascending, so that a place is one row of values; the last one makes it unique.
_KEYS: Mapping[str, tuple[str, ...]] = {
    "relevance": ("- v.rank", "v.sort_{language}", "v.id"),
    "name": ("v.sort_{language}", "v.id"),
    "sku": ("v.sku",),
}


def listing(actor: Actor, ask: ListingAsk) -> Listing:
    """One page of the variants that `actor` may see and that fit `ask`; one query.

    Without a text nothing is more relevant than anything else: then 'relevance' sorts by name.
    """
    lookup = Lookup.of(ask.text)
    sort = "name" if ask.sort == "relevance" and lookup is None else ask.sort
    filters = {storable(code): tuple(map(storable, values)) for code, values in ask.filters.items() if values}
    hits = narrowed(hits_of(actor, ask.category, lookup), filters)
    rank = lookup.rank() if lookup and sort == "relevance" else Sql("0")
    keys = [key.format(language=language()) for key in _KEYS[sort]]
    after = _after(keys, ask.after)
    statement = _LISTING.format(
        keys=", ".join(keys), columns=VARIANT_COLUMNS, rank=rank.text, hits=hits.text, after=after.text
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [*rank.params, *hits.params, *after.params, ask.limit + 1])
        rows = cursor.fetchall()
    kept = rows[: ask.limit]
    variants = [variant_from(row[len(keys) - 1 :]) for row in kept]
    return Listing(variants, kept[-1][: len(keys)] if len(rows) > ask.limit else None)


def _after(keys: Sequence[str], place: Place | None) -> Sql:
    """The condition for what comes after a place. Raises ValueError for a place of another kind of list."""
    if place is None:
        return Sql("true")
    if len(place) != len(keys):
        raise ValueError(f"a place of {len(keys)} values was expected, not {place!r}")
    return Sql(f"({', '.join(keys)}) > ({', '.join(['%s'] * len(keys))})", place)
