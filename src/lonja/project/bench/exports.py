"""Files written: the full price list of one company, and the prices of all lists."""

from __future__ import annotations

import io
from collections.abc import Iterator

from python_calamine import CalamineWorkbook

from lonja.companies.actor import SYSTEM, Actor
from lonja.core.sheets.workbook import xlsx_into
from lonja.core.sheets.writer import Column
from lonja.exchange.exports import ExportAsk, export
from lonja.exchange.exports.price_list import PriceListAsk, write_price_list
from lonja.project.bench import Figure
from lonja.project.bench.inside import best, buyer, timed


def figures() -> Iterator[Figure]:
    """Each is written to memory; nothing is left behind."""
    yield _price_list(buyer())
    counted: list[int] = []
    seconds = timed(lambda: counted.append(export(SYSTEM, ExportAsk("prices"), io.BytesIO())))
    rows = counted[0]
    yield Figure("all prices to CSV", rows / seconds, "rows/s", None, "", "", f"{rows:,} rows in {seconds:.1f} s")


def _price_list(actor: Actor) -> Figure:
    """Beside it the same cells, written as texts."""
    target = io.BytesIO()
    write_price_list(actor, PriceListAsk(), target)
    target.seek(0)
    sheet = CalamineWorkbook.from_filelike(target).get_sheet_by_index(0)  # a list at large is more than the store takes
    titles, *rows = [[str(cell) for cell in row] for row in sheet.to_python()]
    columns = [Column(title) for title in titles]
    seconds = best(lambda: write_price_list(actor, PriceListAsk(), io.BytesIO()), 3)
    floor = best(lambda: xlsx_into(io.BytesIO(), columns, rows), 3)
    variants = len({row[0] for row in rows})
    return Figure(
        "full price list of one company to XLSX", seconds, "s", floor, "the same cells alone", "<= 3 s at large",
        f"{variants:,} variants, {len(rows):,} rows",
    )  # fmt: skip
