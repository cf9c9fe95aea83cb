"""Quotes over the API: machines ask and accept as people do; the seller's programs bring offers of their own."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.core.clock import today
from lonja.ordering.models import Order
from lonja.pricing.models import VariantCost
from lonja.quotes.models import Quote
from tests import factories as make
from tests.api.machine import Caller, machine, seller_machine
from tests.ordering.desk import Desk, make_desk
from tests.quotes.deal import offer, price, rep, row

pytestmark = pytest.mark.django_db


def test_a_machine_asks_reads_the_offer_and_accepts_it(desk: Desk, caller: Caller) -> None:
    bolt = make.make_variant("BOLT", price=10, stock=900)
    lines = [
        {"sku": "BOLT", "quantity": "10", "target_price": "8.50"},
        {"text": "a glue for metal", "quantity": "2"},
    ]
    asked = caller.post("/quotes", {"subject": "Hall 3", "lines": lines}, key="q1")
    assert (asked.status, asked.json["state"], asked.json["offer"]) == (201, "requested", None)
    assert [line["sku"] for line in asked.json["asked"]["lines"]] == ["BOLT", None]
    assert caller.post("/quotes", {"subject": "Hall 3", "lines": lines}, key="q1").json["id"] == asked.json["id"]
    quote = Quote.objects.get()
    offer(rep(), quote, row(bolt, 10, **price("9")))
    path = f"/quotes/{quote.pk}"
    seen = caller.get(path).json["offer"]
    assert (seen["net_amount"], seen["lines"][0]["unit_price"]) == ("90.00", "9.00")
    taken = {"fingerprint": "0" * 64, "lines": [{"key": seen["lines"][0]["key"]}], "name": "ERP"}
    assert caller.send("put", f"{path}/acceptance", taken).code == "quote_changed"
    done = caller.send("put", f"{path}/acceptance", {**taken, "fingerprint": seen["fingerprint"], "po_number": "PO-5"})
    order = Order.objects.get()
    assert (done.status, done.json["order_id"]) == (200, str(order.pk))
    assert (order.net_amount, order.po_number, order.api_key_id) == (90, "PO-5", caller.actor.api_key_id)  # type: ignore[union-attr]
    assert (
        caller.send("put", f"{path}/acceptance", {**taken, "fingerprint": seen["fingerprint"]}).code
        == "quote_move_not_allowed"
    )
    assert [one["state"] for one in caller.get("/quotes", state=["accepted"]).json["data"]] == ["accepted"]


def test_what_is_refused_changes_nothing(desk: Desk, caller: Caller) -> None:
    bolt, other = make.make_variant("BOLT", price=10, stock=900), make_desk()
    assert caller.post("/quotes", {"subject": "x", "lines": [{"sku": "NO", "quantity": "1"}]}).code == "skus_unknown"
    assert caller.post("/quotes", {"subject": "x", "lines": [{"quantity": "1"}]}).code == "quote_line_invalid"
    assert not Quote.objects.exists()
    asked = caller.post("/quotes", {"subject": "x", "lines": [{"sku": "BOLT", "quantity": "1"}]}).json
    path = f"/quotes/{asked['id']}"
    assert machine(other.company).get(path).status == 404
    assert caller.send("put", f"{path}/refusal", {"reason": "price"}).code == "quote_move_not_allowed"
    offer(rep(), Quote.objects.get(), row(bolt, 1, **price("9")))
    reader = machine(desk.company, [Permission.QUOTES_REQUEST])
    body = {"fingerprint": "x", "lines": [{"key": asked["asked"]["lines"][0]["key"]}], "name": "ERP"}
    assert reader.send("put", f"{path}/acceptance", body).code == "scope_missing"
    assert reader.send("put", f"{path}/refusal", {"reason": "price"}).json["state"] == "declined"


def test_an_offer_of_the_erp_becomes_an_order_here(desk: Desk) -> None:
    make.make_variant("BOLT", price=10, stock=900)
    desk.company.external_id = "4300012"
    desk.company.save()
    buyer = User.objects.get(pk=desk.buyer.user_id)
    erp = seller_machine()
    made = {
        "source": "erp", "external_id": "OF-1", "company": "4300012", "email": buyer.email, "subject": "Spring",
        "valid_until": (today() + timedelta(days=9)).isoformat(),
        "lines": [{"sku": "BOLT", "quantity": "10", "unit_price": "8.75"}],
    }  # fmt: skip
    first = erp.send("put", "/quotes/offers", made)
    assert (first.status, first.json["state"], first.json["net_amount"]) == (200, "sent", "87.50")
    assert erp.send("put", "/quotes/offers", made).json["offer"]["number"] == 1, "nothing new"
    dearer = {**made, "lines": [{"sku": "BOLT", "quantity": "10", "unit_price": "9"}]}
    again = erp.send("put", "/quotes/offers", dearer).json
    assert (again["id"], again["offer"]["number"], again["net_amount"]) == (first.json["id"], 2, "90.00")
    quote = Quote.objects.get()
    assert (quote.source, quote.external_id, quote.company) == ("erp", "OF-1", desk.company)
    for wrong in ({"company": "none"}, {"email": "nobody@customer.example"}):
        assert (
            erp.send("put", "/quotes/offers", {**made, "external_id": "OF-2", **wrong}).code == "quote_nobody_to_tell"
        )
    own = machine(desk.company)
    body = {
        "fingerprint": again["offer"]["fingerprint"],
        "lines": [{"key": again["offer"]["lines"][0]["key"]}],
        "name": "ERP",
    }
    assert own.send("put", f"/quotes/{quote.pk}/acceptance", body).status == 200
    order = Order.objects.get()
    assert order.net_amount == Decimal(90)
    assert order.lines.get().price_source == f"quote {quote.number} (erp OF-1)", "its number there goes with it"
    assert erp.send("put", "/quotes/offers", made).code == "offer_decided"


def test_the_erp_says_what_goods_cost_and_no_customer_s_key_may(desk: Desk, caller: Caller) -> None:
    bolt = make.make_variant("BOLT", price=10)
    rows = [{"sku": "BOLT", "cost": "8.125", "currency": "EUR"}, {"sku": "BOLT", "cost": "9", "currency": "euro"}]
    assert caller.post("/bulk/costs", rows).status == 403
    answer = seller_machine().post("/bulk/costs", rows).json
    assert [row["status"] for row in answer["rows"]] == ["new", "rejected"]
    assert VariantCost.objects.get(variant=bolt).unit_cost == Decimal("8.125")


def test_a_machine_calls_off_from_an_agreement(desk: Desk, caller: Caller) -> None:
    bolt = make.make_variant("BOLT", price=10, stock=900)
    caller.post("/quotes", {"subject": "A year", "lines": [{"sku": "BOLT", "quantity": "100"}]})
    quote = Quote.objects.get()
    line = row(bolt, 100, maximum_quantity=Decimal(100), **price("9"))
    until = today() + timedelta(days=90)
    offer(rep(), quote, line, becomes="framework", prices_until=until, call_offs=5)
    seen = caller.get(f"/quotes/{quote.pk}").json["offer"]
    assert (seen["becomes"], seen["call_offs"], seen["lines"][0]["maximum_quantity"]) == ("framework", 5, "100")
    taken = {"fingerprint": seen["fingerprint"], "lines": [{"key": seen["lines"][0]["key"]}], "name": "ERP"}
    accepted = caller.send("put", f"/quotes/{quote.pk}/acceptance", taken).json
    assert accepted["order_id"] is None
    path = f"/frameworks/{accepted['framework_id']}"
    body = {"lines": [{"key": seen["lines"][0]["key"], "quantity": "60"}], "po_number": "PO-8"}
    first, second = (f"{path}/call-offs/{uuid4()}" for _ in range(2))
    done = caller.send("put", first, body)
    assert done.status == 200
    assert Order.objects.get().net_amount == 540
    assert caller.send("put", first, body).json["id"] == done.json["id"]
    assert caller.send("put", second, body).code == "call_off_too_much"
    [held] = caller.get("/frameworks").json["data"]
    assert held == caller.get(path).json
    assert (held["call_offs"], held["lines"][0]["called"], held["lines"][0]["left"]) == (1, "60", "40")
    assert held["order_ids"] == [done.json["id"]]
    assert machine(make_desk().company).get(path).status == 404


def test_a_machine_proposes_changes_and_both_sides_comment(desk: Desk, caller: Caller) -> None:
    bolt = make.make_variant("BOLT", price=10, stock=900)
    make.make_variant("NUT", price=2, stock=900)
    caller.post("/quotes", {"subject": "Hall 3", "lines": [{"sku": "BOLT", "quantity": "10"}]})
    quote = Quote.objects.get()
    offer(rep(), quote, row(bolt, 10, **price("9")))
    path = f"/quotes/{quote.pk}"
    key = caller.get(path).json["offer"]["lines"][0]["key"]
    lines = [{"key": key, "sku": "BOLT", "quantity": "20", "target_price": "8.50"}, {"sku": "NUT", "quantity": "5"}]
    assert caller.send("put", f"{path}/proposal", {"lines": [{"sku": "NO", "quantity": "1"}]}).code == "skus_unknown"
    proposed = caller.send("put", f"{path}/proposal", {"lines": lines, "message": "Rather so"})
    assert (proposed.status, proposed.json["state"]) == (200, "countered")
    said = caller.get(f"{path}/revisions").json["data"]
    assert [(one["number"], one["side"], len(one["lines"])) for one in said] == [
        (3, "buyer", 2), (2, "seller", 1), (1, "buyer", 1),
    ]  # fmt: skip
    assert (said[0]["lines"][0]["key"], said[0]["lines"][0]["unit_price"]) == (key, "9.00"), "prices are the seller's"
    assert caller.post(f"{path}/comments", {"text": " "}).code == "quote_text_missing"
    told = caller.post(f"{path}/comments", {"text": "Galvanized?", "line_key": key})
    assert (told.status, told.json["side"]) == (200, "buyer")
    assert [one["text"] for one in caller.get(f"{path}/comments").json["data"]] == ["Galvanized?"]
    for stranger in ("revisions", "comments"):
        assert machine(make_desk().company).get(f"{path}/{stranger}").status == 404
