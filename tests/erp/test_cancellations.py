"""Which sale a cancellation takes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.erp.imports.cancellations import Movement, SetOff, set_off

FIRST = datetime(2010, 12, 1, tzinfo=UTC)


def moved(
    number: int, quantity: int, *, day: int = 0, customer: str = "A", code: str = "X", price: str = "1"
) -> Movement:
    return Movement(number, customer, code, Decimal(price), FIRST + timedelta(days=day), quantity)


SALES = [moved(1, 10, day=1), moved(2, 4, day=3)]


@pytest.mark.parametrize(
    ("cancellation", "shares"),
    [
        (moved(9, 3, day=5), [(2, 3)]),
        (moved(9, 3, day=3), [(2, 3)]),
        (moved(9, 3, day=2), [(1, 3)]),
        (moved(9, 6, day=5), [(2, 4), (1, 2)]),
        (moved(9, 14, day=5), [(2, 4), (1, 10)]),
        (moved(9, 15, day=5), []),
        (moved(9, 3, day=0), []),
        (moved(9, 3, day=5, customer="B"), []),
        (moved(9, 3, day=5, code="Y"), []),
        (moved(9, 3, day=5, price="2"), []),
    ],
    ids=["latest first", "same moment", "not from a later sale", "spread", "all of it", "more than was sold",
         "before any sale", "other customer", "other product", "other price"],
)  # fmt: skip
def test_a_cancellation_takes_from_the_latest_sale_before_it(
    cancellation: Movement, shares: list[tuple[int, int]]
) -> None:
    assert set_off([cancellation], SALES) == [SetOff(9, sale, quantity) for sale, quantity in shares]


def test_two_cancellations_do_not_take_the_same_pieces() -> None:
    found = set_off([moved(8, 4, day=4), moved(9, 4, day=5), moved(10, 7, day=6)], SALES)

    assert found == [SetOff(8, 2, 4), SetOff(9, 1, 4)]


movements = st.lists(
    st.builds(moved, st.just(0), st.integers(1, 9), day=st.integers(0, 5), code=st.sampled_from("XY")),
    max_size=12,
)


@given(sales=movements, cancellations=movements)
def test_never_more_is_taken_back_than_was_sold_and_never_a_part(
    sales: list[Movement], cancellations: list[Movement]
) -> None:
    numbered = [moved(n, s.quantity, day=(s.at - FIRST).days, code=s.code) for n, s in enumerate(sales)]
    wanted = [moved(n, c.quantity, day=(c.at - FIRST).days, code=c.code) for n, c in enumerate(cancellations)]

    found = set_off(wanted, numbered)

    for sale in numbered:
        assert sum(share.quantity for share in found if share.sale == sale.number) <= sale.quantity
    for cancellation in wanted:
        taken = sum(share.quantity for share in found if share.cancellation == cancellation.number)
        assert taken in (0, cancellation.quantity)
