"""What comes next of a recurring order: its dates, with what was said about single runs, and today's sum of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Prefetch

from lonja.companies.actor import Actor
from lonja.core import clock
from lonja.ordering.closed_days import WorkCalendar
from lonja.ordering.models import Contents, RecurringLine, RecurringOrder, RecurringRun
from lonja.ordering.queries.recurring.assembly import Assembly, assemble
from lonja.ordering.queries.recurring.contents import lines_of
from lonja.ordering.queries.recurring.lookups import buyer_for, work_calendar, work_calendars
from lonja.ordering.recurrence import LONGEST_SHIFT, Occurrence, Recurrence, moment_of, occurrences, upcoming
from lonja.ordering.recurring_states import RecurringState, RunState

SHOWN = 5
LOOKED_THROUGH = 800
"""So many dates are looked through for some that are not settled or skipped."""


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A date to come. `run` is there where something was said about it; `why` names what is closed on the due date.

    `assembly` is what it would order today; None where nobody can say: its owner may not buy any more, or it goes by
    a count of the shelf that is still to come.
    """

    due_on: date
    runs_on: date
    run: RecurringRun | None = None
    why: str = ""
    has_own_lines: bool = False
    assembly: Assembly | None = None

    @property
    def is_skipped(self) -> bool:
        """Whether it was skipped."""
        return self.run is not None and self.run.state == RunState.SKIPPED

    @property
    def is_shifted(self) -> bool:
        """Whether it runs on another day than it is due."""
        return self.due_on != self.runs_on


def orders_left(recurring: RecurringOrder) -> int | None:
    """How many orders may still come of it; None: as many as its dates."""
    return _left(recurring, recurring.runs.filter(state=RunState.ORDERED)) if recurring.most_orders else None


def _left(recurring: RecurringOrder, runs: Iterable[RecurringRun]) -> int | None:
    if recurring.most_orders is None:
        return None
    return max(recurring.most_orders - sum(run.state == RunState.ORDERED for run in runs), 0)


def first_day(hour: int) -> date:
    """The first day on which a new run may be planned: today, unless its hour has begun."""
    today = clock.today()
    return today if clock.now() < moment_of(today, hour, settings.TIME_ZONE) else today + timedelta(days=1)


def open_occurrences(
    recurring: RecurringOrder, closed: WorkCalendar, runs: Iterable[RecurringRun]
) -> Iterable[tuple[Occurrence, RecurringRun | None]]:
    """The dates after the last one that was tried, in their order, each with its run if there is one."""
    by_date = {run.due_on: run for run in runs}
    tried = [run for run in by_date.values() if run.state not in (RunState.PLANNED, RunState.SKIPPED)]
    last = max((run.due_on for run in tried), default=None)
    runs_after = max((run.runs_on for run in tried), default=date.min) + timedelta(days=1)
    since = clock.today() - timedelta(days=LONGEST_SHIFT) if last is None else last + timedelta(days=1)
    for one in islice(occurrences(recurring.rule, closed, since=since), LOOKED_THROUGH):
        run = by_date.get(one.due_on)
        if run is not None and run.runs_on >= clock.today():
            yield one, run
        elif run is None and one.runs_on >= max(first_day(recurring.hour), runs_after):
            yield one, None


def outlook(recurring: RecurringOrder, *, most: int = SHOWN) -> list[Upcoming]:
    """The next runs, with those that were skipped among them; none of a recurring order that does not go on.

    Sums are those of the owner's prices and stock today: one pricing, and one more for each run that was edited.
    """
    if recurring.state != RecurringState.ACTIVE:
        return []
    runs = list(recurring.runs.annotate(own_lines=Count("lines")))
    found = _dates(recurring, work_calendar(recurring), runs, most)
    return _with_sums(recurring, found)


def _dates(recurring: RecurringOrder, closed: WorkCalendar, runs: Sequence[RecurringRun], most: int) -> list[Upcoming]:
    left, found, counted = _left(recurring, runs), list[Upcoming](), 0
    for one, run in open_occurrences(recurring, closed, runs):
        if counted == (most if left is None else min(most, left)):
            break
        why = closed.why_closed(one.due_on) if one.is_shifted else ""
        runs_on = run.runs_on if run is not None else one.runs_on
        found.append(Upcoming(one.due_on, runs_on, run, why, bool(getattr(run, "own_lines", 0))))
        counted += not found[-1].is_skipped
    return found


def _with_sums(recurring: RecurringOrder, found: Sequence[Upcoming]) -> list[Upcoming]:
    owner = buyer_for(recurring, recurring.owner) or buyer_for(recurring, recurring.deputy)
    if owner is None or not found:
        return list(found)
    of_all = assemble(owner, recurring, lines_of(recurring))
    first = next((one for one in found if not one.is_skipped), None)
    is_by_count = recurring.contents == Contents.PAR_LEVELS
    return [
        Upcoming(
            one.due_on,
            one.runs_on,
            one.run,
            one.why,
            one.has_own_lines,
            assemble(owner, recurring, lines_of(recurring, one.run))
            if one.has_own_lines
            else (None if is_by_count and one is not first else of_all),
        )
        for one in found
    ]


def preview(rule: Recurrence, closed: WorkCalendar, hour: int, *, most: int = SHOWN) -> list[Occurrence]:
    """The next dates of a rule that is still being written."""
    return upcoming(rule, closed, after=None, not_before=first_day(hour), most=most)


def next_runs(recurrings: Iterable[RecurringOrder]) -> dict[UUID, list[date]]:
    """The next run days of each of these that goes on, at most SHOWN, without sums; two queries for any number."""
    active = [one for one in recurrings if one.state == RecurringState.ACTIVE]
    calendars = work_calendars(active)
    runs: defaultdict[UUID, list[RecurringRun]] = defaultdict(list)
    for run in RecurringRun.objects.filter(recurring__in=[one.pk for one in active]):
        runs[run.recurring_id].append(run)
    return {
        one.pk: [each.runs_on for each in _dates(one, calendars[one.pk], runs[one.pk], SHOWN) if not each.is_skipped]
        for one in active
    }


def history(actor: Actor, recurring: RecurringOrder, *, most: int = 100) -> list[RecurringRun]:
    """The runs that were tried or skipped, the latest first, with their orders; two queries."""
    past = recurring.runs.exclude(state=RunState.PLANNED).select_related("order")
    own = Prefetch("lines", RecurringLine.objects.order_by("position"))
    return list(past.prefetch_related(own).order_by("-due_on")[:most])
