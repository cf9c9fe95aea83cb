"""Budgets of cost centers: what orders take, when they are refused or ask, and when they give back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lonja.approvals.actions import BudgetDraft, archive_budget, change_budget
from lonja.approvals.budgeting import Period, Policy
from lonja.approvals.errors import (
    BudgetExceeded,
    BudgetInvalid,
    BudgetMoved,
    NobodyCanApprove,
    OverrideReasonMissing,
)
from lonja.approvals.models import Budget, BudgetEntry
from lonja.approvals.queries import budgets_visible_to, request_of, steps_waiting
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company, CostCenter, User
from lonja.core.errors import Busy, NotFound
from lonja.fulfillment.actions import ship_order
from lonja.ordering.actions import (
    acknowledge_order,
    cancel_order,
    change_line,
    change_pending_order,
    copy_budgets,
    current_cart,
    decide_order,
    place_order,
    set_budgets,
    withdraw_order,
)
from lonja.ordering.models import CartLine, Order
from lonja.ordering.queries import cart_outlook, cart_view, subject_of
from lonja.ordering.states import OrderState
from tests import factories as make
from tests.guards import refused_by
from tests.invariants import assert_invariants
from tests.ordering.desk import Desk, make_desk, make_rule, state_of_the_world

pytestmark = pytest.mark.django_db

NOVEMBER = datetime(2026, 11, 10, 9, tzinfo=ZoneInfo("Europe/Madrid"))


@dataclass
class Shop:
    """A desk with one cost center, a head who approves and keeps budgets, and screws of 10.00."""

    desk: Desk
    center: CostCenter
    head: User
    screw: Any

    @property
    def chief(self) -> Actor:
        return make.actor_of(self.head, self.desk.company)

    def budget(self, amount: int = 100, policy: Policy = Policy.BLOCK, **facts: Any) -> Budget:
        """The budget of November unless told otherwise."""
        draft = {"cost_center_id": self.center.pk, "period": Period.MONTH, "starts_on": date(2026, 11, 1), **facts}
        [made] = set_budgets(self.chief, [BudgetDraft(amount=Decimal(amount), policy=policy, **draft)])
        return made

    def order(self, quantity: int, center: CostCenter | None = None, *, actor: Actor | None = None) -> Order:
        """So many screws, charged to the cost center."""
        self.fill(quantity, center or self.center, actor=actor)
        return place_order(actor or self.desk.buyer, self.desk.checkout(actor))

    def fill(self, quantity: int, center: CostCenter | None, *, actor: Actor | None = None) -> None:
        actor = actor or self.desk.buyer
        self.desk.add((self.screw, quantity), actor=actor)
        CartLine.objects.filter(cart=current_cart(actor)).update(cost_center=center)

    def owned_by(self, user: User) -> None:
        CostCenter.objects.filter(pk=self.center.pk).update(owner=user)


@pytest.fixture
def shop() -> Any:
    with time_machine.travel(NOVEMBER, tick=False):
        desk = make_desk()
        head = make.make_user_in(desk.company, "company-admin")
        yield Shop(desk, make.make_cost_center(desk.company, "100"), head, make.make_variant(price="10", stock=10_000))


def figures(budget: Budget) -> tuple[int, int]:
    """Committed and spent, as they stand."""
    budget.refresh_from_db()
    return int(budget.committed), int(budget.spent)


class TestTakeAndGiveBack:
    def test_an_order_commits_a_shipment_spends_and_what_is_cancelled_comes_back(self, shop: Shop) -> None:
        budget, staff = shop.budget(100), make.staff_actor()
        order = shop.order(8)
        line = order.lines.get()
        assert figures(budget) == (80, 0)
        acknowledge_order(staff, order.pk)
        ship_order(staff, order.pk, {line.pk: Decimal(3)})
        assert figures(budget) == (50, 30)
        cancel_order(staff, order.pk, "out of production")
        assert figures(budget) == (0, 30), "only what was cancelled is given back"
        assert_invariants()

    def test_a_waiting_order_holds_and_a_rejected_or_withdrawn_one_gives_back(self, shop: Shop) -> None:
        budget = shop.budget(100)
        make_rule(shop.desk.company, "company-admin", at_least=1)
        first, second = shop.order(4), shop.order(5)
        assert figures(budget) == (90, 0)
        decide_order(shop.chief, first.pk, approve=False, comment="no", seen_hash=first.content_hash)
        assert figures(budget) == (50, 0)
        withdraw_order(shop.desk.buyer, second.pk)
        assert figures(budget) == (0, 0)
        assert_invariants()

    def test_approving_an_order_takes_nothing_twice(self, shop: Shop) -> None:
        budget = shop.budget(100)
        make_rule(shop.desk.company, "company-admin", at_least=1)
        order = shop.order(10)
        assert decide_order(shop.chief, order.pk, approve=True, seen_hash=order.content_hash).state == OrderState.PLACED
        assert figures(budget) == (100, 0)
        assert_invariants()

    def test_a_changed_waiting_order_holds_what_it_says_now(self, shop: Shop) -> None:
        budget = shop.budget(100)
        make_rule(shop.desk.company, "company-admin", at_least=1)
        order = shop.order(10)
        change_pending_order(shop.desk.buyer, order.pk, {order.lines.get().pk: Decimal(6)})
        assert figures(budget) == (60, 0)
        order.refresh_from_db()
        with pytest.raises(BudgetExceeded):
            change_pending_order(shop.desk.buyer, order.pk, {order.lines.get().pk: Decimal(11)})
        assert figures(budget) == (60, 0)
        assert_invariants()

    def test_a_new_budget_counts_what_was_ordered_on_its_days_before(self, shop: Shop) -> None:
        first = shop.order(3)
        acknowledge_order(make.staff_actor(), first.pk)
        ship_order(make.staff_actor(), first.pk, {first.lines.get().pk: Decimal(2)})
        cancelled = shop.order(9)
        cancel_order(make.staff_actor(), cancelled.pk, "mistake")
        assert figures(shop.budget(100)) == (10, 20)
        assert_invariants()

    def test_an_archived_budget_counts_no_more(self, shop: Shop) -> None:
        budget = shop.budget(10)
        archive_budget(shop.chief, budget.pk)
        shop.order(5)
        assert figures(budget) == (0, 0)


class TestOneMeaning:
    def test_a_line_without_cost_center_counts_against_nothing(self, shop: Shop) -> None:
        budget = shop.budget(1)
        shop.fill(50, None)
        place_order(shop.desk.buyer, shop.desk.checkout())
        assert figures(budget) == (0, 0)

    def test_shopware_5756_without_a_budget_one_can_order(self, shop: Shop) -> None:
        """An employee without budget could not order at all there; here no budget means no limit."""
        shop.budget(1)
        shop.order(50, make.make_cost_center(shop.desk.company, "200"))
        assert Order.objects.get().state == OrderState.PLACED

    def test_medusa_limit_0_a_budget_of_nothing_allows_nothing(self, shop: Shop) -> None:
        """There a limit of 0 means no limit."""
        shop.budget(0)
        with pytest.raises(BudgetExceeded):
            shop.order(1)
        assert not Order.objects.exists()

    def test_a_month_and_a_year_count_both(self, shop: Shop) -> None:
        month = shop.budget(100)
        year = shop.budget(70, period=Period.YEAR, starts_on=date(2026, 1, 1))
        shop.order(7)
        assert (figures(month), figures(year)) == ((70, 0), (70, 0))
        with pytest.raises(BudgetExceeded):
            shop.order(1)

    def test_lines_without_cost_centers_cost_no_statement(self, shop: Shop) -> None:
        shop.fill(1, None)
        checkout = shop.desk.checkout()
        with CaptureQueriesContext(connection) as sent:
            place_order(shop.desk.buyer, checkout)
        assert not [one for one in sent if "budget" in one["sql"]]


class TestPolicies:
    def test_a_budget_that_refuses_stops_the_order_and_changes_nothing(self, shop: Shop) -> None:
        budget = shop.budget(100)
        shop.fill(11, shop.center)
        before = state_of_the_world()
        with pytest.raises(BudgetExceeded) as refused:
            place_order(shop.desk.buyer, shop.desk.checkout())
        assert "100" in str(refused.value)
        assert state_of_the_world() == before
        assert figures(budget) == (0, 0)
        line = CartLine.objects.get()
        change_line(shop.desk.buyer, line.pk, quantity=Decimal(10), cost_center_id=shop.center.pk)
        place_order(shop.desk.buyer, shop.desk.checkout())
        assert figures(budget) == (100, 0), "exactly the budget fits"

    def test_orders_split_below_the_budget_do_not_pass_it(self, shop: Shop) -> None:
        shop.budget(100)
        shop.order(6)
        with pytest.raises(BudgetExceeded):
            shop.order(6)

    def test_a_warning_lets_it_pass_and_the_cart_says_so(self, shop: Shop) -> None:
        budget = shop.budget(100, Policy.WARN)
        shop.fill(12, shop.center)
        [outlook] = cart_outlook(shop.desk.buyer, shop.desk.see())
        assert (outlook.before, outlook.after, outlook.is_passed) == (100, -20, True)
        place_order(shop.desk.buyer, shop.desk.checkout())
        assert figures(budget) == (120, 0)

    def test_to_ask_asks_the_owner_who_must_say_why(self, shop: Shop) -> None:
        budget, owner = shop.budget(100, Policy.ASK), make.make_user_in(shop.desk.company, "approver")
        shop.owned_by(owner)
        assert shop.order(10).state == OrderState.PLACED
        order = shop.order(1)
        assert order.state == OrderState.PENDING_APPROVAL
        step = steps_waiting(request_of(subject_of(order.pk)))[0]
        assert (step.approver_id, step.overrides_budget) == (owner.pk, True)
        assert figures(budget) == (110, 0)
        actor = make.actor_of(owner, shop.desk.company)
        with pytest.raises(OverrideReasonMissing):
            decide_order(actor, order.pk, approve=True, seen_hash=order.content_hash)
        decide_order(actor, order.pk, approve=True, comment="the press stands still", seen_hash=order.content_hash)
        order.refresh_from_db()
        assert order.state == OrderState.PLACED
        assert_invariants()

    def test_shopware_20079_without_an_owner_somebody_can_still_approve(self, shop: Shop) -> None:
        """There an order over a budget without reviewer could only be declined."""
        shop.budget(5, Policy.ASK)
        order = shop.order(1)
        decide_order(shop.chief, order.pk, approve=True, comment="needed", seen_hash=order.content_hash)
        order.refresh_from_db()
        assert order.state == OrderState.PLACED

    def test_the_owner_does_not_agree_to_his_own_order(self, shop: Shop) -> None:
        shop.budget(5, Policy.ASK)
        shop.owned_by(User.objects.get(pk=shop.desk.buyer.user_id))
        order = shop.order(1)
        assert steps_waiting(request_of(subject_of(order.pk)))
        decide_order(shop.chief, order.pk, approve=True, comment="needed", seen_hash=order.content_hash)

    def test_where_nobody_can_agree_nothing_is_ordered(self) -> None:
        desk = make_desk()
        alone = make.make_user_in(desk.company, "company-admin")
        actor = make.actor_of(alone, desk.company)
        shop = Shop(desk, make.make_cost_center(desk.company), alone, make.make_variant(price="10", stock=9))
        shop.budget(5, Policy.ASK, starts_on=date.today().replace(day=1))  # noqa: DTZ011
        with pytest.raises(NobodyCanApprove):
            shop.order(1, actor=actor)
        assert not Order.objects.exists()

    def test_a_lowered_budget_admits_nothing_more_but_gives_back(self, shop: Shop) -> None:
        budget = shop.budget(100)
        order = shop.order(9)
        change_budget(shop.chief, budget.pk, Decimal(50), Policy.BLOCK)
        with pytest.raises(BudgetExceeded):
            shop.order(1)
        cancel_order(make.staff_actor(), order.pk, "late")
        assert figures(budget) == (0, 0)

    def test_the_last_wall_holds_without_any_code(self, shop: Shop) -> None:
        budget = shop.budget(100)
        with refused_by("approvals_budget_never_past"):
            Budget.objects.filter(pk=budget.pk).update(committed=101)
        with refused_by("approvals_used_not_negative"):
            Budget.objects.filter(pk=budget.pk).update(committed=-1)
        shop.order(1)
        with refused_by("approvals_entries_stay"):
            BudgetEntry.objects.update(committed=0)


class TestDays:
    @pytest.mark.parametrize(
        ("zone", "instant", "year"),
        [
            ("Europe/Madrid", "2026-12-31T22:59:59+00:00", 2026),
            ("Europe/Madrid", "2026-12-31T23:00:00+00:00", 2027),
            ("Atlantic/Canary", "2026-12-31T23:30:00+00:00", 2026),
            ("America/Mexico_City", "2027-01-01T05:59:59+00:00", 2026),
            ("America/Mexico_City", "2027-01-01T06:00:00+00:00", 2027),
            ("Pacific/Auckland", "2026-12-31T10:59:59+00:00", 2026),
            ("Pacific/Auckland", "2026-12-31T11:00:00+00:00", 2027),
            ("", "2026-12-31T23:00:00+00:00", 2027),
        ],
    )
    def test_the_year_ends_at_midnight_of_the_company(self, zone: str, instant: str, year: int) -> None:
        with time_machine.travel(datetime.fromisoformat(instant), tick=False):
            desk = make_desk()
            Company.objects.filter(pk=desk.company.pk).update(time_zone=zone)
            head = make.make_user_in(desk.company, "company-admin")
            shop = Shop(desk, make.make_cost_center(desk.company), head, make.make_variant(price="10", stock=99))
            budgets = {y: shop.budget(100, period=Period.YEAR, starts_on=date(y, 1, 1)) for y in (2026, 2027)}
            shop.order(1)
            late = shop.budget(100, period=Period.CUSTOM, starts_on=date(2027, 1, 1), ends_on=date(2027, 1, 1))
        assert {y: figures(one)[0] for y, one in budgets.items()} == {
            2026: 10 * (year == 2026),
            2027: 10 * (year == 2027),
        }
        assert figures(late)[0] == 10 * (year == 2027), "counting afterwards gives the same day"

    def test_a_change_in_january_stays_in_the_december_of_its_submission(self, shop: Shop) -> None:
        make_rule(shop.desk.company, "company-admin", at_least=1)
        december = shop.budget(100, starts_on=date(2026, 12, 1))
        january = shop.budget(100, starts_on=date(2027, 1, 1))
        with time_machine.travel(datetime(2026, 12, 31, 12, tzinfo=ZoneInfo("UTC")), tick=False):
            order = shop.order(5)
        with time_machine.travel(datetime(2027, 1, 4, 12, tzinfo=ZoneInfo("UTC")), tick=False):
            change_pending_order(shop.desk.buyer, order.pk, {order.lines.get().pk: Decimal(4)})
        assert (figures(december), figures(january)) == ((40, 0), (0, 0))


class TestKeeping:
    def test_budgets_of_one_kind_do_not_overlap(self, shop: Shop) -> None:
        shop.budget(100, period=Period.QUARTER, starts_on=date(2026, 10, 1))
        with pytest.raises(BudgetInvalid):
            shop.budget(100, period=Period.QUARTER, starts_on=date(2026, 12, 1))
        assert Budget.objects.count() == 1
        with refused_by("approvals_budgets_overlap"):
            Budget.objects.create(
                company=shop.desk.company, cost_center=shop.center, period="quarter", starts_on=date(2026, 12, 1),
                ends_on=date(2027, 2, 28), amount=1, policy="warn",
            )  # fmt: skip

    def test_to_set_the_same_period_again_changes_it(self, shop: Shop) -> None:
        first = shop.budget(100)
        assert shop.budget(200, Policy.WARN).pk == first.pk
        first.refresh_from_db()
        assert (first.amount, first.policy) == (200, "warn")

    def test_a_copy_goes_to_the_next_period_once(self, shop: Shop) -> None:
        budget = shop.budget(100, period=Period.QUARTER, starts_on=date(2026, 11, 1))
        [copied] = copy_budgets(shop.chief, [budget.pk])
        assert (copied.starts_on, copied.ends_on, copied.amount) == (date(2027, 2, 1), date(2027, 4, 30), 100)
        assert copy_budgets(shop.chief, [budget.pk]) == []

    def test_who_may_not_is_refused(self, shop: Shop) -> None:
        budget = shop.budget(100)
        stranger = make.buyer_actor(make.make_company(), "company-admin")
        draft = BudgetDraft(shop.center.pk, Period.MONTH, date(2027, 1, 1), Decimal(1), Policy.WARN)
        for actor, refusal in [(shop.desk.buyer, PermissionMissing), (stranger, NotFound)]:
            with pytest.raises(refusal):
                set_budgets(actor, [draft])
            with pytest.raises(refusal):
                change_budget(actor, budget.pk, Decimal(1), Policy.WARN)
        assert not budgets_visible_to(stranger).exists()
        assert Budget.objects.get().amount == 100

    def test_a_unit_sees_its_own_budgets_and_an_owner_his(self, shop: Shop) -> None:
        company = shop.desk.company
        north, south = make.make_unit(company, "North"), make.make_unit(company, "South")
        mine, theirs = make.make_cost_center(company, "N", unit=north), make.make_cost_center(company, "S", unit=south)
        for center in (mine, theirs):
            shop.budget(10, cost_center_id=center.pk)
        shop.budget(10)
        viewer = make.make_user_in(company, "viewer", unit=north)
        actor = make.actor_of(viewer, company)
        assert [one.cost_center for one in budgets_visible_to(actor)] == [mine]
        CostCenter.objects.filter(pk=theirs.pk).update(owner=viewer)
        assert {one.cost_center for one in budgets_visible_to(actor)} == {mine, theirs}


AtOnce = Callable[[Sequence[Callable[[], Any]]], list[Any]]


def _patiently(call: Callable[[], Any]) -> Callable[[], Any]:
    def again() -> Any:
        for _ in range(10):
            with suppress(Busy):
                return call()
        return call()

    return again


def _ready(shop: Shop, count: int, quantity: int) -> list[Callable[[], Any]]:
    from uuid import uuid4

    from lonja.ordering.actions import Checkout
    from lonja.ordering.models import Cart

    buyer = shop.desk.buyer
    carts = [
        Cart(company_id=buyer.company_id, unit_id=buyer.own_unit_id, user_id=buyer.user_id, is_current=False)
        for _ in range(count)
    ]
    Cart.objects.bulk_create(carts)
    CartLine.objects.bulk_create(
        CartLine(cart=cart, position=1, variant=shop.screw, quantity=quantity, cost_center=shop.center)
        for cart in carts
    )
    mark = cart_view(buyer, carts[0], delivery=shop.desk.delivery).content_hash
    return [
        _patiently(lambda c=cart: place_order(buyer, Checkout(c.pk, str(uuid4()), mark, shop.desk.delivery.pk)))
        for cart in carts
    ]


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    @pytest.fixture
    def live(self) -> Shop:
        desk = make_desk()
        head = make.make_user_in(desk.company, "company-admin")
        return Shop(desk, make.make_cost_center(desk.company), head, make.make_variant(price="10", stock=10_000))

    def this_month(self, live: Shop, amount: int, policy: Policy) -> Budget:
        return live.budget(amount, policy, starts_on=date.today().replace(day=1))  # noqa: DTZ011

    def test_two_orders_never_exceed_a_refusing_budget_together(self, live: Shop, at_once: AtOnce) -> None:
        budget = self.this_month(live, 100, Policy.BLOCK)
        answers = at_once(_ready(live, 40, 3))
        assert Counter(type(one).__name__ for one in answers) == {"Order": 3, "BudgetExceeded": 37}
        assert figures(budget) == (90, 0)
        assert_invariants()

    def test_who_meets_a_budget_used_meanwhile_is_told_and_asks_then(self, live: Shop, at_once: AtOnce) -> None:
        self.this_month(live, 30, Policy.ASK)
        answers = at_once(_ready(live, 8, 2))
        states = Counter(one.state if isinstance(one, Order) else type(one).__name__ for one in answers)
        assert states["placed"] == 1, "one fits; nobody goes past it without being asked"
        assert states["placed"] + states["pending_approval"] + states["BudgetMoved"] == 8
        assert BudgetMoved.status == 409
        assert_invariants()

    def test_a_budget_set_while_orders_arrive_counts_each_once(self, live: Shop, at_once: AtOnce) -> None:
        calls = _ready(live, 20, 1)
        calls.insert(8, _patiently(lambda: self.this_month(live, 1000, Policy.BLOCK)))
        answers = at_once(calls)
        assert Counter(type(one).__name__ for one in answers) == {"Order": 20, "Budget": 1}
        assert figures(Budget.objects.get()) == (200, 0)
        assert_invariants()
