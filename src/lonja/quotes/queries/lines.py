"""Lines of revisions as facts, and two revisions side by side."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID

from lonja.quotes.models import Becomes, QuoteLine, QuoteRevision
from lonja.quotes.rules import LABEL, LineChange, LineFacts, Tier, changes_between

SAID = (
    "variant_id", "text", "configuration", "quantity", "unit_price", "discount_percent", "target_price",
    "is_optional", "choice", "delivery", "note", "cost_center_id", "minimum_quantity", "maximum_quantity",
)  # fmt: skip
"""What a line says: the facts by which two revisions differ, and that the fingerprint covers."""


def lines_of(revision: QuoteRevision) -> list[QuoteLine]:
    """The lines of a revision with tiers and cost centers, in their order; two queries."""
    return list(revision.lines.select_related("cost_center").prefetch_related("tiers").order_by("position"))


def fact_of(line: QuoteLine) -> LineFacts:
    """A line as the arithmetic sees it."""
    return LineFacts(
        key=line.key,
        quantity=line.quantity,
        unit_price=line.unit_price,
        discount_percent=line.discount_percent,
        tiers=tuple(Tier(tier.from_quantity, tier.unit_price) for tier in line.tiers.all()),
        is_optional=line.is_optional,
        choice=line.choice,
    )


def freight_of(revision: QuoteRevision) -> Decimal:
    """What the sum of a revision counts of freight: that of its order; a framework's is that of each call-off."""
    return revision.freight_amount or Decimal(0) if revision.becomes == Becomes.ORDER else Decimal(0)


def facts_of(revision: QuoteRevision) -> list[LineFacts]:
    """All lines of a revision as the arithmetic sees them."""
    return [fact_of(line) for line in lines_of(revision)]


def said_by(line: QuoteLine) -> dict[str, Any]:
    """All that a line says, by name."""
    tiers = [(tier.from_quantity, tier.unit_price) for tier in line.tiers.all()]
    return {**{name: getattr(line, name) for name in SAID}, "tiers": tiers}


def changes_of(before: QuoteRevision, after: QuoteRevision) -> list[LineChange]:
    """The lines of two revisions side by side, with how they are called."""
    return changes_between(_named(before), _named(after))


def _named(revision: QuoteRevision) -> dict[UUID, dict[str, Any]]:
    return {line.key: {**said_by(line), LABEL: line.name or line.text, "sku": line.sku} for line in lines_of(revision)}
