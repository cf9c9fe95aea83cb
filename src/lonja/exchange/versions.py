"""How new each row is in its source: an older one than what was taken changes nothing, in whatever order they come.

A row may say its version; the newest of each key is kept, also when the thing itself is gone or was changed by hand.
Imports of one kind queue up before anything is compared, so that two at once cannot pass each other.
"""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from collections.abc import Collection

from django.db import connection

from lonja.exchange.columns import Number, Version
from lonja.exchange.kinds import Kind
from lonja.exchange.models import SourceVersion

JUDGED = "exchange_judged"
STALE = ":stale"
VERSION = Version(name="source_version", titles=())


def mark_stale(kind: Kind, present: Collection[str]) -> None:
    """Mark rows that are older than another of their key, in the same file or in one that was applied before."""
    if VERSION.name not in present:
        return
    key = _key(kind)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {JUDGED} (number, trouble, {VERSION.name})")
        cursor.execute(
            f"""
            UPDATE {JUDGED} AS r SET trouble = '{STALE}'
            FROM (
                SELECT good.number, good.{VERSION.name}, known.version,
                       max(good.{VERSION.name}) OVER (PARTITION BY good.key) AS newest
                FROM (SELECT number, {VERSION.name}, {key} AS key FROM {JUDGED} r
                      WHERE trouble IS NULL AND {VERSION.name} IS NOT NULL) AS good
                LEFT JOIN {_table()} known ON known.kind = %s AND known.key = good.key
            ) AS seen
            WHERE seen.number = r.number AND seen.{VERSION.name} < greatest(seen.newest, seen.version)
            """,
            [kind.code],
        )


def keep_versions(kind: Kind, present: Collection[str]) -> None:
    """Remember the versions of the good rows, also of those that changed nothing."""
    if VERSION.name not in present:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            INSERT INTO {_table()} AS known (kind, key, version)
            SELECT %s, {_key(kind)}, max({VERSION.name}) FROM {JUDGED} r
            WHERE trouble IS NULL AND {VERSION.name} IS NOT NULL GROUP BY 2
            ON CONFLICT (kind, key) DO UPDATE SET version = EXCLUDED.version WHERE EXCLUDED.version > known.version
            """,
            [kind.code],
        )


def _key(kind: Kind) -> str:
    """SQL of a row's key as one value, over `r`; the same for numbers however they are written."""
    numbers = {column.name for column in kind.columns if isinstance(column, Number)}
    parts = (f"coalesce({f'trim_scale(r.{name})' if name in numbers else f'r.{name}'}::text, '')" for name in kind.key)
    return f"md5(concat_ws(E'\\x1f', {', '.join(parts)}))::uuid"


def _table() -> str:
    return connection.ops.quote_name(SourceVersion._meta.db_table)
