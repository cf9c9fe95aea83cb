"""Jobs of this room."""

from __future__ import annotations

from procrastinate.contrib.django import app

from lonja.companies import actions


@app.periodic(cron="7 4 * * *")
@app.task(name="forget_unsent_people_sheets", queue="upkeep", queueing_lock="forget_unsent_people_sheets")
def forget_unsent_people_sheets(timestamp: int) -> None:
    """Drop files of people that were looked at and never sent."""
    actions.forget_unsent_sheets()


@app.periodic(cron="17 4 * * *")
@app.task(name="forget_registrations", queue="upkeep", queueing_lock="forget_registrations")
def forget_registrations(timestamp: int) -> None:
    """Drop registrations that nobody confirmed, and refused ones after their time."""
    actions.forget_registrations()


@app.periodic(cron="27 4 * * *")
@app.task(name="forget_join_requests", queue="upkeep", queueing_lock="forget_join_requests")
def forget_join_requests(timestamp: int) -> None:
    """Drop requests to join that nobody confirmed, and decided ones, after a month."""
    actions.forget_join_requests()


@app.periodic(cron="37 4 * * *")
@app.task(name="read_provider_metadata", queue="upkeep", queueing_lock="read_provider_metadata")
def read_provider_metadata(timestamp: int) -> None:
    """Read what SAML providers publish of themselves: their certificates change."""
    actions.read_metadata_again()
