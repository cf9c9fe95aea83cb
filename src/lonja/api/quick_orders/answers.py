"""Quick orders as they are written in JSON."""

from __future__ import annotations

from decimal import Decimal

from lonja.api import fields
from lonja.api.quick_orders import schemas
from lonja.companies.actor import Actor
from lonja.core.texts import localized
from lonja.lists import queries
from lonja.lists.models import QuickOrder
from lonja.lists.queries import Review, ReviewLine


def head_of(held: QuickOrder) -> schemas.QuickOrderHead:
    """One without its lines."""
    read = held.reading
    source = "file" if "kind" in read else "mail" if read.get("mail") else "order" if read.get("order") else "text"
    return schemas.QuickOrderHead(
        id=str(held.pk),
        source=source,  # type: ignore[typeddict-item] # one of these words
        file_name=held.file_name,
        created_at=fields.moment(held.created_at),
        added_at=fields.moment_or_none(held.added_at),
    )


def summary_of(actor: Actor, held: QuickOrder, seen: Review | None = None) -> schemas.QuickSummary:
    """What became of its lines."""
    seen = seen or queries.review(actor, held, size=0)
    counts = {name: seen.counts[name] for name in schemas.QuickCounts.__annotations__}
    return schemas.QuickSummary(
        **head_of(held),
        counts=schemas.QuickCounts(**counts),  # type: ignore[typeddict-item] # its very names
        ready=seen.ready,
        currency=seen.net.currency,
        net=fields.amount(seen.net.amount, seen.net.currency),
        attachments=held.reading.get("attachments", []),
        table=_table(held),
    )


def line_of(seen: ReviewLine, currency: str) -> schemas.QuickLine:
    """A line with its product and price."""
    line, variant, price = seen.line, seen.variant, seen.price
    amount = price.amount if price else None
    return schemas.QuickLine(
        position=line.position,
        raw=line.raw,
        code=line.code,
        requested=fields.quantity_or_none(line.requested),
        unit=line.unit or None,  # type: ignore[typeddict-item] # a word of the vocabulary
        department=line.department,
        status=line.status,  # type: ignore[typeddict-item] # a word of LineStatus
        remarks=line.remarks,
        sku=variant.sku if variant else None,
        name=localized(variant.names) if variant else None,
        sales_unit=variant.sales_unit if variant else None,
        quantity=fields.quantity_or_none(line.quantity) if variant else None,
        unit_price=fields.unit_price_or_none(price.unit_price if price else None, currency),
        amount=None if amount is None else fields.amount(amount + (seen.services or Decimal(0)), currency),
        cost_center=line.cost_center.code if line.cost_center else None,
        ship_to_id=str(line.ship_to_id) if line.ship_to_id else None,
        is_left_out=line.is_left_out,
        candidates=[schemas.QuickCandidate(sku=one.sku, name=localized(one.names)) for one in seen.candidates],
    )


def _table(held: QuickOrder) -> schemas.QuickTable | None:
    read = held.reading
    if "kind" not in read:
        return None
    columns = read.get("columns") or {}
    return schemas.QuickTable(
        kind=read["kind"],
        sheet=read.get("sheet") or "",
        sheets=read.get("sheets") or [],
        titles=read.get("titles") or [],
        code=columns.get("code"),
        quantity=columns.get("quantity"),
        departments=columns.get("departments", []),
        skipped=read.get("skipped", 0),
        is_taught=bool(read.get("is_taught")),
    )
