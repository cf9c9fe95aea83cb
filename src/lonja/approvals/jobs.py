"""Background work: what periods have left is brought to those that follow."""

from __future__ import annotations

from procrastinate.contrib.django import app

from lonja.approvals.actions import carry_budgets_over


@app.periodic(cron="5 * * * *")
@app.task(name="carry_budgets_over", queue="upkeep", queueing_lock="carry_budgets_over")
def carry_over(timestamp: int) -> None:
    """Each hour, because a company's day begins in its own time zone."""
    carry_budgets_over()
