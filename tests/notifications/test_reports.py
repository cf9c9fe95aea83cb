"""Each month a department's consumption goes by mail to those who were chosen: once, and only to who may see it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

import pytest
import time_machine

from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company, RoleAssignment, Unit, User
from lonja.core.errors import NotFound
from lonja.notifications.models import Message, SpendReport, SpendReportSent
from lonja.notifications.reports import RecipientInvalid, possible_recipients, set_report, write_reports
from tests import factories as make
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db


def at(moment: str) -> time_machine.travel:
    """That moment, standing still."""
    return time_machine.travel(datetime.fromisoformat(f"{moment}+00:00"), tick=False)


class House:
    """A company with a department North that bought for 30 in November, its head, and an administrator."""

    def __init__(self) -> None:
        with at("2026-11-10T10:00"):
            self.desk: Desk = make_desk()
            self.north: Unit = make.make_unit(self.desk.company, "North")
            self.head: User = make.make_user_in(self.desk.company, "approver", unit=self.north)
            self.admin: Actor = make.buyer_actor(self.desk.company, "company-admin")
            buyer = make.buyer_actor(self.desk.company, unit=make.make_unit(self.desk.company, "Hall", self.north))
            self.desk.order((make.make_variant(price="10", stock=99), 3), actor=buyer)

    def subscribe(self) -> SpendReport | None:
        return set_report(self.admin, self.north.pk, [self.head.pk])


@pytest.fixture
def house() -> House:
    return House()


def test_the_report_comes_after_the_month_once_with_all_below_the_unit(house: House) -> None:
    with at("2026-11-20T10:00"):
        house.subscribe()
    with at("2026-11-30T22:59"):
        assert write_reports() == 0
    with at("2026-11-30T23:00"):
        assert write_reports() == 1, "in Madrid it is December"
        assert write_reports() == 0
    message = Message.objects.get()
    assert message.recipient == house.head.email
    assert "30" in message.subject
    with at("2026-12-31T22:59"):
        assert write_reports() == 0
    with at("2027-01-02T10:00"):
        assert write_reports() == 1
    assert Message.objects.count() == 2
    assert [str(one.month) for one in SpendReportSent.objects.order_by("month")] == ["2026-11-01", "2026-12-01"]


@pytest.mark.parametrize(
    ("zone", "last", "first"),
    [
        ("America/Mexico_City", "2026-12-01T05:59", "2026-12-01T06:00"),
        ("Pacific/Auckland", "2026-11-30T10:59", "2026-11-30T11:00"),
    ],
)
def test_the_month_ends_where_the_company_is(house: House, zone: str, last: str, first: str) -> None:
    Company.objects.update(time_zone=zone)
    with at("2026-11-20T10:00"):
        house.subscribe()
    with at(last):
        assert write_reports() == 0
    with at(first):
        assert write_reports() == 1


def test_a_month_before_it_was_asked_for_is_not_told(house: House) -> None:
    with at("2026-12-05T10:00"):
        house.subscribe()
        assert write_reports() == 0


def test_who_may_see_it_no_more_gets_no_more(house: House) -> None:
    with at("2026-11-20T10:00"):
        house.subscribe()
    RoleAssignment.objects.filter(user=house.head).delete()
    with at("2026-12-01T10:00"):
        assert write_reports() == 1
    assert not Message.objects.exists()


def test_only_who_may_see_the_spend_gets_or_sets_it(house: House) -> None:
    outsider = make.make_user_in(house.desk.company, "viewer", unit=make.make_unit(house.desk.company, "South"))
    assert outsider not in possible_recipients(house.admin, house.north)
    with pytest.raises(RecipientInvalid):
        set_report(house.admin, house.north.pk, [outsider.pk])
    with pytest.raises(PermissionMissing):
        set_report(make.actor_of(outsider, house.desk.company), house.north.pk, [])
    with pytest.raises(NotFound):
        set_report(make.buyer_actor(make.make_company(), "company-admin"), house.north.pk, [])
    assert not SpendReport.objects.exists()


def test_nobody_ends_it(house: House) -> None:
    house.subscribe()
    assert set_report(house.admin, house.north.pk, []) is None
    assert not SpendReport.objects.exists()


AtOnce = Callable[[Sequence[Callable[[], Any]]], list[Any]]


@pytest.mark.django_db(transaction=True)
def test_two_workers_write_it_once(at_once: AtOnce) -> None:
    house = House()
    with at("2026-11-20T10:00"):
        house.subscribe()
    with at("2026-12-01T10:00"):
        answers = at_once([write_reports] * 6)
    assert sorted(answers) == [0, 0, 0, 0, 0, 1]
    assert Message.objects.count() == 1
