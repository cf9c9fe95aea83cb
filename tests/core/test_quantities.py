"""Quantities fit the pack: at least the minimum, in whole steps, never less than was asked."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.core.quantities import fit_quantity

positive = st.decimals("0.001", "9999", places=3)


@pytest.mark.parametrize(
    ("asked", "minimum", "step", "fitted"),
    [
        ("1", "1", "1", "1"),
        ("7", "1", "10", "10"),
        ("10", "1", "10", "10"),
        ("11", "1", "10", "20"),
        ("1", "5", "1", "5"),
        ("1", "5", "10", "10"),
        ("0", "5", "5", "5"),
        ("-3", "1", "1", "1"),
        ("0.3", "0.1", "0.25", "0.5"),
        ("2.500", "1", "0.5", "2.5"),
        ("100", "1", "100", "100"),
    ],
)
def test_the_next_quantity_that_may_be_bought(asked: str, minimum: str, step: str, fitted: str) -> None:
    fit = fit_quantity(Decimal(asked), Decimal(minimum), Decimal(step))
    assert fit.quantity == Decimal(fitted)
    assert fit.asked == Decimal(asked)
    assert fit.changed == (Decimal(asked) != Decimal(fitted))


def test_it_is_written_without_exponent() -> None:
    assert str(fit_quantity(Decimal("1E+2"), Decimal(1), Decimal("100.000")).quantity) == "100"


@given(positive, positive, positive)
def test_it_is_the_smallest_that_fits(asked: Decimal, minimum: Decimal, step: Decimal) -> None:
    fit = fit_quantity(asked, minimum, step)
    assert fit.quantity % step == 0
    assert fit.quantity >= max(asked, minimum)
    assert fit.quantity - step < max(asked, minimum)
    assert not fit_quantity(fit.quantity, minimum, step).changed
