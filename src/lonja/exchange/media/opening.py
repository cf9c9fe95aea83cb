"""An archive of media as a table: the rows of the list in it, then a row for each file that no list names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lonja.catalog.actions.uploads import products_named
from lonja.catalog.errors import FileTooLarge, FileUnusable
from lonja.catalog.files import MOST_BYTES, StoredFile, examined
from lonja.catalog.models import Product
from lonja.core.archives import Archive, ArchiveUnusable, Member, MemberBroken
from lonja.exchange.columns import Number, Text
from lonja.exchange.errors import SeveralLists
from lonja.exchange.faults import Fault
from lonja.exchange.kinds.media import COLUMNS, ending_of
from lonja.exchange.reading import MAX_BYTES, Found, Table
from lonja.exchange.rules import NUMBER_CELL

LISTS = ("csv", "txt", "tsv", "xlsx", "xls", "ods")
_CONTENT = (
    Text(name="file_hash", titles=(), longest=64),
    Text(name="media_type", titles=(), longest=60),
    Number(name="size", titles=(), decimals=0),
    Text(name="stored_name", titles=(), longest=120),
)
"""What the content of a row's file says, beside what the list says of it; they are not columns of the file."""
_COLUMNS = {column.name: column for column in COLUMNS}

OpenList = Callable[[bytes], Table]


def list_in(archive: Archive) -> Member | None:
    """The list among the files. Raises SeveralLists."""
    found = [each for each in archive.members if ending_of(each.base) in LISTS]
    if len(found) > 1:
        raise SeveralLists(names=", ".join(each.name for each in found[:5]))
    return found[0] if found else None


def list_bytes(archive: Archive, member: Member) -> bytes:
    """The list itself; one that is too long is longer by a byte than a file may be. Raises ArchiveUnusable."""
    try:
        return archive.read(member, MAX_BYTES)
    except MemberBroken as broken:
        raise ArchiveUnusable from broken


def table_of(archive: Archive, open_list: OpenList) -> Table:
    """The archive as a table; `open_list` opens the list in it. Raises as that does, and SeveralLists."""
    member = list_in(archive)
    listed = open_list(list_bytes(archive, member)) if member else None
    files = [each for each in archive.members if each is not member]
    if listed is None:
        only = Found(_COLUMNS["file"], 0, _COLUMNS["file"].titles[0])
        listed = Table((only.title,), (only,), lambda: iter(()))
    return _Rows(archive, files, listed).table()


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with its cells as they are shown, and the file that it means (None: none of the archive).

    `product` is the code that the name of a file tells; '' for a row of the list, which says it itself.
    """

    number: int
    cells: Sequence[str]
    file: Member | Fault | None
    product: str = ""


@dataclass
class _Rows:
    """The rows of an archive; each of its files is read when its row is."""

    archive: Archive
    files: Sequence[Member]
    listed: Table
    known: dict[Member, StoredFile | Fault] = field(default_factory=dict)

    def table(self) -> Table:
        """Both sorts of rows. What no column of the list says stands behind them, without a title."""
        found = list(self.listed.found)
        if "product" not in self.listed.mapping:
            found.append(Found(_COLUMNS["product"], -1, ""))
        found += [Found(column, -1, "") for column in _CONTENT]
        others = self._others()  # asked now: while the rows are copied, the database answers nothing else
        records = lambda: ((row.number, row.cells) for row in self._rows(others))  # noqa: E731
        lines = lambda: map(self._line, self._rows(others))  # noqa: E731
        return Table(self.listed.titles, tuple(found), records, self.listed.mark, lines)

    def _rows(self, others: Mapping[Member, str]) -> Iterator[_Row]:
        number = 1
        for number, cells in self.listed.records():
            yield _Row(number, cells, self._file(cells))
        for row, (member, code) in enumerate(others.items(), start=number + 1):
            shown = ["" for _title in self.listed.titles]
            shown[self._place] = member.name
            yield _Row(row, shown, member if code else Fault.NAMES_NO_PRODUCT, code)

    def _others(self) -> dict[Member, str]:
        """The files that no row of the list names, with the code of the product that the name of each tells, or ''."""
        named = {self._file(cells) for _number, cells in self.listed.records()}
        found = [each for each in self.files if each not in named]
        codes = _codes([each.name for each in found])
        return {each: codes.get(each.name, "") for each in found}

    def _line(self, row: _Row) -> tuple[str, ...]:
        """The row as COPY takes it, with what the content of its file says."""
        width = len(self.listed.titles)
        cells = [*row.cells, *[""] * (width - len(row.cells))]
        said = {each.column.name: cells[each.position] for each in self.listed.found}
        said["product"] = row.product or said.get("product", "")
        stored = self._stored(row.file) if isinstance(row.file, Member) else row.file
        fault = f":{Fault.TOO_MANY_CELLS}" if any(cell.strip() for cell in cells[width:]) else ""
        if isinstance(stored, StoredFile):
            content = (stored.hash, stored.media_type, str(stored.size), stored.name)
        else:
            content, fault = ("", "", "", ""), fault or (f"file:{stored}" if stored else "")
        return (str(row.number), fault, *said.values(), *content)

    @cached_property
    def _place(self) -> int:
        return next(each.position for each in self.listed.found if each.column.name == "file")

    @cached_property
    def _by_name(self) -> dict[str, Member]:
        return {each.name: each for each in self.files}

    @cached_property
    def _by_base(self) -> dict[str, list[Member]]:
        found: dict[str, list[Member]] = {}
        for each in self.files:
            found.setdefault(each.base.casefold(), []).append(each)
        return found

    def _file(self, cells: Sequence[str]) -> Member | Fault | None:
        """The file that a row names: by its whole name, else by its last part where one is called so."""
        said = cells[self._place] if self._place < len(cells) else ""
        plain = said.strip().removeprefix(NUMBER_CELL).replace("\\", "/")
        if plain in self._by_name:
            return self._by_name[plain]
        found = self._by_base.get(plain.casefold(), []) if "/" not in plain else []
        if len(found) > 1:
            return Fault.SEVERAL_FILES
        return found[0] if found else None

    def _stored(self, member: Member) -> StoredFile | Fault:
        if member not in self.known:
            self.known[member] = _examined(self.archive, member)
        return self.known[member]


def _codes(names: Sequence[str]) -> dict[str, str]:
    """The code of the product that each file's name begins with, for those that begin with one."""
    found = products_named(names)
    codes = dict(Product.objects.filter(pk__in=set(found.values())).values_list("pk", "code"))
    return {name: codes[product_id] for name, product_id in found.items()}


def _examined(archive: Archive, member: Member) -> StoredFile | Fault:
    """What a file of the archive is by its content, or what is wrong with it."""
    if member.is_unsafe:
        return Fault.UNSAFE_NAME
    if member.info.file_size > MOST_BYTES:
        return Fault.FILE_TOO_LARGE
    try:
        stored = examined(archive.read(member, MOST_BYTES), member.base)
    except MemberBroken:
        return Fault.FILE_BROKEN
    except FileTooLarge:
        return Fault.FILE_TOO_LARGE
    except FileUnusable:
        return Fault.FILE_UNUSABLE
    return stored if ending_of(stored.name) == ending_of(member.base) else Fault.OTHER_CONTENT
