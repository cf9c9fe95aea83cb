"""Files that are wrong: each with a sentence that says where and what to do, and nothing changed."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import Workbook

from lonja.companies.actor import SYSTEM
from lonja.core.errors import LonjaError
from lonja.core.sheets.errors import EmptyFile, RecordTooLong, SheetNotFound, UnsupportedFile
from lonja.exchange.actions import save_mapping
from lonja.exchange.errors import ColumnNamedTwice, HeadingMissing, MappingUnusable, SeveralSheetsFit
from lonja.exchange.models import Import
from lonja.exchange.states import ImportState
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.exchange.files import bring, rejects, xlsx_of

pytestmark = pytest.mark.django_db

TITLES = ("list", "sku", "price", "valid from")


@pytest.fixture(autouse=True)
def _goods() -> None:
    make.make_price_list("retail")
    for sku in ("BOLT", "NUT", "00123"):
        make.make_variant(sku)


def book(*sheets: tuple[str, Callable[[Any], None]]) -> bytes:
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, fill in sheets:
        fill(workbook.create_sheet(name))
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def rows(*lines: tuple[Any, ...]) -> Callable[[Any], None]:
    def fill(sheet: Any) -> None:
        for line in lines:
            sheet.append(line)

    return fill


def prices() -> dict[str, Decimal | None]:
    return dict(PriceEntry.objects.values_list("variant__sku", "unit_price"))


@pytest.mark.parametrize(
    ("data", "refusal", "said"),
    [
        (b"", EmptyFile, ""),
        (b"%PDF-1.7 ...", UnsupportedFile, "PDF"),
        (b"list*sku*price\nretail*BOLT*1.00\n", HeadingMissing, "list*sku*price"),
        (b"sku;price\nBOLT;1.00\n", HeadingMissing, "tarifa"),
        (b"list;sku;price;precio\nretail;BOLT;1;2\n", ColumnNamedTwice, "price, precio"),
    ],
)
def test_a_file_that_says_nothing_usable(data: bytes, refusal: type[LonjaError], said: str) -> None:
    with pytest.raises(refusal) as refused:
        bring("prices", data)
    assert said in str(refused.value)
    assert (Import.objects.get().state, prices()) == (ImportState.FAILED, {})


def test_a_comma_too_many_is_a_cell_too_many() -> None:
    record = bring("prices", b"list,sku,price\nretail,BOLT,0,19\nretail,NUT,2\n")
    assert (rejects(record), prices()) == ([(2, "", "too_many_cells", "")], {"NUT": 2})


def test_a_lost_quote_swallows_no_line() -> None:
    record = bring("prices", 'list;sku;price\nretail;BOLT;"1\nretail;NUT;2\n')
    assert rejects(record) == [(2, "price", "not_a_number", "")]
    assert prices() == {"NUT": 2}


def test_several_sheets_that_fit_are_asked_about_and_one_can_be_named() -> None:
    data = book(
        ("2026", rows(TITLES, ("retail", "BOLT", 1))),
        ("Notes", rows(("Prices", "of", "two", "years"))),
        ("2027", rows(TITLES, ("retail", "BOLT", 2))),
    )
    with pytest.raises(SeveralSheetsFit) as refused:
        bring("prices", data)
    assert "2026, 2027" in str(refused.value)
    with pytest.raises(SheetNotFound):
        bring("prices", data, sheet="2028")
    assert prices() == {}
    bring("prices", data, sheet="2027")
    assert prices() == {"BOLT": 2}


def test_the_only_sheet_that_fits_is_found_below_a_title_page() -> None:
    data = book(("Cover", rows(("Our prices",))), ("List", rows(("Prices 2027",), (), TITLES, ("retail", "BOLT", 2))))
    assert bring("prices", data).state == ImportState.APPLIED
    assert prices() == {"BOLT": 2}


def test_merged_cells_leave_empty_ones() -> None:
    def fill(sheet: Any) -> None:
        rows(TITLES, ("retail", "BOLT", 1), (None, "NUT", 2))(sheet)
        sheet.merge_cells("A2:A3")

    record = bring("prices", book(("List", fill)))
    assert (rejects(record), prices()) == ([(3, "list", "empty", "")], {"BOLT": 1})


def test_a_formula_that_was_never_worked_out_is_an_empty_cell() -> None:
    record = bring("prices", book(("List", rows(TITLES, ("retail", "BOLT", "=1+1"), ("retail", "NUT", 2)))))
    assert (rejects(record), prices()) == ([(2, "price", "empty", "")], {"NUT": 2})


def test_numbers_as_text_and_text_as_numbers_in_a_workbook() -> None:
    record = bring(
        "prices", xlsx_of(TITLES, [("retail", "BOLT", "1.234,50"), ("retail", "NUT", 1.125), ("retail", 123, 3)])
    )
    assert rejects(record) == [(4, "sku", "unknown", "00123")]
    assert prices() == {"BOLT": Decimal("1234.5"), "NUT": Decimal("1.125")}


def test_days_in_a_workbook_and_days_as_bare_numbers() -> None:
    record = bring("prices", xlsx_of(TITLES, [("retail", "BOLT", 1, date(2027, 1, 1)), ("retail", "NUT", 1, 46388)]))
    assert rejects(record) == [(3, "valid_from", "day_is_number", "")]
    assert list(PriceEntry.objects.values_list("valid_from", flat=True)) == [date(2027, 1, 1)]


def test_a_mapping_is_found_by_the_titles_or_by_its_name() -> None:
    titles = ("A", "B", "C")
    columns = {"list": "A", "sku": "B", "price": "C"}
    save_mapping(SYSTEM, "prices", "erp", columns, titles)
    assert bring("prices", b"A;B;C\nretail;BOLT;2\n", mapping="erp").mapping == columns
    with pytest.raises(MappingUnusable) as refused:
        bring("prices", b"A;B;price\nretail;BOLT;3\n", mapping="erp")
    assert "price" in str(refused.value)
    assert prices() == {"BOLT": 2}


def test_a_saved_mapping_for_these_titles_decides_against_the_words() -> None:
    titles = ("list", "sku", "price", "net")
    save_mapping(SYSTEM, "prices", "net prices", {"list": "list", "sku": "sku", "price": "net"}, titles)
    bring("prices", b"list;sku;price;net\nretail;BOLT;9;2\n")
    assert prices() == {"BOLT": 2}


def test_windows_letters_and_thousands() -> None:
    data = "Tarifa;Código;Precio\nretail;BOLT;1.234,50\n".encode("cp1252")
    bring("prices", data)
    assert prices() == {"BOLT": Decimal("1234.5")}


def test_a_row_without_end_is_named() -> None:
    with pytest.raises(RecordTooLong) as refused:
        bring("prices", "list;sku;price\nretail;BOLT;1\nretail;NUT;" + "9" * 200_000)
    assert refused.value.params["row"] == 3
    assert prices() == {}


def test_a_title_with_the_separator_in_it() -> None:
    bring("prices", 'remarks;"note; long";list;sku;price\n"a;b";"say ""x""";retail;BOLT;2')
    assert prices() == {"BOLT": 2}
