"""A company's dictionary: each correction is learnt with name and day, used in the next order, and nobody else's."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lonja.catalog.actions import OwnNumberRow, forget_own_number, learn_own_number, save_own_numbers
from lonja.catalog.errors import CodeMeansItself, CodeUnusable, OwnQuantityUnusable
from lonja.catalog.models import OwnPartNumber, Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company
from lonja.core.errors import NotFound
from lonja.core.sheets.reader import read_rows
from lonja.core.sheets.writer import write_xlsx
from lonja.lists.actions import (
    ListRow,
    choose_variant,
    create_list,
    forget_unit,
    read_pasted,
    read_upload,
    scan_into_list,
    teach_sheet,
    teach_unit,
    teach_unit_of_line,
    teach_word,
)
from lonja.lists.dictionary_sheet import columns, rows_of
from lonja.lists.errors import CodeNotKnown, QuantityUnusable
from lonja.lists.models import LineStatus, OwnUnit, QuickOrderLine
from lonja.lists.queries import dictionary
from tests import factories as make
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def gloves() -> Variant:
    return make.make_variant("GN-100-L", name="Guantes de nitrilo L", price="0.40", stock=10_000)


def line_of(quick_order: UUID, position: int = 1) -> QuickOrderLine:
    return QuickOrderLine.objects.get(quick_order=quick_order, position=position)


def read(desk: Desk, text: str) -> QuickOrderLine:
    return line_of(read_pasted(desk.buyer, text).pk)


def test_a_correction_is_learnt_with_its_teacher_and_understood_from_then_on(desk: Desk, gloves: Variant) -> None:
    made = read_pasted(desk.buyer, "TN-0815 4").pk
    assert line_of(made).status == LineStatus.UNKNOWN
    choose_variant(desk.buyer, made, 1, gloves.pk)
    (word,) = dictionary(desk.buyer).words
    assert (word.code, word.variant and word.variant.sku, word.quantity) == ("TN-0815", "GN-100-L", 1)
    assert word.taught_by is not None
    assert (word.taught_by.pk, word.taught_at is not None) == (desk.buyer.user_id, True)
    line = read(desk, "tn 0815;6")
    assert (line.variant_id, line.quantity, line.status) == (gloves.pk, 6, LineStatus.EXACT)


def test_what_one_company_taught_is_nothing_to_another(desk: Desk, gloves: Variant) -> None:
    other = make_desk(company=make.make_company("Other"))
    learn_own_number(desk.buyer, "TN-0815", gloves.pk)
    teach_unit(desk.buyer, gloves.pk, "box", Decimal(100))
    unit = OwnUnit.objects.get()
    assert read(other, "TN-0815 4").status == LineStatus.UNKNOWN
    assert read(other, "GN-100-L 2 cajas").remarks == ["unit_unknown"]
    held = dictionary(other.buyer)
    assert (held.words, held.units) == ([], [])
    with pytest.raises(NotFound):
        forget_unit(other.buyer, unit.pk)
    assert not forget_own_number(other.buyer, "TN-0815")
    assert (OwnPartNumber.objects.count(), OwnUnit.objects.count()) == (1, 1)


def test_an_own_number_may_mean_a_larger_pack_and_its_unit_says_that_already(desk: Desk, gloves: Variant) -> None:
    teach_word(desk.buyer, "CJ-GUANTES", "GN-100-L", Decimal(100))
    for text in ("CJ-GUANTES 3", "3 cajas CJ-GUANTES"):
        line = read(desk, text)
        assert (line.quantity, line.status, line.remarks) == (300, LineStatus.ADJUSTED, ["own_quantity"])
    made = create_list(desk.buyer, ListRow("Shelf"))
    assert scan_into_list(desk.buyer, made, "CJ-GUANTES").quantity == 100


def test_units_that_say_nothing_are_asked_about_once(desk: Desk, gloves: Variant) -> None:
    """The trap 'units confusions': a box that nobody has counted is never taken for a piece in silence."""
    made = read_pasted(desk.buyer, "3 cajas GN-100-L\n5 cajas de GN-100-L\n7 GN-100-L").pk
    assert (line_of(made).quantity, line_of(made).remarks) == (3, ["unit_unknown"])
    assert list(teach_unit_of_line(desk.buyer, made, 1, Decimal(100))) == [1, 2]
    assert [(line_of(made, place).quantity, line_of(made, place).status) for place in (1, 2, 3)] == [
        (300, LineStatus.ADJUSTED), (500, LineStatus.ADJUSTED), (7, LineStatus.EXACT),
    ]  # fmt: skip
    assert line_of(made).remarks == ["own_unit"]
    assert read(desk, "GN-100-L;2;cajas").quantity == 200
    (unit,) = dictionary(desk.buyer).units
    assert (unit.unit, unit.quantity, unit.taught_by and unit.taught_by.pk) == ("box", 100, desk.buyer.user_id)
    forget_unit(desk.buyer, unit.pk)
    assert read(desk, "GN-100-L;2;cajas").remarks == ["unit_unknown"]


def test_the_only_pack_that_is_called_so_counts_and_two_of_them_do_not(desk: Desk, gloves: Variant) -> None:
    pack = make.make_pack(gloves, 50)
    pack.names = {"es": "Caja de 50", "en": "Box of 50"}
    pack.save()
    line = read(desk, "2 cajas GN-100-L")
    assert (line.quantity, line.remarks) == (100, ["pack_unit"])
    other = make.make_pack(gloves, 200)
    other.names = {"es": "Caja grande"}
    other.save()
    assert read(desk, "2 cajas GN-100-L").remarks == ["unit_unknown"]
    teach_unit(desk.buyer, gloves.pk, "box", Decimal(200))
    assert read(desk, "2 cajas GN-100-L").quantity == 400, "the company's own count comes first"


def test_a_hidden_product_is_not_told_by_the_dictionary(desk: Desk, gloves: Variant) -> None:
    teach_word(desk.buyer, "TN-0815", "GN-100-L", Decimal(10), "Guantes del taller")
    teach_unit(desk.buyer, gloves.pk, "box", Decimal(100))
    Company.objects.filter(pk=desk.company.pk).update(sees_whole_catalog=False)
    buyer = make.actor_of_again(desk.buyer)
    held = dictionary(buyer)
    (word,) = held.words
    assert (word.code, word.name, word.variant, word.quantity, held.units) == ("TN-0815", "", None, 1, [])
    assert dictionary(buyer, "GN-100").words == [], "not even by asking for its reference"
    assert line_of(read_pasted(buyer, "TN-0815 4").pk).status == LineStatus.UNKNOWN
    with pytest.raises(CodeNotKnown):
        teach_word(buyer, "X-1", "GN-100-L")
    with pytest.raises(NotFound):
        teach_unit(buyer, gloves.pk, "bag", Decimal(2))


def test_a_reference_of_the_shop_cannot_be_given_another_meaning(desk: Desk, gloves: Variant) -> None:
    make.make_variant("934-8", price="1", stock=9)
    for code, refusal in (("934-8", CodeMeansItself), ("-", CodeUnusable), ("x" * 121, CodeUnusable)):
        with pytest.raises(refusal):
            teach_word(desk.buyer, code, "GN-100-L")
    for quantity in ("0", "-1", "100001", "0.0001", "NaN"):
        with pytest.raises(OwnQuantityUnusable):
            teach_word(desk.buyer, "TN-1", "GN-100-L", Decimal(quantity))
        with pytest.raises(QuantityUnusable if quantity != "100001" else NotFound):
            teach_unit(desk.buyer, 0, "box", Decimal(quantity))
    assert not OwnPartNumber.objects.exists()


def test_what_the_seller_brings_in_again_keeps_what_was_taught_until_it_means_something_else(
    desk: Desk, gloves: Variant
) -> None:
    make.make_variant("934-8", price="1", stock=9)
    teach_word(desk.buyer, "TN-0815", "GN-100-L", Decimal(10))
    save_own_numbers(SYSTEM, desk.company.pk, [OwnNumberRow("TN-0815", "GN-100-L", "Guantes")])
    assert dictionary(desk.buyer).words[0].quantity == 10
    save_own_numbers(SYSTEM, desk.company.pk, [OwnNumberRow("TN-0815", "934-8")])
    (word,) = dictionary(desk.buyer).words
    assert (word.quantity, word.taught_by, word.taught_at) == (1, None, None)


def test_the_sheet_that_is_taken_away_is_read_back_and_keeps_its_zeros(desk: Desk, gloves: Variant) -> None:
    """The trap 'leading zeros lost': the company's 00815 stays 00815 in a file that we wrote."""
    teach_word(desk.buyer, "00815", "GN-100-L", Decimal("2.5"), "Guantes")
    teach_unit(desk.buyer, gloves.pk, "box", Decimal(100))
    taken = write_xlsx(columns(), rows_of(dictionary(desk.buyer)))
    assert [row.cells[:2] for row in read_rows(taken, max_rows=9).rows][1] == ("00815", "GN-100-L")
    OwnPartNumber.objects.all().delete()
    OwnUnit.objects.all().delete()
    keeper = make.buyer_actor(desk.company, "company-admin")
    assert teach_sheet(keeper, taken) == (2, [])
    held = dictionary(keeper)
    assert [(word.code, word.quantity, word.name) for word in held.words] == [("00815", Decimal("2.5"), "Guantes")]
    assert [(unit.unit, unit.quantity) for unit in held.units] == [("box", 100)]


def test_rows_that_say_nothing_are_named_and_the_others_taught(desk: Desk, gloves: Variant) -> None:
    make.make_variant("934-8", price="1", stock=9)
    sheet = b"Nuestro;Suyo;Uds\nTN-1;GN-100-L;\nTN-2;nobody;\n934-8;GN-100-L;1\n;GN-100-L;\nTN-3;GN-100-L;muchos\n"
    keeper = make.buyer_actor(desk.company, "company-admin")
    taught, faults = teach_sheet(keeper, sheet)
    assert (taught, [fault.row for fault in faults]) == (1, [3, 4, 5, 6])
    assert [word.code for word in dictionary(keeper).words] == ["TN-1"]
    with pytest.raises(PermissionMissing):
        teach_sheet(make.buyer_actor(desk.company, "requester"), sheet)


def test_teaching_and_reading_take_the_same_queries_for_any_number(desk: Desk) -> None:
    for number in range(60):
        make.make_variant(f"V-{number}", price="1", stock=9)
    keeper = make.buyer_actor(desk.company, "company-admin")

    def queries(rows: int) -> tuple[int, int]:
        sheet = "\n".join(f"TN-{rows}-{n};V-{n};2" for n in range(rows)).encode()
        with CaptureQueriesContext(connection) as taught:
            teach_sheet(keeper, sheet)
        with CaptureQueriesContext(connection) as told:
            dictionary(keeper)
        return len(taught), len(told)

    assert queries(5) == queries(60)


def test_an_uploaded_order_uses_it_as_well(desk: Desk, gloves: Variant) -> None:
    teach_word(desk.buyer, "TN-0815", "GN-100-L")
    made = read_upload(desk.buyer, b"Referencia;Uds\nTN-0815;8\n", "pedido.csv")
    assert (line_of(made.pk, 2).variant_id, line_of(made.pk, 2).quantity) == (gloves.pk, 8)
