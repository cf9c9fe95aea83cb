"""Orders above what their buyer may spend alone wait for somebody who may, by every road."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from django.utils import translation

from lonja.approvals.errors import NobodyCanApprove, NotYourTurn
from lonja.approvals.models import ApprovalRequest
from lonja.approvals.queries import approvers_of, steps_of, steps_waiting
from lonja.companies import queries
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company, Grant, Role, RoleAssignment, User
from lonja.companies.permissions import Permission, Scope
from lonja.ordering.actions import change_pending_order, decide_order, place_order
from lonja.ordering.models import Order
from lonja.ordering.states import OrderState
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, make_rule, state_of_the_world

pytestmark = pytest.mark.django_db

PLACE, APPROVE = Permission.ORDERS_PLACE, Permission.ORDERS_APPROVE


def limited(company: Company, permission: Permission, up_to: int, scope: Scope = Scope.UNIT_AND_BELOW) -> Role:
    """A role of the company with one right up to an amount."""
    role = Role.objects.create(company=company, code=f"{permission}-{up_to}".replace(".", "-"))
    Grant.objects.create(role=role, permission=permission, scope=scope, up_to=up_to)
    return role


def somebody(company: Company, role: Role) -> User:
    """A person with this role in the root."""
    user = make.make_user()
    RoleAssignment.objects.create(user=user, role=role, unit=make.root_unit(company))
    return user


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """The sentences are read in English, whatever a test before has left."""
    with translation.override("en"):
        yield


@pytest.fixture
def desk() -> Desk:
    """A desk whose buyer may order up to 100."""
    made = make_desk()
    user = somebody(made.company, limited(made.company, PLACE, 100))
    made.buyer = make.actor_of(user, made.company)
    return made


def test_an_order_of_exactly_the_limit_is_placed(desk: Desk) -> None:
    assert desk.order((make.make_variant("A", price=50, stock=9), 2)).state == OrderState.PLACED


def test_above_the_limit_it_waits_for_somebody_who_may(desk: Desk) -> None:
    make.make_user_in(desk.company, "buyer")
    head = make.make_user_in(desk.company, "approver")
    small = somebody(desk.company, limited(desk.company, APPROVE, 150))
    order = desk.order((make.make_variant("A", price=50, stock=9), 4))
    assert order.state == OrderState.PENDING_APPROVAL
    request = ApprovalRequest.objects.get()
    (step,) = steps_waiting(request)
    assert list(approvers_of(step)) == [head]
    (shown,) = steps_of(request)
    assert (shown.label, shown.rule_name) == (
        f"Whoever may approve it: {head.name}", "over the limit of who orders",
    )  # fmt: skip
    before = state_of_the_world()
    with pytest.raises(NotYourTurn):
        decide_order(make.actor_of(small, desk.company), order.pk, approve=True, seen_hash=order.content_hash)
    assert state_of_the_world() == before
    decide_order(make.actor_of(head, desk.company), order.pk, approve=True, seen_hash=order.content_hash)
    assert Order.objects.get().state == OrderState.PLACED


def test_where_nobody_may_it_is_refused_with_a_sentence_and_nothing_changes(desk: Desk) -> None:
    somebody(desk.company, limited(desk.company, APPROVE, 150))
    desk.add((make.make_variant("A", price=50, stock=9), 4))
    before = state_of_the_world()
    with pytest.raises(NobodyCanApprove, match="over the limit of who orders"):
        place_order(desk.buyer, desk.checkout())
    assert state_of_the_world() == before


def test_zero_is_nothing_and_not_unlimited(desk: Desk) -> None:
    """The trap of a starter kit: there a limit of 0 let everything pass."""
    Grant.objects.filter(role__company=desk.company, permission=PLACE).update(up_to=0)
    desk.buyer = make.actor_of_again(desk.buyer)
    make.make_user_in(desk.company, "approver")
    order = desk.order((make.make_variant("A", price="0.01", stock=9), 1))
    assert order.state == OrderState.PENDING_APPROVAL


def test_an_absent_limit_means_any_amount(desk: Desk) -> None:
    """The trap of a suite: there an employee without a budget could not order at all."""
    RoleAssignment.objects.create(
        user_id=desk.buyer.user_id, role=make.role("buyer"), unit=make.root_unit(desk.company)
    )
    desk.buyer = make.actor_of_again(desk.buyer)
    assert desk.order((make.make_variant("A", price=50, stock=90), 80)).state == OrderState.PLACED


def test_a_rule_that_asks_somebody_is_enough_and_he_must_be_able(desk: Desk) -> None:
    make_rule(desk.company, at_least=10)
    head = make.make_user_in(desk.company, "approver")
    desk.order((make.make_variant("A", price=50, stock=9), 4))
    request = ApprovalRequest.objects.get()
    (step,) = request.steps.all()
    assert list(approvers_of(step)) == [head]


def test_a_change_of_a_waiting_order_is_held_against_the_limit_of_its_requester(desk: Desk) -> None:
    make.make_user_in(desk.company, "approver")
    order = desk.order((make.make_variant("A", price=50, stock=9), 4))
    line = order.lines.get()
    change_pending_order(desk.buyer, order.pk, {line.pk: Decimal(2)})
    assert Order.objects.get().state == OrderState.PLACED, "within his limit nobody is asked any more"


def test_the_limit_is_read_anew_and_who_lost_the_right_may_nothing_alone(desk: Desk) -> None:
    assert desk.buyer.user_id is not None
    root = make.root_unit(desk.company)
    assert queries.spend_limit_of(desk.buyer.user_id, desk.company.pk, root.path) == 100
    RoleAssignment.objects.filter(user=desk.buyer.user_id).delete()
    assert queries.spend_limit_of(desk.buyer.user_id, desk.company.pk, root.path) == 0


def test_nobody_orders_for_a_unit_that_his_right_to_order_does_not_reach(desk: Desk) -> None:
    """Effective access equals what is enforced: to see a unit is not to buy for it."""
    other = make.make_unit(desk.company, "Other")
    user = make.make_user_in(desk.company, "buyer", unit=other)
    make.make_user_in(desk.company, "viewer", user=user)
    root = make.root_unit(desk.company)
    looking: Actor = queries.actor_for(user, root.pk)
    assert looking.unit_id == root.pk
    desk.add((make.make_variant("A", price=1, stock=9), 1), actor=looking)
    checkout = desk.checkout(looking)
    before = state_of_the_world()
    with pytest.raises(PermissionMissing):
        place_order(looking, checkout)
    assert state_of_the_world() == before
    buying = queries.actor_for(user, other.pk)
    assert desk.order((make.make_variant("B", price=1, stock=9), 1), actor=buying).state == OrderState.PLACED
