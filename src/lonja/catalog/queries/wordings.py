"""From the words by which people ask for things in a letter to the variants that they may mean, for many at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import connection

from lonja.catalog import rules
from lonja.catalog.models import Variant
from lonja.catalog.queries.hits import sort_column
from lonja.catalog.queries.rows import VARIANT_COLUMNS, VARIANT_JOINS, variants_from
from lonja.catalog.queries.spelling import synonyms_of_words
from lonja.catalog.queries.visibility import shown_words
from lonja.companies.actor import Actor

MOST_TEXTS = 300
"""So many texts are looked up at once; what comes behind them is left to be searched for one by one."""

# What a company's own words name comes first, then names with all the words, then what else has them.
_STATEMENT = """
WITH asked AS MATERIALIZED (
    SELECT text, to_tsquery('spanish', es) AS es, to_tsquery('english', en) AS en, place,
           to_tsquery('spanish', es_name) AS es_name, to_tsquery('english', en_name) AS en_name
    FROM unnest(%s::text[], %s::text[], %s::text[], %s::text[], %s::text[]) WITH ORDINALITY
      AS asked(text, es, en, es_name, en_name, place))
SELECT asked.text, {columns}
FROM asked CROSS JOIN LATERAL (
    SELECT w.variant_id AS id, {key} AS key,
           CASE WHEN own.variant_id IS NOT NULL THEN 2 ELSE (w.es @@ asked.es_name OR w.en @@ asked.en_name)::int END
               AS rank
    FROM (
        SELECT variant_id FROM catalog_variantwords
        WHERE numnode(asked.es) > 0 AND es @@ asked.es OR numnode(asked.en) > 0 AND en @@ asked.en
        UNION
        SELECT variant_id FROM catalog_ownpartnumber
        WHERE numnode(asked.es || asked.en) > 0 AND words @@ ((asked.es || asked.en) && %s::tsquery)) AS hit
    JOIN catalog_variantwords w ON w.variant_id = hit.variant_id
    LEFT JOIN LATERAL (
        SELECT o.variant_id FROM catalog_ownpartnumber o
        WHERE o.variant_id = w.variant_id AND o.words @@ ((asked.es || asked.en) && %s::tsquery) LIMIT 1
    ) AS own ON true
    WHERE {shown}
    ORDER BY rank DESC, key, id LIMIT %s) AS found {joins}
ORDER BY asked.place, found.rank DESC, found.key, found.id
"""


def find_by_words(actor: Actor, texts: Iterable[str], limit: int = 8) -> dict[str, tuple[Variant, ...]]:
    """The variants that have all words of each text, or words that mean the same, the likeliest first.

    Texts that mean nothing are left out. Two queries for any number of texts, of which the first 300 count.
    """
    asked = [text for text in dict.fromkeys(texts) if rules.words(text)][:MOST_TEXTS]
    if not asked:
        return {}
    synonyms = synonyms_of_words(word for text in asked for word in rules.words(text)[: rules.MOST_WORDS])
    shown, mark = shown_words(actor), f"'{rules.company_mark(actor.company.id)}'" if actor.company else "'@nobody'"
    queries = [_queries(text, synonyms) for text in asked]
    statement = _STATEMENT.format(
        columns=VARIANT_COLUMNS, joins=VARIANT_JOINS, key=sort_column("name"), shown=shown.text
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [asked, *map(list, zip(*queries, strict=True)), mark, mark, *shown.params, limit])
        rows = cursor.fetchall()
    found: dict[str, tuple[Variant, ...]] = {}
    for row, variant in zip(rows, variants_from(row[1:] for row in rows), strict=True):
        found[row[0]] = (*found.get(row[0], ()), variant)
    return found


def _queries(text: str, synonyms: rules.Synonyms) -> Sequence[str]:
    """The text as a query in Spanish and in English, anywhere and in names only."""
    es, en = (rules.query_words(text, code, synonyms=synonyms) for code in ("es", "en"))
    return es, en, rules.weighed(es, "A"), rules.weighed(en, "A")
