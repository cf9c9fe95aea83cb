"""What comes nearest to a text that nothing fits as a whole."""

from __future__ import annotations

from django.db import connection

from lonja.catalog import rules
from lonja.catalog.models import Variant
from lonja.catalog.queries.hits import sort_column
from lonja.catalog.queries.rows import VARIANT_COLUMNS, VARIANT_JOINS, variants_from
from lonja.catalog.queries.spelling import corrections
from lonja.catalog.queries.visibility import shown_words
from lonja.companies.actor import Actor

_STATEMENT = """
WITH found AS MATERIALIZED (
    SELECT w.variant_id AS id, {key} AS key, {score} AS score
    FROM catalog_variantwords w
    WHERE (w.es @@ to_tsquery('spanish', %s) OR w.en @@ to_tsquery('english', %s)) AND {shown}
    ORDER BY score DESC, key, id LIMIT %s)
SELECT {columns} FROM found {joins} ORDER BY found.score DESC, found.key, found.id
"""
_HAS = "(w.es @@ (SELECT to_tsquery('spanish', %s)) OR w.en @@ (SELECT to_tsquery('english', %s)))::int * {weight}"


def nearest(actor: Actor, text: str, limit: int = 8) -> list[Variant]:
    """The variants with most of the words of a text, of which a word counts twice what a measure does. Two queries.

    For a text that search finds nothing for; what no word of occurs anywhere gives nothing.
    """
    said = " ".join([text, *corrections(text)[:1]])
    words = list(dict.fromkeys(rules.words(said)))[:8]
    if not words:
        return []
    shown, key = shown_words(actor), sort_column("name")
    pairs = [(rules.spanish(word), word) for word in words]
    statement = _STATEMENT.format(
        key=key,
        score=" + ".join(_HAS.format(weight=2 if rules.may_be_mistyped(word) else 1) for word in words),
        shown=shown.text,
        columns=VARIANT_COLUMNS,
        joins=VARIANT_JOINS,
    )
    scored = [part for pair in pairs for part in pair]
    anywhere = [" | ".join(ways) for ways in zip(*pairs, strict=True)]
    with connection.cursor() as cursor:
        cursor.execute(statement, [*scored, *anywhere, *shown.params, limit])
        return variants_from(cursor.fetchall())
