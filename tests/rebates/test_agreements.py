"""Agreements are made, changed, ended; periods are closed; who may, and what is refused."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.core import clock
from lonja.core.errors import NotFound
from lonja.core.models import RecordedEvent
from lonja.fulfillment.models import Shipment
from lonja.rebates.actions import (
    AgreementRow,
    ChangeRow,
    GoodsRow,
    agree_rebate,
    change_agreement,
    close_period,
    count_shipment,
    take_back,
)
from lonja.rebates.errors import (
    PeriodClosed,
    PeriodNotOver,
    RebateCodeTaken,
    RebateDaysInvalid,
    RebateScopeInvalid,
    RebateTermsInvalid,
)
from lonja.rebates.models import RebateEntry, RebatePeriod
from lonja.rebates.queries import past_rebates, period_or_404, rebate_periods, rebates_of_company, running_rebates
from lonja.rebates.rules import PeriodKind
from tests import factories as make
from tests.guards import refused_by
from tests.invariants import assert_invariants
from tests.ordering.desk import Desk, make_desk
from tests.rebates.trade import NEW_YEAR, agree, books, buy, period, terms

pytestmark = pytest.mark.django_db
D = Decimal


def last_month(desk: Desk, quantity: int) -> Shipment:
    """Goods at 10.00 each that left on the last day of last month."""
    shipment = buy(desk, make.make_variant(price="10", stock=quantity), quantity)
    day = clock.today().replace(day=1) - timedelta(days=1)
    shipment.shipped_at = datetime(day.year, day.month, day.day, 23, 59, 59, tzinfo=ZoneInfo("Europe/Madrid"))
    shipment.save()
    return shipment


def test_a_period_is_closed_once_its_sum_rounded_once_and_nothing_moves_it_again() -> None:
    desk, staff = make_desk(), make.staff_actor()
    shipment = last_month(desk, 1)
    agree(desk.company, terms((0, "1.25")), period=PeriodKind.MONTH)
    closed = close_period(staff, period().pk)
    assert (closed.rebate, closed.closed_amount) == (D("0.125"), D("0.13"))
    event = RecordedEvent.objects.get(name="RebateClosed")
    assert event.facts["amount"] == "0.13"
    assert event.facts["company_id"] == str(desk.company.pk)
    before = books()
    with pytest.raises(PeriodClosed):
        close_period(staff, closed.pk)
    assert count_shipment(SYSTEM, shipment.pk) == 0
    assert books() == before
    with refused_by("rebates_closed_stays"):
        RebatePeriod.objects.update(closed_amount=1)
    with refused_by("rebates_closed_stays"):
        entry = RebateEntry.objects.get()
        entry.pk, entry.turnover_after, entry.rebate_after, entry.shipment_line = None, D(20), D("0.25"), None
        entry.save(force_insert=True)
    take_back(staff, shipment.lines.get().order_line_id, D(1), "RMA-1")
    later = RebatePeriod.objects.get(closed_at=None)
    assert (later.turnover, later.rebate) == (D(-10), D(0))
    assert_invariants()


def test_closing_counts_what_nobody_has_told_yet() -> None:
    desk = make_desk()
    agree(desk.company, terms((0, 2)), period=PeriodKind.MONTH)
    count_shipment(SYSTEM, last_month(desk, 5).pk)
    untold = last_month(desk, 7)
    assert close_period(SYSTEM, period().pk).closed_amount == D("2.40")
    assert count_shipment(SYSTEM, untold.pk) == 0


def test_what_is_told_after_the_closing_goes_into_the_next_period() -> None:
    desk = make_desk()
    agree(desk.company, terms((0, 2)), period=PeriodKind.MONTH)
    count_shipment(SYSTEM, last_month(desk, 5).pk)
    close_period(SYSTEM, period().pk)
    count_shipment(SYSTEM, last_month(desk, 7).pk)
    opened = RebatePeriod.objects.get(closed_at=None)
    assert opened.starts_on == clock.today().replace(day=1)
    assert opened.turnover == 70


def test_a_running_period_is_not_closed_nor_one_by_people_without_the_right() -> None:
    desk = make_desk()
    agree(desk.company, terms((0, 2)))
    count_shipment(SYSTEM, buy(desk, make.make_variant(price="10", stock=9), 5).pk)
    before, found = books(), period()
    with pytest.raises(PeriodNotOver):
        close_period(make.staff_actor(), found.pk)
    with pytest.raises(NotFound):
        close_period(make.staff_actor(), make.unknown_id())
    for stranger in (desk.buyer, make.staff_actor("warehouse")):
        with pytest.raises(PermissionMissing):
            close_period(stranger, found.pk)
    assert books() == before
    assert not RecordedEvent.objects.filter(name="RebateClosed").exists()


def test_changed_terms_rate_the_open_period_anew_and_leave_the_closed_one() -> None:
    desk, staff = make_desk(), make.staff_actor()
    agree(desk.company, terms((0, 1)), period=PeriodKind.MONTH)
    count_shipment(SYSTEM, last_month(desk, 10).pk)
    close_period(SYSTEM, period().pk)
    count_shipment(SYSTEM, buy(desk, make.make_variant(price="10", stock=9), 5).pk)
    change_agreement(staff, "bonus", ChangeRow({"en": "Bonus"}, terms((0, 4)), None))
    rows = list(RebatePeriod.objects.order_by("starts_on").values_list("rebate", "closed_amount"))
    assert rows == [(D(1), D(1)), (D(2), None)]
    entry = RebateEntry.objects.order_by("-pk")[0]
    assert (entry.kind, entry.turnover, entry.rebate, entry.user_id) == ("terms", 0, D("1.5"), staff.user_id)
    assert_invariants()


def test_an_agreement_ends_but_not_before_goods_that_it_has_counted() -> None:
    desk, staff = make_desk(), make.staff_actor()
    agree(desk.company, terms((0, 1)))
    count_shipment(SYSTEM, buy(desk, make.make_variant(price="10", stock=9), 5).pk)
    before = books()
    for day in (clock.today() - timedelta(days=1), NEW_YEAR - timedelta(days=1)):
        with pytest.raises(RebateDaysInvalid):
            change_agreement(staff, "bonus", ChangeRow({}, terms((0, 1)), day))
    with pytest.raises(RebateTermsInvalid):
        change_agreement(staff, "bonus", ChangeRow({}, terms(), None))
    with pytest.raises(NotFound):
        change_agreement(staff, "none", ChangeRow({}, terms((0, 1)), None))
    assert books() == before
    change_agreement(staff, "bonus", ChangeRow({}, terms((0, 1)), clock.today()))
    assert running_rebates(make.buyer_actor(desk.company, "company-admin"))[0].turnover == 50


@pytest.mark.parametrize(
    ("facts", "refusal"),
    [
        ({"terms": terms((5, 1), (5, 2))}, RebateTermsInvalid),
        ({"valid_until": date(1999, 1, 1)}, RebateDaysInvalid),
        ({"company_id": None}, RebateScopeInvalid),
        ({"segment_code": "members"}, RebateScopeInvalid),
        ({"company_id": None, "segment_code": "none"}, RebateScopeInvalid),
        ({"goods": [GoodsRow(brand="Nobody")]}, RebateScopeInvalid),
        ({"goods": [GoodsRow()]}, RebateScopeInvalid),
        ({"goods": [GoodsRow(product_code="none")]}, RebateScopeInvalid),
        ({"code": "taken"}, RebateCodeTaken),
    ],
)
def test_agreements_that_make_no_sense_are_refused_whole(facts: dict[str, Any], refusal: type[Exception]) -> None:
    company = make.make_company()
    make.make_segment("members")
    agree(company, terms((0, 1)), "taken")
    row = {
        "code": "new", "names": {}, "period": PeriodKind.YEAR, "terms": terms((0, 1)), "valid_from": NEW_YEAR,
        "company_id": company.pk,
    }  # fmt: skip
    before = books()
    with pytest.raises(refusal):
        agree_rebate(make.staff_actor(), AgreementRow(**(row | facts)))
    with pytest.raises(PermissionMissing):
        agree_rebate(make.buyer_actor(company, "company-admin"), AgreementRow(**row))
    assert books() == before


def test_a_company_sees_its_own_rebates_with_the_right_and_nobody_elses() -> None:
    desk, other = make_desk(), make_desk()
    agree(desk.company, terms((0, 1), (100, 2)), period=PeriodKind.MONTH)
    count_shipment(SYSTEM, last_month(desk, 3).pk)
    count_shipment(SYSTEM, buy(desk, make.make_variant(price="10", stock=9), 5).pk)
    payer = make.buyer_actor(desk.company, "accounts-payable")
    running, past = running_rebates(payer), past_rebates(payer)
    assert [(one.turnover, one.amount, one.percent) for one in running] == [(D(50), D("0.50"), D(1))]
    assert running[0].next is not None
    assert (running[0].next.missing, running[0].next.rebate) == (D(50), D(2))
    assert [(one.turnover, one.next) for one in past] == [(D(30), None)]
    stranger = make.buyer_actor(other.company, "accounts-payable")
    assert running_rebates(stranger) == past_rebates(stranger) == []
    found = RebatePeriod.objects.order_by("starts_on")[0]
    assert period_or_404(payer, found.pk) == found
    with pytest.raises(NotFound):
        period_or_404(stranger, found.pk)
    for actor in (make.buyer_actor(desk.company, "viewer"), make.staff_actor("warehouse")):
        with pytest.raises(PermissionMissing):
            period_or_404(actor, found.pk)
    assert rebates_of_company(payer, desk.company.pk) == []
    seller = make.staff_actor()
    assert len(rebates_of_company(seller, desk.company.pk)) == 2
    assert [rebate_periods(seller, state=state).count() for state in ("", "open", "due", "closed")] == [2, 1, 1, 0]
    assert rebate_periods(seller, text="nobody").count() == 0
