"""What an import did or would do, as people read it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from lonja.exchange.faults import Fault
from lonja.exchange.guards import sentence
from lonja.exchange.kinds import Kind, kind_of
from lonja.exchange.labels import DERIVED, label_of, value_label
from lonja.exchange.models import ColumnMapping, Import, RejectedRow
from lonja.exchange.queries import table_name
from lonja.exchange.states import ImportState
from lonja.exchange.undoing import Restored
from lonja.web import formats

FIRST_REJECTED = 10
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d")
LONGEST = 80
TONES: Mapping[str, str] = {
    ImportState.ASKING: "warn", ImportState.HELD: "warn", ImportState.FAILED: "bad", ImportState.READY: "info",
    ImportState.APPLIED: "ok",
}  # fmt: skip
SORTS: Sequence[tuple[str, Promise]] = (
    ("new", pgettext_lazy("rows", "New")),
    ("changed", pgettext_lazy("rows", "Changed")),
    ("gone", pgettext_lazy("rows", "Gone")),
)


@dataclass(frozen=True, slots=True)
class Change:
    """A value that changes, in words; `before` is None for a row that is new, `after` for one that goes."""

    label: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Example:
    """A row of the file and what becomes of what it stands for; `picture` is the hash of the one that it is about."""

    row: int
    name: str
    changes: Sequence[Change]
    picture: str = ""


@dataclass(frozen=True, slots=True)
class ChangedTable:
    """One of the tables that an import changes: how many rows, and the first of each sort."""

    name: str
    counts: Mapping[str, int]
    examples: Sequence[tuple[str, Sequence[Example]]]


@dataclass(frozen=True, slots=True)
class UndonePart:
    """What undoing does to one table; `examples` are rows that are put back."""

    name: str
    facts: Restored
    examples: Sequence[Example]


def kind_name(record: Import | ColumnMapping) -> str:
    """What the kind of file is called; nothing while nobody knows it."""
    return str(kind_of(record.kind).label) if record.kind else ""


def columns_in_words(kind: Kind) -> tuple[list[str], list[str]]:
    """The columns that a kind needs, and the others that it knows."""
    needed = [label_of(kind.code, column) for column in kind.columns if column.is_needed]
    return needed, [label_of(kind.code, column) for column in kind.columns if not column.is_needed]


def mapped(record: Import | ColumnMapping) -> list[tuple[str, str]]:
    """Titles of the file with what each means, in the order of the kind's columns."""
    mapping = record.mapping if isinstance(record, Import) else record.columns
    if not record.kind:
        return []
    kind = kind_of(record.kind)
    columns = (*kind.columns, *kind.open_columns())
    return [(mapping[each.name], label_of(kind.code, each)) for each in columns if each.name in mapping]


def tables_of(record: Import) -> list[ChangedTable]:
    """Each of the tables that the file is about, those without a row left out."""
    if not record.kind:
        return []
    counts = record.counts.get("tables", {})
    names = ((target, str(target.landing.model._meta.model_name)) for target in kind_of(record.kind).targets)
    return [
        ChangedTable(str(target.title), counts[table], _examples(record.examples.get(table, {})))
        for target, table in names
        if any(counts.get(table, {}).values())
    ]


def _examples(found: Mapping[str, Any]) -> list[tuple[str, Sequence[Example]]]:
    shown = ((str(label), found.get(what, ())) for what, label in SORTS)
    return [(label, [_example(row) for row in rows]) for label, rows in shown if rows]


def _example(row: Mapping[str, Any]) -> Example:
    values = row["after"] or row["before"]
    is_picture = str(values.get("media_type") or "").startswith("image/")
    picture = values.get("file_hash", "") if is_picture else ""
    return Example(row["row"], row["name"], changes(row["before"], row["after"]), picture)


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """What differs; of a row that is new or goes, all that it says. A row that stays while it goes says what it was."""
    found = []
    for attribute in before or after:
        if attribute in DERIVED:
            continue
        for label, old, new in _parts(attribute, before.get(attribute), after.get(attribute)):
            if not before and new not in (None, "", [], {}):
                found.append(Change(label, None, in_words(new)))
            elif before and old != new:
                found.append(Change(label, in_words(old), in_words(new)))
    return found


def _parts(attribute: str, old: Any, new: Any) -> Iterator[tuple[str, Any, Any]]:
    """A value with its label; texts by language and the like, one by one."""
    label = value_label(attribute)
    if not isinstance(old, dict) and not isinstance(new, dict):
        yield label, old, new
        return
    before, after = old or {}, new or {}
    for key in dict.fromkeys([*before, *after]):
        yield f"{label} ({key})", before.get(key), after.get(key)


def in_words(value: Any) -> str:
    """A value as people read it, shortened."""
    if value is None or value == "":
        return formats.EMPTY
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        return formats.typed(value)
    if isinstance(value, list):
        value = ", ".join(map(str, value))
    text = str(value)
    if _MOMENT.fullmatch(text):
        return formats.datetime(datetime.fromisoformat(text))
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def guard_words(record: Import) -> list[tuple[str, str]]:
    """The guards that speak, each with its sentence."""
    return [(alarm["guard"], sentence(alarm)) for alarm in record.guards]


def rejected_examples(record: Import) -> list[tuple[RejectedRow, str, str]]:
    """The first rejected rows, each with the title of its column and what is wrong."""
    found = record.rejected.all()[:FIRST_REJECTED]
    return [(row, record.mapping.get(row.column, ""), str(Fault(row.fault).label)) for row in found]


def undone(record: Import, parts: Sequence[Restored]) -> list[UndonePart]:
    """What undoing does, table by table, those left out where it does nothing."""
    kind = kind_of(record.kind)
    return [
        UndonePart(
            table_name(kind, part.table),
            part,
            [Example(0, name, changes(now, before)) for name, now, before in part.examples],
        )
        for part in parts
        if part.back or part.going or part.returning
    ]
