"""What somebody says about one run alone: skip it, take it in again, move it, give it other lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import islice
from uuid import UUID

from django.conf import settings

from lonja.companies.actor import Actor
from lonja.core import clock
from lonja.core.audit import transaction_by
from lonja.core.errors import NotFound
from lonja.ordering.actions.carts import CartAsk
from lonja.ordering.actions.recurring.planning import plan_next, planned
from lonja.ordering.actions.recurring.saving import lock_managed, write_lines
from lonja.ordering.errors import DayNotPossible, RunNotOpen
from lonja.ordering.models import RecurringLine, RecurringOrder, RecurringRun
from lonja.ordering.queries.recurring.lookups import work_calendar
from lonja.ordering.queries.recurring.outlook import open_occurrences
from lonja.ordering.recurrence import moment_of, occurrences
from lonja.ordering.recurring_states import RUN_MOVES, RunState
from lonja.web import formats


def skip_run(actor: Actor, recurring_id: UUID, due_on: date) -> RecurringRun:
    """Leave one date out; also what waits, failed or is to be reviewed. Raises RunNotOpen, NotFound."""
    with transaction_by(actor, "skip_recurring_run"):
        held = lock_managed(actor, recurring_id)
        run = _run(held, due_on)
        if RunState.SKIPPED not in RUN_MOVES[RunState(run.state)]:
            raise RunNotOpen(state=RunState(run.state).label)
        run.state, run.settled_at = RunState.SKIPPED, clock.now()
        run.save(update_fields=["state", "settled_at"])
        plan_next(held)
        return run


def take_in_again(actor: Actor, recurring_id: UUID, due_on: date) -> RecurringRun:
    """Undo the skipping of a date that is still to come. Raises RunNotOpen, NotFound."""
    with transaction_by(actor, "unskip_recurring_run"):
        held = lock_managed(actor, recurring_id)
        run = held.runs.filter(due_on=due_on).first()
        if run is None:
            raise NotFound
        if run.state != RunState.SKIPPED or run.runs_on < clock.today():
            raise RunNotOpen(state=RunState(run.state).label)
        run.state, run.settled_at = RunState.PLANNED, None
        run.save(update_fields=["state", "settled_at"])
        return run


def move_run(actor: Actor, recurring_id: UUID, due_on: date, to: date) -> RecurringRun:
    """Have one date run on another day, from today until before the next one. Raises DayNotPossible, RunNotOpen."""
    with transaction_by(actor, "move_recurring_run"):
        held = lock_managed(actor, recurring_id)
        run = _planned(held, due_on)
        following = _following(held, due_on)
        if to < clock.today() or (following is not None and to >= following):
            raise DayNotPossible(next=formats.date(following))
        run.runs_on, run.is_moved = to, True
        run.tried_at = moment_of(to, held.hour, settings.TIME_ZONE)
        run.save(update_fields=["runs_on", "is_moved", "tried_at"])
        return run


def edit_run(actor: Actor, recurring_id: UUID, due_on: date, lines: Sequence[CartAsk]) -> RecurringRun:
    """Give one run lines of its own, at prices that the actor accepts; no lines: those of all runs again.

    What was agreed beforehand does not count for it. Raises RunNotOpen, NotFound and the refusals of lines.
    """
    with transaction_by(actor, "edit_recurring_run"):
        held = lock_managed(actor, recurring_id)
        run = _run(held, due_on)
        if RunState(run.state) not in (RunState.PLANNED, RunState.REVIEW, RunState.FAILED, RunState.WAITING):
            raise RunNotOpen(state=RunState(run.state).label)
        if lines:
            write_lines(actor, held, lines, run)
        else:
            RecurringLine.objects.filter(run=run).delete()
        return run


def _run(held: RecurringOrder, due_on: date) -> RecurringRun:
    """The run of a date, which may be planned only now. Raises NotFound for a day on which nothing is due."""
    run = held.runs.filter(due_on=due_on).first()
    if run is not None:
        return run
    dates = open_occurrences(held, work_calendar(held), held.runs.all())
    one = next((each for each, _ in islice(dates, 60) if each.due_on == due_on), None)
    if one is None:
        raise NotFound
    return planned(held, one, None)


def _planned(held: RecurringOrder, due_on: date) -> RecurringRun:
    run = _run(held, due_on)
    if run.state != RunState.PLANNED:
        raise RunNotOpen(state=RunState(run.state).label)
    return run


def _following(held: RecurringOrder, due_on: date) -> date | None:
    """The day on which the date after this one runs."""
    own = held.runs.filter(due_on__gt=due_on).order_by("due_on").first()
    after = (one.runs_on for one in occurrences(held.rule, work_calendar(held), since=due_on) if one.due_on > due_on)
    by_rule = next(after, None)
    return min((day for day in (by_rule, own.runs_on if own else None) if day is not None), default=None)
