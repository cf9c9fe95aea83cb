"""A year of orders, as a plan: who ordered what, when, and how far it has come. Pure and repeatable.

Companies buy in their own rhythm, less in August and at Christmas, on working days, mostly what they always buy.
The same day, catalog and companies give the same plan.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import accumulate
from random import Random
from typing import NamedTuple
from zoneinfo import ZoneInfo

from lonja.project.demo.people.segments import SEGMENTS
from lonja.project.demo.people.specs import CompanySpec
from lonja.project.demo.specs import Catalog, StockClass, VariantSpec

ZONE = ZoneInfo("Europe/Madrid")
DAYS = 365

_SEASON = (0.88, 1.0, 1.08, 1.02, 1.08, 1.08, 0.95, 0.45, 1.05, 1.15, 1.1, 0.72)
"""How much is bought in each month, beside an ordinary one."""

_WEEK = (1.3, 1.1, 1.0, 0.95, 0.65, 0, 0)
_HOLIDAYS = {(1, 1), (1, 6), (5, 1), (8, 15), (10, 12), (11, 1), (12, 6), (12, 8), (12, 25)}
_WORKING_DAYS_A_MONTH = 20.8
_USUAL_SHARE = 0.82
_LARGE_SHARE = 0.05
_LARGE_FACTOR = 5
_LINE_AMOUNTS = (6, 14, 14, 22, 30, 45, 70)
"""What lines are worth in EUR, roughly: quantities are chosen to come near one of these."""


class Stage(StrEnum):
    """How far an order has come; the values are those of the order's states."""

    PLACED = "placed"
    ACKNOWLEDGED = "acknowledged"
    PARTIALLY_SHIPPED = "partially_shipped"
    SHIPPED = "shipped"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """A line: quantity in sales units; `shipment` says with which shipment of the order it left, None if not yet."""

    sku: str
    quantity: int
    shipment: int | None = None


@dataclass(frozen=True, slots=True)
class PlannedOrder:
    """An order of the past. `shipped_at` are the times of its shipments; times are aware, in order."""

    company: str
    buyer: str
    unit: str
    cost_center: str
    po_number: str
    placed_at: datetime
    acknowledged_at: datetime | None
    shipped_at: tuple[datetime, ...]
    stage: Stage
    lines: tuple[PlannedLine, ...]


class _Shelf:
    """What a segment buys: variants of its branches, drawn with the weight of the branch."""

    def __init__(self, catalog: Catalog, interests: Sequence[tuple[str, int]]) -> None:
        self._branches: list[list[VariantSpec]] = []
        weights: list[int] = []
        for branch, weight in interests:
            variants = [
                variant
                for product in catalog.products
                if product.category_code == branch or product.category_code.startswith(f"{branch}-")
                for variant in product.variants
                if variant.stock_class in {StockClass.FAST, StockClass.REGULAR} and variant.list_price < 120
            ]
            if variants:
                self._branches.append(variants)
                weights.append(weight)
        self._weights = list(accumulate(weights))

    def draw(self, random: Random) -> VariantSpec:
        """One variant. Raises ValueError where the catalog holds nothing that the segment buys."""
        if not self._weights:
            raise ValueError("the catalog holds nothing that this segment buys")
        branch = bisect_right(self._weights, random.random() * self._weights[-1])
        return random.choice(self._branches[branch])


def plan(
    now: datetime, companies: Sequence[CompanySpec], catalog: Catalog, *, share: float = 1.0, days: int = DAYS
) -> list[PlannedOrder]:
    """Every order of the `days` before `now` (aware), oldest first; `share` thins the rhythm of all companies."""
    today = now.astimezone(ZONE).date()
    shelves = _shelves(catalog)
    orders = [
        order
        for company in companies
        if company.segment in shelves
        for order in _orders_of(company, shelves[company.segment], _Time(now, today, days), share)
    ]
    return sorted(orders, key=lambda order: (order.placed_at, order.company))


def is_working_day(day: date) -> bool:
    """Monday to Friday, but for the holidays that all of Spain keeps on a fixed date."""
    return day.weekday() < 5 and (day.month, day.day) not in _HOLIDAYS


def working_days_between(first: date, last: date) -> int:
    """Working days after `first`, up to and including `last`; of long times only the last month is counted."""
    days = min((last - first).days, 31)
    return sum(is_working_day(last - timedelta(days=step)) for step in range(days))


def _shelves(catalog: Catalog) -> Mapping[str, _Shelf]:
    held = {product.category_code for product in catalog.products}

    def sells(interests: Sequence[tuple[str, int]]) -> bool:
        return any(code == branch or code.startswith(f"{branch}-") for branch, _ in interests for code in held)

    return {segment.code: _Shelf(catalog, segment.interests) for segment in SEGMENTS if sells(segment.interests)}


class _Time(NamedTuple):
    """The days that are told, up to now."""

    now: datetime
    today: date
    days: int


def _orders_of(company: CompanySpec, shelf: _Shelf, told: _Time, share: float) -> Iterator[PlannedOrder]:
    random = Random(f"orders of {company.code}")  # noqa: S311 - a story, not a secret
    usual = [shelf.draw(random) for _ in range(12 + int(4 * company.orders_a_month))]
    number = 0
    for day in (told.today - timedelta(days=age) for age in range(told.days, -1, -1)):
        for _ in range(_count(company, day, random, share)):
            number += 1
            order = _order(company, shelf, usual, random, day=day, number=number)
            if order.placed_at < told.now:
                yield _advanced(order, told.today, told.now, random)


def _count(company: CompanySpec, day: date, random: Random, share: float) -> int:
    """How many orders the company places on this day."""
    if not is_working_day(day):
        return 0
    expected = share * company.orders_a_month / _WORKING_DAYS_A_MONTH * _SEASON[day.month - 1] * _WEEK[day.weekday()]
    return int(expected) + (random.random() < expected % 1)


def _order(
    company: CompanySpec, shelf: _Shelf, usual: Sequence[VariantSpec], random: Random, *, day: date, number: int
) -> PlannedOrder:
    buyer, unit = random.choice(company.buyers())
    centers = [center.code for center in company.cost_centers if center.unit == unit]
    minutes = int(random.triangular(7.5 * 60, 18.5 * 60, 10.5 * 60))
    return PlannedOrder(
        company=company.code,
        buyer=buyer.email,
        unit=unit,
        cost_center=centers[0] if centers else "",
        po_number=f"PO-{day.year}-{1000 + number}" if company.units else "",
        placed_at=datetime.combine(day, time(minutes // 60, minutes % 60, random.randrange(60)), ZONE),
        acknowledged_at=None,
        shipped_at=(),
        stage=Stage.PLACED,
        lines=tuple(_lines(company, shelf, usual, random)),
    )


def _lines(company: CompanySpec, shelf: _Shelf, usual: Sequence[VariantSpec], random: Random) -> Iterator[PlannedLine]:
    wanted: dict[str, VariantSpec] = {}
    factor = _LARGE_FACTOR if random.random() < _LARGE_SHARE else 1
    for _ in range(random.randint(*company.lines)):
        variant = random.choice(usual) if random.random() < _USUAL_SHARE else shelf.draw(random)
        wanted[variant.sku] = variant
    for sku, variant in wanted.items():
        yield PlannedLine(sku, _quantity(variant, factor, random))


def _quantity(variant: VariantSpec, factor: int, random: Random) -> int:
    """A quantity that the pack allows, worth about as much as lines usually are, or `factor` times that."""
    step = variant.quantity_step
    units = int(factor * random.choice(_LINE_AMOUNTS) / variant.list_price)
    return max(units - units % step, variant.quantity_minimum)


def _advanced(order: PlannedOrder, today: date, now: datetime, random: Random) -> PlannedOrder:
    """The order as far as it has come by now: acknowledged in hours, shipped in a day or two."""
    age = working_days_between(order.placed_at.date(), today)
    fate = random.random()
    if fate < 0.012 and age > 1:
        return replace(order, stage=Stage.CANCELLED, acknowledged_at=_later(order.placed_at, random, now))
    if age < 1 or (age < 2 and fate < 0.45):
        return order
    order = replace(order, stage=Stage.ACKNOWLEDGED, acknowledged_at=_later(order.placed_at, random, now))
    if age < 2 or (age < 5 and fate < 0.25):
        return order
    return _shipped(order, age, random)


def _shipped(order: PlannedOrder, age: int, random: Random) -> PlannedOrder:
    """The order with its goods on the way: all at once, or a few lines some days after the others."""
    first = _afternoon(order.placed_at.date(), 1, random)
    is_split = len(order.lines) > 3 and random.random() < 0.14
    if not is_split:
        lines = tuple(replace(line, shipment=0) for line in order.lines)
        return replace(order, stage=Stage.SHIPPED, shipped_at=(first,), lines=lines)
    is_complete = age > 7
    rest = 1 if is_complete else None
    late = random.randint(1, len(order.lines) // 3)
    lines = tuple(replace(line, shipment=rest if place < late else 0) for place, line in enumerate(order.lines))
    if not is_complete:
        return replace(order, stage=Stage.PARTIALLY_SHIPPED, shipped_at=(first,), lines=lines)
    return replace(order, stage=Stage.SHIPPED, shipped_at=(first, _afternoon(first.date(), 4, random)), lines=lines)


def _later(moment: datetime, random: Random, now: datetime) -> datetime:
    """Some working minutes later, but never after now."""
    return min(moment + timedelta(minutes=random.randint(12, 240)), now)


def _afternoon(day: date, working_days: int, random: Random) -> datetime:
    """The afternoon, before the carrier comes, of the day that is so many working days later."""
    while working_days:
        day += timedelta(days=1)
        working_days -= is_working_day(day)
    return datetime.combine(day, time(15 + random.randrange(3), random.randrange(60)), ZONE)
