"""Rows that programs bring: each answered, the same ones twice, versions, previews and guards."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from lonja.exchange.errors import ConsentNeeded, NoRows, RowsUnreadable
from lonja.exchange.models import Import, SourceVersion
from lonja.exchange.states import ImportState
from lonja.inventory.models import StockLevel
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.exchange.bodies import answers, send, statuses

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def shop() -> Iterator[None]:
    """A list and some variants; sentences are in English."""
    make.make_seller()
    make.make_price_list("trade")
    for sku in ("A", "B", "C"):
        make.make_variant(sku)
    with translation.override("en"):
        yield


def row(sku: str, price: Any, **more: Any) -> dict[str, Any]:
    return {"list": "trade", "sku": sku, "price": price, **more}


def price(sku: str) -> Decimal | None:
    return PriceEntry.objects.get(variant__sku=sku, price_list__code="trade").unit_price


@pytest.mark.parametrize("is_lines", [True, False])
def test_each_row_is_answered(is_lines: bool) -> None:
    send("prices", [row("A", "1.50"), row("B", 2)])
    record = send(
        "prices",
        [row("A", "1.5"), row("B", 2.25), row("C", "3"), row("X-1", "4"), row("A", "dear"), row("A", "1.50")],
        is_lines=is_lines,
    )
    assert answers(record)[:3] == [
        {"row": 1, "key": {"list": "trade", "sku": "A"}, "status": "same"},
        {"row": 2, "key": {"list": "trade", "sku": "B"}, "status": "changed"},
        {"row": 3, "key": {"list": "trade", "sku": "C"}, "status": "new"},
    ]
    rejected = answers(record)[3:5]
    assert [(each["row"], each["code"], each["pointer"]) for each in rejected] == [
        (4, "unknown", "/sku"),
        (5, "not_a_number", "/price"),
    ]
    assert rejected[0]["detail"].startswith("There is nothing with this code.")
    assert statuses(record)[5] == "same", "said twice"
    assert record.counts["statuses"] == {"new": 1, "changed": 1, "same": 2, "rejected": 2}
    assert (price("A"), price("B"), price("C")) == (Decimal("1.5"), Decimal("2.25"), Decimal(3))


@pytest.mark.parametrize(
    ("bad", "code", "pointer"),
    [
        ([1], "not_an_object", None),
        ("text", "not_an_object", None),
        (row("A", "1", prise="2"), "unknown_field", "/prise"),
        (row("A", {"amount": "1"}), "not_plain", "/price"),
        (row("A", None), "empty", "/price"),
        ({"sku": "A", "price": "1"}, "empty", "/list"),
        (row("A", True), "not_a_number", "/price"),
        (row("A", "1", valid_until="31.31.2027"), "not_a_day", "/valid_until"),
        (row("A", "1", source_version="yesterday"), "not_a_version", "/source_version"),
        (row("A", "1", source_version="2027-01-01T10:00:00"), "not_a_version", "/source_version"),
        (row("A", "1", source_version=-1), "not_a_version", "/source_version"),
        (row("A\ud800", "1"), "same as without", None),
    ],
)
def test_a_bad_row_is_rejected_alone(bad: Any, code: str, pointer: str | None) -> None:
    record = send("prices", [bad, row("B", "2")])
    first = answers(record)[0]
    if code == "same as without":
        assert first["status"] == "new", "what is no character is left out"
        return
    assert (first["status"], first["code"], first.get("pointer")) == ("rejected", code, pointer)
    assert statuses(record)[1] == "new"
    assert PriceEntry.objects.count() == 1


@pytest.mark.parametrize(
    ("sent", "is_lines", "row_number"),
    [
        (b'{"list": "trade"}\n{"list": ', True, 2),
        (b'{"list": NaN}', True, 1),
        (b"\xff\xfe", True, 1),
        (b'[{"sku": "A"}, {"sku" "B"}]', False, 2),
        (b'{"sku": "A"}', False, 1),
        (b'[{"sku": "A"}', False, 1),
        (b'[{"sku": "A"}] []', False, 1),
        (b"[" * 100_000, False, 1),
    ],
)
def test_what_is_no_json_is_refused_whole(sent: bytes, is_lines: bool, row_number: int) -> None:
    with pytest.raises(RowsUnreadable) as refused:
        send("prices", sent, is_lines=is_lines)
    assert refused.value.params["row"] == row_number
    assert Import.objects.get().state == ImportState.FAILED
    assert not PriceEntry.objects.exists()


@pytest.mark.parametrize(("sent", "is_lines"), [(b"", True), (b"\n\n", True), (b"[]", False)])
def test_nothing_at_all_is_said(sent: bytes, is_lines: bool) -> None:
    with pytest.raises(NoRows):
        send("prices", sent, is_lines=is_lines)


def test_a_list_is_read_wherever_its_pieces_end(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [row(sku, f"{n}.25") for n, sku in enumerate("ABC", start=1)]
    for size in (1, 2, 3, 7, 64):
        monkeypatch.setattr("lonja.exchange.json_rows._CHUNK", size)
        assert len(statuses(send("prices", rows, is_lines=False))) == 3
    assert price("C") == Decimal("3.25")


def test_a_preview_changes_nothing() -> None:
    send("prices", [row("A", "1")])
    record = send("prices", [row("A", "2", source_version=7), row("B", "1")], is_preview=True)
    assert (record.state, statuses(record)) == (ImportState.READY, ["changed", "new"])
    assert price("A") == 1
    assert PriceEntry.objects.count() == 1
    assert not SourceVersion.objects.exists()


def test_an_older_version_is_stale_whatever_stands_there() -> None:
    assert statuses(send("prices", [row("A", "5", source_version=5)])) == ["new"]
    assert statuses(send("prices", [row("A", "4", source_version=4)])) == ["stale"]
    assert statuses(send("prices", [row("A", "5", source_version="5")])) == ["same"]
    PriceEntry.objects.all().delete()
    assert statuses(send("prices", [row("A", "4", source_version=4)])) == ["stale"], "gone is newer, too"
    assert not PriceEntry.objects.exists()
    assert statuses(send("prices", [row("A", "6", source_version=6)])) == ["new"]
    assert statuses(send("prices", [row("A", "7")])) == ["changed"], "without a version it is meant now"
    assert statuses(send("prices", [row("A", "5", source_version=5)])) == ["stale"]
    assert price("A") == 7


def test_a_version_that_changes_nothing_is_known() -> None:
    send("prices", [row("A", "5", source_version=5)])
    send("prices", [row("A", "5", source_version=9)])
    assert statuses(send("prices", [row("A", "4", source_version=8)])) == ["stale"]


def test_moments_are_versions_and_newer_than_numbers() -> None:
    send("prices", [row("A", "1", source_version="2027-01-01T10:00:00+01:00")])
    assert statuses(send("prices", [row("A", "2", source_version="2027-01-01T08:59:59.999999Z")])) == ["stale"]
    assert statuses(send("prices", [row("A", "2", source_version=999_999_999_999_999)])) == ["stale"]
    assert statuses(send("prices", [row("A", "2", source_version="2027-01-01T09:00:00.000001Z")])) == ["changed"]


def test_of_one_body_the_newest_counts() -> None:
    rows = [row("A", "2", source_version=2), row("A", "3", source_version=3), row("A", "1", source_version=1)]
    assert statuses(send("prices", rows)) == ["stale", "new", "stale"]
    assert price("A") == 3
    differ = [row("B", "2", source_version=2), row("B", "3", source_version=2)]
    assert {each["code"] for each in answers(send("prices", differ))} == {"repeated_key"}


def test_a_quantity_is_the_same_however_it_is_written() -> None:
    send("prices", [row("A", "1", source_version=5)])
    assert statuses(send("prices", [row("A", "2", from_quantity="1.000", source_version=4)])) == ["stale"]
    assert statuses(send("prices", [row("A", "2", from_quantity=10, source_version=4)])) == ["new"]


def test_a_last_day_stays_unless_it_is_named() -> None:
    send("prices", [row("A", "1", valid_until="2027-12-31"), row("B", "1", valid_until="2027-12-31")])
    send("prices", [row("A", "2"), row("B", "2", valid_until=None)])
    ends = dict(PriceEntry.objects.values_list("variant__sku", "valid_until"))
    assert (str(ends["A"]), ends["B"]) == ("2027-12-31", None)


def test_a_guard_asks_for_consent_and_says_how() -> None:
    for n in range(30):
        make.make_variant(f"G{n}")
    send("prices", [row(f"G{n}", "10") for n in range(30)])
    cheap = [row(f"G{n}", "1", source_version=3) for n in range(30)]
    with pytest.raises(ConsentNeeded) as refused:
        send("prices", cheap)
    assert refused.value.params["confirm"] == "falling"
    assert "30 of 30 prices would fall by more than 30 %" in str(refused.value)
    assert price("G0") == 10
    assert not SourceVersion.objects.exists()
    with pytest.raises(ConsentNeeded):
        send("prices", cheap, confirmed=frozenset({"gone"}))
    assert set(statuses(send("prices", cheap, confirmed=frozenset({"falling"})))) == {"changed"}
    assert price("G0") == 1


def test_stock_part_numbers_and_products_come_the_same_way() -> None:
    warehouse = StockLevel.objects.values_list("warehouse__code", flat=True).first() or make.make_warehouse().code
    assert statuses(send("stock", [{"warehouse": warehouse, "sku": "A", "on_hand": 7}]))[0] in {"new", "changed"}
    assert StockLevel.objects.get(variant__sku="A").on_hand == 7
    company = make.make_company("Alfa", external_id="4711")
    numbers = [{"company": "4711", "code": "Their 1", "sku": "A", "source_version": 2}]
    assert statuses(send("part-numbers", numbers)) == ["new"]
    assert statuses(send("part-numbers", [{**numbers[0], "sku": "B", "source_version": 1}])) == ["stale"]
    assert company.name == "Alfa"
    make.make_attribute("finish")
    make.make_category("screws")
    product = {"product": "bolt", "category": "screws", "name_en": "Bolt"}
    rows = [
        {**product, "sku": "BOLT-1", "attributes": {"finish": "raw"}},
        {**product, "sku": "BOLT-2", "attributes": {"finish": None}},
        {**product, "sku": "BOLT-3", "attributes": {"color": "red"}},
    ]
    record = send("products", rows)
    assert statuses(record) == ["new", "new", "rejected"]
    assert answers(record)[2]["pointer"] == "/attributes/color"
    again = [{"product": "bolt", "sku": "BOLT-2", "category": "screws", "name_en": "Bolts"}]
    assert statuses(send("products", again)) == ["changed"], "through its product"
    assert statuses(send("products", rows[1:2])) == ["changed"]
    assert statuses(send("products", rows[1:2])) == ["same"]


def test_attributes_that_nobody_knows_cost_no_look_each() -> None:
    make.make_attribute("color")
    make.make_category("screws")
    rows = [
        {"product": "bolt", "category": "screws", "name_en": "Bolt", "sku": "D", "attributes": {"color": "red"}},
        *({"sku": "B", "attributes": {f"made-up-{number}": "1"}} for number in range(200)),
    ]
    with CaptureQueriesContext(connection) as said:
        record = send("products", rows, is_preview=True)
    assert (statuses(record)[0], set(statuses(record)[1:])) == ("new", {"rejected"})
    looks = [each for each in said.captured_queries if 'FROM "catalog_attribute"' in each["sql"]]
    assert len(looks) < 10
