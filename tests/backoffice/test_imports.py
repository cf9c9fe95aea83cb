"""The seller's pages of imports: a file brought, its columns named, its preview, its progress, the way back."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lonja.catalog.models import Document
from lonja.companies.actor import SYSTEM
from lonja.companies.models import User
from lonja.core.sheets.reader import read_rows
from lonja.exchange.actions.working import work_on
from lonja.exchange.models import ColumnMapping, Import, ImportPolicy
from lonja.exchange.states import ImportState
from lonja.pricing.actions import EntryRow, set_price
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.exchange.test_media import PNG, zipped

pytestmark = pytest.mark.django_db

PRICES = b"list;sku;price;remark\nretail;BOLT;1.50;a\nretail;NUT;oops;b\n"


@pytest.fixture
def browser() -> Client:
    make.make_seller()
    make.make_price_list("retail")
    for sku in ("BOLT", "NUT"):
        make.make_variant(sku)
    return signed_in("administrator")


def signed_in(role: str) -> Client:
    client = Client()
    client.force_login(make.make_staff(role))
    return client


def page(name: str, *args: Any) -> str:
    return reverse(f"backoffice:{name}", args=args)


def brought(browser: Client, data: bytes, name: str = "list.csv") -> Import:
    """A file brought by the page, after the worker had it."""
    answer = browser.post(page("new_import"), {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 302
    return worked(Import.objects.order_by("-pk")[0])


def test_a_zip_of_pictures_is_shown_before_it_counts(browser: Client) -> None:
    png, large = PNG % b"of a nut", PNG % (b"2" * 3_000_000)
    data = zipped({"NUT.png": png, "NUT_2.png": large, "list.csv": "sku;file;title en\nNUT;NUT.png;A nut"})
    record = brought(browser, data, "media.zip")
    assert (record.kind, record.state, Document.objects.count()) == ("media", ImportState.READY, 0)
    text = browser.get(page("import", record.pk)).text
    for content in (png, large):
        address = page("import_picture", record.pk, hashlib.sha256(content).hexdigest())
        assert address in text
        answer = browser.get(address)
        assert (answer.content, answer["Content-Type"]) == (content, "image/png")
        assert "sandbox" in answer["Content-Security-Policy"]
    assert browser.get(page("import_picture", record.pk, "0" * 64)).status_code == 404
    browser.post(page("apply_import", record.pk))
    assert worked(record).state == ImportState.APPLIED
    assert Document.objects.get(file_name="NUT.png").names == {"en": "A nut"}
    assert browser.get(address).content == large
    browser.post(page("undo_import", record.pk))
    assert (worked(record).state, Document.objects.count()) == (ImportState.UNDONE, 0)


def worked(record: Import) -> Import:
    work_on(SYSTEM, record.pk)
    record.refresh_from_db()
    return record


def test_a_file_is_brought_previewed_applied_and_undone(browser: Client) -> None:
    record = brought(browser, PRICES)
    text = browser.get(page("import", record.pk)).text
    assert "retail BOLT 1" in text
    assert "oops" in text
    assert not PriceEntry.objects.exists()
    assert browser.post(page("apply_import", record.pk)).status_code == 302
    assert worked(record).state == ImportState.APPLIED
    assert PriceEntry.objects.get().unit_price == Decimal("1.5")
    text = browser.get(page("undo_import", record.pk)).text
    assert "1 que añadió se quitan" in text
    browser.post(page("undo_import", record.pk))
    assert worked(record).state == ImportState.UNDONE
    assert not PriceEntry.objects.exists()
    assert browser.get(page("import", record.pk)).status_code == 200


def test_while_the_worker_has_it_the_page_asks_for_its_progress_and_then_for_the_whole(browser: Client) -> None:
    browser.post(page("new_import"), {"file": SimpleUploadedFile("list.csv", PRICES)})
    record = Import.objects.get()
    assert 'hx-trigger="every 1s"' in browser.get(page("import", record.pk)).text
    part = browser.get(page("import", record.pk), HTTP_HX_REQUEST="true").text
    assert part.lstrip().startswith("<section")
    worked(record)
    answer = browser.get(page("import", record.pk), HTTP_HX_REQUEST="true")
    assert answer["HX-Redirect"] == page("import", record.pk)


def test_columns_are_chosen_by_hand_and_kept_for_the_next_file(browser: Client) -> None:
    record = brought(browser, b"L;Teil;EK\nretail;BOLT;1,50")
    text = browser.get(page("import_columns", record.pk) + "?kind=prices").text
    assert "Teil" in text
    assert "1,50" in text
    chosen = {"kind": "prices", "column.0": "list", "column.1": "sku", "save": "1", "save_as": "Shop"}
    refused = browser.post(page("import_columns", record.pk), chosen)
    assert refused.status_code == 422
    twice = browser.post(page("import_columns", record.pk), {**chosen, "column.2": "sku"})
    assert twice.status_code == 422
    assert "Teil, EK" in twice.text
    assert not ColumnMapping.objects.exists()
    browser.post(page("import_columns", record.pk), {**chosen, "column.2": "price"})
    assert worked(record).state == ImportState.READY
    assert brought(browser, b"L;Teil;EK\nretail;NUT;2,50").state == ImportState.READY
    text = browser.get(page("import_mappings")).text
    assert "Shop" in text
    browser.post(page("forget_import_mapping", ColumnMapping.objects.get().pk))
    assert not ColumnMapping.objects.exists()


def test_a_guard_is_agreed_to_by_its_words(browser: Client) -> None:
    skus = [f"S{n}" for n in range(30)]
    for sku in skus:
        make.make_variant(sku)
        set_price(SYSTEM, EntryRow("retail", sku, Decimal(100)))
    record = brought(browser, b"list;sku;price\n" + "\n".join(f"retail;{sku};10" for sku in skus).encode())
    assert "30 de 30 precios" in browser.get(page("import", record.pk)).text
    browser.post(page("apply_import", record.pk))
    record.refresh_from_db()
    assert record.state == ImportState.READY
    browser.post(page("apply_import", record.pk), {"agreed": ["falling"]})
    assert worked(record).state == ImportState.APPLIED


def test_the_list_filters_sorts_and_exports(browser: Client) -> None:
    first = brought(browser, PRICES, "spring.csv")
    brought(browser, b"%PDF-1.4", "autumn.pdf")
    User.objects.update(name="Sara")  # who brought it is searched too, and a name of tests has a number in it
    text = browser.get(page("imports")).text
    assert text.index("autumn.pdf") < text.index("spring.csv")
    assert "autumn.pdf" not in browser.get(page("imports") + "?kind=prices").text
    assert "spring.csv" not in browser.get(page("imports") + "?state=failed").text
    assert "autumn.pdf" not in browser.get(page("imports") + f"?q={first.pk}").text
    text = browser.get(page("imports") + "?sort=number").text
    assert text.index("spring.csv") < text.index("autumn.pdf")
    rows = read_rows(browser.get(page("imports") + "?download=xlsx").getvalue(), max_rows=10).rows
    assert [row.cells[1] for row in rows] == ["Archivo", "autumn.pdf", "spring.csv"]
    assert rows[2].cells[7] == "1"


def test_the_rejected_rows_and_the_models_are_downloaded(browser: Client) -> None:
    record = brought(browser, PRICES)
    sent = browser.get(page("import_rejected", record.pk) + "?download=csv")
    lines = b"".join(sent.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[attr-defined]
    assert lines[0].startswith("list;sku;price;remark;")
    assert lines[1].startswith("retail;NUT;oops;b;3;price;")
    rows = read_rows(browser.get(page("import_model", "stock")).content, max_rows=10).rows
    assert rows[0].cells == ("Almacén", "Referencia", "Existencias")
    assert browser.get(page("import_model", "nonsense")).status_code == 422


def test_everybody_brings_and_sees_only_files_of_what_he_may_change(browser: Client) -> None:
    record = brought(browser, PRICES)
    warehouse, sales = signed_in("warehouse"), signed_in("sales-desk")
    assert warehouse.get(page("import", record.pk)).status_code == 404
    assert "list.csv" not in warehouse.get(page("imports")).text
    assert sales.post(page("new_import"), {"file": SimpleUploadedFile("s.csv", b"a")}).status_code == 403
    assert warehouse.post(page("apply_import", record.pk)).status_code == 404
    record.refresh_from_db()
    assert (record.state, Import.objects.count()) == (ImportState.READY, 1)


def test_nothing_and_too_little_is_refused_with_a_sentence(browser: Client) -> None:
    assert browser.post(page("new_import")).status_code == 422
    assert browser.post(page("new_import"), {"file": SimpleUploadedFile("e.csv", b"")}).status_code == 422
    assert not Import.objects.exists()


def test_the_list_takes_as_many_queries_for_many_imports_as_for_one(browser: Client) -> None:
    brought(browser, PRICES)
    browser.get(page("imports"))
    with CaptureQueriesContext(connection) as one:
        browser.get(page("imports"))
    brought(browser, PRICES)
    brought(browser, PRICES)
    with CaptureQueriesContext(connection) as many:
        browser.get(page("imports"))
    assert len(many) == len(one)


def test_the_guard_rails_are_set_by_those_who_change_settings(browser: Client) -> None:
    wanted = {"large_fall_percent": "5", "most_falling_percent": "1", "most_gone_percent": "2", "least_rows": "3"}
    sales = signed_in("sales-desk")
    assert "30" in sales.get(page("import_guards")).text
    assert sales.post(page("import_guards"), wanted).status_code == 403
    assert browser.post(page("import_guards"), {**wanted, "least_rows": "0"}).status_code == 422
    assert not ImportPolicy.objects.exists()
    assert browser.post(page("import_guards"), wanted).status_code == 302
    held = ImportPolicy.objects.get()
    assert (held.large_fall_percent, held.least_rows) == (5, 3)


def test_past_orders_are_shown_with_all_that_they_say(browser: Client) -> None:
    make.make_company(external_id="0043", name="Talleres")
    record = brought(browser, b"pedido;cliente;fecha;sku;cantidad;precio\nA-1;0043;1/3/2019;BOLT;3;2,50\n")
    assert (record.kind, record.state) == ("orders", ImportState.READY)
    text = browser.get(page("import", record.pk)).text
    assert all(word in text for word in ("A-1 BOLT", "Talleres", "1 mar 2019", "7,5"))
    assert "T23:00" not in text
