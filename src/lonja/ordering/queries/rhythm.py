"""How often a company buys a variant: the middle of the days between its purchases, and when it bought last."""

# ruff: noqa: S608 - the statement is made of this room's own pieces; values are parameters

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from django.conf import settings

from lonja.companies.actor import Actor
from lonja.core.clock import today
from lonja.ordering.queries.usual import BOUGHT, rows_of

LEAST_GAPS = 2
"""Between so many purchases there is a rhythm; fewer are chance."""

_RHYTHMS = f"""
    SELECT variant_id, percentile_cont(0.5) WITHIN GROUP (ORDER BY gap), max(day), count(gap)
    FROM (
        SELECT variant_id, day, day - lag(day) OVER (PARTITION BY variant_id ORDER BY day) AS gap
        FROM (
            SELECT DISTINCT asked.id AS variant_id, bought.day
            FROM unnest(%s::bigint[]) AS asked (id)
            CROSS JOIN LATERAL (
                SELECT (o.placed_at AT TIME ZONE %s)::date AS day {BOUGHT} AND l.variant_id = asked.id
                ORDER BY o.placed_at DESC LIMIT 60) AS bought
        ) AS days
    ) AS gaps
    GROUP BY variant_id"""


class Rhythm(NamedTuple):
    """Every so many days, last on a day; several lines of one day are one purchase."""

    every_days: int
    last_on: date

    def days_ago(self) -> int:
        """How long ago it was bought last."""
        return (today() - self.last_on).days

    @property
    def is_due(self) -> bool:
        """Whether as many days have passed as usually do."""
        return self.days_ago() >= self.every_days


def rhythms(actor: Actor, variant_ids: Collection[int]) -> dict[int, Rhythm]:
    """The rhythm of those variants that the company bought on at least three days; one query, none for no variants.

    Days are those of the seller's zone. Only orders that the actor's role reaches count, and of each variant its last
    sixty purchases.
    """
    if not variant_ids:
        return {}
    rows = rows_of(_RHYTHMS, actor, [list(variant_ids), settings.TIME_ZONE], [])
    return {variant_id: Rhythm(round(middle), last) for variant_id, middle, last, gaps in rows if gaps >= LEAST_GAPS}
