"""Orders that wait for approval write to people: once each, by the company's calendar, under two workers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID

import pytest
import time_machine
from procrastinate.contrib.django.models import ProcrastinateJob

from lonja.approvals.models import ApprovalNotice
from lonja.companies.models import User
from lonja.core import events
from lonja.notifications.models import Message
from lonja.ordering.actions import decide_order, tend_approvals
from lonja.ordering.models import CalendarDay, Order
from tests import factories as make
from tests.guards import patiently
from tests.ordering.desk import Desk, make_desk, make_rule
from tests.ordering.test_races import AtOnce


@pytest.fixture
def desk() -> Desk:
    """Orders of Hall need an approver: Nora approves in it, Ada everything."""
    company = make.make_company()
    hall = make.make_unit(company, "Hall")
    make.make_user_in(company, "approver", unit=hall, user=make.make_user("Nora"))
    make.make_user_in(company, "company-admin", user=make.make_user("Ada"))
    User.objects.update(language="en")
    make_rule(company, at_least=100)
    return make_desk(company=company, unit=hall)


@pytest.fixture
def clock() -> Iterator[time_machine.Coordinates]:
    with time_machine.travel(at(2), tick=False) as coordinates:
        yield coordinates


def at(day: int) -> datetime:
    return datetime(2026, 3, day, 9, tzinfo=UTC)


def waiting(desk: Desk) -> Order:
    return desk.order((make.make_variant(price=100, stock=99), 2))


def deliver() -> list[tuple[str, str]]:
    """What the worker does with every event, each twice; the mails that came of it: to whom, and how they begin."""
    before = set(Message.objects.values_list("pk", flat=True))
    for job in ProcrastinateJob.objects.filter(task_name="deliver_event").order_by("id"):
        for _ in range(2):
            events.deliver(UUID(job.args["event_id"]), job.args["handler"])
    names = {user.email: user.name for user in User.objects.all()}
    found = Message.objects.exclude(pk__in=before).order_by("created_at", "recipient")
    return [(names[one.recipient], one.subject.split(" ")[0]) for one in found]


@pytest.mark.django_db
def test_who_is_asked_is_told_reminded_and_then_those_above(desk: Desk, clock: time_machine.Coordinates) -> None:
    order = waiting(desk)
    tend_approvals()  # before the first mail was written: nobody gets two
    assert deliver() == [("Nora", "Order")]
    for day, mails in ((3, []), (4, [("Nora", "Reminder:")]), (6, [("Ada", "Order")])):
        clock.move_to(at(day))
        assert tend_approvals() == len(mails)
        assert tend_approvals() == 0
        assert deliver() == mails
    text = Message.objects.get(subject__contains="has waited for long").text
    assert "nobody who was asked has decided" in text
    ada = make.actor_of(User.objects.get(name="Ada"), desk.company)
    decide_order(ada, order.pk, approve=True, seen_hash=order.content_hash)
    clock.move_to(at(20))
    assert tend_approvals() == 0


@pytest.mark.django_db
def test_a_reminder_that_comes_too_late_is_not_written(desk: Desk, clock: time_machine.Coordinates) -> None:
    order = waiting(desk)
    deliver()
    clock.move_to(at(4))
    tend_approvals()
    nora = make.actor_of(User.objects.get(name="Nora"), desk.company)
    decide_order(nora, order.pk, approve=False, comment="No", seen_hash=order.content_hash)
    assert "Nora" not in [name for name, _ in deliver()]


@pytest.mark.django_db
def test_the_companys_own_closed_days_do_not_count(desk: Desk, clock: time_machine.Coordinates) -> None:
    CalendarDay.objects.create(company=desk.company, on=at(4).date(), name="Town holiday")
    waiting(desk)
    deliver()
    clock.move_to(at(4))
    assert tend_approvals() == 0
    clock.move_to(at(5))
    assert tend_approvals() == 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_remind_once(desk: Desk, at_once: AtOnce, clock: time_machine.Coordinates) -> None:
    for _ in range(5):
        waiting(desk)
    deliver()
    clock.move_to(at(4))
    assert sum(at_once([patiently(tend_approvals)] * 4)) == 5
    assert ApprovalNotice.objects.filter(kind="reminded").count() == 5
    assert deliver() == [("Nora", "Reminder:")] * 5
