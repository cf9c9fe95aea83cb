"""Whole carts by the API: listed, named, shared, moved between, deleted; lines to several addresses; orders of them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lonja.companies.models import User
from lonja.core.clock import now, today
from lonja.ordering.models import Cart, CartLine, CartUndo, Order
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.api.machine import Caller, person
from tests.ordering.desk import Desk

pytestmark = pytest.mark.django_db


def test_a_person_names_shares_deletes_and_restores_carts(desk: Desk) -> None:
    browser = person(User.objects.get(pk=desk.buyer.user_id))
    desk.add((make.make_variant("A", price=3, stock=9), 2))
    cart = str(Cart.objects.get().pk)
    refused = browser.send("put", f"/carts/{cart}", {"name": " ", "audience": "unit"})
    assert (refused.status, refused.code) == (422, "cart_name_missing")
    assert browser.send("put", f"/carts/{cart}", {"name": "Site 7", "audience": "unit", "is_open": True}).status == 204
    (head,) = browser.get("/carts").json["data"]
    assert head | {"id": cart} == head
    told = (head["name"], head["is_current"], head["is_own"], head["audience"], head["lines"], head["net"])
    assert told == ("Site 7", True, True, "unit", 1, "6.00")

    colleague = person(make.make_user_in(desk.company, "buyer"))
    (seen,) = colleague.get("/carts").json["data"]
    assert (seen["id"], seen["is_own"], seen["may_edit"]) == (cart, False, True)
    line = colleague.get(f"/carts/{cart}").json["lines"][0]["id"]
    assert colleague.send("put", f"/carts/{cart}/lines/{line}", {"quantity": "5"}).status == 204
    assert CartLine.objects.get().quantity == 5
    assert colleague.send("delete", f"/carts/{cart}").status == 404

    assert browser.send("delete", f"/carts/{cart}").status == 204
    assert [one["deleted_at"] is None for one in browser.get("/carts").json["data"]] == [False]
    assert browser.post(f"/carts/{cart}/restore").status == 204
    assert browser.post(f"/carts/{cart}/activate").status == 204
    assert browser.get("/carts/current").json["name"] == "Site 7"


def test_a_colleague_makes_a_shared_cart_his_active_one_and_orders_it(desk: Desk) -> None:
    browser = person(User.objects.get(pk=desk.buyer.user_id))
    colleague = person(buyer := make.make_user_in(desk.company, "buyer"))
    desk.add((make.make_variant("A", price=3, stock=9), 2))
    cart = str(Cart.objects.get().pk)
    sharing = {"name": "Site 7", "audience": "unit"}
    browser.send("put", f"/carts/{cart}", sharing)
    assert colleague.post(f"/carts/{cart}/activate").status == 404, "it is shared to look at"
    browser.send("put", f"/carts/{cart}", sharing | {"is_open": True})
    assert colleague.post(f"/carts/{cart}/activate").status == 204
    assert colleague.get("/carts/current").json["id"] == cart
    assert [one["is_current"] for one in colleague.get("/carts").json["data"]] == [True]
    read = colleague.get(f"/carts/{cart}", delivery_address_id=desk.delivery.pk).json
    sent = {"cart_id": cart, "fingerprint": read["fingerprint"], "delivery_address_id": str(desk.delivery.pk)}
    assert colleague.post("/orders", sent, key="one").status == 201
    assert Order.objects.get().requester == buyer
    assert colleague.get("/carts/current").status == 404


def test_lines_are_edited_and_moved_together(desk: Desk, caller: Caller) -> None:
    for sku in ("A", "B"):
        make.make_variant(sku, price=3, stock=9)
    cart, other = (caller.post("/carts").json["id"] for _ in range(2))
    caller.post(f"/carts/{cart}/lines", {"lines": [{"sku": sku, "quantity": "2"} for sku in ("A", "B")]})
    read = caller.get(f"/carts/{cart}").json
    ids = [line["id"] for line in read["lines"]]
    edit = {"line_ids": ids, "factor": "3", "version": read["version"]}
    assert caller.post(f"/carts/{cart}/lines/edit", edit).json == {"lines": 2}
    again = caller.post(f"/carts/{cart}/lines/edit", edit)
    assert (again.status, again.code) == (409, "changed_meanwhile")
    assert caller.post(f"/carts/{cart}/lines/move", {"line_ids": ids[:1], "to_cart_id": other}).json == {"lines": 1}
    left, moved = (caller.get(f"/carts/{one}").json["lines"] for one in (cart, other))
    assert [(line["sku"], line["quantity"]) for line in [*left, *moved]] == [("B", "6"), ("A", "6")]


def test_cost_centers_change_together_and_the_last_edit_is_undone(desk: Desk, caller: Caller) -> None:
    center = make.make_cost_center(desk.company, "SITE")
    for sku in ("A", "B"):
        make.make_variant(sku, price=3, stock=9)
    cart = caller.post("/carts").json["id"]
    caller.post(f"/carts/{cart}/lines", {"lines": [{"sku": sku, "quantity": "2"} for sku in ("A", "B")]})
    ids = [line["id"] for line in caller.get(f"/carts/{cart}").json["lines"]]

    def lines() -> list[tuple[str, str, str | None]]:
        read = caller.get(f"/carts/{cart}").json["lines"]
        return [(line["sku"], line["quantity"], line["cost_center"]) for line in read]

    edit = {"line_ids": ids, "cost_center": center.code}
    assert caller.post(f"/carts/{cart}/lines/edit", edit | {"cost_center": "NO-SUCH"}).code == "input_invalid"
    assert caller.get(f"/carts/{cart}").json["last_edit"] is None
    assert caller.post(f"/carts/{cart}/lines/edit", edit).json == {"lines": 2}
    assert caller.post(f"/carts/{cart}/lines/edit", {"line_ids": ids[:1], "cost_center": None}).json == {"lines": 1}
    assert lines() == [("A", "2", None), ("B", "2", "SITE")]
    assert caller.post(f"/carts/{cart}/lines/remove", {"line_ids": ids[1:]}).json == {"lines": 1}
    last = caller.get(f"/carts/{cart}").json["last_edit"]
    assert (last["kind"], last["lines"]) == ("removed", 1)
    assert caller.post(f"/carts/{cart}/undo", {"edit_id": str(make.unknown_id())}).status == 404
    assert caller.post(f"/carts/{caller.post('/carts').json['id']}/undo", {"edit_id": last["id"]}).status == 404
    assert lines() == [("A", "2", None)]
    assert caller.post(f"/carts/{cart}/undo", {"edit_id": last["id"]}).json == {"lines": 1}
    assert lines() == [("A", "2", None), ("B", "2", "SITE")]
    assert caller.post(f"/carts/{cart}/undo", {"edit_id": last["id"]}).status == 404


def test_an_undo_does_not_override_what_came_after(desk: Desk, caller: Caller) -> None:
    make.make_variant("A", price=3, stock=9)
    cart = caller.cart(("A", "2"))
    [line] = [line["id"] for line in caller.get(f"/carts/{cart}").json["lines"]]
    caller.post(f"/carts/{cart}/lines/edit", {"line_ids": [line], "factor": "2"})
    last = caller.get(f"/carts/{cart}").json["last_edit"]["id"]
    assert caller.send("put", f"/carts/{cart}/lines/{line}", {"quantity": "7"}).status == 204
    refused = caller.post(f"/carts/{cart}/undo", {"edit_id": last})
    assert (refused.status, refused.code) == (409, "undo_overridden")
    CartUndo.objects.update(made_at=now() - timedelta(hours=2))
    assert caller.post(f"/carts/{cart}/undo", {"edit_id": last}).status == 404
    assert CartLine.objects.get().quantity == 7


def test_new_prices_are_noted(desk: Desk, caller: Caller) -> None:
    variant = make.make_variant("A", price=3, stock=9)
    cart = caller.cart(("A", "2"))
    PriceEntry.objects.filter(variant=variant).update(unit_price=4)
    assert caller.get(f"/carts/{cart}").json["lines"][0]["has_new_price"]
    assert caller.post(f"/carts/{cart}/accept-prices").json == {"lines": 1}
    assert not caller.get(f"/carts/{cart}").json["lines"][0]["has_new_price"]


def test_an_order_of_two_deliveries_is_read_as_it_was_sent(desk: Desk, caller: Caller) -> None:
    shop = make.make_address(desk.company, city="Santander", postal_code="39001")
    later = str(today() + timedelta(days=9))
    for sku in ("A", "B"):
        make.make_variant(sku, price=3, stock=9)
    cart = caller.post("/carts").json["id"]
    lines = [{"sku": "A", "quantity": "2"}, {"sku": "B", "quantity": "4", "ship_to_id": str(shop.pk)}]
    assert caller.post(f"/carts/{cart}/lines", {"lines": lines}).json["added"] == 2
    foreign = make.make_address(make.make_company("Other"))
    refused = caller.post(f"/carts/{cart}/lines", {"lines": [lines[0] | {"ship_to_id": str(foreign.pk)}]})
    assert (refused.status, refused.code) == (422, "address_missing")
    second = caller.get(f"/carts/{cart}").json["lines"][1]["id"]
    caller.post(f"/carts/{cart}/lines/edit", {"line_ids": [second], "wanted_on": later, "part": "1"})
    read = caller.get(f"/carts/{cart}", delivery_address_id=desk.delivery.pk).json
    places = [(one["address_id"], one["wanted_on"]) for one in read["deliveries"]]
    assert set(places) == {(str(desk.delivery.pk), None), (str(shop.pk), None), (str(shop.pk), later)}

    sent = {"cart_id": cart, "fingerprint": read["fingerprint"], "delivery_address_id": str(desk.delivery.pk)}
    made = caller.post("/orders", sent, key="one")
    assert made.status == 201
    order = caller.get(f"/orders/{made.json['id']}").json
    cities = [(one["address"]["city"], one["wanted_on"], len(one["line_ids"])) for one in order["deliveries"]]
    assert sorted(cities, key=str) == sorted(
        [(desk.delivery.city, None, 1), ("Santander", None, 1), ("Santander", later, 1)], key=str
    )
    assert Order.objects.get().deliveries.count() == 3
