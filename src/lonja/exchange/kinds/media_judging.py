"""Whose file a row is, which file it means, and under which code it is kept: what only the catalog can tell."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from django.db import connection

from lonja.catalog.models import PICTURES
from lonja.exchange.faults import Fault
from lonja.exchange.kinds.kind import ROWS, Present

JUDGED = "exchange_judged"
MEDIA = "exchange_media"
"""The temporary table of rows with their product, file and code."""

FOUND = f"(SELECT * FROM {MEDIA} WHERE number IN (SELECT number FROM {ROWS}))"
"""SQL of those that are not rejected."""

_SAID = {
    "product": "text", "sku": "text", "kind": "text", "language": "text", "name_es": "text", "name_en": "text",
    "position": "numeric", "code": "text", "file_hash": "text", "media_type": "text", "size": "numeric",
    "stored_name": "text",
}  # fmt: skip
_BY_SKU = "(SELECT product_id FROM catalog_variant WHERE sku = r.{0})"
_BY_CODE = "(SELECT id FROM catalog_product WHERE code = lower(r.{0}))"


def judge(present: Present) -> None:
    """Find product, file and code of each row, and reject those that have none, or that two rows would keep."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{MEDIA}")
        cursor.execute(_begin(present))
        for statement in (*_OWNERS, *_FILES, *_CODES):
            cursor.execute(statement)
        cursor.execute(_REPEATED)


def _begin(present: Present) -> str:
    """SQL that makes the table: what each row says, and the product of which it says it."""
    said = ", ".join(f"{f'r.{name}' if name in present else 'NULL'}::{kind} AS {name}" for name, kind in _SAID.items())
    ways = [
        *([_BY_CODE.format("product"), _BY_SKU.format("product")] if "product" in present else []),
        *([_BY_SKU.format("sku"), _BY_CODE.format("sku")] if "sku" in present else []),
    ]
    guess = "CASE WHEN r.guess IS NULL THEN '' ELSE split_part(r.guess, ',', {}) END AS {}"
    guesses = ", ".join(
        guess.format(place, name) for place, name in enumerate(("guessed_kind", "guessed_language", "slug"), start=1)
    )
    return (
        f"CREATE TEMPORARY TABLE {MEDIA} ON COMMIT DROP AS SELECT r.number, r.file, r.file LIKE 'https:%' AS is_link,"
        f" {said}, {guesses}, coalesce({', '.join([*ways, 'NULL::bigint'])}) AS product_id"
        f" FROM {JUDGED} r WHERE r.trouble IS NULL"
    )


def _reject(trouble: str, condition: str) -> str:
    """SQL that rejects rows by a condition on `m`; `trouble` is SQL."""
    return f"UPDATE {JUDGED} AS j SET trouble = {trouble} FROM {MEDIA} m WHERE m.number = j.number AND ({condition})"


_FORGET = f"DELETE FROM {MEDIA} m USING {JUDGED} j WHERE j.number = m.number AND j.trouble IS NOT NULL"
_OWNERS = (
    _reject(
        f"CASE WHEN m.product IS NOT NULL THEN 'product:{Fault.UNKNOWN}'"
        f" WHEN m.sku IS NOT NULL THEN 'sku:{Fault.UNKNOWN}' ELSE 'product:{Fault.EMPTY}' END",
        "m.product_id IS NULL",
    ),
    _FORGET,
)
_TAKE = "SET file_hash = f.file_hash, media_type = f.media_type, size = f.size, stored_name = f.file_name"
_FILES = (
    # A file that did not come with the list is one that is kept already: the product's own first, then any other.
    f"UPDATE {MEDIA} m {_TAKE} FROM (SELECT DISTINCT ON (n.number) n.number, d.* FROM {MEDIA} n"
    " JOIN catalog_document d ON d.product_id = n.product_id AND d.file_name = n.file AND d.file_hash <> ''"
    " WHERE n.file_hash IS NULL AND NOT n.is_link"
    " ORDER BY n.number, d.code IS DISTINCT FROM n.code, d.id DESC) AS f WHERE f.number = m.number",
    f"UPDATE {MEDIA} m {_TAKE} FROM (SELECT DISTINCT ON (file_name) * FROM ("
    " SELECT file_name, file_hash, media_type, size, 0 AS place, id FROM catalog_loosefile"
    " UNION ALL SELECT file_name, file_hash, media_type, size, 1, id FROM catalog_document WHERE file_hash <> ''"
    f" ) AS kept WHERE file_name IN (SELECT file FROM {MEDIA} WHERE file_hash IS NULL AND NOT is_link)"
    " ORDER BY file_name, place, id DESC) AS f"
    " WHERE f.file_name = m.file AND m.file_hash IS NULL AND NOT m.is_link",
    _reject(f"'file:{Fault.FILE_MISSING}'", "m.file_hash IS NULL AND NOT m.is_link"),
    _reject(
        f"'kind:{Fault.NOT_AN_IMAGE}'",
        f"coalesce(m.kind, m.guessed_kind) IN ({', '.join(f'{each.value!r}' for each in PICTURES)})"
        " AND NOT coalesce(m.media_type LIKE 'image/%', false)",
    ),
    _FORGET,
)
_CODES = (
    # What a product has already, by content, stays the document that it is.
    f"UPDATE {MEDIA} m SET code = f.code FROM (SELECT DISTINCT ON (n.number) n.number, d.code FROM {MEDIA} n"
    " JOIN catalog_document d ON d.product_id = n.product_id"
    " AND CASE WHEN n.is_link THEN d.link = n.file ELSE d.file_hash = n.file_hash END"
    " WHERE n.code IS NULL ORDER BY n.number, d.code <> n.slug, d.id) AS f WHERE f.number = m.number",
    f"UPDATE {MEDIA} m SET code = f.code FROM (SELECT number, first_value(slug) OVER ("
    " PARTITION BY product_id, CASE WHEN is_link THEN file ELSE file_hash END ORDER BY number) AS code"
    f" FROM {MEDIA} WHERE code IS NULL) AS f WHERE f.number = m.number",
)
_REPEATED = f"""
    UPDATE {JUDGED} AS j
    SET trouble = CASE WHEN differ THEN ':{Fault.REPEATED_KEY}' WHEN j.number > first THEN ':repeated' END
    FROM (
        SELECT number, min(number) OVER document AS first, count(*) OVER document AS many,
               min(said) OVER document <> max(said) OVER document AS differ
        FROM (
            SELECT number, product_id, code, ROW(
                CASE WHEN is_link THEN file ELSE file_hash END, kind, language, name_es, name_en, position
            )::text AS said FROM {MEDIA}
        ) AS rows
        WINDOW document AS (PARTITION BY product_id, code)
    ) AS seen
    WHERE seen.number = j.number AND seen.many > 1
"""
