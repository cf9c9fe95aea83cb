"""The seller's library of files: uploads find their goods by name, what nothing uses is kept until it is deleted."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client, RequestFactory
from django.utils.datastructures import MultiValueDict
from hypothesis import given
from hypothesis import strategies as st

from lonja.backoffice.views.catalog.media import uploads_of
from lonja.catalog.actions import Upload, delete_loose_files, give_file, take_in_files, uploads
from lonja.catalog.files import MOST_BYTES, path_of_file
from lonja.catalog.models import Document, LooseFile
from lonja.catalog.rules import codes_in_name
from lonja.companies.actor import SYSTEM
from lonja.core.sheets.reader import read_rows
from tests import factories as make
from tests.backoffice.test_goods import PDF, PNG, page, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser() -> Client:
    return signed_in(make.make_staff())


def test_uploaded_files_find_their_goods_by_name(browser: Client) -> None:
    make.make_variant("933-8-40", make.make_product("din-933"))
    make.make_variant("933-8", make.make_product("din-933-short"))
    names = (
        "933-8-40_1.png",
        "933-8 cert_en.pdf",
        "din-933_ficha_es.pdf",
        "holiday.png",
        "virus.exe",
        "933.8.40 front.png",
    )
    contents = (PNG, PDF, PDF + b"2", PNG + b"3", b"MZ", PNG)
    files = [SimpleUploadedFile(name, data) for name, data in zip(names, contents, strict=True)]
    text = browser.post(page("library"), {"file": files}).text
    held = {(each.product.code, each.kind, each.language) for each in Document.objects.select_related("product")}
    assert held == {("din-933", "picture", ""), ("din-933-short", "certificate", "en"), ("din-933", "datasheet", "es")}
    assert LooseFile.objects.get().file_name == "holiday.png"
    assert "virus.exe" in text
    assert Document.objects.count() == 3, "the same content is not there twice"


def test_what_nothing_uses_is_given_to_a_product_or_deleted_for_good(browser: Client) -> None:
    product = make.make_product("din-933")
    make.make_variant("933-8-40", product)
    files = [SimpleUploadedFile("a.png", PNG), SimpleUploadedFile("b.png", PNG + b"2")]
    browser.post(page("library"), {"file": files})
    first, second = LooseFile.objects.order_by("file_name")
    assert browser.get(page("unused_file", first.pk)).status_code == 200
    browser.post(page("give_unused_file", first.pk), {"code": "none-such"})
    assert LooseFile.objects.count() == 2
    browser.post(page("give_unused_file", first.pk), {"code": "933-8-40"})
    document = Document.objects.get()
    assert (document.product, document.kind) == (product, "picture")
    browser.post(page("delete_unused_files"), {"pick": [second.pk]})
    assert path_of_file(second.file_hash) is None
    assert path_of_file(document.file_hash) is not None
    browser.post(page("save_document", product.code, document.pk), {"do": "remove"})
    assert LooseFile.objects.get().file_hash == document.file_hash, "taken away from the last one"


def test_the_library_shows_each_file_once_with_what_uses_it(browser: Client) -> None:
    for code in ("one", "two"):
        make.make_variant(f"SKU-{code}", make.make_product(code))
        browser.post(page("product_documents", code), {"file": SimpleUploadedFile("shared.png", PNG)})
    browser.post(page("product_documents", "two"), {"file": SimpleUploadedFile("ficha.pdf", PDF)})
    assert browser.get(page("library")).text.count('<b class="name">shared.png') == 1
    assert "ficha.pdf" not in browser.get(page("library") + "?form=image").text
    assert "ficha.pdf" in browser.get(page("library") + "?q=SKU-two&kind=datasheet&sort=-uses").text
    assert "shared.png" not in browser.get(page("library") + "?q=nothing").text
    rows = read_rows(browser.get(page("library") + "?download=xlsx&sort=-uses").getvalue(), max_rows=9).rows
    assert [(row.cells[0], row.cells[5], row.cells[6]) for row in rows][1] == ("shared.png", "2", "one, two")


def test_the_sales_desk_deletes_nothing() -> None:
    signed_in(make.make_staff()).post(page("library"), {"file": SimpleUploadedFile("a.png", PNG)})
    desk, held = signed_in(make.make_staff("sales-desk")), LooseFile.objects.get()
    assert desk.get(page("library")).status_code == 200
    assert desk.post(page("library"), {"file": SimpleUploadedFile("b.png", PNG)}).status_code == 403
    assert desk.post(page("delete_unused_files"), {"pick": [held.pk]}).status_code == 403
    assert desk.post(page("give_unused_file", held.pk), {"code": "x"}).status_code == 403
    assert LooseFile.objects.count() == 1
    assert path_of_file(held.file_hash) is not None


@given(st.text(max_size=60))
def test_the_parts_of_a_name_are_beginnings_of_it_the_longest_first(stem: str) -> None:
    parts = codes_in_name(stem)
    assert all(part in stem for part in parts)
    assert sorted(parts, key=len, reverse=True) == parts


def test_of_a_file_that_is_too_large_no_more_is_read_than_shows_it(browser: Client) -> None:
    wanted: list[int | None] = []

    class Endless(SimpleUploadedFile):
        def read(self, num_bytes: int | None = None) -> bytes:
            wanted.append(num_bytes)
            return PDF

    request = RequestFactory().post("/")
    request._files = MultiValueDict({"file": [Endless("a.pdf", PDF), Endless("b.pdf", PDF)]})
    next(iter(uploads_of(request)))
    assert wanted == [MOST_BYTES + 1], "one after the other"


@pytest.mark.django_db(transaction=True)
def test_a_file_that_is_given_to_a_product_is_not_deleted_under_its_hands() -> None:
    make.make_variant("BOLT", make.make_product("bolt"))
    take_in_files(SYSTEM, [Upload("holiday.png", PNG + b"unused")])
    loose = LooseFile.objects.get()

    def delete() -> None:
        try:
            delete_loose_files(SYSTEM, [loose.pk])
        finally:
            connection.close()

    thread = threading.Thread(target=delete)
    with transaction.atomic():
        give_file(SYSTEM, loose.pk, "bolt")
        thread.start()
        wait_until_blocked()
    thread.join()
    assert path_of_file(Document.objects.get().file_hash) is not None


@pytest.mark.django_db(transaction=True)
def test_a_file_that_comes_again_while_it_is_deleted_is_there_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    make.make_seller()
    upload = Upload("holiday.png", PNG + b"again")
    take_in_files(SYSTEM, [upload])
    first = LooseFile.objects.get()
    begun, may_go_on = threading.Event(), threading.Event()
    is_used = uploads.is_used

    def slow(digest: str) -> bool:
        answer = is_used(digest)
        begun.set()
        assert may_go_on.wait(60)
        return answer

    monkeypatch.setattr(uploads, "is_used", slow)
    threads = [
        threading.Thread(target=_closing, args=(lambda: delete_loose_files(SYSTEM, [first.pk]),)),
        threading.Thread(target=_closing, args=(lambda: take_in_files(SYSTEM, [upload]),)),
    ]
    threads[0].start()
    assert begun.wait(60)
    threads[1].start()
    wait_until_blocked()
    may_go_on.set()
    for thread in threads:
        thread.join()
    assert path_of_file(LooseFile.objects.get().file_hash) is not None


def _closing(work: Callable[[], object]) -> None:
    try:
        work()
    finally:
        connection.close()


def wait_until_blocked() -> None:
    for _attempt in range(3_000):
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*), pg_sleep(0.01) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return
    raise AssertionError("nobody waits")
