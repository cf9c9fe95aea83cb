"""Secrets that the server must know again: kept encrypted by its own key, so that a copy of the database tells none."""

from __future__ import annotations

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.crypto import salted_hmac


def seal(text: str) -> str:
    """The text as it may be kept; '' stays ''."""
    return _box().encrypt(text.encode()).decode() if text else ""


def unseal(kept: str) -> str:
    """What was sealed; '' where it cannot be read any more, because the server's key is another one now."""
    try:
        return _box().decrypt(kept.encode()).decode() if kept else ""
    except InvalidToken:
        return ""


def _box() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [salted_hmac("lonja.core.sealed", "", secret=key, algorithm="sha256").digest() for key in keys]
    return MultiFernet([Fernet(urlsafe_b64encode(digest)) for digest in digests])
