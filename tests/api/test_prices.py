"""What any quantities cost the company, in one question."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories as make
from tests.api.machine import Caller, machine
from tests.ordering.desk import Desk

pytestmark = pytest.mark.django_db


def test_lines_are_answered_in_their_order_each_at_its_quantity(caller: Caller) -> None:
    variant = make.make_variant("A", price="1.2345")
    make.make_price(variant, "1.00", min_quantity=100)
    make.make_variant("B")
    lines = [("B", "1"), ("A", "99.5"), ("NONE", "2"), ("A", "100")]
    found = _prices(caller, lines)
    assert found["currency"] == "EUR"
    assert [(one["sku"], one["status"], one["unit_price"], one["amount"]) for one in found["data"]] == [
        ("B", "on_request", None, None),
        ("A", "priced", "1.2345", "122.83"),
        ("NONE", "unknown", None, None),
        ("A", "priced", "1.00", "100.00"),
    ]
    assert found["data"][3]["min_quantity"] == "100"
    assert found["data"][3]["breaks"] is None


def test_a_price_is_explained_on_demand(desk: Desk, caller: Caller) -> None:
    variant = make.make_variant("A", price=10)
    own = make.make_price_list("own", names={"en": "Yours", "es": "La suya"})
    make.assign(own, desk.company)
    make.make_price(variant, 9, own)
    (found,) = _prices(caller, [("A", "1")], explain=True)["data"]
    assert found["breaks"] == [{"min_quantity": "1", "unit_price": "9.00"}]
    assert [(one["price_list"], one["level"], one["unit_price"], one["reason"]) for one in found["candidates"]] == [
        ("own", "company", "9.00", "won"),
        ("list", "channel", "10.00", "nearer_level"),
    ]


def test_prices_of_another_day(caller: Caller) -> None:
    from datetime import date

    make.make_price(make.make_variant("A"), 5, valid_from=date(2031, 1, 1))
    assert _prices(caller, [("A", "1")])["data"][0]["unit_price"] is None
    assert _prices(caller, [("A", "1")], on="2031-01-01")["data"][0]["unit_price"] == "5.00"


def test_thousands_of_lines_are_one_question(caller: Caller) -> None:
    make.make_variant("A", price=1)
    lines = [{"sku": "A", "quantity": str(number)} for number in range(1, 5001)]
    caller.post("/prices", {"lines": lines[:1]})
    with CaptureQueriesContext(connection) as queries:
        answer = caller.post("/prices", {"lines": lines})
    assert len(queries) == 3
    assert sum(Decimal(one["amount"]) for one in answer.json["data"]) == sum(range(1, 5001))


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({}, "/lines", "missing"),
        ({"lines": []}, "/lines", "too_short"),
        ({"lines": [{"sku": "A", "quantity": "1"}] * 5001}, "/lines", "too_long"),
        ({"lines": [{"sku": "A", "quantity": "1"}] * 501, "explain": True}, "/lines", "too_long"),
        ({"lines": [{"sku": "A", "quantity": 1}]}, "/lines/0/quantity", "quantity"),
        ({"lines": [{"sku": "A", "quantity": "1,5"}]}, "/lines/0/quantity", "quantity"),
        ({"lines": [{"sku": "A", "quantity": "-1"}]}, "/lines/0/quantity", "quantity"),
        ({"lines": [{"sku": "A", "quantity": "1e3"}]}, "/lines/0/quantity", "quantity"),
        ({"lines": [{"sku": "A", "quantity": "NaN"}]}, "/lines/0/quantity", "quantity"),
        ({"lines": [{"sku": "A", "quantity": "٣"}]}, "/lines/0/quantity", "quantity"),
        ({"lines": [{"sku": "A", "quantity": "1\n"}]}, "/lines/0/quantity", "quantity"),
        ({"lines": [{"sku": "A", "quantity": "1"}], "on": "2026-02-30"}, "/on", "day"),
        ({"lines": [{"sku": "A\0", "quantity": "1"}]}, "/lines/0/sku", "string_pattern_mismatch"),
        ({"lines": [{"sku": "A", "quantity": "1", "price": "0"}]}, "/lines/0/price", "extra_forbidden"),
        ([], "", "model_attributes_type"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(caller: Caller, body: object, pointer: str, code: str) -> None:
    answer = caller.post("/prices", body)
    assert (answer.status, answer.code) == (422, "input_invalid")
    assert [(one["location"], one["pointer"], one["code"]) for one in answer.json["errors"]] == [
        ("body", pointer, code)
    ]


def test_another_companys_product_looks_like_none() -> None:
    company = make.make_company(sees_whole_catalog=False)
    make.make_variant("HIDDEN", price=1)
    hidden, missing = _prices(machine(company), [("HIDDEN", "1"), ("NONE", "1")])["data"]
    assert hidden | {"sku": ""} == missing | {"sku": ""}


def _prices(caller: Caller, lines: list[tuple[str, str]], **facts: object) -> dict[str, object]:
    asked = [{"sku": sku, "quantity": quantity} for sku, quantity in lines]
    answer = caller.post("/prices", {"lines": asked, **facts})
    assert answer.status == 200, answer.text
    found: dict[str, object] = answer.json
    return found
