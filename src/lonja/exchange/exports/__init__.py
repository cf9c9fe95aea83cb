"""Bulk data out: each kind of rows as the import of that kind takes them in again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import IO, Any

from lonja.companies.actor import Actor
from lonja.core.clock import now
from lonja.core.sheets.writer import Cell
from lonja.core.snapshot import snapshot, streamed
from lonja.exchange.errors import ExportUnknown, SinceTooOld, WishUnknown
from lonja.exchange.exports.catalog import ATTRIBUTES, CATEGORIES, KITS, MEDIA, PRODUCTS
from lonja.exchange.exports.sheet import Out, Sheet
from lonja.exchange.exports.terms import PART_NUMBERS, PRICES, STOCK
from lonja.exchange.exports.trade import COMPANIES, ORDERS
from lonja.exchange.exports.writing import Format, write
from lonja.exchange.staging import Progress

SHEETS = {
    sheet.code: sheet
    for sheet in (
        PRICES, STOCK, PART_NUMBERS, PRODUCTS, KITS, CATEGORIES, ATTRIBUTES, MEDIA, COMPANIES, ORDERS,
    )
}  # fmt: skip
KEPT_FOR = timedelta(days=60)
"""How long it is known what was touched when."""

_UNDER_WAY = timedelta(hours=1)
_PROGRESS_EVERY = 10_000

__all__ = ["KEPT_FOR", "SHEETS", "ExportAsk", "Format", "export"]


@dataclass(frozen=True, slots=True)
class ExportAsk:
    """Which rows are wanted, and as what. `price_list` and `company` (its number) narrow those that have them.

    `since`: only those that were touched since then, and in the hour before it, in which somebody may have begun what
    ended later. What is gone by now is not among them: that is for those who follow the feed.
    """

    kind: str
    format: Format = Format.CSV
    price_list: str = ""
    company: str = ""
    since: datetime | None = None


def export(actor: Actor, ask: ExportAsk, target: IO[bytes], progress: Progress = lambda rows: None) -> int:
    """Write all rows of a kind as they stood at one moment, and give their number; memory does not grow with them.

    Raises ExportUnknown, WishUnknown, SinceTooOld, PermissionMissing, and SheetTooLong where a workbook cannot hold
    them.
    """
    sheet = SHEETS.get(ask.kind)
    if sheet is None:
        raise ExportUnknown(kind=ask.kind)
    actor.require(sheet.permission)
    condition, params = _condition(sheet, ask)
    count = 0

    def counted(columns: Sequence[Out], rows: Iterator[tuple[Any, ...]]) -> Iterator[Sequence[Cell]]:
        nonlocal count
        spoken = [(place, column.otherwise) for place, column in enumerate(columns) if column.otherwise is not None]
        for count, row in enumerate(rows, start=1):
            if count % _PROGRESS_EVERY == 0:
                progress(count)
            yield _spoken(row, spoken)

    with snapshot():
        columns = sheet.columns()
        values = ", ".join(column.sql for column in columns)
        sql = f"SELECT {values} {sheet.source} WHERE {condition} ORDER BY {sheet.order}"
        write(ask.format, columns, counted(columns, streamed(sql, params)), target)
    return count


def _condition(sheet: Sheet, ask: ExportAsk) -> tuple[str, list[Any]]:
    """The condition of the rows that are wanted, and what goes into its places."""
    conditions: list[str] = [sheet.condition]
    params: list[Any] = []
    for wish, code in (("list", ask.price_list), ("company", ask.company)):
        if code and wish not in sheet.filters:
            raise WishUnknown(wish=wish, kind=sheet.code)
        if code:
            conditions.append(sheet.filters[wish])
            params.append(code)
    if ask.since is not None:
        if ask.since < now() - KEPT_FOR:
            raise SinceTooOld(days=KEPT_FOR.days)
        conditions.append(sheet.changed)
        params += [ask.since - _UNDER_WAY] * sheet.changed.count("%s")
    return " AND ".join(conditions), params


def _spoken(row: tuple[Any, ...], spoken: Sequence[tuple[int, str]]) -> Sequence[Cell]:
    """The row with words where nothing would mean something else."""
    if any(row[place] is None for place, _ in spoken):
        words = dict(spoken)
        return [words.get(place) if value is None else value for place, value in enumerate(row)]
    return row
