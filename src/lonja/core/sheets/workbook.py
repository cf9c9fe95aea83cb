"""A large XLSX of one sheet, written straight as it is packed: many times as fast as by a library, in constant memory.

Only what exports need: a frozen bold heading, texts, numbers, days, moments, yes and no. There is no way in it to
write a formula. Small downloads with more looks are `writer.write_xlsx`'s.
"""

from __future__ import annotations

import itertools
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import IO, Any
from xml.sax.saxutils import escape, quoteattr

from lonja.core.sheets.writer import MAX_ROWS, Cell, Column

_LONGEST_TEXT = 32_767
_ROWS_PER_PART = 500
_WIDEST, _NARROWEST = 60, 8
_FIRST_DAY = date(1899, 12, 30).toordinal()
_SECONDS_A_DAY = 86_400
_NOT_IN_XML = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0d\\x0e-\\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_SHEET_NAME = re.compile(r"[\[\]:*?/\\']")
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEADING, _DAY, _MOMENT, _OWN = 1, 2, 3, 4

_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
}


def xlsx_into(
    target: IO[bytes], columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, sheet_name: str = ""
) -> None:
    """Write a workbook of one sheet into an open file; rows go out as they come. Every text stays a text.

    A text is cut at the format's 32,767 characters; moments stand as they read in their own time zone. Raises
    ValueError beyond 1,048,575 rows, or if a row has more cells than there are columns.
    """
    name = _NOT_IN_SHEET_NAME.sub(" ", _NOT_IN_XML.sub(" ", sheet_name)).strip()[:31].strip() or "Sheet1"
    rows = iter(rows)
    first = list(itertools.islice(rows, _ROWS_PER_PART))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        for path, xml in (*_PARTS.items(), ("xl/workbook.xml", _workbook(name)), ("xl/styles.xml", _styles(columns))):
            book.writestr(path, _HEAD + xml)
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for part in _sheet(columns, first, itertools.chain(first, rows)):
                sheet.write(part.encode())


def _workbook(name: str) -> str:
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name={quoteattr(name)} sheetId="1" r:id="rId1"/></sheets></workbook>'
    )


def _styles(columns: Sequence[Column]) -> str:
    """The heading, days and moments, and a style for each column, which its numbers wear."""
    formats = ["yyyy-mm-dd", "yyyy-mm-dd hh:mm", *(column.number_format or "General" for column in columns)]
    written = "".join(
        f'<numFmt numFmtId="{number}" formatCode={quoteattr(code)}/>' for number, code in enumerate(formats, start=164)
    )
    worn = "".join(f'<xf numFmtId="{number}" applyNumberFormat="1"/>' for number in range(164, 164 + len(formats)))
    return (
        f'<styleSheet xmlns="{_MAIN}"><numFmts count="{len(formats)}">{written}</numFmts>'
        '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
        '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        f'<cellXfs count="{2 + len(formats)}"><xf/><xf fontId="1" applyFont="1"/>{worn}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _sheet(columns: Sequence[Column], first: Sequence[Sequence[Cell]], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """The sheet in parts; its columns are as wide as the first rows are."""
    yield (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>'
    )
    for place, column in enumerate(columns):
        texts = (str(row[place]) for row in first if place < len(row) and row[place] is not None)
        width = max(len(column.title), *map(len, texts), 0) if first else len(column.title)
        width = min(max(width, _NARROWEST), _WIDEST) + 2
        yield f'<col min="{place + 1}" max="{place + 1}" width="{width}" customWidth="1"/>'
    letters = [_letters(place) for place in range(len(columns))]
    heading = zip(letters, columns, strict=True)
    titles = "".join(f'<c r="{letter}1" s="{_HEADING}" {_text(column.title)}' for letter, column in heading)
    yield f'</cols><sheetData><row r="1">{titles}</row>'
    numbered = enumerate(rows, start=2)
    while part := list(itertools.islice(numbered, _ROWS_PER_PART)):
        yield "".join([_row(number, row, letters) for number, row in part])
    yield "</sheetData></worksheet>"


def _row(number: int, row: Sequence[Cell], letters: Sequence[str]) -> str:
    if number > MAX_ROWS + 1 or len(row) > len(letters):
        raise ValueError(f"row {number} does not fit into a sheet of {len(letters)} columns")
    cells = [
        f'<c r="{letter}{number}" {_text(value) if type(value) is str else _WRITERS[type(value)](value, place)}'
        for place, (letter, value) in enumerate(zip(letters, row, strict=False))
        if value is not None and value != ""
    ]
    return f'<row r="{number}">{"".join(cells)}</row>'


def _letters(place: int) -> str:
    """'A' for 0, 'AA' for 26."""
    letters, rest = "", place + 1
    while rest:
        rest, sign = divmod(rest - 1, 26)
        letters = chr(ord("A") + sign) + letters
    return letters


@lru_cache(maxsize=20_000)
def _text(text: str) -> str:
    """The rest of a cell with a text: names of categories, units and brands come again and again."""
    clean = escape(_NOT_IN_XML.sub("\ufffd", text[:_LONGEST_TEXT]))
    return f't="inlineStr"><is><t xml:space="preserve">{clean}</t></is></c>'


def _number(value: float | Decimal, place: int) -> str:
    return f's="{_OWN + place}"><v>{value}</v></c>'


def _moment(value: datetime, place: int) -> str:
    seconds = (value.hour * 60 + value.minute) * 60 + value.second
    return f's="{_MOMENT}"><v>{value.toordinal() - _FIRST_DAY + seconds / _SECONDS_A_DAY}</v></c>'


_WRITERS: dict[type, Callable[[Any, int], str]] = {
    Decimal: _number,
    int: _number,
    float: _number,
    bool: lambda value, place: f't="b"><v>{int(value)}</v></c>',
    date: lambda value, place: f's="{_DAY}"><v>{value.toordinal() - _FIRST_DAY}</v></c>',
    datetime: _moment,
}
