"""Every trap of real invoice lines, row by row."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.erp.imports.fields import Fault, parse_moment, parse_number, plain_id
from lonja.erp.imports.mapping import load_map
from lonja.erp.imports.rules import Line, Outcome, RowJudge, Unreadable

COLUMNS = ("invoice", "code", "description", "quantity", "invoiced_at", "unit_price", "customer", "country")
GOOD = {
    "invoice": "536365",
    "code": "85123A",
    "description": " WHITE HANGING  HEART T-LIGHT HOLDER ",
    "quantity": "6",
    "invoiced_at": "2010-12-01 08:26:00",
    "unit_price": "2.55",
    "customer": "17850.0",
    "country": "United Kingdom",
}
judge = RowJudge(load_map("online-retail").notation, {name: place for place, name in enumerate(COLUMNS)}, 8)


def row(**changes: str) -> list[str]:
    return list((GOOD | changes).values())


def line(**changes: str) -> Line:
    found = judge.read(row(**changes))
    assert isinstance(found, Line), found
    return found


def test_a_good_row_is_read_exactly() -> None:
    assert line() == Line(
        invoice="536365",
        code="85123A",
        description="WHITE HANGING HEART T-LIGHT HOLDER",
        quantity=6,
        invoiced_at=datetime(2010, 12, 1, 8, 26, tzinfo=UTC),
        unit_price=Decimal("2.55"),
        customer="17850",
        country="United Kingdom",
    )


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({}, Outcome.SALE),
        ({"code": "85123a"}, Outcome.SALE),
        ({"code": "46000m.0"}, Outcome.UNKNOWN_CODE),
        ({"code": "22423.0"}, Outcome.SALE),
        ({"code": "2.2423E+04"}, Outcome.UNKNOWN_CODE),
        ({"code": "DCGS0076"}, Outcome.SALE),
        ({"code": "PADS", "unit_price": "0.001"}, Outcome.SALE),
        ({"invoice": "C536379", "quantity": "-1"}, Outcome.CANCELLATION),
        ({"invoice": "c536379", "quantity": "-1"}, Outcome.CANCELLATION),
        ({"invoice": "C536379", "quantity": "-1", "customer": ""}, Outcome.NO_CUSTOMER),
        ({"invoice": "C536379", "quantity": "-1", "code": "D"}, Outcome.DISCOUNT),
        ({"code": "POST"}, Outcome.FREIGHT),
        ({"code": "DOT", "customer": ""}, Outcome.FREIGHT),
        ({"code": "C2"}, Outcome.FREIGHT),
        ({"code": "M"}, Outcome.ADJUSTMENT),
        ({"code": "m"}, Outcome.ADJUSTMENT),
        ({"code": "ADJUST2"}, Outcome.ADJUSTMENT),
        ({"code": "B", "invoice": "A563185", "unit_price": "-11062.06", "customer": ""}, Outcome.ADJUSTMENT),
        ({"invoice": "A563185"}, Outcome.ADJUSTMENT),
        ({"code": "BANK CHARGES"}, Outcome.FEE),
        ({"code": "AMAZONFEE", "customer": ""}, Outcome.FEE),
        ({"code": "S", "customer": ""}, Outcome.SAMPLE),
        ({"code": "gift_0001_40", "customer": ""}, Outcome.VOUCHER),
        ({"code": "TEST001"}, Outcome.TEST),
        ({"code": "WHAT?"}, Outcome.UNKNOWN_CODE),
        ({"customer": ""}, Outcome.NO_CUSTOMER),
        ({"unit_price": "0.0"}, Outcome.ZERO_PRICE),
        ({"unit_price": "-1"}, Outcome.NEGATIVE_PRICE),
        ({"quantity": "-3"}, Outcome.NEGATIVE_QUANTITY),
        ({"unit_price": "0", "customer": "", "description": "?", "quantity": "-12"}, Outcome.STOCK_NOTE),
        ({"unit_price": "0", "customer": "", "description": ""}, Outcome.STOCK_NOTE),
        ({"unit_price": "0", "customer": "", "code": "POST"}, Outcome.STOCK_NOTE),
        ({"description": "damages"}, Outcome.SALE),
    ],
    ids=str,
)
def test_each_trap_has_its_outcome(changes: dict[str, str], outcome: Outcome) -> None:
    assert judge.judge(line(**changes)) is outcome


@pytest.mark.parametrize(
    ("changes", "column", "fault"),
    [
        ({"invoice": " "}, "invoice", Fault.MISSING),
        ({"code": ""}, "code", Fault.MISSING),
        ({"quantity": ""}, "quantity", Fault.MISSING),
        ({"quantity": "six"}, "quantity", Fault.NOT_A_NUMBER),
        ({"quantity": "1,000"}, "quantity", Fault.NOT_A_NUMBER),
        ({"quantity": "1e3"}, "quantity", Fault.NOT_A_NUMBER),
        ({"quantity": "2.5"}, "quantity", Fault.NOT_WHOLE),
        ({"quantity": "0"}, "quantity", Fault.ZERO_QUANTITY),
        ({"quantity": "10000000"}, "quantity", Fault.TOO_LARGE),
        ({"unit_price": "£2.55"}, "unit_price", Fault.NOT_A_NUMBER),
        ({"unit_price": "2,55"}, "unit_price", Fault.NOT_A_NUMBER),
        ({"unit_price": "NaN"}, "unit_price", Fault.NOT_A_NUMBER),
        ({"unit_price": "2.5555555"}, "unit_price", Fault.TOO_FINE),
        ({"unit_price": "1000000000"}, "unit_price", Fault.TOO_LARGE),
        ({"invoiced_at": ""}, "invoiced_at", Fault.MISSING),
        ({"invoiced_at": "2010-02-30 08:26:00"}, "invoiced_at", Fault.NOT_A_DATE),
        ({"invoiced_at": "40513.35"}, "invoiced_at", Fault.NOT_A_DATE),
        ({"invoiced_at": "0001-01-01 00:00:00"}, "invoiced_at", Fault.NOT_A_DATE),
        ({"description": "x" * 201}, "description", Fault.TOO_LONG),
        ({"description": "NUL \x00 IN IT"}, "description", Fault.CONTROL_CHARACTER),
        ({"customer": "17850\x1b[2J"}, "customer", Fault.CONTROL_CHARACTER),
    ],
    ids=str,
)
def test_what_cannot_be_read_is_refused_with_column_and_reason(
    changes: dict[str, str], column: str, fault: Fault
) -> None:
    found = judge.read(row(**changes))

    assert isinstance(found, Unreadable)
    assert (found.column, found.fault) == (column, fault)


def test_a_row_with_too_few_fields_is_refused_whole() -> None:
    assert judge.read(row()[:-1]) == Unreadable("", Fault.FIELD_COUNT, "7")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("17850.0", "17850"),
        ("17850.00", "17850"),
        ("007.0", "007"),
        *((same, same) for same in ("17850", "17850.", "17850.5", "AB.0", ".0", "")),
    ],
)
def test_spreadsheets_leave_a_point_zero_behind_numbers(text: str, plain: str) -> None:
    assert plain_id(text) == plain


def test_equal_rows_have_equal_fingerprints_however_they_are_written() -> None:
    same = {"quantity": "6.0", "unit_price": "2.550", "customer": "17850", "invoiced_at": "01/12/2010 08:26"}

    assert line(**same).fingerprint() == line().fingerprint()


@pytest.mark.parametrize("change", ["quantity=7", "unit_price=2.56", "code=85123B", "customer=1", "country=IE"])
def test_other_rows_have_other_fingerprints(change: str) -> None:
    column, _, value = change.partition("=")

    assert line(**{column: value}).fingerprint() != line().fingerprint()


def test_the_time_is_that_of_the_seller_also_in_summer() -> None:
    winter = parse_moment("2010-12-01 08:26:00", ["%Y-%m-%d %H:%M:%S"], ZoneInfo("Europe/London"))
    summer = parse_moment("2011-07-01 08:26:00", ["%Y-%m-%d %H:%M:%S"], ZoneInfo("Europe/London"))

    assert (winter.hour, summer.hour) == (8, 7)


numbers = st.decimals(min_value=-(10**9), max_value=10**9, places=6, allow_nan=False)


@given(number=numbers, mark=st.sampled_from(".,"))
def test_every_number_written_plainly_is_read_back_exactly(number: Decimal, mark: str) -> None:
    assert parse_number(f"{number:f}".replace(".", mark), mark) == number


@given(number=numbers)
def test_equal_numbers_are_written_equally(number: Decimal) -> None:
    assert str(parse_number(f"{number:f}", ".")) == str(parse_number(f"{number:f}000", "."))


@given(fields=st.lists(st.text(max_size=40), min_size=0, max_size=10))
def test_no_row_whatever_stops_the_reading(fields: list[str]) -> None:
    found = judge.read(fields)

    if isinstance(found, Line):
        assert judge.judge(found) in Outcome
        assert -(2**63) <= found.fingerprint() < 2**63
    else:
        assert found.fault in Fault
