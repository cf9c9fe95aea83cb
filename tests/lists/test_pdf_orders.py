"""Orders as PDF: tables and letters are read line by line; what is no order, or no text, is said and not swallowed."""

from __future__ import annotations

import pytest

from lonja.companies.models import CostCenter
from lonja.core.sheets import documents
from lonja.core.sheets.documents import is_pdf, read_document
from lonja.core.sheets.errors import (
    FileTooLarge,
    ProtectedDocument,
    ScannedDocument,
    TooManyPages,
    TooMuchText,
    UnreadableFile,
)
from lonja.lists.actions import choose_columns, read_upload
from lonja.lists.models import LineStatus, QuickOrder
from lonja.lists.rules import Columns
from tests import factories as make
from tests.lists.pdf_orders import LINES, document, many, order
from tests.ordering.desk import Desk, make_desk


@pytest.fixture
def desk(db: None) -> Desk:
    for code, name, *_ in LINES:
        make.make_variant(code, name=name, price="1", stock=90_000)
    return make_desk()


def asked(held: QuickOrder) -> list[tuple[str, int]]:
    lines = held.lines.filter(status__in=[LineStatus.EXACT, LineStatus.ADJUSTED])
    return [(line.code, int(line.requested or 0)) for line in lines]


@pytest.mark.parametrize("layout", ["ruled", "plain", "prose"])
def test_an_order_is_read_whatever_its_layout(desk: Desk, layout: str) -> None:
    held = read_upload(desk.buyer, order(layout), "pedido.pdf")
    assert asked(held) == [("933-8-40", 100), ("934-8", 1500), ("TEF-19", 12)]
    rest = list(held.lines.exclude(status__in=[LineStatus.EXACT, LineStatus.ADJUSTED]))
    assert rest
    assert {line.status for line in rest} <= {LineStatus.TEXT, LineStatus.INVALID}
    assert any("Ruiz" in line.raw or "Main street" in line.raw for line in rest), "what is around it stays in sight"


def test_columns_of_departments_and_other_columns_by_choice(desk: Desk) -> None:
    for code in ("1", "2"):
        CostCenter.objects.filter(pk=make.make_cost_center(desk.company, code).pk).update(name=f"Taller {code}")
    held = read_upload(desk.buyer, order("departments"), "pedido.pdf")
    found = [
        (line.code, int(line.requested or 0), line.cost_center and line.cost_center.code) for line in held.lines.all()
    ]
    assert found[:2] == [("933-8-40", 100, "1"), ("933-8-40", 7, "2")]
    again = choose_columns(desk.buyer, held.pk, Columns(0, 3))
    assert asked(again) == [("933-8-40", 7), ("934-8", 7), ("TEF-19", 7)]


def test_a_long_one_is_read_on_all_its_pages_and_a_longer_one_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    long = many(150)
    rows = [row for row in read_document(long).rows if row.cell(0).startswith("V-")]
    assert [row.cell(2) for row in rows] == [str(number) for number in range(1, 151)]
    monkeypatch.setattr(documents, "MAX_PAGES", 2)
    with pytest.raises(TooManyPages, match=" 2 "):
        read_document(long)


PROTECTED = b"\n".join(
    (
        b"%PDF-1.4",
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj",
        b"4 0 obj<</Filter/Standard/V 1/R 2/O<" + b"11" * 32 + b">/U<" + b"22" * 32 + b">/P -4>>endobj",
        b"trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>",
        b"%%EOF",
    )
)
"""Neither an empty password nor any other opens it."""


def test_what_cannot_be_read_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Encrypted, a scan, cut short, no PDF at all, too much: each in a process that may die without harm."""
    scan = document("#rect(width: 4cm, height: 4cm, fill: gray)\n#circle(radius: 1cm)\n")
    whole = order("plain")
    cases: list[tuple[bytes, type[UnreadableFile]]] = [
        (PROTECTED, ProtectedDocument),
        (scan, ScannedDocument),
        (b"%PDF-1.7\n" + b"x" * 500, UnreadableFile),
        (whole[: len(whole) // 3], UnreadableFile),
    ]
    for data, refusal in cases:
        assert is_pdf(data)
        with pytest.raises(refusal):
            read_document(data)
    with pytest.raises(FileTooLarge):
        read_document(whole, max_bytes=100)
    monkeypatch.setattr(documents, "MAX_CHARACTERS", 20)
    with pytest.raises(TooMuchText):
        read_document(whole)


def test_a_hostile_one_ends_its_own_process_alone() -> None:
    """A page tree that names itself, objects that name each other, a stream that never ends in what it says."""
    loops = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    loops += b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>endobj\n"
    deep = b"%PDF-1.4\n1 0 obj" + b"[" * 200_000 + b"endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    for data in (loops + b"trailer<</Root 1 0 R>>\n%%EOF", deep):
        with pytest.raises(UnreadableFile):
            read_document(data)


def test_nothing_is_kept_of_a_refused_one(desk: Desk) -> None:
    with pytest.raises(ProtectedDocument):
        read_upload(desk.buyer, PROTECTED, "pedido.pdf")
    assert not QuickOrder.objects.exists()
