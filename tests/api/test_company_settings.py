"""What a company keeps itself, over the API: its data, addresses, cost centers, targets of notices, reports."""

from __future__ import annotations

from typing import Any

import pytest

from lonja.companies.models import Address, Company, CostCenter, Seller, User
from lonja.notifications.models import PayableNotice, PayableTarget, SpendReport
from tests import factories as make
from tests.api.machine import Caller, machine, person
from tests.ordering.desk import Desk

pytestmark = pytest.mark.django_db

PLACE = {
    "kind": "delivery", "label": "Yard", "recipient": "Acme", "street": "Calle Mayor 1", "postal_code": "50001",
    "city": "Zaragoza", "country": "ES",
}  # fmt: skip


@pytest.fixture
def chief(desk: Desk) -> Caller:
    return person(make.make_user_in(desk.company, "company-admin", user=make.make_user("Chief")))


@pytest.fixture
def looker(desk: Desk) -> Caller:
    return person(User.objects.get(pk=desk.buyer.user_id))


def state() -> list[Any]:
    """All that these operations could have changed."""
    models = (Address, CostCenter, PayableTarget, PayableNotice, SpendReport, Company)
    return [list(model.objects.order_by("pk").values()) for model in models]  # type: ignore[attr-defined]


def test_addresses_are_added_changed_proposed_and_archived(desk: Desk, chief: Caller) -> None:
    plant = make.make_unit(desk.company, "Plant")
    made = chief.post("/addresses", PLACE | {"unit_id": str(plant.pk)})
    assert (made.status, made.json["label"], made.json["unit_id"], made.json["is_default"]) == (
        201, "Yard", str(plant.pk), False,
    )  # fmt: skip
    elsewhere = person(make.make_user_in(desk.company, "buyer", unit=make.make_unit(desk.company, "Stores")))
    assert "Yard" not in [one["label"] for one in elsewhere.get("/addresses").json["data"]]
    assert "Yard" in [one["label"] for one in chief.get("/addresses", all_visible="true").json["data"]]
    path = f"/addresses/{made.json['id']}"
    before = state()
    assert chief.send("put", path, PLACE | {"postal_code": "5"}).code == "postal_code_invalid"
    assert chief.send("put", path, PLACE | {"country": "XX"}).code == "input_invalid"
    assert chief.send("put", path, PLACE | {"unit_id": str(make.unknown_id())}).status == 404
    assert state() == before
    assert chief.send("put", path, PLACE | {"label": "Yard 2"}).json["unit_id"] is None
    assert chief.post(f"{path}/default").status == 204
    assert [one["label"] for one in chief.get("/addresses").json["data"] if one["is_default"]] == ["Yard 2"]
    assert chief.post(f"{path}/archive").status == 204
    assert "Yard 2" not in chief.get("/addresses", all_visible="true").text
    assert chief.post(f"{path}/default").status == 404


def test_cost_centers_are_added_changed_archived_and_offered_again(desk: Desk, chief: Caller) -> None:
    made = chief.post("/cost-centers", {"code": "SITE-1", "name": "Site", "owner_id": str(desk.buyer.user_id)})
    assert (made.status, made.json["owner_id"]) == (201, str(desk.buyer.user_id))
    assert chief.post("/cost-centers", {"code": "SITE-1", "name": "x"}).code == "code_taken"
    path = f"/cost-centers/{made.json['id']}"
    stranger = make.make_user_in(make.make_company("Other"), "buyer")
    before = state()
    assert chief.send("put", path, {"code": "S", "name": "x", "owner_id": str(stranger.pk)}).status == 404
    assert state() == before
    assert chief.send("put", path, {"code": "SITE-2", "name": "Site 2"}).json["owner_id"] is None
    assert chief.post(f"{path}/archive").status == 204
    assert chief.get("/cost-centers").json["data"] == []
    assert [one["code"] for one in chief.get("/cost-centers", is_archived="true").json["data"]] == ["SITE-2"]
    assert chief.post(f"{path}/restore").status == 204
    assert [one["code"] for one in chief.get("/cost-centers").json["data"]] == ["SITE-2"]


def test_the_company_corrects_its_data_but_not_what_the_erp_owns(desk: Desk, chief: Caller) -> None:
    changed = chief.send("patch", "/company", {"legal_name": "Acme, S.L.", "time_zone": "Europe/Madrid"}).json
    assert (changed["legal_name"], changed["time_zone"], changed["locked"]) == ("Acme, S.L.", "Europe/Madrid", [])
    assert chief.get("/company").json == changed
    Seller.objects.update(erp_owns=["legal_name"])
    Company.objects.filter(pk=desk.company.pk).update(external_id="ERP-1")
    before = state()
    assert chief.get("/company").json["locked"] == ["legal_name"]
    for wrong, code in (
        ({"legal_name": "Other", "phone": "1"}, "field_locked"),
        ({"time_zone": "Mars/Base"}, "time_zone_unknown"),
        ({"tax_id": "B00000001"}, "tax_id_invalid"),
    ):
        assert chief.send("patch", "/company", wrong).code == code
    assert state() == before
    assert chief.send("patch", "/company", {"phone": "976"}).json["phone"] == "976"


@pytest.mark.parametrize("kind", ["mail", "webhook", "file"])
def test_targets_of_notices_are_added_tried_and_switched_off(desk: Desk, chief: Caller, kind: str) -> None:
    more = {"mail": {"recipients": ["ap@acme.example"]}, "webhook": {"url": "https://erp.acme.example/in"}, "file": {}}
    wish = {"name": "Accounting", "kind": kind, "format": "json", **more[kind]}
    made = chief.post("/payable-targets", wish)
    assert (made.status, made.json) == (
        201,
        {"recipients": [], "url": "", "is_active": True, **wish, "id": made.json["id"]},
    )
    path = f"/payable-targets/{made.json['id']}"
    tried = chief.post(f"{path}/try").json
    assert (tried["is_test"], tried["target"], tried["kind"]) == (True, "Accounting", kind)
    secret = chief.get(f"{path}/secret").json["secret"]
    assert bool(secret) is (kind == "webhook")
    assert secret not in chief.get("/payable-targets").text or not secret
    assert chief.send("put", f"{path}/secret").json["secret"] != secret
    off = machine(desk.company).send("put", path, wish | {"is_active": False})
    assert (off.status, off.json["is_active"]) == (200, False)


def test_a_target_that_leads_nowhere_is_refused(desk: Desk, chief: Caller) -> None:
    before = state()
    for wrong in (
        {"kind": "mail"},
        {"kind": "mail", "recipients": ["nobody"]},
        {"kind": "webhook", "url": "http://erp.acme.example"},
        {"kind": "webhook", "url": "https://me:secret@erp.acme.example"},
    ):
        assert chief.post("/payable-targets", {"name": "x", **wrong}).code == "payable_target_invalid"
    assert state() == before


def test_a_monthly_report_goes_to_who_may_see_it(desk: Desk, chief: Caller) -> None:
    root = str(make.root_unit(desk.company).pk)
    reader = make.make_user_in(desk.company, "accounts-payable")
    path = f"/spend-reports/{root}"
    assert chief.send("put", path, {"recipients": [str(make.unknown_id())]}).code == "report_recipient_invalid"
    assert not SpendReport.objects.exists()
    told = chief.send("put", path, {"recipients": [str(reader.pk)]}).json
    assert [one["id"] for one in told["recipients"]] == [str(reader.pk)]
    assert chief.get("/spend-reports").json["data"][0] == told
    assert chief.send("put", path, {"recipients": []}).json["recipients"] == []
    assert not SpendReport.objects.exists()


def test_who_only_looks_keeps_nothing(desk: Desk, looker: Caller) -> None:
    center = make.make_cost_center(desk.company, "SITE")
    admin = make.buyer_actor(desk.company, "company-admin")
    target = (
        person(User.objects.get(pk=admin.user_id)).post("/payable-targets", {"name": "x", "kind": "file"}).json["id"]
    )
    before = state()
    only_orders = machine(desk.company, ["orders.place"])
    for caller in (looker, only_orders):
        for method, path, body in (
            ("patch", "/company", {"phone": "1"}),
            ("post", "/addresses", PLACE),
            ("put", f"/addresses/{desk.delivery.pk}", PLACE),
            ("post", f"/addresses/{desk.delivery.pk}/archive", None),
            ("post", f"/addresses/{desk.delivery.pk}/default", None),
            ("post", "/cost-centers", {"code": "x", "name": "x"}),
            ("put", f"/cost-centers/{center.pk}", {"code": "x", "name": "x"}),
            ("post", f"/cost-centers/{center.pk}/archive", None),
            ("post", f"/cost-centers/{center.pk}/restore", None),
            ("get", "/payable-targets", None),
            ("post", "/payable-targets", {"name": "x", "kind": "file"}),
            ("put", f"/payable-targets/{target}", {"name": "x", "kind": "file"}),
            ("post", f"/payable-targets/{target}/try", None),
            ("get", f"/payable-targets/{target}/secret", None),
            ("put", f"/payable-targets/{target}/secret", None),
        ):
            assert caller.send(method, path, body).status == 403, (method, path)
    elsewhere = person(make.make_user_in(desk.company, "buyer", unit=make.make_unit(desk.company, "Stores")))
    for caller in (elsewhere, only_orders):
        report = f"/spend-reports/{make.root_unit(desk.company).pk}"
        assert caller.send("put", report, {"recipients": [str(admin.user_id)]}).status in (403, 404)
    assert only_orders.get("/addresses", all_visible="true").status == 403
    assert state() == before
