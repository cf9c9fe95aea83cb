"""What was looked for and not found."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Max, Q, Sum

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


class MissTrend(NamedTuple):
    """A text that found nothing: how often in a period, in the one before it, and the last day."""

    text: str
    number: int
    before: int
    last_on: date


def missed_searches(actor: Actor, first: date, last: date, text: str = "") -> list[MissTrend]:
    """What was looked for in vain from `first` to `last` (both inclusive), the most frequent first; one query.

    `before` counts the as many days before `first`. For the seller's people.
    """
    actor.require(Permission.SALES_CATALOG_VIEW)
    earlier = first - (last - first) - timedelta(days=1)
    found = SearchMiss.objects.filter(day__gte=earlier, day__lte=last, text__icontains=text).values("text")
    counted = found.annotate(
        times=Sum("number", filter=Q(day__gte=first), default=0),
        before=Sum("number", filter=Q(day__lt=first), default=0),
        last_on=Max("day"),
    )
    rows = counted.filter(times__gt=0).order_by("-times", "text").values_list("text", "times", "before", "last_on")
    return [MissTrend(*row) for row in rows]
