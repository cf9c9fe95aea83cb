"""Files as people really send them: encodings, delimiters, compression, damage."""

from __future__ import annotations

import codecs
import csv
import gzip
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.erp.errors import ColumnsMissing, FileUnusable
from lonja.erp.imports import reading
from lonja.erp.imports.fields import Fault
from lonja.erp.imports.mapping import load_map
from lonja.erp.imports.rules import Unreadable

HEADERS = load_map("online-retail").headers
HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"
ROW = "536365,85123A,CAFÉ SIGN £5,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom"


def write(tmp_path: Path, content: bytes, name: str = "invoices.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def read(path: Path) -> list[tuple[int, list[str] | Unreadable]]:
    found = reading.survey(path)
    return [(number, row if isinstance(row, Unreadable) else list(row))
            for number, row in reading.rows(found, reading.layout(found, HEADERS))]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (f"{HEADER}\n{ROW}\n".encode(), "utf-8"),
        (codecs.BOM_UTF8 + f"{HEADER}\r\n{ROW}\r\n".encode(), "utf-8-sig"),
        (f"{HEADER}\n{ROW}\n".encode("cp1252"), "cp1252"),
        (f"{HEADER}\n{ROW}\n".encode("utf-16"), "utf-16"),
        (gzip.compress(f"{HEADER}\n{ROW}".encode()), "utf-8"),
        (gzip.compress(f"{HEADER}\n".encode("cp1252")) + gzip.compress(ROW.encode("cp1252")), "cp1252"),
    ],
    ids=["utf-8", "bom", "cp1252", "utf-16", "gz", "gz in two members"],
)
def test_every_usual_encoding_gives_the_same_row(tmp_path: Path, content: bytes, encoding: str) -> None:
    path = write(tmp_path, content)

    assert reading.survey(path).encoding == encoding
    assert read(path) == [(2, ROW.split(","))]


def test_an_encoding_is_known_from_the_whole_file_and_not_from_its_beginning(tmp_path: Path) -> None:
    plain = (ROW.replace("É", "E").replace("£", "") + "\n") * 40_000
    path = write(tmp_path, f"{HEADER}\n{plain}{ROW}\n".encode("cp1252"))

    found = read(path)

    assert found[-1] == (40_002, ROW.split(","))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_the_one_that_shows_the_columns(tmp_path: Path, delimiter: str) -> None:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(HEADER.split(","))
    writer.writerow(["1", "22423", "RED, WHITE; BLUE\tSIGN", "1", "2010-12-01 08:26:00", "1.5", "", "Spain"])

    found = read(write(tmp_path, text.getvalue().encode()))

    assert found[0][1][2] == "RED, WHITE; BLUE\tSIGN"


def test_columns_are_found_by_any_of_their_names_in_any_order_and_case(tmp_path: Path) -> None:
    path = write(tmp_path, b"x;PRICE;Customer ID;invoice;stockcode;Description;QUANTITY;InvoiceDate;Country\n")

    layout = reading.layout(reading.survey(path), HEADERS)

    assert layout.positions["unit_price"] == 1
    assert layout.positions["country"] == 8
    assert len(layout.header) == 9


def test_a_missing_column_is_named_with_the_spellings_that_would_do(tmp_path: Path) -> None:
    path = write(tmp_path, b"InvoiceNo,StockCode,Description,Quantity,InvoiceDate,CustomerID,Country\n")

    with pytest.raises(ColumnsMissing) as refused:
        reading.layout(reading.survey(path), HEADERS)

    assert "unit_price (unitprice / price)" in str(refused.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (gzip.compress(HEADER.encode() * 100)[:-20], "ended"),
        (b"\x1f\x8bnot gzip at all", "method"),
        (HEADER.encode() + b"\n\x81\x8d", "UTF-8"),
    ],
    ids=["empty", "gz cut off", "no gz", "no encoding"],
)
def test_a_damaged_file_is_refused_with_a_sentence(tmp_path: Path, content: bytes, words: str) -> None:
    with pytest.raises(FileUnusable) as refused:
        reading.survey(write(tmp_path, content))

    assert words in str(refused.value)


def test_a_missing_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileUnusable, match="no such file"):
        reading.survey(tmp_path / "nowhere.csv")


def test_a_quote_that_is_never_closed_costs_only_the_rows_that_it_swallows(tmp_path: Path) -> None:
    path = write(tmp_path, f'{HEADER}\n{ROW}\n1,2,"never closed,3\n{ROW}\n'.encode())

    found = read(path)

    assert found[0] == (2, ROW.split(","))
    assert isinstance(found[1][1], Unreadable)
    assert found[1][1].fault is Fault.QUOTING


def test_a_quoted_line_break_is_one_row_and_empty_rows_keep_their_number(tmp_path: Path) -> None:
    quoted = ROW.replace("CAFÉ SIGN £5", '"TWO\nLINES"')
    path = write(tmp_path, f"{HEADER}\n{quoted}\n\n,,,,,,,\n{ROW}\n".encode())

    found = read(path)

    assert [number for number, _ in found] == [2, 5]
    assert found[0][1][2] == "TWO\nLINES"


cells = st.text(st.characters(codec="utf-8", exclude_characters="\r\x00"), max_size=30)
records = st.lists(cells, min_size=8, max_size=8).filter(any)


@given(rows=st.lists(records, max_size=8), delimiter=st.sampled_from(",;\t"))
def test_whatever_is_written_as_csv_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], delimiter: str
) -> None:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerows([HEADER.split(","), *rows])
    path = write(tmp_path_factory.mktemp("csv"), text.getvalue().encode(), "any.csv")

    assert [row for _, row in read(path)] == rows
