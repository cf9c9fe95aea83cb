"""The seller's people get in with a second step only, where the seller wants it; nobody is locked out by it."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client

from lonja.companies.models import Seller, User
from tests import factories as make
from tests.authenticator_app import code

pytestmark = pytest.mark.django_db
PASSWORD = "correct-horse-battery"
OFFICE, ADMIN, PROVE = "/office/", "/admin/", "/account/2fa/reauthenticate/"


@pytest.fixture
def sara() -> User:
    """The seller's administrator, with a password; the seller wants a second step."""
    make.make_seller(staff_needs_second_step=True)
    sara = make.make_staff("administrator")
    sara.language = "en"
    sara.set_password(PASSWORD)
    sara.save()
    User.objects.filter(pk=sara.pk).update(is_staff=True, is_superuser=True)
    return sara


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


def goes_to(client: Client, page: str) -> tuple[str, str]:
    """Where a page sends this browser, and to where it would come back."""
    answer = client.get(page)
    assert answer.status_code == 302, answer.status_code
    parts = urlsplit(answer["Location"])
    return parts.path, parse_qs(parts.query).get("next", [""])[0]


def test_who_has_none_sets_one_up_and_then_gets_in(sara: User) -> None:
    client = signed_in(sara)
    assert goes_to(client, OFFICE) == ("/account/2fa/", "")
    assert "The back office needs a second step" in client.get("/account/2fa/").text
    secret = set_up_app(client)
    assert goes_to(client, OFFICE + "orders/?q=1") == (PROVE, OFFICE + "orders/?q=1")
    answer = client.post(f"{PROVE}?next={OFFICE}", {"code": code(secret), "next": OFFICE})
    assert answer["Location"] == OFFICE
    assert client.get(OFFICE).status_code == 200


def test_who_signs_in_with_it_is_asked_nothing_more(sara: User) -> None:
    secret = set_up_app(signed_in(sara))
    cache.clear()
    client = signed_in(sara)
    assert client.post("/account/2fa/authenticate/", {"code": code(secret)}).status_code == 302
    assert client.get(OFFICE).status_code == 200
    assert client.get(ADMIN).status_code == 200


def test_a_session_opened_with_the_password_alone_gains_nothing_from_a_code_typed_elsewhere(sara: User) -> None:
    thief, owner = signed_in(sara), signed_in(sara)
    set_up_app(owner)
    assert goes_to(thief, OFFICE)[0] == PROVE
    assert thief.post(PROVE, {"code": "000000"}).status_code == 200
    assert goes_to(thief, OFFICE)[0] == PROVE


def test_without_it_nothing_of_the_seller_is_read_or_written(sara: User) -> None:
    order = make.make_company()
    client = signed_in(sara)
    assert client.post(f"{OFFICE}companies/{order.pk}/block/", {"is_blocked": "on"})["Location"] == "/account/2fa/"
    order.refresh_from_db()
    assert not order.is_blocked
    assert client.get("/")["Location"] == OFFICE, "the store sends staff to the office, which says what is missing"
    assert client.get("/api/v1/products").status_code == 403


def test_djangos_own_admin_is_held_to_it_and_leads_there(sara: User) -> None:
    client = signed_in(sara)
    path, back = goes_to(client, ADMIN)
    assert path.startswith("/admin/login/")
    assert goes_to(client, f"{path}?next={back}") == ("/account/2fa/", "")
    Seller.objects.update(staff_needs_second_step=False)
    assert client.get(ADMIN).status_code == 200


def test_a_passkey_alone_leads_to_the_page_that_asks_for_it(sara: User) -> None:
    Authenticator.objects.create(user=sara, type=Authenticator.Type.WEBAUTHN, data={"name": "Key", "credential": {}})
    client = Client()
    client.force_login(sara)
    assert goes_to(client, OFFICE) == ("/account/2fa/webauthn/reauthenticate/", OFFICE)


def test_ones_own_account_stays_open_without_it(sara: User) -> None:
    client = signed_in(sara)
    assert client.get("/account/profile/").status_code == 200
    assert "/office/" in client.get("/account/2fa/").text, "the way back"
    assert client.post("/account/logout/").status_code == 302


def test_customers_and_a_seller_who_does_not_ask_for_it_notice_nothing(sara: User) -> None:
    buyer = make.make_user_in(make.make_company(), "buyer")
    client = Client()
    client.force_login(buyer)
    assert client.get("/").status_code == 200
    Seller.objects.update(staff_needs_second_step=False)
    assert signed_in(sara).get(OFFICE).status_code == 200
