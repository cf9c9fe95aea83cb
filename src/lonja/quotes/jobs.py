"""Background work: the last days of offers."""

from __future__ import annotations

from procrastinate.contrib.django import app

from lonja.companies.actor import SYSTEM
from lonja.quotes.actions import expire_due, forget_guests, remind_due, watch_frameworks


@app.periodic(cron="*/10 * * * *")
@app.task(name="watch_quotes", queue="upkeep", queueing_lock="watch_quotes")
def watch_quotes(timestamp: int) -> None:
    """Close the offers whose last day is past, remind buyers of those that end soon; the same of agreements."""
    expire_due(SYSTEM)
    remind_due(SYSTEM)
    watch_frameworks(SYSTEM)


@app.periodic(cron="40 3 * * *")
@app.task(name="forget_guests", queue="upkeep", queueing_lock="forget_guests")
def forget_old_guests(timestamp: int) -> None:
    """Drop guests' requests that were never confirmed, and those refused long ago."""
    forget_guests()
