"""Facts of stock that other rooms may hear."""

from __future__ import annotations

from dataclasses import dataclass

from lonja.core.events import Event


@dataclass(frozen=True)
class PromisesWithdrawn(Event):
    """A count found less than was promised: these lines of these references wait for supply again, at least in part.

    `lines` are ids as texts.
    """

    references: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True)
class LicenseKeysArrived(Event):
    """Keys were found for these references, whose lines waited for them."""

    references: tuple[str, ...]


@dataclass(frozen=True)
class LicensePoolLow(Event):
    """So few keys of a license are left that its pool must be filled."""

    variant_id: int
    left: int
