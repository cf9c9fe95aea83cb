"""What was read of a file before it is compared with anything: the same for tables and for documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

SEQUENCE = "sequence"
"""The guard of an update that does not follow the last one: `count` is what it follows, `total` what was the last."""

TWINS = "twins"
"""The guard of orders that seem to stand here under another number: `count` of `total`."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """A guard that spoke: which one, how many rows of how many, and the percentages that it obeys."""

    guard: str
    count: int
    total: int
    limit: int
    fall: int = 0

    def as_json(self) -> dict[str, Any]:
        """As it is kept with the import."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Gathered:
    """The good rows of a file are staged, the others kept with the import.

    `mapping`: column -> what it is called in the file; `titles` are those of the cells kept of a rejected row.
    `spoiling` rows, the first in `first_row`, would be taken for gone if the file were the whole; `stale` ones are
    older than what is there. `unused` names what was not read, `facts` is kept with the counts, `alarms` are guards
    that speak of the file itself.
    """

    mapping: Mapping[str, str]
    titles: Sequence[str]
    rows: int
    repeated: int
    rejected: int
    spoiling: int
    first_row: int
    stale: int = 0
    unused: Sequence[str] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    alarms: Sequence[Alarm] = ()
