"""Approve and reject at the same moment: one outcome each, whoever wins, and each guard is needed for it."""

import threading
from collections import Counter
from collections.abc import Callable
from contextlib import nullcontext, suppress
from functools import partial
from typing import Any

import pytest
from django.db.models import QuerySet

from lonja.approvals.actions import issue_link
from lonja.approvals.actions import requests as verbs
from lonja.approvals.models import ApprovalRequest, ApprovalStep, StepState
from lonja.approvals.queries import steps_waiting
from lonja.core.clock import now
from tests.approvals.office import CONTENT, Office, step
from tests.guards import patiently, without_triggers
from tests.invariants import assert_invariants, broken_invariants

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.proof]

AtOnce = Callable[..., list[Any]]


def kinds(outcomes: list[Any]) -> Counter[str]:
    """How often each kind of answer was given."""
    return Counter(type(outcome).__name__ for outcome in outcomes)


def test_100_pairs_of_approve_and_reject_at_once(office: Office, at_once: AtOnce) -> None:
    office.rule("approver")
    hugo, nora = office.actor(office.hugo), office.actor(office.person("Nora", unit=office.hall))
    requests = [office.request() for _ in range(100)]
    calls: list[Callable[[], Any]] = []
    for request in requests:
        calls.append(partial(verbs.decide, hugo, request.pk, approve=True, content_hash=CONTENT))
        calls.append(partial(verbs.decide, nora, request.pk, approve=False, comment="no", content_hash=CONTENT))
    outcomes = at_once([patiently(call) for call in calls])
    assert kinds(outcomes) == {"Decision": 100, "AlreadyDecided": 100}
    for number, request in enumerate(requests):
        [decision] = [one for one in outcomes[2 * number : 2 * number + 2] if isinstance(one, verbs.Decision)]
        request.refresh_from_db()
        assert request.state == decision.state
        assert request.steps.get().decided_by_id == (hugo if request.state == "approved" else nora).user_id
    assert_invariants()


def test_100_decisions_on_one_request_have_one_outcome(office: Office, at_once: AtOnce) -> None:
    office.rule("approver")
    people = [office.actor(office.person(f"P{number}", unit=office.hall)) for number in range(20)]
    request = office.request()
    calls = [
        partial(
            verbs.decide, people[number % 20], request.pk, approve=number % 3 > 0, comment="so", content_hash=CONTENT
        )
        for number in range(100)
    ]
    outcomes = at_once([patiently(call) for call in calls])
    assert kinds(outcomes) == {"Decision": 1, "AlreadyDecided": 99}
    [decision] = [one for one in outcomes if isinstance(one, verbs.Decision)]
    request.refresh_from_db()
    assert request.state == decision.state
    assert request.steps.get().state == decision.state
    assert_invariants()


def test_two_of_many_at_once_are_two(office: Office, at_once: AtOnce) -> None:
    people = [office.person(f"P{number}", unit=office.hall) for number in range(6)]
    office.rule(step(*people, needed=2))
    request = office.request()
    calls = [
        partial(verbs.decide, office.actor(user), request.pk, approve=True, content_hash=CONTENT)
        for user in people
        for _ in range(3)
    ]
    outcomes = at_once([patiently(call) for call in calls])
    assert kinds(outcomes)["Decision"] == 2
    states = Counter(request.steps.values_list("state", flat=True))
    assert states == {"approved": 2, "spared": 4}
    request.refresh_from_db()
    assert request.state == "approved"
    assert_invariants()


def test_one_link_followed_by_many_decides_once(office: Office, at_once: AtOnce) -> None:
    office.rule("approver", office.ada)
    request = office.request()
    step = steps_waiting(request)[0]
    token = issue_link(step, office.hugo)
    follow = partial(
        verbs.decide, office.actor(office.hugo), request.pk, approve=True, content_hash=CONTENT, link_token=token
    )
    outcomes = at_once([patiently(follow)] * 40)
    assert kinds(outcomes) == {"Decision": 1, "NotYourTurn": 39}
    assert request.steps.filter(state=StepState.WAITING).count() == 1
    assert_invariants()


def test_a_request_is_decided_or_replaced_never_both(office: Office, at_once: AtOnce) -> None:
    office.rule("approver")
    hugo, bea = office.actor(office.hugo), office.actor(office.bea)
    requests = [office.request() for _ in range(40)]
    calls: list[Callable[[], Any]] = []
    for request in requests:
        calls.append(partial(verbs.decide, hugo, request.pk, approve=True, content_hash=CONTENT))
        calls.append(partial(verbs.supersede, bea, request.subject))
    outcomes = at_once([patiently(call) for call in calls])
    assert sum(kinds(outcomes)[kind] for kind in ("Decision", "NoneType")) == 40
    assert kinds(outcomes)["AlreadyDecided"] == 40
    states = Counter(ApprovalRequest.objects.values_list("state", flat=True))
    assert states["approved"] == kinds(outcomes)["Decision"]
    assert states["superseded"] == kinds(outcomes)["NoneType"]
    assert_invariants()


class TestEachGuardIsNeeded:
    """One approves and one rejects, and both have looked before either has written."""

    @pytest.fixture
    def both_look_first(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Nobody writes before both have looked, or, where a lock keeps the second out, a moment has passed."""
        door = threading.Barrier(2)
        write = verbs._write_decision

        def wait_and_write(*decision: Any) -> None:
            with suppress(threading.BrokenBarrierError):
                door.wait(timeout=0.5)
            write(*decision)

        monkeypatch.setattr(verbs, "_write_decision", wait_and_write)

    @pytest.fixture
    def without_lock(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(QuerySet, "select_for_update", lambda rows, **_: rows.all())

    @pytest.fixture
    def without_comparison(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The step is written whatever its state."""

        def write(user_id: Any, step: ApprovalStep, state: StepState, comment: str) -> None:
            ApprovalStep.objects.filter(pk=step.pk).update(
                state=state, decided_by=user_id, decided_at=now(), comment=comment
            )

        monkeypatch.setattr(verbs, "_write_decision", write)

    def outcomes(self, office: Office, at_once: AtOnce, *, ignoring: tuple[str, ...] = ()) -> Counter[str]:
        office.rule("approver")
        request = office.request()
        hugo, nora = office.actor(office.hugo), office.actor(office.person("Nora", unit=office.hall))

        def decide(actor: Any, approve: bool) -> Any:
            with without_triggers(*ignoring) if ignoring else nullcontext():
                return verbs.decide(actor, request.pk, approve=approve, comment="so be it", content_hash=CONTENT)

        return kinds(at_once([partial(decide, hugo, True), partial(decide, nora, False)]))

    @pytest.mark.usefixtures("both_look_first")
    def test_with_the_lock_the_second_hears_that_it_is_decided(self, office: Office, at_once: AtOnce) -> None:
        assert self.outcomes(office, at_once) == {"Decision": 1, "AlreadyDecided": 1}
        assert_invariants()

    @pytest.mark.usefixtures("without_lock", "both_look_first")
    def test_without_it_the_comparison_stops_him(self, office: Office, at_once: AtOnce) -> None:
        assert self.outcomes(office, at_once) == {"Decision": 1, "AlreadyDecided": 1}
        assert_invariants()

    @pytest.mark.usefixtures("without_lock", "without_comparison", "both_look_first")
    def test_without_both_the_table_stops_him_but_as_a_fault(self, office: Office, at_once: AtOnce) -> None:
        assert self.outcomes(office, at_once) == {"Decision": 1, "IntegrityError": 1}
        assert_invariants()

    @pytest.mark.usefixtures("without_lock", "without_comparison", "both_look_first")
    def test_without_any_of_them_it_is_approved_and_rejected(self, office: Office, at_once: AtOnce) -> None:
        walls = (
            "approvals.ApprovalStep:approvals_decided_once",
            "approvals.ApprovalRequest:approvals_closed_stays_closed",
        )
        assert self.outcomes(office, at_once, ignoring=walls) == {"Decision": 2}, "two people were told two things"
        assert broken_invariants() == {}, "the last word stands, and no sum shows the first"
