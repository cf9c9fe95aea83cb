"""Purchase lists and collect rounds over the API: by the same verbs as on the pages."""

from __future__ import annotations

from decimal import Decimal
from uuid import uuid4

import pytest

from lonja.companies.models import User
from lonja.lists.models import Level, ListKind, PurchaseListLine, RoundDepartment, RoundEntry
from lonja.ordering.models import CartLine
from tests import factories as make
from tests.api.machine import Caller, machine, person
from tests.lists.shelves import Firm, make_firm, make_list, make_round, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return make_firm()


def who(user_id: object) -> Caller:
    return person(User.objects.get(pk=user_id))


def test_a_person_makes_a_list_fills_it_and_sends_it_to_the_cart(firm: Firm) -> None:
    make.make_variant("BOLT", price=2, stock=90, quantity_minimum=10, quantity_step=10)
    center = make.make_cost_center(firm.company)
    buyer = who(firm.buyers[0].user_id)
    made = buyer.post("/purchase-lists", {"name": "Van 3"})
    assert (made.status, made.json["kind"], made.json["level"], made.json["lines"]) == (201, "personal", "approve", [])
    path = f"/purchase-lists/{made.json['id']}"
    lines = {"lines": [{"sku": "BOLT", "quantity": "3", "cost_center": center.code, "note": "left"}]}
    assert buyer.post(f"{path}/lines", lines).json == {"added": 1}
    assert buyer.post(f"{path}/lines", lines).json == {"added": 0}
    (line,) = buyer.get(path).json["lines"]
    assert (line["sku"], line["quantity"], line["sold_as"], line["cost_center"], line["amount"]) == (
        "BOLT", "6", "10", center.code, "20.00",
    )  # fmt: skip
    sent = buyer.post(f"{path}/cart")
    assert (sent.status, sent.json["lines"], sent.json["left_out"]) == (200, 1, 0)
    assert CartLine.objects.get().quantity == 10
    assert buyer.send("delete", f"{path}/lines/{line['id']}").status == 204
    assert buyer.post(f"{path}/cart").code == "list_is_empty"


def test_what_is_refused_adds_nothing(firm: Firm) -> None:
    make.make_variant("BOLT", price=2)
    held = make_list(firm.head, kind=ListKind.COMPANY, level_for_all=Level.VIEW)
    buyer, path = who(firm.buyers[0].user_id), f"/purchase-lists/{held.pk}/lines"
    assert buyer.post(path, {"lines": [{"sku": "BOLT", "quantity": "3"}]}).code == "list_level_missing"
    head = who(firm.head.user_id)
    assert head.post(path, {"lines": [{"sku": "NO-SUCH", "quantity": "3"}]}).code == "skus_unknown"
    foreign = {"sku": "BOLT", "quantity": "3", "cost_center": "NO-SUCH"}
    assert head.post(path, {"lines": [foreign]}).code == "cost_center_unknown"
    assert not PurchaseListLine.objects.exists()


def test_a_machine_meets_the_lists_of_its_unit_and_has_none_of_its_own(firm: Firm) -> None:
    bolt, caller = make.make_variant("BOLT", price=2), machine(firm.company)
    make_list(firm.buyers[0], (bolt, 1), name="personal")
    held = make_list(firm.head, (bolt, 2), name="shared", kind=ListKind.COMPANY)
    assert [one["name"] for one in caller.get("/purchase-lists").json["data"]] == ["shared"]
    assert caller.post("/purchase-lists", {"name": "x"}).code == "person_needed"
    path = f"/purchase-lists/{held.pk}/lines"
    assert caller.post(path, {"lines": [{"sku": "BOLT", "quantity": "3"}]}).json == {"added": 1}
    theirs = held.lines.get(added_by=firm.head.user_id)
    assert caller.send("delete", f"{path}/{theirs.pk}").code == "list_level_missing"


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
