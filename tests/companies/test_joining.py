"""Joining by the domain of one's address: asked by its reader, granted by the administrator, never by itself."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from lonja.companies import actions, queries
from lonja.companies.errors import (
    CodeTaken,
    DomainElsewhere,
    DomainPublic,
    DomainUnusable,
    NoCompanyForDomain,
    PermissionMissing,
    ProofElsewhere,
    RoleTooWide,
)
from lonja.companies.mail_domains import is_public, normalize_domain
from lonja.companies.models import Invitation, JoinRequest, JoinState, MailDomain, RoleAssignment, User
from lonja.core import events
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.core.models import RecordedEvent
from lonja.notifications.models import Message
from tests.companies.firms import PASSWORD, Firm, actor, person, role


def proved(company: Firm, domain: str = "acme.example") -> MailDomain:
    """A domain that the reader of an address there has confirmed."""
    ada = actor(company.admin)
    found = actions.ask_domain_proof(ada, actions.state_domain(ada, domain).pk, f"post@{domain}")
    return actions.prove_domain(queries.domain_token(found))


def asked(email: str = "nina@acme.example") -> JoinRequest:
    """Somebody asks; his address is not confirmed."""
    actions.ask_to_join(email, "Nina")
    return JoinRequest.objects.latest("created_at")


def confirmed(email: str = "nina@acme.example") -> JoinRequest:
    """Somebody asks and has opened his link."""
    return actions.confirm_join_request(queries.join_token(asked(email).pk))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" Acme.Example ", "acme.example"), ("@acme.example", "acme.example"), ("a@acme.example", "acme.example"),
        ("https://www.acme.example/shop", "acme.example"), ("acme", None), ("", None), ("ac me.example", None),
        ("españa.example", "xn--espaa-rta.example"), ("-a.example", None), ("a..example", None),
    ],
)  # fmt: skip
def test_a_domain_is_kept_in_one_way(typed: str, kept: str | None) -> None:
    assert normalize_domain(typed) == kept


def test_where_everybody_has_an_address_is_known() -> None:
    assert is_public("gmail.com")
    assert is_public("mail.yahoo.com")
    assert not is_public("acme.example")


@pytest.mark.parametrize(
    ("domain", "error"), [("gmail.com", DomainPublic), ("x@hotmail.es", DomainPublic), ("acme", DomainUnusable)]
)
def test_public_domains_and_nonsense_are_refused(acme: Firm, domain: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        actions.state_domain(actor(acme.admin), domain)
    assert not MailDomain.objects.exists()


def test_a_domain_that_is_only_stated_counts_for_nothing(acme: Firm) -> None:
    actions.state_domain(actor(acme.admin), "acme.example")
    with pytest.raises(CodeTaken):
        actions.state_domain(actor(acme.admin), "acme.example")
    with pytest.raises(NoCompanyForDomain):
        confirmed()
    assert JoinRequest.objects.get().state == JoinState.UNCONFIRMED


def test_a_domain_is_proved_by_the_reader_of_an_address_there(acme: Firm) -> None:
    ada = actor(acme.admin)
    stated = actions.state_domain(ada, "acme.example")
    with pytest.raises(ProofElsewhere):
        actions.ask_domain_proof(ada, stated.pk, "ada@evil.example")
    with pytest.raises(ProofElsewhere):
        actions.ask_domain_proof(ada, stated.pk, "ada@notacme.example")
    first = queries.domain_token(actions.ask_domain_proof(ada, stated.pk, "a@acme.example"))
    second = queries.domain_token(actions.ask_domain_proof(ada, stated.pk, "b@acme.example"))
    for dead in (first, "", "x.y", f"{stated.pk.hex}.", second[:-1]):
        with pytest.raises(NotFound):
            actions.prove_domain(dead)
    with time_machine.travel(now() + timedelta(hours=73), tick=False), pytest.raises(NotFound):
        actions.prove_domain(second)
    assert actions.prove_domain(second).proof == "mail"
    with pytest.raises(NotFound):
        actions.prove_domain(second)


def test_a_domain_belongs_to_one_company(acme: Firm, bolt: Firm, seller: User) -> None:
    """Nobody takes over the domain of another customer, nor learns of it before he reads mail there."""
    proved(acme)
    stated = actions.state_domain(actor(bolt.admin), "acme.example")
    found = actions.ask_domain_proof(actor(bolt.admin), stated.pk, "x@acme.example")
    with pytest.raises(DomainElsewhere):
        actions.prove_domain(queries.domain_token(found))
    with pytest.raises(DomainElsewhere):
        actions.grant_domain(actor(seller), stated.pk)
    assert queries.company_of_domain("nina@acme.example") == acme.company


def test_the_seller_proves_a_domain_and_nobody_else_does_so(acme: Firm, seller: User) -> None:
    stated = actions.state_domain(actor(acme.admin), "acme.example")
    with pytest.raises(PermissionMissing):
        actions.grant_domain(actor(acme.admin), stated.pk)
    assert actions.grant_domain(actor(seller), stated.pk).proof == "seller"


def test_domains_are_for_who_manages_all_people(acme: Firm, bolt: Firm) -> None:
    foreman = person("Fran", ("viewer", acme.purchasing))
    own = acme.company.roles.create(code="foreman", names={"en": "Foreman"})
    own.grants.create(permission="people.manage", scope="unit_and_below")
    actions.assign_role(actor(acme.admin), foreman.pk, own.pk, acme.purchasing.pk)
    domain = proved(acme)
    for who in (foreman, acme.buyer):
        with pytest.raises(PermissionMissing):
            actions.state_domain(actor(who), "other.example")
        with pytest.raises(PermissionMissing):
            queries.join_requests(actor(who))
    with pytest.raises(NotFound):
        actions.remove_domain(actor(bolt.admin), domain.pk)
    assert MailDomain.objects.get() == domain


def test_asking_gives_nothing_and_the_administrator_decides(acme: Firm) -> None:
    proved(acme)
    request = confirmed()
    assert (request.state, request.company) == (JoinState.WAITING, acme.company)
    assert not Invitation.objects.exists()
    assert not User.objects.filter(email="nina@acme.example").exists()
    actions.approve_join_request(actor(acme.admin), request.pk, acme.office.pk, role("buyer").pk)
    invitation = Invitation.objects.get()
    assert (invitation.email, invitation.unit, invitation.role.code) == ("nina@acme.example", acme.office, "buyer")
    assert not RoleAssignment.objects.filter(user__email="nina@acme.example").exists(), (
        "her own consent is still needed"
    )
    actions.accept_invitation(queries.nobody(), queries.token_of(invitation.pk), name="Nina", password=PASSWORD)
    assert RoleAssignment.objects.filter(user__email="nina@acme.example", unit=acme.office).exists()


def test_a_request_is_decided_once_and_by_its_company_alone(acme: Firm, bolt: Firm) -> None:
    proved(acme)
    request = confirmed()
    with pytest.raises(NotFound):
        actions.approve_join_request(actor(bolt.admin), request.pk, bolt.office.pk, role("buyer").pk)
    with pytest.raises(NotFound):
        actions.approve_join_request(actor(acme.admin), request.pk, bolt.office.pk, role("buyer").pk)
    request.refresh_from_db()
    assert request.state == JoinState.WAITING, "what failed decided nothing"
    actions.refuse_join_request(actor(acme.admin), request.pk)
    with pytest.raises(NotFound):
        actions.approve_join_request(actor(acme.admin), request.pk, acme.office.pk, role("buyer").pk)
    assert not Invitation.objects.exists()


def test_nobody_lets_in_with_more_rights_than_he_has(acme: Firm) -> None:
    helper = person("Hana", ("viewer", acme.root))
    own = acme.company.roles.create(code="hr", names={"en": "HR"})
    own.grants.create(permission="people.manage", scope="company")
    actions.assign_role(actor(acme.admin), helper.pk, own.pk, acme.root.pk)
    proved(acme)
    with pytest.raises(RoleTooWide):
        actions.approve_join_request(actor(helper), confirmed().pk, acme.root.pk, role("company-admin").pk)
    assert JoinRequest.objects.get().state == JoinState.WAITING


@pytest.mark.parametrize(
    "email",
    ["nina@evil.example", "nina@acme.example.evil.example", "nina@notacme.example", "nina@sub.acme.example",
     "acme.example@evil.example"],
)  # fmt: skip
def test_tricks_with_the_domain_join_nothing(acme: Firm, email: str) -> None:
    """Reliability 52: the domain never grants entry by itself, and a domain that looks like it is another one."""
    proved(acme)
    with pytest.raises(NoCompanyForDomain):
        confirmed(email)
    assert not queries.join_requests(actor(acme.admin)).exists()


def test_tokens_are_bound_to_their_request_and_die(acme: Firm) -> None:
    proved(acme)
    request = asked()
    for token in ("", "x", request.token_hash, "A" * 43, queries.token_of(request.pk)):
        with pytest.raises(NotFound):
            actions.confirm_join_request(token)
    with time_machine.travel(now() + timedelta(hours=73), tick=False), pytest.raises(NotFound):
        actions.confirm_join_request(queries.join_token(request.pk))


def test_who_asks_twice_waits_once(acme: Firm) -> None:
    proved(acme)
    confirmed()
    second = confirmed()
    assert list(queries.join_requests(actor(acme.admin))) == [second]
    assert actions.confirm_join_request(queries.join_token(second.pk)).pk == second.pk


def test_a_domain_that_is_removed_lets_nobody_ask(acme: Firm) -> None:
    domain = proved(acme)
    actions.remove_domain(actor(acme.admin), domain.pk)
    with pytest.raises(NoCompanyForDomain):
        confirmed()


def test_old_requests_are_forgotten(acme: Firm) -> None:
    proved(acme)
    asked("old@acme.example")
    actions.refuse_join_request(actor(acme.admin), confirmed("no@acme.example").pk)
    waiting = confirmed("yes@acme.example")
    with time_machine.travel(now() + timedelta(days=31), tick=False):
        actions.forget_join_requests()
    assert list(JoinRequest.objects.all()) == [waiting]


def _text(response: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def _browser(user: User | None = None) -> Client:
    client = Client(headers={"accept-language": "en"})
    if user is not None:
        client.force_login(user)
    return client


def _deliver() -> None:
    for row in RecordedEvent.objects.order_by("recorded_at", "id"):
        for path in events.wiring().get(row.name, ()):
            events.deliver(row.pk, path)


def test_the_whole_way_through_the_pages(acme: Firm) -> None:
    cache.clear()
    ada = _browser(acme.admin)
    ada.post(reverse("storefront:joining"), {"domain": "acme.example"})
    domain = MailDomain.objects.get()
    ada.post(reverse("storefront:prove_own_domain", args=[domain.pk]), {"email": "post@acme.example"})
    domain.refresh_from_db()
    _deliver()
    link = reverse("storefront:prove_domain", args=[queries.domain_token(domain)])
    assert "Acme" in _text(_browser().get(link))
    domain.refresh_from_db()
    assert domain.proved_at is None, "opening the link proves nothing"
    assert "proved" in _text(_browser().post(link))
    assert (
        _browser().post(reverse("storefront:join"), {"email": "nina@acme.example", "name": "Nina"}).status_code == 302
    )
    mine = reverse("storefront:join_request", args=[queries.join_token(JoinRequest.objects.get().pk)])
    assert "Acme" not in _text(_browser().get(mine)), "no company is named before the address is proved"
    _browser().post(mine)
    assert "Acme" in _text(_browser().get(mine))
    assert "nina@acme.example" in _text(ada.get(reverse("storefront:joining")))
    _deliver()
    told = set(Message.objects.values_list("template", "recipient"))
    assert told == {
        ("domain_proof", "post@acme.example"), ("join_confirm", "nina@acme.example"), ("join_waits", acme.admin.email),
    }  # fmt: skip
    let_in = reverse("storefront:let_in", args=[JoinRequest.objects.get().pk])
    done = ada.post(let_in, {"unit": str(acme.office.pk), "role": str(role("buyer").pk)})
    assert done.status_code == 302
    assert Invitation.objects.get().email == "nina@acme.example"


def test_the_open_form_says_the_same_of_every_domain(acme: Firm) -> None:
    """No leak of which companies exist: status, place and bytes are equal."""
    cache.clear()
    proved(acme)
    answers = [
        _browser().post(reverse("storefront:join"), {"email": email, "name": "N"})
        for email in ("nina@acme.example", "nina@unknown.example", acme.buyer.email)
    ]
    assert {(each.status_code, each["Location"], each.content) for each in answers} == {
        (302, reverse("storefront:join_asked"), b"")
    }
    unknown = JoinRequest.objects.get(email="nina@unknown.example")
    link = reverse("storefront:join_request", args=[queries.join_token(unknown.pk)])
    known = reverse(
        "storefront:join_request", args=[queries.join_token(JoinRequest.objects.get(email="nina@acme.example").pk)]
    )
    pages = [_text(_browser().get(each)) for each in (link, known)]
    assert pages[0].replace("unknown.example", "") == pages[1].replace("acme.example", "")
    assert "No company here takes requests" in _text(_browser().post(link))


def test_the_seller_keeps_domains_on_the_customers_page(acme: Firm, seller: User) -> None:
    office = _browser(seller)
    office.post(reverse("backoffice:add_domain", args=[acme.id]), {"domain": "acme.example"})
    assert MailDomain.objects.get().proof == "seller"
    assert "acme.example" in _text(office.get(reverse("backoffice:company", args=[acme.id])))
    office.post(reverse("backoffice:remove_domain", args=[acme.id, MailDomain.objects.get().pk]))
    assert not MailDomain.objects.exists()
