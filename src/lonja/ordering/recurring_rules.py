"""Pure arithmetic of recurring orders: what a run wants, what differs from it, and whether that may be ordered."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from lonja.ordering.rules import plain

MOST_LINES = 1_000
MOST_NOTICE_DAYS = 30


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """What a run wants on one line: sales units of a variant, for whose cost, and the net price that was accepted.

    `sku` and `name` are those that it had when the line was written.
    """

    variant_id: int
    quantity: Decimal
    cost_center_id: UUID | None = None
    configuration: str = ""
    note: str = ""
    accepted_unit_price: Decimal | None = None
    sku: str = ""
    name: str = ""

    @property
    def key(self) -> tuple[int, UUID | None, str]:
        """What makes two lines one."""
        return self.variant_id, self.cost_center_id, self.configuration


class DifferenceKind(StrEnum):
    """How what can be ordered today differs from what was planned."""

    PRICE = "price"
    SUBSTITUTE = "substitute"
    REDUCED = "reduced"
    LEFT_OUT = "left_out"
    PRICE_HELD = "price_held"
    NOT_CONTRACT = "not_contract"
    QUANTITY = "quantity"
    COST_CENTER = "cost_center"
    FLAW = "flaw"
    WAITS = "waits"


HELD = frozenset(
    {
        DifferenceKind.PRICE_HELD,
        DifferenceKind.NOT_CONTRACT,
        DifferenceKind.QUANTITY,
        DifferenceKind.COST_CENTER,
        DifferenceKind.FLAW,
    }
)
"""A person must look at these; the others are within what the recurring order allows, and told."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One line that differs: planned so much of a variant, got so much of it or of another (`got_...`).

    `before` and `after` are net unit prices. `text` says why, as far as it is known.
    """

    kind: DifferenceKind
    line: PlannedLine
    sku: str
    name: str
    got_variant_id: int | None = None
    got_sku: str = ""
    got_name: str = ""
    got_quantity: Decimal | None = None
    before: Decimal | None = None
    after: Decimal | None = None
    text: str = ""

    @property
    def is_held(self) -> bool:
        """Whether it needs a person."""
        return self.kind in HELD

    def as_json(self) -> dict[str, Any]:
        """The row that a run keeps; figures as texts, exact."""
        return {
            "kind": self.kind.value,
            "variant": self.line.variant_id,
            "quantity": plain(self.line.quantity),
            "cost_center": str(self.line.cost_center_id or ""),
            "configuration": self.line.configuration,
            "note": self.line.note,
            "sku": self.sku,
            "name": self.name,
            "got_variant": self.got_variant_id,
            "got_sku": self.got_sku,
            "got_name": self.got_name,
            "got_quantity": plain(self.got_quantity),
            "before": plain(self.before),
            "after": plain(self.after),
            "text": self.text,
        }


def difference_from(row: Mapping[str, Any]) -> Difference:
    """The difference that a run kept."""
    center = row["cost_center"]
    line = PlannedLine(
        row["variant"],
        Decimal(row["quantity"]),
        UUID(center) if center else None,
        row["configuration"],
        row["note"],
        sku=row["sku"],
        name=row["name"],
    )
    got, before, after = (Decimal(row[name]) if row[name] else None for name in ("got_quantity", "before", "after"))
    return Difference(
        DifferenceKind(row["kind"]),
        line,
        row["sku"],
        row["name"],
        row["got_variant"],
        row["got_sku"],
        row["got_name"],
        got,
        before,
        after,
        row["text"],
    )


class Verdict(StrEnum):
    """What becomes of a run: ordered, waiting for goods, put before a person; nothing where nothing is missing."""

    ORDER = "order"
    WAIT = "wait"
    REVIEW = "review"
    NOTHING = "nothing"


def verdict_on(lines: Sequence[PlannedLine], differences: Iterable[Difference]) -> Verdict:
    """What may be done with the lines that are left of a plan; an empty order is nobody's wish.

    Without a line and without a difference there was no plan: nothing is missing.
    """
    found = list(differences)
    if any(one.is_held for one in found):
        return Verdict.REVIEW
    if any(one.kind is DifferenceKind.WAITS for one in found):
        return Verdict.WAIT
    if lines:
        return Verdict.ORDER
    return Verdict.REVIEW if found else Verdict.NOTHING


def judge_price(
    accepted: Decimal | None, current: Decimal, *, most_percent: Decimal | None, is_contract: bool
) -> DifferenceKind | None:
    """How a net unit price stands against the accepted one; None where there is nothing to say.

    `most_percent` is how far it may rise; None: it must be a contract's price, whatever it is. A fall is always taken.
    A price that nobody accepted yet is held.
    """
    if most_percent is None:
        return None if is_contract else DifferenceKind.NOT_CONTRACT
    if accepted is None:
        return DifferenceKind.PRICE_HELD
    if current == accepted:
        return None
    is_within = current <= accepted * (1 + most_percent / 100)
    return DifferenceKind.PRICE if is_within else DifferenceKind.PRICE_HELD


def that_fits(available: Decimal, minimum: Decimal, step: Decimal) -> Decimal:
    """The most of `available` sales units in which a variant is sold: whole steps, from the minimum on, else 0."""
    whole = (available / step).to_integral_value(ROUND_FLOOR) * step
    return whole if whole >= minimum else Decimal(0)


def contents_hash(lines: Iterable[PlannedLine], *circumstances: object) -> str:
    """A fingerprint of what an approver agrees to beforehand: things, quantities, whose cost, under which terms."""
    rows = sorted(f"{x.variant_id}|{plain(x.quantity)}|{x.cost_center_id or ''}|{x.configuration}" for x in lines)
    return hashlib.sha256("\n".join([*rows, *(str(each) for each in circumstances)]).encode()).hexdigest()


def merged(lines: Iterable[PlannedLine]) -> list[PlannedLine]:
    """The lines of several runs as those of one order: equal ones become one."""
    found: dict[tuple[int, UUID | None, str], PlannedLine] = {}
    for line in lines:
        there = found.get(line.key)
        found[line.key] = line if there is None else replace(there, quantity=there.quantity + line.quantity)
    return list(found.values())


def as_planned_then(ordered: Iterable[PlannedLine], differences: Iterable[Difference]) -> list[PlannedLine]:
    """What somebody wanted with his last order: what it holds, with what only lack of goods made different undone.

    A line that was changed by hand afterwards stays as it was changed.
    """
    lines = {line.key: line for line in ordered}
    for one in differences:
        if one.kind is DifferenceKind.LEFT_OUT:
            lines.setdefault(one.line.key, one.line)
        elif one.kind in (DifferenceKind.REDUCED, DifferenceKind.SUBSTITUTE):
            got = (one.got_variant_id or one.line.variant_id, one.line.cost_center_id)
            there = next((x for x in lines.values() if (x.variant_id, x.cost_center_id) == got), None)
            if there is not None and there.quantity == one.got_quantity:
                del lines[there.key]
                lines.setdefault(one.line.key, one.line)
    return list(lines.values())
