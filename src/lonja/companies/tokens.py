"""Tokens of mailed links, made from the server's secret key, so that the database need not keep them."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from uuid import UUID

from django.utils.crypto import salted_hmac


def token_for(purpose: str, thing_id: UUID) -> str:
    """The one token that opens this thing for this purpose; of 256 bits, which nobody can guess or make."""
    digest = salted_hmac(f"lonja.companies.{purpose}", str(thing_id), algorithm="sha256").digest()
    return urlsafe_b64encode(digest).rstrip(b"=").decode()
