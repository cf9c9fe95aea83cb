"""Money, numbers and dates in the reader's language, by table."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine
from babel.numbers import format_currency, format_decimal
from django.utils import timezone, translation
from hypothesis import given
from hypothesis import strategies as st

from lonja.core.money import Money
from lonja.core.texts import in_one_language
from lonja.web import formats

NBSP = "\u00a0"
MINUS = "\u2212"


@pytest.mark.parametrize(
    ("language", "amount", "currency", "shown"),
    [
        ("es", "1284.6", "EUR", f"1.284,60{NBSP}€"),
        ("es", "-152.08", "EUR", f"{MINUS}152,08{NBSP}€"),
        ("es", "0", "EUR", f"0,00{NBSP}€"),
        ("es", "-0.001", "EUR", f"0,00{NBSP}€"),
        ("es", "1234567.895", "EUR", f"1.234.567,90{NBSP}€"),
        ("es", "1285", "JPY", f"1.285{NBSP}JPY"),
        ("es", "12.5", "USD", f"12,50{NBSP}US$"),
        ("en", "1284.6", "EUR", "€1,284.60"),
        ("en", "-152.08", "EUR", f"{MINUS}€152.08"),
        ("en", "1284.6", "JPY", "JP¥1,285"),
        ("en", "3.0005", "TND", "TND3.001"),
    ],
)
def test_money_is_written_as_the_language_writes_it(language: str, amount: str, currency: str, shown: str) -> None:
    with translation.override(language):
        assert formats.money(Decimal(amount), currency) == shown


def test_money_takes_a_money_and_shows_nothing_as_a_dash() -> None:
    with translation.override("es"):
        assert formats.money(Money(Decimal("3.5"), "EUR")) == f"3,50{NBSP}€"
        assert formats.money(None, "EUR") == formats.EMPTY


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2), st.sampled_from(["es", "en", "de", "fr"]))
def test_money_agrees_with_babel_but_for_the_minus_sign(amount: Decimal, language: str) -> None:
    with translation.override(language):
        expected = format_currency(amount, "EUR", locale=formats.locale_of(language)).replace("-", MINUS)
        assert formats.money(amount, "EUR") == (expected if amount else expected.replace(MINUS, ""))


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3), st.sampled_from(["es", "en", "de", "fr"]))
def test_quantities_agree_with_babel(value: Decimal, language: str) -> None:
    with translation.override(language):
        expected = format_decimal(value, locale=formats.locale_of(language)).replace("-", MINUS)
        assert formats.quantity(value) == (expected if value else "0")


@pytest.mark.parametrize(
    ("amount", "shown"),
    [("12.4", "12,40"), ("12.400000", "12,40"), ("0.0125", "0,0125"), ("0.012", "0,012"), ("0.01249", "0,0125")],
)
def test_a_unit_price_has_as_many_decimals_as_it_needs(amount: str, shown: str) -> None:
    with translation.override("es"):
        assert formats.price(Decimal(amount), "EUR") == f"{shown}{NBSP}€"


@pytest.mark.parametrize(
    ("language", "value", "as_quantity", "as_typed"),
    [
        ("es", "12.000", "12", "12"),
        ("es", "1250", "1.250", "1250"),
        ("es", "2.50", "2,5", "2,5"),
        ("en", "1250.25", "1,250.25", "1250.25"),
    ],
)
def test_a_quantity_has_no_trailing_zeros(language: str, value: str, as_quantity: str, as_typed: str) -> None:
    with translation.override(language):
        assert formats.quantity(Decimal(value)) == as_quantity
        assert formats.typed(Decimal(value)) == as_typed


def test_percentages_are_given_in_points() -> None:
    with translation.override("es"):
        assert formats.percent(Decimal("21.0000")) == f"21{NBSP}%"
        assert formats.percent(Decimal("5.2")) == f"5,2{NBSP}%"
    with translation.override("en"):
        assert formats.percent(-5) == f"{MINUS}5%"


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("es", "1.250,5", "1250.5"),
        ("es", "1.250", "1250"),
        ("es", "2.5", "2.5"),
        ("es", "12,5", "12.5"),
        ("es", " 10 ", "10"),
        ("en", "1,250.5", "1250.5"),
        ("en", "2,5", "2.5"),
        ("en", "1,250", "1250"),
        ("es", f"{MINUS}3", "-3"),
    ],
)
def test_what_a_person_types_is_read_in_his_language(language: str, text: str, value: str) -> None:
    with translation.override(language):
        assert formats.parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "doce", "1,2,3", "1.2.3", "1.25.000", "12 u", "NaN", "Infinity", "1e5", "٣"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with translation.override("es"), pytest.raises(ValueError, match="not a number"):
        formats.parse_number(text)


@given(st.decimals(min_value=-(10**7), max_value=10**7, places=3), st.sampled_from(["es", "en"]))
def test_a_number_shown_in_a_field_is_read_back_the_same(value: Decimal, language: str) -> None:
    with translation.override(language):
        assert formats.parse_number(formats.typed(value)) == value


def test_a_page_in_one_language_does_not_leak_into_the_next() -> None:
    with translation.override("es"), in_one_language():
        assert formats.number(Decimal("1.5"), 1) == "1,5"
    with translation.override("en"):
        assert formats.number(Decimal("1.5"), 1) == "1.5"


def test_dates_and_moments_are_local() -> None:
    midnight_in_madrid = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    with timezone.override("Europe/Madrid"):
        with translation.override("es"):
            assert formats.date(midnight_in_madrid) == "22 nov 2026"
            assert formats.datetime(midnight_in_madrid) == "22 nov 2026, 0:30"
            assert formats.date(date(2026, 11, 22), "MMM y") == "nov 2026"
        with translation.override("en"):
            assert formats.datetime(midnight_in_madrid) == "22 Nov 2026, 00:30"
    assert formats.date(None) == formats.datetime(None) == formats.ago(None) == formats.EMPTY


@pytest.mark.parametrize(
    ("language", "back", "shown"),
    [
        ("es", timedelta(seconds=8), "hace 8 segundos"),
        ("es", timedelta(hours=3), "hace 3 horas"),
        ("es", -timedelta(days=2), "dentro de 2 días"),
        ("en", timedelta(minutes=1), "1 minute ago"),
        ("es", timedelta(days=40), "13 oct 2026"),
    ],
)
def test_how_long_ago(language: str, back: timedelta, shown: str) -> None:
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    with time_machine.travel(now, tick=False), translation.override(language):
        assert formats.ago(now - back) == shown


@pytest.mark.parametrize(
    ("language", "marks", "shown"),
    [
        ("es", [0, 2000, 4000, 8000], ["0 €", "2.000 €", "4.000 €", "8.000 €"]),
        ("en", [0, 2000, 4000, 8000], ["€0", "€2,000", "€4,000", "€8,000"]),
        ("es", [0.0, 2500.0, 7500.0, 12500.0], ["0 €", "2,5 mil €", "7,5 mil €", "12,5 mil €"]),
        ("en", [0.0, 2500.0, 7500.0, 12500.0], ["€0", "€2.5K", "€7.5K", "€12.5K"]),
        ("en", [0, 500_000, 1_250_000], ["€0", "€500K", "€1.25M"]),
        ("es", [0, 0.25, 0.5], ["0,00 €", "0,25 €", "0,50 €"]),
    ],
)
def test_the_marks_of_an_axis_are_short_and_all_in_one_style(
    language: str, marks: list[float], shown: list[str]
) -> None:
    with translation.override(language):
        assert [mark.replace("\xa0", " ") for mark in formats.money_marks(marks, "EUR")] == shown
