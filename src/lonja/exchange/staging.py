"""A file's rows in temporary tables: first as text, by COPY; then each cell judged and cast, in a few statements."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables, and of the kinds' own SQL

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.db import connection

from lonja.exchange import rules
from lonja.exchange.columns import Code, Column, Number, Text, table_of
from lonja.exchange.faults import Fault
from lonja.exchange.kinds import ROWS, Kind
from lonja.exchange.reading import Found, Record, Table
from lonja.exchange.versions import JUDGED, STALE, mark_stale

TEXTS = "exchange_texts"
BATCH = 5_000
_SAMPLE = 2_000
_ONE_LINE = 255
# COPY's signs, so unusual that a chunk of text rarely needs a second look.
_FIELD, _QUOTE = "\x1f", "\x02"
_NEEDS_CLEANING = ("\x00", _QUOTE, "\r", f"{_FIELD} ", f" {_FIELD}", " \n", "\u00a0")
_CLEAN = {ord(sign): " " for sign in "\x1f\x02\n\r\v\f"} | {0: None}
_CLEAN_LINES = {sign: clean for sign, clean in _CLEAN.items() if sign != ord("\n")} | {ord("\r"): None}
_COPY = f"COPY {TEXTS} FROM STDIN (FORMAT csv, DELIMITER E'\\x1f', QUOTE E'\\x02')"

Progress = Callable[[int], None]
"""Called now and then with the number of rows read."""


@dataclass(frozen=True, slots=True)
class Staged:
    """How many rows a file has, how many of them repeat another word by word, and how many are older than known."""

    rows: int
    repeated: int
    stale: int


def stage(table: Table, kind: Kind, progress: Progress) -> Staged:
    """Copy the rows and judge each: the good ones come into `kinds.ROWS`, every one into `exchange_judged`.

    There `trouble` is NULL, or 'column:fault', or ':repeated' for a row that says again what another says, or ':stale'
    for one that is older than what is known. Must run in the transaction of the import, whose end drops the tables.
    """
    rows = _copy(table, progress)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {TEXTS} (number)")
        columns = [each.column for each in table.found]
        reads = [_read(place, column, table.mark) for place, column in enumerate(columns)]
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{JUDGED} CASCADE")
        cursor.execute(_judged_sql(reads))
        present = [name for column in columns for name in (column.name, column.twin) if name]
        mark_stale(kind, present)
        if not kind.repeats:
            _mark_repeated(kind, columns, present)
        _check(kind, present)
        cursor.execute(f"CREATE OR REPLACE TEMPORARY VIEW {ROWS} AS SELECT * FROM {JUDGED} WHERE trouble IS NULL")
        key = ", ".join(name for name in kind.key if name in present)
        # Of `trouble` too: without, PostgreSQL takes good rows for one in 200, and compares each with each.
        cursor.execute(f"ANALYZE {JUDGED} (number, trouble, {key})")
        counted = "count(*) FILTER (WHERE trouble = '{}')"
        cursor.execute(f"SELECT {counted.format(':repeated')}, {counted.format(STALE)} FROM {JUDGED}")
        return Staged(rows, *cursor.fetchone())


def _copy(table: Table, progress: Progress) -> int:
    columns = "".join(f", c{place} text" for place in range(len(table.found)))
    lines = table.lines() if table.lines else _lines(table.records(), table.found, len(table.titles))
    keeps_lines = (False, False, *map(_has_lines, (found.column for found in table.found)))
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{TEXTS} CASCADE")
        cursor.execute(f"CREATE TEMPORARY TABLE {TEXTS} (number integer, flaw text{columns}) ON COMMIT DROP")
        count = 0
        with cursor.copy(_COPY) as copy:
            while chunk := list(itertools.islice(lines, BATCH)):
                copy.write(_joined(chunk, keeps_lines))
                count += len(chunk)
                progress(count)
    return count


def _lines(records: Iterator[Record], found: Sequence[Found], width: int) -> Iterator[tuple[str, ...]]:
    positions = [each.position for each in found]
    pick = operator.itemgetter(*positions) if len(positions) > 1 else lambda cells: (cells[positions[0]],)
    for number, cells in records:
        if len(cells) == width:
            yield (str(number), "", *pick(cells))
        elif any(cell.strip() for cell in cells):
            padded = [*cells, *[""] * (width - len(cells))]
            fault = f":{Fault.TOO_MANY_CELLS}" if any(cell.strip() for cell in cells[width:]) else ""
            yield (str(number), fault, *pick(padded))


def _joined(chunk: Sequence[tuple[str, ...]], keeps_lines: Sequence[bool]) -> bytes:
    """The lines as COPY takes them; texts with one of its signs in them are cleaned."""
    text = "\n".join(map(_FIELD.join, chunk)) + "\n"
    is_clean = (
        text.count("\n") == len(chunk)
        and text.count(_FIELD) == len(chunk) * (len(chunk[0]) - 1)
        and not any(sign in text for sign in _NEEDS_CLEANING)
    )
    if not is_clean:
        text = "\n".join(_FIELD.join(map(_cleaned, line, keeps_lines)) for line in chunk) + "\n"
    return text.encode("utf-8", "ignore")


def _has_lines(column: Column) -> bool:
    return type(column) is Text and column.longest > _ONE_LINE


def _cleaned(cell: str, keeps_lines: bool) -> str:
    """The cell without COPY's signs; only a long text keeps its line breaks."""
    if keeps_lines and "\n" in cell:
        lines = cell.translate(_CLEAN_LINES).strip()
        return f"{_QUOTE}{lines}{_QUOTE}" if "\n" in lines else lines
    # Python takes the mark of a number cell for a blank.
    return cell if cell.startswith(rules.NUMBER_CELL) else cell.translate(_CLEAN).strip()


@dataclass(frozen=True, slots=True)
class _Read:
    """SQL of one column: its value, what is wrong with it (in the order of asking), and what to join for that."""

    columns: str
    faults: tuple[tuple[str, str], ...]
    joins: str


def _read(place: int, column: Column, agreed_mark: str) -> _Read:
    """Read in Python what is not written plainly, each different text once, and say how to get at all the values."""
    cell = f"c{place}"
    mark = agreed_mark or (_sampled_mark(place) if isinstance(column, Number) else "")
    condition, plain = column.plain(cell, mark)
    odd = _odd(place, column, condition, mark)
    value = f"CASE WHEN {condition} THEN {plain} ELSE o{place}.value END" if odd else plain
    joins = f" LEFT JOIN exchange_odd{place} o{place} ON o{place}.odd = {cell}" if odd else ""
    faults = [(f"{cell} IS NULL", f"'{Fault.EMPTY}'")] if column.is_filled else []
    faults += [(f"o{place}.fault IS NOT NULL", f"o{place}.fault")] if odd else []
    if isinstance(column, Code) and column.model is not None:
        ref = f"ref{place}"
        joins += f" LEFT JOIN {table_of(column.model)} {ref} ON {ref}.{column.attribute} = ({value})"
        faults.append((f"{cell} IS NOT NULL AND {ref}.id IS NULL", f"'{Fault.UNKNOWN}'"))
        if column.usable:
            usable = column.usable.replace("ref.", f"{ref}.")
            faults.append((f"{ref}.id IS NOT NULL AND NOT ({usable})", f"'{Fault.NOT_USABLE}'"))
        value = f"{ref}.id"
    else:
        value = f"({value})::{column.sql_type}"
    if column.empty:
        value = f"coalesce({value}, {column.empty})"
    columns = f", {value} AS {column.name}"
    if column.twin:
        columns += f", {f'o{place}.twin' if odd else 'NULL::text'} AS {column.twin}"
    return _Read(columns, tuple((when, f"'{column.name}:' || {fault}") for when, fault in faults), joins)


def _sampled_mark(place: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT c{place} FROM {TEXTS} WHERE c{place} IS NOT NULL LIMIT {_SAMPLE}")
        return rules.decimal_mark(text for (text,) in cursor.fetchall())


def _odd(place: int, column: Column, condition: str, mark: str) -> bool:
    """Fill a table with the texts that are not plain, and what they say; False where there are none."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT DISTINCT c{place} FROM {TEXTS} WHERE c{place} IS NOT NULL AND NOT coalesce({condition}, false)"
        )
        texts = [text for (text,) in cursor.fetchall()]
        if not texts:
            return False
        mark = mark or rules.decimal_mark(texts)
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.exchange_odd{place}")
        cursor.execute(
            f"CREATE TEMPORARY TABLE exchange_odd{place} (odd text, value text, fault text, twin text) ON COMMIT DROP"
        )
        with cursor.copy(f"COPY exchange_odd{place} FROM STDIN") as copy:
            for text in texts:
                read = column.read(text, mark)
                if isinstance(read, Fault):
                    copy.write_row((text, None, read.value, None))
                else:
                    copy.write_row((text, read or None, None, column.twin_of(read) if column.twin else None))
        cursor.execute(f"ANALYZE exchange_odd{place}")
    return True


def _judged_sql(reads: Sequence[_Read]) -> str:
    faults = [("flaw IS NOT NULL", "flaw"), *(fault for read in reads for fault in read.faults)]
    return f"""
        CREATE TEMPORARY TABLE {JUDGED} ON COMMIT DROP AS
        SELECT number{"".join(read.columns for read in reads)}, {_first(faults)} AS trouble
        FROM {TEXTS}{"".join(read.joins for read in reads)}
    """


def _first(faults: Sequence[tuple[str, str]]) -> str:
    """SQL of the first fault that there is, else NULL."""
    cases = "".join(f" WHEN {when} THEN {fault}" for when, fault in faults)
    return f"CASE{cases} END" if cases else "NULL::text"


def _check(kind: Kind, present: Sequence[str]) -> None:
    """Ask what concerns several columns or rows."""
    with connection.cursor() as cursor:
        for check in kind.checks:
            if {*check.needs} <= {*present}:
                cursor.execute(
                    f"UPDATE {JUDGED} AS r SET trouble = '{check.column}:{check.fault}'"
                    f" WHERE trouble IS NULL AND ({check.condition})"
                )
        kind.judge(present)
        for name in kind.unique:
            if name in present:
                shared = f"SELECT {name} FROM {JUDGED} WHERE trouble IS NULL GROUP BY {name} HAVING count(*) > 1"
                cursor.execute(
                    f"UPDATE {JUDGED} SET trouble = '{name}:{Fault.TAKEN}'"
                    f" WHERE trouble IS NULL AND {name} IN ({shared})"
                )


def _mark_repeated(kind: Kind, columns: Sequence[Column], present: Sequence[str]) -> None:
    """Of rows with one key: where all say the same the first counts, else none does."""
    key = ", ".join(name for name in kind.key if name in present)
    numbers = {column.name for column in columns if isinstance(column, Number)}
    values = ", ".join(f"trim_scale({name})" if name in numbers else name for name in present)
    several = f"SELECT {key} FROM {JUDGED} WHERE trouble IS NULL GROUP BY {key} HAVING count(*) > 1"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT EXISTS ({several})")
        if not cursor.fetchone()[0]:
            return
        cursor.execute(f"""
            UPDATE {JUDGED} AS r
            SET trouble = CASE WHEN differ THEN ':{Fault.REPEATED_KEY}' WHEN r.number > first THEN ':repeated' END
            FROM (
                SELECT number, min(number) OVER of_key AS first,
                       min(said) OVER of_key <> max(said) OVER of_key AS differ, count(*) OVER of_key AS many
                FROM (SELECT *, ROW({values})::text AS said FROM {JUDGED} WHERE trouble IS NULL) AS good
                WINDOW of_key AS (PARTITION BY {key})
            ) AS seen
            WHERE seen.number = r.number AND many > 1
        """)
