"""A code is found however it is typed, and a mistyped barcode is seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.core.codes import is_gtin, is_parted_alike, normalize_code


@pytest.mark.parametrize(
    "typed",
    ["933-8-40", "933840", " 933 8 40 ", "933.8.40", "933/8/40", "933\\8\\40", "933_8_40", "933–8−40", "９３３-8-40"],  # noqa: RUF001
)
def test_every_way_to_write_a_code_has_one_key(typed):
    assert normalize_code(typed) == "933840"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("m8x40-a2", "M8X40A2"),
        ("M8\u00d740", "M8X40"),
        ("00-12", "0012"),
        ("Ø8", "Ø8"),
        ("ñ-1", "Ñ1"),
        ("a+b", "A+B"),
        ("-./_ ", ""),
    ],
)
def test_letters_zeros_and_other_signs_count(typed, key):
    assert normalize_code(typed) == key


@pytest.mark.parametrize(
    ("typed", "sku", "is_alike"),
    [
        ("933 8.40", "933-8-40", True),
        ("933840", "933-8-40", True),
        ("-933/8–40 ", "933-8-40", True),  # noqa: RUF001
        ("ab 12", "AB12", True),
        ("338-10", "338-1.0", False),
        ("33-810", "338-10", False),
    ],
)
def test_signs_in_other_places_leave_a_doubt(typed, sku, is_alike):
    assert is_parted_alike(typed, sku) is is_parted_alike(sku, typed) is is_alike


@given(st.text())
def test_normalizing_twice_changes_nothing(text):
    assert normalize_code(normalize_code(text)) == normalize_code(text)


@given(st.text(alphabet="ABCXYZ0123456789", min_size=1), st.data())
def test_silent_signs_anywhere_and_small_letters_do_not_change_the_key(code, data):
    signs = data.draw(st.lists(st.text(alphabet=" -./_\t", max_size=2), min_size=len(code), max_size=len(code)))
    typed = "".join(sign + letter for sign, letter in zip(signs, code, strict=True))
    assert normalize_code(typed.lower()) == code


@pytest.mark.parametrize("number", ["96385074", "036000291452", "4006381333931", "5901234123457", "10012345678902"])
def test_real_barcodes_pass_and_any_one_wrong_digit_fails(number):
    assert is_gtin(number)
    for place in range(len(number)):
        wrong = number[:place] + str((int(number[place]) + 1) % 10) + number[place + 1 :]
        assert not is_gtin(wrong)


@pytest.mark.parametrize("text", ["", "0", "1234567", "4006381333931 ", "400638133393a", "٤٠٠٦٣٨١٣٣٣٩٣١", "0" * 15])
def test_what_is_no_number_of_the_right_length_is_no_barcode(text):
    assert not is_gtin(text)
