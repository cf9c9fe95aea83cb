"""Trees of conditions as plain data, and as the blocks in which people edit them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from lonja.approvals.rules.conditions import (
    LEAVES,
    AllOf,
    AmountFrom,
    AnyOf,
    BudgetBelow,
    Condition,
    FreightFrom,
    Leaf,
    LinesFrom,
    OfBrand,
    OfProducts,
    OverLimit,
    PaidBy,
    WantedWithin,
)
from lonja.approvals.rules.facts import Whose

MOST_CONDITIONS = 60
DEEPEST = 4
LONGEST_PERIOD = 366
LARGEST_AMOUNT = Decimal(10) ** 12
MOST_PRODUCTS = 500
MOST_LINES = 10_000


class ConditionBroken(ValueError):
    """Plain data that is no sound tree of conditions; the text names the place for a programmer."""


def leaves(node: Condition) -> Iterator[Leaf]:
    """All conditions of a tree, from left to right."""
    if isinstance(node, AllOf | AnyOf):
        for part in node.parts:
            yield from leaves(part)
    else:
        yield node


def as_data(node: Condition) -> dict[str, Any]:
    """The tree as JSON keeps it: `{"all": [...]}`, `{"any": [...]}`, or a condition with its `kind`."""
    if isinstance(node, AllOf | AnyOf):
        return {"all" if isinstance(node, AllOf) else "any": [as_data(part) for part in node.parts]}
    values = {field.name: _plain(getattr(node, field.name)) for field in fields(node)}
    return {"kind": node.kind, **values}


def from_data(data: Any) -> Condition:
    """The tree that `as_data` wrote, or that somebody sent. Raises ConditionBroken for anything that is none."""
    node = _node(data, 0)
    if sum(1 for _ in leaves(node)) > MOST_CONDITIONS:
        raise ConditionBroken("too many conditions")
    return node


def as_blocks(node: Condition) -> tuple[tuple[Leaf, ...], ...]:
    """The same tree as blocks of alternatives, all of which must hold: how people edit it.

    Raises ConditionBroken where that would be more than MOST_CONDITIONS.
    """
    if isinstance(node, AllOf):
        blocks = tuple(block for part in node.parts for block in as_blocks(part))
    elif isinstance(node, AnyOf):
        blocks = ((),)
        for part in node.parts:
            blocks = tuple((*left, *right) for left in blocks for right in as_blocks(part))
    else:
        blocks = ((node,),)
    if sum(map(len, blocks)) > MOST_CONDITIONS:
        raise ConditionBroken("too many conditions")
    return blocks


def from_blocks(blocks: Iterable[Iterable[Leaf]]) -> Condition:
    """The tree of blocks of alternatives, all of which must hold."""
    parts = [tuple(block) for block in blocks]
    return AllOf(tuple(part[0] if len(part) == 1 else AnyOf(part) for part in parts if part))


def _node(data: Any, depth: int) -> Condition:
    if not isinstance(data, Mapping) or depth > DEEPEST:
        raise ConditionBroken("not a condition, or too deep")
    for name in ("all", "any"):
        if name in data:
            parts = data[name]
            if len(data) != 1 or not isinstance(parts, list) or (name == "any" and not parts):
                raise ConditionBroken(f"'{name}' stands alone and has parts")
            made = tuple(_node(part, depth + 1) for part in parts)
            return AllOf(made) if name == "all" else AnyOf(made)
    return _leaf(dict(data))


def _leaf(data: dict[str, Any]) -> Leaf:
    made = LEAVES.get(str(data.pop("kind", "")))
    if made is None:
        raise ConditionBroken("unknown kind of condition")
    known = {field.name: str(field.type) for field in fields(made)}
    if unknown := data.keys() - known.keys():
        raise ConditionBroken(f"{made.kind} has no {', '.join(sorted(unknown))}")
    try:
        leaf = made(**{name: _typed(known[name], value) for name, value in data.items()})
    except (TypeError, ValueError, InvalidOperation) as broken:
        raise ConditionBroken(f"{made.kind}: {broken}") from None
    if not _is_sound(leaf):
        raise ConditionBroken(f"{made.kind}: a figure is out of range")
    return leaf


def _typed(kind: str, value: Any) -> Any:
    if isinstance(value, bool) or value is None:
        raise ValueError("a value of its own kind is needed")
    match kind:
        case "Decimal":
            return Decimal(str(value))
        case "int":
            if not isinstance(value, int):
                raise ValueError("a whole number is needed")
            return value
        case "UUID":
            return value if isinstance(value, UUID) else UUID(str(value))
        case "Whose":
            return Whose(value)
        case "str":
            return str(value).strip()
        case _:
            return tuple(dict.fromkeys(_typed("int", one) for one in value))


def _is_sound(leaf: Leaf) -> bool:
    """Whether the figures of a condition can be meant."""
    match leaf:
        case AmountFrom() | FreightFrom() | BudgetBelow() | OverLimit():
            days = leaf.days if isinstance(leaf, AmountFrom) else 0
            return leaf.amount.is_finite() and 0 <= leaf.amount < LARGEST_AMOUNT and 0 <= days <= LONGEST_PERIOD
        case LinesFrom():
            return 1 <= leaf.count <= MOST_LINES
        case WantedWithin():
            return 0 <= leaf.days <= LONGEST_PERIOD
        case OfBrand() | PaidBy():
            return bool(leaf.brand if isinstance(leaf, OfBrand) else leaf.method)
        case OfProducts():
            return 0 < len(leaf.variant_ids) <= MOST_PRODUCTS
        case _:
            return True


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value.normalize() if value.is_finite() else value, "f")
    if isinstance(value, tuple):
        return list(value)
    return value if isinstance(value, int) else str(value)
