"""Agreeing beforehand: once, up to an amount, until a day; above it, and for anything else, a run asks as any order."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine

from lonja.approvals.actions import BudgetDraft
from lonja.approvals.budgeting import Period, Policy
from lonja.approvals.models import ApprovalRequest, ApprovalRule, ApprovalRuleStep, ApprovalStep
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import RoleAssignment
from lonja.core.errors import NotFound
from lonja.ordering.actions import CartAsk, set_budgets
from lonja.ordering.actions.recurring import (
    consent_beforehand,
    edit_run,
    make_recurring,
    replace_lines,
    revoke_consent,
)
from lonja.ordering.errors import ConsentNotPossible
from lonja.ordering.models import Order, RecurringConsent, RecurringOrder
from lonja.ordering.states import OrderState
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, make_rule
from tests.ordering.standing import asks, at, monthly, row, standing, work

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    """Every order of 100 or more needs an approver."""
    made = make_desk()
    make_rule(made.company, at_least=100)
    return made


@pytest.fixture
def head(desk: Desk) -> Actor:
    return make.buyer_actor(desk.company, "approver")


@pytest.fixture
def held(desk: Desk) -> RecurringOrder:
    """20 of 10 each, on the first of each month."""
    with time_machine.travel(at("2026-11-23"), tick=False):
        return standing(desk, monthly("2026-12-01"), (make.make_variant("BOLT", price=10, stock=900), 20))


def agree(head: Actor, held: RecurringOrder, amount: str = "250", until: str = "2027-12-31") -> RecurringConsent:
    with time_machine.travel(at("2026-11-23"), tick=False):
        return consent_beforehand(head, held.pk, Decimal(amount), date.fromisoformat(until))


def run_on(day: str) -> Order:
    with time_machine.travel(at(day), tick=False):
        work()
    return Order.objects.latest("submitted_at")


def test_without_it_each_run_asks(head: Actor, held: RecurringOrder) -> None:
    assert run_on("2026-12-01").state == OrderState.PENDING_APPROVAL


def test_up_to_the_ceiling_a_run_is_placed_and_the_trail_says_why(head: Actor, held: RecurringOrder) -> None:
    agree(head, held)
    assert run_on("2026-12-01").state == OrderState.PLACED
    step = ApprovalStep.objects.get()
    assert (step.decided_by_id, step.state) == (head.user_id, "approved")
    assert "250" in step.comment
    assert ApprovalRequest.objects.get().state == "approved"


def test_above_the_ceiling_a_run_asks_as_usual(head: Actor, held: RecurringOrder) -> None:
    agree(head, held, "199.99")
    assert run_on("2026-12-01").state == OrderState.PENDING_APPROVAL


def test_after_its_day_a_run_asks_as_usual(head: Actor, held: RecurringOrder) -> None:
    agree(head, held, until="2026-12-31")
    assert run_on("2026-12-01").state == OrderState.PLACED
    assert run_on("2027-01-01").state == OrderState.PENDING_APPROVAL


def test_other_contents_than_agreed_ask_as_usual(desk: Desk, head: Actor, held: RecurringOrder) -> None:
    """The trap: stationery that was agreed to, and laptops that come under its ceiling."""
    agree(head, held)
    other = make.make_variant("LAPTOP", price=200, stock=9)
    with time_machine.travel(at("2026-11-24"), tick=False):
        edit_run(desk.buyer, held.pk, date(2027, 1, 1), asks((other, 1)))
    assert run_on("2026-12-01").state == OrderState.PLACED
    assert run_on("2027-01-01").state == OrderState.PENDING_APPROVAL
    with time_machine.travel(at("2027-01-02"), tick=False):
        held.refresh_from_db()
        replace_lines(desk.buyer, held.pk, asks((other, 1)), seen=held.version)
    assert run_on("2027-02-01").state == OrderState.PENDING_APPROVAL


def test_who_may_not_decide_any_more_has_decided_nothing(head: Actor, held: RecurringOrder, desk: Desk) -> None:
    agree(head, held)
    make.make_user_in(desk.company, "approver")
    RoleAssignment.objects.filter(user=head.user_id).delete()
    assert run_on("2026-12-01").state == OrderState.PENDING_APPROVAL


def test_a_second_step_of_somebody_else_still_asks(head: Actor, held: RecurringOrder, desk: Desk) -> None:
    make_rule(desk.company, "company-admin", at_least=150, position=1)
    boss = make.buyer_actor(desk.company, "company-admin")
    agree(head, held)
    assert run_on("2026-12-01").state == OrderState.PENDING_APPROVAL
    assert sorted(ApprovalStep.objects.values_list("state", flat=True)) == ["approved", "waiting"]
    agree(boss, held)
    assert run_on("2027-01-01").state == OrderState.PLACED


def test_nobody_agrees_to_his_own_nor_without_the_right_nor_for_strangers(
    desk: Desk, held: RecurringOrder, head: Actor
) -> None:
    RoleAssignment.objects.create(user_id=desk.buyer.user_id, role=make.role("approver"), unit_id=desk.buyer.unit_id)
    own = make.actor_of_again(desk.buyer)
    stranger = make.buyer_actor(make.make_company(), "approver")
    plain = make.buyer_actor(desk.company)
    for who, refusal in ((own, NotFound), (stranger, NotFound), (plain, PermissionMissing)):
        with pytest.raises(refusal):
            agree(who, held)
    for amount, until in (("0", "2027-12-31"), ("NaN", "2027-12-31"), ("5", "2026-11-22")):
        with pytest.raises(ConsentNotPossible):
            agree(head, held, amount, until)
    assert not RecurringConsent.objects.exists()


def test_it_is_taken_back_and_given_anew(head: Actor, held: RecurringOrder) -> None:
    agree(head, held)
    agree(head, held, "300")
    assert RecurringConsent.objects.filter(revoked_at=None).get().amount == 300
    revoke_consent(head, held.pk)
    with pytest.raises(NotFound):
        revoke_consent(head, held.pk)
    assert run_on("2026-12-01").state == OrderState.PENDING_APPROVAL


def test_merged_runs_need_it_of_the_same_person_for_each(desk: Desk, head: Actor) -> None:
    bolt = make.make_variant("BOLT", price=10, stock=900)
    with time_machine.travel(at("2026-11-23"), tick=False):
        one, other = (standing(desk, monthly("2026-12-01"), (bolt, n), is_merged=True) for n in (8, 9))
    agree(head, one, "80")
    assert run_on("2026-12-01").state == OrderState.PENDING_APPROVAL
    agree(head, other, "90")
    placed = run_on("2027-01-01")
    assert (placed.state, placed.net_amount) == (OrderState.PLACED, Decimal(170))
    assert placed.submitted_at - at("2027-01-01") < timedelta(hours=1)


def test_what_lets_a_run_go_past_a_budget_is_not_agreed_to_beforehand(head: Actor, desk: Desk) -> None:
    """Nobody knew of it then: the approver has agreed to the amount, the owner is asked about the budget."""
    center = make.make_cost_center(desk.company)
    admin = make.buyer_actor(desk.company, "company-admin")
    with time_machine.travel(at("2026-11-23"), tick=False):
        set_budgets(admin, [BudgetDraft(center.pk, Period.YEAR, date(2026, 1, 1), Decimal(150), Policy.ASK)])
        bolt = make.make_variant("NUT", price=10, stock=900)
        lines = [CartAsk(bolt.pk, Decimal(20), cost_center_id=center.pk)]
        held = make_recurring(desk.buyer, row(desk, monthly("2026-12-01")), lines)
    agree(head, held)
    assert run_on("2026-12-01").state == OrderState.PENDING_APPROVAL
    first, second = ApprovalStep.objects.order_by("position")
    assert (first.state, first.decided_by_id, first.overrides_budget) == ("approved", head.user_id, False)
    assert (second.state, second.overrides_budget) == ("waiting", True)


def test_where_two_must_agree_each_who_did_beforehand_counts_once(desk: Desk, head: Actor) -> None:
    other = make.buyer_actor(desk.company, "approver")
    ApprovalRuleStep.objects.update(needed=2)
    rule = ApprovalRule.objects.get()
    for position in (2, 3):
        ApprovalRuleStep.objects.create(rule=rule, position=position, needed=2, approver_role=make.role("approver"))
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (make.make_variant("NUT", price=10, stock=900), 20))
    make.buyer_actor(desk.company, "approver")
    agree(head, held)
    assert run_on("2026-12-01").state == OrderState.PENDING_APPROVAL
    assert ApprovalStep.objects.filter(state="approved").count() == 1
    agree(other, held)
    assert run_on("2027-02-01").state == OrderState.PLACED
