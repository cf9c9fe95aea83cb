"""Files that people upload, kept under the hash of their content: what a file is says its content, never its name.

Who keeps a file and who takes it off the disk hold a lock of its hash until their transactions end: a file that
comes again while it is deleted is there afterwards.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.db import connection

from lonja.core.errors import LonjaError

_SVG = rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<svg[\s>]"
_SIGNATURES = (
    (re.compile(rb"%PDF-"), "application/pdf", "pdf"),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png", "png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg", "jpg"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "image/webp", "webp"),
    (re.compile(_SVG), "image/svg+xml", "svg"),
)
_ACTIVE = re.compile(rb"<\s*script|<\s*foreignobject|\bon[a-z]+\s*=|javascript:|<!doctype|<!entity", re.IGNORECASE)


class StoredFile(NamedTuple):
    """A file that is kept: the hash of its content, its type, its size in bytes, a name that is safe to offer."""

    hash: str
    media_type: str
    size: int
    name: str


@dataclass(frozen=True, slots=True)
class Cabinet:
    """Where a room keeps the files that it is given: a folder within the media folder, and what goes into it.

    `kinds`: endings of pdf, png, jpg, webp and svg. `too_large` is raised with `most` (MB), `unusable` with `name`.
    """

    name: str
    folder: str
    kinds: frozenset[str]
    most_bytes: int
    too_large: type[LonjaError]
    unusable: type[LonjaError]

    def examined(self, data: bytes, name: str) -> StoredFile:
        """What a file would be if it were kept; nothing is written.

        Raises `too_large`, and `unusable` for other kinds than these and for an SVG that would do something.
        """
        if len(data) > self.most_bytes:
            raise self.too_large(most=self.most_bytes // 1024 // 1024)
        kinds = [(media_type, ending) for signature, media_type, ending in _SIGNATURES if signature.match(data)]
        if not kinds or kinds[0][1] not in self.kinds or (kinds[0][1] == "svg" and _ACTIVE.search(data)):
            raise self.unusable(name=name[:80])
        media_type, ending = kinds[0]
        return StoredFile(hashlib.sha256(data).hexdigest(), media_type, len(data), clean_name(name, ending))

    def keep(self, data: bytes, name: str) -> StoredFile:
        """Write a file, within the transaction that says what it is for; equal content is kept once.

        Raises what `examined` does.
        """
        stored = self.examined(data, name)
        self._lock(stored.hash, "pg_advisory_xact_lock_shared")
        _write(self._path(stored.hash), data)
        return stored

    def path_of(self, digest: str) -> Path | None:
        """Where a kept file lies; None where it is missing."""
        path = self._path(digest)
        return path if path.is_file() else None

    def drop(self, digest: str, is_used: Callable[[], bool]) -> None:
        """Take a kept file off the disk unless somebody uses it, asked while nobody can begin to.

        Nothing happens if it is missing. In a transaction of its own, behind the one that ended its last use.
        """
        self._lock(digest, "pg_advisory_xact_lock")
        if not is_used():
            self._path(digest).unlink(missing_ok=True)

    def _path(self, digest: str) -> Path:
        if not re.fullmatch(r"[0-9a-f]{64}", digest):
            raise ValueError("not the hash of a file")
        return Path(settings.MEDIA_ROOT) / self.folder / digest[:2] / digest

    def _lock(self, digest: str, function: str) -> None:
        """Hold the file with this hash until the end of the transaction. Raises RuntimeError outside of one."""
        if not connection.in_atomic_block:
            raise RuntimeError("a file is kept or dropped within a transaction")
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {function}(hashtext(%s), hashtext(%s))", [f"{self.name} file", digest])


def clean_name(name: str, ending: str) -> str:
    """The last part of a name in plain letters, digits, dots and dashes, with the ending that its content has."""
    plain = unicodedata.normalize("NFKD", re.split(r"[/\\]", name)[-1]).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^A-Za-z0-9._-]+", "-", plain.rsplit(".", 1)[0]).strip("-._")
    return f"{stem[:100] or 'file'}.{ending}"


def _write(path: Path, data: bytes) -> None:
    """All of it or nothing: readers never meet half a file, and a crash leaves none under its name."""
    if path.is_file():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o640)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
