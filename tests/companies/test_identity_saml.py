"""Sign-in at a company's own SAML provider: what it signs counts once, for this store and this company, for minutes."""

from __future__ import annotations

from datetime import timedelta
from html import unescape
from typing import Any

import pytest
import requests
from django.core.cache import cache
from django.test import Client

from lonja.companies import actions
from lonja.companies.errors import MetadataUnreachable, MetadataUnusable
from lonja.companies.identity import metadata as reading
from lonja.companies.models import IdentityLink, IdentityProvider, User
from lonja.core import egress
from tests.companies.firms import Firm, actor, firm, open_store
from tests.companies.saml_idp import Answer, metadata, request_id
from tests.companies.test_companys_second_step import signed_in
from tests.companies.test_identity_oidc import address_in, browser, leave, own_domain, person_in, provider, told


@pytest.fixture
def seller(db: None) -> User:
    cache.clear()
    return open_store()


@pytest.fixture
def acme(seller: User) -> Firm:
    """A company that signs in by SAML."""
    return with_saml(firm("Acme"))


def with_saml(made: Firm, xml: str = "") -> Firm:
    own_domain(made, f"{made.company.name.lower()}.example")
    actions.save_saml_provider(actor(made.admin), xml=xml or metadata())
    actions.switch_provider(actor(made.admin), is_active=True)
    return made


def base(made: Firm) -> str:
    """Where the store stands for the company's provider."""
    return f"http://testserver/account/saml/{provider(made).pk}/"


def asked(client: Client, made: Firm, **more: str) -> str:
    """Go to the provider; gives the id of what it is asked."""
    return request_id(leave(client, made, **more))


def post(client: Client, answer: Answer, relay: str = "") -> Any:
    """Come back with the provider's answer."""
    taken = client.post(f"{answer.base}acs/", {"SAMLResponse": answer.encoded(), "RelayState": relay})
    return client.get(taken["Location"])


def test_a_person_gets_in(acme: Firm) -> None:
    client = browser()
    answer = Answer(base(acme), acme.buyer.email, asked(client, acme, next="/orders/"), name="Bruno B.")
    assert post(client, answer, relay="https://evil.example/")["Location"] == "/orders/"
    assert person_in(client) == acme.buyer.email
    assert client.get("/orders/").status_code == 200
    assert IdentityLink.objects.get().subject == acme.buyer.email


@pytest.mark.parametrize(
    "bent",
    [
        {"is_signed": False},
        {"key": "somebody else's"},
        {"age": timedelta(minutes=30)},
        {"age": timedelta(minutes=-30)},
        {"audience": "https://another.example/"},
        {"recipient": "https://another.example/acs/"},
        {"issuer": "https://idp.evil.example/"},
        {"in_response_to": "_invented"},
        {"in_response_to": ""},
        {"email": "bruno@bolt.example"},
    ],
    ids=" ".join,
)
def test_what_counts_for_nothing(acme: Firm, bent: dict[str, Any]) -> None:
    """Traps: unsigned, wrongly signed, expired, not yet, for another, of another, unasked (begun at the provider)."""
    client = browser()
    facts = {"email": acme.buyer.email, "in_response_to": asked(client, acme), **bent}
    assert post(client, Answer(base(acme), **facts)).status_code == 302
    assert person_in(client) == ""
    assert not IdentityLink.objects.exists()
    assert "Go to the sign-in of Acme" in told(client, acme)


def test_an_altered_answer_counts_for_nothing(acme: Firm) -> None:
    from base64 import b64decode, b64encode

    client = browser()
    good = Answer(base(acme), acme.buyer.email, asked(client, acme)).encoded()
    bad = b64encode(b64decode(good).replace(acme.buyer.email.encode(), acme.admin.email.encode())).decode()
    for answer in (bad, "!!", ""):
        taken = client.post(f"{base(acme)}acs/", {"SAMLResponse": answer})
        assert client.get(taken["Location"]).status_code == 302
        assert person_in(client) == ""


def test_an_answer_counts_once_in_one_browser(acme: Firm) -> None:
    """Trap: a SAML answer that is replayed, in the same browser and in another."""
    client, other = browser(), browser()
    answer = Answer(base(acme), acme.buyer.email, asked(client, acme))
    post(other, answer)
    assert person_in(other) == ""
    post(client, answer)
    assert person_in(client) == acme.buyer.email
    client.post("/account/logout/")
    post(client, answer)
    assert person_in(client) == ""


def test_what_one_companys_provider_signs_counts_for_no_other(acme: Firm) -> None:
    """Trap: two companies at the same provider; one's answer is posted to the other."""
    bolt = with_saml(firm("Bolt"))
    client = browser()
    at_acme = asked(client, acme)
    post(client, Answer(base(bolt), bolt.buyer.email, at_acme))
    assert person_in(client) == ""
    at_bolt = asked(client, bolt)
    meant = Answer(base(bolt), bolt.buyer.email, at_bolt, audience=f"{base(acme)}metadata/")
    post(client, meant)
    assert person_in(client) == ""
    post(client, Answer(base(bolt), bolt.buyer.email, asked(client, bolt)))
    assert person_in(client) == bolt.buyer.email


def test_new_certificates_are_known_in_time(acme: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    """Trap: a provider signs with its next key while it still publishes the last one."""
    published = {"xml": metadata("idp")}
    monkeypatch.setattr(reading, "fetch", lambda url: published["xml"])
    actions.save_saml_provider(actor(acme.admin), metadata_url="https://idp.acme.example/m")
    client = browser()
    post(client, Answer(base(acme), acme.buyer.email, asked(client, acme), key="next"))
    assert person_in(client) == ""
    published["xml"] = metadata("idp", "next")
    assert actions.read_metadata_again() == 1
    assert actions.read_metadata_again() == 0
    for key in ("next", "idp"):
        client = browser()
        post(client, Answer(base(acme), acme.buyer.email, asked(client, acme), key=key))
        assert person_in(client) == acme.buyer.email
    for xml in (metadata("evil", entity="https://evil.example"), "<html/>"):
        published["xml"] = xml
        assert actions.read_metadata_again() == 0
    assert provider(acme).idp["entityId"] == "https://idp.acme.example/saml"
    assert provider(acme).failure


def test_what_is_no_metadata(acme: Firm) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + metadata()
    for xml in ("", "no xml", "<x/>", bomb, outside, metadata(sign_on="javascript:alert(1)"), metadata(entity="")):
        with pytest.raises(MetadataUnusable):
            actions.save_saml_provider(actor(acme.admin), xml=xml)
    for url in ("http://idp.acme.example/m", "file:///etc/passwd", "https://127.0.0.1:9/m", "https://localhost/m"):
        with pytest.raises(MetadataUnreachable):
            actions.save_saml_provider(actor(acme.admin), metadata_url=url)
    assert provider(acme).metadata_url == ""


def test_the_store_describes_itself(acme: Firm) -> None:
    page = browser().get(f"{base(acme)}metadata/").content.decode()
    assert f'entityID="{base(acme)}metadata/"' in page
    assert f'Location="{base(acme)}acs/"' in page


def test_a_logout_that_nobody_signed_signs_nobody_out(acme: Firm) -> None:
    """Trap: a forged logout, and its RelayState to anywhere."""
    client = browser()
    post(client, Answer(base(acme), acme.buyer.email, asked(client, acme)))
    forged = {"SAMLResponse": "x", "RelayState": "https://evil.example"}
    for query in (forged, {**forged, "SAMLRequest": "x"}, {}):
        assert client.get(f"{base(acme)}sls/", query).status_code in (302, 400)
        assert "evil" not in client.get(f"{base(acme)}sls/", query).get("Location", "")
    assert person_in(client) == acme.buyer.email


def test_pages_and_the_check(acme: Firm) -> None:
    client, home = signed_in(acme.admin), "/company/people/sign-in/"
    client.defaults["HTTP_HOST"] = "testserver"
    page = client.get(f"{home}provider/?kind=saml").content.decode()
    assert f"{base(acme)}acs/" in page
    assert client.post(f"{home}provider/?kind=saml", {"xml": "<x/>"}).status_code == 422
    assert client.post(f"{home}provider/?kind=saml", {"xml": metadata()})["Location"] == home
    assert "Its certificate counts until" in client.post(f"{home}provider/check/").content.decode()
    address = address_in(client.post(f"{home}provider/try/"))
    answer = post(client, Answer(base(acme), acme.buyer.email, request_id(address)))
    assert answer["Location"] == home
    assert "would be signed in" in unescape(client.get(home).content.decode())
    assert person_in(client) == acme.admin.email


def test_the_same_id_of_openid_and_saml_is_not_mixed_up(acme: Firm) -> None:
    key = provider(acme).pk
    assert browser().get(f"/account/oidc/{key}/callback/", {"state": "x", "code": "y"}).status_code == 404
    actions.save_oidc_provider(actor(acme.admin), issuer="https://x.example", client_id="a", secret="b")
    assert browser().post(f"/account/saml/{key}/acs/", {"SAMLResponse": "x"}).status_code == 404
    for path in ("acs/finish/", "metadata/", "sls/"):
        assert browser().get(f"/account/saml/{key}/{path}").status_code == 404
    assert IdentityProvider.objects.get().idp == {}


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "0x7f000001", "2130706433", "localhost", "10.1.2.3", "169.254.169.254", "[::1]", "[::ffff:10.0.0.1]",
     "[64:ff9b::a00:1]", "[2002:a00:1::]", "224.0.0.1", "0.0.0.0", "[fd00::1]", "100.64.0.1"],
)  # fmt: skip
def test_the_way_out_leads_to_the_internet_only(host: str) -> None:
    """Trap: SSRF by an issuer or an address of metadata (reliability 43)."""
    with egress.session() as session, pytest.raises(requests.RequestException):
        session.get(f"https://{host}/x")
