"""XML from outside, read as a stream: the one place that knows lxml.

Nothing that a document says is loaded or expanded: no entities, no network, no DTD. A DOCTYPE is taken out before the
parser sees it, so that files which carry one for no reason can be used. Memory does not grow with the document.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Collection, Iterator
from mmap import mmap
from typing import Any

from django.utils.translation import gettext_lazy as _
from lxml import etree

from lonja.core.errors import Refused

MAX_BYTES = 500_000_000
_CHUNK = 1 << 16
_MOST_HEAD = 1 << 20
_UTF16 = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_BARE_UTF16 = ((b"<\0?\0", "utf-16-le"), (b"\0<\0?", "utf-16-be"))
_KNOWN_ENCODING = re.compile(r"utf-?(8|16)|(us-)?ascii|iso[-_]8859-\d+|latin-?\d+|(windows-|cp)125\d", re.IGNORECASE)
_DECLARED = re.compile(rb"\s*<\?xml[^>]*?\sencoding\s*=\s*[\"']([^\"'>]*)[\"']")
_SIGN_OF_DOCTYPE = re.compile(rb"<!--|<\?|[\"'\[\]>]")
_SIGN_OF_ENCODING = ("encod", "invalid bytes", "utf-8", "bytes in")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Content = bytes | mmap
"""A whole file: in memory, or on disk where it is large."""


class XmlUnusable(Refused):
    """The root of what can be wrong with a document."""

    code = "xml_unusable"
    message = _("The XML file cannot be used. Nothing was changed.")


class XmlBroken(XmlUnusable):
    """Params: `line`, `problem` (the parser's words)."""

    code = "xml_broken"
    message = _("The XML is broken in line %(line)s: %(problem)s. Ask its sender for a file that is whole.")


class XmlEncodingWrong(XmlUnusable):
    """Params: `line`, `encoding` (as the file says)."""

    code = "xml_encoding_wrong"
    message = _(
        "The file says that it is written in %(encoding)s, but line %(line)s holds bytes that are not. Save it again "
        "in UTF-8, or let its first line name the encoding that it really has."
    )


class XmlEncodingUnknown(XmlUnusable):
    """Params: `encoding`."""

    code = "xml_encoding_unknown"
    message = _("The file says that it is written in %(encoding)s, which is not read here. Save it in UTF-8.")


class XmlEntityUsed(XmlUnusable):
    """Params: `line`, `name`."""

    code = "xml_entity_used"
    message = _(
        "Line %(line)s speaks of the entity &%(name)s;, which only the file's DOCTYPE explains. Such definitions are "
        "never read. Ask for a file that has the text itself in its place."
    )


class XmlTooLarge(XmlUnusable):
    """Params: `megabytes`."""

    code = "xml_too_large"
    message = _("The XML file is larger than %(megabytes)s MB. Ask for it in several parts.")


class Node:
    """An element, asked by plain names: its namespace is its document's."""

    __slots__ = ("_element", "_space")

    def __init__(self, element: Any, space: str) -> None:
        self._element = element
        self._space = space

    @property
    def name(self) -> str:
        """Its name without the namespace."""
        return _local(self._element.tag)

    @property
    def line(self) -> int:
        """Where it begins in the file, from 1."""
        return int(self._element.sourceline or 0)

    @property
    def space(self) -> str:
        """The document's namespace."""
        return self._space

    @property
    def content(self) -> str:
        """Its own text, without blanks at the ends."""
        return (self._element.text or "").strip()

    def attribute(self, name: str) -> str:
        """An attribute, '' where it is missing; `lang` is also found as `xml:lang`."""
        found = self._element.get(name)
        if found is None and name == "lang":
            found = self._element.get("{http://www.w3.org/XML/1998/namespace}lang")
        return (found or "").strip()

    def all(self, name: str) -> list[Node]:
        """Its children with this name."""
        return [Node(child, self._space) for child in self._element.iterchildren(self._tag(name))]

    def first(self, *names: str) -> Node | None:
        """The first child with the first of these names that there is."""
        for name in names:
            for child in self._element.iterchildren(self._tag(name)):
                return Node(child, self._space)
        return None

    def text(self, *names: str) -> str:
        """What the first child with one of these names says, '' where there is none."""
        found = self.first(*names)
        return found.content if found else ""

    def names(self) -> Iterator[str]:
        """The names of its children."""
        return (_local(child.tag) for child in self._element.iterchildren(etree.Element))

    def _tag(self, name: str) -> str:
        return f"{{{self._space}}}{name}" if self._space else name


def nodes(data: Content, *, starts: Collection[str], ends: Collection[str]) -> Iterator[tuple[Node, bool]]:
    """Elements in their order: of `starts` as they open (True; attributes only), of `ends` whole (False), then gone.

    The root comes first, whatever its name. Raises a subclass of XmlUnusable.
    """
    if len(data) > MAX_BYTES:
        raise XmlTooLarge(megabytes=MAX_BYTES // 1_000_000)
    encoding, is_wide = _encoding(data)
    stream = _Stream(data, encoding if is_wide else "", frozenset(ends))
    parser = etree.iterparse(
        stream, events=("start", "end"),
        tag=[f"{{*}}{name}" for name in {*starts, *ends}],
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True,
        remove_pis=True, encoding="utf-8" if is_wide else None,
    )  # fmt: skip
    try:
        yield from _walk(parser, stream, frozenset(starts), frozenset(ends))
    except etree.XMLSyntaxError as error:
        raise _explained(error, parser.error_log, encoding) from error


def _walk(parser: Any, stream: _Stream, starts: frozenset[str], ends: frozenset[str]) -> Iterator[tuple[Node, bool]]:
    root = None
    for event, element in parser:
        if root is None:
            stream.top = element.getroottree().getroot()
            root = _root(stream.top)
            yield root, True
        node = Node(element, root.space)
        if event == "start":
            if node.name in starts:
                yield node, True
        elif node.name in ends:
            yield node, False
            _forget(element)
    if root is None:
        yield _root(parser.root), True


def _root(element: Any) -> Node:
    return Node(element, etree.QName(element).namespace or "")


def _forget(element: Any) -> None:
    """Let go of an element and of what stands before it; without that the tree would grow to the whole document."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _forget_unasked(root: Any, ends: frozenset[str]) -> None:
    """Let go of all that is read and that nobody asked for; asked between two pieces, when all events were seen."""
    element = root
    while len(element) and _local(element.tag) not in ends:
        last = element[-1]
        del element[:-1]
        element = last


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _encoding(data: Content) -> tuple[str, bool]:
    """The encoding that the document has or says, and whether its letters are two bytes long."""
    head = bytes(data[:400])
    for mark, name in (*_UTF16, *_BARE_UTF16):
        if head.startswith(mark):
            return name, True
    declared = _DECLARED.match(head.removeprefix(codecs.BOM_UTF8))
    encoding = declared[1].decode("ascii", "replace") if declared else "utf-8"
    if not _KNOWN_ENCODING.fullmatch(encoding):
        raise XmlEncodingUnknown(encoding=encoding[:40])
    return encoding, False


def _explained(error: Any, log: Any, encoding: str) -> XmlUnusable:
    said = next(iter(log), None)
    line, problem = (said.line or 1, said.message) if said else (error.lineno or 1, str(error.msg))
    entity = re.match(r"Entity '([^']*)' not defined", problem)
    if entity:
        return XmlEntityUsed(line=line, name=entity[1][:60])
    if any(sign in problem.lower() for sign in _SIGN_OF_ENCODING):
        return XmlEncodingWrong(line=line, encoding=encoding)
    return XmlBroken(line=line, problem=problem.partition(", line ")[0][:200])


class _Stream:
    """The document as the parser takes it: without its DOCTYPE, in UTF-8 where its letters are two bytes long.

    Once its `top` is known, what was read and nobody asked for goes before each piece.
    """

    def __init__(self, data: Content, wide: str, ends: frozenset[str]) -> None:
        self._chunks = _without_doctype(_widened(data, wide) if wide else _chunks(data))
        self._rest = b""
        self._ends = ends
        self.top: Any = None

    def read(self, size: int) -> bytes:
        """At most `size` bytes; none at the end."""
        if self.top is not None:
            _forget_unasked(self.top, self._ends)
        if not self._rest:
            self._rest = next(self._chunks, b"")
        part, self._rest = self._rest[:size], self._rest[size:]
        return part


def _chunks(data: Content) -> Iterator[bytes]:
    for start in range(0, len(data), _CHUNK):
        yield bytes(data[start : start + _CHUNK])


def _widened(data: Content, encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for chunk in _chunks(data):
            yield decoder.decode(chunk).removeprefix("\ufeff").encode()
        yield decoder.decode(b"", final=True).encode()
    except UnicodeError as error:
        raise XmlEncodingWrong(line=1, encoding=encoding) from error


def _without_doctype(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The same, with the lines of a DOCTYPE left empty, so that the numbers of the others stay."""
    head = b""
    for chunk in chunks:
        head += chunk
        try:
            start, end = _doctype(head)
        except IndexError:  # what stands before the root goes on in the next chunk
            if len(head) < _MOST_HEAD:
                continue
            raise XmlBroken(line=1, problem="no element in the first megabyte") from None
        yield head[:start] + b"\n" * head.count(b"\n", start, end) + head[end:]
        yield from chunks
        return
    yield head


def _doctype(head: bytes) -> tuple[int, int]:
    """From where to where the DOCTYPE stands, (0, 0) without one. Raises IndexError where `head` does not tell."""
    place = len(codecs.BOM_UTF8) if head.startswith(codecs.BOM_UTF8) else 0
    while True:
        while head[place : place + 1].isspace():
            place += 1
        if head.startswith(b"<?", place):
            place = _after(head, b"?>", place + 2)
        elif head.startswith(b"<!--", place):
            place = _after(head, b"-->", place + 4)
        elif head[place : place + 9].upper() == b"<!DOCTYPE":
            return place, _end_of_doctype(head, place + 9)
        elif len(head) - place < 9:
            raise IndexError
        else:
            return 0, 0


def _end_of_doctype(head: bytes, place: int) -> int:
    is_inside = False
    while True:
        sign = _SIGN_OF_DOCTYPE.search(head, place)
        if sign is None:
            raise IndexError
        place = sign.end()
        match sign[0]:
            case b"<!--":
                place = _after(head, b"-->", place)
            case b"<?":
                place = _after(head, b"?>", place)
            case b'"' | b"'":
                place = _after(head, sign[0], place)
            case b"[":
                is_inside = True
            case b"]":
                is_inside = False
            case _ if not is_inside:
                return place


def _after(head: bytes, sign: bytes, place: int) -> int:
    found = head.find(sign, place)
    if found < 0:
        raise IndexError
    return found + len(sign)


def plain(text: str) -> str:
    """The text without signs that no XML document may hold."""
    return _NOT_IN_XML.sub("", text)
