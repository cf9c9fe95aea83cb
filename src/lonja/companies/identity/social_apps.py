"""The providers of our table as allauth wants them: made for each request, so that no secret lies in its tables."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from allauth.socialaccount.models import SocialApp
from django.conf import settings
from django.core.cache import cache

from lonja.companies.models import IdentityProvider, ProviderKind
from lonja.core.sealed import unseal

METADATA_KEPT_SECONDS = 4 * 3600

SUBJECT = (
    "urn:oasis:names:tc:SAML:attribute:subject-id",
    "http://schemas.microsoft.com/identity/claims/objectidentifier",
)
"""What names a person for good; without any, the NameID does."""

EMAIL = (
    "urn:oid:0.9.2342.19200300.100.1.3",
    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
    "email", "mail", "emailAddress", "Email", "user.email",
)  # fmt: skip
FIRST_NAME = (
    "urn:oid:2.5.4.42",
    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname",
    "firstName", "first_name", "givenName",
)  # fmt: skip
LAST_NAME = (
    "urn:oid:2.5.4.4",
    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname",
    "lastName", "last_name", "surname", "sn",
)  # fmt: skip
ATTRIBUTES = {
    "uid": SUBJECT,
    "email": EMAIL,
    "email_verified": ("http://schemas.auth0.com/email_verified", "email_verified"),
    "first_name": FIRST_NAME,
    "last_name": LAST_NAME,
    "name": (
        "http://schemas.microsoft.com/identity/claims/displayname",
        "displayName",
        "urn:oid:2.16.840.1.113730.3.1.241",
    ),
}


def social_app(provider: IdentityProvider, *, is_logout: bool = False) -> SocialApp:
    """The provider as allauth knows it; its accounts are kept apart by our id, its secret is in memory only."""
    key = str(provider.pk)
    name = provider.company.name[:40]
    if provider.kind == ProviderKind.OIDC:
        return SocialApp(
            provider="openid_connect", provider_id=key, name=name, client_id=provider.client_id,
            secret=unseal(provider.sealed_secret), settings=_oidc(provider),
        )  # fmt: skip
    return SocialApp(provider="saml", provider_id=key, name=name, client_id=key, settings=_saml(provider, is_logout))


def _oidc(provider: IdentityProvider) -> dict[str, Any]:
    return {
        "server_url": f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration",
        "openid_configuration_overrides": {"issuer": provider.issuer},  # tokens of another one never count
        "oauth_pkce_enabled": True,
    }


def _saml(provider: IdentityProvider, is_logout: bool) -> dict[str, Any]:
    """allauth takes several certificates from metadata that it read itself only: so we lay ours where it looks.

    It never goes out for them: what stands for the address is none.
    """
    digest = hashlib.sha256(json.dumps(provider.idp, sort_keys=True).encode()).hexdigest()[:16]
    address, key = f"lonja:{provider.pk.hex}:{digest}", str(provider.pk)
    cache.add(f"saml.metadata.{address}.{key}", {"idp": provider.idp}, METADATA_KEPT_SECONDS)
    return {
        "idp": {"metadata_url": address, "entity_id": key},
        "attribute_mapping": ATTRIBUTES,
        "advanced": {
            "want_attribute_statement": False,  # a NameID that is the address is enough
            "want_message_signed": is_logout,  # anybody can write a logout that nobody signed
            "allow_single_label_domains": settings.IS_LOCAL,
        },
    }
