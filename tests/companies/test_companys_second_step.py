"""A company may ask its people for a second step; nobody is locked out by it, and nobody gets around it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from lonja.companies import actions
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company, User
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_for_key
from lonja.core.errors import NotFound
from tests.authenticator_app import code
from tests.companies.firms import PASSWORD, Firm, actor, firm, give, open_store, person

HOME, PEOPLE, CART = "/", "/company/people/", "/cart/"


@pytest.fixture
def seller(db: None) -> User:
    """The seller, who asks nothing of his own people here."""
    cache.clear()
    return open_store()


@pytest.fixture
def acme(seller: User) -> Firm:
    """A company that wants a second step."""
    made = firm("Acme")
    actions.require_companys_second_step(actor(made.admin), is_needed=True)
    return made


def signed_in(user: User) -> Client:
    """A browser in which this person has typed his address and password."""
    client = Client(headers={"accept-language": "en"})
    client.post("/account/login/", {"login": user.email, "password": PASSWORD})
    return client


def set_up_app(client: Client) -> str:
    """Set up an authenticator app through the pages; gives its secret."""
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    form = client.get("/account/2fa/totp/activate/").content.decode()
    (secret, *_) = re.findall(r"<code[^>]*>([A-Z2-7]+)<", form)
    assert client.post("/account/2fa/totp/activate/", {"code": code(secret)}).status_code == 302
    return str(secret)


def give_code(client: Client, secret: str) -> None:
    """Prove oneself by the app in this session."""
    cache.clear()  # a code counts once, and half a minute is long for a test
    assert client.post("/account/2fa/reauthenticate/", {"code": code(secret)}).status_code == 302


def place(answer: Any) -> str:
    """Where an answer sends the browser."""
    return str(answer["Location"]).split("?")[0] if answer.status_code == 302 else str(answer.status_code)


def test_who_has_none_is_led_to_where_it_is_set_up_and_gets_in_then(acme: Firm) -> None:
    browser = signed_in(acme.buyer)
    for page in (HOME, PEOPLE, CART):
        assert place(browser.get(page)) == "/account/2fa/"
    assert "Your company wants a second step" in browser.get("/account/2fa/").content.decode()
    secret = set_up_app(browser)
    assert place(browser.get(HOME)) == "/account/2fa/reauthenticate/"
    give_code(browser, secret)
    assert browser.get(HOME).status_code == 200


def test_the_password_alone_gives_no_rights_at_all(acme: Firm) -> None:
    """Forms are no way around it: what they would do is not done."""
    set_up_app(signed_in(acme.admin))
    other = Client(headers={"accept-language": "en"})
    other.force_login(acme.admin)
    answer = other.post(reverse("storefront:companys_second_step"), {"needed": "0"})
    assert answer.status_code == 302
    assert Company.objects.get(pk=acme.id).needs_second_step


def test_it_counts_by_session(acme: Firm) -> None:
    first = signed_in(acme.buyer)
    give_code(first, set_up_app(first))
    stolen = Client(headers={"accept-language": "en"})
    stolen.force_login(acme.buyer)
    assert first.get(HOME).status_code == 200
    assert place(stolen.get(HOME)) == "/account/2fa/reauthenticate/"


def test_in_another_company_one_acts_as_that_one_wants_it(acme: Firm) -> None:
    bolt = firm("Bolt")
    give(acme.buyer, "buyer", bolt.office)
    browser = signed_in(acme.buyer)
    assert place(browser.get(HOME)) == "/account/2fa/"
    browser.post(reverse("storefront:switch"), {"unit": str(bolt.office.pk)})
    assert browser.get(HOME).status_code == 200
    browser.post(reverse("storefront:switch"), {"unit": str(acme.purchasing.pk)})
    assert place(browser.get(HOME)) == "/account/2fa/"


def test_machines_go_on(acme: Firm) -> None:
    made = actions.create_api_key(actor(acme.admin), acme.root.pk, "ERP", [Permission.ORDERS_VIEW])
    machine = actor_for_key(made.presented)
    assert machine is not None
    assert machine.may(Permission.ORDERS_VIEW)


def test_only_who_manages_all_people_turns_it_on_or_off(acme: Firm, seller: User) -> None:
    bolt = firm("Bolt")
    foreman = person("Fran", ("viewer", acme.purchasing))
    own = acme.company.roles.create(code="foreman", names={"en": "Foreman"})
    own.grants.create(permission="people.manage", scope="unit_and_below")
    actions.assign_role(actor(acme.admin), foreman.pk, own.pk, acme.purchasing.pk)
    for who in (foreman, acme.buyer):
        with pytest.raises(PermissionMissing):
            actions.require_companys_second_step(actor(who), is_needed=False)
    with pytest.raises(NotFound):
        actions.require_companys_second_step(actor(bolt.admin), is_needed=False, company_id=acme.id)
    assert Company.objects.get(pk=acme.id).needs_second_step
    actions.require_companys_second_step(actor(seller), is_needed=False, company_id=acme.id)
    assert not Company.objects.get(pk=acme.id).needs_second_step


def test_the_administrator_sees_who_has_set_one_up(acme: Firm) -> None:
    browser = signed_in(acme.admin)
    give_code(browser, set_up_app(browser))
    page = browser.get(reverse("storefront:sign_in")).content.decode()
    assert "set up" in page
    assert "not yet" in page
    assert Authenticator.objects.filter(user=acme.admin).exists()
    assert browser.post(reverse("storefront:companys_second_step"), {"needed": "0"}).status_code == 302
    assert signed_in(acme.buyer).get(HOME).status_code == 200
