"""Papers and drawings of the demo, made by code: a data sheet as PDF, an exploded drawing as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

PARTS_AT = {
    number: (Decimal(x), Decimal(y))
    for number, x, y in (("1", 50, 33), ("2", 22, 15), ("3", 22, 39), ("4", 22, 83), ("5", 84, 21))
}
"""Where the numbers of the pillow block's drawing stand, in percent from the left and the top."""


def pillow_block() -> bytes:
    """A pillow block taken apart along its axes: housing, bearing, bolts with washers and nuts, grease."""
    bolts = "".join(_bolt(x) for x in (176, 464))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"'
        ' fill="none" stroke="#2b3a4d" stroke-width="2.5"'
        ' stroke-linejoin="round" stroke-linecap="round">'
        '<path d="M120 330h400v44H120z" fill="#eef2f6"/>'
        '<path d="M222 330c0-76 40-132 98-132s98 56 98 132z" fill="#eef2f6"/>'
        '<circle cx="320" cy="282" r="54" fill="#fff"/><path d="M148 352h56M436 352h56" stroke-dasharray="4 6"/>'
        '<circle cx="320" cy="104" r="58" fill="#fff"/><circle cx="320" cy="104" r="40"/>'
        '<circle cx="320" cy="104" r="24"/>'
        f"{_balls()}"
        '<path d="M320 166v60" stroke-dasharray="8 6"/>'
        f"{bolts}"
        '<path d="M510 60h56v96h-56zM524 60V44h28v16M538 44V24M538 156v20l-130 62" fill="#eef2f6"/></svg>'
    ).encode()


def rolled_bars() -> bytes:
    """The picture of a category: the ends of stacked bars, as they lie in the yard."""
    ends = "".join(
        f'<circle cx="{80 + 96 * at + 48 * (row % 2)}" cy="{310 - 84 * row}" r="44" fill="url(#end)" stroke="#5b6b7d"/>'
        for row in range(4)
        for at in range(6 - row % 2)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400"><defs>'
        '<radialGradient id="end" cx="38%" cy="34%">'
        '<stop offset="0" stop-color="#f4f7fa"/><stop offset="1" stop-color="#a9b6c4"/></radialGradient></defs>'
        f'<rect width="640" height="400" fill="#dfe6ed"/>{ends}</svg>'
    ).encode()


def _balls() -> str:
    places = ((320, 55), (355, 70), (369, 104), (355, 138), (320, 153), (285, 138), (271, 104), (285, 70))
    return "".join(f'<circle cx="{x}" cy="{y}" r="7" fill="#dfe6ee"/>' for x, y in places)


def _bolt(x: int) -> str:
    return (
        f'<path d="M{x - 18} 62h36v20h-36z" fill="#dfe6ee"/><path d="M{x - 9} 82h18v70h-18z" fill="#fff"/>'
        f'<ellipse cx="{x}" cy="190" rx="24" ry="8" fill="#dfe6ee"/>'
        f'<ellipse cx="{x}" cy="190" rx="11" ry="4" fill="#fff"/>'
        f'<path d="M{x} 152v30M{x} 200v130M{x} 374v18" stroke-dasharray="8 6"/>'
        f'<path d="M{x - 20} 392h40v26h-40zM{x - 8} 392v26M{x + 8} 392v26" fill="#dfe6ee"/>'
    )


def data_sheet(title: str, lines: Sequence[str]) -> bytes:
    """One A4 page in Helvetica, with what Latin-1 can write."""
    text = ["BT /F1 20 Tf 56 780 Td", f"({_escaped(title)}) Tj", "/F1 11 Tf 0 -18 Td"]
    text += [f"0 -17 Td ({_escaped(line)}) Tj" for line in lines]
    content = "\n".join([*text, "ET"]).encode("latin-1", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    return _pdf(objects)


def _pdf(objects: Sequence[bytes]) -> bytes:
    made, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return made + head + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(made))


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
