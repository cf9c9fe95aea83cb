"""Facts of stock that other rooms may hear."""

from __future__ import annotations

from dataclasses import dataclass

from lonja.core.events import Event


@dataclass(frozen=True)
class PromisesWithdrawn(Event):
    """A count found less than was promised: these references wait for supply again, at least in part."""

    references: tuple[str, ...]
