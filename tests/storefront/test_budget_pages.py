"""Budgets, spend, reports and accounts payable as people meet them on their pages."""

from __future__ import annotations

import io
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import openpyxl
import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.urls import reverse

from lonja.approvals.models import Budget
from lonja.companies.models import CostCenter, User
from lonja.notifications.models import PayableNotice, PayableTarget, SpendReport
from lonja.ordering.actions import current_cart
from lonja.ordering.models import CartLine, Order
from lonja.ordering.states import OrderState
from tests import factories as make
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 10, 12, tzinfo=ZoneInfo("Europe/Madrid"))


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def client_of(user: User | None, language: str = "en") -> Client:
    """A browser of this person."""
    client = Client(headers={"accept-language": language})
    assert user is not None
    client.force_login(user)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    return client


@pytest.fixture
def admin(desk: Desk) -> Client:
    return client_of(make.make_user_in(desk.company, "company-admin"))


@pytest.fixture
def buyer(desk: Desk) -> Client:
    return client_of(User.objects.get(pk=desk.buyer.user_id))


def november(center: CostCenter, amount: str, policy: str) -> dict[str, str]:
    """What is typed for a budget of November."""
    typed = {"cost_center": str(center.pk), "period": "month", "starts_on": "2026-11-01"}
    return {**typed, "amount": amount, "policy": policy}


def fill(desk: Desk, center: CostCenter, quantity: int = 12) -> None:
    """A cart of screws of 10.00 that is charged to the cost center."""
    desk.add((make.make_variant(price="10", stock=999), quantity))
    CartLine.objects.filter(cart=current_cart(desk.buyer)).update(cost_center=center)


@time_machine.travel(NOON, tick=False)
def test_a_budget_is_set_changed_copied_and_removed(desk: Desk, admin: Client) -> None:
    center = make.make_cost_center(desk.company, "100")
    form = november(center, "100", "ask")
    refused = admin.post(reverse("storefront:new_budget"), {**form, "starts_on": "2026-11-02"})
    assert refused.status_code == 422
    assert not Budget.objects.exists()
    admin.post(reverse("storefront:new_budget"), form)
    budget = Budget.objects.get()
    page = admin.get(reverse("storefront:budgets"))
    assert "November 2026" in page.text
    admin.post(reverse("storefront:budget", args=[budget.pk]), {"amount": "250.50", "policy": "block"})
    budget.refresh_from_db()
    assert (budget.amount, budget.policy) == (Decimal("250.5"), "block")
    admin.post(reverse("storefront:copy_budgets"))
    assert sorted(str(one.starts_on) for one in Budget.objects.all()) == ["2026-11-01", "2026-12-01"]
    assert "December 2026" in admin.get(reverse("storefront:budgets") + "?view=coming").text
    admin.post(reverse("storefront:archive_budget", args=[budget.pk]))
    assert "November 2026" not in admin.get(reverse("storefront:budgets")).text


@time_machine.travel(NOON, tick=False)
def test_pasted_rows_are_set_all_or_none_and_the_download_comes_back(desk: Desk, admin: Client) -> None:
    for code in ("100", "200"):
        make.make_cost_center(desk.company, code)
    url = reverse("storefront:import_budgets")
    wrong = admin.post(url, {"pasted": "100;;2026-11;;1500\n999;;2026-11;;1\n200;month;2026-11-05;;x"})
    assert wrong.status_code == 422
    assert "999" in wrong.text
    assert not Budget.objects.exists()
    rows = "Cost center;Period;From;To;Amount;Beyond it\n100;;2026-11;;1500\n200;quarter;2026-10-01;;9000.50;ask"
    admin.post(url, {"pasted": rows})
    found = {one.cost_center.code: (one.period, one.amount, one.policy) for one in Budget.objects.all()}
    assert found == {"100": ("month", 1500, "warn"), "200": ("quarter", Decimal("9000.5"), "ask")}
    file = admin.get(reverse("storefront:budgets_file"))
    Budget.objects.update(amount=1)
    upload = io.BytesIO(file.getvalue())
    upload.name = "budgets.xlsx"
    admin.post(url, {"file": upload})
    assert {one.amount for one in Budget.objects.all()} == {1500, Decimal("9000.5")}


@time_machine.travel(NOON, tick=False)
def test_the_buyer_sees_what_is_left_and_the_approver_what_it_takes(desk: Desk, admin: Client, buyer: Client) -> None:
    center = make.make_cost_center(desk.company, "100")
    form = november(center, "100", "ask")
    admin.post(reverse("storefront:new_budget"), form)
    fill(desk, center)
    for name in ("cart", "checkout"):
        page = buyer.get(reverse(f"storefront:{name}"))
        assert "goes past this budget" in page.text, name
    checkout = desk.checkout()
    placed = buyer.post(
        reverse("storefront:checkout"),
        {
            "delivery_address": str(desk.delivery.pk),
            "idempotency_key": "k",
            "seen_hash": checkout.seen_hash,
        },
    )
    assert placed.status_code == 302
    order = Order.objects.get()
    assert order.state == OrderState.PENDING_APPROVAL
    [row] = [line for line in admin.get(reverse("storefront:approvals")).text.split("\n") if order.number in line][:1]
    request_url = reverse("storefront:approvals") + row.split(reverse("storefront:approvals"))[1].split('"')[0]
    page = admin.get(request_url)
    assert "over budget: 100" in page.text
    answer = {"seen_hash": order.content_hash, "decision": "approve", "comment": ""}
    assert admin.post(request_url, answer).status_code == 422
    admin.post(request_url, {**answer, "comment": "the press stands still"})
    order.refresh_from_db()
    assert order.state == OrderState.PLACED
    budget = Budget.objects.get()
    assert order.number in admin.get(reverse("storefront:budget", args=[budget.pk])).text


@time_machine.travel(NOON, tick=False)
def test_a_refusing_budget_says_so_before_and_at_the_checkout(desk: Desk, admin: Client, buyer: Client) -> None:
    center = make.make_cost_center(desk.company, "100")
    form = november(center, "50", "block")
    admin.post(reverse("storefront:new_budget"), form)
    fill(desk, center)
    assert "refuses the order" in buyer.get(reverse("storefront:checkout")).text
    facts = {"delivery_address": str(desk.delivery.pk), "idempotency_key": "k", "seen_hash": desk.checkout().seen_hash}
    refused = buyer.post(reverse("storefront:checkout"), facts)
    assert refused.status_code == 422
    assert "€50.00" in refused.text
    assert not Order.objects.exists()


def test_spend_is_drilled_to_lines_and_their_file(desk: Desk, admin: Client) -> None:
    center = make.make_cost_center(desk.company, "100")
    drill = make.make_variant("DRILL", make.make_product("drill", brand="Acme"), price="10", stock=99)
    desk.add((drill, 3))
    CartLine.objects.filter(cart=current_cart(desk.buyer)).update(cost_center=center)
    order = desk.order((make.make_variant("PAPER", price="1", stock=99), 5))
    page = admin.get(reverse("storefront:spend"))
    assert "€35.00" in page.text
    narrowed = admin.get(reverse("storefront:spend") + "?brand=Acme&window=24_months")
    assert "€30.00" in narrowed.text
    assert "€35.00" not in narrowed.text
    lines = admin.get(reverse("storefront:spend_lines") + "?brand=Acme")
    assert "DRILL" in lines.text
    assert "PAPER" not in lines.text
    file = admin.get(reverse("storefront:spend_file") + "?brand=Acme")
    sheet = openpyxl.load_workbook(io.BytesIO(file.getvalue())).active
    assert sheet is not None
    [_titles, row] = list(sheet.iter_rows(values_only=True))
    assert (row[1], row[5], row[7], row[8], row[12]) == (order.number, "100", "Acme", "DRILL", 30)
    assert "DRILL" in admin.get(reverse("storefront:spend_file") + "?format=csv").getvalue().decode()


@pytest.mark.parametrize(
    "asked", ["window=custom", "window=x&unit=y", "window=custom&since=2030-01-01&until=2020-01-01", "person=1"]
)
def test_an_address_that_makes_no_sense_is_read_as_well_as_can_be(admin: Client, asked: str) -> None:
    for name in ("spend", "spend_lines", "spend_file"):
        assert admin.get(reverse(f"storefront:{name}") + f"?{asked}").status_code == 200


def test_accounts_payable_is_set_up_tried_and_told_again(admin: Client) -> None:
    url = reverse("storefront:new_payable_target")
    refused = admin.post(url, {"name": "ERP", "kind": "webhook", "url": "http://erp.example", "format": "json"})
    assert refused.status_code == 422
    admin.post(url, {"name": "Accounting", "kind": "mail", "recipients": "a@b.example, c@d.example", "format": "csv",
                     "is_active": "on"})  # fmt: skip
    target = PayableTarget.objects.get()
    assert target.recipients == ["a@b.example", "c@d.example"]
    admin.post(reverse("storefront:try_payable_target", args=[target.pk]))
    notice = PayableNotice.objects.get()
    assert notice.is_test
    assert "example" in admin.get(reverse("storefront:payables")).text
    assert b"EXAMPLE" in admin.get(reverse("storefront:payable_notice_file", args=[notice.pk])).getvalue()
    PayableNotice.objects.update(state="failed", attempts=12)
    admin.post(reverse("storefront:resend_notice", args=[notice.pk]))
    notice.refresh_from_db()
    assert (notice.state, notice.attempts) == ("waiting", 0)


def test_a_report_is_set_up_and_ended(desk: Desk, admin: Client) -> None:
    unit = make.root_unit(desk.company)
    person = make.make_user_in(desk.company, "viewer")
    url = reverse("storefront:report", args=[unit.pk])
    admin.post(url, {"recipients": [str(person.pk)], "sent": "1"})
    assert list(SpendReport.objects.get().recipients.all()) == [person]
    assert person.name in admin.get(reverse("storefront:reports")).text
    admin.post(url, {"sent": "1"})
    assert not SpendReport.objects.exists()
