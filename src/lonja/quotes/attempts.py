"""How often somebody may ask without an account, by where he is and by the address that he gives."""

from __future__ import annotations

from allauth.core.internal import ratelimit
from django.http import HttpRequest

from lonja.companies.rules import login_key
from lonja.quotes.errors import TooManyGuestRequests


def count_guest(request: HttpRequest, email: str) -> None:
    """Count an attempt (settings.ACCOUNT_RATE_LIMITS), whoever the address belongs to. Raises TooManyGuestRequests."""
    limits = ({"action": "guest_request"}, {"action": "guest_address", "key": login_key(email)})
    if any(ratelimit.consume(request, app="allauth.account", **limit) is None for limit in limits):
        raise TooManyGuestRequests
