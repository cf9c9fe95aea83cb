"""List prices and quantity breaks, as the sales themselves show them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.erp.imports.prices import Break, PriceLadder, Purchase, list_price, price_ladder


def bought(story: str) -> list[Purchase]:
    """'A 12 @2.95 x3, B 6 @2.95': customer, quantity, unit price and how many lines."""
    found = []
    for part in story.split(","):
        customer, quantity, price, *lines = part.split()
        count = int(lines[0][1:]) if lines else 1
        found.append(Purchase(customer, int(quantity), Decimal(price[1:]), count))
    return found


@pytest.mark.parametrize(
    ("story", "price", "breaks"),
    [
        # One price only.
        ("A 1 @2.95, B 12 @2.95", "2.95", {}),
        # The break stands where the lower price begins (85123A: 2.55 from 32).
        ("A 1 @2.95, B 12 @2.95, C 24 @2.95, A 32 @2.55, B 64 @2.55", "2.95", {32: "2.55"}),
        # One customer with a price of his own at small quantities does not move it.
        ("A 1 @2.95 x9, B 12 @2.95, C 6 @2.55 x8, A 32 @2.55, B 64 @2.55", "2.95", {32: "2.55"}),
        # One buyer alone shows no break, however often he buys.
        ("A 1 @2.95 x9, B 12 @2.95, C 96 @2.55 x4, C 48 @2.55", "2.95", {}),
        # A clearance: the lower price was paid at small quantities too.
        ("A 1 @2.10 x9, B 12 @2.10, C 24 @2.10, D 1 @0.85, E 2 @0.85, F 24 @0.85", "2.10", {}),
        # Both prices at the same quantities: a change of price over time, no break.
        ("A 12 @1.25 x5, B 12 @1.06, C 12 @1.06, D 12 @1.25, E 24 @1.25, F 24 @1.25", "1.25", {}),
        # Two steps down.
        ("A 1 @5 x9, B 10 @4, C 10 @4, D 50 @3, E 60 @3", "5", {10: "4", 50: "3"}),
        # A further step must begin at a larger quantity than the one before.
        ("A 1 @5 x9, B 50 @4, C 60 @4, D 10 @3, E 20 @3", "5", {50: "4"}),
        # A price above the list price is nobody's break.
        ("A 1 @2.95 x9, B 400 @3.21, C 500 @3.21", "2.95", {}),
        # One who paid the list price at a large quantity is outvoted (three of four).
        ("A 1 @2.95 x9, B 36 @2.95, C 24 @2.55, D 24 @2.55, E 48 @2.55", "2.95", {24: "2.55"}),
    ],
)
def test_the_ladder_that_sales_show(story: str, price: str, breaks: dict[int, str]) -> None:
    steps = tuple(Break(quantity, Decimal(lower)) for quantity, lower in breaks.items())

    assert price_ladder(bought(story)) == PriceLadder(Decimal(price), steps)


@pytest.mark.parametrize(
    ("story", "price"),
    [
        ("A 1 @2.95, B 1 @2.95, C 1 @2.55", "2.95"),
        ("A 6 @2.55 x3, B 1 @2.95, C 1 @2.95", "2.55"),
        ("A 6 @2.55 x2, B 1 @2.95, C 1 @2.95", "2.95"),
    ],
    ids=["most frequent", "by lines and not by customers", "of equals the higher"],
)
def test_the_list_price_is_the_most_frequent_one(story: str, price: str) -> None:
    assert list_price(bought(story)) == Decimal(price)


purchases = st.lists(
    st.builds(
        Purchase,
        customer=st.sampled_from("ABCDE"),
        quantity=st.integers(1, 200),
        unit_price=st.sampled_from([Decimal(text) for text in ("2.95", "2.55", "2.10", "1.85", "0.85")]),
        lines=st.integers(1, 5),
    ),
    min_size=1,
    max_size=40,
)


@given(purchases=purchases)
def test_more_never_costs_more_and_the_order_of_the_file_does_not_matter(purchases: list[Purchase]) -> None:
    ladder = price_ladder(purchases)

    quantities = [1, *(step.quantity for step in ladder.breaks)]
    prices = [ladder.list_price, *(step.unit_price for step in ladder.breaks)]
    assert quantities == sorted(set(quantities))
    assert prices == sorted(set(prices), reverse=True)
    assert {*prices} <= {purchase.unit_price for purchase in purchases}
    assert price_ladder(purchases[::-1]) == ladder
