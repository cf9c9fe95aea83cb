"""A rule may be less patient than its company, or more, and names whom it asks when nobody decides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine

from lonja.approvals.actions import RuleDraft, hand_over_consent, save_rule, set_patience
from lonja.approvals.errors import RuleInvalid
from lonja.approvals.models import ApprovalRule, ApprovalStep
from lonja.approvals.queries import facts_of, rule_book, waiting_of
from lonja.approvals.rules import Approver, OwnPatience, Patience, WaitsIn, WorkDays, patience_for
from lonja.companies.models import RoleAssignment, User
from tests import factories as make
from tests.approvals.office import Office, approver, step
from tests.approvals.test_waiting import MONDAY, WEEK, asks, at, tend

pytestmark = pytest.mark.django_db
HOURS = WaitsIn.HOURS


@pytest.fixture
def monday() -> Iterator[time_machine.Coordinates]:
    with time_machine.travel(MONDAY, tick=False) as clock:
        yield clock


@pytest.fixture
def nora(office: Office) -> User:
    """Who is asked by every rule of these stories."""
    return office.person("Nora", unit=office.hall)


def urgent(office: Office, *asked: User, **own: object) -> ApprovalRule:
    """A rule with a patience of its own."""
    return office.rule(*asked, patience=OwnPatience(**own))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("since", "hours", "moment"),
    [
        (at(2), 4, at(2, 13)),
        (at(2), 24, at(3)),
        (at(6, 20), 4, datetime(2026, 3, 9, 0, tzinfo=UTC)),  # Friday, 21:00 in Madrid: an hour into Monday
        (at(7), 4, datetime(2026, 3, 9, 3, tzinfo=UTC)),  # Saturday: Monday begins at midnight
        (datetime(2026, 3, 27, 9, tzinfo=UTC), 24, datetime(2026, 3, 30, 8, tzinfo=UTC)),  # the clocks change between
    ],
)
def test_hours_count_on_working_days_only(since: datetime, hours: int, moment: datetime) -> None:
    assert WEEK.later(since, hours, HOURS) == moment


def test_hours_of_a_calendar_that_never_opens_do_not_hang() -> None:
    closed = WorkDays(lambda day: False, ZoneInfo("Europe/Madrid"))
    assert closed.later(at(2), 30, HOURS) > at(2)


def test_of_several_rules_the_shortest_wait_counts() -> None:
    company = Patience(2, 4)
    hours, days, silent = OwnPatience(30, 30, HOURS), OwnPatience(1, 0), OwnPatience()
    assert patience_for(company, []) == company
    assert patience_for(company, [hours, days]) == Patience(1, 30, escalates_in=HOURS)
    assert patience_for(company, [days]) == Patience(1, 0), "never, where nobody else says when"
    assert patience_for(company, [OwnPatience(90, 100, HOURS), silent]) == company
    assert patience_for(Patience(0, 0), [silent, hours]) == Patience(30, 30, HOURS, HOURS)


def test_an_urgent_rule_reminds_and_escalates_within_hours(
    office: Office, nora: User, monday: time_machine.Coordinates
) -> None:
    urgent(office, nora, remind_after=4, escalate_after=8, waits_in=HOURS)
    request = office.request()
    assert tend(request) == ("asked", ["Nora"])
    told = {}
    for hour in range(10, 24):
        monday.move_to(at(2, hour))
        if (found := tend(request)) is not None:
            told[hour] = found
    assert told == {
        13: ("reminded", ["Nora"]),
        17: ("escalated", ["Hugo"]),
        21: ("reminded", ["Nora", "Hugo"]),
    }


def test_a_rule_without_a_word_waits_as_the_company_and_at_once_when_that_changes(
    office: Office, nora: User, monday: time_machine.Coordinates
) -> None:
    urgent(office, nora, escalate_after=3)
    request = office.request()
    view = waiting_of(request, WEEK)
    assert (view.reminds_at, view.escalates_at) == (at(4), at(5))
    set_patience(office.actor(office.ada), Patience(1, 1))
    view = waiting_of(request, WEEK)
    assert (view.reminds_at, view.escalates_at) == (at(3), at(5)), "the rule's own word stays"


@pytest.mark.parametrize("how", ["a person", "a role", "levels above"])
def test_it_asks_first_whom_the_rule_names(
    how: str, office: Office, nora: User, monday: time_machine.Coordinates
) -> None:
    sol = office.person("Sol", "company-admin") if how == "a role" else office.person("Sol")
    named = {
        "a person": approver(sol),
        "a role": approver("company-admin"),
        "levels above": Approver(levels_up=2),
    }[how]
    urgent(office, nora, escalates_to=named)
    request = office.request()
    tend(request)
    assert not asks(office, sol)
    monday.move_to(at(6))
    first = {"a person": ["Sol"], "a role": ["Ada", "Sol"], "levels above": ["Ada", "Sol"]}[how]
    assert tend(request) == ("escalated", first)
    assert asks(office, sol)
    assert not asks(office, office.hugo), "he was left out"
    monday.move_to(at(12))
    assert tend(request) == ("escalated", ["Hugo"]), "then those above, as ever"
    assert office.decide(sol, request).is_final


def test_whoever_may_not_is_not_asked_by_name_either(
    office: Office, nora: User, monday: time_machine.Coordinates
) -> None:
    sol = office.person("Sol")
    urgent(office, nora, escalates_to=approver(sol))
    request = office.request(office.ask(requester=sol))
    monday.move_to(at(6))
    assert tend(request) == ("escalated", ["Hugo"]), "nobody decides on his own"
    other = office.request()
    RoleAssignment.objects.filter(user=sol).delete()
    monday.move_to(at(12))
    assert tend(other) == ("escalated", ["Hugo"]), "he may not approve any more"


def test_a_request_keeps_the_patience_with_which_it_was_asked(
    office: Office, nora: User, monday: time_machine.Coordinates
) -> None:
    rule = urgent(office, nora, escalate_after=1)
    request = office.request()
    save_rule(office.actor(office.ada), RuleDraft("patient", (step(nora),)), rule.pk)
    monday.move_to(at(3))
    assert tend(request) == ("escalated", ["Hugo"])
    later = office.request()
    assert ApprovalStep.objects.get(request=later).patience == []


def test_the_book_of_rules_knows_what_the_rule_says(office: Office, nora: User) -> None:
    own = {"remind_after": 0, "escalate_after": 9, "waits_in": HOURS, "escalates_to": approver("company-admin")}
    rule = urgent(office, nora, **own)
    office.rule(nora)
    rule.refresh_from_db()
    assert facts_of(rule).patience == OwnPatience(**own)  # type: ignore[arg-type]
    assert [one.patience for one in rule_book(office.company.pk).rules] == [OwnPatience(**own), OwnPatience()]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong",
    [
        {"remind_after": 61},
        {"escalate_after": -1},
        {"remind_after": 60 * 24 + 1, "waits_in": HOURS},
        {"escalates_to": Approver(is_owner=True)},
        {"escalates_to": Approver(levels_up=21)},
        {"escalates_to": Approver()},
        {"escalates_to": "a buyer"},
        {"escalates_to": "a stranger"},
    ],
)
def test_what_makes_no_sense_is_refused(wrong: dict[str, object], office: Office, nora: User) -> None:
    people = {"a buyer": office.bea, "a stranger": make.make_user_in(make.make_company(), "approver")}
    named = wrong.get("escalates_to")
    own = {**wrong, "escalates_to": approver(people[named])} if isinstance(named, str) else wrong
    with pytest.raises(RuleInvalid):
        urgent(office, nora, **own)
    assert not ApprovalRule.objects.exists()


def test_only_a_rule_that_asks_waits(office: Office) -> None:
    with pytest.raises(RuleInvalid):
        save_rule(office.actor(office.ada), RuleDraft("free", effect="allow", patience=OwnPatience(1)))  # type: ignore[arg-type]
    assert not ApprovalRule.objects.exists()


def test_who_leaves_is_followed_by_his_heir(office: Office, nora: User) -> None:
    sol, heir = office.person("Sol"), office.person("Hela")
    rule = urgent(office, nora, escalates_to=approver(sol))
    hand_over_consent(office.actor(office.ada), office.company.pk, sol, heir)
    rule.refresh_from_db()
    assert rule.escalates_to == heir
