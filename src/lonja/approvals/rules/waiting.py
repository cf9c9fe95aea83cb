"""When a request that waits reminds those who are asked, and when it asks those above them: sums of days and hours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from lonja.approvals.rules.facts import Holder
from lonja.approvals.rules.patience import Patience, WaitsIn

MOST_CLOSED_DAYS = 60
"""A calendar that is closed for longer is taken for one that says nothing."""

IsOpen = Callable[[date], bool]
"""Whether a company works on this day: who hands requests to this room knows its calendar."""


@dataclass(frozen=True, slots=True)
class WorkDays:
    """The days on which a company works, in its own time zone."""

    is_open: IsOpen
    zone: ZoneInfo

    def after(self, since: datetime, days: int) -> datetime:
        """The same time of day so many working days later."""
        local = since.astimezone(self.zone)
        day = local.date()
        for _ in range(days):
            day = self._next(day)
        return datetime.combine(day, local.time(), self.zone).astimezone(UTC)

    def later(self, since: datetime, count: int, unit: WaitsIn) -> datetime:
        """So many working days later, or so many hours of working days."""
        return self.after(since, count) if unit is WaitsIn.DAYS else self._after_hours(since, timedelta(hours=count))

    def _after_hours(self, since: datetime, left: timedelta) -> datetime:
        day = since.astimezone(self.zone).date()
        moment = since
        if not self.is_open(day):
            day = self._next(day)
            moment = self._start(day)
        while left > (rest := self._start(day + timedelta(days=1)) - moment):
            left -= rest
            day = self._next(day)
            moment = self._start(day)
        return moment + left

    def _start(self, day: date) -> datetime:
        return datetime.combine(day, time.min, self.zone).astimezone(UTC)

    def _next(self, day: date) -> date:
        following = (day + timedelta(days=number) for number in range(1, MOST_CLOSED_DAYS + 1))
        return next((one for one in following if self.is_open(one)), day + timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Due:
    """When the next reminder comes and when those above are asked; None: never."""

    reminds_at: datetime | None
    escalates_at: datetime | None


def what_is_due(
    patience: Patience, since: datetime, told: Sequence[datetime], escalated: Sequence[datetime], days: WorkDays
) -> Due:
    """What comes next for a step that waits `since`, after people were told of it and it was escalated at these times.

    Those above are asked again, one place higher, after the same time. Whatever is told counts as a reminder.
    """
    last = max([since, *told])
    risen = max([since, *escalated])
    return Due(
        days.later(last, patience.remind_after, patience.reminds_in) if patience.remind_after else None,
        days.later(risen, patience.escalate_after, patience.escalates_in) if patience.escalate_after else None,
    )


def those_above(serving: Sequence[Holder], others: Sequence[Holder], unit_path: str, raised: int) -> list[Holder]:
    """Whom a step asks besides `serving` once it was raised so often: those who approve in the next units above.

    Counted are only units where somebody else approves for the requester's unit; above all of them stand those who may
    approve everything. `others` are all who may decide on this purchase at all.
    """
    known = {holder.user_id for holder in serving}
    near = [holder.unit_path for holder in serving if unit_path.startswith(holder.unit_path)]
    found: list[Holder] = []
    for place in _units_above(max(near, key=len)) if near else [unit_path, *_units_above(unit_path)]:
        if raised <= 0:
            return found
        here = [one for one in others if one.unit_path == place and one.approves_for(unit_path)]
        here = [one for one in here if one.user_id not in known]
        raised -= bool(here)
        found += here
        known |= {one.user_id for one in here}
    if raised > 0:
        found += [one for one in others if one.is_company_wide and one.user_id not in known]
    return found


def _units_above(path: str) -> list[str]:
    """The paths of the units above this one, the nearest first."""
    parts = path.split(".")[:-1]
    return ["".join(f"{part}." for part in parts[:depth]) for depth in range(len(parts) - 1, 0, -1)]
