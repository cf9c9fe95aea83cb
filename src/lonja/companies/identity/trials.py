"""What is right and what is wrong with a provider as it is set up, in words that its administrator can act on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import requests
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from lonja.companies.errors import MetadataUnreachable, MetadataUnusable
from lonja.companies.identity import metadata
from lonja.companies.identity.rules import is_web_address
from lonja.companies.identity.social_apps import social_app
from lonja.companies.models import IdentityProvider, ProviderKind
from lonja.core import egress
from lonja.core.clock import now
from lonja.core.sealed import unseal

SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `is_good`: True, False, or None for something to know."""

    is_good: bool | None
    text: str


def findings(request: HttpRequest, provider: IdentityProvider) -> list[Finding]:
    """Everything that can be found out without a person who signs in, in the order in which it would fail."""
    kind = _oidc if provider.kind == ProviderKind.OIDC else _saml
    found: list[Finding] = []
    for each in kind(request, provider):
        found.append(each)
        if each.is_good is False:
            break
    return found


def _oidc(request: HttpRequest, provider: IdentityProvider) -> Iterator[Finding]:
    social = social_app(provider).get_provider(request)
    config = _answer(social.server_url)
    if isinstance(config, str):
        yield Finding(
            False,
            _("%(address)s does not answer as it should: %(reason)s")
            % {"address": social.server_url, "reason": config},
        )
        return
    yield Finding(True, _("The issuer answers and describes itself."))
    said = str(config.get("issuer", ""))
    wrong = _("The issuer calls itself %(said)s: give exactly that as the issuer.") % {"said": said or "?"}
    yield Finding(
        said == provider.issuer, _("It is the issuer that it says it is.") if said == provider.issuer else wrong
    )
    for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
        if not is_web_address(str(config.get(name, "")), settings.INTERNAL_HOSTS):
            yield Finding(False, _("Its description lacks the %(name)s.") % {"name": name})
    yield Finding(*_keys(str(config.get("jwks_uri"))))
    if not unseal(provider.sealed_secret):
        yield Finding(False, _("The client secret cannot be read any more: give it again."))
    yield Finding(*_client(request, provider))


def _answer(address: str) -> dict[str, Any] | str:
    """What an address answers in JSON, or why it does not."""
    try:
        with egress.session() as session:
            answer = session.get(address)
            answer.raise_for_status()
            data = answer.json()
    except requests.RequestException as failure:
        return str(failure)[:200] or type(failure).__name__
    return data if isinstance(data, dict) else "JSON"


def _keys(address: str) -> tuple[bool, str]:
    keys = _answer(address)
    if isinstance(keys, dict) and keys.get("keys"):
        return True, _("It shows the keys with which it signs.")
    return False, _("It shows no keys with which it signs.")


def _client(request: HttpRequest, provider: IdentityProvider) -> tuple[bool | None, str]:
    """Ask for a token by a code that nobody was given: a provider that knows the client refuses the code, not us."""
    app = social_app(provider)
    adapter = app.get_provider(request).get_oauth2_adapter(request)
    try:
        adapter.get_client(request, app).get_access_token("lonja-trial")
    except OAuth2Error as refused:
        if "invalid_grant" in str(refused):
            return True, _("It knows the client id and takes the secret.")
        if "invalid_client" in str(refused) or "unauthorized_client" in str(refused):
            return False, _("It does not take the client id with this secret.")
    except (requests.RequestException, KeyError, ValueError) as failure:
        return False, _("Its token address does not answer: %(reason)s") % {"reason": str(failure)[:200]}
    return None, _("It does not say whether it takes the client id with this secret: sign in once to see.")


def _saml(request: HttpRequest, provider: IdentityProvider) -> Iterator[Finding]:
    if provider.metadata_url:
        yield _published(provider)
    yield Finding(True, _("The metadata names the provider %(name)s.") % {"name": provider.idp["entityId"]})
    until = metadata.good_until(provider.idp)
    day = {"day": until.date().isoformat()}
    if until < now():
        yield Finding(False, _("Its certificate ended on %(day)s: it must publish a new one.") % day)
    elif until < now() + SOON:
        yield Finding(
            None, _("Its certificate ends on %(day)s: have a new one ready, and its metadata read again.") % day
        )
    else:
        yield Finding(True, _("Its certificate counts until %(day)s.") % day)
    yield Finding(None, _("Whether it knows this store shows when somebody signs in: try it."))


def _published(provider: IdentityProvider) -> Finding:
    try:
        idp = metadata.read(metadata.fetch(provider.metadata_url))
    except (MetadataUnreachable, MetadataUnusable) as failure:
        return Finding(False, str(failure))
    if idp != provider.idp:
        return Finding(None, _("The metadata there is newer than ours: save once more to take it over now."))
    return Finding(True, _("The metadata stands where it should."))
