"""The lines of a paper as an order: a table among its letterhead, totals and signature, or else a letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lonja.core.codes import normalize_code
from lonja.core.sheets.rows import Row
from lonja.lists.rules.columns import Columns, Known
from lonja.lists.rules.lines import Remark, RequestedLine, mark_repeated
from lonja.lists.rules.mails import codes_in_mail, read_mail
from lonja.lists.rules.order_sheets import codes_in_rows, read_order_sheet, shape_of
from lonja.lists.rules.tables import MAX_CODE, MAX_RAW, SheetReading


def read_order_document(
    rows: Sequence[Row],
    *,
    columns: Columns | None = None,
    known: Known,
    is_department: Known | None = None,
) -> SheetReading:
    """A line for each thing that a paper asks for, and one marked PROSE for each other line of it.

    Where a row of titles is found (or `columns` are given) it is read as a table, else as a letter. Positions count the
    lines from 1. `known` is asked about `codes_in_document`.
    """
    if columns is None and not shape_of(rows, is_department):
        return SheetReading(read_mail(_text(rows), known=known), None, None, (), ())
    found = read_order_sheet(rows, columns=columns, known=known, is_department=is_department)
    held = [*map(_prose, found.skipped), *_lines(found.lines, known)]
    lines = mark_repeated(replace(line, position=place, same_as=None) for place, line in enumerate(held, start=1))
    return replace(found, lines=lines, skipped=())


def codes_in_document(rows: Sequence[Row]) -> set[str]:
    """The normalized codes that `read_order_document` may ask `known` about."""
    return (
        codes_in_rows(rows) | codes_in_mail(_text(rows)) | {normalize_code(cell) for row in rows for cell in row.cells}
    )


def _text(rows: Sequence[Row]) -> str:
    return "\n".join("  ".join(cell for cell in row.cells if cell) for row in rows)


def _prose(row: Row) -> RequestedLine:
    raw = " ".join(cell for cell in row.cells if cell)[:MAX_RAW]
    return RequestedLine(row.number, raw[:MAX_CODE], None, raw, remarks=(Remark.PROSE,))


def _lines(lines: Sequence[RequestedLine], known: Known) -> Iterator[RequestedLine]:
    """What names a known code or has a quantity stays a line; the rest is around the table."""
    for line in lines:
        remarks = tuple(remark for remark in line.remarks if remark is not Remark.CODE_REPEATED)
        is_asked = line.quantity is not None or known(normalize_code(line.code))
        if is_asked or Remark.HEADING in remarks or Remark.TOTAL in remarks:
            yield replace(line, remarks=remarks)
        else:
            raw = " ".join(line.raw.split())
            yield RequestedLine(line.position, raw[:MAX_CODE], None, raw, remarks=(Remark.PROSE,))
