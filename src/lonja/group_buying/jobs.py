"""Background work: settling at the deadline."""

from __future__ import annotations

from procrastinate.contrib.django import app

from lonja.companies.actor import SYSTEM
from lonja.group_buying.actions import settle_due


@app.periodic(cron="* * * * *")
@app.task(name="settle_group_purchases", queue="upkeep", queueing_lock="settle_group_purchases")
def settle_group_purchases(timestamp: int) -> None:
    """Settle the group purchases whose deadline is past."""
    settle_due(SYSTEM)
