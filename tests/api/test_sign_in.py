"""How a company's people sign in, over the API: for who manages all of them, and for people only."""

from __future__ import annotations

import pytest

from lonja.companies.models import Company, IdentityProvider, MailDomain
from lonja.companies.permissions import Permission
from lonja.core.clock import now
from tests import factories as make
from tests.api.machine import machine, person
from tests.companies.saml_idp import metadata
from tests.ordering.desk import Desk

pytestmark = pytest.mark.django_db
OIDC = {"issuer": "https://login.acme.example", "client_id": "lonja", "secret": "never-told"}


def test_it_is_set_up_used_and_forgotten(desk: Desk) -> None:
    chief = person(make.make_user_in(desk.company, "company-admin"))
    assert chief.get("/sign-in").json == {
        "needs_second_step": False, "needs_provider": False, "domains": [], "provider": None,
    }  # fmt: skip
    made = chief.send("put", "/sign-in/provider/oidc", OIDC)
    assert (made.json["provider"]["name"], made.json["provider"]["is_active"]) == (OIDC["issuer"], False)
    assert "never-told" not in str(made.json)
    assert chief.send("put", "/sign-in/provider", {"is_active": True}).code == "provider_needs_domain"
    MailDomain.objects.create(company=desk.company, domain="acme.example", proof="seller", proved_at=now())
    used = chief.send("put", "/sign-in/provider", {"is_active": True, "lets_ask": True}).json
    assert (used["domains"], used["provider"]["is_active"], used["provider"]["lets_ask"]) == (
        ["acme.example"], True, True,
    )  # fmt: skip
    me = str(make.make_user_in(desk.company, "company-admin").pk)
    assert chief.send("put", "/sign-in/only-way-in", {"keeper_id": me}).code == "provider_untried"
    IdentityProvider.objects.update(worked_at=now())
    assert chief.send("put", "/sign-in/only-way-in", {"keeper_id": me}).code == "keeper_unfit"
    assert chief.send("put", "/sign-in/only-way-in", {"keeper_id": None}).status == 200
    assert chief.send("put", "/sign-in/provider/saml", {"metadata": "<x/>"}).code == "metadata_unusable"
    assert chief.send("put", "/sign-in/provider/saml", {"metadata": metadata()}).json["provider"]["kind"] == "saml"
    assert chief.send("delete", "/sign-in/provider").status == 204
    assert chief.send("put", "/sign-in/provider", {"is_active": True}).status == 404
    assert chief.send("put", "/sign-in/second-step", {"is_needed": True}).status == 200
    assert Company.objects.get(pk=desk.company.pk).needs_second_step
    assert chief.get("/sign-in").status == 403


def test_neither_machines_nor_others_touch_it(desk: Desk) -> None:
    before = Company.objects.values().get(pk=desk.company.pk)
    buyer = person(make.make_user_in(desk.company))
    for caller in (buyer, machine(desk.company, [Permission.COMPANY_VIEW])):
        assert caller.get("/sign-in").status == 403
        assert caller.send("put", "/sign-in/provider/oidc", OIDC).status == 403
        assert caller.send("put", "/sign-in/second-step", {"is_needed": True}).status == 403
    assert not IdentityProvider.objects.exists()
    assert Company.objects.values().get(pk=desk.company.pk) == before
