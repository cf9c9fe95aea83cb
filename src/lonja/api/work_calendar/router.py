"""Operations on the company's calendar."""

from __future__ import annotations

from ninja import Body, Path, Router

from lonja.api.callers import CallerRequest
from lonja.api.fields import NumberIn
from lonja.api.operations import operation
from lonja.api.work_calendar import schemas
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import NotFound
from lonja.ordering.actions.recurring import remove_calendar_days, write_calendar_days
from lonja.ordering.closed_days import ClosedDay
from lonja.ordering.errors import CalendarTooLong
from lonja.ordering.models import CalendarDay
from lonja.ordering.queries.recurring import calendar_days

router = Router(tags=["Recurring orders"])

LOOKING = (Permission.ORDERS_VIEW, Permission.ADDRESSES_MANAGE)
KEEPING = (Permission.ADDRESSES_MANAGE,)


@operation(router, "GET", "/work-calendar", needs=LOOKING, answer=schemas.WorkCalendar)
def read_work_calendar(request: CallerRequest) -> schemas.WorkCalendar:
    """Read the calendar.

    What the company wrote: recurring orders whose day is closed give way to it, as they say themselves.
    """
    return _calendar(request.actor)


@operation(
    router,
    "POST",
    "/work-calendar/days",
    needs=KEEPING,
    answer=schemas.WorkCalendar,
    raises=(NotFound, CalendarTooLong),
    persons_only=True,
)
def write_work_calendar(request: CallerRequest, body: Body[schemas.CalendarDaysIn]) -> schemas.WorkCalendar:
    """Write days.

    A day that is there already takes the new name. Runs that were not moved by hand follow at once.
    """
    days = [ClosedDay(one.on, one.name, one.is_yearly, body.is_open) for one in body.days]
    write_calendar_days(request.actor, days, body.unit_id)
    return _calendar(request.actor)


@operation(
    router,
    "DELETE",
    "/work-calendar/days/{number}",
    needs=KEEPING,
    raises=(NotFound,),
    persons_only=True,
)
def remove_work_calendar_day(request: CallerRequest, number: Path[NumberIn]) -> None:
    """Take a day out.

    Runs that were not moved by hand follow at once.
    """
    if not remove_calendar_days(request.actor, [number]):
        raise NotFound


def _calendar(actor: Actor) -> schemas.WorkCalendar:
    return {"data": [_day(one) for one in calendar_days(actor)]}


def _day(one: CalendarDay) -> schemas.CalendarDay:
    return {
        "id": one.pk,
        "on": one.on.isoformat(),
        "name": one.name,
        "is_yearly": one.is_yearly,
        "is_open": one.is_open,
        "unit_id": str(one.unit_id) if one.unit_id else None,
    }
