"""Take over what somebody has counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import connection

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.core.audit import repeated_on_deadlock, transaction_by
from lonja.core.events import record
from lonja.inventory.actions.shelves import lock_held, lock_levels, move, serve_waiting, shift
from lonja.inventory.errors import CountInvalid
from lonja.inventory.events import PromisesWithdrawn
from lonja.inventory.models import Reservation, Warehouse
from lonja.inventory.queries import read_levels
from lonja.inventory.rules import NOTHING, Level, unpromise


@dataclass(frozen=True, slots=True)
class StockCount:
    """What somebody counted: `on_hand` sales units of a variant in a warehouse."""

    variant_id: int
    warehouse_id: int
    on_hand: Decimal


@dataclass(frozen=True, slots=True)
class CountReport:
    """What became of the counts: taken over, or ignored because a newer one is known; and who lost a promise."""

    taken: int
    ignored: int
    withdrawn: tuple[str, ...]


@repeated_on_deadlock
def set_stock(actor: Actor, levels: Sequence[StockCount], source: str, as_of: datetime) -> CountReport:
    """Take over absolute counts made by `source` at `as_of`; a count older than the known one is ignored.

    Arrived goods go to those who wait for them longest. Where less is found than is promised, the newest
    promises wait for supply again, and PromisesWithdrawn says so. For the seller's staff who handle orders and
    the system. Raises PermissionMissing and CountInvalid; then nothing changes.
    """
    _require_stock_keeper(actor)
    counts = {(count.variant_id, count.warehouse_id): count.on_hand for count in levels}
    _check_counts(counts)
    with transaction_by(actor, "set_stock"):
        known = {level.key: level for level in lock_levels({variant for variant, _ in counts})}
        stale = _newer_than(as_of, counts)
        fresh = {key: on_hand for key, on_hand in counts.items() if key not in stale}
        withdrawn = _withdraw_promises(known, fresh)
        _upsert(fresh, source, as_of)
        serve_waiting(read_levels({variant for variant, _ in fresh}))
        return CountReport(len(fresh), len(stale), withdrawn)


def _require_stock_keeper(actor: Actor) -> None:
    if actor.company is not None:
        raise PermissionMissing
    actor.require(Permission.SALES_STOCK_MANAGE)


def _check_counts(counts: Mapping[tuple[int, int], Decimal]) -> None:
    if any(not on_hand.is_finite() or on_hand < NOTHING for on_hand in counts.values()):
        raise CountInvalid
    variants, warehouses = {key[0] for key in counts}, {key[1] for key in counts}
    if Variant.objects.filter(pk__any_of=variants).count() < len(variants):
        raise CountInvalid
    if Warehouse.objects.filter(pk__in=warehouses).count() < len(warehouses):
        raise CountInvalid


def _newer_than(as_of: datetime, counts: Mapping[tuple[int, int], Decimal]) -> set[tuple[int, int]]:
    """The levels of which a newer count is known."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT l.variant_id, l.warehouse_id
              FROM inventory_stocklevel l
              JOIN unnest(%s::bigint[], %s::bigint[]) AS t (variant, warehouse)
                   ON l.variant_id = t.variant AND l.warehouse_id = t.warehouse
             WHERE l.as_of > %s
            """,
            [[key[0] for key in counts], [key[1] for key in counts], as_of],
        )
        return {(variant, warehouse) for variant, warehouse in cursor.fetchall()}


def _withdraw_promises(
    known: Mapping[tuple[int, int], Level], counts: Mapping[tuple[int, int], Decimal]
) -> tuple[str, ...]:
    """Where a count is below what is promised, send the newest promises back to waiting; gives their references."""
    excess = {
        key: level.reserved - counts[key]
        for key, level in known.items()
        if key in counts and level.reserved > counts[key]
    }
    if not excess:
        return ()
    rows = Reservation.objects.filter(
        variant__pk__any_of={key[0] for key in excess}, warehouse__in={key[1] for key in excess}
    )
    changes = unpromise(reversed(lock_held(rows)), excess)
    ids = {change.held.id for change in changes}
    hit = sorted(
        {(reference, str(line)) for reference, line in rows.filter(pk__in=ids).values_list("reference", "line")}
    )
    references = tuple(dict.fromkeys(reference for reference, _ in hit))
    shift((c.held.variant_id, c.held.depot_id, -c.quantity, NOTHING) for c in changes)
    move(changes)
    record(PromisesWithdrawn(references, tuple(line for _, line in hit)))
    return references


def _upsert(counts: Mapping[tuple[int, int], Decimal], source: str, as_of: datetime) -> None:
    rows = sorted((*key, on_hand) for key, on_hand in counts.items())
    if not rows:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO inventory_stocklevel (variant_id, warehouse_id, on_hand, reserved, source, as_of)
            SELECT t.variant, t.warehouse, t.on_hand, 0, %s, %s
              FROM unnest(%s::bigint[], %s::bigint[], %s::numeric[]) AS t (variant, warehouse, on_hand)
             ORDER BY 1, 2
                ON CONFLICT (variant_id, warehouse_id) DO UPDATE
               SET on_hand = excluded.on_hand, source = excluded.source, as_of = excluded.as_of
             WHERE inventory_stocklevel.as_of <= excluded.as_of
            """,
            [source, as_of, *(list(column) for column in zip(*rows, strict=True))],
        )
