"""Many lines of a cart changed or taken out at once: all of them or none, and it can be undone."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from copy import copy
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, TypeVar
from uuid import UUID

from lonja.catalog.queries import variant_facts
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.errors import ChangedMeanwhile
from lonja.core.ids import new_id
from lonja.ordering.actions.cart_lines import (
    check_quantity,
    current_cart,
    key_of,
    lock_carts,
    locked_cart,
    mark,
    note_prices,
    require_cost_centers,
    require_places,
    touch,
)
from lonja.ordering.actions.cart_undo import remember, rows_of
from lonja.ordering.errors import LinesNotAvailable, NothingPicked, TooManyLines
from lonja.ordering.models import Cart, CartEdit, CartLine
from lonja.ordering.rules import MAX_LINES

T = TypeVar("T")
COLUMNS = [
    "quantity",
    "cost_center",
    "ship_to",
    "wanted_on",
    "seen_unit_price",
    "seen_service_amount",
    "changed_by",
    "version",
]


@dataclass(frozen=True, slots=True)
class Picked:
    """Lines that somebody picked in a cart (his current one without an id); `seen_version` is the cart's as he saw it.

    Lines that are not in the cart count as not picked.
    """

    line_ids: Collection[UUID]
    cart_id: UUID | None = None
    seen_version: int | None = None


class Keep:
    """Leave it as it is."""


KEEP: Final = Keep()


@dataclass(frozen=True, slots=True)
class LineEdit:
    """What picked lines are to be from now on: of a cost center (or of none), so many each, so many times more.

    `ship_to_id` and `wanted_on` say where and when they go; None: as the order says. With `part` it is so many sales
    units of each line, and the rest stays as it is.
    """

    cost_center_id: UUID | Keep | None = KEEP
    ship_to_id: UUID | Keep | None = KEEP
    wanted_on: date | Keep | None = KEEP
    part: Decimal | None = None
    quantity: Decimal | None = None
    factor: Decimal | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it would change nothing."""
        return self == LineEdit(part=self.part)


def edit_lines(actor: Actor, picked: Picked, edit: LineEdit) -> int:
    """Change the picked lines, and make one of those that become equal; returns how many were picked.

    Raises NothingPicked, ChangedMeanwhile, CostCenterUnknown, AddressMissing, WantedDateInPast, QuantityNotAllowed,
    TooManyLines, LinesNotAvailable for a new quantity of what can no longer be bought, ConfigurationRefused, NotFound,
    PermissionMissing; then nothing is changed.
    """
    actor.require(Permission.ORDERS_PLACE)
    if edit.is_empty:
        raise NothingPicked
    with transaction_by(actor, "edit_lines"):
        cart = locked_cart(actor, picked.cart_id)
        lines = list(CartLine.objects.filter(cart=cart).order_by("position"))
        chosen = _chosen(cart, lines, picked)
        require_cost_centers(actor, [_given(edit.cost_center_id)])
        require_places(actor, [_given(edit.ship_to_id)], [_given(edit.wanted_on)])
        before, counts = rows_of(lines), {line.pk: line.quantity for line in lines}
        lines += _parted(chosen, edit.part, position=lines[-1].position)
        for line in chosen:
            _change(line, edit)
        kept, gone = _merged(lines)
        if len(kept) > MAX_LINES:
            raise TooManyLines(limit=MAX_LINES, lines=len(kept))
        _check_and_price(actor, [line for line in kept if line.quantity != counts.get(line.pk)])
        differing = _differing(kept, before)
        for line in differing:
            mark(actor, line)
        remember(cart, CartEdit.CHANGED, len(chosen), before, rows_of(kept))
        CartLine.objects.filter(pk__in=gone).delete()
        CartLine.objects.bulk_create(differing, update_conflicts=True, unique_fields=["id"], update_fields=COLUMNS)
        touch(cart)
    return len(chosen)


def remove_lines(actor: Actor, picked: Picked) -> int:
    """Take the picked lines out; returns how many.

    Raises NothingPicked, ChangedMeanwhile, NotFound, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "remove_lines"):
        cart = locked_cart(actor, picked.cart_id)
        chosen = _chosen(cart, CartLine.objects.filter(cart=cart), picked)
        remember(cart, CartEdit.REMOVED, len(chosen), rows_of(chosen))
        CartLine.objects.filter(pk__in=[line.pk for line in chosen]).delete()
        touch(cart)
    return len(chosen)


def move_lines(actor: Actor, picked: Picked, to_cart_id: UUID) -> int:
    """Put the picked lines into another cart, where they add to equal lines; returns how many were picked.

    Raises NothingPicked, ChangedMeanwhile, QuantityNotAllowed, TooManyLines, NotFound, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "move_lines"):
        from_id = picked.cart_id or current_cart(actor).pk
        if from_id == to_cart_id:
            raise NothingPicked
        cart, to_cart = lock_carts(actor, [from_id, to_cart_id])
        chosen = _chosen(cart, CartLine.objects.filter(cart=cart).order_by("position"), picked)
        there = list(CartLine.objects.filter(cart=to_cart).order_by("position"))
        before, counts = rows_of([*chosen, *there]), {line.pk: line.quantity for line in there}
        for place, line in enumerate(chosen, start=max((line.position for line in there), default=0) + 1):
            line.cart, line.position = to_cart, place
        kept, gone = _merged([*there, *chosen])
        if len(kept) > MAX_LINES:
            raise TooManyLines(limit=MAX_LINES, lines=len(kept))
        _check_and_price(actor, [line for line in kept if line.quantity != counts.get(line.pk, line.quantity)])
        differing = _differing(kept, before)
        for line in differing:
            mark(actor, line)
        remember(cart, CartEdit.MOVED, len(chosen), before, rows_of(kept))
        CartLine.objects.filter(pk__in=gone).delete()
        CartLine.objects.bulk_create(
            differing, update_conflicts=True, unique_fields=["id"], update_fields=[*COLUMNS, "cart", "position"]
        )
        touch(cart)
        touch(to_cart)
    return len(chosen)


def _chosen(cart: Cart, lines: Iterable[CartLine], picked: Picked) -> list[CartLine]:
    if picked.seen_version is not None and picked.seen_version != cart.version:
        raise ChangedMeanwhile
    wanted = set(picked.line_ids)
    chosen = [line for line in lines if line.pk in wanted]
    if not chosen:
        raise NothingPicked
    return chosen


def _given(value: T | Keep | None) -> T | None:
    return None if isinstance(value, Keep) else value


def _parted(chosen: list[CartLine], part: Decimal | None, position: int) -> list[CartLine]:
    """Of each picked line with more than a part, what is left of it, as a line of its own behind all others."""
    rest: list[CartLine] = []
    for line in chosen if part is not None else ():
        if part is None or (part.is_finite() and line.quantity <= part):
            continue
        left = copy(line)
        left.pk, left.quantity, left.position = new_id(), line.quantity - part, position + len(rest) + 1
        line.quantity = part
        rest.append(left)
    return rest


def _change(line: CartLine, edit: LineEdit) -> None:
    if not isinstance(edit.cost_center_id, Keep):
        line.cost_center_id = edit.cost_center_id
    if not isinstance(edit.ship_to_id, Keep):
        line.ship_to_id = edit.ship_to_id
    if not isinstance(edit.wanted_on, Keep):
        line.wanted_on = edit.wanted_on
    if edit.quantity is not None:
        line.quantity = edit.quantity
    if edit.factor is not None:
        line.quantity *= edit.factor


def _merged(lines: Iterable[CartLine]) -> tuple[list[CartLine], list[UUID]]:
    """Of lines that are equal now the first, with the quantities of all; and the ids of the others."""
    kept: dict[object, CartLine] = {}
    gone = []
    for line in lines:
        first = kept.setdefault(key_of(line), line)
        if first is not line:
            first.quantity += line.quantity
            gone.append(line.pk)
    return list(kept.values()), gone


def _check_and_price(actor: Actor, lines: list[CartLine]) -> None:
    """Refuse new quantities in which something is not sold, and note what the lines cost in them."""
    facts = variant_facts(actor, [line.variant_id for line in lines])
    if hidden := [line for line in lines if line.variant_id not in facts]:
        raise LinesNotAvailable(skus=", ".join(f"#{line.position}" for line in hidden[:10]))
    for line in lines:
        check_quantity(facts[line.variant_id], line.quantity)
    note_prices(actor, lines, facts)


def _differing(lines: Iterable[CartLine], before: dict[str, dict[str, object]]) -> list[CartLine]:
    return [line for line, row in zip(lines, rows_of(lines).values(), strict=True) if row != before.get(str(line.pk))]
