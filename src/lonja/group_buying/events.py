"""Facts of group purchases that other rooms hear of."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from lonja.core.events import Event


@dataclass(frozen=True)
class CommitmentSettled(Event):
    """The purchase of a commitment succeeded, failed or was cancelled."""

    commitment_id: UUID


@dataclass(frozen=True)
class CommitmentRefused(Event):
    """A commitment of a purchase that succeeded could not be ordered."""

    commitment_id: UUID
