"""A file of prices: what it changes, what it may not, and the way back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from importlib import import_module
from typing import Any

import pytest

from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.exchange.actions import Request, set_policy, take_in, undo
from lonja.exchange.errors import ChangedSince, NotUndoable, WholeWithRejects
from lonja.exchange.models import Import
from lonja.exchange.queries import report
from lonja.exchange.states import ImportState
from lonja.pricing.actions import EntryRow, set_price
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.exchange.files import bring, counts, csv_of, rejects

pytestmark = pytest.mark.django_db


def prices() -> dict[tuple[str, Decimal], Decimal | None]:
    rows = PriceEntry.objects.values_list("variant__sku", "min_quantity", "unit_price")
    return {(sku, quantity.normalize()): price and price.normalize() for sku, quantity, price in rows}


def rows_as_they_are() -> list[tuple[object, ...]]:
    return list(PriceEntry.objects.order_by("pk").values_list())


@pytest.fixture
def goods() -> None:
    make.make_seller()
    make.make_price_list("retail")
    for sku in ("BOLT", "NUT", "00123"):
        make.make_variant(sku)


FILE = """
    Tarifa;Referencia;Desde;Precio;Válido desde;Válido hasta
    retail;BOLT;;1,50;;
    retail;BOLT;100;1,25;01/01/2027;31/12/2027
    retail;NUT;;a consultar;;
"""


def test_new_prices_and_the_same_file_again(goods: None) -> None:
    record = bring("prices", FILE)
    assert (record.state, counts(record)) == (ImportState.APPLIED, (3, 0, 0, 0))
    assert prices() == {("BOLT", 1): Decimal("1.5"), ("BOLT", 100): Decimal("1.25"), ("NUT", 1): None}
    assert PriceEntry.objects.get(min_quantity=100).valid_until == date(2027, 12, 31)
    again = bring("prices", FILE)
    assert (again.state, counts(again)) == (ImportState.APPLIED, (0, 0, 3, 0))
    assert not again.images.exists()


def test_a_changed_price_keeps_its_last_day_where_the_file_has_no_such_column(goods: None) -> None:
    bring("prices", FILE)
    record = bring("prices", "list;sku;from quantity;price;valid from\nretail;BOLT;100;1.20;2027-01-01")
    assert counts(record) == (0, 1, 0, 0)
    entry = PriceEntry.objects.get(min_quantity=100)
    assert (entry.unit_price, entry.valid_until) == (Decimal("1.2"), date(2027, 12, 31))
    (example,) = record.examples["priceentry"]["changed"]
    assert (example["row"], example["name"]) == (2, "retail BOLT 100 2027-01-01")
    assert (example["before"]["unit_price"], example["after"]["unit_price"]) == (1.25, 1.2)


def test_a_dry_run_says_the_same_and_changes_nothing(goods: None) -> None:
    record = bring("prices", FILE, is_dry_run=True)
    assert (record.state, counts(record), prices()) == (ImportState.READY, (3, 0, 0, 0), {})


def test_a_whole_file_removes_what_it_does_not_name_from_the_lists_that_it_names(goods: None) -> None:
    make.make_price_list("other")
    bring("prices", FILE)
    bring("prices", "list;sku;price\nother;NUT;9.00")
    record = bring("prices", "list;sku;price\nretail;BOLT;1.50", is_whole=True)
    assert counts(record) == (0, 0, 1, 2)
    assert set(prices()) == {("BOLT", 1), ("NUT", 1)}
    assert PriceEntry.objects.get(variant__sku="NUT").price_list.code == "other"


def test_a_whole_file_with_a_row_that_cannot_be_used_removes_nothing(goods: None) -> None:
    bring("prices", FILE)
    before = rows_as_they_are()
    with pytest.raises(WholeWithRejects) as refused:
        bring("prices", "list;sku;price\nretail;BOLT;1.50\nretail;NUT;cheap", is_whole=True)
    assert refused.value.params == {"count": 1, "row": 3}
    assert rows_as_they_are() == before
    failed = Import.objects.first()
    assert failed is not None
    assert (failed.state, failed.problem) == (ImportState.FAILED, str(refused.value))


def test_bad_rows_are_named_and_the_good_ones_taken(goods: None) -> None:
    record = bring(
        "prices",
        """
        list;sku;from quantity;price;valid from;valid until
        retail;BOLT;;cheap;;
        retail;123;;1.00;;
        nowhere;NUT;;1.00;;
        retail;NUT;;;;
        retail;NUT;;-1;;
        retail;NUT;;1.1234567;;
        retail;NUT;0;1;;
        retail;NUT;;1;45292;
        retail;NUT;;1;31/02/2027;
        retail;NUT;;1;2027-02-01;2027-01-01
        retail;NUT;;1;;;;9
        retail;NUT;7;1;;
        retail;NUT;7;2;;
        retail;BOLT;7;2;;
        retail;BOLT;7;2;;
        """,
    )
    assert rejects(record) == [
        (2, "price", "not_a_number", ""),
        (3, "sku", "unknown", "00123"),
        (4, "list", "unknown", ""),
        (5, "price", "empty", ""),
        (6, "price", "too_small", ""),
        (7, "price", "too_fine", ""),
        (8, "from_quantity", "too_small", ""),
        (9, "valid_from", "day_is_number", ""),
        (10, "valid_from", "not_a_day", ""),
        (11, "valid_until", "days_reversed", ""),
        (12, "", "too_many_cells", ""),
        (13, "", "repeated_key", ""),
        (14, "", "repeated_key", ""),
    ]
    assert [record.counts[name] for name in ("rows", "rejected", "repeated")] == [15, 13, 1]
    assert prices() == {("BOLT", 7): 2}


def test_a_list_by_formula_takes_no_prices(goods: None) -> None:
    make.make_price_list("derived", base=make.make_price_list("base"), percent_off=Decimal(5))
    record = bring("prices", "list;sku;price\nderived;BOLT;1.00")
    assert (rejects(record), prices()) == ([(2, "list", "not_usable", "")], {})


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (["0,19", "12"], ["0.19", "12"]),
        (["1.234,50", "2.000"], ["1234.5", "2000"]),
        (["1,234.50", "2,000"], ["1234.5", "2000"]),
        (["1.5", "2.125"], ["1.5", "2.125"]),
        (["0.125", "12 €"], ["0.125", "12"]),
    ],
)
def test_numbers_as_people_write_them(goods: None, cells: list[str], read: list[str]) -> None:
    lines = zip(("BOLT", "NUT"), cells, strict=True)
    record = bring("prices", "list;sku;price\n" + "\n".join(f"retail;{sku};{cell}" for sku, cell in lines))
    assert rejects(record) == []
    assert prices() == {("BOLT", 1): Decimal(read[0]), ("NUT", 1): Decimal(read[1])}


def test_a_number_that_can_be_read_in_two_ways_is_asked_about(goods: None) -> None:
    record = bring("prices", "list;sku;price\nretail;BOLT;1.234\nretail;NUT;2")
    assert (rejects(record), prices()) == ([(2, "price", "ambiguous_number", "")], {("NUT", 1): 2})


def test_falling_prices_wait_for_a_person(goods: None) -> None:
    set_policy(SYSTEM, large_fall_percent=30, most_falling_percent=10, most_gone_percent=10, least_rows=1)
    bring("prices", FILE)
    before = rows_as_they_are()
    cheap = "list;sku;price\nretail;BOLT;0.15"
    record = bring("prices", cheap)
    assert (record.state, rows_as_they_are()) == (ImportState.HELD, before)
    assert record.guards == [{"guard": "falling", "count": 1, "total": 1, "limit": 10, "fall": 30}]
    assert bring("prices", cheap, is_confirmed=True).state == ImportState.APPLIED
    assert prices()["BOLT", Decimal(1)] == Decimal("0.15")


def test_vanishing_prices_wait_for_a_person(goods: None) -> None:
    set_policy(SYSTEM, large_fall_percent=30, most_falling_percent=10, most_gone_percent=50, least_rows=1)
    bring("prices", FILE)
    record = bring("prices", "list;sku;price\nretail;BOLT;1.50", is_whole=True)
    assert (record.state, len(prices())) == (ImportState.HELD, 3)
    assert record.guards == [{"guard": "gone", "count": 2, "total": 3, "limit": 50, "fall": 0}]


def test_undone_exactly(goods: None) -> None:
    bring("prices", FILE)
    before = rows_as_they_are()
    record = bring("prices", "list;sku;price\nretail;BOLT;1.60\nretail;00123;7", is_whole=True)
    assert counts(record) == (1, 1, 0, 2)
    undone = undo(SYSTEM, record.pk)
    assert (undone.state, rows_as_they_are()) == (ImportState.UNDONE, before)
    with pytest.raises(NotUndoable):
        undo(SYSTEM, record.pk)


def test_a_price_that_was_changed_since_stays_and_is_named(goods: None) -> None:
    bring("prices", FILE)
    record = bring("prices", "list;sku;price\nretail;BOLT;1.60\nretail;NUT;7")
    set_price(SYSTEM, EntryRow("retail", "BOLT", Decimal("1.65")))
    before = rows_as_they_are()
    with pytest.raises(ChangedSince) as refused:
        undo(SYSTEM, record.pk)
    assert "retail BOLT 1" in str(refused.value)
    assert rows_as_they_are() == before
    undo(SYSTEM, record.pk, keeps_changed=True)
    assert prices() == {("BOLT", 1): Decimal("1.65"), ("BOLT", 100): Decimal("1.25"), ("NUT", 1): None}


def test_a_price_removed_by_a_file_and_made_again_since_is_not_overwritten(goods: None) -> None:
    bring("prices", FILE)
    record = bring("prices", "list;sku;price\nretail;BOLT;1.50", is_whole=True)
    set_price(SYSTEM, EntryRow("retail", "NUT", Decimal(3)))
    before = rows_as_they_are()
    with pytest.raises(ChangedSince):
        undo(SYSTEM, record.pk)
    assert rows_as_they_are() == before


def test_an_import_that_breaks_leaves_its_record_and_nothing_else(goods: None, monkeypatch: pytest.MonkeyPatch) -> None:
    bring("prices", FILE)
    before = rows_as_they_are()

    def broken(*_: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(import_module("lonja.exchange.actions.take_in"), "_keep_images", broken)
    with pytest.raises(ZeroDivisionError):
        bring("prices", "list;sku;price\nretail;BOLT;9")
    failed = Import.objects.first()
    assert failed is not None
    assert (failed.state, rows_as_they_are()) == (ImportState.FAILED, before)
    assert failed.problem in report(failed)


def test_a_buyer_may_not(goods: None) -> None:
    buyer = make.buyer_actor(make.make_company())
    with pytest.raises(PermissionMissing):
        take_in(buyer, Request("prices", csv_of(FILE), "file.csv"))
    assert (prices(), Import.objects.count()) == ({}, 0)
    record = bring("prices", FILE)
    with pytest.raises(PermissionMissing):
        undo(buyer, record.pk)
    assert len(prices()) == 3


@pytest.mark.django_db(transaction=True)
def test_two_files_at_the_same_moment_leave_the_prices_of_one_of_them(goods: None, at_once: Any) -> None:
    """Whoever comes second compares with what the first left; a price set by hand meanwhile is never half lost."""

    def file(price: int) -> str:
        return "list;sku;price\n" + "\n".join(f"retail;{sku};{price}" for sku in ("BOLT", "NUT", "00123"))

    def by_hand() -> None:
        set_price(SYSTEM, EntryRow("retail", "BOLT", Decimal(99), Decimal(5)))

    outcomes = at_once([*(lambda n=n: bring("prices", file(n)) for n in range(1, 7)), by_hand])
    assert not [outcome for outcome in outcomes if isinstance(outcome, Exception)]
    assert sum(counts(outcome)[0] for outcome in outcomes if outcome) == 3
    assert len({price for (_, quantity), price in prices().items() if quantity == 1}) == 1
    assert prices()["BOLT", Decimal(5)] == 99


@pytest.mark.django_db(transaction=True)
def test_an_import_is_undone_once(goods: None, at_once: Any) -> None:
    record = bring("prices", FILE)
    outcomes = at_once([lambda: undo(SYSTEM, record.pk)] * 4)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Import", *["NotUndoable"] * 3]
    assert prices() == {}
