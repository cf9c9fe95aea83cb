"""Orders by machine: the same door, the same refusals, the same orders as everybody's."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from lonja.companies.permissions import Permission
from lonja.core.clock import today
from lonja.fulfillment.actions import Tracking, ship_order
from lonja.ordering.actions import acknowledge_order
from lonja.ordering.models import Order, Road
from tests import factories as make
from tests.api.machine import Caller, machine, person
from tests.ordering.desk import Desk, make_rule, state_of_the_world

pytestmark = pytest.mark.django_db


def test_from_the_cart_to_the_last_shipment(desk: Desk, caller: Caller) -> None:
    make.make_variant("A", price="12.40", stock=100, name={"en": "Screw"})
    make.make_address(desk.company, "billing", label="Office")
    cart = caller.cart(("A", "3"))
    wanted = (today() + timedelta(days=9)).isoformat()

    answer = caller.order(cart, desk.delivery, po_number="PO-1", note="Careful", wanted_on=wanted)

    order = Order.objects.get()
    assert answer.status == 201
    assert answer.headers["Location"] == f"/api/v1/orders/{order.pk}"
    head = answer.json
    assert (head["number"], head["state"], head["po_number"], head["wanted_on"]) == (
        order.number, "placed", "PO-1", wanted,
    )  # fmt: skip
    assert (head["requester"], head["unit"]["name"]) == (None, desk.company.name)
    assert (head["totals"]["net"], head["totals"]["tax"], head["totals"]["total"]) == ("37.20", "7.81", "45.01")
    assert (order.road, order.api_key_id, order.note) == (Road.API, caller.actor.api_key_id, "Careful")  # type: ignore[union-attr]
    assert caller.get(f"/carts/{cart}").json["lines"] == []

    staff = make.staff_actor()
    acknowledge_order(staff, order.pk)
    line = order.lines.get()
    ship_order(staff, order.pk, {line.pk: Decimal(2)}, Tracking("Carrier", "ZX1", "https://carrier.example/ZX1"))
    read = caller.get(f"/orders/{order.pk}").json
    assert {name for name in head if head[name] != read[name]} == {"state", "acknowledged_at"}
    assert read["state"] == "partially_shipped"
    assert (read["delivery_address"]["city"], read["billing_address"]["label"]) == ("Madrid", "Office")
    assert (read["payment_terms"], read["approval"]) == ({"code": "net30", "net_days": 30}, None)
    assert [(one["sku"], one["quantity"], one["quantity_shipped"], one["promised_on"]) for one in read["lines"]] == [
        ("A", "3", "2", line.promised_on.isoformat())
    ]
    (shipment,) = read["shipments"]
    assert (shipment["carrier"], shipment["tracking_number"]) == ("Carrier", "ZX1")
    assert shipment["lines"] == [{"line_id": str(line.pk), "sku": "A", "quantity": "2"}]
    assert caller.get("/credit").json["used"] == "45.01"


def test_the_companys_rules_hold_for_machines(desk: Desk, caller: Caller) -> None:
    make_rule(desk.company, at_least=100)
    make.make_user_in(desk.company, "approver", user=make.make_user("Ana Ruiz"))
    make.make_variant("A", price=100, stock=9)
    head = caller.order(caller.cart(("A", "1")), desk.delivery).json
    assert (head["state"], head["placed_at"]) == ("pending_approval", None)
    read = caller.get(f"/orders/{head['id']}").json
    (step,) = read["approval"]["steps"]
    assert (read["approval"]["state"], step["state"], step["asked"]) == ("open", "waiting", "Approver")
    assert read["payment_terms"] is None
    withdrawn = caller.post(f"/orders/{head['id']}/withdraw")
    assert (withdrawn.status, withdrawn.json["state"]) == (200, "withdrawn")
    again = caller.post(f"/orders/{head['id']}/withdraw")
    assert (again.status, again.code) == (409, "move_not_allowed")


Spoil = Any


@pytest.mark.parametrize(
    ("spoil", "status", "code"),
    [
        (lambda desk, body: body.update(fingerprint="other"), 409, "cart_changed"),
        (lambda desk, body: body.update(cart_id=str(make.unknown_id())), 404, "not_found"),
        (lambda desk, body: body.update(delivery_address_id=str(make.unknown_id())), 422, "address_missing"),
        (lambda desk, body: body.update(billing_address_id=str(make.unknown_id())), 422, "address_missing"),
        (lambda desk, body: body.update(wanted_on="2020-01-01"), 422, "wanted_date_in_past"),
        (lambda desk, body: body.update(po_number="x" * 61), 422, "input_invalid"),
        (lambda desk, body: body.update(unit_price="0.01"), 422, "input_invalid"),
        (lambda desk, body: body.pop("fingerprint"), 422, "input_invalid"),
        (lambda desk, body: type(desk.credit).objects.update(limit=1), 422, "credit_limit_exceeded"),
        (lambda desk, body: type(desk.credit).objects.update(is_on_hold=True), 403, "account_on_hold"),
        (lambda desk, body: desk.credit.delete(), 422, "no_credit_account"),
        (lambda desk, body: make_rule(desk.company, at_least=1), 422, "nobody_can_approve"),
    ],
)
def test_what_the_store_refuses_it_refuses_here(
    desk: Desk, caller: Caller, spoil: Spoil, status: int, code: str
) -> None:
    make.make_variant("A", price=10, stock=9)
    cart = caller.cart(("A", "1"))
    body = {
        "cart_id": cart,
        "fingerprint": caller.get(f"/carts/{cart}").json["fingerprint"],
        "delivery_address_id": str(desk.delivery.pk),
    }
    spoil(desk, body)
    before = state_of_the_world()
    answer = caller.post("/orders", body, key="k")
    assert (answer.status, answer.code) == (status, code)
    assert state_of_the_world() == before


def test_shortages_are_named_for_machines(desk: Desk, caller: Caller) -> None:
    make.make_variant("A", price=10, stock="1.5")
    cart = caller.cart(("A", "2"))
    before = state_of_the_world()
    answer = caller.order(cart, desk.delivery)
    assert (answer.status, answer.code) == (409, "out_of_stock")
    assert answer.json["params"] == {"shortages": [{"sku": "A", "asked": "2", "available": "1.5"}]}
    assert state_of_the_world() == before


def test_the_sums_of_a_refused_credit_are_told_to_those_who_may_see_them(desk: Desk) -> None:
    make.make_variant("A", price=100, stock=9)
    type(desk.credit).objects.update(limit=50)
    told, untold = machine(desk.company), machine(desk.company, [Permission.ORDERS_PLACE])
    answers = [caller.order(caller.cart(("A", "1")), desk.delivery) for caller in (told, untold)]
    assert [answer.code for answer in answers] == ["credit_limit_exceeded"] * 2
    assert answers[0].json["params"]["limit"] == {"amount": "50.0000", "currency": "EUR"}
    assert set(answers[1].json["params"]) == {"amount", "over"}
    assert "50.00" not in answers[1].text


def test_an_empty_cart_makes_no_order(desk: Desk, caller: Caller) -> None:
    answer = caller.order(caller.post("/carts").json["id"], desk.delivery)
    assert (answer.status, answer.code) == (422, "cart_is_empty")


def test_orders_are_listed_by_state_and_reference(desk: Desk, caller: Caller) -> None:
    make.make_variant("A", price=10, stock=99)
    make_rule(desk.company, at_least=100)
    make.make_user_in(desk.company, "approver")
    small = caller.order(caller.cart(("A", "1")), desk.delivery, po_number="PO-1").json
    large = caller.order(caller.cart(("A", "20")), desk.delivery, po_number="PO-2").json

    def listed(**query: object) -> list[str]:
        return [order["number"] for order in caller.get("/orders", **query).json["data"]]

    assert listed() == [large["number"], small["number"]]
    assert listed(state="placed") == [small["number"]]
    assert listed(state=["placed", "pending_approval"]) == [large["number"], small["number"]]
    assert listed(po_number="PO-2") == [large["number"]]
    assert listed(number=small["number"]) == [small["number"]]
    assert caller.get("/orders", state="lost").code == "input_invalid"


@pytest.mark.parametrize("who", ["another company", "a unit beside", "a key without the scope"])
def test_an_order_is_for_those_whom_it_concerns(desk: Desk, caller: Caller, who: str) -> None:
    make.make_variant("A", price=10, stock=9)
    head = caller.order(caller.cart(("A", "1")), desk.delivery).json
    other = {
        "another company": lambda: machine(make.make_company()),
        "a unit beside": lambda: machine(desk.company, unit=make.make_unit(desk.company)),
        "a key without the scope": lambda: machine(desk.company, [Permission.ORDERS_PLACE]),
    }[who]()
    before = state_of_the_world()
    if who == "a key without the scope":
        assert other.get(f"/orders/{head['id']}").status == 403
    else:
        assert other.get("/orders").json["data"] == []
        assert other.get(f"/orders/{head['id']}").text == other.get(f"/orders/{make.unknown_id()}").text
    assert other.post(f"/orders/{head['id']}/withdraw").status == 404
    assert state_of_the_world() == before


def test_a_colleague_reads_what_the_machine_ordered(desk: Desk, caller: Caller) -> None:
    make.make_variant("A", price=10, stock=9)
    head = caller.order(caller.cart(("A", "1")), desk.delivery).json
    colleague = person(make.make_user_in(desk.company))
    assert colleague.get(f"/orders/{head['id']}").json["number"] == head["number"]
