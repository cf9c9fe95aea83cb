"""A list on paper: its codes are found by a scanner, its labels fit the shelf, and hidden products are not on it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lonja.catalog.actions import OwnNumberRow, learn_own_number, save_own_numbers
from lonja.companies.actor import SYSTEM
from lonja.core.sheets.documents import read_document
from lonja.lists.actions import ListRow, add_to_list, create_list, scan_into_list
from lonja.lists.models import PurchaseListLine
from lonja.lists.paper import label_data, list_data, list_paper, shelf_labels
from lonja.lists.queries import LineAsk, list_lines, list_or_404
from tests import factories as make
from tests.ordering.desk import make_desk

pytestmark = pytest.mark.django_db


def test_each_printed_code_finds_its_line_and_a_hidden_product_is_not_printed() -> None:
    desk = make_desk()
    barcode = make.make_barcode()
    goods = [
        make.make_variant("933-8-40", name="Tornillo M8x40", price="1", stock=9, barcode=barcode),
        make.make_variant("934-8", name="Tuerca", price="1", stock=9),
        make.make_variant("Ñ-1", name="Ñandú", price="1", stock=9),
    ]
    hidden = make.make_variant("SECRET-1", name="Secreto", price="1", stock=9)
    learn_own_number(desk.buyer, "TN-0815", goods[1].pk)
    made = create_list(desk.buyer, ListRow("Estantería"))
    add_to_list(desk.buyer, made, [LineAsk(one.pk, Decimal(3)) for one in (*goods, hidden)])
    make.make_assortment(hidden.product, companies=[desk.company], hides=True)
    buyer = make.actor_of_again(desk.buyer)
    view = list_lines(buyer, list_or_404(buyer, made))
    lines = list_data(buyer, view)["lines"]
    assert [line["code"] for line in lines] == [barcode, "934-8", ""]
    assert [label["own"] for label in label_data(buyer, view)["labels"]] == ["", "TN-0815", ""]
    for line in lines[:2]:
        scan_into_list(buyer, made, line["code"])
    held = PurchaseListLine.objects.filter(purchase_list=made).order_by("position")
    assert list(held.values_list("variant__sku", "quantity"))[:3] == [("933-8-40", 4), ("934-8", 4), ("Ñ-1", 3)]
    for paper in (list_paper(buyer, view), shelf_labels(buyer, view)):
        text = " ".join(cell for row in read_document(paper).rows for cell in row.cells)
        assert "Tornillo M8x40" in text
        assert "SECRET" not in text
        assert "Secreto" not in text


def test_a_code_that_means_two_things_is_not_printed() -> None:
    desk = make_desk()
    bolt = make.make_variant("933-8-40", price="1", stock=9)
    made = create_list(desk.buyer, ListRow("Estantería"))
    add_to_list(desk.buyer, made, [LineAsk(bolt.pk, Decimal(3))])
    make.make_variant("X-1", price="1", stock=9)
    save_own_numbers(SYSTEM, desk.company.pk, [OwnNumberRow("933-8-40", "X-1")])
    bolt.barcode = None
    bolt.save()
    (line,) = list_data(desk.buyer, list_lines(desk.buyer, list_or_404(desk.buyer, made)))["lines"]
    assert (line["code"], line["svg"]) == ("", "")
