"""Which warehouse gives what, and by when: pure arithmetic over counted stock and working days.

Quantities are in sales units. Working days are Monday to Friday.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class StockAsk:
    """So much of a variant is wanted for a line, or as a part of it: `per_unit` for each unit of the line.

    A license comes from its pool of keys, and in whole numbers.
    """

    line: UUID
    variant_id: int
    quantity: Decimal
    per_unit: Decimal = Decimal(1)
    is_license: bool = False


@dataclass(frozen=True, slots=True)
class Depot:
    """A warehouse as these rules need it: lower `position` is asked first."""

    id: int
    name: str
    city: str
    position: int
    cutoff: time
    transit_days: int


@dataclass(frozen=True, slots=True)
class Level:
    """What one warehouse has of one variant, and how much of it is promised already."""

    variant_id: int
    depot: Depot
    on_hand: Decimal
    reserved: Decimal

    @property
    def key(self) -> tuple[int, int]:
        """Variant and warehouse: what identifies a level."""
        return self.variant_id, self.depot.id

    @property
    def free(self) -> Decimal:
        """What may still be promised."""
        return self.on_hand - self.reserved


@dataclass(frozen=True, slots=True)
class Supply:
    """How a variant is refilled: whether it may be promised before it lies there, and in how many working days.

    What `travels` also takes the days from the warehouse to the buyer.
    """

    may_backorder: bool
    lead_days: int
    travels: bool = True


KEYS = Depot(0, "", "", position=0, cutoff=time.max, transit_days=0)
"""The pool of a license's keys, as a warehouse from which they come at once."""

ONE_KEY = Decimal(1)


def keys_of(text: str) -> list[str]:
    """The keys in a text, one in each line, each once and in their order; in a line of a table its first column."""
    lines = (line.split("\t")[0].strip().strip("\ufeff") for line in text.replace("\0", "").splitlines())
    return list(dict.fromkeys(line for line in lines if line))


NO_SUPPLY = Supply(may_backorder=False, lead_days=0)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of what was asked for a line: from a warehouse, or (None) still to be supplied."""

    ask: StockAsk
    depot: Depot | None
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Promise:
    """What a line is promised: the day its last piece arrives, and how much comes from where (of a kit: of its parts).

    `warehouse` is the name of the first warehouse that ships a piece, '' when all of it is still to be supplied.
    """

    on: date | None
    from_stock: Decimal
    backordered: Decimal
    warehouse: str


def allocate(asks: Iterable[StockAsk], levels: Iterable[Level]) -> list[Part]:
    """Divide free stock among the lines, in their order; what no warehouse has becomes a part without one.

    A line comes whole from the first warehouse that can give all of it; only where none can, warehouses are
    emptied in their order. Lines of the same variant share the stock: the sum of parts never exceeds it.
    """
    shelves = _Shelves(levels)
    parts: list[Part] = []
    for ask in asks:
        given = shelves.give(ask.variant_id, ask.quantity)
        parts += [Part(ask, depot, quantity) for depot, quantity in given]
        missing = ask.quantity - sum((quantity for _, quantity in given), NOTHING)
        if missing > NOTHING:
            parts.append(Part(ask, None, missing))
    return parts


class _Shelves:
    """Free stock that is being given away."""

    def __init__(self, levels: Iterable[Level]) -> None:
        self._depots: dict[int, list[Depot]] = defaultdict(list)
        self._free: dict[tuple[int, int], Decimal] = {}
        for level in sorted(levels, key=lambda level: (level.depot.position, level.depot.id)):
            self._depots[level.variant_id].append(level.depot)
            self._free[level.key] = level.free

    def give(self, variant_id: int, quantity: Decimal) -> list[tuple[Depot, Decimal]]:
        """Take up to `quantity` off the shelves: from one warehouse if one has all of it, else from the first on."""
        depots = self._depots[variant_id]
        whole = next((depot for depot in depots if self._free[variant_id, depot.id] >= quantity), None)
        given = []
        for depot in depots if whole is None else [whole]:
            taken = min(self._free[variant_id, depot.id], quantity)
            if taken > NOTHING:
                self._free[variant_id, depot.id] -= taken
                quantity -= taken
                given.append((depot, taken))
        return given


def short_parts(parts: Iterable[Part], supplies: Mapping[int, Supply]) -> list[Part]:
    """The parts that nobody can give: not in stock, and not to be backordered."""
    return [
        part for part in parts if part.depot is None and not supplies.get(part.ask.variant_id, NO_SUPPLY).may_backorder
    ]


def promises(
    parts: Iterable[Part], supplies: Mapping[int, Supply], home: Depot | None, now: datetime
) -> dict[UUID, Promise]:
    """What each line is promised at `now` (in the seller's time zone).

    Goods still to be supplied arrive at `home`, the first warehouse, and leave from there. A part that nobody
    can give leaves its line without a day.
    """
    found: dict[UUID, Promise] = {}
    for part in parts:
        day = _arrives_on(part, supplies, home, now)
        before = found.get(part.ask.line)
        after = _promise(part, day) if before is None else _joined(before, part, day)
        found[part.ask.line] = after
    return found


def _arrives_on(part: Part, supplies: Mapping[int, Supply], home: Depot | None, now: datetime) -> date | None:
    if part.depot is not None:
        return delivered_on(now, part.depot.cutoff, part.depot.transit_days)
    supply = supplies.get(part.ask.variant_id, NO_SUPPLY)
    if not supply.may_backorder:
        return None
    on_the_way = home.transit_days if home and supply.travels else 0
    return add_working_days(now.date(), supply.lead_days + on_the_way)


def _promise(part: Part, day: date | None) -> Promise:
    if part.depot is None:
        return Promise(day, NOTHING, part.quantity, "")
    return Promise(day, part.quantity, NOTHING, part.depot.name)


def _joined(before: Promise, part: Part, day: date | None) -> Promise:
    new = _promise(part, day)
    return replace(
        before,
        on=max(before.on, day) if before.on and day else None,
        from_stock=before.from_stock + new.from_stock,
        backordered=before.backordered + new.backordered,
        warehouse=before.warehouse or new.warehouse,
    )


def delivered_on(now: datetime, cutoff: time, transit_days: int) -> date:
    """The day when goods in stock arrive: ordered before the cutoff of a working day they leave the same day."""
    today = now.date()
    leaves = today if is_working_day(today) and now.time() < cutoff else add_working_days(today, 1)
    return add_working_days(leaves, transit_days)


def is_working_day(day: date) -> bool:
    """Monday to Friday."""
    return day.weekday() < 5


def add_working_days(day: date, count: int) -> date:
    """The `count`-th working day after `day`; with 0 the day itself, or the Monday after a weekend."""
    if not is_working_day(day) and count == 0:
        return day + timedelta(days=7 - day.weekday())
    start = day if is_working_day(day) else day - timedelta(days=day.weekday() - 4)
    weeks, rest = divmod(count, 5)
    weekend = 2 if start.weekday() + rest > 4 else 0
    return start + timedelta(weeks=weeks, days=rest + weekend)


@dataclass(frozen=True, slots=True)
class Held:
    """A reservation as it stands: what a reference still has promised, from a warehouse or waiting (None).

    One unit of its line takes `per_unit` of the variant.
    """

    id: int
    line: UUID
    variant_id: int
    depot_id: int | None
    quantity: Decimal
    per_unit: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Change:
    """A reservation gives `quantity` away or, with `moves_to`, moves it to a warehouse (None: back to waiting)."""

    held: Held
    quantity: Decimal
    moves_to: int | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """What could not be taken for a line: so much of what it needs of a variant (None: nothing was held for it)."""

    line: UUID
    variant_id: int | None
    quantity: Decimal
    needed: Decimal


def take_from(
    held: Sequence[Held], wanted: Mapping[UUID, Decimal], *, from_stock: bool = False
) -> tuple[list[Change], list[Missing]]:
    """Take the wanted quantity of each line from its reservations, in their order: of each of its parts as many units.

    `from_stock`: those that wait for supply give nothing. Returns what each reservation gives, and what is missing.
    """
    needed = {(one.line, one.variant_id): wanted.get(one.line, NOTHING) * one.per_unit for one in held}
    left = dict(needed)
    changes = []
    for one in held:
        key = one.line, one.variant_id
        given = NOTHING if from_stock and one.depot_id is None else min(one.quantity, left[key])
        if given > NOTHING:
            changes.append(Change(one, given))
            left[key] -= given
    missing = [Missing(*key, quantity, needed[key]) for key, quantity in left.items() if quantity > NOTHING]
    known = {line for line, _ in needed}
    missing += [Missing(line, None, quantity, quantity) for line, quantity in wanted.items() if line not in known]
    return changes, missing


def serve(waiting: Iterable[Held], levels: Iterable[Level]) -> list[Change]:
    """Give free stock to those who wait for it, first come first served, by the same choice of warehouses."""
    shelves = _Shelves(levels)
    return [
        Change(one, quantity, depot.id)
        for one in waiting
        for depot, quantity in shelves.give(one.variant_id, one.quantity)
    ]


def unpromise(held: Iterable[Held], excess: Mapping[tuple[int, int], Decimal]) -> list[Change]:
    """Send promises back to waiting until each (variant, warehouse) has lost its excess; the given order is kept."""
    left = dict(excess)
    changes = []
    for one in held:
        if one.depot_id is None:
            continue
        taken = min(one.quantity, left.get((one.variant_id, one.depot_id), NOTHING))
        if taken > NOTHING:
            changes.append(Change(one, taken))
            left[one.variant_id, one.depot_id] -= taken
    return changes
