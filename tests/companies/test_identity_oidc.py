"""Sign-in at a company's own OpenID provider: whom it lets in, and every way around it (reliability 41, 45, 51)."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from lonja.companies import actions, queries
from lonja.companies.actions.identity import admit
from lonja.companies.errors import (
    IdentityUnknown,
    IssuerForEverybody,
    KeeperUnfit,
    PermissionMissing,
    ProviderNeedsDomain,
    ProviderUntried,
    ProviderUnusable,
    SecretMissing,
)
from lonja.companies.identity.rules import Identity, proves_address
from lonja.companies.models import (
    Company,
    IdentityLink,
    IdentityProvider,
    Invitation,
    JoinRequest,
    MailDomain,
    RoleAssignment,
    User,
)
from lonja.companies.permissions import Permission
from lonja.core.clock import now
from lonja.core.errors import NotFound
from tests.authenticator_app import code
from tests.companies.firms import PASSWORD, Firm, actor, firm, give, open_store, person, role
from tests.companies.oidc_server import CLIENT, SECRET, OidcServer, running_oidc_server
from tests.companies.test_companys_second_step import set_up_app, signed_in

LOGIN, HOME = "/account/login/", "/"


@pytest.fixture(scope="module")
def running() -> Iterator[OidcServer]:
    with running_oidc_server() as server:
        yield server


@pytest.fixture
def server(running: OidcServer, monkeypatch: pytest.MonkeyPatch) -> OidcServer:
    monkeypatch.setattr(settings, "INTERNAL_HOSTS", ["127.0.0.1"])
    running.claims, running.token, running.config, running.userinfo, running.asked = {}, {}, {}, {}, []
    return running


@pytest.fixture
def seller(db: None) -> User:
    cache.clear()
    return open_store()


@pytest.fixture
def acme(seller: User, server: OidcServer) -> Firm:
    """A company that signs in at a provider of its own, beside passwords."""
    return with_provider(firm("Acme"), server)


def with_provider(made: Firm, server: OidcServer) -> Firm:
    """The company proves its domain and turns its provider on."""
    admin = actor(made.admin)
    own_domain(made, f"{made.company.name.lower()}.example")
    actions.save_oidc_provider(admin, issuer=server.issuer, client_id=CLIENT, secret=SECRET)
    actions.switch_provider(admin, is_active=True)
    return made


def own_domain(made: Firm, domain: str, proof: str = "seller") -> MailDomain:
    return MailDomain.objects.create(company=made.company, domain=domain, proof=proof, proved_at=now())


def browser() -> Client:
    return Client(headers={"accept-language": "en", "host": "testserver"})


def provider(made: Firm) -> IdentityProvider:
    return IdentityProvider.objects.get(company=made.company)


def address_in(answer: Any) -> str:
    """Where the page takes the browser."""
    [found] = re.findall(r'http-equiv="refresh" content="0; url=([^"]+)"', answer.content.decode())
    return unescape(found)


def leave(client: Client, made: Firm, **more: str) -> str:
    """Press the button of the company's page; gives where the provider is."""
    return address_in(client.post(f"/account/provider/{provider(made).pk}/", more))


def come_back(client: Client, made: Firm, brought: dict[str, str]) -> Any:
    return client.get(f"/account/oidc/{provider(made).pk}/callback/", brought)


def sign_in(client: Client, made: Firm, server: OidcServer, address: str, **claims: Any) -> Any:
    """The whole way: to the provider, and back as this person."""
    server.claims = {"sub": f"sub-{address}", "email": address, "email_verified": True, "name": "Neo Named", **claims}
    brought = server.authorize(leave(client, made))
    return come_back(client, made, brought)


def person_in(client: Client) -> str:
    """Who is signed in; '' for nobody."""
    user_id = client.session.get("_auth_user_id")
    return User.objects.get(pk=user_id).email if user_id else ""


def told(client: Client, made: Firm) -> str:
    """What the page of the provider says to who was sent back."""
    body = client.get(f"/account/provider/{provider(made).pk}/").content.decode()
    return unescape(re.sub(r"<[^>]+>", " ", body))


class TestWhoGetsIn:
    def test_a_person_of_the_company_gets_in_and_is_known_by_his_subject(self, acme: Firm, server: OidcServer) -> None:
        client = browser()
        assert sign_in(client, acme, server, acme.buyer.email)["Location"] == HOME
        assert person_in(client) == acme.buyer.email
        assert client.get("/cart/").status_code == 200
        [link] = IdentityLink.objects.all()
        assert (link.user, link.subject) == (acme.buyer, f"sub-{acme.buyer.email}")
        assert link.history.get().pgh_context["verb"] == "sign_in_by_provider"
        again = browser()
        sign_in(again, acme, server, "", sub=f"sub-{acme.buyer.email}")
        assert person_in(again) == acme.buyer.email

    def test_a_changed_address_takes_nobodys_place(self, acme: Firm, server: OidcServer) -> None:
        """Trap: somebody renames himself at the provider to the address of a colleague who is known there."""
        sign_in(browser(), acme, server, acme.admin.email, sub="ada")
        thief = browser()
        sign_in(thief, acme, server, acme.admin.email, sub="mallory")
        assert person_in(thief) == ""
        assert "signs in as another person" in told(thief, acme)
        known = browser()
        sign_in(known, acme, server, acme.buyer.email, sub="ada")
        assert person_in(known) == acme.admin.email
        link = IdentityLink.objects.get(subject="ada")
        actions.forget_identity(actor(acme.admin), link.pk)
        sign_in(thief, acme, server, acme.admin.email, sub="mallory")
        assert person_in(thief) == acme.admin.email

    def test_nobody_of_another_company_nor_of_the_seller(self, acme: Firm, server: OidcServer, seller: User) -> None:
        """Trap: a provider says that somebody is a person of another company, or the seller's."""
        bolt = firm("Bolt")
        clerk = person("Carl", ("sales-desk", None), email="carl@acme.example")
        stranger = person("Stella", ("buyer", bolt.office), email="stella@acme.example")
        for victim in (bolt.admin, bolt.buyer, seller, clerk, stranger):
            client = browser()
            sign_in(client, acme, server, victim.email)
            assert person_in(client) == ""
        both = give(clerk, "buyer", acme.office)
        sign_in(client := browser(), acme, server, clerk.email)
        assert person_in(client) == ""
        both.delete()
        assert not IdentityLink.objects.exists()

    def test_a_removed_person_and_a_removed_domain_open_nothing(self, acme: Firm, server: OidcServer) -> None:
        sign_in(browser(), acme, server, acme.buyer.email)
        actions.deactivate_person(actor(acme.admin), acme.buyer.pk)
        gone = browser()
        sign_in(gone, acme, server, acme.buyer.email)
        assert person_in(gone) == ""
        sign_in(browser(), acme, server, acme.admin.email)
        actions.remove_domain(actor(acme.admin), MailDomain.objects.get().pk)
        sign_in(gone, acme, server, acme.admin.email)
        assert person_in(gone) == ""

    @pytest.mark.parametrize(
        "claims",
        [
            {"email_verified": False},
            {"email_verified": "false"},
            {"email": ""},
            {"email": "bruno@acme.example.evil.example"},
            {"email": "bruno@bolt.example"},
        ],
    )
    def test_an_address_that_is_not_proved_there(self, acme: Firm, server: OidcServer, claims: dict[str, Any]) -> None:
        client = browser()
        sign_in(client, acme, server, acme.buyer.email, **claims)
        assert person_in(client) == ""

    def test_an_issuer_of_everybody_says_whose_account_it_is(self) -> None:
        """Trap: anybody can have an account at Google with an address of Acme's."""
        google, domains = "https://accounts.google.com", {"acme.example"}
        at = "ana@acme.example"
        assert not proves_address(Identity("1", at, is_proved=True), google, domains)
        assert not proves_address(Identity("1", at, is_proved=True, hosted_domain="evil.example"), google, domains)
        assert proves_address(Identity("1", at, is_proved=True, hosted_domain="acme.example"), google, domains)
        assert proves_address(Identity("1", at), "https://login.acme.example", domains)

    def test_the_invited_join_without_a_password(self, acme: Firm, server: OidcServer) -> None:
        made = actions.invite_person(actor(acme.admin), acme.office.pk, role("buyer").pk, "nora@acme.example")
        client = browser()
        page = client.get(f"/invitation/{queries.token_of(made.pk)}/").content.decode()
        assert "Go to the sign-in of Acme" in page
        sign_in(client, acme, server, "nora@acme.example")
        assert person_in(client) == "nora@acme.example"
        nora = User.objects.get(email="nora@acme.example")
        assert (nora.name, nora.has_usable_password()) == ("Neo Named", False)
        assert queries.role_ids_of(nora.pk, acme.id) == {role("buyer").pk}
        assert Invitation.objects.get().accepted_at is not None
        assert not EmailAddress.objects.exists()

    def test_who_comes_back_has_no_old_password(self, acme: Firm, server: OidcServer) -> None:
        actions.deactivate_person(actor(acme.admin), acme.buyer.pk)
        actions.invite_person(actor(acme.admin), acme.office.pk, role("buyer").pk, acme.buyer.email)
        sign_in(client := browser(), acme, server, acme.buyer.email)
        assert person_in(client) == acme.buyer.email
        assert not User.objects.get(pk=acme.buyer.pk).has_usable_password()

    def test_the_unknown_are_refused_or_ask_once(self, acme: Firm, server: OidcServer) -> None:
        client = browser()
        sign_in(client, acme, server, "nina@acme.example")
        assert "Nobody with the address nina@acme.example" in told(client, acme)
        assert not JoinRequest.objects.exists()
        actions.set_provider_policy(actor(acme.admin), checks_second_step=False, lets_ask=True)
        for _ in range(2):
            sign_in(client, acme, server, "nina@acme.example")
        assert "are asked to let you in" in told(client, acme)
        [asking] = queries.join_requests(actor(acme.admin))
        assert (asking.email, asking.state, asking.name) == ("nina@acme.example", "waiting", "Neo Named")
        assert person_in(client) == ""
        assert not User.objects.filter(email="nina@acme.example").exists()


class TestProtocol:
    def test_tokens_of_others_old_ones_and_mixed_people(self, acme: Firm, server: OidcServer) -> None:
        """Traps: a token for another client, of another issuer, expired; userinfo of somebody else."""
        for bent in ({"aud": "other"}, {"iss": "https://evil.example"}, {"exp": 1}):
            server.token = bent
            sign_in(client := browser(), acme, server, acme.buyer.email)
            assert person_in(client) == "", bent
        server.token, server.userinfo = {}, {"sub": "somebody-else"}
        sign_in(client := browser(), acme, server, acme.buyer.email)
        assert person_in(client) == ""
        assert not IdentityLink.objects.exists()

    def test_an_issuer_that_calls_itself_otherwise_counts_for_nothing(self, acme: Firm, server: OidcServer) -> None:
        server.config = {"issuer": "https://evil.example"}
        server.token = {"iss": "https://evil.example"}
        sign_in(client := browser(), acme, server, acme.buyer.email)
        assert person_in(client) == ""

    def test_a_state_counts_once_in_its_own_browser(self, acme: Firm, server: OidcServer) -> None:
        """Traps: replayed state, state of another browser (login CSRF), none at all."""
        server.claims = {"sub": "b", "email": acme.buyer.email}
        client = browser()
        brought = server.authorize(leave(client, acme))
        for other in (browser(), client):
            stolen = {**brought, "state": "invented"} if other is client else brought
            come_back(other, acme, stolen)
            assert person_in(other) == ""
        come_back(client, acme, brought)
        assert person_in(client) == acme.buyer.email
        client.post("/account/logout/")
        assert person_in(client) == ""
        come_back(client, acme, brought)
        assert person_in(client) == ""

    def test_two_providers_are_not_mixed_up(self, acme: Firm, server: OidcServer) -> None:
        """Trap: what began at one company's provider ends at another's (reliability 51)."""
        bolt = with_provider(firm("Bolt"), server)
        server.claims = {"sub": "x", "email": bolt.buyer.email}
        client = browser()
        brought = server.authorize(leave(client, acme))
        before = server.delivered
        come_back(client, bolt, brought)
        assert person_in(client) == ""
        assert server.delivered == before
        sign_in(client, acme, server, acme.buyer.email, sub="same")
        sign_in(other := browser(), bolt, server, bolt.buyer.email, sub="same")
        assert (person_in(client), person_in(other)) == (acme.buyer.email, bolt.buyer.email)

    @pytest.mark.parametrize("evil", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "https:evil"])
    def test_no_open_redirect(self, acme: Firm, server: OidcServer, evil: str) -> None:
        server.claims = {"sub": "b", "email": acme.buyer.email}
        client = browser()
        brought = server.authorize(leave(client, acme, next=evil))
        assert come_back(client, acme, brought)["Location"] == HOME
        server.claims = {"sub": "b", "email": acme.buyer.email}
        client = browser()
        brought = server.authorize(leave(client, acme, next="/orders/"))
        assert come_back(client, acme, brought)["Location"] == "/orders/"

    def test_a_provider_that_is_down_or_talks_nonsense(self, acme: Firm, server: OidcServer) -> None:
        client = browser()
        for config in ({"authorization_endpoint": "javascript:alert(1)"}, {"authorization_endpoint": None}):
            server.config = config
            answer = client.post(f"/account/provider/{provider(acme).pk}/")
            assert answer.status_code == 302
            assert "does not answer at the moment" in told(client, acme)
        IdentityProvider.objects.update(issuer="http://127.0.0.1:9")
        answer = client.post(LOGIN, {"login": acme.buyer.email}, follow=True)
        assert "does not answer at the moment" in answer.content.decode()
        assert "with=password" in answer.content.decode()
        client.post(LOGIN, {"login": acme.buyer.email, "password": PASSWORD})
        assert person_in(client) == acme.buyer.email

    def test_an_answer_that_is_no_answer(self, acme: Firm, server: OidcServer) -> None:
        for claims in ({"sub": ""}, {"sub": None}, {"sub": "x" * 300}):
            client = browser()
            answer = sign_in(client, acme, server, acme.buyer.email, **claims)
            assert (answer.status_code, person_in(client)) == (302, "")
        client = browser()
        leave(client, acme)
        for brought in ({}, {"error": "access_denied"}, {"state": "x"}):
            assert come_back(client, acme, brought).status_code == 302

    def test_inside_addresses_are_never_asked(self, acme: Firm, server: OidcServer, monkeypatch: Any) -> None:
        """Trap: an issuer within our own network (reliability 43)."""
        monkeypatch.setattr(settings, "INTERNAL_HOSTS", [])
        client = browser()
        for issuer in (
            "https://127.0.0.1:9",
            "https://localhost",
            "https://[::ffff:10.0.0.1]",
            "https://169.254.169.254",
        ):
            IdentityProvider.objects.update(issuer=issuer)
            client.post(f"/account/provider/{provider(acme).pk}/")
            assert "no public address" in provider(acme).failure
        assert server.asked == []


class TestDiscovery:
    def test_the_address_comes_first_and_its_domain_says_where(self, acme: Firm, server: OidcServer) -> None:
        client = browser()
        assert 'type="password"' not in client.get(LOGIN).content.decode()
        assert address_in(client.post(LOGIN, {"login": "Bruno@ACME.example"})).startswith(server.issuer)
        answer = client.post(LOGIN, {"login": "x@elsewhere.example", "next": "/orders/"})
        assert answer["Location"] == "/account/login/?with=password&next=%2Forders%2F"
        page = client.get(answer["Location"]).content.decode()
        assert 'value="x@elsewhere.example"' in page
        assert 'type="password"' in page

    def test_nothing_tells_whether_a_person_exists(self, acme: Firm) -> None:
        """Trap: enumeration by discovery (reliability 41): known or not, the same bytes."""
        for known, unknown in ((acme.buyer.email, "nobody@acme.example"), ("bruno@bolt.example", "no@bolt.example")):
            answers = []
            for email in (known, unknown):
                client = browser()
                client.get(LOGIN)
                answer = client.post(LOGIN, {"login": email})
                body = re.sub(
                    rb'(state|code_challenge|login_hint)=[^&"]+|value="\w{64}"|[Cc]ode_challenge', b"", answer.content
                )
                body = re.sub(rb'"X-CSRFToken": "\w+"', b"", body)
                answers.append((answer.status_code, _sorted_query(body), answer.get("Location")))
            assert answers[0] == answers[1]

    def test_without_any_provider_the_page_is_as_it_was(self, seller: User) -> None:
        firm("Acme")
        assert 'type="password"' in browser().get(LOGIN).content.decode()

    def test_a_domain_that_is_proved_by_mail_alone_leads_nowhere(self, acme: Firm) -> None:
        """Trap: whoever reads mail in a domain captures the sign-in of all of it."""
        MailDomain.objects.update(proof="mail")
        answer = browser().post(LOGIN, {"login": acme.buyer.email})
        assert answer["Location"] == "/account/login/?with=password"
        actions.switch_provider(actor(acme.admin), is_active=False)
        with pytest.raises(ProviderNeedsDomain):
            actions.switch_provider(actor(acme.admin), is_active=True)

    def test_too_many_are_stopped(self, acme: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(settings.ACCOUNT_RATE_LIMITS, "provider", "2/m/ip")
        client, page = browser(), f"/account/provider/{provider(acme).pk}/"
        assert [client.post(page).status_code for _ in range(3)] == [200, 200, 302]


def _sorted_query(body: bytes) -> bytes:
    """Without the order of what is asked for: allauth puts the scopes into a set."""
    return re.sub(rb"scope=[^&\"]+", lambda found: b"".join(bytes([each]) for each in sorted(found[0])), body)


class TestPolicy:
    def test_a_session_counts_for_the_company_whose_provider_opened_it(self, acme: Firm, server: OidcServer) -> None:
        bolt = firm("Bolt")
        give(acme.buyer, "buyer", bolt.office)
        client = browser()
        sign_in(client, acme, server, acme.buyer.email)
        client.post("/switch/", {"unit": str(bolt.office.pk)})
        answer = client.get("/cart/")
        assert answer["Location"].startswith("/account/provider/?next=")
        assert "counts for that one only" in client.get(answer["Location"]).content.decode()
        assert client.post("/company/people/invite/", {"email": "x@acme.example"}).status_code == 302
        client.post("/account/reauthenticate/", {"password": PASSWORD})
        assert client.get("/cart/").status_code == 200
        client.post("/switch/", {"unit": str(acme.purchasing.pk)})
        assert client.get("/cart/").status_code == 200

    def test_nobody_makes_himself_another_way_in_by_a_provider(self, acme: Firm, server: OidcServer) -> None:
        """Trap: who runs the provider adds a passkey or a password, and comes to the person's other companies by it."""
        client = browser()
        sign_in(client, acme, server, acme.buyer.email)
        for path in ("2fa/totp/activate/", "2fa/webauthn/add/", "password/change/", "2fa/recovery-codes/generate/"):
            assert client.get(f"/account/{path}")["Location"].startswith("/account/reauthenticate/")

    def test_the_provider_checks_the_second_step_or_not(self, acme: Firm, server: OidcServer) -> None:
        admin = actor(acme.admin)
        actions.require_companys_second_step(admin, is_needed=True)
        client = browser()
        sign_in(client, acme, server, acme.buyer.email)
        assert client.get("/cart/")["Location"].startswith("/account/2fa/")
        actions.set_provider_policy(admin, checks_second_step=True, lets_ask=False)
        assert client.get("/cart/").status_code == 200
        secret = set_up_app(signed_in(acme.buyer))
        again = browser()
        assert sign_in(again, acme, server, acme.buyer.email)["Location"] == HOME
        actions.set_provider_policy(admin, checks_second_step=False, lets_ask=False)
        last = browser()
        assert sign_in(last, acme, server, acme.buyer.email)["Location"].startswith("/account/2fa/authenticate/")
        cache.clear()
        last.post("/account/2fa/authenticate/", {"code": code(secret)})
        assert last.get("/cart/").status_code == 200

    def test_where_it_is_the_only_way_in_one_keeps_another(self, acme: Firm, server: OidcServer) -> None:
        admin = actor(acme.admin)
        with pytest.raises(ProviderUntried):
            actions.require_provider(admin, acme.admin.pk)
        sign_in(browser(), acme, server, acme.buyer.email)
        for unfit in (acme.admin, acme.buyer):
            with pytest.raises(KeeperUnfit):
                actions.require_provider(admin, unfit.pk)
        assert not Company.objects.get(pk=acme.id).needs_provider
        keeper = signed_in(acme.admin)
        secret = set_up_app(keeper)
        actions.require_provider(admin, acme.admin.pk)
        by_password = signed_in(acme.buyer)
        assert by_password.get("/cart/")["Location"].startswith("/account/provider/")
        assert by_password.post("/company/people/sign-in/second-step/", {"needed": "0"}).status_code == 302
        assert keeper.get("/company/")["Location"].startswith("/account/2fa/reauthenticate/")
        cache.clear()
        keeper.post("/account/2fa/reauthenticate/", {"code": code(secret)})
        assert keeper.get("/company/").status_code == 200
        sign_in(by_provider := browser(), acme, server, acme.buyer.email)
        assert by_provider.get("/cart/").status_code == 200
        made = actions.create_api_key(admin, acme.root.pk, "ERP", [Permission.ORDERS_VIEW])
        machine = queries.actor_for_key(made.presented)
        assert machine is not None
        assert machine.may(Permission.ORDERS_VIEW)
        actions.switch_provider(admin, is_active=False)
        assert signed_in(acme.buyer).get("/cart/").status_code == 200

    def test_the_keeper_does_not_leave_with_the_key(self, acme: Firm, server: OidcServer) -> None:
        second = person("Eva", ("company-admin", acme.root), email="eva@acme.example")
        for each in (acme.admin, second):
            set_up_app(signed_in(each))
        sign_in(browser(), acme, server, second.email)
        actions.require_provider(actor(acme.admin), acme.admin.pk)
        with pytest.raises(Exception, match="way in by password"):
            actions.deactivate_person(actor(second), acme.admin.pk)
        actions.deactivate_person(actor(second), acme.admin.pk, heirs={"keeper": second.pk})
        assert provider(acme).keeper == second

    def test_the_last_domain_of_a_required_provider_stays(self, acme: Firm, server: OidcServer) -> None:
        set_up_app(signed_in(acme.admin))
        sign_in(browser(), acme, server, acme.buyer.email)
        actions.require_provider(actor(acme.admin), acme.admin.pk)
        with pytest.raises(ProviderNeedsDomain):
            actions.remove_domain(actor(acme.admin), MailDomain.objects.get().pk)
        assert MailDomain.objects.exists()

    def test_a_switched_off_provider_lets_nobody_in(self, acme: Firm, server: OidcServer) -> None:
        server.claims = {"sub": "b", "email": acme.buyer.email}
        client = browser()
        brought = server.authorize(leave(client, acme))
        sign_in(inside := browser(), acme, server, acme.buyer.email)
        actions.switch_provider(actor(acme.admin), is_active=False)
        come_back(client, acme, brought)
        assert person_in(client) == ""
        assert inside.get("/cart/").status_code == 302
        assert client.get(f"/account/provider/{provider(acme).pk}/").status_code == 404


class TestSettingUp:
    def test_only_who_manages_all_people_does(self, acme: Firm) -> None:
        bolt = firm("Bolt")
        given = {"issuer": "https://evil.example", "client_id": "x", "secret": "y"}
        for who in (acme.buyer, bolt.admin):
            with pytest.raises((PermissionMissing, NotFound)):
                actions.save_oidc_provider(actor(who), **given, company_id=acme.id)
        assert provider(acme).issuer.startswith("http://127.0.0.1")

    def test_what_is_no_issuer_of_a_company(self, acme: Firm) -> None:
        admin = actor(acme.admin)
        for issuer in ("common", "organizations", "consumers", "9188040d-6c67-4c5b-b112-36a304b66dad"):
            with pytest.raises(IssuerForEverybody):
                actions.save_oidc_provider(
                    admin, issuer=f"https://login.microsoftonline.com/{issuer}/v2.0", client_id="x", secret="y"
                )
        for issuer in ("http://login.acme.example", "https://u:p@acme.example", "ftp://x", "https://", "https://a b"):
            with pytest.raises(ProviderUnusable):
                actions.save_oidc_provider(admin, issuer=issuer, client_id="x", secret="y")

    def test_the_secret_is_told_to_nobody(self, acme: Firm, server: OidcServer, caplog: Any) -> None:
        """Trap: in the table, in its history, on a page, in a log (reliability 53)."""
        caplog.set_level(logging.DEBUG)
        sign_in(browser(), acme, server, acme.buyer.email)
        row = provider(acme)
        client = signed_in(acme.admin)
        page = client.get("/company/people/sign-in/provider/").content.decode()
        checked = client.post("/company/people/sign-in/provider/check/").content.decode()
        told = [str(vars(row)), str(list(row.history.values())), page, checked, caplog.text]
        assert [SECRET in each for each in told] == [False] * 5
        assert "takes the secret" in checked
        with pytest.raises(SecretMissing):
            actions.save_oidc_provider(actor(acme.admin), issuer=server.issuer, client_id="other", secret="")
        actions.save_oidc_provider(actor(acme.admin), issuer=server.issuer, client_id=CLIENT, secret="")
        sign_in(client := browser(), acme, server, acme.buyer.email)
        assert person_in(client) == acme.buyer.email

    def test_another_issuer_knows_nobody(self, acme: Firm, server: OidcServer) -> None:
        sign_in(browser(), acme, server, acme.buyer.email)
        actions.save_oidc_provider(actor(acme.admin), issuer="https://new.acme.example", client_id=CLIENT, secret="z")
        assert not IdentityLink.objects.exists()
        assert provider(acme).worked_at is None

    @pytest.mark.parametrize(
        ("config", "secret", "sentence"),
        [
            ({"issuer": "https://other.example"}, SECRET, "calls itself https://other.example"),
            ({"token_endpoint": "javascript:1"}, SECRET, "lacks the token_endpoint"),
            ({}, "wrong", "does not take the client id with this secret"),
            ({}, SECRET, "knows the client id and takes the secret"),
        ],
    )
    def test_the_check_says_what_is_wrong(
        self, acme: Firm, server: OidcServer, config: dict[str, str], secret: str, sentence: str
    ) -> None:
        actions.save_oidc_provider(actor(acme.admin), issuer=server.issuer, client_id=CLIENT, secret=secret)
        server.config = config
        page = signed_in(acme.admin).post("/company/people/sign-in/provider/check/").content.decode()
        assert sentence in page

    def test_a_trial_signs_nobody_in(self, acme: Firm, server: OidcServer) -> None:
        actions.switch_provider(actor(acme.admin), is_active=False)
        client = signed_in(acme.admin)
        for email, sentence in (
            (acme.buyer.email, "It works: Bruno Buyer (bruno@acme.example) would be signed in."),
            ("nobody@acme.example", "Nobody with the address nobody@acme.example"),
        ):
            server.claims = {"sub": email, "email": email}
            brought = server.authorize(address_in(client.post("/company/people/sign-in/provider/try/")))
            answer = come_back(client, acme, brought)
            assert answer["Location"] == "/company/people/sign-in/"
            assert sentence in unescape(client.get(answer["Location"]).content.decode())
            assert person_in(client) == acme.admin.email
        assert not IdentityLink.objects.exists()
        assert provider(acme).worked_at is not None

    def test_pages_of_the_administrator_and_of_the_seller(self, acme: Firm, server: OidcServer, seller: User) -> None:
        client, home = signed_in(acme.admin), "/company/people/sign-in/"
        form = {"issuer": server.issuer, "client_id": CLIENT, "secret": ""}
        assert client.post(f"{home}provider/?kind=oidc", form)["Location"] == home
        assert client.post(f"{home}provider/?kind=oidc", {**form, "issuer": "x"}).status_code == 422
        client.post(f"{home}provider/policy/", {"lets_ask": "on"})
        assert provider(acme).lets_ask
        sign_in(browser(), acme, server, acme.buyer.email)
        assert "known there" in client.get(home).content.decode()
        office = browser()
        office.force_login(seller)
        page = f"/office/companies/{acme.id}/sign-in/"
        assert "known there" in office.get(page).content.decode()
        office.post(page, {"do": "forget", "of": str(IdentityLink.objects.get().pk)})
        office.post(page, {"do": "want-step"})
        office.post(page, {"do": "off"})
        assert office.post(page, {"do": "nonsense"}).status_code == 422
        assert not IdentityLink.objects.exists()
        assert Company.objects.get(pk=acme.id).needs_second_step
        assert not provider(acme).is_active
        office.post(page, {"do": "remove"})
        assert not IdentityProvider.objects.exists()


def test_a_person_who_became_the_sellers_gets_no_rights_of_his_by_a_provider(acme: Firm, server: OidcServer) -> None:
    client = browser()
    sign_in(client, acme, server, acme.buyer.email)
    RoleAssignment.objects.filter(user=acme.buyer).delete()
    give(acme.buyer, "administrator", None)
    assert client.get("/office/").status_code == 302


def test_two_at_once_become_one_person(acme: Firm) -> None:
    found = Identity("nina", "nina@acme.example")
    with pytest.raises(IdentityUnknown):
        admit(provider(acme).pk, found)
    actions.invite_person(actor(acme.admin), acme.office.pk, role("buyer").pk, found.email)
    assert admit(provider(acme).pk, found) == admit(provider(acme).pk, found)
    assert IdentityLink.objects.count() == 1
