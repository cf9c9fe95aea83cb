"""Locks and set-based changes beneath the verbs of this room: one statement for any number of rows.

Whoever changes stock or reservations of a variant holds the locks of all its stock rows first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from django.db import connection
from django.db.models import QuerySet

from lonja.core import locks
from lonja.core.clock import now
from lonja.inventory.models import Reservation
from lonja.inventory.queries import read_levels
from lonja.inventory.rules import NOTHING, Change, Held, Level, serve


def lock_levels(variant_ids: Collection[int]) -> list[Level]:
    """The stock of these variants, locked by variant and warehouse until the transaction ends; one statement."""
    locks.take(locks.Lock.STOCK)
    return read_levels(variant_ids, lock=True)


_HELD = ("id", "line", "variant_id", "warehouse_id", "quantity", "per_unit")


def lock_held(rows: QuerySet[Reservation]) -> list[Held]:
    """These reservations, oldest first, locked in that order after the stock rows of their variants."""
    rows = rows.select_for_update(no_key=True).order_by("created_at", "id")
    return [Held(*row) for row in rows.values_list(*_HELD)]


Shift = tuple[int, int | None, Decimal, Decimal]
"""Variant, warehouse, and what is added to its reserved and to its on hand."""


def shift(shifts: Iterable[Shift]) -> None:
    """Add to `reserved` and `on_hand` of many levels in one statement.

    What leaves the shelf makes the level as new as a count: one made before it must not bring the goods back.
    """
    sums: dict[tuple[int, int | None], list[Decimal]] = defaultdict(lambda: [NOTHING, NOTHING])
    for variant, depot, reserved, on_hand in shifts:
        sums[variant, depot][0] += reserved
        sums[variant, depot][1] += on_hand
    if not sums:
        return
    columns = zip(*((*key, *added) for key, added in sums.items()), strict=True)
    with connection.cursor() as cursor:
        cursor.execute(
            """
            UPDATE inventory_stocklevel l
               SET reserved = l.reserved + t.reserved, on_hand = l.on_hand + t.on_hand,
                   as_of = CASE WHEN t.on_hand = 0 THEN l.as_of ELSE greatest(l.as_of, %s) END
              FROM unnest(%s::bigint[], %s::bigint[], %s::numeric[], %s::numeric[])
                   AS t (variant, warehouse, reserved, on_hand)
             WHERE l.variant_id = t.variant AND l.warehouse_id = t.warehouse
            """,
            [now(), *(list(column) for column in columns)],
        )


def shifted(levels: Iterable[Level], shifts: Iterable[Shift]) -> list[Level]:
    """The levels as they stand after the shifts."""
    added: dict[tuple[int, int | None], Decimal] = defaultdict(Decimal)
    for variant, depot, reserved, _ in shifts:
        added[variant, depot] += reserved
    return [replace(level, reserved=level.reserved + added[level.key]) for level in levels]


def settle(changes: Sequence[Change]) -> None:
    """Take the changed quantities out of their reservations; those that have nothing left are deleted."""
    taken: dict[int, Decimal] = defaultdict(Decimal)
    for change in changes:
        taken[change.held.id] += change.quantity
    whole = {c.held.id for c in changes if taken[c.held.id] == c.held.quantity}
    Reservation.objects.filter(pk__in=whole).delete()
    partly = {key: quantity for key, quantity in taken.items() if key not in whole}
    if partly:
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE inventory_reservation r SET quantity = r.quantity - t.taken"
                " FROM unnest(%s::bigint[], %s::numeric[]) AS t (id, taken) WHERE r.id = t.id",
                [list(partly), list(partly.values())],
            )


def move(changes: Sequence[Change]) -> None:
    """Move the changed quantities to their warehouses (None: back to waiting), keeping reference, line and day."""
    if not changes:
        return
    columns = zip(*((c.held.id, c.moves_to, c.quantity) for c in changes), strict=True)
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO inventory_reservation
                   (reference, line, variant_id, warehouse_id, quantity, per_unit, promised_on, created_at)
            SELECT r.reference, r.line, r.variant_id, t.warehouse, t.quantity, r.per_unit, r.promised_on, r.created_at
              FROM unnest(%s::bigint[], %s::bigint[], %s::numeric[]) AS t (id, warehouse, quantity)
              JOIN inventory_reservation r ON r.id = t.id
            """,
            [list(column) for column in columns],
        )
    settle(changes)


def serve_waiting(levels: Sequence[Level]) -> None:
    """Give what is free in these locked levels to the reservations that wait for it, oldest first."""
    free = {level.variant_id for level in levels if level.free > NOTHING}
    if not free:
        return
    changes = serve(lock_held(Reservation.objects.filter(variant__pk__any_of=free, warehouse=None)), levels)
    shift((c.held.variant_id, c.moves_to, c.quantity, NOTHING) for c in changes)
    move(changes)
