"""An authenticator app on a person's telephone."""

from __future__ import annotations

from allauth.mfa.totp.internal import auth as totp


def code(secret: str) -> str:
    """What it shows now: the middle of the codes accepted, so that the half minute may end while it travels."""
    accepted = list(totp.yield_hotp_counters_from_time())
    return str(totp.format_hotp_value(totp.hotp_value(secret, accepted[len(accepted) // 2])))
