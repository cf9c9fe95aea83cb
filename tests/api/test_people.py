"""People, units and roles over the API: what a company keeps in order without the seller (S6), by the pages' verbs."""

from __future__ import annotations

from typing import Any

import pytest

from lonja.companies.models import Invitation, Role, RoleAssignment, Unit, User
from tests import factories as make
from tests.api.machine import Caller, machine, person
from tests.ordering.desk import Desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(desk: Desk) -> Caller:
    return person(make.make_user_in(desk.company, "company-admin", user=make.make_user("Chief")))


def role_id(code: str) -> str:
    return str(make.role(code).pk)


def root_id(desk: Desk) -> str:
    return str(make.root_unit(desk.company).pk)


def state(desk: Desk) -> tuple[Any, ...]:
    """All that these operations could have changed."""
    units = Unit.objects.order_by("pk").values_list("name", "path", "is_archived", "takes_inherited")
    held = RoleAssignment.objects.order_by("pk").values_list("user", "role", "unit", "cascades")
    rest = (Role.objects.count(), Invitation.objects.filter(revoked_at=None).count())
    return (*units, *held, *rest)


def test_units_grow_move_close_and_go(desk: Desk, chief: Caller) -> None:
    made = chief.post("/units", {"parent_id": root_id(desk), "name": "Plant"})
    assert (made.status, made.json["parent_id"]) == (201, root_id(desk))
    plant = made.json["id"]
    stores = chief.post("/units", {"parent_id": root_id(desk), "name": "Stores"}).json["id"]
    moved = chief.send("patch", f"/units/{stores}", {"name": "Store 1", "parent_id": plant, "takes_inherited": False})
    assert (moved.json["name"], moved.json["parent_id"], moved.json["takes_inherited"]) == ("Store 1", plant, False)
    before = state(desk)
    refused = chief.send("patch", f"/units/{plant}", {"name": "Works", "parent_id": stores})
    assert (refused.code, state(desk)) == ("unit_cannot_move", before)
    assert chief.send("patch", f"/units/{root_id(desk)}", {"takes_inherited": False}).code == "root_stays"
    assert chief.post("/units", {"parent_id": plant, "name": "store 1"}).code == "code_taken"
    assert chief.post(f"/units/{plant}/archive").json["is_archived"]
    listed = {unit["name"]: unit["is_archived"] for unit in chief.get("/units").json["data"]}
    assert (listed["Plant"], listed["Store 1"]) == (True, True)
    assert not chief.post(f"/units/{plant}/restore").json["is_archived"]


def test_people_are_invited_get_roles_lose_them_and_leave(desk: Desk, chief: Caller) -> None:
    wish = {"email": "new@acme.example", "name": "New", "role_id": role_id("buyer"), "unit_id": root_id(desk)}
    invited = chief.post("/invitations", wish)
    assert (invited.status, invited.json["role"]["code"]) == (201, "buyer")
    again = chief.post(f"/invitations/{invited.json['id']}/send-again").json
    assert [one["id"] for one in chief.get("/invitations").json["data"]] == [again["id"]]
    assert chief.send("delete", f"/invitations/{again['id']}").status == 204
    assert chief.get("/invitations").json["data"] == []
    buyer = f"/people/{desk.buyer.user_id}"
    given = chief.post(f"{buyer}/roles", {"role_id": role_id("approver"), "unit_id": root_id(desk), "cascades": False})
    assert [(one["role"]["code"], one["cascades"]) for one in given.json["roles"]] == [
        ("approver", False), ("buyer", True),
    ]  # fmt: skip
    held = f"{buyer}/roles/{given.json['roles'][0]['id']}"
    assert chief.send("put", held, {"cascades": True}).json["roles"][0]["cascades"]
    assert chief.send("delete", held).status == 204
    desk.add((make.make_variant("SCREW", price=1), 2))
    [kind] = chief.get(f"{buyer}/belongings").json["data"]
    assert (kind["code"], kind["may_end"]) == ("carts", True)
    before = state(desk)
    assert (chief.post(f"{buyer}/leave", {}).code, state(desk)) == ("belongings_remain", before)
    assert chief.post(f"{buyer}/leave", {"heirs": {"carts": None}}).status == 204
    assert [one["name"] for one in chief.get("/people").json["data"]] == ["Chief"]
    assert chief.get(buyer).status == 404


def test_roles_of_the_company_s_own(desk: Desk, chief: Caller) -> None:
    grants = [
        {"permission": "orders.place", "scope": "unit", "up_to": "500.00"},
        {"permission": "orders.view", "scope": "own"},
    ]
    made = chief.post("/roles", {"name": "Foreman", "grants": grants})
    assert (made.status, made.json["is_own"], made.json["holders"]) == (201, True, 0)
    assert {one["permission"]: one["up_to"] for one in made.json["grants"]} == {
        "orders.place": "500.00", "orders.view": None,
    }  # fmt: skip
    one = f"/roles/{made.json['id']}"
    changed = chief.send("put", one, {"name": "Foreman", "grants": grants[:1]})
    assert [grant["permission"] for grant in changed.json["grants"]] == ["orders.place"]
    for wrong, pointer in (
        ({"permission": "spend.view", "scope": "unit", "up_to": "1"}, "/grants/0/up_to"),
        ({"permission": "orders.place", "scope": "own"}, "/grants/0/scope"),
    ):
        answer = chief.send("put", one, {"name": "Foreman", "grants": [wrong]})
        assert (answer.code, answer.json["errors"][0]["pointer"]) == ("input_invalid", pointer)
    assert chief.send("put", f"/roles/{role_id('buyer')}", {"name": "x", "grants": grants}).status == 404
    assert chief.post(f"{one}/archive").json["is_archived"]
    assert not chief.post(f"{one}/restore").json["is_archived"]


def test_nobody_gives_more_than_he_has_and_machines_give_nothing(desk: Desk, chief: Caller) -> None:
    plant = make.make_unit(desk.company, "Plant")
    scopes = [{"permission": each, "scope": "unit_and_below"} for each in ("people.manage", "company.view")]
    made = chief.post("/roles", {"name": "Head", "grants": scopes}).json
    leader = make.make_user("Head")
    RoleAssignment.objects.create(user=leader, role_id=made["id"], unit=plant)
    head = person(leader)
    buyer = f"/people/{desk.buyer.user_id}"
    give = {"role_id": role_id("company-admin"), "unit_id": root_id(desk)}
    wish = {"email": "x@acme.example", **give}
    before = state(desk)
    looker = person(User.objects.get(pk=desk.buyer.user_id))
    for caller in (head, looker, machine(desk.company)):
        for method, path, body in (
            ("post", f"{buyer}/roles", give),
            ("post", "/invitations", wish),
            ("post", "/units", {"parent_id": root_id(desk), "name": "Mine"}),
            ("post", "/roles", {"name": "Mine", "grants": [{"permission": "orders.view", "scope": "unit"}]}),
            ("post", f"{buyer}/leave", {}),
        ):
            assert caller.send(method, path, body).status in (403, 404), path
    assert state(desk) == before
    assert chief.get("/people").status == machine(desk.company).get("/people").status == 200
