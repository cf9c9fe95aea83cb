"""What orders do when a room beneath says that something has changed."""

from __future__ import annotations

from uuid import UUID

from lonja.companies.actor import SYSTEM
from lonja.inventory.events import PromisesWithdrawn
from lonja.inventory.queries import waiting_lines
from lonja.ordering.actions import note_delay
from lonja.ordering.models import OrderLine


def promises_withdrawn(event_id: UUID, event: PromisesWithdrawn) -> None:
    """Note the delay on every order whose lines still wait: meanwhile other goods may have been found for them."""
    late = waiting_lines(UUID(line) for line in event.lines)
    for order_id in OrderLine.objects.filter(pk__in=late).values_list("order_id", flat=True).distinct().order_by():
        note_delay(SYSTEM, order_id, late, event_id)
