"""What buyers really send: workbooks of three programs and text files in the encodings of thirty years."""

from __future__ import annotations

import datetime
import io

import openpyxl
import pytest
from django.utils import translation

from lonja.core.sheets import confined, errors
from lonja.core.sheets.reader import read_rows
from lonja.core.sheets.rows import FileKind, Row, Sheet
from tests.core.sheet_files import ods, sheet_xml, xls, xlsx, xlsx_parts, zipped


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def read(data: bytes, **options: object) -> Sheet:
    return read_rows(data, **{"max_rows": 5_000, **options})  # type: ignore[arg-type]


def cells(sheet: Sheet) -> list[tuple[str, ...]]:
    return [row.cells for row in sheet.rows]


def saved(book: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize(("make", "kind"), [(ods, FileKind.ODS), (xls, FileKind.XLS)])
def test_the_other_two_office_formats_are_read_like_xlsx(make, kind):
    sheet = read(make([["Código", "Uds."], ["00123", 10.0], ["M8x40", 1.5]]))
    assert sheet == Sheet(
        kind,
        (Row(1, ("Código", "Uds.")), Row(2, ("00123", "10"), frozenset([1])), Row(3, ("M8x40", "1.5"), frozenset([1]))),
        name="Pedido",
        sheet_names=("Pedido",),
    )


def test_every_kind_of_cell_becomes_the_text_that_a_person_reads():
    book = openpyxl.Workbook()
    book.active.append(
        ["00123", 933840, 8412345678905, 1.5, 0.1 + 0.2, 1e-7, -2, 12345678901234567, True, None, " 933-8-40 "]
    )
    moment = datetime.datetime.fromisoformat("2026-01-02T03:04:00")
    book.active.append([moment.date(), moment, moment.time(), "línea\nnueva"])
    assert cells(read(saved(book))) == [
        (
            "00123",
            "933840",
            "8412345678905",
            "1.5",
            "0.3",
            "0.0000001",
            "-2",
            "12345678901234600",
            "TRUE",
            "",
            "933-8-40",
        ),
        ("2026-01-02", "2026-01-02T03:04:00", "03:04:00", "línea\nnueva"),
    ]


def test_empty_rows_are_left_out_and_the_others_keep_their_number_and_column():
    book = openpyxl.Workbook()
    book.active["C4"], book.active["D9"] = "933-8-40", 10
    book.active["A6"], book.active["A7"] = "   ", ""
    assert read(saved(book)).rows == (Row(4, ("", "", "933-8-40")), Row(9, ("", "", "", "10"), frozenset([3])))


def test_a_formula_counts_as_its_last_result_and_a_merged_cell_as_its_first():
    rows = (
        '<row r="1"><c r="A1" t="str"><f>"933-"&amp;8</f><v>933-8</v></c><c r="B1"><f>5*2</f><v>10</v></c>'
        '<c r="C1"><f>NOW()</f></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1"><v>1</v></c></row>'
    )
    sheet = sheet_xml(rows).replace(b"</worksheet>", b'<mergeCells><mergeCell ref="A1:A9"/></mergeCells></worksheet>')
    assert cells(read(zipped(xlsx_parts(Pedido=sheet)))) == [("933-8", "10", "", "", "1")]


def test_zeros_that_the_workbook_shows_before_a_number_are_part_of_its_text():
    book = openpyxl.Workbook()
    book.active.title = "Otra & más"
    book.active.append([933, 933])
    order = book.create_sheet("Pedido <1> & más")
    for number in range(1, 3_001):
        order.append([number, number, number + 0.5, "7"])
        for cell, number_format in zip(order[number], ["0000000000000", "#,##0", "00000", "00000"], strict=True):
            cell.number_format = number_format
    rows = read(saved(book), sheet="Pedido <1> & más").rows
    assert [row.cells for row in rows] == [(f"{n:013}", str(n), f"{n}.5", "7") for n in range(1, 3_001)]
    assert cells(read(saved(book), sheet="Otra & más")) == [("933", "933")]


def test_numbers_that_are_none_do_not_stop_the_reading():
    assert cells(read(xlsx('<row r="1"><c r="A1"><v>NaN</v></c><c r="B1"><v>1e400</v></c></row>'))) == [("nan", "inf")]


def workbook_of_four_sheets() -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "Instrucciones"
    for line in ("Rellene la hoja Pedido.", "Guarde.", "Envíe.", "Gracias."):
        book.active.append([line])
    order = book.create_sheet("Pedido")
    for line in (["Código", "Uds."], ["933-8-40", 10], ["934-8", 20]):
        order.append(line)
    secret = book.create_sheet("Costes")
    secret.append(["933-8-40", 0.01])
    secret.sheet_state = "hidden"
    book.create_sheet("Vacía")
    return saved(book)


def test_of_several_sheets_the_one_that_looks_like_a_table_is_taken_and_the_choice_is_told():
    sheet = read(workbook_of_four_sheets())
    assert (sheet.name, len(sheet.rows)) == ("Pedido", 3)
    assert sheet.sheet_names == ("Instrucciones", "Pedido")


def test_the_sheet_can_be_chosen_by_name_or_by_the_caller_s_own_score():
    assert read(workbook_of_four_sheets(), sheet="Instrucciones").rows[1].cells == ("Guarde.",)
    assert read(workbook_of_four_sheets(), score=len).name == "Instrucciones"


@pytest.mark.parametrize("name", ["Costes", "Vacía", "Otra"])
def test_a_hidden_or_empty_sheet_cannot_be_chosen(name):
    with pytest.raises(errors.SheetNotFound, match=name):
        read(workbook_of_four_sheets(), sheet=name)


def test_the_limit_of_rows_refuses_all_and_names_it():
    data = xlsx("".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 13)))
    assert len(read(data, max_rows=12).rows) == 12
    with pytest.raises(errors.TooManyRows, match="more than 11 rows with content"):
        read(data, max_rows=11)


def test_rows_of_another_sheet_do_not_count_for_the_limit():
    book = openpyxl.Workbook()
    book.active.append(["933-8-40", 10])
    prices = book.create_sheet("Tarifa")
    for number in range(100):
        prices.append([number, 1])
    assert len(read(saved(book), max_rows=50, sheet="Sheet").rows) == 1


def test_a_row_beyond_the_last_column_is_refused_with_its_place():
    with pytest.raises(errors.TooManyColumns, match="Row 7 reaches to column 26; at most 20 "):
        read(xlsx('<row r="7"><c r="A7"><v>1</v></c><c r="Z7"><v>1</v></c></row>'), max_columns=20)
    with pytest.raises(errors.TooManyColumns, match="Row 2 reaches to column 30; at most 20 "):
        read(("a;b\n" + "1;" * 29 + "1\n").encode(), max_columns=20)


ORDER = [("Código", "Descripción", "Uds."), ("00123", "Muñeca, 1/2 €", "2,5"), ("933-8-40", "Tuerca", "10")]


@pytest.mark.parametrize("delimiter", [";", "\t", "|", ","])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_text_is_read_in_every_usual_encoding_and_with_every_delimiter(delimiter, encoding, line_end):
    quoted = [[f'"{cell}"' if delimiter in cell else cell for cell in row] for row in ORDER]
    sheet = read((line_end.join(delimiter.join(row) for row in quoted) + line_end).encode(encoding))
    assert cells(sheet) == ORDER
    assert (sheet.kind, sheet.delimiter, sheet.encoding) == (FileKind.TEXT, delimiter, encoding)


def test_files_of_old_ms_dos_programs_are_recognized_by_their_letters():
    sheet = read("Código;Descripción;Uds.\r\n933-8-40;Muñeca;10\r\n".encode("cp850"))
    assert (sheet.encoding, cells(sheet)[0], cells(sheet)[1][1]) == ("cp850", ORDER[0], "Muñeca")


def test_a_byte_that_no_encoding_explains_is_refused_with_its_place():
    with pytest.raises(errors.UnknownEncoding, match="line 2, column 4 "):
        read(b"a;b\n\xe1\xe9;\x81\n")


@pytest.mark.parametrize(
    ("text", "delimiter", "rows"),
    [
        ("sep=;\r\n933-8-40;2,5\r\n", ";", [("933-8-40", "2,5")]),
        ("933-8-40;2,5\n934-8;1,5\n", ";", [("933-8-40", "2,5"), ("934-8", "1,5")]),
        ("933840,10\n", ",", [("933840", "10")]),
        ("933-8-40 2,5\n934-8 1,5\n", "", [("933-8-40 2,5",), ("934-8 1,5",)]),
        ("933-8-40\n934-8\n", "", [("933-8-40",), ("934-8",)]),
        ("Pedido de mayo\n\n933-8-40;10\n934-8;20\n", ";", [("Pedido de mayo",), ("933-8-40", "10"), ("934-8", "20")]),
        ('933-8-40;Tubo 1/2";10\n934-8;x;2\n', ";", [("933-8-40", 'Tubo 1/2"', "10"), ("934-8", "x", "2")]),
        ('933-8-40;"Tubo\n1/2""";10\n', ";", [("933-8-40", 'Tubo\n1/2"', "10")]),
        ('933-8-40;"Tubo;10\n934-8;x;2\n', ";", [("933-8-40", '"Tubo', "10"), ("934-8", "x", "2")]),
        ('a, "b, c", 3\n', ",", [("a", "b, c", "3")]),
    ],
)
def test_delimiters_and_quotes_as_people_write_them(text, delimiter, rows):
    sheet = read(text.encode())
    assert (sheet.delimiter, cells(sheet)) == (delimiter, rows)


def test_text_rows_keep_the_number_of_their_line():
    assert [row.number for row in read(b"a;1\n\n ; \nb;2\n").rows] == [1, 4]


def test_the_limits_hold_for_text_too():
    with pytest.raises(errors.TooManyRows, match="more than 3 rows"):
        read(b"a;1\nb;2\nc;3\nd;4\n", max_rows=3)
    with pytest.raises(errors.RecordTooLong, match="Row 2 "):
        read(b"a;1\n" + b"b" * 200_000 + b"\n")
    with pytest.raises(errors.RecordTooLong):
        read(b'"",' * 200_000)


def test_when_all_children_are_busy_the_reader_says_so_and_frees_nothing_it_did_not_take(monkeypatch):
    monkeypatch.setattr(confined, "MAX_SECONDS", 0.01)
    slots = [confined._slots.acquire() for _ in range(confined.MAX_CHILDREN)]
    try:
        with pytest.raises(confined.Busy):
            read(xlsx('<row r="1"><c r="A1"><v>1</v></c></row>'))
        assert not confined._slots.acquire(blocking=False)
    finally:
        for _ in slots:
            confined._slots.release()
