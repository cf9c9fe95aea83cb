"""The titles of a file beside what they may mean, with the first cells below them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lonja.exchange.columns import Column
from lonja.exchange.errors import ColumnNamedTwice
from lonja.exchange.kinds import Kind, kind_of
from lonja.exchange.labels import label_of
from lonja.exchange.models import Import
from lonja.exchange.recognizing import Fit

SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Title:
    """A title of the file, the first cells below it, and the column that it means ('' for none)."""

    text: str
    samples: Sequence[str]
    column: str


@dataclass(frozen=True, slots=True)
class SheetAs:
    """A sheet of a file read as a kind. `choices` are columns by name, label and whether they are needed."""

    kind: Kind
    sheet: str
    row: int
    rows: Sequence[Title]
    choices: Sequence[tuple[str, str, bool]]
    kinds: Sequence[Kind]
    sheets: Sequence[str]
    mapping: str

    @property
    def titles(self) -> list[str]:
        """All titles, in their order."""
        return [title.text for title in self.rows]

    @property
    def columns(self) -> Mapping[str, str]:
        """Column -> title, of those that were chosen. Raises ColumnNamedTwice where two titles are to be one column."""
        chosen: dict[str, str] = {}
        for title in self.rows:
            if title.column in chosen:
                label = next(label for name, label, _ in self.choices if name == title.column)
                raise ColumnNamedTwice(column=label, titles=f"{chosen[title.column]}, {title.text}")
            if title.column:
                chosen[title.column] = title.text
        return chosen


def sheet_as(record: Import, fits: Sequence[Fit], kind: str, sheet: str) -> SheetAs | None:
    """The sheet and kind that were asked for, else those as which it was read, else those that fit best.

    None for a file that was never looked at.
    """
    asked = [fit for fit in fits if fit.kind == (kind or record.kind) and fit.sheet == (sheet or record.sheet)]
    asked = asked or [fit for fit in fits if fit.kind == kind] or list(fits)
    if not asked:
        return None
    fit, head = asked[0], next(head for head in record.heads if head["name"] == asked[0].sheet)
    is_read_so = record.kind == fit.kind and record.sheet == fit.sheet and bool(record.mapping)
    means = {title: name for name, title in (record.mapping if is_read_so else fit.columns).items()}
    below = [cells for number, cells in head["rows"] if number > fit.row][:SAMPLES]
    found = kind_of(fit.kind)
    return SheetAs(
        kind=found,
        sheet=fit.sheet,
        row=fit.row,
        rows=[
            Title(text, [cells[place] for cells in below if place < len(cells) and cells[place]], means.get(text, ""))
            for place, text in enumerate(fit.titles)
            if text
        ],
        choices=[(each.name, label_of(found.code, each), each.is_needed) for each in _columns(found)],
        kinds=[kind_of(code) for code in dict.fromkeys(fit.kind for fit in fits)],
        sheets=list(dict.fromkeys(fit.sheet for fit in fits)),
        mapping=fit.mapping,
    )


def _columns(kind: Kind) -> Sequence[Column]:
    return (*kind.columns, *kind.open_columns())


def chosen_columns(shown: SheetAs, sent: Mapping[str, str]) -> SheetAs:
    """The same with what a person chose for each title."""
    known = {name for name, *_ in shown.choices}
    wanted = [sent.get(f"column.{place}", "") for place in range(len(shown.rows))]
    rows = [
        replace(title, column=name if name in known else "") for title, name in zip(shown.rows, wanted, strict=True)
    ]
    return replace(shown, rows=rows)
