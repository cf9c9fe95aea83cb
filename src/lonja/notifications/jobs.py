"""Jobs of this room."""

from __future__ import annotations

from uuid import UUID

from procrastinate.contrib.django import app

from lonja.core.jobs import RETRY
from lonja.notifications.actions import deliver_message, forget_bodies
from lonja.notifications.payables.delivery import deliver
from lonja.notifications.reports import write_reports


@app.task(name="send_message", queue="mail", retry=RETRY)
def send_message(message_id: str) -> None:
    """Send one written message; tried again with growing pauses while the mail server is away."""
    deliver_message(UUID(message_id))


@app.periodic(cron="37 3 * * *")
@app.task(name="forget_mail_bodies", queue="upkeep", queueing_lock="forget_mail_bodies")
def forget_mail_bodies(timestamp: int) -> None:
    """Drop what was never sent and would let its reader in."""
    forget_bodies()


@app.task(name="deliver_payable_notice", queue="mail", retry=RETRY)
def deliver_payable_notice(notice_id: str) -> None:
    """Tell one target of a closed purchase; tried again with growing pauses while it does not answer well."""
    deliver(UUID(notice_id))


@app.periodic(cron="12 * * * *")
@app.task(name="write_spend_reports", queue="upkeep", queueing_lock="write_spend_reports")
def write_spend_reports(timestamp: int) -> None:
    """Write the reports of the month that has ended; each hour, because companies live in different time zones."""
    write_reports()
