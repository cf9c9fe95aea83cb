"""What departments write into their columns, and what the manager makes of it: cell by cell, row, column, all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

from django.db import connection
from django.db.models import F

from lonja.catalog.queries import VariantFacts, variant_facts
from lonja.companies.actor import Actor
from lonja.core import locks
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.lists.actions.rounds.opening import locked_round
from lonja.lists.errors import QuantityUnusable, RoundClosed
from lonja.lists.models import (
    CollectRound,
    EntryKind,
    RoundCell,
    RoundDepartment,
    RoundEntry,
    RoundProduct,
    RoundState,
)
from lonja.lists.queries.rounds import SeenRound, managed_round_or_404, round_or_404
from lonja.lists.rules import quantity_problem
from lonja.lists.rules.rounds import is_conflict, settled

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class CellAsk:
    """A quantity (sales units; 0: nothing) for a cell, in sight of its `version`.

    `key` is the sender's own: sent again, because the answer was lost, it counts once.
    """

    product_id: int
    department_id: int
    quantity: Decimal
    version: int
    key: UUID | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a cell holds now. With `is_conflict` somebody else wrote it meanwhile: nothing of this ask was taken."""

    product_id: int
    department_id: int
    asked: Decimal
    quantity: Decimal
    is_approved: bool
    version: int
    is_conflict: bool = False


def save_cells(actor: Actor, round_id: UUID, asks: Sequence[CellAsk], *, as_manager: bool = False) -> list[Answer]:
    """Write quantities into cells of the actor's departments or, `as_manager`, into any; answers in the same order.

    A quantity in which the product is not sold becomes the next one that is, beside what was typed. A cell that
    somebody else changed since `version` is left as it is, and its answer says so. What is written again loses its
    approval, except by the manager. Raises RoundClosed (for departments after the deadline), QuantityUnusable, NotFound
    for a cell that is not the actor's to write; then nothing is changed.
    """
    with transaction_by(actor, "save_round_cells"):
        seen = managed_round_or_404(actor, round_id) if as_manager else round_or_404(actor, round_id)
        _held_open(seen.held, as_manager=as_manager)
        facts = _facts(actor, seen, asks, as_manager=as_manager)
        cells = _locked_cells(asks)
        done = _keys_taken(seen.held, asks)
        answers: list[Answer] = []
        changed: dict[int, RoundCell] = {}
        entries: list[RoundEntry] = []
        for ask in asks:
            cell = cells[ask.product_id, ask.department_id]
            is_again = ask.key is not None and ask.key in done
            if not is_again and is_conflict(ask.version, cell.version, typed=ask.quantity, held=cell.quantity):
                answers.append(_answer(cell, is_refused=True))
                continue
            if not is_again:
                entries.append(_written(actor, seen.held, cell, ask, facts[ask.product_id], as_manager=as_manager))
                changed[cell.pk] = cell
                done |= {ask.key} if ask.key else set()
            answers.append(_answer(cell))
        RoundCell.objects.bulk_update(
            changed.values(),
            ["asked", "quantity", "is_approved", "version", "changed_by", "changed_at"],
            batch_size=500,
        )
        RoundEntry.objects.bulk_create(entries)
        if changed and not as_manager:
            _no_longer_done({cell.department_id for cell in changed.values()})
    return answers


def _held_open(held: CollectRound, *, as_manager: bool) -> None:
    """Keep the round from being closed until this transaction ends, beside others who fill it at the same time."""
    locks.take(locks.Lock.LIST_OR_ROUND)
    with connection.cursor() as cursor:
        cursor.execute("SELECT state, closes_at FROM lists_collectround WHERE id = %s FOR SHARE", [held.pk])
        state, closes_at = cursor.fetchone()
    if as_manager:
        if state not in (RoundState.OPEN, RoundState.LOCKED):
            raise RoundClosed
    elif state != RoundState.OPEN or closes_at <= now():
        raise RoundClosed


def _facts(actor: Actor, seen: SeenRound, asks: Sequence[CellAsk], *, as_manager: bool) -> Mapping[int, VariantFacts]:
    """The variants of the asked products by product, after every ask was checked."""
    departments = {one.pk for one in seen.departments}
    if as_manager:
        departments = {one.pk for one in seen.held.departments.all()}
    variants = dict(
        RoundProduct.objects.filter(round=seen.held, pk__in={ask.product_id for ask in asks}).values_list(
            "pk", "variant_id"
        )
    )
    facts = variant_facts(actor, list(variants.values()))
    for ask in asks:
        if ask.department_id not in departments or variants.get(ask.product_id) not in facts:
            raise NotFound
        if not ask.quantity.is_finite() or (ask.quantity and quantity_problem(ask.quantity)):
            raise QuantityUnusable
    return {key: facts[variant_id] for key, variant_id in variants.items() if variant_id in facts}


def _locked_cells(asks: Sequence[CellAsk]) -> dict[tuple[int, int], RoundCell]:
    """The asked cells, made where they were not, locked in the order of their keys."""
    wanted = sorted({(ask.product_id, ask.department_id) for ask in asks})
    if not wanted:
        return {}
    products, departments = zip(*wanted, strict=True)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO lists_roundcell (product_id, department_id, asked, quantity, is_approved, version)"
            " SELECT p, d, 0, 0, false, 0 FROM unnest(%s::bigint[], %s::bigint[]) AS wanted (p, d) ORDER BY 1, 2"
            " ON CONFLICT (department_id, product_id) DO NOTHING",
            [list(products), list(departments)],
        )
    cells = RoundCell.objects.select_for_update().filter(product__in=set(products), department__in=set(departments))
    return {(cell.product_id, cell.department_id): cell for cell in cells.order_by("product", "department")}


def _keys_taken(held: CollectRound, asks: Sequence[CellAsk]) -> set[UUID]:
    keys = {ask.key for ask in asks if ask.key is not None}
    found = RoundEntry.objects.filter(round=held, key__in=keys) if keys else RoundEntry.objects.none()
    return {key for key in found.values_list("key", flat=True) if key is not None}


def _written(
    actor: Actor, held: CollectRound, cell: RoundCell, ask: CellAsk, fact: VariantFacts, *, as_manager: bool
) -> RoundEntry:
    """Bring a cell to what is asked, and note who did."""
    before, moment = cell.quantity, now()
    cell.quantity = settled(ask.quantity, least=fact.quantity_minimum, step=fact.quantity_step)
    if as_manager:
        cell.is_approved = cell.is_approved and bool(cell.quantity)
    else:
        cell.asked, cell.is_approved = ask.quantity, False
    cell.version += 1
    cell.changed_by_id, cell.changed_at = actor.user_id, moment
    return RoundEntry(
        round=held,
        product_id=cell.product_id,
        department_id=cell.department_id,
        kind=EntryKind.EDITED if as_manager else EntryKind.FILLED,
        before=before,
        after=cell.quantity,
        user_id=actor.user_id,
        at=moment,
        key=ask.key,
    )


def _answer(cell: RoundCell, *, is_refused: bool = False) -> Answer:
    return Answer(
        cell.product_id, cell.department_id, cell.asked, cell.quantity, cell.is_approved, cell.version, is_refused
    )


def _no_longer_done(departments: Iterable[int]) -> None:
    RoundDepartment.objects.filter(pk__in=departments, done_at__isnull=False).update(done_at=None, done_by=None)


def approve_cells(
    actor: Actor,
    round_id: UUID,
    *,
    product_id: int | None = None,
    department_id: int | None = None,
    is_approved: bool = True,
) -> int:
    """Approve what stands in a cell, a row (`product_id`), a column (`department_id`) or all cells, or take it back.

    Empty cells stay as they are. Returns how many changed. Raises RoundClosed, NotFound, PermissionMissing.
    """
    with transaction_by(actor, "approve_round_cells"):
        held = locked_round(actor, round_id)
        if held.state not in (RoundState.OPEN, RoundState.LOCKED):
            raise RoundClosed
        cells = RoundCell.objects.filter(department__round=held, quantity__gt=0, is_approved=not is_approved)
        if product_id is not None:
            cells = cells.filter(product=_found(held.products.filter(pk=product_id).first()))
        if department_id is not None:
            cells = cells.filter(department=_found(held.departments.filter(pk=department_id).first()))
        changed = cells.update(is_approved=is_approved, version=F("version") + 1)
        RoundEntry.objects.create(
            round=held,
            product_id=product_id,
            department_id=department_id,
            kind=EntryKind.APPROVED if is_approved else EntryKind.WITHDRAWN,
            user_id=actor.user_id,
            at=now(),
        )
    return changed


def _found(row: Row | None) -> Row:
    if row is None:
        raise NotFound
    return row


def mark_done(actor: Actor, round_id: UUID, department_id: int, *, is_done: bool) -> None:
    """Say that a department has filled what it needs, or not yet. Raises RoundClosed, NotFound."""
    with transaction_by(actor, "mark_round_department"):
        seen = round_or_404(actor, round_id)
        if department_id not in {one.pk for one in seen.departments}:
            raise NotFound
        _held_open(seen.held, as_manager=False)
        moment = now() if is_done else None
        RoundDepartment.objects.filter(pk=department_id).update(
            done_at=moment, done_by=actor.user_id if is_done else None
        )
