"""Put lines on a purchase list, change them, and send them to the cart or close the list into it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from lonja.catalog.models import Variant
from lonja.catalog.queries import find_by_codes, variant_facts
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import cost_centers
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.core.ids import new_id
from lonja.lists.actions.purchase_lists import locked_list, open_list
from lonja.lists.errors import (
    CodeMeansSeveral,
    CodeNotKnown,
    CountUnusable,
    LevelMissing,
    ListClosed,
    ListIsEmpty,
    ListTooLong,
    OnlyTheHeadOrders,
    ParLevelsUnusable,
    QuantityUnusable,
)
from lonja.lists.models import Level, PurchaseList, PurchaseListLine
from lonja.lists.queries.purchase_lists import ListLine, SeenList, list_lines, list_or_404
from lonja.lists.queries.shelf import Shelf, shelf
from lonja.lists.queries.sources import LineAsk
from lonja.lists.rules import quantity_problem
from lonja.ordering.actions import AddResult, CartAsk, add_lines
from lonja.ordering.errors import CostCenterUnknown

MAX_LINES = 5_000
MAX_NOTE = 200
MAX_CODE = 120
MOST_COUNTED = Decimal(10) ** 9


@dataclass(frozen=True, slots=True)
class LineChange:
    """What a line is to be: its quantity, for whom, what to know of it, and its levels on the shelf (both or none)."""

    quantity: Decimal
    cost_center_id: UUID | None = None
    note: str = ""
    minimum: Decimal | None = None
    maximum: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ToCart:
    """What came of sending lines to the cart, and how many stayed behind because they cannot be ordered today."""

    cart: AddResult
    left_out: int


def add_to_list(actor: Actor, list_id: UUID, asks: Sequence[LineAsk]) -> int:
    """Put lines on a list as the actor's own; one that he has there already grows. Returns how many were new.

    All or nothing. Raises NotFound for a variant that he may not see, QuantityUnusable, CostCenterUnknown, ListTooLong,
    ListClosed, LevelMissing.
    """
    with transaction_by(actor, "add_to_list"):
        seen = open_list(actor, list_id, Level.FILL)
        _check(actor, asks)
        there = {_key(line): line for line in seen.held.lines.filter(added_by=actor.user_id)}
        count, last = _count_and_last(seen.held)
        new: list[PurchaseListLine] = []
        for ask in asks:
            line = there.get((ask.variant_id, ask.cost_center_id, ask.configuration))
            if line is None:
                line = _new_line(actor, seen.held, ask, position=last + len(new) + 1)
                there[_key(line)] = line
                new.append(line)
            else:
                line.quantity, line.note = line.quantity + ask.quantity, ask.note or line.note
            _check_quantity(line.quantity)
        if count + len(new) > MAX_LINES:
            raise ListTooLong(limit=MAX_LINES, lines=count + len(new))
        grown = [line for line in there.values() if not line._state.adding]
        PurchaseListLine.objects.bulk_update(grown, ["quantity", "note"], batch_size=500)
        PurchaseListLine.objects.bulk_create(new)
        _touch(seen.held)
    return len(new)


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a code meant, and how many sales units of it were added."""

    variant: Variant
    quantity: Decimal


def scan_into_list(actor: Actor, list_id: UUID, code: str, quantity: Decimal = Decimal(1)) -> Scanned:
    """Put what a typed or scanned code means on a list, `quantity` times; the barcode of a pack counts its content.

    Raises CodeNotKnown, CodeMeansSeveral (also for what replaces a product that is sold no more: choose it yourself),
    and as `add_to_list`.
    """
    code = code.strip()[:MAX_CODE]
    matches = find_by_codes(actor, [code])[code] if code else ()
    if not matches:
        raise CodeNotKnown(code=code or "-")
    found = matches[0]
    if len(matches) > 1 or found.via in ("similar", "successor", "substitute"):
        raise CodeMeansSeveral(code=code, skus=", ".join(match.variant.sku for match in matches[:5]))
    added = quantity * found.factor
    add_to_list(actor, list_id, [LineAsk(found.variant.pk, added)])
    return Scanned(found.variant, added)


def change_list_line(actor: Actor, list_id: UUID, line_id: UUID, change: LineChange) -> None:
    """Change a line: every one by who may edit the list, one's own by who fills it.

    Raises NotFound, QuantityUnusable, ParLevelsUnusable, CostCenterUnknown, ListClosed, LevelMissing.
    """
    with transaction_by(actor, "change_list_line"):
        seen = open_list(actor, list_id, Level.FILL)
        line = _changeable(actor, seen, [line_id])[0]
        _check_quantity(change.quantity)
        _check_cost_centers(actor, {change.cost_center_id} - {line.cost_center_id})
        _check_levels(change)
        twin = PurchaseListLine.objects.filter(
            purchase_list=seen.held,
            variant=line.variant_id,
            cost_center=change.cost_center_id,
            configuration=line.configuration,
            added_by=line.added_by_id,
        ).exclude(pk=line.pk)
        joined = twin.first()
        line.quantity = change.quantity + (joined.quantity if joined else 0)
        line.cost_center_id, line.note = change.cost_center_id, change.note.strip()[:MAX_NOTE]
        line.minimum, line.maximum = change.minimum, change.maximum
        twin.delete()
        line.save()
        _touch(seen.held)


def remove_list_lines(actor: Actor, list_id: UUID, line_ids: Collection[UUID]) -> list[LineAsk]:
    """Take lines off a list and give back what they were, so that it can be undone.

    Raises NotFound, ListClosed, LevelMissing for another person's line where the actor only fills.
    """
    with transaction_by(actor, "remove_list_lines"):
        seen = open_list(actor, list_id, Level.FILL)
        lines = _changeable(actor, seen, line_ids)
        PurchaseListLine.objects.filter(pk__in=[line.pk for line in lines]).delete()
        _touch(seen.held)
    return [
        LineAsk(line.variant_id, line.quantity, line.cost_center_id, line.note, line.configuration) for line in lines
    ]


def list_to_cart(actor: Actor, list_id: UUID, line_ids: Collection[UUID] | None = None) -> ToCart:
    """Put a list's lines, or those named, into the actor's cart, in quantities in which they are sold today.

    Those that cannot be ordered stay behind and are counted. Raises ListIsEmpty, OnlyTheHeadOrders, NotFound,
    PermissionMissing and what ordering.add_lines raises.
    """
    actor.require(Permission.ORDERS_PLACE)
    seen = list_or_404(actor, list_id)
    if seen.held.is_closed_by_head:
        raise OnlyTheHeadOrders
    return _to_cart(actor, list_lines(actor, seen, line_ids).lines)


def close_list(actor: Actor, list_id: UUID) -> ToCart:
    """Close a list into the actor's cart: its lines change no more until it is opened again.

    Of two who close it at once one does. Raises ListClosed, ListIsEmpty, LevelMissing for who may not approve the list,
    NotFound, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "close_list"):
        seen = open_list(actor, list_id, Level.APPROVE)
        made = _to_cart(actor, list_lines(actor, seen).lines)
        seen.held.closed_at, seen.held.closed_by_id = now(), actor.user_id
        seen.held.save(update_fields=["closed_at", "closed_by", "changed_at"])
    return made


def order_by_count(actor: Actor, list_id: UUID, counts: Mapping[UUID, Decimal]) -> tuple[Shelf, ToCart]:
    """Put into the cart what the counted lines (on the shelf, sales units) need to reach their maximum.

    Raises CountUnusable, ListIsEmpty where nothing is needed, and as `list_to_cart`.
    """
    actor.require(Permission.ORDERS_PLACE)
    _check_counts(counts)
    seen = list_or_404(actor, list_id)
    if seen.held.is_closed_by_head and not seen.may_approve:
        raise OnlyTheHeadOrders
    counted = shelf(actor, seen, counts)
    needed = [row for row in counted.rows if row.refill and row.refill.quantity]
    wanted = [replace(row.seen, fitting=row.refill.quantity) for row in needed if row.refill]
    return counted, _to_cart(actor, wanted)


def save_counts(actor: Actor, list_id: UUID, counts: Mapping[UUID, Decimal]) -> int:
    """Keep what was counted on the shelf (sales units, by line), as of now: recurring orders by levels go by it.

    Other lines keep their count; returns how many were counted. Raises CountUnusable, ListClosed (put away),
    LevelMissing for who may not fill the list, NotFound, PermissionMissing.
    """
    _check_counts(counts)
    with transaction_by(actor, "count_shelf"):
        seen = locked_list(actor, list_id, Level.FILL)
        if seen.held.archived_at is not None:
            raise ListClosed
        lines = list(seen.held.lines.filter(pk__in=list(counts), maximum__isnull=False))
        moment = now()
        for line in lines:
            line.counted, line.counted_at = counts[line.pk], moment
        PurchaseListLine.objects.bulk_update(lines, ["counted", "counted_at"], batch_size=500)
        return len(lines)


def _check_counts(counts: Mapping[UUID, Decimal]) -> None:
    for count in counts.values():
        if not count.is_finite() or not 0 <= count < MOST_COUNTED or count != round(count, 3):
            raise CountUnusable


def _to_cart(actor: Actor, lines: Sequence[ListLine]) -> ToCart:
    ready = [each for each in lines if each.is_orderable]
    if not ready:
        raise ListIsEmpty
    usable = set(cost_centers(actor).values_list("pk", flat=True))
    asks = [
        CartAsk(
            each.line.variant_id,
            each.fitting,
            each.line.cost_center_id if each.line.cost_center_id in usable else None,
            each.line.note,
            each.line.configuration,
        )
        for each in ready
    ]
    return ToCart(add_lines(actor, asks), len(lines) - len(ready))


def _changeable(actor: Actor, seen: SeenList, line_ids: Collection[UUID]) -> list[PurchaseListLine]:
    found = list(seen.held.lines.filter(pk__in=line_ids).order_by("position"))
    if len(found) < len(set(line_ids)) or not found:
        raise NotFound
    if not seen.may_edit and any(line.added_by_id != actor.user_id for line in found):
        raise LevelMissing
    return found


def _new_line(actor: Actor, held: PurchaseList, ask: LineAsk, *, position: int) -> PurchaseListLine:
    return PurchaseListLine(
        id=new_id(),
        purchase_list=held,
        position=position,
        variant_id=ask.variant_id,
        configuration=ask.configuration,
        quantity=ask.quantity,
        cost_center_id=ask.cost_center_id,
        note=ask.note[:MAX_NOTE],
        added_by_id=actor.user_id,
    )


def _count_and_last(held: PurchaseList) -> tuple[int, int]:
    positions = list(held.lines.order_by().values_list("position", flat=True))
    return len(positions), max(positions, default=0)


_Key = tuple[int, UUID | None, str]


def _key(line: PurchaseListLine) -> _Key:
    return line.variant_id, line.cost_center_id, line.configuration


def _check(actor: Actor, asks: Sequence[LineAsk]) -> None:
    wanted = {ask.variant_id for ask in asks}
    if len(variant_facts(actor, wanted)) < len(wanted):
        raise NotFound
    _check_cost_centers(actor, {ask.cost_center_id for ask in asks})
    for ask in asks:
        _check_quantity(ask.quantity)


def _check_cost_centers(actor: Actor, ids: Iterable[UUID | None]) -> None:
    wanted = {each for each in ids if each is not None}
    if wanted and cost_centers(actor).filter(pk__in=wanted).count() < len(wanted):
        raise CostCenterUnknown


def _check_quantity(quantity: Decimal) -> None:
    if not quantity.is_finite() or quantity_problem(quantity):
        raise QuantityUnusable


def _check_levels(change: LineChange) -> None:
    low, high = change.minimum, change.maximum
    if low is None and high is None:
        return
    if low is None or high is None or not (low.is_finite() and high.is_finite()) or not 0 <= low <= high or high <= 0:
        raise ParLevelsUnusable
    if quantity_problem(high) or low != round(low, 3):
        raise ParLevelsUnusable


def _touch(held: PurchaseList) -> None:
    held.save(update_fields=["changed_at"])
