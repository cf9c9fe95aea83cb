"""What time it is: always UTC inside, and a calendar day only ever in a named time zone."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone


def now() -> datetime:
    """This instant, in UTC."""
    return timezone.now()


def today(zone: str | None = None) -> date:
    """The calendar day in `zone` (an IANA name; the seller's zone by default)."""
    return timezone.now().astimezone(ZoneInfo(zone or settings.TIME_ZONE)).date()
