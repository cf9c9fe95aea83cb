"""Spend over the API: the sums of the page, and lines that come to the same."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lonja.companies.permissions import Permission
from tests import factories as make
from tests.api.machine import Caller, machine
from tests.ordering.desk import Desk

pytestmark = pytest.mark.django_db


def test_the_lines_beneath_come_to_the_sums(desk: Desk, caller: Caller) -> None:
    goods = make.make_product("paints")
    screw, paint = make.make_variant("SCREW", price=10, stock=99), make.make_variant("PAINT", goods, price=7, stock=9)
    for _ in range(2):
        desk.order((screw, 3), (paint, 1))
    found = caller.get("/spend", window="month").json
    assert (found["amount"], found["before"], found["currency"]) == ("74.00", "0.00", "EUR")
    for heading in ("units", "cost_centers", "categories", "people", "brands"):
        assert sum(Decimal(row["amount"]) for row in found[heading]) == Decimal("74.00"), heading
    lines, cursor = [], None
    while True:
        page = caller.get("/spend/lines", window="month", limit=3, **({"cursor": cursor} if cursor else {})).json
        lines += page["data"]
        cursor = page["next"]
        if cursor is None:
            break
    assert len({(line["number"], line["sku"]) for line in lines}) == 4
    assert sum(Decimal(line["amount"]) for line in lines) == Decimal("74.00")
    person = str(desk.buyer.user_id)
    assert caller.get("/spend", window="month", person_id=person).json["amount"] == "74.00"
    assert caller.get("/spend", window="month", unit_id=str(make.unknown_id())).json["amount"] == "0.00"


def test_days_that_make_no_period_and_callers_without_the_right_are_refused(desk: Desk, caller: Caller) -> None:
    assert caller.get("/spend", window="custom").code == "input_invalid"
    assert caller.get("/spend", window="custom", since="2026-02-01", until="2026-01-01").code == "input_invalid"
    assert machine(desk.company, scopes=[Permission.ORDERS_VIEW]).get("/spend").status == 403
