"""Rows in bulk, from the seller's programs: who may bring them, how they are answered, and that it happens once."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from lonja.api.bulk.router import OFFERED
from lonja.companies.permissions import Permission
from lonja.exchange.kinds import KINDS
from lonja.exchange.labels import EXAMPLES
from lonja.exchange.models import Import
from lonja.exchange.states import ImportState
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.api.machine import Answer, Caller, machine, person, seller_machine

pytestmark = pytest.mark.django_db
LINES = "application/x-ndjson"


@pytest.fixture
def erp() -> Caller:
    """The seller's ERP; there are a list and some variants."""
    make.make_seller()
    make.make_price_list("trade")
    for sku in ("A", "B"):
        make.make_variant(sku)
    return seller_machine()


def row(sku: str, price: Any, **more: Any) -> dict[str, Any]:
    return {"list": "trade", "sku": sku, "price": price, **more}


def lines(*rows: Any) -> bytes:
    return "\n".join(map(json.dumps, rows)).encode()


def bring(caller: Caller, *rows: Any, path: str = "/bulk/prices", **headers: str) -> Answer:
    return caller.raw(path, lines(*rows), LINES, **headers)


def test_a_list_is_answered_as_an_object_and_ndjson_line_by_line(erp: Caller) -> None:
    rows = [row("A", "1"), row("X", "2")]
    answer = erp.post("/bulk/prices", rows)
    assert answer.status == 200
    number = Import.objects.get().pk
    assert answer.headers["Location"] == f"/api/v1/bulk/imports/{number}"
    assert answer.json["counts"] == {"new": 1, "changed": 0, "same": 0, "stale": 0, "rejected": 1}
    assert [one["status"] for one in answer.json["rows"]] == ["new", "rejected"]
    told = bring(erp, *rows)
    assert told.headers["Content-Type"] == LINES
    assert [json.loads(one)["status"] for one in told.text.splitlines()] == ["same", "rejected"]
    as_object = bring(erp, *rows, Accept="application/json")
    assert as_object.json["rows"][1]["pointer"] == "/sku"
    assert erp.send("post", "/bulk/prices", rows, Accept=LINES).headers["Content-Type"] == LINES


@pytest.mark.parametrize("kind", [kind.code for kind in OFFERED])
def test_rows_of_every_kind_that_is_offered_are_answered(erp: Caller, kind: str) -> None:
    program = seller_machine([KINDS[kind].permission])
    example = {name: str(value) for name, value in EXAMPLES[kind].items() if ":" not in name}
    answer = bring(program, example, path=f"/bulk/{kind}?preview=true")
    (told,) = map(json.loads, answer.text.splitlines())
    assert (answer.status, told["row"]) == (200, 1)
    assert told["status"] == "new" or (told["status"], bool(told["detail"])) == ("rejected", True)


def test_an_import_can_be_read_later(erp: Caller) -> None:
    answer = bring(erp, row("A", "1"), row("X", "2"))
    place = answer.headers["Location"].removeprefix("/api/v1")
    told = erp.get(place).json
    assert (told["kind"], told["state"], told["counts"]["rejected"], told["guards"]) == ("prices", "applied", 1, [])
    assert erp.get(place + "/rows").json["rows"] == [json.loads(one) for one in answer.text.splitlines()]
    assert erp.send("get", place + "/rows", Accept=LINES).text == answer.text
    assert erp.get("/bulk/imports/999999").status == 404
    for wrong in ("0", "1.0", "+1", "x", "2000000001", "٣"):
        assert erp.get(f"/bulk/imports/{wrong}").code == "input_invalid"
    stock = seller_machine([Permission.SALES_STOCK_MANAGE])
    assert stock.get(place).code == "import_unknown", "of a kind that is none of its business"
    assert Import.objects.get().api_key_id == (erp.actor.api_key_id if erp.actor else None)


def test_many_rows_are_answered_piece_by_piece(erp: Caller) -> None:
    rows = [row("A", "1"), *(row("none", n) for n in range(5_004))]
    answer = bring(erp, *rows)
    assert len(answer.text.splitlines()) == 5_005
    as_object = bring(erp, *rows, Accept="application/json")
    assert [one["row"] for one in as_object.json["rows"]] == list(range(1, 5_006))


def test_one_key_has_one_effect_and_one_answer(erp: Caller) -> None:
    first = bring(erp, row("A", "1"), **{"Idempotency-Key": "night-1"})
    PriceEntry.objects.update(unit_price=9)
    again = bring(erp, row("A", "1"), **{"Idempotency-Key": "night-1"})
    assert (again.text, again.headers["Location"]) == (first.text, first.headers["Location"])
    assert again.headers["Idempotent-Replay"] == "true"
    assert PriceEntry.objects.get().unit_price == 9
    other = bring(erp, row("A", "2"), **{"Idempotency-Key": "night-1"})
    assert (other.status, other.code) == (422, "idempotency_key_reused")
    preview = bring(erp, row("A", "1"), path="/bulk/prices?preview=true", **{"Idempotency-Key": "night-1"})
    assert preview.code == "idempotency_key_reused"
    assert PriceEntry.objects.get().unit_price == 9
    assert Import.objects.filter(state=ImportState.APPLIED).count() == 1
    mine = seller_machine()
    assert "Idempotent-Replay" not in bring(mine, row("A", "3"), **{"Idempotency-Key": "night-1"}).headers


def test_a_guard_tells_what_must_be_confirmed(erp: Caller) -> None:
    variants = [make.make_variant(f"G{n}") for n in range(20)]
    bring(erp, *(row(each.sku, "10") for each in variants))
    cheap = [row(each.sku, "1") for each in variants]
    refused = bring(erp, *cheap, **{"Idempotency-Key": "cheap"})
    assert (refused.status, refused.code) == (409, "bulk_consent_needed")
    assert refused.json["params"]["confirm"] == "falling"
    assert refused.json["params"]["guards"][0]["count"] == 20
    assert PriceEntry.objects.filter(unit_price=10).count() == 20
    held = erp.get(f"/bulk/imports/{refused.json['params']['number']}").json
    assert (held["state"], held["counts"]["changed"]) == ("held", 20)
    path = f"/bulk/prices?confirm={refused.json['params']['confirm']}"
    assert bring(erp, *cheap, path=path, **{"Idempotency-Key": "cheap"}).status == 200
    assert PriceEntry.objects.filter(unit_price=1).count() == 20


def test_a_preview_says_and_does_nothing(erp: Caller) -> None:
    answer = erp.post("/bulk/prices?preview=true", [row("A", "1")])
    assert (answer.json["state"], answer.json["counts"]["new"]) == ("ready", 1)
    assert not PriceEntry.objects.exists()


@pytest.mark.parametrize(
    ("data", "media_type", "status", "code"),
    [
        (b"list;sku", "text/csv", 415, "rows_type_unsupported"),
        (b"{", "application/json", 400, "bulk_rows_unreadable"),
        (b"[]", "application/json", 422, "bulk_no_rows"),
        (b"\n", LINES, 422, "bulk_no_rows"),
    ],
)
def test_what_cannot_be_read_is_refused(erp: Caller, data: bytes, media_type: str, status: int, code: str) -> None:
    answer = erp.raw("/bulk/prices", data, media_type)
    assert (answer.status, answer.code) == (status, code)


def test_more_than_the_cap_is_refused_before_it_is_read(erp: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lonja.api.bulk.bodies.MAX_BYTES", 100)
    answer = bring(erp, row("A", "1"), row("B", "2"), row("A", "3"))
    assert (answer.status, answer.code, answer.json["params"]) == (413, "body_too_large", {"limit": 100})
    assert not Import.objects.exists()


@pytest.mark.parametrize("kind", ["prices", "stock", "part-numbers", "products"])
def test_a_kind_needs_its_own_scope(erp: Caller, kind: str) -> None:
    wrong = Permission.SALES_PRICES_MANAGE if kind == "stock" else Permission.SALES_STOCK_MANAGE
    answer = seller_machine([wrong]).post(f"/bulk/{kind}", [{}])
    assert (answer.status, answer.code) == (403, "scope_missing")
    assert not Import.objects.exists()


def test_customers_bring_nothing(erp: Caller) -> None:
    company = make.make_company()
    assert machine(company).post("/bulk/prices", [row("A", "1")]).code == "scope_missing"
    admin = person(make.make_user_in(company, "company-admin"))
    assert admin.post("/bulk/prices", [row("A", "1")]).code == "permission_missing"
    assert not PriceEntry.objects.exists()


def test_the_sellers_people_may_with_their_token(erp: Caller) -> None:
    sara = person(make.make_staff("administrator"), enforce_csrf_checks=True)
    assert sara.post("/bulk/prices", [row("A", "1")]).code == "csrf_missing"
    token = "a" * 32
    sara.client.cookies["lonja_csrf"] = token
    sara.headers["X-CSRFToken"] = token
    assert sara.post("/bulk/prices", [row("A", "1")]).status == 200
    desk = person(make.make_staff("sales-desk"))
    assert desk.post("/bulk/prices", [row("A", "2")]).code == "permission_missing"


def test_a_sellers_key_has_nothing_of_a_customer(erp: Caller) -> None:
    for path in ("/products", "/orders", "/carts/current", "/credit"):
        assert erp.get(path).code == "scope_missing"


def test_a_broken_header_of_length_is_no_fault_of_ours(erp: Caller) -> None:
    sent = Client().post(
        "/api/v1/bulk/prices", b"[]", content_type="application/json", headers={**erp.headers, "Content-Length": "x"}
    )
    assert sent.status_code == 400, "no body, as far as the server can tell"
