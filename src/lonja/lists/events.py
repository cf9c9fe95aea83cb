"""Facts of collect rounds that other rooms hear of."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from lonja.core.events import Event


@dataclass(frozen=True)
class RoundOpened(Event):
    """Departments are asked to fill their columns."""

    round_id: UUID


@dataclass(frozen=True)
class RoundReminded(Event):
    """The deadline is near, and some departments are not done."""

    round_id: UUID


@dataclass(frozen=True)
class RoundLocked(Event):
    """The deadline is past, or the manager closed the round."""

    round_id: UUID
