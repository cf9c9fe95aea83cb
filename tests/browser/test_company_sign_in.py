"""One whole journey at a real OpenID provider: an administrator sets it up, tries it and requires it; a buyer comes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from playwright.sync_api import Browser, Page, expect

from lonja.companies.identity.rules import provider_id_of
from lonja.companies.models import IdentityLink, IdentityProvider, MailDomain, User
from lonja.core.clock import now
from tests.companies.firms import Firm, firm, open_store
from tests.companies.test_companys_second_step import set_up_app, signed_in

pytestmark = pytest.mark.django_db(transaction=True)

THERE = "the-password-at-the-provider"
PROVIDER = Path(__file__).with_name("openid_provider.py")


@pytest.fixture
def acme(monkeypatch: pytest.MonkeyPatch) -> Firm:
    """A company with a domain of its own; the provider is inside the network of who runs the store."""
    monkeypatch.setattr(settings, "INTERNAL_HOSTS", ["127.0.0.1"])
    cache.clear()
    open_store()
    made = firm("Acme")
    MailDomain.objects.create(company=made.company, domain="acme.example", proof="seller", proved_at=now())
    return made


@pytest.fixture
def issuer(acme: Firm, live_server: Any) -> Iterator[tuple[str, str, str]]:
    """Address, client id and secret of a provider that knows the buyer."""
    callback = f"{live_server.url}/account/oidc/{provider_id_of(acme.id)}/callback/"
    process = subprocess.Popen(
        [sys.executable, str(PROVIDER), callback, acme.buyer.email, THERE],
        stdout=subprocess.PIPE,
        text=True,
        env={name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"},
    )
    try:
        assert process.stdout is not None
        address, client, secret = process.stdout.readline().split()
        yield address, client, secret
    finally:
        process.kill()
        process.wait()


def at_the_provider(page: Page, email: str) -> None:
    """Type one's account there."""
    page.wait_for_url("http://127.0.0.1:*/account/login/**")
    page.fill("[name=login]", email)
    page.fill("[name=password]", THERE)
    page.locator("form button[type=submit]").click()


def test_a_company_signs_in_at_its_own_provider(
    acme: Firm, issuer: tuple[str, str, str], browser: Browser, live_server: Any
) -> None:
    administrator = signed_in(acme.admin)
    context = browser.new_context(base_url=live_server.url, locale="en-GB")
    context.add_cookies(
        [
            {"name": settings.SESSION_COOKIE_NAME, "value": administrator.session.session_key, "url": live_server.url},
        ]
    )
    page = context.new_page()
    page.goto("/company/people/sign-in/provider/")
    for name, value in zip(("issuer", "client_id", "secret"), issuer, strict=True):
        page.fill(f"[name={name}]", value)
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Check").click()
    expect(page.get_by_text("It knows the client id and takes the secret.")).to_be_visible()
    page.get_by_role("button", name="Try it with your own account").click()
    at_the_provider(page, acme.buyer.email)
    expect(page.get_by_text("It works: Bruno Buyer (bruno@acme.example) would be signed in.")).to_be_visible()
    page.get_by_role("button", name="Turn on").first.click()
    expect(page.get_by_text("Your people can sign in there now.")).to_be_visible()
    set_up_app(administrator)
    page.get_by_role("link", name="Make it the only way in").click()
    page.select_option("[name=keeper]", str(acme.admin.pk))
    page.get_by_role("button", name="Make it the only way in").click()
    page.wait_for_url("**/account/2fa/**")  # the keeper himself needs his second step now
    assert IdentityProvider.objects.get().keeper == acme.admin
    context.close()
    _buyer_comes(acme, browser, live_server)


def _buyer_comes(acme: Firm, browser: Browser, live_server: Any) -> None:
    context = browser.new_context(base_url=live_server.url, locale="en-GB", viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto("/cart/")
    page.fill("[name=login]", acme.buyer.email)
    page.get_by_role("button", name="Continue").click()
    at_the_provider(page, acme.buyer.email)
    page.wait_for_url(f"{live_server.url}/cart/")
    assert IdentityLink.objects.get().user == User.objects.get(email=acme.buyer.email)
    page.goto("/account/logout/")
    page.get_by_role("button", name="Sign out").click()
    page.goto("/cart/")
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    context.close()
