"""What each thing is now, as the bulk import of its kind takes it in; or that it is no more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from lonja.exchange.exports import SHEETS
from lonja.exchange.exports.catalog import PRODUCTS
from lonja.exchange.exports.sheet import Out, Sheet
from lonja.exchange.exports.writing import as_json
from lonja.exchange.feed.belongings import belongings_of
from lonja.exchange.feed.log import Gone, Thing
from lonja.exchange.json_rows import ATTRIBUTES

_TITLE = "attribute:"


@dataclass(frozen=True, slots=True)
class Followed:
    """How things of a kind are found: SQL of owner and id in the export, and of those that are no more.

    `key` are the columns that name a thing; `names` is SQL of owner, id and these, for things that still have names.
    """

    owner: str
    id: str
    key: tuple[str, ...]
    names: str = ""


_PAIR = "SELECT o.id, v.id, o.code, v.sku FROM {table} o CROSS JOIN catalog_variant v"
_FOLLOWED: Mapping[str, Followed] = {
    "products": Followed("NULL::bigint", "v.id", ("sku",)),
    "stock": Followed(
        "s.warehouse_id", "s.variant_id", ("warehouse", "sku"), _PAIR.format(table="inventory_warehouse")
    ),
    "prices": Followed("e.price_list_id", "e.variant_id", ("list", "sku"), _PAIR.format(table="pricing_pricelist")),
    "part-numbers": Followed("NULL::bigint", "n.id", ("company", "code")),
}


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one thing: its key and its rows (several for prices by quantity and time); none: it is no more.

    A product comes with what belongs to it, which no row of an import has room for.
    """

    kind: str
    key: Mapping[str, Any]
    rows: Sequence[Mapping[str, Any]]
    belongings: Mapping[str, Any] | None = None


def lines_of(touched: Sequence[Thing | Gone]) -> list[Line]:
    """What became of the things, in their order. One that has no name any more is left out: what named it went, too."""
    by_kind: dict[str, list[Thing]] = defaultdict(list)
    for one in touched:
        if isinstance(one, Thing):
            by_kind[one.kind].append(one)
    found: dict[Thing, Line] = {}
    for kind, things in by_kind.items():
        found |= dict(_present(kind, things))
        found |= dict(_absent(kind, [thing for thing in things if thing not in found]))
    told = (_ended(one) if isinstance(one, Gone) else found.get(one) for one in touched)
    return [line for line in told if line is not None]


def _ended(gone: Gone) -> Line:
    return Line(gone.kind, {name: gone.key[name] for name in _FOLLOWED[gone.kind].key if name in gone.key}, ())


def _present(kind: str, things: Sequence[Thing]) -> Iterator[tuple[Thing, Line]]:
    sheet, followed = SHEETS[kind], _FOLLOWED[kind]
    columns = sheet.columns()
    rows: dict[Thing, list[Mapping[str, Any]]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_statement(sheet, followed, columns), _places(things))
        for owner, pk, *values in cursor.fetchall():
            rows[Thing(kind, owner, pk)].append(_row(columns, values))
    belongings = belongings_of([thing.id for thing in rows]) if kind == PRODUCTS.code else {}
    for thing, found in rows.items():
        yield thing, Line(kind, {name: found[0][name] for name in followed.key}, found, belongings.get(thing.id))


def _statement(sheet: Sheet, followed: Followed, columns: Sequence[Out]) -> str:
    values = ", ".join(column.sql for column in columns)
    owned = "" if followed.owner.startswith("NULL") else f" AND asked.owner = {followed.owner}"
    return (
        f"SELECT {followed.owner}, {followed.id}, {values} {sheet.source}"
        f" JOIN unnest(%s::bigint[], %s::bigint[]) AS asked (owner, id) ON asked.id = {followed.id}{owned}"
        f" WHERE {sheet.condition} ORDER BY {sheet.order}"
    )


def _absent(kind: str, things: Sequence[Thing]) -> Iterator[tuple[Thing, Line]]:
    """Those that were taken away while what they are named by stands."""
    followed = _FOLLOWED[kind]
    if not things or not followed.names:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            f"{followed.names} JOIN unnest(%s::bigint[], %s::bigint[]) AS asked (owner, id)"
            " ON asked.owner = o.id AND asked.id = v.id",
            _places(things),
        )
        for owner, pk, *names in cursor.fetchall():
            yield Thing(kind, owner, pk), Line(kind, dict(zip(followed.key, names, strict=True)), ())


def _places(things: Sequence[Thing]) -> list[list[int | None]]:
    return [[thing.owner for thing in things], [thing.id for thing in things]]


def _row(columns: Sequence[Out], values: Sequence[Any]) -> Mapping[str, Any]:
    """As the bulk import takes it: attributes by their codes in an object of their own, without the empty ones."""
    row: dict[str, Any] = {}
    for column, value in zip(columns, values, strict=True):
        told = as_json(column.otherwise if value is None else value)
        if not column.title.startswith(_TITLE):
            row[column.name] = told
        elif told is not None:
            row.setdefault(ATTRIBUTES, {})[column.title.removeprefix(_TITLE)] = told
    return row
