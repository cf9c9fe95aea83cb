"""`lonja worker`: does the jobs that were committed with the changes that asked for them."""

from __future__ import annotations

import argparse
from typing import Any

from lonja.project.cli import ground

PATIENCE_SECONDS = 10  # for jobs under way, when the worker is told to stop; what is cut off runs again later


def register(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "worker",
        help="do the background work: mails, events, schedules",
        description="Do the jobs of the store, LONJA_WORKER_JOBS at once, until told to stop. "
        "Any number of workers may run; a job whose worker died runs again.",
    )
    parser.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Work until told to stop."""
    jobs = ground.whole_number("LONJA_WORKER_JOBS", 4, most=64)
    with ground.django_ready("worker", public=True):
        ground.refuse_pending_migrations()
        from procrastinate.contrib.django import app
        from procrastinate.contrib.django.django_connector import DjangoConnector

        assert isinstance(app.connector, DjangoConnector)
        with app.replace_connector(app.connector.get_worker_connector()) as working:
            working.run_worker(
                name="lonja", concurrency=jobs, shutdown_graceful_timeout=PATIENCE_SECONDS, listen_notify=True
            )
    return 0
