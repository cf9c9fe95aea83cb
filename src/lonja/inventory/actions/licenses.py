"""The shelf of what is delivered by key: filled by the seller, emptied key by key, each for one line once.

Whoever takes keys or gives them back holds the lock of their pools, which stand after the stock rows. A line whose keys
are not there waits as any line does: by a reservation without a warehouse.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db import connection
from django.db.models import F

from lonja.catalog.models import Fulfillment, Variant
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.core import locks
from lonja.core.audit import repeated_on_deadlock, transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.core.events import record
from lonja.inventory.errors import LicenseKeysInvalid
from lonja.inventory.events import LicenseKeysArrived, LicensePoolLow
from lonja.inventory.models import LicenseKey, LicensePool, Reservation
from lonja.inventory.queries import free_keys
from lonja.inventory.rules import KEYS, ONE_KEY, Change, Held, Part, StockAsk, Supply, keys_of

_MOST_KEYS = 20_000


@dataclass(frozen=True, slots=True)
class KeyReport:
    """What became of keys: so many are new, so many were there already."""

    added: int
    known: int


@repeated_on_deadlock
def add_license_keys(actor: Actor, variant_id: int, text: str) -> KeyReport:
    """Put keys into the pool of a license, one in each line of `text`; those who wait longest are served first.

    A key that the pool has or had is left out. For the seller's people who handle orders and the system. Raises
    NotFound for what is no license, LicenseKeysInvalid for none, too many or one too long, PermissionMissing.
    """
    _require_keeper(actor)
    keys = keys_of(text)
    if not 0 < len(keys) <= _MOST_KEYS or max(map(len, keys)) > LicenseKey.LONGEST:
        raise LicenseKeysInvalid(most=_MOST_KEYS, longest=LicenseKey.LONGEST)
    with transaction_by(actor, "add_license_keys"):
        LicensePool.objects.get_or_create(variant_id=_license(variant_id))
        lock_pools({variant_id})
        before = LicenseKey.objects.filter(variant=variant_id).count()
        LicenseKey.objects.bulk_create(
            (LicenseKey(variant_id=variant_id, key=key, added_by_id=actor.user_id) for key in keys),
            ignore_conflicts=True,
            batch_size=1_000,
        )
        added = LicenseKey.objects.filter(variant=variant_id).count() - before
        serve_waiting_keys({variant_id})
    return KeyReport(added, len(keys) - added)


def save_license_pool(actor: Actor, variant_id: int, *, warns_below: int, lead_days: int) -> None:
    """Say from how few keys on the pool warns, and in how many working days a dry one is filled.

    For the seller's people who handle orders. Raises NotFound for what is no license, PermissionMissing.
    """
    _require_keeper(actor)
    with transaction_by(actor, "save_license_pool"):
        LicensePool.objects.update_or_create(
            variant_id=_license(variant_id), defaults={"warns_below": warns_below, "lead_days": lead_days}
        )
        _note_level({variant_id}, warns=False)


def take_keys(reference: str, asks: Sequence[StockAsk]) -> tuple[list[Part], dict[int, Supply]]:
    """Take keys for the lines, in their order; what the pools lack becomes a part that waits. Gives their supply."""
    variants = {ask.variant_id for ask in asks}
    if not variants:
        return [], {}
    pools = LicensePool.objects
    pools.bulk_create([LicensePool(variant_id=pk) for pk in sorted(variants)], ignore_conflicts=True)
    supplies = {pool.variant_id: Supply(True, pool.lead_days, travels=False) for pool in lock_pools(variants)}
    parts = []
    for ask in asks:
        found = _claim(ask.variant_id, reference, ask.line, ask.per_unit, ask.quantity)
        parts += [Part(ask, depot, many) for depot, many in ((KEYS, found), (None, ask.quantity - found)) if many]
    _note_level(variants, warns=True)
    return parts, supplies


def lock_pools(variants: Collection[int]) -> list[LicensePool]:
    """The pools of these variants, those that have one, locked in one order; one statement."""
    locks.take(locks.Lock.STOCK)
    found = LicensePool.objects.select_for_update().filter(variant__pk__any_of=variants)
    return list(found.order_by("variant_id"))


def keys_taken(reference: str, lines: Collection[UUID] | None) -> list[Held]:
    """The keys that are taken for these lines and not delivered yet, the first taken first, as reservations."""
    rows = LicenseKey.objects.filter(reference=reference, delivered_at=None)
    rows = rows if lines is None else rows.filter(line__in=list(lines))
    columns = rows.order_by("id").values_list("id", "line", "variant_id", "per_unit")
    return [Held(pk, line, variant, KEYS.id, ONE_KEY, per_unit) for pk, line, variant, per_unit in columns if line]


def give_back(changes: Iterable[Change]) -> None:
    """Return keys to their pools, and give them to those who wait."""
    held = [change.held for change in changes]
    if not held:
        return
    keys = LicenseKey.objects.filter(pk__in=[one.id for one in held])
    keys.update(reference="", line=None, taken_at=None, per_unit=1)
    serve_waiting_keys({one.variant_id for one in held})


def deliver(changes: Iterable[Change]) -> None:
    """The keys are the buyer's from now on, and never anybody else's."""
    LicenseKey.objects.filter(pk__in=[change.held.id for change in changes]).update(delivered_at=now())


def serve_waiting_keys(variants: Collection[int]) -> None:
    """Give what is free in these locked pools to those who wait for it, oldest first, and say who was served."""
    waiting = Reservation.objects.filter(
        variant__pk__any_of=variants, warehouse=None, variant__fulfillment=Fulfillment.LICENSE
    )
    served = []
    for one in waiting.select_for_update(of=("self",), no_key=True).order_by("created_at", "id"):
        found = _claim(one.variant_id, one.reference, one.line, one.per_unit, one.quantity)
        if found == one.quantity:
            one.delete()
        elif found:
            Reservation.objects.filter(pk=one.pk).update(quantity=F("quantity") - found)
        served += [one.reference] if found else []
    if served:
        record(LicenseKeysArrived(tuple(dict.fromkeys(served))))
    _note_level(variants, warns=False)


_CLAIM = """
    UPDATE inventory_licensekey SET reference = %s, line = %s, per_unit = %s, taken_at = %s
    WHERE id IN (SELECT id FROM inventory_licensekey WHERE variant_id = %s AND line IS NULL ORDER BY id LIMIT %s)"""


def _claim(variant_id: int, reference: str, line: UUID, per_unit: Decimal, wanted: Decimal) -> Decimal:
    """Take up to so many of the oldest free keys of a locked pool for a line; gives how many there were."""
    with connection.cursor() as cursor:
        cursor.execute(_CLAIM, [reference, line, per_unit, now(), variant_id, int(wanted)])
        return Decimal(cursor.rowcount)


def _note_level(variants: Collection[int], *, warns: bool) -> None:
    """Note which of these locked pools are low; warn once of one that has become so, until it was filled."""
    free = free_keys(variants)
    for pool in LicensePool.objects.filter(variant__pk__any_of=variants):
        is_low = free.get(pool.variant_id, 0) < pool.warns_below
        if is_low != pool.is_low:
            LicensePool.objects.filter(pk=pool.pk).update(is_low=is_low)
        if warns and is_low and not pool.is_low:
            record(LicensePoolLow(pool.variant_id, free.get(pool.variant_id, 0)))


def _license(variant_id: int) -> int:
    if not Variant.objects.filter(pk=variant_id, fulfillment=Fulfillment.LICENSE).exists():
        raise NotFound
    return variant_id


def _require_keeper(actor: Actor) -> None:
    if actor.company is not None:
        raise PermissionMissing
    actor.require(Permission.SALES_ORDERS_HANDLE)
