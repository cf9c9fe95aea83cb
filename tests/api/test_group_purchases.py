"""Group purchases over the API: seen by machines, committed to by people, by the same verbs as on the page."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lonja.companies.models import User
from lonja.core.clock import now
from lonja.group_buying.models import Commitment, GroupPurchase
from tests import factories as make
from tests.api.machine import Caller, person
from tests.group_buying.campaign import campaign, close, take_part
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db


def commitment(desk: Desk, quantity: str, sku: str = "GLOVE") -> dict[str, object]:
    return {"lines": [{"sku": sku, "quantity": quantity}], "delivery_address_id": str(desk.delivery.pk)}


def test_a_person_commits_changes_and_withdraws_and_a_machine_looks_on(desk: Desk, caller: Caller) -> None:
    glove = make.make_variant("GLOVE", price=10, stock=900)
    purchase = campaign(glove, (10, "8.00"), (100, "7.50"), names={"es": "Guantes", "en": "Gloves"})
    others = make_desk()
    take_part(others, purchase, glove, 7)
    buyer = person(User.objects.get(pk=desk.buyer.user_id))
    path = f"/group-purchases/{purchase.pk}"
    (seen,) = caller.get("/group-purchases").json["data"]
    assert (seen["name"], seen["state"], seen["committed"], seen["missing_to_next"]) == ("Gloves", "open", "7", "3")
    assert (seen["commitment"], others.company.name in caller.get(path).text) == (None, False)

    made = buyer.send("put", f"{path}/commitment", commitment(desk, "5"))
    assert (made.status, made.json["committed"], made.json["missing_to_next"]) == (200, "12", "88")
    assert [step["is_reached"] for step in made.json["steps"]] == [True, False]
    assert made.json["steps"][1]["prices"] == [{"sku": "GLOVE", "unit_price": "7.50"}]
    assert caller.get(path).json["commitment"]["lines"] == [{"sku": "GLOVE", "quantity": "5"}]
    assert buyer.send("put", f"{path}/commitment", commitment(desk, "2")).json["committed"] == "9"
    assert buyer.send("delete", f"{path}/commitment").status == 204
    assert caller.get(path).json["commitment"] is None

    assert caller.send("put", f"{path}/commitment", commitment(desk, "5")).code == "person_needed"
    assert caller.send("delete", f"{path}/commitment").code == "person_needed"


def test_what_is_refused_changes_nothing(desk: Desk, caller: Caller) -> None:
    glove = make.make_variant("GLOVE", price=10, stock=900)
    purchase = campaign(glove, (10, "8.00"))
    take_part(desk, purchase, glove, 4)
    buyer = person(User.objects.get(pk=desk.buyer.user_id))
    path = f"/group-purchases/{purchase.pk}/commitment"
    assert buyer.send("put", path, commitment(desk, "5", "HAMMER")).code == "skus_unknown"
    assert buyer.send("put", path, commitment(desk, "5.5")).code == "group_quantity_unusable"
    assert buyer.send("put", path, commitment(make_desk(), "5")).code == "group_address_needed"
    moment = now() - timedelta(seconds=1)
    GroupPurchase.objects.update(closes_at=moment)
    assert buyer.send("put", path, commitment(desk, "5")).code == "group_purchase_not_open"
    assert Commitment.objects.get().lines.get().quantity == 4
    hidden = f"/group-purchases/{make.unknown_id()}"
    assert (caller.get(hidden).status, caller.get(hidden).code) == (404, "group_purchase_unknown")


def test_after_the_deadline_it_names_the_order(desk: Desk, caller: Caller) -> None:
    glove = make.make_variant("GLOVE", price=10, stock=900)
    purchase = campaign(glove, (10, "8.00"))
    take_part(desk, purchase, glove, 12)
    close(purchase)
    seen = caller.get(f"/group-purchases/{purchase.pk}").json
    order = caller.get(f"/orders/{seen['commitment']['order_id']}").json
    assert (seen["state"], order["totals"]["net"]) == ("succeeded", "96.00")
