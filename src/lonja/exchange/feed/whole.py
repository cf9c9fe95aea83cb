"""All things of the kinds that are followed, one after the other: what somebody reads who begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import connection

from lonja.exchange.feed.log import Thing

_BY_OWNER = "SELECT DISTINCT {owner}, {id} FROM {table} WHERE ({owner}, {id}) > (%s, %s) ORDER BY 1, 2 LIMIT %s"
_ALONE = "SELECT NULL::bigint, id FROM {table} WHERE (0, id) > (%s, %s) ORDER BY id LIMIT %s"

_THINGS: Mapping[str, str] = {
    "products": _ALONE.format(table="catalog_variant"),
    "stock": _BY_OWNER.format(table="inventory_stocklevel", owner="warehouse_id", id="variant_id"),
    "prices": _BY_OWNER.format(table="pricing_priceentry", owner="price_list_id", id="variant_id"),
    "part-numbers": _ALONE.format(table="catalog_ownpartnumber"),
}
KINDS = tuple(_THINGS)
"""The kinds that are followed, in the order in which somebody who begins needs them."""


@dataclass(frozen=True, slots=True)
class Step:
    """Up to where all things were read: the kind, and the last thing of it."""

    kind: str
    owner: int = 0
    id: int = 0


def read_whole(kinds: Sequence[str], step: Step, limit: int) -> tuple[list[Thing], Step | None]:
    """At most `limit` things after the step, of one kind; and the next step, None after the last one."""
    with connection.cursor() as cursor:
        cursor.execute(_THINGS[step.kind], [step.owner, step.id, limit])
        rows = cursor.fetchall()
    things = [Thing(step.kind, owner, pk) for owner, pk in rows]
    if len(rows) == limit:
        return things, Step(step.kind, things[-1].owner or 0, things[-1].id)
    following = kinds[kinds.index(step.kind) + 1 :]
    return things, Step(following[0]) if following else None
