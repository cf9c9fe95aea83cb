"""Collect rounds over the API: opened, filled, followed, decided and ordered by the same verbs as on the pages."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lonja.api import fields
from lonja.companies.models import User
from lonja.core.clock import now
from lonja.lists.models import CollectRound, ListKind, RoundCell, RoundDepartment, RoundEntry, RoundOrder
from lonja.ordering.models import Order, Road
from tests import factories as make
from tests.api.machine import Caller, machine, person
from tests.lists.shelves import Firm, make_firm, make_list, make_round, write
from tests.ordering.desk import make_rule

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return make_firm()


def who(user_id: object) -> Caller:
    return person(User.objects.get(pk=user_id))


def later(**spans: int) -> str:
    """A moment as it is sent."""
    return fields.moment(now() + timedelta(**spans))


def state() -> tuple[Any, ...]:
    """All that a manager could have changed."""
    rounds = CollectRound.objects.order_by("pk").values_list("state", "closes_at", "name")
    cells = RoundCell.objects.order_by("pk").values_list("quantity", "is_approved", "version")
    rest = (RoundEntry.objects.count(), RoundOrder.objects.count(), Order.objects.count())
    return (*rounds, *cells, *rest)


def test_a_round_is_opened_filled_followed_decided_and_ordered(firm: Firm) -> None:
    bolt, nut = make.make_variant("BOLT", price=2, stock=900), make.make_variant("NUT", price=1, stock=900)
    center = make.make_cost_center(firm.company)
    source = make_list(firm.head, (bolt, 1), (nut, 1), kind=ListKind.COMPANY)
    head, buyer = who(firm.head.user_id), who(firm.buyers[0].user_id)
    departments = [{"unit_id": str(unit.pk), "cost_center": center.code} for unit in firm.units]
    wish = {"name": "March", "list_id": str(source.pk), "closes_at": later(days=2), "departments": departments}
    made = head.post("/collect-rounds", wish)
    assert (made.status, made.json["state"], made.json["cells"]) == (201, "open", [])
    assert [one["name"] for one in made.json["departments"]] == ["Department 1", "Department 2"]
    path, [first, _] = f"/collect-rounds/{made.json['id']}", made.json["departments"]
    (bolts, nuts) = (one["product_id"] for one in made.json["products"])
    cells = [
        {"product_id": product, "department_id": first["id"], "quantity": "4", "version": 0}
        for product in (bolts, nuts)
    ]
    assert buyer.send("put", f"{path}/cells", {"cells": cells}).status == 200
    assert buyer.send("put", f"{path}/departments/{first['id']}/done", {"is_done": True}).status == 204
    news = head.get(f"{path}/changes", since=made.json["cursor"]).json
    assert [(one["product_id"], one["quantity"]) for one in news["cells"]] == [(bolts, "4"), (nuts, "4")]
    assert [(one["sku"], one["total"]) for one in news["products"]] == [("BOLT", "4"), ("NUT", "4")]
    assert head.get(f"{path}/changes", since=news["cursor"]).json["cells"] == []
    assert head.get(path).json["departments"][0]["is_done"]
    assert head.post(f"{path}/orders/prepare", {}).code == "round_nothing_approved"
    assert head.send("put", f"{path}/decision", {"product_id": bolts}).json == {"changed": 1}
    prepared = head.post(f"{path}/orders/prepare", {})
    assert (prepared.status, prepared.json["left_out"]) == (200, 1)
    (one,) = prepared.json["data"]
    assert (one["lines"], one["net"], one["order_id"]) == (1, "8.00", None)
    assert head.get(f"{path}/orders").json["data"] == prepared.json["data"]
    wrong = {"orders": [{"id": one["id"], "fingerprint": "another"}]}
    assert head.send("put", f"{path}/orders", wrong).json["data"][0]["refusal"]
    assert not Order.objects.filter(road=Road.ROUND).exists()
    sent = {"orders": [{"id": one["id"], "fingerprint": one["fingerprint"]}], "po_number": "PO-1"}
    for _ in range(2):
        (placed,) = head.send("put", f"{path}/orders", sent).json["data"]
        assert (placed["refusal"], placed["fingerprint"], placed["net"]) == ("", None, "8.00")
    order = Order.objects.get(road=Road.ROUND)
    assert (placed["order_id"], order.po_number) == (str(order.pk), "PO-1")
    assert head.get(path).json["state"] == "ordered"


def test_each_delivery_address_has_its_own_order_that_obeys_approvals(firm: Firm) -> None:
    bolt, other = make.make_variant("BOLT", price=2, stock=900), make.make_address(firm.company)
    make_rule(firm.company, "company-admin", at_least=10)
    make.make_user_in(firm.company, "company-admin")
    source, head = make_list(firm.head, (bolt, 1), kind=ListKind.COMPANY), who(firm.head.user_id)
    wish = {
        "name": "Sites", "list_id": str(source.pk), "closes_at": later(days=2), "is_per_address": True,
        "departments": [
            {"unit_id": str(firm.units[0].pk)},
            {"unit_id": str(firm.units[1].pk), "address_id": str(other.pk)},
        ],
    }  # fmt: skip
    made = head.post("/collect-rounds", wish).json
    held = CollectRound.objects.get(pk=made["id"])
    for buyer, unit, quantity in zip(firm.buyers, firm.units, (4, 6), strict=True):
        write(buyer, held, bolt, unit, quantity)
    path = f"/collect-rounds/{held.pk}"
    assert head.send("put", f"{path}/decision", {}).json == {"changed": 2}
    prepared = head.post(f"{path}/orders/prepare", {}).json["data"]
    assert {one["address_id"] for one in prepared} == {str(firm.desk.delivery.pk), str(other.pk)}
    sent = {"orders": [{"id": one["id"], "fingerprint": one["fingerprint"]} for one in prepared]}
    placed = head.send("put", f"{path}/orders", sent).json["data"]
    states = [Order.objects.get(pk=one["order_id"]).state for one in placed]
    assert sorted(states) == ["pending_approval", "placed"]


def test_a_round_is_closed_opened_again_and_called_off(firm: Firm) -> None:
    held, head = make_round(firm, make.make_variant("BOLT", price=2)), who(firm.head.user_id)
    path = f"/collect-rounds/{held.pk}"
    assert head.post(f"{path}/lock").json["state"] == "locked"
    assert head.post(f"{path}/lock").code == "round_closed"
    before = state()
    assert head.send("put", f"{path}/deadline", {"closes_at": "2020-01-01T10:00:00Z"}).code == "round_invalid"
    assert state() == before
    moved = head.send("put", f"{path}/deadline", {"closes_at": "2099-01-01T10:00:00+02:00"}).json
    assert (moved["state"], moved["closes_at"]) == ("open", "2099-01-01T08:00:00Z")
    assert head.post(f"{path}/cancel").json["state"] == "cancelled"
    for verb in ("lock", "cancel"):
        assert head.post(f"{path}/{verb}").code == "round_closed"
    assert head.send("put", f"{path}/decision", {}).code == "round_closed"


def test_a_word_is_no_truth_value_and_a_text_no_number(firm: Firm) -> None:
    held, head = make_round(firm, make.make_variant("BOLT", price=2)), who(firm.head.user_id)
    path, before = f"/collect-rounds/{held.pk}", state()
    for wrong in ({"is_approved": "no"}, {"is_approved": 0}, {"product_id": "7"}):
        assert head.send("put", f"{path}/decision", wrong).code == "input_invalid"
    column = RoundDepartment.objects.filter(round=held).first()
    assert column is not None
    assert head.send("put", f"{path}/departments/{column.pk}/done", {"is_done": 1}).code == "input_invalid"
    assert head.send("patch", f"/purchase-lists/{held.purchase_list_id}", {"is_closed_by_head": "yes"}).status == 422
    assert state() == before


def test_departments_that_are_not_done_are_reminded(firm: Firm) -> None:
    held, head = make_round(firm, make.make_variant("BOLT", price=2)), who(firm.head.user_id)
    path = f"/collect-rounds/{held.pk}"
    assert head.post(f"{path}/remind").json == {"departments": 2}
    assert head.post(f"{path}/remind").code == "round_nobody_to_remind"
    head.post(f"{path}/lock")
    assert head.post(f"{path}/remind").code == "round_closed"


@pytest.mark.parametrize(
    "wrong", ["2026-12-31", "2099-02-30T10:00:00Z", "2099-01-01T10:00:00", "9999-01-01T10:00:00Z", 7]
)
def test_a_moment_has_its_time_zone(firm: Firm, wrong: Any) -> None:
    held, head = make_round(firm, make.make_variant("BOLT", price=2)), who(firm.head.user_id)
    before = state()
    refused = head.send("put", f"/collect-rounds/{held.pk}/deadline", {"closes_at": wrong})
    assert (refused.code, refused.json["errors"][0]["pointer"], state()) == ("input_invalid", "/closes_at", before)


def test_what_is_wrong_opens_no_round(firm: Firm) -> None:
    source, head = make_list(firm.head, kind=ListKind.COMPANY), who(firm.head.user_id)
    unit = {"unit_id": str(firm.units[0].pk)}
    wish = {"name": "March", "list_id": str(source.pk), "closes_at": later(days=2), "departments": [unit]}
    assert head.post("/collect-rounds", wish).code == "round_invalid"
    refused = head.post("/collect-rounds", wish | {"departments": [unit, unit | {"cost_center": "NO-SUCH"}]})
    assert [one["pointer"] for one in refused.json["errors"]] == ["/departments/1/cost_center"]
    unknown = str(make.unknown_id())
    for change in ({"list_id": unknown}, {"departments": [{"unit_id": unknown}]}):
        assert head.post("/collect-rounds", wish | change).status in (404, 422)
    assert not CollectRound.objects.exists()


def test_who_fills_a_round_manages_nothing_of_it(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2, stock=9)
    held = make_round(firm, bolt)
    write(firm.buyers[1], held, bolt, firm.units[1], 5)
    path, before = f"/collect-rounds/{held.pk}", state()
    wish = {
        "name": "x", "list_id": str(held.purchase_list_id), "closes_at": later(days=2),
        "departments": [{"unit_id": str(firm.units[0].pk)}],
    }  # fmt: skip
    for caller in (who(firm.buyers[0].user_id), machine(firm.company)):
        for method, verb, body in (
            ("post", "/remind", None),
            ("post", "/lock", None),
            ("post", "/cancel", None),
            ("put", "/deadline", {"closes_at": later(days=9)}),
            ("put", "/decision", {}),
            ("post", "/orders/prepare", {}),
            ("get", "/orders", None),
            ("put", "/orders", {"orders": [{"id": 1, "fingerprint": "x"}]}),
            ("get", "/changes", None),
        ):
            assert caller.send(method, path + verb, body).status == 403, verb
        assert caller.post("/collect-rounds", wish).status == 403
    other = RoundDepartment.objects.get(round=held, unit=firm.units[1])
    buyer = who(firm.buyers[0].user_id)
    assert buyer.send("put", f"{path}/departments/{other.pk}/done", {"is_done": True}).status == 404
    assert state() == before
    assert RoundDepartment.objects.filter(done_at=None).count() == 2


def test_the_trail_tells_a_department_of_its_own_column_only(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2)
    held = make_round(firm, bolt)
    write(firm.buyers[0], held, bolt, firm.units[0], 4)
    write(firm.buyers[1], held, bolt, firm.units[1], 5)
    path = f"/collect-rounds/{held.pk}/trail"
    whole = who(firm.head.user_id).get(path).json["data"]
    assert [(one["kind"], one["sku"], one["unit"]["name"], one["after"]) for one in whole] == [
        ("filled", "BOLT", "Department 2", "5"),
        ("filled", "BOLT", "Department 1", "4"),
    ]
    assert [one["after"] for one in who(firm.buyers[0].user_id).get(path).json["data"]] == ["4"]


def test_the_grid_takes_as_many_queries_whatever_its_size() -> None:
    counts = set()
    for departments, products in ((2, 1), (5, 12)):
        firm = make_firm(departments)
        variants = [make.make_variant(f"{firm.company.pk}-{number}"[-30:], price=2) for number in range(products)]
        held = make_round(firm, *variants)
        for buyer, unit in zip(firm.buyers, firm.units, strict=True):
            for variant in variants:
                write(buyer, held, variant, unit, 3)
        head = who(firm.head.user_id)
        head.get(f"/collect-rounds/{held.pk}")
        with CaptureQueriesContext(connection) as queries:
            answer = head.get(f"/collect-rounds/{held.pk}").json
        assert len(answer["cells"]) == departments * products
        with CaptureQueriesContext(connection) as later_queries:
            assert len(head.get(f"/collect-rounds/{held.pk}/changes").json["cells"]) == departments * products
        counts.add((len(queries), len(later_queries)))
    assert len(counts) == 1, counts


def test_a_department_writes_its_column_and_the_manager_any(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2)
    held = make_round(firm, bolt)
    write(firm.buyers[1], held, bolt, firm.units[1], 8)
    buyer, path = who(firm.buyers[0].user_id), f"/collect-rounds/{held.pk}"
    seen = buyer.get(path).json
    assert (seen["is_manager"], [one["name"] for one in seen["departments"]], seen["cells"]) == (
        False, ["Department 1"], [],
    )  # fmt: skip
    cell = {
        "product_id": seen["products"][0]["product_id"], "department_id": seen["departments"][0]["id"],
        "quantity": "5", "version": 0, "key": str(uuid4()),
    }  # fmt: skip
    for _ in range(2):
        (answer,) = buyer.send("put", f"{path}/cells", {"cells": [cell]}).json["data"]
        assert (answer["quantity"], answer["version"], answer["is_conflict"]) == ("5", 1, False)
    (late,) = buyer.send("put", f"{path}/cells", {"cells": [cell | {"quantity": "9", "key": str(uuid4())}]}).json[
        "data"
    ]
    assert (late["quantity"], late["is_conflict"]) == ("5", True)
    other = cell | {"department_id": RoundDepartment.objects.get(round=held, unit=firm.units[1]).pk, "key": None}
    assert buyer.send("put", f"{path}/cells", {"cells": [other]}).status == 404
    assert buyer.send("put", f"{path}/cells", {"cells": [other], "as_manager": True}).status == 403
    head = who(firm.head.user_id)
    whole = head.get(path).json
    assert (whole["products"][0]["total"], whole["products"][0]["amount"], len(whole["cells"])) == ("13", "26.00", 2)
    changed = {"cells": [other | {"version": 1, "quantity": "6"}], "as_manager": True}
    assert head.send("put", f"{path}/cells", changed).json["data"][0]["quantity"] == "6"
    assert [one["name"] for one in head.get("/collect-rounds").json["data"]] == ["March"]
    assert RoundEntry.objects.filter(after=Decimal(6)).count() == 1


def test_a_closed_round_takes_no_quantity(firm: Firm) -> None:
    held = make_round(firm, make.make_variant("BOLT", price=2))
    held.state = "locked"
    held.save()
    column = RoundDepartment.objects.get(round=held, unit=firm.units[0])
    cell = {"product_id": held.products.get().pk, "department_id": column.pk, "quantity": "5", "version": 0}
    answer = who(firm.buyers[0].user_id).send("put", f"/collect-rounds/{held.pk}/cells", {"cells": [cell]})
    assert (answer.status, answer.code) == (409, "round_closed")
    assert not RoundEntry.objects.exists()
