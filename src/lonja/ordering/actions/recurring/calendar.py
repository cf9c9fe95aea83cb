"""A company's own calendar: the days on which it, or a unit, is closed or works in spite of a holiday."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import units_reached
from lonja.core.audit import transaction_by
from lonja.core.errors import NotFound
from lonja.ordering.actions.recurring.planning import lock_recurring, plan_next
from lonja.ordering.closed_days import MOST_BYTES, MOST_DAYS, ClosedDay, Unreadable, read_days
from lonja.ordering.errors import CalendarTooLong, CalendarUnreadable
from lonja.ordering.models import CalendarDay, RecurringOrder
from lonja.ordering.recurring_states import RecurringState


def add_calendar_days(actor: Actor, text: str, unit_id: UUID | None = None, *, is_open: bool = False) -> int:
    """Write the days of a calendar file, or of lines 'day; name', into the calendar; returns how many there were.

    For the whole company, or for a unit and what lies below it. `is_open`: they are days on which it works. A day that
    is there already takes the new name. Runs that were not moved follow at once. Raises CalendarUnreadable,
    CalendarTooLong, NotFound for a unit out of reach, PermissionMissing.
    """
    actor.require(Permission.ADDRESSES_MANAGE)
    return write_calendar_days(actor, [replace(day, is_open=is_open) for day in _read(text)], unit_id)


def write_calendar_days(actor: Actor, days: Iterable[ClosedDay], unit_id: UUID | None = None) -> int:
    """Write these days into the calendar; the rest as `add_calendar_days`. Of one day named twice the last counts."""
    actor.require(Permission.ADDRESSES_MANAGE)
    days = list({(day.on, day.is_yearly): day for day in days}.values())
    with transaction_by(actor, "write_calendar"):
        _require_reach(actor, unit_id)
        CalendarDay.objects.bulk_create(
            (
                CalendarDay(
                    company_id=actor.company_id,
                    unit_id=unit_id,
                    on=day.on,
                    name=day.name,
                    is_yearly=day.is_yearly,
                    is_open=day.is_open,
                )
                for day in days
            ),
            update_conflicts=True,
            unique_fields=["company", "unit", "on", "is_yearly"],
            update_fields=["name", "is_open"],
        )
        if CalendarDay.objects.filter(company=actor.company_id).count() > MOST_DAYS:
            raise CalendarTooLong(limit=MOST_DAYS)
        _follow(actor)
    return len(days)


def remove_calendar_days(actor: Actor, day_ids: Collection[int]) -> int:
    """Take days out of the calendar; returns how many. Raises NotFound for one out of reach, PermissionMissing."""
    actor.require(Permission.ADDRESSES_MANAGE)
    with transaction_by(actor, "write_calendar"):
        days = CalendarDay.objects.filter(company=actor.company_id, pk__in=list(day_ids))
        for unit_id in set(days.values_list("unit", flat=True)):
            _require_reach(actor, unit_id)
        count, _ = days.delete()
        _follow(actor)
    return count


def _read(text: str) -> list[ClosedDay]:
    if len(text.encode()) > MOST_BYTES:
        raise CalendarTooLong(limit=MOST_DAYS)
    try:
        days = read_days(text)
    except Unreadable as flaw:
        raise CalendarUnreadable(line=flaw.line) from flaw
    if not days:
        raise CalendarUnreadable(line=1)
    if len(days) > MOST_DAYS:
        raise CalendarTooLong(limit=MOST_DAYS)
    return days


def _require_reach(actor: Actor, unit_id: UUID | None) -> None:
    """The whole company is for those who reach its root. Raises NotFound."""
    reached = units_reached(actor, Permission.ADDRESSES_MANAGE)
    if not (reached.filter(parent=None) if unit_id is None else reached.filter(pk=unit_id)).exists():
        raise NotFound


def _follow(actor: Actor) -> None:
    """Have the planned runs of the company run on days that are open by the calendar of now."""
    active = RecurringOrder.objects.filter(company=actor.company_id, state=RecurringState.ACTIVE)
    for held in lock_recurring(active.values_list("pk", flat=True)):
        plan_next(held)
