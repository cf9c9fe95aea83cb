"""Facts of rebates that other rooms hear of."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from lonja.core.events import Event


@dataclass(frozen=True)
class RebateClosed(Event):
    """A period is settled: the seller owes the company `amount` (net, rounded, in `currency`), and that never moves."""

    period_id: UUID
    company_id: UUID
    amount: Decimal
    currency: str
