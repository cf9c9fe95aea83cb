"""Facts of orders that other rooms hear of. Amounts are in the order's currency."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from lonja.core.events import Event


@dataclass(frozen=True)
class ApprovalAsked(Event):
    """An order waits for a step of its approval request: the first, or the next one after a consent."""

    order_id: UUID
    request_id: UUID


@dataclass(frozen=True)
class OrderPlaced(Event):
    """The order binds the company: placed at once, or released by its last approver."""

    order_id: UUID


@dataclass(frozen=True)
class OrderRejected(Event):
    """An approver said no."""

    order_id: UUID
    comment: str


@dataclass(frozen=True)
class OrderShipped(Event):
    """Goods of the order left, in part or whole."""

    order_id: UUID
    shipment_id: UUID


@dataclass(frozen=True)
class OrderCancelled(Event):
    """The seller cancelled what was still open."""

    order_id: UUID
    reason: str


@dataclass(frozen=True)
class OrderDelayed(Event):
    """Goods that were promised are not there: the promised dates of these lines (ids as texts) no longer hold."""

    order_id: UUID
    lines: tuple[str, ...]
