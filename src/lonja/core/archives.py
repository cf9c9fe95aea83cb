"""ZIP files from outside, each of whose files is read by itself: never unpacked to the disk, never more than asked for.

What a file is called is never used as a path. What the archive says of its own size is checked before anything is
read, and not believed while it is.
"""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from mmap import mmap
from typing import IO, Any, cast

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import Refused

MAX_BYTES = 500_000_000
MAX_FILES = 20_000
MAX_UNPACKED = 2_000_000_000
MAX_RATIO = 100
_BEGINNINGS = (b"PK\x03\x04", b"PK\x05\x06")
_LONGEST_END = 65_633
_ENDS = re.compile(rb"PK\x05\x06(?=.{8}(.{4}))|PK\x06\x06(?=.{36}(.{8}))", re.DOTALL)
"""Where an archive ends, also a long one: how many bytes its table of contents takes. There may be several such places,
and which of them counts is not told by the first or the last."""
_ENTRY = 400
_OFFICE = frozenset({"xl/workbook.xml", "xl/workbook.bin", "word/document.xml", "content.xml"})
_NOT_FILES = ("__MACOSX", "Thumbs.db", "desktop.ini")

_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, NotImplementedError, RuntimeError, ValueError,
    EOFError, OSError,
)  # fmt: skip
"""What reading a file of an archive may raise, by the way in which it is packed and by what is wrong with it."""

Content = bytes | mmap


class ArchiveUnusable(Refused):
    """The root of what can be wrong with an archive."""

    code = "archive_unusable"
    message = _("The ZIP file is damaged or did not arrive complete. Make it anew.")


class ArchiveLocked(ArchiveUnusable):
    """Its files are encrypted."""

    code = "archive_locked"
    message = _("The ZIP file is protected by a password. Make it anew without one.")


class ArchiveTooLarge(ArchiveUnusable):
    """Params: `limit` in MB."""

    code = "archive_too_large"
    message = _("The ZIP file is larger than %(limit)s MB. Divide it.")


class ArchiveTooFull(ArchiveUnusable):
    """Params: `limit` of files."""

    code = "archive_too_full"
    message = _("The ZIP file holds more than %(limit)s files. Divide it.")


class ArchiveInflates(ArchiveUnusable):
    """Params: `size` and `limit` in MB of what it holds unpacked."""

    code = "archive_inflates"
    message = _("Unpacked, the ZIP file would take %(size)s MB, more than it can honestly hold or %(limit)s MB.")


class MemberBroken(Exception):
    """A file of the archive that cannot be read."""


@dataclass(frozen=True, slots=True, eq=False)
class Member:
    """A file of an archive: its whole name there, and the last part of it."""

    name: str
    base: str
    info: zipfile.ZipInfo

    @property
    def is_unsafe(self) -> bool:
        """Whether its name would lead out of the folder into which somebody unpacks it."""
        return self.name.startswith("/") or ":" in self.name or ".." in self.name.split("/")


def is_archive(data: Content) -> bool:
    """Whether this is a ZIP file, and no workbook or text document, which are some too."""
    if data[:4] not in _BEGINNINGS:
        return False
    try:
        file = reader(data)
        _check_end(file, len(data))
        with zipfile.ZipFile(file) as package:
            return not _OFFICE.intersection(package.NameToInfo)
    except ArchiveTooFull:
        return True  # too long to look at: who reads it is told so
    except (ArchiveUnusable, zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return False


def reader(data: Content) -> IO[bytes]:
    """The content as a file, without a copy of it."""
    return cast(IO[bytes], io.BytesIO(data) if isinstance(data, bytes) else _Mapped(data))


class Archive:
    """A ZIP file with its files in their order. Raises a subclass of ArchiveUnusable for one that may not be read."""

    def __init__(self, file: IO[bytes]) -> None:
        size = file.seek(0, io.SEEK_END)
        if size > MAX_BYTES:
            raise ArchiveTooLarge(limit=MAX_BYTES // 1_000_000)
        _check_end(file, size)
        try:
            self._package = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise ArchiveUnusable from error
        self.members = _members(self._package.infolist())
        _check([each.info for each in self.members], size)

    def read(self, member: Member, limit: int) -> bytes:
        """The content of a file, at most one byte more than `limit`. Raises MemberBroken."""
        try:
            with self._package.open(member.info) as opened:
                return opened.read(limit + 1)
        except _BROKEN as error:
            raise MemberBroken(member.name) from error


def _members(infos: Sequence[zipfile.ZipInfo]) -> list[Member]:
    found = []
    for info in infos:
        name = info.filename.replace("\\", "/")
        parts = name.split("/")
        if not info.is_dir() and not parts[-1].startswith(".") and not any(each in _NOT_FILES for each in parts):
            found.append(Member(name, parts[-1], info))
    return found


def _check_end(file: IO[bytes], size: int) -> None:
    """Refuse a table of contents that would cost memory just to be read."""
    file.seek(max(0, size - _LONGEST_END))
    tail = file.read(_LONGEST_END)
    said = [int.from_bytes(short or long, "little") for short, long in _ENDS.findall(tail)]
    if not said:
        raise ArchiveUnusable
    if max(said) > MAX_FILES * _ENTRY:
        raise ArchiveTooFull(limit=MAX_FILES)


def _check(infos: Sequence[zipfile.ZipInfo], size: int) -> None:
    if len(infos) > MAX_FILES:
        raise ArchiveTooFull(limit=MAX_FILES)
    if any(info.flag_bits & 0x1 for info in infos):
        raise ArchiveLocked
    unpacked, packed = sum(info.file_size for info in infos), sum(info.compress_size for info in infos)
    if packed > size:  # files that lie over each other
        raise ArchiveUnusable
    if unpacked > MAX_UNPACKED or unpacked > MAX_RATIO * size:
        raise ArchiveInflates(size=unpacked // 1_000_000, limit=MAX_UNPACKED // 1_000_000)


class _Mapped(io.RawIOBase):
    """A mapped file as one that is read from any place."""

    def __init__(self, data: mmap) -> None:
        self._data, self._at = data, 0

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: len(self._data)}[whence]
        self._at = max(0, start + offset)
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: Any) -> int:
        part = self._data[self._at : self._at + len(buffer)]
        buffer[: len(part)] = part
        self._at += len(part)
        return len(part)
