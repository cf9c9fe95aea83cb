"""The program of the child process that parses a workbook.

It is run by its path and knows nothing of Lonja or Django:

    python -I -S child.py SITE_PACKAGES MAX_ROWS MAX_COLUMNS MAX_TEXT MAX_MEMORY MAX_CPU_SECONDS < workbook > records

It imports next to nothing, because starting is most of its cost (even `json` costs more than a sheet).
Records are parted by ASCII 30 and their fields by ASCII 31, and a cell that holds a number begins with ASCII
29; no text may contain these:

    S name                      a visible sheet begins
    R number cell cell ...      a row of it that holds something; its number counts from 1
    T                           the sheet has more such rows than MAX_ROWS
    W row columns               a row reaches to this column, beyond MAX_COLUMNS
    X code                      nothing could be read: password, damaged, text (more than MAX_TEXT) or memory
    E                           the end; an answer without it is not complete
"""

from __future__ import annotations

import datetime  # before _confine: the parser asks for it when no file can be opened any more
import sys
from io import BytesIO

TYPE_CHECKING = False  # as type checkers know it; importing `typing` would double the time to start
if TYPE_CHECKING:
    from python_calamine import CalamineSheet

NUMBER, RECORD, FIELD = "\x1d", "\x1e", "\x1f"
_CONTROLS = {0: " ", 29: " ", 30: " ", 31: " "}


class TooMuchText(Exception):
    """The cells hold more characters than the parent is ready to receive."""


def main(arguments: list[str]) -> None:
    """Reads a workbook from standard input and writes its records to standard output."""
    sys.path.append(arguments[0])
    from python_calamine import CalamineError, PasswordError

    max_rows, max_columns, max_text, max_memory, max_seconds = map(int, arguments[1:])
    _confine(max_memory, max_seconds)
    try:
        records = _read_workbook(sys.stdin.buffer.read(), max_rows, max_columns, max_text)
    except PasswordError:
        records = [_record("X", "password")]
    except CalamineError:
        records = [_record("X", "damaged")]
    except TooMuchText:
        records = [_record("X", "text")]
    except MemoryError:
        records = [_record("X", "memory")]
    records.append("E")
    sys.stdout.buffer.write(RECORD.join(records).encode("utf-8", "replace"))


def _confine(max_memory: int, max_seconds: int) -> None:
    """From here on: no more memory and time than given; no new file, socket or process; no core dump.

    Windows has no such limits and macOS refuses some: there the guard and the parent's clock must do.
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


def _read_workbook(data: bytes, max_rows: int, max_columns: int, max_text: int) -> list[str]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum, load_workbook

    workbook = load_workbook(BytesIO(data))
    records: list[str] = []
    for sheet in workbook.sheets_metadata:
        if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet:
            records.append(_record("S", sheet.name.translate(_CONTROLS)))
            max_text -= _read_sheet(workbook.get_sheet_by_name(sheet.name), records, max_rows, max_columns, max_text)
    return records


def _read_sheet(sheet: CalamineSheet, records: list[str], max_rows: int, max_columns: int, max_text: int) -> int:
    """Appends the records of one sheet and returns the number of characters they hold."""
    indent = [""] * sheet.start[1] if sheet.start else []
    found, length, widest = 0, 0, (0, 0)
    for number, values in enumerate(sheet.iter_rows(), start=1):
        cells = indent + [_text(value) for value in values]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        found += 1
        if found > max_rows:
            records.append("T")
            break
        widest = max(widest, (len(cells), number))
        records.append(_record("R", str(number), *cells[:max_columns]))
        length += len(records[-1])
        if length > max_text:
            raise TooMuchText
    if widest[0] > max_columns:
        records.append(_record("W", str(widest[1]), str(widest[0])))
    return length


def _record(*fields: str) -> str:
    return FIELD.join(fields)


def _text(value: object) -> str:
    """A cell as its owner reads it: whole numbers without a point, dates in ISO 8601, texts as they are."""
    if isinstance(value, str):
        return value.translate(_CONTROLS).strip()
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return NUMBER + _number(value)
    if isinstance(value, datetime.timedelta):
        return str(value)
    assert isinstance(value, datetime.date | datetime.time)
    return value.isoformat()


def _number(value: float) -> str:
    """Up to 15 significant digits, as spreadsheets show, and never with an exponent."""
    if abs(value) < 1e15 and value == int(value):
        return str(int(value))
    if not abs(value) < float("inf"):
        return str(value)
    mantissa, _, exponent = f"{value:.14e}".partition("e")
    sign, digits, power = mantissa[:-16], mantissa[-16] + mantissa[-14:], int(exponent)
    if power < 0:
        return f"{sign}0.{'0' * (-power - 1)}{digits}".rstrip("0")
    whole, fraction = digits[: power + 1].ljust(power + 1, "0"), digits[power + 1 :].rstrip("0")
    return f"{sign}{whole}.{fraction}" if fraction else sign + whole


if __name__ == "__main__":
    main(sys.argv[1:])
