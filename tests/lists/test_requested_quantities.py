"""A quantity is read as its writer meant it, or refused with the reason; it is never bent to fit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.lists.rules import Adjustment, QuantityReading, Remark, adjustment_of, parse_quantity
from lonja.lists.rules.quantities import MAX_QUANTITY, guess_decimal_mark

CLEAR = {
    "12": "12",
    " 12 ": "12",
    "+5": "5",
    "00012": "12",
    "2,5": "2.5",
    "2.5": "2.5",
    ",5": "0.5",
    "0,500": "0.5",
    "12,50": "12.5",
    "1.234,56": "1234.56",
    "1,234.56": "1234.56",
    "1.234.567": "1234567",
    "1,234,567": "1234567",
    "1.234.567,5": "1234567.5",
    "1 234,5": "1234.5",
    "1\u00a0234": "1234",
    "1\u202f234": "1234",
    "1'234.5": "1234.5",
    "1\u2019234": "1234",
    "1234,567": "1234.567",
    "10.": "10",
    "9999999": "9999999",
}


@pytest.mark.parametrize("text", CLEAR)
@pytest.mark.parametrize("mark", [None, ".", ","])
def test_a_clear_number_is_read_the_same_whatever_the_decimal_mark(text, mark):
    assert parse_quantity(text, mark) == QuantityReading(Decimal(CLEAR[text]))


@pytest.mark.parametrize("text", ["1.000", "1,000", "12.500", "999,999"])
def test_one_mark_before_three_digits_is_decided_by_the_decimal_mark_or_marked_as_a_guess(text):
    thousands = Decimal(text.replace(".", "").replace(",", ""))
    mark = "." if "." in text else ","
    assert parse_quantity(text) == QuantityReading(thousands, remark=Remark.SEPARATOR_GUESSED)
    assert parse_quantity(text, mark) == QuantityReading(thousands / 1000)
    assert parse_quantity(text, "," if mark == "." else ".") == QuantityReading(thousands)


@pytest.mark.parametrize(
    ("text", "quantity", "unit"),
    [
        ("12 cajas", 12, "box"),
        ("12cajas", 12, "box"),
        ("1 Caja", 1, "box"),
        ("10 uds.", 10, "piece"),
        ("3 Blísteres", 3, "pack"),
        ("2,5 m", Decimal("2.5"), "meter"),
        ("5 kg", 5, "kilo"),
        ("2 docenas", 2, "dozen"),
        ("x10", 10, ""),
        ("10x", 10, ""),
        ("10 x", 10, ""),
        ("* 10", 10, ""),
        ("\u00d710 uds", 10, "piece"),
    ],
)
def test_units_and_multiplication_signs_about_a_number_are_understood(text, quantity, unit):
    assert parse_quantity(text) == QuantityReading(Decimal(quantity), unit)


NO_NUMBERS = [
    "NaN", "inf", "Infinity", "diez", "ten", "12a", "12 grandes", "12/3", "1.23.4", "1,23,4", "1.2345.678", "0x10",
    "\u00bd", "10\u00b2", "\u0663", "\uff11", "++5", "5%", "1 00", "10 20", "1.00000000000000000000000000001",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("", Remark.QUANTITY_MISSING),
        ("  \t ", Remark.QUANTITY_MISSING),
        ("0", Remark.QUANTITY_ZERO),
        ("0,00", Remark.QUANTITY_ZERO),
        ("-5", Remark.QUANTITY_NEGATIVE),
        ("\u22125", Remark.QUANTITY_NEGATIVE),
        ("5-", Remark.QUANTITY_NEGATIVE),
        ("(5)", Remark.QUANTITY_NEGATIVE),
        ("-0", Remark.QUANTITY_NEGATIVE),
        ("1e3", Remark.QUANTITY_EXPONENT),
        ("1,5E+3", Remark.QUANTITY_EXPONENT),
        ("2026-01-02", Remark.QUANTITY_IS_DATE),
        ("2026-01-02T00:00:00", Remark.QUANTITY_IS_DATE),
        ("10000000", Remark.QUANTITY_TOO_LARGE),
        ("8412345678905", Remark.QUANTITY_TOO_LARGE),
        ("0,0001", Remark.QUANTITY_TOO_FINE),
        ("1.33333333333", Remark.QUANTITY_TOO_FINE),
        *[(text, Remark.QUANTITY_UNREADABLE) for text in NO_NUMBERS],
    ],
)
def test_what_is_no_quantity_is_refused_with_its_reason(text, remark):
    for mark in (None, ".", ","):
        found = parse_quantity(text, mark)
        assert (found.quantity, found.remark) == (None, remark)


@given(st.text(), st.sampled_from([None, ".", ","]))
def test_any_text_gives_either_a_sane_quantity_or_a_reason(text, mark):
    found = parse_quantity(text, mark)
    if found.quantity is None:
        assert found.remark
    else:
        assert 0 < found.quantity <= MAX_QUANTITY
        assert found.quantity == round(found.quantity, 3)


QUANTITIES = st.decimals("0.001", MAX_QUANTITY, places=3)


@given(QUANTITIES, st.sampled_from([(",", "."), (".", ","), (",", " "), (".", "'"), (",", "")]))
def test_a_quantity_printed_in_any_land_is_read_back(quantity, signs):
    decimal_mark, grouping = signs
    text = f"{quantity:,.3f}".replace(",", "g").replace(".", decimal_mark).replace("g", grouping)
    assert parse_quantity(text, decimal_mark) == QuantityReading(quantity.normalize() + 0)


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["10", "2,5", "1.000"], ","),
        (["10", "2.5", "1,000"], "."),
        (["1.234,50 kg"], ","),
        (["1.234.567"], ","),
        (["1,234,567"], "."),
        (["1.000", "12", "x"], None),
        (["2,5", "2.5"], None),
        ([], None),
    ],
)
def test_the_clear_numbers_of_a_column_tell_its_decimal_mark(texts, mark):
    assert guess_decimal_mark(texts) == mark


@pytest.mark.parametrize(
    ("asked", "minimum", "step", "fitted", "reason"),
    [
        (10, 1, 1, 10, None),
        (10, 10, 5, 10, None),
        (7, 1, 5, 10, Adjustment.NOT_A_STEP),
        (3, 5, 1, 5, Adjustment.BELOW_MINIMUM),
        (3, 5, 10, 10, Adjustment.BELOW_MINIMUM),
        ("0.1", "0.5", "0.25", "0.5", Adjustment.BELOW_MINIMUM),
        ("2.51", "0.5", "0.25", "2.75", Adjustment.NOT_A_STEP),
    ],
)
def test_a_quantity_grows_to_the_next_allowed_one_and_says_why(asked, minimum, step, fitted, reason):
    assert adjustment_of(Decimal(asked), Decimal(minimum), Decimal(step)) == (Decimal(fitted), reason)


@given(QUANTITIES, st.decimals("0.001", 1_000, places=3), st.decimals("0.001", 1_000, places=3))
def test_a_fitted_quantity_is_allowed_never_smaller_and_the_nearest(quantity, minimum, step):
    fitted, reason = adjustment_of(quantity, minimum, step)
    assert fitted % step == 0
    assert fitted >= max(quantity, minimum) > fitted - step
    assert (reason is None) == (fitted == quantity)
