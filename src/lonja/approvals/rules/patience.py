"""How long requests wait before somebody is reminded or asked besides: the company's word, and that of rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from lonja.approvals.rules.facts import Approver

REMIND_AFTER, ESCALATE_AFTER = 2, 4
LONGEST_WAIT = 60


class WaitsIn(StrEnum):
    """In what a wait is counted: working days, or hours of them (a working day has 24)."""

    DAYS = "days"
    HOURS = "hours"


HOURS_OF: Mapping[WaitsIn, int] = {WaitsIn.DAYS: 24, WaitsIn.HOURS: 1}


@dataclass(frozen=True, slots=True)
class Patience:
    """After how much a request reminds, and after how much it asks those above; 0: never. Working days or hours."""

    remind_after: int = REMIND_AFTER
    escalate_after: int = ESCALATE_AFTER
    reminds_in: WaitsIn = WaitsIn.DAYS
    escalates_in: WaitsIn = WaitsIn.DAYS


@dataclass(frozen=True, slots=True)
class OwnPatience:
    """What a rule says itself of this; None: as the company. `escalates_to` is asked before those above are."""

    remind_after: int | None = None
    escalate_after: int | None = None
    waits_in: WaitsIn = WaitsIn.DAYS
    escalates_to: Approver | None = None

    def as_data(self) -> dict[str, Any]:
        """As it is kept with a step."""
        to = self.escalates_to
        return {
            "remind_after": self.remind_after,
            "escalate_after": self.escalate_after,
            "waits_in": self.waits_in.value,
            "role": str(to.role_id) if to and to.role_id else None,
            "person": str(to.user_id) if to and to.user_id else None,
            "levels_up": to.levels_up if to else None,
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> OwnPatience:
        """What was kept with a step."""
        role, person = (UUID(data[name]) if data[name] else None for name in ("role", "person"))
        to = Approver(role, person, data["levels_up"])
        waits_in = WaitsIn(data["waits_in"])
        return cls(data["remind_after"], data["escalate_after"], waits_in, to if to.is_sound else None)


AS_THE_COMPANY = OwnPatience()


def own_of(rules: Sequence[OwnPatience]) -> tuple[OwnPatience, ...]:
    """What the rules that ask for one step say themselves; nothing where none says anything."""
    return tuple(rules) if any(one != AS_THE_COMPANY for one in rules) else ()


def patience_for(company: Patience, rules: Sequence[OwnPatience]) -> Patience:
    """How long a step waits for which these rules ask: of several the shortest counts, and 'never' gives way."""
    if not rules:
        return company
    reminds = _shortest(rules, lambda one: one.remind_after, (company.remind_after, company.reminds_in))
    escalates = _shortest(rules, lambda one: one.escalate_after, (company.escalate_after, company.escalates_in))
    return Patience(reminds[0], escalates[0], reminds[1], escalates[1])


def escalates_to(rules: Sequence[OwnPatience]) -> Approver | None:
    """Whom a step asks first when it waits too long, by the first of these rules that names somebody."""
    return next((one.escalates_to for one in rules if one.escalates_to is not None), None)


Wait = tuple[int, WaitsIn]


def _shortest(rules: Sequence[OwnPatience], of: Callable[[OwnPatience], int | None], company: Wait) -> Wait:
    said = [(own, one.waits_in) if (own := of(one)) is not None else company for one in rules]
    return min((one for one in said if one[0]), key=lambda one: one[0] * HOURS_OF[one[1]], default=said[0])
