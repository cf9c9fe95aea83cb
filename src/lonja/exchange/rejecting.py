"""Rows that are not taken: kept with their place, reason and, where there is one, what was probably meant."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

import json
from typing import NamedTuple

from django.db import connection

from lonja.exchange.columns import Code, table_of
from lonja.exchange.faults import Fault
from lonja.exchange.kinds import Kind
from lonja.exchange.models import Import, RejectedRow
from lonja.exchange.reading import Table
from lonja.exchange.staging import TEXTS
from lonja.exchange.versions import JUDGED, STALE


class Rejected(NamedTuple):
    """How many rows were rejected, and the number of the first."""

    number: int
    first_row: int


def keep_rejected(record: Import, table: Table, kind: Kind) -> Rejected:
    """Write the rejected rows of the staged file with their cells, and suggest codes for unknown ones."""
    home = connection.ops.quote_name(RejectedRow._meta.db_table)
    value = " ".join(f"WHEN '{found.column.name}' THEN t.c{place}" for place, found in enumerate(table.found))
    with connection.cursor() as cursor:
        cursor.execute(f"""
            INSERT INTO {home} (of_import_id, number, "column", fault, value, hint, cells)
            SELECT {record.pk}, t.number, split_part(j.trouble, ':', 1), split_part(j.trouble, ':', 2),
                   coalesce(ltrim(CASE split_part(j.trouble, ':', 1) {value} END, E'\\x1d'), ''), '',
                   '[]'
            FROM {JUDGED} j JOIN {TEXTS} t USING (number)
            WHERE j.trouble IS NOT NULL AND j.trouble NOT IN (':repeated', '{STALE}') ORDER BY t.number
        """)
        if cursor.rowcount:
            _suggest(record, kind)
            _keep_cells(record, table)
        cursor.execute(f"SELECT count(*), coalesce(min(number), 0) FROM {home} WHERE of_import_id = {record.pk}")
        return Rejected(*cursor.fetchone())


def _keep_cells(record: Import, table: Table) -> None:
    """Go through the file once more for all cells of the rejected rows, also of columns that nobody uses."""
    home = connection.ops.quote_name(RejectedRow._meta.db_table)
    wanted = set(record.rejected.values_list("number", flat=True))
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS pg_temp.exchange_cells")
        cursor.execute("CREATE TEMPORARY TABLE exchange_cells (number integer, cells jsonb) ON COMMIT DROP")
        with cursor.copy("COPY exchange_cells FROM STDIN") as copy:
            for number, cells in table.records():
                if number in wanted:
                    copy.write_row((number, json.dumps([_storable(cell) for cell in cells])))
        cursor.execute(
            f"UPDATE {home} AS r SET cells = c.cells FROM exchange_cells c"
            f" WHERE r.of_import_id = {record.pk} AND r.number = c.number"
        )


def _storable(cell: str) -> str:
    """The cell without what JSON in PostgreSQL cannot hold; one that is a number keeps the mark of it."""
    return cell.replace("\x00", "").encode("utf-8", "ignore").decode()


def _suggest(record: Import, kind: Kind) -> None:
    """For a code that is not there: the one that is, where only zeros in front or signs between are missing."""
    home = connection.ops.quote_name(RejectedRow._meta.db_table)
    for column in kind.columns:
        if not isinstance(column, Code) or column.model is None:
            continue
        bare = "upper(regexp_replace(ltrim({}, '0'), '[^[:alnum:]]', '', 'g'))"
        with connection.cursor() as cursor:
            cursor.execute(
                f"""
                UPDATE {home} AS r SET hint = near.code
                FROM (
                    SELECT DISTINCT ON (value) value, ref.{column.attribute} AS code
                    FROM (
                        SELECT DISTINCT value FROM {home} WHERE of_import_id = %s AND "column" = %s AND fault = %s
                    ) AS v
                    JOIN {table_of(column.model)} ref
                      ON {bare.format("ref." + column.attribute)} = {bare.format("v.value")}
                    ORDER BY value, ref.{column.attribute}
                ) AS near
                WHERE r.of_import_id = %s AND r."column" = %s AND r.fault = %s AND r.value = near.value
                """,
                [record.pk, column.name, Fault.UNKNOWN.value] * 2,
            )
