"""Steps that ask several together, people who are named by their place, and the traps that others fell into."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import transaction

from lonja.approvals.actions import RuleDraft, archive_rule, move_rule, open_request, save_rule, set_rule_status
from lonja.approvals.errors import NobodyCanApprove, NotYourTurn, OwnRequest, RefusedByRule, RuleInvalid
from lonja.approvals.models import ApprovalRequest, ApprovalStep, RequestState, RuleEffect, RuleStatus
from lonja.approvals.queries import (
    approvers_of,
    preview_steps,
    requests_waiting_for,
    steps_needed,
    steps_of,
    steps_waiting,
)
from lonja.approvals.rules import AmountFrom, Approver, ConsentAsk, StepFacts, Whose, one_by_one
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Grant, Role, RoleAssignment, User
from lonja.companies.permissions import Permission, Scope
from tests.approvals.office import CONTENT, Office, step
from tests.factories import make_unit, make_user, role
from tests.guards import refused_by, without_triggers
from tests.invariants import assert_invariants, broken_invariants

pytestmark = pytest.mark.django_db


def states(request: ApprovalRequest) -> list[str]:
    return list(request.steps.order_by("position").values_list("state", flat=True))


def waits_for(office: Office, user: User) -> bool:
    return requests_waiting_for(office.actor(user)).exists()


class TestOneOfSeveral:
    @pytest.fixture
    def request_(self, office: Office) -> ApprovalRequest:
        """Hugo or Ada agrees, then Ada."""
        office.rule(step(office.hugo, office.ada, needed=1), office.ada)
        return office.request()

    def test_one_is_enough_and_the_others_are_spared(self, office: Office, request_: ApprovalRequest) -> None:
        assert waits_for(office, office.hugo)
        assert waits_for(office, office.ada)
        assert not office.decide(office.hugo, request_).is_final
        assert states(request_) == ["approved", "spared", "waiting"]
        assert not waits_for(office, office.hugo)
        assert office.decide(office.ada, request_).is_final
        assert_invariants()

    def test_one_refusal_is_enough_too(self, office: Office, request_: ApprovalRequest) -> None:
        decision = office.decide(office.ada, request_, approve=False, comment="too dear")
        assert decision.state is RequestState.REJECTED
        assert states(request_) == ["waiting", "rejected", "waiting"]
        assert_invariants()


class TestAllOfSeveral:
    def test_everybody_must_agree_in_any_order(self, office: Office) -> None:
        office.rule(step(office.hugo, office.ada))
        request = office.request()
        first = office.decide(office.ada, request)
        assert (first.is_final, first.has_moved_on) == (False, False)
        with pytest.raises(NotYourTurn), transaction.atomic():
            office.decide(office.ada, request)
        assert office.decide(office.hugo, request).is_final

    def test_trap_medusa_one_yes_and_one_no_is_a_no(self, office: Office) -> None:
        """There a request with one approval and one rejection reads as approved."""
        office.rule(step(office.hugo, office.ada))
        request = office.request()
        office.decide(office.ada, request)
        assert office.decide(office.hugo, request, approve=False, comment="no").state is RequestState.REJECTED
        request.refresh_from_db()
        assert request.state == "rejected"
        assert_invariants()

    def test_who_is_asked_twice_over_gives_both_consents_at_once(self, office: Office) -> None:
        office.rule(step("approver", office.hugo))
        request = office.request()
        assert office.decide(office.hugo, request).is_final

    def test_two_of_a_role_are_two_people(self, office: Office) -> None:
        rule = office.rule(step("approver", "approver"))
        with pytest.raises(NobodyCanApprove):
            office.request()
        nora = office.person("Nora", unit=office.hall)
        request = office.request()
        assert not office.decide(office.hugo, request).is_final
        assert office.decide(nora, request).is_final
        assert rule.steps.count() == 2


class TestSomeOfSeveral:
    @pytest.fixture
    def nora(self, office: Office) -> User:
        return office.person("Nora", unit=office.hall)

    @pytest.fixture
    def request_(self, office: Office, nora: User) -> ApprovalRequest:
        """Two of Hugo, Nora and Ada."""
        office.rule(step(office.hugo, nora, office.ada, needed=2))
        return office.request()

    def test_two_of_three(self, office: Office, nora: User, request_: ApprovalRequest) -> None:
        assert not office.decide(nora, request_).is_final
        assert not waits_for(office, nora)
        with pytest.raises(NotYourTurn), transaction.atomic():
            office.decide(nora, request_)
        assert office.decide(office.ada, request_).is_final
        assert sorted(states(request_)) == ["approved", "approved", "spared"]
        assert_invariants()

    def test_nobody_is_two_people(self, office: Office, nora: User) -> None:
        office.rule(step("approver", nora, office.ada, needed=2))
        request = office.request()
        office.decide(nora, request)
        with pytest.raises(NotYourTurn):
            office.decide(nora, request)

    def test_nor_in_the_table(self, office: Office, nora: User, request_: ApprovalRequest) -> None:
        office.decide(nora, request_)
        other = ApprovalStep.objects.filter(request=request_, state="waiting")[:1]

        def forge() -> None:
            ApprovalStep.objects.filter(pk__in=other).update(
                state="approved", decided_by=nora, decided_at=request_.requested_at
            )

        with refused_by("approvals_consents_of_several"):
            forge()
        with without_triggers("approvals.ApprovalStep:approvals_consents_of_several"):
            forge()
        assert "where some of several must agree nobody counts twice" in broken_invariants()

    def test_too_few_people_are_a_dead_end(self, office: Office) -> None:
        office.rule(step("approver", "approver", office.hugo, needed=2))
        RoleAssignment.objects.filter(user=office.ada).delete()
        with pytest.raises(NobodyCanApprove):
            steps_needed(office.actor(office.bea), office.ask())


class TestByPlace:
    def above(self, office: Office, levels: int) -> list[str]:
        office.rule(StepFacts.all_of(Approver(levels_up=levels)))
        [waiting] = steps_waiting(office.request())
        return [user.name for user in approvers_of(waiting)]

    def test_who_approves_in_the_unit_itself(self, office: Office) -> None:
        office.person("Nora", unit=office.hall)
        assert self.above(office, 0) == ["Nora"]

    def test_who_approves_one_level_above(self, office: Office) -> None:
        office.person("Nora", unit=office.hall)
        assert self.above(office, 1) == ["Hugo"]

    def test_who_approves_two_levels_above(self, office: Office) -> None:
        assert self.above(office, 2) == ["Ada"]

    def test_higher_than_the_root_is_the_root(self, office: Office) -> None:
        assert self.above(office, 9) == ["Ada"]

    def test_trap_spryker_a_unit_without_an_approver_is_served_by_those_above_it(self, office: Office) -> None:
        """There approvers serve their own unit only, so a buyer of a unit without one cannot order at all."""
        assert self.above(office, 0) == ["Hugo"]
        RoleAssignment.objects.filter(user=office.hugo).delete()
        [waiting] = steps_waiting(office.request())
        assert [user.name for user in approvers_of(waiting)] == ["Ada"]

    def test_whose_role_reaches_only_his_own_unit_does_not_serve_those_below(self, office: Office) -> None:
        narrow = Role.objects.create(code="narrow", company=office.company)
        Grant.objects.create(role=narrow, permission=Permission.ORDERS_APPROVE, scope=Scope.UNIT)
        make_user("Nils").assignments.create(role=narrow, unit=office.works)
        assert self.above(office, 1) == ["Hugo"]

    def test_a_deep_tree(self, office: Office) -> None:
        unit = office.hall
        for number in range(8):
            unit = make_unit(office.company, f"U{number}", unit)
        office.rule(StepFacts.all_of(Approver(levels_up=2)))
        request = open_request(office.actor(office.bea), "order:deep", office.ask(unit=unit), CONTENT)
        assert request is not None
        assert [user.name for user in approvers_of(steps_waiting(request)[0])] == ["Hugo"]


class TestOwnersOfCostCenters:
    OWNERS = StepFacts.all_of(Approver(is_owner=True))

    def asked(self, office: Office, *owners: User) -> ConsentAsk:
        return replace(office.ask(), owner_ids=frozenset(owner.pk for owner in owners))

    def test_every_owner_is_asked(self, office: Office) -> None:
        office.rule(self.OWNERS)
        request = office.request(self.asked(office, office.hugo, office.ada))
        assert {row.approver_id for row in request.steps.all()} == {office.hugo.pk, office.ada.pk}
        assert request.steps.get(approver=office.hugo).needed == 2

    def test_without_an_owner_who_may_approve_those_who_may_everything_serve(self, office: Office) -> None:
        office.rule(self.OWNERS)
        for owners in ((), (office.bea,), (make_user(),)):
            request = office.request(self.asked(office, *owners))
            assert [user.name for user in approvers_of(steps_waiting(request)[0])] == ["Ada"]


class TestOneself:
    def test_only_where_the_rule_says_so(self, office: Office) -> None:
        rule = office.rule("approver")
        own = office.ask(requester=office.hugo)
        with pytest.raises(OwnRequest), transaction.atomic():
            office.decide(office.hugo, office.request(own))
        save_rule(office.actor(office.ada), RuleDraft("own", rule_steps(), allows_self=True), rule.pk)
        request = office.request(own)
        assert waits_for(office, office.hugo)
        assert office.decide(office.hugo, request).is_final
        assert_invariants()

    def test_every_rule_that_asks_must_say_so(self, office: Office) -> None:
        office.rule("approver", allows_self=True)
        office.rule("approver")
        with pytest.raises(OwnRequest):
            office.decide(office.hugo, office.request(office.ask(requester=office.hugo)))

    def test_who_is_not_asked_still_may_not(self, office: Office) -> None:
        office.rule(office.hugo, allows_self=True)
        with pytest.raises(OwnRequest):
            office.decide(office.ada, office.request(office.ask(requester=office.ada)))

    def test_trap_adobe_nothing_is_approved_by_itself_because_its_requester_is_the_only_approver(
        self, office: Office
    ) -> None:
        """There an order is approved automatically if its creator alone holds the approver's role."""
        office.rule("approver")
        request = office.request(office.ask(requester=office.hugo))
        assert request.state == "open"
        assert [user.name for user in approvers_of(steps_waiting(request)[0])] == ["Ada"]

    def test_trap_shopware_18538_a_sole_administrator_needs_no_dummy_employee(self, office: Office) -> None:
        """There a reviewer is mandatory, so shops with one person invent a second one."""
        RoleAssignment.objects.filter(user=office.hugo).delete()
        ada = office.actor(office.ada)
        assert steps_needed(ada, office.ask(requester=office.ada)) == ()  # no rule: no approver is needed
        office.rule(office.ada, allows_self=True)
        assert office.decide(office.ada, office.request(office.ask(requester=office.ada))).is_final


def rule_steps() -> tuple[StepFacts, ...]:
    return one_by_one(Approver(role_id=role("approver").pk))


class TestEffects:
    def test_a_refusal_says_its_sentence_and_nothing_is_asked(self, office: Office) -> None:
        office.rule("approver")
        draft = RuleDraft("No toys", condition=AmountFrom(Decimal(400)), effect=RuleEffect.REFUSE, refusal="Ask Ada.")
        save_rule(office.actor(office.ada), draft)
        bea = office.actor(office.bea)
        with pytest.raises(RefusedByRule, match="Ask Ada"):
            open_request(bea, "order:1", office.ask(), CONTENT)
        assert not ApprovalRequest.objects.exists()
        [shown] = preview_steps(bea, office.ask())
        assert (shown.state, "Ask Ada." in shown.text) == ("failed", True)
        assert len(steps_needed(bea, office.ask(399))) == 1

    def test_what_is_let_through_needs_nobody(self, office: Office) -> None:
        save_rule(office.actor(office.ada), RuleDraft("Small", effect=RuleEffect.ALLOW))
        office.rule("approver")
        assert steps_needed(office.actor(office.bea), office.ask()) == ()

    def test_a_manager_of_a_unit_cannot_lift_what_the_company_wants(self, office: Office) -> None:
        office.rule("approver", name="company")
        manager = Role.objects.create(code="works-manager", company=office.company)
        for permission in (Permission.RULES_MANAGE, Permission.COMPANY_VIEW):
            Grant.objects.create(role=manager, permission=permission, scope=Scope.UNIT_AND_BELOW)
        wim = make_user("Wim")
        wim.assignments.create(role=manager, unit=office.works)
        draft = RuleDraft("All ours", unit_id=office.works.pk, effect=RuleEffect.ALLOW, position=0)
        made = save_rule(office.actor(wim), draft)
        move_rule(office.actor(wim), made.pk, up=True)
        assert [view.rule_name for view in steps_needed(office.actor(office.bea), office.ask())] == ["company"]


class TestOnAndOff:
    def test_trap_shopware_18538_switching_off_does_what_it_says(self, office: Office) -> None:
        """There deactivation reports success and does nothing."""
        ada, bea = office.actor(office.ada), office.actor(office.bea)
        rule = office.rule("approver")
        waiting = office.request()
        for status, asks in ((RuleStatus.OFF, 0), (RuleStatus.ACTIVE, 1), (RuleStatus.DRAFT, 0)):
            set_rule_status(ada, rule.pk, status)
            assert len(steps_needed(bea, office.ask())) == asks
        assert office.decide(office.hugo, waiting).is_final  # what was asked for goes on
        archive_rule(ada, rule.pk)
        assert steps_needed(bea, office.ask()) == ()

    def test_a_rule_that_can_ask_nobody_is_not_switched_on(self, office: Office) -> None:
        rule = office.rule(office.hugo, status=RuleStatus.DRAFT)
        RoleAssignment.objects.filter(user=office.hugo).delete()
        with pytest.raises(RuleInvalid):
            set_rule_status(office.actor(office.ada), rule.pk, RuleStatus.ACTIVE)
        rule.refresh_from_db()
        assert rule.status == "draft"

    def test_only_who_manages_rules_switches_and_moves_them(self, office: Office) -> None:
        rule, other = office.rule("approver"), office.rule(office.ada)
        for user in (office.bea, office.hugo):
            with pytest.raises(PermissionMissing):
                set_rule_status(office.actor(user), rule.pk, RuleStatus.OFF)
            with pytest.raises(PermissionMissing):
                move_rule(office.actor(user), other.pk, up=True)
        rule.refresh_from_db()
        assert (rule.status, rule.position) == ("active", 0)

    def test_rules_change_places(self, office: Office) -> None:
        ada = office.actor(office.ada)
        first, second = office.rule("approver"), office.rule(office.ada)
        move_rule(ada, second.pk, up=True)
        assert [row.approver_id for row in office.request().steps.order_by("position")] == [office.ada.pk, None]
        move_rule(ada, second.pk, up=True)  # nowhere to go
        move_rule(ada, second.pk, up=False)
        assert [row.approver_id for row in office.request().steps.order_by("position")] == [None, office.ada.pk]
        assert first.pk != second.pk


def test_trap_shopware_20079_who_may_say_no_may_say_yes(office: Office) -> None:
    """There an order over a budget without a reviewer's role can be declined but not approved."""
    office.rule("approver")
    for approve, state in ((True, RequestState.APPROVED), (False, RequestState.REJECTED)):
        request = office.request()
        assert office.decide(office.hugo, request, approve=approve, comment="so be it").state is state


def test_trap_commercetools_amounts_are_never_compared_across_currencies(office: Office) -> None:
    """There a condition on an amount of cents is wrong with a second currency."""
    office.rule("approver", min_amount=Decimal(500))
    ask = office.ask()
    with pytest.raises(ValueError, match="EUR"):
        open_request(
            office.actor(office.bea), "order:1", replace(ask, amount=replace(ask.amount, currency="JPY")), CONTENT
        )
    assert not ApprovalRequest.objects.exists()


def test_the_trail_keeps_what_the_rules_saw(office: Office) -> None:
    rule = office.rule("approver", name="Over 500", min_amount=Decimal(500))
    request = office.request(replace(office.ask(), freight=Decimal("12.50")))
    save_rule(
        office.actor(office.ada), RuleDraft("Else", rule_steps(), AmountFrom(Decimal(9), 30, Whose.REQUESTER)), rule.pk
    )
    request.refresh_from_db()
    [kept] = request.evidence["rules"]
    assert (kept["name"], kept["conditions"]) == (
        "Over 500",
        {"all": [{"kind": "amount", "amount": "500", "days": 0, "whose": "requester"}]},
    )
    assert request.evidence["freight"] == "12.50"
    with refused_by("approvals_request_is_a_copy"):
        ApprovalRequest.objects.filter(pk=request.pk).update(evidence={})


def test_the_steps_say_how_many_are_enough(office: Office) -> None:
    office.rule(step(office.hugo, office.ada, needed=1))
    [needed] = steps_needed(office.actor(office.bea), office.ask())
    assert needed.label == "one of: Hugo, Ada: Hugo, Ada"
    first, second = steps_of(office.request())
    assert (first.note, second.note) == ("1 of 2 are enough", "1 of 2 are enough")
