"""What this room does when it hears an event; safe to repeat."""

from __future__ import annotations

from uuid import UUID

from lonja.companies.actor import SYSTEM
from lonja.ordering.events import OrderPlaced, OrderRejected, OrderWithdrawn
from lonja.quotes.actions import order_placed as note_placed
from lonja.quotes.actions import order_refused


def order_placed(event_id: UUID, event: OrderPlaced) -> None:
    """The order that came of a quote binds the company."""
    note_placed(SYSTEM, event.order_id)


def order_rejected(event_id: UUID, event: OrderRejected) -> None:
    """The company's approver said no: the offer stands again."""
    order_refused(SYSTEM, event.order_id)


def order_withdrawn(event_id: UUID, event: OrderWithdrawn) -> None:
    """The buyer took the waiting order back: the offer stands again."""
    order_refused(SYSTEM, event.order_id)
