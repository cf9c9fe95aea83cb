"""XML from outside: read piece by piece, and nothing of it is loaded, expanded or believed."""

from __future__ import annotations

import socket
import tracemalloc
from pathlib import Path

import pytest

from lonja.core import xml
from lonja.core.xml import XmlBroken, XmlEncodingUnknown, XmlEncodingWrong, XmlEntityUsed, XmlTooLarge, nodes, plain


def texts(document: bytes, name: str = "b") -> list[str]:
    return [node.content for node, is_start in nodes(document, starts=(), ends=(name,)) if not is_start]


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise AssertionError("a document opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def test_elements_with_their_lines_attributes_and_children() -> None:
    document = b"<r v='1' xmlns='urn:x'>\n<!-- no -->\n<b lang='es'>\n <c>1</c><c>2</c><d/></b></r>"
    found = nodes(document, starts=(), ends=("b",))
    root, is_start = next(found)
    assert (root.name, root.space, root.attribute("v"), is_start) == ("r", "urn:x", "1", True)
    node, is_start = next(found)
    assert (node.line, node.attribute("lang"), node.attribute("none"), is_start) == (3, "es", "", False)
    assert [child.content for child in node.all("c")] == ["1", "2"]
    assert (node.text("x", "c"), node.text("d"), node.first("x")) == ("1", "", None)
    assert list(node.names()) == ["c", "c", "d"]


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252", "utf-16"])
def test_encodings(encoding: str) -> None:
    text = f"<?xml version='1.0' encoding='{encoding}'?>\n<!DOCTYPE a [<!ENTITY x 'y>'>]>\n<a><b>añ</b></a>"
    assert texts(text.encode(encoding)) == ["añ"]


def test_a_doctype_is_taken_out_and_the_lines_keep_their_numbers(offline: None) -> None:
    document = b"""<?xml version="1.0"?><!-- <!DOCTYPE no> -->
<!DOCTYPE a PUBLIC "-//X" "http://127.0.0.1:9/a.dtd" [
  <!-- ]> ' --> <!ENTITY % p SYSTEM "http://127.0.0.1:9/b.dtd">
  <?pi ]> ?> <!ENTITY q "]>">
]>
<a><b>x</b></a>"""
    found = [(node.name, node.line) for node, _ in nodes(document, starts=(), ends=("b",))]
    assert found == [("a", 6), ("b", 6)]


@pytest.mark.parametrize("entity", ["'text'", "SYSTEM 'file:///etc/hostname'", "SYSTEM 'http://127.0.0.1:9/'"])
def test_an_entity_is_never_explained(entity: str, offline: None) -> None:
    with pytest.raises(XmlEntityUsed) as refused:
        texts(f"<!DOCTYPE a [<!ENTITY x {entity}>]>\n<a><b>&x;</b></a>".encode())
    assert refused.value.params == {"line": 2, "name": "x"}


def test_many_laughs_stay_one_sentence() -> None:
    laughs = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 30))
    with pytest.raises(XmlEntityUsed):
        texts(f"<!DOCTYPE a [<!ENTITY l0 'ha'>{laughs}]><a><b>&l29;</b></a>".encode())


@pytest.mark.parametrize(
    ("document", "refusal"),
    [
        (b"", XmlBroken),
        (b"<a><b></a>", XmlBroken),
        (b"<a><b>x</b>", XmlBroken),
        (b"nothing", XmlBroken),
        (b"<!DOCTYPE a [", XmlBroken),
        (b"<a/><!DOCTYPE a>", XmlBroken),
        ("<a><b>ñ</b></a>".encode("latin-1"), XmlEncodingWrong),
        ("<a><b>ñ</b></a>".encode("utf-16")[:-1], XmlEncodingWrong),
        (b"<?xml version='1.0' encoding='UTF-7'?><a/>", XmlEncodingUnknown),
        (b"<a>" * 400 + b"</a>" * 400, XmlBroken),
    ],
)
def test_what_cannot_be_read(document: bytes, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        list(nodes(document, starts=(), ends=("b",)))


def test_a_document_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "MAX_BYTES", 10)
    with pytest.raises(XmlTooLarge):
        list(nodes(b"<a><b>123</b></a>", starts=(), ends=("b",)))


def test_an_endless_head_is_given_up() -> None:
    with pytest.raises(XmlBroken):
        list(nodes(b"<?xml version='1.0'?>" + b"<!-- x -->" * 200_000 + b"<a/>", starts=(), ends=("b",)))


def test_memory_does_not_grow_with_the_document(tmp_path: Path) -> None:
    piece = b"<b><c>" + b"x" * 1_000 + b"</c></b>\n"
    document = b"<a>\n" + piece * 20_000 + b"</a>"
    tracemalloc.start()
    lines = [node.line for node, is_start in nodes(document, starts=(), ends=("b",)) if not is_start]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (len(lines), lines[-1]) == (20_000, 20_001)
    assert peak < len(document) / 4


def test_what_nobody_asks_for_is_let_go_of_too() -> None:
    """Counted in nodes: the tree itself is not Python's memory."""
    most = 0

    class Watched(xml._Stream):
        def read(self, size: int) -> bytes:
            nonlocal most
            part = super().read(size)
            most = max(most, sum(1 for _ in self.top.iter()) if self.top is not None else 0)
            return part

    piece = b"<x><y>" + b"z" * 100 + b"</y></x>\n"
    document = b"<a><b>1</b>" + piece * 20_000 + b"<b><x>2</x><c>3</c></b></a>"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(xml, "_Stream", Watched)
        found = [node.text("c") for node, is_start in nodes(document, starts=(), ends=("b",)) if not is_start]
    assert found == ["", "3"]
    assert 0 < most < 100


def test_signs_that_no_document_may_hold() -> None:
    assert plain("a\x00b\x0bc\n\ud800é") == "abc\né"
