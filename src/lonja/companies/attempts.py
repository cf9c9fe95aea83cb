"""How often somebody may ask to become a customer, by where he is and by the address that he gives."""

from __future__ import annotations

from allauth.core.internal import ratelimit
from django.http import HttpRequest

from lonja.companies.errors import TooManyRegistrations
from lonja.companies.rules import login_key


def count_registration(request: HttpRequest, email: str) -> None:
    """Count an attempt (settings.ACCOUNT_RATE_LIMITS), whoever the address belongs to. Raises TooManyRegistrations."""
    limits = ({"action": "register"}, {"action": "register_address", "key": login_key(email)})
    if any(ratelimit.consume(request, app="allauth.account", **limit) is None for limit in limits):
        raise TooManyRegistrations
