"""Order sheets with a column of quantities for each department: each line keeps for whom it is, down to the cart."""

from __future__ import annotations

import pytest

from lonja.companies.models import CostCenter
from lonja.core.sheets.rows import Row
from lonja.core.sheets.titles import plain_words
from lonja.lists.actions import add_to_cart, choose_columns, read_upload, reorder
from lonja.lists.models import QuickOrder, SheetShape
from lonja.lists.rules import Columns, Remark, SheetReading, read_order_sheet, shape_of
from lonja.ordering.actions import place_order
from lonja.ordering.errors import CostCenterUnknown
from lonja.ordering.models import CartLine
from tests import factories as make
from tests.ordering.desk import Desk, make_desk

DEPARTMENTS = {"taller 1", "taller 2", "oficina"}


def read(*rows: str, columns: Columns | None = None) -> SheetReading:
    held = [Row(number, tuple(cell.strip() for cell in row.split("|"))) for number, row in enumerate(rows, start=1)]
    held = [row for row in held if any(row.cells)]
    return read_order_sheet(held, columns=columns, is_department=lambda title: plain_words(title) in DEPARTMENTS)


def asked(reading: SheetReading) -> list[tuple[str, str, str | None]]:
    return [(line.code, line.department, line.quantity and str(line.quantity)) for line in reading.lines]


def test_columns_that_are_called_like_departments_are_their_quantities() -> None:
    reading = read(
        "Pedido mensual de consumibles",
        "",
        "Referencia | Descripción | Taller 1 | Taller 2 | Oficina | Total",
        "933-8-40 | Tornillo | 10 | | 5 | 15",
        "934-8 | Tuerca | 0 | 20 | muchas | 20",
        "Total | | 10 | 20 | 5 | 35",
    )
    assert reading.columns == Columns(0, departments=(2, 3, 4))
    assert asked(reading) == [
        ("933-8-40", "Taller 1", "10"), ("933-8-40", "Oficina", "5"),
        ("934-8", "Taller 2", "20"), ("934-8", "Oficina", None), ("", "", None),
    ]  # fmt: skip
    assert [line.remarks for line in reading.lines[-2:]] == [(Remark.QUANTITY_UNREADABLE,), (Remark.TOTAL,)]
    assert [line.position for line in reading.lines] == [1, 2, 3, 4, 5]


def test_a_title_over_several_cells_with_the_departments_below_it() -> None:
    reading = read(
        "Código | Artículo | Cantidad | | ", " | | Taller 1 | Taller 2 | Oficina", "933-8-40 | Tornillo | 1 | 2 | 3"
    )
    assert asked(reading) == [
        ("933-8-40", "Taller 1", "1"), ("933-8-40", "Taller 2", "2"), ("933-8-40", "Oficina", "3")
    ]  # fmt: skip


def test_a_single_such_column_is_one_only_beside_no_other_quantity() -> None:
    assert read("Ref | Taller 1", "933-8-40 | 4", "934-8 | 5").columns == Columns(0, departments=(1,))
    both = read("Ref | Cantidad | Taller 1", "933-8-40 | 4 | 3", "934-8 | 5 | 3")
    assert both.columns == Columns(0, 1)


def test_a_row_that_nobody_asks_for_stays_in_sight() -> None:
    reading = read("Ref | Taller 1 | Taller 2", "933-8-40 | 4 | 1", "934-8 | | ")
    assert asked(reading)[-1] == ("934-8", "", None)


def test_the_department_may_stand_in_each_row() -> None:
    reading = read("Referencia | Cantidad | Departamento", "933-8-40 | 4 | Oficina", "933-8-40 | 5 | Taller 1")
    assert asked(reading) == [("933-8-40", "Oficina", "4"), ("933-8-40", "Taller 1", "5")]
    assert not any(Remark.CODE_REPEATED in line.remarks for line in reading.lines)


def test_a_table_is_known_again_by_its_titles() -> None:
    rows = [Row(1, ("Acme",)), Row(3, ("Código", "Uds. ")), Row(4, ("933-8-40", "1"))]
    assert shape_of(rows) == shape_of([Row(1, ("CODIGO", "uds")), Row(2, ("1-1", "9"))]) == "codigo|uds"
    assert shape_of([Row(1, ("933-8-40", "1"))]) == ""


@pytest.fixture
def desk(db: None) -> Desk:
    made = make_desk()
    for code, name in (("100", "Taller 1"), ("200", "Taller 2")):
        center = make.make_cost_center(made.company, code)
        CostCenter.objects.filter(pk=center.pk).update(name=name)
    make.make_variant("933-8-40", price="1", stock=900)
    make.make_variant("934-8", price="1", stock=900)
    return made


def lines_of(held: QuickOrder) -> list[tuple[str, str, str | None]]:
    return [
        (
            line.code,
            str(line.requested.normalize()) if line.requested else "",
            line.cost_center and line.cost_center.code,
        )
        for line in held.lines.select_related("cost_center")
    ]


def test_lines_keep_their_cost_center_into_the_cart(desk: Desk) -> None:
    held = read_upload(desk.buyer, b"Referencia;Taller 1;200\n933-8-40;4;6\n934-8;;3\n", "mes.csv")
    assert lines_of(held) == [("933-8-40", "4", "100"), ("933-8-40", "6", "200"), ("934-8", "3", "200")]
    add_to_cart(desk.buyer, held.pk)
    found = CartLine.objects.order_by("position").values_list("variant__sku", "quantity", "cost_center__code")
    assert list(found) == [("933-8-40", 4, "100"), ("933-8-40", 6, "200"), ("934-8", 3, "200")]


def test_columns_that_somebody_chose_are_read_so_the_next_time_and_by_no_other_company(desk: Desk) -> None:
    sheet = b"Material;Nave A;Nave B\n933-8-40;4;6\n"
    first = read_upload(desk.buyer, sheet, "mes.csv")
    assert first.reading["is_taught"] is False
    centers = dict(CostCenter.objects.filter(company=desk.company).values_list("code", "pk"))
    chosen = Columns(0, departments=(1, 2))
    second = choose_columns(desk.buyer, first.pk, chosen, {"Nave A": centers["200"], "Nave B": centers["100"]})
    wanted = [("933-8-40", "4", "200"), ("933-8-40", "6", "100")]
    assert lines_of(second) == wanted
    colleague = make.buyer_actor(desk.company)
    third = read_upload(colleague, b"Pedido de marzo\nMATERIAL;nave a;Nave B\n933-8-40;4;6\n", "otro.csv")
    assert (third.reading["is_taught"], lines_of(third)) == (True, wanted)
    shape = SheetShape.objects.get()
    assert (shape.taught_by_id, shape.titles) == (desk.buyer.user_id, "material|nave a|nave b")
    other = make_desk(company=make.make_company("Other"))
    assert read_upload(other.buyer, sheet, "mes.csv").reading["is_taught"] is False


def test_a_foreign_cost_center_is_refused_and_nothing_is_remembered(desk: Desk) -> None:
    foreign = make.make_cost_center(make.make_company("Other"), "100")
    first = read_upload(desk.buyer, b"Material;Nave A\n933-8-40;4\n", "mes.csv")
    with pytest.raises(CostCenterUnknown):
        choose_columns(desk.buyer, first.pk, Columns(0, departments=(1,)), {"Nave A": foreign.pk})
    assert (SheetShape.objects.count(), QuickOrder.objects.count()) == (0, 1)


def test_an_order_that_is_renewed_keeps_for_whom_each_line_was(desk: Desk) -> None:
    held = read_upload(desk.buyer, b"Referencia;Taller 1;200\n933-8-40;4;6\n", "mes.csv")
    add_to_cart(desk.buyer, held.pk)
    order = place_order(desk.buyer, desk.checkout())
    again = reorder(desk.buyer, order.pk)
    assert lines_of(again) == [("933-8-40", "4", "100"), ("933-8-40", "6", "200")]
    CostCenter.objects.filter(code="200").update(is_archived=True)
    add_to_cart(desk.buyer, again.pk)
    assert list(CartLine.objects.values_list("quantity", "cost_center__code").order_by("quantity")) == [
        (4, "100"), (6, None)
    ]  # fmt: skip


def test_a_department_that_is_not_known_is_said_and_the_line_kept(desk: Desk) -> None:
    held = read_upload(desk.buyer, b"Referencia;Cantidad;Departamento\n933-8-40;4;Marte\n934-8;5;Taller 2\n", "mes.csv")
    assert lines_of(held) == [("933-8-40", "4", None), ("934-8", "5", "200")]
    assert held.lines.get(position=2).remarks == ["department_unknown"]
    assert add_to_cart(desk.buyer, held.pk).added == 2
