"""Files as people and attackers upload them, made by hand so that every byte can be wrong on purpose."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

WORKSHEET = "xl/worksheets/sheet1.xml"
_NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def sheet_xml(cells: str) -> bytes:
    return f"<worksheet {_NS}><sheetData>{cells}</sheetData></worksheet>".encode()


def xlsx_parts(**sheets: bytes) -> dict[str, bytes]:
    """The parts of a minimal workbook with these sheets, by name."""
    names = list(sheets)
    listed = "".join(f'<sheet name="{name}" sheetId="{i}" r:id="r{i}"/>' for i, name in enumerate(names, 1))
    related = "".join(
        f'<Relationship Id="r{i}" Type="{_REL}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i in range(1, len(names) + 1)
    )
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/></Types>'
        ).encode(),
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ).encode(),
        "xl/workbook.xml": f'<workbook {_NS} xmlns:r="{_REL}"><sheets>{listed}</sheets></workbook>'.encode(),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">{related}'
            f'<Relationship Id="s" Type="{_REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
        ).encode(),
        "xl/sharedStrings.xml": f"<sst {_NS}></sst>".encode(),
        **{f"xl/worksheets/sheet{i}.xml": content for i, content in enumerate(sheets.values(), 1)},
    }


def zipped(parts: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


def xlsx(cells: str) -> bytes:
    """A workbook of one sheet from the XML of its rows."""
    return zipped(xlsx_parts(Pedido=sheet_xml(cells)))


def repeated(head: bytes, block: bytes, times: int, tail: bytes) -> tuple[bytes, int]:
    """`head`, `block` many times and `tail`, deflated without ever holding it: the packed bytes and their real size."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    start = packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH)
    middle = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    return start + middle * times + packer.compress(tail) + packer.flush(), len(head) + len(block) * times + len(tail)


def packed_by_hand(
    parts: Mapping[str, bytes],
    deflated: Mapping[str, tuple[bytes, int]] | None = None,
    *,
    flags: int = 0,
    again: Iterable[str] = (),
) -> bytes:
    """A zip that declares what we like: `deflated` parts with any size, `again` listed once more at the same place."""
    entries = {name: (_deflate(content), len(content), zlib.crc32(content)) for name, content in parts.items()}
    entries |= {name: (content, size, 0) for name, (content, size) in (deflated or {}).items()}
    body, table, places = b"", b"", {}
    for name, (content, size, crc) in entries.items():
        places[name] = len(body)
        body += struct.pack("<4s5HIIIHH", b"PK\3\4", 20, flags, 8, 0, 0, crc, len(content), size, len(name), 0)
        body += name.encode() + content
    names = [(name, name) for name in entries] + [(name + ".again", name) for name in again]
    for listed, name in names:
        content, size, crc = entries[name]
        fields = (20, 20, flags, 8, 0, 0, crc, len(content), size, len(listed), 0, 0, 0, 0, 0, places[name])
        table += struct.pack("<4s6HIIIHHHHHII", b"PK\1\2", *fields) + listed.encode()
    return body + table + struct.pack("<4s4HIIH", b"PK\5\6", 0, 0, len(names), len(names), len(table), len(body), 0)


def _deflate(content: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def ods(rows: Iterable[Iterable[str | float]], manifest: str = "") -> bytes:
    """A LibreOffice sheet called Pedido; ten thousand empty rows follow, as that program writes them."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    lines = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
    blank = '<table:table-row table:number-rows-repeated="10000"><table:table-cell/></table:table-row>'
    content = (
        f'<office:document-content xmlns:office="{office}" '
        f'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        f'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="Pedido">{lines}{blank}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content.encode(),
            "META-INF/manifest.xml": (
                '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
                f"{manifest}</manifest:manifest>"
            ).encode(),
        }
    )


def _ods_cell(value: str | float) -> str:
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
    return (
        f'<table:table-cell office:value-type="float" office:value="{value}">'
        f"<text:p>{value}</text:p></table:table-cell>"
    )


def xls(rows: list[list[str | float]]) -> bytes:
    """An Excel 97 workbook of one sheet called Pedido: BIFF8 records in an OLE container."""
    sheet = _biff(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if isinstance(value, str):
                text = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
                sheet += _biff(0x204, struct.pack("<HHH", r, c, 0) + text)
            else:
                sheet += _biff(0x203, struct.pack("<HHHd", r, c, 0, value))
    sheet += _biff(0x0A)
    name = b"Pedido"

    def globals_(offset: int) -> bytes:
        bound = struct.pack("<IBBBB", offset, 0, 0, len(name), 0) + name
        begin = _biff(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
        return begin + _biff(0x42, struct.pack("<H", 1200)) + _biff(0x85, bound) + _biff(0x0A)

    return ole("Workbook", globals_(len(globals_(0))) + sheet)


def _biff(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def ole(stream: str, content: bytes) -> bytes:
    """An OLE compound file with one stream, in sectors of 512 bytes: table, directory, content."""
    content = content.ljust(4096, b"\0")
    sectors = -(-len(content) // 512)
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, 2 + sectors), 0xFFFFFFFE]
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(512, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(6) + struct.pack("<9I", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 0).ljust(436, b"\xff")
    directory = _ole_entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + _ole_entry(stream, 2, 0xFFFFFFFF, 2, len(content))
    return header + table + directory.ljust(512, b"\0") + content.ljust(sectors * 512, b"\0")


def _ole_entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    encoded = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<III", 0xFFFFFFFF, 0xFFFFFFFF, child)
    return (
        encoded.ljust(64, b"\0")
        + struct.pack("<HBB", len(encoded), kind, 1)
        + links
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
