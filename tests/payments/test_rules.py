"""Due dates and free credit: tables and laws."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.payments.rules import due_on, excess, free_credit

SUMS = st.decimals(Decimal(0), Decimal(10) ** 9, places=2)


@pytest.mark.parametrize(
    ("issued", "net_days", "due"),
    [
        ("2030-01-31", 0, "2030-01-31"),
        ("2030-01-31", 30, "2030-03-02"),
        ("2030-01-31", 60, "2030-04-01"),
        ("2030-01-31", 90, "2030-05-01"),
        ("2028-01-30", 30, "2028-02-29"),  # a leap year
        ("2030-12-15", 30, "2031-01-14"),
        ("2030-03-30", 1, "2030-03-31"),  # the night when clocks change has no part in it
    ],
)
def test_when_an_invoice_must_be_paid(issued: str, net_days: int, due: str) -> None:
    assert due_on(date.fromisoformat(issued), net_days) == date.fromisoformat(due)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 365))
def test_terms_are_calendar_days(issued: date, net_days: int) -> None:
    assert due_on(issued, net_days) - issued == timedelta(days=net_days)


@pytest.mark.parametrize(
    ("limit", "used", "amount", "free", "over"),
    [
        (1000, 0, 1000, 1000, 0),
        (1000, 0, "1000.01", 1000, "0.01"),
        (1000, "999.99", "0.02", "0.01", "0.01"),
        (1000, 1200, 50, 0, 50),  # the limit was lowered: only this purchase counts as beyond it
        (0, 0, 10, 0, 10),
        (1000, 400, 100, 600, -500),
    ],
)
def test_what_is_free_and_what_goes_beyond_it(limit: str, used: str, amount: str, free: str, over: str) -> None:
    assert free_credit(Decimal(limit), Decimal(used)) == Decimal(free)
    assert excess(Decimal(limit), Decimal(used), Decimal(amount)) == Decimal(over)


@given(SUMS, SUMS, SUMS)
def test_a_purchase_fits_exactly_when_nothing_of_it_goes_beyond(limit: Decimal, used: Decimal, amount: Decimal) -> None:
    fits = used + amount <= limit
    assert fits == (excess(limit, used, amount) <= 0 and used <= limit)
    assert free_credit(limit, used) >= 0
