"""Consent on a real PostgreSQL: asked for, given in turn, refused, withdrawn; and who may see it."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from lonja.approvals.actions import decide, open_request, supersede, withdraw
from lonja.approvals.actions import requests as verbs
from lonja.approvals.errors import (
    AlreadyDecided,
    ContentChanged,
    NobodyCanApprove,
    NotYourTurn,
    OwnRequest,
    ReasonMissing,
    RequestOpen,
)
from lonja.approvals.models import ApprovalRequest, ApprovalStep, RequestState, StepState
from lonja.approvals.queries import (
    Progress,
    approvers_of,
    open_request_of,
    preview_steps,
    request_of,
    request_or_404,
    requests_decided_by,
    requests_visible_to,
    requests_waiting_for,
    steps_needed,
    steps_of,
    steps_waiting,
    waiting_ids,
)
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import RoleAssignment, User
from lonja.companies.permissions import ActorKind
from lonja.companies.queries import actor_acting_for
from lonja.core.clock import now
from lonja.core.errors import NotFound
from tests.approvals.office import CONTENT, Office, make_office, steps
from tests.factories import make_category, make_unit, make_user_in, role, staff_actor, unknown_id
from tests.guards import refused_by, without_constraint, without_triggers
from tests.invariants import assert_invariants, broken_invariants

pytestmark = pytest.mark.django_db


def names(users: Any) -> list[str]:
    return [user.name for user in users]


class TestAsking:
    def test_below_every_rule_nobody_is_asked(self, office: Office) -> None:
        office.rule("approver", min_amount=Decimal(500))
        asked = office.ask("499.99")
        assert open_request(office.actor(office.bea), "order:1", asked, CONTENT) is None
        assert steps_needed(office.actor(office.bea), asked) == ()
        assert not ApprovalRequest.objects.exists()

    def test_from_the_amount_on_the_step_and_its_rule_are_written_down(self, office: Office) -> None:
        office.rule("approver", name="Over 500", min_amount=Decimal(500))
        request = office.request(office.ask("500.00"), subject="order:1")
        assert (request.state, request.amount, request.currency) == ("open", 500, "EUR")
        assert (request.requester_id, request.unit_id) == (office.bea.pk, office.hall.pk)
        assert steps(request) == [("approver", "waiting", None)]
        assert request.steps.get().rule_name == "Over 500"

    def test_several_rules_ask_in_order_and_nobody_twice(self, office: Office) -> None:
        safety = make_category("chemicals")
        office.rule("approver", name="Over 500", min_amount=Decimal(500))
        office.rule(office.ada, "approver", name="Chemicals", category_id=safety.pk)
        request = office.request(office.ask(600, paths=[safety.path + "0001."]))
        assert [asked for asked, *_ in steps(request)] == ["Ada", "approver"]
        assert list(request.steps.values_list("rule_name", flat=True)) == ["Chemicals", "Over 500 · Chemicals"]

    def test_rules_of_the_requesters_role_and_unit(self, office: Office) -> None:
        office.rule("approver", requester_role_id=role("buyer").pk, unit_id=office.works.pk)
        bea = office.actor(office.bea)
        assert len(steps_needed(bea, office.ask())) == 1
        assert steps_needed(bea, office.ask(requester=office.hugo)) == ()
        root = office.company.units.get(parent=None)
        assert steps_needed(bea, office.ask(unit=root)) == ()

    def test_a_machine_is_asked_for_as_everybody(self, office: Office) -> None:
        office.rule("approver", requester_role_id=role("buyer").pk)
        machine = Actor(kind=ActorKind.MACHINE, company=office.actor(office.bea).company)
        asked = office.ask()
        asked = type(asked)(asked.amount, asked.unit_id, asked.unit_path, None)
        request = open_request(machine, "order:1", asked, CONTENT)
        assert request is not None
        assert request.requester is None
        assert office.decide(office.hugo, request).is_final

    def test_another_companys_rules_do_not_count(self, office: Office) -> None:
        make_office().rule("approver")
        assert steps_needed(office.actor(office.bea), office.ask()) == ()

    def test_a_dead_end_is_found_out_before_anything_is_asked(self, office: Office) -> None:
        office.rule("approver", name="Everything")
        RoleAssignment.objects.filter(user__in=[office.hugo, office.ada]).delete()
        bea = office.actor(office.bea)
        for attempt in (
            lambda: steps_needed(bea, office.ask()),
            lambda: open_request(bea, "order:1", office.ask(), CONTENT),
        ):
            with pytest.raises(NobodyCanApprove) as refused:
                attempt()
            assert "'Everything'" in str(refused.value)
        [dead_end] = preview_steps(bea, office.ask())
        assert (dead_end.state, dead_end.names) == (Progress.FAILED, ())
        assert dead_end.text == str(refused.value)
        assert not ApprovalRequest.objects.exists()

    def test_a_sole_administrator_cannot_agree_with_himself(self, office: Office) -> None:
        office.rule("company-admin")
        RoleAssignment.objects.filter(user=office.hugo).delete()
        with pytest.raises(NobodyCanApprove):
            steps_needed(office.actor(office.ada), office.ask(requester=office.ada))

    def test_one_subject_is_asked_for_once_at_a_time(self, office: Office) -> None:
        office.rule("approver")
        request = office.request(subject="order:1")
        with pytest.raises(RequestOpen):
            office.request(subject="order:1")
        office.decide(office.hugo, request)
        assert office.request(subject="order:1").pk != request.pk
        latest = request_of("order:1")
        assert latest is not None
        assert latest.state == "open"
        assert open_request_of("order:1") == latest

    def test_an_unknown_subject_has_no_request(self, office: Office) -> None:
        assert request_of("order:unknown") is None
        with pytest.raises(NotFound):
            open_request_of("order:unknown")

    def test_rules_speak_the_companys_currency(self, office: Office) -> None:
        asked = office.ask()
        dollars = type(asked)(type(asked.amount)(Decimal(1), "USD"), asked.unit_id, asked.unit_path, None)
        with pytest.raises(ValueError, match="EUR"):
            steps_needed(office.actor(office.bea), dollars)

    @pytest.mark.parametrize("rules", [1, 12])
    def test_the_number_of_statements_does_not_grow_with_the_rules(self, rules: int, office: Office) -> None:
        for _ in range(rules):
            office.rule("approver", office.hugo)
        bea, wanted = office.actor(office.bea), office.ask()
        with CaptureQueriesContext(connection) as asked:
            open_request(bea, "order:1", wanted, CONTENT)
        statements = [query["sql"].split()[0] for query in asked if "SAVEPOINT" not in query["sql"]]
        assert statements == ["SELECT", "WITH", "SELECT", "SELECT", "INSERT", "INSERT"]


class TestDeciding:
    @pytest.fixture
    def request_(self, office: Office) -> ApprovalRequest:
        """Hugo's role is asked first, then Ada herself."""
        office.rule("approver", office.ada, name="Everything")
        return office.request()

    def test_consent_is_given_in_turn_and_the_last_one_closes(self, office: Office, request_: ApprovalRequest) -> None:
        first = office.decide(office.hugo, request_, comment=" fine ")
        assert (first.state, first.is_final) == (RequestState.OPEN, False)
        last = office.decide(office.ada, request_)
        assert (last.state, last.is_final) == (RequestState.APPROVED, True)
        request_.refresh_from_db()
        assert (request_.state, request_.closed_at is not None) == ("approved", True)
        assert steps(request_) == [("approver", "approved", office.hugo.pk), ("Ada", "approved", office.ada.pk)]
        step = request_.steps.get(position=1)
        assert (step.comment, step.decided_at is not None) == ("fine", True)
        assert_invariants()

    def test_one_refusal_ends_it(self, office: Office, request_: ApprovalRequest) -> None:
        decision = office.decide(office.hugo, request_, approve=False, comment="too dear")
        assert (decision.state, decision.is_final) == (RequestState.REJECTED, True)
        assert steps(request_) == [("approver", "rejected", office.hugo.pk), ("Ada", "waiting", None)]
        with pytest.raises(AlreadyDecided):
            office.decide(office.ada, request_)
        assert_invariants()

    def refused(self, office: Office, request: ApprovalRequest, error: type[Exception], user: User, **how: Any) -> str:
        before = (steps(request), ApprovalRequest.objects.get(pk=request.pk).state)
        with pytest.raises(error) as refusal, transaction.atomic():
            office.decide(user, request, **how)
        assert (steps(request), ApprovalRequest.objects.get(pk=request.pk).state) == before
        return str(refusal.value)

    def test_a_refusal_needs_a_reason(self, office: Office, request_: ApprovalRequest) -> None:
        for comment in ("", "  \n"):
            self.refused(office, request_, ReasonMissing, office.hugo, approve=False, comment=comment)

    def test_nobody_speaks_before_his_turn(self, office: Office, request_: ApprovalRequest) -> None:
        assert "waits for Approver" in self.refused(office, request_, NotYourTurn, office.ada)

    def test_nobody_agrees_with_himself(self, office: Office) -> None:
        office.rule("approver")
        for requester in (office.hugo, office.ada):
            request = office.request(office.ask(requester=requester))
            self.refused(office, request, OwnRequest, requester)
        others = office.request(office.ask(requester=office.hugo))
        assert office.decide(office.ada, others).is_final  # nobody else holds the role: an administrator serves

    def test_what_was_shown_is_what_is_decided(self, office: Office, request_: ApprovalRequest) -> None:
        self.refused(office, request_, ContentChanged, office.hugo, shown="b" * 64)
        self.refused(office, request_, ContentChanged, office.hugo, shown="b" * 64, approve=False, comment="no")

    def test_a_step_is_decided_once(self, office: Office, request_: ApprovalRequest) -> None:
        office.decide(office.hugo, request_)
        self.refused(office, request_, NotYourTurn, office.hugo)
        office.decide(office.ada, request_)
        self.refused(office, request_, AlreadyDecided, office.hugo)

    def test_who_may_not_approve_cannot(self, office: Office, request_: ApprovalRequest) -> None:
        for user in (office.bea, office.person("Vera", "viewer"), office.person("Paula", "accounts-payable")):
            self.refused(office, request_, PermissionMissing, user)

    def test_an_approver_of_another_unit_does_not_even_know_of_it(
        self, office: Office, request_: ApprovalRequest
    ) -> None:
        stranger = office.person("Sol", unit=make_unit(office.company, "Office"))
        self.refused(office, request_, NotFound, stranger)

    def test_nor_does_an_approver_of_another_company(self, office: Office, request_: ApprovalRequest) -> None:
        other = make_office()
        for request_id in (request_.pk, unknown_id()):
            with pytest.raises(NotFound):
                decide(other.actor(other.ada), request_id, approve=True, content_hash=CONTENT)

    def test_the_sellers_people_approve_nothing(self, office: Office, request_: ApprovalRequest) -> None:
        staff = staff_actor()
        for actor in (staff, actor_acting_for(staff, office.company.pk), SYSTEM):
            with pytest.raises(PermissionMissing):
                decide(actor, request_.pk, approve=True, content_hash=CONTENT)

    def test_rights_are_those_of_now(self, office: Office, request_: ApprovalRequest) -> None:
        hugo = office.actor(office.hugo)
        RoleAssignment.objects.filter(user=office.hugo).delete()
        with pytest.raises(NotYourTurn):
            decide(hugo, request_.pk, approve=True, content_hash=CONTENT)
        newcomer = office.person("Nora", unit=office.hall)
        assert not office.decide(newcomer, request_).is_final

    def test_a_role_is_looked_for_in_the_units_above(self, office: Office) -> None:
        office.rule("approver")
        request = office.request()
        assert names(approvers_of(_current(request))) == ["Hugo"]
        near = office.person("Nora", unit=office.hall)
        assert names(approvers_of(_current(request))) == ["Hugo", "Nora"]
        assert office.decide(near, request).is_final

    def test_where_the_named_person_has_gone_an_administrator_serves(self, office: Office) -> None:
        office.rule(office.hugo)
        request = office.request()
        assert names(approvers_of(_current(request))) == ["Hugo"]
        User.objects.filter(pk=office.hugo.pk).update(is_active=False)
        assert names(approvers_of(_current(request))) == ["Ada"]
        assert office.decide(office.ada, request).is_final

    def test_a_withdrawn_or_replaced_request_is_closed(self, office: Office) -> None:
        office.rule("approver")
        for verb, state in ((withdraw, "withdrawn"), (supersede, "superseded")):
            request = office.request(subject=f"order:{state}")
            verb(office.actor(office.bea), request.subject)
            request.refresh_from_db()
            assert request.state == state
            self.refused(office, request, AlreadyDecided, office.hugo)
            with pytest.raises(AlreadyDecided):
                verb(office.actor(office.bea), request.subject)
        assert_invariants()

    def test_another_company_withdraws_nothing(self, office: Office, request_: ApprovalRequest) -> None:
        other = make_office()
        for verb in (withdraw, supersede):
            with pytest.raises(NotFound):
                verb(other.actor(other.ada), request_.subject)
        request_.refresh_from_db()
        assert request_.state == "open"


class TestSeeing:
    @pytest.fixture
    def request_(self, office: Office) -> ApprovalRequest:
        office.rule("approver", office.ada)
        return office.request()

    def inbox(self, office: Office, user: User) -> list[ApprovalRequest]:
        found = list(requests_waiting_for(office.actor(user)))
        assert [request.pk for request in found] == waiting_ids(office.actor(user))
        return found

    def test_it_waits_for_him_whose_turn_it_is(self, office: Office, request_: ApprovalRequest) -> None:
        assert self.inbox(office, office.hugo) == [request_]
        assert self.inbox(office, office.ada) == []
        assert self.inbox(office, office.bea) == []
        office.decide(office.hugo, request_)
        assert self.inbox(office, office.hugo) == []
        assert self.inbox(office, office.ada) == [request_]
        assert list(requests_decided_by(office.actor(office.hugo))) == [request_]
        assert not requests_decided_by(office.actor(office.ada)).exists()

    def test_the_oldest_waits_first(self, office: Office, request_: ApprovalRequest) -> None:
        second = office.request()
        assert self.inbox(office, office.hugo) == [request_, second]

    def test_who_sees_it(self, office: Office, request_: ApprovalRequest) -> None:
        sees = [office.bea, office.hugo, office.ada, office.person("Paula", "accounts-payable")]
        for user in sees:
            assert request_or_404(office.actor(user), request_.pk) == request_, user
        elsewhere = make_unit(office.company, "Office")
        blind = [office.person("Sol", unit=elsewhere), office.person("Bert", "buyer", unit=elsewhere)]
        for user in blind:
            with pytest.raises(NotFound):
                request_or_404(office.actor(user), request_.pk)
            assert not requests_visible_to(office.actor(user)).exists()

    def test_whoever_is_asked_sees_it_wherever_he_works(self, office: Office) -> None:
        far = office.person("Fay", unit=make_unit(office.company, "Far"))
        office.rule(far)
        request = office.request()
        assert request_or_404(office.actor(far), request.pk) == request
        office.decide(far, request)
        assert request_or_404(office.actor(far), request.pk) == request

    def test_another_company_sees_nothing(self, office: Office, request_: ApprovalRequest) -> None:
        other = make_office()
        assert not requests_visible_to(other.actor(other.ada)).exists()
        assert self.inbox(other, other.ada) == []
        with pytest.raises(NotFound):
            request_or_404(other.actor(other.ada), request_.pk)

    def test_the_inbox_costs_the_same_however_full_it_is(self, office: Office, request_: ApprovalRequest) -> None:
        for _ in range(5):
            office.request()
        hugo = office.actor(office.hugo)
        with CaptureQueriesContext(connection) as asked:
            assert len(list(requests_waiting_for(hugo))) == 6
        assert len(asked) == 4  # steps, people, requests, their steps


class TestTelling:
    def test_the_steps_of_a_purchase_name_who_can_agree_and_why(self, office: Office) -> None:
        gloves = make_category("gloves", names={"es": "Guantes", "en": "Gloves"})
        office.rule("approver", name="Over 500", min_amount=Decimal(500))
        office.rule(office.ada, name="Gloves", category_id=gloves.pk, requester_role_id=role("buyer").pk)
        first, second = preview_steps(office.actor(office.bea), office.ask(paths=[gloves.path]))
        assert (first.label, first.text, first.note) == ("Approver: Hugo", "net amount from €500.00", "")
        assert (second.label, second.text) == ("Ada", "asked for by Buyer and contains Gloves")
        assert (first.state, first.names, first.rule_name) == (Progress.NEXT, ("Hugo",), "Over 500")

    def test_many_names_are_counted(self, office: Office) -> None:
        office.rule("approver")
        for name in ("Abel", "Cruz", "Dora", "Elsa"):
            office.person(name, unit=office.hall)
        [step] = preview_steps(office.actor(office.bea), office.ask())
        assert step.label == "Approver: Abel, Cruz, Dora and 2 more"

    def test_how_long_it_normally_takes_is_the_median_of_what_was_decided(self, office: Office) -> None:
        office.rule("approver", office.ada)
        for number, hours in enumerate((1, 4, 40)):
            assert steps_needed(office.actor(office.bea), office.ask())[0].note == "", (
                f"nothing is said after {number} decisions"
            )
            request = office.request()
            ApprovalRequest.objects.filter(pk=request.pk).update(
                requested_at=now() - timedelta(hours=hours, minutes=-9)
            )
            office.decide(office.hugo, request)
            office.decide(office.ada, request)
        first, second = steps_needed(office.actor(office.bea), office.ask())
        assert (first.note, second.note) == ("normally 4 h", "normally 1 h")
        waiting, _ = steps_of(office.request())
        assert waiting.note == "normally 4 h"

    def test_a_request_tells_how_far_it_is(self, office: Office) -> None:
        office.rule("approver", office.ada, name="Everything")
        request = office.request()
        assert [(step.state, step.label) for step in steps_of(request)] == [
            (Progress.NOW, "Approver: Hugo"),
            (Progress.NEXT, "Ada"),
        ]
        office.decide(office.hugo, request, comment="needed")
        office.decide(office.ada, request, approve=False, comment="too dear")
        request.refresh_from_db()
        done, failed = steps_of(request)
        assert (done.state, done.label, done.text) == (Progress.DONE, "Approver", "needed")
        assert (failed.state, failed.text) == (Progress.FAILED, "too dear")
        assert done.note.startswith("Hugo, ")


class TestEachGuardIsNeeded:
    """The action asks first; the table holds it where an action does not. Both are taken out to see what they stop."""

    @pytest.fixture
    def unguarded(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whoever may approve decides on the first step, as if nothing were asked but which step it is."""
        monkeypatch.setattr(verbs, "_steps_to_decide", lambda actor, request, shown: [request.steps.first()])

    def test_own_requests(self, office: Office, unguarded: None) -> None:
        office.rule("approver")
        request = office.request(office.ask(requester=office.hugo))
        with refused_by("approvals_never_own"):
            office.decide(office.hugo, request)
        with without_triggers("approvals.ApprovalStep:approvals_never_own"):
            office.decide(office.hugo, request)
        assert set(broken_invariants()) == {"nobody has decided on his own request unless its rules let him"}

    def test_requests_of_ones_own_machine(self, office: Office, unguarded: None) -> None:
        office.rule("approver")
        request = office.request(office.machine_ask(office.hugo))
        with refused_by("approvals_never_own"):
            office.decide(office.hugo, request)
        with without_triggers("approvals.ApprovalStep:approvals_never_own"):
            office.decide(office.hugo, request)
        assert set(broken_invariants()) == {"nobody has decided on his own request unless its rules let him"}

    def test_a_requester_is_answerable(self, office: Office) -> None:
        office.rule("approver")
        request = office.request()
        with refused_by("approvals_requester_is_answerable"):
            ApprovalRequest.objects.create(
                company=request.company, unit=request.unit, subject="order:x", requester=request.requester,
                amount=1, currency="EUR", content_hash=CONTENT,
            )  # fmt: skip

    def test_changed_content(self, office: Office, unguarded: None) -> None:
        office.rule("approver")
        assert office.decide(office.hugo, office.request(), shown="b" * 64).is_final, "approved what nobody was shown"

    def test_rights_over_the_unit(self, office: Office, unguarded: None) -> None:
        office.rule("approver")
        stranger = office.person("Sol", unit=make_unit(office.company, "Office"))
        assert office.decide(stranger, office.request()).is_final, "approved by another unit"

    def test_turns(self, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
        office.rule("approver", office.ada)
        request = office.request()
        monkeypatch.setattr(verbs, "_steps_to_decide", lambda actor, request, shown: [request.steps.last()])
        with refused_by("approvals_in_turn"):
            office.decide(office.ada, request)
        with without_triggers("approvals.ApprovalStep:approvals_in_turn"):
            office.decide(office.ada, request)
        assert "steps are decided in order" in broken_invariants()

    def test_decided_steps_and_closed_requests(self, office: Office) -> None:
        office.rule("approver")
        request = office.request()
        office.decide(office.hugo, request, approve=False, comment="no")

        def turn_round() -> None:
            ApprovalStep.objects.filter(request=request).update(state=StepState.APPROVED)

        def reopen() -> None:
            ApprovalRequest.objects.filter(pk=request.pk).update(state=RequestState.APPROVED)

        for guard, forge in (
            ("approvals.ApprovalStep:approvals_decided_once", turn_round),
            ("approvals.ApprovalRequest:approvals_closed_stays_closed", reopen),
        ):
            with refused_by(guard.partition(":")[2]):
                forge()
            with without_triggers(guard):
                forge()
        assert broken_invariants() == {}, "a refusal became a consent, and no sum shows it"

    def test_what_was_asked_for(self, office: Office) -> None:
        office.rule("approver")
        request = ApprovalRequest.objects.filter(pk=office.request().pk)
        for change in (
            {"amount": 1},
            {"content_hash": "b" * 64},
            {"requester": None},
            {"answerable": None},
            {"subject": "order:x"},
        ):
            with refused_by("approvals_request_is_a_copy"):
                request.update(**change)
        with without_triggers("approvals.ApprovalRequest:approvals_request_is_a_copy"):
            assert request.update(amount=1, content_hash="b" * 64) == 1

    def test_a_decision_is_somebodys(self, office: Office) -> None:
        office.rule("approver")
        step = ApprovalStep.objects.filter(request=office.request())
        with refused_by("approvals_decided_by_somebody"):
            step.update(state=StepState.APPROVED)
        with without_constraint("approvals_approvalstep", "approvals_decided_by_somebody"):
            assert step.update(state=StepState.APPROVED) == 1

    def test_one_open_request_per_subject(self, office: Office) -> None:
        office.rule("approver")
        request = office.request()

        def double() -> None:
            ApprovalRequest.objects.create(
                company=request.company, unit=request.unit, subject=request.subject, requester=request.requester,
                answerable=request.answerable, amount=1, currency="EUR", content_hash=CONTENT,
            )  # fmt: skip

        with refused_by("approvals_one_open_per_subject"):
            double()

    def test_other_companies(self, office: Office) -> None:
        """The filter by company is what keeps a stranger who was given a role of the same template away."""
        office.rule("approver")
        request = office.request()
        other = make_office()
        make_user_in(other.company, "approver", user=office.person("Zoe", "viewer", unit=office.hall))
        zoe = User.objects.get(name="Zoe")
        assert not approvers_of(_current(request)).filter(pk=zoe.pk).exists()
        with pytest.raises(NotFound):
            decide(other.actor(zoe), request.pk, approve=True, content_hash=CONTENT)


def _current(request: ApprovalRequest) -> ApprovalStep:
    [step] = steps_waiting(request)
    return step
