"""Writing many rows at once through COPY: new ones straight, others staged and merged by one statement."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Model

MANY = 1_000
"""Rows from which on PostgreSQL is told of what came, or it would plan what follows for the table as it was."""


class Merged(NamedTuple):
    """How many rows a merge inserted and changed; rows that were equal already are in neither."""

    inserted: int
    updated: int


def insert(model: type[Model], objects: Iterable[Model]) -> None:
    """Insert new objects as they stand, in one COPY: what `bulk_create` does, without asking each field of each row.

    For tables without JSON columns and values set on saving (`auto_now`); every attribute holds a plain value.
    """
    fields = model._meta.concrete_fields
    names = operator.attrgetter(*(field.attname for field in fields))
    columns = ", ".join(_quote(field.column or field.attname) for field in fields)
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {_quote(model._meta.db_table)} ({columns}) FROM STDIN") as copy,
    ):
        for each in objects:
            copy.write_row(names(each))


def merge(
    model: type[Model],
    fields: Sequence[str],
    rows: Iterable[Sequence[Any]],
    key: Sequence[str],
    defaults: Mapping[str, str] | None = None,
) -> Merged:
    """Insert the rows, or update those whose `key` exists, and leave equal ones untouched (also by triggers).

    `fields` and `key` are attribute names of the model ('variant_id'), `key` those of a unique constraint.
    Values go as PostgreSQL reads them, JSON as text. `defaults` are texts for columns of new rows that `fields`
    does not name. Of several rows with one key the last counts. Must run inside a transaction: the staging
    table lasts until its end.
    """
    places = [fields.index(name) for name in key]
    unique = {tuple(row[place] for place in places): row for row in rows}
    if not unique:
        return Merged(0, 0)
    table = _quote(model._meta.db_table)
    columns = _columns(model, fields)
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS staged_rows")
        cursor.execute(
            f"CREATE TEMP TABLE staged_rows ON COMMIT DROP AS SELECT {', '.join(columns)} FROM {table} WITH NO DATA"  # noqa: S608
        )
        with cursor.copy(f"COPY staged_rows ({', '.join(columns)}) FROM STDIN") as copy:
            for row in unique.values():
                copy.write_row(row)
        if len(unique) > MANY:
            forget_plans()
        merge_sql = _merge_sql(table, columns, _columns(model, key), _columns(model, defaults or {}))
        cursor.execute(merge_sql, list((defaults or {}).values()))
        inserted = [row[0] for row in cursor.fetchall()]
        if len(inserted) >= MANY:
            cursor.execute(f"ANALYZE (SKIP_LOCKED) {table}")
    return Merged(sum(inserted), len(inserted) - sum(inserted))


def forget_plans() -> None:
    """Have the statements of triggers planned anew for the rows that come.

    A session keeps their first plan: made for one row, it compares each of many with each other one, for minutes.
    """
    with connection.cursor() as cursor:
        cursor.execute("DISCARD PLANS")


def _merge_sql(table: str, columns: Sequence[str], key: Sequence[str], defaults: Sequence[str]) -> str:
    kept = [column for column in columns if column not in key]
    names = ", ".join(columns)
    there = ", ".join(f"there.{column}" for column in kept)
    new = ", ".join(f"EXCLUDED.{column}" for column in kept)
    sets = ", ".join(f"{column} = EXCLUDED.{column}" for column in kept)
    return (
        f"INSERT INTO {table} AS there ({', '.join([*columns, *defaults])}) "  # noqa: S608
        f"SELECT {', '.join([names, *('%s' for _ in defaults)])} FROM staged_rows "
        f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {sets} WHERE ({there}) IS DISTINCT FROM ({new}) "
        "RETURNING (there.xmax = 0)"
    )


def _columns(model: type[Model], fields: Iterable[str]) -> list[str]:
    by_name = {field.attname: field.column for field in model._meta.concrete_fields}
    return [_quote(by_name[name] or name) for name in fields]


def _quote(name: str) -> str:
    return connection.ops.quote_name(name)
