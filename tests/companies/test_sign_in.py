"""Getting in: password, second step, forgotten password, invitation; and what strangers can learn from it."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.test import Client
from django.urls import NoReverseMatch, reverse

from lonja.companies import actions, queries
from lonja.companies.models import User
from lonja.core.clock import now
from lonja.core.models import RecordedEvent
from tests.authenticator_app import code
from tests.companies.firms import PASSWORD, Firm, actor, person, role

LOGIN = "/account/login/"
RESET = "/account/password/reset/"
NEW_PASSWORD = "a-fresh-start-here"


def browser(language: str = "en") -> Client:
    """Somebody's browser, that checks what it is sent as real ones do."""
    return Client(headers={"accept-language": language}, enforce_csrf_checks=False)


def proven(email: str, language: str = "en") -> Client:
    """A browser that is signed in and has just proved once more who it is."""
    client = browser(language)
    sign_in(client, email)
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    return client


def sign_in(client: Client, email: str, password: str = PASSWORD, **more: str):  # type: ignore[no-untyped-def]
    """Fill in the form of the sign-in page."""
    return client.post(LOGIN, {"login": email, "password": password, **more})


def is_in(client: Client) -> bool:
    """Whether this browser is signed in."""
    return client.get("/account/profile/").status_code == 200


def text(response: object) -> str:
    """What a page says, without markup and without what differs by request."""
    body = re.sub(r"<[^>]+>", " ", response.content.decode())  # type: ignore[attr-defined]
    return " ".join(unescape(body).split())


def test_invited_accepted_signed_in(acme: Firm) -> None:
    invitation = actions.invite_person(actor(acme.admin), acme.office.pk, role("buyer").pk, "nora@acme.example", "Nora")
    link = f"/invitation/{queries.token_of(invitation.pk)}/"
    nora = browser()
    page = nora.get(link)
    assert "Buy for Acme" in text(page)
    assert nora.post(link, {"name": "Nora", "password": "short"}).status_code == 422
    assert nora.post(link, {"name": "Nora", "password": PASSWORD}).status_code == 302
    assert is_in(nora)
    assert "Acme" in text(nora.get("/account/profile/"))
    elsewhere = browser()
    assert sign_in(elsewhere, "Nora@acme.example").status_code == 302
    assert is_in(elsewhere)
    assert elsewhere.get(link).status_code == 410
    assert nora.post(link, {"name": "Nora", "password": NEW_PASSWORD}).status_code == 410


def test_a_known_person_signs_in_to_accept(acme: Firm, bolt: Firm) -> None:
    invitation = actions.invite_person(actor(acme.admin), acme.office.pk, role("buyer").pk, bolt.buyer.email)
    link = f"/invitation/{queries.token_of(invitation.pk)}/"
    bruno = browser()
    assert f"{LOGIN}?next={link}" in bruno.get(link).content.decode()
    bruno.post(link, {"name": "Thief", "password": NEW_PASSWORD})
    bolt.buyer.refresh_from_db()
    assert (bolt.buyer.name, bolt.buyer.check_password(PASSWORD)) == ("Bruno Buyer", True)
    assert sign_in(bruno, bolt.buyer.email, next=link)["Location"] == link
    assert bruno.post(link).status_code == 302
    assert queries.role_ids_of(bolt.buyer.pk, acme.id) == {role("buyer").pk}


def test_somebody_else_who_is_signed_in_is_told_to_sign_out(acme: Firm, bolt: Firm) -> None:
    invitation = actions.invite_person(actor(acme.admin), acme.office.pk, role("buyer").pk, "nora@acme.example")
    link = f"/invitation/{queries.token_of(invitation.pk)}/"
    other = browser()
    other.force_login(bolt.buyer)
    assert "the invitation is for another address" in text(other.get(link))
    assert other.post(link).status_code == 422
    assert queries.role_ids_of(bolt.buyer.pk, acme.id) == frozenset()


def test_a_dead_link_says_so(acme: Firm) -> None:
    page = browser().get("/invitation/nothing/")
    assert page.status_code == 410
    assert "no longer works" in text(page)


def test_known_and_unknown_addresses_get_the_same_answers(acme: Firm) -> None:
    answers = []
    for email in (acme.buyer.email, "nobody@acme.example"):
        wrong = sign_in(browser(), email, "not-the-password")
        asked = browser().post(RESET, {"email": email})
        done = browser().get(asked["Location"])
        answers.append(
            (wrong.status_code, _same(wrong, email), asked.status_code, asked["Location"], _same(done, email))
        )
    assert answers[0] == answers[1]
    assert RecordedEvent.objects.filter(name="PasswordResetAsked").count() == 2


def test_the_mail_of_a_reset_goes_to_known_and_active_people_only(acme: Firm) -> None:
    assert queries.reset_mail("nobody@acme.example") is None
    assert queries.reset_mail(acme.buyer.email) is not None
    User.objects.filter(pk=acme.buyer.pk).update(is_active=False)
    assert queries.reset_mail(acme.buyer.email) is None


def test_a_forgotten_password_is_replaced_once_and_ends_other_sessions(acme: Firm) -> None:
    old = browser()
    sign_in(old, acme.buyer.email)
    mail = queries.reset_mail(acme.buyer.email)
    assert mail is not None
    link = f"{RESET}key/{mail.key}/"
    reader = browser()
    form = reader.get(link, follow=True)
    address = form.redirect_chain[-1][0]
    assert mail.key not in address, "the key does not stay in the address"
    wrong = reader.post(address, {"password1": NEW_PASSWORD, "password2": "another-thing"})
    assert wrong.status_code == 200
    assert reader.post(address, {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD}).status_code == 302
    assert not is_in(old)
    assert not is_in(reader), "one signs in with the new password, and the second step"
    assert sign_in(browser(), acme.buyer.email).status_code == 200
    assert sign_in(browser(), acme.buyer.email, NEW_PASSWORD).status_code == 302
    assert "no longer valid" in text(browser().get(link, follow=True))


def test_a_link_to_a_new_password_dies_after_four_hours(acme: Firm) -> None:
    asked_at = now()
    with time_machine.travel(asked_at, tick=False):
        mail = queries.reset_mail(acme.buyer.email)
    assert mail is not None
    with time_machine.travel(asked_at + timedelta(hours=4, minutes=1), tick=False):
        assert "no longer valid" in text(browser().get(f"{RESET}key/{mail.key}/", follow=True))


def test_changing_the_password_ends_the_other_sessions_only(acme: Firm) -> None:
    here, there = browser(), browser()
    sign_in(here, acme.buyer.email)
    sign_in(there, acme.buyer.email)
    change = {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    assert here.post("/account/password/change/", {**change, "oldpassword": "wrong"}).status_code == 200
    assert is_in(there)
    assert here.post("/account/password/change/", change).status_code == 302
    assert is_in(here)
    assert not is_in(there)


def test_a_session_that_was_planted_before_sign_in_is_worth_nothing(acme: Firm) -> None:
    victim = browser()
    victim.get(LOGIN)
    session = victim.session
    session["planted"] = "yes"
    session.save()
    victim.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    planted = session.session_key
    sign_in(victim, acme.buyer.email)
    assert is_in(victim)
    assert victim.cookies[settings.SESSION_COOKIE_NAME].value != planted
    attacker = browser()
    attacker.cookies[settings.SESSION_COOKIE_NAME] = planted
    assert not is_in(attacker)


def test_signing_out_ends_the_session_for_good(acme: Firm) -> None:
    client = browser()
    sign_in(client, acme.buyer.email)
    copied = client.cookies[settings.SESSION_COOKIE_NAME].value
    assert client.get("/account/logout/").status_code == 200
    assert is_in(client), "a link alone signs nobody out"
    assert client.post("/account/logout/")["Location"] == LOGIN
    thief = browser()
    thief.cookies[settings.SESSION_COOKIE_NAME] = copied
    assert not is_in(thief)


@pytest.mark.parametrize("address", [LOGIN, RESET, "/account/logout/", "/account/profile/", "/switch/"])
def test_no_form_is_taken_without_its_token(acme: Firm, address: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(acme.buyer)
    assert client.post(address, {}).status_code == 403


def test_guessing_is_slowed_down(acme: Firm) -> None:
    codes = [sign_in(browser(), acme.buyer.email, f"guess-{number}").status_code for number in range(12)]
    assert 429 in codes or "Too many failed attempts" in text(sign_in(browser(), acme.buyer.email))


def test_the_second_step_through_the_forms(acme: Firm) -> None:
    client = proven(acme.buyer.email)
    form = client.get("/account/2fa/totp/activate/")
    secret = re.findall(r"<code[^>]*>([A-Z2-7]+)<", form.content.decode())[0]
    assert client.post("/account/2fa/totp/activate/", {"code": "000000"}).status_code == 200
    assert client.post("/account/2fa/totp/activate/", {"code": code(secret)}).status_code == 302
    codes = client.get("/account/2fa/recovery-codes/")
    recovery = re.findall(r"<li>(\d{8})</li>", codes.content.decode())
    assert len(recovery) == 10

    other = browser()
    assert sign_in(other, acme.buyer.email)["Location"] == "/account/2fa/authenticate/"
    assert not is_in(other), "the password alone does not open the account"
    assert "not right" in text(other.post("/account/2fa/authenticate/", {"code": "000000"}))
    with time_machine.travel(now() + timedelta(seconds=90), tick=False):
        assert other.post("/account/2fa/authenticate/", {"code": code(secret)}).status_code == 302
    assert is_in(other)

    lost = browser()
    sign_in(lost, acme.buyer.email)
    assert lost.post("/account/2fa/authenticate/", {"code": recovery[0]}).status_code == 302
    assert is_in(lost)
    again = browser()
    sign_in(again, acme.buyer.email)
    assert again.post("/account/2fa/authenticate/", {"code": recovery[0]}).status_code == 200
    assert not is_in(again)


def test_one_proves_who_one_is_before_the_second_step_changes(acme: Firm) -> None:
    client = proven(acme.buyer.email)
    assert client.get("/account/2fa/totp/activate/").status_code == 200
    with time_machine.travel(now() + timedelta(minutes=6), tick=False):
        page = client.get("/account/2fa/totp/activate/")
        assert page["Location"].startswith("/account/reauthenticate/")
        assert "Confirm that it is you" in text(client.get(page["Location"]))
        proof = client.post(page["Location"], {"password": PASSWORD})
        assert proof["Location"] == "/account/2fa/totp/activate/"
        assert client.get("/account/2fa/totp/activate/").status_code == 200


@pytest.mark.parametrize(
    "page", ["2fa/", "2fa/webauthn/", "2fa/webauthn/add/", "2fa/totp/activate/", "password/change/", "logout/"]
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_each_page_of_the_account_opens(acme: Firm, page: str, language: str) -> None:
    client = proven(acme.buyer.email, language)
    answer = client.get(f"/account/{page}")
    assert answer.status_code == 200
    assert "<script>" not in answer.content.decode()
    assert not re.search(r"<script(?![^>]*\bsrc=)", answer.content.decode()), "the policy forbids inline scripts"


def test_passkeys_are_listed_renamed_and_removed(acme: Firm) -> None:
    client = proven(acme.buyer.email)
    key = Authenticator.objects.create(
        user=acme.buyer,
        type=Authenticator.Type.WEBAUTHN,
        data={"name": "Laptop", "credential": {"clientExtensionResults": {"credProps": {"rk": True}}}},
    )
    assert "Laptop" in text(client.get("/account/2fa/webauthn/"))
    assert client.post(f"/account/2fa/webauthn/keys/{key.pk}/edit/", {"name": "Blue key"}).status_code == 302
    assert "Blue key" in text(client.get(f"/account/2fa/webauthn/keys/{key.pk}/remove/"))
    stranger = proven(acme.admin.email)
    assert stranger.post(f"/account/2fa/webauthn/keys/{key.pk}/remove/").status_code == 404
    assert client.post(f"/account/2fa/webauthn/keys/{key.pk}/remove/").status_code == 302
    assert not Authenticator.objects.exists()


def test_the_passkey_button_asks_for_a_challenge(acme: Firm) -> None:
    client = browser()
    assert "data-passkey" in client.get(LOGIN).content.decode()
    options = client.get("/account/2fa/webauthn/login/", headers={"accept": "application/json"})
    assert "challenge" in options.json()["request_options"]["publicKey"]
    forged = client.post("/account/2fa/webauthn/login/", {"credential": "{}"})
    assert forged["Location"] == LOGIN
    assert not is_in(client)


def test_nobody_registers_and_there_is_no_list_of_addresses() -> None:
    for name in ("account_signup", "account_email", "account_set_password"):
        with pytest.raises(NoReverseMatch):
            reverse(name)


def test_ones_own_language_wins_over_the_browsers(acme: Firm) -> None:
    actions.change_profile(actor(acme.buyer), name="Bruno", language="en")
    client = browser("es")
    assert "Iniciar sesión" in text(client.get(LOGIN))
    sign_in(client, acme.buyer.email)
    assert "My account" in text(client.get("/account/profile/"))


def test_the_admin_site_asks_for_the_second_step_too(seller: User) -> None:
    User.objects.filter(pk=seller.pk).update(is_staff=True, is_superuser=True)
    page = browser().get("/admin/", follow=True)
    assert page.redirect_chain[-1][0].startswith(LOGIN)


def test_a_closed_account_says_so_only_to_its_owner(acme: Firm) -> None:
    gone = person("Gil", ("buyer", acme.office))
    actions.deactivate_person(actor(acme.admin), gone.pk)
    assert sign_in(browser(), gone.email, "wrong-password").status_code == 200
    assert sign_in(browser(), gone.email)["Location"] == "/account/inactive/"
    assert "This account is closed" in text(browser().get("/account/inactive/"))


def _same(response: object, email: str) -> str:
    """A page without the address that was typed and without tokens."""
    body = response.content.decode().replace(email, "")  # type: ignore[attr-defined]
    return re.sub(r'(name="csrfmiddlewaretoken" value|X-CSRFToken"): "?[^"]+|="[A-Za-z0-9]{64}"', "", body)
