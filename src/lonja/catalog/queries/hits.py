"""What is asked of the catalog, as FROM and WHERE: the ground of lists, counts and facets."""

from __future__ import annotations

from collections.abc import Mapping

from lonja.catalog.queries.lookup import Lookup, language
from lonja.catalog.queries.visibility import Sql, shown_products
from lonja.catalog.rules import storable
from lonja.companies.actor import Actor

Filters = Mapping[str, tuple[str, ...]]
"""The chosen values by attribute."""

CHOSEN = """
    v.facet_values && ARRAY(
        SELECT f.id FROM catalog_facetvalue f JOIN catalog_attribute a ON a.id = f.attribute_id
        WHERE a.code = %s AND a.is_facet AND f.value = ANY(%s))"""
"""The condition that a variant has one of the values of an attribute."""

_BRANCH = """
    SELECT inside.id FROM catalog_product inside
    JOIN catalog_category leaf ON leaf.id = inside.category_id
    JOIN catalog_category root ON starts_with(leaf.path, root.path)
    WHERE root.code = %s"""


def hits_of(actor: Actor, category: str | None, lookup: Lookup | None, *, ranked: bool = True) -> Sql:
    """FROM and WHERE of the variants `v` that the actor may see and that fit category and text.

    With a text there is also `m.rank`, unless it is not wanted: ranks are dear.
    """
    shown = shown_products(actor)
    found = lookup.matches(ranked=ranked) if lookup else Sql("")
    source = f"({found.text}) AS m JOIN catalog_variant v ON v.id = m.id" if lookup else "catalog_variant v"
    text = f"FROM {source} WHERE v.is_active AND v.product_id IN ({shown.text})"
    params = (*found.params, *shown.params)
    if category is None:
        return Sql(text, params)
    return Sql(f"{text} AND v.product_id IN ({_BRANCH})", (*params, storable(category)))


def narrowed(hits: Sql, filters: Filters) -> Sql:
    """Those of `hits` that have one of the chosen values of every attribute in `filters`."""
    chosen = "".join(f" AND {CHOSEN}" for _code in filters)
    values = [part for code, wanted in filters.items() for part in (code, list(wanted))]
    return Sql(hits.text + chosen, (*hits.params, *values))


def ordered(hits: Sql, *, has_rank: bool, is_filtered: bool) -> Sql:
    """A CTE `hits` of (id, name, sku, sku_key, rank) to be counted and sorted.

    What words and filters find is written down once; a branch or the whole catalog an index counts and sorts.
    """
    keep = "MATERIALIZED" if has_rank or is_filtered else "NOT MATERIALIZED"
    columns = f"v.id, v.sort_{language()} AS name, v.sku, v.sku_key, {'m.rank' if has_rank else '0'} AS rank"
    return Sql(f"WITH hits AS {keep} (SELECT {columns} {hits.text})", hits.params)


def cleaned(filters: Filters) -> Filters:
    """The filters without empty ones, and without what PostgreSQL cannot hold."""
    return {storable(code): tuple(map(storable, values)) for code, values in filters.items() if values}
