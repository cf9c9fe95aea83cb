"""Searches that found nothing, counted for the seller."""

from __future__ import annotations

from datetime import timedelta

from django.db import connection

from lonja.catalog import rules
from lonja.catalog.models import SearchMiss
from lonja.companies.actor import Actor
from lonja.core.audit import transaction_by
from lonja.core.clock import now

KEPT_DAYS = 365

_COUNT = """
INSERT INTO catalog_searchmiss AS there (day, text, number) VALUES (%s, %s, 1)
ON CONFLICT (day, text) DO UPDATE SET number = there.number + 1
"""


def count_search_without_result(actor: Actor, text: str) -> None:
    """Count that a text found nothing today. Neither the person nor the company is kept, nor a text past a year.

    Nothing is counted for somebody who only looks at the store as a customer does.
    """
    asked = " ".join(rules.storable(text).lower().split())[:80]
    if not asked or actor.is_looking:
        return
    today = now().date()
    with transaction_by(actor, "count_search_without_result"), connection.cursor() as cursor:
        cursor.execute(_COUNT, [today, asked])
        SearchMiss.objects.filter(day__lt=today - timedelta(days=KEPT_DAYS)).delete()
