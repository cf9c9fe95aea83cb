"""The feed of changes over the API: begun, followed, asked by those who may, refused where its place is unknown."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.core import signing

from lonja.api.changes import places
from lonja.companies.permissions import Permission
from lonja.exchange.feed import keeping
from lonja.exchange.feed.log import Spot
from lonja.exchange.models import AnswerPart, Change, Import
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.api.machine import Caller, machine, person, seller_machine
from tests.exchange.horizons import settled


@pytest.fixture
def erp() -> Caller:
    """The seller's ERP; a product with a price and stock."""
    make.make_seller()
    make.make_price(make.make_variant("A", stock=5), 2, make.make_price_list("trade"))
    return seller_machine()


def follow(caller: Caller, since: str | None = None, **asked: Any) -> tuple[list[Any], str]:
    """All that comes, and the cursor behind it."""
    settled()
    lines: list[Any] = []
    while True:
        page = caller.get("/changes", **({"since": since} if since else {}), **({} if since else asked)).json
        lines += page["data"]
        since = page["next"]
        if not page["has_more"]:
            return lines, since


@pytest.mark.django_db(transaction=True)
def test_from_the_beginning_and_then_what_changed(erp: Caller) -> None:
    lines, since = follow(erp)
    assert [(line["kind"], line["op"]) for line in lines] == [
        ("products", "upsert"),
        ("stock", "upsert"),
        ("prices", "upsert"),
    ]
    assert follow(erp, since)[0] == []
    erp.post("/bulk/prices", [{"list": "trade", "sku": "A", "price": "3", "from_quantity": "10"}])
    (line,), later = follow(erp, since)
    assert (line["key"], [row["price"] for row in line["rows"]]) == ({"list": "trade", "sku": "A"}, ["2", "3"])
    PriceEntry.objects.all().delete()
    (line,), _ = follow(erp, later)
    assert (line["op"], line["key"], line["rows"]) == ("delete", {"list": "trade", "sku": "A"}, [])
    lines, since = follow(erp, kinds=["stock"])
    assert {one["kind"] for one in lines} == {"stock"}
    settled()
    answer = erp.send("get", f"/changes?since={later}", Accept="application/x-ndjson")
    assert [json.loads(one)["op"] for one in answer.text.splitlines()] == ["delete"]
    assert answer.headers["Lonja-Has-More"] == "false"
    assert erp.get("/changes", since=answer.headers["Lonja-Next"]).json["data"] == []


@pytest.mark.django_db
def test_each_sees_what_his_scopes_allow(erp: Caller) -> None:
    prices = seller_machine([Permission.SALES_PRICES_VIEW])
    assert {line["kind"] for line in prices.get("/changes").json["data"]} == {"prices"}
    assert prices.get("/changes", kinds=["stock"]).code == "permission_missing"
    cursor = erp.get("/changes", kinds=["stock"]).json["next"]
    assert prices.get("/changes", since=cursor).code == "permission_missing", "a cursor gives no right"
    assert seller_machine([Permission.SALES_STOCK_MANAGE]).get("/changes").code == "scope_missing"
    assert machine(make.make_company()).get("/changes").code == "scope_missing"
    assert person(make.make_user_in(make.make_company(), "company-admin")).get("/changes").code == "permission_missing"
    assert person(make.make_staff("sales-desk")).get("/changes").status == 200
    assert Caller().get("/changes").status == 401


@pytest.mark.django_db
def test_a_place_that_is_not_known_is_refused(erp: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    cursor = erp.get("/changes", kinds=["stock"]).json["next"]
    for wrong in (cursor[:-1], "x", signing.dumps(["a"], salt="another")):
        assert erp.get("/changes", since=wrong).code == "input_invalid"
    assert erp.get("/changes", since=cursor, kinds=["prices"]).code == "input_invalid"
    assert erp.get("/changes", since=cursor, kinds=["stock"]).status == 200
    ahead = places.written(Spot(10**15), ["stock"])
    assert (erp.get("/changes", since=ahead).status, erp.get("/changes", since=ahead).code) == (410, "feed_restarted")
    monkeypatch.setattr(places, "identity", lambda: "restored elsewhere")
    assert erp.get("/changes", since=cursor).code == "feed_restarted"


@pytest.mark.django_db
def test_a_place_that_is_too_old_is_refused(erp: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    cursor = erp.get("/changes").json["next"]
    monkeypatch.setattr(places, "KEPT_FOR", timedelta(seconds=-1))
    assert erp.get("/changes", since=cursor).code == "feed_restarted"


@pytest.mark.django_db
def test_old_changes_and_answers_are_forgotten(erp: Caller) -> None:
    erp.post("/bulk/prices", [{"list": "trade", "sku": "A", "price": "3"}])
    assert keeping.forget_old() == (0, 0)
    Change.objects.update(at=keeping.now() - keeping.KEPT_FOR - timedelta(days=4))
    Import.objects.update(created_at=keeping.now() - timedelta(days=32))
    forgotten = keeping.forget_old()
    assert forgotten[0] > 0
    assert forgotten[1] == 1
    assert not AnswerPart.objects.exists()
