"""Lists of the back office: how each is narrowed, sorted and taken away is said once, for page and file alike."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any, Generic, TypeVar

from django.db.models import F, Func, QuerySet
from django.http import FileResponse, HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils.functional import Promise

from lonja.backoffice.access import StaffRequest
from lonja.core.sheets.workbook import xlsx_into
from lonja.core.sheets.writer import XLSX, Cell, Column, csv_parts
from lonja.core.texts import language
from lonja.web import formats, tables

KINDS = ("csv", "xlsx")
LONGEST = 100
BATCH = 1_000

Row = TypeVar("Row")
Asked = Mapping[str, str]
Cells = Iterable[Sequence[Cell]]


@dataclass(frozen=True)
class Listing(Generic[Row]):
    """One list: `find(actor, asked, *scope)` gives what the address asks for by the parameters named in `filters`.

    `sorts` says of each key of `?sort=` by what the rows are ordered ('{}' is the reader's language), `then` what
    decides between equals, `sort` which counts unless asked. `heads` and `cells(actor, rows, *scope)` make the file,
    some hundred rows at a time, so that what a batch needs is asked once. Rows of a plain list are ordered by their
    attributes. What has no value stands last, downwards too; with `nothing_is_least`, where the least stands.
    """

    name: str
    filters: tuple[str, ...]
    find: Callable[..., Any]
    sorts: Mapping[str, str | Func]
    sort: str
    heads: Callable[[], Sequence[str | Promise]]
    cells: Callable[..., Cells]
    then: tuple[str, ...] = ("pk",)
    page_size: int = 50
    nothing_is_least: bool = False

    def of(self, request: StaffRequest, *scope: Any, name: str = "") -> Shown[Row]:
        """The list as a request asks for it; `scope` is passed on to `find` and `cells` (of what the rows are)."""
        asked = {each: request.GET.get(each, "").strip()[:LONGEST] for each in self.filters}
        matching = self.find(request.actor, asked, *scope)
        return Shown(self, request, asked, matching, name or self.name, scope)


@dataclass(frozen=True)
class Shown(Generic[Row]):
    """A list under the filters and the order of one request; only what is asked of it is read."""

    listing: Listing[Row]
    request: StaffRequest
    asked: Asked
    matching: Any
    name: str
    scope: tuple[Any, ...]

    @cached_property
    def sort(self) -> tables.Sort:
        """How it is sorted."""
        return tables.Sort.of(self.request, self.listing.sorts, self.listing.sort)

    @cached_property
    def found(self) -> Any:
        """All rows in their order, not read yet."""
        by, is_down = self.listing.sorts[self.sort.key], self.sort.descending
        by = by.format(language()[:2]) if isinstance(by, str) else by
        if isinstance(by, str) and not isinstance(self.matching, QuerySet):
            return sorted(self.matching, key=lambda row: _known(attrgetter(by)(row)), reverse=is_down)
        is_first = self.listing.nothing_is_least and not is_down
        where = {"nulls_first": True} if is_first else {"nulls_last": True}
        field = F(by) if isinstance(by, str) else by
        first = field.desc(**where) if is_down else field.asc(**where)
        return self.matching.order_by(first, *(each for each in self.listing.then if each != by))

    @cached_property
    def rows(self) -> list[Row]:
        """The rows of the page asked for."""
        start = (tables.page_number(self.request) - 1) * self.listing.page_size
        return list(self.found[start : start + self.listing.page_size])

    @cached_property
    def total(self) -> int:
        """How many rows there are on all pages."""
        return self.matching.count() if isinstance(self.matching, QuerySet) else len(self.matching)

    def page(self, rows: Sequence[Any] | None = None) -> tables.Page[Any]:
        """The page asked for, with its own rows or with `rows` made of them."""
        shown = self.rows if rows is None else rows
        return tables.Page(shown, tables.page_number(self.request), self.listing.page_size, self.total, self.request)

    def frame(self, rows: Sequence[Any] | None = None) -> dict[str, Any]:
        """What every template of a list needs: asked, sort, page and export_url."""
        return {
            "asked": self.asked,
            "sort": self.sort,
            "page": self.page(rows),
            "export_url": lambda kind: tables.query(self.request, download=kind, page=None),
        }

    def file(self) -> HttpResponseBase | None:
        """All rows as the file that `?download=` asks for, sent while it is made; None where the page is wanted."""
        kind = wanted_kind(self.request)
        if not kind:
            return None
        columns = [Column(str(head)) for head in self.listing.heads()]
        return download(kind, self.name, columns, self._cells())

    def _cells(self) -> Iterator[Sequence[Cell]]:
        for some in _batches(self.found):
            yield from self.listing.cells(self.request.actor, some, *self.scope)


def wanted_kind(request: HttpRequest) -> str:
    """The kind of file that the address asks for by `?download=`; '' for the page."""
    asked = request.GET.get("download", "")
    return asked if asked in KINDS else ""


def download(kind: str, name: str, columns: Sequence[Column], rows: Cells) -> HttpResponseBase:
    """The rows as a file of this kind, never all in memory; CSV as the reader's spreadsheet expects it."""
    answer: HttpResponseBase
    if kind == "xlsx":
        target = tempfile.TemporaryFile()  # noqa: SIM115 - the answer closes it
        xlsx_into(target, columns, rows)
        target.seek(0)
        answer = FileResponse(target, content_type=XLSX)
    else:
        mark = formats.decimal_sign()
        parts = csv_parts(columns, rows, delimiter=";" if mark == "," else ",", decimal_mark=mark)
        answer = StreamingHttpResponse(parts, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return answer


def _batches(found: Any) -> Iterator[list[Any]]:
    """In parts, so that the facts of a part are asked at once and a hundred thousand rows fit into memory."""
    some: list[Any] = []
    for each in found.iterator(BATCH) if isinstance(found, QuerySet) else found:
        some.append(each)
        if len(some) == BATCH:
            yield some
            some = []
    if some:
        yield some


def _known(value: Any) -> tuple[bool, Any]:
    """Orders what has no value behind everything else."""
    return (value is None, value.casefold() if isinstance(value, str) else value)
