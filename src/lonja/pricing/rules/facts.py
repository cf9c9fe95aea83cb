"""What the choice of a price is made of: asks and lists go in, priced lines come out.

What is made by the thousand for one request is a named tuple, which is made five times as quickly as a frozen
dataclass.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import NamedTuple

NO_NAMES: Mapping[str, str] = MappingProxyType({})


class Level(IntEnum):
    """How near to the line a price was set; the nearest level is asked first."""

    AGREED = 0
    CONTRACT = 1
    UNIT = 2
    COMPANY = 3
    SEGMENT = 4
    CHANNEL = 5


class Strategy(StrEnum):
    """Which of the answers counts in a channel."""

    FIRST = "first"
    LOWEST = "lowest"
    CONTRACT_LOCKS = "contract_locks"


class Mixing(StrEnum):
    """How the breaks of a list stand beside those of the lists behind it, where the first answer counts.

    FIRST_BREAK: from its first break on only its own count. MERGED: the lists behind it fill the breaks that it lacks.
    ALONE: a product that no list before it prices has only its breaks, any other product none of them.
    """

    FIRST_BREAK = "first_break"
    MERGED = "merged"
    ALONE = "alone"


class Reason(StrEnum):
    """Why a candidate won or lost."""

    WON = "won"
    AGREED = "agreed"
    CONTRACT_LOCKS = "contract_locks"
    STOPPED = "stopped"
    NEARER_LEVEL = "nearer_level"
    UNIT_FIRST = "unit_first"
    SEGMENT_FIRST = "segment_first"
    HIGHER_PRIORITY = "higher_priority"
    LIST_FIRST = "list_first"
    ON_REQUEST_FIRST = "on_request_first"
    HIGHER_BREAK = "higher_break"
    STANDS_ALONE = "stands_alone"
    ADDS_NOTHING = "adds_nothing"
    DEARER = "dearer"
    BELOW_BREAK = "below_break"
    NO_PRICE = "no_price"


class AgreedPrice(NamedTuple):
    """A net price agreed for one line, in the company's currency, and in which document."""

    unit_price: Decimal
    source: str


class Surcharge(NamedTuple):
    """What was chosen adds to a unit price: an amount in the company's currency (None: on request) and a percentage."""

    amount: Decimal | None
    percent: Decimal


class Ask(NamedTuple):
    """What is to be priced: a variant and how many of its sales units, perhaps at a price agreed for this line.

    A `surcharge` counts on what the lists say, not on an agreed price.
    """

    variant_id: int
    quantity: Decimal
    agreed: AgreedPrice | None = None
    surcharge: Surcharge | None = None


class FormulaStep(NamedTuple):
    """One list by formula in a chain: its percentage, and its rate where its currency is not its base's."""

    list_id: int
    percent_off: Decimal
    exchange_rate: Decimal | None = None


class Rounding(NamedTuple):
    """To how many decimals a price by formula is rounded or, with a `step`, to whole steps plus an `ending`."""

    decimals: int
    step: Decimal | None = None
    ending: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class AssignedList:
    """A price list as it counts for the company on the day asked.

    `position` orders what stands at one level: the place of the segment, units from the nearest up. `stops_here`: of
    the lists behind this place none is asked. `source_id` is the list that holds the entries: the list itself, or the
    last base of the chain of formulas in `steps`.
    """

    list_id: int
    code: str
    names: Mapping[str, str]
    level: Level
    position: int
    priority: int
    valid_until: date | None
    source_id: int
    steps: tuple[FormulaStep, ...]
    rounding: Rounding
    mixing: Mixing = Mixing.FIRST_BREAK
    stops_here: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """Where it was assigned; lists of one place are asked by priority and code."""
        return (self.level, self.position)

    @property
    def order(self) -> tuple[int, int, int, str]:
        """Lists are asked in this order: level, place of the segment or unit, priority, code."""
        return (self.level, self.position, self.priority, self.code)


class Entry(NamedTuple):
    """A price that is valid on the day asked: per sales unit, from `min_quantity` sales units on; None: on request."""

    min_quantity: Decimal
    unit_price: Decimal | None
    valid_from: date | None
    valid_until: date | None


Entries = Mapping[tuple[int, int], Sequence[Entry]]
"""The valid entries by (list that holds them, variant), in any order."""


Exceptions = Mapping[tuple[int, int], Decimal]
"""The percentages that differ, by (list by formula, variant)."""

NO_EXCEPTIONS: Exceptions = MappingProxyType({})


class KitPart(NamedTuple):
    """So many sales units of a variant in one unit of a kit."""

    variant_id: int
    quantity: Decimal


Kits = Mapping[int, Sequence[KitPart]]
"""The parts of what is priced by its parts, by variant."""

NO_KITS: Kits = MappingProxyType({})


class Answer(NamedTuple):
    """What one list says for a variant and a quantity: a price, or that it is on request (None)."""

    assigned: AssignedList
    entry: Entry
    unit_price: Decimal | None


@dataclass(frozen=True, slots=True)
class PriceBook:
    """All that counts for one company on one day. `price_book` makes it.

    `asked` are the lists in the order in which they are asked, `stopped` those behind the place where the search
    stops; `contracts` and `others` are the two parts of `asked`. `factors` is what the chain of each list by formula
    multiplies by where none of its exceptions counts. `kits` are the variants that cost what their parts do.
    """

    currency: str
    strategy: Strategy
    asked: tuple[AssignedList, ...]
    stopped: tuple[AssignedList, ...]
    contracts: tuple[AssignedList, ...]
    others: tuple[AssignedList, ...]
    entries: Entries
    exceptions: Exceptions
    factors: Mapping[int, Decimal]
    kits: Kits


class Break(NamedTuple):
    """From so many sales units on, each costs this buyer so much (net)."""

    min_quantity: Decimal
    unit_price: Decimal


class Candidate(NamedTuple):
    """A list that could have given the price: what it says, and why it won or lost.

    `beaten_by` is the code of the list (or the document of the agreed price) for which it stood back, or ''.
    """

    list_id: int | None
    list_code: str
    list_names: Mapping[str, str]
    level: Level
    unit_price: Decimal | None
    min_quantity: Decimal | None
    valid_until: date | None
    reason: Reason
    beaten_by: str = ""


class PricedLine(NamedTuple):
    """The answer for one ask. On request `unit_price` and `amount` are None; the rest tells which list says so.

    `unit_price` and `amount` are net, in `currency`; `amount` is rounded to its minor unit. A price agreed for the
    line has no list; its document stands in `list_code`. `on_request_from` is the first quantity from which it is
    on request (known only with breaks). What is priced by its `parts` has a list only where one prices them all.
    """

    variant_id: int
    quantity: Decimal
    currency: str
    unit_price: Decimal | None = None
    amount: Decimal | None = None
    list_id: int | None = None
    list_code: str = ""
    list_names: Mapping[str, str] = NO_NAMES
    level: Level | None = None
    min_quantity: Decimal | None = None
    valid_until: date | None = None
    breaks: tuple[Break, ...] = ()
    on_request_from: Decimal | None = None
    candidates: tuple[Candidate, ...] = ()
    parts: tuple[PricedLine, ...] = ()

    @property
    def next_break(self) -> Break | None:
        """The first break above the quantity; known only with breaks."""
        return next((step for step in self.breaks if step.min_quantity > self.quantity), None)
