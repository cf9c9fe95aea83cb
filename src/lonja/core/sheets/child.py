"""The program of the child process that parses a workbook; run by its path, it knows nothing of Lonja or Django.

    python -I -S child.py SITE_PACKAGES MAX_ROWS MAX_COLUMNS MAX_TEXT MAX_MEMORY MAX_CPU_SECONDS < workbook > records

It imports next to nothing, because its start is most of its cost. Records are ended by ASCII 30 and their fields
parted by ASCII 31 (which no cell may contain), since even `json` would take longer to import than a sheet to read:

    S name                      a visible sheet begins
    R number cell cell ...      a row with content
    T rows                      that sheet has more rows than MAX_ROWS: so many
    W row columns               a row of that sheet reaches beyond MAX_COLUMNS
    X code                      nothing could be read: password, damaged, text (too much of it) or memory
    E                           the end, without which the answer is not complete
"""

from __future__ import annotations

import datetime  # noqa: F401 - the parser needs it, and later no file can be opened any more
import sys

FIELD, RECORD = "\x1f", "\x1e"
_WITHOUT_CONTROLS = {code: " " for code in (0, 30, 31)}


def main(arguments: list[str]) -> int:
    """Reads a workbook from standard input, writes its records to standard output."""
    sys.path.append(arguments[0])
    max_rows, max_columns, max_text, max_memory, max_seconds = map(int, arguments[1:])
    import python_calamine

    _confine(max_memory, max_seconds)
    try:
        records = _records(python_calamine, max_rows, max_columns, max_text)
    except python_calamine.PasswordError:
        records = ["X" + FIELD + "password"]
    except python_calamine.CalamineError:
        records = ["X" + FIELD + "damaged"]
    except MemoryError:
        records = ["X" + FIELD + "memory"]
    records.append("E")
    sys.stdout.buffer.write(RECORD.join(records).encode("utf-8", "replace"))
    return 0


def _confine(max_memory: int, max_seconds: int) -> None:
    """No more memory, time, files, sockets, processes or core dumps than parsing needs; Windows has only our clock."""
    try:
        import resource
    except ImportError:
        return
    for limit, value in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 0),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_CPU, max_seconds),
        (resource.RLIMIT_AS, max_memory),
    ):
        try:
            resource.setrlimit(limit, (value, value))
        except (ValueError, OSError):  # macOS refuses some of them; the parent's clock still holds
            continue


def _records(calamine, max_rows, max_columns, max_text):  # type: ignore[no-untyped-def]
    from io import BytesIO

    workbook = calamine.load_workbook(BytesIO(sys.stdin.buffer.read()))
    visible = [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.visible == calamine.SheetVisibleEnum.Visible and sheet.typ == calamine.SheetTypeEnum.WorkSheet
    ]
    records: list[str] = []
    for name in visible:
        sheet = workbook.get_sheet_by_name(name)
        max_text = _read_sheet(sheet, records, max_rows, max_columns, max_text)
    return records
