"""Zip packages (XLSX, ODS): their structure, their real size, and how far their sheets reach.

Every part is inflated in small chunks and thrown away, so that a header that lies about a size is found out;
nothing is ever held whole. What cannot be an order is refused with a sentence that names the part or the
cell.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from django.utils.translation import gettext_lazy as _

from lonja.core.sheets.errors import (
    DamagedFile,
    DamagedPart,
    FarCell,
    InflatesTooMuch,
    NestedArchive,
    PasswordProtected,
    TooManyParts,
    TooManyTexts,
    UnsupportedFile,
)
from lonja.core.sheets.rows import FileKind

ZIP = b"PK\x03\x04"
MEGABYTE = 1_000_000
MAX_INFLATED = 40 * MEGABYTE
MAX_RATIO = 250
MAX_PARTS = 1_000
MAX_TEXTS = 300_000
# The parser keeps a full grid: 32 bytes for each cell between the first and the farthest one.
MAX_GRID = 8_000_000

_PACKED = (ZIP, b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!")
_CHUNK = 1 << 18
_LAST_COLUMN, _LAST_ROW = 16_384, 1_048_576
# Cells with content beyond column Z or row 9,999; a cell that closes itself carries only a style.
_OUTLYING_CELL = re.compile(rb'c r="([A-Z]{2,4}[0-9]{1,8}|[A-Z][0-9]{5,8})"[^>/]*>')
_NEAR_COLUMNS, _NEAR_ROWS = 26, 9_999


def megabytes(size: int) -> str:
    """A number of bytes in MB with one decimal, for a sentence."""
    return f"{size / MEGABYTE:.1f}".removesuffix(".0")


def check_package(data: bytes) -> FileKind:
    """Whether this zip is an XLSX or an ODS; raises a subclass of UnreadableFile if it may not be parsed."""
    parts = _table_of_contents(data)
    kind = _kind(data, parts)
    _check_sizes(data, parts)
    texts = 0
    for part in parts:
        _refuse_nested(data, part)
        if part.filename.endswith((".xml", ".rels")):
            texts += _check_content(data, part)
        if texts > MAX_TEXTS:
            raise TooManyTexts(limit=MAX_TEXTS)
    return kind


def _table_of_contents(data: bytes) -> list[zipfile.ZipInfo]:
    """The parts, after a look at how long the table declares to be, so that reading it stays cheap."""
    end = data.rfind(b"PK\x05\x06")
    if end < 0:
        raise DamagedFile()
    if int.from_bytes(data[end + 12 : end + 16], "little") > MAX_PARTS * 300:
        raise TooManyParts(limit=MAX_PARTS)
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            parts = [part for part in package.infolist() if not part.is_dir()]
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise DamagedFile() from error
    if len(parts) > MAX_PARTS:
        raise TooManyParts(limit=MAX_PARTS)
    if any(part.flag_bits & 0x1 for part in parts):
        raise PasswordProtected()
    return parts


def _kind(data: bytes, parts: list[zipfile.ZipInfo]) -> FileKind:
    names = {part.filename: part for part in parts}
    if len(names) < len(parts):
        raise DamagedFile()
    if "xl/workbook.xml" in names:
        return FileKind.XLSX
    if "content.xml" in names and "mimetype" in names:
        mimetype = next(_inflate(data, names["mimetype"]), b"")
        if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
            manifest = names.get("META-INF/manifest.xml")
            if manifest and any(b"encryption-data" in piece for piece in _inflate(data, manifest)):
                raise PasswordProtected()
            return FileKind.ODS
    if "xl/workbook.bin" in names:
        raise UnsupportedFile(kind=_("a binary workbook (.xlsb)"))
    if "word/document.xml" in names or "content.xml" in names:
        raise UnsupportedFile(kind=_("a text document"))
    raise UnsupportedFile(kind=_("a packed file"))


def _check_sizes(data: bytes, parts: list[zipfile.ZipInfo]) -> None:
    declared = sum(part.file_size for part in parts)
    if declared > MAX_INFLATED or any(
        part.file_size > MEGABYTE and part.file_size > MAX_RATIO * part.compress_size for part in parts
    ):
        raise InflatesTooMuch(size=megabytes(declared), limit=megabytes(MAX_INFLATED))
    end = 0
    for part in sorted(parts, key=lambda part: part.header_offset):
        if part.header_offset < end:
            raise _damaged(part)
        end = _content_start(data, part) + part.compress_size
    if end > len(data):
        raise DamagedFile()


def _content_start(data: bytes, part: zipfile.ZipInfo) -> int:
    offset = part.header_offset
    header = data[offset : offset + 30]
    if len(header) < 30 or not header.startswith(ZIP):
        raise _damaged(part)
    return offset + 30 + int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")


def _refuse_nested(data: bytes, part: zipfile.ZipInfo) -> None:
    first = next((piece for piece in _inflate(data, part, chunk=512) if piece), b"")
    if first.startswith(_PACKED):
        raise NestedArchive(part=part.filename[:80])


def _check_content(data: bytes, part: zipfile.ZipInfo) -> int:
    """Inflates the part whole, refuses a grid that is too large, and returns its number of shared texts."""
    columns, rows, texts, tail = _NEAR_COLUMNS, _NEAR_ROWS, 0, b""
    for piece in _inflate(data, part):
        for address in _OUTLYING_CELL.findall(tail + piece):
            column, row = _position(address)
            columns, rows = max(columns, column), max(rows, row)
            if columns > _LAST_COLUMN or rows > _LAST_ROW or columns * rows > MAX_GRID:
                raise FarCell(cell=address.decode())
        texts += piece.count(b"<si>") + piece.count(b"<si ")
        tail = piece[-64:]
    return texts


def _position(address: bytes) -> tuple[int, int]:
    """The column and row, from 1, of an address such as b"XFD1048576"."""
    letters = address.rstrip(b"0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + letter - 64
    return column, int(address[len(letters) :])


def _inflate(data: bytes, part: zipfile.ZipInfo, chunk: int = _CHUNK) -> Iterator[bytes]:
    """The part's real content in chunks; raises DamagedPart as soon as it contradicts its header."""
    start = _content_start(data, part)
    packed = memoryview(data)[start : start + part.compress_size]
    if part.compress_type == zipfile.ZIP_STORED:
        pieces: Iterator[bytes] = (bytes(packed[at : at + chunk]) for at in range(0, len(packed), chunk))
    elif part.compress_type == zipfile.ZIP_DEFLATED:
        pieces = _deflated(packed, chunk)
    else:
        raise _damaged(part)
    left = part.file_size
    try:
        for piece in pieces:
            left -= len(piece)
            if left < 0:
                raise _damaged(part)
            yield piece
    except zlib.error as error:
        raise _damaged(part) from error
    if left:
        raise _damaged(part)


def _deflated(packed: memoryview, chunk: int) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    for at in range(0, len(packed), chunk):
        waiting: bytes | memoryview = packed[at : at + chunk]
        while waiting and not unpacker.eof:
            yield unpacker.decompress(waiting, chunk)
            waiting = unpacker.unconsumed_tail
    if not unpacker.eof:
        yield unpacker.flush()


def _damaged(part: zipfile.ZipInfo) -> DamagedPart:
    return DamagedPart(part=part.filename[:80])
