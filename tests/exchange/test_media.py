"""Media in bulk: a list, a ZIP, both; what stands there afterwards, what is refused, and the way back."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

import pytest

from lonja.catalog.actions import Upload, delete_loose_files, take_in_files
from lonja.catalog.errors import FilesGone
from lonja.catalog.files import MOST_BYTES, path_of_file
from lonja.catalog.models import Document, DrawingPosition, LooseFile
from lonja.companies.actor import SYSTEM
from lonja.core.archives import ArchiveInflates, ArchiveLocked, ArchiveTooFull
from lonja.exchange.actions import undo
from lonja.exchange.errors import SeveralLists
from lonja.exchange.exports import ExportAsk, export
from tests import factories as make
from tests.exchange.files import bring, counts, rejects

pytestmark = pytest.mark.django_db

PNG, JPG, PDF = b"\x89PNG\r\n\x1a\n%s", b"\xff\xd8\xff%s", b"%%PDF-1.7 %s"
Files = Mapping[str, bytes | str]


@pytest.fixture(autouse=True)
def _goods() -> None:
    make.make_variant("933-8-40", make.make_product("din-933"))
    make.make_variant("NUT", make.make_product("nut"))


def zipped(files: Files, how: int = zipfile.ZIP_STORED) -> bytes:
    """A ZIP file of these files, by name."""
    return zipped_pairs(files.items(), how)


def zipped_pairs(files: Iterable[tuple[str, bytes | str]], how: int = zipfile.ZIP_STORED) -> bytes:
    """A ZIP file of these files, of which several may have one name."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", how) as package:
        for name, data in files:
            package.writestr(name, data)
    return target.getvalue()


def there() -> set[tuple[str, str, str, str, str, int]]:
    """Product, kind, language, file or link, English title and place of every document."""
    found = Document.objects.values_list(
        "product__code", "kind", "language", "file_name", "link", "names__en", "position"
    )
    return {
        (code, kind, lang, name or link, title or "", place) for code, kind, lang, name, link, title, place in found
    }


def test_files_whose_names_are_skus_find_their_goods() -> None:
    data = zipped({
        "photos/933-8-40.jpg": JPG % b"1", "photos/933-8-40_2.jpg": JPG % b"2", "933-8-40 datasheet_es.pdf": PDF % b"3",
        "nut.png": PNG % b"4", "holiday.png": PNG % b"5", "__MACOSX/nut.png": b"", ".DS_Store": b"",
    })  # fmt: skip
    looked = bring("media", data, is_dry_run=True)
    assert (counts(looked, "document"), there()) == ((4, 0, 0, 0), set())
    assert not LooseFile.objects.exists()
    record = bring("media", data)
    assert counts(record, "document") == (4, 0, 0, 0)
    assert there() == {
        ("din-933", "picture", "", "933-8-40.jpg", "", 1),
        ("din-933", "picture", "", "933-8-40_2.jpg", "", 2),
        ("din-933", "datasheet", "es", "933-8-40-datasheet_es.pdf", "", 3),
        ("nut", "picture", "", "nut.png", "", 1),
    }
    assert rejects(record) == [(6, "file", "names_no_product", "")]
    assert record.rejected.get().cells == ["holiday.png"]
    assert all(path_of_file(each.file_hash) for each in Document.objects.all())
    assert counts(bring("media", data), "document") == (0, 0, 4, 0)


def test_a_list_tells_of_the_files_beside_it_and_of_videos_elsewhere() -> None:
    listed = """sku;archivo;tipo;idioma;título;title;posición
        933-8-40;hoja.pdf;ficha técnica;es;Hoja técnica;Data sheet;2
        din-933;https://videos.example/a;vídeo;;;How to;1
        933-8-40;lacks.pdf;manual;;;;
        NOSUCH;hoja.pdf;manual;;;;
        NUT;hoja.pdf;picture;;;;
        NUT;http://videos.example/b;video;;;;
        NUT;inside/nut.png;;;;;"""
    listed = "\n".join(line.strip() for line in listed.splitlines())
    record = bring("media", zipped({"list.csv": listed, "hoja.pdf": PDF % b"1", "inside/nut.png": PNG % b"2"}))
    assert there() == {
        ("din-933", "datasheet", "es", "hoja.pdf", "Data sheet", 2),
        ("din-933", "video", "", "https://videos.example/a", "How to", 1),
        ("nut", "picture", "", "nut.png", "", 1),
    }
    assert rejects(record) == [
        (4, "file", "file_missing", ""),
        (5, "sku", "unknown", ""),
        (6, "kind", "not_an_image", ""),
        (7, "file", "not_a_link", ""),
    ]
    assert record.rejected.first().cells[1] == "lacks.pdf"  # type: ignore[union-attr]


def test_a_list_alone_speaks_of_files_that_are_kept() -> None:
    take_in_files(SYSTEM, [Upload("NUT.png", PNG % b"1"), Upload("holiday.png", PNG % b"2")])
    record = bring("media", "product;file;title en;code\nnut;NUT.png;A nut;\ndin-933;holiday.png;;beach\nnut;no.pdf;;")
    assert rejects(record) == [(4, "file", "file_missing", "")]
    assert there() == {
        ("nut", "picture", "", "NUT.png", "A nut", 1),
        ("din-933", "picture", "", "holiday.png", "", 1),
    }
    assert counts(record, "document") == (1, 1, 0, 0)


def test_undone_it_is_as_it_was_and_no_file_is_lost() -> None:
    bring("media", zipped({"NUT.png": PNG % b"old", "NUT manual.pdf": PDF % b"1"}))
    before, old = there(), Document.objects.get(kind="picture").file_hash
    record = bring("media", zipped({"NUT.png": PNG % b"new", "NUT-2.png": PNG % b"2"}), is_whole=True)
    assert counts(record, "document") == (1, 1, 0, 1)
    assert set(LooseFile.objects.values_list("file_name", flat=True)) == {"NUT.png", "NUT-manual.pdf"}
    undo(SYSTEM, record.pk)
    assert (there(), Document.objects.get(kind="picture").file_hash) == (before, old)
    again = bring("media", zipped({"NUT.png": PNG % b"new"}))
    delete_loose_files(SYSTEM, LooseFile.objects.filter(file_hash=old).values_list("pk", flat=True))
    with pytest.raises(FilesGone):
        undo(SYSTEM, again.pk)
    assert Document.objects.get(kind="picture").file_hash != old


def test_a_drawing_with_numbered_parts_does_not_go_with_a_whole_file() -> None:
    bring("media", zipped({"NUT drawing.png": PNG % b"1"}))
    DrawingPosition.objects.create(
        document=Document.objects.get(), number="1", x=1, y=1, variant=make.make_variant("WASHER")
    )
    record = bring("media", zipped({"NUT.png": PNG % b"2"}), is_whole=True)
    assert counts(record, "document") == (1, 0, 0, 0)


def test_the_same_twice_counts_once_and_two_that_differ_do_not() -> None:
    record = bring("media", zipped({"NUT.png": PNG % b"1", "NUT_2.png": PNG % b"1", "a/NUT_3.png": PNG % b"2",
                                    "b/NUT_3.png": PNG % b"3"}))  # fmt: skip
    assert [name for *_, name, _title, _place in there()] == ["NUT.png"]
    assert record.counts["repeated"] == 1
    assert [(row, fault) for row, _column, fault, _ in rejects(record)] == [(4, "repeated_key"), (5, "repeated_key")]
    with pytest.warns(UserWarning, match="Duplicate name"):
        twice = zipped_pairs([("NUT_4.png", PNG % b"4"), ("NUT_4.png", PNG % b"5")])
    assert [fault for _row, _column, fault, _ in rejects(bring("media", twice))] == ["repeated_key", "repeated_key"]


def test_files_that_are_not_what_they_say_are_rejected_one_by_one() -> None:
    data = zipped({
        "NUT.pdf": PNG % b"1", "NUT.exe": b"MZ", "NUT.svg": "<svg onload='x()'></svg>", "../NUT_4.png": PNG % b"4",
        "NUT_5.png": (PNG % b"") + bytes(MOST_BYTES), "NUT_6.png": PNG % b"6",
    })  # fmt: skip
    record = bring("media", data)
    assert [fault for _row, _column, fault, _hint in rejects(record)] == [
        "other_content", "file_unusable", "file_unusable", "unsafe_name", "file_too_large",
    ]  # fmt: skip
    assert {name for *_, name, _title, _place in there()} == {"NUT_6.png"}


def test_archives_that_may_not_be_read_are_refused_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zipped({"NUT.png": (PNG % b"") + bytes(MOST_BYTES)}, zipfile.ZIP_DEFLATED)
    good = zipped({"NUT.png": PNG % b"1"})
    locked = bytearray(good)
    place = locked.rindex(b"PK\x01\x02")
    locked[place + 8] |= 1
    for data, error in (
        (bomb, ArchiveInflates),
        (bytes(locked), ArchiveLocked),
        (zipped({"a.csv": "sku;file\n", "b.xlsx": b""}), SeveralLists),
    ):
        with pytest.raises(error):
            bring("media", data)
    several = zipped({"NUT.png": PNG % b"1", "NUT_2.png": PNG % b"2"})
    with monkeypatch.context() as fewer:
        fewer.setattr("lonja.core.archives.MAX_FILES", 1)
        with pytest.raises(ArchiveTooFull):
            bring("media", several)
        fewer.setattr("lonja.core.archives._ENTRY", 1)
        fewer.setattr("lonja.core.archives.zipfile.ZipFile", None)
        with pytest.raises(ArchiveTooFull):  # by the size of its table of contents, before that is read
            bring("media", several)
    broken = bytearray(good)
    broken[broken.index(PNG % b"1") + 8] ^= 1
    assert [fault for _row, _column, fault, _hint in rejects(bring("media", bytes(broken)))] == ["file_broken"]
    assert not Document.objects.exists()


def test_what_goes_out_comes_in_again_and_changes_nothing() -> None:
    bring("media", zipped({"NUT.png": PNG % b"1", "NUT manual_es.pdf": PDF % b"2", "933-8-40.jpg": JPG % b"3",
                           "list.csv": "sku,file,title\nNUT,https://videos.example/nut,Nuts"}))  # fmt: skip
    target = io.BytesIO()
    assert export(SYSTEM, ExportAsk("media"), target) == 4
    record = bring("media", target.getvalue())
    assert (counts(record, "document"), record.counts["rejected"]) == ((0, 0, 4, 0), 0)
