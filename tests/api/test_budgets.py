"""Budgets and notices over the API: set and read by the company's own programs, and obeyed on this road too."""

from __future__ import annotations

from datetime import date

import pytest

from lonja.approvals.models import Budget
from lonja.companies.permissions import Permission
from lonja.core.clock import today
from lonja.notifications.models import PayableNotice, TargetKind
from lonja.notifications.payables.actions import TargetDraft, save_target, try_target
from lonja.ordering.models import Order
from tests import factories as make
from tests.api.machine import Caller, machine
from tests.ordering.desk import Desk

pytestmark = pytest.mark.django_db


def wanted(code: str = "100", **facts: object) -> dict[str, object]:
    """A budget of the running year."""
    year = {"period": "year", "starts_on": str(date(today().year, 1, 1))}
    return {"cost_center": code, **year, "amount": "100.00", "policy": "block", **facts}


def test_budgets_are_set_read_and_removed(desk: Desk, caller: Caller) -> None:
    make.make_cost_center(desk.company, "100")
    made = caller.send("put", "/budgets", {"budgets": [wanted()]})
    assert made.status == 200
    [budget] = caller.get("/budgets").json["data"]
    assert (budget["cost_center"], budget["left"], budget["policy"]) == ("100", "100.00", "block")
    caller.send("put", "/budgets", {"budgets": [wanted(amount="250.5", policy="ask")]})
    [changed] = caller.get("/budgets").json["data"]
    assert (changed["id"], changed["amount"], changed["policy"]) == (budget["id"], "250.50", "ask")
    assert caller.send("delete", f"/budgets/{budget['id']}").status == 204
    assert caller.get("/budgets").json["data"] == []


def test_what_is_wrong_sets_nothing(desk: Desk, caller: Caller) -> None:
    make.make_cost_center(desk.company, "100")
    for row, code in (
        (wanted("999"), "not_found"),
        (wanted(starts_on="2026-02-02"), "budget_invalid"),
        (wanted(period="custom"), "budget_invalid"),
        (wanted(amount="1.005"), "budget_invalid"),
        (wanted(amount="-1"), "input_invalid"),
    ):
        assert caller.send("put", "/budgets", {"budgets": [wanted(), row]}).code == code
    assert not Budget.objects.exists()
    looker = machine(desk.company, scopes=[Permission.SPEND_VIEW])
    assert looker.send("put", "/budgets", {"budgets": [wanted()]}).status == 403


def test_an_order_over_the_api_obeys_the_budget(desk: Desk, caller: Caller) -> None:
    make.make_variant("SCREW", price="10", stock=99)
    make.make_cost_center(desk.company, "100")
    caller.send("put", "/budgets", {"budgets": [wanted()]})
    cart = caller.post("/carts").json["id"]
    line = {"sku": "SCREW", "quantity": "11", "cost_center": "100"}
    caller.post(f"/carts/{cart}/lines", {"lines": [line]})
    refused = caller.order(cart, desk.delivery)
    assert refused.code == "budget_exceeded"
    assert not Order.objects.exists()


def test_notices_are_fetched_and_sent_again(desk: Desk, caller: Caller) -> None:
    admin = make.buyer_actor(desk.company, "company-admin")
    notice = try_target(admin, save_target(admin, TargetDraft("ERP", TargetKind.FILE, format="json")).pk)
    [seen] = caller.get("/payable-notices", kind="file").json["data"]
    assert (seen["id"], seen["is_test"], seen["content"]["order"]["number"]) == (str(notice.pk), True, "EXAMPLE")
    assert caller.get("/payable-notices", kind="webhook").json["data"] == []
    assert caller.get(f"/payable-notices/{notice.pk}").json == seen
    PayableNotice.objects.update(state="failed")
    assert caller.post(f"/payable-notices/{notice.pk}/resend").json["state"] == "waiting"
