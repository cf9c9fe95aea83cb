"""What somebody writes into a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from lonja.quotes.rules import Tier


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line as somebody writes it; `key` is that of the line in the draft, None for a new one.

    A product by `variant_id`, or `text`. Prices are net, in the quote's currency, of one sales unit. A least and a most
    count only of a framework agreement.
    """

    quantity: Decimal
    variant_id: int | None = None
    text: str = ""
    key: UUID | None = None
    unit_price: Decimal | None = None
    discount_percent: Decimal = Decimal(0)
    tiers: tuple[Tier, ...] = ()
    target_price: Decimal | None = None
    is_optional: bool = False
    choice: int = 0
    delivery: str = ""
    note: str = ""
    minimum_quantity: Decimal | None = None
    maximum_quantity: Decimal | None = None
    configuration: str = ""
    cost_center_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft as somebody writes it. Of a buyer only `message` and `lines` count."""

    lines: Sequence[LineRow] = field(default_factory=list)
    message: str = ""
    valid_until: date | None = None
    discount_percent: Decimal = Decimal(0)
    delivery: str = ""
    payment: str = ""
    legal: str = ""
    becomes: str = "order"
    prices_until: date | None = None
    call_offs: int | None = None
    freight_amount: Decimal | None = None
