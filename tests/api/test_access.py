"""Access through the API: one's own, a colleague's, and who gets into a unit."""

from decimal import Decimal

import pytest

from lonja.companies.models import Grant, Role, RoleAssignment, Unit
from lonja.companies.permissions import Permission, Scope
from tests import factories as make
from tests.api.machine import Caller, machine, person
from tests.ordering.desk import Desk

pytestmark = pytest.mark.django_db


def limited(desk: Desk) -> Role:
    """A role of the company: to order up to 300, in the unit and below."""
    role = Role.objects.create(company=desk.company, code="foreman", names={"en": "Foreman", "es": "Encargado"})
    Grant.objects.create(
        role=role, permission=Permission.ORDERS_PLACE, scope=Scope.UNIT_AND_BELOW, up_to=Decimal("300.0000")
    )
    return role


def test_everybody_reads_his_own_access(desk: Desk) -> None:
    root = make.root_unit(desk.company)
    below = make.make_unit(desk.company, "Below")
    user = make.make_user()
    RoleAssignment.objects.create(user=user, role=limited(desk), unit=root, cascades=False)
    (right,) = person(user).get("/access").json["data"]
    assert right == {
        "permission": "orders.place",
        "is_whole_company": False,
        "units": [{"id": str(root.pk), "name": root.name}],
        "up_to": "300.00",
        "sources": [
            {
                "role": "Foreman",
                "unit": {"id": str(root.pk), "name": root.name},
                "scope": "unit_and_below",
                "cascades": False,
                "up_to": "300.00",
            }
        ],
    }
    assert str(below.pk) not in str(right)


def test_a_machine_has_no_access_of_its_own_but_may_ask_for_others(desk: Desk, caller: Caller) -> None:
    assert caller.get("/access").code == "person_needed"
    user = make.make_user_in(desk.company, "viewer")
    rights = caller.get(f"/people/{user.pk}/access").json["data"]
    assert {right["permission"] for right in rights} == {"orders.view", "spend.view", "company.view"}
    stranger = make.make_user_in(make.make_company(), "viewer")
    assert caller.get(f"/people/{stranger.pk}/access").status == 404


def test_who_gets_into_a_unit_and_who_is_stopped(desk: Desk) -> None:
    below = make.make_unit(desk.company, "Below")
    user = make.make_user()
    RoleAssignment.objects.create(user=user, role=limited(desk), unit=make.root_unit(desk.company))
    caller = machine(desk.company)
    path = f"/units/{below.pk}/access?permission=orders.place"
    (entry,) = caller.get(path).json["people"]
    assert (entry["person_id"], [way["way"] for way in entry["ways"]]) == (str(user.pk), ["above"])
    assert [key["name"] for key in caller.get(path).json["keys"]] == ["test"]
    Unit.objects.filter(pk=below.pk).update(takes_inherited=False)
    assert caller.get(path).status == 404, "the key of the root no longer reaches it"
    admin = make.make_user_in(desk.company, "company-admin")
    answer = person(admin).get(path).json
    assert ([entry["person_id"] for entry in answer["people"]], answer["keys"]) == ([str(admin.pk)], [])
    assert [way["way"] for way in answer["stopped"][0]["ways"]] == ["closed"]
    assert caller.get(f"/units/{below.pk}/access?permission=sales.act_as").status == 422


def test_a_unit_of_another_company_does_not_exist(desk: Desk, caller: Caller) -> None:
    foreign = make.root_unit(make.make_company())
    assert caller.get(f"/units/{foreign.pk}/access").status == 404
