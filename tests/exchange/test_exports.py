"""What goes out is taken in again and changes nothing; nobody's spreadsheet runs it; it is one moment's."""

from __future__ import annotations

import argparse
import csv
import io
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest
from django.db import connection

from lonja.catalog.models import OwnPartNumber
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.core.codes import normalize_code
from lonja.core.snapshot import snapshot, streamed
from lonja.exchange import export_cli
from lonja.exchange.actions import Request, take_in
from lonja.exchange.errors import ExportUnknown, WishUnknown
from lonja.exchange.exports import SHEETS, ExportAsk, Format, export
from lonja.exchange.models import Import
from lonja.pricing.models import PriceEntry, PriceList
from tests import factories as make

pytestmark = pytest.mark.django_db

TAKEN_IN = ("prices", "stock", "part-numbers", "products")
EVIL = '=HYPERLINK("http://x")'
LINES = "Zinc plated.\nKeep dry; don't drop.\n\n'=really'"


def out(kind: str, form: Format = Format.CSV, **wishes: str) -> bytes:
    target = io.BytesIO()
    export(SYSTEM, ExportAsk(kind, form, **wishes), target)
    return target.getvalue()


def records(kind: str, **wishes: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out(kind, Format.NDJSON, **wishes).splitlines()]


@pytest.fixture
def goods() -> None:
    make.make_seller()
    for code in ("retail", "own"):
        make.make_price_list(code)
    make.make_price_list("derived", base=make.make_price_list("base"), percent_off=Decimal(5))
    make.make_attribute("length", "number", unit="mm")
    make.make_attribute("color", "choice", choice_names={"r-1": {"es": "rojo", "en": "red"}})
    make.make_attribute("sharp", "boolean")
    make.make_attribute("o'note", "text")
    facts = {"length": 1.25, "color": "r-1", "sharp": False, "o'note": "+34 600"}
    product = make.make_product("tools", descriptions={"en": LINES}, brand=EVIL, attribute_codes=list(facts))
    bolt = make.make_variant(
        "00123", product, name=EVIL, attributes=facts, barcode=make.make_barcode(), weight_kg=Decimal("1.2340")
    )
    nut = make.make_variant("-N/UT", product, name="'=odd", content=Decimal("0.125"), is_active=False)
    make.make_pack(bolt, 12)
    for variant, price in ((bolt, "1.234"), (nut, "999999999999.123456")):
        make.make_price(variant, price, list_of("retail"))
    make.make_price(bolt, "0.000001", list_of("own"), min_quantity=Decimal("0.125"), valid_from=date(2027, 1, 1))
    PriceEntry.objects.create(price_list=list_of("own"), variant=nut, unit_price=None, min_quantity=1)
    make.make_stock(bolt, Decimal("1.234"))
    make.make_stock(nut, 0)
    for number, code in (("4300", "=A-1"), ("0043", "0815")):
        company = make.make_company(external_id=number)
        OwnPartNumber.objects.create(company=company, variant=bolt, code=code, key=normalize_code(code), name="@SUM(1)")


def list_of(code: str) -> PriceList:
    return PriceList.objects.get(code=code)


@pytest.mark.parametrize("form", [Format.CSV, Format.XLSX])
@pytest.mark.parametrize("kind", TAKEN_IN)
def test_taken_in_again_it_changes_nothing(goods: None, kind: str, form: Format) -> None:
    record = take_in(SYSTEM, Request(kind, out(kind, form), "again", is_whole=True))
    assert list(record.rejected.values_list("number", "column", "fault", "value")) == []
    assert record.counts["unused"] == []
    told = [(found["new"], found["changed"], found["gone"]) for found in record.counts["tables"].values()]
    assert told == [(0, 0, 0)] * len(told)
    assert sum(found["same"] for found in record.counts["tables"].values()) > 1


@pytest.mark.parametrize("kind", sorted(SHEETS))
def test_no_cell_is_run_as_a_formula(goods: None, kind: str) -> None:
    for row in csv.reader(io.StringIO(out(kind).decode("utf-8-sig"))):
        assert not [cell for cell in row if cell[:1] in {*"=+-@\t\r"} and cell]
    sheet = openpyxl.load_workbook(io.BytesIO(out(kind, Format.XLSX))).active
    assert sheet is not None
    assert not [cell.value for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_numbers_are_exact_and_nothing_is_said_in_words(goods: None) -> None:
    rows = {(row["list"], row["sku"]): row for row in records("prices")}
    assert {place: row["price"] for place, row in rows.items()} == {
        ("retail", "00123"): "1.234",
        ("retail", "-N/UT"): "999999999999.123456",
        ("own", "00123"): "0.000001",
        ("own", "-N/UT"): "on request",
    }
    assert rows["own", "00123"] == {
        "list": "own", "sku": "00123", "from_quantity": "0.125", "price": "0.000001", "valid_from": "2027-01-01",
        "valid_until": None,
    }  # fmt: skip


def test_narrowed_to_a_list_or_a_company(goods: None) -> None:
    assert {row["list"] for row in records("prices", price_list="own")} == {"own"}
    assert [row["code"] for row in records("part-numbers", company="0043")] == ["0815"]
    with pytest.raises(WishUnknown):
        out("stock", price_list="own")
    with pytest.raises(ExportUnknown):
        out("secrets")


def test_only_who_may(goods: None) -> None:
    buyer = make.buyer_actor(make.make_company())
    for kind in SHEETS:
        target = io.BytesIO()
        with pytest.raises(PermissionMissing):
            export(buyer, ExportAsk(kind), target)
        assert target.getvalue() == b""


def test_orders_and_what_else_no_import_takes(goods: None) -> None:
    assert {row["code"] for row in records("attributes")} == {"length", "color", "sharp", "o'note"}
    assert records("categories")[0]["parent"] is None
    assert {row["company"] for row in records("companies")} >= {"4300", "0043"}
    assert records("orders") == []


@pytest.mark.django_db(transaction=True)
def test_one_moment_while_others_write(goods: None) -> None:
    """A price that is changed while the rows go out is not seen by who reads them."""

    def change() -> None:
        PriceEntry.objects.filter(unit_price__isnull=False).update(unit_price=Decimal(7))
        connection.close()

    with snapshot():
        before = list(streamed("SELECT unit_price FROM pricing_priceentry ORDER BY id"))
        other = threading.Thread(target=change)
        other.start()
        other.join()
        assert list(streamed("SELECT unit_price FROM pricing_priceentry ORDER BY id")) == before
    assert PriceEntry.objects.filter(unit_price=7).count() == 3


@contextmanager
def _already_running() -> Iterator[None]:
    yield


def test_from_the_terminal(
    goods: None, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_cli, "django_ready", _already_running)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    parser = argparse.ArgumentParser()
    export_cli.register(parser.add_subparsers())

    def lonja(*words: str) -> int:
        arguments = parser.parse_args(["export", *words])
        return int(arguments.run(arguments))

    assert export_cli.KINDS.keys() == SHEETS.keys()
    assert lonja("prices", "-o", str(tmp_path / "prices.xlsx")) == 0
    sheet = openpyxl.load_workbook(tmp_path / "prices.xlsx").active
    assert sheet is not None
    assert sheet.max_row == 5
    assert lonja("stock", "--list", "own", "-o", str(tmp_path / "stock.csv")) == 1
    assert "cannot be narrowed by list" in capsys.readouterr().err
    assert lonja("bmecat", "--company", "nobody", "-o", str(tmp_path / "catalog.xml")) == 1
    assert "There is no company with the number “nobody”" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["prices.xlsx"]
    assert lonja("stock", "--format", "pdf") == 1
    assert "cannot be written as pdf" in capsys.readouterr().err
    make.make_company("Talleres", external_id="4300012")
    assert lonja("price-list", "--company", "4300012", "-o", str(tmp_path / "list.pdf")) == 0
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF-")
    for kind, name in (("bmecat", "catalog.xml"), ("price-list", "list.csv")):
        assert lonja(kind, "--company", "4300012", "-o", str(tmp_path / name)) == 0
        assert "00123" in (tmp_path / name).read_text()
    assert not Import.objects.exists()
