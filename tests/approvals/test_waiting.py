"""A request that waits: it reminds, then asks those above, moves on when somebody goes, and is never lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from lonja.approvals.actions import delegate, note_asked, nudge, set_patience
from lonja.approvals.errors import NotYourTurn, RuleInvalid
from lonja.approvals.models import ApprovalNotice, ApprovalPolicy, ApprovalRequest
from lonja.approvals.queries import requests_waiting_for, waiting_of
from lonja.approvals.rules import Patience, WorkDays, what_is_due
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import RoleAssignment, User
from lonja.core.audit import transaction_by
from tests.approvals.office import Office, step
from tests.guards import refused_by
from tests.invariants import assert_invariants

MADRID = ZoneInfo("Europe/Madrid")
WEEK = WorkDays(lambda day: day.weekday() < 5, MADRID)
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


def at(day: int, hour: int = 9) -> datetime:
    """A moment of the March of this story, whose 2nd is a Monday."""
    return datetime(2026, 3, day, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("since", "days", "moment"),
    [
        (at(2), 0, at(2)),
        (at(2), 1, at(3)),
        (at(6), 1, at(9)),  # Friday: Monday
        (at(7, 20), 1, at(9, 20)),  # Saturday evening: Monday evening
        (at(2), 5, at(9)),
        (datetime(2026, 3, 27, 9, tzinfo=UTC), 1, datetime(2026, 3, 30, 8, tzinfo=UTC)),  # the clocks change between
    ],
)
def test_working_days_are_those_of_the_company(since: datetime, days: int, moment: datetime) -> None:
    assert WEEK.after(since, days) == moment


def test_a_holiday_does_not_count_and_a_calendar_that_never_opens_does_not_hang() -> None:
    holiday = WorkDays(lambda day: day.weekday() < 5 and day != date(2026, 3, 3), MADRID)
    assert holiday.after(at(2), 1) == at(4)
    assert WorkDays(lambda day: False, MADRID).after(at(2), 2) == at(4)


def test_what_comes_next_counts_from_the_last_thing_that_happened() -> None:
    patience = Patience(2, 4)
    first = what_is_due(patience, at(2), [], [], WEEK)
    assert (first.reminds_at, first.escalates_at) == (at(4), at(6))
    later = what_is_due(patience, at(2), [at(4), at(6)], [at(6)], WEEK)
    assert (later.reminds_at, later.escalates_at) == (at(10), at(12))
    never = what_is_due(Patience(0, 0), at(2), [], [], WEEK)
    assert (never.reminds_at, never.escalates_at) == (None, None)


pytestmark = pytest.mark.django_db


@pytest.fixture
def monday() -> Iterator[time_machine.Coordinates]:
    with time_machine.travel(MONDAY, tick=False) as clock:
        yield clock


def tend(request: ApprovalRequest) -> tuple[str, list[str]] | None:
    """What the worker finds to do for a request: the kind of notice and who reads it; asking notes it at once."""
    with transaction_by(SYSTEM, "tend"):
        found = nudge(request.pk, WEEK)
        if found is None:
            return None
        if found.notice is not None:
            return found.notice.kind, [person["name"] for person in found.notice.people]
        told = note_asked(request.pk)
        return "asked", sorted(User.objects.filter(pk__in=told).values_list("name", flat=True))


def asks(office: Office, user: User) -> bool:
    return requests_waiting_for(office.actor(user)).exists()


def gone(user: User) -> None:
    User.objects.filter(pk=user.pk).update(is_active=False)


def test_it_reminds_then_asks_above_then_goes_on_reminding(office: Office, monday: time_machine.Coordinates) -> None:
    nora = office.person("Nora", unit=office.hall)
    office.rule(nora)
    request = office.request()
    assert tend(request) == ("asked", ["Nora"])
    assert tend(request) is None
    told = {}
    for day in range(3, 25):
        monday.move_to(at(day))
        if (found := tend(request)) is not None:
            told[day] = found
        assert tend(request) is None, "each thing is done once"
    assert told == {
        4: ("reminded", ["Nora"]),
        6: ("escalated", ["Hugo"]),  # who approves in Works, above Hall
        10: ("reminded", ["Nora", "Hugo"]),
        12: ("escalated", ["Ada"]),  # who may approve everything
        16: ("reminded", ["Nora", "Hugo", "Ada"]),
        18: ("reminded", ["Nora", "Hugo", "Ada"]),
        20: ("reminded", ["Nora", "Hugo", "Ada"]),
        24: ("reminded", ["Nora", "Hugo", "Ada"]),
    }
    assert office.decide(office.hugo, request).is_final
    assert tend(request) is None
    assert_invariants()


def test_those_above_may_decide_only_once_it_was_escalated(office: Office, monday: time_machine.Coordinates) -> None:
    nora = office.person("Nora", unit=office.hall)
    office.rule(nora)
    request = office.request()
    with pytest.raises(NotYourTurn):
        office.decide(office.ada, request)
    assert not asks(office, office.hugo)
    monday.move_to(at(6))
    assert tend(request) == ("escalated", ["Hugo"])
    assert asks(office, office.hugo)
    assert not asks(office, office.ada)
    assert asks(office, nora), "who was asked first still may"


def test_nobody_is_asked_about_his_own_by_escalation(office: Office, monday: time_machine.Coordinates) -> None:
    nora = office.person("Nora", unit=office.hall)
    office.rule(nora)
    request = office.request(office.ask(requester=office.hugo))
    monday.move_to(at(6))
    assert tend(request) == ("escalated", ["Ada"])
    assert not asks(office, office.hugo)


def test_a_unit_without_an_approver_is_served_by_its_parents(office: Office, monday: time_machine.Coordinates) -> None:
    """The known trap: an approver who serves only his own unit, and orders of units without one that wait for ever."""
    office.rule("approver")
    request = office.request()  # of Hall, where nobody approves
    assert tend(request) == ("asked", ["Hugo"])
    gone(office.hugo)
    assert tend(request) == ("asked", ["Ada"])


@pytest.mark.parametrize("how", ["blocked", "without his role", "away"])
def test_it_moves_on_when_the_approver_goes_while_it_waits(
    how: str, office: Office, monday: time_machine.Coordinates
) -> None:
    nora = office.person("Nora", unit=office.hall)
    sol = office.person("Sol", unit=office.works)
    office.rule(nora)
    request = office.request()
    assert tend(request) == ("asked", ["Nora"])
    if how == "blocked":
        gone(nora)
    elif how == "without his role":
        RoleAssignment.objects.filter(user=nora).delete()
    else:
        delegate(office.actor(nora), sol.pk, MONDAY.date(), MONDAY.date() + timedelta(days=5))
    asked = ["Sol"] if how == "away" else ["Ada"]
    assert tend(request) == ("asked", asked)
    assert tend(request) is None
    assert office.decide(sol if how == "away" else office.ada, request).is_final


def test_it_is_not_lost_while_nobody_at_all_may_decide(office: Office, monday: time_machine.Coordinates) -> None:
    office.rule("approver")
    request = office.request()
    gone(office.hugo)
    gone(office.ada)
    monday.move_to(at(6))
    assert tend(request) is None
    office.person("Nora", unit=office.hall)
    assert tend(request) == ("asked", ["Nora"])


def test_a_step_that_begins_later_waits_from_then_on(office: Office, monday: time_machine.Coordinates) -> None:
    nora = office.person("Nora", unit=office.hall)
    office.rule(nora, office.ada)
    request = office.request()
    monday.move_to(at(4))
    office.decide(nora, request)
    assert tend(request) == ("asked", ["Ada"])
    monday.move_to(at(5, 10))
    assert tend(request) is None
    monday.move_to(at(6))
    assert tend(request) == ("reminded", ["Ada"])


def test_who_has_agreed_is_not_reminded(office: Office, monday: time_machine.Coordinates) -> None:
    people = [office.person(name, unit=office.hall) for name in ("Nora", "Olga", "Paul")]
    office.rule(step(*people, needed=2))
    request = office.request()
    tend(request)
    office.decide(people[0], request)
    monday.move_to(at(4))
    assert tend(request) == ("reminded", ["Olga", "Paul"])


def test_its_page_says_what_comes_next(office: Office, monday: time_machine.Coordinates) -> None:
    nora = office.person("Nora", unit=office.hall)
    office.rule(nora)
    request = office.request()
    view = waiting_of(request, WEEK)
    assert (view.reminds_at, view.escalates_at, view.above) == (at(4), at(6), ("Hugo",))
    for day in (6, 12):
        monday.move_to(at(day))
        tend(request)
    view = waiting_of(request, WEEK)
    assert (view.escalates_at, view.above) == (None, ()), "nobody is left above"
    assert [notice.kind for notice in view.notices] == ["escalated", "escalated"]


def test_the_company_sets_how_patient_it_is(office: Office, monday: time_machine.Coordinates) -> None:
    nora = office.person("Nora", unit=office.hall)
    office.rule(nora)
    request = office.request()
    set_patience(office.actor(office.ada), Patience(0, 1))
    tend(request)
    monday.move_to(at(3))
    assert tend(request) == ("escalated", ["Hugo"])
    set_patience(office.actor(office.ada), Patience(0, 0))
    monday.move_to(at(30))
    assert tend(request) is None
    with pytest.raises(RuleInvalid):
        set_patience(office.actor(office.ada), Patience(61, 0))
    with pytest.raises(PermissionMissing):
        set_patience(office.actor(office.hugo), Patience(1, 1))
    assert ApprovalPolicy.objects.get().remind_after_days == 0


def test_what_people_were_told_never_changes(office: Office) -> None:
    office.rule("approver")
    tend(office.request())
    with refused_by("approvals_notices_stay"):
        ApprovalNotice.objects.update(people=[])
