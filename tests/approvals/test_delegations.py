"""While somebody is away a colleague decides in his place: what he could decide, on those days, and nothing else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine

from lonja.approvals.actions import delegate, end_delegation, issue_link
from lonja.approvals.errors import DelegationInvalid, LinkInvalid, NotYourTurn, OwnRequest
from lonja.approvals.models import ApprovalDelegation
from lonja.approvals.queries import (
    approvers_of,
    current_delegations,
    link_for,
    requests_waiting_for,
    steps_of,
    steps_waiting,
)
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import RoleAssignment, User
from lonja.core.clock import today
from lonja.core.errors import LonjaError, NotFound
from tests.approvals.office import Office, make_office
from tests.factories import make_unit
from tests.guards import refused_by
from tests.invariants import assert_invariants

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def sol(office: Office) -> User:
    """An approver of another branch, who has no say in Hall."""
    return office.person("Sol", unit=make_unit(office.company, "Office"))


def away(office: Office, absent: User, substitute: User, first: int = 0, last: int = 7) -> ApprovalDelegation:
    return delegate(office.actor(absent), substitute.pk, today() + first * DAY, today() + last * DAY)


def test_the_substitute_decides_in_his_place_and_the_trail_says_so(office: Office, sol: User) -> None:
    office.rule("approver")
    request = office.request()
    assert not requests_waiting_for(office.actor(sol)).exists()
    away(office, office.hugo, sol)
    assert [user.name for user in approvers_of(steps_waiting(request)[0])] == ["Hugo", "Sol"]
    assert requests_waiting_for(office.actor(sol)).get() == request
    assert office.decide(sol, request).is_final
    step = request.steps.get()
    assert (step.decided_by_id, step.on_behalf_of_id) == (sol.pk, office.hugo.pk)
    assert "Sol for Hugo" in steps_of(type(request).objects.get(pk=request.pk))[0].note
    assert_invariants()


def test_who_is_away_still_may_and_decides_for_himself(office: Office, sol: User) -> None:
    office.rule(office.hugo)
    away(office, office.hugo, sol)
    request = office.request()
    assert office.decide(office.hugo, request).is_final
    assert request.steps.get().on_behalf_of is None


def test_only_on_those_days(office: Office, sol: User) -> None:
    office.rule("approver")
    office.request()
    away(office, office.hugo, sol, first=2, last=3)
    for days, may in ((0, False), (1, False), (2, True), (3, True), (4, False)):
        with time_machine.travel(office_noon(days)):
            assert requests_waiting_for(office.actor(sol)).exists() is may, days


def office_noon(days: int) -> str:
    return f"{(today() + days * DAY).isoformat()}T11:00:00Z"


def test_an_ended_delegation_is_over_at_once_also_for_links_in_mails(office: Office, sol: User) -> None:
    office.rule("approver")
    request = office.request()
    cover = away(office, office.hugo, sol)
    token = issue_link(steps_waiting(request)[0], sol)
    assert link_for(token).actor.user_id == sol.pk
    end_delegation(office.actor(office.hugo), cover.pk)
    with pytest.raises(LinkInvalid):
        link_for(token)
    with pytest.raises(LonjaError):
        office.decide(sol, request)
    assert not current_delegations(office.actor(sol)).exists()


class TestDelegationNeverWidensRights:
    def test_who_is_away_gives_no_more_than_he_has_at_that_moment(self, office: Office, sol: User) -> None:
        office.rule("approver")
        office.request()
        away(office, office.hugo, sol)
        RoleAssignment.objects.filter(user=office.hugo).delete()
        assert not requests_waiting_for(office.actor(sol)).exists()

    def test_nor_does_a_substitute_who_lost_the_right_himself(self, office: Office, sol: User) -> None:
        office.rule("approver")
        request = office.request()
        away(office, office.hugo, sol)
        actor = office.actor(sol)
        RoleAssignment.objects.filter(user=sol).delete()
        assert "Sol" not in [user.name for user in approvers_of(steps_waiting(request)[0])]
        assert actor.user_id == sol.pk

    def test_it_is_not_handed_on(self, office: Office, sol: User) -> None:
        office.rule("approver")
        office.request()
        third = office.person("Tom", unit=make_unit(office.company, "Yard"))
        away(office, office.hugo, sol)
        away(office, sol, third)
        assert not requests_waiting_for(office.actor(third)).exists()

    def test_nobody_decides_on_his_own_by_standing_in(self, office: Office, sol: User) -> None:
        office.rule("approver")
        away(office, office.hugo, sol)
        own = office.request(office.ask(requester=sol))
        with pytest.raises(OwnRequest):
            office.decide(sol, own)

    def test_nor_for_the_one_who_asks(self, office: Office, sol: User) -> None:
        office.rule("approver")
        away(office, office.hugo, sol)
        hugos = office.request(office.ask(requester=office.hugo))
        assert [user.name for user in approvers_of(steps_waiting(hugos)[0])] == ["Ada"]
        with pytest.raises((NotYourTurn, NotFound)):
            office.decide(sol, hugos)

    def test_another_companys_people_stand_in_for_nobody(self, office: Office) -> None:
        with pytest.raises(DelegationInvalid):
            away(office, office.hugo, make_office().hugo)


def test_what_makes_no_sense_is_refused(office: Office, sol: User) -> None:
    for substitute, first, last in ((office.hugo, 0, 1), (office.bea, 0, 1), (sol, 2, 1), (sol, -5, -1), (sol, 0, 400)):
        with pytest.raises(DelegationInvalid):
            away(office, office.hugo, substitute, first, last)
    with pytest.raises(PermissionMissing):
        away(office, office.bea, sol)
    assert not ApprovalDelegation.objects.exists()
    cover = away(office, office.hugo, sol)
    with pytest.raises(DelegationInvalid):
        away(office, office.hugo, office.ada, 7, 9)
    for stranger in (office.ada, office.bea):
        with pytest.raises(NotFound):
            end_delegation(office.actor(stranger), cover.pk)
    end_delegation(office.actor(sol), cover.pk)


def test_the_table_guards_itself(office: Office, sol: User) -> None:
    row = ApprovalDelegation.objects.filter(pk=away(office, office.hugo, sol).pk)
    with refused_by("approvals_cover_ends_after_it_begins"):
        row.update(last_on=date(2000, 1, 1))
    with refused_by("approvals_nobody_covers_himself"):
        row.update(substitute=office.hugo)
