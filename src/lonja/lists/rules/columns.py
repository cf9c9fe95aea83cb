"""Which columns of a table hold code, quantity, unit and barcode: by their titles, else by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from lonja.core.codes import is_gtin, normalize_code
from lonja.core.sheets.rows import Row
from lonja.lists.rules.lines import Remark
from lonja.lists.rules.quantities import parse_quantity
from lonja.lists.rules.vocabulary import FIRST_VAGUE_QUANTITY, Role, roles_of, unit_of

Known = Callable[[str], bool]

_SEARCHED_ROWS = 30
_IN_WORDS = re.compile(r"[^\W\d_]{3,}\s")
SAMPLED_ROWS = 200


_NUMERIC = (Remark.QUANTITY_ZERO, Remark.QUANTITY_NEGATIVE, Remark.QUANTITY_TOO_FINE, Remark.QUANTITY_IS_DATE)
_LEAST_LIKENESS = 0.4


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns by index (from 0); a table always has a code column, the others are None where there is none.

    `department` says in each row for whom the line is. `departments` are several columns of quantities, one for each
    department, and then `quantity` is None.
    """

    code: int
    quantity: int | None = None
    barcode: int | None = None
    unit: int | None = None
    department: int | None = None
    departments: tuple[int, ...] = ()

    def as_data(self) -> dict[str, object]:
        """The columns as they are kept; those of departments only where there are such."""
        held = {"code": self.code, "quantity": self.quantity, "barcode": self.barcode, "unit": self.unit}
        rare = {"department": self.department, "departments": list(self.departments)}
        return held | {name: value for name, value in rare.items() if value not in (None, [])}

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Columns:
        """The columns that `as_data` gave."""
        return cls(**{**data, "departments": tuple(data.get("departments", ()))})


def column_letter(index: int) -> str:
    """The name that a spreadsheet gives to a column: 0 is A, 27 is AB."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def find_heading(rows: Sequence[Row], is_department: Known | None = None) -> Row | None:
    """The row of titles: of the first 30 rows the one whose titles name most different things, a code among them.

    A single recognized title is enough where no cell of the row has a digit, as in 'Referencia | Juan', or where each
    of several that have one also has a word: 'Referencia | Nave 1 | Nave 2'. Names of departments are titles as well.
    """
    best, best_score = None, 0
    for row in rows[:_SEARCHED_ROWS]:
        roles = {role for title in row.cells for role, _ in roles_of(title)}
        if is_department and any(title and is_department(title) for title in row.cells):
            roles.add(Role.DEPARTMENT)
        numbered = [cell for cell in row.cells if any(map(str.isdigit, cell))]
        has_digit = bool(numbered) and not (len(numbered) > 1 and all(map(_IN_WORDS.match, numbered)))
        is_heading = roles & {Role.CODE, Role.BARCODE} and (len(roles) > 1 or not has_digit)
        if is_heading and len(roles) > best_score:
            best, best_score = row, len(roles)
    return best


def with_names_below(rows: Sequence[Row], heading: Row | None, is_department: Known | None) -> Row | None:
    """A heading of two rows as one: 'Code | Quantity' above, and below the quantity a name for each department.

    Spreadsheets write such a title into the first of the cells that it spans.
    """
    if heading is None or is_department is None:
        return heading
    below = next((row for row in rows if row.number > heading.number), None)
    named = [cell for cell in below.cells if cell] if below else []
    if below is None or len(named) < 2 or not all(map(is_department, named)):
        return heading
    width = max(len(heading.cells), len(below.cells))
    return Row(below.number, tuple(below.cell(index) or heading.cell(index) for index in range(width)))


def choose_columns(
    rows: Sequence[Row], heading: Row | None, known: Known | None = None, is_department: Known | None = None
) -> Columns | None:
    """The columns of a table from its heading, and by what stands in `rows` where the heading is silent.

    `known` tells of normalized codes whether they exist, `is_department` of titles whether a department is called so:
    two such columns of numbers are one of quantities for each, and so is a single one beside no other quantity. None if
    no column can be told to hold the codes.
    """
    sample = rows[:SAMPLED_ROWS]
    width = max((len(row.cells) for row in sample), default=0)
    profiles = [_profile(sample, index, known) for index in range(width)]
    titled: dict[Role, list[tuple[int, int]]] = {role: [] for role in Role}
    for index, title in enumerate(heading.cells[:width] if heading else ()):
        for role, rank in roles_of(title):
            titled[role].append((rank, index))
    code = _code_column(profiles, titled)
    if code is None:
        return None
    barcode = _first_other(titled[Role.BARCODE], {code})
    quantity = _quantity_column(profiles, titled, code, barcode)
    taken = {index for index in (code, barcode, quantity) if index is not None}
    unit = _first_other([each for each in titled[Role.UNIT] if profiles[each[1]].units], taken)
    named = _departments(profiles, heading, is_department, {code, barcode})
    is_titled = quantity is not None and any(index == quantity for _, index in titled[Role.QUANTITY])
    if len(named) > 1 or (named and not is_titled):
        return Columns(code, None, barcode, unit if unit not in named else None, None, named)
    department = _first_other(titled[Role.DEPARTMENT], {*taken, unit})
    return Columns(code, quantity, barcode, unit, department)


def _departments(
    profiles: Sequence[_Profile], heading: Row | None, is_department: Known | None, taken: set[int | None]
) -> tuple[int, ...]:
    """The columns of numbers (or of nothing) whose title is the name of a department."""
    if heading is None or is_department is None:
        return ()
    titles = enumerate(heading.cells[: len(profiles)])
    named = [index for index, title in titles if title and index not in taken and is_department(title)]
    return tuple(index for index in named if not profiles[index].filled or profiles[index].numbers >= 0.5)


@dataclass(frozen=True, slots=True)
class _Profile:
    """What stands in a column: how many filled cells, and which share of them is what."""

    filled: int
    numbers: float
    whole: float
    units: float
    likeness: float
    known: float
    is_counting: bool


def _profile(rows: Sequence[Row], index: int, known: Known | None) -> _Profile:
    cells = [cell for row in rows if (cell := row.cell(index))]
    if not cells:
        return _Profile(0, 0, 0, 0, 0, 0, False)
    quantities = [found for cell in cells if (found := parse_quantity(cell).quantity) is not None]
    whole = [quantity for quantity in quantities if quantity == quantity.to_integral_value()]
    count = len(cells)
    return _Profile(
        filled=count,
        numbers=len(quantities) / count,
        whole=len(whole) / count,
        units=sum(bool(unit_of(cell)) for cell in cells) / count,
        likeness=sum(map(_code_likeness, cells)) / count * (0.5 + 0.5 * len(set(cells)) / count),
        known=sum(map(known, map(normalize_code, cells))) / count if known else 0,
        is_counting=count > 2 and len(whole) == count and all(b - a == 1 for a, b in pairwise(whole)),
    )


def _code_likeness(cell: str) -> float:
    """How much one cell looks like a code: barcodes and mixed signs most, texts of several words and prices least."""
    if is_gtin(cell):
        return 4
    if not any(map(str.isdigit, cell)):
        return 0.2
    if cell.isdigit():
        return 2 if cell.startswith("0") else min(len(cell), 6) / 4
    if parse_quantity(cell).quantity is not None or parse_quantity(cell).remark in _NUMERIC:
        return 0
    return 3 if " " not in cell else 0.5


def _code_column(profiles: Sequence[_Profile], titled: dict[Role, list[tuple[int, int]]]) -> int | None:
    named = [each for each in titled[Role.CODE] if profiles[each[1]].filled] or titled[Role.BARCODE]
    if named:
        return min(named, key=lambda each: (-profiles[each[1]].known, each))[1]
    ranked = [
        (profile.known, profile.likeness, -index)
        for index, profile in enumerate(profiles)
        if profile.filled and not profile.is_counting and (profile.known or profile.likeness >= _LEAST_LIKENESS)
    ]
    return -max(ranked)[2] if ranked else None


def _quantity_column(
    profiles: Sequence[_Profile], titled: dict[Role, list[tuple[int, int]]], code: int, barcode: int | None
) -> int | None:
    """The best titled column, a vague title only with numbers; else the nearest untitled one of whole numbers."""
    others = {code, barcode}
    named = [
        (not profiles[index].filled, profiles[index].numbers < 0.5, rank, index)
        for rank, index in titled[Role.QUANTITY]
        if index not in others
        and (rank < FIRST_VAGUE_QUANTITY or profiles[index].numbers >= 0.5 or not profiles[index].filled)
    ]
    if named:
        return min(named)[3]
    elsewhere = {index for role in titled for _, index in titled[role]}
    numeric = [
        index
        for index, profile in enumerate(profiles)
        if index not in others | elsewhere and profile.whole >= 0.6 and not profile.is_counting
    ]
    numeric.sort(key=lambda index: (-round(profiles[index].whole, 1), index < code, abs(index - code)))
    return numeric[0] if numeric else None


def _first_other(ranked: Sequence[tuple[int, int]], taken: Collection[int | None]) -> int | None:
    return next((index for _, index in sorted(ranked) if index not in taken), None)
