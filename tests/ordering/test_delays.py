"""The warehouse holds less than was promised: the order says so, and its requester hears of it once."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.core import clock, events
from lonja.inventory.actions import StockCount, set_stock
from lonja.inventory.models import StockLevel
from lonja.notifications.models import Message
from lonja.ordering.actions import note_delay
from lonja.ordering.models import OrderLogEntry
from lonja.ordering.queries import timeline
from tests import factories as make
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db


def deliver_all() -> None:
    """What the worker does with every event that was recorded, and with those that follow from them."""
    done: set[int] = set()
    while jobs := ProcrastinateJob.objects.filter(task_name="deliver_event").exclude(pk__in=done).order_by("id"):
        for job in jobs:
            events.deliver(UUID(job.args["event_id"]), job.args["handler"])
            done.add(job.pk)


def count(variant_id: int, *found: int) -> None:
    """The warehouses of a variant are counted."""
    levels = StockLevel.objects.filter(variant=variant_id).order_by("warehouse__position", "pk")
    counts = [StockCount(variant_id, level.warehouse_id, Decimal(n)) for level, n in zip(levels, found, strict=True)]
    set_stock(SYSTEM, counts, "count", clock.now())


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def test_a_lost_promise_is_on_the_order_and_in_one_mail(desk: Desk) -> None:
    screw, nut = make.make_variant("SCREW", price=10, stock=10), make.make_variant("NUT", price=10, stock=10)
    for variant in (screw, nut):
        make.make_supply(variant)
    first, second = desk.order((screw, 4)), desk.order((screw, 6), (nut, 1))
    agreed = list(second.lines.values_list("promised_on", flat=True))
    count(screw.pk, 5)
    deliver_all()
    message = Message.objects.get(template="order_delayed")
    assert second.requester is not None
    assert message.recipient == second.requester.email
    assert ("SCREW" in message.text, "NUT" in message.text) == (True, False)
    assert f"/orders/{second.pk}/" in message.text
    assert [entry.comment for entry in second.log.filter(kind="delayed")] == ["SCREW"]
    assert [entry["text"] for entry in timeline(second, second.log.filter(kind="delayed"))] == ["SCREW"]
    assert not first.log.filter(kind="delayed").exists()
    assert list(second.lines.values_list("promised_on", flat=True)) == agreed, "what was agreed stays as it was"


def test_a_handler_that_runs_again_tells_nothing_twice(desk: Desk) -> None:
    screw = make.make_variant("SCREW", price=10, stock=10)
    make.make_supply(screw)
    desk.order((screw, 6))
    count(screw.pk, 5)
    deliver_all()
    deliver_all()
    assert OrderLogEntry.objects.filter(kind="delayed").count() == 1
    assert Message.objects.filter(template="order_delayed").count() == 1


def test_goods_that_another_warehouse_has_meanwhile_delay_nobody(desk: Desk) -> None:
    screw = make.make_variant("SCREW", price=10, stock=10)
    make.make_stock(screw, 0, make.make_warehouse("south", position=9))
    make.make_supply(screw)
    desk.order((screw, 6))
    count(screw.pk, 5, 20)
    deliver_all()
    assert not OrderLogEntry.objects.filter(kind="delayed").exists()


def test_only_those_who_handle_orders_note_a_delay(desk: Desk) -> None:
    order = desk.order((make.make_variant(price=10, stock=10), 1))
    with pytest.raises(PermissionMissing):
        note_delay(desk.buyer, order.pk, [], order.pk)
    assert not order.log.filter(kind="delayed").exists()
