"""Reads: what is available, and by when it would arrive. Callers hand in variants that the actor may see."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection
from django.db.models import Count, Q, Sum

from lonja.catalog.models import Fulfillment, Variant
from lonja.catalog.queries import Sql
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core import clock
from lonja.core.errors import NotFound
from lonja.inventory.models import LicenseKey, LicensePool, Reservation
from lonja.inventory.rules import (
    NOTHING,
    Depot,
    Level,
    Part,
    Promise,
    StockAsk,
    Supply,
    allocate,
    promises,
)


@dataclass(frozen=True, slots=True)
class Availability:
    """What may be ordered of a variant now: `available` sales units in all warehouses together.

    `warehouse` and `city` name the one that ships first, which has `in_warehouse` of them; `as_of` is the oldest
    count among the warehouses and `source` who counted there. `lead_days` (working days) counts only where it
    may be backordered. Of a license the free keys are available; a service has no stock and is never out of it.
    """

    variant_id: int
    available: Decimal
    in_warehouse: Decimal
    warehouse: str
    city: str
    as_of: datetime | None
    source: str
    may_backorder: bool
    lead_days: int | None
    fulfillment: str = Fulfillment.GOODS


# One row per variant asked for; the first warehouse by position that has any, else the first that counts it.
_AVAILABILITY = """
    SELECT asked.id, coalesce(sum(l.on_hand - l.reserved), 0),
           coalesce((array_agg(l.on_hand - l.reserved ORDER BY l.on_hand > l.reserved DESC, w.position, w.id))[1], 0),
           coalesce((array_agg(w.name ORDER BY l.on_hand > l.reserved DESC, w.position, w.id))[1], ''),
           coalesce((array_agg(w.city ORDER BY l.on_hand > l.reserved DESC, w.position, w.id))[1], ''),
           min(l.as_of),
           coalesce((array_agg(l.source ORDER BY l.as_of))[1], ''),
           coalesce(bool_or(s.may_backorder), false),
           max(s.lead_days) FILTER (WHERE s.may_backorder),
           coalesce((SELECT fulfillment FROM catalog_variant WHERE id = asked.id), 'goods'),
           (SELECT json_agg(json_build_array(part.component_id, part.quantity::text))::text
              FROM catalog_kitcomponent part WHERE part.kit_id = asked.id)
      FROM unnest(%s::bigint[]) AS asked (id)
      LEFT JOIN inventory_stocklevel l ON l.variant_id = asked.id
      LEFT JOIN inventory_warehouse w ON w.id = l.warehouse_id
      LEFT JOIN inventory_supplyrule s ON s.variant_id = asked.id
     GROUP BY asked.id
"""


def availability(actor: Actor, variant_ids: Collection[int]) -> dict[int, Availability]:
    """The availability of each variant, in one query for any number of them; one more for the components of kits.

    And one for licenses, where any of these are.
    """
    found, kits = _counted(variant_ids)
    if kits:
        parts, _ = _counted({pk for components in kits.values() for pk, _ in components})
        found |= {kit: _of_kit(kit, [(parts[pk], each) for pk, each in held]) for kit, held in kits.items()}
    return found


_Components = list[tuple[int, Decimal]]


def _counted(variant_ids: Collection[int]) -> tuple[dict[int, Availability], dict[int, _Components]]:
    """What each variant has on its own shelves, and of which components those consist that are kits."""
    with connection.cursor() as cursor:
        cursor.execute(_AVAILABILITY, [list(set(variant_ids))])
        rows = cursor.fetchall()
    kits = {row[0]: [(pk, Decimal(each)) for pk, each in json.loads(row[-1])] for row in rows if row[-1]}
    found = {row[0]: Availability(*row[:-1]) for row in rows}
    return _without_shelves(found), kits


def _without_shelves(found: dict[int, Availability]) -> dict[int, Availability]:
    """The same, with the keys of licenses counted, and services never out of stock."""
    licenses = [pk for pk, one in found.items() if one.fulfillment == Fulfillment.LICENSE]
    free = free_keys(licenses) if licenses else {}
    lead_days = (
        dict(LicensePool.objects.filter(variant__in=licenses).values_list("pk", "lead_days")) if licenses else {}
    )
    for pk in licenses:
        left = Decimal(free.get(pk, 0))
        days = lead_days.get(pk, LicensePool.LEAD_DAYS)
        found[pk] = Availability(pk, left, left, "", "", None, "", True, days, Fulfillment.LICENSE)
    for pk in [pk for pk, one in found.items() if one.fulfillment == Fulfillment.SERVICE]:
        found[pk] = Availability(pk, NOTHING, NOTHING, "", "", None, "", True, 0, Fulfillment.SERVICE)
    return found


def free_keys(variant_ids: Collection[int]) -> dict[int, int]:
    """How many keys are free of each license that has any; one query."""
    free = LicenseKey.objects.filter(variant__in=variant_ids, line=None).order_by()
    return dict(free.values("variant_id").annotate(left=Count("id")).values_list("variant_id", "left"))


def _of_kit(kit_id: int, components: Sequence[tuple[Availability, Decimal]]) -> Availability:
    """As many whole kits as the scarcest component allows, from where that lies; later only if all scarce ones come."""
    parts = [(part, each) for part, each in components if part.fulfillment != Fulfillment.SERVICE]
    if not parts:
        return replace(components[0][0], variant_id=kit_id)
    whole = min(part.available // each for part, each in parts)
    scarce = [(part, each) for part, each in parts if part.available // each == whole]
    scarcest, each = scarce[0]
    counted = [part for part, _ in parts if part.as_of is not None]
    oldest = min(counted, key=lambda part: part.as_of or clock.now(), default=None)
    may_backorder = all(part.may_backorder for part, _ in scarce)
    return Availability(
        variant_id=kit_id,
        available=whole,
        in_warehouse=min(whole, scarcest.in_warehouse // each),
        warehouse=scarcest.warehouse,
        city=scarcest.city,
        as_of=oldest.as_of if oldest else None,
        source=oldest.source if oldest else "",
        may_backorder=may_backorder,
        lead_days=max(part.lead_days or 0 for part, _ in scarce) if may_backorder else None,
        fulfillment=Fulfillment.KIT,
    )


STOCK_ORDER = Sql("""
    SELECT variant_id, -(sum(on_hand - reserved) * 1000)::bigint AS key
      FROM inventory_stocklevel
     WHERE variant_id IN (SELECT id FROM hits) AND variant_id NOT IN (SELECT kit_id FROM catalog_kitcomponent)
     GROUP BY variant_id
     UNION ALL
    SELECT part.kit_id, -(floor(min(coalesce(lies.free, 0) / part.quantity)) * 1000)::bigint
      FROM catalog_kitcomponent part
      LEFT JOIN LATERAL (
           SELECT sum(on_hand - reserved) AS free FROM inventory_stocklevel WHERE variant_id = part.component_id
      ) AS lies ON true
     WHERE part.kit_id IN (SELECT id FROM hits)
     GROUP BY part.kit_id
""")
"""For `SearchAsk.order`: what is in stock first, the most before the least; what nobody counts comes last."""


def promise(actor: Actor, asks: Sequence[StockAsk]) -> dict[UUID, Promise]:
    """What each line would be promised if it were reserved now; reserves nothing, in two queries.

    A line that stock cannot cover and that may not be backordered has no day (`on` is None).
    """
    parts = allocate(asks, read_levels([ask.variant_id for ask in asks]))
    return promises_of(parts)


_LEVELS = """
    SELECT l.variant_id, l.on_hand, l.reserved, w.id, w.name, w.city, w.position, w.cutoff, w.transit_days
      FROM inventory_stocklevel l
      JOIN inventory_warehouse w ON w.id = l.warehouse_id
     WHERE l.variant_id = ANY(%s)
     ORDER BY l.variant_id, l.warehouse_id
"""
_AND_LOCK = " FOR UPDATE OF l"


def read_levels(variant_ids: Collection[int], *, lock: bool = False) -> list[Level]:
    """The stock of these variants in every warehouse; with `lock` the rows stay locked, taken in one order."""
    with connection.cursor() as cursor:
        cursor.execute(_LEVELS + (_AND_LOCK if lock else ""), [list(set(variant_ids))])
        return [_level(row) for row in cursor.fetchall()]


def _level(row: Sequence[Any]) -> Level:
    variant_id, on_hand, reserved, *depot = row
    return Level(variant_id, Depot(*depot), on_hand, reserved)


def promises_of(parts: Sequence[Part]) -> dict[UUID, Promise]:
    """The promise for each line of an allocation; asks for supply only where something must be supplied."""
    to_supply = {part.ask.variant_id for part in parts if part.depot is None}
    supplies, home = supply_of(to_supply) if to_supply else ({}, None)
    return promises(parts, supplies, home, seller_now())


def waiting_lines(lines: Iterable[UUID]) -> frozenset[UUID]:
    """Those of these lines that wait for supply, at least in part."""
    waiting = Reservation.objects.filter(line__in=list(lines), warehouse=None)
    return frozenset(waiting.values_list("line", flat=True))


_SUPPLY = """
    SELECT asked.id, s.may_backorder, s.lead_days,
           w.id, w.name, w.city, w.position, w.cutoff, w.transit_days
      FROM unnest(%s::bigint[]) AS asked (id)
      LEFT JOIN inventory_supplyrule s ON s.variant_id = asked.id
      LEFT JOIN (SELECT * FROM inventory_warehouse ORDER BY position, id LIMIT 1) w ON true
"""


def supply_of(variant_ids: Collection[int]) -> tuple[dict[int, Supply], Depot | None]:
    """How these variants are refilled, and the warehouse where the goods arrive; in one query."""
    with connection.cursor() as cursor:
        cursor.execute(_SUPPLY, [list(variant_ids)])
        rows = cursor.fetchall()
    home = next((Depot(*row[3:]) for row in rows if row[3] is not None), None)
    return {row[0]: Supply(row[1], row[2]) for row in rows if row[1] is not None}, home


def seller_now() -> datetime:
    """This instant on the seller's wall clock, which cutoffs are written in."""
    return clock.now().astimezone(ZoneInfo(settings.TIME_ZONE))


@dataclass(frozen=True, slots=True)
class PoolView:
    """A license with its keys: free, taken and not delivered yet, delivered; and how many are waited for."""

    variant: Variant
    free: int
    taken: int
    delivered: int
    waiting: int
    warns_below: int
    lead_days: int

    @property
    def is_low(self) -> bool:
        """Whether it must be filled."""
        return self.free < self.warns_below or self.waiting > 0


def license_pools(actor: Actor, variant_id: int | None = None) -> list[PoolView]:
    """All licenses with their pools, or one, by SKU; two queries. For the seller's people. Raises PermissionMissing."""
    actor.require(Permission.SALES_ORDERS_VIEW)
    keys = "license_keys"
    found = Variant.objects.filter(fulfillment=Fulfillment.LICENSE).select_related("license_pool").order_by("sku")
    found = found if variant_id is None else found.filter(pk=variant_id)
    counted = found.annotate(
        free=Count(keys, filter=Q(license_keys__line=None)),
        taken=Count(keys, filter=Q(license_keys__line__isnull=False, license_keys__delivered_at=None)),
        delivered=Count(keys, filter=Q(license_keys__delivered_at__isnull=False)),
    )
    waits = Reservation.objects.filter(variant__in=found.order_by(), warehouse=None).order_by()
    waiting = dict(waits.values("variant").annotate(many=Sum("quantity")).values_list("variant", "many"))
    return [_pool_view(variant, int(waiting.get(variant.pk, 0))) for variant in counted]


def license_pool_or_404(actor: Actor, variant_id: int) -> PoolView:
    """One license with its pool. Raises NotFound for what is no license, PermissionMissing."""
    found = license_pools(actor, variant_id)
    if not found:
        raise NotFound
    return found[0]


def _pool_view(variant: Any, waiting: int) -> PoolView:
    pool = getattr(variant, "license_pool", None) or LicensePool()
    counts = (variant.free, variant.taken, variant.delivered)
    return PoolView(variant, *counts, waiting, pool.warns_below, pool.lead_days)


def delivered_keys(lines: Collection[UUID]) -> dict[UUID, list[tuple[int, str]]]:
    """The delivered keys of these lines, with the variant of each; one query, none for no lines.

    Callers hand in lines that their reader may see, and let nobody else see the keys.
    """
    found: dict[UUID, list[tuple[int, str]]] = {}
    if not lines:
        return found
    keys = LicenseKey.objects.filter(line__in=list(lines), delivered_at__isnull=False).order_by("id")
    for line, variant_id, key in keys.values_list("line", "variant_id", "key"):
        if line is not None:
            found.setdefault(line, []).append((variant_id, key))
    return found


def keys_ready(reference: str) -> dict[UUID, int]:
    """How many keys lie ready for each line of a reference, taken and not delivered; one query."""
    ready = LicenseKey.objects.filter(reference=reference, delivered_at=None).order_by()
    counted = ready.values("line").annotate(many=Count("id")).values_list("line", "many")
    return {line: many for line, many in counted if line is not None}
