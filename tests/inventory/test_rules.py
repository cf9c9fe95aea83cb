"""Which warehouse gives what and by when: tables, and laws that hold for any shelf and any basket."""

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.inventory.rules import (
    Depot,
    Held,
    Level,
    Missing,
    StockAsk,
    Supply,
    add_working_days,
    allocate,
    delivered_on,
    is_working_day,
    promises,
    serve,
    short_parts,
    take_from,
    unpromise,
)

NORTH = Depot(1, "North", "Bilbao", position=0, cutoff=time(16), transit_days=1)
SOUTH = Depot(2, "South", "Málaga", position=1, cutoff=time(13), transit_days=2)
MONDAY_NOON = datetime.fromisoformat("2030-03-04 12:00")
LINE = UUID(int=1)


def ask(quantity: str | int, variant_id: int = 7, line: UUID = LINE) -> StockAsk:
    return StockAsk(line, variant_id, Decimal(quantity))


def level(depot: Depot, on_hand: str | int, reserved: str | int = 0, variant_id: int = 7) -> Level:
    return Level(variant_id, depot, Decimal(on_hand), Decimal(reserved))


def held(number: int, depot_id: int | None, quantity: str | int, line: UUID = LINE) -> Held:
    return Held(number, line, 7, depot_id, Decimal(quantity))


@pytest.mark.parametrize(
    ("ordered", "transit", "arrives"),
    [
        ("2030-03-04 15:59", 1, "2030-03-05"),  # Monday before the cutoff: leaves today
        ("2030-03-04 16:00", 1, "2030-03-06"),  # at the cutoff the van has gone
        ("2030-03-07 15:00", 1, "2030-03-08"),  # Thursday, arrives on Friday
        ("2030-03-08 15:00", 1, "2030-03-11"),  # Friday, over the weekend
        ("2030-03-08 17:00", 1, "2030-03-12"),  # Friday after the cutoff: leaves on Monday
        ("2030-03-09 09:00", 1, "2030-03-12"),  # Saturday: leaves on Monday, however early
        ("2030-03-10 23:59", 1, "2030-03-12"),  # Sunday
        ("2030-03-04 09:00", 0, "2030-03-04"),  # the warehouse's own van, the same day
        ("2030-03-09 09:00", 0, "2030-03-11"),
        ("2030-03-05 09:00", 7, "2030-03-14"),  # a week and two days
        ("2030-12-31 17:00", 1, "2031-01-02"),  # over the year's end; holidays are not known
        ("2028-02-28 17:00", 1, "2028-03-01"),  # leap day
    ],
)
def test_when_goods_in_stock_arrive(ordered: str, transit: int, arrives: str) -> None:
    assert delivered_on(datetime.fromisoformat(ordered), time(16), transit) == date.fromisoformat(arrives)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 60))
def test_working_days_are_counted_one_by_one(day: date, count: int) -> None:
    expected = day
    for _ in range(count):
        expected += timedelta(days=1)
        while not is_working_day(expected):
            expected += timedelta(days=1)
    while not is_working_day(expected):
        expected += timedelta(days=1)
    assert add_working_days(day, count) == expected


@pytest.mark.parametrize(
    ("quantity", "north", "south", "from_where"),
    [
        (5, 5, 9, [("North", 5)]),  # the first that has it all
        (6, 5, 9, [("South", 6)]),  # one whole delivery rather than two pieces
        (12, 5, 9, [("North", 5), ("South", 7)]),  # no one has it all: from the first on
        (14, 5, 9, [("North", 5), ("South", 9)]),
        (20, 5, 9, [("North", 5), ("South", 9), ("", 6)]),  # and the rest from supply
        (3, 0, 0, [("", 3)]),
        ("2.5", "2.4", "0.05", [("North", "2.4"), ("South", "0.05"), ("", "0.05")]),
    ],
)
def test_where_a_line_comes_from(
    quantity: str, north: str, south: str, from_where: list[tuple[str, str | int]]
) -> None:
    parts = allocate([ask(quantity)], [level(SOUTH, south), level(NORTH, north)])
    got = [(part.depot.name if part.depot else "", part.quantity) for part in parts]
    assert got == [(name, Decimal(amount)) for name, amount in from_where]


def test_lines_of_one_variant_share_its_stock() -> None:
    first, second = ask(4, line=UUID(int=1)), ask(4, line=UUID(int=2))
    parts = allocate([first, second], [level(NORTH, 6)])
    assert [(part.ask, part.depot, part.quantity) for part in parts] == [
        (first, NORTH, 4),
        (second, NORTH, 2),
        (second, None, 2),
    ]


def test_what_is_promised_already_is_not_promised_again() -> None:
    assert [part.depot for part in allocate([ask(1)], [level(NORTH, 5, reserved=5)])] == [None]


def test_only_what_may_be_backordered_is_not_short() -> None:
    parts = allocate([ask(1, 7), ask(1, 8), ask(1, 9)], [])
    supplies = {7: Supply(may_backorder=True, lead_days=5), 8: Supply(may_backorder=False, lead_days=5)}
    assert [part.ask.variant_id for part in short_parts(parts, supplies)] == [8, 9]


def test_a_line_in_pieces_is_promised_for_the_day_of_its_last_piece() -> None:
    parts = allocate([ask(10)], [level(NORTH, 4), level(SOUTH, 5)])
    supplies = {7: Supply(may_backorder=True, lead_days=10)}
    found = promises(parts, supplies, NORTH, MONDAY_NOON)[LINE]
    assert (found.from_stock, found.backordered, found.warehouse) == (9, 1, "North")
    assert found.on == date(2030, 3, 19)  # ten working days to arrive, one to be delivered
    without_wait = promises(parts[:2], {}, NORTH, MONDAY_NOON)[LINE]
    assert without_wait.on == date(2030, 3, 6)  # South needs two days, North one


def test_nothing_is_promised_for_a_day_that_nobody_knows() -> None:
    parts = allocate([ask(10)], [level(NORTH, 4)])
    found = promises(parts, {}, NORTH, MONDAY_NOON)[LINE]
    assert (found.on, found.from_stock, found.backordered) == (None, 4, 6)


def test_a_seller_without_warehouses_can_still_sell_from_supply() -> None:
    parts = allocate([ask(1)], [])
    found = promises(parts, {7: Supply(may_backorder=True, lead_days=3)}, None, MONDAY_NOON)[LINE]
    assert (found.on, found.warehouse) == (date(2030, 3, 7), "")


QUANTITIES = st.decimals(Decimal("0.001"), Decimal(50), places=3)
DEPOTS = [Depot(number, f"W{number}", "", 9 - number, time(16), 1) for number in range(4)]
SHELVES = st.dictionaries(st.tuples(st.integers(1, 4), st.sampled_from(DEPOTS)), QUANTITIES, max_size=12)
BASKETS = st.lists(st.tuples(st.integers(1, 4), QUANTITIES), max_size=12)


@given(SHELVES, BASKETS)
def test_a_division_of_stock_is_complete_and_possible(
    shelves: dict[tuple[int, Depot], Decimal], basket: list[tuple[int, Decimal]]
) -> None:
    levels = [Level(variant, depot, on_hand, Decimal(0)) for (variant, depot), on_hand in shelves.items()]
    asks = [StockAsk(UUID(int=number), *wanted) for number, wanted in enumerate(basket)]
    parts = allocate(asks, levels)
    for one in asks:
        assert sum(part.quantity for part in parts if part.ask is one) == one.quantity
    given_away: dict[tuple[int, Depot], Decimal] = defaultdict(Decimal)
    for part in parts:
        assert part.quantity > 0
        if part.depot is not None:
            given_away[part.ask.variant_id, part.depot] += part.quantity
    assert all(quantity <= shelves[key] for key, quantity in given_away.items())
    missing = {part.ask.variant_id for part in parts if part.depot is None}
    assert all(given_away[key] == shelves[key] for key in shelves if key[0] in missing), "sold less than there was"


@given(SHELVES, BASKETS)
def test_the_order_in_which_warehouses_are_read_does_not_matter(
    shelves: dict[tuple[int, Depot], Decimal], basket: list[tuple[int, Decimal]]
) -> None:
    levels = [Level(variant, depot, on_hand, Decimal(0)) for (variant, depot), on_hand in shelves.items()]
    asks = [StockAsk(UUID(int=number), *wanted) for number, wanted in enumerate(basket)]
    assert allocate(asks, levels) == allocate(asks, levels[::-1])


def test_what_is_taken_comes_from_the_first_reservations() -> None:
    changes, missing = take_from([held(1, None, 2), held(2, 1, 5)], {LINE: Decimal(3)})
    assert [(change.held.id, change.quantity) for change in changes] == [(1, 2), (2, 1)]
    assert missing == []


def test_of_each_part_of_a_line_as_much_is_taken_as_its_units_need() -> None:
    case, drill = held(1, 1, 2), replace(held(2, 1, 20), variant_id=8, per_unit=Decimal(10))
    changes, missing = take_from([case, drill], {LINE: Decimal(1)})
    assert [(change.held.variant_id, change.quantity) for change in changes] == [(7, 1), (8, 10)]
    assert missing == []


def test_a_part_that_only_waits_is_missing_from_stock() -> None:
    case, drill = held(1, 1, 2), replace(held(2, None, 20), variant_id=8, per_unit=Decimal(10))
    changes, missing = take_from([case, drill], {LINE: Decimal(2)}, from_stock=True)
    assert [change.held.variant_id for change in changes] == [7]
    assert missing == [Missing(LINE, 8, Decimal(20), Decimal(20))]


def test_what_nobody_holds_is_missing() -> None:
    other = UUID(int=2)
    changes, missing = take_from([held(1, 1, 2)], {LINE: Decimal(3), other: Decimal(1)})
    assert [change.quantity for change in changes] == [2]
    assert missing == [Missing(LINE, 7, Decimal(1), Decimal(3)), Missing(other, None, Decimal(1), Decimal(1))]


def test_who_waits_longest_is_served_first() -> None:
    changes = serve([held(1, None, 4), held(2, None, 3)], [level(NORTH, 5)])
    assert [(change.held.id, change.moves_to, change.quantity) for change in changes] == [(1, 1, 4), (2, 1, 1)]


def test_the_newest_promises_are_taken_back_first_and_no_more_than_needed() -> None:
    newest_first = [held(3, 1, 2), held(2, 2, 9), held(1, 1, 5)]
    changes = unpromise(newest_first, {(7, 1): Decimal(3)})
    assert [(change.held.id, change.moves_to, change.quantity) for change in changes] == [(3, None, 2), (1, None, 1)]


@given(st.lists(st.tuples(st.sampled_from([None, 1, 2]), QUANTITIES), max_size=10), st.dictionaries(
    st.sampled_from([(7, 1), (7, 2)]), QUANTITIES
))  # fmt: skip
def test_promises_taken_back_are_exactly_the_excess_or_all_there_are(
    rows: list[tuple[int | None, Decimal]], excess: dict[tuple[int, int], Decimal]
) -> None:
    reservations = [held(number, depot, str(quantity)) for number, (depot, quantity) in enumerate(rows)]
    there: Counter[tuple[int, int]] = Counter()
    for one in reservations:
        if one.depot_id is not None:
            there[7, one.depot_id] += one.quantity  # type: ignore[assignment]
    taken: Counter[tuple[int, int | None]] = Counter()
    for change in unpromise(reservations, excess):
        assert change.quantity <= change.held.quantity
        taken[7, change.held.depot_id] += change.quantity  # type: ignore[assignment]
    for key, wanted in excess.items():
        assert taken[key] == min(wanted, there[key])
