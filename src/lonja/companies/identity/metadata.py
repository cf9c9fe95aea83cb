"""What a SAML provider says of itself: pasted, or read from where it publishes it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import requests
from cryptography import x509
from django.conf import settings
from onelogin.saml2.idp_metadata_parser import OneLogin_Saml2_IdPMetadataParser  # type: ignore[import-untyped]
from onelogin.saml2.utils import OneLogin_Saml2_Utils  # type: ignore[import-untyped]

from lonja.companies.errors import MetadataUnreachable, MetadataUnusable
from lonja.companies.identity.rules import is_web_address
from lonja.core import egress

MOST_BYTES = 500_000


def fetch(url: str) -> str:
    """The metadata that stands at this address now. Raises MetadataUnreachable."""
    if not is_web_address(url, settings.INTERNAL_HOSTS):
        raise MetadataUnreachable(reason=url[:120])
    try:
        with egress.session() as session:
            answer = session.get(url)
            answer.raise_for_status()
            return answer.content.decode(errors="replace")
    except requests.RequestException as failure:
        raise MetadataUnreachable(reason=str(failure)[:200]) from failure


def read(xml: str) -> dict[str, Any]:
    """What python3-saml needs of it: entity id, address of the sign-in, certificates. Raises MetadataUnusable."""
    if len(xml) > MOST_BYTES:
        raise MetadataUnusable(reason=f"> {MOST_BYTES // 1000} kB")
    try:
        idp: dict[str, Any] = OneLogin_Saml2_IdPMetadataParser.parse(xml.strip().encode()).get("idp", {})
    except Exception as failure:  # lxml's, python3-saml's and ValueErrors, all of them about the text
        raise MetadataUnusable(reason=str(failure)[:200]) from failure
    address = idp.get("singleSignOnService", {}).get("url", "")
    if not idp.get("entityId"):
        raise MetadataUnusable(reason="entityID")
    if not is_web_address(address, settings.INTERNAL_HOSTS):
        raise MetadataUnusable(reason="SingleSignOnService HTTP-Redirect")
    try:
        if not certificates(idp):
            raise MetadataUnusable(reason="X509Certificate")
    except ValueError as failure:
        raise MetadataUnusable(reason="X509Certificate") from failure
    return idp


def certificates(idp: dict[str, Any]) -> list[x509.Certificate]:
    """With what its answers may be signed. Raises ValueError for what is no certificate."""
    texts = (
        idp.get("x509certMulti", {}).get("signing") or [idp["x509cert"]]
        if idp.get("x509cert") or idp.get("x509certMulti")
        else []
    )
    return [x509.load_pem_x509_certificate(OneLogin_Saml2_Utils.format_cert(text).encode()) for text in texts]


def good_until(idp: dict[str, Any]) -> datetime:
    """When the last of its certificates ends."""
    return max(each.not_valid_after_utc for each in certificates(idp))
