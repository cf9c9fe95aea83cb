"""The files of imports, and rows that programs left, kept in pieces while they may be read again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime

from lonja.core.archives import MAX_BYTES as MAX_ARCHIVE
from lonja.core.sheets.errors import FileTooLarge
from lonja.core.sheets.packages import ZIP, megabytes
from lonja.exchange.models import FilePart, Import
from lonja.exchange.reading import MAX_BYTES
from lonja.exchange.states import AT_WORK

PART = 1_000_000


def keep_file(record: Import, parts: Iterable[bytes]) -> tuple[int, str]:
    """Keep what was brought beside its import; gives its size and SHA-256. Raises FileTooLarge."""
    digest, size, limit = hashlib.sha256(), 0, MAX_BYTES
    for position, part in enumerate(_evenly(parts)):
        size += len(part)
        if not position and part.startswith(ZIP):  # a workbook that is larger than a table is refused when read
            limit = MAX_ARCHIVE
        if size > limit:
            raise FileTooLarge(size=megabytes(size), limit=megabytes(limit))
        digest.update(part)
        FilePart.objects.create(of_import=record, position=position, data=part)
    return size, digest.hexdigest()


def pieces_of(record: Import) -> Iterator[bytes]:
    """What was kept beside an import, piece by piece."""
    return (bytes(data) for data in record.parts.values_list("data", flat=True).iterator(8))


def _evenly(parts: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of the size in which they are kept."""
    waiting = bytearray()
    for part in parts:
        waiting += part
        while len(waiting) >= PART:
            yield bytes(waiting[:PART])
            del waiting[:PART]
    if waiting:
        yield bytes(waiting)


def forget_files(before: datetime) -> int:
    """Delete the files of imports that were last asked for before this moment; returns the number of pieces."""
    old = FilePart.objects.filter(of_import__asked_at__lt=before).exclude(of_import__state__in=AT_WORK)
    return old.delete()[0]
