"""What a file probably is: which kind, which sheet, which title means which column, judged by its first rows."""

from __future__ import annotations

import codecs
import hashlib
import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lonja.core.archives import Archive, Content, is_archive, reader
from lonja.core.sheets.guard import check
from lonja.core.sheets.rows import FileKind
from lonja.core.sheets.titles import plain_words
from lonja.exchange.errors import ExchangeRefused, KindUnclear
from lonja.exchange.json_rows import ATTRIBUTES, JsonBody
from lonja.exchange.kinds import Kind
from lonja.exchange.media.opening import list_bytes, list_in
from lonja.exchange.models import ColumnMapping
from lonja.exchange.reading import MAX_BYTES, Record, columns_in, first_rows, first_rows_of_sheets, signature_of
from lonja.exchange.rules import NUMBER_CELL
from lonja.exchange.versions import VERSION

SHOWN_CELL = 200
SHOWN_COLUMNS = 200
DOCUMENT_BEGINS_WITHIN = 20_000

Heads = Sequence[Mapping[str, Any]]
"""Of each sheet its `name` ('' for text) and its first `rows`, each a number and a list of cells."""


SHOWN_LINES = 30


@dataclass(frozen=True, slots=True)
class Fit:
    """How a sheet could be read as a kind: the row of its titles, and column -> title.

    `missing` are names of columns that are needed and not there, `doubled` of those that several titles mean; `mapping`
    is the saved one that says so, or ''.
    """

    kind: str
    sheet: str
    row: int
    titles: tuple[str, ...]
    columns: Mapping[str, str]
    missing: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    mapping: str = ""

    @property
    def is_usable(self) -> bool:
        """Whether it can be read so as it stands."""
        return not self.missing and not self.doubled

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """The better it fits, the higher."""
        return self.is_usable, bool(self.mapping), len(self.columns)


@dataclass(frozen=True, slots=True)
class Look:
    """What a first look at a file tells: its kind where it can be one only, else what a person must decide.

    `fit` says how its columns are read; a file that names them itself, or has none, has none. `heads` are the first
    rows of a table.
    """

    kind: str = ""
    fit: Fit | None = None
    heads: Heads = ()


def look_at(data: Content, kinds: Iterable[Kind]) -> Look:
    """What the file is among these kinds. Raises a subclass of UnreadableFile or of ArchiveUnusable, RowsUnreadable,
    and KindUnclear for rows in JSON that no one kind takes."""
    kinds = list(kinds)
    document = document_kind(data, kinds)
    if document:
        return Look(document.code)
    if is_archive(data):
        return _look_into(Archive(reader(data)), [kind for kind in kinds if kind.takes_archives])
    if is_lines(data):
        return Look(_kind_of_lines(data, kinds))
    heads = heads_of(bytes(data))
    fit = the_one(fits(heads, kinds))
    return Look(fit.kind if fit else "", fit, heads)


def _look_into(archive: Archive, kinds: Sequence[Kind]) -> Look:
    listed = list_in(archive)
    if listed is None:
        return Look(kinds[0].code if len(kinds) == 1 else "")
    heads = heads_of(list_bytes(archive, listed))
    fit = the_one(fits(heads, kinds))
    return Look(fit.kind if fit else "", fit, heads)


def is_lines(data: Content) -> bool:
    """Whether the file holds objects of JSON, one in each line."""
    return data[:SHOWN_CELL].removeprefix(codecs.BOM_UTF8).lstrip()[:1] == b"{"


def lines_or(data: Content) -> Content | JsonBody:
    """The file as rows of JSON where it is that, else as it is."""
    if not is_lines(data):
        return data
    return JsonBody(reader(data), hashlib.sha256(data).hexdigest(), is_lines=True)


def _kind_of_lines(data: Content, kinds: Iterable[Kind]) -> str:
    """The kind whose rows have such names. Raises RowsUnreadable and KindUnclear."""
    body = JsonBody(reader(data), "", is_lines=True)
    rows = [row for _, row in itertools.islice(body.rows(), SHOWN_LINES) if isinstance(row, dict)]
    names = {name for row in rows for name in row} - {ATTRIBUTES, VERSION.name}
    found = [
        kind.code
        for kind in kinds
        if not kind.is_document
        and names <= {column.name for column in kind.columns}
        and {column.name for column in kind.columns if column.is_needed} <= names
    ]
    if len(found) != 1:
        raise KindUnclear(kinds=", ".join(kind.code for kind in kinds))
    return found[0]


def document_kind(data: Content, kinds: Iterable[Kind]) -> Kind | None:
    """The kind of document that begins as this file does, in any encoding; None for a table or something unknown."""
    head = data[:DOCUMENT_BEGINS_WITHIN].replace(b"\0", b"")
    return next((kind for kind in kinds if kind.beginning and kind.beginning.search(head)), None)


def heads_of(data: bytes) -> list[dict[str, Any]]:
    """The first rows of each sheet, as they are kept with an import. Raises a subclass of UnreadableFile."""
    if check(data, max_bytes=MAX_BYTES) is FileKind.TEXT:
        sheets: Mapping[str, Sequence[Record]] = {"": first_rows(data)}
    else:
        sheets = first_rows_of_sheets(data)
    return [
        {"name": name, "rows": [[number, _shown(cells)] for number, cells in rows]} for name, rows in sheets.items()
    ]


def _shown(cells: Sequence[str]) -> list[str]:
    plain = (cell.removeprefix(NUMBER_CELL).replace("\x00", "") for cell in cells[:SHOWN_COLUMNS])
    return [cell[:SHOWN_CELL].encode("utf-8", "ignore").decode() for cell in plain]


def fits(heads: Heads, kinds: Iterable[Kind]) -> list[Fit]:
    """Every sheet as every kind of table, the best first; a saved mapping for its titles counts more than words."""
    saved = {(each.kind, each.signature): each for each in ColumnMapping.objects.order_by("pk") if each.signature}
    tables = [kind for kind in kinds if not kind.is_document]
    found = [fit_of(head, kind, saved) for kind in tables for head in heads if head["rows"]]
    return sorted(found, key=lambda fit: fit.rank, reverse=True)


def fit_of(head: Mapping[str, Any], kind: Kind, saved: Mapping[tuple[str, str], ColumnMapping]) -> Fit:
    """How this sheet reads as this kind: the row that names most is that of the titles."""
    words = {word for column in kind.columns for word in column.titles}

    def names(row: Sequence[Any]) -> tuple[bool, int, int]:
        number, cells = row
        is_saved = (kind.code, signature_of(cells)) in saved
        return is_saved, len({plain_words(cell) for cell in cells} & words), -number

    return _fit_of_row(head, max(head["rows"], key=names), kind, saved)


def _fit_of_row(
    head: Mapping[str, Any], row: Sequence[Any], kind: Kind, saved: Mapping[tuple[str, str], ColumnMapping]
) -> Fit:
    number, cells = row
    mapping = saved.get((kind.code, signature_of(cells)))
    try:
        found = columns_in(cells, kind, mapping.columns if mapping else None)
    except ExchangeRefused:  # an attribute that does not exist: said when the file is read
        found = columns_in([cell for cell in cells if ":" not in cell], kind, None)
    names = [each.column.name for each in found]
    return Fit(
        kind=kind.code,
        sheet=head["name"],
        row=number,
        titles=tuple(cells),
        columns={each.column.name: each.title for each in reversed(found)},
        missing=tuple(column.name for column in kind.columns if column.is_needed and column.name not in names),
        doubled=tuple(dict.fromkeys(name for name in names if names.count(name) > 1)),
        mapping=mapping.name if mapping else "",
    )


def the_one(ranked: Sequence[Fit]) -> Fit | None:
    """The one way in which the file can be meant; None where there is none, or several that are as good."""
    if not ranked or not ranked[0].is_usable:
        return None
    best = [fit for fit in ranked if fit.rank == ranked[0].rank]
    sheets = {fit.sheet for fit in ranked if fit.is_usable and fit.kind == ranked[0].kind}
    return best[0] if len(best) == 1 and len(sheets) == 1 else None
