"""Purchase lists as they are written in JSON."""

from __future__ import annotations

from lonja.api import fields
from lonja.api.lists import keeping_schemas, schemas
from lonja.companies.actor import Actor
from lonja.companies.models import Role, Unit, User
from lonja.lists.actions import ToCart
from lonja.lists.models import Level, ListRight
from lonja.lists.queries import ListLine, ListView, SeenList, ShelfRow

LEVELS = {level: level.name.lower() for level in Level}


def head_of(seen: SeenList) -> schemas.ListHead:
    """A list without its lines."""
    held = seen.held
    return schemas.ListHead(
        id=str(held.pk),
        name=held.name,
        kind=held.kind,  # type: ignore[typeddict-item] # a word of Kind
        note=held.note,
        level=LEVELS[seen.level],  # type: ignore[typeddict-item] # a word of LevelName
        is_closed_by_head=held.is_closed_by_head,
        closed_at=fields.moment_or_none(held.closed_at),
        unit_id=str(held.unit_id) if held.unit_id else None,
        level_for_all=LEVELS[Level(held.level_for_all)],  # type: ignore[typeddict-item] # a word of RightName
        archived_at=fields.moment_or_none(held.archived_at),
    )


def list_of(actor: Actor, view: ListView) -> schemas.PurchaseListFull:
    """A list with its lines."""
    return schemas.PurchaseListFull(
        **head_of(view.seen),
        currency=actor.currency,
        net=fields.amount(view.net, actor.currency),
        lines=[_line(each, actor.currency) for each in view.lines],
    )


def _line(each: ListLine, currency: str) -> schemas.ListLine:
    line, price = each.line, each.price.line.unit_price if each.price else None
    return schemas.ListLine(
        id=str(line.pk),
        sku=each.variant.sku if each.variant else None,
        quantity=fields.quantity(line.quantity),
        sold_as=fields.quantity(each.fitting),
        minimum=fields.quantity(line.minimum) if line.minimum is not None else None,
        maximum=fields.quantity(line.maximum) if line.maximum is not None else None,
        counted=fields.quantity_or_none(line.counted),
        counted_at=fields.moment_or_none(line.counted_at),
        cost_center=line.cost_center.code if line.cost_center else None,
        note=line.note,
        unit_price=fields.unit_price(price, currency) if price is not None else None,
        amount=fields.amount(each.amount, currency) if each.amount is not None else None,
    )


def to_cart(made: ToCart) -> schemas.ListToCart:
    """What reached the cart."""
    return {
        "cart_id": str(made.cart.cart_id),
        "lines": made.cart.added + made.cart.grown,
        "left_out": made.left_out,
    }


def right_of(right: ListRight) -> keeping_schemas.ListRight:
    """Who may do what with a list."""
    whom, named = next((kind, one) for kind in ("person", "role", "unit") if (one := _named(right, kind)) is not None)
    return {
        "whom": whom,  # type: ignore[typeddict-item] # a word of Whom
        "id": str(named.pk),
        "name": named.name,
        "level": LEVELS[Level(right.level)],  # type: ignore[typeddict-item] # a word of LevelName
    }


def _named(right: ListRight, kind: str) -> User | Role | Unit | None:
    return {"person": right.user, "role": right.role, "unit": right.unit}[kind]


def shelf_row(row: ShelfRow) -> keeping_schemas.ShelfRow:
    """What a count asks for."""
    line, found = row.seen.line, row.refill
    return {
        "line_id": str(line.pk),
        "sku": row.seen.variant.sku if row.seen.variant else None,
        "minimum": fields.quantity_or_none(line.minimum),
        "maximum": fields.quantity_or_none(line.maximum),
        "on_shelf": fields.quantity_or_none(row.counted),
        "counted_at": fields.moment_or_none(line.counted_at),
        "missing": fields.quantity_or_none(found.missing if found else None),
        "to_order": fields.quantity_or_none(found.quantity if found else None),
    }
