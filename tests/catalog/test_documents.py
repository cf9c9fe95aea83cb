"""Documents of products: kept by their content, shown to whoever sees the product, harmless when opened."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse

from lonja.catalog import queries as catalog
from lonja.catalog.actions import DocumentRow, PartRow, remove_documents, save_documents
from lonja.catalog.errors import CodeUnknown, DocumentUnknown, FileTooLarge, FileUnusable, LinkUnusable
from lonja.catalog.files import clean_name, keep_file, path_of_file
from lonja.catalog.models import Document, LooseFile, Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import User
from tests import factories as make
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db

PDF, PNG = b"%PDF-1.4 a sheet", b"\x89PNG\r\n\x1a\n a picture"
HALF = Decimal(50)
SVG = b'<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'


@pytest.fixture(autouse=True)
def media(settings: LazySettings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


@pytest.fixture
def saw() -> Variant:
    return make.make_variant("SAW-1", make.make_product("saw"), name="Saw", price="7", stock=9)


def sheet(**facts: object) -> DocumentRow:
    defaults = {"names": {"en": "Sheet"}, "data": PDF, "file_name": "sheet.pdf"}
    return DocumentRow("saw", "sheet", "datasheet", **(defaults | facts))  # type: ignore[arg-type]


class TestFiles:
    """What is kept, and under which name."""

    @pytest.mark.parametrize(
        ("data", "media_type", "ending"),
        [
            (PDF, "application/pdf", "pdf"),
            (PNG, "image/png", "png"),
            (b"\xff\xd8\xff\xe0 a photo", "image/jpeg", "jpg"),
            (b"RIFF\x01\x02\x03\x04WEBPVP8 ", "image/webp", "webp"),
            (SVG, "image/svg+xml", "svg"),
        ],
    )
    def test_the_content_says_what_it_is(self, data: bytes, media_type: str, ending: str) -> None:
        kept = keep_file(data, "Ficha técnica.exe")
        assert (kept.media_type, kept.name, kept.size) == (media_type, f"Ficha-tecnica.{ending}", len(data))
        path = path_of_file(kept.hash)
        assert path is not None
        assert path.read_bytes() == data

    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"<html><script>alert(1)</script>",
            b"MZ\x90 a program",
            b" %PDF-1.4 not at the start",
            SVG.replace(b"<path", b"<script>alert(1)</script><path"),
            SVG.replace(b"<path", b'<path onload="alert(1)"'),
            SVG.replace(b"<path", b"<foreignObject/><path"),
            SVG.replace(b"<svg", b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg"),
            SVG.replace(b"<path", b'<a href="javascript:alert(1)"/><path'),
        ],
    )
    def test_anything_else_is_refused_and_nothing_kept(self, data: bytes, media: Path) -> None:
        with pytest.raises(FileUnusable):
            keep_file(data, "sheet.pdf")
        assert not media.exists()

    def test_too_much_is_refused(self, media: Path) -> None:
        with pytest.raises(FileTooLarge):
            keep_file(PDF + bytes(20 * 1024 * 1024), "big.pdf")
        assert not media.exists()

    def test_equal_content_is_kept_once(self, media: Path) -> None:
        assert keep_file(PDF, "a.pdf").hash == keep_file(PDF, "b.pdf").hash
        assert len([path for path in media.rglob("*") if path.is_file()]) == 1

    @pytest.mark.parametrize(
        ("name", "clean"),
        [
            ("../../etc/passwd", "passwd.pdf"),
            ("C:\\temp\\x y.PDF", "x-y.pdf"),
            ("Año\r\nX-Header: 1.pdf", "Ano-X-Header-1.pdf"),
            ("...", "file.pdf"),
            ("", "file.pdf"),
            ("n" * 300, "n" * 100 + ".pdf"),
        ],
    )
    def test_names_are_cleaned(self, name: str, clean: str) -> None:
        assert clean_name(name, "pdf") == clean


class TestSaving:
    """Documents by product and code."""

    def test_again_changes_what_it_says_and_leaves_its_file(self, saw: Variant) -> None:
        save_documents(SYSTEM, [sheet()])
        save_documents(SYSTEM, [sheet(names={"en": "New"}, data=b"", language="en")])
        document = Document.objects.get()
        assert (document.names, document.language, document.file_name) == ({"en": "New"}, "en", "sheet.pdf")
        save_documents(SYSTEM, [sheet(data=b"", link="https://papers.example/sheet")])
        document.refresh_from_db()
        assert (document.link, document.file_hash, document.size) == ("https://papers.example/sheet", "", 0)
        assert list(LooseFile.objects.values_list("file_name", flat=True)) == ["sheet.pdf"], "nothing uses it now"
        save_documents(SYSTEM, [sheet()])
        remove_documents(SYSTEM, "saw", ["sheet", "no-such"])
        assert not Document.objects.exists()
        assert path_of_file(LooseFile.objects.get().file_hash) is not None

    @pytest.mark.parametrize(
        ("row", "error"),
        [
            (DocumentRow("nothing", "x", "manual", data=PDF), CodeUnknown),
            (sheet(data=b"", file_name=""), FileUnusable),
            (sheet(data=b"", link="http://papers.example/x"), LinkUnusable),
            (sheet(data=b"", link="javascript:alert(1)"), LinkUnusable),
            (sheet(data=b"", link="https://["), LinkUnusable),
            (sheet(data=b"", link="https://me:secret@papers.example/x"), LinkUnusable),
            (DocumentRow("saw", "p", "picture", data=PDF), FileUnusable),
            (DocumentRow("saw", "p", "picture", link="https://pictures.example/x.png"), FileUnusable),
            (DocumentRow("saw", "d", "drawing", data=SVG, parts=[PartRow("1", HALF, HALF, "NO")]), CodeUnknown),
        ],
    )  # fmt: skip
    def test_what_cannot_be_shown_is_refused_whole(
        self, saw: Variant, row: DocumentRow, error: type[Exception]
    ) -> None:
        with pytest.raises(error):
            save_documents(SYSTEM, [DocumentRow("saw", "good", "manual", data=PDF), row])
        assert not Document.objects.exists()

    def test_only_the_seller_s_people_with_the_right_write(self, saw: Variant) -> None:
        for actor in (make.buyer_actor(make.make_company(), "company-admin"), make.staff_actor("warehouse")):
            with pytest.raises(PermissionMissing):
                save_documents(actor, [sheet()])
            with pytest.raises(PermissionMissing):
                remove_documents(actor, "saw", ["sheet"])
        assert not Document.objects.exists()


class TestReading:
    """On the page of the product, and as a file."""

    @pytest.fixture
    def desk(self) -> Desk:
        return make_desk()

    @pytest.fixture
    def browser(self, desk: Desk) -> Client:
        client = Client()
        client.force_login(User.objects.get(pk=desk.buyer.user_id))
        client.cookies["lonja_language"] = "en"
        return client

    def address(self) -> str:
        document = Document.objects.get()
        return reverse("storefront:document", args=[document.pk, document.file_name])

    def test_a_file_comes_under_its_type_and_does_nothing(self, browser: Client, saw: Variant) -> None:
        save_documents(SYSTEM, [sheet(data=SVG)])
        answer = browser.get(self.address())
        assert answer.getvalue() == SVG
        assert answer["Content-Type"] == "image/svg+xml"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Disposition"] == 'inline; filename="sheet.svg"'
        assert "default-src 'none'" in answer["Content-Security-Policy"]
        assert "sandbox" in answer["Content-Security-Policy"]
        assert answer["Cache-Control"].startswith("private")
        assert browser.get(self.address(), headers={"If-None-Match": answer["ETag"]}).status_code == 304

    def test_it_is_there_only_for_whoever_sees_the_product(self, desk: Desk, browser: Client, saw: Variant) -> None:
        save_documents(SYSTEM, [sheet()])
        document = Document.objects.get()
        assert browser.get(self.address()).status_code == 200
        make.make_assortment(saw.product, companies=[desk.company], hides=True)
        assert browser.get(self.address()).status_code == 404
        with pytest.raises(DocumentUnknown):
            catalog.document_or_404(make.buyer_actor(desk.company), document.pk)
        assert catalog.document_or_404(make.buyer_actor(make.make_company()), document.pk) == document
        assert Client().get(self.address()).status_code == 302

    def test_a_file_that_is_gone_is_not_found(self, browser: Client, saw: Variant) -> None:
        save_documents(SYSTEM, [sheet()])
        path = path_of_file(Document.objects.get().file_hash)
        assert path is not None
        path.unlink()
        assert browser.get(self.address()).status_code == 404

    def test_the_page_shows_pictures_papers_videos_and_parts(self, desk: Desk, browser: Client, saw: Variant) -> None:
        make.make_variant("BLADE-1", name="Blade", price="3.50", stock=4)
        hidden = make.make_variant("SECRET-1", name="Secret bolt", price="1", stock=4)
        make.make_assortment(hidden.product, companies=[desk.company], hides=True)
        parts = [PartRow("2", HALF, Decimal("20.5"), "BLADE-1", Decimal(3)), PartRow("1", HALF, HALF, "SECRET-1")]
        rows = [
            sheet(language="es"),
            DocumentRow("saw", "photo", "picture", {"en": "From the left"}, data=PNG),
            DocumentRow("saw", "film", "video", {"en": "How to saw"}, link="https://films.example/saw"),
            DocumentRow("saw", "parts", "drawing", {"en": "Parts"}, data=SVG, parts=parts),
        ]
        save_documents(SYSTEM, rows)
        page = browser.get(reverse("storefront:product", args=["saw"])).text
        assert 'alt="From the left"' in page
        assert 'href="https://films.example/saw"' in page
        assert "PDF · ES" in page
        assert 'cx="50.00%" cy="20.50%"' in page
        assert 'aria-label="Part 2: Blade"' in page
        assert "3.50" in page
        assert "Secret bolt" not in page
        assert "SECRET-1" not in page
