"""From what was asked for to what can be bought: units, packs, minimum and step. Nothing is changed silently."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from lonja.lists.rules.quantities import adjustment_of


class Change(StrEnum):
    """Why the quantity differs from the one that was written."""

    PACK_BARCODE = "pack_barcode"
    OWN_QUANTITY = "own_quantity"
    OWN_UNIT = "own_unit"
    PACK_UNIT = "pack_unit"
    UNIT_CONVERTED = "unit_converted"
    UNIT_UNKNOWN = "unit_unknown"
    BELOW_MINIMUM = "below_minimum"
    NOT_A_STEP = "not_a_step"


@dataclass(frozen=True, slots=True)
class Sale:
    """How a variant is sold: in which unit, of how many pieces, from how many on, in which steps."""

    unit: str
    content: Decimal
    minimum: Decimal
    step: Decimal


@dataclass(frozen=True, slots=True)
class Counts:
    """How many sales units one of a larger unit is: as the company says, else as the only such pack of the catalog."""

    own: Mapping[str, Decimal] = field(default_factory=dict)
    packs: Mapping[str, Decimal] = field(default_factory=dict)


NO_COUNTS = Counts()


@dataclass(frozen=True, slots=True)
class Settled:
    """The quantity to buy in sales units, and every reason why it is not the one written."""

    quantity: Decimal
    changes: tuple[Change, ...]


PIECES = {"piece": 1, "dozen": 12, "hundred": 100, "thousand": 1000}
"""Units that count single pieces, and how many."""


def settle(
    requested: Decimal, unit: str, factor: Decimal, sale: Sale, counts: Counts = NO_COUNTS, *, is_own: bool = False
) -> Settled:
    """The quantity of the variant's sales units that answers a request of `requested` `unit`s ('' where none was said).

    `factor` is how many sales units one of the code means (a carton's barcode, or the company's own number for it:
    `is_own`); then a word for a larger unit says what the code says already. Else the company's own count of the unit
    comes first. Pieces are converted by the content of the sales unit; then packs count; another unit that is not the
    variant's own leaves the number as it is and says so.
    """
    changes: list[Change] = []
    quantity = requested * factor
    if factor != 1:
        changes.append(Change.OWN_QUANTITY if is_own else Change.PACK_BARCODE)
    if unit in counts.own and factor == 1:
        quantity *= counts.own[unit]
        changes.append(Change.OWN_UNIT)
    elif unit and unit != sale.unit:
        if unit in PIECES and (sale.content != 1 or PIECES[unit] != 1 or sale.unit == "piece"):
            quantity = quantity * PIECES[unit] / sale.content
            changes.append(Change.UNIT_CONVERTED)
        elif unit in counts.packs and factor == 1:
            quantity *= counts.packs[unit]
            changes.append(Change.PACK_UNIT)
        elif unit != "piece" and factor == 1:
            changes.append(Change.UNIT_UNKNOWN)
    fitted, adjustment = adjustment_of(quantity, sale.minimum, sale.step)
    if adjustment is not None:
        changes.append(Change(adjustment.value))
    return Settled(fitted, tuple(changes))
