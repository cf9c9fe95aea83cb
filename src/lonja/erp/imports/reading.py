"""Opening any plausible CSV: plain or .gz; comma, semicolon or tab; UTF-8 with or without BOM, Windows-1252.

A file is first surveyed from end to end, so that encoding, length and identity are known and not guessed from
its beginning, and then read row by row: memory does not grow with the file.
"""

from __future__ import annotations

import codecs
import csv
import gzip
import hashlib
import io
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from django.utils.translation import gettext as _

from lonja.erp.errors import ColumnsMissing, FileUnusable
from lonja.erp.imports.fields import Fault
from lonja.erp.imports.rules import Unreadable

DELIMITERS = ",;\t"
CHUNK = 1 << 20
LONGEST_FIELD = 10_000


@dataclass(frozen=True, slots=True)
class Survey:
    """What was learnt by going through a file once. `rows` counts its lines of text without the header."""

    path: Path
    encoding: str
    sha256: str
    size: int
    rows: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the columns of the map stand in this file."""

    delimiter: str
    header: tuple[str, ...]
    positions: Mapping[str, int]


def survey(path: Path) -> Survey:
    """Go through the file once. Raises FileUnusable if missing, damaged, empty or in no known encoding."""
    digest = hashlib.sha256()
    utf8: codecs.IncrementalDecoder | None = codecs.getincrementaldecoder("utf-8")()
    size = lines = 0
    start, last, foreign = b"", b"\n", False
    try:
        with _opened(path) as stream:
            while chunk := stream.read(CHUNK):
                start = start or chunk[:4]
                digest.update(chunk)
                size += len(chunk)
                lines += chunk.count(b"\n")
                last = chunk[-1:]
                utf8 = _still_utf8(utf8, chunk)
                foreign = foreign or any(byte in chunk for byte in _NOT_IN_CP1252)
        utf8 = _still_utf8(utf8, b"", final=True)
    except (OSError, EOFError, zlib.error) as error:
        raise FileUnusable(name=path.name, problem=_plainly(error)) from error
    if not size:
        raise FileUnusable(name=path.name, problem=_("it is empty"))
    encoding = _encoding(path, start, is_utf8=utf8 is not None, is_foreign=foreign)
    return Survey(path, encoding, digest.hexdigest(), size, max(0, lines - (last == b"\n")))


_NOT_IN_CP1252 = (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d")


def _opened(path: Path) -> IO[bytes]:
    with path.open("rb") as probe:
        is_gzip = probe.read(2) == b"\x1f\x8b"
    return cast("IO[bytes]", gzip.open(path, "rb")) if is_gzip else path.open("rb")


def _still_utf8(
    decoder: codecs.IncrementalDecoder | None, chunk: bytes, *, final: bool = False
) -> codecs.IncrementalDecoder | None:
    if decoder is None:
        return None
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return None
    return decoder


def _encoding(path: Path, start: bytes, *, is_utf8: bool, is_foreign: bool) -> str:
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if is_utf8:
        return "utf-8-sig" if start.startswith(codecs.BOM_UTF8) else "utf-8"
    if is_foreign:
        raise FileUnusable(name=path.name, problem=_("it is neither UTF-8 nor Windows-1252; save it as UTF-8"))
    return "cp1252"


def _plainly(error: BaseException) -> str:
    if isinstance(error, FileNotFoundError):
        return str(_("there is no such file"))
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).rstrip(".")


def layout(survey: Survey, headers: Mapping[str, str]) -> Layout:
    """Find delimiter and columns by the first row: the delimiter that shows most of the map's headers.

    `headers`: header (case-folded) -> our name of the column. Raises ColumnsMissing if any is not there.
    """
    with _text(survey) as stream:
        first = stream.readline(LONGEST_FIELD)
    candidates = [_positions(first, delimiter, headers) for delimiter in DELIMITERS]
    found = max(candidates, key=lambda candidate: len(candidate.positions))
    missing = [column for column in dict.fromkeys(headers.values()) if column not in found.positions]
    if missing:
        wanted = ", ".join(f"{column} ({_spellings(column, headers)})" for column in missing)
        raise ColumnsMissing(name=survey.path.name, columns=wanted, header=", ".join(found.header)[:300])
    return found


def _spellings(column: str, headers: Mapping[str, str]) -> str:
    return " / ".join(header for header, named in headers.items() if named == column)


def _positions(first: str, delimiter: str, headers: Mapping[str, str]) -> Layout:
    header = tuple(name.strip() for name in next(csv.reader([first], delimiter=delimiter), []))
    positions: dict[str, int] = {}
    for place, name in enumerate(header):
        column = headers.get(name.casefold())
        if column is not None:
            positions.setdefault(column, place)
    return Layout(delimiter, header, positions)


def rows(survey: Survey, layout: Layout) -> Iterator[tuple[int, Sequence[str] | Unreadable]]:
    """Each record after the header with its number as a spreadsheet shows it (the header is row 1).

    Wholly empty records are passed over. A record with broken quotes comes as Unreadable.
    """
    csv.field_size_limit(LONGEST_FIELD)
    with _text(survey) as stream:
        reader = csv.reader(stream, delimiter=layout.delimiter, strict=True)
        next(reader)
        number = 1
        while True:
            number += 1
            try:
                fields = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield number, Unreadable("", Fault.QUOTING, str(error))
                continue
            if any(fields):
                yield number, fields


def _text(survey: Survey) -> IO[str]:
    return io.TextIOWrapper(_opened(survey.path), encoding=survey.encoding, newline="")
