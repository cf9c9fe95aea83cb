"""Bring an order in: pasted, uploaded, or one placed before. The result is a review; the cart is not touched."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any
from uuid import UUID

from lonja.catalog.queries import find_by_codes
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.companies.queries import delivery_addresses
from lonja.core.audit import transaction_by
from lonja.core.errors import NotFound
from lonja.core.sheets.documents import is_pdf, read_document
from lonja.core.sheets.errors import EmptyFile, UnreadableFile
from lonja.core.sheets.reader import read_rows
from lonja.core.sheets.rows import FileKind, Row
from lonja.core.sheets.saved_mails import SavedMail, is_mail, open_mail
from lonja.core.sheets.titles import plain_words
from lonja.lists.actions.match import mark_unpriced, match_lines
from lonja.lists.actions.shapes import teach_shape
from lonja.lists.errors import TooManyLines
from lonja.lists.models import QuickOrder, QuickOrderLine
from lonja.lists.queries.reviews import quick_order_or_404
from lonja.lists.queries.shapes import cost_centers_by_name, taught_shape
from lonja.lists.rules import (
    MAX_LINES,
    Columns,
    Known,
    Remark,
    RequestedLine,
    SheetReading,
    codes_in_document,
    codes_in_mail,
    codes_in_rows,
    codes_in_text,
    count_lines,
    mark_repeated,
    parse_pasted,
    quantity_problem,
    read_mail,
    read_order_document,
    read_order_sheet,
    reads_as_mail,
    score_rows,
)
from lonja.ordering.models import CartLine, Order, OrderLine
from lonja.ordering.queries import order_deliveries, order_lines, order_or_404
from lonja.ordering.rules import plain

READ_ENDINGS = (".xlsx", ".xls", ".ods", ".csv", ".tsv", ".txt", ".pdf")
"""Of the files that come with a mail, those that may be an order."""


def read_pasted(actor: Actor, text: str) -> QuickOrder:
    """Review whatever was typed or pasted, up to 5,000 lines, the text of a mail too. Raises TooManyLines,
    PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    _refuse_too_many(count_lines(text))
    if reads_as_mail(text):
        asked = read_mail(text, known=_known(actor, codes_in_mail(text)).__contains__)
        _refuse_too_many(len(asked))
        return _save(actor, asked, source={}, reading={"mail": True})
    known = _known(actor, codes_in_text(text))
    return _save(actor, parse_pasted(text, known=known.__contains__), source={}, reading={})


@dataclass(frozen=True, slots=True)
class AskedCode:
    """So many of what a code means, in a unit of `vocabulary` or, with '', in sales units."""

    code: str
    quantity: Decimal
    unit: str = ""


def read_codes(actor: Actor, asked: Sequence[AskedCode]) -> QuickOrder:
    """Review codes with their quantities, as a program sends them. Raises TooManyLines, PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    _refuse_too_many(len(asked))
    lines = [_requested(position, one) for position, one in enumerate(asked, start=1)]
    return _save(actor, mark_repeated(lines), source={}, reading={})


def _requested(position: int, one: AskedCode) -> RequestedLine:
    """A line of which nothing has to be guessed; a quantity that nobody can order says why."""
    problem = quantity_problem(one.quantity)
    return RequestedLine(
        position=position,
        code=one.code.strip(),
        quantity=None if problem else one.quantity,
        raw=f"{one.code} {plain(one.quantity)} {one.unit}".strip(),
        unit=one.unit,
        remarks=(problem,) if problem else (),
    )


def read_upload(actor: Actor, data: bytes, file_name: str, *, sheet: str | None = None) -> QuickOrder:
    """Review an uploaded XLSX, XLS, ODS or CSV, a PDF with text in it, or a saved mail, of up to 5,000 lines.

    Raises the refusals of core.sheets (each says where and what to do), TooManyLines, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    if is_mail(data):
        return _read_saved_mail(actor, open_mail(data), file_name)
    return _read_file(actor, data, file_name, sheet=sheet)


def _read_saved_mail(actor: Actor, mail: SavedMail, file_name: str) -> QuickOrder:
    """What the letter asks for; where it asks for nothing, the first of its attachments that can be read."""
    _refuse_too_many(count_lines(mail.text))
    files = [one for one in mail.attachments if one.name.lower().endswith(READ_ENDINGS)]
    asked = read_mail(mail.text, known=_known(actor, codes_in_mail(mail.text)).__contains__)
    _refuse_too_many(len(asked))
    if all(Remark.PROSE in line.remarks for line in asked):
        refusals: list[UnreadableFile] = []
        for one in files:
            try:
                return _read_file(actor, one.data, f"{one.name} ({file_name})")
            except UnreadableFile as refused:
                refusals.append(refused)
        if refusals or not asked:
            raise refusals[0] if refusals else EmptyFile
    reading = {"mail": True, "attachments": [one.name[:100] for one in files]}
    source = {"attachments": [b64encode(one.data).decode() for one in files]}
    return _save(actor, asked, source=source, reading=reading, file_name=file_name[:200])


def read_attachment(actor: Actor, quick_order_id: UUID, number: int) -> QuickOrder:
    """Review a file that came with a mail (from 1 on), beside what its text asks for.

    Raises NotFound, also where the mail went into a cart already, and as `read_upload`.
    """
    actor.require(Permission.ORDERS_PLACE)
    mail = quick_order_or_404(actor, quick_order_id)
    names, files = mail.reading.get("attachments", []), mail.source.get("attachments", [])
    if not 0 < number <= len(files):
        raise NotFound
    return _read_file(actor, b64decode(files[number - 1]), f"{names[number - 1]} ({mail.file_name})")


def _read_file(actor: Actor, data: bytes, file_name: str, *, sheet: str | None = None) -> QuickOrder:
    """An uploaded table or PDF. Raises as `read_upload`."""
    if is_pdf(data):
        found = read_document(data)
    else:
        found = read_rows(data, max_rows=MAX_LINES + 100, sheet=sheet, score=score_rows)
    centers = cost_centers_by_name(actor)
    taught = taught_shape(actor, found.rows, _one_of(centers))
    result = _order_of(actor, found.kind, found.rows, taught.columns if taught else None, centers)
    _refuse_too_many(len(result.lines))
    source = {"rows": [[row.number, list(row.cells), sorted(row.numbers)] for row in found.rows]}
    reading = {
        **_described(result),
        "kind": found.kind.value,
        "sheet": found.name,
        "sheets": list(found.sheet_names),
        "encoding": found.encoding,
        "delimiter": found.delimiter,
        "is_taught": taught is not None,
    }
    meant = {**centers, **(taught.cost_centers if taught else {})}
    return _save(actor, result.lines, source=source, reading=reading, file_name=file_name[:200], centers=meant)


def _order_of(
    actor: Actor, kind: str, rows: Sequence[Row], columns: Columns | None, centers: Mapping[str, UUID]
) -> SheetReading:
    """What a file asks for, by these columns if any are given."""
    if kind == FileKind.PDF:
        known = _known(actor, codes_in_document(rows) - {""}).__contains__
        return read_order_document(rows, columns=columns, known=known, is_department=_one_of(centers))
    known = _known(actor, codes_in_rows(rows)).__contains__
    return read_order_sheet(rows, columns=columns, known=known, is_department=_one_of(centers))


def _one_of(centers: Mapping[str, UUID]) -> Known:
    """Whether a title is the name of one of them."""
    return lambda title: plain_words(title) in centers


def _refuse_too_many(lines: int) -> None:
    if lines > MAX_LINES:
        raise TooManyLines(lines=lines, limit=MAX_LINES)


def choose_columns(
    actor: Actor, quick_order_id: UUID, columns: Columns, cost_centers: Mapping[str, UUID] | None = None
) -> QuickOrder:
    """Read an uploaded table again by other columns; choices made on its lines start anew. Raises NotFound.

    What `columns` is silent about, the units, the barcodes and for whom a line is, is read from where it was found
    before. `cost_centers` says which one a column of quantities is for, by its title. The company's next table with
    these titles is read the same way.
    """
    actor.require(Permission.ORDERS_PLACE)
    old = quick_order_or_404(actor, quick_order_id)
    rows = [Row(number, tuple(cells), frozenset(numbers)) for number, cells, numbers in old.source.get("rows", [])]
    completed = _completed(columns, old.reading.get("columns") or {})
    own = {plain_words(title): key for title, key in (cost_centers or {}).items()}
    centers = cost_centers_by_name(actor)
    result = _order_of(actor, old.reading.get("kind", ""), rows, completed, centers)
    reading = {**old.reading, **_described(result), "is_taught": False}
    with transaction_by(actor, "choose_columns"):
        if result.columns is not None:
            teach_shape(actor, rows, result.columns, own, _one_of(centers))
        known_by = centers | own
        return _save(actor, result.lines, source=old.source, reading=reading, file_name=old.file_name, centers=known_by)


def _completed(chosen: Columns, found: dict[str, Any]) -> Columns:
    """The chosen columns, and of those found before the ones that were not chosen for something else."""
    taken = {chosen.code, chosen.quantity, *chosen.departments}

    def kept(name: str) -> int | None:
        own, before = getattr(chosen, name), found.get(name)
        return before if own is None and before not in taken else own

    return replace(chosen, barcode=kept("barcode"), unit=kept("unit"), department=kept("department"))


def reorder(actor: Actor, order_id: UUID) -> QuickOrder:
    """Review the lines of an earlier order at today's prices and stock, each for the cost center that it was for.

    Of several deliveries each line keeps its address.

    Raises NotFound, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    order = order_or_404(actor, order_id)
    held = order_lines(order)
    bought = [line for line in held if not line.is_gift and line.service_of_id is None]
    places = _places(actor, order, held)
    lines = [
        RequestedLine(position=line.position, code=line.sku, quantity=line.quantity, raw=f"{line.sku} {line.name}")
        for line in bought
    ]
    chosen = {line.position: line.configuration for line in bought if line.configuration}
    charged = {line.position: line.cost_center_id for line in bought if line.cost_center_id}
    reading = {"order": order.number, "places": len(set(places.values()))}
    return _save(actor, lines, source={}, reading=reading, chosen=chosen, charged=charged, places=places)


def _places(actor: Actor, order: Order, lines: Sequence[OrderLine]) -> dict[int, UUID]:
    """Where lines of an order with several deliveries went, by their position, as far as the actor may send there."""
    deliveries = order_deliveries(order, lines)
    if len(deliveries) == 1:
        return {}
    usable = set(delivery_addresses(actor).values_list("pk", flat=True))
    found = {line.position: one.address.get("id") for one in deliveries for line in one.lines}
    return {position: UUID(pk) for position, pk in found.items() if pk and UUID(pk) in usable}


def take_over_lines(actor: Actor, lines: Sequence[CartLine], title: str) -> QuickOrder:
    """Review what was in another cart, at the actor's own prices; `title` says whose. Raises PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    wanted = [
        RequestedLine(position=position, code=line.variant.sku, quantity=line.quantity, raw=line.variant.sku)
        for position, line in enumerate(lines, start=1)
    ]
    chosen = {position: line.configuration for position, line in enumerate(lines, start=1) if line.configuration}
    charged = {position: line.cost_center_id for position, line in enumerate(lines, start=1) if line.cost_center_id}
    return _save(actor, wanted, source={}, reading={}, file_name=title[:200], chosen=chosen, charged=charged)


def _charge(lines: Sequence[QuickOrderLine], centers: Mapping[str, UUID]) -> None:
    """Give lines the cost center that their department means; what means none says so."""
    for line in lines:
        if line.department:
            line.cost_center_id = centers.get(plain_words(line.department))
            if line.cost_center_id is None:
                line.remarks = [*line.remarks, Remark.DEPARTMENT_UNKNOWN.value]


def _owner(actor: Actor) -> dict[str, UUID]:
    """The person or the machine that reviews. Raises PermissionMissing for the program itself."""
    if actor.api_key_id is not None:
        return {"api_key_id": actor.api_key_id}
    if actor.user_id is None:
        raise PermissionMissing
    return {"user_id": actor.user_id}


def _known(actor: Actor, keys: set[str]) -> set[str]:
    """Those of the normalized codes that mean something that the actor may see."""
    return {key for key, matches in find_by_codes(actor, keys).items() if matches}


def _described(result: SheetReading) -> dict[str, Any]:
    return {
        "columns": result.columns.as_data() if result.columns else None,
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
    charged: Mapping[int, UUID] | None = None,
    centers: Mapping[str, UUID] | None = None,
    places: Mapping[int, UUID] | None = None,
) -> QuickOrder:
    matched = match_lines(actor, lines)
    _charge(matched, centers or {})
    for line in matched:
        line.configuration = (chosen or {}).get(line.position, "")
        line.cost_center_id = (charged or {}).get(line.position, line.cost_center_id)
        line.ship_to_id = (places or {}).get(line.position)
    mark_unpriced(actor, matched)
    with transaction_by(actor, "read_quick_order"):
        quick_order = QuickOrder.objects.create(
            company_id=actor.company_id,
            unit_id=actor.own_unit_id,
            **_owner(actor),
            file_name=file_name,
            source=source,
            reading=reading,
        )
        for line in matched:
            line.quick_order = quick_order
        QuickOrderLine.objects.bulk_create(matched)
    return quick_order
