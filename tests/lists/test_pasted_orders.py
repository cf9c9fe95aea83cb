"""Anything that a buyer pastes becomes lines: none is lost, and nothing is assumed in silence."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.core.codes import normalize_code
from lonja.lists.rules import Remark, RequestedLine, codes_in_text, count_lines, merge_repeated, parse_pasted


def read(text: str, *known: str, **options: object) -> list[tuple[object, ...]]:
    """Code, quantity, unit where there is one, and remarks of each line."""
    keys = {normalize_code(code) for code in known}
    lines = parse_pasted(text, known=keys.__contains__ if known else None, **options)  # type: ignore[arg-type]
    return [
        (line.code, line.quantity and str(line.quantity), *([line.unit] if line.unit else []), *line.remarks)
        for line in lines
    ]


TEN = [
    "10 x 933-8-40", "10x 933-8-40", "10 x933-8-40", "10 \u00d7 933-8-40", "10 * 933-8-40", "10*933-8-40",
    "933-8-40 x10", "933-8-40 x 10", "933-8-40 X 10", "933-8-40*10", "x10 933-8-40",
    "933-8-40;10", "10;933-8-40", "933-8-40 ; 10 ;", "933-8-40\t10", "10\t933-8-40", "933-8-40|10",
    "933-8-40,10", "933-8-40, 10", "10,933-8-40", "10, 933-8-40", '"933-8-40","10"', '"933-8-40";"10"',
    "933-8-40 10", "10 933-8-40", "933-8-40      10", "10     933-8-40", "  933-8-40 10  ", "933-8-40\u00a010",
    "- 10 933-8-40", "\u2022 933-8-40 10", "* 933-8-40 10", "1. 933-8-40 10", "2) 10 933-8-40", "3.- 933-8-40 x10",
    "933-8-40: 10", "933-8-40 = 10", "933-8-40 - 10", "933-8-40 \u2192 10", "933-8-40 (10)", "(10) 933-8-40",
    "Ref: 933-8-40 Cant: 10", "Ref. 933-8-40 10", "C\u00f3digo: 933-8-40; Cantidad: 10", "ref 933-8-40 10",
    "933-8-40 Tornillo hexagonal 10", "10 tornillos 933-8-40", "933-8-40 10 tornillos", "10 de 933-8-40",
    "933-8-40;Tornillo hexagonal;10", "Tornillo hexagonal;933-8-40;10", "Tornillo M8;933-8-40;10",
    "1;933-8-40;Tornillo;10", "933-8-40;Tornillo;10;0,12;1,20", "933-8-40\tTornillo M8x40 zinc\t10\t0.12",
]  # fmt: skip


@pytest.mark.parametrize("text", TEN)
def test_ten_of_one_thing_is_understood_however_it_is_written(text):
    assert read(text) == [("933-8-40", "10")]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("10 cajas 933-8-40", "box"),
        ("10 cajas de 933-8-40", "box"),
        ("933-8-40 10 cajas", "box"),
        ("933-8-40 cajas 10", "box"),
        ("933-8-40;10;cajas", "box"),
        ("933-8-40;cajas;10", "box"),
        ("10 cajas x 933-8-40", "box"),
        ("933-8-40 x 10 cajas", "box"),
        ("10 uds 933-8-40", "piece"),
        ("933-8-40 10ud.", "piece"),
        ("933-8-40 - 10 m", "meter"),
    ],
)
def test_the_unit_that_was_named_is_not_lost(text, unit):
    assert read(text) == [("933-8-40", "10", unit)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("933-8-40", ("933-8-40", "1", Remark.QUANTITY_ASSUMED)),
        ("DIN 933", ("DIN 933", "1", Remark.QUANTITY_ASSUMED)),
        ("933-8-40;Tornillo", ("933-8-40", "1", Remark.QUANTITY_ASSUMED)),
        ("933-8-40;diez", ("933-8-40", "1", Remark.QUANTITY_ASSUMED)),
        ("M8 x 40", ("M8 x 40", "1", Remark.QUANTITY_ASSUMED)),
        ("DIN 933 M8 x 40", ("DIN 933 M8 x 40", "1", Remark.QUANTITY_ASSUMED)),
        ("10x933-8-40", ("10x933-8-40", "1", Remark.QUANTITY_ASSUMED)),
        ("Gracias", ("Gracias", "1", Remark.QUANTITY_ASSUMED)),
        ("***", ("", "1", Remark.CODE_MISSING, Remark.QUANTITY_ASSUMED)),
        ("933-8-40;-5", ("933-8-40", None, Remark.QUANTITY_NEGATIVE)),
        ("933-8-40 0", ("933-8-40", None, Remark.QUANTITY_ZERO)),
        ("933-8-40 1e3", ("933-8-40", None, Remark.QUANTITY_EXPONENT)),
        ("933-8-40;0,00001", ("933-8-40", None, Remark.QUANTITY_TOO_FINE)),
        ("8,43210E+12;10", ("8.43210E+12", "10", Remark.CODE_DESTROYED)),
        ("8,43210E+12,10", ("8.43210E+12", "10", Remark.CODE_DESTROYED)),
        ("8.4321E+12 10", ("8.4321E+12", "10", Remark.CODE_DESTROYED)),
        ("8,43E+12", ("8.43E+12", "1", Remark.CODE_DESTROYED, Remark.QUANTITY_ASSUMED)),
        ("933-8-40 1.000", ("933-8-40", "1000", Remark.SEPARATOR_GUESSED)),
        ("933-8-40,2,5", ("933-8-40", "2.5", Remark.CODE_GUESSED)),
        ("Referencia  Cantidad", ("", None, Remark.HEADING)),
        ("REF UDS", ("", None, Remark.HEADING)),
        ("TOTAL 25", ("", None, Remark.TOTAL)),
        ("A" * 121, ("", "1", Remark.CODE_TOO_LONG, Remark.QUANTITY_ASSUMED)),
        ("933-8-40 10 " + "x" * 500, ("", None, Remark.CODE_TOO_LONG)),
    ],
)
def test_what_was_assumed_or_could_not_be_read_is_said(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("933-8-40 2,5", ("933-8-40", "2.5")),
        ("2,5 933-8-40", ("933-8-40", "2.5")),
        ("933-8-40;1.234,56", ("933-8-40", "1234.56")),
        ("DIN 933 M8x40 10", ("DIN 933 M8x40", "10")),
        ("10 DIN 933 M8 x 40", ("DIN 933 M8 x 40", "10")),
        ("DIN 933 M8 x 40 10", ("DIN 933 M8 x 40", "10")),
        ("guantes 10", ("guantes", "10")),
        ("10 guantes", ("guantes", "10")),
        ("4006381333931 5", ("4006381333931", "5")),
        ("5 4006381333931", ("4006381333931", "5")),
        ("96385074;5", ("96385074", "5")),
        ("5;96385074", ("96385074", "5")),
        ("036000291452,5", ("036000291452", "5")),
        ("0012 10", ("0012", "10")),
        ("10 0012", ("0012", "10")),
        ("2,5 933840", ("933840", "2.5")),
        ("933840;Tornillo hexagonal;10", ("933840", "10")),
        ("933-8-40;00010", ("933-8-40", "10")),
    ],
)
def test_code_and_quantity_are_told_apart_by_what_they_are(text, expected):
    assert read(text) == [expected]


def test_of_two_plain_numbers_the_longer_is_the_code_and_that_is_called_a_guess():
    for text in ("933840 10", "10 933840", "933840;10", "10,933840"):
        assert read(text) == [("933840", "10", Remark.CODE_GUESSED)]
    assert read("125 126") == [("125", "126", Remark.CODE_GUESSED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("125 1000", ("125", "1000")),
        ("1000 125", ("125", "1000")),
        ("1000;125", ("125", "1000")),
        ("10x933-8-40", ("933-8-40", "10")),
        ("933-8-40x10", ("933-8-40", "10")),
        ("933 8 40", ("933 8 40", "1", Remark.QUANTITY_ASSUMED)),
        ("10 933 8 40", ("933 8 40", "10")),
        ("933 8 40 10", ("933 8 40", "10")),
        ("M8 x 40 x 10", ("M8 x 40", "10")),
        ("Hola, quiero 933-8-40 por favor", ("933-8-40", "1", Remark.QUANTITY_ASSUMED)),
        ("tornillo largo 933-8-40 zincado 10", ("933-8-40", "10")),
    ],
)
def test_codes_that_exist_break_every_tie(text, expected):
    assert read(text, "125", "933-8-40", "M8X40") == [expected]


def test_two_codes_that_both_exist_remain_a_guess():
    assert read("125 933840", "125", "933840") == [("933840", "125", Remark.CODE_GUESSED)]


def test_the_clear_lines_of_a_paste_decide_the_order_of_the_others():
    assert read("125 1000\n933-8-40 10")[0] == ("125", "1000")
    assert read("1000 125\n10 933-8-40")[0] == ("125", "1000")
    assert read("125 1000\n10 933-8-40\n934-8 5")[0] == ("1000", "125", Remark.CODE_GUESSED)


def test_the_clear_numbers_of_a_paste_decide_about_the_others():
    assert read("933-8-40 2,5\n934-8 1.000")[1] == ("934-8", "1000")
    assert read("933-8-40 2.5\n934-8 1.000")[1] == ("934-8", "1")
    assert read("933-8-40 1.000", decimal_mark=",") == [("933-8-40", "1000")]


def test_lines_copied_from_a_table_are_read_by_its_columns():
    table = "Pedido\t7\nC\u00f3digo\tDescripci\u00f3n\tUds.\n125\tTornillo M8\t1000\n126\tTuerca 10\t\nTotal\t\t1000"
    assert read(table) == [
        ("", None, Remark.HEADING),
        ("", None, Remark.HEADING),
        ("125", "1000"),
        ("126", None, Remark.QUANTITY_MISSING),
        ("", None, Remark.TOTAL),
    ]
    assert read("sku,quantity\nABC-1,10\nABC-2,5")[1:] == [("ABC-1", "10"), ("ABC-2", "5")]
    assert read("933840\t10\n125\t126\n934000\t7")[1] == ("125", "126")


def test_lines_with_the_same_delimiter_but_in_either_order_are_read_one_by_one():
    assert read("933-8-40;10\n10;934-8") == [("933-8-40", "10"), ("934-8", "10")]


def test_a_code_that_comes_again_keeps_its_line_and_points_to_the_first():
    lines = parse_pasted("933-8-40 10\n934-8 5\n933840 7\n933.8.40 -1")
    assert [(line.position, line.same_as, Remark.CODE_REPEATED in line.remarks) for line in lines] == [
        (1, None, False),
        (2, None, False),
        (3, 1, True),
        (4, 1, True),
    ]


def test_merging_is_offered_and_loses_neither_quantity_nor_words():
    lines = parse_pasted("933-8-40 10\n934-8 5\n933840 7\n933-8-40 2 cajas\n933-8-40 0")
    merged = merge_repeated(lines)
    assert [(line.position, line.quantity, line.unit) for line in merged] == [
        (1, 17, ""),
        (2, 5, ""),
        (4, 2, "box"),
        (5, None, ""),
    ]
    assert merged[0].raw == "933-8-40 10\n933840 7"
    assert Remark.CODE_REPEATED not in merged[0].remarks
    assert merged[2].same_as == 1


def test_a_line_that_asks_for_nothing_cannot_be_bought():
    lines = parse_pasted("Referencia Cantidad\n933-8-40 0\n*** \n8,4E+12;3\nTotal 5\n933-8-40")
    assert [line.is_usable for line in lines] == [False, False, False, False, False, True]


def test_blank_lines_do_not_count_and_what_was_said_is_kept():
    lines = parse_pasted("\r\n  933-8-40\t10 \r\n\r\n\x00\n934-8 \x07 5\r")
    assert lines == (
        RequestedLine(1, "933-8-40", Decimal(10), "933-8-40\t10"),
        RequestedLine(2, "934-8", Decimal(5), "934-8   5"),
    )


def test_as_many_lines_are_announced_as_are_read():
    text = "\n".join(f"933-{n} 1" for n in range(5_000)) + "\n \n\x00\n"
    assert count_lines(text) == len(parse_pasted(text)) == 5_000


ANYTHING = st.one_of(
    st.text(),
    st.text(alphabet="0123456789 \t;,|x*.-+Ee()cajasuds\n\"'", max_size=60),
    st.lists(st.sampled_from([*TEN, "TOTAL", "Ref", "", "1.000", "\t", "8,4E+12"]), max_size=5).map("\n".join),
)


@given(ANYTHING, st.booleans())
def test_no_text_is_too_strange_and_no_line_is_lost(text, is_known):
    lines = parse_pasted(text, known=lambda code: is_known)
    written = [
        part for part in re.split(r"\r\n|\r|\n", text) if re.sub(r"[\x00-\x08\x0b-\x1f\x7f\u200b\ufeff\s]", "", part)
    ]
    assert [line.position for line in lines] == list(range(1, len(written) + 1))
    for line in lines:
        assert line.quantity is None or line.quantity > 0
        assert line.is_usable or line.remarks
        assert "\x00" not in line.raw + line.code


@given(ANYTHING)
def test_only_codes_that_were_announced_are_asked_for(text):
    announced, asked = codes_in_text(text), set()
    parse_pasted(text, known=lambda code: asked.add(code) or False)
    assert asked - {""} <= announced


CODES = st.from_regex(r"[A-Z]{1,4}-?[0-9]{2,5}(-[A-Z0-9]{1,3})?", fullmatch=True)
STYLES = [
    "{code};{n}",
    "{n};{code}",
    "{code}\t{n}",
    "{code} {n}",
    "{n} {code}",
    "{n} x {code}",
    "{code} x{n}",
    "{code}   {n}",
]


@given(st.lists(st.tuples(CODES, st.integers(1, 99_999), st.sampled_from(STYLES)), min_size=1, max_size=6))
def test_what_one_writes_is_read_back_in_every_style(orders):
    text = "\n".join(style.format(code=code, n=n) for code, n, style in orders)
    known = {normalize_code(code) for code, _, _ in orders}
    lines = parse_pasted(text, known=known.__contains__)
    assert [(line.code, line.quantity) for line in lines] == [(code, n) for code, n, _ in orders]
