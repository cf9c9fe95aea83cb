"""What this room does when it hears an event; safe to repeat."""

from __future__ import annotations

from uuid import UUID

from lonja.group_buying.actions import order_commitment
from lonja.group_buying.events import CommitmentSettled


def commitment_settled(event_id: UUID, event: CommitmentSettled) -> None:
    """Order what was committed to, where its purchase succeeded."""
    order_commitment(event.commitment_id)
