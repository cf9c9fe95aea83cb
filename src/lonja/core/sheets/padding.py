"""Leading zeros that are only seen: a number 933 which the workbook shows as 00933, because its format is '00000'.

People keep codes and barcodes that way. The parser gives the bare number, so the widths are looked up in the package.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from io import BytesIO

from lonja.core.sheets.errors import DamagedFile
from lonja.core.sheets.rows import Row

_FORMAT = re.compile(rb'<numFmt [^>]*?numFmtId="(\d+)" formatCode="(0{2,20})"')
_CELL_STYLES = re.compile(rb"<cellXfs.*?</cellXfs>", re.DOTALL)
_STYLE = re.compile(rb'<xf [^>]*?numFmtId="(\d+)"')
_TAG = re.compile(rb"<(?:sheet|Relationship) ([^>]*)>")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_CHUNK, _LONGEST_CELL = 1 << 18, 64


def with_shown_zeros(data: bytes, sheet_name: str, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows of this sheet of a checked XLSX file, with the zeros that its formats show before whole numbers.

    Raises DamagedFile if a part that is needed for it cannot be read.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            widths = _widths_of_styles(package)
            part = _part_of(package, sheet_name) if widths else ""
            shown = dict(_widths_of_cells(package, part, widths)) if part in package.NameToInfo else {}
    except (zipfile.BadZipFile, zlib.error) as error:
        raise DamagedFile() from error
    return tuple(_padded(row, shown) for row in rows) if shown else rows


def _widths_of_styles(package: zipfile.ZipFile) -> dict[bytes, int]:
    """How many digits the cell styles show that fill up with zeros, by their number."""
    if "xl/styles.xml" not in package.NameToInfo:
        return {}
    styles = package.read("xl/styles.xml")
    formats = {number: len(zeros) for number, zeros in _FORMAT.findall(styles)}
    listed = _CELL_STYLES.search(styles) if formats else None
    used = _STYLE.findall(listed[0]) if listed else []
    return {b"%d" % index: formats[number] for index, number in enumerate(used) if number in formats}


def _part_of(package: zipfile.ZipFile, sheet_name: str) -> str:
    """The part that holds this sheet; empty if the package does not say so in the usual way."""
    sheets = {sheet.get("name"): sheet.get("r:id") for sheet in _tags(package, "xl/workbook.xml")}
    parts = {part.get("Id"): part.get("Target", "") for part in _tags(package, "xl/_rels/workbook.xml.rels")}
    target = parts.get(sheets.get(sheet_name), "")
    return target.lstrip("/") if target.startswith("/") else "xl/" + target


def _tags(package: zipfile.ZipFile, part: str) -> Iterator[dict[str, str]]:
    if part in package.NameToInfo:
        for tag in _TAG.findall(package.read(part)):
            yield {name: unescape(value) for name, value in _ATTRIBUTE.findall(tag.decode("utf-8", "replace"))}


def _widths_of_cells(
    package: zipfile.ZipFile, part: str, widths: dict[bytes, int]
) -> Iterator[tuple[tuple[int, int], int]]:
    """The width of each number in such a style, by row (from 1) and column (from 0)."""
    cell = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})" s="(' + b"|".join(widths) + rb')"(?: t="n")?>')
    with package.open(part) as content:
        tail = b""
        while chunk := content.read(_CHUNK):
            for letters, row, style in cell.findall(tail + chunk):
                yield (int(row), _column(letters)), widths[style]
            tail = chunk[-_LONGEST_CELL:]


def _column(letters: bytes) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + letter - 64
    return column - 1


def _padded(row: Row, shown: dict[tuple[int, int], int]) -> Row:
    cells = list(row.cells)
    for index in row.numbers:
        if cells[index].isdigit():
            cells[index] = cells[index].zfill(shown.get((row.number, index), 0))
    return replace(row, cells=tuple(cells))
