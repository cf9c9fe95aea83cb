"""Levels, stops, mixed breaks and strategies: which list answers, as tables without a database."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from lonja.pricing.rules import AgreedPrice, AssignedList, Break, Level, Mixing, PricedLine, Strategy
from tests.pricing.tables import a_list, ask_for, entry, priced

AGREED, CONTRACT, UNIT, COMPANY, SEGMENT, CHANNEL = Level
FIRST, LOWEST, LOCKS = Strategy.FIRST, Strategy.LOWEST, Strategy.CONTRACT_LOCKS
MERGED, ALONE = Mixing.MERGED, Mixing.ALONE

EACH_LEVEL = [a_list(level.name.lower(), level) for level in Level if level is not AGREED]
DEARER_NEARBY = {one.code: [entry("1", str(20 - one.level))] for one in EACH_LEVEL}


def reasons(line: PricedLine) -> list[tuple[str, str, str]]:
    return [(one.list_code, one.reason.value, one.beaten_by) for one in line.candidates]


def test_each_level_comes_before_the_next_even_when_it_is_dearer() -> None:
    lists = list(EACH_LEVEL)
    while lists:
        line = priced("1", lists[::-1], DEARER_NEARBY)
        assert (line.list_code, line.level) == (lists[0].code, lists[0].level)
        lists.pop(0)


def test_a_price_agreed_for_the_line_stands_under_every_strategy() -> None:
    ask = ask_for("3")._replace(agreed=AgreedPrice(Decimal("99.99"), "Q-17"))
    for strategy in Strategy:
        line = priced(ask, EACH_LEVEL, DEARER_NEARBY, strategy=strategy, explain=True)
        assert (line.unit_price, line.amount, line.list_code) == (Decimal("99.99"), Decimal("299.97"), "Q-17")
        assert (line.level, line.list_id, line.breaks) == (AGREED, None, ())
        assert reasons(line)[0] == ("Q-17", "won", "")
        assert set(reasons(line)[1:]) == {(one.code, "agreed", "Q-17") for one in EACH_LEVEL}


def test_the_nearest_unit_comes_first() -> None:
    lists = [a_list("house", UNIT, position=-5, priority=1), a_list("workshop", UNIT, position=-10, priority=9)]
    line = priced("1", lists, {"house": [entry("1", "1")], "workshop": [entry("1", "2")]}, explain=True)
    assert reasons(line) == [("workshop", "won", ""), ("house", "unit_first", "workshop")]


@pytest.mark.parametrize("strategy", list(Strategy))
def test_behind_a_stop_nothing_is_asked_whatever_was_found(strategy: Strategy) -> None:
    lists = [
        a_list("own", COMPANY, stops_here=True),
        a_list("beside", COMPANY, priority=200),
        a_list("group", SEGMENT),
        a_list("list"),
    ]
    cheap = [entry("1", "1")]
    line = priced("1", lists, {"own": [entry("50", "9")], "group": cheap}, strategy=strategy, explain=True)
    assert line.unit_price is None
    assert reasons(line) == [
        ("own", "below_break", ""),
        ("beside", "no_price", ""),
        ("group", "stopped", "own"),
        ("list", "no_price", ""),
    ]
    beside = priced("1", lists, {"beside": [entry("1", "7")], "group": cheap}, strategy=strategy)
    assert beside.list_code == "beside"


def test_a_stop_in_the_second_segment_leaves_the_first_one_its_say() -> None:
    lists = [a_list("a", SEGMENT, position=0), a_list("b", SEGMENT, position=1, stops_here=True), a_list("list")]
    for prices, winner in [({"a": "1", "b": "2"}, "a"), ({"b": "2", "list": "1"}, "b"), ({"list": "1"}, "")]:
        line = priced("1", lists, {code: [entry("1", price)] for code, price in prices.items()})
        assert line.list_code == winner


DEFAULT = [entry("1", "9"), entry("2", "8"), entry("5", "6")]
CUSTOM = [entry("1", "8"), entry("2", "7"), entry("4", "7")]
SECOND = [entry("10", "5"), entry("100", "4")]


def steps(lists: Sequence[AssignedList], strategy: Strategy = FIRST) -> dict[int, int]:
    prices = {"default": DEFAULT, "custom": CUSTOM, "second": SECOND}
    return {int(q): int(p) for q, p in priced("1", lists, prices, strategy=strategy, explain=True).breaks}


def ranked(**mixings: Mixing) -> list[AssignedList]:
    return [a_list(code, priority=place, mixing=mixing) for place, (code, mixing) in enumerate(mixings.items())]


def test_merged_lists_fill_the_breaks_that_those_before_lack() -> None:
    assert steps(ranked(default=MERGED, custom=MERGED)) == {1: 9, 2: 8, 4: 7, 5: 6}


def test_a_list_alone_that_is_asked_first_lets_nobody_in() -> None:
    assert steps(ranked(default=ALONE, custom=MERGED)) == {1: 9, 2: 8, 5: 6}


def test_a_list_alone_adds_nothing_to_a_product_that_another_prices() -> None:
    assert steps(ranked(default=MERGED, custom=ALONE, second=MERGED)) == {1: 9, 2: 8, 5: 6, 10: 5, 100: 4}


def test_a_list_from_its_first_break_on_is_neither() -> None:
    assert steps(ranked(second=Mixing.FIRST_BREAK, default=MERGED)) == {1: 9, 2: 8, 5: 6, 10: 5, 100: 4}
    assert steps(ranked(default=Mixing.FIRST_BREAK, second=MERGED)) == {1: 9, 2: 8, 5: 6}


def test_the_lowest_price_is_that_of_the_quantity_and_not_of_the_break() -> None:
    """Lists that fill each other's breaks with the lowest price would ask 9 for ten, and 8 for one."""
    lists = ranked(default=MERGED, custom=MERGED)
    prices = {"default": [entry("1", "8")], "custom": [entry("1", "10"), entry("10", "9")]}
    assert [priced(q, lists, prices, strategy=LOWEST).unit_price for q in ("1", "10")] == [8, 8]


def test_below_the_first_break_of_a_list_alone_there_is_no_price() -> None:
    lists = ranked(second=ALONE, default=MERGED)
    line = priced("9", lists, {"second": SECOND, "default": DEFAULT}, explain=True)
    assert line.unit_price is None
    assert reasons(line) == [("second", "below_break", ""), ("default", "stands_alone", "second")]
    assert line.breaks == (Break(Decimal(10), Decimal(5)), Break(Decimal(100), Decimal(4)))


def test_mixed_breaks_are_explained() -> None:
    lists = ranked(default=MERGED, custom=ALONE, second=MERGED)
    line = priced("10", lists, {"default": DEFAULT, "custom": CUSTOM, "second": SECOND}, explain=True)
    assert reasons(line) == [
        ("default", "higher_break", "second"),
        ("custom", "adds_nothing", "default"),
        ("second", "won", ""),
    ]


def test_the_lowest_of_all_levels_counts_and_of_equal_ones_the_first() -> None:
    lists = [a_list("own", COMPANY), a_list("a", SEGMENT), a_list("b", SEGMENT, position=1), a_list("list")]
    prices = {"own": [entry("1", "9")], "a": [entry("1", "7")], "b": [entry("1", "7")], "list": [entry("2", "1")]}
    line = priced("1", lists, prices, strategy=LOWEST, explain=True)
    assert (line.unit_price, line.list_code) == (7, "a")
    assert reasons(line) == [
        ("own", "dearer", "a"),
        ("a", "won", ""),
        ("b", "segment_first", "a"),
        ("list", "below_break", ""),
    ]


def test_a_contract_locks_the_price_also_when_it_is_dearer() -> None:
    lists = [a_list("c-1", CONTRACT), a_list("c-2", CONTRACT, priority=200), a_list("own", COMPANY), a_list("list")]
    dear, cheap = [entry("10", "9")], [entry("1", "5")]
    prices = {"c-1": dear, "c-2": cheap, "own": cheap, "list": [entry("1", "4")]}
    line = priced("10", lists, prices, strategy=LOCKS, explain=True)
    assert (line.unit_price, line.list_code) == (9, "c-1")
    assert reasons(line) == [
        ("c-1", "won", ""),
        ("c-2", "higher_priority", "c-1"),
        ("own", "contract_locks", "c-1"),
        ("list", "contract_locks", "c-1"),
    ]
    del prices["c-2"]
    line = priced("9", lists, prices, strategy=LOCKS, explain=True)
    assert (line.unit_price, line.list_code) == (4, "list")
    assert reasons(line)[2] == ("own", "dearer", "list")


def test_a_contract_shut_out_by_another_one_locks_nothing() -> None:
    lists = [a_list("c-1", CONTRACT), a_list("c-2", CONTRACT, priority=200, mixing=ALONE), a_list("list")]
    prices = {"c-1": [entry("50", "1")], "c-2": [entry("1", "2")], "list": [entry("1", "3")]}
    line = priced("1", lists, prices, strategy=LOCKS, explain=True)
    assert reasons(line) == [("c-1", "below_break", ""), ("c-2", "adds_nothing", "c-1"), ("list", "won", "")]


def test_the_breaks_shown_are_those_of_the_strategy() -> None:
    lists = [a_list("own", COMPANY), a_list("list")]
    prices = {"own": [entry("1", "9"), entry("100", "5")], "list": [entry("1", "10"), entry("10", "8")]}
    found = {
        s: [(int(q), int(p)) for q, p in priced("1", lists, prices, strategy=s, explain=True).breaks] for s in Strategy
    }
    assert found == {FIRST: [(1, 9), (100, 5)], LOWEST: [(1, 9), (10, 8), (100, 5)], LOCKS: [(1, 9), (10, 8), (100, 5)]}
