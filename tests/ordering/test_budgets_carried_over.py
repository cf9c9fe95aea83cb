"""What periods leave: it lapses, or is carried over to the period after, as each budget says."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
import time_machine

from lonja.approvals.actions import BudgetDraft, archive_budget, carry_budgets_over, change_budget
from lonja.approvals.budgeting import Period, Policy
from lonja.approvals.errors import BudgetExceeded
from lonja.approvals.models import Budget
from lonja.approvals.queries import budgets_visible_to
from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.models import Company, CostCenter
from lonja.ordering.actions import cancel_order, copy_budgets, current_cart, place_order, set_budgets
from lonja.ordering.models import CartLine, Order
from tests import factories as make
from tests.invariants import assert_invariants
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db

MADRID = ZoneInfo("Europe/Madrid")


def on(month: int, day: int, hour: int = 9, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, tzinfo=MADRID)


@pytest.fixture
def desk() -> Desk:
    found = make_desk()
    make.make_cost_center(found.company, "100")
    make.make_variant("SCREW", price=10, stock=999)
    return found


def keeper(desk: Desk) -> Actor:
    return make.buyer_actor(desk.company, "company-admin", "approver")


def month(desk: Desk, number: int, amount: int = 100, *, carries: bool = True, year: int = 2026) -> Budget:
    center = CostCenter.objects.get(company=desk.company, code="100")
    first = date(year, number, 1)
    draft = BudgetDraft(center.pk, Period.MONTH, first, Decimal(amount), Policy.BLOCK, is_carried_over=carries)
    return set_budgets(keeper(desk), [draft])[0]


def buy(desk: Desk, quantity: int) -> Order:
    """So many screws of 10.00 for the cost center."""
    desk.add((Variant.objects.get(sku="SCREW"), quantity))
    center = CostCenter.objects.get(company=desk.company, code="100")
    CartLine.objects.filter(cart=current_cart(desk.buyer)).update(cost_center=center)
    return place_order(desk.buyer, desk.checkout())


def test_what_november_leaves_december_may_spend_and_january_after_it(desk: Desk) -> None:
    with time_machine.travel(on(11, 10), tick=False):
        november, december = month(desk, 11), month(desk, 12)
        january = month(desk, 1, year=2027)
        buy(desk, 3)
        assert carry_budgets_over() == 0
    with time_machine.travel(on(12, 1, 0), tick=False):
        assert (carry_budgets_over(), carry_budgets_over()) == (1, 0)
        december.refresh_from_db()
        assert (december.carried, december.allowed) == (70, 170)
        buy(desk, 15)
        with pytest.raises(BudgetExceeded):
            buy(desk, 3)
    with time_machine.travel(on(1, 1, year=2027), tick=False):
        carry_budgets_over()
    for budget, left in ((november, 70), (december, 20), (january, 120)):
        budget.refresh_from_db()
        assert budget.left == left
    assert_invariants()


def test_what_lapses_is_gone_and_what_was_passed_is_no_debt(desk: Desk) -> None:
    with time_machine.travel(on(11, 10), tick=False):
        month(desk, 11, carries=False)
        december = month(desk, 12)
    with time_machine.travel(on(12, 2), tick=False):
        assert carry_budgets_over() == 0
        buy(desk, 10)
        change_budget(keeper(desk), december.pk, Decimal(40), Policy.WARN, is_carried_over=True)
    with time_machine.travel(on(1, 2, year=2027), tick=False):
        assert month(desk, 1, year=2027).carried == 0


def test_it_follows_what_is_given_back_later_and_what_is_set_later(desk: Desk) -> None:
    with time_machine.travel(on(11, 30), tick=False):
        november = month(desk, 11)
        order = buy(desk, 4)
    with time_machine.travel(on(12, 3), tick=False):
        december = month(desk, 12)
        assert december.carried == 60
        cancel_order(make.staff_actor(), order.pk, "not made any more")
        carry_budgets_over()
        december.refresh_from_db()
        assert december.carried == 100
        change_budget(keeper(desk), november.pk, Decimal(100), Policy.BLOCK, is_carried_over=False)
        december.refresh_from_db()
        assert december.carried == 0
        change_budget(keeper(desk), november.pk, Decimal(30), Policy.BLOCK, is_carried_over=True)
        archive_budget(keeper(desk), november.pk)
        december.refresh_from_db()
        assert december.carried == 0


def test_a_copy_carries_on_and_each_company_has_its_own_midnight(desk: Desk) -> None:
    Company.objects.filter(pk=desk.company.pk).update(time_zone="Pacific/Auckland")
    with time_machine.travel(on(11, 10), tick=False):
        month(desk, 11)
        copied = copy_budgets(keeper(desk), budgets_visible_to(keeper(desk)).values_list("pk", flat=True))
        assert [(one.is_carried_over, one.amount, one.carried) for one in copied] == [(True, 100, 0)]
    with time_machine.travel(on(11, 30, 11), tick=False):  # 23:00 in Auckland
        assert carry_budgets_over() == 0
    with time_machine.travel(on(11, 30, 12), tick=False):
        assert carry_budgets_over() == 1
    copied[0].refresh_from_db()
    assert (copied[0].amount, copied[0].carried) == (100, 100)
