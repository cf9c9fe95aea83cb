"""Open a round, move its deadline, close it or call it off; and what the clock does with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import DateTimeField, Exists, F, OuterRef, Q, Value

from lonja.catalog.queries import variant_facts
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.companies.queries import cost_centers, delivery_addresses, units_reached
from lonja.core import locks
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.core.events import record
from lonja.lists.actions.purchase_lists import MAX_NAME, MAX_NOTE
from lonja.lists.errors import NobodyToRemind, RoundClosed, RoundInvalid, RoundTooLarge
from lonja.lists.events import RoundLocked, RoundOpened, RoundReminded
from lonja.lists.models import CollectRound, PurchaseListLine, RoundDepartment, RoundProduct, RoundState
from lonja.lists.queries.purchase_lists import list_or_404
from lonja.lists.queries.rounds import managed_round_or_404

MAX_PRODUCTS = 2_000
MAX_DEPARTMENTS = 60
REMINDED_BEFORE = timedelta(hours=24)
"""So long before the deadline the departments that are not done are reminded, or after half of a shorter time."""

REMINDED_AGAIN = timedelta(hours=1)
"""A round's manager reminds at most so often."""


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """A unit that takes part, the cost center that bears its lines, and where they go (the default address: None)."""

    unit_id: UUID
    cost_center_id: UUID | None = None
    address_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round as its manager opens it: the products of a list, the departments, and until when they fill it."""

    name: str
    list_id: UUID
    departments: Sequence[DepartmentRow]
    closes_at: datetime
    note: str = ""
    is_per_address: bool = False


def open_round(actor: Actor, row: RoundRow) -> CollectRound:
    """Open a round of the products of a list that may be seen; its departments are asked to fill their columns.

    Its columns start empty; the last round of the same list stands beside them. Raises RoundInvalid, RoundTooLarge,
    NotFound for a list, unit, cost center or address that is not the actor's to use, PermissionMissing.
    """
    actor.require(Permission.LISTS_MANAGE)
    if actor.user_id is None:
        raise PermissionMissing
    name, moment = row.name.strip(), now()
    if not name or len(name) > MAX_NAME or row.closes_at <= moment or not row.departments:
        raise RoundInvalid
    source = list_or_404(actor, row.list_id).held
    variants = _variants(actor, row.list_id)
    if not variants:
        raise RoundInvalid
    if len(variants) > MAX_PRODUCTS or len(row.departments) > MAX_DEPARTMENTS:
        raise RoundTooLarge(products=MAX_PRODUCTS, departments=MAX_DEPARTMENTS)
    departments = _departments(actor, row.departments)
    with transaction_by(actor, "open_round"):
        before = CollectRound.objects.filter(
            company=actor.company_id, purchase_list=source, state=RoundState.ORDERED, unit=actor.own_unit_id
        )
        held = CollectRound.objects.create(
            company_id=actor.company_id,
            unit_id=actor.own_unit_id,
            purchase_list=source,
            previous=before.order_by("-opened_at").first(),
            name=name,
            note=row.note.strip()[:MAX_NOTE],
            is_per_address=row.is_per_address,
            opened_by_id=actor.user_id,
            opened_at=moment,
            closes_at=row.closes_at,
        )
        for position, one in enumerate(departments, start=1):
            one.round, one.position = held, position
        RoundDepartment.objects.bulk_create(departments)
        RoundProduct.objects.bulk_create(
            RoundProduct(round=held, variant_id=variant_id, position=position, note=note)
            for position, (variant_id, note) in enumerate(variants.items(), start=1)
        )
        record(RoundOpened(held.pk))
    return held


def _variants(actor: Actor, list_id: UUID) -> dict[int, str]:
    """The products of the list that the actor may see, each once, with what its line says; not what is configured."""
    lines = PurchaseListLine.objects.filter(purchase_list=list_id).order_by("position")
    notes: dict[int, str] = {}
    for variant_id, note in lines.values_list("variant_id", "note"):
        notes.setdefault(variant_id, note)
    facts = variant_facts(actor, list(notes))
    return {key: note for key, note in notes.items() if key in facts and not facts[key].is_configurable}


def _departments(actor: Actor, rows: Sequence[DepartmentRow]) -> list[RoundDepartment]:
    units = set(units_reached(actor, Permission.LISTS_MANAGE).values_list("pk", flat=True))
    centers = set(cost_centers(actor).values_list("pk", flat=True))
    addresses = list(delivery_addresses(actor).values_list("pk", flat=True))
    wanted = {row.unit_id for row in rows}
    if wanted - units or {row.cost_center_id for row in rows} - centers - {None}:
        raise NotFound
    if {row.address_id for row in rows} - set(addresses) - {None}:
        raise NotFound
    if not addresses or len(wanted) < len(rows):
        raise RoundInvalid
    return [
        RoundDepartment(
            unit_id=row.unit_id, cost_center_id=row.cost_center_id, address_id=row.address_id or addresses[0]
        )
        for row in rows
    ]


def set_deadline(actor: Actor, round_id: UUID, closes_at: datetime) -> CollectRound:
    """Another deadline in the future, also of a round that is closed but not ordered: it opens again.

    Raises RoundInvalid, RoundClosed for one that was ordered or called off, NotFound.
    """
    with transaction_by(actor, "set_round_deadline"):
        held = locked_round(actor, round_id)
        if closes_at <= now():
            raise RoundInvalid
        if held.state not in (RoundState.OPEN, RoundState.LOCKED) or held.orders.filter(order__isnull=False).exists():
            raise RoundClosed
        held.closes_at, held.state, held.locked_at, held.reminded_at = closes_at, RoundState.OPEN, None, None
        held.save()
        held.orders.all().delete()
    return held


def lock_round(actor: Actor, round_id: UUID) -> CollectRound:
    """Close a round before its deadline: no department changes it any more. Raises RoundClosed, NotFound."""
    with transaction_by(actor, "lock_round"):
        held = locked_round(actor, round_id)
        if held.state != RoundState.OPEN:
            raise RoundClosed
        close_now(held)
    return held


def cancel_round(actor: Actor, round_id: UUID) -> CollectRound:
    """Call a round off of which nothing was ordered. Raises RoundClosed, NotFound."""
    with transaction_by(actor, "cancel_round"):
        held = locked_round(actor, round_id)
        if held.state not in (RoundState.OPEN, RoundState.LOCKED) or held.orders.filter(order__isnull=False).exists():
            raise RoundClosed
        held.state = RoundState.CANCELLED
        held.save(update_fields=["state"])
    return held


def remind_round(actor: Actor, round_id: UUID) -> int:
    """Remind the departments of an open round that are not done, now; how many they are.

    Long before the deadline the reminder of the clock comes all the same. Raises NobodyToRemind where all are done, or
    it was done within REMINDED_AGAIN; RoundClosed, NotFound.
    """
    with transaction_by(actor, "remind_round"):
        held, moment = locked_round(actor, round_id), now()
        if held.state != RoundState.OPEN or held.closes_at <= moment:
            raise RoundClosed
        undone = held.departments.filter(done_at=None).count()
        if not undone or (held.reminded_at is not None and moment - held.reminded_at < REMINDED_AGAIN):
            raise NobodyToRemind
        held.reminded_at = moment
        held.save(update_fields=["reminded_at"])
        record(RoundReminded(held.pk))
    return undone


def lock_due(actor: Actor) -> int:
    """Close every round whose deadline is past; returns how many. Of two workers one does; again it changes nothing."""
    actor.require(Permission.LISTS_MANAGE)
    due = list(CollectRound.objects.filter(state=RoundState.OPEN, closes_at__lte=now()).values_list("pk", flat=True))
    closed = 0
    for round_id in due:
        with transaction_by(actor, "lock_round_when_due"):
            held = _row_locked(round_id)
            if held is not None and held.state == RoundState.OPEN and held.closes_at <= now():
                close_now(held)
                closed += 1
    return closed


def remind_due(actor: Actor) -> int:
    """Remind, once for each deadline, where departments are not done and it is near; returns of how many rounds."""
    actor.require(Permission.LISTS_MANAGE)
    moment = now()
    undone = RoundDepartment.objects.filter(round=OuterRef("pk"), done_at=None)
    not_yet = Q(reminded_at=None) | Q(reminded_at__lt=F("closes_at") - REMINDED_BEFORE)
    is_half_over = Q(opened_at__lte=Value(moment, DateTimeField()) - (F("closes_at") - Value(moment, DateTimeField())))
    near = CollectRound.objects.filter(
        Exists(undone),
        is_half_over,
        not_yet,
        state=RoundState.OPEN,
        closes_at__gt=moment,
        closes_at__lte=moment + REMINDED_BEFORE,
    )
    told = 0
    for round_id in near.values_list("pk", flat=True):
        with transaction_by(actor, "remind_round"):
            claimed = CollectRound.objects.filter(not_yet, pk=round_id, state=RoundState.OPEN)
            if claimed.update(reminded_at=moment):
                record(RoundReminded(round_id))
                told += 1
    return told


def locked_round(actor: Actor, round_id: UUID) -> CollectRound:
    """A round that the actor manages, its row locked until the transaction ends. Raises NotFound, PermissionMissing."""
    managed_round_or_404(actor, round_id)
    held = _row_locked(round_id)
    if held is None:
        raise NotFound
    return held


def _row_locked(round_id: UUID) -> CollectRound | None:
    locks.take(locks.Lock.LIST_OR_ROUND)
    return CollectRound.objects.select_for_update().filter(pk=round_id).first()


def close_now(held: CollectRound) -> None:
    """Close a round whose row is locked, and say so to those who wait for it."""
    held.state, held.locked_at = RoundState.LOCKED, now()
    held.save(update_fields=["state", "locked_at"])
    record(RoundLocked(held.pk))
