"""Promise stock to a reference, give it back, ship it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.inventory.actions.licenses import deliver, give_back, keys_taken, lock_pools, take_keys
from lonja.inventory.actions.shelves import lock_held, lock_levels, serve_waiting, settle, shift, shifted
from lonja.inventory.errors import NotReserved, OutOfStock, Shortage
from lonja.inventory.models import Reservation
from lonja.inventory.queries import seller_now, supply_of
from lonja.inventory.rules import (
    KEYS,
    NOTHING,
    Change,
    Held,
    Level,
    Missing,
    Part,
    Promise,
    StockAsk,
    allocate,
    promises,
    short_parts,
    take_from,
)


def reserve(actor: Actor, reference: str, asks: Sequence[StockAsk]) -> dict[UUID, Promise]:
    """Promise stock to `reference` ('order:<id>') for all lines, or for none; gives each line's promise.

    A line that is made of parts is asked part by part; it is promised when its last part is.

    What stock cannot cover is promised from supply where the variant's supply rule allows it. Three statements
    for any number of lines, one more where something must be supplied. Raises OutOfStock naming every short line.
    """
    if any(ask.quantity <= NOTHING for ask in asks):
        raise ValueError("only a positive quantity can be reserved")
    with transaction_by(actor, "reserve"):
        goods = [ask for ask in asks if not ask.is_license]
        parts = allocate(goods, lock_levels({ask.variant_id for ask in goods}))
        to_supply = {part.ask.variant_id for part in parts if part.depot is None}
        supplies, home = supply_of(to_supply) if to_supply else ({}, None)
        keys, key_supplies = take_keys(reference, [ask for ask in asks if ask.is_license])
        parts, supplies = [*parts, *keys], supplies | key_supplies
        short = short_parts(parts, supplies)
        if short:
            raise _out_of_stock(short)
        promised = promises(parts, supplies, home, seller_now())
        held = [part for part in parts if part.depot is not KEYS]
        shift((part.ask.variant_id, part.depot.id, part.quantity, NOTHING) for part in held if part.depot)
        _write(reference, held, promised)
        return promised


def release(actor: Actor, reference: str, lines: Mapping[UUID, Decimal] | None = None) -> None:
    """Give back what is promised to `reference`: all of it, or so much of each of `lines`, with all its parts.

    What waits for supply is given back first; stock that becomes free goes to those who wait for it longest.
    Raises NotReserved when more is to be given back than is promised.
    """
    with transaction_by(actor, "release_stock"):
        levels, held, keys = _lock_reference(reference, lines)
        held = [*held, *keys]
        if lines is None:
            changes = [Change(one, one.quantity) for one in held]
        else:
            changes, missing = take_from(sorted(held, key=lambda one: one.depot_id is not None), lines)
            if missing:
                raise NotReserved
        goods, keys_left = _apart(changes)
        settle(goods)
        freed = [(c.held.variant_id, c.held.depot_id, -c.quantity, NOTHING) for c in goods if c.held.depot_id]
        shift(freed)
        serve_waiting(shifted(levels, freed))
        give_back(keys_left)


def consume(actor: Actor, reference: str, lines: Mapping[UUID, Decimal]) -> None:
    """Take what was promised to `reference` off the shelf, because it ships: so much of each line, with all its parts.

    What still waits for supply is covered first from stock that has arrived meanwhile, oldest promise first.
    Raises OutOfStock where the goods are not there, NotReserved where more ships than is promised.
    """
    with transaction_by(actor, "consume_stock"):
        levels, held, keys = _lock_reference(reference, lines)
        if any(one.depot_id is None for one in held):
            serve_waiting(levels)
            held = lock_held(_reservations(reference, lines))
        held = [*held, *keys]
        _, beyond = take_from(held, lines)
        if beyond:
            raise NotReserved
        changes, missing = take_from(held, lines, from_stock=True)
        if missing:
            raise _not_there(missing)
        goods, delivered = _apart(changes)
        settle(goods)
        shift((c.held.variant_id, c.held.depot_id, -c.quantity, -c.quantity) for c in goods if c.held.depot_id)
        deliver(delivered)


def _lock_reference(reference: str, lines: Mapping[UUID, Decimal] | None) -> tuple[list[Level], list[Held], list[Held]]:
    """Lock the stock and the pools of all variants of these lines, and only then read what they have promised."""
    variants = set(_reservations(reference, lines).values_list("variant_id", flat=True))
    licenses = {one.variant_id for one in keys_taken(reference, lines)}
    levels = lock_levels(variants)
    lock_pools(variants | licenses)
    return levels, lock_held(_reservations(reference, lines)), keys_taken(reference, lines) if licenses else []


def _apart(changes: Sequence[Change]) -> tuple[list[Change], list[Change]]:
    """Those of reservations, and those of keys."""
    keys = [change for change in changes if change.held.depot_id == KEYS.id]
    return [change for change in changes if change.held.depot_id != KEYS.id], keys


def _reservations(reference: str, lines: Collection[UUID] | None) -> QuerySet[Reservation]:
    rows = Reservation.objects.filter(reference=reference)
    return rows if lines is None else rows.filter(line__in=list(lines))


def _write(reference: str, parts: Sequence[Part], promised: Mapping[UUID, Promise]) -> None:
    """Write a reservation for each part, in one statement."""
    if not parts:
        return
    rows = (
        (
            part.ask.line,
            part.ask.variant_id,
            part.depot and part.depot.id,
            part.quantity,
            part.ask.per_unit,
            promised[part.ask.line].on,
        )
        for part in parts
    )
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO inventory_reservation
                   (reference, line, variant_id, warehouse_id, quantity, per_unit, promised_on, created_at)
            SELECT %s, t.*, %s
              FROM unnest(%s::uuid[], %s::bigint[], %s::bigint[], %s::numeric[], %s::numeric[], %s::date[]) AS t
            """,
            [reference, now(), *(list(column) for column in zip(*rows, strict=True))],
        )


def _out_of_stock(short: Sequence[Part]) -> OutOfStock:
    skus = Variant.objects.in_bulk({part.ask.variant_id for part in short})
    return OutOfStock(
        [
            Shortage(part.ask.line, skus[part.ask.variant_id].sku, part.ask.quantity, part.ask.quantity - part.quantity)
            for part in short
        ]
    )


def _not_there(missing: Sequence[Missing]) -> OutOfStock:
    skus = Variant.objects.in_bulk({one.variant_id for one in missing})
    return OutOfStock(
        [
            Shortage(one.line, skus[one.variant_id].sku, one.needed, one.needed - one.quantity)
            for one in missing
            if one.variant_id is not None
        ]
    )
