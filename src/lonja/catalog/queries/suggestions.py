"""The first finds while somebody types."""

from __future__ import annotations

from django.db import connection

from lonja.catalog.models import Variant
from lonja.catalog.queries.hits import sort_column
from lonja.catalog.queries.lookup import LAST_SIGN, NAME_BEGINS, Lookup
from lonja.catalog.queries.rows import VARIANT_COLUMNS, VARIANT_JOINS, variants_from
from lonja.catalog.queries.spelling import corrections
from lonja.catalog.queries.visibility import own_column, shown_words
from lonja.catalog.rules import sort_key
from lonja.companies.actor import Actor

# What an index gives in its order comes first; words, of which a few letters may find a third of the catalog, are only
# looked for where that is too little.
_STATEMENT = """
WITH {codes},
first AS MATERIALIZED (
    SELECT w.variant_id AS id, {key} AS key, codes.rank
    FROM codes JOIN catalog_variantwords w ON w.variant_id = codes.id WHERE {shown}
    UNION ALL
    (SELECT w.variant_id, {key}, {begins}
     FROM catalog_variantwords w
     WHERE {key} >= %s AND {key} < %s AND {shown} AND w.variant_id NOT IN (SELECT id FROM codes)
     ORDER BY {key}, w.variant_id LIMIT %s)),
hits AS (
    SELECT * FROM first
    UNION ALL
    SELECT w.variant_id, {key}, {rank}
    FROM catalog_variantwords w
    WHERE (SELECT count(*) FROM first) < %s AND {words} AND {shown} AND w.variant_id NOT IN (SELECT id FROM first))
SELECT {columns}, {own}
FROM (SELECT * FROM hits ORDER BY rank DESC, key, id LIMIT %s) AS found {joins}
ORDER BY found.rank DESC, found.key, found.id
"""


def suggest(actor: Actor, text: str, limit: int = 8) -> list[Variant]:
    """The best matches while somebody types: by code, then names that begin so, then by words.

    They come with what the company itself calls them.

    The last word counts as a beginning, and slips are mended. Two queries; more only where they find nothing.
    """
    found = _suggested(actor, text, limit)
    for other in corrections(text) if not found else ():
        found = found or _suggested(actor, other, limit)
    return found


def _suggested(actor: Actor, text: str, limit: int) -> list[Variant]:
    lookup = Lookup.of(actor, text, is_typing=True)
    if lookup is None:
        return []
    codes, rank, words, shown = lookup.codes(), lookup.rank_of_words(), lookup.has_words(), shown_words(actor)
    own = own_column(actor)
    statement = _STATEMENT.format(
        codes=codes.text,
        key=sort_column("name"),
        begins=NAME_BEGINS,
        rank=rank.text,
        words=words.text,
        shown=shown.text,
        columns=VARIANT_COLUMNS,
        own=own.text,
        joins=VARIANT_JOINS,
    )
    name = sort_key(lookup.text)
    bounds = (name, name + LAST_SIGN if name else "")
    first = (*codes.params, *shown.params, *bounds, *shown.params, limit)
    with connection.cursor() as cursor:
        cursor.execute(statement, [*first, *rank.params, limit, *words.params, *shown.params, *own.params, limit])
        return variants_from(cursor.fetchall())
