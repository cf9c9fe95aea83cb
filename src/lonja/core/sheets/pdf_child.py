"""The program of the child process that reads the text of a PDF.

It is run by its path and knows nothing of Lonja or Django:

    python -I -S pdf_child.py SITE_PACKAGES MAX_PAGES MAX_CHARACTERS MAX_MEMORY MAX_CPU_SECONDS < document > records

Records are parted by ASCII 30 and their fields by ASCII 31; no text may contain these:

    P number                    a page begins
    C x0 x1 y size text         a piece of text on it, written in one go: its ends, its middle from below, in points
    N pages                     there are more pages than MAX_PAGES; nothing was read
    X code                      nothing could be read: password, damaged, text (more than MAX_CHARACTERS) or memory
    E                           the end; an answer without it is not complete
"""

from __future__ import annotations

import sys
from io import BytesIO

TYPE_CHECKING = False  # as type checkers know it
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from pdfminer.layout import LTChar, LTContainer, LTPage

RECORD, FIELD = "\x1e", "\x1f"
_CONTROLS = dict.fromkeys([*range(32), 0x7F, 0xAD, 0xFFFD], " ")
_LEAST_SIZE = 0.5
_ENCODINGS = ("utf-16", "utf-16-be", "utf-16-le", "latin-1", "ascii", "cp1252", "mac-roman")


class TooMuchText(Exception):
    """The pages hold more characters than the parent is ready to receive."""


def main(arguments: list[str]) -> None:
    """Reads a document from standard input and writes its records to standard output."""
    sys.path.append(arguments[0])
    import logging

    # Before _confine: what is imported late cannot be opened any more.
    import pdfminer.converter
    import pdfminer.pdfinterp  # noqa: F401
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    for encoding in _ENCODINGS:
        "".encode(encoding)
    logging.disable(logging.CRITICAL)
    max_pages, max_text, max_memory, max_seconds = map(int, arguments[1:])
    data = sys.stdin.buffer.read()
    _confine(max_memory, max_seconds)
    try:
        records = _read(data, max_pages, max_text)
    except PDFPasswordIncorrect:
        records = [_record("X", "password")]
    except TooMuchText:
        records = [_record("X", "text")]
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


def _read(data: bytes, max_pages: int, max_text: int) -> list[str]:
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser

    document = PDFDocument(PDFParser(BytesIO(data)))
    pages = []
    for page in PDFPage.create_pages(document):
        pages.append(page)
        if len(pages) > max_pages * 100:
            break
    if len(pages) > max_pages:
        return [_record("N", str(len(pages)))]
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    records: list[str] = []
    for number, page in enumerate(pages, start=1):
        interpreter.process_page(page)
        records.append(_record("P", str(number)))
        for piece in _pieces(device.get_result()):
            records.append(piece)
            max_text -= len(piece)
            if max_text < 0:
                raise TooMuchText
    return records


def _pieces(page: LTPage) -> Iterator[str]:
    """The characters of a page in the order in which they were drawn, those that follow on each other as one piece."""
    held: list[tuple[float, float, float, float, str]] = []
    for char in _characters(page):
        x0, x1, middle, size = char.x0, char.x1, (char.y0 + char.y1) / 2, max(char.height, _LEAST_SIZE)
        text = char.get_text().translate(_CONTROLS)
        if held:
            last = held[-1]
            follows = -0.3 * size < x0 - last[1] < 0.18 * size and abs(middle - last[2]) < 0.3 * size
            if not follows or not text.strip():
                yield from _piece(held)
                held = []
        if text.strip():
            held.append((x0, x1, middle, size, text))
    yield from _piece(held)


def _piece(held: list[tuple[float, float, float, float, str]]) -> Iterator[str]:
    if held:
        places = (held[0][0], held[-1][1], held[0][2], held[0][3])
        yield _record("C", *(f"{place:.1f}" for place in places), "".join(each[4] for each in held))


def _characters(held: LTContainer[Any]) -> Iterator[LTChar]:
    """Every upright character, also of figures inside."""
    from pdfminer.layout import LTChar, LTContainer

    for each in held:
        if isinstance(each, LTChar):
            if each.upright:
                yield each
        elif isinstance(each, LTContainer):
            yield from _characters(each)


def _record(*fields: str) -> str:
    return FIELD.join(fields)


if __name__ == "__main__":
    main(sys.argv[1:])
