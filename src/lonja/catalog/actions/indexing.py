"""Filling what search, sorting and facets need, for any number of variants in four statements."""

# ruff: noqa: S608 - the statements are made of this file's own pieces; values are parameters

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection, transaction

from lonja.catalog.rules import SHORTEST_TYPO, sort_sql, spanish_sql, trigrams_sql, words_sql
from lonja.core.bulk import MANY
from lonja.core.codes import normalize_code
from lonja.core.texts import plain_tag

_CONFIGS = {"es": "spanish", "en": "english"}


def index_variants(variant_ids: Iterable[int] | None = None) -> int:
    """Compute the keys, words and facet values of these variants (of all without ids).

    Returns how many had changed. Words that are new come into the lexicon; indexing all writes it anew.
    Call it after texts, attributes or categories changed; the `save_` actions do.
    """
    ids = None if variant_ids is None else list(variant_ids)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_CODES, {"ids": ids})
        keys = {variant_id: normalize_code(sku) for variant_id, sku in cursor.fetchall()}
        cursor.execute(_NUMBER_VALUES, {"ids": ids})
        cursor.execute(_INDEX, {"ids": ids, "numbers": list(keys), "keys": list(keys.values())})
        ((changed,),) = cursor.fetchall()
        cursor.execute(_WORDS_FOUND, {"ids": ids})
        if changed >= MANY:
            cursor.execute("ANALYZE (SKIP_LOCKED) catalog_variantwords, catalog_lexiconword")
    return int(changed)


def _text(names: str, language: str) -> str:
    """SQL of a text in one language, or in the other one where it is missing."""
    other = "en" if language == "es" else "es"
    return f"coalesce(nullif({names} ->> '{language}', ''), {names} ->> '{other}', '')"


def _said(names: str, language: str) -> str:
    """SQL of all that is said in a language: its technical text, or the other language's, and its plain one."""
    return f"concat_ws(' ', {_text(names, language)}, {names} ->> '{plain_tag(language)}')"


def _words(expression: str, language: str) -> str:
    return spanish_sql(expression) if language == "es" else words_sql(expression)


def _vector(expression: str, language: str, weight: str) -> str:
    return f"setweight(to_tsvector('{_CONFIGS[language]}', {_words(expression, language)}), '{weight}')"


def _branches(language: str) -> str:
    above = (
        f"(SELECT string_agg({_said('up.names', language)}, ' ' ORDER BY up.path) FROM catalog_category up"
        " WHERE starts_with(c.path, up.path))"
    )
    return f"{_vector(above, language, 'C')} AS {language}"


def _products(language: str) -> str:
    name = f"concat_ws(' ', {_said('p.names', language)}, p.brand)"
    return (
        f"{_vector(name, language, 'B')} || {_vector(_said('p.descriptions', language), language, 'D')}"
        f" || b.{language} AS {language}"
    )


def _meaning(language: str) -> str:
    """SQL of an attribute and its value as people say them ('Length 40 mm'); a plain yes is the attribute's name."""
    name, choice = _text("a.names", language), _text("a.choice_names -> pair.value", language)
    return (
        f"CASE WHEN a.kind = 'boolean' THEN CASE pair.value WHEN 'true' THEN {name} END"
        f" ELSE concat_ws(' ', {name}, coalesce(nullif({choice}, ''), pair.value), a.unit) END"
    )


def _variant(language: str) -> str:
    name = f"concat_ws(' ', {_said('v.names', language)}, v.sku)"
    features = f"to_tsvector('{_CONFIGS[language]}', coalesce(f.{language}, ''))"
    return (
        f"{_vector(name, language, 'A')} || setweight({features}, 'C') || p.{language} AS {language},"
        f" left({sort_sql(_text('v.names', language))}, 255) AS sort_{language}"
    )


_CODES = "SELECT id, sku FROM catalog_variant WHERE %(ids)s::bigint[] IS NULL OR id = ANY(%(ids)s)"

# Longer texts are no values to choose from.
_NUMBER_VALUES = """
INSERT INTO catalog_facetvalue (attribute_id, value)
SELECT DISTINCT a.id, pair.value
FROM catalog_variant v
CROSS JOIN jsonb_each_text(v.attributes) AS pair
JOIN catalog_attribute a ON a.code = pair.key AND a.is_facet
WHERE (%(ids)s::bigint[] IS NULL OR v.id = ANY(%(ids)s)) AND length(pair.value) BETWEEN 1 AND 200
ORDER BY a.id, pair.value
ON CONFLICT DO NOTHING
"""


def _both(texts: str) -> str:
    told = (f"{texts} ->> '{tag}'" for code in _CONFIGS for tag in (code, plain_tag(code)))
    return f"concat_ws(' ', {', '.join(told)})"


# With all indexed, words that no text holds any more leave the lexicon, and the numbers are those of all.
_WORDS_FOUND = f"""
WITH wanted AS MATERIALIZED (
    SELECT * FROM catalog_variant WHERE %(ids)s::bigint[] IS NULL OR id = ANY(%(ids)s)),
texts AS (
    SELECT {_both("names")} AS text FROM wanted
    UNION ALL
    SELECT concat_ws(' ', {_both("names")}, brand, {_both("descriptions")})
    FROM catalog_product WHERE id IN (SELECT product_id FROM wanted)
    UNION ALL
    SELECT {_both("names")} FROM catalog_category
    UNION ALL
    SELECT concat_ws(' ', {_both("names")}, jsonb_path_query_array(choice_names, '$.*.*')) FROM catalog_attribute),
found AS MATERIALIZED (
    SELECT word, count(*) AS number
    FROM texts, LATERAL (SELECT DISTINCT unnest(string_to_array({words_sql("text")}, ' ')) AS word) AS each
    WHERE length(word) >= {SHORTEST_TYPO} AND word !~ '[0-9]'
    GROUP BY word),
gone AS (
    DELETE FROM catalog_lexiconword
    WHERE %(ids)s::bigint[] IS NULL AND word NOT IN (SELECT word FROM found))
INSERT INTO catalog_lexiconword AS there (word, trigrams, number)
SELECT word, {trigrams_sql("word")}, number FROM found ORDER BY word
ON CONFLICT (word) DO UPDATE SET number = EXCLUDED.number
WHERE %(ids)s::bigint[] IS NULL AND there.number <> EXCLUDED.number
"""

# Categories, products and the values of attributes are prepared once each, however many variants have them.
_INDEX = f"""
WITH wanted AS MATERIALIZED (
    SELECT * FROM catalog_variant WHERE %(ids)s::bigint[] IS NULL OR id = ANY(%(ids)s)),
branches AS MATERIALIZED (SELECT c.id, {_branches("es")}, {_branches("en")} FROM catalog_category c),
products AS MATERIALIZED (
    SELECT p.id, {_products("es")}, {_products("en")}
    FROM catalog_product p JOIN branches b ON b.id = p.category_id
    WHERE p.id IN (SELECT product_id FROM wanted)),
pairs AS MATERIALIZED (SELECT v.id, pair.key, pair.value FROM wanted v, jsonb_each_text(v.attributes) AS pair),
meanings AS MATERIALIZED (
    SELECT pair.key, pair.value, {_words(_meaning("es"), "es")} AS es, {_words(_meaning("en"), "en")} AS en,
           CASE WHEN a.is_facet THEN facet.id END AS facet_id
    FROM (SELECT DISTINCT key, value FROM pairs) AS pair
    JOIN catalog_attribute a ON a.code = pair.key
    LEFT JOIN catalog_facetvalue facet ON facet.attribute_id = a.id AND facet.value = pair.value),
features AS MATERIALIZED (
    SELECT pairs.id, string_agg(es, ' ' ORDER BY key) AS es, string_agg(en, ' ' ORDER BY key) AS en,
           array_remove(array_agg(facet_id ORDER BY facet_id), NULL) AS facet_values
    FROM pairs JOIN meanings USING (key, value) GROUP BY pairs.id),
indexed AS MATERIALIZED (
    SELECT v.id, left(codes.key, 64) AS sku_key, {_variant("es")}, {_variant("en")},
           coalesce(f.facet_values, '{{}}') AS facet_values
    FROM wanted v
    JOIN products p ON p.id = v.product_id
    LEFT JOIN features f ON f.id = v.id
    JOIN unnest(%(numbers)s::bigint[], %(keys)s::text[]) AS codes(id, key) ON codes.id = v.id),
recoded AS (
    UPDATE catalog_variant v SET sku_key = i.sku_key
    FROM indexed i WHERE v.id = i.id AND v.sku_key <> i.sku_key
    RETURNING v.id),
reworded AS (
    UPDATE catalog_variantwords w
    SET es = i.es, en = i.en, sort_es = i.sort_es, sort_en = i.sort_en, facet_values = i.facet_values
    FROM indexed i
    WHERE w.variant_id = i.id AND (w.es, w.en, w.sort_es, w.sort_en, w.facet_values)
                                  IS DISTINCT FROM (i.es, i.en, i.sort_es, i.sort_en, i.facet_values)
    RETURNING w.variant_id)
SELECT count(*) FROM (SELECT id FROM recoded UNION SELECT variant_id FROM reworded) AS changed
"""
