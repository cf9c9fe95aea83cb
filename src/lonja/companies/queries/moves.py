"""Who would get into a unit, and who no longer, if it hung below another one: told before it is moved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.models import Unit
from lonja.companies.permissions import Permission
from lonja.companies.queries.access import Entry, Source, Way, entries_of, sources_in
from lonja.companies.queries.scope import unit_or_404

Held = tuple[UUID, Permission]


@dataclass(frozen=True, slots=True)
class MoveChange:
    """People with the roles by which they get in, or no longer do; `fingerprint` stands for all that was shown."""

    gained: tuple[Entry, ...]
    lost: tuple[Entry, ...]
    fingerprint: str


def move_change(actor: Actor, unit_id: UUID, parent_id: UUID) -> MoveChange:
    """What a move changes for the unit itself. The caller guards who may look. Raises NotFound.

    Roles given in it, or below it, go with it; a closed unit takes none from above, wherever it hangs.
    """
    unit, parent = unit_or_404(actor, unit_id), unit_or_404(actor, parent_id)
    sources = sources_in(unit.company_id)
    there = f"{parent.path}0000." if unit.takes_inherited else ""
    now = [source for source in sources if source.reach.covers(unit.path, is_own=False)]
    then = [source for source in sources if _will_cover(source, unit, there)]
    gained, lost = _missing_in(then, _held(now)), _missing_in(now, _held(then))
    shown = sorted(f"{source.assignment_id}{source.permission}" for source in (*gained, *lost))
    return MoveChange(
        entries_of([(source, Way.ABOVE) for source in gained]),
        entries_of([(source, Way.ABOVE) for source in lost]),
        sha256(repr((str(parent.pk), shown)).encode()).hexdigest(),
    )


def _will_cover(source: Source, unit: Unit, there: str) -> bool:
    """Whether it will reach the unit; `there` is a path below the new parent that no unit has: they begin with 1."""
    if source.unit_path.startswith(unit.path):
        return source.reach.covers(unit.path, is_own=False)
    return source.reach.covers(there, is_own=False)


def _held(sources: Iterable[Source]) -> set[Held]:
    return {(source.user_id, source.permission) for source in sources}


def _missing_in(sources: Iterable[Source], held: set[Held]) -> list[Source]:
    return [source for source in sources if (source.user_id, source.permission) not in held]
