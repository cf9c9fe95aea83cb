"""Bars that are drawn are read back as exactly the code that they stand for, by a reader written apart from them."""

from __future__ import annotations

import re

import pytest
from barcode.charsets import code128
from hypothesis import given
from hypothesis import strategies as st

from lonja.core.barcodes import QUIET, bars_of

ODD = ("0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011")
EVEN = tuple("".join("10"[int(sign)] for sign in code)[::-1] for code in ODD)
RIGHT = tuple("".join("10"[int(sign)] for sign in code) for code in ODD)
FIRST = ("LLLLLL", "LLGLGG", "LLGGLG", "LLGGGL", "LGLLGG", "LGGLLG", "LGGGLL", "LGLGLG", "LGLGGL", "LGGLGL")


def scanned_ean(modules: str) -> str:
    """What a scanner makes of the bars of an EAN-13 or EAN-8."""
    half = (len(modules) - 11) // 2
    left, right = modules[3 : 3 + half], modules[8 + half : 8 + 2 * half]
    digits, parity = "", ""
    for at in range(0, half, 7):
        part = left[at : at + 7]
        parity += "L" if part in ODD else "G"
        digits += str((ODD if part in ODD else EVEN).index(part))
    digits += "".join(str(RIGHT.index(right[at : at + 7])) for at in range(0, half, 7))
    return (str(FIRST.index(parity)) if half == 42 else "") + digits


def scanned_128(modules: str) -> str:
    """What a scanner makes of the bars of a Code 128; its checksum must be right."""
    values = [code128.CODES.index(modules[at : at + 11]) for at in range(0, len(modules) - 13, 11)]
    *data, check = values
    assert check == (data[0] + sum(place * value for place, value in enumerate(data))) % 103
    charset, text = {103: "A", 104: "B", 105: "C"}[data[0]], ""
    for value in data[1:]:
        if charset == "C" and value < 100:
            text += f"{value:02d}"
        elif value in (99, 100, 101) and {99: "C", 100: "B", 101: "A"}[value] != charset:
            charset = {99: "C", 100: "B", 101: "A"}[value]
        else:
            text += next(sign for sign, at in (code128.B if charset == "B" else code128.A).items() if at == value)
    return text


@pytest.mark.parametrize("code", ["8412345678905", "4006381333931", "0012345678905", "96385074"])
def test_a_number_of_gs1_is_an_ean(code: str) -> None:
    bars = bars_of(code)
    assert bars is not None
    assert scanned_ean(bars.modules) == code


@pytest.mark.parametrize("code", ["933-8-40-A2", "036000291452", "8412345678901", "A", "abc 12345678 x", "00815"])
def test_all_else_is_code_128(code: str) -> None:
    bars = bars_of(code)
    assert bars is not None
    assert scanned_128(bars.modules) == code


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=40))
def test_any_reference_is_read_back(code: str) -> None:
    bars = bars_of(code)
    assert bars is not None
    is_ean = len(bars.modules) in (67, 95) and code.isdigit() and len(code) in (8, 13)
    assert (scanned_ean(bars.modules) if is_ean else scanned_128(bars.modules)) == code


def test_what_no_barcode_can_hold_has_none() -> None:
    assert [bars_of(code) for code in ("", "Ñ-1", "a\tb")] == [None, None, None]


def test_the_drawing_has_every_bar_in_its_place_and_white_around() -> None:
    bars = bars_of("933-8-40")
    assert bars is not None
    drawn = [(int(x), int(wide)) for x, wide in re.findall(r'<rect x="(\d+)" y="0" width="(\d+)"', bars.svg())]
    row = ["0"] * bars.width
    for x, wide in drawn:
        row[x : x + wide] = "1" * wide
    assert "".join(row) == "0" * QUIET + bars.modules + "0" * QUIET
