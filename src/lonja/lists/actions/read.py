"""Bring an order in: pasted, uploaded, or one placed before. The result is a review; the cart is not touched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from decimal import Decimal
from typing import Any
from uuid import UUID

from lonja.catalog.queries import CodeMatch, find_by_codes, variant_facts
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.sheets.reader import read_rows
from lonja.core.sheets.rows import Row
from lonja.lists.errors import TooManyLines
from lonja.lists.models import LineStatus, QuickOrder, QuickOrderLine
from lonja.lists.queries.reviews import quick_order_or_404
from lonja.lists.rules import (
    MAX_LINES,
    Columns,
    Remark,
    RequestedLine,
    SheetReading,
    codes_in_rows,
    codes_in_text,
    count_lines,
    parse_pasted,
    read_order_sheet,
    score_rows,
)
from lonja.lists.rules.matching import Sale, settle
from lonja.ordering.queries import Wanted, configured, order_lines, order_or_404
from lonja.pricing.queries import price_lines


def read_pasted(actor: Actor, text: str) -> QuickOrder:
    """Review whatever was typed or pasted, up to 5,000 lines. Raises TooManyLines, PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    _refuse_too_many(count_lines(text))
    known = _known(actor, codes_in_text(text))
    return _save(actor, parse_pasted(text, known=known.__contains__), source={}, reading={})


def read_upload(actor: Actor, data: bytes, file_name: str, *, sheet: str | None = None) -> QuickOrder:
    """Review an uploaded XLSX, XLS, ODS or CSV of up to 5,000 lines.

    Raises the refusals of core.sheets (each says where and what to do), TooManyLines, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    found = read_rows(data, max_rows=MAX_LINES + 100, sheet=sheet, score=score_rows)
    known = _known(actor, codes_in_rows(found.rows))
    result = read_order_sheet(found.rows, known=known.__contains__)
    _refuse_too_many(len(result.lines))
    source = {"rows": [[row.number, list(row.cells), sorted(row.numbers)] for row in found.rows]}
    reading = {
        **_described(result),
        "sheet": found.name,
        "sheets": list(found.sheet_names),
        "encoding": found.encoding,
        "delimiter": found.delimiter,
    }
    return _save(actor, result.lines, source=source, reading=reading, file_name=file_name[:200])


def _refuse_too_many(lines: int) -> None:
    if lines > MAX_LINES:
        raise TooManyLines(lines=lines, limit=MAX_LINES)


def choose_columns(actor: Actor, quick_order_id: UUID, columns: Columns) -> QuickOrder:
    """Read an uploaded table again by other columns; choices made on its lines start anew. Raises NotFound.

    What `columns` is silent about, the units and the barcodes, is read from where it was found before.
    """
    actor.require(Permission.ORDERS_PLACE)
    old = quick_order_or_404(actor, quick_order_id)
    rows = [Row(number, tuple(cells), frozenset(numbers)) for number, cells, numbers in old.source.get("rows", [])]
    known = _known(actor, codes_in_rows(rows))
    completed = _completed(columns, old.reading.get("columns") or {})
    result = read_order_sheet(rows, columns=completed, known=known.__contains__)
    reading = {**old.reading, **_described(result)}
    return _save(actor, result.lines, source=old.source, reading=reading, file_name=old.file_name)


def _completed(chosen: Columns, found: dict[str, int | None]) -> Columns:
    """The chosen columns, and of those found before the ones that were not chosen for something else."""
    taken = {chosen.code, chosen.quantity}
    barcode, unit = (
        column if own is None and column not in taken else own
        for own, column in ((chosen.barcode, found.get("barcode")), (chosen.unit, found.get("unit")))
    )
    return replace(chosen, barcode=barcode, unit=unit)


def reorder(actor: Actor, order_id: UUID) -> QuickOrder:
    """Review the lines of an earlier order at today's prices and stock. Raises NotFound, PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    order = order_or_404(actor, order_id)
    lines = [
        RequestedLine(position=line.position, code=line.sku, quantity=line.quantity, raw=f"{line.sku} {line.name}")
        for line in order_lines(order)
    ]
    chosen = {line.position: line.configuration for line in order_lines(order) if line.configuration}
    return _save(actor, lines, source={}, reading={"order": order.number}, chosen=chosen)


def _reader(actor: Actor) -> UUID:
    """The person who reviews; machines send whole orders through the API instead. Raises PermissionMissing."""
    if actor.user_id is None:
        raise PermissionMissing
    return actor.user_id


def _known(actor: Actor, keys: set[str]) -> set[str]:
    """Those of the normalized codes that mean something that the actor may see."""
    return {key for key, matches in find_by_codes(actor, keys).items() if matches}


def _described(result: SheetReading) -> dict[str, Any]:
    return {
        "columns": asdict(result.columns) if result.columns else None,
        "titles": list(result.titles),
        "skipped": len(result.skipped),
    }


def _save(
    actor: Actor,
    lines: Sequence[RequestedLine],
    *,
    source: dict[str, Any],
    reading: dict[str, Any],
    file_name: str = "",
    chosen: Mapping[int, str] | None = None,
) -> QuickOrder:
    matched = [_matched(line, matches) for line, matches in _matches(actor, lines)]
    for line in matched:
        line.configuration = (chosen or {}).get(line.position, "")
    mark_unpriced(actor, matched)
    with transaction_by(actor, "read_quick_order"):
        quick_order = QuickOrder.objects.create(
            company_id=actor.company_id,
            unit_id=actor.own_unit_id,
            user_id=_reader(actor),
            file_name=file_name,
            source=source,
            reading=reading,
        )
        for line in matched:
            line.quick_order = quick_order
        QuickOrderLine.objects.bulk_create(matched)
    return quick_order


def _matches(actor: Actor, lines: Sequence[RequestedLine]) -> Iterable[tuple[RequestedLine, tuple[CodeMatch, ...]]]:
    wanted = {line.code for line in lines} | {line.barcode for line in lines}
    found = find_by_codes(actor, wanted - {""})
    for line in lines:
        yield line, found.get(line.code, ()) or found.get(line.barcode, ())


def _matched(line: RequestedLine, matches: tuple[CodeMatch, ...]) -> QuickOrderLine:
    made = QuickOrderLine(
        position=line.position,
        raw=line.raw,
        code=line.code[:120],
        requested=line.quantity,
        unit=line.unit[:10],
        remarks=[str(remark) for remark in line.remarks],
    )
    if not line.is_usable or line.quantity is None:
        made.status = LineStatus.INVALID
    elif not matches:
        made.status = LineStatus.UNKNOWN
    elif len(matches) > 1 or matches[0].via in ("similar", "successor"):
        made.status = LineStatus.CHOOSE
        made.remarks += [Remark.CODE_REPLACED.value] if matches[0].via == "successor" else []
        made.candidates = [match.variant.pk for match in matches[:20]]
    else:
        fill(made, matches[0].variant.pk, sale_of(matches[0].variant), line.quantity, matches[0].factor)
    return made


def match_again(actor: Actor, line: QuickOrderLine) -> None:
    """Look for the product of a line whose quantity was not readable before; its candidates may be new ones."""
    remarks = tuple(Remark(remark) for remark in line.remarks)
    asked = RequestedLine(line.position, line.code, line.requested, line.raw, line.unit, remarks=remarks)
    made = _matched(asked, find_by_codes(actor, [line.code])[line.code])
    for name in ("status", "variant_id", "quantity", "candidates", "remarks"):
        setattr(line, name, getattr(made, name))
    mark_unpriced(actor, [line])


def sale_of(variant: Any) -> Sale:
    """How a variant is sold."""
    return Sale(variant.sales_unit, variant.content, variant.quantity_minimum, variant.quantity_step)


def fill(line: QuickOrderLine, variant_id: int, sale: Sale, requested: Decimal, factor: Decimal = Decimal(1)) -> None:
    """Give a line its variant and the quantity that fits, with every reason why it differs from the one written."""
    settled = settle(requested, line.unit, factor, sale)
    line.variant_id = variant_id
    line.quantity = settled.quantity
    line.status = LineStatus.ADJUSTED if settled.changes else LineStatus.EXACT
    line.remarks = [*line.remarks, *(str(change) for change in settled.changes)]


def mark_unpriced(actor: Actor, lines: Sequence[QuickOrderLine]) -> None:
    """Lines whose variant has no price for the company, or that cannot be bought as they were configured, say so.

    At once, and not only in the cart.
    """
    filled = [line for line in lines if line.variant_id is not None and line.quantity is not None]
    facts = variant_facts(actor, [line.variant_id for line in filled if line.variant_id])
    wanted = [
        Wanted(line.variant_id, line.quantity, line.configuration, facts[line.variant_id].is_configurable)
        for line in filled
        if line.variant_id and line.quantity
    ]
    held = configured(actor, wanted)
    for line, one, price in zip(filled, held, price_lines(actor, [one.ask for one in held]), strict=True):
        if price.unit_price is None or one.flaw:
            line.status = LineStatus.UNAVAILABLE
        if one.flaw:
            line.remarks = [*line.remarks, Remark.CHOOSE_OPTIONS.value]
