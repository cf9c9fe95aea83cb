"""Background work: reminders of collect rounds, and their deadline."""

from __future__ import annotations

from procrastinate.contrib.django import app

from lonja.companies.actor import SYSTEM
from lonja.lists.actions.rounds import lock_due, remind_due


@app.periodic(cron="* * * * *")
@app.task(name="tend_collect_rounds", queue="upkeep", queueing_lock="tend_collect_rounds")
def tend_collect_rounds(timestamp: int) -> None:
    """Remind the departments whose deadline is near, and close the rounds whose deadline is past."""
    remind_due(SYSTEM)
    lock_due(SYSTEM)
