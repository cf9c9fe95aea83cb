"""Background work: jobs that are committed with the change that asked for them (procrastinate)."""

from __future__ import annotations

from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from lonja.core import events, idempotency
from lonja.core.clock import now
from lonja.core.models import CachedValue

RETRY = RetryStrategy(max_attempts=12, exponential_wait=3)
STALLED_AFTER_SECONDS = 30


@app.task(name="deliver_event", queue="events", retry=RETRY)
def deliver_event(event_id: str, handler: str) -> None:
    """Tell one handler of one recorded event."""
    events.deliver(UUID(event_id), handler)


@app.periodic(cron="* * * * *")
@app.task(name="rescue_stalled_jobs", queue="upkeep", queueing_lock="rescue_stalled_jobs", pass_context=True)
async def rescue_stalled_jobs(context: object, timestamp: int) -> None:
    """Put jobs whose worker died back into the queue: procrastinate does not do it by itself."""
    manager = app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_AFTER_SECONDS):
        await manager.retry_job(job)


@app.periodic(cron="17 3 * * *")
@app.task(name="forget_old_answers", queue="upkeep", queueing_lock="forget_old_answers")
def forget_old_answers(timestamp: int) -> None:
    """Delete idempotency answers past their keeping."""
    idempotency.forget_old()


@app.periodic(cron="27 3 * * *")
@app.task(name="forget_expired_values", queue="upkeep", queueing_lock="forget_expired_values")
def forget_expired_values(timestamp: int) -> None:
    """Delete what Django's cache no longer counts: it does so by itself only when it is full."""
    CachedValue.objects.filter(expires__lt=now()).delete()
