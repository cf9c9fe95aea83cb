"""Browsers on which somebody has signed in before, known by a signed cookie: they have guesses of their own.

So whoever guesses a person's password until the account takes no more guesses does not shut that person out (OWASP's
device cookies, decision 10). The cookie proves nothing but that: it signs nobody in.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from lonja.companies.rules import fingerprint, login_key

KNOWN_FOR = timedelta(days=180)
SALT = "lonja.companies.device"


def remember(response: HttpResponse, email: str) -> None:
    """Know this browser as one on which the person with this address has signed in; the last person counts."""
    response.set_cookie(
        settings.DEVICE_COOKIE_NAME,
        signing.dumps([uuid4().hex, fingerprint(login_key(email))], salt=SALT),
        max_age=int(KNOWN_FOR.total_seconds()),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def known_device(request: HttpRequest, email: str) -> str | None:
    """The random id of this browser, if the person with this address has signed in on it before; else None."""
    try:
        device, person = signing.loads(
            request.COOKIES.get(settings.DEVICE_COOKIE_NAME, ""), salt=SALT, max_age=KNOWN_FOR
        )
    except signing.BadSignature:
        return None
    return str(device) if person == fingerprint(login_key(email)) else None
