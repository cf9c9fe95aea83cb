"""Recurring orders by the levels of a list: what is missing on the shelf is ordered, once for each count."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest
import time_machine
from django.db.models import F

from lonja.catalog.actions import RelationRow, save_relations
from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM
from lonja.core.models import RecordedEvent
from lonja.inventory.models import StockLevel
from lonja.lists import actions as lists
from lonja.lists.models import ListKind, PurchaseList
from lonja.lists.queries import LineAsk
from lonja.ordering.actions.recurring import (
    accept_run,
    consent_beforehand,
    make_recurring,
    replace_lines,
    take_in_again,
    take_levels_over,
)
from lonja.ordering.errors import LevelsMissing, LinesFromList
from lonja.ordering.models import Contents, Order, OrderLine, PricePolicy, RecurringLine, RecurringOrder
from lonja.ordering.queries.recurring import assemble, lines_of, outlook
from lonja.ordering.recurring_states import RecurringState, RunState
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.lists.shelves import leveled, make_list
from tests.ordering.desk import Desk, make_desk, make_rule
from tests.ordering.standing import asks, at, monthly, only_run, row, work

pytestmark = pytest.mark.django_db


@dataclass
class Shelf:
    """A list with levels, and the recurring order that refills by it."""

    desk: Desk
    held: PurchaseList
    recurring: RecurringOrder

    def count(self, *found: int) -> None:
        """Count the lines in their order; -1 leaves one out."""
        lines = self.held.lines.order_by("position")
        counts = {line.pk: Decimal(there) for line, there in zip(lines, found, strict=False) if there >= 0}
        lists.save_counts(self.desk.buyer, self.held.pk, counts)

    def ordered(self) -> list[tuple[str, int]]:
        """What the last order holds."""
        order = Order.objects.order_by("-submitted_at").first()
        return [(line.sku, int(line.quantity)) for line in order.lines.order_by("position")] if order else []


def make_shelf(*goods: tuple[Variant, int, int], **facts: object) -> Shelf:
    """On the first of each month, from December 2026 on."""
    desk = make_desk()
    held = leveled(desk.buyer, *goods)
    said = row(desk, monthly("2026-12-01"), contents=Contents.PAR_LEVELS, source_id=held.pk, **facts)
    return Shelf(desk, held, make_recurring(desk.buyer, said, ()))


def goods() -> tuple[tuple[Variant, int, int], tuple[Variant, int, int]]:
    """Paper in boxes of ten, and ink."""
    paper = make.make_variant("PAPER", price=4, stock=900, quantity_minimum=10, quantity_step=10)
    return (paper, 30, 100), (make.make_variant("INK", price=9, stock=900), 2, 6)


def test_each_run_orders_what_is_missing_by_the_last_count_and_nothing_twice() -> None:
    with time_machine.travel(at("2026-11-23"), tick=False):
        shelf = make_shelf(*goods())
        assert [run.assembly.verdict for run in outlook(shelf.recurring)[:1] if run.assembly] == ["nothing"]
        shelf.count(7, 5)
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
        assert shelf.ordered() == [("PAPER", 100)]  # 93 are missing, in whole boxes; ink is above its minimum
    with time_machine.travel(at("2027-01-01"), tick=False):
        work()
    run = only_run(shelf.recurring, "2027-01-01")
    assert (run.state, Order.objects.count()) == (RunState.SKIPPED, 1)
    assert "según el recuento del" in run.reason
    assert RecordedEvent.objects.filter(name="RecurringRunSettled", facts__run_id=str(run.pk)).exists()
    with time_machine.travel(at("2027-01-20"), tick=False):
        shelf.count(100, 1)
    with time_machine.travel(at("2027-02-01"), tick=False):
        work()
        assert shelf.ordered() == [("INK", 5)]


def test_a_shelf_that_nobody_counted_is_left_out_and_may_be_taken_in_again_the_same_day() -> None:
    with time_machine.travel(at("2026-11-23"), tick=False):
        shelf = make_shelf(*goods())
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
        run = only_run(shelf.recurring)
        assert (run.state, "Aún no se ha contado" in run.reason) == (RunState.SKIPPED, True)
        shelf.count(0, 0)
        take_in_again(shelf.desk.buyer, shelf.recurring.pk, run.due_on)
        work()
        assert shelf.ordered() == [("PAPER", 100), ("INK", 6)]


def test_what_was_ordered_by_hand_since_the_count_or_is_on_its_way_is_not_ordered_again() -> None:
    paper, ink = goods()
    with time_machine.travel(at("2026-11-20"), tick=False):
        shelf = make_shelf(paper, ink)
        shelf.desk.order((paper[0], 20))  # not shipped when the shelf is counted
    with time_machine.travel(at("2026-11-23"), tick=False):
        shelf.count(10, 2)
        shelf.desk.order((ink[0], 3))
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
        assert shelf.ordered() == [("PAPER", 70)]  # 10 and 20 to come; of ink 2 and 3, above its minimum


def test_a_substitute_fills_the_shelf_of_what_it_stands_for() -> None:
    paper, ink = goods()
    make.make_variant("OTHER", price=9, stock=900)
    save_relations(SYSTEM, [RelationRow(ink[0].product.code, "substitute", "OTHER", {"en": "same"})])
    with time_machine.travel(at("2026-11-23"), tick=False):
        shelf = make_shelf(paper, ink, has_substitutes=True)
        shelf.count(100, 0)
        StockLevel.objects.filter(variant=ink[0]).update(on_hand=0)
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
        assert shelf.ordered() == [("OTHER", 6)]
    with time_machine.travel(at("2027-01-01"), tick=False):
        work()
        assert Order.objects.count() == 1


def test_a_quantity_break_that_a_run_does_not_reach_is_no_rise_of_price() -> None:
    """The trap: prices were accepted for a full shelf, and a run orders less of it at a higher unit price."""
    paper, ink = goods()
    entry = PriceEntry.objects.get(variant=ink[0])
    make.make_price(ink[0], 7, entry.price_list, min_quantity=6)
    with time_machine.travel(at("2026-11-23"), tick=False):
        shelf = make_shelf(paper, ink)
        shelf.count(100, 2)
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
        assert shelf.ordered() == [("INK", 4)]
        assert Order.objects.get().lines.get().unit_price == 9
    OrderLine.objects.update(quantity_shipped=F("quantity"))
    with time_machine.travel(at("2026-12-20"), tick=False):
        shelf.count(100, 0)
    PriceEntry.objects.filter(variant=ink[0], min_quantity=6).update(unit_price=8)
    with time_machine.travel(at("2027-01-01"), tick=False):
        work()
    assert only_run(shelf.recurring, "2027-01-01").state == RunState.REVIEW


def test_what_is_new_on_the_list_is_held_until_its_price_is_accepted() -> None:
    paper, ink = goods()
    glue = make.make_variant("GLUE", price=3, stock=50)
    with time_machine.travel(at("2026-11-23"), tick=False):
        shelf = make_shelf(paper, ink)
        lists.add_to_list(shelf.desk.buyer, shelf.held.pk, [LineAsk(glue.pk, Decimal(1))])
        line = shelf.held.lines.get(variant=glue)
        change = lists.LineChange(Decimal(1), minimum=Decimal(1), maximum=Decimal(5))
        lists.change_list_line(shelf.desk.buyer, shelf.held.pk, line.pk, change)
        shelf.count(100, 6, 0)
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
        run = only_run(shelf.recurring)
        assert (run.state, run.differences[0]["sku"]) == (RunState.REVIEW, "GLUE")
        seen = assemble(shelf.desk.buyer, shelf.recurring, lines_of(shelf.recurring)).view.content_hash
        accept_run(shelf.desk.buyer, run.pk, seen, is_for_all=True)
        assert shelf.ordered() == [("GLUE", 5)]
    accepted = RecurringLine.objects.get(recurring=shelf.recurring, run=None, variant=glue)
    assert accepted.accepted_unit_price == 3


def test_agreeing_beforehand_covers_runs_up_to_a_full_shelf_and_no_more() -> None:
    paper, ink = goods()
    with time_machine.travel(at("2026-11-23"), tick=False):
        shelf = make_shelf(paper, ink)
        make_rule(shelf.desk.company, at_least=1)
        approver = make.buyer_actor(shelf.desk.company, "approver")
        consent_beforehand(approver, shelf.recurring.pk, Decimal(1000), at("2027-06-01").date())
        shelf.count(100, 1)
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
        assert Order.objects.get().state == "placed"
        line = shelf.held.lines.get(variant=ink[0])
        change = lists.LineChange(Decimal(1), minimum=Decimal(20), maximum=Decimal(60))
        lists.change_list_line(shelf.desk.buyer, shelf.held.pk, line.pk, change)
        shelf.count(100, 0)
    with time_machine.travel(at("2027-01-01"), tick=False):
        work()
    assert Order.objects.order_by("-submitted_at").first().state == "pending_approval"  # type: ignore[union-attr]


def test_the_lines_come_from_the_list_alone_and_are_taken_over_on_demand() -> None:
    paper, ink = goods()
    with time_machine.travel(at("2026-11-23"), tick=False):
        shelf = make_shelf(paper, ink, price_policy=PricePolicy.ACCEPT)
        most = {line.sku: int(line.quantity) for line in shelf.recurring.lines.all()}
        assert most == {"PAPER": 100, "INK": 6}
        version = shelf.recurring.version
        with pytest.raises(LinesFromList):
            replace_lines(shelf.desk.buyer, shelf.recurring.pk, asks((ink[0], 1)), seen=version)
        line = shelf.held.lines.get(variant=ink[0])
        change = lists.LineChange(Decimal(1), minimum=Decimal(2), maximum=Decimal(8))
        lists.change_list_line(shelf.desk.buyer, shelf.held.pk, line.pk, change)
        take_levels_over(shelf.desk.buyer, shelf.recurring.pk, seen=version)
        assert RecurringLine.objects.get(recurring=shelf.recurring, variant=ink[0]).quantity == 8


def test_a_list_without_levels_of_strangers_or_of_the_head_makes_none() -> None:
    desk = make_desk()
    paper, ink = goods()
    bare = make_list(desk.buyer, (paper[0], 1))
    stranger = leveled(make_desk().buyer, paper)
    head = make.buyer_actor(desk.company, "approver")
    of_head = leveled(head, ink, kind=ListKind.COMPANY, is_closed_by_head=True, name="Head's")
    for source in (bare.pk, stranger.pk, of_head.pk, None):
        said = row(desk, monthly("2026-12-01"), contents=Contents.PAR_LEVELS, source_id=source)
        with pytest.raises(LevelsMissing):
            make_recurring(desk.buyer, said, asks((paper[0], 10)))
    assert not RecurringOrder.objects.exists()


def test_a_list_that_was_put_away_orders_nothing_and_says_so() -> None:
    with time_machine.travel(at("2026-11-23"), tick=False):
        shelf = make_shelf(*goods())
        shelf.count(0, 0)
        lists.archive_list(shelf.desk.buyer, shelf.held.pk, is_archived=True)
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
    run = only_run(shelf.recurring)
    assert (run.state, "archivada" in run.reason, Order.objects.count()) == (RunState.SKIPPED, True, 0)
    shelf.recurring.refresh_from_db()
    assert shelf.recurring.state == RecurringState.ACTIVE
