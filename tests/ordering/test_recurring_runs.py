"""Orders that come again: once on each date, by the ordinary door, and never in silence otherwise than planned."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine

from lonja.catalog.actions import RelationRow, save_relations
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Company, RoleAssignment, User
from lonja.core.errors import ChangedMeanwhile, NotFound
from lonja.core.models import RecordedEvent
from lonja.inventory.models import StockLevel
from lonja.ordering.actions import change_pending_order
from lonja.ordering.actions.recurring import (
    accept_run,
    announce_runs,
    due_runs,
    edit_run,
    end_recurring,
    hand_over_recurring,
    move_run,
    pause_recurring,
    perform_run,
    replace_lines,
    resume_recurring,
    retry_run,
    save_recurring,
    skip_run,
    take_in_again,
    take_over,
)
from lonja.ordering.errors import (
    CartChanged,
    CartIsEmpty,
    DayNotPossible,
    OwnerCannotBuy,
    RecurrenceInvalid,
    RecurringOver,
    RunNotOpen,
)
from lonja.ordering.models import Contents, Order, PricePolicy, RecurringOrder, Road, WhenMissing
from lonja.ordering.queries.recurring import assemble, lines_of, outlook
from lonja.ordering.recurrence import MonthPlace, Period, Recurrence, Shift
from lonja.ordering.recurring_states import RecurringState, RunState
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.invariants import assert_invariants
from tests.ordering.desk import Desk, make_desk, make_rule, state_of_the_world
from tests.ordering.standing import asks, at, live_through, monthly, only_run, row, standing, work

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def new_price(sku: str, price: str) -> None:
    PriceEntry.objects.filter(variant__sku=sku).update(unit_price=Decimal(price))


def test_s45_stationery_every_two_months_through_a_year(desk: Desk) -> None:
    """S45, in a test clock: cleaning and stationery on the last working day of every second month, for a year."""
    paper = make.make_variant("PAPER", price=4, stock=900)
    with time_machine.travel(at("2026-11-23"), tick=False):
        rule = monthly("2026-11-30", 2, month_place=MonthPlace.LAST_DAY, shift=Shift.BEFORE)
        held = standing(desk, rule, (paper, 10))
    days = live_through("2026-11-24", "2027-11-30")
    assert [str(day) for day in days] == [
        "2026-11-30", "2027-01-29", "2027-03-31", "2027-05-31", "2027-07-30", "2027-09-30", "2027-11-30",
    ]  # fmt: skip
    orders = list(Order.objects.order_by("submitted_at"))
    assert {(one.road, one.requester_id, one.state) for one in orders} == {
        (Road.RECURRING, desk.buyer.user_id, "placed")
    }
    assert [str(run.due_on) for run in held.runs.exclude(order=None)][1] == "2027-01-31"
    assert held.runs.filter(state=RunState.PLANNED).get().due_on == date(2028, 1, 31)
    assert_invariants()


def test_it_ends_after_so_many_orders_and_skipped_dates_do_not_count(desk: Desk) -> None:
    bolt = make.make_variant(price=1, stock=99)
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (bolt, 1), most_orders=2)
        skip_run(desk.buyer, held.pk, date(2027, 1, 1))
        assert [str(one.due_on) for one in outlook(held)] == ["2026-12-01", "2027-01-01", "2027-02-01"]
    assert [str(day) for day in live_through("2026-11-30", "2027-05-01")] == ["2026-12-01", "2027-02-01"]
    held.refresh_from_db()
    assert held.state == RecurringState.ENDED


def test_a_scheduler_that_was_away_runs_once_and_goes_on_from_today(desk: Desk) -> None:
    bolt = make.make_variant(price=1, stock=99)
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, Recurrence(Period.DAY, 1, date(2026, 11, 24)), (bolt, 1))
    with time_machine.travel(at("2026-11-29"), tick=False):
        for _ in range(5):
            work()
        assert Order.objects.count() == 1
        assert held.runs.get(state=RunState.PLANNED).runs_on == date(2026, 11, 30)


def test_the_same_run_twice_is_one_order(desk: Desk) -> None:
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (make.make_variant(price=1, stock=99), 1))
    with time_machine.travel(at("2026-12-01"), tick=False):
        (run_id,) = due_runs()
        assert perform_run(run_id) is not None
        assert perform_run(run_id) is None
        assert due_runs() == []
    assert Order.objects.count() == 1
    assert only_run(held).order == Order.objects.get()


def test_a_rise_within_the_allowed_is_ordered_and_told_beyond_it_is_held(desk: Desk) -> None:
    paper = make.make_variant("PAPER", price="4.00", stock=900)
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(
            desk, monthly("2026-12-01"), (paper, 10), price_policy=PricePolicy.ACCEPT, price_percent=Decimal(5)
        )
        new_price("PAPER", "4.20")
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
    first = only_run(held)
    assert (first.state, first.order and first.order.net_amount) == (RunState.ORDERED, Decimal("42.00"))
    assert [(one["kind"], one["before"], one["after"]) for one in first.differences] == [("price", "4", "4.2")]
    assert RecordedEvent.objects.filter(name="RecurringRunSettled").count() == 1
    # The trap: another small rise is measured against the price that a person accepted, not against the last run's.
    new_price("PAPER", "4.30")
    with time_machine.travel(at("2027-01-01"), tick=False):
        before = state_of_the_world()[:-1]
        work()
        assert state_of_the_world()[:-1] == before
    second = only_run(held, "2027-01-01")
    assert (second.state, second.order) == (RunState.REVIEW, None)
    assert held.runs.filter(state=RunState.PLANNED).get().due_on == date(2027, 2, 1)


def test_a_fall_is_taken_and_told(desk: Desk) -> None:
    paper = make.make_variant("PAPER", price="4.00", stock=900)
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (paper, 10))
        new_price("PAPER", "3.00")
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
    assert only_run(held).differences[0]["kind"] == "price"
    assert Order.objects.get().net_amount == 30


def test_contract_prices_only(desk: Desk) -> None:
    paper, pens = (make.make_variant(sku, price=5, stock=99) for sku in ("PAPER", "PENS"))
    agreed = make.make_price_list("agreed")
    make.assign(agreed, make.make_contract(desk.company))
    make.make_price(paper, 3, agreed)
    with time_machine.travel(at("2026-11-23"), tick=False):
        good = standing(desk, monthly("2026-12-01"), (paper, 1), price_policy=PricePolicy.CONTRACT)
        bad = standing(desk, monthly("2026-12-01"), (paper, 1), (pens, 1), price_policy=PricePolicy.CONTRACT)
        PriceEntry.objects.filter(price_list=agreed).update(unit_price=9)
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
    assert (only_run(good).state, only_run(bad).state) == (RunState.ORDERED, RunState.REVIEW)
    assert [(one["kind"], one["sku"]) for one in only_run(bad).differences] == [("not_contract", "PENS")]


@pytest.mark.parametrize(
    ("policy", "state", "quantities", "kind"),
    [
        (WhenMissing.LEAVE_OUT, RunState.ORDERED, [5], "left_out"),
        (WhenMissing.PARTIAL, RunState.ORDERED, [6, 5], "reduced"),
        (WhenMissing.WAIT, RunState.WAITING, [], "waits"),
    ],
)
def test_what_is_not_there_follows_the_policy(
    desk: Desk, policy: WhenMissing, state: RunState, quantities: list[int], kind: str
) -> None:
    scarce, plenty = (
        make.make_variant("SCARCE", price=1, stock=7, quantity_step=2),
        make.make_variant(price=1, stock=99),
    )
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (scarce, 10), (plenty, 5), when_missing=policy)
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
    run = only_run(held)
    assert run.state == state
    assert [line.quantity for one in Order.objects.all() for line in one.lines.order_by("position")] == quantities
    assert [(one["kind"], one["sku"]) for one in run.differences] == [(kind, "SCARCE")]


def test_a_run_that_waits_is_ordered_when_the_goods_come_or_fails_before_the_next(desk: Desk) -> None:
    scarce = make.make_variant("SCARCE", price=1, stock=1)
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (scarce, 10), when_missing=WhenMissing.WAIT)
    assert live_through("2026-12-01", "2026-12-04") == []
    StockLevel.objects.update(on_hand=15)
    assert [str(day) for day in live_through("2026-12-05", "2026-12-31")] == ["2026-12-05"]
    assert live_through("2027-01-01", "2027-02-02") == []
    states = [RunState(run.state) for run in held.runs.order_by("due_on")]
    assert states == [RunState.ORDERED, RunState.FAILED, RunState.WAITING, RunState.PLANNED]
    told = RecordedEvent.objects.filter(name="RecurringRunSettled").count()
    assert told == 4  # it waits, it waits, it failed, it waits: not once a day


def test_a_substitute_is_taken_only_where_it_is_allowed_and_always_told(desk: Desk) -> None:
    old = make.make_variant("OLD", price=10, stock=0)
    new = make.make_variant("NEW", price=10, stock=99)
    save_relations(SYSTEM, [RelationRow(old.product.code, "substitute", "NEW", {"en": "same size", "es": "igual"})])
    with time_machine.travel(at("2026-11-23"), tick=False):
        strict = standing(desk, monthly("2026-12-01"), (old, 3), (new, 1))
        free = standing(desk, monthly("2026-12-01"), (old, 3), has_substitutes=True)
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
    assert [one["kind"] for one in only_run(strict).differences] == ["left_out"]
    told = only_run(free).differences[0]
    assert (told["kind"], told["sku"], told["got_sku"], told["got_quantity"]) == ("substitute", "OLD", "NEW", "3")
    order = only_run(free).order
    assert order is not None
    assert [(line.sku, line.quantity) for line in order.lines.all()] == [("NEW", 3)]


def test_a_dearer_substitute_is_held_like_any_rise(desk: Desk) -> None:
    old = make.make_variant("OLD", price=10, stock=0)
    make.make_variant("NEW", price=12, stock=99)
    save_relations(SYSTEM, [RelationRow(old.product.code, "substitute", "NEW", {})])
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (old, 3), has_substitutes=True)
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
    assert only_run(held).state == RunState.REVIEW
    assert [one["kind"] for one in only_run(held).differences] == ["substitute", "price_held"]
    assert not Order.objects.exists()


def test_what_may_no_longer_be_bought_or_charged_there_is_no_surprise(desk: Desk) -> None:
    gone, stays = make.make_variant("GONE", price=1, stock=99), make.make_variant("STAYS", price=1, stock=99)
    center = make.make_cost_center(desk.company)
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (gone, 1), (stays, 1))
        line = held.lines.get(variant=stays)
        line.cost_center = center
        line.save()
        make.make_assortment(gone.product, companies=[desk.company], hides=True)
        center.is_archived = True
        center.save()
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
    run = only_run(held)
    assert (run.state, Order.objects.count()) == (RunState.REVIEW, 0)
    assert [(one["kind"], one["sku"]) for one in run.differences] == [("left_out", "GONE"), ("cost_center", "STAYS")]


def test_the_owner_orders_a_held_run_as_it_was_shown_and_accepts_its_prices_for_all(desk: Desk) -> None:
    paper = make.make_variant("PAPER", price=4, stock=900)
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (paper, 10))
        new_price("PAPER", "5")
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
        run = only_run(held)
        shown = assemble(desk.buyer, held, lines_of(held, run)).view.content_hash
        new_price("PAPER", "6")
        with pytest.raises(CartChanged):
            accept_run(desk.buyer, run.pk, shown)
        assert not Order.objects.exists()
        new_price("PAPER", "5")
        colleague = make.buyer_actor(desk.company)
        with pytest.raises(NotFound):
            accept_run(colleague, run.pk, shown)
        order = accept_run(desk.buyer, run.pk, shown, is_for_all=True)
        assert order.net_amount == 50
        with pytest.raises(RunNotOpen):
            accept_run(desk.buyer, run.pk, shown)
    assert held.lines.get().accepted_unit_price == 5
    assert [str(day) for day in live_through("2027-01-01", "2027-01-02")] == ["2027-01-01"]


def test_a_refused_run_is_visible_with_its_reason_and_tried_again(desk: Desk) -> None:
    bolt = make.make_variant(price=10, stock=99)
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (bolt, 5))
    Company.objects.filter(pk=desk.company.pk).update(is_blocked=True)
    with time_machine.travel(at("2026-12-01"), tick=False):
        before = state_of_the_world()[:-1]
        work()
        assert state_of_the_world()[:-1] == before
        run = only_run(held)
        assert run.state == RunState.FAILED
        assert run.reason
        assert due_runs() == []
        assert retry_run(desk.buyer, run.pk).state == RunState.FAILED
        Company.objects.filter(pk=desk.company.pk).update(is_blocked=False)
        assert retry_run(desk.buyer, run.pk).state == RunState.ORDERED
        with pytest.raises(RunNotOpen):
            retry_run(desk.buyer, run.pk)
    assert held.runs.filter(state=RunState.PLANNED).count() == 1


def test_credit_budget_of_patience_and_stock_are_asked_at_each_run(desk: Desk) -> None:
    bolt = make.make_variant(price=10, stock=99)
    desk.credit.limit = Decimal(20)
    desk.credit.save()
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (bolt, 1))
    assert [str(day) for day in live_through("2026-12-01", "2027-01-02")] == ["2026-12-01"]
    assert only_run(held, "2027-01-01").state == RunState.FAILED
    assert_invariants()


def test_who_left_no_longer_orders_his_deputy_takes_over_or_somebody_must(desk: Desk) -> None:
    """The trap: an order that goes on in the name of somebody who is not there any more."""
    bolt = make.make_variant(price=1, stock=99)
    deputy = make.buyer_actor(desk.company)
    with time_machine.travel(at("2026-11-23"), tick=False):
        first = standing(desk, monthly("2026-12-01"), (bolt, 1), deputy_id=deputy.user_id)
        second = standing(desk, monthly("2026-12-01"), (bolt, 2))
    User.objects.filter(pk=desk.buyer.user_id).update(is_active=False)
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
        first.refresh_from_db()
        assert (first.owner_id, first.deputy_id) == (deputy.user_id, None)
        assert Order.objects.get().requester_id == deputy.user_id
        assert RecordedEvent.objects.filter(name="RecurringOrderPassedOn").count() == 1
        run = only_run(second)
        assert (run.state, run.order) == (RunState.FAILED, None)
        take_over(deputy, second.pk)
        assert retry_run(deputy, run.pk).order is not None
    RoleAssignment.objects.filter(user=deputy.user_id).delete()
    with time_machine.travel(at("2027-01-01"), tick=False):
        work()
    assert {only_run(one, "2027-01-01").state for one in (first, second)} == {RunState.FAILED}


def test_a_leavers_recurring_orders_are_handed_over(desk: Desk) -> None:
    bolt = make.make_variant(price=1, stock=99)
    unit = make.make_unit(desk.company)
    elsewhere = make.buyer_actor(desk.company, unit=unit)
    admin, heir = make.buyer_actor(desk.company, "company-admin"), make.buyer_actor(desk.company)
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (bolt, 1))
        foreign = standing(desk, monthly("2026-12-01"), (bolt, 1), actor=elsewhere)
        assert desk.buyer.user_id is not None
        assert elsewhere.user_id is not None
        assert heir.user_id is not None
        assert hand_over_recurring(admin, desk.company.pk, desk.buyer.user_id, heir.user_id) == 1
        assert hand_over_recurring(admin, desk.company.pk, elsewhere.user_id, heir.user_id) == 0
        with pytest.raises(OwnerCannotBuy):
            standing(desk, monthly("2026-12-01"), (bolt, 1), deputy_id=elsewhere.user_id)
    held.refresh_from_db()
    foreign.refresh_from_db()
    assert (held.owner_id, foreign.owner_id) == (heir.user_id, elsewhere.user_id)


def test_dates_during_a_pause_are_skipped(desk: Desk) -> None:
    bolt = make.make_variant(price=1, stock=99)
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (bolt, 1))
        pause_recurring(desk.buyer, held.pk)
        with pytest.raises(RecurringOver):
            pause_recurring(desk.buyer, held.pk)
    assert live_through("2026-12-01", "2027-02-02") == []
    with time_machine.travel(at("2027-02-03"), tick=False):
        resume_recurring(desk.buyer, held.pk)
    assert [str(day) for day in live_through("2027-02-03", "2027-03-02")] == ["2027-03-01"]
    assert only_run(held).state == RunState.SKIPPED


def test_one_run_is_skipped_moved_or_edited_and_the_others_stay(desk: Desk) -> None:
    bolt, nut = make.make_variant("BOLT", price=1, stock=99), make.make_variant("NUT", price=1, stock=99)
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (bolt, 1))
        skip_run(desk.buyer, held.pk, date(2026, 12, 1))
        move_run(desk.buyer, held.pk, date(2027, 1, 1), date(2027, 1, 8))
        edit_run(desk.buyer, held.pk, date(2027, 2, 1), asks((nut, 4)))
        with pytest.raises(DayNotPossible):
            move_run(desk.buyer, held.pk, date(2027, 1, 1), date(2027, 2, 1))
        with pytest.raises(DayNotPossible):
            move_run(desk.buyer, held.pk, date(2027, 1, 1), date(2026, 11, 22))
        with pytest.raises(NotFound):
            skip_run(desk.buyer, held.pk, date(2027, 1, 2))
        seen = outlook(held)
        assert [(str(one.runs_on), one.is_skipped, one.has_own_lines) for one in seen[:4]] == [
            ("2026-12-01", True, False), ("2027-01-08", False, False), ("2027-02-01", False, True),
            ("2027-03-01", False, False),
        ]  # fmt: skip
        sums = [one.assembly.view.totals.net for one in seen if one.assembly is not None]
        assert sums[1:4] == [1, 4, 1]
    assert [str(day) for day in live_through("2026-12-01", "2027-03-01")] == ["2027-01-08", "2027-02-01", "2027-03-01"]
    assert [one.lines.get().sku for one in Order.objects.order_by("submitted_at")] == ["BOLT", "NUT", "BOLT"]


def test_a_skipped_run_is_taken_in_again_before_its_day(desk: Desk) -> None:
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (make.make_variant(price=1, stock=9), 1))
        skip_run(desk.buyer, held.pk, date(2026, 12, 1))
        take_in_again(desk.buyer, held.pk, date(2026, 12, 1))
    assert [str(day) for day in live_through("2026-12-01", "2026-12-02")] == ["2026-12-01"]
    with time_machine.travel(at("2026-12-03"), tick=False), pytest.raises(RunNotOpen):
        take_in_again(desk.buyer, held.pk, date(2026, 12, 1))


def test_like_the_last_time_as_it_was_changed_and_with_what_only_stock_left_out(desk: Desk) -> None:
    bolt, nut = make.make_variant("BOLT", price=1, stock=99), make.make_variant("NUT", price=1, stock=0)
    make_rule(desk.company, at_least=1)
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (bolt, 1), (nut, 2), contents=Contents.LAST_TIME)
        make.make_user_in(desk.company, "approver")
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
        order = Order.objects.get()
        change_pending_order(desk.buyer, order.pk, {order.lines.get().pk: Decimal(7)})
        StockLevel.objects.update(on_hand=99)
    with time_machine.travel(at("2027-01-01"), tick=False):
        work()
    again = only_run(held, "2027-01-01").order
    assert again is not None
    assert [(line.sku, line.quantity) for line in again.lines.order_by("position")] == [("BOLT", 7), ("NUT", 2)]


def test_runs_of_one_day_to_one_place_become_one_order_if_they_want(desk: Desk) -> None:
    bolt, nut = make.make_variant("BOLT", price=1, stock=99), make.make_variant("NUT", price=2, stock=99)
    with time_machine.travel(at("2026-11-23"), tick=False):
        one = standing(desk, monthly("2026-12-01"), (bolt, 1), is_merged=True)
        other = standing(desk, monthly("2026-11-25", month_day=1), (bolt, 2), (nut, 3), is_merged=True)
        apart = standing(desk, monthly("2026-12-01"), (bolt, 5))
        held_back = standing(desk, monthly("2026-12-01"), (nut, 1), is_merged=True)
        held_back.lines.update(accepted_unit_price=1)
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
    orders = {only_run(each).order_id for each in (one, other)}
    assert len(orders) == 1
    assert only_run(apart).order_id not in orders
    assert only_run(held_back).state == RunState.REVIEW
    order = only_run(one).order
    assert order is not None
    assert [(line.sku, line.quantity) for line in order.lines.order_by("position")] in (
        [("BOLT", 3), ("NUT", 3)], [("NUT", 3), ("BOLT", 3)],
    )  # fmt: skip
    assert Order.objects.count() == 2


def test_one_of_several_merged_that_is_refused_does_not_hold_the_others(desk: Desk) -> None:
    bolt = make.make_variant("BOLT", price=10, stock=99)
    desk.credit.limit = Decimal(130)
    desk.credit.save()
    with time_machine.travel(at("2026-11-23"), tick=False):
        small = standing(desk, monthly("2026-12-01"), (bolt, 1), is_merged=True)
        large = standing(desk, monthly("2026-12-01"), (bolt, 10), is_merged=True)
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
    assert sorted([only_run(small).state, only_run(large).state]) == [RunState.FAILED, RunState.ORDERED]
    assert_invariants()


def test_a_notice_goes_out_once_and_days_before(desk: Desk) -> None:
    with time_machine.travel(at("2026-11-23"), tick=False):
        standing(desk, monthly("2026-12-01"), (make.make_variant(price=1, stock=9), 1), notice_days=3)
        assert announce_runs() == 0
    with time_machine.travel(at("2026-11-28"), tick=False):
        assert [announce_runs(), announce_runs()] == [1, 0]
    assert RecordedEvent.objects.filter(name="RecurringRunAnnounced").count() == 1


def test_other_dates_undo_what_was_said_of_single_runs_and_never_repeat_a_date(desk: Desk) -> None:
    bolt = make.make_variant(price=1, stock=99)
    with time_machine.travel(at("2026-11-23"), tick=False):
        held = standing(desk, monthly("2026-12-01"), (bolt, 1))
        move_run(desk.buyer, held.pk, date(2026, 12, 1), date(2026, 12, 3))
        held.refresh_from_db()
        changed = row(desk, monthly("2026-12-05"))
        with pytest.raises(ChangedMeanwhile):
            save_recurring(desk.buyer, held.pk, changed, seen=99)
        save_recurring(desk.buyer, held.pk, changed, seen=held.version)
    assert [str(day) for day in live_through("2026-12-01", "2027-01-06")] == ["2026-12-05", "2027-01-05"]


def test_nonsense_is_refused_and_changes_nothing(desk: Desk) -> None:
    bolt = make.make_variant(price=1, stock=99)
    with time_machine.travel(at("2026-11-23"), tick=False):
        for rule in (monthly("2026-01-01", ends_on=date(2026, 5, 1)), monthly("2026-01-01", 0)):
            with pytest.raises(RecurrenceInvalid):
                standing(desk, rule, (bolt, 1))
        with pytest.raises(CartIsEmpty):
            standing(desk, monthly("2026-12-01"))
        assert not RecurringOrder.objects.exists()
        held = standing(desk, monthly("2026-12-01"), (bolt, 1))
        with pytest.raises(NotFound):
            replace_lines(make_desk().buyer, held.pk, asks((bolt, 2)), seen=held.version)
        end_recurring(desk.buyer, held.pk)
        for verb in (pause_recurring, resume_recurring, end_recurring):
            with pytest.raises(RecurringOver):
                verb(desk.buyer, held.pk)
    assert live_through("2026-12-01", "2026-12-02") == []
    assert held.lines.get().quantity == 1


def test_a_new_one_begins_with_the_next_date_whose_hour_has_not_come(desk: Desk) -> None:
    bolt = make.make_variant(price=1, stock=99)
    with time_machine.travel(at("2026-12-01", 5), tick=False):
        assert only_run(standing(desk, monthly("2026-12-01"), (bolt, 1))).runs_on == date(2026, 12, 1)
    with time_machine.travel(at("2026-12-01", 6), tick=False):
        assert only_run(standing(desk, monthly("2026-12-01"), (bolt, 1))).runs_on == date(2027, 1, 1)


def test_daily_runs_at_an_hour_that_the_clock_leaves_out_or_repeats(desk: Desk) -> None:
    bolt = make.make_variant(price=1, stock=99)
    with time_machine.travel(at("2027-03-26"), tick=False):
        standing(desk, Recurrence(Period.DAY, 1, date(2027, 3, 27)), (bolt, 1), hour=2)
    days = live_through("2027-03-27", "2027-03-29")
    assert days == [date(2027, 3, 27) + timedelta(days=n) for n in range(3)]
