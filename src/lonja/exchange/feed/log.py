"""The log of changes, in the order of transactions, up to the oldest one that is still under way.

A transaction gets its number when it first writes, and may end long after others that began later. Whoever read by the
order of ending, or of a sequence, would miss it. So nothing is read of transactions from the oldest open one on
(`pg_snapshot_xmin`): all before it have ended, and what they wrote is seen in whole.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db import connection

from lonja.exchange.models import Change

_AT_ONCE = 200
_HORIZON = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint"


class Thing(NamedTuple):
    """Something that was touched: of which kind, of which list or warehouse (None: of none), which one."""

    kind: str
    owner: int | None
    id: int


class Gone(NamedTuple):
    """A key that names nothing any more."""

    kind: str
    key: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Spot:
    """Up to where the log was read: all of the transactions before this one, and so much of it."""

    transaction: int
    change: int = 0
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Read:
    """What was touched, in its order, each thing once; where to read on, and whether there is more by now."""

    touched: list[Thing | Gone]
    spot: Spot
    has_more: bool


def horizon() -> int:
    """The number of the oldest transaction that has not ended; the next one's where all have."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {_HORIZON}")
        return int(cursor.fetchone()[0])


def read_log(kinds: Collection[str], spot: Spot, limit: int) -> Read:
    """At most `limit` things that were touched from `spot` on."""
    edge, rows = _rows(kinds, spot)
    touched: dict[tuple[Any, ...], Thing | Gone] = {}
    for transaction, pk, kind, owner, ids, gone in rows:
        offset = spot.offset if (transaction, pk) == (spot.transaction, spot.change) else 0
        for place, one in enumerate(_things(kind, owner, ids, gone, offset), start=offset):
            if len(touched) == limit:
                return Read(list(touched.values()), Spot(transaction, pk, place), has_more=True)
            touched.setdefault((type(one), *map(str, one)), one)
    if len(rows) == _AT_ONCE:
        last = rows[-1]
        return Read(list(touched.values()), Spot(last[0], last[1] + 1), has_more=True)
    return Read(list(touched.values()), Spot(max(edge, spot.transaction)), has_more=False)


def _rows(kinds: Collection[str], spot: Spot) -> tuple[int, list[tuple[Any, ...]]]:
    """The horizon, and the first changes from the spot to it, by one statement: they must be of one moment."""
    table = connection.ops.quote_name(Change._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT edge.horizon, c.transaction, c.id, c.kind, c.owner, c.ids, c.gone
            FROM (SELECT {_HORIZON} AS horizon) AS edge
            LEFT JOIN LATERAL (
                SELECT * FROM {table}
                WHERE (transaction, id) >= (%s, %s) AND transaction < edge.horizon AND kind = ANY(%s)
                ORDER BY transaction, id LIMIT {_AT_ONCE}
            ) AS c ON true ORDER BY c.transaction, c.id
            """,  # noqa: S608 - the names of a table and a function
            [spot.transaction, spot.change, list(kinds)],
        )
        found = cursor.fetchall()
    return int(found[0][0]), [row[1:] for row in found if row[1] is not None]


def _things(kind: str, owner: int | None, ids: list[int], gone: Any, offset: int) -> Iterator[Thing | Gone]:
    keys = json.loads(gone) if isinstance(gone, str) else gone
    for pk in ids[offset:]:
        yield Thing(kind, owner, pk)
    for key in keys[max(0, offset - len(ids)) :]:
        yield Gone(kind, key)
