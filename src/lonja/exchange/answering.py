"""What became of each row that programs bring: worked out before the commit, kept as answered, read in pieces."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

import itertools
import zlib
from collections import Counter
from collections.abc import Iterator

from django.db import connection

from lonja.core.snapshot import streamed
from lonja.exchange.faults import Fault
from lonja.exchange.kinds import Kind
from lonja.exchange.models import AnswerPart, Import, RejectedRow
from lonja.exchange.reading import Table
from lonja.exchange.staging import TEXTS
from lonja.exchange.versions import JUDGED, STALE

STATUSES = ("new", "changed", "same", "stale", "rejected")
ROWS_PER_PART = 5_000
_FASTEST = 1


def keep_answers(record: Import, kind: Kind, table: Table) -> Counter[str]:
    """Write a line for each row, and give how many there are of each status. After all tables have been compared.

    A line is a JSON object: `row`, `key`, `status`, and for a rejected row `code`, `detail` (in the active language),
    `pointer` (into the row) and `hint` (what is perhaps meant).
    """
    counts: Counter[str] = Counter()
    rows = streamed(*_answers(record, kind, table))
    for place in itertools.count():
        part = list(itertools.islice(rows, ROWS_PER_PART))
        if not part:
            return counts
        counts.update(status for status, _ in part)
        packed = zlib.compress(("\n".join(line for _, line in part) + "\n").encode(), _FASTEST)
        AnswerPart.objects.create(of_import=record, place=place, packed=packed)
    raise AssertionError


def answer_parts(number: int) -> Iterator[bytes]:
    """The kept lines of an import, some thousand at a time."""
    for place in itertools.count():
        packed = AnswerPart.objects.filter(of_import=number, place=place).values_list("packed", flat=True).first()
        if packed is None:
            return
        yield zlib.decompress(packed)


def _answers(record: Import, kind: Kind, table: Table) -> tuple[str, list[str]]:
    """A statement that gives status and line of each row, and its parameters."""
    main = kind.targets[kind.main].landing.staged
    staged = [target.landing.staged for target in kind.targets]
    joins = "".join(f" LEFT JOIN {name} ON {name}.number = t.number AND {name}.what <> 'gone'" for name in staged)
    touched = " OR ".join(f"{name}.what <> 'same'" for name in staged)
    sql = f"""
        SELECT status, json_strip_nulls(CASE WHEN status = 'rejected' THEN json_build_object(
                'row', number, 'key', key, 'status', status, 'code', code, 'detail', detail,
                'pointer', pointer, 'hint', hint)
            ELSE json_build_object('row', number, 'key', key, 'status', status) END)::text
        FROM (
            SELECT t.number, {_key(kind, table)} AS key,
                   CASE WHEN j.trouble = '{STALE}' THEN 'stale' WHEN j.trouble = ':repeated' THEN 'same'
                        WHEN j.trouble IS NOT NULL THEN 'rejected' WHEN {main}.what = 'new' THEN 'new'
                        WHEN {touched} THEN 'changed' ELSE 'same' END AS status,
                   x.fault AS code, sentence.detail,
                   coalesce('/' || place.title, '/' || nullif(x."column", '')) AS pointer,
                   nullif(x.hint, '') AS hint
            FROM {TEXTS} t JOIN {JUDGED} j ON j.number = t.number{joins}
            LEFT JOIN {_rejected()} x ON x.of_import_id = {record.pk} AND x.number = t.number
            LEFT JOIN unnest(%s::text[], %s::text[]) AS sentence (fault, detail) ON sentence.fault = x.fault
            LEFT JOIN unnest(%s::text[], %s::text[]) AS place (name, title) ON place.name = x."column"
        ) AS answered ORDER BY number
    """
    faults = [[fault.value for fault in Fault], [str(fault.label) for fault in Fault]]
    places = [[found.column.name for found in table.found], [found.title for found in table.found]]
    return sql, [*faults, *places]  # type: ignore[list-item]


def _key(kind: Kind, table: Table) -> str:
    """SQL of the key as it was sent, by the names of its fields."""
    twins = {column.twin: column.name for column in kind.columns if column.twin}
    names = {twins.get(name, name) for name in kind.key}
    pairs = (
        f"'{found.column.name}', t.c{place}" for place, found in enumerate(table.found) if found.column.name in names
    )
    return f"json_build_object({', '.join(pairs)})"


def _rejected() -> str:
    return connection.ops.quote_name(RejectedRow._meta.db_table)
