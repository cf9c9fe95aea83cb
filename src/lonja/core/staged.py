"""Many rows that came from outside, held beside the table they are for: compared first, then merged, then taken back.

A `Landing` names a temporary table of this transaction. `compare` fills it: each row is new, changed or the same, and a
changed one remembers what stood there before. The verbs of the room that owns the model call `merge`; `images` says
what must be kept to undo it, and `take_back` does that. It is a fixed number of statements for any number of rows.
"""

# ruff: noqa: S608 - the statements are made of names of models, columns and temporary tables

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from django.db import connection
from django.db.models import Model, UUIDField

from lonja.core.bulk import MANY, forget_plans

RowId = int | UUID
"""The primary key of a row."""


class Change(StrEnum):
    """What a merge does with one row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Landing:
    """Where staged rows land: the attributes that are their key, those that may change, and the temporary table.

    `defaults` are SQL for columns of new rows that neither names. The key's attributes may be null and are then equal.
    What goes is deleted, unless `gone` gives values (SQL by attribute) that say so of a row which stays. `is_open`:
    other writers are not shut out, because the room's own verb locks row by row.
    """

    model: type[Model]
    key: tuple[str, ...]
    values: tuple[str, ...]
    staged: str
    defaults: Mapping[str, str] = field(default_factory=dict)
    gone: Mapping[str, str] = field(default_factory=dict)
    is_open: bool = False

    @property
    def table(self) -> str:
        """The model's table, quoted."""
        return _quote(self.model._meta.db_table)

    @property
    def attributes(self) -> tuple[str, ...]:
        """Key and values."""
        return (*self.key, *self.values)

    def column(self, attribute: str) -> str:
        """The quoted column of an attribute ('variant_id')."""
        return _quote(self._columns[attribute])

    def type_of(self, attribute: str) -> str:
        """The type of its column, as PostgreSQL writes it."""
        field = next(each for each in self.model._meta.concrete_fields if each.attname == attribute)
        return str(field.db_type(connection))

    @property
    def columns(self) -> list[str]:
        """The quoted columns of key and values."""
        return [self.column(attribute) for attribute in self.attributes]

    @property
    def pk(self) -> str:
        """The quoted column of the primary key."""
        return _quote(str(self.model._meta.pk.column))

    @property
    def has_uuids(self) -> bool:
        """Whether its rows have UUIDs as primary keys, else they are numbered."""
        return isinstance(self.model._meta.pk, UUIDField)

    @property
    def _columns(self) -> Mapping[str, str]:
        return {each.attname: each.column or each.attname for each in self.model._meta.concrete_fields}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows a landing holds of each sort."""

    new: int = 0
    changed: int = 0
    same: int = 0
    gone: int = 0


def compare(landing: Landing, rows: str, values: Mapping[str, str], *, gone: str = "") -> None:
    """Fill the landing with `rows` (SQL of a relation `r` with a column `number`), each compared with what is there.

    `values` are SQL of each attribute, over `r` and `there` (the row that exists; all NULL for a new one), and of the
    primary key if `r` knows what a new row's will be, because others of the file refer to it. With `gone`,
    a condition on `there`, rows that it finds and the file does not name are to go. From here to the end of the
    transaction the table is closed to other writers, though not to readers. Raises nothing; of one key there must be
    one row.
    """
    if gone:
        gone = f"({gone}) AND NOT EXISTS (SELECT FROM {landing.staged} s WHERE s.row_id = there.{landing.pk})"
    with connection.cursor() as cursor:
        close(landing)
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{landing.staged}")
        cursor.execute(_compare_sql(landing, rows, values))
        cursor.execute(f"ANALYZE {landing.staged} (what, row_id)")  # the other columns cost, and no plan needs them
        if gone:
            cursor.execute(_gone_sql(landing, gone))


def _compare_sql(landing: Landing, rows: str, values: Mapping[str, str]) -> str:
    new = ", ".join(
        f"({values[name]})::{landing.type_of(name)} AS {landing.column(name)}" for name in landing.attributes
    )
    old = ", ".join(f"there.{landing.column(name)} AS {_old(name)}" for name in landing.values)
    on = " AND ".join(_equal(landing, name, values[name]) for name in landing.key)
    differs = (
        f"({', '.join(_old(n) for n in landing.values)}) IS DISTINCT FROM "
        f"({', '.join(landing.column(n) for n in landing.values)})"
    )
    before = ", ".join(
        f"'{name}', {landing.column(name) if name in landing.key else _old(name)}" for name in landing.attributes
    )
    given = values.get(str(landing.model._meta.pk.attname))
    own_id, given_id = ("own_id", f", {given} AS own_id") if given else (next_id(landing), "")
    return f"""
        CREATE TEMPORARY TABLE {landing.staged} ON COMMIT DROP AS
        SELECT number, what, coalesce(there_id, {own_id}) AS row_id,
               CASE WHEN what = 'changed' THEN jsonb_build_object({before}) END AS before, {", ".join(landing.columns)}
        FROM (
            SELECT *, CASE WHEN there_id IS NULL THEN 'new' WHEN {differs} THEN 'changed' ELSE 'same' END AS what
            FROM (
                SELECT r.number, there.{landing.pk} AS there_id{given_id}, {new}, {old}
                FROM ({rows}) r LEFT JOIN {landing.table} there ON {on}
                OFFSET 0
            ) AS joined
        ) AS compared
    """


def _equal(landing: Landing, name: str, value: str) -> str:
    """A condition that the planner can join by: a plain one wherever the column is never empty."""
    column = f"there.{landing.column(name)}"
    is_nullable = next(each for each in landing.model._meta.concrete_fields if each.attname == name).null
    return f"{column} IS NOT DISTINCT FROM ({value})" if is_nullable else f"{column} = ({value})"


def close(landing: Landing) -> None:
    """Keep other writers out of the table until the end of the transaction, though no reader."""
    if not landing.is_open:
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {landing.table} IN SHARE ROW EXCLUSIVE MODE")


def _gone_sql(landing: Landing, condition: str) -> str:
    there = ", ".join(landing.gone.get(name, f"there.{landing.column(name)}") for name in landing.attributes)
    for name, value in landing.gone.items():
        condition += f" AND there.{landing.column(name)} IS DISTINCT FROM {value}"
    before = ", ".join(f"'{name}', there.{landing.column(name)}" for name in landing.attributes)
    return f"""
        INSERT INTO {landing.staged} (number, what, row_id, before, {", ".join(landing.columns)})
        SELECT 0, 'gone', there.{landing.pk}, jsonb_build_object({before}), {there}
        FROM {landing.table} there WHERE {condition}
    """


def tally(landing: Landing) -> Tally:
    """How many rows are new, changed, the same, gone."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT what, count(*) FROM {landing.staged} GROUP BY what")
        return Tally(**dict(cursor.fetchall()))


def merge(landing: Landing) -> None:
    """Bring the table to what the landing says: remove, change, add. For the verbs of the room that owns the model."""
    sets = ", ".join(f"{landing.column(name)} = s.{landing.column(name)}" for name in landing.values)
    columns = ", ".join(landing.columns)
    extra = "".join(f", {landing.column(name)}" for name in landing.defaults)
    given = "".join(f", {sql}" for sql in landing.defaults.values())
    found = tally(landing)
    forget_plans()
    with connection.cursor() as cursor:
        if found.gone and not landing.gone:
            cursor.execute(
                f"DELETE FROM {landing.table} t USING {landing.staged} s"
                f" WHERE s.what = 'gone' AND t.{landing.pk} = s.row_id"
            )
        if found.changed or (found.gone and landing.gone):
            changed = "s.what IN ('changed', 'gone')" if landing.gone else "s.what = 'changed'"
            cursor.execute(
                f"UPDATE {landing.table} t SET {sets} FROM {landing.staged} s"
                f" WHERE {changed} AND t.{landing.pk} = s.row_id"
            )
        if found.new:
            cursor.execute(
                f"INSERT INTO {landing.table} ({landing.pk}, {columns}{extra})"
                f" SELECT row_id, {columns}{given} FROM {landing.staged} s WHERE what = 'new'"
            )
        if found.new + found.changed + found.gone >= MANY:
            cursor.execute(f"ANALYZE (SKIP_LOCKED) {landing.table}")


def images(landing: Landing) -> str:
    """SQL of what undoing needs: `row_id`, `before` (NULL: it was not there), `after` (a hash; NULL: it is gone)."""
    stays = "true" if landing.gone else "what <> 'gone'"
    return f"""
        SELECT row_id, before, CASE WHEN {stays} THEN {_hash(landing, "s")} END AS after
        FROM {landing.staged} s WHERE what <> 'same'
    """


def _hash(landing: Landing, row: str) -> str:
    return f"hash_record_extended(ROW({', '.join(f'{row}.{column}' for column in landing.columns)}), 0)"


def changed_since(landing: Landing, images: str) -> list[RowId]:
    """Keys of the rows that are no longer as the merge left them; `images` is a table as `images()` gives it.

    Who goes on to take them back closes the table first.
    """
    keys = " AND ".join(
        f"there.{landing.column(name)} IS NOT DISTINCT FROM (i.before ->> '{name}')::{landing.type_of(name)}"
        for name in landing.key
    )
    with connection.cursor() as cursor:
        cursor.execute(f"""
            SELECT i.row_id FROM {images} i LEFT JOIN {landing.table} t ON t.{landing.pk} = i.row_id
            WHERE i.after IS NOT NULL AND (t.{landing.pk} IS NOT NULL OR i.before IS NOT NULL)
              AND {_hash(landing, "t")} IS DISTINCT FROM i.after
            UNION ALL
            SELECT i.row_id FROM {images} i
            WHERE i.after IS NULL AND EXISTS (SELECT FROM {landing.table} there WHERE {keys})
            ORDER BY row_id
        """)
        return [row_id for (row_id,) in cursor.fetchall()]


def take_back(landing: Landing, images: str) -> None:
    """Put back what stood there before: for the verbs of the room that owns the model, after `changed_since`."""
    typed = {name: f"b.{landing.column(name)}" for name in landing.attributes}
    record = ", ".join(f"{landing.column(name)} {landing.type_of(name)}" for name in landing.attributes)
    image = ", ".join(f"'{landing.column(n).strip(chr(34))}', i.before -> '{n}'" for n in landing.attributes)
    before = f"{images} i CROSS JOIN LATERAL jsonb_to_record(jsonb_build_object({image})) AS b({record})"
    sets = ", ".join(f"{landing.column(name)} = {typed[name]}" for name in landing.values)
    defaults = ", ".join(["", *map(landing.column, landing.defaults)])
    given = ", ".join(["", *landing.defaults.values()])
    forget_plans()
    with connection.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM {landing.table} t USING {images} i WHERE i.before IS NULL AND t.{landing.pk} = i.row_id"
        )
        cursor.execute(
            f"UPDATE {landing.table} t SET {sets} FROM {before} WHERE i.after IS NOT NULL AND t.{landing.pk} = i.row_id"
        )
        cursor.execute(
            f"INSERT INTO {landing.table} ({landing.pk}, {', '.join(landing.columns)}{defaults})"
            f" SELECT i.row_id, {', '.join(typed.values())}{given} FROM {before} WHERE i.after IS NULL"
        )


def next_id(landing: Landing) -> str:
    """SQL of the next primary key of a new row."""
    return "gen_random_uuid()" if landing.has_uuids else f"nextval('{_sequence(landing)}')"


def _sequence(landing: Landing) -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_serial_sequence(%s, %s)", [landing.model._meta.db_table, landing.model._meta.pk.column]
        )
        return str(cursor.fetchone()[0])


def _old(name: str) -> str:
    return _quote(f"old_{name}")


def _quote(name: str) -> str:
    return connection.ops.quote_name(name)
