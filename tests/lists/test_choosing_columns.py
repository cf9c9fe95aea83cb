"""A buyer who corrects the columns of his sheet keeps all the rest of what was read from it."""

from __future__ import annotations

import pytest

from lonja.core.sheets.writer import Column, write_csv
from lonja.lists.actions import choose_columns, read_upload
from lonja.lists.models import QuickOrder
from lonja.lists.rules import Columns
from tests import factories as make

pytestmark = pytest.mark.django_db


def lines(review: QuickOrder) -> list[tuple[str, str, str, str]]:
    return [(line.code, str(line.requested), line.unit, str(line.quantity)) for line in review.lines.all()]


def test_units_and_barcodes_are_read_as_before_when_another_quantity_is_chosen() -> None:
    buyer = make.buyer_actor(make.make_company())
    make.make_variant("933-8-40", price=1, stock=900)
    barcode = make.make_barcode()
    make.make_variant("934-8", price=1, stock=900, barcode=barcode)
    titles = ("Referencia", "EAN", "Pedido", "Cantidad confirmada", "Unidad")
    rows = [("933-8-40", "", 10, 8, "docena"), ("", barcode, 20, 16, "docena")]
    first = read_upload(buyer, write_csv([Column(title) for title in titles], rows), "pedido.csv")
    assert first.reading["columns"] == {"code": 0, "quantity": 2, "barcode": 1, "unit": 4}
    again = choose_columns(buyer, first.pk, Columns(0, 3))
    assert again.reading["columns"] == {"code": 0, "quantity": 3, "barcode": 1, "unit": 4}
    assert lines(again) == [("933-8-40", "8.000", "dozen", "96.000"), (barcode, "16.000", "dozen", "192.000")]
    assert choose_columns(buyer, first.pk, Columns(1, 2)).reading["columns"]["barcode"] is None


def test_rows_of_one_column_are_told_apart_by_the_codes_that_exist_as_before() -> None:
    buyer = make.buyer_actor(make.make_company())
    make.make_variant("4711", price=1, stock=900)
    data = write_csv([Column("")], [("100 4711",), ("4711 M8",)])
    first = read_upload(buyer, data, "pedido.csv")
    assert lines(choose_columns(buyer, first.pk, Columns(0))) == lines(first)
    assert [line.code for line in first.lines.all()] == ["4711", "4711"]
