"""Order sheets as customers keep them: with and without titles, with notes above and totals below."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.core.codes import normalize_code
from lonja.core.sheets.reader import read_rows
from lonja.core.sheets.rows import Row
from lonja.core.sheets.writer import Column, write_csv, write_xlsx
from lonja.lists.rules import Columns, Remark, SheetReading, codes_in_rows, column_letter, read_order_sheet, score_rows


def rows_of(*rows: str | tuple[str, ...]) -> list[Row]:
    """Rows from texts with cells parted by '|'; empty ones count for the numbers and are left out, as readers do."""
    divided = [tuple(cell.strip() for cell in row.split("|")) if isinstance(row, str) else row for row in rows]
    return [Row(number, cells) for number, cells in enumerate(divided, start=1) if any(cells)]


def read(*rows: str, **options: object) -> SheetReading:
    return read_order_sheet(rows_of(*rows), **options)  # type: ignore[arg-type]


def asked(reading: SheetReading) -> list[tuple[object, ...]]:
    return [(line.code, line.quantity and str(line.quantity), *line.remarks) for line in reading.lines]


TITLES = [
    ("C\u00f3digo", "Uds."), ("Ref.", "Cant."), ("REFERENCIA", "CANTIDAD"), ("SKU", "Qty"), ("Item No.", "Quantity"),
    ("C\u00f3d. Art\u00edculo", "Cantidad pedida"), ("N\u00ba art\u00edculo", "Unidades"), ("Art\u00edculo", "Unds."),
    ("Su referencia", "A pedir"), ("Part number", "Order qty"), ("EAN", "Cantidad"), ("C\u00f3digo de barras", "Unid."),
    ("Barcode", "QTY"), ("Product Code", "Units"), ("ref. proveedor", "cantidad a pedir"), ("Material", "Pedido"),
    ("C\u00f3digo SAP", "Cantidad total"), ("Ref. Acme", "Uds. obra 7"), ("Code", "Pcs"), ("Art.", "Ctd."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "quantity"), TITLES)
@pytest.mark.parametrize("is_turned", [False, True])
def test_titles_in_spanish_and_english_tell_the_columns(code, quantity, is_turned):
    columns = (2, 0) if is_turned else (0, 2)
    table = [(code, "Descripci\u00f3n", quantity), ("933-8-40", "Tornillo M8 x 40", "10"), ("934-8", "Tuerca 8", "20")]
    reading = read_order_sheet(rows_of(*(row[::-1] if is_turned else row for row in table)))
    assert reading.columns == Columns(*columns)
    assert asked(reading) == [("933-8-40", "10"), ("934-8", "20")]
    assert [reading.titles[index] for index in columns] == [code, quantity]


def test_what_stands_above_the_heading_is_skipped_and_counted_and_a_total_below_is_no_line_to_buy():
    reading = read(
        "Ferreter\u00eda L\u00f3pez S.L.",
        "Referencia | Obra Calle Mayor 7",
        "Fecha | 2026-05-02",
        "",
        "L\u00ednea | Referencia | Descripci\u00f3n | Cantidad | Precio | Importe",
        "1 | 933-8-40 | Tornillo | 10 | 0,12 | 1,20",
        "2 | 934-8 | Tuerca | 20 | 0,05 | 1,00",
        "",
        "L\u00ednea | Referencia | Descripci\u00f3n | Cantidad | Precio | Importe",
        "3 | 125-8 | Arandela | 30 | 0,02 | 0,60",
        " | | | | TOTAL | 2,80",
    )
    assert [row.number for row in reading.skipped] == [1, 2, 3]
    assert reading.heading is not None
    assert reading.heading.number == 5
    assert reading.columns == Columns(1, 3)
    assert [line.position for line in reading.lines] == [6, 7, 9, 10, 11]
    assert asked(reading) == [
        ("933-8-40", "10"),
        ("934-8", "20"),
        ("", None, Remark.HEADING),
        ("125-8", "30"),
        ("", None, Remark.TOTAL),
    ]


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        (["933-8-40 | 10", "934-8 | 20", "125-8 | 30"], Columns(0, 1)),
        (["10 | 933-8-40", "20 | 934-8", "30 | 125-8"], Columns(1, 0)),
        (["1 | 933-8-40 | 5", "2 | 934-8 | 7", "3 | 125-8 | 7"], Columns(1, 2)),
        (["4006381333931 | 10", "5901234123457 | 20"], Columns(0, 1)),
        (["10 | 4006381333931", "20 | 5901234123457"], Columns(1, 0)),
        (["933840 | 10", "934008 | 20", "125008 | 12"], Columns(0, 1)),
        (["10 | 933840", "20 | 934008", "12 | 125008"], Columns(1, 0)),
        (["00123 | 10", "00124 | 20"], Columns(0, 1)),
        (["933-8-40 | Tornillo M8 x 40 | 10 | 0,12", "934-8 | Tuerca M8 | 20 | 0,05"], Columns(0, 2)),
        (["Tornillo M8 | 933-8-40 | 10", "Tuerca M8 | 934-8 | 20"], Columns(1, 2)),
        (["933-8-40 | Tornillo", "934-8 | Tuerca"], Columns(0, None)),
        (["Referencia | Juan", "933-8-40 | 10", "934-8 | 20"], Columns(0, 1)),
        (["C\u00f3digo | Descripci\u00f3n | Ud. | Cantidad", "933-8-40 | Tornillo | caja | 2"], Columns(0, 3, None, 2)),
        (["C\u00f3digo | EAN | Uds", "933-8-40 | 4006381333931 | 2"], Columns(0, 2, 1)),
        (["C\u00f3digo | Stock | Cantidad m\u00ednima | Cantidad", "933-8-40 | 500 | 10 | 20"], Columns(0, 3)),
        (["C\u00f3digo | Uds./caja | Uds.", "933-8-40 | 100 | 200"], Columns(0, 2)),
        (["Pedido | Referencia | Cantidad", "P-7 | 933-8-40 | 20"], Columns(1, 2)),
        (["Pedido | Referencia", "20 | 933-8-40"], Columns(1, 0)),
    ],
)
def test_columns_are_told_by_title_or_content(rows, columns):
    assert read(*rows).columns == columns


def test_codes_that_exist_decide_between_columns_that_look_alike():
    rows = ["A-100 | 933-8-40 | 5", "A-101 | 934-8 | 7"]
    assert read(*rows).columns == Columns(0, 2)
    known = {normalize_code(code) for code in ("933-8-40", "934-8")}
    assert known <= codes_in_rows(rows_of(*rows))
    assert read(*rows, known=known.__contains__).columns == Columns(1, 2)
    titled = ["Referencia | Nuestra referencia | Uds", *rows]
    assert read(*titled).columns == Columns(0, 2)
    assert read(*titled, known=known.__contains__).columns == Columns(1, 2)


def test_other_columns_can_be_chosen():
    rows = ["A-100 | 933-8-40 | 5 | 50", "A-101 | 934-8 | 7 | 70"]
    reading = read(*rows, columns=Columns(1, 3))
    assert asked(reading) == [("933-8-40", "50"), ("934-8", "70")]
    assert reading.titles == ("A", "B", "C", "D")


def test_wrong_and_missing_quantities_are_marked_line_by_line_and_keep_their_row():
    reading = read(
        "C\u00f3digo | Uds.",
        *[
            "A-1 | 10",
            "A-2 | ",
            "",
            "A-3 | 0",
            "A-4 | -3",
            "A-5 | 1e3",
            "A-6 | diez",
            "A-7 | 2026-01-02",
            "A-8 | 12 cajas",
        ],
    )
    assert asked(reading) == [
        ("A-1", "10"),
        ("A-2", None, Remark.QUANTITY_MISSING),
        ("A-3", None, Remark.QUANTITY_ZERO),
        ("A-4", None, Remark.QUANTITY_NEGATIVE),
        ("A-5", None, Remark.QUANTITY_EXPONENT),
        ("A-6", None, Remark.QUANTITY_UNREADABLE),
        ("A-7", None, Remark.QUANTITY_IS_DATE),
        ("A-8", "12"),
    ]
    assert [line.position for line in reading.lines] == [2, 3, 5, 6, 7, 8, 9, 10]
    assert reading.lines[-1].unit == "box"


def test_a_clear_title_keeps_its_column_even_if_nothing_in_it_is_a_number():
    reading = read("C\u00f3digo | Cantidad | Pedido", "A-1 | diez | P-7")
    assert asked(reading) == [("A-1", None, Remark.QUANTITY_UNREADABLE)]


def test_codes_that_a_spreadsheet_ruined_are_marked():
    reading = read("EAN | Uds", "8,43210E+12 | 5", "2026-08-10 | 5", " | 5", "--- | 5", f"{'A' * 121} | 5")
    assert asked(reading) == [
        ("8,43210E+12", "5", Remark.CODE_DESTROYED),
        ("2026-08-10", "5", Remark.CODE_IS_DATE),
        ("", "5", Remark.CODE_MISSING),
        ("", "5", Remark.CODE_MISSING),
        ("", "5", Remark.CODE_TOO_LONG),
    ]


def test_a_line_without_its_code_uses_the_barcode_and_keeps_it_beside_the_code_otherwise():
    reading = read("C\u00f3digo | EAN | Uds", "933-8-40 | 4006381333931 | 2", " | 5901234123457 | 3")
    assert [(line.code, line.barcode) for line in reading.lines] == [
        ("933-8-40", "4006381333931"),
        ("5901234123457", ""),
    ]


def test_without_quantities_each_line_is_one_and_says_so():
    assert asked(read("C\u00f3digo | Descripci\u00f3n", "933-8-40 | Tornillo")) == [
        ("933-8-40", "1", Remark.QUANTITY_ASSUMED)
    ]


def test_repeated_codes_stay_apart_and_point_to_the_first():
    reading = read("C\u00f3digo | Uds", "933-8-40 | 1", "934-8 | 2", "933840 | 3")
    assert [(line.quantity, line.same_as) for line in reading.lines] == [(1, None), (2, None), (3, 2)]


def test_a_column_of_texts_like_pasted_lines_is_read_like_them():
    reading = read("Pedido semanal", "10 x 933-8-40", "", "934-8 - 5 cajas")
    assert reading.columns is None
    assert [(line.position, line.code, line.quantity, line.unit) for line in reading.lines] == [
        (1, "Pedido semanal", 1, ""),
        (2, "933-8-40", 10, ""),
        (4, "934-8", 5, "box"),
    ]
    assert codes_in_rows(rows_of("10 x 933-8-40")) >= {"933840"}


def test_numbers_of_a_workbook_are_never_taken_for_thousands():
    rows = [Row(1, ("C\u00f3digo", "Kg")), Row(2, ("A-1", "1.234"), frozenset([1])), Row(3, ("A-2", "1.234"))]
    lines = read_order_sheet(rows, columns=Columns(0, 1)).lines
    assert [(line.quantity, line.remarks) for line in lines] == [
        (Decimal("1.234"), ()),
        (Decimal(1234), (Remark.SEPARATOR_GUESSED,)),
    ]


def test_the_other_texts_of_a_column_decide_about_thousands():
    assert asked(read("Ref | Cant", "A-1 | 1.000", "A-2 | 2,5")) == [("A-1", "1000"), ("A-2", "2.5")]
    assert asked(read("Ref | Cant", "A-1 | 1.000", decimal_mark=".")) == [("A-1", "1")]


def test_of_several_sheets_the_one_with_an_order_scores_most():
    order = rows_of("C\u00f3digo | Uds", "933-8-40 | 1")
    assert score_rows(order) > score_rows(rows_of("933-8-40 | Tornillo")) > 0
    assert score_rows(rows_of("Instrucciones", "Rellene la hoja Pedido")) == 0
    assert score_rows(rows_of("Nombre | Ana", "Tel\u00e9fono | si")) == 0


@pytest.mark.parametrize(("index", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_named_like_in_a_spreadsheet(index, letter):
    assert column_letter(index) == letter


CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["Ref", "Cantidad", "EAN", "Uds", "10", "1.000", "933-8-40", "", "", "TOTAL", "8,4E+12", "2026-01-02"]
    ),
)


@given(st.lists(st.lists(CELLS.map(str.strip), max_size=5).map(tuple).filter(any), max_size=12), st.booleans())
def test_no_table_is_too_strange_and_no_row_is_lost(cells, is_known):
    rows = [Row(number, each) for number, each in enumerate(cells, start=1)]
    asked_codes: set[str] = set()
    reading = read_order_sheet(rows, known=lambda code: asked_codes.add(code) or is_known)
    numbers = [row.number for row in reading.skipped] + ([reading.heading.number] if reading.heading else [])
    numbers += [line.position for line in reading.lines]
    assert numbers == [row.number for row in rows]
    assert all(line.is_usable or line.remarks for line in reading.lines)
    assert asked_codes - {""} <= codes_in_rows(rows)


CODES = st.from_regex(r"[A-Z]{2,4}-[0-9]{2,5}(-[A-Z0-9]{1,3})?", fullmatch=True)
ORDERS = st.lists(st.tuples(CODES, st.decimals("0.001", 99_999, places=3)), min_size=1, max_size=10)


@given(ORDERS, st.sampled_from([(",", "."), (";", ","), ("\t", ",")]))
def test_an_order_written_as_csv_comes_back_whole(order, dialect):
    delimiter, mark = dialect
    data = write_csv([Column("Referencia"), Column("Cantidad")], order, delimiter=delimiter, decimal_mark=mark)
    reading = read_order_sheet(read_rows(data, max_rows=100).rows, decimal_mark=mark)
    assert [(line.code, line.quantity) for line in reading.lines] == order


def test_an_order_written_as_xlsx_comes_back_whole():
    order = [(f"AB-{n:03}", Decimal(n) / 8) for n in range(1, 200)]
    data = write_xlsx([Column("Referencia"), Column("Cantidad")], order)
    sheet = read_rows(data, max_rows=5_000, score=score_rows)
    assert [(line.code, line.quantity) for line in read_order_sheet(sheet.rows).lines] == order
