"""What a provider says of somebody, and whether that proves an address of his company. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import UUID, uuid5

GOOGLE = "https://accounts.google.com"
"""One issuer for everybody: whose account it is, says the claim `hd` alone."""

FOR_EVERYBODY = re.compile(
    r"https://login\.microsoftonline\.com/(common|organizations|consumers|9188040d-6c67-4c5b-b112-36a304b66dad)(/|$)"
)
"""Issuers at which people of any company sign in, with addresses that nobody has checked."""


def provider_id_of(company_id: UUID) -> UUID:
    """The id of a company's provider, known before it is set up: its addresses here are asked for at the other side."""
    return uuid5(company_id, "identity provider")


@dataclass(frozen=True, slots=True)
class Identity:
    """What a provider says of who has just signed in there. `is_proved`: of the address; None: it says nothing."""

    subject: str
    email: str
    name: str = ""
    is_proved: bool | None = None
    hosted_domain: str = ""


def proves_address(identity: Identity, issuer: str, domains: Collection[str]) -> bool:
    """Whether the address is the person's: of a domain of the company, and its provider does not say otherwise.

    The company has shown that the domain is its own, so its own provider may speak for the addresses there. An issuer
    that serves everybody may not: it must say for which domain the account is kept.
    """
    if identity.email.rpartition("@")[2].lower() not in domains or identity.is_proved is False:
        return False
    return issuer.rstrip("/") != GOOGLE or identity.hosted_domain.lower() in domains


def is_web_address(url: str, internal: Collection[str] = ()) -> bool:
    """Whether a server may be asked there: https to a host (plain http to `internal` ones), nothing else in it."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    is_plain = parts.scheme == "http" and (parts.hostname or "") in internal
    is_clean = not (parts.username or parts.password or parts.fragment) and re.search(r"\s", url) is None
    return (parts.scheme == "https" or is_plain) and bool(parts.hostname) and is_clean and port != 0
