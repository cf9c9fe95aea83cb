"""Collect rounds: opened, filled by departments, approved and ordered by the manager; races, clock and leaks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from lonja.approvals.actions import BudgetDraft
from lonja.approvals.budgeting import Period, Policy
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company
from lonja.core.clock import now, today
from lonja.core.errors import NotFound
from lonja.core.models import RecordedEvent
from lonja.lists.actions import rounds as actions
from lonja.lists.actions.rounds import CellAsk, DepartmentRow, save_cells
from lonja.lists.errors import NobodyToRemind, NothingApproved, QuantityUnusable, RoundClosed, RoundInvalid
from lonja.lists.models import CollectRound, RoundCell, RoundDepartment, RoundEntry, RoundOrder, RoundState
from lonja.lists.queries.grid import changes_since, grid
from lonja.lists.queries.round_budgets import round_budgets
from lonja.lists.queries.rounds import fillers_of, round_or_404, rounds_visible_to, trail_of
from lonja.ordering.actions import set_budgets
from lonja.ordering.models import Order, OrderLine, Road
from lonja.ordering.queries import cart_of, cart_view
from tests import factories as make
from tests.lists.shelves import Firm, cell_of, make_firm, make_round, write
from tests.ordering.desk import make_rule, state_of_the_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return make_firm()


def let_pass(held: CollectRound, **times: Any) -> CollectRound:
    """Move a round in time."""
    CollectRound.objects.filter(pk=held.pk).update(**times)
    held.refresh_from_db()
    return held


def hashes(firm: Firm, held: CollectRound) -> dict[int, str]:
    """What the manager was shown of each prepared order."""
    found = {}
    for one in RoundOrder.objects.filter(round=held, order=None).select_related("address"):
        cart = cart_of(firm.head, one.cart_id)
        assert cart is not None
        found[one.pk] = cart_view(firm.head, cart, delivery=one.address, with_stock=False).content_hash
    return found


def order_all(firm: Firm, held: CollectRound) -> list[RoundOrder]:
    """Approve everything, prepare and order it."""
    actions.approve_cells(firm.head, held.pk)
    actions.prepare_orders(firm.head, held.pk)
    return actions.order_round(firm.head, held.pk, hashes(firm, held))


def test_a_round_from_its_opening_to_one_order_whose_lines_know_their_department(firm: Firm) -> None:
    """S47, S48: each department fills its column, the manager reviews all and orders once."""
    bolt, nut = make.make_variant("BOLT", price=2, stock=900), make.make_variant("NUT", price=1, stock=900)
    centers = [make.make_cost_center(firm.company, unit=unit) for unit in firm.units]
    rows = [DepartmentRow(unit.pk, center.pk) for unit, center in zip(firm.units, centers, strict=True)]
    held = make_round(firm, bolt, nut, departments=rows)
    write(firm.buyers[0], held, bolt, firm.units[0], 10)
    write(firm.buyers[1], held, bolt, firm.units[1], 5)
    write(firm.buyers[1], held, nut, firm.units[1], 7)
    write(firm.head, held, nut, firm.units[1], 6, as_manager=True)
    (made,) = order_all(firm, held)
    assert made.order is not None
    lines = OrderLine.objects.filter(order=made.order).order_by("position")
    assert list(lines.values_list("sku", "quantity", "department", "department_name", "cost_center")) == [
        ("BOLT", 10, firm.units[0].pk, "Department 1", centers[0].pk),
        ("BOLT", 5, firm.units[1].pk, "Department 2", centers[1].pk),
        ("NUT", 6, firm.units[1].pk, "Department 2", centers[1].pk),
    ]
    held.refresh_from_db()
    assert (held.state, made.order.road, made.order.net_amount) == (RoundState.ORDERED, Road.ROUND, 36)


def test_each_delivery_address_gets_its_own_order(firm: Firm) -> None:
    bolt, other = make.make_variant("BOLT", price=2, stock=900), make.make_address(firm.company)
    rows = [DepartmentRow(firm.units[0].pk), DepartmentRow(firm.units[1].pk, address_id=other.pk)]
    held = make_round(firm, bolt, departments=rows, is_per_address=True)
    for buyer, unit in zip(firm.buyers, firm.units, strict=True):
        write(buyer, held, bolt, unit, 4)
    made = order_all(firm, held)
    assert {one.order.delivery_address["id"] for one in made if one.order} == {
        str(firm.desk.delivery.pk),
        str(other.pk),
    }
    again = actions.order_round(firm.head, held.pk, {})
    assert [one.order_id for one in again] == [one.order_id for one in made]
    assert Order.objects.count() == 2


def test_the_road_obeys_approvals(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2, stock=900)
    make_rule(firm.company, "company-admin", at_least=10)
    make.make_user_in(firm.company, "company-admin")
    held = make_round(firm, bolt)
    for buyer, unit in zip(firm.buyers, firm.units, strict=True):
        write(buyer, held, bolt, unit, 4)
    (made,) = order_all(firm, held)
    assert made.order is not None
    assert made.order.state == "pending_approval"


@pytest.mark.parametrize("trouble", ["credit", "blocked", "price"])
def test_what_is_refused_says_why_changes_nothing_and_is_ordered_once_mended(firm: Firm, trouble: str) -> None:
    bolt = make.make_variant("BOLT", price=2, stock=900)
    held = make_round(firm, bolt)
    write(firm.buyers[0], held, bolt, firm.units[0], 4)
    actions.approve_cells(firm.head, held.pk)
    actions.prepare_orders(firm.head, held.pk)
    seen, actor = hashes(firm, held), firm.head
    if trouble == "credit":
        firm.desk.credit.limit = Decimal(1)
        firm.desk.credit.save()
    elif trouble == "blocked":
        assert actor.company is not None
        Company.objects.filter(pk=firm.company.pk).update(is_blocked=True)
        actor = replace(actor, company=replace(actor.company, is_blocked=True))
    else:
        seen = dict.fromkeys(seen, "another")
    before = state_of_the_world()
    (made,) = actions.order_round(actor, held.pk, seen)
    assert (made.order, bool(made.refusal)) == (None, True)
    assert state_of_the_world() == before
    firm.desk.credit.limit = Decimal(1000)
    firm.desk.credit.save()
    Company.objects.filter(pk=firm.company.pk).update(is_blocked=False)
    (made,) = actions.order_round(firm.head, held.pk, hashes(firm, held))
    assert made.order is not None


def test_only_what_is_approved_is_ordered(firm: Firm) -> None:
    bolt, nut = make.make_variant("BOLT", price=2, stock=90), make.make_variant("NUT", price=1, stock=90)
    held = make_round(firm, bolt, nut)
    for variant in (bolt, nut):
        for buyer, unit in zip(firm.buyers, firm.units, strict=True):
            write(buyer, held, variant, unit, 4)
    with pytest.raises(NothingApproved):
        actions.prepare_orders(firm.head, held.pk)
    first = cell_of(held, bolt, firm.units[0])
    assert actions.approve_cells(firm.head, held.pk, product_id=first.product_id) == 2
    assert actions.approve_cells(firm.head, held.pk, department_id=first.department_id) == 1
    assert (
        actions.approve_cells(
            firm.head, held.pk, product_id=first.product_id, department_id=first.department_id, is_approved=False
        )
        == 1
    )
    made = actions.prepare_orders(firm.head, held.pk)
    assert (len(made.orders), made.left_out) == (1, 2)
    actions.order_round(firm.head, held.pk, hashes(firm, held))
    assert sorted(OrderLine.objects.values_list("sku", "department_name")) == [
        ("BOLT", "Department 2"),
        ("NUT", "Department 1"),
    ]


def test_a_department_writes_its_own_column_only_and_sees_no_other(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2)
    held = make_round(firm, bolt)
    write(firm.buyers[1], held, bolt, firm.units[1], 8)
    with pytest.raises(NotFound):
        write(firm.buyers[0], held, bolt, firm.units[1], 1)
    with pytest.raises(PermissionMissing):
        write(firm.buyers[0], held, bolt, firm.units[0], 1, as_manager=True)
    with pytest.raises(PermissionMissing):
        actions.approve_cells(firm.buyers[0], held.pk)
    seen = round_or_404(firm.buyers[0], held.pk)
    assert [one.unit_id for one in seen.departments] == [firm.units[0].pk]
    assert list(trail_of(seen)) == []
    assert cell_of(held, bolt, firm.units[1]).quantity == 8


def test_another_company_and_a_bystander_meet_no_round(firm: Firm) -> None:
    held = make_round(firm, make.make_variant("BOLT", price=2))
    outside = make.make_unit(firm.company, "Third")
    for stranger in (
        make.buyer_actor(make.make_company(), "company-admin"),
        make.buyer_actor(firm.company, unit=outside),
    ):
        assert rounds_visible_to(stranger) == []
        with pytest.raises(NotFound):
            round_or_404(stranger, held.pk)


def test_what_is_not_sold_so_is_rounded_in_sight(firm: Firm) -> None:
    boxed = make.make_variant("BOX", price=2, quantity_minimum=10, quantity_step=10)
    held = make_round(firm, boxed)
    answer = write(firm.buyers[0], held, boxed, firm.units[0], 3)
    assert (answer.asked, answer.quantity) == (3, 10)
    assert write(firm.buyers[0], held, boxed, firm.units[0], 0).quantity == 0


@pytest.mark.parametrize("wrong", ["-1", "NaN", "1.2345", "99999999"])
def test_an_impossible_quantity_changes_nothing(firm: Firm, wrong: str) -> None:
    bolt = make.make_variant("BOLT", price=2)
    held = make_round(firm, bolt)
    with pytest.raises(QuantityUnusable):
        write(firm.buyers[0], held, bolt, firm.units[0], wrong)
    assert not RoundEntry.objects.exists()


def test_a_change_unseen_is_a_conflict_and_not_an_overwriting(firm: Firm) -> None:
    """The manager cut a quantity while the department still had the old one before its eyes."""
    bolt = make.make_variant("BOLT", price=2)
    held = make_round(firm, bolt)
    first = write(firm.buyers[0], held, bolt, firm.units[0], 10)
    write(firm.head, held, bolt, firm.units[0], 6, as_manager=True)
    late = write(firm.buyers[0], held, bolt, firm.units[0], 12, version=first.version)
    assert (late.is_conflict, late.quantity) == (True, 6)
    seen = write(firm.buyers[0], held, bolt, firm.units[0], 12, version=late.version)
    assert (seen.is_conflict, seen.quantity, seen.is_approved) == (False, 12, False)


def test_a_quantity_sent_again_after_a_lost_answer_counts_once(firm: Firm) -> None:
    bolt, key = make.make_variant("BOLT", price=2), uuid4()
    held = make_round(firm, bolt)
    first = write(firm.buyers[0], held, bolt, firm.units[0], 10, version=0, key=key)
    again = write(firm.buyers[0], held, bolt, firm.units[0], 10, version=0, key=key)
    assert (again.is_conflict, again.version, first.version) == (False, 1, 1)
    write(firm.head, held, bolt, firm.units[0], 6, as_manager=True)
    late = write(firm.buyers[0], held, bolt, firm.units[0], 10, version=0, key=key)
    assert (late.is_conflict, late.quantity) == (False, 6)
    assert RoundEntry.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_of_two_quantities_saved_at_once_none_is_lost(at_once: Any) -> None:
    """Departments fill all their cells while the manager changes some of them: each write counts or is answered so."""
    firm = make_firm(3)
    variants = [make.make_variant(f"V{number}", price=1) for number in range(4)]
    held = make_round(firm, *variants)
    cells = [(v, at) for v in variants for at in range(3)]
    calls = [lambda v=v, at=at: write(firm.buyers[at], held, v, firm.units[at], 5, version=0) for v, at in cells]
    calls += [lambda v=v: write(firm.head, held, v, firm.units[0], 9, version=0, as_manager=True) for v in variants]
    answers = at_once(calls)
    assert not [one for one in answers if isinstance(one, Exception)]
    taken = [one for one in answers if not one.is_conflict]
    assert len(taken) == 12 == RoundEntry.objects.count()
    for one in taken:
        found = RoundCell.objects.get(product=one.product_id, department=one.department_id)
        assert (found.quantity, found.version) == (one.quantity, 1)


@pytest.mark.django_db(transaction=True)
def test_no_quantity_slips_in_after_the_round_was_closed(at_once: Any) -> None:
    """A write counts or is refused; what counts stands in the grid of the closed round."""
    firm = make_firm(4)
    bolt = make.make_variant("BOLT", price=2)
    held = make_round(firm, bolt)
    calls = [lambda at=at: write(firm.buyers[at], held, bolt, firm.units[at], 5, version=0) for at in range(4)]
    answers = at_once([*calls, lambda: actions.lock_round(firm.head, held.pk)])
    refused = [one for one in answers if isinstance(one, Exception)]
    assert all(isinstance(one, RoundClosed) for one in refused)
    assert RoundCell.objects.filter(quantity=5).count() == 4 - len(refused)
    with pytest.raises(RoundClosed):
        write(firm.buyers[0], held, bolt, firm.units[0], 7)


def test_the_deadline_locks_departments_even_before_the_job_came(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2)
    held = make_round(firm, bolt)
    write(firm.buyers[0], held, bolt, firm.units[0], 7)
    let_pass(held, opened_at=now() - timedelta(days=2), closes_at=now() - timedelta(seconds=1))
    with pytest.raises(RoundClosed):
        write(firm.buyers[0], held, bolt, firm.units[0], 8)
    write(firm.head, held, bolt, firm.units[0], 9, as_manager=True)
    assert actions.lock_due(SYSTEM) == 1
    assert actions.lock_due(SYSTEM) == 0
    assert RecordedEvent.objects.filter(name="RoundLocked").count() == 1
    actions.set_deadline(firm.head, held.pk, now() + timedelta(hours=1))
    assert write(firm.buyers[0], held, bolt, firm.units[0], 8).quantity == 8
    with pytest.raises(RoundInvalid):
        actions.set_deadline(firm.head, held.pk, now() - timedelta(hours=1))


@pytest.mark.django_db(transaction=True)
def test_two_workers_remind_and_lock_exactly_once(at_once: Any) -> None:
    firm = make_firm()
    held = make_round(firm, make.make_variant("BOLT", price=2))
    start = now() - timedelta(days=3)
    let_pass(held, opened_at=start, closes_at=now() + timedelta(hours=3))
    assert sorted(at_once([lambda: actions.remind_due(SYSTEM)] * 4)) == [0, 0, 0, 1]
    let_pass(held, closes_at=now() - timedelta(seconds=1))
    assert sorted(at_once([lambda: actions.lock_due(SYSTEM)] * 4)) == [0, 0, 0, 1]
    assert sorted(RecordedEvent.objects.filter(name__startswith="Round").values_list("name", flat=True)) == [
        "RoundLocked",
        "RoundOpened",
        "RoundReminded",
    ]


def test_who_is_done_is_not_reminded_and_writing_again_undoes_it(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2)
    held = make_round(firm, bolt)
    let_pass(held, opened_at=now() - timedelta(days=3), closes_at=now() + timedelta(hours=3))
    own = {unit.pk: RoundDepartment.objects.get(round=held, unit=unit) for unit in firm.units}
    for buyer, unit in zip(firm.buyers, firm.units, strict=True):
        actions.mark_done(buyer, held.pk, own[unit.pk].pk, is_done=True)
    with pytest.raises(NotFound):
        actions.mark_done(firm.buyers[0], held.pk, own[firm.units[1].pk].pk, is_done=False)
    assert actions.remind_due(SYSTEM) == 0
    write(firm.buyers[0], held, bolt, firm.units[0], 3)
    assert actions.remind_due(SYSTEM) == 1
    assert {person.pk for person in fillers_of(own[firm.units[0].pk])} == {firm.buyers[0].user_id, firm.head.user_id}


def reminders() -> int:
    return RecordedEvent.objects.filter(name="RoundReminded").count()


def test_a_manager_reminds_once_an_hour_and_the_clock_does_so_all_the_same(firm: Firm) -> None:
    held = make_round(firm, make.make_variant("BOLT", price=2), closes_at=now() + timedelta(days=6))
    column = RoundDepartment.objects.get(round=held, unit=firm.units[0])
    actions.mark_done(firm.buyers[0], held.pk, column.pk, is_done=True)
    with pytest.raises(PermissionMissing):
        actions.remind_round(firm.buyers[1], held.pk)
    assert actions.remind_round(firm.head, held.pk) == 1
    with pytest.raises(NobodyToRemind):
        actions.remind_round(firm.head, held.pk)
    assert reminders() == 1
    start = now() - timedelta(days=6)
    let_pass(held, opened_at=start, reminded_at=start, closes_at=now() + timedelta(hours=3))
    assert [actions.remind_due(SYSTEM), actions.remind_due(SYSTEM)] == [1, 0]
    let_pass(held, reminded_at=now() - timedelta(hours=2))
    assert actions.remind_round(firm.head, held.pk) == 1
    actions.lock_round(firm.head, held.pk)
    with pytest.raises(RoundClosed):
        actions.remind_round(firm.head, held.pk)
    assert reminders() == 3


def test_nobody_is_reminded_where_all_are_done(firm: Firm) -> None:
    held = make_round(firm, make.make_variant("BOLT", price=2))
    RoundDepartment.objects.filter(round=held).update(done_at=now())
    with pytest.raises(NobodyToRemind):
        actions.remind_round(firm.head, held.pk)
    held.refresh_from_db()
    assert (reminders(), held.reminded_at) == (0, None)


@pytest.mark.parametrize("lack", ["name", "departments", "deadline", "twice"])
def test_a_round_that_lacks_something_is_not_opened(firm: Firm, lack: str) -> None:
    wrong: dict[str, Any] = {
        "name": {"name": " "},
        "departments": {"departments": []},
        "deadline": {"closes_at": now()},
        "twice": {"departments": [DepartmentRow(firm.units[0].pk)] * 2},
    }[lack]
    with pytest.raises(RoundInvalid):
        make_round(firm, make.make_variant("BOLT", price=2), **wrong)
    assert not CollectRound.objects.exists()


def test_no_department_of_another_company_nor_one_out_of_reach(firm: Firm) -> None:
    foreign = make.make_unit(make.make_company())
    with pytest.raises(NotFound):
        make_round(firm, make.make_variant("BOLT", price=2), departments=[DepartmentRow(foreign.pk)])


def test_a_product_hidden_meanwhile_stands_in_the_grid_without_a_word(firm: Firm) -> None:
    bolt, nut = make.make_variant("SECRET", price=9), make.make_variant("NUT", price=1)
    held = make_round(firm, bolt, nut)
    write(firm.buyers[0], held, bolt, firm.units[0], 2)
    make.make_assortment(bolt.product, companies=[firm.company], hides=True)
    found = grid(firm.head, round_or_404(firm.head, held.pk))
    assert (found.rows[0].variant, found.rows[0].is_orderable, found.rows[0].amount, found.net) == (None, False, 0, 0)
    with pytest.raises(NotFound):
        write(firm.buyers[0], held, bolt, firm.units[0], 3)


def test_the_grid_adds_up_and_says_what_changed_since_the_last_round(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2, stock=900)
    make.make_price(bolt, Decimal("1.50"), min_quantity=100)
    held = make_round(firm, bolt)
    write(firm.buyers[0], held, bolt, firm.units[0], 100)
    write(firm.buyers[1], held, bolt, firm.units[1], 10)
    found = grid(firm.head, round_or_404(firm.head, held.pk))
    row = found.rows[0]
    assert (row.total, row.amount, list(found.amounts), found.net, found.open_cells) == (110, 170, [150, 20], 170, 2)
    (made,) = order_all(firm, held)
    assert made.order is not None
    assert made.order.net_amount == found.net
    source = held.purchase_list_id
    assert source is not None
    rows = [DepartmentRow(unit.pk) for unit in firm.units]
    asked = actions.RoundRow("April", source, rows, now() + timedelta(days=1))
    later = actions.open_round(firm.head, asked)
    write(firm.buyers[1], later, bolt, firm.units[1], 25)
    row = grid(firm.head, round_or_404(firm.head, later.pk)).rows[0]
    assert [(cell.quantity, cell.last) for cell in row.cells] == [(0, 100), (25, 10)]
    assert (row.total, row.last) == (25, 110)


def test_a_grid_that_stays_open_hears_what_was_written_since(firm: Firm) -> None:
    bolt, nut = make.make_variant("BOLT", price=2), make.make_variant("NUT", price=2)
    held = make_round(firm, bolt, nut)
    write(firm.buyers[0], held, bolt, firm.units[0], 4)
    seen = round_or_404(firm.head, held.pk)
    cursor = grid(firm.head, seen).cursor
    assert changes_since(firm.head, seen, cursor) == (cursor, [])
    write(firm.buyers[1], held, nut, firm.units[1], 6)
    cursor, cells = changes_since(firm.head, seen, cursor)
    assert [cell.quantity for _, _, cell in cells] == [6]
    actions.approve_cells(firm.head, held.pk)
    _, cells = changes_since(firm.head, seen, cursor)
    assert sorted((cell.quantity, cell.is_approved) for _, _, cell in cells) == [(4, True), (6, True)]


def test_the_queries_of_a_grid_and_of_a_save_do_not_grow_with_it(
    firm: Firm, django_assert_max_num_queries: Any
) -> None:
    product = make.make_product()
    variants = [make.make_variant(f"M{number:03}", product, price=1) for number in range(30)]
    held = make_round(firm, *variants)
    column = RoundDepartment.objects.get(round=held, unit=firm.units[0])
    products = list(held.products.values_list("pk", flat=True))
    asks = [CellAsk(key, column.pk, Decimal(2), 0) for key in products]
    with django_assert_max_num_queries(18):
        save_cells(firm.buyers[0], held.pk, asks)
    seen = round_or_404(firm.head, held.pk)
    with django_assert_max_num_queries(9):
        assert grid(firm.head, seen).net == 60


def test_a_round_called_off_orders_nothing(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2)
    held = make_round(firm, bolt)
    write(firm.buyers[0], held, bolt, firm.units[0], 4)
    actions.approve_cells(firm.head, held.pk)
    actions.cancel_round(firm.head, held.pk)
    for refused in (
        lambda: actions.prepare_orders(firm.head, held.pk),
        lambda: actions.order_round(firm.head, held.pk, {}),
        lambda: actions.approve_cells(firm.head, held.pk),
        lambda: write(firm.head, held, bolt, firm.units[0], 5, as_manager=True),
    ):
        with pytest.raises(RoundClosed):
            refused()
    assert not Order.objects.exists()


def test_the_budgets_of_departments_are_seen_as_cells_change(firm: Firm) -> None:
    """Departments of one cost center share its budget, and the tightest of its budgets binds."""
    bolt = make.make_variant("BOLT", price=2)
    shared, own = (make.make_cost_center(firm.company, code) for code in ("100", "200"))
    keeper = make.buyer_actor(firm.company, "company-admin")
    first = today().replace(day=1)
    set_budgets(
        keeper,
        [
            BudgetDraft(shared.pk, Period.MONTH, first, Decimal(50), Policy.WARN),
            BudgetDraft(shared.pk, Period.YEAR, first.replace(month=1), Decimal(900), Policy.BLOCK),
        ],
    )
    units = [*firm.units, make.make_unit(firm.company, "Third")]
    centers = (shared, shared, own)
    rows = [DepartmentRow(unit.pk, center.pk) for unit, center in zip(units, centers, strict=True)]
    held = make_round(firm, bolt, departments=rows)
    seen = round_or_404(firm.head, held.pk)
    for unit, quantity, left in ((units[0], 10, 30), (units[1], 20, -10), (units[2], 500, -10)):
        write(firm.head, held, bolt, unit, quantity, as_manager=True)
        found = grid(firm.head, seen)
        budgets = round_budgets(found)
        assert [one.after if (one := budgets.of(each)) else None for each in found.departments] == [left, left, None]
        assert (budgets.left, budgets.passed) == (left, int(left < 0))
