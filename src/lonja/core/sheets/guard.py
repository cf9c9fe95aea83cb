"""The quick look at an uploaded file, by its content and never its name, before anything parses it.

It costs a few milliseconds for an ordinary order and holds only small chunks in memory. It is a filter that
gives good sentences; the wall behind it is the child process with its limits (`confined`).
"""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lonja.core.sheets.errors import EmptyFile, FileTooLarge, PasswordProtected, UnsupportedFile
from lonja.core.sheets.packages import ZIP, check_package, megabytes
from lonja.core.sheets.rows import FileKind

MAX_BYTES = 10_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN: tuple[tuple[bytes, Promise], ...] = (
    (b"%PDF", _("a PDF document")),
    (b"{\\rtf", _("a text document")),
    (b"\x89PNG", _("a picture")),
    (b"\xff\xd8\xff", _("a picture")),
    (b"GIF8", _("a picture")),
    (b"\x1f\x8b", _("a packed file")),
    (b"7z\xbc\xaf\x27\x1c", _("a packed file")),
    (b"Rar!", _("a packed file")),
    (b"PK\x05\x06", _("an empty packed file")),
)
_WEB_PAGE = (b"<!doctype html", b"<html", b"<head", b"<meta", b"<table")


def check(data: bytes, *, max_bytes: int = MAX_BYTES) -> FileKind:
    """What kind of file this is; raises a subclass of UnreadableFile if it should not be parsed."""
    if len(data) > max_bytes:
        raise FileTooLarge(size=megabytes(len(data)), limit=megabytes(max_bytes))
    if not data.strip(b"\x00\t\r\n "):
        raise EmptyFile()
    if data.startswith(ZIP):
        return check_package(data)
    if data.startswith(_OLE):
        return _check_ole(data)
    return _check_text(data)


def _check_ole(data: bytes) -> FileKind:
    """Excel 97 to 2003 keeps its workbook in this container; newer ones keep an encrypted package in it."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise PasswordProtected()
    if any(name.encode("utf-16-le") in data for name in ("Workbook", "Book")):
        return FileKind.XLS
    raise UnsupportedFile(kind=_("a document of an older office program"))


def _check_text(data: bytes) -> FileKind:
    for signature, kind in _FOREIGN:
        if data.startswith(signature):
            raise UnsupportedFile(kind=kind)
    start = data[:512].lstrip(b"\xef\xbb\xbf\t\r\n ").lower()
    if start.startswith(_WEB_PAGE):
        raise UnsupportedFile(kind=_("a web page"))
    if start.startswith(b"<?xml"):
        raise UnsupportedFile(kind=_("an XML document"))
    if b"\x00" in data and not looks_like_utf16(data):
        raise UnsupportedFile(kind=_("a file of an unknown kind"))
    return FileKind.TEXT


def looks_like_utf16(data: bytes) -> bool:
    """Whether it begins with a byte order mark, or like western letters of two bytes, one being NUL."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    sample = data[:2_000]
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    return len(data) % 2 == 0 and max(odd, even) > 0.7 * (len(sample) // 2) and min(odd, even) == 0
