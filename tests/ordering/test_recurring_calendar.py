"""A company's own calendar moves runs, also those that are planned already, but none that a person moved."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine

from lonja.companies.errors import PermissionMissing
from lonja.core.errors import NotFound
from lonja.ordering.actions.recurring import add_calendar_days, move_run, remove_calendar_days
from lonja.ordering.closed_days import MOST_DAYS
from lonja.ordering.errors import CalendarTooLong, CalendarUnreadable
from lonja.ordering.models import CalendarDay
from lonja.ordering.queries.recurring import calendar_of, outlook
from lonja.ordering.recurrence import Shift
from tests import factories as make
from tests.ordering.desk import make_desk
from tests.ordering.standing import at, live_through, monthly, only_run, standing

pytestmark = pytest.mark.django_db


def test_a_day_that_is_written_moves_the_planned_run_and_says_why() -> None:
    desk = make_desk()
    admin = make.buyer_actor(desk.company, "company-admin")
    bolt = make.make_variant(price=1, stock=99)
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-15", shift=Shift.AFTER), (bolt, 1))
        moved = standing(desk, monthly("2026-12-15", shift=Shift.AFTER), (bolt, 1))
        move_run(desk.buyer, moved.pk, date(2026, 12, 15), date(2026, 12, 17))
        assert add_calendar_days(admin, "15/12/2026; Inventory\n16/12; Town's saint") == 2
        first = outlook(held)[0]
        assert (first.runs_on, first.why) == (date(2026, 12, 17), "Inventory")
        remove_calendar_days(admin, [CalendarDay.objects.get(name="Inventory").pk])
        assert only_run(held).runs_on == date(2026, 12, 15)
    assert [str(day) for day in live_through("2026-12-14", "2026-12-18")] == ["2026-12-15", "2026-12-17"]


def test_a_unit_keeps_days_of_its_own_and_those_above_it_count_too() -> None:
    desk = make_desk()
    works, shop = make.make_unit(desk.company), make.make_unit(desk.company)
    admin = make.buyer_actor(desk.company, "company-admin")
    add_calendar_days(admin, "15/12/2026; all")
    add_calendar_days(admin, "16/12/2026; works", works.pk)
    add_calendar_days(admin, "15/12/2026; the works work", works.pk, is_open=True)
    calendars = [calendar_of(desk.company.pk, "ES", unit.path) for unit in (works, shop)]
    days = [date(2026, 12, 15), date(2026, 12, 16), date(2026, 12, 25)]
    assert [[each.is_open(day) for day in days] for each in calendars] == [[True, False, False], [False, True, False]]


def test_a_calendar_is_for_those_who_keep_addresses_and_whole_or_not_at_all() -> None:
    desk = make_desk()
    admin = make.buyer_actor(desk.company, "company-admin")
    stranger = make.buyer_actor(make.make_company(), "company-admin")
    add_calendar_days(admin, "15/12/2026")
    with pytest.raises(PermissionMissing):
        add_calendar_days(desk.buyer, "16/12/2026")
    with pytest.raises(NotFound):
        add_calendar_days(stranger, "16/12/2026", make.root_unit(desk.company).pk)
    for wrong, refusal in (
        ("16/12/2026\n99/12/2026", CalendarUnreadable),
        ("", CalendarUnreadable),
        ("x" * 300_000, CalendarTooLong),
        ("\n".join(f"{n % 28 + 1}/{n % 12 + 1}/{2000 + n}" for n in range(MOST_DAYS)), CalendarTooLong),
    ):
        with pytest.raises(refusal):
            add_calendar_days(admin, wrong)
    assert remove_calendar_days(stranger, [CalendarDay.objects.get().pk]) == 0
    assert CalendarDay.objects.get().on == date(2026, 12, 15)
