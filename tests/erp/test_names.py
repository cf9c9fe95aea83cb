"""Which description is a product's name, how it is written, where it belongs; and countries."""

from __future__ import annotations

import pytest

from lonja.erp.imports.mapping import load_map
from lonja.erp.imports.names import category_of, country_code, pick_name, written_name

GIFTWARE = load_map("online-retail")


@pytest.mark.parametrize(
    ("counts", "name"),
    [
        ({"HAND WARMER RED POLKA DOT": 18, "HAND WARMER RED RETROSPOT": 74}, "HAND WARMER RED RETROSPOT"),
        ({"REGENCY CAKESTAND 3 TIER": 1, "faulty": 9, "?": 4, "": 12}, "REGENCY CAKESTAND 3 TIER"),
        ({"MUG": 2, "MUG WITH HANDLE": 2}, "MUG WITH HANDLE"),
        ({"BLUE MUG": 2, "RED MUGS": 2}, "BLUE MUG"),
        ({"Dad's Cab Electronic Meter": 2, "": 5}, "Dad's Cab Electronic Meter"),
        ({"": 3}, ""),
        ({}, ""),
    ],
)
def test_the_name_is_the_most_frequent_description_that_looks_like_one(counts: dict[str, int], name: str) -> None:
    assert pick_name(counts, GIFTWARE.names) == name


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("WHITE HANGING HEART T-LIGHT HOLDER", "White hanging heart t-light holder"),
        ("3 TRADITIONAl BISCUIT CUTTERS SET", "3 traditional biscuit cutters set"),
        ("POLYESTER FILLER PAD 45x45cm", "Polyester filler pad 45x45cm"),
        ("SET 2 TEA TOWELS I LOVE LONDON", "Set 2 tea towels I love London"),
        ("UNION JACK FLAG LUGGAGE TAG", "Union Jack flag luggage tag"),
        ("BAROQUE USB LAMP, LED", "Baroque USB lamp, LED"),
        ("Dr. Jam's Arouzer Stress Ball", "Dr. Jam's Arouzer Stress Ball"),
    ],
)
def test_shouted_names_are_written_as_people_write(name: str, written: str) -> None:
    assert written_name(name, GIFTWARE.names) == written


@pytest.mark.parametrize(
    ("name", "category"),
    [
        ("Set of 6 t-lights santa", "christmas"),
        ("White hanging heart t-light holder", "candles-and-lighting"),
        ("Party bunting", "party"),
        ("Regency cakestand 3 tier", "kitchen-and-baking"),
        ("Feltcraft princess Charlotte doll", "toys-and-craft"),
        ("Something unheard of", "other-gifts"),
    ],
)
def test_a_category_is_read_from_the_name(name: str, category: str) -> None:
    assert category_of(name, GIFTWARE.categories) == category


COUNTRIES = {
    "GB": ["United Kingdom", "gb"],
    "IE": ["EIRE", "eire", "Ireland"],
    "JE": ["Channel Islands"],
    "ZA": ["RSA"],
    "US": ["USA", "United States"],
    "CZ": ["Czech Republic"],
    "HK": ["Hong Kong"],
    "AE": ["United Arab Emirates"],
    "BH": ["Bahrain"],
    "ZZ": ["Unspecified", "European Community", "West Indies", ""],
}


@pytest.mark.parametrize(("code", "names"), COUNTRIES.items())
def test_countries_become_codes_and_what_is_none_says_so(code: str, names: list[str]) -> None:
    assert {country_code(name, GIFTWARE.countries) for name in names} == {code}
