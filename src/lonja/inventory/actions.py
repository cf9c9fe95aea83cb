"""Writes: promise stock, give it back, ship it, and take over counts.

Every action locks the stock rows that it touches in one statement, ordered by variant and warehouse, before it
looks at them; then rows are changed in sets, so that the number of statements does not grow with the lines.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.core import locks
from lonja.core.audit import transaction_by
from lonja.core.events import record
from lonja.inventory.errors import CountInvalid, NotReserved, OutOfStock, Shortage
from lonja.inventory.events import PromisesWithdrawn
from lonja.inventory.models import Reservation, Warehouse
from lonja.inventory.queries import read_levels, seller_now, supply_of
from lonja.inventory.rules import (
    NOTHING,
    Change,
    Held,
    Level,
    Part,
    Promise,
    StockAsk,
    allocate,
    promises,
    serve,
    short_parts,
    take_from,
    unpromise,
)


def reserve(actor: Actor, reference: str, asks: Sequence[StockAsk]) -> dict[UUID, Promise]:
    """Promise stock to `reference` ('order:<id>') for all lines, or for none; gives each line's promise.

    What stock cannot cover is promised from supply where the variant's supply rule allows it. Three statements
    for any number of lines, one more where something must be supplied. Raises OutOfStock naming every short line.
    """
    if any(ask.quantity <= NOTHING for ask in asks):
        raise ValueError("only a positive quantity can be reserved")
    with transaction_by(actor, "reserve"):
        parts = allocate(asks, _lock_levels({ask.variant_id for ask in asks}))
        to_supply = {part.ask.variant_id for part in parts if part.depot is None}
        supplies, home = supply_of(to_supply) if to_supply else ({}, None)
        short = short_parts(parts, supplies)
        if short:
            raise _out_of_stock(short)
        promised = promises(parts, supplies, home, seller_now())
        _shift((part.ask.variant_id, part.depot.id, part.quantity, NOTHING) for part in parts if part.depot)
        _write(reference, parts, promised)
        return promised


def release(actor: Actor, reference: str, lines: Mapping[UUID, Decimal] | None = None) -> None:
    """Give back what is promised to `reference`: all of it, or so much of each of `lines`.

    What waits for supply is given back first; stock that becomes free goes to those who wait for it longest.
    Raises NotReserved when more is to be given back than is promised.
    """
    with transaction_by(actor, "release_stock"):
        levels, held = _lock_reference(reference, lines)
        wanted = dict(lines) if lines is not None else _open_quantities(held)
        changes, missing = take_from(sorted(held, key=lambda one: one.depot_id is not None), wanted)
        if missing:
            raise NotReserved
        _settle(changes)
        freed = [(c.held.variant_id, c.held.depot_id, -c.quantity, NOTHING) for c in changes if c.held.depot_id]
        _shift(freed)
        _serve_waiting(_shifted(levels, freed))


def consume(actor: Actor, reference: str, lines: Mapping[UUID, Decimal]) -> None:
    """Take what was promised to `reference` off the shelf, because it ships: so much of each line.

    What still waits for supply is covered first from stock that has arrived meanwhile, oldest promise first.
    Raises OutOfStock where the goods are not there, NotReserved where more ships than is promised.
    """
    with transaction_by(actor, "consume_stock"):
        levels, held = _lock_reference(reference, lines)
        if any(one.depot_id is None for one in held):
            _serve_waiting(levels)
            held = _lock_held(_reservations(reference, lines))
        _, beyond = take_from(held, lines)
        if beyond:
            raise NotReserved
        there = [one for one in held if one.depot_id is not None]
        changes, missing = take_from(there, lines)
        if missing:
            raise _not_there(held, lines, missing)
        _settle(changes)
        _shift((c.held.variant_id, c.held.depot_id, -c.quantity, -c.quantity) for c in changes if c.held.depot_id)


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
        known = {level.key: level for level in _lock_levels({variant for variant, _ in counts})}
        stale = _newer_than(as_of, counts)
        fresh = {key: on_hand for key, on_hand in counts.items() if key not in stale}
        withdrawn = _withdraw_promises(known, fresh)
        _upsert(fresh, source, as_of)
        _serve_waiting(read_levels({variant for variant, _ in fresh}))
        return CountReport(len(fresh), len(stale), withdrawn)


def _require_stock_keeper(actor: Actor) -> None:
    if actor.company is not None:
        raise PermissionMissing
    actor.require(Permission.SALES_ORDERS_HANDLE)


def _check_counts(counts: Mapping[tuple[int, int], Decimal]) -> None:
    if any(not on_hand.is_finite() or on_hand < NOTHING for on_hand in counts.values()):
        raise CountInvalid
    variants, warehouses = {key[0] for key in counts}, {key[1] for key in counts}
    if Variant.objects.filter(pk__in=variants).count() < len(variants):
        raise CountInvalid
    if Warehouse.objects.filter(pk__in=warehouses).count() < len(warehouses):
        raise CountInvalid


def _lock_levels(variant_ids: Collection[int]) -> list[Level]:
    locks.take(locks.Lock.STOCK)
    return read_levels(variant_ids, lock=True)


def _lock_reference(reference: str, lines: Mapping[UUID, Decimal] | None) -> tuple[list[Level], list[Held]]:
    """Lock the stock of all variants of these lines, and only then read what they have promised."""
    variants = set(_reservations(reference, lines).values_list("variant_id", flat=True))
    return _lock_levels(variants), _lock_held(_reservations(reference, lines))


def _reservations(reference: str, lines: Collection[UUID] | None) -> QuerySet[Reservation]:
    rows = Reservation.objects.filter(reference=reference)
    return rows if lines is None else rows.filter(line__in=list(lines))


def _lock_held(rows: QuerySet[Reservation]) -> list[Held]:
    """These reservations, oldest first, locked in that order after the stock rows of their variants."""
    rows = rows.select_for_update(no_key=True).order_by("created_at", "id")
    return [Held(*row) for row in rows.values_list("id", "line", "variant_id", "warehouse_id", "quantity")]


def _open_quantities(held: Iterable[Held]) -> dict[UUID, Decimal]:
    quantities: dict[UUID, Decimal] = defaultdict(Decimal)
    for one in held:
        quantities[one.line] += one.quantity
    return quantities


Shift = tuple[int, int | None, Decimal, Decimal]
"""Variant, warehouse, and what is added to its reserved and to its on hand."""


def _shift(shifts: Iterable[Shift]) -> None:
    """Add to `reserved` and `on_hand` of many levels in one statement."""
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
               SET reserved = l.reserved + t.reserved, on_hand = l.on_hand + t.on_hand
              FROM unnest(%s::bigint[], %s::bigint[], %s::numeric[], %s::numeric[])
                   AS t (variant, warehouse, reserved, on_hand)
             WHERE l.variant_id = t.variant AND l.warehouse_id = t.warehouse
            """,
            [list(column) for column in columns],
        )


def _shifted(levels: Iterable[Level], shifts: Iterable[Shift]) -> list[Level]:
    """The levels as they stand after the shifts."""
    added: dict[tuple[int, int | None], Decimal] = defaultdict(Decimal)
    for variant, depot, reserved, _ in shifts:
        added[variant, depot] += reserved
    return [replace(level, reserved=level.reserved + added[level.key]) for level in levels]


def _write(reference: str, parts: Iterable[Part], promised: Mapping[UUID, Promise]) -> None:
    Reservation.objects.bulk_create(
        Reservation(
            reference=reference,
            line=part.ask.line,
            variant_id=part.ask.variant_id,
            warehouse_id=part.depot.id if part.depot else None,
            quantity=part.quantity,
            promised_on=promised[part.ask.line].on,
        )
        for part in parts
    )


def _settle(changes: Sequence[Change]) -> None:
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


def _move(changes: Sequence[Change]) -> None:
    """Move the changed quantities to their warehouses (None: back to waiting), keeping reference, line and day."""
    if not changes:
        return
    columns = zip(*((c.held.id, c.moves_to, c.quantity) for c in changes), strict=True)
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO inventory_reservation
                   (reference, line, variant_id, warehouse_id, quantity, promised_on, created_at)
            SELECT r.reference, r.line, r.variant_id, t.warehouse, t.quantity, r.promised_on, r.created_at
              FROM unnest(%s::bigint[], %s::bigint[], %s::numeric[]) AS t (id, warehouse, quantity)
              JOIN inventory_reservation r ON r.id = t.id
            """,
            [list(column) for column in columns],
        )
    _settle(changes)


def _serve_waiting(levels: Sequence[Level]) -> None:
    """Give what is free in these locked levels to the reservations that wait for it, oldest first."""
    free = {level.variant_id for level in levels if level.free > NOTHING}
    if not free:
        return
    changes = serve(_lock_held(Reservation.objects.filter(variant__in=free, warehouse=None)), levels)
    _shift((c.held.variant_id, c.moves_to, c.quantity, NOTHING) for c in changes)
    _move(changes)


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
    rows = Reservation.objects.filter(variant__in={key[0] for key in excess}, warehouse__in={key[1] for key in excess})
    changes = unpromise(reversed(_lock_held(rows)), excess)
    ids = {change.held.id for change in changes}
    references = tuple(sorted(set(rows.filter(pk__in=ids).values_list("reference", flat=True))))
    _shift((c.held.variant_id, c.held.depot_id, -c.quantity, NOTHING) for c in changes)
    _move(changes)
    record(PromisesWithdrawn(references))
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


def _out_of_stock(short: Sequence[Part]) -> OutOfStock:
    skus = Variant.objects.in_bulk({part.ask.variant_id for part in short})
    return OutOfStock(
        [
            Shortage(part.ask.line, skus[part.ask.variant_id].sku, part.ask.quantity, part.ask.quantity - part.quantity)
            for part in short
        ]
    )


def _not_there(held: Iterable[Held], lines: Mapping[UUID, Decimal], missing: Mapping[UUID, Decimal]) -> OutOfStock:
    variants = {one.line: one.variant_id for one in held}
    skus = Variant.objects.in_bulk({variants[line] for line in missing})
    return OutOfStock(
        [Shortage(line, skus[variants[line]].sku, lines[line], lines[line] - gap) for line, gap in missing.items()]
    )
