"""Joining a company over the API: its domains of mail, and who asks by them."""

from __future__ import annotations

from typing import Any

import pytest

from lonja.companies import actions, queries
from lonja.companies.errors import DomainFileMissing
from lonja.companies.models import Invitation, JoinRequest, MailDomain, User
from tests import factories as make
from tests.api.machine import Caller, machine, person
from tests.ordering.desk import Desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(desk: Desk) -> Caller:
    return person(make.make_user_in(desk.company, "company-admin", user=make.make_user("Chief")))


def asking(desk: Desk, email: str = "nina@acme.example") -> JoinRequest:
    """Somebody asks by a proved domain, and has opened his link."""
    MailDomain.objects.get_or_create(
        company=desk.company, domain="acme.example", defaults={"proof": "mail", "proved_at": "2026-01-01T00:00Z"}
    )
    actions.ask_to_join(email, "Nina")
    return actions.confirm_join_request(queries.join_token(JoinRequest.objects.latest("created_at").pk))


def test_who_asks_is_let_in_or_refused(desk: Desk, chief: Caller) -> None:
    nina, otto = asking(desk), asking(desk, "otto@acme.example")
    assert [one["email"] for one in chief.get("/join-requests").json["data"]] == [nina.email, otto.email]
    wish = {"unit_id": str(make.root_unit(desk.company).pk), "role_id": str(make.role("buyer").pk)}
    unknown = wish | {"role_id": str(make.unknown_id())}
    assert chief.post(f"/join-requests/{nina.pk}/approve", unknown).status == 404
    assert not Invitation.objects.exists()
    assert chief.post(f"/join-requests/{nina.pk}/approve", wish).json["state"] == "approved"
    assert Invitation.objects.get().email == nina.email
    assert chief.post(f"/join-requests/{otto.pk}/refuse").json["state"] == "refused"
    for verb, body in (("approve", wish), ("refuse", None)):
        assert chief.post(f"/join-requests/{otto.pk}/{verb}", body).status == 404
    assert chief.get("/join-requests").json["data"] == []
    assert Invitation.objects.count() == 1


def test_a_domain_is_stated_proved_and_removed(desk: Desk, chief: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    made = chief.post("/mail-domains", {"domain": "Acme.example"})
    assert (made.status, made.json["domain"], made.json["proof"]) == (201, "acme.example", None)
    for wrong, code in (("gmail.com", "domain_public"), ("acme", "domain_unusable"), ("acme.example", "code_taken")):
        assert chief.post("/mail-domains", {"domain": wrong}).code == code
    path = f"/mail-domains/{made.json['id']}"
    assert chief.post(f"{path}/link", {"email": "it@other.example"}).code == "domain_proof_elsewhere"
    assert chief.post(f"{path}/link", {"email": "it@acme.example"}).json["proof_email"] == "it@acme.example"

    def missing(domain: str, text: str) -> None:
        raise DomainFileMissing(address=domain, reason="404")

    monkeypatch.setattr("lonja.companies.actions.joining.read_domain_file", missing)
    assert chief.send("put", f"{path}/file").code == "domain_file_missing"
    assert MailDomain.objects.get().proof == ""
    read: list[Any] = []
    monkeypatch.setattr("lonja.companies.actions.joining.read_domain_file", lambda *what: read.append(what))
    assert chief.send("put", f"{path}/file").json["proof"] == "web"
    assert read == [("acme.example", made.json["file_text"])]
    assert chief.send("delete", path).status == 204
    assert chief.get("/mail-domains").json["data"] == []


def test_only_who_manages_all_people_decides(desk: Desk) -> None:
    nina = asking(desk)
    domain = MailDomain.objects.get()
    wish = {"unit_id": str(make.root_unit(desk.company).pk), "role_id": str(make.role("buyer").pk)}
    for caller in (person(User.objects.get(pk=desk.buyer.user_id)), machine(desk.company)):
        for method, path, body in (
            ("get", "/join-requests", None),
            ("post", f"/join-requests/{nina.pk}/approve", wish),
            ("post", f"/join-requests/{nina.pk}/refuse", None),
            ("get", "/mail-domains", None),
            ("post", "/mail-domains", {"domain": "b.example"}),
            ("post", f"/mail-domains/{domain.pk}/link", {"email": "a@acme.example"}),
            ("put", f"/mail-domains/{domain.pk}/file", None),
            ("delete", f"/mail-domains/{domain.pk}", None),
        ):
            assert caller.send(method, path, body).status == 403, (method, path)
    assert (JoinRequest.objects.get().state, MailDomain.objects.count(), Invitation.objects.count()) == (
        "waiting",
        1,
        0,
    )
