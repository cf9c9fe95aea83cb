"""A mail that was saved as a file (EML): what it says, and what is attached to it."""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path
from typing import NamedTuple

from lonja.core.sheets.confined import MAX_CPU_SECONDS, MAX_MEMORY, answer_of
from lonja.core.sheets.errors import DamagedMail, FileTooLarge, ReadingTooCostly, TooMuchText
from lonja.core.sheets.guard import MAX_BYTES
from lonja.core.sheets.mail_child import FIELD, RECORD
from lonja.core.sheets.packages import megabytes

MAX_PARTS = 200
MAX_CHARACTERS = 1_000_000

_CHILD = Path(__file__).with_name("mail_child.py")
_HEADER = re.compile(rb"([A-Za-z][A-Za-z-]{1,40}):")
_OF_LETTERS = {b"from", b"to", b"subject", b"date", b"message-id", b"mime-version", b"received", b"return-path",
               b"delivered-to", b"content-type"}  # fmt: skip
_OF_PROGRAMS = {b"mime-version", b"message-id", b"received", b"return-path"}


class Attachment(NamedTuple):
    """A file that came with a mail."""

    name: str
    data: bytes


class SavedMail(NamedTuple):
    """The text of a mail, of its page where it has no other, and its attachments."""

    text: str
    attachments: tuple[Attachment, ...]


def is_mail(data: bytes) -> bool:
    """Whether these bytes begin with the headers that programs write above a mail; a pasted letter has none."""
    head = data[:20_000].removeprefix(b"\xef\xbb\xbf").lstrip().replace(b"\r\n", b"\n")
    lines = head.partition(b"\n\n")[0].split(b"\n")
    first = _HEADER.match(lines[0]) or lines[0].startswith(b"From ")
    names = {match[1].lower() for line in lines if (match := _HEADER.match(line))}
    return bool(first) and len(names & _OF_LETTERS) > 1 and bool(names & _OF_PROGRAMS)


def open_mail(data: bytes, *, max_bytes: int = MAX_BYTES) -> SavedMail:
    """What a mail says and what is attached to it; opened in a process of its own, with limits on memory and time.

    Raises FileTooLarge, DamagedMail (also for one of more than MAX_PARTS parts), TooMuchText, ReadingTooCostly, Busy.
    """
    if len(data) > max_bytes:
        raise FileTooLarge(size=megabytes(len(data)), limit=megabytes(max_bytes))
    answer = answer_of(_CHILD, (MAX_CHARACTERS, MAX_PARTS, MAX_MEMORY, MAX_CPU_SECONDS), data)
    text, attachments = "", []
    for record in answer.split(RECORD)[:-1]:
        kind, *fields = record.split(FIELD)
        if kind == "X":
            raise _refusal(fields[0])
        if kind == "T":
            text = fields[0]
        elif kind == "A":
            attachments.append(Attachment(fields[0], b64decode(fields[1])))
    return SavedMail(text, tuple(attachments))


def _refusal(code: str) -> DamagedMail | TooMuchText | ReadingTooCostly:
    match code:
        case "text":
            return TooMuchText(limit=MAX_CHARACTERS // 1_000_000)
        case "memory":
            return ReadingTooCostly()
        case _:
            return DamagedMail()
