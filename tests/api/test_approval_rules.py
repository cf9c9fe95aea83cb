"""Approval rules, their policy and delegations through the API: written by people, by the same actions as the page."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from lonja.approvals.models import ApprovalRule
from lonja.approvals.queries import facts_of, patience_of, requests_waiting_for
from lonja.approvals.rules import (
    AllOf,
    AmountFrom,
    AnyOf,
    Approver,
    InCategory,
    OfProducts,
    OwnPatience,
    Patience,
    WaitsIn,
)
from lonja.companies.models import User
from lonja.core.clock import today
from lonja.ordering.models import Order
from lonja.ordering.states import OrderState
from tests import factories as make
from tests.api.machine import Caller, person
from tests.ordering.desk import Desk, make_rule, state_of_the_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(desk: Desk) -> Caller:
    return person(make.make_user_in(desk.company, "company-admin", user=make.make_user("Ada")))


def rule(**facts: Any) -> dict[str, Any]:
    steps = [{"needed": 1, "approvers": [{"role_id": str(make.role("approver").pk)}]}]
    return {"name": "Dear", "when": [[{"kind": "amount", "amount": "100.00"}]], "steps": steps, **facts}


def test_a_rule_is_made_read_changed_tried_and_removed(desk: Desk, ada: Caller, caller: Caller) -> None:
    screw = make.make_variant("SCREW", price=200, stock=9)
    desk.order((screw, 1))
    code = screw.product.category.code
    alternatives = [{"kind": "category", "category": code}, {"kind": "products", "skus": ["SCREW"]}]
    made = ada.post("/approval-rules", rule(when=[[{"kind": "amount", "amount": "100", "days": 30}], alternatives]))
    assert made.status == 201
    assert facts_of(ApprovalRule.objects.get()).condition == AllOf(
        (AmountFrom(Decimal(100), 30), AnyOf((InCategory(screw.product.category_id), OfProducts((screw.pk,)))))
    )
    path = f"/approval-rules/{made.json['id']}"
    assert caller.get(path).json == made.json, "machines read"
    assert [one["values"] for one in made.json["when"][1]] == [{"category": code}, {"skus": ["SCREW"]}]
    run = ada.get(f"{path}/dry-run").json
    assert (run["orders"], run["hit"], run["amount"]) == (1, 1, "200.00")
    again = ada.send("put", path, rule(name="Off", status="off"))
    assert (again.json["name"], again.json["status"]) == ("Off", "off")
    assert ada.send("delete", path).status == 204
    assert ada.get("/approval-rules").json == {"data": []}


def test_a_rule_says_itself_how_long_it_waits(ada: Caller, caller: Caller) -> None:
    assert ada.post("/approval-rules", rule(name="Silent")).json["patience"] == {
        "remind_after": None, "escalate_after": None, "waits_in": "days", "escalates_to": None,
    }  # fmt: skip
    boss = str(make.role("company-admin").pk)
    own = {"remind_after": 4, "escalate_after": 0, "waits_in": "hours", "escalates_to": {"role_id": boss}}
    made = ada.post("/approval-rules", rule(patience=own))
    assert (made.status, made.json["patience"]["escalates_to"]["role_id"]) == (201, boss)
    assert caller.get(f"/approval-rules/{made.json['id']}").json["patience"] == made.json["patience"]
    facts = facts_of(ApprovalRule.objects.get(pk=made.json["id"]))
    to = Approver(role_id=make.role("company-admin").pk)
    assert facts.patience == OwnPatience(4, 0, WaitsIn.HOURS, to)
    refused = ada.post("/approval-rules", rule(patience={**own, "escalates_to": {"is_owner": True}}))
    assert (refused.status, ApprovalRule.objects.count()) == (422, 2)


@pytest.mark.parametrize(
    "wrong",
    [
        {"when": [[{"kind": "amount"}]]},
        {"when": [[{"kind": "amount", "amount": "1", "brand": "x"}]]},
        {"when": [[{"kind": "category", "category": "no-such"}]]},
        {"when": [[{"kind": "products", "skus": ["NO-SUCH"]}]]},
        {"when": [[{"kind": "wanted_within"}]]},
        {"steps": []},
        {"steps": [{"needed": 1, "approvers": [{}]}]},
        {"effect": "refuse", "steps": []},
    ],
)
def test_what_is_no_rule_is_refused(desk: Desk, ada: Caller, wrong: dict[str, Any]) -> None:
    answer = ada.post("/approval-rules", rule(**wrong))
    assert (answer.status, answer.code) == (422, "rule_invalid")
    assert not ApprovalRule.objects.exists()


def test_the_policy_is_set_as_a_whole(desk: Desk, ada: Caller, caller: Caller) -> None:
    body = {"price_tolerance_percent": "2.5", "remind_after_days": 1, "escalate_after_days": 0, "link_up_to": "500"}
    assert ada.send("put", "/approval-policy", body).status == 200
    expected = body | {"link_up_to": "500.00"}
    assert caller.get("/approval-policy").json == expected
    assert patience_of(desk.company.pk) == Patience(1, 0)
    answer = ada.send("put", "/approval-policy", body | {"price_tolerance_percent": "101"})
    assert (answer.status, caller.get("/approval-policy").json) == (422, expected)


def test_somebody_stands_in_and_stops(desk: Desk, ada: Caller) -> None:
    nora = make.make_user_in(desk.company, "approver", user=make.make_user("Nora"))
    days = {"first_on": today().isoformat(), "last_on": (today() + timedelta(3)).isoformat()}
    made = ada.post("/approval-delegations", {"substitute_id": str(nora.pk), **days})
    assert (made.status, made.json["substitute"]["name"]) == (201, "Nora")
    assert person(nora).get("/approval-delegations").json == {"data": [made.json]}
    assert ada.send("delete", f"/approval-delegations/{made.json['id']}").status == 204
    assert ada.get("/approval-delegations").json == {"data": []}
    answer = ada.post("/approval-delegations", {"substitute_id": str(make.unknown_id()), **days})
    assert (answer.status, answer.code) == (422, "delegation_invalid")


class TestDecisions:
    """Changes asked for, less approved, several at once."""

    @pytest.fixture
    def nora(self, desk: Desk) -> Caller:
        make_rule(desk.company, "approver", at_least=100)
        return person(make.make_user_in(desk.company, "approver", user=make.make_user("Nora")))

    @pytest.fixture
    def order(self, desk: Desk, nora: Caller) -> Order:
        return desk.order((make.make_variant("A", price=100, stock=99), 5))

    def asked(self, nora: Caller) -> dict[str, Any]:
        (found,) = nora.get("/approvals", waiting_for_me="true").json["data"]
        return dict(found)

    def test_an_order_goes_back_and_comes_again(self, desk: Desk, nora: Caller, order: Order) -> None:
        asked, line = self.asked(nora), order.lines.get()
        body = {"fingerprint": asked["fingerprint"], "remarks": [{"line_id": str(line.pk), "text": "Two"}]}
        answer = nora.post(f"/approvals/{asked['id']}/return", body)
        assert (answer.json["state"], answer.json["steps"][0]["state"]) == ("returned", "returned")
        bea = person(User.objects.get(pk=desk.buyer.user_id))
        center = make.make_cost_center(desk.company)
        lines = [{"line_id": str(line.pk), "quantity": "2", "cost_center": center.code}]
        sent = bea.post(f"/orders/{order.pk}/resubmit", {"lines": lines, "comment": "Done"}, key="k")
        assert (sent.status, sent.json["state"]) == (200, "pending_approval")
        assert bea.post(f"/orders/{order.pk}/resubmit", {"lines": []}).code == "not_sent_back"
        assert self.asked(nora)["amount"] == "200.00"

    def test_less_is_approved(self, nora: Caller, order: Order) -> None:
        asked, line = self.asked(nora), order.lines.get()
        cut = {"fingerprint": asked["fingerprint"], "lines": [{"line_id": str(line.pk), "quantity": "3"}]}
        path = f"/approvals/{asked['id']}/quantities"
        before = state_of_the_world()
        assert nora.send("put", path, cut).code == "reason_missing"
        assert state_of_the_world() == before
        answer = nora.send("put", path, cut | {"comment": "Three will do"})
        assert (answer.json["state"], answer.json["amount"]) == ("approved", "300.00")
        order.refresh_from_db()
        assert order.state == OrderState.PLACED

    def test_several_at_once_each_by_itself(self, desk: Desk, nora: Caller, order: Order) -> None:
        desk.order((make.make_variant("B", price=100, stock=9), 2))
        found = nora.get("/approvals", waiting_for_me="true").json["data"]
        sent = [{"id": one["id"], "fingerprint": one["fingerprint"]} for one in found]
        sent[0]["fingerprint"] = "old"
        sent.append({"id": str(make.unknown_id()), "fingerprint": "x"})
        answer = nora.send("put", "/approvals/decisions", {"decision": "approve", "approvals": sent})
        assert [(one["state"], one["refused"]) for one in answer.json["data"]] == [
            (None, "content_changed"),
            ("approved", None),
            (None, "not_found"),
        ]
        assert requests_waiting_for(make.actor_of(User.objects.get(name="Nora"), desk.company)).count() == 1
