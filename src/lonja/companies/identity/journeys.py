"""The way to a company's provider: where the browser goes, with all that allauth needs to know when it comes back."""

from __future__ import annotations

from typing import Any

import requests
from allauth.socialaccount.providers.base import AuthProcess
from django.conf import settings
from django.core.exceptions import DisallowedRedirect
from django.http import HttpRequest
from onelogin.saml2.errors import OneLogin_Saml2_Error  # type: ignore[import-untyped]

from lonja.companies.actions import note_provider_failure
from lonja.companies.errors import ProviderDown
from lonja.companies.identity.rules import is_web_address
from lonja.companies.identity.social_apps import social_app
from lonja.companies.models import IdentityProvider, ProviderKind

NOT_THE_WAY = (
    requests.RequestException, OneLogin_Saml2_Error, DisallowedRedirect, KeyError, TypeError, ValueError,
)  # fmt: skip
"""What comes of a provider that does not answer, or not as one should."""


def address_of(
    request: HttpRequest, provider: IdentityProvider, next_url: str | None, *, email: str = "", trial: str = ""
) -> str:
    """Where the browser goes to sign in; afterwards to `next_url`, a page of this store.

    `email`: of whom, if that is known. With `trial`, a page of this store, nobody is signed in: how it went is told
    there. Raises ProviderDown.
    """
    more: dict[str, Any] = {}
    if provider.kind == ProviderKind.OIDC and email:
        more["auth_params"] = {"login_hint": email}
    try:
        social = social_app(provider).get_provider(request)
        data = {"trial": trial} if trial else None
        answer = social.redirect(request, AuthProcess.LOGIN, next_url=next_url, data=data, **more)
        address = str(answer["Location"])
        if not is_web_address(address, settings.INTERNAL_HOSTS):
            raise ValueError(f"authorization_endpoint {address[:80]}")
    except NOT_THE_WAY as failure:
        note_provider_failure(provider.pk, f"{type(failure).__name__}: {failure}")
        raise ProviderDown(company=provider.company.name) from failure
    return address
