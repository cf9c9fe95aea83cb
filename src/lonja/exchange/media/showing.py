"""A picture of an import's preview, out of the archive that waits, of which only the pieces are read that hold it."""

from __future__ import annotations

import hashlib
import io
from functools import lru_cache
from typing import IO, Any, cast

from django.db.models import Sum
from django.db.models.functions import Length

from lonja.catalog.errors import DocumentUnknown
from lonja.catalog.files import MOST_BYTES, clean_name, path_of_file
from lonja.companies.actor import Actor
from lonja.core.archives import Archive, ArchiveUnusable, MemberBroken
from lonja.exchange.models import FilePart, Import
from lonja.exchange.queries import import_of

_IMAGE = "image/"


def picture_of(actor: Actor, number: int, digest: str) -> tuple[bytes, str]:
    """The content of a picture among the examples of an import, and its type. Raises ImportUnknown, DocumentUnknown."""
    record = import_of(actor, number)
    shown = _shown(record, digest)
    kept = path_of_file(digest)
    data = kept.read_bytes() if kept else _packed(record, digest, shown["file_name"])
    return data, shown["media_type"]


def _shown(record: Import, digest: str) -> dict[str, str]:
    """What the preview says of the file with this hash. Raises DocumentUnknown where it shows no such picture."""
    examples = [row for rows in record.examples.get("document", {}).values() for row in rows]
    for values in (row[when] for row in examples for when in ("after", "before")):
        if digest and values.get("file_hash") == digest and values["media_type"].startswith(_IMAGE):
            return cast(dict[str, str], values)
    raise DocumentUnknown


def _packed(record: Import, digest: str, name: str) -> bytes:
    """The file of this name and hash in the archive. Raises DocumentUnknown."""
    try:
        archive = Archive(cast(IO[bytes], _Pieces(record)))
        ending = name.rpartition(".")[2]
        for member in archive.members:
            if clean_name(member.base, ending) == name:
                data = archive.read(member, MOST_BYTES)
                if hashlib.sha256(data).hexdigest() == digest:
                    return data
    except (ArchiveUnusable, MemberBroken) as wrong:
        raise DocumentUnknown from wrong
    raise DocumentUnknown


class _Pieces(io.RawIOBase):
    """The file of an import, read from any place without reading what stands before it."""

    def __init__(self, record: Import) -> None:
        parts = FilePart.objects.filter(of_import=record)
        self._size = int(parts.aggregate(size=Sum(Length("data")))["size"] or 0)
        self._at = 0
        self._of = record
        self._piece = lru_cache(maxsize=4)(self._fetch)
        self._each = len(self._piece(0)) or 1

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, start + offset)
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: Any) -> int:
        count = 0
        while count < len(buffer) and self._at < self._size:
            piece = self._piece(self._at // self._each)
            part = piece[self._at % self._each :][: len(buffer) - count]
            buffer[count : count + len(part)] = part
            count, self._at = count + len(part), self._at + len(part)
        return count

    def _fetch(self, position: int) -> bytes:
        found = FilePart.objects.filter(of_import=self._of, position=position).values_list("data", flat=True).first()
        return bytes(found or b"")
