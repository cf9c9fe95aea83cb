"""Files of the catalog, kept under the hash of their content: what a file is says its content, never its name."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
import unicodedata
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

from lonja.catalog.errors import FileTooLarge, FileUnusable

MOST_BYTES = 20 * 1024 * 1024

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


def keep_file(data: bytes, name: str) -> StoredFile:
    """Write a PDF, PNG, JPEG, WebP or SVG into the media folder; equal content is kept once.

    Raises FileTooLarge, and FileUnusable for any other content and for an SVG that would do something.
    """
    if len(data) > MOST_BYTES:
        raise FileTooLarge(most=MOST_BYTES // 1024 // 1024)
    kinds = [(media_type, ending) for signature, media_type, ending in _SIGNATURES if signature.match(data)]
    if not kinds or (kinds[0][1] == "svg" and _ACTIVE.search(data)):
        raise FileUnusable(name=name[:80])
    (media_type, ending), digest = kinds[0], hashlib.sha256(data).hexdigest()
    _write(_path_of(digest), data)
    return StoredFile(digest, media_type, len(data), clean_name(name, ending))


def path_of_file(digest: str) -> Path | None:
    """Where a kept file lies; None where it is missing."""
    path = _path_of(digest)
    return path if path.is_file() else None


def drop_file(digest: str) -> None:
    """Take a kept file off the disk; nothing happens where it is missing."""
    _path_of(digest).unlink(missing_ok=True)


def clean_name(name: str, ending: str) -> str:
    """The last part of a name in plain letters, digits, dots and dashes, with the ending that its content has."""
    plain = unicodedata.normalize("NFKD", re.split(r"[/\\]", name)[-1]).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^A-Za-z0-9._-]+", "-", plain.rsplit(".", 1)[0]).strip("-._")
    return f"{stem[:100] or 'file'}.{ending}"


def _path_of(digest: str) -> Path:
    if not re.fullmatch(r"[0-9a-f]{64}", digest):
        raise ValueError("not the hash of a file")
    return Path(settings.MEDIA_ROOT) / digest[:2] / digest


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
