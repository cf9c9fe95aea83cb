"""What was looked for and not found."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Max, Sum

from lonja.catalog.models import SearchMiss
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.clock import now


class MissedSearch(NamedTuple):
    """A text that found nothing, how often, and the last day."""

    text: str
    number: int
    last_on: date


def searches_without_result(actor: Actor, *, days: int = 30, limit: int = 200) -> list[MissedSearch]:
    """What was looked for in vain in the last `days`, the most frequent first; one query. For the seller's people."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    since = now().date() - timedelta(days=days)
    found = SearchMiss.objects.filter(day__gt=since).values("text").annotate(total=Sum("number"), last=Max("day"))
    rows = found.order_by("-total", "text").values_list("text", "total", "last")[:limit]
    return [MissedSearch(*row) for row in rows]
