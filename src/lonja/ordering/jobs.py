"""Background work: runs of recurring orders, the notice before them, and the end of deleted carts."""

from __future__ import annotations

from uuid import UUID

from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from lonja.core.jobs import RETRY
from lonja.ordering.actions import tend_approvals
from lonja.ordering.actions.named_carts import forget_deleted_carts
from lonja.ordering.actions.recurring import announce_runs, due_runs, perform_run


@app.task(name="run_recurring_order", queue="events", retry=RETRY)
def run_recurring_order(run_id: str) -> None:
    """Do one run; tried again with growing pauses while its rows are held by others."""
    perform_run(UUID(run_id))


@app.periodic(cron="*/5 * * * *")
@app.task(name="start_recurring_runs", queue="upkeep", queueing_lock="start_recurring_runs")
def start_recurring_runs(timestamp: int) -> None:
    """Queue each run whose time has come, unless it waits in the queue already."""
    for run_id in due_runs():
        try:
            run_recurring_order.configure(queueing_lock=f"recurring:{run_id}").defer(run_id=str(run_id))
        except AlreadyEnqueued:
            continue


@app.periodic(cron="10 * * * *")
@app.task(name="announce_recurring_runs", queue="upkeep", queueing_lock="announce_recurring_runs")
def announce_recurring_runs(timestamp: int) -> None:
    """Tell of the runs that come within their days of notice."""
    announce_runs()


@app.periodic(cron="*/10 * * * *")
@app.task(name="tend_approvals", queue="upkeep", queueing_lock="tend_approvals")
def tend_waiting_approvals(timestamp: int) -> None:
    """Remind who is asked for approval, and ask those above, where an order has waited for long."""
    tend_approvals()


@app.periodic(cron="35 3 * * *")
@app.task(name="forget_deleted_carts", queue="upkeep", queueing_lock="forget_deleted_carts")
def forget_carts(timestamp: int) -> None:
    """Delete for good what nobody can restore any more."""
    forget_deleted_carts()
