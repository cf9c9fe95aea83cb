"""The job worker of a test: what it would do in a process of its own, done at once."""

from __future__ import annotations

from typing import NamedTuple

from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob


class _Context(NamedTuple):
    """What a job is told of itself."""

    job: ProcrastinateJob


def work() -> None:
    """Do every job that waits, and those that follow from them."""
    while ProcrastinateJob.objects.filter(status="todo").exists():
        for job in ProcrastinateJob.objects.filter(status="todo").order_by("id"):
            task = app.tasks[job.task_name]
            task.func(*[_Context(job)] * task.pass_context, **job.args)
            _done(job.pk)


def _done(job_id: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs WHERE id = %s", [job_id])
