"""What is asked of the catalog, as SELECT of narrow rows: the ground of lists, counts and facets."""

# ruff: noqa: S608 - the statements are made of this file's own pieces; values are parameters

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lonja.catalog.queries.lookup import Lookup, language
from lonja.catalog.queries.visibility import Sql, shown_words
from lonja.catalog.rules import storable
from lonja.companies.actor import Actor

Filters = Mapping[str, tuple[str, ...]]
"""The chosen values by attribute."""

_CHOSEN = """
    w.facet_values && ARRAY(
        SELECT f.id FROM catalog_facetvalue f JOIN catalog_attribute a ON a.id = f.attribute_id
        WHERE a.code = %s AND a.is_facet AND f.value = ANY(%s))"""

_IN_BRANCH = """
    w.category_id IN (
        SELECT leaf.id FROM catalog_category leaf
        JOIN catalog_category root ON starts_with(leaf.path, root.path)
        WHERE root.code = %s)"""

MISS = 10_000
"""Weighs more than the place of any filter, so that a sum tells one miss from two."""

LAST_KEY = 2**63 - 1
"""The place in an order from above of what that says nothing of."""

_SKU = "JOIN catalog_variant v ON v.id = w.variant_id"
_AMONG = "JOIN unnest(%s::bigint[]) WITH ORDINALITY AS among(id, place) ON among.id = w.variant_id"


@dataclass(frozen=True, slots=True)
class Hits:
    """The variants that an actor may see and that fit a text, the branch of a category and filters."""

    actor: Actor
    lookup: Lookup | None
    category: str | None
    filters: Filters
    among: Sequence[int] | None = None

    @classmethod
    def of(
        cls, actor: Actor, text: str, category: str | None, filters: Filters, among: Sequence[int] | None = None
    ) -> Hits:
        """What was asked, without empty filters and without what PostgreSQL cannot hold."""
        cleaned = {storable(code): tuple(map(storable, values)) for code, values in filters.items() if values}
        return cls(actor, Lookup.of(actor, text), None if category is None else storable(category), cleaned, among)

    @property
    def is_narrow(self) -> bool:
        """Whether anything was asked for, and not the whole catalog."""
        return any((self.lookup, self.category is not None, self.filters, self.among is not None))

    def all(self, key: str, *, is_ranked: bool, is_kept: bool = False) -> Sql:
        """CTEs up to `hits` (id, key, rank): what fits all that was asked.

        What words and filters find is written down once; a branch or the whole catalog an index counts and sorts,
        unless it is to be kept for more.
        """
        keep = "MATERIALIZED" if self.lookup or self.filters or is_kept else "NOT MATERIALIZED"
        rows = self._rows(Sql(f"w.variant_id AS id, {key} AS key"), _all_chosen(self.filters), is_ranked)
        return self._with(f"hits AS {keep}", rows)

    def judged(self, key: str, *, is_ranked: bool) -> Sql:
        """CTEs up to `hits` (id, key, facet_values, rank), with filters by way of `judged`, for facets.

        Judged is what fits all but at most one attribute's filter; its `missed` is 0 for a hit, else MISS and the place
        of that filter.
        """
        columns = f"w.variant_id AS id, {key} AS key, w.facet_values"
        if not self.filters:
            return self._with("hits AS MATERIALIZED", self._rows(Sql(columns), Sql(""), is_ranked))
        missed = _missed(self.filters)
        rows = self._rows(Sql(f"{columns}, {missed.text} AS missed", missed.params), Sql(""), is_ranked)
        # OFFSET 0: or PostgreSQL would judge once for the condition and once more for the result.
        few = Sql(f"SELECT * FROM ({rows.text} OFFSET 0) AS each WHERE missed < {2 * MISS}", rows.params)
        return self._with("judged AS MATERIALIZED", few, ", hits AS (SELECT * FROM judged WHERE missed = 0)")

    def _with(self, name: str, rows: Sql, then: str = "") -> Sql:
        codes = self.lookup.codes() if self.lookup else Sql("")
        comma = "," if self.lookup else ""
        return Sql(f"WITH {codes.text}{comma} {name} ({rows.text}){then}", (*codes.params, *rows.params))

    def _rows(self, columns: Sql, chosen: Sql, is_ranked: bool) -> Sql:
        """SELECT of these columns and the rank; what a code finds, words need not find again."""
        shown = shown_words(self.actor)
        branch = Sql("") if self.category is None else Sql(f" AND {_IN_BRANCH}", (self.category,))
        where = Sql(f"{shown.text}{branch.text}{chosen.text}", (*shown.params, *branch.params, *chosen.params))
        sku = _SKU if " v." in columns.text else ""
        among = Sql("") if self.among is None else Sql(_AMONG, (list(self.among),))
        source = f"FROM catalog_variantwords w {sku} {among.text}"
        if self.lookup is None:
            text = f"SELECT {columns.text}, 0 AS rank {source} WHERE {where.text}"
            return Sql(text, (*columns.params, *among.params, *where.params))
        rank = self.lookup.rank_of_words() if is_ranked else Sql("0")
        words = self.lookup.has_words()
        by_words = (*columns.params, *rank.params, *among.params, *words.params, *where.params)
        return Sql(
            f"SELECT {columns.text}, {rank.text} AS rank {source}"
            f" WHERE {words.text} AND w.variant_id NOT IN (SELECT id FROM codes) AND {where.text}"
            f" UNION ALL SELECT {columns.text}, codes.rank {source} JOIN codes ON codes.id = w.variant_id"
            f" WHERE {where.text}",
            (*by_words, *columns.params, *among.params, *where.params),
        )


def ordered(rows: Sql, order: Sql | None) -> tuple[Sql, str, str]:
    """The CTEs `rows`, what to read in place of `hits`, and by what to sort it before all else.

    `order` is a SELECT of (variant_id, key: bigint), smallest first, for variants whose ids stand in `hits`; those that
    it leaves out come last.
    """
    if order is None:
        return rows, "hits", ""
    ctes = Sql(f"{rows.text}, given AS MATERIALIZED ({order.text})", rows.params + order.params)
    return ctes, "(SELECT hits.*, given.key AS given FROM hits LEFT JOIN given ON variant_id = id)", "given, "


def sort_column(sort: str) -> str:
    """The column of `w`, or of the variant `v`, whose values stand in the order of a list."""
    columns = {"sku": 'v.sku_key COLLATE "C"', "whole_sku": "v.sku", "among": "among.place"}
    return columns.get(sort, f"w.sort_{language()}")


def _all_chosen(filters: Filters) -> Sql:
    """The condition of having one of the chosen values of every attribute."""
    params = tuple(part for code, values in filters.items() for part in (code, list(values)))
    return Sql(f" AND {_CHOSEN}" * len(filters), params)


def _missed(filters: Filters) -> Sql:
    """0 where it has one of the chosen values of every attribute; else MISS and its place for each that it has not.

    A number, because it is made for every variant that words find: several times as quick as a list of codes.
    """
    misses = [f"CASE WHEN {_CHOSEN} THEN 0 ELSE {MISS + place} END" for place, _code in enumerate(filters)]
    return Sql(" + ".join(misses), _all_chosen(filters).params)
