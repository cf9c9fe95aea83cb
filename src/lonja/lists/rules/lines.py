"""A line as somebody asked for it, and what there is to say about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from lonja.core.codes import normalize_code

MAX_LINES = 5_000


class Remark(StrEnum):
    """What the reader of an order assumed, guessed, or could not understand in a line; nothing of it is ever silent."""

    QUANTITY_ASSUMED = "quantity_assumed"
    QUANTITY_MISSING = "quantity_missing"
    QUANTITY_UNREADABLE = "quantity_unreadable"
    QUANTITY_NEGATIVE = "quantity_negative"
    QUANTITY_ZERO = "quantity_zero"
    QUANTITY_EXPONENT = "quantity_exponent"
    QUANTITY_TOO_LARGE = "quantity_too_large"
    QUANTITY_TOO_FINE = "quantity_too_fine"
    QUANTITY_IS_DATE = "quantity_is_date"
    SEPARATOR_GUESSED = "separator_guessed"
    CODE_MISSING = "code_missing"
    CODE_TOO_LONG = "code_too_long"
    CODE_DESTROYED = "code_destroyed"
    CODE_IS_DATE = "code_is_date"
    CODE_GUESSED = "code_guessed"
    CODE_REPEATED = "code_repeated"
    CODE_REPLACED = "code_replaced"
    CODE_ENDED = "code_ended"
    SERVICE_ENDED = "service_ended"
    CHOOSE_OPTIONS = "choose_options"
    PROSE = "prose"
    DEPARTMENT_UNKNOWN = "department_unknown"
    ZEROS_LOST = "zeros_lost"
    FOUND_BY_WORDS = "found_by_words"
    GUESSED = "guessed"
    HEADING = "heading"
    TOTAL = "total"


# A line with one of these asks for nothing that could be bought as it stands.
_UNUSABLE = frozenset({Remark.CODE_MISSING, Remark.CODE_TOO_LONG, Remark.CODE_DESTROYED, Remark.HEADING, Remark.TOTAL})


@dataclass(frozen=True, slots=True)
class RequestedLine:
    """One line of a paste or file: what was understood (`code`, `quantity`, `unit`) and what it said (`raw`).

    `position` is its place in the paste (from 1, blank lines not counted) or its row number in the file. `quantity`
    is None if it could not be read; `unit` is a value of catalog's SalesUnit or another of `vocabulary`, if the line
    named one; `barcode` is a second code of the line, from a column of its own; `same_as` is the position of the first
    line with the same code and department; `department` is for whom it is, in the words of the table.
    """

    position: int
    code: str
    quantity: Decimal | None
    raw: str
    unit: str = ""
    barcode: str = ""
    remarks: tuple[Remark, ...] = ()
    same_as: int | None = None
    department: str = ""

    @property
    def is_usable(self) -> bool:
        """Whether it names a code and a quantity; whether they exist and fit is for others to say."""
        return self.quantity is not None and names_a_product(self.code, self.remarks)


def names_a_product(code: str, remarks: Iterable[str]) -> bool:
    """Whether a line with this code and these remarks can be bought once its quantity is known."""
    return bool(code) and not _UNUSABLE.intersection(remarks)


def mark_repeated(lines: Iterable[RequestedLine]) -> tuple[RequestedLine, ...]:
    """The same lines, each later one with the code of an earlier usable one marked CODE_REPEATED and `same_as` set."""
    first: dict[tuple[str, str], int] = {}
    marked = []
    for line in lines:
        key = normalize_code(line.code), line.department
        if key in first:
            marked.append(replace(line, remarks=(*line.remarks, Remark.CODE_REPEATED), same_as=first[key]))
            continue
        if key[0] and line.is_usable:
            first[key] = line.position
        marked.append(line)
    return tuple(marked)


def merge_repeated(lines: Iterable[RequestedLine]) -> tuple[RequestedLine, ...]:
    """The lines with equal codes and units added up at the place of the first; call it only when the buyer says so.

    What is not usable stays as it is. The sum keeps what each of its lines said, one below the other.
    """
    merged: dict[object, RequestedLine] = {}
    for line in lines:
        key: object = (normalize_code(line.code), line.unit, line.department) if line.is_usable else line.position
        first = merged.get(key)
        if first is None or first.quantity is None or line.quantity is None:
            merged[key] = line
        else:
            merged[key] = replace(first, quantity=first.quantity + line.quantity, raw=f"{first.raw}\n{line.raw}")
    kept = merged.values()
    return mark_repeated(replace(line, same_as=None, remarks=_without_repeated(line)) for line in kept)


def _without_repeated(line: RequestedLine) -> tuple[Remark, ...]:
    return tuple(remark for remark in line.remarks if remark is not Remark.CODE_REPEATED)
