"""Files that were made to hurt: each is refused with a sentence, and the process that asked lives on."""

from __future__ import annotations

import io
import subprocess
import sys
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from django.utils import translation

from lonja.core.sheets import confined, errors, guard, packages
from lonja.core.sheets.reader import read_rows
from tests.core import sheet_files as files
from tests.core.sheet_files import WORKSHEET, packed_by_hand, repeated, sheet_xml, xlsx, xlsx_parts, zipped

ONE_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>'
FAR_CELL = ONE_CELL + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
HEAD, TAIL = sheet_xml("|").split(b"|")
ROW = b"".join(b'<row><c t="str"><v>Tornillo %d</v></c></row>' % (n % 50) for n in range(9_000))


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def with_parts(deflated: dict[str, tuple[bytes, int]], **options: object) -> bytes:
    parts = {name: content for name, content in xlsx_parts(Pedido=sheet_xml(ONE_CELL)).items() if name not in deflated}
    return packed_by_hand(parts, deflated, **options)  # type: ignore[arg-type]


def inflating(size: int, declared: int | None = None) -> bytes:
    packed, real = repeated(HEAD, ROW, size // len(ROW), TAIL)
    return with_parts({WORKSHEET: (packed, real if declared is None else declared)})


def texts(count: int) -> bytes:
    block = b"".join(b"<si><t>%07d</t></si>" % n for n in range(10_000))
    return with_parts({"xl/sharedStrings.xml": repeated(b"<sst>", block, count // 10_000, b"</sst>")})


ATTACKS = {
    "one far cell": (lambda: xlsx(FAR_CELL), errors.FarCell, "cell XFD1048576"),
    "a column that does not exist": (
        lambda: xlsx('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'),
        errors.FarCell,
        "ZZZZ1",
    ),
    "a row that does not exist": (
        lambda: xlsx('<row r="9999999"><c r="A9999999"><v>1</v></c></row>'),
        errors.FarCell,
        "A9999999",
    ),
    "544 MB inside": (lambda: inflating(544_000_000), errors.InflatesTooMuch, "at most 40 MB"),
    "544 MB that declare 1 kB": (lambda: inflating(544_000_000, 1_000), errors.DamagedPart, WORKSHEET),
    "1 kB that declares 1 MB": (lambda: inflating(1_000, 1_000_000), errors.DamagedPart, WORKSHEET),
    "extreme ratio": (
        lambda: zipped({**xlsx_parts(Pedido=sheet_xml(ONE_CELL)), "xl/x.xml": bytes(20_000_000)}),
        errors.InflatesTooMuch,
        "20.0 MB|20 MB",
    ),
    "a million texts": (lambda: texts(1_000_000), errors.TooManyTexts, "300000"),
    "a zip within, by another name": (
        lambda: zipped({**xlsx_parts(Pedido=sheet_xml(ONE_CELL)), "xl/media/image1.png": xlsx(ONE_CELL)}),
        errors.NestedArchive,
        r"xl/media/image1\.png",
    ),
    "a part listed twice, as quines do": (
        lambda: packed_by_hand(xlsx_parts(Pedido=sheet_xml(ONE_CELL)), again=[WORKSHEET]),
        errors.DamagedPart,
        "again",
    ),
    "two thousand parts": (
        lambda: zipped({**xlsx_parts(Pedido=b""), **{f"xl/{n}": b"" for n in range(2_000)}}),
        errors.TooManyParts,
        "1000",
    ),
    "cut in the middle": (lambda: xlsx(ONE_CELL)[:900], errors.DamagedFile, "did not arrive complete"),
    "cut at the end": (lambda: xlsx(ONE_CELL)[:-30], errors.DamagedFile, "did not arrive complete"),
    "an encrypted zip": (lambda: with_parts({}, flags=1), errors.PasswordProtected, "Remove the password"),
    "an encrypted workbook": (
        lambda: files.ole("EncryptedPackage", bytes(5_000)),
        errors.PasswordProtected,
        "Remove the password",
    ),
    "an encrypted LibreOffice sheet": (
        lambda: files.ods(
            [["a"]],
            '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
        ),
        errors.PasswordProtected,
        "Remove the password",
    ),
    "nothing": (lambda: b"", errors.EmptyFile, "empty"),
    "blanks": (lambda: b" \r\n\t\r\n", errors.EmptyFile, "empty"),
    "a sheet without cells": (lambda: xlsx(""), errors.EmptyFile, "empty"),
    "too many bytes": (lambda: b"a;1\n" * 3_000_000, errors.FileTooLarge, "12 MB; at most 10 MB"),
    "a web page": (lambda: b"\n<!DOCTYPE html><table><tr><td>1", errors.UnsupportedFile, "a web page"),
    "an XML of Excel 2003": (lambda: b'<?xml version="1.0"?><Workbook/>', errors.UnsupportedFile, "an XML document"),
    "a PDF": (lambda: b"%PDF-1.7\n", errors.UnsupportedFile, "a PDF document"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n", errors.UnsupportedFile, "a picture"),
    "a Word file": (lambda: zipped({"word/document.xml": b"<x/>"}), errors.UnsupportedFile, "a text document"),
    "an old Word file": (lambda: files.ole("WordDocument", b""), errors.UnsupportedFile, "older office program"),
    "a binary workbook": (lambda: zipped({"xl/workbook.bin": b""}), errors.UnsupportedFile, ".xlsb"),
    "any zip": (lambda: zipped({"r/r.zip": b"PK\x03\x04"}), errors.UnsupportedFile, "a packed file"),
    "a program": (lambda: b"\x7fELF" + bytes(range(256)) * 9, errors.UnsupportedFile, "unknown kind"),
    "a part that two tables name differently": (
        lambda: packed_by_hand({**xlsx_parts(Pedido=sheet_xml(ONE_CELL)), "xl/styles.xml": b"<styleSheet/>"}).replace(
            b"xl/styles.xml", b"xl/stylos.xml", 1
        ),
        errors.DamagedFile,
        "damaged",
    ),
    "broken XML": (lambda: xlsx("<row><c r="), errors.DamagedFile, "damaged"),
    "entities within entities": (
        lambda: zipped(
            xlsx_parts(
                Pedido=b'<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><worksheet><sheetData><row r="1">'
                b'<c r="A1" t="str"><v>&c;</v></c></row></sheetData></worksheet>'
            )
        ),
        errors.DamagedFile,
        "damaged",
    ),
    "a damaged old workbook": (lambda: files.xls([["a", 1.0]] * 500)[:-3_000], errors.DamagedFile, "damaged"),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_refused_with_a_sentence_that_names_place_and_remedy(name):
    make, refusal, sentence = ATTACKS[name]
    with pytest.raises(refusal, match=sentence) as caught:
        read_rows(make(), max_rows=5_000)
    assert str(caught.value).endswith(".")
    assert caught.value.code.startswith("file_")


@pytest.mark.parametrize("name", ["544 MB inside", "544 MB that declare 1 kB", "a million texts", "two thousand parts"])
def test_the_guard_never_holds_more_than_a_few_chunks(name):
    data = ATTACKS[name][0]()
    tracemalloc.start()
    try:
        with pytest.raises(errors.UnreadableFile):
            guard.check(data)
        assert tracemalloc.get_traced_memory()[1] < 4_000_000
    finally:
        tracemalloc.stop()


def test_a_part_that_lies_about_its_size_is_left_as_soon_as_it_outgrows_it():
    data = ATTACKS["544 MB that declare 1 kB"][0]()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        part = package.getinfo(WORKSHEET)
    inflated = 0
    with pytest.raises(errors.DamagedPart):
        for piece in packages._inflate(data, part):
            inflated += len(piece)
    assert inflated < 1_000_000


def parse(data: bytes) -> list[confined.ParsedSheet]:
    return confined.parse_workbook(data, max_rows=5_000, max_columns=100)


def test_without_the_guard_the_far_cell_kills_only_the_child():
    with pytest.raises(errors.ReadingTooCostly):
        parse(xlsx(FAR_CELL))
    assert parse(xlsx(ONE_CELL))[0].rows[0].cells == ("1",)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux surely limits a process's memory")
def test_the_limit_of_memory_stops_a_grid_that_fits_into_the_machine(monkeypatch):
    wide = xlsx(ONE_CELL + '<row r="100000"><c r="Z100000"><v>1</v></c></row>')
    assert len(parse(wide)[0].rows) == 2
    monkeypatch.setattr(confined, "MAX_MEMORY", 64 << 20)
    with pytest.raises(errors.ReadingTooCostly):
        parse(wide)


def test_a_few_texts_repeated_in_many_cells_are_stopped_before_they_reach_the_parent():
    shared = b"<sst><si><t>%s</t></si></sst>" % (b"x" * 30_000)
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 1_001))
    data = zipped({**xlsx_parts(Pedido=sheet_xml(rows)), "xl/sharedStrings.xml": shared})
    with pytest.raises(errors.TooMuchText, match="8 million characters"):
        read_rows(data, max_rows=5_000)


@pytest.mark.parametrize(
    ("program", "refusal"),
    [
        ("import time; time.sleep(60)", errors.ReadingTooCostly),
        ("import os; os.abort()", errors.ReadingTooCostly),
        ("import sys; sys.stdout.write('R\\x1f1\\x1fa'); sys.exit(3)", errors.UnreadableFile),
        ("raise SystemExit(1)", errors.UnreadableFile),
    ],
)
def test_a_child_that_hangs_dies_or_stops_halfway_is_a_refusal(program, refusal, monkeypatch, tmp_path):
    (tmp_path / "child.py").write_text(program)
    monkeypatch.setattr(confined, "_CHILD", tmp_path / "child.py")
    monkeypatch.setattr(confined, "MAX_SECONDS", 0.5)
    with pytest.raises(errors.UnreadableFile) as caught:
        parse(xlsx(ONE_CELL))
    assert type(caught.value) is refusal


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
@pytest.mark.parametrize(
    "attempt",
    ["socket.socket()", "open('/etc/hostname')", "open('/dev/null', 'w')", "os.dup(1)", "subprocess.run(['true'])"],
)
def test_the_confined_child_reaches_neither_files_nor_network_nor_programs(attempt):
    program = (
        "import sys, os, socket, subprocess\n"
        f"sys.path.append({str(Path(confined.__file__).parent)!r})\n"
        "import child\n"
        "child._confine(1 << 30, 5)\n"
        f"try: {attempt}\n"
        "except OSError: print('refused')"
    )
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=False)
    assert done.stdout == "refused\n"


def test_the_child_inherits_no_secret_of_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    (tmp_path / "child.py").write_text(
        "import os; print('S\\x1f' + ' '.join(os.environ) + '\\x1eR\\x1f1\\x1fa\\x1eE', end='')"
    )
    monkeypatch.setattr(confined, "_CHILD", tmp_path / "child.py")
    assert "DATABASE_URL" not in parse(b"")[0].name
