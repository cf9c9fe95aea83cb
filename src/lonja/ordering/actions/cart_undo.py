"""The last edit of a cart is taken back as a whole, or not at all where somebody changed the same lines meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core import bulk
from lonja.core.audit import transaction_by
from lonja.core.errors import NotFound
from lonja.ordering.actions.cart_lines import key_of, lock_carts, touch
from lonja.ordering.errors import TooManyLines, UndoOverridden
from lonja.ordering.models import Cart, CartEdit, CartLine, CartUndo
from lonja.ordering.rules import MAX_LINES, plain

Rows = Mapping[str, Mapping[str, Any]]
"""Lines by their ids, each with its columns as JSON holds them."""

UNSEEN = ("position", "seen_unit_price", "seen_service_amount", "version", "changed_by_id")
"""Columns that may move without anybody's doing: they do not stand in the way of an undo."""


def rows_of(lines: Iterable[CartLine]) -> dict[str, dict[str, Any]]:
    """Lines as an undo keeps them."""
    names = [field.attname for field in CartLine._meta.concrete_fields]
    return {str(line.pk): {name: _plain(getattr(line, name)) for name in names} for line in lines}


def remember(cart: Cart, kind: CartEdit, number: int, before: Rows, after: Rows | None = None) -> None:
    """Note what an edit of `number` lines does to a locked cart, in place of the edit before it."""
    after = after or {}
    changed = [pk for pk in {**before, **after} if before.get(pk) != after.get(pk)]
    CartUndo.objects.filter(cart=cart).delete()
    CartUndo.objects.create(
        cart=cart,
        kind=kind,
        number=number,
        before={pk: before[pk] for pk in changed if pk in before},
        after={pk: after[pk] for pk in changed if pk in after},
    )


def undo_edit(actor: Actor, undo_id: UUID) -> int:
    """Put the lines of a cart back as they were before its last edit; returns how many it had touched.

    Raises NotFound for an edit that is no longer the last one or was undone, UndoOverridden where one of its lines has
    changed since or is there again, TooManyLines, PermissionMissing; then nothing is changed.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "undo_cart_edit"):
        held = CartUndo.objects.filter(pk=undo_id).first()
        if held is None:
            raise NotFound
        touched = {**held.before, **held.after}
        carts = lock_carts(actor, {held.cart_id, *_carts_in(held.before), *_carts_in(held.after)})
        if not CartUndo.objects.filter(pk=undo_id).exists():
            raise NotFound
        there = list(CartLine.objects.filter(cart__in=carts))
        if _shown([line for line in there if str(line.pk) in touched]) != _without_unseen(held.after):
            raise UndoOverridden
        back = [_line(row) for row in held.before.values()]
        for cart in carts:
            _require_room(cart, back, [line for line in there if str(line.pk) not in touched])
        CartLine.objects.filter(pk__in=list(held.after)).delete()
        bulk.insert(CartLine, back)
        held.delete()
        for cart in carts:
            touch(cart)
    return held.number


def _carts_in(rows: Rows) -> set[UUID]:
    return {UUID(row["cart_id"]) for row in rows.values()}


def _require_room(cart: Cart, back: list[CartLine], others: list[CartLine]) -> None:
    """Refuse lines that were added anew to a cart meanwhile, whose variant is gone, or that are too many."""
    back, others = ([line for line in lines if line.cart_id == cart.pk] for lines in (back, others))
    if {key_of(line) for line in back} & {key_of(line) for line in others}:
        raise UndoOverridden
    wanted = {line.variant_id for line in back}
    if Variant.objects.filter(pk__in=wanted).count() < len(wanted):
        raise UndoOverridden
    if len(back) + len(others) > MAX_LINES:
        raise TooManyLines(limit=MAX_LINES, lines=len(back) + len(others))


def _shown(lines: Iterable[CartLine]) -> Rows:
    return _without_unseen(rows_of(lines))


def _without_unseen(rows: Rows) -> Rows:
    return {pk: {name: value for name, value in row.items() if name not in UNSEEN} for pk, row in rows.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return plain(value)
    return value if value is None or isinstance(value, int | str) else str(value)


def _line(row: Mapping[str, Any]) -> CartLine:
    fields = {field.attname: field for field in CartLine._meta.concrete_fields}
    return CartLine(**{name: fields[name].to_python(value) for name, value in row.items()})
