"""Quotes for tests: asked for by a desk's buyer, answered by the seller's desk."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.core.clock import today
from lonja.quotes.actions import (
    Acceptance,
    DraftRow,
    LineRow,
    accept_quote,
    begin_quote,
    open_draft,
    save_draft,
    send_draft,
)
from lonja.quotes.models import Quote, QuoteAcceptance, QuoteLine, QuoteRevision
from tests import factories as make
from tests.ordering.desk import Desk

Line = tuple[Variant | str, int]


def row(what: Variant | str, quantity: int, **facts: Any) -> LineRow:
    """A line of a product, or of words."""
    named = {"text": what} if isinstance(what, str) else {"variant_id": what.pk}
    return LineRow(quantity=Decimal(quantity), **named, **facts)  # type: ignore[arg-type]


def price(text: str) -> dict[str, Decimal]:
    """A price for `row`."""
    return {"unit_price": Decimal(text)}


def ask(desk: Desk, *lines: LineRow, actor: Actor | None = None, message: str = "") -> Quote:
    """A request that was sent."""
    actor = actor or desk.buyer
    quote = begin_quote(actor, "Screws for the hall", DraftRow(lines=list(lines), message=message))
    return send_draft(actor, quote.pk)


def rep() -> Actor:
    """One of the seller's people who writes quotes."""
    return make.staff_actor("sales-desk")


def write(seller: Actor, quote: Quote, *lines: LineRow, days: int = 14, **facts: Any) -> QuoteRevision:
    """The seller's draft with these lines, keyed to those of the draft by place."""
    draft = open_draft(seller, quote.pk)
    keys: list[UUID] = list(draft.lines.order_by("position").values_list("key", flat=True))
    keyed = [
        LineRow(**{**{name: getattr(line, name) for name in line.__slots__}, "key": line.key or key})
        for line, key in zip(lines, [*keys, *[None] * len(lines)], strict=False)
    ]
    valid_until = today() + timedelta(days=days)
    return save_draft(seller, quote.pk, DraftRow(lines=keyed, valid_until=valid_until, **facts))


def offer(seller: Actor, quote: Quote, *lines: LineRow, days: int = 14, **facts: Any) -> Quote:
    """The seller answers with these lines."""
    write(seller, quote, *lines, days=days, **facts)
    return send_draft(seller, quote.pk)


def offered(quote: Quote) -> QuoteRevision:
    """The seller's last revision that was sent."""
    found = quote.revisions.filter(side="seller").exclude(sent_at=None).order_by("number").last()
    assert found is not None
    return found


def line_of(quote: Quote, variant: Variant) -> QuoteLine:
    """The line of a product in the seller's last revision."""
    return offered(quote).lines.get(variant=variant)


def confirmed(quote: Quote, *wanted: Variant | tuple[Variant, int], **facts: Any) -> Acceptance:
    """What the buyer confirms: these products (all of them by default), perhaps in other quantities."""
    revision = offered(quote)
    lines = {line.variant_id: line.key for line in revision.lines.all() if line.unit_price is not None}
    chosen = [each if isinstance(each, tuple) else (each, None) for each in wanted]
    picked = {lines[variant.pk]: None if many is None else Decimal(many) for variant, many in chosen}
    if not wanted:
        picked = dict.fromkeys(lines.values())
    return Acceptance(**{"seen_hash": revision.content_hash, "wanted": picked, "name": "Ana Ruiz", **facts})


def accept(desk: Desk, quote: Quote, *wanted: Variant | tuple[Variant, int], **facts: Any) -> QuoteAcceptance:
    """The buyer accepts."""
    return accept_quote(desk.buyer, quote.pk, confirmed(quote, *wanted, **facts))
