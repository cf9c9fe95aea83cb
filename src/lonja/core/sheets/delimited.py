"""Delimited text (CSV, TSV, TXT): which encoding, which delimiter, which rows.

It is parsed in this process: Python's own reader is safe, as long as no record may grow beyond a limit.
"""

from __future__ import annotations

import codecs
import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lonja.core.sheets.errors import EmptyFile, RecordTooLong, TooManyColumns, TooManyRows, UnknownEncoding
from lonja.core.sheets.guard import looks_like_utf16
from lonja.core.sheets.rows import FileKind, Row, Sheet

# In order of preference when two explain a text equally well: a comma may also be a decimal comma.
DELIMITERS = ("\t", ";", "|", ",")
MAX_RECORD = 100_000

_ONE_COLUMN = "\x1f"
_SAMPLE_LINES = 60
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What the Spanish letters of MS-DOS (code page 850) look like when taken for Windows' ones.
_DOS_LETTER = re.compile("[A-Za-z][¢¤¥¡£\u201a][A-Za-z]")
_WINDOWS_LETTER = re.compile(r"[áéíóúüñçÁÉÍÓÚÜÑÇ]")


def read_delimited(data: bytes, *, max_rows: int, max_columns: int) -> Sheet:
    """The rows of a text, with the encoding and the delimiter that explain it best.

    Quotes follow RFC 4180; where they do not add up (an inch sign, a lost quote) they count as ordinary
    characters, so that no line is swallowed. Raises EmptyFile, UnknownEncoding, TooManyRows, TooManyColumns
    or RecordTooLong.
    """
    opened = open_text(data)
    text, start, delimiter = opened.text, opened.start, opened.delimiter
    try:
        text.seek(start)
        rows = list(_rows(text, delimiter, csv.QUOTE_MINIMAL, max_rows, max_columns))
    except (csv.Error, RecordTooLong):
        text.seek(start)
        rows = list(_rows(text, delimiter, csv.QUOTE_NONE, max_rows, max_columns))
    if not rows:
        raise EmptyFile()
    return Sheet(FileKind.TEXT, tuple(rows), encoding=opened.encoding, delimiter=delimiter)


@dataclass(frozen=True, slots=True)
class OpenedText:
    """A text whose encoding and delimiter are known; its rows begin at `start`."""

    text: io.StringIO
    start: int
    encoding: str
    delimiter: str

    def records(self, quoting: int = csv.QUOTE_MINIMAL) -> Iterator[list[str]]:
        """Each record from the first on, fast and as it stands: an empty line is an empty list.

        Raises csv.Error where quotes do not add up; with QUOTE_NONE they count as ordinary characters.
        """
        csv.field_size_limit(MAX_RECORD)
        self.text.seek(self.start)
        return csv.reader(self.text, delimiter=self.delimiter or _ONE_COLUMN, quoting=quoting, strict=True)  # type: ignore[arg-type]


def open_text(data: bytes) -> OpenedText:
    """Learn encoding and delimiter. Raises UnknownEncoding."""
    encoding = detect_encoding(data)
    text = io.StringIO(data.decode(encoding), newline=None)
    delimiter = _declared_delimiter(text)
    start = text.tell()
    if not delimiter:
        delimiter = detect_delimiter([line[:MAX_RECORD] for line in itertools.islice(text, _SAMPLE_LINES)])
    return OpenedText(text, start, encoding, delimiter)


def detect_encoding(data: bytes) -> str:
    """The codec that reads all of `data`: by its mark, else UTF-8, else the Windows or DOS code page.

    Raises UnknownEncoding with the place of the first byte that none of them explains.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            candidates = [name]
            break
    else:
        candidates = ["utf-8", "cp1252"]
        if b"\x00" in data and looks_like_utf16(data):
            candidates = ["utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"]
    for name in candidates:
        try:
            text = data.decode(name)
        except UnicodeDecodeError as error:
            place = error.start
        else:
            is_dos = name == "cp1252" and _DOS_LETTER.search(text) and not _WINDOWS_LETTER.search(text)
            return "cp850" if is_dos else name
    raise UnknownEncoding(line=data.count(b"\n", 0, place) + 1, column=place - data.rfind(b"\n", 0, place))


def detect_delimiter(lines: list[str]) -> str:
    """The delimiter that divides most of these lines into the same number of fields; empty if none does."""
    lines = [line for line in lines if line.strip()]
    best, best_share = "", 0.4
    for delimiter in DELIMITERS:
        if delimiter == "," and all(_is_decimal_comma(line) for line in lines):
            continue
        widths = Counter(len(fields) for fields in csv.reader(lines, delimiter=delimiter))
        widths[0] = widths[1] = 0
        share = max(widths.values()) / len(lines) if lines else 0
        if share > best_share:
            best, best_share = delimiter, share
    return best


def _is_decimal_comma(line: str) -> bool:
    """Whether its commas only stand inside numbers, and blanks part its words: '933-8-40  2,5'."""
    return " " in line.strip() and not re.search(r"(?<!\d),|,(?!\d)", line)


def _declared_delimiter(text: io.StringIO) -> str:
    """Excel's own first line 'sep=;', which is read past; otherwise the text is left at its start."""
    declared = re.fullmatch(r'"?sep=(.)"?\s*', text.readline(32), re.IGNORECASE)
    if declared:
        return declared[1]
    text.seek(0)
    return ""


def _rows(text: io.StringIO, delimiter: str, quoting: int, max_rows: int, max_columns: int) -> Iterator[Row]:
    budget = _Budget(text)
    reader = csv.reader(
        budget,
        delimiter=delimiter or _ONE_COLUMN,
        quoting=quoting,  # type: ignore[arg-type]
        strict=True,
        skipinitialspace=quoting == csv.QUOTE_MINIMAL,
    )
    found = 0
    for number, fields in enumerate(reader, start=1):
        budget.begin_record(number + 1)
        cells = [field.replace("\x00", "").strip() for field in fields]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        if found == max_rows:
            raise TooManyRows(limit=max_rows)
        if len(cells) > max_columns:
            raise TooManyColumns(row=number, columns=len(cells), limit=max_columns)
        found += 1
        yield Row(number, tuple(cells))


class _Budget:
    """Hands lines to the CSV reader and stops it when one record, over all its lines, becomes too long."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.begin_record(1)

    def begin_record(self, number: int) -> None:
        self._number = number
        self._left = MAX_RECORD

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self._left -= len(line)
        if self._left < 0:
            raise RecordTooLong(row=self._number, limit=MAX_RECORD)
        return line
