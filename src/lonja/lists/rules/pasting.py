"""What people paste: anything with a code and perhaps a quantity in each line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from lonja.core.codes import normalize_code
from lonja.core.sheets.rows import Row
from lonja.lists.rules.columns import Known
from lonja.lists.rules.lines import Remark, RequestedLine, mark_repeated
from lonja.lists.rules.quantities import QuantityReading, guess_decimal_mark, parse_quantity
from lonja.lists.rules.readings import Order, Reading, readings_of
from lonja.lists.rules.tables import MAX_RAW, check_code, is_total, read_table
from lonja.lists.rules.vocabulary import Role, roles_of

_LONGEST_LINE = 500
_LINE_END = re.compile(r"\r\n|\r|\n")
_CONTROLS = dict.fromkeys([*range(9), *range(11, 32), 127, 0x200B, 0xFEFF], " ")


def parse_pasted(
    text: str, *, known: Known | None = None, decimal_mark: str | None = None
) -> tuple[RequestedLine, ...]:
    """One line for each line of `text` that is not blank, in order; positions count from 1. Nothing is left out.

    The rules by which a line is read stand in `readings`. Among its readings the choice falls on one whose code is
    `known` (asked with normalized codes: resolve `codes_in_text` first, in one query), else on the one with most
    evidence, else on the order in which the plain lines of this paste stand, else on the one with the longer code,
    else on the first. What rests only on the last two is marked CODE_GUESSED; a quantity that nobody stated is 1 and
    QUANTITY_ASSUMED. Lines copied from a table, all with the same delimiter, are read as a table by its columns.
    `decimal_mark` decides about '1.000' (see `parse_quantity`); without it the other numbers of the paste do.
    """
    lines = pasted_lines(text)
    by_columns = _as_table(lines, known, decimal_mark)
    if by_columns and (known is None or by_columns[0].remarks == (Remark.HEADING,)):
        return by_columns
    one_by_one = parse_lines(lines, known=known, decimal_mark=decimal_mark)
    return max(by_columns, one_by_one, key=lambda found: _found(found, known)) if by_columns else one_by_one


def _found(lines: Iterable[RequestedLine], known: Known | None) -> int:
    """How many lines have a code that exists."""
    return sum(known(normalize_code(line.code)) for line in lines if line.is_usable) if known else 0


def pasted_lines(text: str) -> list[str]:
    """The lines of a paste that are not blank, without control characters."""
    lines = [line.translate(_CONTROLS) for line in _LINE_END.split(text)]
    return [line for line in lines if line.strip()]


def count_lines(text: str) -> int:
    """How many lines `parse_pasted` would give; to be held against MAX_LINES before that work is done."""
    return len(pasted_lines(text))


def codes_in_text(text: str) -> set[str]:
    """The normalized codes that `parse_pasted` may ask `known` about."""
    lines = pasted_lines(text)
    cells = {normalize_code(cell) for _, rows in _tables(lines) for row in rows for cell in row.cells}
    return codes_in_lines(lines) | cells - {""}


def codes_in_lines(lines: Iterable[str]) -> set[str]:
    """The normalized codes that `parse_lines` may ask `known` about."""
    codes = {normalize_code(each.code) for line in lines if len(line) <= _LONGEST_LINE for each in readings_of(line)}
    return codes - {""}


def parse_lines(
    lines: Sequence[str], *, known: Known | None = None, decimal_mark: str | None = None
) -> tuple[RequestedLine, ...]:
    """The same for lines already divided: one requested line for each, positions from 1."""
    options = [readings_of(line) if len(line) <= _LONGEST_LINE else () for line in lines]
    layout = _common_order(options)
    chosen = [_choose(each, known, layout) for each in options]
    mark = decimal_mark or guess_decimal_mark(reading.quantity for reading, _ in chosen if reading)
    requested = (
        _requested(position, line, reading, is_guess, mark)
        for position, (line, (reading, is_guess)) in enumerate(zip(lines, chosen, strict=True), start=1)
    )
    return mark_repeated(requested)


def _common_order(options: Iterable[Sequence[Reading]]) -> Order | None:
    """What stands first in all lines that can be read in one way only, if they agree."""
    orders = Counter(
        each[0].order
        for each in options
        if each and each[0].order is not Order.CODE_ALONE and each[0].evidence not in [one.evidence for one in each[1:]]
    )
    return next(iter(orders)) if len(orders) == 1 else None


def _choose(options: Sequence[Reading], known: Known | None, layout: Order | None) -> tuple[Reading | None, bool]:
    """The best reading, and whether another one is as good but for its length and place."""
    if not options:
        return None, False

    def merit(reading: Reading) -> tuple[bool, tuple[int, ...], bool]:
        is_known = known is not None and known(normalize_code(reading.code))
        return is_known, reading.evidence, reading.order is layout

    merits = [merit(reading) for reading in options]
    best = max(merits)
    equals = [reading for reading, each in zip(options, merits, strict=True) if each == best]
    if len(equals) == 1:
        return equals[0], False
    meanings = {(normalize_code(each.code), parse_quantity(each.quantity).quantity) for each in equals}
    return max(equals, key=lambda reading: len(normalize_code(reading.code))), len(meanings) > 1


def _requested(position: int, line: str, reading: Reading | None, is_guess: bool, mark: str | None) -> RequestedLine:
    raw = line.strip()[:MAX_RAW]
    if reading is None:
        return RequestedLine(position, "", None, raw, remarks=(Remark.CODE_TOO_LONG,))
    if _is_heading(line):
        return RequestedLine(position, "", None, raw, remarks=(Remark.HEADING,))
    code, remarks = check_code(reading.code)
    if is_total(code):
        return RequestedLine(position, "", None, raw, remarks=(Remark.TOTAL,))
    found = parse_quantity(reading.quantity, mark) if reading.quantity else _ASSUMED
    if is_guess:
        remarks = (*remarks, Remark.CODE_GUESSED)
    if found.remark:
        remarks = (*remarks, found.remark)
    return RequestedLine(position, code, found.quantity, raw, found.unit, remarks=remarks)


def _is_heading(line: str) -> bool:
    """Whether it consists of column titles: 'Referencia  Cantidad'."""
    if any(map(str.isdigit, line)):
        return False
    titles = [roles_of(part) for part in re.split(r"[\t;,|]|\s{2,}", line.strip()) if part.strip()]
    if len(titles) == 1:
        titles = [roles_of(part) for part in line.split()]
    return all(titles) and any(role in (Role.CODE, Role.BARCODE) for roles in titles for role, _ in roles)


def _as_table(lines: Sequence[str], known: Known | None, mark: str | None) -> tuple[RequestedLine, ...]:
    """The lines read by columns, if one delimiter is in all and there is a heading or a quantity in each; else none."""
    for delimiter, rows in _tables(lines):
        found = read_table(rows, known=known, decimal_mark=mark)
        if found is None:
            continue
        has_quantities = found.has_quantity_column and all(line.quantity is not None for line in found.lines)
        if found.heading is None and (delimiter == "," or not has_quantities):
            continue
        above = [*found.skipped, *([found.heading] if found.heading else [])]
        headings = [RequestedLine(row.number, "", None, "", remarks=(Remark.HEADING,)) for row in above]
        return tuple(
            replace(line, raw=lines[line.position - 1].strip()[:MAX_RAW]) for line in (*headings, *found.lines)
        )
    return ()


def _tables(lines: Sequence[str]) -> Iterator[tuple[str, list[Row]]]:
    """The lines divided by each delimiter that stands in all of them."""
    for delimiter in "\t;|,":
        if len(lines) > 1 and all(delimiter in line for line in lines):
            divided = ([cell.strip().strip('"').strip() for cell in line.split(delimiter)] for line in lines)
            yield delimiter, [Row(number, tuple(cells)) for number, cells in enumerate(divided, start=1)]


_ASSUMED = QuantityReading(Decimal(1), remark=Remark.QUANTITY_ASSUMED)
