"""The next run of a recurring order always stands in the table, so that the scheduler need not know any rule."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings

from lonja.core import locks
from lonja.ordering.models import RecurringOrder, RecurringRun
from lonja.ordering.queries.recurring.lookups import work_calendar
from lonja.ordering.queries.recurring.outlook import open_occurrences, orders_left
from lonja.ordering.recurrence import Occurrence, moment_of
from lonja.ordering.recurring_states import TO_BE_MENDED, TO_BE_TRIED, RecurringState, RunState


def lock_recurring(ids: Iterable[UUID]) -> list[RecurringOrder]:
    """These recurring orders with their rows locked until the transaction ends, in the order of their ids."""
    locks.take(locks.Lock.RECURRING)
    found = RecurringOrder.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=list(ids))
    return list(found.select_related("company", "unit", "owner", "deputy", "delivery_address").order_by("pk"))


def plan_next(held: RecurringOrder) -> RecurringRun | None:
    """Have the next run of a locked recurring order planned; without a further date, and nothing left open, it ends.

    What is planned already stays, on the day on which it runs by the calendar of today unless it was moved.
    """
    if held.state != RecurringState.ACTIVE:
        return None
    runs = list(held.runs.all())
    found = None if orders_left(held) == 0 else _next_of(held, runs)
    if found is None:
        if not any(run.state in (*TO_BE_TRIED, *TO_BE_MENDED) for run in runs):
            held.state = RecurringState.ENDED
            held.save(update_fields=["state"])
        return None
    one, run = found
    return planned(held, one, run)


def planned(held: RecurringOrder, one: Occurrence, run: RecurringRun | None) -> RecurringRun:
    """The run of a date, made if there is none; one that was not moved follows the calendar."""
    if run is None:
        when = moment_of(one.runs_on, held.hour, settings.TIME_ZONE)
        return RecurringRun.objects.create(recurring=held, due_on=one.due_on, runs_on=one.runs_on, tried_at=when)
    runs_on = run.runs_on if run.is_moved else one.runs_on
    when = moment_of(runs_on, held.hour, settings.TIME_ZONE)
    if (run.runs_on, run.tried_at) != (runs_on, when):
        run.runs_on, run.tried_at = runs_on, when
        run.save(update_fields=["runs_on", "tried_at"])
    return run


def _next_of(held: RecurringOrder, runs: list[RecurringRun]) -> tuple[Occurrence, RecurringRun | None] | None:
    dates = open_occurrences(held, work_calendar(held), runs)
    return next(((one, run) for one, run in dates if run is None or run.state == RunState.PLANNED), None)
