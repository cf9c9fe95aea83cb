"""Bringing judged rows to PostgreSQL: one temporary table filled by COPY, in the transaction of the import."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from django.db import connection
from django.utils.translation import gettext as _

from lonja.erp.imports import reading
from lonja.erp.imports.fields import Fault
from lonja.erp.imports.mapping import TransactionMap
from lonja.erp.imports.rules import Outcome, RowJudge, Unreadable

Progress = Callable[[str, int, int], None]
"""Called now and then with what is being done, how much of it is done, and how much there is (0: unknown)."""

PROGRESS_EVERY = 10_000

_TABLE = """
    CREATE TEMPORARY TABLE staged (
        number integer NOT NULL, file smallint NOT NULL, row integer NOT NULL,
        invoice text NOT NULL, code text NOT NULL, description text NOT NULL, quantity integer NOT NULL,
        invoiced_at timestamptz NOT NULL, unit_price numeric(18,6) NOT NULL,
        customer text NOT NULL, country text NOT NULL, outcome text NOT NULL, fingerprint bigint NOT NULL
    ) ON COMMIT DROP
"""
_COPY = """
    COPY staged (number, file, row, invoice, code, description, quantity, invoiced_at, unit_price, customer,
                 country, outcome, fingerprint) FROM STDIN
"""
# UUIDs of version 7 with the moment of the fact, so that history sorts as it happened; PostgreSQL has none before 18.
_ID_AT = """
    CREATE OR REPLACE FUNCTION pg_temp.id_at(moment timestamptz) RETURNS uuid LANGUAGE sql VOLATILE AS $$
        SELECT (substr(encode(int8send((extract(epoch FROM moment) * 1000)::bigint), 'hex'), 5)
            || '7' || substr(random, 14, 3) || substr(random, 17))::uuid
        FROM (SELECT replace(gen_random_uuid()::text, '-', '') AS random) AS dice
    $$
"""
# The files overlap: of equal rows of an invoice, as many count as the file that has most of them holds.
_MARK_REPEATED = """
    WITH shared AS (
        SELECT invoice FROM staged GROUP BY invoice HAVING min(file) <> max(file)
    ), numbered AS (
        SELECT number, file, invoice, fingerprint,
               row_number() OVER (PARTITION BY file, invoice, fingerprint ORDER BY row) AS nth
        FROM staged JOIN shared USING (invoice)
    ), copies AS (
        SELECT number, row_number() OVER (PARTITION BY invoice, fingerprint, nth ORDER BY file) AS copy
        FROM numbered
    )
    UPDATE staged SET outcome = %s FROM copies WHERE staged.number = copies.number AND copies.copy > 1
"""
_MARK_SEVERAL_CUSTOMERS = """
    UPDATE staged SET outcome = %s WHERE outcome = %s AND invoice IN (
        SELECT invoice FROM staged WHERE outcome = %s GROUP BY invoice HAVING min(customer) <> max(customer)
    )
"""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that is about to be read."""

    survey: reading.Survey
    layout: reading.Layout


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that could not be read: where it stands (the header is row 1) and what is wrong with it."""

    file: str
    row: int
    problem: Unreadable


@dataclass(frozen=True, slots=True)
class Listener:
    """The one who started the import: hears how far it is, and is handed each row that cannot be read."""

    progress: Progress
    reject: Callable[[Rejected], None]


@dataclass
class Staged:
    """What came of reading: rows in all, rows rejected by fault, and the seconds that it took."""

    rows: int = 0
    faults: Counter[Fault] = field(default_factory=Counter)
    seconds: float = 0.0


def stage(sources: Sequence[Source], table: TransactionMap, listener: Listener) -> Staged:
    """Read the files, judge their rows and copy them to the temporary table `staged`.

    Must run in the transaction of the import, in which the table lives. Memory does not grow with the files.
    """
    staged = Staged()
    started = time.monotonic()
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS pg_temp.staged")
        cursor.execute(_TABLE)
        cursor.execute(_ID_AT)
        with cursor.copy(_COPY) as copy:
            for file, source in enumerate(sources):
                for row in _judged(file, source, table, staged, listener):
                    copy.write_row(row)
        staged.seconds = time.monotonic() - started
        listener.progress(_("sorting"), 0, 0)
        if len(sources) > 1:
            cursor.execute(_MARK_REPEATED, [Outcome.REPEATED])
        cursor.execute(_MARK_SEVERAL_CUSTOMERS, [Outcome.SEVERAL_CUSTOMERS, Outcome.SALE, Outcome.SALE])
        cursor.execute("ANALYZE staged")
    return staged


def _judged(
    file: int, source: Source, table: TransactionMap, staged: Staged, listener: Listener
) -> Iterator[tuple[object, ...]]:
    judge = RowJudge(table.notation, source.layout.positions, len(source.layout.header))
    name, total = source.survey.path.name, source.survey.rows
    for count, (row, fields) in enumerate(reading.rows(source.survey, source.layout), start=1):
        staged.rows += 1
        if count % PROGRESS_EVERY == 0:
            listener.progress(name, count, total)
        line = fields if isinstance(fields, Unreadable) else judge.read(fields)
        if isinstance(line, Unreadable):
            staged.faults[line.fault] += 1
            listener.reject(Rejected(name, row, line))
            continue
        yield (
            staged.rows,
            file,
            row,
            line.invoice,
            line.code,
            line.description,
            line.quantity,
            line.invoiced_at,
            line.unit_price,
            line.customer,
            line.country,
            judge.judge(line).value,
            line.fingerprint(),
        )
    listener.progress(name, total, total)
