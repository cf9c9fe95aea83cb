"""Which list wins, which break, what is rounded when: tables without a database."""

from datetime import date
from decimal import Decimal

import pytest

from lonja.pricing.rules import Break, Level, Reason
from tests.pricing.tables import a_list, entry, priced

COMPANY, SEGMENT, CHANNEL = Level.COMPANY, Level.SEGMENT, Level.CHANNEL


def test_the_nearest_level_wins_even_when_it_is_dearer() -> None:
    lists = [a_list("list"), a_list("group", SEGMENT), a_list("contract", COMPANY)]
    prices = {"list": [entry("1", "10")], "group": [entry("1", "9")], "contract": [entry("1", "11")]}
    line = priced("1", lists, prices)
    assert (line.list_code, line.unit_price, line.level) == ("contract", Decimal(11), COMPANY)
    del prices["contract"]
    assert priced("1", lists, prices).list_code == "group"
    del prices["group"]
    assert priced("1", lists, prices).list_code == "list"


def test_without_a_price_the_price_is_on_request() -> None:
    line = priced("1", [a_list("list")], {}, explain=True)
    assert line.unit_price is line.amount is line.list_id is None
    assert [candidate.reason for candidate in line.candidates] == [Reason.NO_PRICE]
    assert priced("1", [], {}).unit_price is None


@pytest.mark.parametrize(
    ("one", "other", "winner"),
    [
        ({"position": 1, "priority": 1}, {"position": 0, "priority": 9}, "b"),
        ({"priority": 20}, {"priority": 10}, "b"),
        ({"priority": 10}, {"priority": 20}, "a"),
        ({}, {}, "a"),
    ],
    ids=["the segment's place before priority", "lower priority number first", "and not the code", "then the code"],
)
def test_within_a_level(one: dict[str, int], other: dict[str, int], winner: str) -> None:
    lists = [a_list("b", SEGMENT, **other), a_list("a", SEGMENT, **one)]
    prices = {"a": [entry("1", "1")], "b": [entry("1", "2")]}
    assert priced("1", lists, prices).list_code == winner
    assert priced("1", lists[::-1], prices).list_code == winner


BREAKS = [entry("1", "10"), entry("10", "9"), entry("100", "8")]


@pytest.mark.parametrize(
    ("quantity", "price", "reached"),
    [
        ("1", "10", "1"),
        ("9.999", "10", "1"),
        ("10", "9", "10"),
        ("99.999", "9", "10"),
        ("100", "8", "100"),
        ("1000", "8", "100"),
    ],
)
def test_breaks_are_inclusive(quantity: str, price: str, reached: str) -> None:
    line = priced(quantity, [a_list("list")], {"list": BREAKS[::-1]})
    assert (line.unit_price, line.min_quantity) == (Decimal(price), Decimal(reached))


def test_a_list_that_begins_higher_leaves_smaller_quantities_to_the_next_list() -> None:
    lists = [a_list("list"), a_list("bulk", COMPANY)]
    prices = {"list": [entry("1", "10")], "bulk": [entry("50", "7")]}
    assert priced("49", lists, prices).list_code == "list"
    assert priced("50", lists, prices).list_code == "bulk"


def test_of_two_prices_for_one_break_the_one_that_began_later_wins() -> None:
    old, new, undated = (
        entry("1", "10", date(2026, 1, 1)),
        entry("1", "9", date(2026, 6, 1)),
        entry("1", "12"),
    )
    for order in ([old, new, undated], [undated, new, old], [new, undated, old]):
        assert priced("1", [a_list("list")], {"list": order}).unit_price == Decimal(9)


def test_a_percentage_is_taken_off_the_base_and_rounded_once() -> None:
    off = a_list("off", COMPANY, source="list", percent_off="12.5")
    line = priced("3", [off], {"list": [entry("1", "9.99")]})
    assert line.unit_price == Decimal("8.74")  # 8.74125
    assert line.amount == Decimal("26.22")  # of the rounded price, not of 26.22375


@pytest.mark.parametrize(
    ("price", "percent", "decimals", "expected"),
    [
        ("1", "12.5", 2, "0.88"),  # 0.875: half goes up
        ("0.045", "0", 2, "0.05"),
        ("1", "-10", 2, "1.10"),  # a surcharge
        ("0.123456", "10", 4, "0.1111"),
        ("0.123456", "10", 6, "0.111110"),
        ("7.5", "33.3333", 0, "5"),
    ],
)
def test_percent_and_rounding(price: str, percent: str, decimals: int, expected: str) -> None:
    off = a_list("off", source="list", percent_off=percent, decimals=decimals)
    assert priced("1", [off], {"list": [entry("1", price)]}).unit_price == Decimal(expected)


def test_a_price_of_a_list_is_taken_as_it_stands() -> None:
    line = priced("1000", [a_list("list", decimals=2)], {"list": [entry("1", "0.012345")]})
    assert line.unit_price == Decimal("0.012345")
    assert line.amount == Decimal("12.35")  # 12.345: rounded once, half up


def test_a_percent_list_has_the_breaks_of_its_base() -> None:
    off = a_list("off", COMPANY, source="list", percent_off="10")
    line = priced("10", [off], {"list": BREAKS}, explain=True)
    assert line.unit_price == Decimal("8.10")
    assert line.breaks == (
        Break(Decimal(1), Decimal("9.00")),
        Break(Decimal(10), Decimal("8.10")),
        Break(Decimal(100), Decimal("7.20")),
    )
    assert line.next_break == Break(Decimal(100), Decimal("7.20"))


def test_the_breaks_shown_are_those_that_this_buyer_will_meet() -> None:
    lists = [a_list("list"), a_list("bulk", COMPANY)]
    prices = {"list": BREAKS, "bulk": [entry("20", "8.5"), entry("200", "8.5")]}
    line = priced("1", lists, prices, explain=True)
    assert [(str(step.min_quantity), str(step.unit_price)) for step in line.breaks] == [
        ("1", "10"),
        ("10", "9"),
        ("20", "8.5"),
    ]
    assert line.next_break == Break(Decimal(10), Decimal(9))
    assert priced("20", lists, prices, explain=True).next_break is None


def test_a_price_is_valid_as_long_as_both_the_price_and_its_list_are() -> None:
    spring, summer = date(2026, 3, 31), date(2026, 6, 30)
    for on_list, on_price, expected in [
        (None, None, None),
        (spring, None, spring),
        (None, summer, summer),
        (spring, summer, spring),
        (summer, spring, spring),
    ]:
        assigned = a_list("list", valid_until=on_list)
        line = priced("1", [assigned], {"list": [entry("1", "1", until=on_price)]})
        assert line.valid_until == expected


def test_every_list_that_was_asked_is_explained() -> None:
    lists = [
        a_list("bulk", COMPANY, priority=1),
        a_list("contract", COMPANY, priority=2),
        a_list("late", COMPANY, priority=3),
        a_list("twin", COMPANY, priority=2),
        a_list("group", SEGMENT),
        a_list("list"),
        a_list("other"),
    ]
    one = [entry("1", "5")]
    prices = {"bulk": [entry("50", "4")], "contract": one, "late": one, "twin": one, "group": one, "list": one}
    line = priced("2", lists, prices, explain=True)
    assert [(c.list_code, c.reason.value) for c in line.candidates] == [
        ("bulk", "below_break"),
        ("contract", "won"),
        ("twin", "list_first"),
        ("late", "higher_priority"),
        ("group", "nearer_level"),
        ("list", "nearer_level"),
        ("other", "no_price"),
    ]
    assert line.candidates[0].unit_price == Decimal(4)
    assert line.candidates[0].min_quantity == Decimal(50)


def test_a_second_segment_says_that_the_first_came_first() -> None:
    lists = [a_list("a", SEGMENT, position=1), a_list("b", SEGMENT, position=0)]
    prices = {"a": [entry("1", "1")], "b": [entry("1", "2")]}
    line = priced("1", lists, prices, explain=True)
    assert [(c.list_code, c.reason.value) for c in line.candidates] == [("b", "won"), ("a", "segment_first")]
