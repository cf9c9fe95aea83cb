"""The program of the child process that opens a mail that was saved as a file.

It is run by its path and knows nothing of Lonja or Django:

    python -I -S mail_child.py SITE_PACKAGES MAX_CHARACTERS MAX_PARTS MAX_MEMORY MAX_CPU_SECONDS < mail > records

Records are parted by ASCII 30 and their fields by ASCII 31; no text may contain these:

    T text                      what the mail says, as plain text
    A name content              an attachment, in base64
    X code                      nothing could be read: damaged, parts (more than MAX_PARTS), text or memory
    E                           the end; an answer without it is not complete
"""

from __future__ import annotations

import base64
import email
import sys
from email.header import decode_header, make_header
from email.message import Message
from html.parser import HTMLParser

RECORD, FIELD = "\x1e", "\x1f"
_CONTROLS = dict.fromkeys([0, *range(1, 9), 11, 12, *range(14, 32), 0x7F, 0xAD], " ")
_ENCODINGS = (
    "utf-8", "latin-1", "ascii", "cp1252", "cp1250", "iso8859-15", "iso8859-2", "utf-16", "utf-16-be", "utf-16-le",
    "utf-7", "koi8-r", "cp850", "mac-roman", "raw-unicode-escape",
)  # fmt: skip


def main(arguments: list[str]) -> None:
    """Reads a mail from standard input and writes its records to standard output."""
    sys.path.append(arguments[0])
    # Before _confine: what is imported late cannot be opened any more.
    for encoding in _ENCODINGS:
        "".encode(encoding)
    email.message_from_bytes(b"Subject: =?utf-8?q?x?=\n\nx").get_payload(decode=True)
    max_text, max_parts, max_memory, max_seconds = map(int, arguments[1:])
    data = sys.stdin.buffer.read()
    _confine(max_memory, max_seconds)
    try:
        records = _read(data, max_text, max_parts)
    except (MemoryError, RecursionError):
        records = [_record("X", "memory")]
    except Exception:
        records = [_record("X", "damaged")]
    records.append("E")
    sys.stdout.buffer.write(RECORD.join(records).encode("utf-8", "replace"))


def _confine(max_memory: int, max_seconds: int) -> None:
    """From here on: no more memory and time than given; no new file, socket or process; no core dump.

    Windows has no such limits and macOS refuses some: there the parent's clock must do.
    """
    try:
        import resource
    except ImportError:
        return
    limits = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: 0,
        resource.RLIMIT_NPROC: 0,
        resource.RLIMIT_CPU: max_seconds,
        resource.RLIMIT_AS: max_memory,
    }
    for limit, value in limits.items():
        try:
            resource.setrlimit(limit, (value, value))
        except (ValueError, OSError):
            continue


def _read(data: bytes, max_text: int, max_parts: int) -> list[str]:
    mail = email.message_from_bytes(data)
    parts = []
    for part in mail.walk():
        parts.append(part)
        if len(parts) > max_parts:
            return [_record("X", "parts")]
    plain = [_plain(part) for part in parts if _is_text(part, "text/plain")]
    text = "\n".join(plain).strip() or "\n".join(_of_html(part) for part in parts if _is_text(part, "text/html"))
    if len(text) > max_text:
        return [_record("X", "text")]
    records = [_record("T", text.translate(_CONTROLS))]
    for part in parts:
        name, content = _file_name(part), None if part.is_multipart() else part.get_payload(decode=True)
        if name and isinstance(content, bytes):
            records.append(_record("A", name.translate(_CONTROLS), base64.b64encode(content).decode()))
    return records


def _is_text(part: Message, kind: str) -> bool:
    return part.get_content_type() == kind and not part.is_multipart() and not _file_name(part)


def _file_name(part: Message) -> str:
    """The name under which a part is attached; '' for one that is the letter itself."""
    try:
        name = part.get_filename()
        if name is None:
            return "attached" if part.get_content_disposition() == "attachment" and not part.is_multipart() else ""
        return " ".join(str(make_header(decode_header(name))).split()) or "attached"
    except (LookupError, ValueError, OSError):  # letters of a kind that we do not have
        return "attached"


def _decoded(part: Message) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    for charset in (part.get_content_charset() or "utf-8", "utf-8", "cp1252"):
        try:
            return content.decode(charset)
        except (LookupError, ValueError, OSError):
            continue
    return content.decode("latin-1")


def _plain(part: Message) -> str:
    """Its text; lines that the sender's program broke only to be sent are one again (RFC 3676)."""
    text = _decoded(part).replace("\r\n", "\n").replace("\r", "\n")
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    lines: list[str] = []
    is_open = False
    for line in text.split("\n"):
        if is_open and not line.startswith(">"):
            lines[-1] += line
        else:
            lines.append(line)
        is_open = line.endswith(" ") and line != "-- " and not line.startswith(">")
    return "\n".join(lines)


def _of_html(part: Message) -> str:
    reader = _Reader()
    reader.feed(_decoded(part))
    reader.close()
    return "\n".join(line.rstrip() for line in reader.lines)


class _Reader(HTMLParser):
    """What a page says: cells of a table part by tabs, blocks by lines; what is quoted is marked as in a plain mail.

    A block that fills its cell alone breaks no line, as programs write a paragraph into every cell; letters that
    stand in one large cell keep their lines.
    """

    blocks = frozenset(("p", "div", "br", "li", "table", "h1", "h2", "h3", "h4", "ul", "ol", "pre", "blockquote"))
    silent = frozenset(("style", "script", "head", "title"))

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines = [""]
        self.hidden = self.quoted = 0
        self.breaks, self.is_new_cell = False, False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.silent:
            self.hidden += 1
        elif tag == "body":
            self.hidden = 0
        elif tag == "tr":
            self._new_line()
        elif tag in ("td", "th"):
            self.breaks, self.is_new_cell = False, True
            if self.lines[-1].strip(">\t "):
                self.lines[-1] += "\t"
        elif tag in self.blocks:
            self.quoted += tag == "blockquote"
            self.breaks = True

    def handle_endtag(self, tag: str) -> None:
        if tag in self.silent:
            self.hidden = max(0, self.hidden - 1)
        elif tag in self.blocks:
            self.quoted = max(0, self.quoted - (tag == "blockquote"))
            self.breaks, self.is_new_cell = True, self.is_new_cell and tag != "table"

    def _new_line(self) -> None:
        if self.lines[-1].strip("> "):
            self.lines.append("")
        self.breaks = False

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if self.hidden or not words:
            return
        if self.breaks and not self.is_new_cell:
            self._new_line()
        self.breaks, self.is_new_cell = False, False
        if not self.lines[-1] and self.quoted:
            self.lines[-1] = "> "
        is_apart = data[:1].isspace() and self.lines[-1][-1:] not in ("", " ", "\t")
        self.lines[-1] += (" " if is_apart else "") + words + (" " if data[-1:].isspace() else "")


def _record(*fields: str) -> str:
    return FIELD.join(fields)


if __name__ == "__main__":
    main(sys.argv[1:])
