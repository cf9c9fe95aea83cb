"""Passkeys in a real browser with an authenticator of its own: added, used alone, used as second step, removed."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import Browser, Page

from tests.companies.firms import PASSWORD, Firm, firm, open_store

pytestmark = pytest.mark.django_db(transaction=True)

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def acme() -> Firm:
    """A customer with a buyer."""
    open_store()
    return firm("Acme")


@pytest.fixture
def page(browser: Browser, live_server: Any) -> Any:
    """A page of a browser that holds passkeys."""
    context = browser.new_context(base_url=live_server.url, locale="en-GB")
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    yield page
    context.close()


def sign_in(page: Page, email: str) -> None:
    """With the password."""
    page.goto("/account/login/")
    page.fill("[name=login]", email)
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def test_a_passkey_opens_the_account_and_its_removal_closes_that_way(acme: Firm, page: Page) -> None:
    sign_in(page, acme.buyer.email)
    page.goto("/account/2fa/webauthn/add/")
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.fill("[name=name]", "Laptop")
    page.check("[name=passwordless]")
    page.get_by_role("button", name="Go on").click()
    page.wait_for_url("**/recovery-codes/")
    assert Authenticator.objects.filter(user=acme.buyer, type=Authenticator.Type.WEBAUTHN).count() == 1

    page.context.clear_cookies()
    page.goto("/account/login/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(lambda address: "/account/" not in address)

    page.context.clear_cookies()
    sign_in(page, acme.buyer.email)
    page.wait_for_url("**/2fa/authenticate/")
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url(lambda address: "/account/" not in address)

    page.goto("/account/2fa/webauthn/reauthenticate/?next=/account/2fa/webauthn/")
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url("**/2fa/webauthn/")
    page.get_by_role("link", name="Remove").click()
    page.get_by_role("button", name="Remove").click()
    page.wait_for_url("**/2fa/webauthn/")
    assert not Authenticator.objects.filter(user=acme.buyer, type=Authenticator.Type.WEBAUTHN).exists()

    page.context.clear_cookies()
    page.goto("/account/login/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_selector("[data-passkey-problem]:visible, .notice.bad")
    assert "/account/login/" in page.url
